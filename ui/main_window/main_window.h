// The window on one portfolio: plans on the left, pages in the middle, inputs on the right.
#pragma once

#include <QDockWidget>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>
#include <memory>

#include "model/catalog/catalog.h"
#include "ui/editor/plan_editor.h"
#include "ui/figures/export.h"
#include "ui/main_window/evaluations.h"
#include "ui/main_window/issue_panel.h"
#include "ui/main_window/message_bar.h"
#include "ui/main_window/page_tabs.h"
#include "ui/main_window/portfolio_panel.h"
#include "ui/main_window/status_line.h"
#include "ui/main_window/window_actions.h"
#include "ui/main_window/window_settings.h"
#include "ui/session/plan_evaluator.h"
#include "ui/session/portfolio_session.h"

namespace sitewright::ui {

/// What every window works with.
struct WindowContext {
  std::shared_ptr<const Catalog> catalog;
  std::shared_ptr<PlanEvaluator> evaluator;
  WindowSettings& settings;
};

class MainWindow final : public QMainWindow {
  Q_OBJECT

 public:
  /// `session` and the context's settings must outlive the window.
  MainWindow(const WindowContext& context, PortfolioSession& session);
  /// Writes down how the window looks.
  ~MainWindow() override;

  /// Shows this plan; a message where it cannot be opened.
  void show_plan(PlanId id);
  /// The plan that is shown; null where there is none.
  [[nodiscard]] PlanDocument* document() const { return document_; }
  void show_message(Severity severity, const QString& text,
                    std::vector<MessageBar::Choice> choices = {});

 signals:
  /// Another file is to be shown in place of this one.
  void portfolio_wanted(const QString& file);
  void theme_wanted(sitewright::ui::ThemeChoice theme);
  void language_wanted(sitewright::ui::Language language);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  /// Label, value, unit, reset and source side by side [px].
  static constexpr int kLeastInputsWidth = 330;

  // main_window.cpp: what the window is made of
  void make_middle();
  void serve_pages();
  void make_docks();
  QDockWidget* make_dock(const char* name, const QString& title, Qt::DockWidgetArea area,
                         const QKeySequence& key);
  void connect_file_actions();
  void connect_plan_actions();
  void connect_view_actions();
  void restore_look();
  void remember_look();

  // current_plan.cpp: the plan that is shown
  void show_first_plan();
  void open_document(PlanDocument& document);
  void close_document();
  void make_editor();
  void show_evaluation();
  void show_staleness();
  /// Writes the metrics of a result that has come since the last time.
  void keep_metrics();
  void update_title();
  void update_actions();
  void update_history_actions();
  void reveal(const QString& path);

  // plan_commands.cpp: whole plans
  void new_plan();
  void duplicate();
  void remove();
  void restore(PlanId id);
  void compare(bool ticked);
  void update_comparison();
  void resolve_conflict(const QString& message);
  void reload();
  void keep_both();
  /// Shows why something failed; false then.
  bool succeeded(const Expected<void>& done);
  [[nodiscard]] std::optional<PlanId> current_id() const;

  // schedule_commands.cpp: schedules in and out
  void add_template();
  void import_project();
  void export_project();

  // file_commands.cpp: files and printer
  void open_portfolio();
  void save_as();
  void import_plan();
  void import_profile();
  void export_json();
  void export_csv();
  void export_metrics();
  void export_chart(FigureView* chart, FigureFormat format);
  void print_page();

  const WindowContext context_;
  PortfolioSession& session_;
  Evaluations evaluations_;
  EvaluationRunner what_if_;  ///< of plans that are tried out while something is dragged
  WindowActions actions_;
  PortfolioPanel* portfolio_;
  MessageBar* message_bar_;
  PageTabs* pages_;
  IssuePanel* issues_;
  StatusLine* status_;
  QDockWidget* plans_dock_ = nullptr;
  QDockWidget* inputs_dock_ = nullptr;
  QDockWidget* issues_dock_ = nullptr;
  QPointer<PlanEditor> editor_;
  PlanDocument* document_ = nullptr;
  QTimer keep_metrics_later_;
  bool metrics_are_new_ = false;
};

}  // namespace sitewright::ui
