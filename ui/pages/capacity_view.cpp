// Choosing a day, dragging a step.
#include "ui/pages/capacity_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace sitewright::ui {

namespace {

constexpr int kWeek = 7;
constexpr double kFarMw = 10;
constexpr double kStill = 4;  ///< a hand that moves less has only clicked [px]
constexpr double kPanStep = 0.2;

}  // namespace

CapacityView::CapacityView(QWidget* parent) : FigureView(parent) {
  setObjectName(QStringLiteral("capacity_chart"));
}

CapacityFigure* CapacityView::chart() const { return static_cast<CapacityFigure*>(figure()); }

void CapacityView::show_chart(std::unique_ptr<CapacityFigure> figure) {
  if (drag_) {
    waiting_ = std::move(figure);
    return;
  }
  const QString step = selected_step();
  preview_.clear();
  note_.clear();
  set_figure(std::move(figure));
  step_.reset();
  for (std::size_t i = 0; chart() != nullptr && i < chart()->steps().size(); ++i)
    if (!step.isEmpty() && chart()->steps()[i].id == step) step_ = i;
}

QString CapacityView::selected_step() const {
  return step_ && chart() != nullptr ? chart()->steps()[*step_].id : QString();
}

void CapacityView::set_day(std::optional<Date> day) {
  day_ = day;
  update();
}

void CapacityView::show_preview(std::vector<double> online, const QString& note) {
  preview_ = std::move(online);
  note_ = note;
  update();
}

void CapacityView::clear_preview() { show_preview({}, {}); }

void CapacityView::choose_day(Date day) {
  if (chart() == nullptr || chart()->is_empty()) return;
  const Date last = add_days(chart()->start(), static_cast<int>(chart()->full_range().high) - 1);
  day_ = std::clamp(day, chart()->start(), std::max(chart()->start(), last));
  setAccessibleDescription(chart()->why(days_between(chart()->start(), *day_)));
  update();
  emit day_chosen(*day_);
}

void CapacityView::select_step(std::optional<std::size_t> step) {
  step_ = step;
  if (step) {
    const SupplyStep& chosen = chart()->steps()[*step];
    setAccessibleDescription(tr("Step %1").arg(chosen.name));
  }
  update();
}

void CapacityView::mousePressEvent(QMouseEvent* event) {
  pressed_.reset();
  if (event->button() != Qt::LeftButton || chart() == nullptr || chart()->is_empty())
    return FigureView::mousePressEvent(event);
  const auto step = chart()->step_at(event->position());
  if (step) {
    select_step(step);
    if (!editable_) return;
    const SupplyStep& taken = chart()->steps()[*step];
    drag_ = Drag{.step = *step, .from = event->position(), .day = taken.day, .mw = taken.mw};
    return;
  }
  if (chart()->plot_rect().contains(event->position())) pressed_ = event->position();
  FigureView::mousePressEvent(event);
}

double CapacityView::round_mw() const {
  const double least = chart()->mw_per_pixel();
  double step = 0.1;  // the first of 0.1, 0.2, 0.5, 1, 2, ... that a pixel can tell apart
  for (int i = 0; step < least; ++i) step *= i % 3 == 1 ? 2.5 : 2.0;
  return step;
}

void CapacityView::drag_to(QPointF at, bool both) {
  const SupplyStep& step = chart()->steps()[drag_->step];
  const QPointF by = at - drag_->from;
  if (!drag_->in_time && !drag_->in_size) {
    if (std::hypot(by.x(), by.y()) <= kStill) return;
    drag_->in_time = std::abs(by.x()) >= std::abs(by.y());
    drag_->in_size = !drag_->in_time;
  }
  const Drag before = *drag_;
  const bool in_time = drag_->in_time || both;
  const bool in_size = drag_->in_size || both;
  const double pixels_per_day =
      chart()->plot_rect().width() / std::max(1.0, chart()->visible_range().width());
  const int last = static_cast<int>(chart()->full_range().high) - 1;
  drag_->day = step.day;
  drag_->mw = step.mw;
  if (in_time) {
    const int days = static_cast<int>(std::lround(by.x() / pixels_per_day));
    drag_->day = std::clamp(step.day + days, 0, std::max(0, last));
  }
  if (in_size) {
    const double wanted = step.mw - by.y() * chart()->mw_per_pixel();
    const double round = round_mw();
    drag_->mw = std::max(0.0, std::round(wanted / round) * round);
  }
  QToolTip::hideText();
  update();
  if (drag_->day == before.day && drag_->mw == before.mw) return;
  if (const auto wish = drag_wish()) {
    emit considered(*wish);
  } else {
    clear_preview();
  }
}

