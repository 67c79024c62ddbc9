// Values of the elements of a project file; the first that cannot be read is kept as the error.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/exchange/xml_records.h"
#include "model/schedule/work_clock.h"

namespace sitewright::exchange {

using schedule::Minute;

/// The text field of a task that has its id in the plan, and what a file calls it.
/// Source: Microsoft Project XML Data Interchange schema, element ExtendedAttribute/FieldID (Text1)
inline constexpr std::string_view kOwnIdField = "188743731";
inline constexpr std::string_view kOwnIdAlias = "Sitewright id";

/// FieldID of the field that a Project record calls so; empty where it has none.
[[nodiscard]] std::string_view own_id_field(const XmlRecord& project);
/// What a Task record has in that field; empty where it has none.
[[nodiscard]] std::string_view own_id(const XmlRecord& task, std::string_view field);

/// "2018-10-18T08:00:00" as minutes; seconds are rounded down.
[[nodiscard]] std::optional<Minute> parse_date_time(std::string_view text);
/// "PT8H30M0S" (also with days: "P1DT2H") as minutes, rounded to the nearest.
[[nodiscard]] std::optional<Minute> parse_duration(std::string_view text);
/// "08:00:00" as minutes of the day, in [0, 1440].
[[nodiscard]] std::optional<int> parse_time_of_day(std::string_view text);

[[nodiscard]] std::string date_time_text(Minute minute);
[[nodiscard]] std::string duration_text(Minute minutes);
[[nodiscard]] std::string time_of_day_text(int minute);

/// Reads children of records. Missing and empty ones are the fallback; one that cannot be read sets
/// the error, which names file, line, element, value and rule, and is the fallback too.
class Values {
 public:
  explicit Values(std::string_view file) : file_(file) {}

  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  void fail(const XmlRecord& record, std::string_view element, std::string_view value,
            std::string_view rule);

  [[nodiscard]] std::int64_t integer(const XmlRecord& record, std::string_view element,
                                     std::int64_t fallback);
  [[nodiscard]] double number(const XmlRecord& record, std::string_view element, double fallback);
  [[nodiscard]] bool flag(const XmlRecord& record, std::string_view element);
  [[nodiscard]] std::optional<Minute> date_time(const XmlRecord& record, std::string_view element);
  [[nodiscard]] Minute duration(const XmlRecord& record, std::string_view element);
  [[nodiscard]] int time_of_day(const XmlRecord& record, std::string_view element);

 private:
  template <class T>
  T parsed(const XmlRecord& record, std::string_view element, const std::optional<T>& value,
           T fallback, std::string_view rule);

  std::string file_;
  std::optional<Error> error_;
};

}  // namespace sitewright::exchange
