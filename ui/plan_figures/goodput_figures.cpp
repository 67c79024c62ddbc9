// Charts of what a useful hour costs, and how much of the time is useful, by size.
#include <QCoreApplication>
#include <cmath>
#include <limits>

#include "ui/figures/line_figure.h"
#include "ui/plan_figures/plan_figures.h"

namespace sitewright::ui {

namespace {

QString text(const char* english) { return QCoreApplication::translate("figures", english); }

/// The scale of an evaluation's sizes, which grow by a constant factor.
XScale scale_of(const std::vector<reliability::SizePoint>& points) {
  XScale scale{.kind = XScale::Kind::sizes};
  if (points.size() < 2) return scale;
  scale.first = points.front().accelerators;
  scale.growth = std::pow(points.back().accelerators / scale.first,
                          1.0 / (static_cast<double>(points.size()) - 1.0));
  return scale;
}

/// The plan's own job, and the size at which a useful hour costs least.
std::vector<LineMarker> markers(const XScale& scale, const ReliabilityStudy& study) {
  std::vector<LineMarker> found;
  if (study.job_accelerators > 0.0) {
    found.push_back({x_of_size(scale, study.job_accelerators),
                     text(QT_TRANSLATE_NOOP("figures", "This plan's job"))});
  }
  if (study.cost.cheapest) {
    found.push_back({x_of_size(scale, study.cost.points[*study.cost.cheapest].accelerators),
                     text(QT_TRANSLATE_NOOP("figures", "Cheapest"))});
  }
  return found;
}

std::unique_ptr<Figure> size_chart(const Evaluation& evaluation, LineData data,
                                   double (*value)(const reliability::SizePoint&)) {
  const std::vector<reliability::SizePoint>& points = evaluation.failures.cost.points;
  data.x = scale_of(points);
  LineSeries series{.name = data.y_name,
                    .colour = meaning_color(Meaning::accelerators),
                    .y = {},
                    .first_x = 0,
                    .dashed = false,
                    .visible = true};
  for (const reliability::SizePoint& point : points) series.y.push_back(value(point));
  data.series.push_back(std::move(series));
  data.markers = markers(data.x, evaluation.failures);
  auto figure = std::make_unique<LineFigure>(std::move(data));
  figure->set_empty_text(
      text(QT_TRANSLATE_NOOP("figures", "Nothing runs yet, or a price is missing.")));
  return figure;
}

}  // namespace

std::unique_ptr<Figure> useful_hour_chart(const plan::Plan&, const Evaluation& evaluation) {
  return size_chart(
      evaluation,
      {.title = text(QT_TRANSLATE_NOOP("figures", "Cost of a useful hour by cluster size")),
       .y_name = text(QT_TRANSLATE_NOOP("figures", "Useful accelerator-hour")),
       .unit = Unit::usd_per_accelerator_h,
       .x = {},
       .series = {},
       .markers = {},
       .steps = false,
       .from_zero = false},
      [](const reliability::SizePoint& point) {
        return point.usd_per_useful_h.value_or(std::numeric_limits<double>::quiet_NaN());
      });
}

std::unique_ptr<Figure> goodput_chart(const plan::Plan&, const Evaluation& evaluation) {
  return size_chart(evaluation,
                    {.title = text(QT_TRANSLATE_NOOP("figures", "Goodput by job size")),
                     .y_name = text(QT_TRANSLATE_NOOP("figures", "Goodput")),
                     .unit = Unit::frac,
                     .x = {},
                     .series = {},
                     .markers = {},
                     .steps = false,
                     .from_zero = false},
                    [](const reliability::SizePoint& point) { return point.goodput_frac; });
}

}  // namespace sitewright::ui
