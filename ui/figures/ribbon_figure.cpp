// Coloured stretches with names where they have room.
#include "ui/figures/ribbon_figure.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/figures/plot_frame.h"
#include "ui/format/quantity.h"

namespace sitewright::ui {

namespace {

constexpr double kRowHeight = 26;
constexpr double kTallestRow = 56;
constexpr double kRowGap = 4;
constexpr double kGap = 6;

QRectF row_rect(const QRectF& plot, std::size_t row, std::size_t rows) {
  const double height = plot.height() / static_cast<double>(rows);
  const double gap = rows > 1 ? std::min(kRowGap, height / 4) : 0;
  return {plot.left(), plot.top() + height * static_cast<double>(row) + gap / 2, plot.width(),
          height - gap};
}

}  // namespace

std::vector<RibbonSegment> merge_days(const std::vector<RibbonDay>& days) {
  std::vector<RibbonSegment> segments;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const int day = static_cast<int>(i);
    if (segments.empty() || segments.back().name != days[i].name)
      segments.push_back({days[i].name, days[i].colour, day, day});
    segments.back().end_day = day + 1;
  }
  return segments;
}

RibbonFigure::RibbonFigure(RibbonData data) : data_(std::move(data)) {
  set_title(data_.title);
  int last = 0;
  for (const RibbonRow& row : data_.rows)
    for (const RibbonSegment& segment : row.segments) last = std::max(last, segment.end_day);
  set_full_range({0, static_cast<double>(last)});
}

void RibbonFigure::paint_segments(QPainter& painter, const QRectF& plot, const FigureStyle& style) {
  set_plot_rect(plot);
  const QFontMetricsF metrics(style.font);
  const PlotFrame frame{plot, visible_range(), {0, 1}, plot.left()};
  for (std::size_t row = 0; row < data_.rows.size(); ++row) {
    const QRectF band = row_rect(plot, row, data_.rows.size());
    for (const RibbonSegment& segment : data_.rows[row].segments) {
      const double from = std::max<double>(segment.first_day, frame.x.low);
      const double to = std::min<double>(segment.end_day, frame.x.high);
      if (to <= from) continue;
      const QRectF box(QPointF(frame.px(from), band.top()), QPointF(frame.px(to), band.bottom()));
      painter.fillRect(box, segment.colour);
      const bool fits = metrics.horizontalAdvance(segment.name) + 2 * kGap < box.width() &&
                        metrics.height() <= box.height();
      if (!fits) continue;
      painter.setPen(text_on(segment.colour));
      painter.drawText(box, Qt::AlignCenter, segment.name);
    }
  }
}

void RibbonFigure::paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) {
  const QFontMetricsF metrics(style.font);
  double names = 0;
  for (const RibbonRow& row : data_.rows)
    names = std::max(names, metrics.horizontalAdvance(row.name));
  names = std::min(names, rect.width() / 4);
  const double left = names > 0 ? names + kGap : kGap;
  QRectF plot = rect.adjusted(left, kGap, -2 * kGap, -label_height(style));
  const double most = kTallestRow * static_cast<double>(data_.rows.size());
  plot.setHeight(std::min(plot.height(), most));
  if (plot.width() <= 0 || plot.height() <= 0) return;
  paint_segments(painter, plot, style);
  painter.setPen(style.text);
  for (std::size_t row = 0; row < data_.rows.size(); ++row) {
    const QRectF band = row_rect(plot, row, data_.rows.size());
    paint_elided(painter, QRectF(rect.left(), band.top(), names + 1, band.height()),
                 Qt::AlignRight | Qt::AlignVCenter, data_.rows[row].name);
  }
  const PlotFrame frame{plot, visible_range(), {0, 1}, rect.left()};
  paint_x_axis(painter, frame, {XScale::Kind::days, data_.start}, style);
}

std::optional<Hit> RibbonFigure::hit(QPointF point) const {
  if (!plot_rect().contains(point) || data_.rows.empty()) return std::nullopt;
  const PlotFrame frame{plot_rect(), visible_range(), {0, 1}, 0};
  const double day = std::floor(frame.x_at(point.x()));
  const double share = (point.y() - plot_rect().top()) / plot_rect().height();
  const auto last = static_cast<double>(data_.rows.size() - 1);
  const auto row = static_cast<std::size_t>(
      std::clamp(share * static_cast<double>(data_.rows.size()), 0.0, last));
  for (const RibbonSegment& segment : data_.rows[row].segments) {
    if (day < segment.first_day || day >= segment.end_day) continue;
    QString text = data_.rows[row].name;
    text += (text.isEmpty() ? QString() : QStringLiteral(": ")) + segment.name + u'\n' +
            prose_date(add_days(data_.start, segment.first_day)) + QStringLiteral(" \u2013 ") +
            prose_date(add_days(data_.start, segment.end_day - 1));
    return Hit{text, point};
  }
  return std::nullopt;
}

FigureTable RibbonFigure::table() const {
  FigureTable table;
  table.headers = {QCoreApplication::translate("RibbonFigure", "Row"), data_.segment_name,
                   QCoreApplication::translate("RibbonFigure", "From"),
                   QCoreApplication::translate("RibbonFigure", "To"),
                   QCoreApplication::translate("RibbonFigure", "Length [days]")};
  for (const RibbonRow& row : data_.rows) {
    for (const RibbonSegment& segment : row.segments) {
      table.rows.push_back({row.name, segment.name,
                            iso_date(add_days(data_.start, segment.first_day)),
                            iso_date(add_days(data_.start, segment.end_day - 1)),
                            QString::number(segment.end_day - segment.first_day)});
    }
  }
  return table;
}

std::vector<LegendEntry> RibbonFigure::legend() const {
  std::vector<LegendEntry> entries;
  for (const RibbonRow& row : data_.rows) {
    for (const RibbonSegment& segment : row.segments) {
      const bool known = std::any_of(entries.begin(), entries.end(), [&](const LegendEntry& entry) {
        return entry.name == segment.name;
      });
      if (!known) entries.push_back({segment.name, segment.colour, false, true, false});
    }
  }
  return entries;
}

bool RibbonFigure::is_empty() const { return full_range().width() <= 0; }

double RibbonFigure::preferred_height() const {
  constexpr double kAround = 60;
  return kAround + kRowHeight * static_cast<double>(data_.rows.size());
}

}  // namespace sitewright::ui
