// Everything that the window's menus and tool bar offer.
#pragma once

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <vector>

namespace sitewright::ui {

/// Actions with text, shortcut and object name; the window connects them.
struct WindowActions {
  QAction* new_plan = nullptr;
  QAction* open_portfolio = nullptr;
  QAction* save_as = nullptr;
  QAction* import_plan = nullptr;
  QAction* import_project = nullptr;
  QAction* export_json = nullptr;
  QAction* export_csv = nullptr;
  QAction* export_metrics = nullptr;
  QAction* export_project = nullptr;
  QMenu* export_chart = nullptr;  ///< filled when it is opened
  QAction* print_page = nullptr;
  QAction* quit = nullptr;

  QAction* undo = nullptr;
  QAction* redo = nullptr;
  QAction* cut = nullptr;
  QAction* copy = nullptr;
  QAction* paste = nullptr;
  QAction* find_field = nullptr;

  QAction* duplicate = nullptr;
  QAction* rename = nullptr;
  QAction* remove = nullptr;
  QAction* restore = nullptr;
  QAction* add_template = nullptr;
  QAction* compare = nullptr;  ///< checkable
  QAction* import_profile = nullptr;

  QActionGroup* themes = nullptr;     ///< data: ThemeChoice
  QActionGroup* languages = nullptr;  ///< data: Language
  std::vector<QAction*> pages;        ///< data: index of the tab
  QAction* shortcuts = nullptr;
  QAction* about = nullptr;

  /// Those that need a plan.
  [[nodiscard]] std::vector<QAction*> of_a_plan() const;
};

/// `pages`: the titles of the tabs.
[[nodiscard]] WindowActions make_actions(QMainWindow& window, const QStringList& pages);
/// `docks`: the actions that show and hide docks.
void fill_menus(QMainWindow& window, const WindowActions& actions,
                const std::vector<QAction*>& docks);
/// Every action with a shortcut, as lines "text<tab>shortcut", in the order of the menus.
[[nodiscard]] std::vector<std::pair<QString, QString>> shortcut_list(const QMainWindow& window);

}  // namespace sitewright::ui
