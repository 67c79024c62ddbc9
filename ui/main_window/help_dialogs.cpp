// Two windows that are read and closed.
#include "ui/main_window/help_dialogs.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/format/theme.h"
#include "ui/main_window/window_actions.h"

namespace sitewright::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("HelpDialogs", text); }

std::vector<std::pair<QString, QString>> widget_keys() {
  return {
      {tr("Commit what was typed in a field"), tr("Enter or Tab")},
      {tr("Take back what was typed in a field"), tr("Esc")},
      {tr("Move a row of a list"), tr("Alt+Up, Alt+Down")},
      {tr("Copy, paste, remove rows of a list"), tr("Ctrl+C, Ctrl+V, Del")},
      {tr("Tick a plan for comparison"), tr("Space")},
      {tr("Chart: zoom in, zoom out"), tr("+, - or the wheel")},
      {tr("Chart: pan"), tr("Left, Right or drag")},
      {tr("Chart: show everything"), tr("Home or double click")},
      {tr("Chart: hide or show a series"), tr("1 to 9, or click on the legend")},
      {tr("Chart: copy its table"), tr("Ctrl+C")},
      {tr("Take back what is being dragged"), tr("Esc")},
      {tr("Schedule: select a task, follow its links"), tr("Up, Down, Left, Right")},
      {tr("Schedule: move a task by a day, by a week"), tr("Alt+Left, Alt+Right, with Shift")},
      {tr("Schedule: stretch a task by a day, by a week"), tr("+, -, with Alt")},
      {tr("Schedule: choose a link, remove link or task"), tr("L, Del")},
      {tr("Schedule: open the task in the inputs"), tr("Enter or double click")},
      {tr("Schedule: zoom, show everything"), tr("Ctrl++, Ctrl+-, Ctrl+0")},
      {tr("Capacity: choose a day"), tr("Left, Right, with Shift by a week")},
      {tr("Capacity: choose a step of supply, move it"), tr("Up, Down, Alt and an arrow")},
  };
}

QDialog* make_dialog(const QString& title, QWidget* parent) {
  auto* dialog = new QDialog(parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(title);
  new QVBoxLayout(dialog);
  return dialog;
}

void finish_dialog(QDialog& dialog) {
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  dialog.layout()->addWidget(buttons);
  dialog.show();
}

}  // namespace

void show_shortcuts(const QMainWindow& window, QWidget* parent) {
  auto keys = shortcut_list(window);
  const auto more = widget_keys();
  keys.insert(keys.end(), more.begin(), more.end());
  QDialog* dialog = make_dialog(tr("Keys"), parent);
  dialog->setObjectName(QStringLiteral("shortcuts"));
  auto* table = new QTableWidget(static_cast<int>(keys.size()), 2, dialog);
  table->setHorizontalHeaderLabels({tr("What"), tr("Keys")});
  table->verticalHeader()->hide();
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setSelectionMode(QAbstractItemView::NoSelection);
  table->setShowGrid(false);
  table->setAlternatingRowColors(true);
  for (int row = 0; row < table->rowCount(); ++row) {
    const auto& [what, key] = keys[static_cast<std::size_t>(row)];
    table->setItem(row, 0, new QTableWidgetItem(what));
    table->setItem(row, 1, new QTableWidgetItem(key));
  }
  table->resizeColumnsToContents();
  table->horizontalHeader()->setStretchLastSection(true);
  dialog->layout()->addWidget(table);
  constexpr int kWidth = 560;
  constexpr int kHeight = 560;
  dialog->resize(kWidth, kHeight);
  finish_dialog(*dialog);
}

void show_about(QWidget* parent) {
  QDialog* dialog = make_dialog(tr("About Sitewright"), parent);
  dialog->setObjectName(QStringLiteral("about"));
  auto* name = new QLabel(QStringLiteral("Sitewright " SITEWRIGHT_VERSION), dialog);
  name->setFont(text_font(TextSize::headline));
  auto* text = new QLabel(
      tr("Planner for AI data-centre sites: accelerators, power, heat, schedule and cost of a "
         "site, "
         "day by day.\n\n"
         "Free software under the GNU General Public License, version 3 or later, without any "
         "warranty.\n\n"
         "Every bundled value names its source; what is an estimate says so. Built with Qt %1, "
         "Eigen, SQLite and nlohmann-json.")
          .arg(QLatin1String(qVersion())),
      dialog);
  text->setWordWrap(true);
  constexpr int kWidth = 420;
  text->setMinimumWidth(kWidth);
  dialog->layout()->addWidget(name);
  dialog->layout()->addWidget(text);
  finish_dialog(*dialog);
}

}  // namespace sitewright::ui
