// Ramps, terms and collateral against the rest of their contract.
#include "model/plan/contract_check.h"

#include <algorithm>

#include "model/core/number_text.h"
#include "model/plan/contract_terms.h"

namespace sitewright::plan {

namespace {

/// All that can be drawn at a point of delivery on a day [MW]: the latest step of its firm and of
/// its interruptible connection.
double connection_mw(const Plan& plan, const std::string& point, Date day) {
  double sum = 0.0;
  for (const bool firm : {true, false}) {
    const Delivery* latest = nullptr;
    for (const Delivery& step : plan.deliveries) {
      if (step.point != point || step.firm != firm) continue;
      const Date date = step.date.value_or(plan.schedule.start);
      if (date > day) continue;
      if (latest == nullptr || date >= latest->date.value_or(plan.schedule.start)) latest = &step;
    }
    if (latest != nullptr && (!latest->until || *latest->until > day)) sum += latest->mw;
  }
  return sum;
}

class ContractChecker {
 public:
  ContractChecker(const Plan& plan, const Contract& contract)
      : plan_(plan), contract_(contract), path_("contracts." + contract.id) {}

  Issues run() {
    for (const ContractStep& step : plan_.contract_steps) {
      if (step.contract == contract_.id) steps_.push_back(&step);
    }
    std::stable_sort(steps_.begin(), steps_.end(), [](const auto* a, const auto* b) {
      return a->after_months < b->after_months;
    });
    check_ramp();
    check_dates();
    check_collateral();
    check_credit();
    return std::move(issues_);
  }

 private:
  void add(std::string path, Severity severity, std::string text, std::vector<std::string> args) {
    issues_.push_back({std::move(path), severity, std::move(text), std::move(args)});
  }

  void check_ramp() {
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      const ContractStep& step = *steps_[i];
      const std::string path = "contract_steps." + step.id;
      if (step.mw > contract_.mw) {
        add(path + ".mw", Severity::error, "%1 MW are more than the %2 MW of %3",
            {format_number(step.mw), format_number(contract_.mw), contract_.id});
      }
      if (i == 0) continue;
      const ContractStep& before = *steps_[i - 1];
      if (step.after_months == before.after_months) {
        add(path + ".after_months", Severity::error, "%1 months are also those of %2: give one",
            {std::to_string(step.after_months), before.id});
      } else if (step.mw < before.mw) {
        add(path + ".mw", Severity::error, "%1 MW after %2 MW (%3): a ramp does not fall",
            {format_number(step.mw), format_number(before.mw), before.id});
      }
    }
  }

  void check_dates() {
    const std::optional<Date> end = term_end(plan_, contract_);
    if (end && contract_.until && *contract_.until > *end) {
      add(path_ + ".until", Severity::info,
          "the term ends on %1: from then on no minimum is billed", {to_iso(*end)});
    }
    const std::vector<Capacity> ramp = capacity_ramp(plan_, contract_);
    for (std::size_t i = 0; i < std::min(ramp.size(), steps_.size()); ++i) {
      const std::string path = "contract_steps." + steps_[i]->id;
      const Date from = ramp[i].from;
      if (end && from >= *end) {
        add(path + ".after_months", Severity::error, "%1 is not before the end of the term, %2",
            {to_iso(from), to_iso(*end)});
      } else if (contract_.until && from >= *contract_.until) {
        add(path + ".after_months", Severity::warning, "%1 is not before the contract's end, %2",
            {to_iso(from), to_iso(*contract_.until)});
      }
      const double connected = connection_mw(plan_, contract_.point, from);
      if (ramp[i].mw > connected) {
        add(path + ".mw", Severity::warning,
            "%1 MW are billed from %2, when %3 is connected with %4 MW",
            {format_number(ramp[i].mw), to_iso(from), contract_.point, format_number(connected)});
      }
    }
  }

  void check_collateral() {
    const bool asked = contract_.collateral_usd_per_mw > 0.0 || contract_.collateral_months > 0.0;
    if (!asked) return;
    const Date posted =
        contract_.collateral_posted.value_or(contract_.from.value_or(plan_.schedule.start));
    if (contract_.collateral_returned && *contract_.collateral_returned <= posted) {
      add(path_ + ".collateral_returned", Severity::error, "%1 is not after %2",
          {to_iso(*contract_.collateral_returned), to_iso(posted)});
    }
    if (contract_.collateral_months > 0.0 && minimum_month_usd(plan_, contract_) <= 0.0) {
      add(path_ + ".collateral_months", Severity::warning,
          "%1 months of a minimum bill that is nothing secure nothing",
          {format_number(contract_.collateral_months)});
    }
    if (!contract_.collateral_returned && !contract_.term_years && !contract_.until) {
      add(path_ + ".collateral_returned", Severity::warning,
          "neither this nor a term nor the contract's end says when the collateral comes back: it "
          "stands to the horizon's end",
          {});
    }
  }

  /// A credit for megawatts that cannot be given up, as they are never delivered.
  void check_credit() {
    if (contract_.interruptible_credit_usd_per_kw_year <= 0.0 || contract_.mw <= 0.0) return;
    const Date from = contract_.from.value_or(plan_.schedule.start);
    const auto holds = [&](Date day) { return !contract_.until || day < *contract_.until; };
    double delivered = connection_mw(plan_, contract_.point, from);
    for (const Delivery& step : plan_.deliveries) {
      const Date date = step.date.value_or(plan_.schedule.start);
      if (step.point == contract_.point && date > from && holds(date))
        delivered = std::max(delivered, connection_mw(plan_, contract_.point, date));
    }
    if (contract_.mw <= delivered) return;
    add(path_ + ".interruptible_credit_usd_per_kw_year", Severity::warning,
        "%1 $/kW a year are credited for %2 MW, but at most %3 MW are delivered at %4: a credit is "
        "for megawatts that can be given up",
        {format_number(contract_.interruptible_credit_usd_per_kw_year), format_number(contract_.mw),
         format_number(delivered), contract_.point});
  }

  const Plan& plan_;
  const Contract& contract_;
  std::string path_;
  std::vector<const ContractStep*> steps_;
  Issues issues_;
};

}  // namespace

Issues contract_issues(const Plan& plan) {
  Issues issues;
  for (const Contract& contract : plan.contracts) {
    const Issues found = ContractChecker(plan, contract).run();
    issues.insert(issues.end(), found.begin(), found.end());
  }
  return issues;
}

}  // namespace sitewright::plan
