// Lines above, ribbon below them, supply below that, one time axis.
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
constexpr double kSupplyShare = 0.38;  ///< of the height beside the ribbon
constexpr double kLeastSupply = 110;   ///< lower than that it could not be read [px]
constexpr double kHandle = 5;
constexpr double kReach = 9;

QString name_on(const RibbonRow& row, double day) {
  for (const RibbonSegment& segment : row.segments)
    if (day >= segment.first_day && day < segment.end_day) return segment.name;
  return {};
}

/// Steps are dragged upwards too: room to do so.
LineData with_room(LineData supply) {
  constexpr double kHeadroom = 0.25;
  supply.headroom_frac = kHeadroom;
  return supply;
}

}  // namespace

CapacityFigure::CapacityFigure(CapacityData data)
    : ribbon_data_(data.ribbon),
      lines_(std::move(data.lines)),
      ribbon_(std::move(data.ribbon)),
      supply_(with_room(std::move(data.supply))),
      steps_(std::move(data.steps)),
      why_(std::move(data.why)) {
  const auto same_days = [&](const LineFigure& lines) {
    return lines.data().x.kind == XScale::Kind::days && lines.data().x.start == ribbon_data_.start;
  };
  SITEWRIGHT_CHECK(same_days(lines_) && (supply_.data().series.empty() || same_days(supply_)),
                   "lines and ribbon begin on different days");
  set_title(lines_.title());
  first_day_ = lines_.full_range().low;
  set_full_range({std::min(lines_.full_range().low, ribbon_.full_range().low),
                  std::max(lines_.full_range().high, ribbon_.full_range().high)});
}

void CapacityFigure::paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) {
  const double wanted = kRibbonRow * static_cast<double>(ribbon_data_.rows.size());
  const double ribbon = std::min(wanted, rect.height() / 3);
  const double below = std::round((rect.height() - ribbon) * kSupplyShare);
  shows_supply_ = !supply_.is_empty() && below >= kLeastSupply;
  const double supply = shows_supply_ ? below : 0.0;
  const QRectF above = rect.adjusted(0, 0, 0, -ribbon - kGap - supply);
  const QRectF under(rect.left(), rect.bottom() - supply, rect.width(), supply);
  lines_.share_range(full_range(), visible_range());
  ribbon_.share_range(full_range(), visible_range());
  supply_.share_range(full_range(), visible_range());
  const double labels = shows_supply_ ? std::max(lines_.labels_width(above, style),
                                                 supply_.labels_width(under, style))
                                      : 0.0;
  lines_.set_least_labels_width(labels);
  supply_.set_least_labels_width(labels);
  lines_.paint(painter, above, style);
  const QRectF plot = lines_.is_empty() ? rect.adjusted(kGap, 0, -kGap, 0) : lines_.plot_rect();
  const QRectF band(plot.left(), above.bottom() + kGap, plot.width(), ribbon);
  painter.setFont(style.font);
  if (ribbon > 0) ribbon_.paint_segments(painter, band, style);
  double bottom = band.bottom();
  if (shows_supply_) {
    supply_.paint(painter, under, style);
    paint_steps(painter, style);
    bottom = supply_.plot_rect().bottom();
  }
  set_plot_rect(QRectF(plot.topLeft(), QPointF(plot.right(), bottom)));
}

void CapacityFigure::paint_steps(QPainter& painter, const FigureStyle& style) const {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(meaning_color(Meaning::grid), 1.6));
  for (const SupplyStep& step : steps_) {
    const QPointF at = step_point(step.day, step.level_mw);
    if (!supply_rect().adjusted(-1, -1, 1, 1).contains(at)) continue;
    painter.setBrush(step.by_task ? style.background : meaning_color(Meaning::grid));
    painter.drawEllipse(at, kHandle, kHandle);
  }
  painter.restore();
}

QRectF CapacityFigure::supply_rect() const {
  return shows_supply_ ? supply_.plot_rect() : QRectF();
}

double CapacityFigure::x_of(double day) const { return lines_.frame().px(day); }

int CapacityFigure::day_at(double x) const {
  return static_cast<int>(std::floor(lines_.frame().x_at(x)));
}

QPointF CapacityFigure::online_point(double day, double accelerators) const {
  return {lines_.frame().px(day), lines_.frame().py(accelerators)};
}

QPointF CapacityFigure::step_point(double day, double level_mw) const {
  return {supply_.frame().px(day), supply_.frame().py(level_mw)};
}

double CapacityFigure::level_at(double y) const {
  const PlotFrame frame = supply_.frame();
  return frame.y.low + (frame.plot.bottom() - y) * mw_per_pixel();
}

double CapacityFigure::mw_per_pixel() const {
  const PlotFrame frame = supply_.frame();
  return frame.y.width() / std::max(1.0, frame.plot.height());
}

std::optional<std::size_t> CapacityFigure::step_at(QPointF point) const {
  if (!shows_supply_) return std::nullopt;
  std::optional<std::size_t> nearest;
  double least = kReach;
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    const QPointF off = step_point(steps_[i].day, steps_[i].level_mw) - point;
    const double distance = std::hypot(off.x(), off.y());
    if (distance > least) continue;
    least = distance;
    nearest = i;
  }
  return nearest;
}

QString CapacityFigure::why(int day) const {
  const bool inside = day >= full_range().low && day < full_range().high;
  return why_ && inside ? why_(day) : QString();
}

std::optional<Hit> CapacityFigure::hit(QPointF point) const {
  std::optional<Hit> hit = lines_.hit(point);
  if (!hit && shows_supply_) hit = supply_.hit(point);
  const std::optional<Hit> under = ribbon_.hit(point);
  if (!hit && !under) return std::nullopt;
  const int day = day_at(point.x());
  const QString reason = why(day);
  if (!hit) {
    Hit band = *under;
    if (!reason.isEmpty()) band.text += u'\n' + reason;
    return band;
  }
  if (!reason.isEmpty()) {
    hit->text += u'\n' + reason;
    return hit;
  }
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
  const FigureTable supply = supply_.is_empty() ? FigureTable{} : supply_.table();
  for (std::size_t column = 1; column < supply.headers.size(); ++column) {
    table.headers.push_back(supply.headers[column]);
    for (std::size_t i = 0; i < table.rows.size(); ++i)
      table.rows[i].push_back(i < supply.rows.size() ? supply.rows[i][column] : QString());
  }
  return table;
}

std::vector<LegendEntry> CapacityFigure::legend() const {
  std::vector<LegendEntry> entries = lines_.legend();
  for (LegendEntry& entry : ribbon_.legend()) {
    entry.name = ribbon_data_.segment_name + QStringLiteral(": ") + entry.name;
    entries.push_back(entry);
  }
  for (const LegendEntry& entry : supply_.legend()) entries.push_back(entry);
  return entries;
}

void CapacityFigure::set_visible(std::size_t entry, bool visible) {
  const std::size_t lines = lines_.legend().size();
  const std::size_t ribbon = ribbon_.legend().size();
  if (entry < lines) return lines_.set_visible(entry, visible);
  if (entry >= lines + ribbon) supply_.set_visible(entry - lines - ribbon, visible);
}

bool CapacityFigure::is_empty() const { return lines_.is_empty() && ribbon_.is_empty(); }

}  // namespace sitewright::ui
