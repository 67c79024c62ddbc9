// Small sites with their rules, and what dispatch of them is held to.
#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "model/operations/problem.h"
#include "model/operations/search.h"
#include "model/operations/year_book.h"
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

/// Groups of turbines, perhaps a store, on a grid that carries from `grid_low` to 1.1 of the load.
inline Case random_site(std::mt19937& random, int hours, int groups, double grid_low) {
  const double load = draw(random, 40.0, 120.0);
  Case c = day_case(hours, load, load * draw(random, grid_low, 1.1));
  for (int i = 0; i < groups; ++i) {
    GeneratorGroup g = turbine(static_cast<int>(1 + random() % 4), draw(random, 4.0, 25.0),
                               draw(random, 2.0, 7.0), hours);
    g.min_load_frac = draw(random, 0.2, 0.7);
    c.site.groups.push_back(g);
    c.rules.groups.push_back(plain_rules());
    c.rules.groups.back().start_usd = draw(random, 0.0, 2000.0);
  }
  for (int h = 0; h < hours; ++h) {
    c.site.grid_usd_per_mwh[h] += draw(random, 0.0, 15.0);
    c.site.load_mw[h] *= draw(random, 0.95, 1.05);
  }
  if (random() % 2 == 0) {
    c.site.storage = {plain_storage(draw(random, 3.0, 20.0), draw(random, 6.0, 60.0), hours)};
    c.site.storage[0].initial_frac = draw(random, 0.2, 0.8);
  }
  return c;
}

/// About what all units burn at full load.
inline double full_mmbtu(const Case& c) {
  double mmbtu = 0.0;
  for (const GeneratorGroup& g : c.site.groups) {
    mmbtu += 10.0 * g.count * g.unit_mw * static_cast<double>(c.site.load_mw.size());
  }
  return mmbtu;
}

/// What a year's search makes of these few hours.
inline Result searched_as_a_year(const Case& c, const Rules& rules) {
  const Input input = c.site.input();
  Problem problem = make_problem(input, rules);
  problem.closely = false;
  Result ours = keep_books(problem, search(problem));
  verify(c.site, rules, ours);
  return ours;
}

}  // namespace sitewright::operations
