// Keeps one window open on one portfolio, and makes it anew for another file or language.
#pragma once

#include <QApplication>
#include <memory>

#include "ui/main_window/appearance.h"
#include "ui/main_window/main_window.h"

namespace sitewright::ui {

class WindowHost final : public QObject {
  Q_OBJECT

 public:
  /// Sets the remembered theme and language. Errors: the bundled catalogue cannot be read.
  [[nodiscard]] static Expected<std::unique_ptr<WindowHost>> make(QApplication& application);
  ~WindowHost() override;

  /// Shows the portfolio; what is shown now stays where it cannot be opened.
  Expected<void> open(const QString& file);
  [[nodiscard]] MainWindow* window() const { return window_.get(); }

 private:
  WindowHost(QApplication& application, std::shared_ptr<const Catalog> catalog);
  void make_window();

  WindowSettings settings_;
  Appearance appearance_;
  WindowContext context_;
  std::unique_ptr<PortfolioSession> session_;
  std::unique_ptr<MainWindow> window_;
};

}  // namespace sitewright::ui
