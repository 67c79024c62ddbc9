// Layout of a Gantt chart, and what lies under a point of it.
#include "ui/figures/gantt_figure.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/figures/gantt_look.h"
#include "ui/figures/gantt_route.h"
#include "ui/figures/time_header.h"

namespace sitewright::ui {

namespace {

constexpr double kRowHeight = 22;
constexpr double kTallestRow = 30;
constexpr double kGap = 6;
constexpr double kBarShare = 0.52;
constexpr double kIndent = 14;
constexpr double kHandleOut = 9;    ///< from a bar's end to its link handle [px]
constexpr double kHandleReach = 6;  ///< around a handle that still counts as on it
constexpr double kEdge = 5;         ///< to either side of a bar's right end
constexpr double kNearLink = 4;
constexpr double kMarginDays = 0.02;  ///< of the whole span, on either side

QString said(const char* text) { return QCoreApplication::translate("GanttFigure", text); }

Date first_day(const GanttData& data) {
  Date first = data.tasks.front().dates.start;
  for (const GanttTask& task : data.tasks) {
    first = std::min(first, task.dates.start);
    if (task.baseline) first = std::min(first, task.baseline->start);
  }
  return first;
}

Date last_day(const GanttData& data) {
  Date last = data.tasks.front().dates.finish;
  for (const GanttTask& task : data.tasks) {
    last = std::max(last, task.late_finish.value_or(task.dates.finish));
    if (task.baseline) last = std::max(last, task.baseline->finish);
    if (task.odds) last = std::max(last, task.odds->p80);
    if (task.deadline) last = std::max(last, *task.deadline);
  }
  for (const GanttMarker& marker : data.markers) last = std::max(last, marker.day);
  return last;
}

}  // namespace

GanttFigure::GanttFigure(GanttData data) : data_(std::move(data)) {
  set_title(data_.title);
  if (data_.tasks.empty()) return;
  const Date first = first_day(data_);
  const int span = std::max(1, days_between(first, last_day(data_)));
  const int margin = 2 + static_cast<int>(span * kMarginDays);
  origin_ = add_days(first, -margin);
  set_full_range({0, static_cast<double>(span + 2 * margin)});
}

bool GanttFigure::is_empty() const { return data_.tasks.empty(); }

double GanttFigure::rows_height() const {
  return kRowHeight * static_cast<double>(data_.tasks.size());
}

double GanttFigure::rows_room(double height, const FigureStyle& style) const {
  const double room = height - space_above(style) - 1;
  return std::max(1.0, std::floor(room / kRowHeight)) * kRowHeight;
}

double GanttFigure::preferred_height() const {
  constexpr double kAround = 110;
  return kAround + rows_height();
}

void GanttFigure::measure_names(const FigureStyle& style) {
  if (measured_with_ == style.font) return;
  const QFontMetricsF metrics(style.font);
  names_wanted_ = 0;
  for (const GanttTask& task : data_.tasks)
    names_wanted_ =
        std::max(names_wanted_, metrics.horizontalAdvance(task.name) + task.level * kIndent + 2);
  measured_with_ = style.font;
}

bool GanttFigure::has_lane() const {
  const auto inside = [&](Date day) {
    return day_of(day) >= full_range().low && day_of(day) <= full_range().high;
  };
  return !data_.markers.empty() || (today_ && inside(*today_));
}

double GanttFigure::space_above(const FigureStyle& style) const {
  const double lane = has_lane() ? QFontMetricsF(style.font).height() : 0.0;
  return time_header_height(style) + lane;
}

void GanttFigure::lay_out(const QRectF& rect, const FigureStyle& style) {
  left_ = rect.left();
  measure_names(style);
  names_ = std::min(names_wanted_, rect.width() / 3);
  QRectF plot = rect.adjusted(names_ + 2 * kGap, space_above(style), -kGap, -1);
  const auto rows = static_cast<double>(data_.tasks.size());
  row_height_ = window_ ? kRowHeight : std::min(kTallestRow, plot.height() / rows);
  clips_ = window_.has_value();
  const double room = window_ ? rows_room(rect.height(), style) : plot.height();
  plot.setHeight(std::min(room, row_height_ * rows));
  set_plot_rect(plot);
  top_ = plot.top() - window_.value_or(0.0);
}

GanttFigure::Rows GanttFigure::visible_rows() const {
  const auto rows = static_cast<double>(data_.tasks.size());
  const double first = std::floor((plot_rect().top() - top_) / row_height_ + 1e-9);
  const double end = std::ceil((plot_rect().bottom() - top_) / row_height_ - 1e-9);
  return {static_cast<std::size_t>(std::clamp(first, 0.0, rows)),
          static_cast<std::size_t>(std::clamp(end, 0.0, rows))};
}

double GanttFigure::day_of(Date day) const {
  return static_cast<double>(days_between(origin_, day));
}

double GanttFigure::x_of(Date day) const { return frame().px(day_of(day)); }

Date GanttFigure::day_at(double x) const {
  return add_days(origin_, static_cast<int>(std::floor(frame().x_at(x))));
}

QRectF GanttFigure::row_rect(std::size_t task) const {
  return {left_, top_ + row_height_ * static_cast<double>(task), plot_rect().right() - left_,
          row_height_};
}

QRectF GanttFigure::bar_rect(std::size_t task) const {
  return bar_rect(task, data_.tasks[task].dates);
}

QRectF GanttFigure::bar_rect(std::size_t task, const GanttDates& dates) const {
  const double middle = row_rect(task).center().y();
  const double half = row_height_ * kBarShare / 2;
  const double left = x_of(dates.start);
  if (data_.tasks[task].kind == GanttKind::milestone) {
    const double size = diamond_size(half);
    return {left - size, middle - size, 2 * size, 2 * size};
  }
  return {left, middle - half, std::max(1.0, x_of(dates.finish) - left), 2 * half};
}

QPolygonF GanttFigure::link_path(std::size_t link) const {
  const GanttLink& arrow = data_.links[link];
  const QRectF row = row_rect(arrow.from);
  return link_route({.from = bar_rect(arrow.from),
                     .to = bar_rect(arrow.to),
                     .from_finish = arrow.from_finish,
                     .to_start = arrow.to_start,
                     .lane = arrow.to > arrow.from ? row.bottom() : row.top()});
}

QPointF GanttFigure::link_handle(std::size_t task) const {
  const QRectF bar = bar_rect(task);
  return {bar.right() + kHandleOut, bar.center().y()};
}

std::optional<std::size_t> GanttFigure::row_at(QPointF point) const {
  const bool beside = point.x() >= left_ && point.x() <= plot_rect().right();
  if (!beside || row_height_ <= 0 || point.y() < plot_rect().top() ||
      point.y() >= plot_rect().bottom())
    return std::nullopt;
  const auto row = static_cast<std::size_t>((point.y() - top_) / row_height_);
  if (row >= data_.tasks.size()) return std::nullopt;
  return row;
}

std::optional<GanttPart> GanttFigure::part_at(QPointF point) const {
  const auto row = row_at(point);
  if (!row) return std::nullopt;
  GanttPart part{GanttPart::Kind::row, *row};
  if (!plot_rect().contains(point)) return part;
  const QRectF bar = bar_rect(*row);
  const QPointF handle = link_handle(*row);
  const bool in_height = point.y() >= bar.top() - 2 && point.y() <= bar.bottom() + 2;
  // A short bar keeps room to be taken by its middle.
  const double edge = std::min(kEdge, bar.width() / 3);
  if (std::abs(point.x() - handle.x()) <= kHandleReach - 2 &&
      std::abs(point.y() - handle.y()) <= kHandleReach) {
    part.kind = GanttPart::Kind::link_handle;
  } else if (data_.tasks[*row].kind == GanttKind::task && in_height &&
             point.x() >= bar.right() - edge && point.x() <= bar.right() + kEdge - 1) {
    part.kind = GanttPart::Kind::right_edge;
  } else if (in_height && point.x() >= bar.left() - 2 && point.x() <= bar.right() + 2) {
    part.kind = GanttPart::Kind::bar;
  }
  return part;
}

std::optional<std::size_t> GanttFigure::link_at(QPointF point) const {
  if (!shows(Layer::links) || !plot_rect().contains(point)) return std::nullopt;
  std::optional<std::size_t> nearest;
  double least = kNearLink;
  for (std::size_t i = 0; i < data_.links.size(); ++i) {
    const double distance = route_distance(link_path(i), point);
    if (distance > least) continue;
    least = distance;
    nearest = i;
  }
  return nearest;
}

std::optional<Hit> GanttFigure::hit(QPointF point) const {
  const auto row = row_at(point);
  if (!row || !plot_rect().contains(point)) return std::nullopt;
  const QRectF bar = bar_rect(*row);
  const double x = std::clamp(bar.center().x(), plot_rect().left(), plot_rect().right());
  return Hit{gantt_text(data_.tasks[*row]), {x, bar.center().y()}};
}

void GanttFigure::paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) {
  lay_out(rect, style);
  if (plot_rect().width() <= 0 || plot_rect().height() <= 0) return;
  painter.save();
  // Files are painted whole, without a clip; SVG would lose it.
  if (clips_)
    painter.setClipRect(QRectF(left_, plot_rect().top(), rect.width(), plot_rect().height()));
  paint_days_off(painter, style);
  paint_rows(painter, style);
  painter.restore();
  paint_time_header(painter, frame(), origin_, style);
  painter.save();
  if (clips_)
    painter.setClipRect(QRectF(left_, plot_rect().top(), rect.width(), plot_rect().height()));
  if (shows(Layer::links)) paint_links(painter, style);
  const Rows rows = visible_rows();
  for (std::size_t i = rows.first; i < rows.end; ++i) paint_task(painter, i, style);
  painter.restore();
  paint_markers(painter, style);
}

