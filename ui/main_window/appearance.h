// Theme and language of the whole program.
#pragma once

#include <QApplication>
#include <QTranslator>
#include <memory>
#include <vector>

#include "ui/format/theme.h"
#include "ui/main_window/window_settings.h"

namespace sitewright::ui {

/// Sets theme and language of an application, which must outlive it.
class Appearance final {
 public:
  /// Remembers the desktop's own look, so make it before any theme is set.
  explicit Appearance(QApplication& application);
  ~Appearance();
  Appearance(const Appearance&) = delete;
  Appearance& operator=(const Appearance&) = delete;

  /// system: as light or dark as the desktop was at the start.
  void set_theme(ThemeChoice choice);
  /// Texts of widgets that are made from now on. system: Chinese where the desktop's first language
  /// is, else English.
  void set_language(Language language);

 private:
  void load(std::unique_ptr<QTranslator> translator, const QString& name, const QString& folder);

  QApplication& application_;
  Theme desktop_;
  std::vector<std::unique_ptr<QTranslator>> translators_;
};

}  // namespace sitewright::ui
