// What moves a result most: one bar an input, from its low to its high end, the longest on top.
#pragma once

#include "model/core/units.h"
#include "ui/figures/figure.h"

namespace sitewright::ui {

/// The result with the input at its low and its high end, in the figure's canonical unit; NaN where
/// it has none.
struct TornadoRow {
  QString name;
  QString low;   ///< the input's low end, with its unit
  QString high;  ///< its high end
  double at_low;
  double at_high;
};

struct TornadoData {
  QString title;
  QString value_name;
  Unit unit = Unit::none;
  double base = 0;  ///< the result with every input as it is
  std::vector<TornadoRow> rows;
};

class TornadoFigure final : public Figure {
 public:
  explicit TornadoFigure(TornadoData data);

  [[nodiscard]] std::optional<Hit> hit(QPointF point) const override;
  [[nodiscard]] FigureTable table() const override;
  [[nodiscard]] std::vector<LegendEntry> legend() const override;
  [[nodiscard]] bool is_empty() const override;
  [[nodiscard]] double preferred_height() const override;

 protected:
  void paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) override;

 private:
  TornadoData data_;
};

}  // namespace sitewright::ui
