// A year of dispatch under the permit's tons, hours and starts, and the years beside it.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "model/evaluate/hour_explained.h"
#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

using test::case_plan;
using test::evaluated;
using test::Settings;

constexpr int kYear = 2027;

/// Memphis with cheap gas, which would run at all hours, and half the NOx that it would emit.
const Settings& half_permit() {
  static const Settings settings{{"site.nox_cap_tpy", "40"}, {"fuel.gas_price_usd_per_mmbtu", "2"}};
  return settings;
}

const YearResult& half_permit_year() {
  static const plan::Plan plan = case_plan("memphis", half_permit());
  static const YearResult year =
      evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear);
  return year;
}

TEST(PermitYear, ACapIsSpreadOverTheYearNotBurnedByAutumn) {
  const operations::Result& year = half_permit_year().operations;
  const auto nox = std::find_if(year.caps.begin(), year.caps.end(),
                                [](const operations::CapYear& cap) { return cap.id == "nox"; });
  ASSERT_NE(nox, year.caps.end());
  EXPECT_LE(nox->used, nox->limit);
  EXPECT_GT(nox->used, 0.95 * nox->limit);  // months take all of a peak or nothing
  const Monthly& mmbtu = year.groups[0].month_running_mmbtu;
  const double all = std::accumulate(mmbtu.begin(), mmbtu.end(), 0.0);
  EXPECT_GT(std::accumulate(mmbtu.begin() + 9, mmbtu.end(), 0.0), 0.15 * all);
  EXPECT_EQ(year.unserved_hours, 0);
}

TEST(PermitYear, ACapLowersEnergyNotTheUnits) {
  Settings whole = half_permit();
  whole.erase(whole.begin());
  const plan::Plan plan = case_plan("memphis", whole);
  const YearResult free = evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear);
  const YearResult& capped = half_permit_year();
  ASSERT_EQ(capped.groups.size(), free.groups.size());
  for (std::size_t k = 0; k < capped.groups.size(); ++k) {
    EXPECT_EQ(capped.groups[k].available_frac, free.groups[k].available_frac);
    EXPECT_EQ(capped.groups[k].count, free.groups[k].count);
  }
}

TEST(PermitYear, EveryWindowOfTwelveMonthsKeepsTheCap) {
  const Evaluation e = evaluated(case_plan("memphis", half_permit()));
  const emissions::RollingFigure& nox = e.ledger.pollutants[emissions::Pollutant::nox].tpy;
  EXPECT_EQ(nox.months_over, 0U);
  ASSERT_TRUE(nox.max.has_value());
  EXPECT_GT(*nox.headroom_frac, -1e-9);
  EXPECT_LT(*nox.headroom_frac, 0.1);
}

TEST(PermitYear, AnHourSaysThatThePermitHoldsAGroupBack) {
  const plan::Plan plan = case_plan("memphis", half_permit());
  const climate::Climate climate = climate_of(plan).value();
  const YearResult& year = half_permit_year();
  int held = 0;
  for (int hour = 0; hour < kHoursPerYear; hour += 11) {
    for (const HourShare& share : explain_hour(year, climate, hour).shares) {
      if (share.id == "grid") continue;
      EXPECT_TRUE(share.permit_limit.starts_with("nox")) << share.permit_limit;
      EXPECT_LT(share.usd_per_mwh, 60.0);  // its own price: gas at 2 $/MMBtu
      if (share.reason == HourReason::permit) ++held;
    }
  }
  EXPECT_GT(held, 100);
}

/// The limit of a year's result that has a name.
const operations::CapYear* find_cap(const YearResult& year, const std::string& id) {
  for (const operations::CapYear& cap : year.operations.caps) {
    if (cap.id == id) return &cap;
  }
  return nullptr;
}

