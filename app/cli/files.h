// Files as commands read and write them: whole or not at all.
#pragma once

#include <iosfwd>
#include <string>

#include "model/core/error.h"

namespace sitewright::cli {

/// The bytes of a file. Errors: a folder, or what cannot be read, named by its path.
[[nodiscard]] Expected<std::string> read_whole_file(const std::string& path);

/// Writes `text` to `path` through a file beside it, so that nothing half-written stays.
[[nodiscard]] Expected<void> write_whole_file(const std::string& path, const std::string& text);

/// Writes `text` to the file, or where no file is named to `out`. Throws Failure{usage} where the
/// file cannot be written.
void write_output(const std::string& file, const std::string& text, std::ostream& out);

}  // namespace sitewright::cli
