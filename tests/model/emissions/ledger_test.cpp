// The rolling 12-month ledger: windows by hand, caps, starts and hours, unknown factors.
#include "model/emissions/ledger.h"

#include <gtest/gtest.h>

#include <numeric>

#include "model/core/check.h"
#include "tests/model/emissions/memphis.h"

namespace sitewright::emissions {
namespace {

constexpr std::chrono::year_month kJanuary{std::chrono::year{2026}, std::chrono::month{1}};

OptionalByPollutant all_at(double lb_per_mmbtu) {
  OptionalByPollutant factors;
  for (const Pollutant p : kPollutants) factors[p] = lb_per_mmbtu;
  return factors;
}

/// 1 lb/MMBtu with the controls at work; 50 MMBtu a start at 4 lb/MMBtu: 0.1 short tons.
LedgerGroup group_of(std::size_t months, const MonthActivity& month) {
  return {.id = "turbines",
          .phases = {{.lb_per_mmbtu = all_at(1.0),
                      .start = {.minutes = 30.0, .fuel_mmbtu = 50.0, .lb_per_mmbtu = all_at(4.0)}}},
          .months = std::vector<MonthActivity>(months, month)};
}

LedgerInput ledger_of(LedgerGroup group) {
  return {
      .first_month = kJanuary, .groups = {std::move(group)}, .cap_tpy = {}, .cap_from_month = 0};
}

/// 2,000 MMBtu = 1 short ton a month, 10 units.
constexpr MonthActivity kEvenMonth{
    .fuel_mmbtu = 2000.0, .unit_hours = 500.0, .starts = 0.0, .units = 10.0, .phase = 0};

TEST(Ledger, AnEvenYearSumsToTwelveMonths) {
  const Ledger ledger = keep_ledger(ledger_of(group_of(24, kEvenMonth)));
  const RollingFigure& nox = ledger.pollutants[Pollutant::nox].tpy;
  ASSERT_EQ(nox.rolling.size(), 24u);
  EXPECT_DOUBLE_EQ(nox.rolling[0], 1.0);
  EXPECT_DOUBLE_EQ(nox.rolling[10], 11.0);
  EXPECT_DOUBLE_EQ(nox.rolling[11], 12.0);
  EXPECT_DOUBLE_EQ(nox.rolling[23], 12.0);
  EXPECT_EQ(nox.max, 12.0);
  EXPECT_EQ(nox.max_month, 11u);
  EXPECT_DOUBLE_EQ(ledger.groups[0].hours_per_unit.rolling[23], 600.0);
  EXPECT_TRUE(ledger.issues.empty());
}

TEST(Ledger, APeakAcrossTheTurnOfTheYearShowsOnlyInTheRollingSum) {
  // 5 tons each from July 2026 to June 2027, 1 ton in all other months: 36 in either calendar
  // year, 60 in the 12 months to June 2027
  LedgerGroup group = group_of(24, kEvenMonth);
  for (std::size_t i = 6; i < 18; ++i) group.months[i].fuel_mmbtu = 10000.0;
  LedgerInput input = ledger_of(group);
  input.cap_tpy[Pollutant::nox] = 50.0;
  const Ledger ledger = keep_ledger(input);
  const PollutantLedger& nox = ledger.pollutants[Pollutant::nox];
  const auto year = [&](std::size_t first) {
    const auto begin = nox.month_tons.begin() + static_cast<std::ptrdiff_t>(first);
    return std::accumulate(begin, begin + 12, 0.0);
  };
  EXPECT_DOUBLE_EQ(year(0), 36.0);
  EXPECT_DOUBLE_EQ(year(12), 36.0);
  EXPECT_DOUBLE_EQ(*nox.tpy.max, 60.0);
  EXPECT_EQ(nox.tpy.max_month, 17u);
  EXPECT_DOUBLE_EQ(*nox.tpy.headroom_frac, 1.0 - 60.0 / 50.0);
  // 12 + 4 for each month from July: above 50 with the tenth, April 2027, until three of them have
  // left the window: 52 in August, 48 in September 2027
  EXPECT_EQ(nox.tpy.first_over, 15u);
  EXPECT_EQ(nox.tpy.months_over, 5u);
  ASSERT_EQ(ledger.issues.size(), 1u);
  EXPECT_EQ(ledger.issues[0].path, "site.nox_cap_tpy");
  EXPECT_EQ(ledger.issues[0].message(),
            "Short tons of nox: 60 in 12 months, above the cap of 50; 5 months are over it, the "
            "first 2027-04.");
}

TEST(Ledger, StartsEmitAtTheirOwnFactorsAndAreCountedApart) {
  MonthActivity month = kEvenMonth;
  month.starts = 20.0;  // 2 of each of 10 units, 0.1 tons a start
  const Ledger ledger = keep_ledger(ledger_of(group_of(12, month)));
  const PollutantLedger& nox = ledger.pollutants[Pollutant::nox];
  EXPECT_NEAR(*nox.tpy.max, 12.0 + 24.0, 1e-12);
  EXPECT_NEAR(*nox.start_tpy, 24.0, 1e-12);
  EXPECT_NEAR(*ledger.groups[0].starts_per_unit.max, 24.0, 1e-12);
}

TEST(Ledger, StartsAndHoursHaveCapsOfTheirOwn) {
  MonthActivity month = kEvenMonth;
  month.starts = 20.0;
  LedgerInput input = ledger_of(group_of(12, month));
  input.groups[0].starts_cap = {.most = 22.0, .path = "site.starts_per_unit_year"};  // Memphis
  input.groups[0].hours_cap = {.most = 600.0, .path = "generators.turbines.permitted_h_per_year"};
  LedgerGroup free = input.groups[0];
  free.id = "free";
  free.starts_cap = free.hours_cap = {};
  input.groups.push_back(free);
  const Ledger ledger = keep_ledger(input);
  EXPECT_EQ(ledger.groups[0].starts_per_unit.months_over, 1u);
  EXPECT_EQ(ledger.groups[0].starts_per_unit.first_over, 11u);
  EXPECT_EQ(ledger.groups[0].hours_per_unit.months_over, 0u);
  EXPECT_NEAR(*ledger.groups[0].hours_per_unit.headroom_frac, 0.0, 1e-12);
  EXPECT_FALSE(ledger.groups[1].hours_per_unit.cap.has_value());
  ASSERT_EQ(ledger.issues.size(), 1u);
  EXPECT_EQ(ledger.issues[0].path, "site.starts_per_unit_year");
  EXPECT_EQ(ledger.issues[0].message(),
            "Starts of a unit of turbines: 24 in 12 months, above the cap of 22; 1 months are over "
            "it, the first 2026-12.");
}

TEST(Ledger, ThePermitCountsFromItsOwnMonth) {
  LedgerGroup group = group_of(24, kEvenMonth);
  for (std::size_t i = 0; i < 6; ++i) group.months[i].fuel_mmbtu = 40000.0;  // 20 tons a month
  LedgerInput input = ledger_of(group);
  input.cap_tpy[Pollutant::nox] = 13.0;
  input.cap_from_month = 6;
  const Ledger ledger = keep_ledger(input);
  const RollingFigure& nox = ledger.pollutants[Pollutant::nox].tpy;
  EXPECT_DOUBLE_EQ(nox.rolling[5], 120.0);
  EXPECT_DOUBLE_EQ(nox.rolling[6], 1.0);
  EXPECT_EQ(nox.max, 120.0);  // emitted before the permit: reported, not tested
  EXPECT_EQ(nox.months_over, 0u);
  EXPECT_DOUBLE_EQ(*nox.headroom_frac, 1.0 - 12.0 / 13.0);
  EXPECT_TRUE(ledger.issues.empty());
  input.cap_from_month = 0;
  EXPECT_GT(keep_ledger(input).pollutants[Pollutant::nox].tpy.months_over, 0u);
}

TEST(Ledger, WhatIsDoneBeforeThePermitIsNoPartOfItsHighestYear) {
  LedgerGroup group = group_of(24, kEvenMonth);
  for (std::size_t i = 0; i < 6; ++i) group.months[i].starts = 5.0;
  LedgerInput input = ledger_of(group);
  input.groups[0].starts_cap = {.most = 0.0, .path = "generators.turbines.starts_per_year"};
  input.cap_from_month = 6;
  const RollingFigure starts = keep_ledger(input).groups[0].starts_per_unit;
  EXPECT_GT(*starts.max, 0.0);
  EXPECT_EQ(starts.permitted_max, 0.0);
  EXPECT_EQ(starts.months_over, 0u);
  input.cap_from_month = 5;
  const RollingFigure over = keep_ledger(input).groups[0].starts_per_unit;
  EXPECT_GT(*over.permitted_max, 0.0);
  EXPECT_GT(over.months_over, 0u);
}

TEST(Ledger, ACatalystChangesTheFactorsFromItsMonthOn) {
  LedgerGroup group = group_of(12, kEvenMonth);
  group.phases.push_back(group.phases[0]);
  group.phases[1].lb_per_mmbtu = all_at(0.25);
  for (std::size_t i = 6; i < 12; ++i) group.months[i].phase = 1;
  EXPECT_DOUBLE_EQ(*keep_ledger(ledger_of(group)).pollutants[Pollutant::co].tpy.max, 7.5);
}

TEST(Ledger, StandbySetsCountWithTheirTestHours) {
  // 60 diesels of 2.5 MW, 1 h of test a month at 9.363 MMBtu/MWh and AP-42's 3.2 lb/MMBtu:
  // 1,404.45 MMBtu x 12 x 3.2 / 2,000 = 26.97 short tons a year
  LedgerGroup diesels = group_of(12, {.fuel_mmbtu = 60.0 * 2.5 * 9.363,
                                      .unit_hours = 60.0,
                                      .starts = 0.0,
                                      .units = 60.0,
                                      .phase = 0});
  diesels.id = "standby";
  diesels.phases[0].lb_per_mmbtu = all_at(3.2);
  LedgerInput input = ledger_of(group_of(12, kEvenMonth));
  input.groups.push_back(diesels);
  const Ledger ledger = keep_ledger(input);
  EXPECT_NEAR(*ledger.pollutants[Pollutant::nox].tpy.max, 12.0 + 26.97, 0.01);
  EXPECT_NEAR(*ledger.groups[1].hours_per_unit.max, 12.0, 1e-12);
}

TEST(Ledger, TheMemphisYearAgreesWithItsAllowedUnits) {
  // 15 units all year with 22 starts of 30 minutes each, month by month, against the closed form
  const UnitYear unit = memphis_unit({.starts = 22.0, .minutes = 30.0, .nox_ppm = 9.0});
  const double steady_hours = 8760.0 - 22.0 * 0.5;
  LedgerGroup group{.id = "turbines",
                    .phases = {{.lb_per_mmbtu = unit.lb_per_mmbtu, .start = unit.start}},
                    .months = std::vector<MonthActivity>(
                        12, {.fuel_mmbtu = 15.0 * steady_hours / 12.0 * full_load_mmbtu_per_h(unit),
                             .unit_hours = 15.0 * 8760.0 / 12.0,
                             .starts = 15.0 * 22.0 / 12.0,
                             .units = 15.0,
                             .phase = 0})};
  LedgerInput input = ledger_of(group);
  input.cap_tpy = memphis_caps();
  const Ledger ledger = keep_ledger(input);
  const OptionalByPollutant one = tpy_with_starts(unit);
  for (const Pollutant p : kPollutants) {
    EXPECT_NEAR(*ledger.pollutants[p].tpy.max, 15.0 * *one[p], 1e-9 * *one[p]) << to_string(p);
  }
  EXPECT_GT(*ledger.pollutants[Pollutant::nox].tpy.headroom_frac, 0.0);
  // AP-42's particles are above the cap of 73 with 15 units, and nothing else is
  ASSERT_EQ(ledger.issues.size(), 1u);
  EXPECT_EQ(ledger.issues[0].path, "site.pm_cap_tpy");
}

TEST(Ledger, AMissingFactorLeavesThePollutantUnknownAndSaysSo) {
  LedgerGroup group = group_of(12, kEvenMonth);
  group.phases[0].lb_per_mmbtu[Pollutant::pm] = std::nullopt;
  LedgerInput input = ledger_of(group);
  input.cap_tpy[Pollutant::pm] = 10.0;
  const Ledger ledger = keep_ledger(input);
  const PollutantLedger& pm = ledger.pollutants[Pollutant::pm];
  EXPECT_TRUE(pm.month_tons.empty());
  EXPECT_TRUE(pm.tpy.rolling.empty());
  EXPECT_FALSE(pm.tpy.max.has_value());
  EXPECT_EQ(pm.tpy.cap, 10.0);
  EXPECT_TRUE(ledger.pollutants[Pollutant::nox].tpy.max.has_value());
  ASSERT_EQ(ledger.issues.size(), 1u);
  EXPECT_EQ(ledger.issues[0].path, "generators.turbines");
  EXPECT_EQ(ledger.issues[0].args[0], "pm");
}

TEST(Ledger, WithoutFuelNothingIsUnknown) {
  LedgerGroup group =
      group_of(12, {.fuel_mmbtu = 0.0, .unit_hours = 0.0, .starts = 0.0, .units = 0.0, .phase = 0});
  group.phases[0].lb_per_mmbtu = {};
  const Ledger ledger = keep_ledger(ledger_of(group));
  for (const Pollutant p : kPollutants) {
    EXPECT_EQ(ledger.pollutants[p].tpy.max, 0.0) << to_string(p);
  }
  EXPECT_TRUE(ledger.issues.empty());
}

TEST(Ledger, ASiteWithoutGeneratorsHasAnEmptyOne) {
  LedgerInput input = ledger_of(group_of(0, kEvenMonth));
  input.groups.clear();
  const Ledger ledger = keep_ledger(input);
  EXPECT_FALSE(ledger.pollutants[Pollutant::nox].tpy.max.has_value());
  EXPECT_TRUE(ledger.groups.empty());
  EXPECT_TRUE(ledger.issues.empty());
}

TEST(Ledger, MonthsHaveTheirCalendarNames) {
  EXPECT_EQ(month_text(kJanuary, 0), "2026-01");
  EXPECT_EQ(month_text(kJanuary, 11), "2026-12");
  EXPECT_EQ(month_text(kJanuary, 12), "2027-01");
}

TEST(Ledger, ValuesOutsideTheDomainBreakTheContract) {
  MonthActivity month = kEvenMonth;
  month.fuel_mmbtu = -1.0;
  EXPECT_THROW((void)keep_ledger(ledger_of(group_of(12, month))), ContractError);
  month = kEvenMonth;
  month.units = 0.0;
  EXPECT_THROW((void)keep_ledger(ledger_of(group_of(12, month))), ContractError);
  month = kEvenMonth;
  month.phase = 1;
  EXPECT_THROW((void)keep_ledger(ledger_of(group_of(12, month))), ContractError);
  LedgerInput input = ledger_of(group_of(12, kEvenMonth));
  input.groups.push_back(group_of(11, kEvenMonth));
  EXPECT_THROW((void)keep_ledger(input), ContractError);
  input = ledger_of(group_of(12, kEvenMonth));
  input.cap_tpy[Pollutant::nox] = -5.0;
  EXPECT_THROW((void)keep_ledger(input), ContractError);
}

}  // namespace
}  // namespace sitewright::emissions
