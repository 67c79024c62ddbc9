// Each kind of charge by hand, and what cannot be billed.
#include "model/tariff/bill.h"

#include <gtest/gtest.h>

#include <limits>

#include "model/core/check.h"
#include "model/tariff/prices.h"
#include "tests/model/tariff/site.h"

namespace sitewright::tariff {
namespace {

constexpr double kCent = 0.005;

TEST(TariffBill, SeasonAndTimeOfUse) {
  Tariff tariff = nothing_charged();
  tariff.energy = {period("on-peak", {summer_afternoon()}, 150.0), period("other", {}, 30.0)};
  const Bill bill = flat_site(10.0).bill_under(tariff);
  // June to September 2025 has 21 + 23 + 21 + 22 = 87 weekdays of six hours.
  EXPECT_NEAR(bill.usd_of(ItemKind::energy), 10.0 * (522.0 * 150.0 + 8238.0 * 30.0), kCent);
  const Item on_peak = item_of(bill, ItemKind::energy, "on-peak");
  EXPECT_NEAR(on_peak.billed_mwh[5], 10.0 * 21.0 * 6.0, 1e-9);
  EXPECT_EQ(on_peak.billed_mwh[4], 0.0);
}

TEST(TariffBill, BlocksOfAPeriodAndOfAMonth) {
  Tariff tariff = nothing_charged();
  const std::vector<EnergyTier> tiers{{.above_mwh = 0.0, .usd_per_mwh = 80.0},
                                      {.above_mwh = 1000.0, .usd_per_mwh = 50.0},
                                      {.above_mwh = 5000.0, .usd_per_mwh = 40.0}};
  tariff.energy[0].tiers = tiers;
  const Bill all = flat_site(10.0).bill_under(tariff);
  // January 7,440 MWh: 1,000 x 80 + 4,000 x 50 + 2,440 x 40
  EXPECT_NEAR(all.usd[0], 377600.0, kCent);

  // Nights are a quarter of all hours: of each block, a quarter at half the price.
  const Window night{
      .months = months_between(1, 12), .days = DayKind::all, .hour_from = 0, .hour_until = 6};
  std::vector<EnergyTier> half = tiers;
  for (EnergyTier& tier : half) tier.usd_per_mwh *= 0.5;
  tariff.energy = {{.id = "night", .windows = {night}, .basis = TierBasis::month, .tiers = half},
                   {.id = "day", .windows = {}, .basis = TierBasis::month, .tiers = tiers}};
  EXPECT_NEAR(flat_site(10.0).bill_under(tariff).usd[0], 377600.0 * (0.75 + 0.125), kCent);

  // By period, each fills its own: 1,860 MWh at night, 5,580 by day.
  for (EnergyPeriod& p : tariff.energy) p.basis = TierBasis::period;
  EXPECT_NEAR(flat_site(10.0).bill_under(tariff).usd[0],
              (1000 * 40.0 + 860 * 25.0) + (1000 * 80.0 + 4000 * 50.0 + 580 * 40.0), kCent);
}

TEST(TariffBill, AddersAreOnAllEnergyAndMayBeNegative) {
  Tariff tariff = nothing_charged();
  Monthly fuel = every_month(5.0);
  fuel[0] = -2.0;
  tariff.adders = {{.id = "fuel", .usd_per_mwh = fuel}};
  const Bill bill = flat_site(1.0).bill_under(tariff);
  EXPECT_NEAR(bill.usd[0], -2.0 * 744.0, kCent);
  EXPECT_NEAR(bill.total_usd, -2.0 * 744.0 + 5.0 * (8760.0 - 744.0), kCent);
}

TEST(TariffBill, DemandByPeriodBySeasonAndInBlocks) {
  Tariff tariff = nothing_charged();
  tariff.demand = {charge("on-peak", {summer_afternoon()}, 12.0), charge("month", {}, 0.0)};
  tariff.demand[1].tiers = {{.above_kw = 0.0, .usd_per_kw_month = every_month(8.0)},
                            {.above_kw = 5000.0, .usd_per_kw_month = every_month(6.0)}};
  Site site = flat_site(4.0);
  site.draw_mw[first_hour_of_month(6) + 13] = 9.0;       // Tuesday, 1 July 2025, 13:00
  site.draw_mw[first_hour_of_month(7) + 12] = 7.0;       // Friday, 1 August, 12:00
  site.draw_mw[first_hour_of_month(7) + 24 + 14] = 8.0;  // Saturday, 2 August, 14:00
  const Bill bill = site.bill_under(tariff);
  const Item on_peak = item_of(bill, ItemKind::demand, "on-peak");
  EXPECT_NEAR(on_peak.usd[6], 9000.0 * 12.0, kCent);
  EXPECT_NEAR(on_peak.usd[7], 4000.0 * 12.0, kCent);
  EXPECT_EQ(on_peak.usd[4], 0.0);
  const Item month = item_of(bill, ItemKind::demand, "month");
  EXPECT_NEAR(month.usd[6], 5000.0 * 8.0 + 4000.0 * 6.0, kCent);
  EXPECT_NEAR(month.usd[7], 5000.0 * 8.0 + 3000.0 * 6.0, kCent);
  EXPECT_NEAR(month.usd[0], 4000.0 * 8.0, kCent);
}

TEST(TariffBill, RatchetLooksBackElevenMonthsIntoTheYearBefore) {
  Tariff tariff = nothing_charged();
  tariff.demand[0] = charge("demand", {}, 10.0);
  tariff.demand[0].ratchet = Ratchet{.share_frac = 0.8, .lookback = 11};
  Monthly peaks = every_month(50.0);
  peaks[10] = 100.0;
  const Bill first = peaks_site(50.0, peaks).bill_under(tariff);
  EXPECT_NEAR(item_of(first, ItemKind::ratchet, "demand").billed_kw[11], 30000.0, 1e-6);
  EXPECT_EQ(item_of(first, ItemKind::ratchet, "demand").billed_kw[9], 0.0);

  Site next = flat_site(50.0);
  next.year = 2026;
  next.earlier = first.history;
  const Bill second = next.bill_under(tariff);
  const Item ratchet = item_of(second, ItemKind::ratchet, "demand");
  for (std::size_t m = 0; m < 10; ++m) EXPECT_NEAR(ratchet.billed_kw[m], 30000.0, 1e-6) << m;
  EXPECT_EQ(ratchet.billed_kw[10], 0.0);
  EXPECT_NEAR(second.usd_of(ItemKind::ratchet), 10 * 30000.0 * 10.0, kCent);
  ASSERT_EQ(second.history.size(), 1U);
  EXPECT_EQ(second.history[0].size(), 24U);
}

TEST(TariffBill, HistoryKeepsNoMoreThanTheLongestLookback) {
  const Tariff tariff = nothing_charged();
  Site site = flat_site(1.0);
  for (int year = 2025; year < 2030; ++year) {
    site.draw_mw.setConstant(year - 2024.0);
    site.earlier = site.bill_under(tariff).history;
  }
  ASSERT_EQ(site.earlier[0].size(), static_cast<std::size_t>(kMostLookbackMonths));
  EXPECT_EQ(site.earlier[0].front(), 3000.0);
  EXPECT_EQ(site.earlier[0].back(), 5000.0);
}

TEST(TariffBill, MinimumBillFollowsTheContractRamp) {
  Tariff tariff = nothing_charged();
  tariff.demand[0] = charge("demand", {}, 10.0);
  tariff.demand[0].minimum_frac = 0.8;
  Site site = flat_site(90.0);
  site.contract_mw = every_month(100.0);
  for (std::size_t m = 6; m < 12; ++m) site.contract_mw[m] = 200.0;
  const Bill bill = site.bill_under(tariff);
  const Item minimum = item_of(bill, ItemKind::minimum, "demand");
  EXPECT_EQ(minimum.usd[5], 0.0);
  EXPECT_NEAR(minimum.billed_kw[6], 70000.0, 1e-6);
  EXPECT_NEAR(bill.total_usd, 6 * 90000.0 * 10.0 + 6 * 160000.0 * 10.0, kCent);
  tariff.demand[0].minimum_months[11] = false;  // the term is over: December is as drawn
  EXPECT_NEAR(site.bill_under(tariff).total_usd, 7 * 90000.0 * 10.0 + 5 * 160000.0 * 10.0, kCent);
  const DemandHistory none;
  const auto prices = demand_prices({.tariff = tariff,
                                     .year = 2026,
                                     .power_factor = 1.0,
                                     .contract_mw = site.contract_mw,
                                     .earlier = none});
  EXPECT_EQ(prices[0].months[10].blocks.front().usd_per_mw_month, 0.0);  // up to 160 MW
  EXPECT_EQ(prices[0].months[11].blocks.front().usd_per_mw_month, 10000.0);
}

TEST(TariffBill, PowerFactorCountsAsPenaltyOrAsKva) {
  Tariff tariff = nothing_charged();
  tariff.demand[0] = charge("demand", {}, 10.0);
  Site site = flat_site(90.0);
  site.power_factor = 0.9;
  EXPECT_NEAR(site.bill_under(tariff).usd[0], 900000.0, kCent);
  tariff.power_factor_floor = 1.0;  // 100 MVA
  EXPECT_NEAR(site.bill_under(tariff).usd[0], 1000000.0, kCent);
  tariff.power_factor_floor = 0.95;
  EXPECT_NEAR(site.bill_under(tariff).usd[0], 950000.0, kCent);
  tariff.power_factor_floor = 0.85;
  EXPECT_NEAR(site.bill_under(tariff).usd[0], 900000.0, kCent);
}

TEST(TariffBill, CoincidentPeaksOnTheHighestOrTheMean) {
  Tariff tariff = nothing_charged();
  const std::vector<int> hours{3900, 4700, 5300, 6000};
  Site site = flat_site(100.0);
  site.draw_mw[4700] = 20.0;
  site.draw_mw[6000] = 20.0;
  tariff.coincident_peaks = {
      {.id = "4cp", .hours = hours, .basis = PeakBasis::mean, .usd_per_kw = 60.0}};
  const Bill mean = site.bill_under(tariff);
  EXPECT_NEAR(mean.total_usd, 60000.0 * 60.0, kCent);
  EXPECT_NEAR(mean.usd[8], mean.total_usd, kCent) << "hour 6000 lies in September";
  tariff.coincident_peaks[0].basis = PeakBasis::highest;
  EXPECT_NEAR(site.bill_under(tariff).total_usd, 100000.0 * 60.0, kCent);
}

TEST(TariffBill, BackupIsReservedAndStandsOutsideDemand) {
  Tariff tariff = flat_tariff({.energy_usd_per_mwh = 40.0, .demand_usd_per_kw_month = 10.0});
  tariff.adders = {{.id = "fuel", .usd_per_mwh = every_month(1.0)}};
  tariff.backup = Backup{.reserved_mw = 30.0, .usd_per_kw_month = 2.0, .energy_usd_per_mwh = 90.0};
  Site site = flat_site(50.0);
  site.backup_mw = Hourly::Zero(kHoursPerYear);
  for (int hour = 100; hour < 110; ++hour) {
    site.draw_mw[hour] = 80.0;
    site.backup_mw[hour] = 30.0;
  }
  const Bill bill = site.bill_under(tariff);
  EXPECT_NEAR(bill.usd[0],
              50.0 * 744 * 40.0 + (50.0 * 744 + 300.0) * 1.0 + 50000.0 * 10.0 + 30000.0 * 2.0 +
                  300.0 * 90.0,
              kCent);
  EXPECT_NEAR(bill.usd_of(ItemKind::backup), 12 * 60000.0, kCent);
  EXPECT_NEAR(bill.usd_of(ItemKind::backup_energy), 27000.0, kCent);
  EXPECT_NEAR(bill.mwh, 50.0 * 8760 + 300.0, 1e-6);
}

TEST(TariffBill, CurtailmentIsADiscountAndAPenalty) {
  Tariff tariff = nothing_charged();
  tariff.curtailment = Curtailment{.firm_mw = 40.0,
                                   .discount_usd_per_kw_month = 3.0,
                                   .called_hours = {4000, 4001},
                                   .excess_usd_per_mwh = 1000.0};
  Site site = flat_site(100.0);
  site.contract_mw = every_month(100.0);
  site.draw_mw[4000] = 40.0;
  site.draw_mw[4001] = 45.0;
  const Bill bill = site.bill_under(tariff);
  EXPECT_NEAR(bill.usd_of(ItemKind::curtailment), -12 * 60000.0 * 3.0, kCent);
  EXPECT_NEAR(bill.usd_of(ItemKind::excess), 5000.0, kCent);
  EXPECT_NEAR(bill.total_usd, -2160000.0 + 5000.0, kCent);
}

TEST(TariffBill, ServiceThatBeginsWithinTheYearIsBilledFromThen) {
  Tariff tariff = flat_tariff({.energy_usd_per_mwh = 40.0, .demand_usd_per_kw_month = 10.0});
  tariff.demand[0].ratchet = Ratchet{.share_frac = 1.0, .lookback = 11};
  tariff.fixed_usd_per_month = 1000.0;
  tariff.capacity_usd_per_mw_day = 100.0;
  Site site = flat_site(10.0);
  site.draw_mw[10] = 500.0;  // before the service: not ours
  site.capacity_mw = every_month(10.0);
  site.first_hour = first_hour_of_month(8) + 15 * 24;  // 16 September
  site.end_hour = first_hour_of_month(10);
  const Bill bill = site.bill_under(tariff);
  EXPECT_EQ(bill.usd[7], 0.0);
  EXPECT_NEAR(bill.usd[8], 10.0 * 360 * 40.0 + 100000.0 + 1000.0 + 10.0 * 15 * 100.0, kCent);
  EXPECT_NEAR(bill.usd[9], 10.0 * 744 * 40.0 + 100000.0 + 1000.0 + 10.0 * 31 * 100.0, kCent);
  EXPECT_EQ(bill.usd[10], 0.0);
  EXPECT_EQ(bill.usd_of(ItemKind::ratchet), 0.0);
  site.first_hour = site.end_hour = 0;
  EXPECT_EQ(site.bill_under(tariff).total_usd, 0.0);
  EXPECT_EQ(site.bill_under(tariff).usd_per_mwh(), 0.0);
}

TEST(TariffBill, ASeasonalChargeBillsNothingOutsideItsSeason) {
  Tariff tariff = nothing_charged();
  tariff.demand[0] = charge("summer", {all_hours_of(months_between(6, 9))}, 10.0);
  tariff.demand[0].ratchet = Ratchet{.share_frac = 1.0, .lookback = 11};
  tariff.demand[0].minimum_frac = 1.0;
  Site site = flat_site(5.0);
  site.contract_mw = every_month(8.0);
  const Bill bill = site.bill_under(tariff);
  EXPECT_EQ(bill.usd[4], 0.0);
  EXPECT_EQ(bill.usd[9], 0.0);
  EXPECT_NEAR(bill.total_usd, 4 * 8000.0 * 10.0, kCent);
}

TEST(TariffBill, EventsBeforeTheServiceAreNotBilled) {
  Tariff tariff = nothing_charged();
  tariff.coincident_peaks = {
      {.id = "early", .hours = {3000}, .basis = PeakBasis::highest, .usd_per_kw = 10.0},
      {.id = "late", .hours = {3000, 6000}, .basis = PeakBasis::mean, .usd_per_kw = 10.0}};
  tariff.curtailment = Curtailment{.firm_mw = 0.0,
                                   .discount_usd_per_kw_month = 0.0,
                                   .called_hours = {3000, 6000},
                                   .excess_usd_per_mwh = 100.0};
  Site site = flat_site(2.0);
  site.first_hour = 5000;
  const Bill bill = site.bill_under(tariff);
  EXPECT_EQ(item_of(bill, ItemKind::coincident_peak, "early").year_usd(), 0.0);
  EXPECT_NEAR(item_of(bill, ItemKind::coincident_peak, "late").year_usd(), 1000.0 * 10.0, kCent);
  EXPECT_NEAR(bill.usd_of(ItemKind::excess), 2.0 * 100.0, kCent);
}

TEST(TariffBill, RefusesWhatCannotBeBilled) {
  const Tariff tariff = nothing_charged();
  const auto refused = [&](const auto& change) {
    Site site = flat_site(1.0);
    change(site);
    EXPECT_THROW((void)site.bill_under(tariff), ContractError);
  };
  refused([](Site& s) { s.draw_mw = Hourly::Ones(8784); });
  refused([](Site& s) { s.draw_mw[7] = -1.0; });
  refused([](Site& s) { s.draw_mw[7] = std::numeric_limits<double>::quiet_NaN(); });
  refused([](Site& s) { s.draw_mw[7] = std::numeric_limits<double>::infinity(); });
  refused([](Site& s) { s.backup_mw = Hourly::Zero(kHoursPerYear); });
  refused([](Site& s) { s.power_factor = 0.0; });
  refused([](Site& s) { s.power_factor = 1.1; });
  refused([](Site& s) { s.contract_mw[3] = -1.0; });
  refused([](Site& s) { s.capacity_mw[3] = std::numeric_limits<double>::quiet_NaN(); });
  refused([](Site& s) {
    s.first_hour = 10;
    s.end_hour = 9;
  });
  refused([](Site& s) { s.end_hour = 8761; });
  refused([](Site& s) { s.earlier = {{1.0}, {1.0}}; });
  refused([](Site& s) { s.earlier = {{-1.0}}; });
  refused([](Site& s) {
    s.history = HistoryRule::periodic;
    s.first_hour = 1;
  });
  refused([](Site& s) {
    s.history = HistoryRule::periodic;
    s.earlier = {{1.0}};
  });
  refused([](Site& s) { s.year = 1800; });
  Tariff broken = tariff;
  broken.energy.clear();
  EXPECT_THROW((void)flat_site(1.0).bill_under(broken), ContractError);
}

TEST(TariffBill, EveryKindOfLineHasItsName) {
  EXPECT_EQ(to_string(ItemKind::energy), "energy");
  EXPECT_EQ(to_string(ItemKind::backup_energy), "backup_energy");
  EXPECT_EQ(to_string(ItemKind::excess), "excess");
}

}  // namespace
}  // namespace sitewright::tariff
