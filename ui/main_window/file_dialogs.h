// Questions for a file that start where the last one ended.
#pragma once

#include <QString>
#include <QWidget>

#include "ui/main_window/window_settings.h"

namespace sitewright::ui {

/// A file to read; empty where the user gave up. `filter` as QFileDialog has it.
[[nodiscard]] QString ask_for_file(QWidget* parent, WindowSettings& settings, const QString& title,
                                   const QString& filter);
/// A file to write; empty where the user gave up. `name` is proposed, and `suffix` is added to a
/// name that has another ending.
[[nodiscard]] QString ask_where_to_write(QWidget* parent, WindowSettings& settings,
                                         const QString& title, const QString& filter,
                                         const QString& name, const QString& suffix);
/// "memphis-plan-b.json": a plan's name as a file name.
[[nodiscard]] QString file_name(const QString& plan, const QString& ending);

/// Writes `text` whole, or leaves what was there. Empty where that worked, else why not.
[[nodiscard]] QString write_text_file(const QString& path, const QByteArray& text);

}  // namespace sitewright::ui
