// Days with other hours, one after the other.
#include "model/exchange/mspdi_hours.h"

#include <algorithm>
#include <cmath>

namespace sitewright::exchange {

namespace {

using plan::CalendarException;
using schedule::DayHours;

constexpr int kYearsAfterTheEnd = 10;

bool same_days(const CalendarException& a, const CalendarException& b) {
  return a.calendar == b.calendar && a.every_year == b.every_year && a.first_day == b.first_day &&
         a.last_day == b.last_day;
}

DayHours hours_of(const plan::Plan& plan, const CalendarException& exception) {
  const auto minutes = [](double hours) { return static_cast<int>(std::lround(hours * 60.0)); };
  DayHours day;
  for (const CalendarException& row : plan.exceptions) {
    if (same_days(row, exception) && row.until_h > row.from_h)
      day.emplace_back(minutes(row.from_h), minutes(row.until_h));
  }
  std::sort(day.begin(), day.end());
  return day;
}

Date in_year(Date day, int year) {
  const std::chrono::year_month_day ymd{day};
  const std::chrono::year_month_day moved{std::chrono::year{year}, ymd.month(), ymd.day()};
  return moved.ok() ? Date{moved} : Date{moved.year() / std::chrono::March / 1};
}

/// One exception from a day to another.
void write_exception(const CalendarException& exception, const DayHours& day, Date first, Date last,
                     Xml& xml) {
  xml.open("Exception");
  xml.flag("EnteredByOccurrences", false);
  xml.open("TimePeriod");
  xml.moment("FromDate", schedule::minute_of(first));
  xml.moment("ToDate", schedule::minute_of(add_days(last, 1)) - 1);
  xml.close();
  xml.number("Occurrences", days_between(first, last) + 1);
  xml.text("Name", exception.name.empty() ? exception.id : exception.name);
  xml.number("Type", 1);
  write_hours(day, xml);
  xml.close();
}

}  // namespace

void write_hours(const DayHours& day, Xml& xml) {
  xml.flag("DayWorking", !day.empty());
  if (day.empty()) return;
  xml.open("WorkingTimes");
  for (const auto& [from, until] : day) {
    xml.open("WorkingTime");
    xml.text("FromTime", time_of_day_text(from));
    xml.text("ToTime", time_of_day_text(until % static_cast<int>(schedule::kMinutesPerDay)));
    xml.close();
  }
  xml.close();
}

void write_exceptions(const plan::Plan& plan, const std::string& calendar, Xml& xml) {
  std::vector<const CalendarException*> own;  // the first row of each span of days
  for (const CalendarException& exception : plan.exceptions) {
    const bool known = std::any_of(own.begin(), own.end(),
                                   [&](const auto* e) { return same_days(*e, exception); });
    if (exception.calendar == calendar && !known) own.push_back(&exception);
  }
  if (own.empty()) return;
  xml.open("Exceptions");
  for (const CalendarException* exception : own) {
    const DayHours day = hours_of(plan, *exception);
    if (!exception->every_year) {
      write_exception(*exception, day, exception->first_day, exception->last_day, xml);
      continue;
    }
    const int days = days_between(exception->first_day, exception->last_day);
    const int last = year_of(plan::horizon_end(plan)) + kYearsAfterTheEnd;
    for (int year = year_of(plan.schedule.start) - 1; year <= last; ++year) {
      const Date first = in_year(exception->first_day, year);
      write_exception(*exception, day, first, add_days(first, days), xml);
    }
  }
  xml.close();
}

}  // namespace sitewright::exchange
