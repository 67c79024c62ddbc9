// A year of dispatch as the plan's permit, tariffs and lots have it.
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

TEST(DispatchYear, ACapIsSpreadOverTheYearNotBurnedByAutumn) {
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

TEST(DispatchYear, ACapLowersEnergyNotTheUnits) {
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

/// Most that the output of a group rises or falls from one hour to the next, in units at full load
/// (heat moves no unit), what units that start or stop move by left out.
double steepest_units(const YearResult& year, std::size_t group, const climate::Climate& climate) {
  const operations::GeneratorGroup& g = year.groups[group];
  const Hourly& mw = year.operations.hours.group_mw[group];
  const Eigen::ArrayXi& units = year.operations.hours.group_units[group];
  const auto output = [&](Eigen::Index h) {
    return mw[h] / operations::unit_capability_mw(g, climate.dry_bulb_c[h]);
  };
  double steepest = 0.0;
  for (Eigen::Index h = 1; h < mw.size(); ++h) {
    const double switched = std::abs(units[h] - units[h - 1]) * g.min_load_frac;
    steepest = std::max(steepest, std::abs(output(h) - output(h - 1)) - switched);
  }
  return steepest;
}

/// Firm gas is shared by the groups that stand in the hour, not by those that come or have left.
TEST(DispatchYear, FirmGasIsSharedByThoseThatAreThere) {
  const plan::Plan plan = case_plan("memphis", {{"fuel.firm_mmbtu_per_day", "20000"}});
  const YearResult year = evaluate_year(plan, test::catalog(), climate_of(plan).value(), 2025);
  EXPECT_EQ(year.operations.unserved_hours, 0);
  for (int day = 0; day < kHoursPerYear / kHoursPerDay; ++day) {
    double mmbtu = 0.0;
    for (int h = day * kHoursPerDay; h < (day + 1) * kHoursPerDay; ++h) {
      for (std::size_t k = 0; k < year.groups.size(); ++k) {
        const operations::GeneratorGroup& g = year.groups[k];
        mmbtu +=
            year.operations.hours.group_mw[k][h] * g.heat_rate_btu_per_kwh * g.hhv_per_lhv / 1e3;
      }
    }
    // Part load burns up to a fifth more a MWh than the full output that shares are counted at.
    ASSERT_LE(mmbtu, 1.2 * 20000.0) << day;
  }
}

TEST(DispatchYear, AGroupWithARampMovesNoFasterAndLosesNoLoad) {
  constexpr double kRamp = 0.03;
  plan::Plan plan = case_plan("memphis", {{"fuel.gas_price_usd_per_mmbtu", "5"}});
  plan::Rate evening{.id = "evening", .contract = "mlgw"};
  evening.hour_from = 16;
  evening.hour_until = 21;
  evening.energy_usd_per_mwh = 400.0;
  plan.rates.push_back(evening);
  const climate::Climate climate = climate_of(plan).value();
  const YearResult free = evaluate_year(plan, test::catalog(), climate, kYear);
  const auto prime = std::find_if(free.groups.begin(), free.groups.end(),
                                  [](const auto& group) { return group.id == "smt-permitted"; });
  ASSERT_NE(prime, free.groups.end());
  const auto k = static_cast<std::size_t>(prime - free.groups.begin());
  const double bound = kRamp * prime->count;
  EXPECT_GT(steepest_units(free, k, climate), bound) << "else the ramp would bind nowhere";
  for (plan::GeneratorGroup& group : plan.generators) {
    if (group.id == prime->id) group.ramp_frac_per_h = kRamp;
  }
  const YearResult ramped = evaluate_year(plan, test::catalog(), climate, kYear);
  EXPECT_LE(steepest_units(ramped, k, climate), bound + 1e-9);
  EXPECT_NEAR(ramped.operations.unserved_mwh, free.operations.unserved_mwh, 1e-6);
  EXPECT_GE(ramped.operations.total_usd(), free.operations.total_usd() * (1.0 - 1e-3));
}

TEST(DispatchYear, EveryWindowOfTwelveMonthsKeepsTheCap) {
  const Evaluation e = evaluated(case_plan("memphis", half_permit()));
  const emissions::RollingFigure& nox = e.ledger.pollutants[emissions::Pollutant::nox].tpy;
  EXPECT_EQ(nox.months_over, 0U);
  ASSERT_TRUE(nox.max.has_value());
  EXPECT_GT(*nox.headroom_frac, -1e-9);
  EXPECT_LT(*nox.headroom_frac, 0.1);
}

TEST(DispatchYear, AnHourSaysThatThePermitHoldsAGroupBack) {
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

TEST(DispatchYear, DemandThatDispatchWeighsIsDemandThatIsBilled) {
  const plan::Plan plan = case_plan("memphis", {{"fuel.gas_price_usd_per_mmbtu", "12"}});
  const YearResult year = evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear);
  ASSERT_EQ(year.bill.bills.size(), 1U);
  const double billed = year.bill.bills[0].usd_of(tariff::ItemKind::demand);
  EXPECT_GT(billed, 0.0);
  EXPECT_NEAR(year.operations.demand_usd, billed, 1e-6 * billed);
  EXPECT_NEAR(
      year.operations.grid_usd,
      year.bill.bills[0].usd_of(tariff::ItemKind::energy) * (1.0 - plan.electrical.line_loss_frac),
      1e-6 * year.operations.grid_usd);
}

/// In the first year no earlier one is billed on: what is free in December is the year's own.
TEST(DispatchYear, WhatARatchetOfTheYearsOwnMonthsBillsIsFree) {
  const Settings ratchet{{"contracts.mlgw.ratchet_frac", "1"},
                         {"contracts.mlgw.ratchet_months", "11"}};
  const plan::Plan plan = case_plan("memphis", ratchet);
  const YearResult year = evaluate_year(plan, test::catalog(), climate_of(plan).value(), 2024);
  ASSERT_EQ(year.rules.demand.size(), 1U);
  const Monthly& peak = year.operations.demand[0].peak_mw;
  const double before = *std::max_element(peak.begin(), peak.begin() + 11);
  EXPECT_GT(before, 1.0);
  EXPECT_NEAR(year.rules.demand[0].free_mw[11], before, 0.05 * before);
}

/// The plan's contract for a part of the draw, beside one like it that is dearer and larger.
struct TwoContracts {
  double cheap_mw;
  double cheap_usd_per_mwh;
  double dear_usd_per_mwh;
};
void add_dear_contract(const TwoContracts& terms, plan::Plan& plan) {
  plan.contracts.push_back(plan.contracts[0]);
  plan.contracts[1].id = "dear";
  plan.contracts[1].energy_usd_per_mwh = terms.dear_usd_per_mwh;
  plan.contracts[0].mw = terms.cheap_mw;
  plan.contracts[0].energy_usd_per_mwh = terms.cheap_usd_per_mwh;
}

/// A cheap contract carries what it can whatever the peak: a megawatt more is the dearer one's.
TEST(DispatchYear, TheDearerOfTwoContractsHasThePeak) {
  plan::Plan plan = case_plan("memphis", {{"fuel.gas_price_usd_per_mmbtu", "12"}});
  add_dear_contract({.cheap_mw = 60.0, .cheap_usd_per_mwh = 45.0, .dear_usd_per_mwh = 70.0}, plan);
  plan.contracts[1].demand_usd_per_kw_month = 9.0;
  const YearResult year = evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear);
  double weighed = 0.0;
  for (const operations::DemandYear& charge : year.operations.demand) weighed += charge.usd;
  const double billed = year.bill.bills[1].usd_of(tariff::ItemKind::demand);
  ASSERT_EQ(year.operations.demand.size(), 1U);
  EXPECT_EQ(year.operations.demand[0].id, "dear");
  EXPECT_GT(billed, 0.0);
  EXPECT_NEAR(weighed, billed, 0.02 * billed);
  EXPECT_NEAR(year.bill.bills[0].mwh, 60.0 * kHoursPerYear, 0.02 * 60.0 * kHoursPerYear);
}

/// Gas at 53 $ a MWh beside 140 MW at 20 $ and more at 90 $, a mean below it: it replaces the dear
/// part alone.
TEST(DispatchYear, UnitsReplaceTheDearerOfTwoContracts) {
  plan::Plan plan = case_plan("memphis", {{"contracts.mlgw.demand_usd_per_kw_month", "0"}});
  add_dear_contract({.cheap_mw = 140.0, .cheap_usd_per_mwh = 20.0, .dear_usd_per_mwh = 90.0}, plan);
  for (plan::GeneratorGroup& group : plan.generators) group.count = std::min(group.count, 3);
  const YearResult year = evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear);
  EXPECT_GT(year.operations.onsite_mwh, 40.0 * 0.9 * kHoursPerYear);
  EXPECT_GT(year.bill.bills[0].mwh, 0.99 * 140.0 * kHoursPerYear);
}