/// Hours that the permit allows bind dispatch like its tons: spread over the year, and kept in
/// every window of 12 months that the ledger looks at.
TEST(PermitYear, PermittedHoursBind) {
  const plan::Plan plan = case_plan(
      "memphis", {{"site.permitted_h_per_year", "3000"}, {"fuel.gas_price_usd_per_mmbtu", "2"}});
  const YearResult year = evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear);
  const operations::CapYear* hours = find_cap(year, "hours.smt-permitted");
  ASSERT_NE(hours, nullptr);
  EXPECT_TRUE(hours->binds);
  EXPECT_LE(hours->used, hours->limit);
  EXPECT_GT(hours->used, 0.95 * hours->limit);
  EXPECT_EQ(hours->used, year.operations.groups[0].unit_hours);
  const Monthly& by_month = year.operations.groups[0].month_unit_hours;
  for (std::size_t half = 0; half < 2; ++half) {
    const auto from = by_month.begin() + static_cast<std::ptrdiff_t>(6 * half);
    EXPECT_GT(std::accumulate(from, from + 6, 0.0), 0.3 * hours->used) << half;
  }
  const Evaluation all = evaluate(plan, test::catalog(), climate_of(plan).value());
  for (const Issue& issue : all.issues) EXPECT_NE(issue.path, "site.permitted_h_per_year");
}

/// A permit that allows no NOx at all allows no hour of a unit that emits it.
TEST(PermitYear, ACapOfNothingLetsNothingRun) {
  const plan::Plan plan = case_plan("memphis", {{"site.nox_cap_tpy", "0"}});
  const YearResult year = evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear);
  EXPECT_EQ(year.operations.onsite_mwh, 0.0);
  EXPECT_GT(year.operations.grid_mwh, 0.0);
}

/// Two groups whose hours are short on an island, as long as the grid is: load goes dark, spread
/// over the year, and the limits are used.
TEST(PermitYear, ScarceHoursOfTwoGroupsAreUsed) {
  const plan::Plan plan = case_plan("north-dakota-gas", {{"site.permitted_h_per_year", "4000"}});
  const YearResult year = evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear);
  for (const operations::CapYear& cap : year.operations.caps) {
    if (cap.unit != "h") continue;
    const bool of_year =
        cap.id.find(".until.") == std::string::npos && cap.id.find(".from.") == std::string::npos;
    EXPECT_LE(cap.used, cap.limit * (1.0 + 1e-9)) << cap.id;
    if (of_year) {
      EXPECT_GT(cap.used, 0.9 * cap.limit) << cap.id;
    }
  }
}

/// A permit that begins within a year leaves the months before it alone.
TEST(PermitYear, MonthsBeforeThePermitAreNotHeldBack) {
  const Settings free{{"site.permit_from", "2025-07-02"},
                      {"site.permitted_h_per_year", ""},
                      {"generators.smt-first.until", "2026-01-01"},
                      {"fuel.gas_price_usd_per_mmbtu", "2"}};
  Settings limited = free;
  limited[1].second = "1000";
  const auto hours = [](const Settings& settings, const std::string& group) {
    const plan::Plan plan = case_plan("memphis", settings);
    const YearResult year = evaluate_year(plan, test::catalog(), climate_of(plan).value(), 2025);
    for (const operations::GroupYear& found : year.operations.groups) {
      if (found.id == group) return found.month_unit_hours;
    }
    return Monthly{};
  };
  const Monthly before = hours(free, "smt-first");
  const Monthly after = hours(limited, "smt-first");
  double first_half = 0.0;
  for (std::size_t m = 0; m < 6; ++m) {
    EXPECT_EQ(after[m], before[m]) << m;
    first_half += before[m];
  }
  EXPECT_GT(first_half, 0.0);
  // Half a year has half of the 1,000 hours of each of its four units.
  const double second_half = std::accumulate(after.begin() + 6, after.end(), 0.0);
  EXPECT_GT(second_half, 0.0);
  EXPECT_LE(second_half, 4.0 * 1000.0 * 184.0 / 365.0 + 1e-6);
  EXPECT_GT(std::accumulate(before.begin() + 6, before.end(), 0.0), 2.0 * second_half);
}

/// Units whose hours are short use them up each year, whatever the load did the year before.
TEST(PermitYear, HoursAreUsedInEveryYear) {
  for (const int year : {2033, 2034, 2035}) {
    const plan::Plan plan = case_plan("north-dakota-gas", {{"site.permitted_h_per_year", "4000"}});
    const YearResult result = evaluate_year(plan, test::catalog(), climate_of(plan).value(), year);
    const operations::CapYear* const hours = find_cap(result, "hours.gas-1");
    ASSERT_NE(hours, nullptr);
    EXPECT_GT(hours->used, 0.9 * hours->limit) << year;
  }
}

