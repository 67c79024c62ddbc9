// Small sites with their rules, and what dispatch of them is held to.
#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "tests/model/operations_milp/milp.h"
#include "tests/model/operations_milp/verify.h"

namespace sitewright::operations {

inline constexpr double kSeconds = 20.0;

struct Case {
  Site site;
  Rules rules;
};

inline UnitRules plain_rules() {
  return {
      .must_run = false, .start_usd = 0.0, .start_fuel_mmbtu = 0.0, .start_h = 0.0, .outages = {}};
}

inline StorageRules plain_reserve() { return {.charge_frac = 0.9, .reserved_mwh = 0.0}; }

/// A load with a daily swing on a grid with dear evenings.
inline Case day_case(int hours, double load_mw, double grid_mw) {
  Case c{.site = plain_site(hours, load_mw, grid_mw), .rules = {}};
  c.site.grid_usd_per_mwh = Hourly::Constant(hours, 35.0);
  for (int h = 0; h < hours; ++h) {
    c.site.load_mw[h] *= 1.0 + 0.1 * std::sin(2.0 * 3.14159265 * (h - 9) / 24.0);
    if (h % 24 >= 16 && h % 24 < 21) c.site.grid_usd_per_mwh[h] = 110.0;
  }
  return c;
}

inline Rules whole_rules(const Case& c) {
  Rules rules = c.rules;
  rules.groups.resize(c.site.groups.size(), plain_rules());
  rules.storage.resize(c.site.storage.size(), plain_reserve());
  return rules;
}

inline void expect_near_optimum(const Case& c, double within = 0.01) {
  const Rules rules = whole_rules(c);
  const Optimum best = solve_exactly(c.site, rules, kSeconds);
  const Result ours = c.site.run(rules);
  const double usd = measured_usd(ours);
  verify(c.site, rules, ours);
  EXPECT_LE(usd, best.usd + within * std::abs(best.usd)) << "optimum " << best.usd;
  EXPECT_GE(usd, best.bound_usd - 2e-4 * std::abs(best.usd)) << "optimum " << best.usd;
  EXPECT_NEAR(ours.unserved_mwh, best.unserved_mwh, 1e-3 * c.site.load_mw.sum());
}

inline GeneratorGroup turbine(int count, double unit_mw, double usd_per_mmbtu, int hours) {
  GeneratorGroup g = plain_group("turbine", hours);
  g.count = count;
  g.unit_mw = unit_mw;
  g.fuel_usd_per_mmbtu = usd_per_mmbtu;
  g.min_load_frac = 0.5;
  return g;
}

inline double draw(std::mt19937& random, double low, double high) {
  return low + (high - low) * static_cast<double>(random() % 10001) / 10000.0;
}

}  // namespace sitewright::operations
