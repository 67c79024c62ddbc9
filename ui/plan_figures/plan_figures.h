// The charts of a plan: pure functions of plan and evaluation, one table for pages and commands.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "model/evaluate/evaluation.h"
#include "model/plan/plan.h"
#include "ui/figures/figure.h"

namespace sitewright::ui {

using MakeFigure = std::unique_ptr<Figure> (*)(const plan::Plan&, const Evaluation&);

/// One chart of a plan.
struct PlanFigure {
  std::string_view id;  ///< file name and argument of the chart command: "capacity"
  const char* title;    ///< English, translated in the context "figures"
  MakeFigure make;
};

/// Every chart, in the order of the pages.
[[nodiscard]] std::span<const PlanFigure> plan_figures();
/// Null where there is none of that id.
[[nodiscard]] const PlanFigure* find_plan_figure(std::string_view id);

/// A plan that is set beside others.
struct NamedEvaluation {
  QString name;
  std::shared_ptr<const Evaluation> evaluation;
};
/// Accelerators online of every plan on one axis of dates.
[[nodiscard]] std::unique_ptr<Figure> online_comparison(const std::vector<NamedEvaluation>& plans);

/// What a constraint is called in a ribbon or a table.
[[nodiscard]] QString constraint_name(capacity::Constraint constraint);
/// What a part of cost::parts() is called in a chart or a table.
[[nodiscard]] QString opex_part_name(std::size_t part);
/// What a way to get accelerators is called, by its place in cost::ChoiceResult.
[[nodiscard]] QString way_name(std::size_t way);
/// What a category of capital cost is called in a chart or a table.
[[nodiscard]] QString category_name(cost::Category category);

// The makers, by room.
[[nodiscard]] std::unique_ptr<Figure> capacity_chart(const plan::Plan& plan,
                                                     const Evaluation& evaluation);
[[nodiscard]] std::unique_ptr<Figure> supply_chart(const plan::Plan& plan,
                                                   const Evaluation& evaluation);
[[nodiscard]] std::unique_ptr<Figure> dispatch_chart(const plan::Plan& plan,
                                                     const Evaluation& evaluation);
[[nodiscard]] std::unique_ptr<Figure> duration_chart(const plan::Plan& plan,
                                                     const Evaluation& evaluation);
[[nodiscard]] std::unique_ptr<Figure> bill_chart(const plan::Plan& plan,
                                                 const Evaluation& evaluation);
[[nodiscard]] std::unique_ptr<Figure> permit_chart(const plan::Plan& plan,
                                                   const Evaluation& evaluation);
[[nodiscard]] std::unique_ptr<Figure> pue_by_hour_chart(const plan::Plan& plan,
                                                        const Evaluation& evaluation);
[[nodiscard]] std::unique_ptr<Figure> pue_by_month_chart(const plan::Plan& plan,
                                                         const Evaluation& evaluation);
[[nodiscard]] std::unique_ptr<Figure> water_by_month_chart(const plan::Plan& plan,
                                                           const Evaluation& evaluation);
[[nodiscard]] std::unique_ptr<Figure> schedule_chart(const plan::Plan& plan,
                                                     const Evaluation& evaluation);
[[nodiscard]] std::unique_ptr<Figure> useful_hour_chart(const plan::Plan& plan,
                                                        const Evaluation& evaluation);
[[nodiscard]] std::unique_ptr<Figure> goodput_chart(const plan::Plan& plan,
                                                    const Evaluation& evaluation);
[[nodiscard]] std::unique_ptr<Figure> capex_chart(const plan::Plan& plan,
                                                  const Evaluation& evaluation);
[[nodiscard]] std::unique_ptr<Figure> hour_stack_chart(const plan::Plan& plan,
                                                       const Evaluation& evaluation);
[[nodiscard]] std::unique_ptr<Figure> cash_flow_chart(const plan::Plan& plan,
                                                      const Evaluation& evaluation);
[[nodiscard]] std::unique_ptr<Figure> opex_chart(const plan::Plan& plan,
                                                 const Evaluation& evaluation);
[[nodiscard]] std::unique_ptr<Figure> buy_or_rent_chart(const plan::Plan& plan,
                                                        const Evaluation& evaluation);

}  // namespace sitewright::ui
