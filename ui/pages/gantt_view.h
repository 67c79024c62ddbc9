// A Gantt chart that is worked on: tasks are selected, moved, stretched, linked and removed.
#pragma once

#include <optional>

#include "ui/figures/figure_view.h"
#include "ui/figures/gantt_figure.h"

class QScrollBar;

namespace sitewright::ui {

/// What the reader asks for with mouse or keys. The view changes nothing itself.
struct GanttWish {
  enum class Kind { move, stretch, link, remove_task, remove_link };
  Kind kind = Kind::move;
  QString item{};            ///< a task, or the link to remove
  QString other{};           ///< the task that a new link reaches
  std::optional<Date> to{};  ///< new start, or new finish, of a drag
  int by_days = 0;           ///< of a key: from where the task is by now

  friend bool operator==(const GanttWish&, const GanttWish&) = default;
};

/// Beside what every figure's view does: dragging a bar moves it, dragging its right end stretches
/// it, dragging the dot behind it links it to another; Esc takes a drag back. Arrows select, with
/// Alt they move by a day (with Shift a week), + and - stretch, Del removes, Enter opens. Rows
/// scroll with the wheel over the names or with Shift, the wheel over the plot zooms.
class GanttView final : public FigureView {
  Q_OBJECT

 public:
  explicit GanttView(QWidget* parent = nullptr);

  /// Keeps the selection by id and the zoom by date. While something is dragged the new figure
  /// waits.
  void show_chart(std::unique_ptr<GanttFigure> figure);
  [[nodiscard]] GanttFigure* chart() const;

  /// Where every task would be, in the figure's order, and a line about it.
  void show_preview(std::vector<GanttDates> dates, const QString& note);
  void clear_preview();

  void select_task(const QString& id);
  [[nodiscard]] QString selected_task() const;
  [[nodiscard]] QString selected_link() const;
  [[nodiscard]] bool is_dragging() const { return drag_.has_value(); }
  /// False: nothing can be edited, as in a file opened for reading only.
  void set_editable(bool editable) { editable_ = editable; }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] QSize export_size() const override;

 signals:
  /// Once for each gesture that is done.
  void wished(const sitewright::ui::GanttWish& wish);
  /// While a gesture is going on: answered by show_preview().
  void considered(const sitewright::ui::GanttWish& wish);
  void open_wanted(const QString& task);
  void task_selected(const QString& task);

 protected:
  bool event(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void paint_figure(QPainter& painter, const FigureStyle& style) override;
  void paint_overlay(QPainter& painter, const FigureStyle& style) override;
  void fill_menu(QMenu& menu) override;

 private:
  struct Drag {
    GanttPart part;
    QPointF from;
    QPointF at;
    GanttDates dates;  ///< of the task that is dragged, as it would be
    std::optional<std::size_t> target;
  };

  // gantt_view.cpp: figure, selection, scrolling
  void fit_scroll_bar();
  void select(std::optional<std::size_t> task);
  void select_link(std::optional<std::size_t> link);
  void show_row(std::size_t task);
  [[nodiscard]] std::optional<std::size_t> task_named(const QString& id) const;
  void tell_selection();

  // gantt_gestures.cpp: mouse and keys
  [[nodiscard]] bool can_drag(const GanttPart& part) const;
  void drag_to(QPointF at);
  void end_drag();
  void cancel_drag();
  [[nodiscard]] std::optional<GanttWish> drag_wish() const;
  void show_cursor(QPointF at);
  bool select_by_key(int key);
  bool edit_by_key(const QKeyEvent& event);
  bool view_by_key(const QKeyEvent& event);
  void step_along_links(bool forward);
  void next_link();
  void nudge(GanttWish::Kind kind, int days);
  void remove_selected();

  // gantt_overlay.cpp: what moves above the picture
  void paint_selection(QPainter& painter, const FigureStyle& style) const;
  void paint_preview(QPainter& painter, const FigureStyle& style) const;
  void paint_drag(QPainter& painter, const FigureStyle& style) const;
  void paint_note(QPainter& painter, const FigureStyle& style) const;

  QScrollBar* scroll_;
  std::unique_ptr<GanttFigure> waiting_;
  std::optional<std::size_t> selected_;
  std::optional<std::size_t> link_;
  std::optional<std::size_t> hovered_;
  std::optional<Drag> drag_;
  std::vector<GanttDates> preview_;
  QString note_;
  bool editable_ = true;
};

}  // namespace sitewright::ui
