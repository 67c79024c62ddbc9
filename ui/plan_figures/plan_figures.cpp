// The table of charts and the comparison.
#include "ui/plan_figures/plan_figures.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "ui/figures/compare_figure.h"
#include "ui/figures/line_figure.h"

namespace sitewright::ui {

namespace {

constexpr std::array kFigures{
    PlanFigure{"capacity", QT_TRANSLATE_NOOP("figures", "Accelerators by day, and what binds"),
               capacity_chart},
    PlanFigure{"supply", QT_TRANSLATE_NOOP("figures", "Supply by date"), supply_chart},
    PlanFigure{"dispatch", QT_TRANSLATE_NOOP("figures", "Hourly dispatch, reference year"),
               dispatch_chart},
    PlanFigure{"load-duration", QT_TRANSLATE_NOOP("figures", "Load duration, reference year"),
               duration_chart},
    PlanFigure{"energy-cost", QT_TRANSLATE_NOOP("figures", "Energy cost by month"), bill_chart},
    PlanFigure{"permit-ledger",
               QT_TRANSLATE_NOOP("figures", "Emissions of 12 months against the caps"),
               permit_chart},
    PlanFigure{"pue-by-hour", QT_TRANSLATE_NOOP("figures", "PUE by hour"), pue_by_hour_chart},
    PlanFigure{"pue-by-month", QT_TRANSLATE_NOOP("figures", "PUE by month, above 1"),
               pue_by_month_chart},
    PlanFigure{"water-by-month", QT_TRANSLATE_NOOP("figures", "Water by month"),
               water_by_month_chart},
    PlanFigure{"schedule", QT_TRANSLATE_NOOP("figures", "Schedule"), schedule_chart},
    PlanFigure{"useful-hour", QT_TRANSLATE_NOOP("figures", "Cost of a useful hour by cluster size"),
               useful_hour_chart},
    PlanFigure{"goodput", QT_TRANSLATE_NOOP("figures", "Goodput by job size"), goodput_chart},
    PlanFigure{"capex", QT_TRANSLATE_NOOP("figures", "Capex by category"), capex_chart},
    PlanFigure{"hour-stack",
               QT_TRANSLATE_NOOP("figures", "What a useful accelerator-hour is made of"),
               hour_stack_chart},
    PlanFigure{"cash-flow", QT_TRANSLATE_NOOP("figures", "Cash flow by quarter"), cash_flow_chart},
    PlanFigure{"opex", QT_TRANSLATE_NOOP("figures", "Opex by year"), opex_chart},
    PlanFigure{"buy-or-rent", QT_TRANSLATE_NOOP("figures", "Own, lease or rent, by years of need"),
               buy_or_rent_chart},
};

}  // namespace

std::span<const PlanFigure> plan_figures() { return kFigures; }

const PlanFigure* find_plan_figure(std::string_view id) {
  const auto found = std::find_if(kFigures.begin(), kFigures.end(),
                                  [&](const PlanFigure& f) { return f.id == id; });
  return found == kFigures.end() ? nullptr : &*found;
}

std::unique_ptr<Figure> online_comparison(const std::vector<NamedEvaluation>& plans) {
  CompareData data{.title = QCoreApplication::translate("figures", "Accelerators online"),
                   .y_name = QCoreApplication::translate("figures", "Accelerators"),
                   .unit = Unit::count,
                   .plans = {}};
  for (const NamedEvaluation& plan : plans) {
    data.plans.push_back({.name = plan.name,
                          .start = plan.evaluation->start,
                          .y = values_of(plan.evaluation->capacity.online)});
  }
  return compare_figure(std::move(data));
}

QString constraint_name(capacity::Constraint constraint) {
  constexpr std::array<const char*, capacity::kConstraintNames.size()> kNames{
      QT_TRANSLATE_NOOP("figures", "Delivered"),  QT_TRANSLATE_NOOP("figures", "Installed"),
      QT_TRANSLATE_NOOP("figures", "Accepted"),   QT_TRANSLATE_NOOP("figures", "Hall power"),
      QT_TRANSLATE_NOOP("figures", "Cooling"),    QT_TRANSLATE_NOOP("figures", "Network"),
      QT_TRANSLATE_NOOP("figures", "Site power"), QT_TRANSLATE_NOOP("figures", "Water"),
      QT_TRANSLATE_NOOP("figures", "Permit"),     QT_TRANSLATE_NOOP("figures", "Fabric"),
      QT_TRANSLATE_NOOP("figures", "Target met")};
  return QCoreApplication::translate("figures", kNames[static_cast<std::size_t>(constraint)]);
}

}  // namespace sitewright::ui
