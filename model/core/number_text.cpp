// std::to_chars and std::from_chars, with whole-text and finiteness checks.
#include "model/core/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace sitewright {

std::string format_number(double value) {
  if (value == 0.0) return "0";
  if (std::abs(value) < 1e15 && value == std::floor(value)) {
    std::array<char, 32> whole{};
    const auto end =
        std::to_chars(whole.data(), whole.data() + whole.size(), static_cast<long long>(value));
    return {whole.data(), end.ptr};
  }
  std::array<char, 64> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), end.ptr};
}

std::string format_number(double value, int significant) {
  if (value == 0.0) return "0";  // and not "-0"
  std::array<char, 64> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                 std::chars_format::general, significant);
  return {buffer.data(), end.ptr};
}

std::optional<double> parse_number(std::string_view text) {
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  double value = 0.0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (status != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

}  // namespace sitewright
