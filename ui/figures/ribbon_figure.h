// Rows of coloured, named stretches of days: what binds, hall by hall.
#pragma once

#include "ui/figures/figure.h"
#include "ui/figures/x_scale.h"

namespace sitewright::ui {

struct RibbonSegment {
  QString name;
  QColor colour;
  int first_day;  ///< from the start
  int end_day;    ///< first day after it
};

struct RibbonRow {
  QString name;  ///< may be empty
  std::vector<RibbonSegment> segments;
};

struct RibbonData {
  QString title;
  QString segment_name;  ///< header of the table's column, e.g. "Constraint"
  Date start{};
  std::vector<RibbonRow> rows;
};

/// What one day is called and coloured.
struct RibbonDay {
  QString name;
  QColor colour;
};

/// Runs of equal days as segments.
[[nodiscard]] std::vector<RibbonSegment> merge_days(const std::vector<RibbonDay>& days);

class RibbonFigure final : public Figure {
 public:
  explicit RibbonFigure(RibbonData data);

  [[nodiscard]] std::optional<Hit> hit(QPointF point) const override;
  [[nodiscard]] FigureTable table() const override;
  /// One entry a name, in order of appearance; entries cannot be hidden.
  [[nodiscard]] std::vector<LegendEntry> legend() const override;
  [[nodiscard]] bool is_empty() const override;
  [[nodiscard]] double preferred_height() const override;

  /// The segments alone, without an axis, into a plot that another figure has laid out.
  void paint_segments(QPainter& painter, const QRectF& plot, const FigureStyle& style);

 protected:
  void paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) override;

 private:
  RibbonData data_;
};

}  // namespace sitewright::ui
