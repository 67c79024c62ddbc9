// The portfolio that the window works on: its plans, the documents that are open, and everything
// that is done with whole plans.
#pragma once

#include <QObject>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "model/core/issue.h"
#include "model/store/portfolio.h"
#include "ui/session/plan_document.h"
#include "ui/session/plan_tree_model.h"
#include "ui/session/portfolio_store.h"

namespace sitewright {
struct Evaluation;
}

namespace sitewright::ui {

/// A plan that was imported, with what was wrong in its file.
struct ImportedPlan {
  PlanId id = 0;
  Issues issues;
};

/// One portfolio file. Lives on the thread that made it, as does the file's one connection.
class PortfolioSession final : public QObject {
  Q_OBJECT

 public:
  /// portfolio.sitewright in $SITEWRIGHT_DATA_DIR, else in the user's data folder.
  [[nodiscard]] static QString default_file();
  /// Opens a portfolio; one that is not there yet is made and filled with the bundled cases.
  /// Errors name the file and the rule.
  [[nodiscard]] static Expected<std::unique_ptr<PortfolioSession>> open(const QString& file);
  ~PortfolioSession() override;

  [[nodiscard]] QString file() const;
  [[nodiscard]] bool read_only() const { return portfolio_.read_only(); }
  /// Why the file is open for reading only; empty where it is not.
  [[nodiscard]] QString notice() const;
  /// The tree of plans; renaming in it is an undoable edit of the plan.
  [[nodiscard]] PlanTreeModel& tree() { return tree_; }
  [[nodiscard]] const std::vector<PlanEntry>& plans() const { return plans_; }

  /// The plan's document, opened where it is not yet, with its undo history; the session owns it.
  [[nodiscard]] Expected<PlanDocument*> document(PlanId id);
  /// The id of a document of this session. Contract: it is one.
  [[nodiscard]] PlanId id_of(const PlanDocument& document) const;
  /// What was wrong with the plan's text when its document was opened.
  [[nodiscard]] Issues load_issues(PlanId id) const;

  [[nodiscard]] Expected<PlanId> create(const QString& name);
  /// A copy named "NAME copy", with no history of its own.
  [[nodiscard]] Expected<PlanId> duplicate(PlanId id);
  /// As an edit of the plan's name, which its undo takes back.
  Expected<void> rename(PlanId id, const QString& name);
  /// Takes a plan away and closes its document; restore() brings it back, history included.
  Expected<void> remove(PlanId id);
  Expected<void> restore(PlanId id);
  /// The plan that was removed last and not yet restored.
  [[nodiscard]] std::optional<PlanEntry> last_removed() const;

  /// Reads a plan as JSON, or a table of inputs where the name ends in .csv.
  [[nodiscard]] Expected<ImportedPlan> import_plan(const QString& file);
  Expected<void> export_plan(PlanId id, const QString& file);
  /// Copies the whole portfolio.
  Expected<void> save_as(const QString& file) const;

  /// After a conflict: shows what is in the file; the refused edit is forgotten.
  Expected<void> reload(PlanDocument& document);
  /// After a conflict: goes on as a new plan "NAME (mine)" with the refused edit and the whole
  /// history; the other one stays as it is in the file.
  Expected<PlanId> keep_both(PlanDocument& document);

  /// Writes the metrics of the document's present plan into the file, for SQL and spreadsheets.
  Expected<void> keep_metrics(const PlanDocument& document, const Evaluation& evaluation);
  /// Reads the list of plans again, as after another window has changed it.
  Expected<void> refresh();

 signals:
  void plans_changed();
  /// The document is about to go: let go of it.
  void document_closing(sitewright::ui::PlanDocument* document);

 private:
  struct OpenPlan {
    std::unique_ptr<PlanDocument> document;
    Issues issues;
  };

  explicit PortfolioSession(store::Portfolio portfolio);
  [[nodiscard]] Expected<PlanId> insert(plan::Plan plan, const QString& name);
  [[nodiscard]] Expected<plan::Plan> plan_of(PlanId id);
  [[nodiscard]] std::unique_ptr<EditStore> make_store(PlanId id, const StoredPlan& stored);

  store::Portfolio portfolio_;
  std::map<PlanId, OpenPlan> open_;
  std::vector<PlanEntry> plans_;
  std::vector<PlanEntry> removed_;
  PlanTreeModel tree_;
};

}  // namespace sitewright::ui
