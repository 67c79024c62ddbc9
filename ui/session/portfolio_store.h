// One plan of a portfolio file, as its document sees it.
#pragma once

#include "model/store/portfolio.h"
#include "ui/session/edit_store.h"
#include "ui/session/plan_document.h"

namespace sitewright::ui {

/// A plan as the file holds it.
struct StoredPlan {
  DocumentState state;
  std::int64_t version = 0;
  Issues issues;  ///< of reading the body
};

/// Reads a plan with its edits; the row's name stands over the body's.
/// Errors: no such plan, a body that is no plan, edits that to_text() did not make.
[[nodiscard]] Expected<StoredPlan> load_plan(const store::Portfolio& portfolio, store::PlanId id);

/// Writes a state as a new plan named `name`, its edits included. Errors: those of the file;
/// nothing is left behind then.
[[nodiscard]] Expected<store::PlanId> insert_state(store::Portfolio& portfolio,
                                                   const DocumentState& state,
                                                   const std::string& name);

/// Writes a document's edits into its portfolio, which must outlive it. A new name of the plan
/// renames its row.
class PortfolioStore final : public EditStore {
 public:
  PortfolioStore(store::Portfolio& portfolio, store::PlanId id, std::string name,
                 std::int64_t version);

  StoreResult push(const PlanEdit& edit, const plan::Plan& next) override;
  StoreResult merge(const PlanEdit& edit, const plan::Plan& next) override;
  StoreResult drop_last(const plan::Plan& next) override;
  StoreResult move_head(std::size_t head, const plan::Plan& next) override;

 private:
  using Write = std::function<Expected<store::WriteOutcome>(const std::string& body)>;
  StoreResult write(const plan::Plan& next, const Write& write_body);

  store::Portfolio& portfolio_;
  store::PlanId id_;
  std::string name_;
  std::int64_t version_;
};

}  // namespace sitewright::ui
