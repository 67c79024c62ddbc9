// A chart that paints itself on anything, answers what lies under a point, and is also a table.
#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <optional>
#include <vector>

#include "ui/format/theme.h"

class QPainter;

namespace sitewright::ui {

/// Colours and font that a figure is painted with.
struct FigureStyle {
  Theme theme;
  QFont font;  ///< of ticks and labels
  QColor background;
  QColor text;
  QColor muted;  ///< axes, ticks and captions
  QColor grid;
  QColor accent;
};

[[nodiscard]] FigureStyle figure_style(Theme theme);

/// A stretch of the x axis, in the figure's own x (days from its start, or hours of the year).
struct Range {
  double low = 0;
  double high = 0;
  [[nodiscard]] double width() const { return high - low; }
  friend bool operator==(const Range&, const Range&) = default;
};

/// What lies under a point: lines of text, and where to mark it.
struct Hit {
  QString text;
  QPointF position;
};

struct LegendEntry {
  QString name;
  QColor colour;
  bool hatched = false;
  bool visible = true;
  bool can_hide = true;
};

/// The figure's numbers; headers carry units, cells are full values or ISO dates.
struct FigureTable {
  std::vector<QString> headers;
  std::vector<std::vector<QString>> rows;
};

/// Base of all figures. paint() remembers where things went, and hit() answers for the last paint.
class Figure {
 public:
  Figure() = default;
  Figure(const Figure&) = delete;
  Figure& operator=(const Figure&) = delete;
  virtual ~Figure() = default;

  [[nodiscard]] const QString& title() const { return title_; }
  void set_title(const QString& title) { title_ = title; }

  /// Axes and data, or the empty text; title and legend are the sheet's (sheet.h).
  void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style);
  [[nodiscard]] virtual std::optional<Hit> hit(QPointF point) const = 0;
  /// The whole range, whatever is visible.
  [[nodiscard]] virtual FigureTable table() const = 0;

  /// Series that the reader can hide; empty where there is nothing to tell apart.
  [[nodiscard]] virtual std::vector<LegendEntry> legend() const { return {}; }
  virtual void set_visible(std::size_t /*entry*/, bool /*visible*/) {}

  /// x that the data span; zero width where the figure cannot be zoomed.
  [[nodiscard]] const Range& full_range() const { return full_range_; }
  [[nodiscard]] const Range& visible_range() const { return visible_range_; }
  /// Kept inside the full range and no narrower than narrowest_range().
  void set_visible_range(Range range);
  /// Takes the ranges of a figure that this one is a part of.
  void share_range(Range full, Range visible);
  [[nodiscard]] bool can_zoom() const { return full_range_.width() > 0; }
  /// Where the last paint drew x's full width; empty before the first paint.
  [[nodiscard]] const QRectF& plot_rect() const { return plot_rect_; }
  /// Height below which rows become unreadable [px]; 0 where any will do.
  [[nodiscard]] virtual double preferred_height() const { return 0; }

  /// Height of all rows at their natural height, for a figure that can be shown in parts [px]; 0
  /// for all others.
  [[nodiscard]] virtual double rows_height() const { return 0; }
  /// Height of the whole rows that fit into a body of this height [px].
  [[nodiscard]] virtual double rows_room(double /*height*/, const FigureStyle& /*style*/) const {
    return 0;
  }
  /// Rows of natural height from `scroll` [px] below the first one on; nothing shows all rows.
  virtual void set_window(std::optional<double> /*scroll*/) {}

  [[nodiscard]] virtual bool is_empty() const = 0;
  [[nodiscard]] QString empty_text() const;
  /// What the reader can do about an empty figure.
  void set_empty_text(const QString& text) { empty_text_ = text; }

 protected:
  virtual void paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) = 0;
  [[nodiscard]] virtual double narrowest_range() const { return 4.0; }
  /// Sets both ranges.
  void set_full_range(Range range);
  void set_plot_rect(const QRectF& rect) { plot_rect_ = rect; }

 private:
  QString title_;
  QString empty_text_;
  Range full_range_;
  Range visible_range_;
  QRectF plot_rect_;
};

}  // namespace sitewright::ui
