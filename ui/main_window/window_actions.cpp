// Names, keys and places of the window's actions.
#include "ui/main_window/window_actions.h"

#include <QCoreApplication>
#include <QFile>
#include <QMenuBar>
#include <QToolBar>

#include "ui/main_window/window_settings.h"

namespace sitewright::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("WindowActions", text); }

class Maker {
 public:
  explicit Maker(QMainWindow& window) : window_(window) {}

  QAction* make(const char* name, const QString& text, const QList<QKeySequence>& keys = {},
                QAction::MenuRole role = QAction::NoRole) const {
    auto* action = new QAction(text, &window_);
    action->setObjectName(QLatin1String("action.") % QLatin1String(name));
    action->setShortcuts(keys);
    action->setMenuRole(role);
    return action;
  }
  /// An action whose key belongs to the widget that has the keyboard; the menu only shows it.
  QAction* make_shared(const char* name, const QString& text, const QKeySequence& key) const {
    QAction* action = make(name, text, {key});
    action->setShortcutContext(Qt::WidgetShortcut);
    return action;
  }
  QAction* make_choice(QActionGroup& group, const char* name, const QString& text, int data) const {
    QAction* action = make(name, text);
    action->setCheckable(true);
    action->setData(data);
    group.addAction(action);
    return action;
  }

 private:
  QMainWindow& window_;
};

