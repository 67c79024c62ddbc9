// What stands beside the figures of cost: why one is missing, what was assumed for another.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "app/cli/command.h"

namespace sitewright::cli {

/// Why there is no rate of return, payback, margin or cost of on-site power; empty where there is.
struct MissingReturns {
  std::string irr;
  std::string equity_irr;
  std::string payback;
  std::string margin;
  std::string onsite_lcoe;
};
[[nodiscard]] MissingReturns missing_returns(const plan::Plan& plan, const Evaluation& evaluation);

/// Present value of a dollar of the flows after so many years; nothing where the WACC is of another
/// basis than they are.
[[nodiscard]] std::optional<double> discount_factor(const plan::Finance& finance, double years);

/// The issues of a plan that concern its money, of any severity, in their order.
[[nodiscard]] Issues money_issues(const LoadedPlan& loaded, const Evaluation& evaluation);

/// Prints the remarks among them, one line each, where the plan has no error.
void report_money_remarks(const LoadedPlan& loaded, const Evaluation& evaluation,
                          std::ostream& err);

}  // namespace sitewright::cli
