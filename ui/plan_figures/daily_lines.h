// What the charts by date share: lines from arrays, and the days that a planner looks at first.
#pragma once

#include <Eigen/Core>

#include "model/evaluate/evaluation.h"
#include "ui/figures/line_figure.h"

namespace sitewright::ui {

[[nodiscard]] LineSeries line(const QString& name, const QColor& colour,
                              const Eigen::ArrayXd& values, bool dashed = false);

/// From the start to half a year after the last day on which another constraint begins to bind.
[[nodiscard]] Range eventful_range(const Evaluation& evaluation);

/// True where any value is above zero.
[[nodiscard]] inline bool any(const Eigen::ArrayXd& values) {
  return values.size() > 0 && values.maxCoeff() > 0.0;
}

}  // namespace sitewright::ui
