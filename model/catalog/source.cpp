// Reading and looking up sources.
#include "model/catalog/source.h"

#include <algorithm>
#include <array>
#include <utility>

#include "data/bundled_data.h"
#include "model/core/check.h"
#include "model/core/csv.h"

namespace sitewright {

SourceRegister::SourceRegister(std::vector<Source> sources) : sources_(std::move(sources)) {
  for (std::size_t i = 0; i < sources_.size(); ++i) by_id_.emplace(sources_[i].id, i);
  SITEWRIGHT_CHECK(by_id_.size() == sources_.size(), "a source id occurs twice");
}

const Source* SourceRegister::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &sources_[found->second];
}

std::string_view SourceRegister::first_unknown(std::string_view keys) const {
  while (!keys.empty()) {
    const std::size_t end = std::min(keys.find(' '), keys.size());
    const std::string_view key = keys.substr(0, end);
    if (!key.empty() && find(key) == nullptr) return key;
    keys.remove_prefix(std::min(end + 1, keys.size()));
  }
  return {};
}

Expected<SourceRegister> read_sources(std::string_view file, std::string_view text) {
  const Expected<CsvTable> table = read_csv(file, text);
  if (!table) return tl::unexpected<Error>(table.error());
  constexpr std::array<std::string_view, 6> kColumns{"id",   "title", "publisher",
                                                     "date", "url",   "note"};
  if (const auto wrong = table->require_columns(kColumns)) return tl::unexpected<Error>(*wrong);
  std::vector<Source> sources;
  std::map<std::string, int> lines;
  for (std::size_t row = 0; row < table->row_count(); ++row) {
    Source source{.id = table->cell(row, "id"),
                  .title = table->cell(row, "title"),
                  .publisher = table->cell(row, "publisher"),
                  .date = table->cell(row, "date"),
                  .url = table->cell(row, "url"),
                  .note = table->cell(row, "note")};
    if (source.id.empty() || source.id.find(' ') != std::string::npos) {
      return tl::unexpected<Error>(table->error_at(row, "id", "is not a source key (one word)"));
    }
    if (source.title.empty()) {
      return tl::unexpected<Error>(table->error_at(row, "title", "is empty"));
    }
    const auto [first, is_new] = lines.emplace(source.id, table->line(row));
    if (!is_new) {
      return tl::unexpected<Error>(
          table->error_at(row, "id", "is already on line " + std::to_string(first->second)));
    }
    sources.push_back(std::move(source));
  }
  return SourceRegister(std::move(sources));
}

Expected<SourceRegister> load_sources() {
  return read_sources("data/sources.csv", data::bundled_text("sources.csv"));
}

}  // namespace sitewright
