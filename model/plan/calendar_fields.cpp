// The rows of the lists: calendars, their shifts and exceptions.
#include "model/plan/list_fields.h"
#include "model/plan/row.h"

namespace sitewright::plan {

#define AT(member) SITEWRIGHT_AT(member)

namespace {

constexpr Range kHourOfDay{0, 0, 24, 24};

}  // namespace

std::vector<Field> calendar_fields() {
  const auto row = [](FieldSpec spec, auto access) { return make_field<Calendar>(spec, access); };
  return {
      id_row<Calendar>("Calendar"),
      row({.key = "name",
           .label = "Name",
           .group = "Calendar",
           .help = "What the calendar is called."},
          AT(name)),
      row({.key = "base",
           .label = "Base",
           .group = "Calendar",
           .help = "Calendar whose hours and exceptions hold where this one says nothing.",
           .reference = "calendars"},
          AT(base)),
      row({.key = "days_per_week",
           .label = "Days a week",
           .group = "Calendar",
           .unit = Unit::count,
           .range = {1, 5, 7, 7},
           .help = "Working days from Monday on; a calendar with a base or with shifts has theirs.",
           .source = "EST"},
          AT(days_per_week)),
      row({.key = "start_h",
           .label = "Starts at",
           .group = "Calendar",
           .unit = Unit::h,
           .range = kHourOfDay,
           .help = "Hour at which the working day begins.",
           .source = "EST"},
          AT(start_h)),
      row({.key = "day_h",
           .label = "Hours a day",
           .group = "Calendar",
           .unit = Unit::h,
           .range = {0.25, 8, 24, 24},
           .help = "Working hours that make a day of duration.",
           .source = "EST"},
          AT(day_h)),
  };
}

std::vector<Field> shift_fields() {
  const auto row = [](FieldSpec spec, auto access) { return make_field<Shift>(spec, access); };
  return {
      id_row<Shift>("Shift"),
      row({.key = "calendar",
           .label = "Calendar",
           .group = "Shift",
           .help = "Calendar that works it.",
           .reference = "calendars"},
          AT(calendar)),
      row({.key = "days", .label = "Days", .group = "Shift", .help = "Weekdays that have it."},
          AT(days)),
      row({.key = "from_h",
           .label = "From",
           .group = "Shift",
           .unit = Unit::h,
           .range = kHourOfDay,
           .help = "Hour at which it begins.",
           .source = "EST"},
          AT(from_h)),
      row({.key = "until_h",
           .label = "Until",
           .group = "Shift",
           .unit = Unit::h,
           .range = kHourOfDay,
           .help = "Hour at which it ends; the hour of its begin makes a day off.",
           .source = "EST"},
          AT(until_h)),
  };
}

std::vector<Field> exception_fields() {
  const auto row = [](FieldSpec spec, auto access) {
    return make_field<CalendarException>(spec, access);
  };
  return {
      id_row<CalendarException>("Exception"),
      row({.key = "name",
           .label = "Name",
           .group = "Exception",
           .help = "Holiday, winter stop, overtime."},
          AT(name)),
      row({.key = "calendar",
           .label = "Calendar",
           .group = "Exception",
           .help = "Calendar that it changes.",
           .reference = "calendars"},
          AT(calendar)),
      row({.key = "first_day",
           .label = "First day",
           .group = "Exception",
           .unit = Unit::date,
           .help = "First day of other hours."},
          AT(first_day)),
      row({.key = "last_day",
           .label = "Last day",
           .group = "Exception",
           .unit = Unit::date,
           .help = "Last day of other hours."},
          AT(last_day)),
      row({.key = "every_year",
           .label = "Every year",
           .group = "Exception",
           .help = "The same days of the year every year, as a winter stop."},
          AT(every_year)),
      row({.key = "from_h",
           .label = "From",
           .group = "Exception",
           .unit = Unit::h,
           .range = kHourOfDay,
           .help = "Hour at which work begins on those days."},
          AT(from_h)),
      row({.key = "until_h",
           .label = "Until",
           .group = "Exception",
           .unit = Unit::h,
           .range = kHourOfDay,
           .help = "Hour at which it ends; the hour of its begin: no work."},
          AT(until_h)),
  };
}

}  // namespace sitewright::plan
