// Cost of a plan, of a unit of its use, and of the other ways to get the same accelerators.
#pragma once

#include <optional>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/evaluate/evaluation.h"
#include "model/evaluate/year.h"
#include "model/plan/plan.h"

namespace sitewright {

/// What cost::evaluate_cost() takes; refers to the plan and to its own vectors.
struct MoneyInputs {
  std::vector<cost::CapexQuantity> capex;
  std::vector<cost::YearQuantities> years;
  Issues issues;  ///< of the purchases
};

/// `evaluation` is done but for money; `sums` are all calendar years.
[[nodiscard]] MoneyInputs money_inputs(const plan::Plan& plan, const Catalog& catalog,
                                       const Evaluation& evaluation,
                                       const std::vector<YearSums>& sums);
[[nodiscard]] cost::Input cost_input(const plan::Plan& plan, const Catalog& catalog,
                                     const Evaluation& evaluation, const MoneyInputs& inputs);

/// Fills cost, use and choice of an evaluation that is done but for them.
void evaluate_money(const plan::Plan& plan, const Catalog& catalog,
                    const std::vector<YearSums>& sums, Evaluation& evaluation);

}  // namespace sitewright
