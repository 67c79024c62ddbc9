// Bars to either side of the present result.
#include "ui/figures/tornado_figure.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/figures/figure_cells.h"
#include "ui/figures/plot_frame.h"
#include "ui/format/quantity.h"

namespace sitewright::ui {

namespace {

constexpr double kGap = 6;
constexpr double kRowLines = 1.5;    ///< height of a row in lines of text
constexpr double kBarShare = 0.62;   ///< of a row
constexpr double kNameShare = 0.42;  ///< of the width, at most, for the names

QColor low_colour() { return meaning_color(Meaning::grid); }
QColor high_colour() { return meaning_color(Meaning::turbine); }

double row_height(const QFont& font) { return QFontMetricsF(font).height() * kRowLines; }

QString translated(const char* english) {
  return QCoreApplication::translate("TornadoFigure", english);
}

}  // namespace

TornadoFigure::TornadoFigure(TornadoData data) : data_(std::move(data)) { set_title(data_.title); }

void TornadoFigure::paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) {
  const QFontMetricsF metrics(style.font);
  Range values{data_.base, data_.base};
  double names = 0;
  for (const TornadoRow& row : data_.rows) {
    names = std::max(names, metrics.horizontalAdvance(row.name));
    for (const double value : {row.at_low, row.at_high}) {
      if (!std::isfinite(value)) continue;
      values = {std::min(values.low, value), std::max(values.high, value)};
    }
  }
  names = std::min(names, rect.width() * kNameShare);
  // The axis lies flat: its "height" is the width, counted in ticks that are wider than high.
  const YAxis axis =
      make_y_axis({values, data_.unit, data_.value_name, false}, rect.width() - names, style);
  const double axis_height = metrics.height() + kGap;
  const QRectF plot(rect.left() + names + 2 * kGap, rect.top() + axis_height,
                    std::max(1.0, rect.width() - names - 5 * kGap),
                    std::max(1.0, rect.height() - 2 * axis_height));
  set_plot_rect(plot);
  const PlotFrame frame{plot, axis.range, {0, 1}, rect.left()};

  double taken = plot.left() - 100;
  for (double tick = axis.range.low; tick <= axis.range.high + axis.step / 2; tick += axis.step) {
    const double x = frame.px(tick);
    painter.setPen(QPen(style.grid, 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    const QString label = tick_text(tick * axis.unit.factor, axis.step * axis.unit.factor);
    const double width = metrics.horizontalAdvance(label) + 1;
    if (x - width / 2 < taken + kGap) continue;
    taken = x + width / 2;
    painter.setPen(style.muted);
    painter.drawText(QRectF(x - width / 2, plot.bottom() + kGap - 1, width, metrics.height()),
                     Qt::AlignCenter, label);
  }
  painter.setPen(style.text);
  paint_elided(painter, QRectF(rect.left(), rect.top(), rect.width(), metrics.height()),
               Qt::AlignLeft | Qt::AlignVCenter, axis.title);

  const double slot =
      plot.height() / static_cast<double>(std::max<std::size_t>(1, data_.rows.size()));
  const double base = frame.px(data_.base);
  for (std::size_t i = 0; i < data_.rows.size(); ++i) {
    const TornadoRow& row = data_.rows[i];
    const double top = plot.top() + slot * static_cast<double>(i);
    const auto bar = [&](double value, const QColor& colour, double upper) {
      if (!std::isfinite(value)) return;
      const double x = frame.px(value);
      painter.fillRect(QRectF(std::min(base, x), top + slot * upper,
                              std::max(1.0, std::abs(x - base)), slot * kBarShare / 2),
                       colour);
    };
    // Low above high, so that both show where both ends lie on the same side.
    bar(row.at_low, low_colour(), (1 - kBarShare) / 2);
    bar(row.at_high, high_colour(), 0.5);
    painter.setPen(style.text);
    paint_elided(painter, QRectF(rect.left(), top, names, slot), Qt::AlignRight | Qt::AlignVCenter,
                 row.name);
  }
  painter.setPen(QPen(style.text, 1));
  painter.drawLine(QPointF(base, plot.top()), QPointF(base, plot.bottom()));
}

std::optional<Hit> TornadoFigure::hit(QPointF point) const {
  const QRectF& plot = plot_rect();
  if (data_.rows.empty() || point.y() < plot.top() || point.y() >= plot.bottom()) {
    return std::nullopt;
  }
  const auto count = static_cast<double>(data_.rows.size());
  const double share = (point.y() - plot.top()) / plot.height();
  const TornadoRow& row =
      data_.rows[static_cast<std::size_t>(std::clamp(share * count, 0.0, count - 1))];
  const auto line = [&](const QString& input, double value) {
    return QStringLiteral("\n%1: %2").arg(input, full_text(value, data_.unit));
  };
  return Hit{row.name + line(row.low, row.at_low) + line(row.high, row.at_high) +
                 line(translated("As it is"), data_.base),
             point};
}

FigureTable TornadoFigure::table() const {
  FigureTable table;
  table.headers = {translated("Input"), translated("Low"), translated("High"),
                   value_header(translated("At low"), data_.unit),
                   value_header(translated("At high"), data_.unit)};
  for (const TornadoRow& row : data_.rows) {
    table.rows.push_back({row.name, row.low, row.high, value_cell(row.at_low, data_.unit),
                          value_cell(row.at_high, data_.unit)});
  }
  return table;
}

std::vector<LegendEntry> TornadoFigure::legend() const {
  return {{translated("Input at its low end"), low_colour(), false, true, false},
          {translated("Input at its high end"), high_colour(), false, true, false}};
}

bool TornadoFigure::is_empty() const { return data_.rows.empty(); }

double TornadoFigure::preferred_height() const {
  const FigureStyle style = figure_style(Theme::light);
  return (static_cast<double>(data_.rows.size()) + 4) * row_height(style.font);
}

}  // namespace sitewright::ui
