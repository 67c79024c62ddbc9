// The texts of dates, times and durations in a project file, both ways.
#include "model/exchange/mspdi_values.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "model/core/number_text.h"

namespace sitewright::exchange {

namespace {

constexpr std::size_t kDateLength = 10;  // "2018-10-18"
constexpr int kMinutesInDay = 1440;
constexpr int kMinutesInHour = 60;

std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

}  // namespace

std::string_view own_id_field(const XmlRecord& project) {
  const XmlRecord* fields = project.find("ExtendedAttributes");
  if (fields == nullptr) return {};
  for (const XmlRecord& field : fields->children) {
    if (field.text_of("Alias") == kOwnIdAlias) return field.text_of("FieldID");
  }
  return {};
}

std::string_view own_id(const XmlRecord& task, std::string_view field) {
  if (field.empty()) return {};
  for (const XmlRecord& child : task.children) {
    if (child.name == "ExtendedAttribute" && child.text_of("FieldID") == field)
      return child.text_of("Value");
  }
  return {};
}

std::optional<int> parse_time_of_day(std::string_view text) {
  constexpr std::size_t kShort = 5;  // "08:00"
  if (text.size() < kShort || text[2] != ':') return std::nullopt;
  const auto hour = parse_digits(text.substr(0, 2));
  const auto minute = parse_digits(text.substr(3, 2));
  if (!hour || !minute || *minute >= kMinutesInHour) return std::nullopt;
  if (text.size() > kShort) {
    if (text[kShort] != ':' || !parse_digits(text.substr(kShort + 1, 2))) return std::nullopt;
  }
  const int at = *hour * kMinutesInHour + *minute;
  return at > kMinutesInDay ? std::nullopt : std::optional(at);
}

std::optional<Minute> parse_date_time(std::string_view text) {
  const auto date = parse_iso(text.substr(0, std::min(text.size(), kDateLength)));
  if (!date) return std::nullopt;
  if (text.size() == kDateLength) return schedule::minute_of(*date);
  if (text[kDateLength] != 'T') return std::nullopt;
  const auto time = parse_time_of_day(text.substr(kDateLength + 1));
  if (!time) return std::nullopt;
  return schedule::minute_of(*date) + *time;
}

std::optional<Minute> parse_duration(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (!text.starts_with('P') || text.size() < 3) return std::nullopt;
  text.remove_prefix(1);
  double minutes = 0.0;
  bool time = false;
  while (!text.empty()) {
    if (text.front() == 'T') {
      if (time) return std::nullopt;
      time = true;
      text.remove_prefix(1);
      continue;
    }
    const std::size_t end = text.find_first_not_of("0123456789.");
    if (end == std::string_view::npos || end == 0) return std::nullopt;
    const auto value = parse_number(text.substr(0, end));
    if (!value) return std::nullopt;
    switch (text[end]) {
      case 'D':
        if (time) return std::nullopt;
        minutes += *value * kMinutesInDay;
        break;
      case 'H': minutes += *value * kMinutesInHour; break;
      case 'M':
        if (!time) return std::nullopt;  // months have no length
        minutes += *value;
        break;
      case 'S': minutes += *value / 60.0; break;
      default: return std::nullopt;
    }
    text.remove_prefix(end + 1);
  }
  constexpr double kLongest = 1e9;  // 1,900 years
  if (minutes > kLongest) return std::nullopt;
  return std::llround(negative ? -minutes : minutes);
}

std::string time_of_day_text(int minute) {
  return two_digits(minute / kMinutesInHour) + ":" + two_digits(minute % kMinutesInHour) + ":00";
}

std::string date_time_text(Minute minute) {
  const Date day = schedule::day_of(minute);
  return to_iso(day) + "T" + time_of_day_text(static_cast<int>(minute - schedule::minute_of(day)));
}

std::string duration_text(Minute minutes) {
  return "PT" + std::to_string(minutes / kMinutesInHour) + "H" +
         std::to_string(minutes % kMinutesInHour) + "M0S";
}

void Values::fail(const XmlRecord& record, std::string_view element, std::string_view value,
                  std::string_view rule) {
  if (error_) return;
  constexpr std::size_t kLongestQuote = 60;
  const XmlRecord* child = record.find(element);
  error_ = Error{file_ + " line " + std::to_string(child == nullptr ? record.line : child->line) +
                 ", " + record.name + "/" + std::string(element) + ": \"" +
                 std::string(value.substr(0, kLongestQuote)) + "\" " + std::string(rule)};
}

template <class T>
T Values::parsed(const XmlRecord& record, std::string_view element, const std::optional<T>& value,
                 T fallback, std::string_view rule) {
  if (value) return *value;
  if (!record.text_of(element).empty()) fail(record, element, record.text_of(element), rule);
  return fallback;
}

std::int64_t Values::integer(const XmlRecord& record, std::string_view element,
                             std::int64_t fallback) {
  const std::string_view text = record.text_of(element);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  constexpr std::int64_t kLargest = 1'000'000'000'000;
  const bool good = error == std::errc{} && end == text.data() + text.size() && value <= kLargest &&
                    value >= -kLargest;
  return parsed(record, element, good ? std::optional(value) : std::nullopt, fallback,
                "is not a whole number");
}

double Values::number(const XmlRecord& record, std::string_view element, double fallback) {
  return parsed(record, element, parse_number(record.text_of(element)), fallback,
                "is not a number");
}

bool Values::flag(const XmlRecord& record, std::string_view element) {
  const std::string_view text = record.text_of(element);
  if (text.empty() || text == "0" || text == "false") return false;
  if (text != "1" && text != "true") fail(record, element, text, "is neither 0 nor 1");
  return true;
}

std::optional<Minute> Values::date_time(const XmlRecord& record, std::string_view element) {
  const std::string_view text = record.text_of(element);
  if (text.empty() || text == "NA") return std::nullopt;
  const auto value = parse_date_time(text);
  if (!value) fail(record, element, text, "is not a date like 2024-05-06T08:00:00");
  return value;
}

Minute Values::duration(const XmlRecord& record, std::string_view element) {
  return parsed<Minute>(record, element, parse_duration(record.text_of(element)), 0,
                        "is not a duration like PT8H0M0S");
}

int Values::time_of_day(const XmlRecord& record, std::string_view element) {
  return parsed(record, element, parse_time_of_day(record.text_of(element)), 0,
                "is not a time of day like 08:00:00");
}

}  // namespace sitewright::exchange
