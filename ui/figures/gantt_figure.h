// Tasks as bars in time, with float, the critical path, links, baselines, deadlines and odds.
#pragma once

#include <QPolygonF>
#include <array>

#include "ui/figures/figure.h"
#include "ui/figures/gantt_data.h"
#include "ui/figures/plot_frame.h"

namespace sitewright::ui {

/// What of a task lies under a point.
struct GanttPart {
  enum class Kind { row, bar, right_edge, link_handle };
  Kind kind = Kind::row;
  std::size_t task = 0;
};

/// Painted whole, all rows share the height that there is. A view that scrolls sets a window: rows
/// then have their natural height, and only those within the plot are painted.
class GanttFigure final : public Figure {
 public:
  explicit GanttFigure(GanttData data);

  [[nodiscard]] std::optional<Hit> hit(QPointF point) const override;
  [[nodiscard]] FigureTable table() const override;
  /// Only what the data have; links, baseline and odds can be hidden.
  [[nodiscard]] std::vector<LegendEntry> legend() const override;
  void set_visible(std::size_t entry, bool visible) override;
  [[nodiscard]] bool is_empty() const override;
  [[nodiscard]] double preferred_height() const override;
  [[nodiscard]] double rows_height() const override;
  [[nodiscard]] double rows_room(double height, const FigureStyle& style) const override;
  void set_window(std::optional<double> scroll) override { window_ = scroll; }

  [[nodiscard]] const GanttData& data() const { return data_; }
  /// Day of x = 0.
  [[nodiscard]] Date origin() const { return origin_; }
  /// Draws a line through this day; nothing draws none. The figure itself knows no clock.
  void set_today(std::optional<Date> today) { today_ = today; }
  /// Days on which nobody works, in order, for each calendar that a task may name: shaded where
  /// days are wide enough to be seen.
  void set_days_off(std::vector<std::vector<GanttDates>> calendars) {
    days_off_ = std::move(calendars);
  }
  /// Height above the first row: the axis and the names of its lines [px].
  [[nodiscard]] double space_above(const FigureStyle& style) const;

  // Where the last painting put things.
  [[nodiscard]] QRectF row_rect(std::size_t task) const;
  [[nodiscard]] QRectF bar_rect(std::size_t task) const;
  /// Where the task's bar would be on other dates.
  [[nodiscard]] QRectF bar_rect(std::size_t task, const GanttDates& dates) const;
  [[nodiscard]] QPolygonF link_path(std::size_t link) const;
  /// Where a new link can be drawn from.
  [[nodiscard]] QPointF link_handle(std::size_t task) const;
  [[nodiscard]] double x_of(Date day) const;
  [[nodiscard]] Date day_at(double x) const;
  /// Row under a point of the plot or of the names beside it.
  [[nodiscard]] std::optional<std::size_t> row_at(QPointF point) const;
  [[nodiscard]] std::optional<GanttPart> part_at(QPointF point) const;
  [[nodiscard]] std::optional<std::size_t> link_at(QPointF point) const;

 protected:
  void paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) override;

 private:
  enum class Layer { links, baseline, odds };
  struct Rows {
    std::size_t first;
    std::size_t end;
  };

  // gantt_figure.cpp: layout
  void lay_out(const QRectF& rect, const FigureStyle& style);
  void measure_names(const FigureStyle& style);
  [[nodiscard]] Rows visible_rows() const;
  [[nodiscard]] bool shows(Layer layer) const { return shown_[static_cast<std::size_t>(layer)]; }
  [[nodiscard]] bool has_lane() const;
  [[nodiscard]] PlotFrame frame() const { return {plot_rect(), visible_range(), {0, 1}, left_}; }
  [[nodiscard]] double day_of(Date day) const;

  // gantt_paint.cpp: painting
  void paint_rows(QPainter& painter, const FigureStyle& style) const;
  void paint_days_off(QPainter& painter, const FigureStyle& style) const;
  void paint_markers(QPainter& painter, const FigureStyle& style) const;
  void paint_links(QPainter& painter, const FigureStyle& style) const;
  void paint_name(QPainter& painter, std::size_t task, const FigureStyle& style) const;
  void paint_task(QPainter& painter, std::size_t task, const FigureStyle& style) const;
  void paint_bar(QPainter& painter, std::size_t task, const FigureStyle& style) const;
  void paint_span(QPainter& painter, const QRectF& span, const QColor& colour) const;
  void paint_diamond(QPainter& painter, QPointF middle, double size) const;
  void paint_float(QPainter& painter, std::size_t task, const FigureStyle& style) const;
  void paint_marks(QPainter& painter, std::size_t task, const FigureStyle& style) const;
  void paint_label(QPainter& painter, std::size_t task, const FigureStyle& style) const;
  [[nodiscard]] double right_of(std::size_t task) const;

  GanttData data_;
  Date origin_{};
  std::optional<Date> today_;
  std::vector<std::vector<GanttDates>> days_off_;
  std::optional<double> window_;
  std::array<bool, 3> shown_{true, true, true};
  double left_ = 0;   ///< where names begin
  double names_ = 0;  ///< width of the names
  double names_wanted_ = 0;
  std::optional<QFont> measured_with_;
  double top_ = 0;         ///< y of the first row, above the plot where the window has scrolled
  double row_height_ = 0;  ///< of the last painting
  bool clips_ = false;     ///< the last painting was a window's
};

/// A task in words: dates, float, what drives it, its marks.
[[nodiscard]] QString gantt_text(const GanttTask& task);
/// "2 Sep 2024 - 30 Sep 2024"; a milestone's day alone.
[[nodiscard]] QString gantt_dates_text(const GanttDates& dates);

}  // namespace sitewright::ui
