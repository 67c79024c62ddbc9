// The rules again, from the hours alone.
#include "tests/model/operations_milp/verify.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace sitewright::operations {

namespace {

constexpr double kTiny = 1e-7;

int units_there(const GeneratorGroup& g, const UnitRules& rule, int hour) {
  int there = g.first_hour <= hour && hour < g.end_hour ? g.count : 0;
  for (const PlannedOutage& outage : rule.outages) {
    if (outage.first_hour <= hour && hour < outage.end_hour) there -= outage.units;
  }
  return std::max(0, there);
}

void verify_balance(const Site& site, const Result& r) {
  Hourly supply = r.hours.grid_mw + r.hours.discharge_mw + r.hours.unserved_mw;
  for (const Hourly& mw : r.hours.group_mw) supply += mw;
  EXPECT_LT((supply - site.load_mw - r.hours.charge_mw).abs().maxCoeff(), 1e-9);
  const Hourly limit = site.grid_mw.size() == 1
                           ? Hourly(Hourly::Constant(site.load_mw.size(), site.grid_mw[0]))
                           : site.grid_mw;
  EXPECT_LE((r.hours.grid_mw - limit).maxCoeff(), kTiny);
  EXPECT_GE(r.hours.grid_mw.minCoeff(), -kTiny);
  EXPECT_GE(r.hours.unserved_mw.minCoeff(), 0.0);
}

/// Units that stop rest: of those that could run, the running ones and those that stopped within
/// the rest are no more than all.
void verify_rests(const GeneratorGroup& g, const UnitRules& rule, const Eigen::ArrayXi& units) {
  const int rest = std::max(1, static_cast<int>(std::ceil(rule.start_h - 1e-9)));
  for (int h = 1; h < units.size(); ++h) {
    int stopped = 0;
    for (int j = std::max(1, h - rest + 1); j <= h; ++j) {
      stopped += std::max(0, units[j - 1] - units[j]);
    }
    EXPECT_LE(units[h] + stopped, g.count) << g.id << " hour " << h;
  }
}

/// Output in units at full load moves by the ramp of the units that go on, and of those that start
/// or stop by that or the minimum.
void verify_ramps(const Site& site, const GeneratorGroup& g, const Hourly& mw,
                  const Eigen::ArrayXi& units) {
  const double edge = std::max(g.min_load_frac, g.ramp_frac_per_h);
  for (int h = 1; std::isfinite(g.ramp_frac_per_h) && h < units.size(); ++h) {
    const double move = mw[h] / unit_capability_mw(g, site.dry_bulb_c[h]) -
                        mw[h - 1] / unit_capability_mw(g, site.dry_bulb_c[h - 1]);
    const double on = g.ramp_frac_per_h * std::min(units[h], units[h - 1]);
    EXPECT_LE(move, on + edge * std::max(0, units[h] - units[h - 1]) + kTiny) << g.id << " " << h;
    EXPECT_GE(move, -on - edge * std::max(0, units[h - 1] - units[h]) - kTiny) << g.id << " " << h;
  }
}

void verify_group(const Site& site, const Rules& rules, std::size_t k, const Result& r) {
  const GeneratorGroup& g = site.groups[k];
  const UnitRules& rule = rules.groups[k];
  const Hourly& mw = r.hours.group_mw[k];
  const Eigen::ArrayXi& units = r.hours.group_units[k];
  int starts = 0;
  for (int h = 0; h < units.size(); ++h) {
    const double able = units[h] * unit_capability_mw(g, site.dry_bulb_c[h]);
    EXPECT_GE(units[h], rule.must_run ? units_there(g, rule, h) : 0);
    EXPECT_LE(units[h], units_there(g, rule, h));
    EXPECT_LE(mw[h], able + kTiny) << g.id << " hour " << h;
    EXPECT_GE(mw[h], able * g.min_load_frac - kTiny) << g.id << " hour " << h;
    if (h > 0) starts += std::max(0, units[h] - units[h - 1]);
  }
  EXPECT_EQ(r.groups[k].starts, starts);
  EXPECT_EQ(r.groups[k].unit_hours, units.sum());
  EXPECT_NEAR(r.groups[k].mwh, mw.sum(), 1e-6);
  verify_rests(g, rule, units);
  verify_ramps(site, g, mw, units);
}

void verify_store(const Site& site, const Rules& rules, const Result& r) {
  if (site.storage.size() != 1) return;
  const Storage& s = site.storage[0];
  const StorageRules& rule = rules.storage[0];
  double state = std::max(rule.reserved_mwh, s.initial_frac * s.mwh);
  for (int h = 0; h < r.hours.charge_mw.size(); ++h) {
    EXPECT_LE(r.hours.charge_mw[h], s.mw + kTiny);
    EXPECT_LE(r.hours.discharge_mw[h], s.mw + kTiny);
    state += r.hours.charge_mw[h] * rule.charge_frac -
             r.hours.discharge_mw[h] * rule.charge_frac / s.round_trip_frac;
    EXPECT_NEAR(r.hours.charge_state_mwh[h], state, 1e-6);
    EXPECT_GE(state, rule.reserved_mwh - kTiny);
    EXPECT_LE(state, s.mwh + kTiny);
  }
}

/// What a group uses of a cap in the hours that count, at a flat heat rate.
double used_by(const Site& site, const Cap& cap, const Result& r, std::size_t k) {
  const GeneratorGroup& g = site.groups[k];
  const double mmbtu_per_mwh = g.heat_rate_btu_per_kwh * g.hhv_per_lhv / 1e3;
  const Eigen::ArrayXi& units = r.hours.group_units[k];
  double used = 0.0;
  for (int h = cap.first_hour; h < std::min<int>(cap.end_hour, static_cast<int>(units.size()));
       ++h) {
    used += r.hours.group_mw[k][h] * mmbtu_per_mwh * cap.per_mmbtu[k];
    if (!cap.per_unit_hour.empty()) used += units[h] * cap.per_unit_hour[k];
    if (h > 0) used += std::max(0, units[h] - units[h - 1]) * cap.per_start[k];
  }
  return used;
}

void verify_caps(const Site& site, const Rules& rules, const Result& r) {
  for (std::size_t c = 0; c < rules.caps.size(); ++c) {
    const Cap& cap = rules.caps[c];
    double used = 0.0;
    for (std::size_t k = 0; k < r.groups.size(); ++k) used += used_by(site, cap, r, k);
    EXPECT_NEAR(r.caps[c].used, used, 1e-6 * cap.limit);
    EXPECT_LE(used, cap.limit * (1.0 + 1e-9)) << cap.id;
  }
}

void verify_demand(const Rules& rules, const Result& r) {
  double usd = 0.0;
  for (const DemandCharge& charge : rules.demand) {
    for (int month = 0; month < kMonthsPerYear; ++month) {
      const int hours = static_cast<int>(r.hours.grid_mw.size());
      double peak = 0.0;
      for (int h = first_hour_of_month(month); h < std::min(hours, first_hour_of_month(month + 1));
           ++h) {
        const bool counts = charge.at.empty() || charge.at[static_cast<std::size_t>(h)] != 0;
        if (counts) peak = std::max(peak, r.hours.grid_mw[h]);
      }
      const auto m = static_cast<std::size_t>(month);
      usd += charge.usd_per_mw[m] * std::max(0.0, peak - charge.free_mw[m]);
    }
  }
  EXPECT_NEAR(r.demand_usd, usd, 1e-6 * (1.0 + usd));
}

}  // namespace

void verify(const Site& site, const Rules& rules, const Result& result) {
  verify_balance(site, result);
  for (std::size_t k = 0; k < site.groups.size(); ++k) verify_group(site, rules, k, result);
  verify_store(site, rules, result);
  verify_caps(site, rules, result);
  verify_demand(rules, result);
}

}  // namespace sitewright::operations
