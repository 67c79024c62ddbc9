// The files under data/ as they were when the program was built, by their path below data/.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace sitewright::data {

struct BundledFile {
  std::string_view path;  ///< below data/, e.g. "catalog/accelerators.csv"
  std::string_view text;
};

/// Every bundled file, ordered by path.
[[nodiscard]] std::span<const BundledFile> bundled_files();

/// A bundled plan: its id ("memphis") and its file.
struct BundledCase {
  std::string_view id;
  BundledFile file;
};

/// Every bundled plan, ordered by id, so that a site comes before its variants.
[[nodiscard]] std::vector<BundledCase> bundled_cases();

/// The text of one bundled file; empty where there is none of that path.
[[nodiscard]] std::string_view bundled_text(std::string_view path);

}  // namespace sitewright::data
