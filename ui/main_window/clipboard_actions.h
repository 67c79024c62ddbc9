// Cut, copy and paste of the Edit menu, for whichever widget has the keyboard.
#pragma once

#include <QKeySequence>
#include <QWidget>

namespace sitewright::ui {

/// True where `widget` does something at this standard key (Cut, Copy or Paste).
[[nodiscard]] bool takes_key(const QWidget* widget, QKeySequence::StandardKey key);
/// Does what pressing the key in `widget` does. Nothing where takes_key() is false.
void press_key(QWidget* widget, QKeySequence::StandardKey key);

}  // namespace sitewright::ui
