// Application, host, event loop.
#include "ui/main_window/run_window.h"

#include <QApplication>
#include <QIcon>
#include <iostream>

#include "ui/main_window/window_host.h"

namespace sitewright::ui {

namespace {

constexpr int kNothingToShow = 2;

int complain(const Error& error) {
  std::cerr << "sitewright: " << error.message << '\n';
  return kNothingToShow;
}

}  // namespace

int run_window(int argc, char** argv) {
  QApplication::setHighDpiScaleFactorRoundingPolicy(
      Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
  QApplication::setOrganizationName(QStringLiteral("Sitewright"));
  QApplication::setApplicationName(QStringLiteral("sitewright"));
  QApplication::setApplicationVersion(QStringLiteral(SITEWRIGHT_VERSION));
  QApplication::setDesktopFileName(QStringLiteral("sitewright"));
  QApplication application(argc, argv);
  QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("sitewright"),
                                               QIcon(QStringLiteral(":/icons/sitewright.svg"))));
  const auto host = WindowHost::make(application);
  if (!host) return complain(host.error());
  if (const auto opened = (*host)->open(PortfolioSession::default_file()); !opened)
    return complain(opened.error());
  return QApplication::exec();
}

}  // namespace sitewright::ui
