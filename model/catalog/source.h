// The register of sources that every catalogue figure points into.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/error.h"

namespace sitewright {

/// A publication. Keys: S.. and SEED were read; B.. is cited from background knowledge; EST is the
/// project's own estimate, with its reason in the note of the row that uses it.
struct Source {
  std::string id;
  std::string title;
  std::string publisher;
  std::string date;  ///< as printed: "Sep 2024", "2025-26", "n.d."
  std::string url;   ///< empty where there is none
  std::string note;
};

/// All sources, looked up by id.
class SourceRegister final {
 public:
  /// Contract: ids distinct.
  explicit SourceRegister(std::vector<Source> sources);

  [[nodiscard]] std::span<const Source> all() const { return sources_; }
  /// The source of that id; null where there is none.
  [[nodiscard]] const Source* find(std::string_view id) const;
  /// The first of the space-separated `keys` that is not in the register; empty where all are.
  [[nodiscard]] std::string_view first_unknown(std::string_view keys) const;

 private:
  std::vector<Source> sources_;
  std::map<std::string, std::size_t, std::less<>> by_id_;
};

/// Reads a register with the columns id,title,publisher,date,url,note.
/// Errors: those of read_csv; a missing id or title; an id twice.
[[nodiscard]] Expected<SourceRegister> read_sources(std::string_view file, std::string_view text);

/// The bundled data/sources.csv.
[[nodiscard]] Expected<SourceRegister> load_sources();

}  // namespace sitewright
