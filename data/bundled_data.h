// The files under data/ as they were when the program was built, by their path below data/.
#pragma once

#include <span>
#include <string_view>

namespace sitewright::data {

struct BundledFile {
  std::string_view path;  ///< below data/, e.g. "catalog/accelerators.csv"
  std::string_view text;
};

/// Every bundled file, ordered by path.
[[nodiscard]] std::span<const BundledFile> bundled_files();

/// The text of one bundled file; empty where there is none of that path.
[[nodiscard]] std::string_view bundled_text(std::string_view path);

}  // namespace sitewright::data