/// 100 MW in Dallas on 20 MW of grid: two turbines and six engines for the rest.
plan::Plan scarce_grid_plan() {
  plan::Plan plan;
  plan.site.station = "dallas_fort_worth_tx";
  plan.site.grid_region = "erct";
  plan.site.permit_from = make_date(2026, 1, 1);
  plan.schedule.start = make_date(2026, 1, 1);
  plan.schedule.horizon_years = 6.0;
  plan.halls = {{.id = "h", .it_mw = 100.0}};
  plan.lots = {{.id = "l", .model = "h100", .count = 40000, .hall = "h"}};
  plan.deliveries = {
      {.id = "g", .point = "main", .mw = 20.0, .stage = plan::ConnectionStage::energised}};
  plan.contracts = {
      {.id = "c", .point = "main", .energy_usd_per_mwh = 90.0, .demand_usd_per_kw_month = 10.0}};
  plan.generators = {{.id = "smt-130", .unit = "smt-130", .count = 2},
                     {.id = "j620", .unit = "j620", .count = 6}};
  for (plan::GeneratorGroup& group : plan.generators) group.control = plan::EmissionControl::dln;
  return plan;
}

double unserved_mwh(const plan::Plan& plan, int year) {
  return evaluate_year(plan, test::catalog(), climate_of(plan).value(), year)
      .operations.unserved_mwh;
}

/// While halls fill up there is room under the permit to replace dear grid power: not so much that
/// the first months of the next year are left without.
TEST(PermitYear, AYearDoesNotLeaveTheNextOneDark) {
  plan::Plan plan = scarce_grid_plan();
  plan.site.nox_cap_tpy = 100.0;
  EXPECT_EQ(unserved_mwh(plan, 2026), 0.0);
  EXPECT_EQ(unserved_mwh(plan, 2027), 0.0);
}

/// Hours that suffice for one turbine and three engines all year round suffice.
TEST(PermitYear, HoursThatServeTheLoadAllYearServeIt) {
  plan::Plan plan = scarce_grid_plan();
  plan.site.permitted_h_per_year = 4400.0;
  EXPECT_LT(unserved_mwh(plan, 2028), 200.0);
}

/// A year that repeats keeps every 12 months, also where summer takes more than its part of them.
TEST(PermitYear, SummerTakesWhatItNeedsOfAYearThatRepeats) {
  plan::Plan plan = scarce_grid_plan();
  plan.deliveries[0].mw = 60.0;
  plan.deliveries[0].firm = false;
  plan.deliveries[0].interrupted_h_per_year = 1500.0;
  plan.generators = {{.id = "j620", .unit = "j620", .count = 14},
                     {.id = "smt-130", .unit = "smt-130", .count = 1}};
  plan.site.permitted_h_per_year = 1200.0;
  EXPECT_LT(unserved_mwh(plan, 2028), 1.0);
}

/// Tons are counted in pounds, as what prints them says.
TEST(PermitYear, CapsSayTheirUnit) {
  for (const operations::CapYear& cap : half_permit_year().operations.caps) {
    EXPECT_FALSE(cap.unit.empty()) << cap.id;
  }
  EXPECT_EQ(find_cap(half_permit_year(), "nox")->unit, "lb");
}

/// Starts that the permit allows bind too: what starts less runs on.
TEST(PermitYear, PermittedStartsBind) {
  const Settings often{{"site.starts_per_unit_year", ""},
                       {"fuel.gas_price_usd_per_mmbtu", "5"},
                       {"storage.megapacks.mw", "0"},
                       {"storage.megapacks.mwh", "0"}};
  Settings seldom = often;
  seldom[0].second = "1";
  const plan::Plan free_plan = case_plan("memphis", often);
  const plan::Plan plan = case_plan("memphis", seldom);
  const climate::Climate climate = climate_of(plan).value();
  const YearResult free = evaluate_year(free_plan, test::catalog(), climate, kYear);
  const YearResult year = evaluate_year(plan, test::catalog(), climate, kYear);
  const operations::CapYear* starts = find_cap(year, "starts.smt-permitted");
  ASSERT_NE(starts, nullptr);
  ASSERT_GT(free.operations.groups[0].starts, starts->limit);
  EXPECT_EQ(starts->used, year.operations.groups[0].starts);
  EXPECT_LE(starts->used, starts->limit);
  EXPECT_GT(starts->used, 0.6 * starts->limit);
  EXPECT_TRUE(starts->binds);
  EXPECT_GE(year.operations.total_usd(), free.operations.total_usd());
}

}  // namespace
}  // namespace sitewright
