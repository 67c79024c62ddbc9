// Floating bars with connectors and values.
#include "ui/figures/waterfall_figure.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/figures/category_axis.h"
#include "ui/figures/figure_cells.h"
#include "ui/figures/plot_frame.h"

namespace sitewright::ui {

namespace {

constexpr double kBarShare = 0.62;

QColor colour_of(const WaterfallStep& step) {
  if (step.colour.isValid()) return step.colour;
  if (step.total) return meaning_color(Meaning::neutral);
  return meaning_color(step.value < 0 ? Meaning::storage : Meaning::grid);
}

double part(const WaterfallStep& step) { return std::isfinite(step.value) ? step.value : 0.0; }

}  // namespace

WaterfallFigure::WaterfallFigure(WaterfallData data) : data_(std::move(data)) {
  set_title(data_.title);
  double level = 0;
  for (const WaterfallStep& step : data_.steps) {
    const Range bar = step.total ? Range{0, level} : Range{level, level + part(step)};
    level = bar.high;
    bars_.push_back(bar);
  }
}

void WaterfallFigure::paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) {
  const QFontMetricsF metrics(style.font);
  std::vector<QString> names;
  for (const WaterfallStep& step : data_.steps) names.push_back(step.name);
  Range values{0, 0};
  for (const Range& bar : bars_)
    values = {std::min({values.low, bar.low, bar.high}),
              std::max({values.high, bar.low, bar.high})};
  const double labels = category_label_height(names, rect.width() * 0.9, style);
  const double height = rect.height() - 2 * labels;
  values.high += values.width() * metrics.height() / std::max(height, metrics.height() * 4);
  const YAxis axis = make_y_axis({values, data_.unit, data_.y_name, true}, height, style);
  const auto count = static_cast<double>(bars_.size());
  const PlotFrame frame = make_frame(rect, {0, count}, axis, labels, style);
  set_plot_rect(frame.plot);
  paint_y_axis(painter, frame, axis, style);
  const double slot = frame.plot.width() / count;
  for (std::size_t i = 0; i < bars_.size(); ++i) {
    const double middle = frame.px(static_cast<double>(i) + 0.5);
    const double top = frame.py(std::max(bars_[i].low, bars_[i].high));
    const double bottom = frame.py(std::min(bars_[i].low, bars_[i].high));
    const QRectF box(middle - slot * kBarShare / 2, top, slot * kBarShare,
                     std::max(1.0, bottom - top));
    painter.fillRect(box, colour_of(data_.steps[i]));
    if (i + 1 < bars_.size()) {
      painter.setPen(QPen(style.muted, 1));
      const double y = frame.py(bars_[i].high);
      painter.drawLine(QPointF(box.right(), y), QPointF(middle + slot * (1 - kBarShare / 2), y));
    }
    const QString text = card_text(bars_[i].high - bars_[i].low, data_.unit);
    if (metrics.horizontalAdvance(text) > slot) continue;
    painter.setPen(style.text);
    painter.drawText(QRectF(middle - slot / 2, top - metrics.height() - 1, slot, metrics.height()),
                     Qt::AlignCenter, text);
  }
  paint_categories(painter, frame, names, style);
}

std::optional<Hit> WaterfallFigure::hit(QPointF point) const {
  if (!plot_rect().contains(point) || bars_.empty()) return std::nullopt;
  const double share = (point.x() - plot_rect().left()) / plot_rect().width();
  const auto count = static_cast<double>(bars_.size());
  const auto index = static_cast<std::size_t>(std::clamp(share * count, 0.0, count - 1));
  const Range& bar = bars_[index];
  QString text =
      data_.steps[index].name + QStringLiteral(": ") + full_text(bar.high - bar.low, data_.unit);
  if (!data_.steps[index].total)
    text += u'\n' + QCoreApplication::translate("WaterfallFigure", "So far: %1")
                        .arg(full_text(bar.high, data_.unit));
  return Hit{text, point};
}

FigureTable WaterfallFigure::table() const {
  FigureTable table;
  table.headers = {QCoreApplication::translate("WaterfallFigure", "Step"),
                   value_header(data_.y_name, data_.unit),
                   value_header(QCoreApplication::translate("WaterfallFigure", "Sum"), data_.unit)};
  for (std::size_t i = 0; i < bars_.size(); ++i)
    table.rows.push_back({data_.steps[i].name, value_cell(bars_[i].high - bars_[i].low, data_.unit),
                          value_cell(bars_[i].high, data_.unit)});
  return table;
}

bool WaterfallFigure::is_empty() const { return bars_.empty(); }

}  // namespace sitewright::ui
