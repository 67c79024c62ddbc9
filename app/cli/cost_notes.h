// What stands beside the figures of cost: why one is missing, what was assumed for another.
#pragma once

#include <iosfwd>
#include <string>

#include "app/cli/command.h"

namespace sitewright::cli {

/// Why there is no rate of return, no payback, no margin; empty where there is one.
struct MissingReturns {
  std::string irr;
  std::string equity_irr;
  std::string payback;
  std::string margin;
};
[[nodiscard]] MissingReturns missing_returns(const plan::Plan& plan, const Evaluation& evaluation);

/// The issues of a plan that concern its money, of any severity, in their order.
[[nodiscard]] Issues money_issues(const LoadedPlan& loaded, const Evaluation& evaluation);

/// Prints the remarks among them, one line each, where the plan has no error.
void report_money_remarks(const LoadedPlan& loaded, const Evaluation& evaluation,
                          std::ostream& err);

}  // namespace sitewright::cli