void make_file_actions(const Maker& maker, WindowActions& actions) {
  actions.new_plan = maker.make("new_plan", tr("&New plan"), {QKeySequence::New});
  actions.open_portfolio =
      maker.make("open_portfolio", tr("&Open portfolio\u2026"), {QKeySequence::Open});
  actions.save_as = maker.make("save_as", tr("&Save portfolio as\u2026"),
                               {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
  actions.import_plan =
      maker.make("import_plan", tr("&Import plan\u2026"), {QKeySequence(Qt::CTRL | Qt::Key_I)});
  actions.import_project = maker.make("import_project", tr("Import &Microsoft Project XML\u2026"));
  actions.export_json =
      maker.make("export_json", tr("Plan as &JSON\u2026"), {QKeySequence(Qt::CTRL | Qt::Key_E)});
  actions.export_csv = maker.make("export_csv", tr("Inputs as &CSV\u2026"));
  actions.export_metrics = maker.make("export_metrics", tr("&Results as CSV\u2026"));
  actions.export_project =
      maker.make("export_project", tr("Schedule as &Microsoft Project XML\u2026"));
  actions.print_page = maker.make("print_page", tr("&Print page\u2026"), {QKeySequence::Print});
  actions.quit =
      maker.make("quit", tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, QAction::QuitRole);
}

void make_edit_actions(const Maker& maker, WindowActions& actions) {
  actions.undo = maker.make("undo", tr("&Undo"), {QKeySequence(Qt::CTRL | Qt::Key_Z)});
  actions.redo = maker.make(
      "redo", tr("&Redo"),
      {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
  actions.cut = maker.make_shared("cut", tr("Cu&t"), QKeySequence::Cut);
  actions.copy = maker.make_shared("copy", tr("&Copy"), QKeySequence::Copy);
  actions.paste = maker.make_shared("paste", tr("&Paste"), QKeySequence::Paste);
  actions.find_field = maker.make("find_field", tr("&Find input"), {QKeySequence::Find});
}

void make_plan_actions(const Maker& maker, WindowActions& actions) {
  actions.duplicate =
      maker.make("duplicate", tr("&Duplicate"), {QKeySequence(Qt::CTRL | Qt::Key_D)});
  actions.rename = maker.make("rename", tr("&Rename"), {QKeySequence(Qt::Key_F2)});
  actions.remove = maker.make("remove", tr("D&elete"), {QKeySequence(Qt::CTRL | Qt::Key_Delete)});
  actions.restore = maker.make("restore", tr("Bring back the deleted plan"));
  actions.add_template = maker.make("add_template", tr("Add &schedule from template\u2026"));
  actions.compare =
      maker.make("compare", tr("&Add to comparison"), {QKeySequence(Qt::CTRL | Qt::Key_K)});
  actions.compare->setCheckable(true);
  actions.import_profile = maker.make("import_profile", tr("Import hourly &profile\u2026"));
}

void make_view_actions(const Maker& maker, QMainWindow& window, const QStringList& pages,
                       WindowActions& actions) {
  const auto choice = [](auto value) { return static_cast<int>(value); };
  actions.themes = new QActionGroup(&window);
  maker.make_choice(*actions.themes, "theme.system", tr("As the &system"),
                    choice(ThemeChoice::system));
  maker.make_choice(*actions.themes, "theme.light", tr("&Light"), choice(ThemeChoice::light));
  maker.make_choice(*actions.themes, "theme.dark", tr("&Dark"), choice(ThemeChoice::dark));
  actions.languages = new QActionGroup(&window);
  maker.make_choice(*actions.languages, "language.system", tr("As the &system"),
                    choice(Language::system));
  // A language is named in itself, so that whoever reads it finds it.
  maker.make_choice(*actions.languages, "language.en", QStringLiteral("English"),
                    choice(Language::english));
  maker.make_choice(*actions.languages, "language.zh_CN",
                    QStringLiteral("\u7b80\u4f53\u4e2d\u6587"), choice(Language::chinese));
  for (int i = 0; i < pages.size(); ++i) {
    QAction* page = maker.make("page", pages[i], {QKeySequence(Qt::CTRL | (Qt::Key_1 + i))});
    page->setData(i);
    actions.pages.push_back(page);
  }
  actions.shortcuts = maker.make("shortcuts", tr("&Keys"), {QKeySequence::HelpContents});
  actions.about = maker.make("about", tr("&About Sitewright"), {}, QAction::AboutRole);
}

void fill_file_menu(QMenu& menu, const WindowActions& actions) {
  menu.addActions({actions.new_plan, actions.open_portfolio, actions.save_as});
  menu.addSeparator();
  menu.addActions({actions.import_plan, actions.import_project});
  QMenu* exports = menu.addMenu(tr("&Export"));
  exports->addActions(
      {actions.export_json, actions.export_csv, actions.export_metrics, actions.export_project});
  menu.addMenu(actions.export_chart);
  menu.addSeparator();
  menu.addAction(actions.print_page);
  menu.addSeparator();
  menu.addAction(actions.quit);
}

void fill_tool_bar(QMainWindow& window, const WindowActions& actions) {
  QToolBar* bar = window.addToolBar(tr("Tool bar"));
  bar->setObjectName(QStringLiteral("tool_bar"));
  bar->setMovable(false);
  bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
  bar->addActions({actions.new_plan, actions.duplicate, actions.import_plan});
  bar->addSeparator();
  bar->addActions({actions.undo, actions.redo});
  bar->addSeparator();
  bar->addActions({actions.find_field, actions.compare, actions.print_page});
  actions.undo->setIconText(tr("Undo"));
  actions.redo->setIconText(tr("Redo"));
}

void list_shortcuts(const QMenu& menu, std::vector<std::pair<QString, QString>>& list) {
  const QList<QAction*> actions = menu.actions();
  for (const QAction* action : actions) {
    if (action->menu() != nullptr) list_shortcuts(*action->menu(), list);
    if (action->shortcuts().isEmpty()) continue;
    QStringList keys;
    for (const QKeySequence& key : action->shortcuts())
      keys.append(key.toString(QKeySequence::NativeText));
    const QString text = action->property("plain_text").isValid()
                             ? action->property("plain_text").toString()
                             : action->text();
    list.emplace_back(QString(text).remove(QLatin1Char('&')), keys.join(QLatin1String(", ")));
  }
}

}  // namespace

std::vector<QAction*> WindowActions::of_a_plan() const {
  return {export_json, export_csv,   export_metrics, export_project, import_project,
          print_page,  find_field,   duplicate,      rename,         remove,
          compare,     add_template, import_profile};
}

WindowActions make_actions(QMainWindow& window, const QStringList& pages) {
  WindowActions actions;
  const Maker maker(window);
  make_file_actions(maker, actions);
  make_edit_actions(maker, actions);
  make_plan_actions(maker, actions);
  make_view_actions(maker, window, pages, actions);
  actions.export_chart = new QMenu(tr("Export c&hart"), &window);
  actions.export_chart->setObjectName(QStringLiteral("menu.export_chart"));
  actions.undo->setProperty("plain_text", actions.undo->text());
  actions.redo->setProperty("plain_text", actions.redo->text());
  return actions;
}

void fill_menus(QMainWindow& window, const WindowActions& actions,
                const std::vector<QAction*>& docks) {
  QMenuBar& bar = *window.menuBar();
  fill_file_menu(*bar.addMenu(tr("&File")), actions);
  QMenu* edit = bar.addMenu(tr("&Edit"));
  edit->addActions({actions.undo, actions.redo});
  edit->addSeparator();
  edit->addActions({actions.cut, actions.copy, actions.paste});
  edit->addSeparator();
  edit->addAction(actions.find_field);
  edit->setObjectName(QStringLiteral("menu.edit"));
  QMenu* plan = bar.addMenu(tr("&Plan"));
  plan->addActions({actions.duplicate, actions.rename, actions.remove, actions.restore});
  plan->addSeparator();
  plan->addActions({actions.add_template, actions.import_profile});
  plan->addSeparator();
  plan->addAction(actions.compare);
  QMenu* view = bar.addMenu(tr("&View"));
  for (QAction* page : actions.pages) view->addAction(page);
  view->addSeparator();
  for (QAction* dock : docks) view->addAction(dock);
  view->addSeparator();
  view->addMenu(tr("&Theme"))->addActions(actions.themes->actions());
  // Offered once there is a translation to offer.
  if (QFile::exists(QStringLiteral(":/i18n/sitewright_zh_CN.qm"))) {
    view->addMenu(tr("&Language"))->addActions(actions.languages->actions());
  }
  bar.addMenu(tr("&Help"))->addActions({actions.shortcuts, actions.about});
  fill_tool_bar(window, actions);
}

std::vector<std::pair<QString, QString>> shortcut_list(const QMainWindow& window) {
  std::vector<std::pair<QString, QString>> list;
  const QList<QAction*> menus = window.menuWidget()->actions();
  for (const QAction* menu : menus) list_shortcuts(*menu->menu(), list);
  return list;
}

}  // namespace sitewright::ui
