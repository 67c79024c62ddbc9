// The frame that figures with axes share: where the plot lies, its scales, grid and labels.
#pragma once

#include <QRectF>
#include <QString>

#include "model/core/units.h"
#include "ui/figures/figure.h"
#include "ui/figures/x_scale.h"
#include "ui/format/quantity.h"

namespace sitewright::ui {

/// An upright axis in canonical values with ticks at round numbers of its display unit.
struct YAxis {
  Range range;  ///< canonical, to whole steps or a little beyond the values
  double step = 1;
  AxisUnit unit;
  QString title;  ///< with its unit
};

struct YAxisWish {
  Range values;  ///< canonical, finite
  Unit unit;
  QString name;
  bool from_zero;
};

/// Round ticks, as many as the height has room for.
[[nodiscard]] YAxis make_y_axis(const YAxisWish& wish, double height, const FigureStyle& style);

/// Maps values to pixels within a rectangle.
struct PlotFrame {
  QRectF plot;
  Range x;
  Range y;
  double left;  ///< where labels may begin
  [[nodiscard]] double px(double value) const {
    return plot.left() + (value - x.low) / x.width() * plot.width();
  }
  [[nodiscard]] double py(double value) const {
    return plot.bottom() - (value - y.low) / y.width() * plot.height();
  }
  [[nodiscard]] double x_at(double pixel) const {
    return x.low + (pixel - plot.left()) / plot.width() * x.width();
  }
};

/// Leaves room for the axis title above, tick labels at the left and `x_labels` [px] below.
[[nodiscard]] PlotFrame make_frame(const QRectF& rect, Range x, const YAxis& axis, double x_labels,
                                   const FigureStyle& style);

/// Height of one line of tick labels with its distance to the axis [px].
[[nodiscard]] double label_height(const FigureStyle& style);

/// Title, grid lines and labels of the upright axis.
void paint_y_axis(QPainter& painter, const PlotFrame& frame, const YAxis& axis,
                  const FigureStyle& style);
/// Base line, ticks and labels of time below the plot.
void paint_x_axis(QPainter& painter, const PlotFrame& frame, const XScale& scale,
                  const FigureStyle& style);

/// Fills an upright stretch with a light tone and upright stripes: hatching that survives every
/// file format.
void paint_hatched(QPainter& painter, const QRectF& rect, const QColor& colour);
/// A filled or hatched rectangle.
void paint_swatch(QPainter& painter, const QRectF& rect, const QColor& colour, bool hatched);
/// Text cut with an ellipsis where it is wider than the rectangle.
void paint_elided(QPainter& painter, const QRectF& rect, Qt::Alignment flags, const QString& text);

/// Black or white, whichever reads better on a colour.
[[nodiscard]] QColor text_on(const QColor& colour);

}  // namespace sitewright::ui
