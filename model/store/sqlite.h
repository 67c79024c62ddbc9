// A small owner of SQLite's C handles: a database, its statements, a transaction.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "model/core/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace sitewright::store {

/// One prepared statement; parameters count from 1, columns from 0.
class Statement final {
 public:
  Statement& bind(int index, std::int64_t value);
  Statement& bind(int index, std::string_view text);
  Statement& bind(int index, std::optional<double> value);

  /// True: a row is there; false: done. Error: what SQLite says, with the file.
  [[nodiscard]] Expected<bool> step();
  /// Runs to the end; the statement can then be bound and run anew.
  [[nodiscard]] Expected<void> run();

  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string text(int column) const;

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  Statement(sqlite3_stmt* statement, std::string file)
      : statement_(statement), file_(std::move(file)) {}

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  std::string file_;
};

class Database final {
 public:
  /// `unchanging` reads a file that nobody writes, such as one on a read-only disk, without locks.
  enum class Mode { unchanging, read_only, read_write, create };

  /// Errors: the file cannot be opened in that mode, or its name is empty. A file that the user may
  /// not write opens for reading only: see writable().
  [[nodiscard]] static Expected<Database> open(const std::string& file, Mode mode);

  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] bool writable() const;
  [[nodiscard]] Expected<Statement> prepare(std::string_view sql) const;
  /// Runs one or more statements without parameters.
  [[nodiscard]] Expected<void> execute(const std::string& sql) const;
  /// First column of the first row; an Error where there is none.
  [[nodiscard]] Expected<std::int64_t> integer(std::string_view sql) const;
  [[nodiscard]] Expected<std::string> text(std::string_view sql) const;
  [[nodiscard]] std::int64_t last_insert_id() const;
  /// Rows that the last statement changed.
  [[nodiscard]] std::int64_t changes() const;
  [[nodiscard]] bool in_transaction() const;
  [[nodiscard]] Error last_error() const;

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  Database(sqlite3* handle, std::string file) : handle_(handle), file_(std::move(file)) {}

  std::unique_ptr<sqlite3, Close> handle_;
  std::string file_;
};

/// BEGIN IMMEDIATE until commit(); rolls back where it goes out of scope before.
class Transaction final {
 public:
  [[nodiscard]] static Expected<Transaction> begin(const Database& database);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();
  [[nodiscard]] Expected<void> commit();

 private:
  explicit Transaction(const Database& database) : database_(&database) {}
  const Database* database_;
};

}  // namespace sitewright::store
