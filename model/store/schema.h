// The tables of a portfolio file and how an older file becomes a newer one.
#pragma once

#include <span>

#include "model/store/sqlite.h"

namespace sitewright::store {

/// "SWPF": what SQLite's header of a portfolio says.
inline constexpr std::int64_t kApplicationId = 0x53575046;

/// The SQL of every step, oldest first; step n makes version n of version n - 1.
[[nodiscard]] std::span<const char* const> migrations();

/// Version of the schema that this program writes.
[[nodiscard]] int schema_version();

/// What was found on opening.
struct SchemaState {
  std::int64_t version = 0;
  bool newer = false;  ///< made by a newer program: read only
};

/// Looks at a file's header. Errors: another program's file, or a damaged one.
[[nodiscard]] Expected<SchemaState> inspect(const Database& database);

/// Runs the steps that a file of version `from` lacks, one transaction each; an older file is first
/// copied to FILE.vN.bak, N being `from`. A step that fails leaves the version before it.
[[nodiscard]] Expected<void> migrate(const Database& database, std::int64_t from,
                                     std::span<const char* const> steps = migrations());

}  // namespace sitewright::store
