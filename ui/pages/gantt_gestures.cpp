// What mouse and keys do on a Gantt chart.
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/pages/gantt_view.h"

namespace sitewright::ui {

namespace {

constexpr int kWeek = 7;
constexpr double kZoomStep = 0.8;
constexpr double kPanStep = 0.2;
constexpr double kStill = 3;  ///< a hand that moves less has only clicked [px]

}  // namespace

bool GanttView::can_drag(const GanttPart& part) const {
  return editable_ && part.kind != GanttPart::Kind::row;
}

void GanttView::mousePressEvent(QMouseEvent* event) {
  const auto part = chart() == nullptr || chart()->is_empty() ? std::nullopt
                                                              : chart()->part_at(event->position());
  if (event->button() != Qt::LeftButton || !part) return FigureView::mousePressEvent(event);
  if (can_drag(*part)) {
    select(part->task);
    const GanttDates dates = chart()->data().tasks[part->task].dates;
    drag_ = Drag{*part, event->position(), event->position(), dates, std::nullopt};
    clear_preview();
    return event->accept();
  }
  if (const auto link =
          part->kind == GanttPart::Kind::row ? chart()->link_at(event->position()) : std::nullopt) {
    return select_link(link);
  }
  select(part->task);
  FigureView::mousePressEvent(event);  // an empty stretch of a row pans
}

void GanttView::drag_to(QPointF at) {
  const bool began = std::hypot(at.x() - drag_->from.x(), at.y() - drag_->from.y()) > kStill;
  drag_->at = at;
  const GanttDates before = drag_->dates;
  const auto target_before = drag_->target;
  const GanttTask& task = chart()->data().tasks[drag_->part.task];
  const double pixels_per_day =
      chart()->plot_rect().width() / std::max(1.0, chart()->visible_range().width());
  const int days =
      began ? static_cast<int>(std::lround((at.x() - drag_->from.x()) / pixels_per_day)) : 0;
  drag_->dates = task.dates;
  switch (drag_->part.kind) {
    case GanttPart::Kind::bar:
      drag_->dates = {add_days(task.dates.start, days), add_days(task.dates.finish, days)};
      break;
    case GanttPart::Kind::right_edge:
      drag_->dates.finish = std::max(task.dates.start, add_days(task.dates.finish, days));
      break;
    case GanttPart::Kind::link_handle: {
      const auto row = chart()->row_at(at);
      const bool other = row && *row != drag_->part.task;
      drag_->target = other ? row : std::nullopt;
      break;
    }
    case GanttPart::Kind::row: break;
  }
  QToolTip::hideText();
  update();
  if (drag_->dates == before && drag_->target == target_before) return;
  if (const auto wish = drag_wish()) {
    emit considered(*wish);
  } else {
    clear_preview();
  }
}

std::optional<GanttWish> GanttView::drag_wish() const {
  const GanttTask& task = chart()->data().tasks[drag_->part.task];
  GanttWish wish;
  wish.item = task.id;
  if (drag_->part.kind == GanttPart::Kind::link_handle) {
    if (!drag_->target) return std::nullopt;
    wish.kind = GanttWish::Kind::link;
    wish.other = chart()->data().tasks[*drag_->target].id;
    return wish;
  }
  if (drag_->dates == task.dates) return std::nullopt;
  const bool moves = drag_->part.kind == GanttPart::Kind::bar;
  wish.kind = moves ? GanttWish::Kind::move : GanttWish::Kind::stretch;
  wish.to = moves ? drag_->dates.start : drag_->dates.finish;
  return wish;
}

void GanttView::mouseMoveEvent(QMouseEvent* event) {
  if (drag_) return drag_to(event->position());
  if (chart() != nullptr && !(event->buttons() & Qt::LeftButton)) show_cursor(event->position());
  FigureView::mouseMoveEvent(event);
}

void GanttView::show_cursor(QPointF at) {
  const auto part = chart()->part_at(at);
  const auto row = part ? std::optional(part->task) : std::nullopt;
  if (row != hovered_) update();
  hovered_ = row;
  if (!part || !can_drag(*part)) return unsetCursor();
  switch (part->kind) {
    case GanttPart::Kind::bar: return setCursor(Qt::SizeAllCursor);
    case GanttPart::Kind::right_edge: return setCursor(Qt::SizeHorCursor);
    case GanttPart::Kind::link_handle: return setCursor(Qt::CrossCursor);
    case GanttPart::Kind::row: return unsetCursor();
  }
}

void GanttView::end_drag() {
  const auto wish = drag_wish();
  drag_.reset();
  // What would come stays until the answer is there; whoever refuses clears it.
  if (!wish) clear_preview();
  if (waiting_) show_chart(std::move(waiting_));
  update();
  if (wish) emit wished(*wish);
}

void GanttView::cancel_drag() {
  drag_.reset();
  clear_preview();
  if (waiting_) show_chart(std::move(waiting_));
}

void GanttView::mouseReleaseEvent(QMouseEvent* event) {
  if (!drag_ || event->button() != Qt::LeftButton) return FigureView::mouseReleaseEvent(event);
  drag_to(event->position());
  end_drag();
}

void GanttView::mouseDoubleClickEvent(QMouseEvent* event) {
  const auto part = chart() == nullptr ? std::nullopt : chart()->part_at(event->position());
  const bool on_task = part && (part->kind != GanttPart::Kind::row ||
                                !chart()->plot_rect().contains(event->position()));
  if (event->button() != Qt::LeftButton || !on_task)
    return FigureView::mouseDoubleClickEvent(event);
  cancel_drag();
  select(part->task);
  emit open_wanted(selected_task());
}

void GanttView::leaveEvent(QEvent* event) {
  hovered_.reset();
  FigureView::leaveEvent(event);
}

void GanttView::contextMenuEvent(QContextMenuEvent* event) {
  const auto part = chart() == nullptr || event->reason() == QContextMenuEvent::Keyboard
                        ? std::nullopt
                        : chart()->part_at(event->pos());
  if (part) {
    select(part->task);
    if (part->kind == GanttPart::Kind::row) select_link(chart()->link_at(event->pos()));
  }
  FigureView::contextMenuEvent(event);
}

bool GanttView::select_by_key(int key) {
  const auto count = static_cast<int>(chart()->data().tasks.size());
  const int at = selected_ ? static_cast<int>(*selected_) : -1;
  const int page = std::max(1, scroll_->pageStep() / std::max(1, scroll_->singleStep()) - 1);
  int next = at;
  switch (key) {
    case Qt::Key_Up: next = at - 1; break;
    case Qt::Key_Down: next = at + 1; break;
    case Qt::Key_PageUp: next = at - page; break;
    case Qt::Key_PageDown: next = at + page; break;
    case Qt::Key_Home: next = 0; break;
    case Qt::Key_End: next = count - 1; break;
    default: return false;
  }
  select(static_cast<std::size_t>(std::clamp(next, 0, count - 1)));
  return true;
}

void GanttView::step_along_links(bool forward) {
  if (!selected_) return select(0);
  std::optional<std::size_t> next;
  bool driven = false;
  for (const GanttLink& link : chart()->data().links) {
    if ((forward ? link.from : link.to) != *selected_) continue;
    if (next && (driven || !link.driving)) continue;  // the link that drives goes first
    next = forward ? link.to : link.from;
    driven = link.driving;
  }
  if (next) select(next);
}

void GanttView::next_link() {
  if (!selected_) return;
  const std::vector<GanttLink>& links = chart()->data().links;
  std::optional<std::size_t> first;
  std::optional<std::size_t> next;
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (links[i].from != *selected_ && links[i].to != *selected_) continue;
    if (!first) first = i;
    if (!next && link_ && i > *link_) next = i;
  }
  select_link(next ? next : first);
}

