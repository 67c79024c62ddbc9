// Category names: whole words where there is room, an ellipsis where there is none.
#include "ui/figures/category_axis.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace sitewright::ui {

namespace {

constexpr double kGap = 6;
constexpr std::size_t kMostLines = 3;

/// Lines of a name within a width; the last one carries the ellipsis.
std::vector<QString> wrapped(const QString& name, double width, const QFont& font) {
  const QFontMetricsF metrics(font);
  std::vector<QString> lines;
  QString line;
  for (const QString& word : name.split(u' ', Qt::SkipEmptyParts)) {
    const QString longer = line.isEmpty() ? word : QString(line + u' ' + word);
    const bool is_full = !line.isEmpty() && metrics.horizontalAdvance(longer) > width;
    if (is_full && lines.size() + 1 < kMostLines) {
      lines.push_back(line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push_back(line);
  for (QString& text : lines) text = metrics.elidedText(text, Qt::ElideRight, width);
  return lines;
}

double slot_width(double width, std::size_t count) {
  return width / static_cast<double>(std::max<std::size_t>(1, count));
}

/// Every how many names one is shown, so that three characters fit.
std::size_t stride_of(double slot, const QFontMetricsF& metrics) {
  const double least = metrics.horizontalAdvance(QStringLiteral("Mw\u2026")) + kGap;
  return static_cast<std::size_t>(std::max(1.0, std::ceil(least / std::max(1.0, slot))));
}

}  // namespace

double category_label_height(const std::vector<QString>& names, double width,
                             const FigureStyle& style) {
  const QFontMetricsF metrics(style.font);
  const double slot = slot_width(width, names.size());
  const double room = slot * static_cast<double>(stride_of(slot, metrics)) - kGap;
  std::size_t lines = 1;
  for (const QString& name : names) lines = std::max(lines, wrapped(name, room, style.font).size());
  return static_cast<double>(lines) * metrics.height() + kGap;
}

void paint_categories(QPainter& painter, const PlotFrame& frame, const std::vector<QString>& names,
                      const FigureStyle& style) {
  const QFontMetricsF metrics(style.font);
  const double slot = slot_width(frame.plot.width(), names.size());
  const std::size_t stride = stride_of(slot, metrics);
  const double room = slot * static_cast<double>(stride) - kGap;
  painter.setPen(style.text);
  for (std::size_t i = 0; i < names.size(); i += stride) {
    const double middle = frame.plot.left() + slot * (static_cast<double>(i) + 0.5);
    double y = frame.plot.bottom() + kGap - 1;
    for (const QString& line : wrapped(names[i], room, style.font)) {
      const double width = metrics.horizontalAdvance(line) + 1;
      const double most = frame.plot.right() + 2 * kGap - width;
      const double left = std::max(frame.left, std::min(middle - width / 2, most));
      painter.drawText(QRectF(left, y, width, metrics.height()), Qt::AlignCenter, line);
      y += metrics.height();
    }
  }
}

}  // namespace sitewright::ui
