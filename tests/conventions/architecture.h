// The architecture as tables: which folder may include which, and which libraries live where.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "tests/conventions/tree.h"

namespace sitewright::conventions {

/// An outside library that only some folders may include.
struct Library {
  std::string name;             ///< as findings call it
  std::string pattern;          ///< regular expression on the included name, e.g. "Q[A-Z].*"
  std::set<std::string> users;  ///< folders, with all below them
};

/// A file whose length limit is not the common one.
struct LengthRule {
  std::string path;
  std::size_t lines;
  std::string reason;
};

/// Folder -> folders that it may include besides itself. A folder that is not here may not hold
/// sources; a file belongs to the longest folder that its path starts with.
[[nodiscard]] const Graph& allowed_includes();

/// Libraries with a fixed place.
[[nodiscard]] const std::vector<Library>& placed_libraries();

/// Common limit on the length of a file of app/, model/ and ui/ [lines], and the exceptions.
inline constexpr std::size_t kLongestFile = 400;
[[nodiscard]] const std::vector<LengthRule>& length_rules();

}  // namespace sitewright::conventions
