// The one application of all benchmarks that draw, off screen.
#pragma once

#include <QApplication>

namespace sitewright::ui {

inline QApplication& application() {
  static int argc = 1;
  static char name[] = "sitewright_bench";
  static char* argv[] = {name, nullptr};
  qputenv("QT_QPA_PLATFORM", "offscreen");
  static QApplication app(argc, argv);
  return app;
}

}  // namespace sitewright::ui
