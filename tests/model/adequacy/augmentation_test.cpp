// Cells that are bought back, by hand.
#include "model/adequacy/augmentation.h"

#include <gtest/gtest.h>

#include <cmath>

#include "model/core/check.h"

namespace sitewright::adequacy {
namespace {

const Battery kFading{.path = "storage.pack",
                      .mw = 50.0,
                      .mwh = 100.0,
                      .round_trip_frac = 0.9,
                      .degradation_per_year_frac = 0.04,
                      .augmentations = {}};

TEST(Augmentation, ByTimeBringsTheEnergyBack) {
  // 100 x 0.96^3 = 88.4736: 11.5264 are bought, and again three years on, when all have faded
  // alike.
  const auto bought =
      augmentations(kFading, {.every_years = 3, .below_mwh = std::nullopt, .years = 9});
  ASSERT_EQ(bought.size(), 2U);
  EXPECT_EQ(bought[0].year, 3.0);
  EXPECT_NEAR(bought[0].mwh, 11.5264, 1e-9);
  EXPECT_EQ(bought[1].year, 6.0);
  EXPECT_NEAR(bought[1].mwh, 11.5264, 1e-9);
  Battery kept = kFading;
  kept.augmentations = bought;
  EXPECT_NEAR(usable_mwh(kept, 2.0), 92.16, 1e-9);
  EXPECT_NEAR(usable_mwh(kept, 3.0), 100.0, 1e-9);
  EXPECT_NEAR(usable_mwh(kept, 5.0), 92.16, 1e-9);
  EXPECT_NEAR(usable_mwh(kept, 6.0), 100.0, 1e-9);
}

TEST(Augmentation, ByNeedBuysInTheYearThatWouldHaveLess) {
  const AugmentationRule need{.every_years = std::nullopt, .below_mwh = 90.0, .years = 9};
  const auto bought = augmentations(kFading, need);  // 96, 92.16, then 88.47 is less than 90
  ASSERT_EQ(bought.size(), 2U);
  EXPECT_EQ(bought[0].year, 3.0);
  EXPECT_EQ(bought[1].year, 6.0);
  const auto both = augmentations(kFading, {.every_years = 2, .below_mwh = 97.0, .years = 4});
  ASSERT_EQ(both.size(), 3U);  // every year: 96 is less than 97
  EXPECT_NEAR(both[2].mwh, 4.0, 1e-9);
}

TEST(Augmentation, NothingIsBoughtWithoutFadeOrRule) {
  const AugmentationRule yearly{.every_years = 1, .below_mwh = std::nullopt, .years = 5};
  Battery new_cells = kFading;
  new_cells.degradation_per_year_frac = 0.0;
  EXPECT_TRUE(augmentations(new_cells, yearly).empty());
  EXPECT_TRUE(
      augmentations(kFading, {.every_years = std::nullopt, .below_mwh = std::nullopt, .years = 9})
          .empty());
  EXPECT_TRUE(
      augmentations(kFading, {.every_years = 1, .below_mwh = std::nullopt, .years = 0}).empty());
  EXPECT_THROW(static_cast<void>(augmentations(
                   kFading, {.every_years = 0, .below_mwh = std::nullopt, .years = 5})),
               ContractError);
}

}  // namespace
}  // namespace sitewright::adequacy
