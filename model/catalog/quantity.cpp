// Words of the confidence grades.
#include "model/catalog/quantity.h"

#include <array>

#include "model/core/check.h"

namespace sitewright {
namespace {

constexpr std::array<std::string_view, 4> kWords{"high", "medium", "low", "estimate"};

}  // namespace

std::string_view to_string(Confidence confidence) {
  const auto place = static_cast<std::size_t>(confidence);
  SITEWRIGHT_CHECK(place < kWords.size(), "unknown confidence");
  return kWords[place];
}

std::optional<Confidence> parse_confidence(std::string_view word) {
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    if (kWords[i] == word) return static_cast<Confidence>(i);
  }
  return std::nullopt;
}

}  // namespace sitewright
