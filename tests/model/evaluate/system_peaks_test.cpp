// Hours of coincident peaks: one a month, or the hottest days of a season.
#include "model/evaluate/system_peaks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "model/evaluate/tariffs.h"
#include "model/tariff/calendar.h"
#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

constexpr int kYear = 2026;

const climate::Climate& memphis() {
  static const climate::Climate kClimate = climate_of(test::case_plan("memphis")).value();
  return kClimate;
}

std::vector<int> months_of(const std::vector<int>& hours) {
  std::vector<int> months;
  for (const int hour : hours) months.push_back(tariff::month_of_hour(hour) + 1);
  return months;
}

bool is_weekday(int hour) { return !tariff::Calendar(kYear).weekend(hour / kHoursPerDay); }

TEST(SystemPeaks, OneHourOfEachMonthOfTheSeason) {
  const std::vector<int> hours = system_peaks(memphis(), {.id = "c"}, kYear);
  EXPECT_EQ(months_of(hours), (std::vector<int>{6, 7, 8, 9}));
  for (const int hour : hours) EXPECT_TRUE(is_weekday(hour)) << hour;
}

TEST(SystemPeaks, TheHottestWeekdaysOfTheSeasonEachOnce) {
  const std::vector<int> hours = system_peaks(memphis(), {.id = "c", .peak_days = 5}, kYear);
  ASSERT_EQ(hours.size(), 5U);
  EXPECT_TRUE(std::is_sorted(hours.begin(), hours.end()));
  std::set<int> days;
  double coolest = 100.0;
  for (const int hour : hours) {
    EXPECT_TRUE(is_weekday(hour)) << hour;
    days.insert(hour / kHoursPerDay);
    coolest = std::min(coolest, memphis().dry_bulb_c[hour]);
  }
  EXPECT_EQ(days.size(), 5U);
  for (int hour = first_hour_of_month(5); hour < first_hour_of_month(9); ++hour) {
    if (!is_weekday(hour) || days.count(hour / kHoursPerDay) > 0) continue;
    EXPECT_LE(memphis().dry_bulb_c[hour], coolest) << hour;
  }
}

TEST(SystemPeaks, ASeasonMayRunOverTheNewYear) {
  plan::Contract contract{.id = "c", .peak_month_from = 12, .peak_month_until = 2};
  EXPECT_EQ(months_of(system_peaks(memphis(), contract, kYear)), (std::vector<int>{1, 2, 12}));
  contract.peak_days = 20;
  contract.peak_month_from = contract.peak_month_until = 2;  // has 20 weekdays in every year
  EXPECT_EQ(months_of(system_peaks(memphis(), contract, kYear)), std::vector<int>(20, 2));
}

TEST(SystemPeaks, TheMeanDrawInThemIsBilled) {
  plan::Plan plan;
  plan.contracts = {
      {.id = "c", .energy_usd_per_mwh = 0, .coincident_peak_usd_per_kw_year = 50, .peak_days = 5}};
  Hourly draw = Hourly::Ones(kHoursPerYear);
  draw[system_peaks(memphis(), plan.contracts[0], kYear).at(2)] = 11.0;
  const auto tariffs = tariffs_of(plan, test::catalog(), memphis(), kYear);
  std::vector<BillHistory> history;
  const YearBill bill = year_bill(tariffs, kYear, draw, 1.0, history);
  EXPECT_NEAR(bill.total_usd(), (11e3 + 4 * 1e3) / 5 * 50, 1e-6);
}

}  // namespace
}  // namespace sitewright