std::optional<StepWish> CapacityView::drag_wish() const {
  const SupplyStep& step = chart()->steps()[drag_->step];
  StepWish wish;
  wish.id = step.id;
  if (drag_->day != step.day) wish.day = add_days(chart()->start(), drag_->day);
  if (drag_->mw != step.mw) wish.mw = drag_->mw;
  if (!wish.day && !wish.mw) return std::nullopt;
  return wish;
}

void CapacityView::mouseMoveEvent(QMouseEvent* event) {
  if (drag_) return drag_to(event->position(), event->modifiers() & Qt::ShiftModifier);
  if (pressed_ && (event->position() - *pressed_).manhattanLength() > kStill) pressed_.reset();
  const bool hovers = chart() != nullptr && !(event->buttons() & Qt::LeftButton);
  const auto step = hovers ? chart()->step_at(event->position()) : std::nullopt;
  if (!step) {
    unsetCursor();
    return FigureView::mouseMoveEvent(event);
  }
  setCursor(editable_ ? Qt::SizeAllCursor : Qt::ArrowCursor);
  const SupplyStep& under = chart()->steps()[*step];
  QString text = tr("%1: %2 from %3")
                     .arg(under.name, full_text(under.mw, Unit::mw),
                          prose_date(add_days(chart()->start(), under.day)));
  if (!under.note.isEmpty()) text += u'\n' + under.note;
  QToolTip::showText(mapToGlobal(event->position().toPoint()), text, this);
}

void CapacityView::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return FigureView::mouseReleaseEvent(event);
  if (drag_) {
    drag_to(event->position(), event->modifiers() & Qt::ShiftModifier);
    const auto wish = drag_wish();
    drag_.reset();
    if (!wish) clear_preview();
    if (waiting_) show_chart(std::move(waiting_));
    update();
    if (wish) emit wished(*wish);
    return;
  }
  if (pressed_) choose_day(add_days(chart()->start(), chart()->day_at(pressed_->x())));
  pressed_.reset();
  FigureView::mouseReleaseEvent(event);
}

void CapacityView::mouseDoubleClickEvent(QMouseEvent* event) {
  const auto step = chart() == nullptr ? std::nullopt : chart()->step_at(event->position());
  if (!step || event->button() != Qt::LeftButton) return FigureView::mouseDoubleClickEvent(event);
  cancel_drag();
  select_step(step);
  emit open_wanted(selected_step());
}

void CapacityView::cancel_drag() {
  drag_.reset();
  clear_preview();
  if (waiting_) show_chart(std::move(waiting_));
}

bool CapacityView::move_by_key(int key, bool far) {
  if (!step_ || !editable_) return false;
  const SupplyStep& step = chart()->steps()[*step_];
  StepWish wish;
  wish.id = step.id;
  const int days = far ? kWeek : 1;
  const double mw = far ? kFarMw : 1;
  switch (key) {
    case Qt::Key_Left: wish.by_days = -days; break;
    case Qt::Key_Right: wish.by_days = days; break;
    case Qt::Key_Up: wish.by_mw = mw; break;
    case Qt::Key_Down: wish.by_mw = -mw; break;
    default: return false;
  }
  emit wished(wish);
  return true;
}

void CapacityView::keyPressEvent(QKeyEvent* event) {
  if (chart() == nullptr || chart()->is_empty()) return FigureView::keyPressEvent(event);
  const int key = event->key();
  const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
  const bool upright = key == Qt::Key_Up || key == Qt::Key_Down;
  const bool shift = event->modifiers() & Qt::ShiftModifier;
  if (key == Qt::Key_Escape && drag_) return cancel_drag();
  if (drag_) return;
  if (key == Qt::Key_Escape && step_) return select_step(std::nullopt);
  if (event->modifiers() & Qt::ControlModifier && sideways)
    return pan(key == Qt::Key_Left ? -kPanStep : kPanStep);
  if (event->modifiers() & Qt::AltModifier) {
    if (!move_by_key(key, shift)) FigureView::keyPressEvent(event);
    return;
  }
  if (sideways) {
    const int days = (shift ? kWeek : 1) * (key == Qt::Key_Left ? -1 : 1);
    return choose_day(add_days(day_.value_or(chart()->start()), days));
  }
  const auto steps = static_cast<int>(chart()->steps().size());
  if (upright && steps > 0) {
    const int at = step_ ? static_cast<int>(*step_) : (key == Qt::Key_Down ? -1 : 1);
    const int next = std::clamp(at + (key == Qt::Key_Down ? 1 : -1), 0, steps - 1);
    return select_step(static_cast<std::size_t>(next));
  }
  if ((key == Qt::Key_Return || key == Qt::Key_Enter) && step_)
    return emit open_wanted(selected_step());
  FigureView::keyPressEvent(event);
}

}  // namespace sitewright::ui
