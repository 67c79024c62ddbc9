// Lines above, ribbon below, one time axis.
#include "ui/figures/capacity_figure.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "model/core/check.h"
#include "ui/figures/plot_frame.h"

namespace sitewright::ui {

namespace {

constexpr double kRibbonRow = 24;
constexpr double kGap = 8;

QString name_on(const RibbonRow& row, double day) {
  for (const RibbonSegment& segment : row.segments)
    if (day >= segment.first_day && day < segment.end_day) return segment.name;
  return {};
}

}  // namespace

CapacityFigure::CapacityFigure(CapacityData data)
    : ribbon_data_(data.ribbon), lines_(std::move(data.lines)), ribbon_(std::move(data.ribbon)) {
  SITEWRIGHT_CHECK(
      lines_.data().x.kind == XScale::Kind::days && lines_.data().x.start == ribbon_data_.start,
      "lines and ribbon begin on different days");
  set_title(lines_.title());
  first_day_ = lines_.full_range().low;
  set_full_range({std::min(lines_.full_range().low, ribbon_.full_range().low),
                  std::max(lines_.full_range().high, ribbon_.full_range().high)});
}

void CapacityFigure::paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) {
  const double wanted = kRibbonRow * static_cast<double>(ribbon_data_.rows.size());
  const double ribbon = std::min(wanted, rect.height() / 3);
  lines_.share_range(full_range(), visible_range());
  ribbon_.share_range(full_range(), visible_range());
  lines_.paint(painter, rect.adjusted(0, 0, 0, -ribbon - kGap), style);
  const QRectF above = lines_.is_empty() ? rect.adjusted(kGap, 0, -kGap, 0) : lines_.plot_rect();
  const QRectF below(above.left(), rect.bottom() - ribbon, above.width(), ribbon);
  painter.setFont(style.font);
  if (ribbon > 0) ribbon_.paint_segments(painter, below, style);
  set_plot_rect(QRectF(above.topLeft(), below.bottomRight()));
}

std::optional<Hit> CapacityFigure::hit(QPointF point) const {
  std::optional<Hit> hit = lines_.hit(point);
  const std::optional<Hit> under = ribbon_.hit(point);
  if (!hit) return under;
  const PlotFrame frame{plot_rect(), visible_range(), {0, 1}, 0};
  const double day = std::floor(frame.x_at(point.x()));
  for (const RibbonRow& row : ribbon_data_.rows) {
    const QString name = name_on(row, day);
    const QString label = row.name.isEmpty() ? ribbon_data_.segment_name : row.name;
    if (!name.isEmpty()) hit->text += u'\n' + label + QStringLiteral(": ") + name;
  }
  return hit;
}

FigureTable CapacityFigure::table() const {
  FigureTable table = lines_.table();
  for (const RibbonRow& row : ribbon_data_.rows) {
    table.headers.push_back(row.name.isEmpty() ? ribbon_data_.segment_name : row.name);
    double day = first_day_;
    for (auto& cells : table.rows) cells.push_back(name_on(row, day++));
  }
  return table;
}

std::vector<LegendEntry> CapacityFigure::legend() const {
  std::vector<LegendEntry> entries = lines_.legend();
  for (LegendEntry& entry : ribbon_.legend()) {
    entry.name = ribbon_data_.segment_name + QStringLiteral(": ") + entry.name;
    entries.push_back(entry);
  }
  return entries;
}

void CapacityFigure::set_visible(std::size_t entry, bool visible) {
  lines_.set_visible(entry, visible);
}

bool CapacityFigure::is_empty() const { return lines_.is_empty() && ribbon_.is_empty(); }

}  // namespace sitewright::ui
