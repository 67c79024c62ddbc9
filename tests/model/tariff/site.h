// Sites and tariffs that the tests start from: flat draw, no backup, a whole year, one price.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/tariff/bill.h"

namespace sitewright::tariff {

struct Site {
  Hourly draw_mw = Hourly::Zero(kHoursPerYear);
  Hourly backup_mw{};
  double power_factor = 1.0;
  Monthly contract_mw{};
  Monthly capacity_mw{};
  HistoryRule history = HistoryRule::causal;
  DemandHistory earlier{};
  int first_hour = 0;
  int end_hour = kHoursPerYear;
  int year = 2025;

  [[nodiscard]] Bill bill_under(const Tariff& tariff) const {
    return bill({.tariff = tariff,
                 .year = year,
                 .draw_mw = draw_mw,
                 .backup_mw = backup_mw,
                 .power_factor = power_factor,
                 .contract_mw = contract_mw,
                 .capacity_mw = capacity_mw,
                 .history = history,
                 .earlier = earlier,
                 .first_hour = first_hour,
                 .end_hour = end_hour});
  }
};

inline Site flat_site(double mw) {
  Site site;
  site.draw_mw.setConstant(mw);
  return site;
}

/// The line of a kind and identifier; an empty one where the bill has none.
inline Item item_of(const Bill& bill, ItemKind kind, std::string_view id = {}) {
  const auto found = std::find_if(bill.items.begin(), bill.items.end(), [&](const Item& item) {
    return item.kind == kind && item.id == id;
  });
  return found == bill.items.end() ? Item{.kind = kind, .id = {}} : *found;
}

/// Highest draw of each month: one hour at noon of its tenth day.
inline Site peaks_site(double base_mw, const Monthly& peak_mw) {
  Site site = flat_site(base_mw);
  for (int month = 0; month < kMonthsPerYear; ++month) {
    site.draw_mw[first_hour_of_month(month) + 9 * kHoursPerDay + 12] =
        peak_mw[static_cast<std::size_t>(month)];
  }
  return site;
}

inline Tariff nothing_charged() {
  return flat_tariff({.energy_usd_per_mwh = 0.0, .demand_usd_per_kw_month = 0.0});
}

inline EnergyPeriod period(std::string id, std::vector<Window> windows, double usd_per_mwh) {
  return {.id = std::move(id),
          .windows = std::move(windows),
          .basis = TierBasis::period,
          .tiers = {{.above_mwh = 0.0, .usd_per_mwh = usd_per_mwh}}};
}

inline DemandCharge charge(std::string id, std::vector<Window> windows, double usd_per_kw_month) {
  return {.id = std::move(id),
          .windows = std::move(windows),
          .tiers = {{.above_kw = 0.0, .usd_per_kw_month = every_month(usd_per_kw_month)}},
          .ratchet = {},
          .minimum_frac = 0.0};
}

/// Working afternoons from June to September.
inline Window summer_afternoon() {
  return {
      .months = months_between(6, 9), .days = DayKind::weekdays, .hour_from = 13, .hour_until = 19};
}

}  // namespace sitewright::tariff
