// Numbers as text: shortest form that reads back the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sitewright {

/// Shortest decimal text that parses back to the same double: 70, 0.7, 1e-07.
[[nodiscard]] std::string format_number(double value);

/// `significant` digits, for files compared across machines.
[[nodiscard]] std::string format_number(double value, int significant);

/// The finite double that the whole text is; nothing for anything else (empty, NaN, inf, trailing
/// text).
[[nodiscard]] std::optional<double> parse_number(std::string_view text);

}  // namespace sitewright
