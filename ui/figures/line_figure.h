// Values by day or by hour as lines or steps, several to an axis.
#pragma once

#include <Eigen/Core>
#include <memory>

#include "model/core/units.h"
#include "ui/figures/figure.h"
#include "ui/figures/plot_frame.h"
#include "ui/figures/x_scale.h"

namespace sitewright::ui {

/// Values in the figure's canonical unit, one a day or hour; NaN leaves a gap.
struct LineSeries {
  QString name;
  QColor colour;
  std::vector<double> y;
  double first_x = 0;  ///< x of y[0]
  bool dashed = false;
  bool visible = true;
};

/// An upright line with a name: a target date, an expiry.
struct LineMarker {
  double x;
  QString name;
};

struct LineData {
  QString title;
  QString y_name;  ///< without the unit
  Unit unit = Unit::none;
  XScale x;
  std::vector<LineSeries> series;
  std::vector<LineMarker> markers;
  bool steps = false;  ///< each value holds until the next x
  bool from_zero = true;
  double headroom_frac = 0;  ///< room kept free above the values, over their span
};

class ChartBody;

class LineFigure final : public Figure {
 public:
  explicit LineFigure(LineData data);
  ~LineFigure() override;

  [[nodiscard]] std::optional<Hit> hit(QPointF point) const override;
  [[nodiscard]] FigureTable table() const override;
  [[nodiscard]] std::vector<LegendEntry> legend() const override;
  void set_visible(std::size_t entry, bool visible) override;
  [[nodiscard]] bool is_empty() const override;
  [[nodiscard]] const LineData& data() const { return data_; }
  /// Room that the labels beside the axis take in this rectangle [px].
  [[nodiscard]] double labels_width(const QRectF& rect, const FigureStyle& style) const;
  /// At least this much of it is kept, so that figures above each other have one time axis.
  void set_least_labels_width(double width) { least_labels_ = width; }
  /// Scales of the last painting.
  [[nodiscard]] PlotFrame frame() const { return {plot_rect(), visible_range(), y_range_, 0}; }

 protected:
  void paint_body(QPainter& painter, const QRectF& rect, const FigureStyle& style) override;

 private:
  [[nodiscard]] Range visible_values() const;
  [[nodiscard]] YAxis axis_for(const QRectF& rect, const FigureStyle& style) const;

  LineData data_;
  std::unique_ptr<ChartBody> chart_;
  Range y_range_;  ///< of the last paint, canonical
  double least_labels_ = 0;
};

/// The values of an array, for series.
[[nodiscard]] std::vector<double> values_of(const Eigen::Ref<const Eigen::ArrayXd>& values);

}  // namespace sitewright::ui
