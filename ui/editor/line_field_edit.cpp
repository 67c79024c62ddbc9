// Typed values: when they count, and when they come back.
#include "ui/editor/line_field_edit.h"

#include <QAction>
#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QWidgetAction>

#include "ui/editor/drawn_icons.h"
#include "ui/format/quantity.h"
#include "ui/tables/field_text.h"
#include "ui/tables/quantity_input.h"

namespace sitewright::ui {

namespace {

constexpr int kBoxLines = 4;
constexpr int kLeastDigits = 12;  // room for 1,234,567 and the frame

bool is_number(const Field& field) {
  return field.kind == FieldKind::number || field.kind == FieldKind::count;
}

}  // namespace

bool CommitLine::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool history = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
    if (history && !isModified()) {
      event->ignore();
      return true;
    }
  }
  return QLineEdit::event(event);
}

void CommitLine::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && isModified()) {
    emit restored();
    event->accept();
    return;
  }
  QLineEdit::keyPressEvent(event);
}

LineFieldEdit::LineFieldEdit(const Field& field, QWidget* parent)
    : FieldEdit(parent), field_(field), line_(new CommitLine(this)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(line_, 1);
  if (is_number(field)) {
    line_->setAlignment(Qt::AlignRight);
    line_->setMinimumWidth(kLeastDigits * line_->fontMetrics().horizontalAdvance(QLatin1Char('0')));
    const QString symbol = unit_word(field.unit);
    if (!symbol.isEmpty()) layout->addWidget(new QLabel(symbol, this));
  }
  if (field.kind == FieldKind::date) {
    line_->setPlaceholderText(tr("YYYY-MM-DD"));
    QAction* pick = line_->addAction(calendar_icon(palette().color(QPalette::Text)),
                                     QLineEdit::TrailingPosition);
    pick->setText(tr("Pick a date"));
    pick->setToolTip(tr("Pick a date (Alt+Down)"));
    pick->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    pick->setShortcutContext(Qt::WidgetShortcut);
    connect(pick, &QAction::triggered, this, &LineFieldEdit::pick_date);
  }
  if (field.optional) {
    line_->setClearButtonEnabled(true);
    if (field.kind != FieldKind::date) line_->setPlaceholderText(tr("empty"));
  }
  setFocusProxy(line_);
  connect(line_, &QLineEdit::editingFinished, this, &LineFieldEdit::commit);
  // The clear button leaves the keyboard in the line, so what it empties would otherwise wait. Its
  // action comes before the line is empty.
  if (auto* clear = line_->findChild<QAction*>(QStringLiteral("_q_qlineeditclearaction")))
    connect(clear, &QAction::triggered, this, &LineFieldEdit::commit, Qt::QueuedConnection);
  connect(line_, &QLineEdit::textEdited, this, &FieldEdit::touched);
  connect(line_, &CommitLine::restored, this, [this] {
    line_->setText(shown_);
    line_->selectAll();
    emit touched();
  });
}

void LineFieldEdit::show_value(const FieldValue& value) {
  const auto* number = std::get_if<double>(&value);
  shown_ = number != nullptr ? quantity_text(*number, field_.unit) : qstring(format_value(value));
  line_->setText(shown_);
  line_->setCursorPosition(0);
}

void LineFieldEdit::commit() {
  if (line_->text() == shown_) {
    line_->setModified(false);
    return;
  }
  const auto value = read_value(field_, line_->text());
  if (!value) {
    emit rejected(qstring(value.error().message));
    return;
  }
  emit committed(*value);
}

void LineFieldEdit::pick_date() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  auto* calendar = new QCalendarWidget(menu);
  const QDate shown = QDate::fromString(shown_, Qt::ISODate);
  if (shown.isValid()) calendar->setSelectedDate(shown);
  auto* holder = new QWidgetAction(menu);
  holder->setDefaultWidget(calendar);
  menu->addAction(holder);
  connect(calendar, &QCalendarWidget::activated, this, [this, menu](const QDate& date) {
    line_->setText(date.toString(Qt::ISODate));
    menu->close();
    commit();
  });
  menu->popup(mapToGlobal(QPoint(0, height())));
  calendar->setFocus();
}

BoxFieldEdit::BoxFieldEdit(QWidget* parent) : FieldEdit(parent), box_(new QPlainTextEdit(this)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(box_);
  box_->setTabChangesFocus(true);
  box_->setFixedHeight(kBoxLines * box_->fontMetrics().lineSpacing() + 2 * box_->frameWidth() +
                       box_->fontMetrics().height() / 2);
  box_->installEventFilter(this);
  setFocusProxy(box_);
  connect(box_, &QPlainTextEdit::textChanged, this, &FieldEdit::touched);
}

void BoxFieldEdit::show_value(const FieldValue& value) {
  shown_ = qstring(format_value(value));
  box_->setPlainText(shown_);
}

bool BoxFieldEdit::eventFilter(QObject* watched, QEvent* event) {
  if (watched != box_) return FieldEdit::eventFilter(watched, event);
  if (event->type() == QEvent::FocusOut) commit();
  if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool pressed = event->type() == QEvent::KeyPress;
    const bool history = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
    if (!pressed && history && box_->toPlainText() == shown_) {
      event->ignore();
      return true;
    }
    if (pressed && key->key() == Qt::Key_Escape && box_->toPlainText() != shown_) {
      box_->setPlainText(shown_);
      return true;
    }
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (pressed && enter && key->modifiers().testFlag(Qt::ControlModifier)) {
      commit();
      return true;
    }
  }
  return FieldEdit::eventFilter(watched, event);
}

void BoxFieldEdit::commit() {
  if (box_->toPlainText() != shown_) emit committed(box_->toPlainText().toStdString());
}

}  // namespace sitewright::ui
