// The way of an arrow between two bars of a Gantt chart: right angles only.
#pragma once

#include <QLineF>
#include <QPolygonF>
#include <QRectF>
#include <vector>

namespace sitewright::ui {

struct RouteEnds {
  QRectF from;       ///< bar that the arrow leaves
  QRectF to;         ///< bar that it reaches
  bool from_finish;  ///< leaves the right end, else the left
  bool to_start;     ///< reaches the left end, else the right
  double lane;       ///< y of the way between two rows, where it has to turn back
};

/// Corners of the arrow, the tip last.
[[nodiscard]] QPolygonF link_route(const RouteEnds& ends);

/// The parts of a route within a band of x: what a file format without clips may draw.
[[nodiscard]] std::vector<QLineF> cut_route(const QPolygonF& route, double left, double right);

/// Distance of a point from a route [px].
[[nodiscard]] double route_distance(const QPolygonF& route, QPointF point);

}  // namespace sitewright::ui