/// A price of units between those of two contracts: they serve what the cheap one leaves, and no
/// more; in every hour each source says why.
TEST(DispatchYear, UnitsBetweenTwoContractsServeWhatTheCheaperOneLeaves) {
  plan::Plan plan = case_plan("memphis", {{"contracts.mlgw.demand_usd_per_kw_month", "0"}});
  add_dear_contract({.cheap_mw = 100.0, .cheap_usd_per_mwh = 40.0, .dear_usd_per_mwh = 120.0},
                    plan);
  plan.storage.clear();
  const climate::Climate climate = climate_of(plan).value();
  const YearResult year = evaluate_year(plan, test::catalog(), climate, kYear);
  EXPECT_GT(year.bill.bills[0].mwh, 0.95 * 100.0 * kHoursPerYear);
  EXPECT_LT(year.bill.bills[1].mwh, 0.05 * year.operations.load_mwh);
  EXPECT_GT(year.operations.onsite_mwh, 30.0 * kHoursPerYear);
  double billed = 0.0;
  for (const tariff::Bill& bill : year.bill.bills) {
    billed += bill.usd_of(tariff::ItemKind::energy);
  }
  EXPECT_NEAR(year.operations.grid_usd, billed, 1e-6 * billed);
  const HourExplained hour = explain_hour(year, climate, 4000);
  const auto share = [&](const std::string& id) {
    return *std::find_if(hour.shares.begin(), hour.shares.end(),
                         [&](const HourShare& s) { return s.id == id; });
  };
  EXPECT_TRUE(share("mlgw").is_contract);
  EXPECT_EQ(share("mlgw").reason, HourReason::full);
  EXPECT_NEAR(share("mlgw").mw, 100.0, 1e-6);
  EXPECT_EQ(share("dear").reason, HourReason::dearer);
  EXPECT_NEAR(share("dear").usd_per_mwh, 120.0, 1e-9);
}

