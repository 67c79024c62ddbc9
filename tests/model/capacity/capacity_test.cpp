// Accelerators online by hall and day: Memphis from its published figures, each constraint in turn,
// and identities.
#include "model/capacity/capacity.h"

#include <gtest/gtest.h>

#include <cmath>

#include "model/core/check.h"

namespace sitewright::capacity {
namespace {

using plan::Plan;

/// A site with one hall of H100 whose parts a test changes.
struct Fixture {
  Plan plan;
  std::vector<LotInput> lots;
  Monthly overhead{};
  Monthly water{};
  Daily usable;
  Daily unpermitted;
  int largest_fabric = 1000000;

  Fixture() {
    plan.schedule.start = make_date(2024, 5, 4);
    plan.schedule.horizon_years = 1.0;
    plan.target.accelerators = 100000;
    plan.halls = {{.id = "hall"}};
    plan::Hall& hall = plan.halls[0];
    hall.it_mw = 125.0;
    hall.ready = make_date(2024, 7, 16);
    hall.racks_per_day = 75;
    hall.commissioning_days = 19;
    hall.accepted_per_week = 25000;
    plan.lots = {{.id = "h100", .count = 100000, .hall = "hall"}};
    plan.lots[0].delivery_start = make_date(2024, 6, 20);
    plan.lots[0].delivered_per_week = 25000;
    // 1.05 kW of server (S71) and a tenth for fabric and storage (S84).
    lots = {{.id = "h100", .hall = 0, .running = 100000, .per_rack = 64, .it_kw = 1.155}};
    overhead.fill(0.2);
    usable = Daily::Constant(days_between(plan.schedule.start, plan::horizon_end(plan)), 1000.0);
    unpermitted = usable;
  }

  void set_power(Date from, double mw) {
    const Eigen::Index day = index(from);
    usable.tail(usable.size() - day).setConstant(mw);
    unpermitted = usable;
  }
  [[nodiscard]] Eigen::Index index(Date date) const {
    return days_between(plan.schedule.start, date);
  }
  [[nodiscard]] Result run() const {
    return evaluate_capacity({.plan = plan,
                              .lots = lots,
                              .overhead_frac = overhead,
                              .water_m3_per_mwh = water,
                              .usable_mw = usable,
                              .unpermitted_usable_mw = unpermitted,
                              .largest_fabric = largest_fabric});
  }
  [[nodiscard]] Constraint binding(const Result& result, Date date) const {
    return result.binding[static_cast<std::size_t>(index(date))];
  }
};

/// Memphis by its published steps: 8 MW, 35 MW of engines, 50 MW on 1 August, 64 MW of turbines
/// (S03, S04, S14).
Fixture memphis() {
  Fixture site;
  site.set_power(site.plan.schedule.start, 8.0);
  site.set_power(make_date(2024, 7, 1), 43.0);
  site.set_power(make_date(2024, 8, 1), 85.0);
  site.set_power(make_date(2024, 8, 15), 149.0);
  return site;
}

TEST(Capacity, MemphisReachesItsPublishedCounts) {
  const Fixture site = memphis();
  const Result result = site.run();
  EXPECT_NEAR(result.online[site.index(make_date(2024, 8, 11))], 25000, 0.2 * 25000);
  ASSERT_TRUE(result.target_date.has_value());
  EXPECT_LE(std::abs(days_between(make_date(2024, 9, 2), *result.target_date)), 7);
  // Supportable: 31,000 in July, 107,000 in late August (S14), all units running.
  EXPECT_NEAR(result.limits.site_power[site.index(make_date(2024, 7, 20))], 31000, 0.2 * 31000);
  EXPECT_GE(result.limits.site_power[site.index(make_date(2024, 8, 25))], 100000);
}

TEST(Capacity, MemphisIsBoundByDeliveryThenHallsThenAcceptance) {
  const Fixture site = memphis();
  const Result result = site.run();
  EXPECT_EQ(site.binding(result, make_date(2024, 6, 1)), Constraint::delivered);
  EXPECT_EQ(site.binding(result, make_date(2024, 6, 25)), Constraint::installed);
  const auto june = static_cast<std::size_t>(site.index(make_date(2024, 6, 25)));
  EXPECT_EQ(result.next[june], Constraint::site_power);
  EXPECT_NEAR(result.next_limit[static_cast<Eigen::Index>(june)], 5800, 0.02 * 5800);
  EXPECT_EQ(site.binding(result, make_date(2024, 8, 14)), Constraint::accepted);
  EXPECT_EQ(site.binding(result, make_date(2024, 10, 1)), Constraint::target);
}

/// 7,200 accelerators in racks of 72 that come at once, and `count` in smaller racks at New Year.
struct TwoLots : Fixture {
  std::size_t there = 0;  ///< index of the lot that comes at once

