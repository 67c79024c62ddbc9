// The widget that shows any figure: legend, tooltip, zoom, copy and export.
#pragma once

#include <QPixmap>
#include <QString>
#include <QWidget>
#include <memory>

#include "ui/figures/export.h"
#include "ui/figures/figure.h"
#include "ui/figures/sheet.h"

class QMenu;
class QToolButton;

namespace sitewright::ui {

/// Wheel zooms at the cursor, dragging pans, double click and Home reset, + and - zoom, left and
/// right pan, digits and clicks on the legend hide series; the menu copies and exports.
class FigureView : public QWidget {
  Q_OBJECT

 public:
  explicit FigureView(QWidget* parent = nullptr);
  ~FigureView() override;

  /// Takes a figure (null shows nothing). Zoom is kept where the full x range is the same, hidden
  /// series stay hidden by name.
  void set_figure(std::unique_ptr<Figure> figure);
  [[nodiscard]] Figure* figure() const { return figure_.get(); }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  /// Size at which files show what the view shows, and all of it where the view scrolls.
  [[nodiscard]] virtual QSize export_size() const { return size(); }

  /// Where a legend entry can be clicked; empty if there is none.
  [[nodiscard]] QRect legend_rect(std::size_t entry) const;

 public slots:
  void copy_image();
  void copy_table();
  void reset_zoom();
  /// Keeps `fraction` of the visible range, centred: below 1 zooms in.
  void zoom(double fraction);
  /// Moves by a part of the visible range.
  void pan(double fraction);

 signals:
  void visible_range_changed(double low, double high);
  /// A line for the status bar.
  void export_failed(const QString& message);

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

  /// Paints the sheet; what it looks like is kept until refresh().
  virtual void paint_figure(QPainter& painter, const FigureStyle& style);
  /// Over the kept picture, at every painting.
  virtual void paint_overlay(QPainter& painter, const FigureStyle& style);
  virtual void fill_menu(QMenu& menu);
  /// Paints anew at the next opportunity.
  void refresh();
  void zoom_at(double x, double fraction);
  void set_range(Range range);
  [[nodiscard]] double x_at(double pixel) const;

 private:
  void toggle_entry(std::size_t entry);
  void show_menu(QPoint position);
  void fill_series_menu(QMenu& menu);
  void ask_and_export(FigureFormat format);
  void show_hit(QPointF point);
  void update_accessible_text();

  std::unique_ptr<Figure> figure_;
  QPixmap cache_;  ///< of the last painting; null when stale
  SheetLayout layout_;
  QToolButton* menu_button_;
  QPointF drag_from_;
  Range drag_range_;
  bool dragging_ = false;
  std::optional<Hit> hit_;
};

/// `range` scaled by `fraction` with `x` kept in place.
[[nodiscard]] Range zoomed_range(Range range, double x, double fraction);

}  // namespace sitewright::ui
