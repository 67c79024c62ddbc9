// Painting, pointing and keys of the figure widget.
#include "ui/figures/figure_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace sitewright::ui {

namespace {

constexpr double kZoomStep = 0.8;  ///< of the visible range, per notch or key
constexpr double kPanStep = 0.2;
constexpr double kNotch = 120;  ///< wheel units
constexpr int kButton = 22;

}  // namespace

FigureView::FigureView(QWidget* parent) : QWidget(parent), menu_button_(new QToolButton(this)) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAttribute(Qt::WA_OpaquePaintEvent);
  menu_button_->setText(QStringLiteral("\u22ef"));
  menu_button_->setToolTip(tr("Copy and export"));
  menu_button_->setAccessibleName(tr("Copy and export the figure"));
  menu_button_->setAutoRaise(true);
  menu_button_->setFixedSize(kButton, kButton);
  connect(menu_button_, &QToolButton::clicked, this,
          [this] { show_menu(menu_button_->mapToGlobal(QPoint(0, kButton))); });
  update_accessible_text();
}

FigureView::~FigureView() = default;

void FigureView::set_figure(std::unique_ptr<Figure> figure) {
  if (figure && figure_) {
    if (figure->full_range() == figure_->full_range())
      figure->set_visible_range(figure_->visible_range());
    const std::vector<LegendEntry> before = figure_->legend();
    const std::vector<LegendEntry> after = figure->legend();
    for (std::size_t i = 0; i < after.size(); ++i) {
      const bool hidden = std::any_of(before.begin(), before.end(), [&](const LegendEntry& entry) {
        return entry.name == after[i].name && !entry.visible;
      });
      if (hidden) figure->set_visible(i, false);
    }
  }
  figure_ = std::move(figure);
  hit_.reset();
  dragging_ = false;
  updateGeometry();
  update_accessible_text();
  refresh();
}

void FigureView::refresh() {
  cache_ = QPixmap();
  update();
}

QSize FigureView::sizeHint() const {
  constexpr QSize kUsual(640, 320);
  const int wanted = figure_ ? static_cast<int>(figure_->preferred_height()) : 0;
  return kUsual.expandedTo(QSize(0, wanted));
}

QSize FigureView::minimumSizeHint() const {
  constexpr QSize kLeast(240, 140);
  const int wanted = figure_ ? static_cast<int>(figure_->preferred_height()) : 0;
  return kLeast.expandedTo(QSize(0, wanted));
}

QRect FigureView::legend_rect(std::size_t entry) const {
  return entry < layout_.legend.size() ? layout_.legend[entry].toAlignedRect() : QRect();
}

void FigureView::update_accessible_text() {
  const bool known = figure_ && !figure_->title().isEmpty();
  setAccessibleName(known ? figure_->title() : tr("Figure"));
  QString text;
  if (figure_ && figure_->is_empty()) text = figure_->empty_text();
  if (figure_ && !figure_->is_empty()) {
    QStringList names;
    for (const LegendEntry& entry : figure_->legend())
      if (entry.visible) names.append(entry.name);
    text = names.join(QStringLiteral(", "));
  }
  setAccessibleDescription(text);
}

bool FigureView::event(QEvent* event) {
  const bool restyled = event->type() == QEvent::PaletteChange ||
                        event->type() == QEvent::FontChange ||
                        event->type() == QEvent::LanguageChange;
  if (restyled) refresh();
  return QWidget::event(event);
}

void FigureView::paintEvent(QPaintEvent* /*event*/) {
  const FigureStyle style = figure_style(theme_of(palette()));
  if (cache_.isNull()) {
    cache_ = QPixmap(size() * devicePixelRatioF());
    cache_.setDevicePixelRatio(devicePixelRatioF());
    cache_.fill(style.background);
    QPainter painter(&cache_);
    layout_ = {};
    if (figure_) {
      layout_ = lay_out_sheet(*figure_, rect(), style);
      paint_figure(painter, style);
    }
  }
  QPainter painter(this);
  painter.drawPixmap(0, 0, cache_);
  paint_overlay(painter, style);
  if (hit_) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.background, 1.5));
    painter.setBrush(style.text);
    constexpr double kDot = 4;
    painter.drawEllipse(hit_->position, kDot, kDot);
  }
  if (hasFocus()) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(style.accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
  }
}

void FigureView::paint_figure(QPainter& painter, const FigureStyle& style) {
  paint_sheet(painter, rect(), *figure_, style);
}

void FigureView::paint_overlay(QPainter& /*painter*/, const FigureStyle& /*style*/) {}

void FigureView::resizeEvent(QResizeEvent* event) {
  constexpr int kMargin = 4;
  menu_button_->move(width() - kButton - kMargin, kMargin);
  hit_.reset();
  refresh();
  QWidget::resizeEvent(event);
}

