// Energy that is kept for load which would go unserved.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/operations/site.h"

namespace sitewright::operations {
namespace {

constexpr int kDayHours = 24;
constexpr int kHours = 10 * kDayHours;
constexpr double kTiny = 1e-6;

/// Grid of 100 MW, dear by day; on the third day the load is higher than that for four hours.
Site lacking_site() {
  Site site = plain_site(kHours, 90.0, 100.0);
  site.grid_usd_per_mwh = Hourly::Constant(kHours, 40.0);
  for (int h = 0; h < kHours; ++h) {
    if (h % kDayHours >= 8 && h % kDayHours < 20) site.grid_usd_per_mwh[h] = 90.0;
  }
  site.load_mw.segment(2 * kDayHours + 10, 4) = 115.0;
  return site;
}

constexpr double kLackingMwh = 4 * 15.0;

/// A store of its own, or the last part of one.
Rules kept_rules() {
  Rules rules;
  rules.storage = {{.charge_frac = 0.9, .reserved_mwh = 0.0, .last_resort = true}};
  return rules;
}

/// The last part of a store whose other part, the first, is reserved so far.
Rules part_rules(double reserved_mwh) {
  Rules rules = kept_rules();
  rules.storage.insert(rules.storage.begin(), {.charge_frac = 0.9, .reserved_mwh = reserved_mwh});
  rules.storage[1].part_of = 0;
  return rules;
}

TEST(LastResort, ServesNothingButLoadThatWouldGoUnserved) {
  Site site = lacking_site();
  site.storage = {plain_storage(20.0, 80.0, kHours)};
  const Result r = site.run(kept_rules());
  EXPECT_EQ(r.unserved_hours, 0);
  EXPECT_NEAR(r.discharge_mwh, kLackingMwh, kTiny);
  for (int h = 0; h < kHours; ++h) {
    const double lacking_mw = std::max(0.0, site.load_mw[h] - 100.0);
    EXPECT_NEAR(r.hours.discharge_mw[h], lacking_mw, kTiny) << h;
  }
}

TEST(LastResort, IsRefilledAtTheLowestPrice) {
  Site site = lacking_site();
  site.storage = {plain_storage(20.0, 80.0, kHours)};
  const Result r = site.run(kept_rules());
  EXPECT_NEAR(r.stored_mwh, 0.0, kTiny);
  EXPECT_NEAR(r.charge_mwh, kLackingMwh / 0.81, kTiny);
  for (int h = 0; h < kHours; ++h) {
    if (site.grid_usd_per_mwh[h] > 40.0) {
      EXPECT_NEAR(r.hours.charge_mw[h], 0.0, kTiny) << h;
    }
  }
}

TEST(LastResort, LeavesDarkWhatItsEnergyDoesNotCarry) {
  Site site = lacking_site();
  site.storage = {plain_storage(20.0, 30.0, kHours)};
  const Result r = site.run(kept_rules());
  EXPECT_NEAR(r.unserved_mwh, kLackingMwh - 30.0 * 0.9, kTiny);
}

TEST(LastResort, SharesThePowerOfTheStoreThatItIsPartOf) {
  Site site = lacking_site();
  site.storage = {plain_storage(10.0, 20.0, kHours), plain_storage(10.0, 80.0, kHours)};
  const Result r = site.run(part_rules(0.0));
  EXPECT_NEAR(r.unserved_mwh, kLackingMwh - 4 * 10.0, kTiny);
  EXPECT_LE(r.hours.discharge_mw.maxCoeff(), 10.0 + kTiny);
  EXPECT_LE(r.hours.charge_mw.maxCoeff(), 10.0 + kTiny);
}

TEST(LastResort, LeavesTradingToTheRestOfItsStore) {
  Site site = lacking_site();
  site.storage = {plain_storage(20.0, 20.0, kHours)};
  Rules rules;
  rules.storage = {{.charge_frac = 0.9, .reserved_mwh = 0.0}};
  const Result plain = site.run(rules);
  site.storage.push_back(plain_storage(20.0, 80.0, kHours));
  const Result kept = site.run(part_rules(0.0));
  EXPECT_GT(plain.unserved_mwh, 0.0);
  EXPECT_EQ(kept.unserved_hours, 0);
  double before_mwh = 0.0;  // of trading, before the lack and after what it asks for
  double after_mwh = 0.0;
  for (int h = 0; h < kHours; ++h) {
    if (h / kDayHours == 1 || h / kDayHours == 6) {
      before_mwh += plain.hours.discharge_mw[h];
      after_mwh += kept.hours.discharge_mw[h];
    }
  }
  EXPECT_GT(before_mwh, 0.0);
  EXPECT_NEAR(after_mwh, before_mwh, kTiny);
}

TEST(LastResort, ServesWhereTheRestOfItsStoreIsReserved) {
  Site site = lacking_site();
  site.storage = {plain_storage(20.0, 10.0, kHours), plain_storage(20.0, 80.0, kHours)};
  const Result r = site.run(part_rules(10.0));
  EXPECT_EQ(r.unserved_hours, 0);
  EXPECT_NEAR(r.discharge_mwh, kLackingMwh, kTiny);
}

TEST(LastResort, LetsStandbyUnitsComeFirst) {
  Site site = lacking_site();
  site.storage = {plain_storage(20.0, 80.0, kHours)};
  GeneratorGroup standby = plain_group("standby", kHours);
  standby.role = plan::Role::standby;
  standby.count = 1;
  site.groups = {standby};
  const Result r = site.run(kept_rules());
  EXPECT_NEAR(r.groups[0].mwh, 4 * 10.0, kTiny);
  EXPECT_NEAR(r.discharge_mwh, 4 * 5.0, kTiny);
}

TEST(LastResort, HoldsNoMonthlyPeak) {
  Site site = lacking_site();
  site.grid_mw = Hourly::Constant(1, 200.0);
  site.storage = {plain_storage(20.0, 80.0, kHours)};
  Rules rules = kept_rules();
  DemandCharge charge{.id = "peak", .usd_per_mw = {}, .free_mw = {}, .at = {}};
  charge.usd_per_mw.fill(15000.0);
  rules.demand = {charge};
  const Result r = site.run(rules);
  EXPECT_NEAR(r.discharge_mwh, 0.0, kTiny);
  EXPECT_NEAR(r.grid_peak_mw, 115.0, kTiny);
}

}  // namespace
}  // namespace sitewright::operations
