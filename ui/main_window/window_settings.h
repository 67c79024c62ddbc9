// What the window remembers between two starts.
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>

#include "ui/session/plan_tree_model.h"

namespace sitewright::ui {

enum class ThemeChoice { system, light, dark };
enum class Language { system, english, chinese };

/// Settings of the organisation Sitewright; sitewright.ini in $SITEWRIGHT_CONFIG_DIR where that is
/// set. What the file does not hold, or holds in a form that is none, has its default.
class WindowSettings final {
 public:
  WindowSettings();

  [[nodiscard]] ThemeChoice theme() const;
  void set_theme(ThemeChoice theme);
  [[nodiscard]] Language language() const;
  void set_language(Language language);

  [[nodiscard]] QByteArray geometry() const;
  [[nodiscard]] QByteArray state() const;
  void set_window(const QByteArray& geometry, const QByteArray& state);
  [[nodiscard]] int page() const;
  void set_page(int page);

  /// The plan that was shown last in this portfolio file; 0 where there was none.
  [[nodiscard]] PlanId last_plan(const QString& portfolio) const;
  void set_last_plan(const QString& portfolio, PlanId plan);

  /// Where files were last opened or written; the user's documents before that.
  [[nodiscard]] QString folder() const;
  void set_folder(const QString& folder);

 private:
  QSettings settings_;
};

}  // namespace sitewright::ui
