// A figure that knows where it comes from and how far to trust it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sitewright {

/// How far a figure can be trusted: the first three grade its source; estimate = the project's own.
enum class Confidence { high, medium, low, estimate };

/// "high", "medium", "low" or "estimate".
[[nodiscard]] std::string_view to_string(Confidence confidence);
/// The reverse; nothing for any other word.
[[nodiscard]] std::optional<Confidence> parse_confidence(std::string_view word);

/// One figure of a catalogue, in the unit that its parameter's name ends in.
struct Quantity {
  double value = 0.0;
  std::optional<double> low;  ///< likely range, where one is known: low <= value <= high
  std::optional<double> high;
  std::string source;  ///< keys into data/sources.csv, separated by spaces; never empty
  Confidence confidence = Confidence::estimate;
  std::string note;
  std::optional<int> price_year;  ///< year of the money; nothing for figures that are not money

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

}  // namespace sitewright
