// What holds in every hour of every site: balance, limits, sums, monotone in grid and price.
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "tests/model/operations/site.h"

namespace sitewright::operations {
namespace {

constexpr int kHours = 400;
constexpr int kSites = 300;

double draw(std::mt19937& random, double low, double high) {
  return low + (high - low) * static_cast<double>(random() % 10001) / 10000.0;
}

GeneratorGroup random_group(std::mt19937& random, int index) {
  GeneratorGroup g = plain_group("g" + std::to_string(index), kHours);
  g.role = random() % 4 == 0 ? plan::Role::standby : plan::Role::prime;
  g.count = static_cast<int>(random() % 6);
  g.unit_mw = draw(random, 1.0, 40.0);
  g.derate_per_k = draw(random, 0.0, 0.01);
  g.altitude_factor = draw(random, 0.8, 1.0);
  g.available_frac = draw(random, 0.9, 1.0);
  g.min_load_frac = draw(random, 0.0, 0.8);
  g.heat_rate_btu_per_kwh = draw(random, 7000, 11000);
  g.heat_rate_rise_per_k = 0.0007;
  g.part_load = {{.load_frac = 0.3, .heat_rate_ratio = 1.4},
                 {.load_frac = 1.0, .heat_rate_ratio = 1.0}};
  g.fuel_usd_per_mmbtu = draw(random, 2.0, 8.0);
  if (random() % 3 == 0) g.first_hour = 100;
  if (random() % 3 == 0) g.end_hour = 300;
  return g;
}

Site random_site(unsigned seed) {
  std::mt19937 random(seed);
  Site site = plain_site(kHours, 0.0, 0.0);
  site.grid_mw = Hourly::Constant(kHours, 0.0);
  site.grid_usd_per_mwh = Hourly::Constant(kHours, 0.0);
  const double base = draw(random, 0.0, 200.0);
  const double connection = draw(random, 0.0, 120.0);
  for (int h = 0; h < kHours; ++h) {
    site.load_mw[h] = base * draw(random, 0.3, 1.0);
    site.dry_bulb_c[h] = draw(random, -20.0, 42.0);
    site.grid_mw[h] = connection * (random() % 10 == 0 ? 0.2 : 1.0);
    site.grid_usd_per_mwh[h] = draw(random, -5.0, 90.0);
  }
  const int groups = static_cast<int>(random() % 5);
  for (int i = 0; i < groups; ++i) site.groups.push_back(random_group(random, i));
  for (auto i = random() % 3; i > 0; --i) {
    Storage s = plain_storage(draw(random, 0.0, 50.0), draw(random, 0.0, 100.0), kHours);
    s.round_trip_frac = draw(random, 0.7, 1.0);
    s.initial_frac = draw(random, 0.0, 1.0);
    if (random() % 3 == 0) s.end_hour = 200;
    site.storage.push_back(s);
  }
  return site;
}

class AnySite : public testing::TestWithParam<unsigned> {};
INSTANTIATE_TEST_SUITE_P(Seeds, AnySite, testing::Range(0U, 10U));

/// Calls body(site) for the sites of one seed.
template <class Body>
void for_sites(unsigned seed, Body body) {
  for (unsigned i = 0; i < kSites / 10; ++i) {
    SCOPED_TRACE(seed * 1000 + i);
    body(random_site(seed * 1000 + i));
  }
}

TEST_P(AnySite, BalancesInEveryHour) {
  for_sites(GetParam(), [](const Site& site) {
    const Result r = site.run();
    Hourly supply = r.hours.grid_mw + r.hours.discharge_mw + r.hours.unserved_mw;
    for (const Hourly& mw : r.hours.group_mw) supply += mw;
    EXPECT_LT((supply - r.hours.load_mw - r.hours.charge_mw).abs().maxCoeff(), 1e-9);
    EXPECT_GE(r.hours.unserved_mw.minCoeff(), 0.0);
    EXPECT_GE(r.hours.charge_mw.minCoeff(), 0.0);
    EXPECT_EQ((r.hours.charge_mw * r.hours.discharge_mw).maxCoeff(), 0.0);
    EXPECT_NEAR(r.grid_mwh + r.onsite_mwh + r.discharge_mwh + r.unserved_mwh,
                r.load_mwh + r.charge_mwh, 1e-6);
  });
}

TEST_P(AnySite, KeepsWithinCapabilityAndMinimum) {
  for_sites(GetParam(), [](const Site& site) {
    const Result r = site.run();
    EXPECT_LE((r.hours.grid_mw - site.grid_mw).maxCoeff(), 1e-9);
    for (std::size_t i = 0; i < site.groups.size(); ++i) {
      const GeneratorGroup& g = site.groups[i];
      for (int h = 0; h < kHours; ++h) {
        const double mw = r.hours.group_mw[i][h];
        const bool here = g.first_hour <= h && h < g.end_hour;
        const double unit = unit_capability_mw(g, site.dry_bulb_c[h]);
        EXPECT_LE(mw, here ? g.count * unit + 1e-9 : 0.0);
        if (mw > 0.0) {  // some number of units carries it between minimum and capability
          const double units = std::ceil(mw / unit - 1e-9);
          EXPECT_GE(mw + 1e-9, units * unit * g.min_load_frac);
        }
      }
    }
  });
}

TEST_P(AnySite, StorageKeepsItsBooks) {
  for_sites(GetParam(), [](Site site) {
    site.storage.resize(std::min<std::size_t>(site.storage.size(), 1));
    if (site.storage.empty()) return;
    site.storage[0].end_hour = kHours;
    const Storage& s = site.storage[0];
    const Result r = site.run();
    const double way = std::sqrt(s.round_trip_frac);
    double state = s.initial_frac * s.mwh;
    for (int h = 0; h < kHours; ++h) {
      state += r.hours.charge_mw[h] * way - r.hours.discharge_mw[h] / way;
      EXPECT_NEAR(r.hours.charge_state_mwh[h], state, 1e-7);
    }
    EXPECT_LE(r.hours.charge_state_mwh.maxCoeff(), s.mwh + 1e-9);
    EXPECT_GE(r.hours.charge_state_mwh.minCoeff(), -1e-9);
    EXPECT_LE(r.hours.charge_mw.maxCoeff(), s.mw + 1e-9);
    EXPECT_LE(r.hours.discharge_mw.maxCoeff(), s.mw + 1e-9);
    EXPECT_NEAR(r.stored_mwh, state - s.initial_frac * s.mwh, 1e-7);
  });
}

TEST_P(AnySite, FuelAndEnergyAreSumsOverHours) {
  for_sites(GetParam(), [](Site site) {
    for (GeneratorGroup& g : site.groups) g.part_load.clear();
    const Result r = site.run();
    for (std::size_t i = 0; i < site.groups.size(); ++i) {
      const GeneratorGroup& g = site.groups[i];
      const Hourly above = (site.dry_bulb_c - g.reference_c).max(0.0);
      const Hourly mmbtu = r.hours.group_mw[i] * g.heat_rate_btu_per_kwh * g.hhv_per_lhv / 1000.0 *
                           (1.0 + g.heat_rate_rise_per_k * above);
      EXPECT_NEAR(r.groups[i].fuel_mmbtu, mmbtu.sum(), 1e-6);
      EXPECT_NEAR(r.groups[i].mwh, r.hours.group_mw[i].sum(), 1e-6);
      EXPECT_NEAR(r.groups[i].fuel_usd, mmbtu.sum() * g.fuel_usd_per_mmbtu, 1e-4);
    }
    EXPECT_NEAR(r.grid_usd, (r.hours.grid_mw * site.grid_usd_per_mwh).sum(), 1e-6);
    EXPECT_NEAR(r.unserved_mwh, r.hours.unserved_mw.sum(), 1e-9);
  });
}

TEST_P(AnySite, MoreGridNeverLeavesMoreUnserved) {
  for_sites(GetParam(), [](Site site) {
    double last = site.run(Detail::headline).unserved_mwh;
    for (int step = 0; step < 5; ++step) {
      site.grid_mw += 7.3;
      const double unserved = site.run(Detail::headline).unserved_mwh;
      EXPECT_LE(unserved, last + 1e-6);
      last = unserved;
    }
  });
}

TEST_P(AnySite, CostRisesWithPrices) {
  for_sites(GetParam(), [](Site site) {
    for (GeneratorGroup& g : site.groups) {
      g.min_load_frac = 0.0;
      g.part_load.clear();
      g.heat_rate_rise_per_k = 0.0;
    }
    site.storage.clear();
    double last = site.run(Detail::headline).energy_usd();
    for (int step = 0; step < 5; ++step) {
      site.grid_usd_per_mwh += 4.0;
      for (GeneratorGroup& g : site.groups) g.fuel_usd_per_mmbtu *= 1.1;
      const double cost = site.run(Detail::headline).energy_usd();
      EXPECT_GE(cost, last - 1e-6);
      last = cost;
    }
  });
}

TEST_P(AnySite, CostRisesWithTheFuelPriceOfAnIsland) {
  for_sites(GetParam(), [](Site site) {
    site.grid_mw.setZero();
    site.storage.clear();  // what storage moves is worth more where fuel is dear
    site.groups.resize(std::min<std::size_t>(site.groups.size(), 1));
    const Result cheap = site.run(Detail::headline);
    for (GeneratorGroup& g : site.groups) g.fuel_usd_per_mmbtu += 1.0;
    const Result dear = site.run(Detail::headline);
    EXPECT_GE(dear.fuel_usd, cheap.fuel_usd);
    EXPECT_EQ(dear.fuel_mmbtu, cheap.fuel_mmbtu);
  });
}

}  // namespace
}  // namespace sitewright::operations
