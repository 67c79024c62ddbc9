// The edits of a plan: history, undo across restarts and recovery are this one mechanism.
#include "model/store/portfolio.h"

namespace sitewright::store {

namespace {

WriteOutcome conflict(std::int64_t expected_version) {
  return {.conflict = true, .version = expected_version};
}

}  // namespace

Expected<std::optional<std::int64_t>> Portfolio::head_at(PlanId id, std::int64_t version) const {
  auto statement =
      database_.prepare("SELECT head, version = ? AND deleted = 0 FROM plan WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  const auto row = statement->bind(1, version).bind(2, id).step();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(path() + ": has no plan number " + std::to_string(id));
  return statement->integer(1) != 0 ? std::optional(statement->integer(0)) : std::nullopt;
}

Expected<void> Portfolio::forget_edits_from(PlanId id, std::int64_t position) {
  auto statement = database_.prepare("DELETE FROM edit WHERE plan_id = ? AND position >= ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(1, id).bind(2, position).run();
}

Expected<void> Portfolio::insert_edit(PlanId id, std::int64_t position, const Edit& edit) {
  auto statement = database_.prepare(
      "INSERT INTO edit (plan_id, position, path, before, after, label) VALUES (?, ?, ?, ?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(1, id).bind(2, position).bind(3, std::string_view(edit.path));
  statement->bind(4, std::string_view(edit.before)).bind(5, std::string_view(edit.after));
  return statement->bind(6, std::string_view(edit.label)).run();
}

Expected<WriteOutcome> Portfolio::write_body(PlanId id, std::int64_t expected_version,
                                             std::int64_t head, std::string_view body) {
  auto statement = database_.prepare(
      "UPDATE plan SET body = ?, head = ?, version = version + 1 WHERE id = ? AND version = ? AND "
      "deleted = 0");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done =
          statement->bind(1, body).bind(2, head).bind(3, id).bind(4, expected_version).run();
      !done) {
    return tl::unexpected(done.error());
  }
  if (database_.changes() == 0) return conflict(expected_version);
  return WriteOutcome{.conflict = false, .version = expected_version + 1};
}

Expected<WriteOutcome> Portfolio::push_edit(PlanId id, std::int64_t expected_version,
                                            const Edit& edit, std::string_view body) {
  auto transaction = Transaction::begin(database_);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto found = head_at(id, expected_version);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return conflict(expected_version);
  const std::int64_t head = **found;
  auto outcome = write_body(id, expected_version, head + 1, body);
  if (!outcome || outcome->conflict) return outcome;
  if (auto done = forget_edits_from(id, head); !done) return tl::unexpected(done.error());
  if (auto done = insert_edit(id, head, edit); !done) return tl::unexpected(done.error());
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return outcome;
}

Expected<WriteOutcome> Portfolio::merge_edit(PlanId id, std::int64_t expected_version,
                                             const Edit& edit, std::string_view body) {
  auto transaction = Transaction::begin(database_);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto found = head_at(id, expected_version);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return conflict(expected_version);
  const std::int64_t head = **found;
  if (head == 0) return failure(path() + ": there is no edit to merge with");
  auto outcome = write_body(id, expected_version, head, body);
  if (!outcome || outcome->conflict) return outcome;
  if (auto done = forget_edits_from(id, head - 1); !done) return tl::unexpected(done.error());
  if (auto done = insert_edit(id, head - 1, edit); !done) return tl::unexpected(done.error());
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return outcome;
}

Expected<WriteOutcome> Portfolio::drop_last_edit(PlanId id, std::int64_t expected_version,
                                                 std::string_view body) {
  auto transaction = Transaction::begin(database_);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto found = head_at(id, expected_version);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return conflict(expected_version);
  const std::int64_t head = **found;
  if (head == 0) return failure(path() + ": there is no edit to drop");
  auto outcome = write_body(id, expected_version, head - 1, body);
  if (!outcome || outcome->conflict) return outcome;
  if (auto done = forget_edits_from(id, head - 1); !done) return tl::unexpected(done.error());
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return outcome;
}

Expected<WriteOutcome> Portfolio::move_head(PlanId id, std::int64_t expected_version,
                                            std::int64_t head, std::string_view body) {
  auto transaction = Transaction::begin(database_);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto found = head_at(id, expected_version);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return conflict(expected_version);
  auto count = database_.prepare("SELECT count(*) FROM edit WHERE plan_id = ?");
  if (!count) return tl::unexpected(count.error());
  if (const auto row = count->bind(1, id).step(); !row) return tl::unexpected(row.error());
  if (head < 0 || head > count->integer(0))
    return failure(path() + ": there is no edit number " + std::to_string(head));
  auto outcome = write_body(id, expected_version, head, body);
  if (!outcome || outcome->conflict) return outcome;
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return outcome;
}

Expected<std::vector<Edit>> Portfolio::edits(PlanId id) const {
  auto statement = database_.prepare(
      "SELECT path, before, after, label FROM edit WHERE plan_id = ? ORDER BY position");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(1, id);
  std::vector<Edit> all;
  for (auto row = statement->step();; row = statement->step()) {
    if (!row) return tl::unexpected(row.error());
    if (!*row) return all;
    all.push_back({.path = statement->text(0),
                   .before = statement->text(1),
                   .after = statement->text(2),
                   .label = statement->text(3)});
  }
}

}  // namespace sitewright::store
