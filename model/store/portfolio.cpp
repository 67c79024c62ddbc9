// Opening, and plans as rows.
#include "model/store/portfolio.h"

#include <fcntl.h>
#include <unistd.h>

#include "model/store/copy.h"
#include "model/store/schema.h"

namespace sitewright::store {

namespace {

Database::Mode mode_of(OpenMode mode) {
  switch (mode) {
    case OpenMode::read_only: return Database::Mode::read_only;
    case OpenMode::read_write: return Database::Mode::read_write;
    case OpenMode::create: break;
  }
  return Database::Mode::create;
}

/// The database and what its header says.
struct Opened {
  Database database;
  SchemaState state;
};

Expected<Opened> open_in(const std::string& file, Database::Mode mode) {
  Expected<Database> database = Database::open(file, mode);
  if (!database) return tl::unexpected(database.error());
  const Expected<SchemaState> state = inspect(*database);
  if (!state) return tl::unexpected(state.error());
  return Opened{std::move(*database), *state};
}

bool folder_writable(const std::string& file) {
  std::error_code error;
  const auto folder = std::filesystem::absolute(file, error).parent_path();
  return ::faccessat(AT_FDCWD, folder.c_str(), W_OK, AT_EACCESS) == 0;
}

/// A file in a folder where SQLite cannot put its log, such as one on a read-only disk, is read as
/// it stands, unless a log beside it holds edits that would then be missing.
Expected<Opened> open_anywhere(const std::string& file, Database::Mode mode) {
  Expected<Opened> opened = open_in(file, mode);
  std::error_code error;
  if (opened || !std::filesystem::is_regular_file(file, error)) return opened;
  const std::string log = file + "-wal";
  const bool logged =
      std::filesystem::exists(log, error) && std::filesystem::file_size(log, error) > 0;
  if (logged || folder_writable(file)) return opened;
  Expected<Opened> unchanging = open_in(file, Database::Mode::unchanging);
  return unchanging ? std::move(unchanging) : std::move(opened);
}

/// Why a portfolio that was to be written is read only; empty where it may be written.
std::string why_read_only(const Opened& opened) {
  const std::string& file = opened.database.file();
  if (opened.state.newer)
    return file + " was made by a newer version of the program; it is opened for reading only.";
  if (!opened.database.writable() || !folder_writable(file))
    return file + " may not be written; it is opened for reading only.";
  return {};
}

}  // namespace

Expected<Portfolio> Portfolio::open(const std::filesystem::path& path, OpenMode mode) {
  const std::string file = path.string();
  Expected<Opened> opened = open_anywhere(file, mode_of(mode));
  if (opened && opened->state.newer && opened->database.writable())
    opened = open_anywhere(file, Database::Mode::read_only);
  if (!opened) return tl::unexpected(opened.error());
  const SchemaState state = opened->state;
  if (state.version == 0 && (mode != OpenMode::create || !opened->database.writable()))
    return failure(file + ": is not a portfolio: it is empty");
  const std::string notice = why_read_only(*opened);
  Portfolio portfolio(std::move(opened->database));
  portfolio.read_only_ = mode == OpenMode::read_only || !notice.empty();
  if (state.newer || mode != OpenMode::read_only) portfolio.notice_ = notice;
  if (portfolio.read_only_) return portfolio;
  const Database& database = portfolio.database_;
  if (auto set = database.execute(
          "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
      !set) {
    return tl::unexpected(set.error());
  }
  if (auto migrated = migrate(database, state.version); !migrated)
    return tl::unexpected(migrated.error());
  return portfolio;
}

Expected<std::vector<PlanRow>> Portfolio::plans() const {
  auto statement = database_.prepare(
      "SELECT id, name, origin, version FROM plan WHERE deleted = 0 ORDER BY origin = '', id");
  if (!statement) return tl::unexpected(statement.error());
  std::vector<PlanRow> rows;
  for (auto row = statement->step();; row = statement->step()) {
    if (!row) return tl::unexpected(row.error());
    if (!*row) return rows;
    rows.push_back({.id = statement->integer(0),
                    .name = statement->text(1),
                    .origin = statement->text(2),
                    .version = statement->integer(3)});
  }
}

Expected<PlanBody> Portfolio::load(PlanId id) const {
  auto statement =
      database_.prepare("SELECT name, body, version, head FROM plan WHERE id = ? AND deleted = 0");
  if (!statement) return tl::unexpected(statement.error());
  const auto row = statement->bind(1, id).step();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(path() + ": has no plan number " + std::to_string(id));
  return PlanBody{.name = statement->text(0),
                  .body = statement->text(1),
                  .version = statement->integer(2),
                  .head = statement->integer(3)};
}

Expected<bool> Portfolio::name_taken(std::string_view name, PlanId but) const {
  auto statement = database_.prepare(
      "SELECT 1 FROM plan WHERE name = ? COLLATE NOCASE AND deleted = 0 AND id <> ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(1, name).bind(2, but).step();
}

Expected<void> Portfolio::require_free_name(std::string_view name, PlanId but) const {
  if (name.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return failure(path() + ": a plan needs a name");
  const Expected<bool> taken = name_taken(name, but);
  if (!taken) return tl::unexpected(taken.error());
  if (*taken)
    return failure(path() + ": a plan named \"" + std::string(name) + "\" is there already");
  return {};
}

Expected<PlanId> Portfolio::insert_plan(std::string_view name, std::string_view body,
                                        std::string_view origin) {
  auto transaction = Transaction::begin(database_);
  if (!transaction) return tl::unexpected(transaction.error());
  if (auto is_free = require_free_name(name, 0); !is_free) return tl::unexpected(is_free.error());
  auto statement = database_.prepare("INSERT INTO plan (name, body, origin) VALUES (?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(1, name).bind(2, body).bind(3, origin).run(); !done) {
    return tl::unexpected(done.error());
  }
  const PlanId id = database_.last_insert_id();
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return id;
}

Expected<void> Portfolio::rename(PlanId id, std::string_view name) {
  auto transaction = Transaction::begin(database_);
  if (!transaction) return tl::unexpected(transaction.error());
  if (auto is_free = require_free_name(name, id); !is_free) return is_free;
  auto statement = database_.prepare("UPDATE plan SET name = ? WHERE id = ? AND deleted = 0");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(1, name).bind(2, id).run(); !done) return done;
  if (database_.changes() == 0)
    return failure(path() + ": has no plan number " + std::to_string(id));
  return transaction->commit();
}

Expected<PlanId> Portfolio::duplicate(PlanId id, std::string_view name) {
  const Expected<PlanBody> plan = load(id);
  if (!plan) return tl::unexpected(plan.error());
  return insert_plan(name, plan->body, "");
}

Expected<void> Portfolio::remove(PlanId id) {
  auto statement = database_.prepare("UPDATE plan SET deleted = 1 WHERE id = ? AND deleted = 0");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(1, id).run(); !done) return done;
  if (database_.changes() == 0)
    return failure(path() + ": has no plan number " + std::to_string(id));
  return {};
}

Expected<void> Portfolio::restore(PlanId id) {
  auto transaction = Transaction::begin(database_);
  if (!transaction) return tl::unexpected(transaction.error());
  auto name = database_.prepare("SELECT name FROM plan WHERE id = ? AND deleted = 1");
  if (!name) return tl::unexpected(name.error());
  const auto row = name->bind(1, id).step();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(path() + ": has no deleted plan number " + std::to_string(id));
  const std::string free = free_name(name->text(0));
  auto statement = database_.prepare("UPDATE plan SET deleted = 0, name = ? WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(1, std::string_view(free)).bind(2, id).run(); !done) return done;
  return transaction->commit();
}

std::string Portfolio::free_name(std::string_view name) const {
  std::string free(name);
  // A file that cannot be read ends the search; the write that follows then says why.
  for (int n = 2; name_taken(free, 0).value_or(false); ++n)
    free = std::string(name) + " " + std::to_string(n);
  return free;
}

Expected<void> Portfolio::save_snapshot(PlanId id, std::string_view name) {
  auto statement = database_.prepare(
      "INSERT INTO snapshot (plan_id, name, body) SELECT id, ?, body FROM plan WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(1, name).bind(2, id).run(); !done) return done;
  if (database_.changes() == 0)
    return failure(path() + ": has no plan number " + std::to_string(id));
  return {};
}

Expected<std::vector<SnapshotRow>> Portfolio::snapshots(PlanId id) const {
  auto statement = database_.prepare("SELECT id, name FROM snapshot WHERE plan_id = ? ORDER BY id");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(1, id);
  std::vector<SnapshotRow> rows;
  for (auto row = statement->step();; row = statement->step()) {
    if (!row) return tl::unexpected(row.error());
    if (!*row) return rows;
    rows.push_back({.id = statement->integer(0), .name = statement->text(1)});
  }
}

Expected<std::string> Portfolio::load_snapshot(std::int64_t snapshot) const {
  auto statement = database_.prepare("SELECT body FROM snapshot WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  const auto row = statement->bind(1, snapshot).step();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(path() + ": has no snapshot number " + std::to_string(snapshot));
  return statement->text(0);
}

Expected<void> Portfolio::put_metrics(PlanId id, std::int64_t version,
                                      const std::vector<MetricRow>& rows) {
  auto transaction = Transaction::begin(database_);
  if (!transaction) return tl::unexpected(transaction.error());
  auto forget = database_.prepare("DELETE FROM metric WHERE plan_id = ?");
  if (!forget) return tl::unexpected(forget.error());
  if (auto done = forget->bind(1, id).run(); !done) return done;
  auto insert = database_.prepare(
      "INSERT INTO metric (plan_id, plan_version, key, number, text, unit) VALUES (?, ?, ?, ?, ?, "
      "?)");
  if (!insert) return tl::unexpected(insert.error());
  insert->bind(1, id).bind(2, version);
  for (const MetricRow& row : rows) {
    insert->bind(3, std::string_view(row.key)).bind(4, row.number);
    insert->bind(5, std::string_view(row.text)).bind(6, std::string_view(row.unit));
    if (auto done = insert->run(); !done) return done;
  }
  return transaction->commit();
}

Expected<void> Portfolio::save_as(const std::filesystem::path& target) const {
  return copy_to(database_, target);
}

Expected<std::int64_t> Portfolio::setting(const std::string& name) const {
  return database_.integer("PRAGMA " + name);
}

Expected<void> Portfolio::limit_pages(int pages) {
  return database_.execute("PRAGMA max_page_count = " + std::to_string(pages));
}

}  // namespace sitewright::store
