// Category names: whole words where there is room, in rows by turns where that makes room, an
// ellipsis where there is none.
#include "ui/figures/category_axis.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace sitewright::ui {

namespace {

constexpr double kGap = 6;
constexpr std::size_t kMostLines = 3;

/// Lines of a name within a width; the last one carries what is left over.
std::vector<QString> wrapped(const QString& name, double width, const QFontMetricsF& metrics) {
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
  return lines;
}

/// Where the names go: by turns in `rows` rows, every `stride`-th one.
struct Rows {
  double slot;
  std::size_t rows = 1;
  std::size_t stride = 1;
  std::vector<std::size_t> lines{};  ///< that each row takes
  [[nodiscard]] double room() const { return slot * static_cast<double>(rows * stride) - kGap; }
};

bool fit(const std::vector<QString>& names, double width, const QFontMetricsF& metrics) {
  return std::all_of(names.begin(), names.end(), [&](const QString& name) {
    const std::vector<QString> lines = wrapped(name, width, metrics);
    return std::all_of(lines.begin(), lines.end(), [&](const QString& line) {
      return metrics.horizontalAdvance(line) <= width;
    });
  });
}

/// Names of words, not months or quarters, of which some may be left out without loss.
bool is_prose(const std::vector<QString>& names) {
  constexpr int kShortWord = 4;
  return std::any_of(names.begin(), names.end(), [](const QString& name) {
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(),
                       [](const QString& word) { return word.size() > kShortWord; });
  });
}

Rows rows_of(const std::vector<QString>& names, double width, const QFontMetricsF& metrics) {
  constexpr std::size_t kMostRows = 3;
  Rows rows{.slot = width / static_cast<double>(std::max<std::size_t>(1, names.size()))};
  if (is_prose(names)) {
    while (rows.rows < kMostRows && !fit(names, rows.room(), metrics)) ++rows.rows;
    if (!fit(names, rows.room(), metrics)) rows.rows = 1;
  }
  // Every how many names one is shown, so that three characters fit.
  const double least = metrics.horizontalAdvance(QStringLiteral("Mw\u2026"));
  while (rows.room() < least && rows.stride < names.size()) ++rows.stride;
  rows.lines.assign(rows.rows, 1);
  for (std::size_t i = 0; i < names.size(); i += rows.stride) {
    std::size_t& most = rows.lines[i / rows.stride % rows.rows];
    most = std::max(most, wrapped(names[i], rows.room(), metrics).size());
  }
  return rows;
}

}  // namespace

double category_label_height(const std::vector<QString>& names, double width,
                             const FigureStyle& style) {
  const QFontMetricsF metrics(style.font);
  const Rows rows = rows_of(names, width, metrics);
  std::size_t lines = 0;
  for (const std::size_t row : rows.lines) lines += row;
  return static_cast<double>(lines) * metrics.height() + kGap;
}

void paint_categories(QPainter& painter, const PlotFrame& frame, const std::vector<QString>& names,
                      const FigureStyle& style) {
  const QFontMetricsF metrics(style.font);
  const Rows rows = rows_of(names, frame.plot.width(), metrics);
  std::vector<double> top(rows.rows, frame.plot.bottom() + kGap - 1);
  for (std::size_t row = 1; row < rows.rows; ++row)
    top[row] = top[row - 1] + static_cast<double>(rows.lines[row - 1]) * metrics.height();
  for (std::size_t i = 0; i < names.size(); i += rows.stride) {
    const std::size_t row = i / rows.stride % rows.rows;
    const double middle = frame.plot.left() + rows.slot * (static_cast<double>(i) + 0.5);
    double y = top[row];
    // With three rows the lines would cross names.
    if (row > 0 && rows.rows == 2) {
      painter.setPen(style.grid);
      painter.drawLine(QPointF(middle, frame.plot.bottom() + 2), QPointF(middle, y));
    }
    painter.setPen(style.text);
    for (const QString& line : wrapped(names[i], rows.room(), metrics)) {
      const QString shown = metrics.elidedText(line, Qt::ElideRight, rows.room());
      const double width = metrics.horizontalAdvance(shown) + 1;
      const double most = frame.plot.right() + 2 * kGap - width;
      const double left = std::max(frame.left, std::min(middle - width / 2, most));
      painter.drawText(QRectF(left, y, width, metrics.height()), Qt::AlignCenter, shown);
      y += metrics.height();
    }
  }
}

}  // namespace sitewright::ui
