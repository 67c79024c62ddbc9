// The model year: weekdays of the calendar, no leap day, no summer time.
#include "model/tariff/calendar.h"

#include <gtest/gtest.h>

#include "model/core/check.h"
#include "model/tariff/cells.h"

namespace sitewright::tariff {
namespace {

TEST(TariffCalendar, WeekdaysAreTheCalendarYears) {
  const Calendar year(2025);  // 1 January 2025 was a Wednesday
  EXPECT_FALSE(year.weekend(0));
  EXPECT_FALSE(year.weekend(2));
  EXPECT_TRUE(year.weekend(3));
  EXPECT_TRUE(year.weekend(4));
  EXPECT_FALSE(year.weekend(5));
  int weekend_days = 0;
  for (int day = 0; day < kDaysPerYear; ++day) weekend_days += year.weekend(day) ? 1 : 0;
  EXPECT_EQ(weekend_days, 104);
}

TEST(TariffCalendar, LeapDayIsLeftOut) {
  const Calendar year(2024);  // 28 February a Wednesday, 1 March a Friday, 2 March a Saturday
  EXPECT_EQ(year.month_of_day(58), 1);
  EXPECT_EQ(year.month_of_day(59), 2);
  EXPECT_FALSE(year.weekend(58));
  EXPECT_FALSE(year.weekend(59));
  EXPECT_TRUE(year.weekend(60));
  EXPECT_FALSE(year.first_hour_of(make_date(2024, 2, 29)).has_value());
  EXPECT_EQ(year.first_hour_of(make_date(2024, 2, 28)), 58 * 24);
  EXPECT_EQ(year.first_hour_of(make_date(2024, 3, 1)), 59 * 24);
  EXPECT_EQ(year.first_hour_of(make_date(2024, 12, 31)), 364 * 24);
  EXPECT_FALSE(year.first_hour_of(make_date(2025, 1, 1)).has_value());
}

TEST(TariffCalendar, EachDayAgreesWithItsDate) {
  for (const int number : {2023, 2024, 2025, 2028, 2100}) {
    const Calendar year(number);
    int days = 0;
    for (Date date = make_date(number, 1, 1); year_of(date) == number; date = add_days(date, 1)) {
      const std::optional<int> hour = year.first_hour_of(date);
      if (!hour) continue;
      ++days;
      const std::chrono::weekday weekday{date};
      EXPECT_EQ(year.month_of_day(*hour / 24), month_index(date)) << to_iso(date);
      EXPECT_EQ(year.weekend(*hour / 24), weekday.iso_encoding() > 5) << to_iso(date);
      EXPECT_EQ(month_of_hour(*hour + 23), month_index(date)) << to_iso(date);
    }
    EXPECT_EQ(days, kDaysPerYear);
  }
  EXPECT_THROW((void)Calendar(1899), ContractError);
  EXPECT_THROW((void)month_of_hour(8760), ContractError);
}

TEST(TariffCells, HoursAreThoseOfStandardTimeInEveryMonth) {
  const Calendar calendar(2025);
  Hourly draw = Hourly::Zero(kHoursPerYear);
  for (int day = 0; day < kDaysPerYear; ++day) draw[day * 24 + 17] = 1.0;
  const CellLoads loads = cell_loads(calendar, draw, Hourly{}, {.first = 0, .end = kHoursPerYear});
  double at_17 = 0.0;
  for (int month = 0; month < kMonthsPerYear; ++month) {
    at_17 += loads.mwh[first_cell(month, false) + 17] + loads.mwh[first_cell(month, true) + 17];
  }
  EXPECT_EQ(at_17, 365.0);
}

TEST(TariffCells, WindowsRunOverMidnightAndNewYear) {
  const Window night{
      .months = months_between(11, 2), .days = DayKind::weekdays, .hour_from = 22, .hour_until = 6};
  const auto held = held_by({night});
  int hours = 0;
  for (const std::uint8_t cell : held) hours += cell;
  EXPECT_EQ(hours, 4 * 8);
  EXPECT_EQ(held[first_cell(11, false) + 23], 1);
  EXPECT_EQ(held[first_cell(0, false) + 5], 1);
  EXPECT_EQ(held[first_cell(0, false) + 6], 0);
  EXPECT_EQ(held[first_cell(0, true) + 5], 0);
  EXPECT_EQ(held[first_cell(5, false) + 23], 0);
}

TEST(TariffCells, ADrawWithinADayCountsFromItsFirstHourToItsLast) {
  const Calendar calendar(2025);
  const Hourly draw = Hourly::Constant(kHoursPerYear, 2.0);
  const CellLoads loads = cell_loads(calendar, draw, Hourly{}, {.first = 30, .end = 33});
  double sum = 0.0;
  for (const double mwh : loads.mwh) sum += mwh;
  EXPECT_EQ(sum, 6.0);
  EXPECT_EQ(loads.highest_mw[first_cell(0, false) + 6], 2.0);
  EXPECT_EQ(loads.highest_mw[first_cell(0, false) + 9], 0.0);
}

}  // namespace
}  // namespace sitewright::tariff