double FigureView::x_at(double pixel) const {
  const QRectF plot = figure_->plot_rect();
  const Range range = figure_->visible_range();
  if (plot.width() <= 0) return (range.low + range.high) / 2;
  return range.low + (pixel - plot.left()) / plot.width() * range.width();
}

void FigureView::set_range(Range range) {
  const Range before = figure_->visible_range();
  figure_->set_visible_range(range);
  if (figure_->visible_range() == before) return;
  hit_.reset();
  refresh();
  emit visible_range_changed(figure_->visible_range().low, figure_->visible_range().high);
}

void FigureView::zoom_at(double x, double fraction) {
  if (!figure_ || !figure_->can_zoom()) return;
  const Range range = figure_->visible_range();
  set_range(zoomed_range(range, x, fraction));
}

void FigureView::zoom(double fraction) {
  if (figure_)
    zoom_at((figure_->visible_range().low + figure_->visible_range().high) / 2, fraction);
}

void FigureView::pan(double fraction) {
  if (!figure_ || !figure_->can_zoom()) return;
  const Range range = figure_->visible_range();
  const double shift = range.width() * fraction;
  set_range({range.low + shift, range.high + shift});
}

void FigureView::reset_zoom() {
  if (figure_ && figure_->can_zoom()) set_range(figure_->full_range());
}

void FigureView::toggle_entry(std::size_t entry) {
  if (!figure_) return;
  const std::vector<LegendEntry> entries = figure_->legend();
  if (entry >= entries.size() || !entries[entry].can_hide) return;
  figure_->set_visible(entry, !entries[entry].visible);
  hit_.reset();
  update_accessible_text();
  refresh();
}

void FigureView::wheelEvent(QWheelEvent* event) {
  const bool over_plot =
      figure_ && figure_->can_zoom() && figure_->plot_rect().contains(event->position());
  if (!over_plot) {
    event->ignore();
    return;
  }
  const double notches = event->angleDelta().y() / kNotch;
  if (notches != 0) zoom_at(x_at(event->position().x()), std::pow(kZoomStep, notches));
  if (event->angleDelta().x() != 0) pan(-kPanStep * event->angleDelta().x() / kNotch);
  event->accept();
}

void FigureView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !figure_) return QWidget::mousePressEvent(event);
  for (std::size_t i = 0; i < layout_.legend.size(); ++i)
    if (layout_.legend[i].contains(event->position())) return toggle_entry(i);
  dragging_ = figure_->can_zoom() && figure_->plot_rect().contains(event->position());
  drag_from_ = event->position();
  drag_range_ = figure_->visible_range();
}

void FigureView::mouseMoveEvent(QMouseEvent* event) {
  if (!figure_) return;
  if (!dragging_ || !(event->buttons() & Qt::LeftButton)) return show_hit(event->position());
  const double pixels = event->position().x() - drag_from_.x();
  const double shift = -pixels / std::max(1.0, figure_->plot_rect().width()) * drag_range_.width();
  QToolTip::hideText();
  set_range({drag_range_.low + shift, drag_range_.high + shift});
}

void FigureView::mouseReleaseEvent(QMouseEvent* event) {
  dragging_ = false;
  QWidget::mouseReleaseEvent(event);
}

void FigureView::mouseDoubleClickEvent(QMouseEvent* event) {
  const bool on_plot = figure_ && figure_->plot_rect().contains(event->position());
  if (event->button() == Qt::LeftButton && on_plot) return reset_zoom();
  mousePressEvent(event);
}

void FigureView::leaveEvent(QEvent* event) {
  hit_.reset();
  update();
  QWidget::leaveEvent(event);
}

void FigureView::show_hit(QPointF point) {
  const bool had = hit_.has_value();
  hit_ = figure_->hit(point);
  if (hit_) {
    QToolTip::showText(mapToGlobal(point.toPoint()), hit_->text, this);
  } else if (had) {
    QToolTip::hideText();
  }
  if (hit_ || had) update();
}

void FigureView::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  const bool digit = key >= Qt::Key_1 && key <= Qt::Key_9 && !event->modifiers();
  if (key == Qt::Key_Plus || key == Qt::Key_Equal) return zoom(kZoomStep);
  if (key == Qt::Key_Minus) return zoom(1 / kZoomStep);
  if (key == Qt::Key_Left) return pan(-kPanStep);
  if (key == Qt::Key_Right) return pan(kPanStep);
  if (key == Qt::Key_Home) return reset_zoom();
  if (event->matches(QKeySequence::Copy)) return copy_table();
  if (digit) return toggle_entry(static_cast<std::size_t>(key - Qt::Key_1));
  QWidget::keyPressEvent(event);
}

Range zoomed_range(Range range, double x, double fraction) {
  return {x - (x - range.low) * fraction, x + (range.high - x) * fraction};
}

}  // namespace sitewright::ui