TEST(DispatchYear, StorageNeverRaisesTheBilledPeakOrTheCost) {
  const Settings no_gas{{"generators.smt-permitted.until", "2025-08-01"}};
  const plan::Plan with = case_plan("memphis", no_gas);
  plan::Plan without = with;
  without.storage.clear();
  const climate::Climate climate = climate_of(with).value();
  const YearResult shaved = evaluate_year(with, test::catalog(), climate, kYear);
  const YearResult plain = evaluate_year(without, test::catalog(), climate, kYear);
  ASSERT_EQ(shaved.operations.unserved_hours, 0);
  EXPECT_LE(shaved.operations.demand_usd, plain.operations.demand_usd * (1.0 + 1e-9));
  EXPECT_LE(shaved.operations.total_usd(), plain.operations.total_usd() * (1.0 + 1e-9));
}

TEST(DispatchYear, ReservedEnergyIsNeverDispatched) {
  const Settings reserved{{"storage.megapacks.ride_through_min", "60"},
                          {"storage.megapacks.swing_reserve_mwh", "100"}};
  const plan::Plan plan = case_plan("memphis", reserved);
  const YearResult year = evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear);
  ASSERT_EQ(year.rules.storage.size(), 1U);
  const double held = year.rules.storage[0].reserved_mwh;
  EXPECT_GT(held, 150.0);
  EXPECT_GE(year.operations.hours.charge_state_mwh.minCoeff(), held - 1e-6);
}

