// Marginal prices are what one more MW or MWh adds to the bill.
#include "model/tariff/prices.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/core/check.h"
#include "model/tariff/calendar.h"
#include "tests/model/tariff/drawn.h"

namespace sitewright::tariff {
namespace {

std::vector<DemandPrice> prices_for(const Site& site, const Tariff& tariff) {
  return demand_prices({.tariff = tariff,
                        .year = site.year,
                        .power_factor = site.power_factor,
                        .contract_mw = site.contract_mw,
                        .earlier = site.earlier});
}

/// Cost of a month's highest draw by its blocks.
double cost_usd(const std::vector<DemandBlock>& blocks, double mw) {
  double usd = 0.0;
  for (std::size_t i = 0; i < blocks.size() && mw > blocks[i].above_mw; ++i) {
    const double end = i + 1 < blocks.size() ? std::min(mw, blocks[i + 1].above_mw) : mw;
    usd += (end - blocks[i].above_mw) * blocks[i].usd_per_mw_month;
  }
  return usd;
}

TEST(TariffPrices, EnergyByHourWithAdders) {
  Tariff tariff = nothing_charged();
  tariff.energy = {period("on-peak", {summer_afternoon()}, 150.0), period("other", {}, 30.0)};
  tariff.adders = {{.id = "fuel", .usd_per_mwh = every_month(2.0)}};
  tariff.adders[0].usd_per_mwh[6] = 5.0;
  const Hourly price = energy_usd_per_mwh(tariff, 2025);
  ASSERT_EQ(price.size(), kHoursPerYear);
  const int july = first_hour_of_month(6);  // a Tuesday
  EXPECT_EQ(price[july + 12], 35.0);
  EXPECT_EQ(price[july + 13], 155.0);
  EXPECT_EQ(price[july + 18], 155.0);
  EXPECT_EQ(price[july + 19], 35.0);
  EXPECT_EQ(price[july + 4 * 24 + 13], 35.0) << "a Saturday";
  EXPECT_EQ(price[13], 32.0);
}

TEST(TariffPrices, OneMoreMegawattHourAddsItsPriceToTheBill) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    Drawn drawn = draw_case(seed);
    drawn.tariff.energy[1].tiers.resize(1);
    const Hourly price = energy_usd_per_mwh(drawn.tariff, drawn.site.year);
    const double before = drawn.site.bill_under(drawn.tariff).total_usd;
    for (const int hour : {50, 3000, 4381, 5077, 8000}) {
      Site site = drawn.site;
      // Half-way down, so that it sets no month's highest draw.
      site.draw_mw[hour] = 30.0;
      Site more = site;
      more.draw_mw[hour] = 31.0;
      EXPECT_NEAR(more.bill_under(drawn.tariff).total_usd - site.bill_under(drawn.tariff).total_usd,
                  price[hour], 1e-6)
          << "seed " << seed << ", hour " << hour;
    }
    EXPECT_NEAR((price * drawn.site.draw_mw).sum(),
                drawn.site.bill_under(drawn.tariff).usd_of(ItemKind::energy) +
                    drawn.site.bill_under(drawn.tariff).usd_of(ItemKind::adder),
                1e-9 * before);
  }
}

TEST(TariffPrices, BlocksBeginWhereTheMinimumBillEnds) {
  Tariff tariff = nothing_charged();
  tariff.demand[0] = charge("demand", {}, 10.0);
  tariff.demand[0].tiers.push_back({.above_kw = 50e3, .usd_per_kw_month = every_month(8.0)});
  tariff.demand[0].tiers.push_back({.above_kw = 90e3, .usd_per_kw_month = every_month(6.0)});
  tariff.demand[0].minimum_frac = 0.8;
  Site site = flat_site(0.0);
  site.contract_mw = every_month(100.0);
  site.contract_mw[0] = 0.0;
  const DemandPrice price = prices_for(site, tariff).at(0);
  ASSERT_EQ(price.months[0].blocks.size(), 3U);
  EXPECT_EQ(price.months[0].blocks[0].above_mw, 0.0);
  EXPECT_EQ(price.months[0].blocks[0].usd_per_mw_month, 10000.0);
  const std::vector<DemandBlock>& blocks = price.months[5].blocks;
  ASSERT_EQ(blocks.size(), 3U);
  EXPECT_EQ(blocks[0].usd_per_mw_month, 0.0);
  EXPECT_EQ(blocks[1].above_mw, 80.0);
  EXPECT_EQ(blocks[1].usd_per_mw_month, 8000.0);
  EXPECT_EQ(blocks[2].above_mw, 90.0);
  EXPECT_EQ(blocks[2].usd_per_mw_month, 6000.0);
  EXPECT_EQ(std::count(price.counts.begin(), price.counts.end(), 1), kHoursPerYear);

  // A block that ends where the minimum does is gone.
  tariff.demand[0].minimum_frac = 0.9;
  const DemandPrice at_the_edge = prices_for(site, tariff).at(0);
  ASSERT_EQ(at_the_edge.months[5].blocks.size(), 2U);
  EXPECT_EQ(at_the_edge.months[5].blocks[1].above_mw, 90.0);
  EXPECT_EQ(at_the_edge.months[5].blocks[1].usd_per_mw_month, 6000.0);
}

