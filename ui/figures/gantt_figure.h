// Tasks as bars in time, with float, the critical path and milestones.
#pragma once

#include "ui/figures/figure.h"
#include "ui/figures/x_scale.h"

namespace sitewright::ui {

struct GanttTask {
  QString name;
  Date start;
  Date finish;            ///< last moment of work; equals start for a milestone
  double float_days = 0;  ///< total float
  bool critical = false;
  bool milestone = false;
};

struct GanttData {
  QString title;
  std::vector<GanttTask> tasks;
};

class GanttFigure final : public Figure {
 public:
  explicit GanttFigure(GanttData data);

  [[nodiscard]] std::optional<Hit> hit(QPointF point) const override;
  [[nodiscard]] FigureTable table() const override;
  /// Critical, not critical, float; entries cannot be hidden.
  [[nodiscard]] std::vector<LegendEntry> legend() const override;
  [[nodiscard]] bool is_empty() const override;
  [[nodiscard]] double preferred_height() const override;

 protected:
  void paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) override;

 private:
  void paint_task(QPainter& painter, std::size_t index, const FigureStyle& style) const;
  [[nodiscard]] double row_height() const;

  GanttData data_;
  XScale scale_;
};

}  // namespace sitewright::ui
