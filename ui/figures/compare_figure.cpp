// Plans side by side on the earliest one's dates.
#include "ui/figures/compare_figure.h"

#include <algorithm>

namespace sitewright::ui {

std::unique_ptr<LineFigure> compare_figure(CompareData data) {
  LineData lines;
  lines.title = data.title;
  lines.y_name = data.y_name;
  lines.unit = data.unit;
  lines.steps = true;
  if (!data.plans.empty()) lines.x.start = data.plans.front().start;
  for (const ComparedPlan& plan : data.plans) lines.x.start = std::min(lines.x.start, plan.start);
  for (std::size_t i = 0; i < data.plans.size(); ++i) {
    ComparedPlan& plan = data.plans[i];
    LineSeries series;
    series.name = plan.name;
    series.colour = series_color(i);
    series.first_x = days_between(lines.x.start, plan.start);
    series.y = std::move(plan.y);
    lines.series.push_back(std::move(series));
  }
  return std::make_unique<LineFigure>(std::move(lines));
}

}  // namespace sitewright::ui
