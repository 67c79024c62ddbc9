// What is true of every bill, over drawn tariffs and sites.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/core/date.h"
#include "model/tariff/bill.h"
#include "tests/model/tariff/drawn.h"

namespace sitewright::tariff {
namespace {

TEST(TariffIdentities, PartsMakeTheTotalAndPeriodsTheEnergy) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    const Drawn drawn = draw_case(seed);
    const Bill bill = drawn.site.bill_under(drawn.tariff);
    double items = 0.0;
    double energy_mwh = 0.0;
    for (const Item& item : bill.items) {
      items += item.year_usd();
      if (item.kind != ItemKind::energy) continue;
      for (const double mwh : item.billed_mwh) energy_mwh += mwh;
    }
    double kinds = 0.0;
    for (int kind = 0; kind <= static_cast<int>(ItemKind::excess); ++kind) {
      kinds += bill.usd_of(static_cast<ItemKind>(kind));
    }
    double months = 0.0;
    for (const double usd : bill.usd) months += usd;
    EXPECT_EQ(months, bill.total_usd) << seed;
    EXPECT_NEAR(items, bill.total_usd, 1e-12 * std::abs(bill.total_usd)) << seed;
    EXPECT_NEAR(kinds, bill.total_usd, 1e-12 * std::abs(bill.total_usd)) << seed;
    EXPECT_NEAR(energy_mwh, drawn.site.draw_mw.sum(), 1e-9 * energy_mwh) << seed;
  }
}

/// Energy and on-peak demand once more, hour by hour from the calendar.
TEST(TariffIdentities, AgreesWithAnHourlyCount) {
  for (unsigned seed = 0; seed < 30; ++seed) {
    const Drawn drawn = draw_case(seed);
    const Window& peak = drawn.tariff.energy[0].windows[0];
    Monthly on_peak_mwh{};
    Monthly on_peak_mw{};
    int hour = 0;
    const int year = drawn.site.year;
    for (Date date = make_date(year, 1, 1); year_of(date) == year; date = add_days(date, 1)) {
      const std::chrono::year_month_day ymd{date};
      if (ymd.month() == std::chrono::February && ymd.day() == std::chrono::day{29}) continue;
      const auto m = static_cast<std::size_t>(month_index(date));
      const bool weekday = std::chrono::weekday{date}.iso_encoding() <= 5;
      for (int h = 0; h < 24; ++h, ++hour) {
        const bool in_hours = peak.hour_from < peak.hour_until
                                  ? h >= peak.hour_from && h < peak.hour_until
                                  : h >= peak.hour_from || h < peak.hour_until;
        if (!weekday || !in_hours || m < 5 || m > 8) continue;
        on_peak_mwh[m] += drawn.site.draw_mw[hour];
        on_peak_mw[m] = std::max(on_peak_mw[m], drawn.site.draw_mw[hour]);
      }
    }
    ASSERT_EQ(hour, kHoursPerYear);
    const Bill bill = drawn.site.bill_under(drawn.tariff);
    const double ratio = std::max(1.0, drawn.tariff.power_factor_floor / drawn.site.power_factor);
    for (std::size_t m = 0; m < 12; ++m) {
      EXPECT_NEAR(item_of(bill, ItemKind::energy, "on-peak").billed_mwh[m], on_peak_mwh[m], 1e-6);
      EXPECT_NEAR(item_of(bill, ItemKind::demand, "on-peak").billed_kw[m],
                  1000.0 * on_peak_mw[m] * ratio, 1e-6);
    }
  }
}

TEST(TariffIdentities, NoPriceMakesABillCheaper) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const Drawn drawn = draw_case(seed);
    const double before = drawn.site.bill_under(drawn.tariff).total_usd;
    const auto dearer = [&](const char* what, const auto& change) {
      Tariff tariff = drawn.tariff;
      change(tariff);
      EXPECT_GE(drawn.site.bill_under(tariff).total_usd, before) << what << ", seed " << seed;
    };
    dearer("energy", [](Tariff& t) { t.energy[1].tiers[0].usd_per_mwh += 1.0; });
    dearer("demand", [](Tariff& t) { t.demand[0].tiers[1].usd_per_kw_month[6] += 1.0; });
    dearer("ratchet", [](Tariff& t) { t.demand[0].ratchet->share_frac = 1.0; });
    dearer("look-back", [](Tariff& t) { t.demand[0].ratchet->lookback = 24; });
    dearer("minimum", [](Tariff& t) { t.demand[0].minimum_frac = 1.0; });
    dearer("power factor", [](Tariff& t) { t.power_factor_floor = 1.0; });
    dearer("capacity", [](Tariff& t) { t.capacity_usd_per_mw_day += 10.0; });
  }
}

TEST(TariffIdentities, AYearThatRepeatsIsPeriodic) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    Drawn drawn = draw_case(seed);
    drawn.tariff.demand[0].ratchet->lookback = 1 + static_cast<int>(seed % 12);
    Site periodic = drawn.site;
    periodic.history = HistoryRule::periodic;
    const Bill wrapped = periodic.bill_under(drawn.tariff);
    const Bill first = drawn.site.bill_under(drawn.tariff);
    EXPECT_LE(first.total_usd, wrapped.total_usd * (1.0 + 1e-12)) << seed;
    drawn.site.earlier = first.history;
    EXPECT_EQ(drawn.site.bill_under(drawn.tariff).total_usd, wrapped.total_usd) << seed;
  }
}

TEST(TariffIdentities, AFlatLoadPaysTheBlendedPrice) {
  const Tariff tariff =
      flat_tariff({.energy_usd_per_mwh = 42.95, .demand_usd_per_kw_month = 15.78});
  for (const double mw : {1.0, 150.0, 1200.0}) {
    EXPECT_NEAR(flat_site(mw).bill_under(tariff).usd_per_mwh(), 42.95 + 15780.0 * 12 / 8760, 1e-9);
  }
  EXPECT_EQ(flat_site(0.0).bill_under(tariff).total_usd, 0.0);
}

}  // namespace
}  // namespace sitewright::tariff
