// Starting, clicking, typing, waiting.
#include "tests/gui/window_test_base.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QTimer>

namespace sitewright::ui {

WindowTest::WindowTest() {
  qputenv("SITEWRIGHT_DATA_DIR", folder_.filePath(QStringLiteral("data")).toUtf8());
  qputenv("SITEWRIGHT_CONFIG_DIR", folder_.filePath(QStringLiteral("config")).toUtf8());
  start();
}

WindowTest::~WindowTest() {
  host_.reset();
  qunsetenv("SITEWRIGHT_DATA_DIR");
  qunsetenv("SITEWRIGHT_CONFIG_DIR");
}

void WindowTest::start() {
  auto host = WindowHost::make(*qApp);
  if (!host) throw std::runtime_error(host.error().message);
  host_ = std::move(*host);
  const auto opened = host_->open(PortfolioSession::default_file());
  if (!opened) throw std::runtime_error(opened.error().message);
  constexpr QSize kUsual(1440, 900);  // the screen of these tests is smaller
  window().resize(kUsual);
  window().activateWindow();
  EXPECT_TRUE(QTest::qWaitForWindowActive(&window()));
}

void WindowTest::restart() {
  window().close();
  host_.reset();
  start();
}

QStringList WindowTest::names_in_tree() {
  const QAbstractItemModel& model = *find<QTreeView>("portfolio")->model();
  QStringList names;
  for (int group = 0; group < model.rowCount(); ++group) {
    const QModelIndex heading = model.index(group, 0);
    for (int row = 0; row < model.rowCount(heading); ++row)
      names.append(model.index(row, 0, heading).data().toString());
  }
  return names;
}

QModelIndex WindowTest::row_of(const char* plan) {
  const QAbstractItemModel& model = *find<QTreeView>("portfolio")->model();
  const QModelIndexList found =
      model.match(model.index(0, 0), Qt::DisplayRole, QString::fromUtf8(plan), 1,
                  Qt::MatchExactly | Qt::MatchRecursive);
  if (found.isEmpty()) throw std::runtime_error(std::string("no plan ") + plan);
  return found.front();
}

void WindowTest::click_plan(const char* plan) {
  auto* view = find<QTreeView>("portfolio");
  const QModelIndex index = row_of(plan);
  view->scrollTo(index);
  QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
}

void WindowTest::tick_plan(const char* plan) {
  auto* view = find<QTreeView>("portfolio");
  const QModelIndex index = row_of(plan);
  view->scrollTo(index);
  constexpr int kToTheTick = 9;
  const QRect row = view->visualRect(index);
  QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                    {row.left() + kToTheTick, row.center().y()});
}

void WindowTest::trigger(const char* action) { find<QAction>(action)->trigger(); }

void WindowTest::trigger_menu(const QStringList& path) {
  const QWidget* parent = window().menuBar();
  for (const QString& name : path) {
    QAction* found = nullptr;
    for (QAction* action : parent->actions()) {
      if (QString(action->text()).remove(u'&') == name) found = action;
    }
    if (found == nullptr) throw std::runtime_error("no menu entry " + name.toStdString());
    if (found->menu() == nullptr) {
      EXPECT_TRUE(found->isEnabled()) << name.toStdString();
      found->trigger();
      return;
    }
    emit found->menu()->aboutToShow();
    parent = found->menu();
  }
}

void WindowTest::answer_file_dialog(const QString& file) {
  auto* timer = new QTimer(&window());
  QObject::connect(timer, &QTimer::timeout, timer, [timer, file] {
    auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    if (dialog == nullptr) return;
    timer->deleteLater();
    timer->stop();
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    name->setText(file);
    auto* buttons = dialog->findChild<QDialogButtonBox*>();
    const auto which = dialog->acceptMode() == QFileDialog::AcceptSave ? QDialogButtonBox::Save
                                                                       : QDialogButtonBox::Open;
    QTest::mouseClick(buttons->button(which), Qt::LeftButton);
  });
  constexpr int kLookEveryMs = 20;
  timer->start(kLookEveryMs);
}

void WindowTest::type(const char* field, const char* text) {
  auto* line = find<QLineEdit>(field);
  line->setFocus();
  line->selectAll();
  QTest::keyClicks(line, QString::fromUtf8(text));
  QTest::keyClick(line, Qt::Key_Return);
}

bool WindowTest::wait_until_evaluated() {
  const auto* evaluating = find<QLabel>("evaluating");
  constexpr int kPatienceMs = 60000;  // only a hang takes that long
  return QTest::qWaitFor([evaluating] { return evaluating->isHidden(); }, kPatienceMs);
}

QString WindowTest::message() {
  auto* bar = find<MessageBar>("message_bar");
  return bar->isVisible() ? bar->text() : QString();
}

}  // namespace sitewright::ui
