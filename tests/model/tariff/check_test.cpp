// Every rule of a tariff, each broken once, and the findings together.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <limits>

#include "model/tariff/tariff.h"
#include "tests/model/tariff/drawn.h"

namespace sitewright::tariff {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

struct Broken {
  const char* path;
  const char* message;
  std::function<void(Tariff&)> change;
};

void expect_each(const std::vector<Broken>& all) {
  for (const Broken& broken : all) {
    Tariff tariff = flat_tariff({.energy_usd_per_mwh = 40.0, .demand_usd_per_kw_month = 10.0});
    broken.change(tariff);
    const Issues issues = check(tariff, "contracts.main");
    ASSERT_EQ(issues.size(), 1U) << broken.message;
    EXPECT_EQ(issues[0].path, std::string("contracts.main.") + broken.path);
    EXPECT_EQ(issues[0].message(), broken.message);
    EXPECT_EQ(issues[0].severity, Severity::error);
  }
}

TEST(TariffCheck, AGoodTariffHasNoFindings) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    EXPECT_THAT(check(draw_case(seed).tariff, "tariff"), testing::IsEmpty()) << seed;
  }
}

TEST(TariffCheck, GapsAndOverlapsOfEnergyPrices) {
  const auto holding = [](Months months, int from, int until) {
    return std::vector<Window>{
        {.months = months, .days = DayKind::all, .hour_from = from, .hour_until = until}};
  };
  const Months year = months_between(1, 12);
  const Months spring = months_between(3, 12);
  expect_each({
      {"energy", "No energy price holds in January weekdays hour 7 (24 such kinds of hour)",
       [&](Tariff& t) {
         t.energy = {period("day", holding(year, 8, 24), 50),
                     period("night", holding(year, 0, 7), 20)};
       }},
      {"energy", "No energy price holds in January, February",
       [&](Tariff& t) { t.energy = {period("all", holding(spring, 0, 24), 50)}; }},
      {"energy.night",
       "'day' already has a price in January weekdays hour 6 (24 such kinds of hour)",
       [&](Tariff& t) {
         t.energy = {period("day", holding(year, 6, 24), 50),
                     period("night", holding(year, 0, 7), 20)};
       }},
      {"energy.rest", "'energy' already takes the hours without a window",
       [](Tariff& t) { t.energy.push_back(period("rest", {}, 20)); }},
      {"energy",
       "No energy price holds in January, February, March, April, May, June, July, "
       "August, September, October, November, December",
       [](Tariff& t) { t.energy.clear(); }},
  });
}

TEST(TariffCheck, Windows) {
  const auto with = [](int from, int until, Months months) {
    return [=](Tariff& t) {
      t.energy.push_back(period(
          "peak",
          {{.months = months, .days = DayKind::weekdays, .hour_from = from, .hour_until = until}},
          90.0));
    };
  };
  const Months year = months_between(1, 12);
  expect_each({
      {"energy.peak.hour_from", "24 is not an hour between 0 and 23", with(24, 6, year)},
      {"energy.peak.hour_from", "-1 is not an hour between 0 and 23", with(-1, 6, year)},
      {"energy.peak.hour_until", "25 is not an hour between 1 and 24", with(6, 25, year)},
      {"energy.peak.hour_until", "0 is not an hour between 1 and 24", with(6, 0, year)},
      {"energy.peak.hour_until", "From 6 until 6 there is no hour", with(6, 6, year)},
      {"energy.peak.months", "A window holds in no month", with(6, 8, Months{})},
      {"energy.peak.windows", "201 windows are more than the most allowed, 200",
       [&](Tariff& t) {
         t.energy.push_back(period("peak", std::vector<Window>(201, all_hours_of(year)), 90.0));
       }},
  });
}

TEST(TariffCheck, BlocksOfEnergyAndDemand) {
  expect_each({
      {"energy.energy.above_mwh", "There is no price",
       [](Tariff& t) { t.energy[0].tiers.clear(); }},
      {"energy.energy.above_mwh", "The first block begins at 5, not at 0",
       [](Tariff& t) { t.energy[0].tiers[0].above_mwh = 5.0; }},
      {"energy.energy.above_mwh", "A block that begins at 0 comes after one that begins at 0",
       [](Tariff& t) { t.energy[0].tiers.push_back({.above_mwh = 0.0, .usd_per_mwh = 9.0}); }},
      {"energy.energy.above_mwh", "nan is not a finite number",
       [](Tariff& t) { t.energy[0].tiers.push_back({.above_mwh = kNaN, .usd_per_mwh = 9.0}); }},
      {"energy.energy.usd_per_mwh", "nan is not a finite number",
       [](Tariff& t) { t.energy[0].tiers[0].usd_per_mwh = kNaN; }},
      {"demand.demand.above_kw", "A block that begins at -3 comes after one that begins at 0",
       [](Tariff& t) {
         t.demand[0].tiers.push_back({.above_kw = -3.0, .usd_per_kw_month = every_month(1.0)});
       }},
      {"demand.demand.usd_per_kw_month", "-1 is below the least allowed, 0",
       [](Tariff& t) { t.demand[0].tiers[0].usd_per_kw_month[4] = -1.0; }},
  });
}

