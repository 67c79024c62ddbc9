// Sources stacked hour by hour or day by day under the line of the load.
#pragma once

#include "ui/figures/line_figure.h"

namespace sitewright::ui {

/// Values >= 0 in the figure's canonical unit, one a day or hour; NaN counts as none.
struct StackedLayer {
  QString name;
  QColor colour;
  std::vector<double> y;
  bool hatched = false;
  bool visible = true;
};

struct StackedData {
  QString title;
  QString y_name;
  Unit unit = Unit::none;
  XScale x;
  std::vector<StackedLayer> layers;   ///< from the bottom up
  std::optional<LineSeries> overlay;  ///< the load
};

/// Every pixel column shows the mean over its time; hours by the day where a year is in view.
class StackedColumns final : public Figure {
 public:
  explicit StackedColumns(StackedData data);

  [[nodiscard]] std::optional<Hit> hit(QPointF point) const override;
  [[nodiscard]] FigureTable table() const override;
  /// The layers, then the overlay.
  [[nodiscard]] std::vector<LegendEntry> legend() const override;
  void set_visible(std::size_t entry, bool visible) override;
  [[nodiscard]] bool is_empty() const override;

 protected:
  void paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) override;

 private:
  [[nodiscard]] std::size_t length() const;

  StackedData data_;
};

}  // namespace sitewright::ui
