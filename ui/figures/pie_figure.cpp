// A circle by Qt Charts with our own labels at its sides.
#include "ui/figures/pie_figure.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QtCharts/QPieSeries>
#include <QtCharts/QPieSlice>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/figures/chart_body.h"
#include "ui/figures/figure_cells.h"
#include "ui/figures/plot_frame.h"

namespace sitewright::ui {

namespace {

constexpr double kLeader = 14;  ///< from the circle to the label [px]

double shown(const PieSlice& slice) {
  return slice.visible && std::isfinite(slice.value) ? std::max(0.0, slice.value) : 0.0;
}

struct Label {
  QString text;
  QPointF from;  ///< on the circle
  double y;      ///< wanted, then granted
};

/// Moves labels of one side apart, top to bottom, and drops those that no longer fit.
void spread(std::vector<Label>& labels, double line, const QRectF& rect) {
  std::sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) { return a.y < b.y; });
  double least = rect.top() + line / 2;
  for (Label& label : labels) {
    label.y = std::max(label.y, least);
    least = label.y + line;
  }
  double most = rect.bottom() - line / 2;
  for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
    label->y = std::min(label->y, most);
    most = label->y - line;
  }
  std::erase_if(labels, [&](const Label& label) { return label.y < rect.top() + line / 2 - 1; });
}

void paint_labels(QPainter& painter, const std::vector<Label>& labels, bool right, double elbow,
                  const QRectF& rect, const FigureStyle& style) {
  const double line = QFontMetricsF(style.font).height();
  for (const Label& label : labels) {
    painter.setPen(QPen(style.muted, 1));
    painter.drawPolyline(QPolygonF{{label.from, QPointF(elbow, label.y)}});
    painter.setPen(style.text);
    const QRectF box = right
                           ? QRectF(elbow + 4, label.y - line / 2, rect.right() - elbow - 4, line)
                           : QRectF(rect.left(), label.y - line / 2, elbow - 4 - rect.left(), line);
    paint_elided(painter, box, (right ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                 label.text);
  }
}

}  // namespace

PieFigure::PieFigure(PieData data) : data_(std::move(data)), chart_(std::make_unique<ChartBody>()) {
  set_title(data_.title);
}

PieFigure::~PieFigure() = default;

double PieFigure::total() const {
  double sum = 0;
  for (const PieSlice& slice : data_.slices) sum += shown(slice);
  return sum;
}

void PieFigure::paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) {
  constexpr double kMargin = 12;
  radius_ = std::max(1.0, std::min(rect.height() / 2 - kMargin, rect.width() / 4));
  centre_ = rect.center();
  const QRectF square(centre_ - QPointF(radius_, radius_), QSizeF(2 * radius_, 2 * radius_));
  set_plot_rect(square);
  chart_->clear();
  auto* pie = new QPieSeries;  // the chart owns it
  pie->setPieSize(1.0);
  std::vector<Label> left;
  std::vector<Label> right;
  double before = 0;
  for (const PieSlice& slice : data_.slices) {
    const double value = shown(slice);
    if (value <= 0) continue;
    QPieSlice* added = pie->append(slice.name, value);
    added->setColor(slice.colour);
    added->setPen(QPen(style.background, 1));
    const double share = value / total();
    const double angle = (before + share / 2) * 2 * std::numbers::pi;  // clockwise from the top
    before += share;
    const QPointF way(std::sin(angle), -std::cos(angle));
    const QString text = slice.name + QStringLiteral("  ") + card_text(value, data_.unit) +
                         QStringLiteral("  (") + card_text(share, Unit::frac) + u')';
    const QPointF outside = centre_ + way * (radius_ + kLeader / 2);
    (way.x() >= 0 ? right : left).push_back({text, centre_ + way * radius_, outside.y()});
  }
  chart_->chart().addSeries(pie);
  painter.setRenderHint(QPainter::Antialiasing);
  chart_->draw(painter, square);
  const double line = QFontMetricsF(style.font).height() + 3;
  spread(left, line, rect);
  spread(right, line, rect);
  paint_labels(painter, right, true, centre_.x() + radius_ + kLeader, rect, style);
  paint_labels(painter, left, false, centre_.x() - radius_ - kLeader, rect, style);
}

std::optional<Hit> PieFigure::hit(QPointF point) const {
  const QPointF way = point - centre_;
  if (std::hypot(way.x(), way.y()) > radius_ || total() <= 0) return std::nullopt;
  double share = std::atan2(way.x(), -way.y()) / (2 * std::numbers::pi);
  if (share < 0) share += 1;
  double before = 0;
  for (const PieSlice& slice : data_.slices) {
    const double part = shown(slice) / total();
    before += part;
    if (share < before)
      return Hit{slice.name + QStringLiteral(": ") + full_text(slice.value, data_.unit) +
                     QStringLiteral(" (") + card_text(part, Unit::frac) + u')',
                 point};
  }
  return std::nullopt;
}

FigureTable PieFigure::table() const {
  FigureTable table;
  table.headers = {QCoreApplication::translate("PieFigure", "Part"),
                   value_header(data_.value_name, data_.unit),
                   QCoreApplication::translate("PieFigure", "Share [%]")};
  double sum = 0;
  for (const PieSlice& slice : data_.slices)
    sum += std::isfinite(slice.value) ? std::max(0.0, slice.value) : 0.0;
  for (const PieSlice& slice : data_.slices)
    table.rows.push_back({slice.name, value_cell(slice.value, data_.unit),
                          value_cell(sum > 0 ? slice.value / sum : 0, Unit::frac)});
  return table;
}

std::vector<LegendEntry> PieFigure::legend() const {
  std::vector<LegendEntry> entries;
  for (const PieSlice& slice : data_.slices)
    entries.push_back({slice.name, slice.colour, false, slice.visible});
  return entries;
}

void PieFigure::set_visible(std::size_t entry, bool visible) {
  if (entry < data_.slices.size()) data_.slices[entry].visible = visible;
}

bool PieFigure::is_empty() const {
  return std::none_of(data_.slices.begin(), data_.slices.end(),
                      [](const PieSlice& slice) { return slice.value > 0; });
}

}  // namespace sitewright::ui
