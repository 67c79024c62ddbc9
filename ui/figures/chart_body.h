// A chart of Qt Charts without axes, legend or margins, drawn into a plot that we have laid out.
#pragma once

#include <QGraphicsScene>
#include <QList>
#include <QPointF>
#include <QtCharts/QChart>

#include "ui/figures/plot_frame.h"

namespace sitewright::ui {

class ChartBody {
 public:
  ChartBody();

  [[nodiscard]] QChart& chart() { return *chart_; }
  /// Takes away all series and axes.
  void clear();
  /// One line of the chart, in data coordinates.
  void add_line(const QList<QPointF>& points, const QPen& pen);
  /// Gives every series the frame's axes, hidden.
  void set_axes(const PlotFrame& frame);
  void draw(QPainter& painter, const QRectF& plot);

 private:
  QGraphicsScene scene_;
  QChart* chart_;  ///< owned by the scene
  bool has_axes_ = false;
};

}  // namespace sitewright::ui
