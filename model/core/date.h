// Calendar days: one type for every date of a plan, and its ISO text.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace sitewright {

using Date = std::chrono::sys_days;

[[nodiscard]] constexpr Date make_date(int year, unsigned month, unsigned day) {
  return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

/// "2024-09-02".
[[nodiscard]] std::string to_iso(Date date);

/// The day that "YYYY-MM-DD" names, years 1900 to 2199; nothing for any other text or an impossible
/// day.
[[nodiscard]] std::optional<Date> parse_iso(std::string_view text);

[[nodiscard]] int year_of(Date date);
/// 0 = January.
[[nodiscard]] int month_index(Date date);
/// Whole days from `from` to `to`; negative where `to` is earlier.
[[nodiscard]] constexpr int days_between(Date from, Date to) {
  return static_cast<int>((to - from).count());
}
[[nodiscard]] constexpr Date add_days(Date date, int days) {
  return date + std::chrono::days{days};
}

}  // namespace sitewright
