// The whole program in folders of its own, driven by mouse and keys.
#pragma once

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <memory>
#include <stdexcept>

#include "ui/main_window/window_host.h"

namespace sitewright::ui {

class WindowTest : public testing::Test {
 protected:
  WindowTest();
  ~WindowTest() override;

  /// Ends the program and starts it again on the same folders.
  void restart();
  [[nodiscard]] MainWindow& window() { return *host_->window(); }
  [[nodiscard]] PlanDocument& document() { return *window().document(); }
  [[nodiscard]] QString path(const char* name) const {
    return folder_.filePath(QString::fromLatin1(name));
  }

  template <class W>
  W* find(const char* name) {
    W* found = window().findChild<W*>(QString::fromLatin1(name));
    if (found == nullptr) throw std::runtime_error(std::string("there is no ") + name);
    return found;
  }
  /// Names under the two headings of the tree.
  [[nodiscard]] QStringList names_in_tree();
  [[nodiscard]] QModelIndex row_of(const char* plan);
  void click_plan(const char* plan);
  void tick_plan(const char* plan);
  void trigger(const char* action);
  /// Opens the menus along `path` as the user does and triggers the last entry.
  void trigger_menu(const QStringList& path);
  /// The file dialog that comes next is answered with this file.
  void answer_file_dialog(const QString& file);
  /// Types into a field of the editor and presses Enter.
  void type(const char* field, const char* text);
  [[nodiscard]] bool wait_until_evaluated();
  [[nodiscard]] QString message();

  QTemporaryDir folder_;
  std::unique_ptr<WindowHost> host_;

 private:
  void start();
};

}  // namespace sitewright::ui
