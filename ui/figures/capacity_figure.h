// Accelerators or megawatts by day over the ribbon of what binds, on one time axis.
#pragma once

#include "ui/figures/line_figure.h"
#include "ui/figures/ribbon_figure.h"

namespace sitewright::ui {

struct CapacityData {
  LineData lines;     ///< x in days
  RibbonData ribbon;  ///< same start
};

class CapacityFigure final : public Figure {
 public:
  explicit CapacityFigure(CapacityData data);

  [[nodiscard]] std::optional<Hit> hit(QPointF point) const override;
  /// The lines' table with a column a ribbon row.
  [[nodiscard]] FigureTable table() const override;
  /// The lines, then the ribbon's names.
  [[nodiscard]] std::vector<LegendEntry> legend() const override;
  void set_visible(std::size_t entry, bool visible) override;
  [[nodiscard]] bool is_empty() const override;

 protected:
  void paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) override;

 private:
  RibbonData ribbon_data_;
  LineFigure lines_;
  RibbonFigure ribbon_;
  double first_day_ = 0;  ///< of the lines
};

}  // namespace sitewright::ui
