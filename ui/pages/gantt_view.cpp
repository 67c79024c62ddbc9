// The chart, its selection and its rows.
#include "ui/pages/gantt_view.h"

#include <QMenu>
#include <QResizeEvent>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>

namespace sitewright::ui {

namespace {

constexpr int kRowStep = 22;
constexpr double kNotch = 120;  ///< wheel units

}  // namespace

GanttView::GanttView(QWidget* parent)
    : FigureView(parent), scroll_(new QScrollBar(Qt::Vertical, this)) {
  setObjectName(QStringLiteral("gantt"));
  scroll_->setSingleStep(kRowStep);
  scroll_->setAccessibleName(tr("Rows of the schedule"));
  scroll_->hide();
  connect(scroll_, &QScrollBar::valueChanged, this, &GanttView::refresh);
}

GanttFigure* GanttView::chart() const { return static_cast<GanttFigure*>(figure()); }

void GanttView::show_chart(std::unique_ptr<GanttFigure> figure) {
  if (drag_) {
    waiting_ = std::move(figure);
    return;
  }
  const QString task = selected_task();
  const QString link = selected_link();
  std::optional<Range> kept;
  if (chart() != nullptr && figure && chart()->visible_range() != chart()->full_range()) {
    const double shift = days_between(figure->origin(), chart()->origin());
    const Range before = chart()->visible_range();
    kept = Range{before.low + shift, before.high + shift};
  }
  preview_.clear();
  note_.clear();
  set_figure(std::move(figure));
  if (kept) chart()->set_visible_range(*kept);
  selected_ = task_named(task);
  link_.reset();
  hovered_.reset();
  for (std::size_t i = 0; chart() != nullptr && i < chart()->data().links.size(); ++i)
    if (!link.isEmpty() && chart()->data().links[i].id == link) link_ = i;
  fit_scroll_bar();
  tell_selection();
}

void GanttView::show_preview(std::vector<GanttDates> dates, const QString& note) {
  preview_ = std::move(dates);
  note_ = note;
  update();
}

void GanttView::clear_preview() { show_preview({}, {}); }

std::optional<std::size_t> GanttView::task_named(const QString& id) const {
  if (chart() == nullptr || id.isEmpty()) return std::nullopt;
  const std::vector<GanttTask>& tasks = chart()->data().tasks;
  const auto found = std::find_if(tasks.begin(), tasks.end(),
                                  [&](const GanttTask& task) { return task.id == id; });
  if (found == tasks.end()) return std::nullopt;
  return static_cast<std::size_t>(found - tasks.begin());
}

QString GanttView::selected_task() const {
  return selected_ && chart() != nullptr ? chart()->data().tasks[*selected_].id : QString();
}

QString GanttView::selected_link() const {
  return link_ && chart() != nullptr ? chart()->data().links[*link_].id : QString();
}

void GanttView::tell_selection() {
  if (selected_) setAccessibleDescription(gantt_text(chart()->data().tasks[*selected_]));
}

void GanttView::select_task(const QString& id) {
  const auto task = task_named(id);
  if (task == selected_) return;
  selected_ = task;
  link_.reset();
  if (task) show_row(*task);
  tell_selection();
  update();
}

void GanttView::select(std::optional<std::size_t> task) {
  link_.reset();
  if (task) show_row(*task);
  update();
  if (task == selected_) return;
  selected_ = task;
  tell_selection();
  emit task_selected(selected_task());
}

void GanttView::select_link(std::optional<std::size_t> link) {
  link_ = link;
  update();
  if (!link) return;
  const GanttLink& arrow = chart()->data().links[*link];
  const std::vector<GanttTask>& tasks = chart()->data().tasks;
  setAccessibleDescription(
      tr("Link from %1 to %2").arg(tasks[arrow.from].name, tasks[arrow.to].name));
}

void GanttView::show_row(std::size_t task) {
  const int top = static_cast<int>(task) * kRowStep;
  if (top < scroll_->value()) scroll_->setValue(top);
  if (top + kRowStep > scroll_->value() + scroll_->pageStep())
    scroll_->setValue(top + kRowStep - scroll_->pageStep());
}

void GanttView::fit_scroll_bar() {
  if (chart() == nullptr || chart()->is_empty()) return scroll_->hide();
  const FigureStyle style = figure_style(theme_of(palette()));
  const QRectF body = lay_out_sheet(*chart(), rect(), style).body;
  const double above = chart()->space_above(style);
  const int page = static_cast<int>(chart()->rows_room(body.height(), style));
  const int all = static_cast<int>(chart()->rows_height());
  scroll_->setPageStep(page);
  scroll_->setRange(0, std::max(0, all - page));
  const int wide = scroll_->sizeHint().width();
  scroll_->setGeometry(width() - wide, static_cast<int>(body.top() + above), wide, page);
  scroll_->setVisible(all > page);
}

bool GanttView::event(QEvent* event) {
  const bool restyled =
      event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange;
  const bool done = FigureView::event(event);
  if (restyled) fit_scroll_bar();
  return done;
}

void GanttView::resizeEvent(QResizeEvent* event) {
  FigureView::resizeEvent(event);
  fit_scroll_bar();
}

void GanttView::wheelEvent(QWheelEvent* event) {
  if (chart() == nullptr) return event->ignore();
  const bool over_plot = chart()->plot_rect().contains(event->position());
  const bool rows = (event->modifiers() & Qt::ShiftModifier) || !over_plot;
  const QPoint turned = event->angleDelta();
  if (rows && scroll_->maximum() > 0) {
    constexpr int kRowsPerNotch = 3;
    const int delta = turned.y() != 0 ? turned.y() : turned.x();
    scroll_->setValue(scroll_->value() -
                      static_cast<int>(delta / kNotch * kRowsPerNotch * kRowStep));
    return event->accept();
  }
  FigureView::wheelEvent(event);
}

QSize GanttView::sizeHint() const {
  constexpr QSize kUsual(720, 420);
  return kUsual;
}

QSize GanttView::minimumSizeHint() const {
  constexpr QSize kLeast(240, 180);
  return kLeast;
}

QSize GanttView::export_size() const {
  const int all = figure() == nullptr ? 0 : static_cast<int>(figure()->preferred_height());
  return {width(), std::max(height(), all)};
}

void GanttView::paint_figure(QPainter& painter, const FigureStyle& style) {
  chart()->set_window(scroll_->value());
  FigureView::paint_figure(painter, style);
  chart()->set_window(std::nullopt);
}

void GanttView::fill_menu(QMenu& menu) {
  if (selected_) {
    QAction* open = menu.addAction(tr("Open in the inputs"));
    connect(open, &QAction::triggered, this, [this] { emit open_wanted(selected_task()); });
  }
  if (editable_ && (selected_ || link_)) {
    menu.addAction(link_ ? tr("Remove link") : tr("Remove task"), this,
                   &GanttView::remove_selected);
  }
  if (!menu.isEmpty()) menu.addSeparator();
  FigureView::fill_menu(menu);
}

}  // namespace sitewright::ui
