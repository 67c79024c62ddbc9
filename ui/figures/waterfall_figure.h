// How parts add up to a total, step by step.
#pragma once

#include "model/core/units.h"
#include "ui/figures/figure.h"

namespace sitewright::ui {

/// A step adds `value` (canonical unit) to what stands before it; a total stands from zero and its
/// value is ignored.
struct WaterfallStep {
  QString name;
  double value = 0;
  QColor colour{};  ///< invalid: by sign
  bool total = false;
};

struct WaterfallData {
  QString title;
  QString y_name;
  Unit unit = Unit::none;
  std::vector<WaterfallStep> steps;
};

class WaterfallFigure final : public Figure {
 public:
  explicit WaterfallFigure(WaterfallData data);

  [[nodiscard]] std::optional<Hit> hit(QPointF point) const override;
  [[nodiscard]] FigureTable table() const override;
  [[nodiscard]] bool is_empty() const override;

 protected:
  void paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) override;

 private:
  WaterfallData data_;
  std::vector<Range> bars_;  ///< from and to of each step, canonical; low may be above high
};

}  // namespace sitewright::ui
