// Loss of load over a year: closed forms, an outage table of each hour's own, monotony, sums.
#include "model/adequacy/loss_of_load.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <optional>
#include <string>

#include "model/adequacy/hourly_loss.h"
#include "model/adequacy/outage_table.h"
#include "model/core/check.h"
#include "tests/model/adequacy/fleet.h"

namespace sitewright::adequacy {
namespace {

LossOfLoad year_of(const Fleet& fleet, const Hourly& load_mw) {
  return loss_of_load({.fleet = fleet,
                       .load_mw = load_mw,
                       .grid_mw = kGridMw,
                       .derate_step_frac = kDerateStepFrac});
}

Fleet identical(int units, double unit_mw, double q) {
  return {.groups = {{.id = "g",
                      .units = units,
                      .unit_mw = unit_mw,
                      .unavailable_frac = q,
                      .derate = 0,
                      .planned = {}}},
          .derate_frac = {flat(1.0)}};
}

struct Sums {
  double hours = 0.0;
  double mwh = 0.0;
};

/// Every so many hours a table of its own, on a fine grid and with the hour's own derates.
Sums hour_by_hour(const Fleet& fleet, const Hourly& load_mw, Eigen::Index stride) {
  Sums sums;
  const Hourly capability = capability_mw(fleet, load_mw.size());
  for (Eigen::Index h = 0; h < load_mw.size(); h += stride) {
    OutageTableInput input{.groups = {}, .grid_mw = 0.05};
    for (const SourceGroup& group : fleet.groups) {
      const auto hour = static_cast<std::size_t>(h);
      input.groups.push_back({.unit_mw = group.unit_mw * fleet.derate_frac[group.derate][h],
                              .unavailable_frac = group.unavailable_frac,
                              .units = units_by_hour(group, load_mw.size())[hour]});
    }
    const OutageTable table(input);
    sums.hours += table.exceedance_frac(capability[h] - load_mw[h]);
    sums.mwh += table.expected_excess_mw(capability[h] - load_mw[h]);
  }
  return sums;
}

TEST(LossOfLoad, OneUnitIsItsRateTimesTheYear) {
  const LossOfLoad year = year_of(identical(1, 50.0, 0.04), flat(50.0));
  EXPECT_NEAR(year.loss_of_load_h, 0.04 * 8760.0, 1e-9);
  EXPECT_NEAR(year.unserved_mwh, 0.04 * 8760.0 * 50.0, 1e-6);
  EXPECT_NEAR(year.unserved_frac, 0.04, 1e-12);
  EXPECT_EQ(year.tables, 0);
}

TEST(LossOfLoad, NPlusOneOfIdenticalUnitsIsBinomial) {
  // 15 SMT-130 for 14 of them: short when two or more are out, by 16.5 MW for each after the first.
  const double q = 0.03;
  const int n = 15;
  const double none = std::pow(1.0 - q, n);
  const double one = n * q * std::pow(1.0 - q, n - 1);
  const double two_or_more = 1.0 - none - one;
  const double excess_units = n * q - 1.0 + none;  // E[(K - 1)+] = E[K] - 1 + P(K = 0)
  const LossOfLoad year = year_of(identical(n, 16.5, q), flat(14 * 16.5));
  EXPECT_NEAR(year.loss_of_load_h, 8760.0 * two_or_more, 1e-8);
  EXPECT_NEAR(year.unserved_mwh, 8760.0 * 16.5 * excess_units, 1e-6);
}

TEST(LossOfLoad, ASpareIsOneMoreUnitThatMayBeOut) {
  Fleet spared = identical(14, 16.5, 0.03);
  spared.groups[0].spares = 1;
  const LossOfLoad one_more = year_of(identical(15, 16.5, 0.03), flat(14 * 16.5));
  const LossOfLoad year = year_of(spared, flat(14 * 16.5));
  EXPECT_NEAR(year.loss_of_load_h, one_more.loss_of_load_h, 1e-9);
  EXPECT_NEAR(year.unserved_mwh, one_more.unserved_mwh, 1e-9);
  // A spare adds no output beyond that of the units.
  EXPECT_EQ(capability_mw(spared, kHoursPerYear).maxCoeff(), 14 * 16.5);
  const LossOfLoadInput input{.fleet = spared,
                              .load_mw = flat(14 * 16.5),
                              .grid_mw = 0.5,
                              .derate_step_frac = kDerateStepFrac};
  EXPECT_NEAR(loss_by_tables(input).probability_frac.sum(), one_more.loss_of_load_h, 1e-8);
}

TEST(LossOfLoad, OneClassIsExactAtAnyDerateBothWays) {
  // Load and capability move together, so every hour has the closed form of its own size.
  Fleet fleet = identical(10, 20.0, 0.05);
  fleet.derate_frac[0] = wave(0.9, -0.13);
  const Hourly load = 8.5 * 20.0 * fleet.derate_frac[0];
  const double none = std::pow(0.95, 10);
  const double one = 10 * 0.05 * std::pow(0.95, 9);
  const double hours = 8760.0 * (1.0 - none - one);
  // E[(K - 1.5)+] = E[K] - 1.5 + 1.5 P(0) + 0.5 P(1)
  const double mwh = 20.0 * fleet.derate_frac[0].sum() * (0.5 - 1.5 + 1.5 * none + 0.5 * one);
  const LossOfLoadInput input{
      .fleet = fleet, .load_mw = load, .grid_mw = 0.1, .derate_step_frac = 0.005};
  const std::optional<HourlyLoss> states = loss_by_states(input, kMostStates);
  ASSERT_TRUE(states.has_value());
  EXPECT_NEAR(states->probability_frac.sum(), hours, 1e-8);
  EXPECT_NEAR(states->unserved_mw.sum(), mwh, 1e-6);
  const HourlyLoss tables = loss_by_tables(input);
  EXPECT_NEAR(tables.probability_frac.sum(), hours, 1e-8);
  EXPECT_NEAR(tables.unserved_mw.sum(), mwh, 1e-6);
  EXPECT_GT(tables.tables, 20);
}

TEST(LossOfLoad, EveryStateCountedAgreesWithAFineTableForEveryHour) {
  const Fleet fleet = mixed_fleet();
  const Hourly load = wave(460.0, 30.0);
  const LossOfLoad year = year_of(fleet, load);
  EXPECT_EQ(year.tables, 0);
  const Eigen::Index stride = 37;
  const Sums exact = hour_by_hour(fleet, load, stride);
  Sums found;
  for (Eigen::Index h = 0; h < load.size(); h += stride) {
    found.hours += year.loss_probability_frac[h];
    found.mwh += year.unserved_mw[h];
  }
  ASSERT_GT(exact.hours, 1.0);
  EXPECT_NEAR(found.hours / exact.hours, 1.0, 2e-3);  // what the grid of 0.05 MW leaves
  EXPECT_NEAR(found.mwh / exact.mwh, 1.0, 1e-4);
}

TEST(LossOfLoad, SharedTablesAgreeWithEveryStateCounted) {
  const Fleet fleet = mixed_fleet();
  const Hourly load = wave(460.0, 30.0);
  const LossOfLoadInput input{
      .fleet = fleet, .load_mw = load, .grid_mw = kGridMw, .derate_step_frac = kDerateStepFrac};
  const std::optional<HourlyLoss> states = loss_by_states(input, kMostStates);
  const HourlyLoss tables = loss_by_tables(input);
  ASSERT_TRUE(states.has_value());
  EXPECT_NEAR(tables.probability_frac.sum() / states->probability_frac.sum(), 1.0, 0.02);
  EXPECT_NEAR(tables.unserved_mw.sum() / states->unserved_mw.sum(), 1.0, 0.01);
  EXPECT_LT(tables.tables, 600);
}

TEST(LossOfLoad, AFleetOfManyKindsFallsBackToTables) {
  Fleet fleet{.groups = {}, .derate_frac = {flat(1.0, 24)}};
  for (int kind = 0; kind < 9; ++kind) {
    fleet.groups.push_back({.id = std::to_string(kind),
                            .units = 6,
                            .unit_mw = 10.0 + kind,
                            .unavailable_frac = 0.04,
                            .derate = 0,
                            .planned = {}});
  }
  const Hourly load = flat(690.5, 24);  // of 756 MW
  const LossOfLoad year = year_of(fleet, load);
  EXPECT_EQ(year.tables, 1);
  OutageTableInput table{.groups = {}, .grid_mw = 1.0};
  for (const SourceGroup& g : fleet.groups) {
    table.groups.push_back(
        {.unit_mw = g.unit_mw, .unavailable_frac = g.unavailable_frac, .units = g.units});
  }
  EXPECT_NEAR(year.unserved_mwh, 24.0 * OutageTable(table).expected_excess_mw(65.5), 1e-6);
  const LossOfLoadInput input{
      .fleet = fleet, .load_mw = load, .grid_mw = 1.0, .derate_step_frac = 1.0};
  const std::optional<HourlyLoss> states = loss_by_states(input, 2'000'000);
  ASSERT_TRUE(states.has_value());  // sizes lie on the grid: both are exact
  EXPECT_NEAR(states->probability_frac[0], year.loss_probability_frac[0], 1e-9);
  EXPECT_NEAR(states->unserved_mw[0], year.unserved_mw[0], 1e-8);
}

TEST(LossOfLoad, GroupsThatAreAlikeAreOneGroup) {
  Fleet split = identical(15, 16.5, 0.03);
  split.groups[0].units = 9;
  split.groups.push_back(split.groups[0]);
  split.groups[1].units = 6;
  const LossOfLoad one = year_of(identical(15, 16.5, 0.03), flat(220.0));
  const LossOfLoad two = year_of(split, flat(220.0));
  EXPECT_EQ(one.unserved_mwh, two.unserved_mwh);
  EXPECT_EQ(one.loss_of_load_h, two.loss_of_load_h);
}

TEST(LossOfLoad, HourlySeriesAddUpToTheYear) {
  const Fleet fleet = mixed_fleet();
  const Hourly load = wave(470.0, 30.0);
  const LossOfLoad year = year_of(fleet, load);
  EXPECT_NEAR(year.loss_probability_frac.sum(), year.loss_of_load_h, 1e-9);
  EXPECT_NEAR(year.unserved_mw.sum(), year.unserved_mwh, 1e-6);
  EXPECT_NEAR(year.unserved_frac, year.unserved_mwh / load.sum(), 1e-15);
  EXPECT_TRUE((year.loss_probability_frac >= 0.0 && year.loss_probability_frac <= 1.0).all());
  EXPECT_TRUE((year.unserved_mw >= 0.0 && year.unserved_mw <= load).all());
}

TEST(LossOfLoad, LessWithMoreUnitsMoreWithWorseOnes) {
  const Hourly load = wave(470.0, 30.0);
  const LossOfLoad base = year_of(mixed_fleet(), load);
  Fleet more = mixed_fleet();
  more.groups[0].units += 1;
  EXPECT_LT(year_of(more, load).loss_of_load_h, base.loss_of_load_h);
  EXPECT_LT(year_of(more, load).unserved_mwh, base.unserved_mwh);
  Fleet worse = mixed_fleet();
  worse.groups[1].unavailable_frac = 0.08;
  EXPECT_GT(year_of(worse, load).unserved_mwh, base.unserved_mwh);
  Fleet unplanned = mixed_fleet();
  for (SourceGroup& group : unplanned.groups) group.planned.clear();
  EXPECT_LT(year_of(unplanned, load).unserved_mwh, base.unserved_mwh);
  EXPECT_GT(year_of(mixed_fleet(), load + 10.0).unserved_mwh, base.unserved_mwh);
}

TEST(LossOfLoad, WithoutOutagesOnlyTheShortfallRemains) {
  Fleet fleet = mixed_fleet();
  for (SourceGroup& group : fleet.groups) group.unavailable_frac = 0.0;
  const Hourly load = wave(520.0, 60.0);
  const Hourly short_mw = (load - capability_mw(fleet, load.size())).max(0.0);
  const LossOfLoad year = year_of(fleet, load);
  ASSERT_GT(short_mw.sum(), 0.0);
  EXPECT_NEAR(year.unserved_mwh, short_mw.sum(), 1e-6);
  EXPECT_NEAR(year.loss_of_load_h, static_cast<double>((short_mw > kNothingMw).count()), 1e-12);
}

TEST(LossOfLoad, NoUnitsServeNothing) {
  const LossOfLoad year = year_of({.groups = {}, .derate_frac = {}}, flat(10.0));
  EXPECT_EQ(year.loss_of_load_h, 8760.0);
  EXPECT_NEAR(year.unserved_mwh, 87600.0, 1e-9);
  EXPECT_EQ(year_of({.groups = {}, .derate_frac = {}}, flat(0.0)).loss_of_load_h, 0.0);
}

TEST(LossOfLoad, AUnitThatCannotRunCannotServe) {
  Fleet fleet = identical(3, 20.0, 0.5);
  fleet.derate_frac[0] = flat(0.0);
  const LossOfLoad year = year_of(fleet, flat(10.0));
  EXPECT_EQ(year.loss_of_load_h, 8760.0);
  EXPECT_NEAR(year.unserved_mwh, 87600.0, 1e-9);
}

TEST(LossOfLoad, PlannedOutagesOverlap) {
  const std::vector<int> units = units_by_hour(mixed_fleet().groups[0], kHoursPerYear);
  EXPECT_EQ(units[1999], 24);
  EXPECT_EQ(units[2000], 22);
  EXPECT_EQ(units[2500], 21);
  EXPECT_EQ(units[2700], 23);
  EXPECT_EQ(units[3000], 24);
}

TEST(LossOfLoad, BrokenContractsThrow) {
  const auto broken = [](const auto& change) {
    Fleet fleet = mixed_fleet();
    change(fleet);
    EXPECT_THROW((void)year_of(fleet, flat(100.0)), ContractError);
  };
  broken([](Fleet& f) { f.groups[0].unit_mw = -1.0; });
  broken([](Fleet& f) { f.groups[0].units = -1; });
  broken([](Fleet& f) { f.groups[0].unavailable_frac = 1.01; });
  broken([](Fleet& f) { f.groups[0].unavailable_frac = -0.01; });
  broken([](Fleet& f) { f.groups[0].derate = 3; });
  broken([](Fleet& f) { f.groups[0].planned[0].units = 25; });
  broken([](Fleet& f) { f.groups[0].planned[0].end_hour = 8761; });
  broken([](Fleet& f) { f.derate_frac[1] = flat(1.0, 24); });
  broken([](Fleet& f) { f.derate_frac[1][5] = -0.1; });
  EXPECT_THROW((void)year_of(mixed_fleet(), flat(-1.0)), ContractError);
  EXPECT_THROW((void)year_of(mixed_fleet(), flat(std::numeric_limits<double>::quiet_NaN())),
               ContractError);
  const Fleet fleet = mixed_fleet();
  EXPECT_THROW((void)loss_of_load(
                   {.fleet = fleet, .load_mw = flat(1.0), .grid_mw = 0.0, .derate_step_frac = 0.1}),
               ContractError);
  EXPECT_THROW((void)loss_of_load(
                   {.fleet = fleet, .load_mw = flat(1.0), .grid_mw = 1.0, .derate_step_frac = 0.0}),
               ContractError);
}

}  // namespace
}  // namespace sitewright::adequacy
