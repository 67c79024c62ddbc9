// Bases first, then the calendar's own shifts by weekday, then its own exceptions by day.
#include "model/schedule/calendars.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "model/core/number_text.h"

namespace sitewright::schedule {

namespace {

constexpr int kMinutesInDay = 1440;
constexpr std::size_t kDaysPerWeek = 7;
constexpr Date kLastDate = make_date(2199, 12, 31);

int minutes_of(double hours) { return static_cast<int>(std::lround(hours * 60.0)); }

Issue error_at(std::string path, std::string text, std::vector<std::string> args) {
  return {.path = std::move(path),
          .severity = Severity::error,
          .text = std::move(text),
          .args = std::move(args)};
}

/// Adds hours, joined with those that they touch or overlap; none for an empty span.
void add_hours(DayHours& day, int from, int until) {
  if (until <= from) return;
  day.emplace_back(from, until);
  std::sort(day.begin(), day.end());
  DayHours joined;
  for (const auto& hours : day) {
    if (!joined.empty() && hours.first <= joined.back().second) {
      joined.back().second = std::max(joined.back().second, hours.second);
    } else {
      joined.push_back(hours);
    }
  }
  day = std::move(joined);
}

bool falls_on(plan::Weekdays days, std::size_t weekday) {
  constexpr std::size_t kSaturday = 5;
  if (days == plan::Weekdays::every_day) return true;
  if (days == plan::Weekdays::weekdays) return weekday < kSaturday;
  return static_cast<std::size_t>(days) - static_cast<std::size_t>(plan::Weekdays::monday) ==
         weekday;
}

/// Dated days win over yearly ones, both over the week.
const DayHours& hours_on(const WorkingTime& time, Date day) {
  if (const auto dated = time.dated.find(day); dated != time.dated.end()) return dated->second;
  const std::chrono::year_month_day ymd{day};
  const int key = static_cast<int>(unsigned{ymd.month()} * 100U + unsigned{ymd.day()});
  if (const auto yearly = time.yearly.find(key); yearly != time.yearly.end()) return yearly->second;
  return time.week[std::chrono::weekday{day}.iso_encoding() - 1];
}

class Calendars {
 public:
  Calendars(const plan::Plan& plan, Issues& issues)
      : plan_(plan), issues_(issues), done_(plan.calendars.size()), times_(plan.calendars.size()) {}

  std::vector<WorkingTime> run() {
    for (const plan::Shift& shift : plan_.shifts)
      check_hours("shifts." + shift.id, shift.from_h, shift.until_h);
    for (const plan::CalendarException& exception : plan_.exceptions) {
      check_hours("exceptions." + exception.id, exception.from_h, exception.until_h);
      if (exception.last_day < exception.first_day) {
        issues_.push_back(error_at("exceptions." + exception.id + ".last_day",
                                   "%1 is before the first day, %2",
                                   {to_iso(exception.last_day), to_iso(exception.first_day)}));
      }
    }
    for (std::size_t i = 0; i < plan_.calendars.size(); ++i) {
      std::set<std::size_t> below;
      resolve(i, below);
    }
    return std::move(times_);
  }

 private:
  void check_hours(const std::string& path, double from, double until) {
    if (until < from) {
      issues_.push_back(error_at(path + ".until_h",
                                 "%1 h is before %2 h: give the hours after midnight to the next "
                                 "day",
                                 {format_number(until), format_number(from)}));
    }
  }

  void resolve(std::size_t index, std::set<std::size_t>& below) {
    if (done_[index]) return;
    const plan::Calendar& calendar = plan_.calendars[index];
    below.insert(index);
    WorkingTime time;
    time.around_the_clock = false;
    if (calendar.base) {
      const auto base =
          std::find_if(plan_.calendars.begin(), plan_.calendars.end(),
                       [&](const plan::Calendar& other) { return other.id == *calendar.base; });
      const auto at = static_cast<std::size_t>(base - plan_.calendars.begin());
      if (base == plan_.calendars.end()) {
        issues_.push_back(error_at("calendars." + calendar.id + ".base",
                                   "No calendar has the id '%1'.", {*calendar.base}));
      } else if (below.contains(at)) {
        issues_.push_back(error_at("calendars." + calendar.id + ".base",
                                   "%1 is based on this calendar in turn.", {*calendar.base}));
      } else {
        resolve(at, below);
        time = times_[at];
      }
    }
    time.day_minutes = std::max(1, minutes_of(calendar.day_h));
    set_week(calendar, time);
    set_exceptions(calendar, time);
    if (!works_at_all(time)) {
      issues_.push_back(error_at("calendars." + calendar.id, "This calendar never works.", {}));
    }
    times_[index] = std::move(time);
    done_[index] = true;
  }

