// Routes of arrows: down into the successor where time allows, else out, between the rows, and in.
#include "ui/figures/gantt_route.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sitewright::ui {

namespace {

constexpr double kStub = 8;    ///< straight out of an end before the first corner [px]
constexpr double kInside = 5;  ///< from a bar's end to where an arrow from above enters it

/// Straight on and down (or up) into the bar.
QPolygonF straight_down(QPointF from, const QRectF& to, double x) {
  const bool down = to.center().y() > from.y();
  return {{from, QPointF(x, from.y()), QPointF(x, down ? to.top() : to.bottom())}};
}

}  // namespace

QPolygonF link_route(const RouteEnds& ends) {
  const double out = ends.from_finish ? 1.0 : -1.0;  // direction in which it leaves
  const double in = ends.to_start ? 1.0 : -1.0;      // direction in which it arrives
  const QPointF from(ends.from_finish ? ends.from.right() : ends.from.left(),
                     ends.from.center().y());
  const QPointF to(ends.to_start ? ends.to.left() : ends.to.right(), ends.to.center().y());
  if (ends.from_finish && ends.to_start) {
    const double x = std::min(to.x() + kInside, ends.to.center().x());
    if (x >= from.x()) return straight_down(from, ends.to, x);
  }
  if (out != in) {  // around one side: start to start turned in, finish to finish turned in
    const double x =
        out > 0 ? std::max(from.x(), to.x()) + kStub : std::min(from.x(), to.x()) - kStub;
    return {{from, QPointF(x, from.y()), QPointF(x, to.y()), to}};
  }
  const double first = from.x() + out * kStub;
  const double last = to.x() - in * kStub;
  if ((last - first) * out >= 0)
    return {{from, QPointF(first, from.y()), QPointF(first, to.y()), to}};
  return {{from, QPointF(first, from.y()), QPointF(first, ends.lane), QPointF(last, ends.lane),
           QPointF(last, to.y()), to}};
}

std::vector<QLineF> cut_route(const QPolygonF& route, double left, double right) {
  std::vector<QLineF> lines;
  for (qsizetype i = 1; i < route.size(); ++i) {
    QPointF a = route[i - 1];
    QPointF b = route[i];
    if (std::max(a.x(), b.x()) < left || std::min(a.x(), b.x()) > right) continue;
    a.setX(std::clamp(a.x(), left, right));
    b.setX(std::clamp(b.x(), left, right));
    lines.emplace_back(a, b);
  }
  return lines;
}

double route_distance(const QPolygonF& route, QPointF point) {
  double least = std::numeric_limits<double>::infinity();
  for (qsizetype i = 1; i < route.size(); ++i) {
    const QPointF a = route[i - 1];
    const QPointF b = route[i];
    const double dx =
        point.x() - std::clamp(point.x(), std::min(a.x(), b.x()), std::max(a.x(), b.x()));
    const double dy =
        point.y() - std::clamp(point.y(), std::min(a.y(), b.y()), std::max(a.y(), b.y()));
    least = std::min(least, std::hypot(dx, dy));
  }
  return least;
}

}  // namespace sitewright::ui
