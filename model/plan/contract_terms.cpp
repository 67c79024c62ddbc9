// Dates and megawatts of contracts.
#include "model/plan/contract_terms.h"

#include <algorithm>
#include <cmath>

namespace sitewright::plan {

namespace {

constexpr double kMonthsPerYear = 12.0;
constexpr int kMostMonths = 1200;  // wild input stays within the calendar

}  // namespace

Date add_months(Date date, int months) {
  const std::chrono::year_month_day day{date};
  const auto month = std::chrono::year_month{day.year(), day.month()} + std::chrono::months{months};
  const std::chrono::year_month_day_last last{month.year(),
                                              std::chrono::month_day_last{month.month()}};
  return std::chrono::sys_days{month / std::min(day.day(), last.day())};
}

Date energised(const Plan& plan, const Contract& contract) {
  const Date own = contract.from.value_or(plan.schedule.start);
  std::optional<Date> first;
  for (const Delivery& step : plan.deliveries) {
    if (step.point != contract.point || step.mw <= 0.0) continue;
    const Date date = step.date.value_or(plan.schedule.start);
    first = first ? std::min(*first, date) : date;
  }
  return first ? std::max(own, *first) : own;
}

std::vector<Capacity> capacity_ramp(const Plan& plan, const Contract& contract) {
  std::vector<Capacity> ramp;
  const Date zero = energised(plan, contract);
  for (const ContractStep& step : plan.contract_steps) {
    if (step.contract != contract.id) continue;
    ramp.push_back(
        {.from = add_months(zero, std::clamp(step.after_months, 0, kMostMonths)), .mw = step.mw});
  }
  std::stable_sort(ramp.begin(), ramp.end(),
                   [](const Capacity& a, const Capacity& b) { return a.from < b.from; });
  return ramp;
}

double capacity_mw(const std::vector<Capacity>& ramp, const Contract& contract, const Days& days) {
  if (ramp.empty()) return contract.mw;
  double before = 0.0;  // in force as the days begin
  double highest = 0.0;
  for (const Capacity& step : ramp) {
    if (step.from <= days.from) {
      before = step.mw;
    } else if (step.from < days.until) {
      highest = std::max(highest, step.mw);
    }
  }
  return std::max(before, highest);
}

double full_capacity_mw(const std::vector<Capacity>& ramp, const Contract& contract) {
  if (ramp.empty()) return contract.mw;
  return std::max_element(ramp.begin(), ramp.end(),
                          [](const Capacity& a, const Capacity& b) { return a.mw < b.mw; })
      ->mw;
}

std::optional<Date> term_end(const Plan& plan, const Contract& contract) {
  if (!contract.term_years) return std::nullopt;
  const double months = *contract.term_years * kMonthsPerYear;
  const int whole =
      months >= 0.0 && months <= kMostMonths ? static_cast<int>(std::lround(months)) : kMostMonths;
  return add_months(energised(plan, contract), whole);
}

bool owes_exit_fee(const Plan& plan, const Contract& contract) {
  if (!contract.until || *contract.until >= horizon_end(plan)) return false;
  const std::optional<Date> end = term_end(plan, contract);
  return !end || *contract.until < *end;
}

}  // namespace sitewright::plan
