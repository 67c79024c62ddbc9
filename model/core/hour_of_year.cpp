// A model year has no 29 February: its days are those of any year without one.
#include "model/core/hour_of_year.h"

#include <chrono>
#include <optional>

#include "model/core/check.h"
#include "model/core/date.h"
#include "model/core/series.h"

namespace sitewright {

namespace {

constexpr int kYearWithoutLeapDay = 2001;
constexpr std::size_t kDayLength = 5;   // "07-01"
constexpr std::size_t kYearLength = 5;  // "2034-"

std::optional<int> digits(std::string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// "12" or "12:00"; nothing for anything else.
std::optional<int> clock_hour(std::string_view text) {
  if (text.size() > 2 && text.substr(2) == ":00") text = text.substr(0, 2);
  const auto hour = digits(text);
  return text.size() <= 2 && hour && *hour < kHoursPerDay ? hour : std::nullopt;
}

}  // namespace

Date model_day(int year, int hour) {
  SITEWRIGHT_CHECK(hour >= 0, "an hour");
  const int of_year = hour % kHoursPerYear;
  const std::chrono::year_month_day plain{
      add_days(make_date(kYearWithoutLeapDay, 1, 1), of_year / kHoursPerDay)};
  return make_date(year + hour / kHoursPerYear, static_cast<unsigned>(plain.month()),
                   static_cast<unsigned>(plain.day()));
}

std::string hour_text(int year, int hour) {
  SITEWRIGHT_CHECK(hour >= 0 && hour < kHoursPerYear, "an hour of the year");
  std::string clock = std::to_string(hour % kHoursPerDay);
  if (clock.size() < 2) clock.insert(0, "0");
  return to_iso(model_day(year, hour)) + " " + clock + ":00";
}

Expected<int> parse_hour(std::string_view text, int year) {
  const std::string quoted = "\"" + std::string(text) + "\"";
  const auto unreadable = [&] {
    return failure(quoted + ": give 0 to 8759, \"" + std::to_string(year) +
                   "-07-01T12\" or \"07-01 12\"");
  };
  if (const auto hour = digits(text)) {
    if (*hour < kHoursPerYear) return *hour;
    return unreadable();
  }
  std::string_view rest = text;
  const std::size_t gap = rest.find_first_of("T ");
  if (gap == kYearLength + kDayLength) {
    const auto named = digits(rest.substr(0, kYearLength - 1));
    if (!named || rest[kYearLength - 1] != '-') return unreadable();
    if (*named != year) return failure(quoted + " is not in " + std::to_string(year));
    rest = rest.substr(kYearLength);
  } else if (gap != kDayLength) {
    return unreadable();
  }
  const std::string_view day = rest.substr(0, kDayLength);
  const auto hour = clock_hour(rest.substr(kDayLength + 1));
  if (!hour) return unreadable();
  if (day == "02-29") return failure(quoted + ": the year of a plan has no 29 February");
  const auto date = parse_iso(std::to_string(kYearWithoutLeapDay) + "-" + std::string(day));
  if (!date) return failure(quoted + ": there is no such day");
  return days_between(make_date(kYearWithoutLeapDay, 1, 1), *date) * kHoursPerDay + *hour;
}

}  // namespace sitewright