TEST(DispatchYear, LotsThatDoLeastPerWattGiveUpPowerFirst) {
  const plan::Plan plan =
      case_plan("pennsylvania", {{"deliveries.front-of-meter.firm", "false"},
                                 {"deliveries.front-of-meter.interrupted_h_per_year", "40"}});
  const Evaluation e = evaluated(plan);
  const YearResult year =
      evaluate_year(plan, test::catalog(), climate_of(plan).value(), e.reference_year);
  ASSERT_FALSE(year.throttled.empty());
  double mwh = 0.0;
  for (const LotThrottle& lot : year.throttled) {
    mwh += lot.mwh;
    EXPECT_LE(lot.hours, year.operations.unserved_hours);
    EXPECT_TRUE(std::any_of(e.issues.begin(), e.issues.end(), [&](const Issue& issue) {
      return issue.path == "lots." + lot.lot && issue.severity == Severity::warning;
    })) << lot.lot;
  }
  EXPECT_NEAR(mwh, year.operations.unserved_mwh, 1e-6 * mwh);
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
TEST(DispatchYear, PermittedHoursBind) {
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
TEST(DispatchYear, ACapOfNothingLetsNothingRun) {
  const plan::Plan plan = case_plan("memphis", {{"site.nox_cap_tpy", "0"}});
  const YearResult year = evaluate_year(plan, test::catalog(), climate_of(plan).value(), kYear);
  EXPECT_EQ(year.operations.onsite_mwh, 0.0);
  EXPECT_GT(year.operations.grid_mwh, 0.0);
}

/// Two groups whose hours are short on an island, as long as the grid is: load goes dark, spread
/// over the year, and the limits are used.
TEST(DispatchYear, ScarceHoursOfTwoGroupsAreUsed) {
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
TEST(DispatchYear, MonthsBeforeThePermitAreNotHeldBack) {
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
TEST(DispatchYear, HoursAreUsedInEveryYear) {
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
TEST(DispatchYear, AYearDoesNotLeaveTheNextOneDark) {
  plan::Plan plan = scarce_grid_plan();
  plan.site.nox_cap_tpy = 100.0;
  EXPECT_EQ(unserved_mwh(plan, 2026), 0.0);
  EXPECT_EQ(unserved_mwh(plan, 2027), 0.0);
}

/// Hours that suffice for one turbine and three engines all year round suffice.
TEST(DispatchYear, HoursThatServeTheLoadAllYearServeIt) {
  plan::Plan plan = scarce_grid_plan();
  plan.site.permitted_h_per_year = 4400.0;
  EXPECT_LT(unserved_mwh(plan, 2028), 200.0);
}

/// A year that repeats keeps every 12 months, also where summer takes more than its part of them.
TEST(DispatchYear, SummerTakesWhatItNeedsOfAYearThatRepeats) {
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
TEST(DispatchYear, CapsSayTheirUnit) {
  for (const operations::CapYear& cap : half_permit_year().operations.caps) {
    EXPECT_FALSE(cap.unit.empty()) << cap.id;
  }
  EXPECT_EQ(find_cap(half_permit_year(), "nox")->unit, "lb");
}

/// Starts that the permit allows bind too: what starts less runs on.
TEST(DispatchYear, PermittedStartsBind) {
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
