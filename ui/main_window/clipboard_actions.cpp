// Shortcuts of the widget itself first, then its key handler.
#include "ui/main_window/clipboard_actions.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>

#include "ui/figures/figure_view.h"

namespace sitewright::ui {

namespace {

QShortcut* own_shortcut(const QWidget& widget, QKeySequence::StandardKey key) {
  const auto shortcuts = widget.findChildren<QShortcut*>(QString(), Qt::FindDirectChildrenOnly);
  for (QShortcut* shortcut : shortcuts) {
    if (shortcut->isEnabled() && shortcut->key() == QKeySequence(key)) return shortcut;
  }
  return nullptr;
}

}  // namespace

bool takes_key(const QWidget* widget, QKeySequence::StandardKey key) {
  if (widget == nullptr) return false;
  if (own_shortcut(*widget, key) != nullptr) return true;
  const bool writes = key != QKeySequence::Copy;
  if (const auto* line = qobject_cast<const QLineEdit*>(widget))
    return writes ? !line->isReadOnly() : line->hasSelectedText();
  if (const auto* box = qobject_cast<const QPlainTextEdit*>(widget))
    return writes ? !box->isReadOnly() : box->textCursor().hasSelection();
  const bool shows = qobject_cast<const FigureView*>(widget) != nullptr ||
                     qobject_cast<const QAbstractItemView*>(widget) != nullptr;
  return shows && !writes;
}

void press_key(QWidget* widget, QKeySequence::StandardKey key) {
  if (!takes_key(widget, key)) return;
  if (QShortcut* shortcut = own_shortcut(*widget, key)) {
    emit shortcut->activated();
    return;
  }
  const QKeyCombination keys = QKeySequence(key)[0];
  QKeyEvent press(QEvent::KeyPress, keys.key(), keys.keyboardModifiers());
  QCoreApplication::sendEvent(widget, &press);
}

}  // namespace sitewright::ui
