// What is short goes to units that can carry it.
#include "model/core/share_out.h"

#include <gtest/gtest.h>

namespace sitewright {
namespace {

TEST(ShareOut, IsInProportionWhereWholeUnitsCarryIt) {
  const std::vector<Taker> takers{{.full = 100.0, .units = 10, .min_load_frac = 0.4, .merit = 2.0},
                                  {.full = 300.0, .units = 10, .min_load_frac = 0.4, .merit = 1.0}};
  EXPECT_EQ(share_out(takers, 200.0), (std::vector<double>{0.5, 0.5}));
  EXPECT_EQ(share_out(takers, 400.0), (std::vector<double>{1.0, 1.0}));
  EXPECT_EQ(share_out(takers, 0.0), (std::vector<double>{0.0, 0.0}));
}

TEST(ShareOut, GivesWhatOneCannotCarryToTheOthers) {
  // A quarter of two units is half of one, below its least load.
  const std::vector<Taker> takers{{.full = 200.0, .units = 2, .min_load_frac = 0.6, .merit = 1.0},
                                  {.full = 200.0, .units = 8, .min_load_frac = 0.5, .merit = 2.0}};
  EXPECT_EQ(share_out(takers, 100.0), (std::vector<double>{0.0, 0.5}));
}

TEST(ShareOut, TheBestOfThoseThatCannotCarryTheirPartHasAllOfIt) {
  const std::vector<Taker> takers{{.full = 100.0, .units = 1, .min_load_frac = 0.5, .merit = 2.0},
                                  {.full = 100.0, .units = 1, .min_load_frac = 0.5, .merit = 1.0}};
  EXPECT_EQ(share_out(takers, 80.0), (std::vector<double>{0.0, 0.8}));
  EXPECT_EQ(share_out(takers, 40.0), (std::vector<double>{0.0, 0.0}));
}

TEST(ShareOut, NobodyHasMoreThanItCanUse) {
  const std::vector<Taker> takers{
      {.full = 100.0, .units = 4, .min_load_frac = 0.0, .merit = 1.0, .most_frac = 0.25},
      {.full = 100.0, .units = 4, .min_load_frac = 0.0, .merit = 2.0}};
  EXPECT_EQ(share_out(takers, 1000.0), (std::vector<double>{0.25, 1.0}));
  EXPECT_EQ(share_out(takers, 62.5), (std::vector<double>{0.125, 0.5}));
}

TEST(ShareOut, CarriesWholeUnitsAtFullLoadWhereOneMoreWouldBeTooMany) {
  const Taker taker{.full = 1.0, .units = 10, .min_load_frac = 0.6, .merit = 0.0};
  EXPECT_DOUBLE_EQ(carried_frac(taker, 0.11), 0.1);   // 1.1 units: two would run at 55 %
  EXPECT_DOUBLE_EQ(carried_frac(taker, 0.12), 0.12);  // 1.2 units: two at 60 %
  EXPECT_EQ(carried_frac(taker, 0.05), 0.0);
  EXPECT_EQ(carried_frac(taker, 1e-17), 0.0);
}

}  // namespace
}  // namespace sitewright