TEST(TariffPrices, EarlierYearsMakeDemandFreeUpToTheirRatchet) {
  Tariff tariff = nothing_charged();
  tariff.demand[0] = charge("demand", {}, 10.0);
  tariff.demand[0].ratchet = Ratchet{.share_frac = 0.8, .lookback = 11};
  Site site = flat_site(0.0);
  site.earlier = {{100e3, 40e3}};  // November, December
  const DemandPrice price = prices_for(site, tariff).at(0);
  ASSERT_EQ(price.months[9].blocks.size(), 2U);
  EXPECT_EQ(price.months[9].blocks[1].above_mw, 80.0);
  EXPECT_EQ(price.months[10].blocks[1].above_mw, 32.0);
  ASSERT_EQ(price.months[11].blocks.size(), 1U);
  // One MW of any month may be billed eleven times more at 80 %.
  EXPECT_NEAR(price.months[3].later_usd_per_mw, 11 * 0.8 * 10000.0, 1e-6);
}

TEST(TariffPrices, ListedMonthsAloneAreLookedBackOn) {
  Tariff tariff = nothing_charged();
  tariff.demand[0] = charge("demand", {}, 10.0);
  tariff.demand[0].ratchet =
      Ratchet{.share_frac = 0.5, .lookback = 11, .months = months_between(6, 9)};
  const DemandPrice price = prices_for(flat_site(0.0), tariff).at(0);
  EXPECT_EQ(price.months[0].later_usd_per_mw, 0.0);
  EXPECT_NEAR(price.months[6].later_usd_per_mw, 11 * 0.5 * 10000.0, 1e-6);
}

TEST(TariffPrices, OnlyTheChargesOwnHoursCount) {
  Tariff tariff = nothing_charged();
  tariff.demand = {charge("on-peak", {summer_afternoon()}, 12.0)};
  Site site = flat_site(0.0);
  site.power_factor = 0.9;
  tariff.power_factor_floor = 0.99;
  const DemandPrice price = prices_for(site, tariff).at(0);
  EXPECT_EQ(std::count(price.counts.begin(), price.counts.end(), 1), 87 * 6);
  EXPECT_EQ(price.counts[static_cast<std::size_t>(first_hour_of_month(6) + 13)], 1);
  EXPECT_EQ(price.counts[static_cast<std::size_t>(first_hour_of_month(6) + 19)], 0);
  EXPECT_TRUE(price.months[4].blocks.empty());
  EXPECT_NEAR(price.months[6].blocks.at(0).usd_per_mw_month, 13200.0, 1e-9);
  EXPECT_EQ(price.months[6].later_usd_per_mw, 0.0);
}

/// Blocks over the draw, plus what is billed at no draw, make the demand lines of the bill.
TEST(TariffPrices, BlocksAddUpToTheBill) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    Drawn drawn = draw_case(seed);
    drawn.site.earlier = {{30e3, 80e3, 60e3}, {}};
    drawn.tariff.demand[0].ratchet->lookback = 11;
    drawn.tariff.demand[0].ratchet->months = months_between(10, 12);
    // In this year only October to December look at months of this year.
    const auto demand_usd = [&](const Site& site, std::size_t m) {
      const Bill bill = site.bill_under(drawn.tariff);
      double usd = 0.0;
      for (const ItemKind kind : {ItemKind::demand, ItemKind::ratchet, ItemKind::minimum}) {
        for (const char* id : {"month", "on-peak"}) usd += item_of(bill, kind, id).usd[m];
      }
      return usd;
    };
    Site idle = drawn.site;
    idle.draw_mw.setZero();
    const std::vector<DemandPrice> prices = prices_for(drawn.site, drawn.tariff);
    for (std::size_t m = 0; m < 9; ++m) {
      double expected = demand_usd(idle, m);
      for (const DemandPrice& price : prices) {
        double highest = 0.0;
        const int month = static_cast<int>(m);
        for (int h = first_hour_of_month(month); h < first_hour_of_month(month + 1); ++h) {
          if (price.counts[static_cast<std::size_t>(h)] == 1) {
            highest = std::max(highest, drawn.site.draw_mw[h]);
          }
        }
        expected += cost_usd(price.months[m].blocks, highest);
      }
      EXPECT_NEAR(demand_usd(drawn.site, m), expected, 1e-9 * expected) << seed << ' ' << m;
    }
  }
}

TEST(TariffPrices, RefusesBrokenInput) {
  Tariff tariff = nothing_charged();
  Site site = flat_site(0.0);
  site.power_factor = 0.0;
  EXPECT_THROW((void)prices_for(site, tariff), ContractError);
  site.power_factor = 1.0;
  site.earlier = {{}, {}};
  EXPECT_THROW((void)prices_for(site, tariff), ContractError);
  site.earlier = {};
  site.contract_mw[0] = -1.0;
  EXPECT_THROW((void)prices_for(site, tariff), ContractError);
  tariff.energy.clear();
  EXPECT_THROW((void)energy_usd_per_mwh(tariff, 2025), ContractError);
}

}  // namespace
}  // namespace sitewright::tariff
