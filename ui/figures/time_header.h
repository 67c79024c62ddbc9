// Time above a chart in two lines, the finer below the coarser: days and months up to years.
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "model/core/date.h"
#include "ui/figures/plot_frame.h"

namespace sitewright::ui {

enum class TimeUnit { day, week, month, quarter, year };

/// One day, week (from Monday), month, quarter or year.
struct TimeBand {
  double low;  ///< days from the origin
  double high;
  QString label;  ///< "5", "Sep", "Q3", "2024"
};

/// The bands that the visible range touches, in order; the outer ones may reach beyond it.
[[nodiscard]] std::vector<TimeBand> time_bands(TimeUnit unit, Date origin, Range visible);
/// What groups a unit; nothing above years.
[[nodiscard]] std::optional<TimeUnit> unit_above(TimeUnit unit);
/// The finest unit whose labels fit at this scale.
[[nodiscard]] TimeUnit finest_unit(double pixels_per_day, const QFontMetricsF& metrics);

/// Height of both lines [px].
[[nodiscard]] double time_header_height(const FigureStyle& style);
/// Paints both lines directly above frame.plot, and the finer unit's lines through the plot.
void paint_time_header(QPainter& painter, const PlotFrame& frame, Date origin,
                       const FigureStyle& style);

}  // namespace sitewright::ui
