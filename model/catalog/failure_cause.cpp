// The parameters table of failure causes.
#include "model/catalog/failure_cause.h"

#include <array>

namespace sitewright {
namespace {

constexpr std::array<std::string_view, 3> kKinds{"hardware", "network", "software"};

constexpr std::array kParameters{parameter("events", "events", &FailureCause::events)};

/// A cause with the word of its row.
struct Row : FailureCause {
  std::string kind_word;
};

}  // namespace

std::span<const Parameter<FailureCause>> failure_parameters() { return kParameters; }

Expected<std::vector<FailureCause>> read_failure_causes(std::string_view file,
                                                        std::string_view text,
                                                        const SourceRegister& sources) {
  std::vector<Parameter<Row>> parameters{parameter("kind", &Row::kind_word)};
  append_shared(kParameters, parameters);
  Expected<std::vector<Row>> rows = read_items<Row>(file, text, parameters, sources);
  if (!rows) return tl::unexpected<Error>(std::move(rows.error()));
  std::vector<FailureCause> causes;
  for (Row& row : *rows) {
    if (!choose(kKinds, row.kind_word, row.kind)) {
      return failure(std::string(file) + ": " + row.id + ": kind '" + row.kind_word +
                     "' is unknown");
    }
    causes.push_back(std::move(row));
  }
  return causes;
}

}  // namespace sitewright