TEST(TariffCheck, SharesAndRatchets) {
  const auto ratchet = [](double share, int months) {
    return
        [=](Tariff& t) { t.demand[0].ratchet = Ratchet{.share_frac = share, .lookback = months}; };
  };
  expect_each({
      {"demand.demand.ratchet.share_frac", "1.2 is not a share between 0 and 1", ratchet(1.2, 11)},
      {"demand.demand.ratchet.share_frac", "nan is not a share between 0 and 1", ratchet(kNaN, 11)},
      {"demand.demand.ratchet.lookback", "0 is not a number of months between 1 and 36",
       ratchet(0.8, 0)},
      {"demand.demand.ratchet.lookback", "37 is not a number of months between 1 and 36",
       ratchet(0.8, 37)},
      {"demand.demand.ratchet.months", "The ratchet looks back on no month",
       [](Tariff& t) {
         t.demand[0].ratchet = Ratchet{.share_frac = 0.8, .lookback = 11, .months = {}};
       }},
      {"demand.demand.minimum_frac", "-0.1 is not a share between 0 and 1",
       [](Tariff& t) { t.demand[0].minimum_frac = -0.1; }},
      {"power_factor_floor", "85 is not a share between 0 and 1",
       [](Tariff& t) { t.power_factor_floor = 85.0; }},
  });
}

TEST(TariffCheck, EventsServicesAndIdentifiers) {
  const auto peak = [](std::vector<int> hours, double usd) {
    return [=](Tariff& t) {
      t.coincident_peaks = {
          {.id = "cp", .hours = hours, .basis = PeakBasis::highest, .usd_per_kw = usd}};
    };
  };
  expect_each({
      {"coincident_peaks.cp.hours", "The event has no hour", peak({}, 5.0)},
      {"coincident_peaks.cp.hours", "8760 is not an hour between 0 and 8759", peak({8760}, 5.0)},
      {"coincident_peaks.cp.hours", "The hour 7 stands twice", peak({7, 8, 7}, 5.0)},
      {"coincident_peaks.cp.usd_per_kw", "-5 is below the least allowed, 0", peak({7}, -5.0)},
      {"capacity_usd_per_mw_day", "-1 is below the least allowed, 0",
       [](Tariff& t) { t.capacity_usd_per_mw_day = -1.0; }},
      {"fixed_usd_per_month", "inf is not a finite number",
       [](Tariff& t) { t.fixed_usd_per_month = std::numeric_limits<double>::infinity(); }},
      {"backup.reserved_mw", "-2 is below the least allowed, 0",
       [](Tariff& t) {
         t.backup =
             Backup{.reserved_mw = -2.0, .usd_per_kw_month = 1.0, .energy_usd_per_mwh = -4.0};
       }},
      {"curtailment.called_hours", "-1 is not an hour between 0 and 8759",
       [](Tariff& t) {
         t.curtailment = Curtailment{.firm_mw = 1.0,
                                     .discount_usd_per_kw_month = 1.0,
                                     .called_hours = {-1},
                                     .excess_usd_per_mwh = 0.0};
       }},
      {"adders.fuel.usd_per_mwh", "nan is not a finite number",
       [](Tariff& t) {
         t.adders = {{.id = "fuel", .usd_per_mwh = every_month(1.0)}};
         t.adders[0].usd_per_mwh[2] = kNaN;
       }},
      {"demand", "Two have the identifier 'demand'",
       [](Tariff& t) { t.demand.push_back(t.demand[0]); }},
  });
}

TEST(TariffCheck, AForgottenSeasonOfDemandIsAWarning) {
  Tariff tariff = flat_tariff({.energy_usd_per_mwh = 40.0, .demand_usd_per_kw_month = 10.0});
  tariff.demand = {charge("summer", {all_hours_of(months_between(6, 9))}, 12.0),
                   charge("winter", {all_hours_of(months_between(11, 4))}, 8.0)};
  const Issues issues = check(tariff, "tariff");
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].severity, Severity::warning);
  EXPECT_EQ(issues[0].message(), "No demand charge holds in May, October");
  EXPECT_NO_THROW((void)flat_site(1.0).bill_under(tariff));
}

TEST(TariffCheck, AllFindingsAtOnce) {
  Tariff tariff = flat_tariff({.energy_usd_per_mwh = kNaN, .demand_usd_per_kw_month = 10.0});
  tariff.power_factor_floor = -1.0;
  tariff.demand[0].minimum_frac = 2.0;
  EXPECT_THAT(check(tariff, "tariff"), testing::SizeIs(3));
}

TEST(TariffCheck, MonthsRunOverTheNewYear) {
  const Months winter = months_between(11, 2);
  EXPECT_EQ(std::count(winter.begin(), winter.end(), true), 4);
  EXPECT_TRUE(winter[10] && winter[11] && winter[0] && winter[1]);
  EXPECT_EQ(months_between(5, 5)[4], true);
  const Months may = months_between(5, 5);
  EXPECT_EQ(std::count(may.begin(), may.end(), true), 1);
  EXPECT_ANY_THROW((void)months_between(0, 5));
}

}  // namespace
}  // namespace sitewright::tariff