std::vector<LegendEntry> GanttFigure::legend() const {
  const auto any = [&](auto has) {
    return std::any_of(data_.tasks.begin(), data_.tasks.end(), has);
  };
  std::vector<LegendEntry> entries{{said("Critical"), critical_color(), false, true, false}};
  if (any([](const GanttTask& task) { return task.near_critical && !task.critical; }))
    entries.push_back({said("Near critical"), near_critical_color(), false, true, false});
  entries.push_back({said("Not critical"), other_color(), false, true, false});
  entries.push_back({said("Float"), meaning_color(Meaning::neutral), false, true, false});
  if (!data_.links.empty())
    entries.push_back(
        {said("Links"), meaning_color(Meaning::neutral), true, shows(Layer::links), true});
  if (any([](const GanttTask& task) { return task.baseline.has_value(); }))
    entries.push_back({data_.baseline_name.isEmpty() ? said("Baseline") : data_.baseline_name,
                       baseline_color(), false, shows(Layer::baseline), true});
  if (any([](const GanttTask& task) { return task.odds.has_value(); }))
    entries.push_back(
        {said("P50 to P80 of the finish"), odds_color(), false, shows(Layer::odds), true});
  return entries;
}

void GanttFigure::set_visible(std::size_t entry, bool visible) {
  const std::vector<LegendEntry> entries = legend();
  if (entry >= entries.size()) return;
  const auto set = [&](Layer layer) { shown_[static_cast<std::size_t>(layer)] = visible; };
  const QString& name = entries[entry].name;
  if (name == said("Links")) {
    set(Layer::links);
  } else if (name == said("P50 to P80 of the finish")) {
    set(Layer::odds);
  } else if (entries[entry].can_hide) {
    set(Layer::baseline);
  }
}

}  // namespace sitewright::ui
