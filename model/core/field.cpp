// Reading, printing and checking of field values.
#include "model/core/field.h"

#include <algorithm>
#include <cmath>

#include "model/core/number_text.h"
#include "model/core/series.h"

namespace sitewright {

namespace {

bool has_type_of(const Field& field, const FieldValue& value) {
  switch (field.kind) {
    case FieldKind::number:
    case FieldKind::count: return std::holds_alternative<double>(value);
    case FieldKind::flag: return std::holds_alternative<bool>(value);
    case FieldKind::date: return std::holds_alternative<Date>(value);
    case FieldKind::choice:
    case FieldKind::text:
    case FieldKind::reference: return std::holds_alternative<std::string>(value);
    case FieldKind::hours: return std::holds_alternative<HourlyShares>(value);
  }
  return false;
}

std::string expected_text(const Field& field) {
  switch (field.kind) {
    case FieldKind::number: return "a number";
    case FieldKind::count: return "a whole number";
    case FieldKind::flag: return "true or false";
    case FieldKind::date: return "a date YYYY-MM-DD from 1900-01-01 to 2199-12-31";
    case FieldKind::text: return "text";
    case FieldKind::reference: return "an id";
    case FieldKind::hours: return "8760 numbers with spaces between them";
    case FieldKind::choice: break;
  }
  std::string text = "one of";
  for (const std::string_view choice : field.choices) text.append(" ").append(choice);
  return text;
}

std::string with_unit(const Field& field, double value) {
  std::string text = format_number(value);
  const std::string_view symbol = unit_info(field.unit).symbol;
  if (!symbol.empty()) text.append(" ").append(symbol);
  return text;
}

Issue error_at(std::string_view path, std::string text, std::vector<std::string> args) {
  return Issue{std::string(path), Severity::error, std::move(text), std::move(args)};
}

Issues check_number(const Field& field, std::string_view path, double value) {
  if (!std::isfinite(value))
    return {error_at(path, "must be a finite number, not %1", {std::to_string(value)})};
  if (field.kind == FieldKind::count && (value != std::floor(value) || std::abs(value) > 1e9)) {
    return {error_at(path, "%1 is not a whole number up to a billion", {format_number(value)})};
  }
  const Range& range = field.range;
  if (value < range.hard_min) {
    return {error_at(path, "%1 is below the least allowed, %2",
                     {with_unit(field, value), with_unit(field, range.hard_min)})};
  }
  if (value > range.hard_max) {
    return {error_at(path, "%1 is above the most allowed, %2",
                     {with_unit(field, value), with_unit(field, range.hard_max)})};
  }
  if (value < range.likely_low || value > range.likely_high) {
    const double bound = value < range.likely_low ? range.likely_low : range.likely_high;
    return {Issue{std::string(path),
                  Severity::warning,
                  "%1 is unusual: %2 is the usual limit",
                  {with_unit(field, value), with_unit(field, bound)}}};
  }
  return {};
}

Issues check_hours(std::string_view path, std::span<const double> shares) {
  if (shares.size() != static_cast<std::size_t>(kHoursPerYear)) {
    return {error_at(path, "has %1 hours: a profile has one share for each of the year's 8760",
                     {std::to_string(shares.size())})};
  }
  const auto wrong = std::find_if(shares.begin(), shares.end(), [](double share) {
    return !(share >= 0.0 && share <= 1.0);  // NaN too
  });
  if (wrong == shares.end()) return {};
  const std::string value = std::isfinite(*wrong) ? format_number(*wrong) : std::to_string(*wrong);
  return {error_at(path, "hour %1 is %2: a share of rated output lies from 0 to 1",
                   {std::to_string(wrong - shares.begin()), value})};
}

/// Numbers with single spaces between them; nothing where one is none.
std::optional<HourlyShares> parse_shares(std::string_view text) {
  std::vector<double> shares;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const auto share = parse_number(text.substr(0, end));
    if (!share) return std::nullopt;
    shares.push_back(*share);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return HourlyShares(std::move(shares));
}

std::string format_shares(const HourlyShares& shares) {
  std::string text;
  for (const double share : shares.values()) {
    if (!text.empty()) text.push_back(' ');
    text += format_number(share);
  }
  return text;
}

/// The beginning of a value's text, for messages.
std::string shown_value(const FieldValue& value) {
  constexpr std::size_t kLongest = 60;
  std::string text = format_value(value);
  if (text.size() > kLongest) text = text.substr(0, kLongest) + "...";
  return text;
}

}  // namespace

std::string_view to_string(FieldKind kind) {
  switch (kind) {
    case FieldKind::number: return "number";
    case FieldKind::count: return "count";
    case FieldKind::choice: return "choice";
    case FieldKind::date: return "date";
    case FieldKind::flag: return "flag";
    case FieldKind::text: return "text";
    case FieldKind::reference: return "reference";
    case FieldKind::hours: return "hours";
  }
  return "text";
}

Expected<FieldValue> parse_value(const Field& field, std::string_view text) {
  if (text.empty() && field.optional) return FieldValue{};
  switch (field.kind) {
    case FieldKind::number:
    case FieldKind::count:
      if (const auto number = parse_number(text)) return FieldValue{*number};
      break;
    case FieldKind::flag:
      if (text == "true" || text == "1" || text == "yes") return FieldValue{true};
      if (text == "false" || text == "0" || text == "no") return FieldValue{false};
      break;
    case FieldKind::date:
      if (const auto date = parse_iso(text)) return FieldValue{*date};
      break;
    case FieldKind::choice:
      if (std::find(field.choices.begin(), field.choices.end(), text) == field.choices.end()) break;
      return FieldValue{std::string(text)};
    case FieldKind::text:
    case FieldKind::reference: return FieldValue{std::string(text)};
    case FieldKind::hours:
      if (auto shares = parse_shares(text)) return FieldValue{std::move(*shares)};
      break;
  }
  return failure("\"" + shown_value(std::string(text)) + "\" is not " + expected_text(field));
}

std::string format_value(const FieldValue& value) {
  if (const auto* number = std::get_if<double>(&value)) return format_number(*number);
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* date = std::get_if<Date>(&value)) return to_iso(*date);
  if (const auto* shares = std::get_if<HourlyShares>(&value)) return format_shares(*shares);
  return {};
}

Issues check_value(const Field& field, std::string_view path, const FieldValue& value) {
  if (std::holds_alternative<std::monostate>(value)) {
    if (field.optional) return {};
    return {error_at(path, "is missing: it must be %1", {expected_text(field)})};
  }
  if (!has_type_of(field, value)) {
    return {error_at(path, "\"%1\" is not %2", {shown_value(value), expected_text(field)})};
  }
  if (const auto* shares = std::get_if<HourlyShares>(&value))
    return check_hours(path, shares->values());
  if (const auto* number = std::get_if<double>(&value)) return check_number(field, path, *number);
  if (field.kind == FieldKind::choice &&
      std::find(field.choices.begin(), field.choices.end(), std::get<std::string>(value)) ==
          field.choices.end()) {
    return {
        error_at(path, "\"%1\" is not %2", {std::get<std::string>(value), expected_text(field)})};
  }
  return {};
}

}  // namespace sitewright