  void set_week(const plan::Calendar& calendar, WorkingTime& time) {
    bool has_shifts = false;
    std::array<bool, kDaysPerWeek> named{};
    for (const plan::Shift& shift : plan_.shifts) {
      if (shift.calendar != calendar.id) continue;
      has_shifts = true;
      for (std::size_t day = 0; day < kDaysPerWeek; ++day) {
        if (!falls_on(shift.days, day)) continue;
        if (!named[day]) time.week[day].clear();
        named[day] = true;
        add_hours(time.week[day], minutes_of(shift.from_h), minutes_of(shift.until_h));
      }
    }
    if (has_shifts || calendar.base) return;
    const int from = minutes_of(calendar.start_h);
    const int until = from + minutes_of(calendar.day_h);
    if (until > kMinutesInDay) {
      issues_.push_back(error_at("calendars." + calendar.id + ".day_h",
                                 "%1 hours from %2 h on end after midnight",
                                 {format_number(calendar.day_h), format_number(calendar.start_h)}));
    }
    for (std::size_t day = 0;
         day < static_cast<std::size_t>(std::clamp(calendar.days_per_week, 0, 7)); ++day)
      add_hours(time.week[day], from, std::min(until, kMinutesInDay));
  }

  void set_exceptions(const plan::Calendar& calendar, WorkingTime& time) {
    std::set<Date> dated;
    std::set<int> yearly;
    for (const plan::CalendarException& exception : plan_.exceptions) {
      if (exception.calendar != calendar.id) continue;
      const int from = minutes_of(exception.from_h);
      const int until = minutes_of(exception.until_h);
      const Date last = std::min(exception.last_day, kLastDate);
      for (Date day = exception.first_day; day <= last; day += std::chrono::days{1}) {
        if (exception.every_year) {
          const std::chrono::year_month_day ymd{day};
          const int key = static_cast<int>(unsigned{ymd.month()} * 100U + unsigned{ymd.day()});
          add_yearly(time, yearly, key, from, until);
          constexpr int kFebruary28 = 228;
          if (key == kFebruary28 && day < last) add_yearly(time, yearly, key + 1, from, until);
        } else {
          if (dated.insert(day).second) time.dated[day].clear();
          add_hours(time.dated[day], from, until);
        }
      }
    }
  }

  static void add_yearly(WorkingTime& time, std::set<int>& seen, int key, int from, int until) {
    if (seen.insert(key).second) time.yearly[key].clear();
    add_hours(time.yearly[key], from, until);
  }

  static bool works_at_all(const WorkingTime& time) {
    const auto works = [](const DayHours& hours) { return !hours.empty(); };
    return std::any_of(time.week.begin(), time.week.end(), works) ||
           std::any_of(time.yearly.begin(), time.yearly.end(),
                       [&](const auto& day) { return works(day.second); });
  }

  const plan::Plan& plan_;
  Issues& issues_;
  std::vector<bool> done_;
  std::vector<WorkingTime> times_;
};

}  // namespace

std::vector<std::pair<Date, Date>> days_off(const WorkingTime& time, Date from, Date until) {
  std::vector<std::pair<Date, Date>> stretches;
  if (time.around_the_clock) return stretches;
  for (Date day = from; day < until; day = add_days(day, 1)) {
    if (!hours_on(time, day).empty()) continue;
    if (stretches.empty() || stretches.back().second != day) stretches.emplace_back(day, day);
    stretches.back().second = add_days(day, 1);
  }
  return stretches;
}

std::vector<WorkingTime> working_times(const plan::Plan& plan, Issues& issues) {
  return Calendars(plan, issues).run();
}

}  // namespace sitewright::schedule
