// Duties of a battery: reservations by hand, books, fade and augmentation, issues.
#include "model/adequacy/storage_duties.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "model/core/check.h"

namespace sitewright::adequacy {
namespace {

/// Colossus' Megapacks, 150 MW and 811 MWh (S12, S15); 0.81 each way and back gives round figures.
Battery megapacks() {
  return {.path = "storage.megapack",
          .mw = 150.0,
          .mwh = 811.0,
          .round_trip_frac = 0.81,
          .degradation_per_year_frac = 0.02,
          .augmentations = {}};
}

const std::vector<Duty> kDuties{
    {.id = "feed", .kind = DutyKind::ride_through, .mw = 50.0, .duration_h = 0.25},
    {.id = "training", .kind = DutyKind::swings, .mw = 33.0, .duration_h = 0.1},
    {.id = "peak", .kind = DutyKind::peak_shaving, .mw = 20.0, .duration_h = 4.0},
    {.id = "wait", .kind = DutyKind::bridging, .mw = 30.0, .duration_h = 10.0}};

Duties reserve(const Battery& battery, const std::vector<Duty>& duties, double year = 0.0) {
  return reserve_duties({.battery = battery, .duties = duties, .year = year});
}

TEST(StorageDuties, ReservationsByHand) {
  const Duties found = reserve(megapacks(), kDuties);
  ASSERT_EQ(found.reservations.size(), 4U);
  EXPECT_TRUE(found.issues.empty());
  EXPECT_NEAR(found.reservations[0].held_mwh, 12.5 / 0.9, 1e-9);
  EXPECT_EQ(found.reservations[0].room_mwh, 0.0);
  EXPECT_NEAR(found.reservations[1].held_mwh, 3.3 / 0.9, 1e-9);
  EXPECT_NEAR(found.reservations[1].room_mwh, 3.3 * 0.9, 1e-9);
  EXPECT_NEAR(found.reservations[2].held_mwh, 80.0 / 0.9, 1e-9);
  EXPECT_NEAR(found.reservations[3].held_mwh, 300.0 / 0.9, 1e-9);
  EXPECT_NEAR(found.left_mw, 150.0 - 33.0, 1e-9);
  EXPECT_NEAR(found.left_mwh, 811.0 - 395.8 / 0.9 - 3.3 * 0.9, 1e-9);
}

TEST(StorageDuties, BooksBalanceWhateverIsAsked) {
  for (const double scale : {0.0, 0.3, 1.0, 1.5, 10.0}) {
    for (const double year : {0.0, 5.0, 20.0}) {
      std::vector<Duty> duties = kDuties;
      for (Duty& duty : duties) {
        duty.mw *= scale;
        duty.duration_h *= 2.0;
      }
      const Duties found = reserve(megapacks(), duties, year);
      double mw = found.left_mw;
      double mwh = found.left_mwh;
      for (std::size_t i = 0; i < duties.size(); ++i) {
        const Reservation& r = found.reservations[i];
        if (r.kind == DutyKind::swings) mw += r.mw;
        EXPECT_LE(r.mw, 150.0);
        mwh += r.held_mwh + r.room_mwh;
        EXPECT_NEAR(r.mw + r.short_mw, duties[i].mw, 1e-9);
        const double asked = duties[i].mw * duties[i].duration_h *
                             (1.0 / 0.9 + (duties[i].kind == DutyKind::swings ? 0.9 : 0.0));
        EXPECT_NEAR(r.held_mwh + r.room_mwh + r.short_mwh, asked, 1e-9);
        EXPECT_GE(std::min({r.mw, r.held_mwh, r.room_mwh, r.short_mw, r.short_mwh}), 0.0);
      }
      EXPECT_NEAR(mw, 150.0, 1e-9) << scale << " " << year;
      EXPECT_NEAR(mwh, usable_mwh(megapacks(), year), 1e-9) << scale << " " << year;
    }
  }
}

TEST(StorageDuties, SwingsHoldTheirPowerAndTheOthersShareTheRest) {
  Battery small = megapacks();
  small.mw = 60.0;
  const Duties found = reserve(small, kDuties);
  EXPECT_EQ(found.reservations[0].mw, 27.0);
  EXPECT_EQ(found.reservations[0].short_mw, 23.0);
  EXPECT_NEAR(found.reservations[0].held_mwh, 27.0 * 0.25 / 0.9, 1e-9);
  EXPECT_EQ(found.reservations[1].mw, 33.0);
  EXPECT_EQ(found.reservations[2].mw, 20.0);
  EXPECT_EQ(found.reservations[3].mw, 27.0);
  EXPECT_EQ(found.left_mw, 27.0);
  ASSERT_EQ(found.issues.size(), 1U);
  EXPECT_EQ(found.issues[0].path, "storage.megapack.mw");
  EXPECT_EQ(found.issues[0].severity, Severity::warning);
  EXPECT_EQ(found.issues[0].message(), "The duties of storage ask for 83 MW at once; it has 60 MW");
}

TEST(StorageDuties, DutiesThatFitWhenNewNoLongerFitWhenFaded) {
  Battery battery = megapacks();
  battery.mwh = 450.0;
  EXPECT_TRUE(reserve(battery, kDuties, 0.0).issues.empty());
  const Duties faded = reserve(battery, kDuties, 5.0);
  ASSERT_EQ(faded.issues.size(), 1U);
  EXPECT_EQ(faded.issues[0].path, "storage.megapack.mwh");
  EXPECT_GT(faded.reservations[3].short_mwh, 0.0);
  battery.augmentations = {{.year = 4.0, .mwh = 60.0}};
  EXPECT_TRUE(reserve(battery, kDuties, 5.0).issues.empty());
}

TEST(StorageDuties, FadeAndAugmentationByHand) {
  Battery battery = megapacks();
  battery.augmentations = {{.year = 3.0, .mwh = 50.0}};
  EXPECT_NEAR(usable_mwh(battery, 0.0), 811.0, 1e-12);
  EXPECT_NEAR(usable_mwh(battery, 2.9), 811.0 * std::pow(0.98, 2.9), 1e-9);
  EXPECT_NEAR(usable_mwh(battery, 3.0), 811.0 * std::pow(0.98, 3.0) + 50.0, 1e-9);
  EXPECT_NEAR(usable_mwh(battery, 5.0), 811.0 * std::pow(0.98, 5.0) + 50.0 * 0.98 * 0.98, 1e-9);
}

TEST(StorageDuties, PowerWithoutEnergyIsAnError) {
  Battery battery = megapacks();
  battery.mwh = 0.0;
  const Duties found = reserve(battery, {});
  ASSERT_EQ(found.issues.size(), 1U);
  EXPECT_TRUE(has_errors(found.issues));
  EXPECT_EQ(found.issues[0].path, "storage.megapack.mwh");
  battery.mw = 0.0;
  EXPECT_TRUE(reserve(battery, {}).issues.empty());
}

TEST(StorageDuties, BrokenContractsThrow) {
  const std::vector<std::function<void(Battery&)>> wrong{
      [](Battery& b) { b.mw = -1.0; },
      [](Battery& b) { b.mwh = -1.0; },
      [](Battery& b) { b.round_trip_frac = 0.0; },
      [](Battery& b) { b.round_trip_frac = 1.1; },
      [](Battery& b) { b.degradation_per_year_frac = 1.0; },
      [](Battery& b) { b.degradation_per_year_frac = -0.1; },
      [](Battery& b) { b.augmentations = {{.year = -1.0, .mwh = 1.0}}; },
      [](Battery& b) { b.augmentations = {{.year = 1.0, .mwh = -1.0}}; }};
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    Battery battery = megapacks();
    wrong[i](battery);
    EXPECT_THROW((void)reserve(battery, kDuties), ContractError) << i;
  }
  EXPECT_THROW((void)reserve(megapacks(), kDuties, -1.0), ContractError);
  std::vector<Duty> duties = kDuties;
  duties[0].mw = -1.0;
  EXPECT_THROW((void)reserve(megapacks(), duties), ContractError);
  duties = kDuties;
  duties[0].duration_h = -1.0;
  EXPECT_THROW((void)reserve(megapacks(), duties), ContractError);
}

}  // namespace
}  // namespace sitewright::adequacy
