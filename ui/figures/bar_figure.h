// Values by category, side by side or stacked.
#pragma once

#include <memory>
#include <optional>

#include "model/core/units.h"
#include "ui/figures/figure.h"

namespace sitewright::ui {

/// One value a category, in the figure's canonical unit; NaN leaves a gap.
struct BarSeries {
  QString name;
  QColor colour;
  std::vector<double> values;
  bool visible = true;
};

struct BarData {
  QString title;
  QString y_name;
  Unit unit = Unit::none;
  QString category_name;  ///< header of the table's first column
  std::vector<QString> categories;
  std::vector<BarSeries> series;
  bool stacked = false;
  std::optional<BarSeries> line;  ///< drawn over the bars, e.g. their running sum
};

class ChartBody;

class BarFigure final : public Figure {
 public:
  explicit BarFigure(BarData data);
  ~BarFigure() override;

  [[nodiscard]] std::optional<Hit> hit(QPointF point) const override;
  [[nodiscard]] FigureTable table() const override;
  [[nodiscard]] std::vector<LegendEntry> legend() const override;
  void set_visible(std::size_t entry, bool visible) override;
  [[nodiscard]] bool is_empty() const override;

 protected:
  void paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) override;

 private:
  [[nodiscard]] Range value_range() const;
  void add_line();
  /// The bars, then the line.
  [[nodiscard]] std::vector<const BarSeries*> all_series() const;

  BarData data_;
  std::unique_ptr<ChartBody> chart_;
};

}  // namespace sitewright::ui
