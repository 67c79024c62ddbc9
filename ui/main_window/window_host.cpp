// One catalogue, one evaluator, one session, one window.
#include "ui/main_window/window_host.h"

#include "ui/tables/field_text.h"

namespace sitewright::ui {

Expected<std::unique_ptr<WindowHost>> WindowHost::make(QApplication& application) {
  auto catalog = load_catalog();
  if (!catalog) return tl::unexpected(catalog.error());
  return std::unique_ptr<WindowHost>(
      new WindowHost(application, std::make_shared<const Catalog>(std::move(*catalog))));
}

WindowHost::WindowHost(QApplication& application, std::shared_ptr<const Catalog> catalog)
    : appearance_(application),
      context_{catalog, std::make_shared<PlanEvaluator>(catalog), settings_} {
  appearance_.set_theme(settings_.theme());
  appearance_.set_language(settings_.language());
}

WindowHost::~WindowHost() = default;

Expected<void> WindowHost::open(const QString& file) {
  auto session = PortfolioSession::open(file);
  if (!session) return tl::unexpected(session.error());
  window_.reset();
  session_ = std::move(*session);
  make_window();
  return {};
}

void WindowHost::make_window() {
  window_.reset();
  window_ = std::make_unique<MainWindow>(context_, *session_);
  connect(window_.get(), &MainWindow::theme_wanted, this, [this](ThemeChoice theme) {
    settings_.set_theme(theme);
    appearance_.set_theme(theme);
  });
  // The window that asks is the one that goes, so it has to return first.
  connect(
      window_.get(), &MainWindow::portfolio_wanted, this,
      [this](const QString& file) {
        if (const auto opened = open(file); !opened)
          window_->show_message(Severity::error, qstring(opened.error().message));
      },
      Qt::QueuedConnection);
  connect(
      window_.get(), &MainWindow::language_wanted, this,
      [this](Language language) {
        settings_.set_language(language);
        appearance_.set_language(language);
        make_window();
      },
      Qt::QueuedConnection);
  window_->show();
}

}  // namespace sitewright::ui
