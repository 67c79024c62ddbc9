// What Help shows: the keys, and what the program is.
#pragma once

#include <QMainWindow>

namespace sitewright::ui {

/// Opens a window with every key of `window`'s menus, the charts and the editor; returns at once.
void show_shortcuts(const QMainWindow& window, QWidget* parent);
/// Opens a window with version, licence and where data come from; returns at once.
void show_about(QWidget* parent);

}  // namespace sitewright::ui
