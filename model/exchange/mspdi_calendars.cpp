// Weekdays become shifts, exceptions become dated rows; equal weekdays share a row.
#include "model/exchange/mspdi_calendars.h"

#include <algorithm>
#include <array>

#include "model/plan/access.h"

namespace sitewright::exchange {

namespace {

using schedule::DayHours;

constexpr std::size_t kDaysPerWeek = 7;
constexpr int kMaxExceptionDays = 36600;  // a hundred years
constexpr std::size_t kMostExceptions = 10000;
const DayHours kStandardDay{{480, 720}, {780, 1020}};

double hours(int minutes) { return minutes / 60.0; }

/// Day 1 of the file is Sunday, day 0 of ours Monday.
std::size_t weekday_of(std::int64_t day_type) {
  return static_cast<std::size_t>((day_type + 5) % static_cast<std::int64_t>(kDaysPerWeek));
}

/// What one weekday of a calendar says; nothing where it says nothing.
using Week = std::array<std::optional<DayHours>, kDaysPerWeek>;

class CalendarReader {
 public:
  CalendarReader(Values& values, plan::Plan& plan, Issues& issues)
      : values_(values), plan_(plan), issues_(issues) {}

  void add(const XmlRecord& record, const plan::Calendar& calendar, bool is_base) {
    calendar_ = calendar.id;
    const bool has_exceptions = record.find("Exceptions") != nullptr;
    Week week;
    if (is_base) {
      for (std::size_t day = 0; day < kDaysPerWeek; ++day)
        week[day] = day < 5 ? kStandardDay : DayHours{};
    }
    if (const XmlRecord* days = record.find("WeekDays")) {
      for (const XmlRecord& day : days->children) {
        const std::int64_t type = values_.integer(day, "DayType", 0);
        if (type < 0 || type > static_cast<std::int64_t>(kDaysPerWeek)) {
          values_.fail(day, "DayType", day.text_of("DayType"), "is not 0 to 7");
        } else if (type == 0) {
          // The older form of an exception; newer files have both.
          if (!has_exceptions) add_exception(day);
        } else {
          week[weekday_of(type)] = working_hours(day);
        }
      }
    }
    add_week(week);
    if (has_exceptions) {
      for (const XmlRecord& exception : record.find("Exceptions")->children)
        add_exception(exception);
    }
    if (const XmlRecord* weeks = record.find("WorkWeeks");
        weeks != nullptr && !weeks->children.empty()) {
      issues_.push_back({"calendars." + calendar_,
                         Severity::warning,
                         "has work weeks of its own for some dates, which are left out",
                         {}});
    }
  }

 private:
  DayHours working_hours(const XmlRecord& day) {
    DayHours result;
    if (!values_.flag(day, "DayWorking")) return result;
    const XmlRecord* times = day.find("WorkingTimes");
    if (times == nullptr) return kStandardDay;
    for (const XmlRecord& time : times->children) {
      const int from = values_.time_of_day(time, "FromTime");
      int until = values_.time_of_day(time, "ToTime");
      if (until == 0) until = static_cast<int>(schedule::kMinutesPerDay);  // midnight
      if (until < from) {
        values_.fail(time, "ToTime", time.text_of("ToTime"), "is before FromTime");
      } else {
        result.emplace_back(from, until);
      }
    }
    return result;
  }

  void add_shift(plan::Weekdays days, const DayHours& day) {
    const auto push = [&](int from, int until) {
      plan_.shifts.push_back({.id = "shift-" + std::to_string(plan_.shifts.size() + 1),
                              .calendar = calendar_,
                              .days = days,
                              .from_h = hours(from),
                              .until_h = hours(until)});
    };
    for (const auto& [from, until] : day) push(from, until);
    if (day.empty()) push(0, 0);
  }

