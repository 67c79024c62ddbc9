// Reasons and remarks about money.
#include "app/cli/cost_notes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>

namespace sitewright::cli {

namespace {

std::string missing_price(const Evaluation& evaluation) {
  const auto& unpriced = evaluation.cost.unpriced;
  return unpriced.empty() ? std::string() : "a price is missing: " + unpriced.front().path;
}

/// The reason that all returns share; empty where there is none.
std::string common_reason(const plan::Plan& plan, const Evaluation& evaluation) {
  if (!plan.finance.rental_price_usd_per_accelerator_h)
    return "no revenue: finance.rental_price_usd_per_accelerator_h is empty";
  if (const std::string missing = missing_price(evaluation); !missing.empty()) return missing;
  if (plan.finance.wacc_basis != plan.finance.flow_basis)
    return "finance.wacc_basis is not that of the cash flow, finance.flow_basis";
  return {};
}

/// True where some value is over 0 and another below.
template <class Values, class Value>
bool changes_sign(const Values& values, Value value) {
  const auto above = [&](const auto& one) { return value(one) > 0.0; };
  const auto below = [&](const auto& one) { return value(one) < 0.0; };
  return std::any_of(values.begin(), values.end(), above) &&
         std::any_of(values.begin(), values.end(), below);
}

std::string no_rate(bool changes) {
  return changes ? "no rate from -99 % to 1,000 % a year balances it" : "it never changes sign";
}

}  // namespace

std::optional<double> discount_factor(const plan::Finance& finance, double years) {
  if (finance.wacc_basis != finance.flow_basis) return std::nullopt;
  return std::pow(1.0 + finance.wacc_frac, -years);
}

MissingReturns missing_returns(const plan::Plan& plan, const Evaluation& evaluation) {
  const cost::Result& cost = evaluation.cost;
  const std::string common = common_reason(plan, evaluation);
  MissingReturns why;
  const auto say = [&](bool there, std::string own) {
    if (there) return std::string();
    return common.empty() ? own : common;
  };
  const auto cash = [](const cost::CashPeriod& q) { return q.cash_usd; };
  const auto equity = [](const cost::DebtPeriod& q) { return q.equity_usd; };
  why.irr = say(cost.irr_frac.has_value(), "cash: " + no_rate(changes_sign(cost.quarters, cash)));
  why.equity_irr = say(cost.equity_irr_frac.has_value(),
                       "the owner's cash: " + no_rate(changes_sign(cost.debt, equity)));
  why.payback = say(cost.payback_years.has_value(),
                    !cost.quarters.empty() && cost.quarters.back().cumulative_usd < 0.0
                        ? "cumulative cash ends below 0"
                        : "cumulative cash is never below 0");
  why.margin = say(evaluation.use.margin_frac.has_value(), "nothing is sold in the reference year");
  if (!cost.onsite_lcoe_usd_per_mwh) {
    why.onsite_lcoe =
        evaluation.operations.onsite_mwh > 0.0
            ? missing_price(evaluation)
            : "nothing is generated on site in " + std::to_string(evaluation.reference_year);
  }
  return why;
}

Issues money_issues(const LoadedPlan& loaded, const Evaluation& evaluation) {
  constexpr std::array<std::string_view, 4> kMoney{"finance.", "cost.", "rent.", "unit_costs."};
  const Issues& own = evaluation.cost.issues;
  Issues found;
  for (const Issue& issue : loaded.issues) {
    const bool named = std::any_of(kMoney.begin(), kMoney.end(), [&](std::string_view start) {
      return issue.path.starts_with(start);
    });
    if (named || std::find(own.begin(), own.end(), issue) != own.end()) found.push_back(issue);
  }
  return found;
}

void report_money_remarks(const LoadedPlan& loaded, const Evaluation& evaluation,
                          std::ostream& err) {
  if (has_errors(loaded.issues)) return;
  for (const Issue& issue : money_issues(loaded, evaluation)) {
    // Of a metric without a value the tables say why themselves.
    if (issue.severity != Severity::info || issue.path.starts_with("cost.")) continue;
    err << loaded.name << ": note: " << located_message(issue) << '\n';
  }
}

}  // namespace sitewright::cli
