// The capacity chart with a day that is looked at and steps of supply that are taken hold of.
#pragma once

#include <optional>
#include <vector>

#include "ui/figures/capacity_figure.h"
#include "ui/figures/figure_view.h"

namespace sitewright::ui {

/// What the reader asks for with mouse or keys. The view changes nothing itself.
struct StepWish {
  QString id{};
  std::optional<Date> day{};   ///< of a drag
  std::optional<double> mw{};  ///< of a drag
  int by_days = 0;             ///< of a key: from where the step is by now
  double by_mw = 0;

  friend bool operator==(const StepWish&, const StepWish&) = default;
};

/// Beside what every figure's view does: a click or Left and Right choose a day; dragging a dot of
/// the supply moves its step in time or in size (with Shift in both), Esc takes that back; Up and
/// Down choose a step, with Alt the arrows move it, Enter opens it.
class CapacityView final : public FigureView {
  Q_OBJECT

 public:
  explicit CapacityView(QWidget* parent = nullptr);

  /// Keeps day and step. While something is dragged the new figure waits.
  void show_chart(std::unique_ptr<CapacityFigure> figure);
  [[nodiscard]] CapacityFigure* chart() const;

  void set_day(std::optional<Date> day);
  [[nodiscard]] std::optional<Date> day() const { return day_; }
  [[nodiscard]] QString selected_step() const;
  [[nodiscard]] bool is_dragging() const { return drag_.has_value(); }
  void set_editable(bool editable) { editable_ = editable; }

  /// Accelerators online by day as they would be, and a line about them.
  void show_preview(std::vector<double> online, const QString& note);
  void clear_preview();

 signals:
  void day_chosen(sitewright::Date day);
  void wished(const sitewright::ui::StepWish& wish);
  /// While a step is dragged: answered by show_preview().
  void considered(const sitewright::ui::StepWish& wish);
  void open_wanted(const QString& step);

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void paint_overlay(QPainter& painter, const FigureStyle& style) override;

 private:
  struct Drag {
    std::size_t step;
    QPointF from;
    bool in_time = false;
    bool in_size = false;
    int day;
    double mw;
  };

  void choose_day(Date day);
  void drag_to(QPointF at, bool both);
  [[nodiscard]] std::optional<StepWish> drag_wish() const;
  void cancel_drag();
  void select_step(std::optional<std::size_t> step);
  bool move_by_key(int key, bool far);
  [[nodiscard]] double round_mw() const;
  void paint_day(QPainter& painter, const FigureStyle& style) const;
  void paint_drag(QPainter& painter, const FigureStyle& style) const;
  void paint_preview(QPainter& painter, const FigureStyle& style) const;
  [[nodiscard]] QString drag_text() const;

  std::unique_ptr<CapacityFigure> waiting_;
  std::optional<Date> day_;
  std::optional<std::size_t> step_;
  std::optional<Drag> drag_;
  std::optional<QPointF> pressed_;  ///< a press that is a click if nothing is dragged
  std::vector<double> preview_;
  QString note_;
  bool editable_ = true;
};

}  // namespace sitewright::ui
