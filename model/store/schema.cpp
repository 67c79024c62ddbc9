// Migrations: append only; creating a file runs the same list.
#include "model/store/schema.h"

#include <array>

#include "model/store/copy.h"

namespace sitewright::store {

namespace {

constexpr std::array<const char*, 1> kMigrations{
    // 1: plans, their edits, snapshots and cached metrics.
    "CREATE TABLE plan ("
    " id INTEGER PRIMARY KEY,"
    " name TEXT NOT NULL,"
    " origin TEXT NOT NULL DEFAULT '',"
    " body TEXT NOT NULL,"
    " version INTEGER NOT NULL DEFAULT 1,"
    " head INTEGER NOT NULL DEFAULT 0,"
    " deleted INTEGER NOT NULL DEFAULT 0) STRICT;"
    "CREATE UNIQUE INDEX plan_name ON plan (name COLLATE NOCASE) WHERE deleted = 0;"
    "CREATE TABLE edit ("
    " plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,"
    " position INTEGER NOT NULL,"
    " path TEXT NOT NULL,"
    " before TEXT NOT NULL,"
    " after TEXT NOT NULL,"
    " label TEXT NOT NULL,"
    " PRIMARY KEY (plan_id, position)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE snapshot ("
    " id INTEGER PRIMARY KEY,"
    " plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,"
    " name TEXT NOT NULL,"
    " body TEXT NOT NULL) STRICT;"
    "CREATE TABLE metric ("
    " plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,"
    " plan_version INTEGER NOT NULL,"
    " key TEXT NOT NULL,"
    " number REAL,"
    " text TEXT NOT NULL,"
    " unit TEXT NOT NULL,"
    " PRIMARY KEY (plan_id, key)) STRICT, WITHOUT ROWID;"};

/// Step `version`, counted from 1.
Expected<void> run_step(const Database& database, std::size_t version, const char* step) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  // Another program may have migrated while this one waited for the lock.
  const auto present = database.integer("PRAGMA user_version");
  if (!present) return tl::unexpected(present.error());
  if (*present >= static_cast<std::int64_t>(version)) return {};
  const std::string sql = std::string(step) + ";PRAGMA user_version = " + std::to_string(version) +
                          "; PRAGMA application_id = " + std::to_string(kApplicationId) + ";";
  if (auto done = database.execute(sql); !done) return done;
  return transaction->commit();
}

/// Copies a file of version `from`. A second connection keeps others from migrating it meanwhile.
Expected<void> keep_copy(const Database& database, std::int64_t from) {
  const auto guard = Database::open(database.file(), Database::Mode::read_write);
  if (!guard) return tl::unexpected(guard.error());
  const auto held = Transaction::begin(*guard);
  if (!held) return tl::unexpected(held.error());
  const auto present = guard->integer("PRAGMA user_version");
  if (!present) return tl::unexpected(present.error());
  if (*present != from) return {};
  return copy_to(database, database.file() + ".v" + std::to_string(from) + ".bak");
}

}  // namespace

std::span<const char* const> migrations() { return kMigrations; }

int schema_version() { return static_cast<int>(kMigrations.size()); }

Expected<SchemaState> inspect(const Database& database) {
  const auto application = database.integer("PRAGMA application_id");
  if (!application) return tl::unexpected(application.error());
  const auto version = database.integer("PRAGMA user_version");
  if (!version) return tl::unexpected(version.error());
  const auto tables = database.integer("SELECT count(*) FROM sqlite_schema");
  if (!tables) return tl::unexpected(tables.error());
  const bool empty = *tables == 0 && *version == 0 && *application == 0;
  if (!empty && *application != kApplicationId) {
    return failure(database.file() + ": is not a portfolio: it belongs to another program");
  }
  if (!empty && (*version < 1 || *tables == 0)) return failure(database.file() + ": is damaged");
  return SchemaState{.version = *version, .newer = *version > schema_version()};
}

Expected<void> migrate(const Database& database, std::int64_t from,
                       std::span<const char* const> steps) {
  if (from > 0 && from < static_cast<std::int64_t>(steps.size())) {
    if (auto copied = keep_copy(database, from); !copied) return copied;
  }
  for (auto step = static_cast<std::size_t>(from); step < steps.size(); ++step) {
    if (auto done = run_step(database, step + 1, steps[step]); !done) return done;
  }
  return {};
}

}  // namespace sitewright::store
