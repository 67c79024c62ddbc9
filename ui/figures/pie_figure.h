// Parts of a whole.
#pragma once

#include <memory>

#include "model/core/units.h"
#include "ui/figures/figure.h"

namespace sitewright::ui {

/// value > 0 in the canonical unit; others are left out of the circle but stay in the table.
struct PieSlice {
  QString name;
  QColor colour;
  double value;
  bool visible = true;
};

struct PieData {
  QString title;
  QString value_name;
  Unit unit = Unit::none;
  std::vector<PieSlice> slices;
};

class ChartBody;

class PieFigure final : public Figure {
 public:
  explicit PieFigure(PieData data);
  ~PieFigure() override;

  [[nodiscard]] std::optional<Hit> hit(QPointF point) const override;
  [[nodiscard]] FigureTable table() const override;
  [[nodiscard]] std::vector<LegendEntry> legend() const override;
  void set_visible(std::size_t entry, bool visible) override;
  [[nodiscard]] bool is_empty() const override;

 protected:
  void paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) override;

 private:
  [[nodiscard]] double total() const;

  PieData data_;
  std::unique_ptr<ChartBody> chart_;
  QPointF centre_;
  double radius_ = 0;
};

}  // namespace sitewright::ui
