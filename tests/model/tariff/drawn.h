// Random tariffs with every kind of charge, and a restless draw to bill under them.
#pragma once

#include <random>

#include "tests/model/tariff/site.h"

namespace sitewright::tariff {

struct Drawn {
  Tariff tariff;
  Site site;
};

/// A tariff with every kind of charge and a restless draw.
inline Drawn draw_case(unsigned seed) {
  std::mt19937 random(seed);
  const auto between = [&](double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(random);
  };
  Drawn drawn{.tariff = nothing_charged(), .site = flat_site(0.0)};
  for (double& mw : drawn.site.draw_mw) mw = between(20.0, 100.0);
  drawn.site.year = 2024 + static_cast<int>(seed % 6);
  drawn.site.power_factor = between(0.8, 1.0);
  drawn.site.contract_mw = every_month(between(60.0, 150.0));
  drawn.site.capacity_mw = every_month(between(0.0, 100.0));
  Tariff& tariff = drawn.tariff;
  Window peak = summer_afternoon();
  peak.hour_from = static_cast<int>(between(0.0, 23.9));
  peak.hour_until = peak.hour_from == 12 ? 13 : 12;
  tariff.energy = {period("on-peak", {peak}, between(50.0, 200.0)),
                   period("other", {}, between(-5.0, 50.0))};
  tariff.energy[1].basis = TierBasis::month;
  tariff.energy[1].tiers.push_back({.above_mwh = between(1e3, 6e4), .usd_per_mwh = 25.0});
  tariff.adders = {{.id = "fuel", .usd_per_mwh = every_month(between(-3.0, 9.0))}};
  tariff.demand = {charge("month", {}, between(1.0, 20.0)),
                   charge("on-peak", {peak}, between(1.0, 20.0))};
  tariff.demand[0].ratchet = Ratchet{.share_frac = between(0.5, 1.0), .lookback = 11};
  tariff.demand[0].minimum_frac = between(0.0, 1.0);
  tariff.demand[0].tiers.push_back(
      {.above_kw = between(1e4, 9e4), .usd_per_kw_month = every_month(between(1.0, 20.0))});
  tariff.power_factor_floor = between(0.85, 1.0);
  tariff.coincident_peaks = {
      {.id = "cp", .hours = {4100, 4800, 5500}, .basis = PeakBasis::mean, .usd_per_kw = 50.0}};
  tariff.capacity_usd_per_mw_day = between(0.0, 400.0);
  tariff.fixed_usd_per_month = between(0.0, 1e6);
  tariff.curtailment = Curtailment{.firm_mw = 30.0,
                                   .discount_usd_per_kw_month = 2.0,
                                   .called_hours = {4100},
                                   .excess_usd_per_mwh = 500.0};
  return drawn;
}

}  // namespace sitewright::tariff
