// SQLite's C API behind the owners.
#include "model/store/sqlite.h"

#include <sqlite3.h>

#include <filesystem>
#include <utility>

#include "model/core/check.h"

namespace sitewright::store {

namespace {

constexpr int kBusyMilliseconds = 2000;

std::string reason(int code, const char* text) {
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "is in use by another program; try again";
    case SQLITE_FULL: return "cannot grow: the disk is full";
    case SQLITE_READONLY: return "may not be written";
    case SQLITE_CORRUPT: return "is damaged";
    case SQLITE_NOTADB: return "is not a portfolio";
    case SQLITE_CANTOPEN: return "cannot be opened";
    case SQLITE_IOERR: return std::string("cannot be read or written: ") + text;
    default: return std::string("database error: ") + text;
  }
}

Error error_of(const std::string& file, sqlite3* handle, int code) {
  return Error{file + ": " +
               reason(code, handle == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle))};
}

int flags_of(Database::Mode mode) {
  switch (mode) {
    case Database::Mode::unchanging: return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    case Database::Mode::read_only: return SQLITE_OPEN_READONLY;
    case Database::Mode::read_write: return SQLITE_OPEN_READWRITE;
    case Database::Mode::create: break;
  }
  return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

/// An absolute path as a file: address.
std::string uri(const std::string& path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text = "file:";
  for (const char c : path) {
    if (c != '%' && c != '?' && c != '#') {
      text += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    text += '%';
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 0xFU];
  }
  return text;
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
void Database::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Statement& Statement::bind(int index, std::int64_t value) {
  SITEWRIGHT_CHECK(sqlite3_bind_int64(statement_.get(), index, value) == SQLITE_OK,
                   "no such parameter");
  return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
  SITEWRIGHT_CHECK(sqlite3_bind_text64(statement_.get(), index, text.data(), text.size(),
                                       SQLITE_TRANSIENT, SQLITE_UTF8) == SQLITE_OK,
                   "no such parameter");
  return *this;
}

Statement& Statement::bind(int index, std::optional<double> value) {
  const int code = value ? sqlite3_bind_double(statement_.get(), index, *value)
                         : sqlite3_bind_null(statement_.get(), index);
  SITEWRIGHT_CHECK(code == SQLITE_OK, "no such parameter");
  return *this;
}

Expected<bool> Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return tl::unexpected(error_of(file_, sqlite3_db_handle(statement_.get()), code));
}

Expected<void> Statement::run() {
  Expected<bool> row = step();
  while (row && *row) row = step();
  sqlite3_reset(statement_.get());
  if (!row) return tl::unexpected(row.error());
  return {};
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string Statement::text(int column) const {
  const unsigned char* text = sqlite3_column_text(statement_.get(), column);
  if (text == nullptr) return {};
  return {reinterpret_cast<const char*>(text),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

Expected<Database> Database::open(const std::string& file, Mode mode) {
  if (file.empty()) return failure("a portfolio needs a file name");
  std::error_code error;
  // Absolute, since SQLite reads names such as ":memory:" in its own way.
  std::string name = std::filesystem::absolute(file, error).string();
  if (error) return failure(file + ": cannot be opened");
  if (mode == Mode::unchanging) name = uri(name) + "?immutable=1";
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &handle, flags_of(mode), nullptr);
  Database database(handle, file);
  if (code != SQLITE_OK) return tl::unexpected(error_of(file, handle, code));
  sqlite3_busy_timeout(handle, kBusyMilliseconds);
  // A file may come from anywhere: what its schema asks for is not trusted.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  return database;
}

Expected<Statement> Database::prepare(std::string_view sql) const {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                      &statement, nullptr);
  if (code != SQLITE_OK) return tl::unexpected(error_of(file_, handle_.get(), code));
  return Statement(statement, file_);
}

Expected<void> Database::execute(const std::string& sql) const {
  const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return tl::unexpected(error_of(file_, handle_.get(), code));
  return {};
}

Expected<std::int64_t> Database::integer(std::string_view sql) const {
  Expected<Statement> statement = prepare(sql);
  if (!statement) return tl::unexpected(statement.error());
  const Expected<bool> row = statement->step();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(file_ + ": is damaged");
  return statement->integer(0);
}

Expected<std::string> Database::text(std::string_view sql) const {
  Expected<Statement> statement = prepare(sql);
  if (!statement) return tl::unexpected(statement.error());
  const Expected<bool> row = statement->step();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(file_ + ": is damaged");
  return statement->text(0);
}

bool Database::writable() const { return sqlite3_db_readonly(handle_.get(), "main") == 0; }
std::int64_t Database::last_insert_id() const { return sqlite3_last_insert_rowid(handle_.get()); }
std::int64_t Database::changes() const { return sqlite3_changes64(handle_.get()); }
bool Database::in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }
Error Database::last_error() const {
  return error_of(file_, handle_.get(), sqlite3_errcode(handle_.get()));
}

Expected<Transaction> Transaction::begin(const Database& database) {
  if (auto begun = database.execute("BEGIN IMMEDIATE"); !begun)
    return tl::unexpected(begun.error());
  return Transaction(database);
}

Transaction::~Transaction() {
  // Nothing can be done about a rollback that fails: SQLite then rolls back when the file is opened
  // next.
  if (database_ != nullptr && database_->in_transaction())
    static_cast<void>(database_->execute("ROLLBACK"));
}

Expected<void> Transaction::commit() {
  auto committed = database_->execute("COMMIT");
  if (committed) database_ = nullptr;
  return committed;
}

}  // namespace sitewright::store