  void add_week(const Week& week) {
    const auto all_equal = [&](std::size_t first, std::size_t last) {
      return week[first] && std::all_of(week.begin() + static_cast<std::ptrdiff_t>(first),
                                        week.begin() + static_cast<std::ptrdiff_t>(last),
                                        [&](const auto& day) { return day == week[first]; });
    };
    std::size_t next = 0;
    if (all_equal(0, kDaysPerWeek)) {
      add_shift(plan::Weekdays::every_day, *week[0]);
      return;
    }
    if (all_equal(0, 5)) {
      add_shift(plan::Weekdays::weekdays, *week[0]);
      next = 5;
    }
    for (std::size_t day = next; day < kDaysPerWeek; ++day) {
      if (!week[day]) continue;
      const auto name =
          static_cast<plan::Weekdays>(static_cast<std::size_t>(plan::Weekdays::monday) + day);
      add_shift(name, *week[day]);
    }
  }

  void add_exception(const XmlRecord& record) {
    const XmlRecord* period = record.find("TimePeriod");
    if (period == nullptr) return;
    const auto from = values_.date_time(*period, "FromDate");
    const auto until = values_.date_time(*period, "ToDate");
    if (!from || !until) return;
    if (*until < *from) {
      values_.fail(*period, "ToDate", period->text_of("ToDate"), "is before FromDate");
      return;
    }
    const Date first = schedule::day_of(*from);
    // A period that ends at midnight ends with the day before, unless it is that one moment.
    const Date last = schedule::day_of(std::max(*from, *until - 1));
    if (days_between(first, last) > kMaxExceptionDays) {
      values_.fail(*period, "ToDate", period->text_of("ToDate"),
                   "is a hundred years after FromDate");
      return;
    }
    const DayHours day = working_hours(record);
    Date run = first;
    bool open = false;
    for (Date at = first; at <= last && !values_.error(); at = add_days(at, 1)) {
      const bool falls = falls_on(record, first, at);
      if (falls && !open) run = at;
      if (!falls && open) add_run(record, run, add_days(at, -1), day);
      open = falls;
    }
    if (open) add_run(record, run, last, day);
  }

  void add_run(const XmlRecord& record, Date first, Date last, const DayHours& day) {
    if (plan_.exceptions.size() >= kMostExceptions) {
      values_.fail(record, "TimePeriod", record.text_of("Name"),
                   "makes more than 10000 exceptions of the file");
      return;
    }
    const auto push = [&](int from, int until) {
      plan_.exceptions.push_back({.id = "exception-" + std::to_string(plan_.exceptions.size() + 1),
                                  .name = std::string(record.text_of("Name")),
                                  .calendar = calendar_,
                                  .first_day = first,
                                  .last_day = last,
                                  .from_h = hours(from),
                                  .until_h = hours(until)});
    };
    for (const auto& [from, until] : day) push(from, until);
    if (day.empty()) push(0, 0);
  }

  /// Whether a recurring exception falls on a day.
  bool falls_on(const XmlRecord& record, Date first, Date day) {
    const std::int64_t type = values_.integer(record, "Type", 1);
    const std::int64_t period = std::max<std::int64_t>(1, values_.integer(record, "Period", 1));
    const std::chrono::year_month_day ymd{day};
    const std::chrono::year_month_day start{first};
    const auto months = (int{ymd.year()} - int{start.year()}) * 12 +
                        static_cast<int>(unsigned{ymd.month()}) -
                        static_cast<int>(unsigned{start.month()});
    const bool in_month =
        values_.integer(record, "Month", 0) == static_cast<std::int64_t>(unsigned{ymd.month()}) - 1;
    const bool on_day =
        values_.integer(record, "MonthDay", 0) == static_cast<std::int64_t>(unsigned{ymd.day()});
    switch (type) {
      case 2: return in_month && on_day;
      case 3: return in_month && in_position(record, day);
      case 4: return months % period == 0 && on_day;
      case 5: return months % period == 0 && in_position(record, day);
      case 6: {
        const auto weekday = std::chrono::weekday{day}.c_encoding();  // Sunday = 0
        const auto sunday = first - std::chrono::days{std::chrono::weekday{first}.c_encoding()};
        const bool in_week = (days_between(sunday, day) / 7) % period == 0;
        return in_week && ((values_.integer(record, "DaysOfWeek", 0) >> weekday) & 1) != 0;
      }
      default: return days_between(first, day) % period == 0;
    }
  }