  TwoLots(int count, int per_rack, bool later_first) {
    plan::Lot late = plan.lots[0];
    late.id = "late";
    late.count = count;
    late.delivery_start = make_date(2025, 1, 1);
    plan.lots[0].count = 7200;
    plan.lots.push_back(late);
    lots = {{.id = "h100", .hall = 0, .running = 7200, .per_rack = 72, .it_kw = 1.2},
            {.id = "late", .hall = 0, .running = count, .per_rack = per_rack, .it_kw = 2.0}};
    if (!later_first) return;
    std::swap(plan.lots[0], plan.lots[1]);
    std::swap(lots[0], lots[1]);
    there = 1;
  }
};

/// Racks of the lot that has come stand in the hall, whichever is first in the plan.
TEST(Capacity, ALotThatComesLaterDoesNotTakeTheRacksOfOneThatIsThere) {
  for (const bool later_first : {false, true}) {
    SCOPED_TRACE(later_first);
    const TwoLots site(800, 8, later_first);
    const Result result = site.run();
    const Eigen::Index day = site.index(make_date(2024, 12, 1));
    EXPECT_EQ(result.lot_online[site.there][day], 7200.0);
    EXPECT_EQ(result.lot_online[1 - site.there][day], 0.0);
    EXPECT_EQ(result.online[site.index(make_date(2025, 4, 1))], 8000.0);
  }
}

/// Racks that stand stay, and what is accepted of two lots runs, whichever is first in the plan.
TEST(Capacity, NothingThatRunsStopsWhereAnotherLotComes) {
  for (const bool later_first : {false, true}) {
    SCOPED_TRACE(later_first);
    TwoLots site(6400, 32, later_first);
    site.plan.halls[0].racks_per_day = 10.0;
    const Result result = site.run();
    for (Eigen::Index day = 1; day < result.online.size(); ++day) {
      ASSERT_GE(result.online[day], result.online[day - 1]) << day;
      ASSERT_GE(result.limits.installed[day], result.limits.installed[day - 1]) << day;
    }
    // Ten racks of 32 a day from New Year on: all 200 within 20 days, accepted after 19 more.
    EXPECT_EQ(result.limits.installed[site.index(make_date(2025, 1, 10))], 7200.0 + 10 * 320.0);
    EXPECT_EQ(result.limits.installed[site.index(make_date(2025, 1, 20))], 13600.0);
    EXPECT_EQ(result.online[site.index(make_date(2025, 2, 8))], 13600.0);
  }
}

TEST(Capacity, WithoutTurbinesPowerBindsFromLateAugust) {
  Fixture site = memphis();
  site.set_power(make_date(2024, 8, 15), 85.0);
  const Result result = site.run();
  EXPECT_EQ(site.binding(result, make_date(2024, 9, 15)), Constraint::site_power);
  EXPECT_NEAR(result.online[site.index(make_date(2024, 9, 15))], 61000, 0.02 * 61000);
  EXPECT_FALSE(result.target_date.has_value());
  ASSERT_EQ(result.issues.size(), 1U);
  EXPECT_EQ(result.issues[0].path, "target.accelerators");
  EXPECT_NE(result.issues[0].message().find("site_power binds"), std::string::npos);
}

TEST(Capacity, EachConstraintBindsWhenItIsTheLeast) {
  const Date late = make_date(2025, 1, 15);
  const auto binding_with = [&](auto change) {
    Fixture site;
    change(site);
    return site.binding(site.run(), late);
  };
  EXPECT_EQ(binding_with([](Fixture&) {}), Constraint::target);
  EXPECT_EQ(binding_with([](Fixture& s) { s.plan.lots[0].delivery_start = make_date(2025, 3, 1); }),
            Constraint::delivered);
  EXPECT_EQ(binding_with([](Fixture& s) { s.plan.halls[0].racks = 10; }), Constraint::installed);
  EXPECT_EQ(binding_with([](Fixture& s) { s.plan.halls[0].accepted_per_week = 70; }),
            Constraint::accepted);
  EXPECT_EQ(binding_with([](Fixture& s) { s.plan.halls[0].it_mw = 10; }), Constraint::powered);
  EXPECT_EQ(binding_with(
                [](Fixture& s) { s.plan.cooling_steps = {{.id = "c", .hall = "hall", .mw = 10}}; }),
            Constraint::cooled);
  EXPECT_EQ(binding_with([](Fixture& s) { s.plan.halls[0].network_ready = make_date(2025, 3, 1); }),
            Constraint::connected);
  EXPECT_EQ(binding_with([](Fixture& s) { s.set_power(s.plan.schedule.start, 50); }),
            Constraint::site_power);
  EXPECT_EQ(binding_with([](Fixture& s) {
              s.water.fill(1.8);
              s.plan.water.limit_m3_per_day = 1000;
            }),
            Constraint::water);
  EXPECT_EQ(binding_with([](Fixture& s) { s.usable.setConstant(50); }), Constraint::permit);
  EXPECT_EQ(binding_with([](Fixture& s) { s.largest_fabric = 32768; }), Constraint::fabric);
}

TEST(Capacity, OnlineIsNeverAboveAnyLimitAndComesInWholeRacks) {
  const Fixture site = memphis();
  const Result result = site.run();
  const Limits& l = result.limits;
  for (Eigen::Index day = 0; day < result.online.size(); ++day) {
    for (const Daily* limit : {&l.delivered, &l.installed, &l.accepted, &l.powered, &l.cooled,
                               &l.connected, &l.site_power, &l.water, &l.permitted, &l.fabric}) {
      EXPECT_LE(result.online[day], (*limit)[day]) << "day " << day;
    }
    const double online = result.online[day];
    EXPECT_TRUE(online == 100000 || std::fmod(online, 64.0) == 0.0) << online;
    EXPECT_LE(result.facility_mw[day], site.usable[day] + 1e-9);
    EXPECT_DOUBLE_EQ(result.facility_mw[day], result.it_mw[day] * 1.2);
    EXPECT_DOUBLE_EQ(online, result.lot_online[0][day]);
    EXPECT_DOUBLE_EQ(online, result.hall_online[0][day]);
  }
}

TEST(Capacity, MorePowerNeverRunsFewer) {
  Fixture low = memphis();
  Fixture high = memphis();
  high.usable *= 1.3;
  high.unpermitted = high.usable;
  EXPECT_TRUE((high.run().online >= low.run().online).all());
}

TEST(Capacity, SiteTotalsWouldOverstateTwoUnevenHalls) {
  Fixture site;
  // One hall has power for all and chips for few, the other chips for all and power for few.
  site.plan.halls.push_back({.id = "other"});
  site.plan.halls[1].it_mw = 1.155;
  site.plan.lots[0].count = 1024;
  site.plan.lots.push_back({.id = "many", .count = 50000, .hall = "other"});
  site.plan.target.accelerators = 0;
  site.lots = {{.id = "h100", .hall = 0, .running = 1024, .per_rack = 64, .it_kw = 1.155},
               {.id = "many", .hall = 1, .running = 50000, .per_rack = 64, .it_kw = 1.155}};
  const Result result = site.run();
  const Eigen::Index last = result.online.size() - 1;
  EXPECT_EQ(result.online[last], 1024 + 960);
  EXPECT_EQ(result.target_accelerators, 51024);
  EXPECT_EQ(result.binding.back(), Constraint::powered);
}

TEST(Capacity, AnEmptyPlanRunsNothing) {
  Fixture site;
  site.plan = Plan{};
  site.lots.clear();
  site.usable = Daily::Zero(100);
  site.unpermitted = site.usable;
  const Result result = site.run();
  EXPECT_EQ(result.online.maxCoeff(), 0.0);
  EXPECT_EQ(result.stranded_accelerator_days, 0.0);
  EXPECT_FALSE(result.target_date.has_value());
}

TEST(Capacity, SeriesOfDifferentLengthsBreakTheContract) {
  Fixture site;
  site.unpermitted = Daily::Zero(3);
  EXPECT_THROW(static_cast<void>(site.run()), ContractError);
}

}  // namespace
}  // namespace sitewright::capacity
