// Edits as rows, plans as JSON text.
#include "ui/session/portfolio_store.h"

#include <QCoreApplication>

#include "model/io/plan_json.h"

namespace sitewright::ui {

namespace {

store::Edit to_row(const PlanEdit& edit) {
  EditText text = to_text(edit);
  return {.path = std::move(text.path),
          .before = std::move(text.before),
          .after = std::move(text.after),
          .label = describe(edit).toStdString()};
}

Expected<void> write_history(store::Portfolio& portfolio, store::PlanId id,
                             const DocumentState& state, const std::string& body) {
  const auto stored = portfolio.load(id);
  if (!stored) return tl::unexpected(stored.error());
  std::int64_t version = stored->version;
  for (const PlanEdit& edit : state.history) {
    const auto pushed = portfolio.push_edit(id, version, to_row(edit), body);
    if (!pushed) return tl::unexpected(pushed.error());
    version = pushed->version;
  }
  if (state.head == state.history.size()) return {};
  const auto moved = portfolio.move_head(id, version, static_cast<std::int64_t>(state.head), body);
  if (!moved) return tl::unexpected(moved.error());
  return {};
}

}  // namespace

Expected<StoredPlan> load_plan(const store::Portfolio& portfolio, store::PlanId id) {
  const auto stored = portfolio.load(id);
  if (!stored) return tl::unexpected(stored.error());
  auto read = io::read_plan(stored->body, stored->name);
  if (!read) return tl::unexpected(read.error());
  const auto rows = portfolio.edits(id);
  if (!rows) return tl::unexpected(rows.error());
  StoredPlan plan{{std::move(read->plan), {}, static_cast<std::size_t>(stored->head)},
                  stored->version,
                  std::move(read->issues)};
  plan.state.plan.name = stored->name;
  for (const store::Edit& row : *rows) {
    auto edit = from_text({row.path, row.before, row.after});
    if (!edit)
      return failure(stored->name + ": its history cannot be read: " + edit.error().message);
    plan.state.history.push_back(std::move(*edit));
  }
  if (plan.state.head > plan.state.history.size())
    return failure(stored->name + ": its history is shorter than the edits that are done");
  return plan;
}

Expected<store::PlanId> insert_state(store::Portfolio& portfolio, const DocumentState& state,
                                     const std::string& name) {
  plan::Plan plan = state.plan;
  plan.name = name;
  const std::string body = io::write_plan(plan);
  const auto id = portfolio.insert_plan(name, body, "");
  if (!id) return id;
  if (auto written = write_history(portfolio, *id, state, body); !written) {
    if (auto removed = portfolio.remove(*id); !removed)
      return failure(written.error().message + "; " + removed.error().message);
    return tl::unexpected(written.error());
  }
  return id;
}

PortfolioStore::PortfolioStore(store::Portfolio& portfolio, store::PlanId id, std::string name,
                               std::int64_t version)
    : portfolio_(portfolio), id_(id), name_(std::move(name)), version_(version) {}

StoreResult PortfolioStore::write(const plan::Plan& next, const Write& write_body) {
  const auto refuse = [](std::string message, bool conflict) {
    return tl::unexpected<Refusal>(Refusal{std::move(message), conflict});
  };
  if (portfolio_.read_only()) {
    const QString why =
        QCoreApplication::translate("PortfolioStore", "%1 is open for reading only.");
    return refuse(why.arg(QString::fromStdString(portfolio_.path())).toStdString(), false);
  }
  // A name that is taken refuses the edit; one that was set for an edit that then fails goes back.
  const bool renamed = next.name != name_;
  if (renamed) {
    if (auto done = portfolio_.rename(id_, next.name); !done)
      return refuse(done.error().message, false);
  }
  const auto outcome = write_body(io::write_plan(next));
  if (outcome && !outcome->conflict) {
    version_ = outcome->version;
    name_ = next.name;
    return {};
  }
  std::string message = outcome
                            ? QCoreApplication::translate(
                                  "PortfolioStore", "\"%1\" was changed elsewhere in the meantime.")
                                  .arg(QString::fromStdString(name_))
                                  .toStdString()
                            : outcome.error().message;
  if (renamed) {
    if (auto back = portfolio_.rename(id_, name_); !back) message += "; " + back.error().message;
  }
  return refuse(std::move(message), outcome.has_value());
}

StoreResult PortfolioStore::push(const PlanEdit& edit, const plan::Plan& next) {
  return write(next, [&](const std::string& body) {
    return portfolio_.push_edit(id_, version_, to_row(edit), body);
  });
}

StoreResult PortfolioStore::merge(const PlanEdit& edit, const plan::Plan& next) {
  return write(next, [&](const std::string& body) {
    return portfolio_.merge_edit(id_, version_, to_row(edit), body);
  });
}

StoreResult PortfolioStore::drop_last(const plan::Plan& next) {
  return write(next, [&](const std::string& body) {
    return portfolio_.drop_last_edit(id_, version_, body);
  });
}

StoreResult PortfolioStore::move_head(std::size_t head, const plan::Plan& next) {
  return write(next, [&](const std::string& body) {
    return portfolio_.move_head(id_, version_, static_cast<std::int64_t>(head), body);
  });
}

}  // namespace sitewright::ui