void GanttView::nudge(GanttWish::Kind kind, int days) {
  if (!selected_) return;
  const GanttTask& task = chart()->data().tasks[*selected_];
  const bool fits = task.kind == GanttKind::task || kind == GanttWish::Kind::move;
  if (!fits) return;
  GanttWish wish;
  wish.kind = kind;
  wish.item = task.id;
  wish.by_days = days;
  emit wished(wish);
}

void GanttView::remove_selected() {
  GanttWish wish;
  wish.kind = link_ ? GanttWish::Kind::remove_link : GanttWish::Kind::remove_task;
  wish.item = link_ ? selected_link() : selected_task();
  if (wish.item.isEmpty()) return;
  link_.reset();
  emit wished(wish);
}

bool GanttView::edit_by_key(const QKeyEvent& event) {
  if (!editable_) return false;
  const int key = event.key();
  const bool alt = event.modifiers() & Qt::AltModifier;
  const int step = event.modifiers() & Qt::ShiftModifier ? kWeek : 1;
  if (alt && (key == Qt::Key_Left || key == Qt::Key_Right)) {
    nudge(GanttWish::Kind::move, key == Qt::Key_Left ? -step : step);
  } else if (key == Qt::Key_Plus || key == Qt::Key_Equal) {
    nudge(GanttWish::Kind::stretch, alt ? kWeek : 1);
  } else if (key == Qt::Key_Minus || key == Qt::Key_Underscore) {
    nudge(GanttWish::Kind::stretch, alt ? -kWeek : -1);
  } else if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
    remove_selected();
  } else {
    return false;
  }
  return true;
}

bool GanttView::view_by_key(const QKeyEvent& event) {
  const int key = event.key();
  if (event.modifiers() & Qt::ControlModifier) {
    if (key == Qt::Key_Plus || key == Qt::Key_Equal) return zoom(kZoomStep), true;
    if (key == Qt::Key_Minus) return zoom(1 / kZoomStep), true;
    if (key == Qt::Key_0 || key == Qt::Key_Home) return reset_zoom(), true;
    if (key == Qt::Key_Left) return pan(-kPanStep), true;
    if (key == Qt::Key_Right) return pan(kPanStep), true;
    return false;
  }
  if (key == Qt::Key_Return || key == Qt::Key_Enter) {
    if (selected_) emit open_wanted(selected_task());
    return true;
  }
  if (key == Qt::Key_L) return next_link(), true;
  if (key == Qt::Key_Left || key == Qt::Key_Right) {
    if (event.modifiers() & Qt::AltModifier) return false;
    return step_along_links(key == Qt::Key_Right), true;
  }
  return event.modifiers() == Qt::NoModifier && select_by_key(key);
}

void GanttView::keyPressEvent(QKeyEvent* event) {
  if (chart() == nullptr || chart()->is_empty()) return FigureView::keyPressEvent(event);
  if (event->key() == Qt::Key_Escape && drag_) return cancel_drag();
  if (event->key() == Qt::Key_Escape && link_) return select_link(std::nullopt);
  if (drag_) return;
  if (view_by_key(*event) || edit_by_key(*event)) return;
  FigureView::keyPressEvent(event);
}

}  // namespace sitewright::ui
