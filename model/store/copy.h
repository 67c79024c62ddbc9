// A database copied whole into another file.
#pragma once

#include <filesystem>

#include "model/store/sqlite.h"

namespace sitewright::store {

/// Copies everything that is committed into `target`, on the disk before it gets its name: what
/// stood there is replaced only by a complete copy. The database's own file needs no copy: nothing
/// happens.
/// Errors: the folder cannot be written; `target` is a database that somebody has open.
[[nodiscard]] Expected<void> copy_to(const Database& database, const std::filesystem::path& target);

}  // namespace sitewright::store
