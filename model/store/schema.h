// The tables of a portfolio file and how an older file becomes a newer one.
#pragma once

#include "model/store/sqlite.h"

namespace sitewright::store {

/// "SWPF": what SQLite's header of a portfolio says.
inline constexpr std::int64_t kApplicationId = 0x53575046;

/// Version of the schema that this program writes.
[[nodiscard]] int schema_version();

/// What was found on opening.
struct SchemaState {
  std::int64_t version = 0;
  bool newer = false;  ///< made by a newer program: read only
};

/// Looks at a file's header. Errors: another program's file, or a damaged one.
[[nodiscard]] Expected<SchemaState> inspect(const Database& database);

/// Brings the file to schema_version(), one transaction a step; an older file is first copied to
/// FILE.vN.bak.
[[nodiscard]] Expected<void> migrate(const Database& database, std::int64_t from);

}  // namespace sitewright::store
