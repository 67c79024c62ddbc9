// Accelerators by day over the ribbon of what binds and over the megawatts that come step by step,
// on one time axis.
#pragma once

#include <functional>

#include "ui/figures/line_figure.h"
#include "ui/figures/ribbon_figure.h"

namespace sitewright::ui {

/// A step of supply that the reader can take hold of.
struct SupplyStep {
  QString id;  ///< of the delivery
  QString name;
  int day;          ///< from the start
  double mw;        ///< of the step itself: the connection at its point from its day on
  double level_mw;  ///< of all points together from its day on
  bool by_task;     ///< a task makes it ready; drawn hollow
  QString note;     ///< which task, in words; empty otherwise
};

struct CapacityData {
  LineData lines;     ///< x in days
  RibbonData ribbon;  ///< same start
  LineData supply{};  ///< below the ribbon, same start; without series there is none
  std::vector<SupplyStep> steps{};
  /// Why no more run on a day, in words.
  std::function<QString(int day)> why{};
};

class CapacityFigure final : public Figure {
 public:
  explicit CapacityFigure(CapacityData data);

  [[nodiscard]] std::optional<Hit> hit(QPointF point) const override;
  /// The lines' table with a column a ribbon row and a column a line of supply.
  [[nodiscard]] FigureTable table() const override;
  /// The lines, then the ribbon's names, then the supply's lines.
  [[nodiscard]] std::vector<LegendEntry> legend() const override;
  void set_visible(std::size_t entry, bool visible) override;
  [[nodiscard]] bool is_empty() const override;

  [[nodiscard]] const std::vector<SupplyStep>& steps() const { return steps_; }
  [[nodiscard]] Date start() const { return ribbon_data_.start; }
  /// In words, or nothing outside the days that there are.
  [[nodiscard]] QString why(int day) const;

  // Where the last painting put things.
  [[nodiscard]] double x_of(double day) const;
  [[nodiscard]] int day_at(double x) const;
  [[nodiscard]] QPointF online_point(double day, double accelerators) const;
  /// Where a step stands, or would stand on another day at another level.
  [[nodiscard]] QPointF step_point(double day, double level_mw) const;
  [[nodiscard]] double level_at(double y) const;
  [[nodiscard]] double mw_per_pixel() const;
  [[nodiscard]] std::optional<std::size_t> step_at(QPointF point) const;
  [[nodiscard]] QRectF supply_rect() const;

 protected:
  void paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) override;

 private:
  void paint_steps(QPainter& painter, const FigureStyle& style) const;

  RibbonData ribbon_data_;
  LineFigure lines_;
  RibbonFigure ribbon_;
  LineFigure supply_;
  std::vector<SupplyStep> steps_;
  std::function<QString(int)> why_;
  double first_day_ = 0;  ///< of the lines
  bool shows_supply_ = false;
};

}  // namespace sitewright::ui