  /// "The second Tuesday", "the last weekday" of a month.
  bool in_position(const XmlRecord& record, Date day) {
    const std::int64_t item = values_.integer(record, "MonthItem", 0);
    const std::int64_t position = values_.integer(record, "MonthPosition", 0);
    const auto is_item = [item](Date at) {
      const auto weekday = static_cast<std::int64_t>(std::chrono::weekday{at}.c_encoding());
      const bool weekend = weekday == 0 || weekday == 6;
      if (item == 0) return true;
      if (item == 1) return !weekend;
      if (item == 2) return weekend;
      return weekday == item - 3;
    };
    if (!is_item(day)) return false;
    const std::chrono::year_month_day ymd{day};
    const Date begin{ymd.year() / ymd.month() / std::chrono::day{1}};
    const Date end{std::chrono::sys_days{ymd.year() / ymd.month() / std::chrono::last}};
    int before = 0;
    int after = 0;
    for (Date at = begin; at < day; at = add_days(at, 1)) before += is_item(at) ? 1 : 0;
    for (Date at = add_days(day, 1); at <= end; at = add_days(at, 1)) after += is_item(at) ? 1 : 0;
    constexpr std::int64_t kLast = 4;
    return position == kLast ? after == 0 : before == position;
  }

  Values& values_;
  plan::Plan& plan_;
  Issues& issues_;
  std::string calendar_;
};

}  // namespace

std::string id_for(std::string_view name, std::string_view fallback,
                   const std::vector<std::string>& taken) {
  constexpr std::size_t kLongest = 56;
  std::string id;
  for (const char c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter)
      id += c;
    else if (c >= 'A' && c <= 'Z')
      id += static_cast<char>(c - 'A' + 'a');
    else if (!id.empty() && id.back() != '-')
      id += '-';
    if (id.size() == kLongest) break;
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  if (id.empty()) id = std::string(fallback);
  const std::string stem = id;
  for (int n = 2; std::find(taken.begin(), taken.end(), id) != taken.end(); ++n)
    id = stem + "-" + std::to_string(n);
  return id;
}

std::map<std::int64_t, std::string> add_calendars(const std::vector<XmlRecord>& records,
                                                  Minute day_minutes, Values& values,
                                                  plan::Plan& plan, Issues& issues) {
  std::map<std::int64_t, std::string> ids;
  std::vector<std::string> taken;
  for (const XmlRecord& record : records) {
    const std::int64_t uid = values.integer(record, "UID", 0);
    taken.push_back(id_for(record.text_of("Name"), "calendar", taken));
    if (!ids.emplace(uid, taken.back()).second)
      values.fail(record, "UID", record.text_of("UID"), "is the UID of two calendars");
  }
  CalendarReader reader(values, plan, issues);
  if (records.empty()) {
    plan.calendars.push_back({.id = "standard", .name = kStandardCalendar});
    plan.calendars.back().day_h = static_cast<double>(day_minutes) / 60.0;
    reader.add({}, plan.calendars.back(), true);
    issues.push_back(
        {"calendars",
         Severity::warning,
         "the file has no calendars: Monday to Friday, 8 to 12 and 13 to 17 h, is taken",
         {}});
  }
  for (std::size_t i = 0; i < records.size(); ++i) {
    const XmlRecord& record = records[i];
    const bool is_base =
        record.find("IsBaseCalendar") == nullptr || values.flag(record, "IsBaseCalendar");
    plan::Calendar calendar{.id = taken[i], .name = std::string(record.text_of("Name"))};
    calendar.day_h = static_cast<double>(day_minutes) / 60.0;
    const std::int64_t base = values.integer(record, "BaseCalendarUID", -1);
    if (!is_base) {
      const auto found = ids.find(base);
      if (found == ids.end()) {
        values.fail(record, "BaseCalendarUID", record.text_of("BaseCalendarUID"),
                    "is the UID of no calendar");
      } else {
        calendar.base = found->second;
      }
    }
    plan.calendars.push_back(calendar);
    reader.add(record, calendar, is_base);
  }
  return ids;
}

}  // namespace sitewright::exchange
