// A model year at a glance: hour of day against day of year, as an image with a colour scale.
#pragma once

#include <QImage>

#include "model/core/units.h"
#include "ui/figures/figure.h"
#include "ui/figures/x_scale.h"

namespace sitewright::ui {

struct HeatMapData {
  QString title;
  QString value_name;
  Unit unit = Unit::none;
  std::vector<double> hourly;  ///< hours of a model year from 1 January, canonical; NaN stays blank
};

class HeatMapFigure final : public Figure {
 public:
  explicit HeatMapFigure(HeatMapData data);

  [[nodiscard]] std::optional<Hit> hit(QPointF point) const override;
  [[nodiscard]] FigureTable table() const override;
  [[nodiscard]] bool is_empty() const override;

 protected:
  void paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) override;
  [[nodiscard]] double narrowest_range() const override { return 48.0; }

 private:
  void paint_scale(QPainter& painter, const QRectF& rect, const FigureStyle& style) const;

  HeatMapData data_;
  Range values_;
  QImage image_;  ///< 24 rows, one column a day
};

/// Dark to light through blue, grey and yellow, even in lightness; 0 <= fraction <= 1.
[[nodiscard]] QColor heat_color(double fraction);

}  // namespace sitewright::ui
