// What every page of a plan is: a widget that shows a plan and its evaluation, and owns no data.
#pragma once

#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/evaluate/evaluation.h"
#include "model/plan/plan.h"
#include "ui/plan_figures/plan_figures.h"
#include "ui/session/plan_document.h"

namespace sitewright::ui {

/// What a page may ask of whoever shows it; all are there, or none.
struct PageServices {
  /// The plan as it is now, which may be newer than what the page shows; null where there is none.
  std::function<std::shared_ptr<const plan::Plan>()> plan{};
  /// Performs an edit of that plan as one step. A failure is shown to the user by whoever is asked.
  std::function<Expected<void>(Expected<PlanEdit>, Merging)> perform{};
  /// For studies of the plan.
  std::shared_ptr<const Catalog> catalog{};
};

class Page : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  virtual void show_result(const plan::Plan& plan, const Evaluation& evaluation) = 0;
  /// The other plans that are ticked for comparison; told before show_result() and when they
  /// change.
  virtual void show_compared(const std::vector<NamedEvaluation>& /*plans*/) {}
  /// The evaluation of a plan that what_if_wanted() has asked for last.
  virtual void show_what_if(const Evaluation& /*evaluation*/) {}
  /// A page that edits does so through these; without them it only shows.
  void set_services(PageServices services) { services_ = std::move(services); }

 signals:
  /// The field, item or list at this path is to be opened in the inputs.
  void place_wanted(const QString& path);
  /// How the plan would do: answered by show_what_if(), the newest only.
  void what_if_wanted(const std::shared_ptr<const sitewright::plan::Plan>& plan);
  /// How the figure of this key comes about is to be shown, as explain_key() has it.
  void explanation_wanted(const QString& key);
  /// A line for the status bar.
  void message(const QString& text);

 protected:
  [[nodiscard]] bool can_edit() const { return services_.perform != nullptr; }
  [[nodiscard]] const PageServices& services() const { return services_; }

 private:
  PageServices services_;
};

/// A page of the tabs, made when it is first looked at.
struct PageEntry {
  const char* id;     ///< "capacity"
  const char* title;  ///< English, translated in the context "pages"
  Page* (*make)(QWidget* parent);
};

/// The pages of a plan, in the order of the tabs.
[[nodiscard]] const std::vector<PageEntry>& page_entries();

}  // namespace sitewright::ui
