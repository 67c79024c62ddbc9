// Fabrics: published switch and module counts, limits, identities, broken contracts.
#include "model/network/fabric.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

#include "model/core/check.h"

namespace sitewright::network {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Input hundred_thousand() {
  return {.accelerators = 100000,
          .radix = 128,
          .tiers = 3,
          .oversubscription = 1.0,
          .largest_fabric = std::nullopt,
          .equipment = kReferenceEquipment};
}

TEST(Fabric, HundredThousandAcceleratorsAtRadix128TakeThePublishedEquipment) {
  const Result result = design_fabric(hundred_thousand());
  EXPECT_THAT(result.switches_by_tier, ElementsAre(1563, 1563, 782));
  EXPECT_EQ(result.switches, 3908);
  EXPECT_EQ(result.optics_800g, 250000);
  EXPECT_EQ(result.optics_400g, 100000);
  EXPECT_NEAR(result.power_mw, 8.3, 0.05);           // printed with one decimal
  EXPECT_NEAR(result.w_per_accelerator, 83.0, 0.5);  // printed as a whole number
  EXPECT_EQ(result.fabrics, 1);
  EXPECT_THAT(result.issues, IsEmpty());
}

TEST(Fabric, FourThousandAcceleratorsAtRadix64TakeThePublished320Switches) {
  Input input = hundred_thousand();
  input.accelerators = 4096;
  input.radix = 64;
  const Result result = design_fabric(input);
  EXPECT_THAT(result.switches_by_tier, ElementsAre(128, 128, 64));
  EXPECT_EQ(result.switches, 320);
}

TEST(Fabric, OnePodOf128ServersAtRadix64TakesThePublished80Switches) {
  Input input = hundred_thousand();
  input.accelerators = 128 * 8;
  input.radix = 64;
  EXPECT_EQ(design_fabric(input).switches, 80);
}

TEST(Fabric, LargestFabricsAtRadix64AreThePublishedOnes) {
  const auto largest = [](int radix, int tiers, double oversubscription) {
    return largest_fabric({.radix = radix, .tiers = tiers, .oversubscription = oversubscription});
  };
  EXPECT_EQ(largest(64, 1, 1.0), 64);
  EXPECT_EQ(largest(64, 2, 1.0), 2048);
  EXPECT_EQ(largest(64, 3, 1.0), 65536);
  EXPECT_EQ(largest(128, 3, 1.0), 2 * 64 * 64 * 64);
  EXPECT_EQ(largest(128, 2, 7.0), 128 * 112);
  EXPECT_EQ(largest(2, 1, 1.0), 2);
  EXPECT_EQ(largest(4096, 4, 64.0), 2'000'000'000);  // capped
}

TEST(Fabric, ATaperOfSevenAtTheTopSavesCoreSwitchesAndModules) {
  const Result full = design_fabric(hundred_thousand());
  Input input = hundred_thousand();
  input.oversubscription = 7.0;
  const Result tapered = design_fabric(input);
  // 112 of 128 spine ports face down; 100,000 / 7 links reach the core.
  EXPECT_THAT(tapered.switches_by_tier, ElementsAre(1563, 893, 112));
  EXPECT_EQ(tapered.optics_800g, 50000 + 100000 + 14286);
  // Published: 2,200 to 2,500 switches, about 40 % fewer; ours are 34 % fewer (2,568).
  EXPECT_NEAR(static_cast<double>(tapered.switches), 2350.0, 0.10 * 2350.0);
  EXPECT_LT(tapered.power_mw, full.power_mw);
}

TEST(Fabric, CopperAtTheHostLeavesOnlyModulesBetweenSwitches) {
  Input input = hundred_thousand();
  input.equipment.optical_host_links = false;
  const Result result = design_fabric(input);
  EXPECT_EQ(result.optics_400g, 0);
  EXPECT_EQ(result.optics_800g, 200000);
  EXPECT_EQ(result.switches, 3908);
}

TEST(Fabric, ASiteBeyondTheLargestFabricIsSplitAndSaysSo) {
  Input input = hundred_thousand();
  input.largest_fabric = 30000;
  const Result result = design_fabric(input);
  EXPECT_EQ(result.max_accelerators, 30000);
  EXPECT_EQ(result.fabrics, 4);
  ASSERT_EQ(result.issues.size(), 1u);
  EXPECT_EQ(result.issues[0].path, "network.largest_fabric");
  EXPECT_EQ(result.issues[0].severity, Severity::warning);
  EXPECT_EQ(result.issues[0].message(),
            "100000 accelerators need 4 separate fabrics: one joins at most 30000.");
  // four equal fabrics of 25,000
  input.largest_fabric = std::nullopt;
  input.accelerators = 25000;
  EXPECT_EQ(result.switches, 4 * design_fabric(input).switches);
}

TEST(Fabric, UnevenSplitsLoseNoAccelerator) {
  Input input = hundred_thousand();
  input.accelerators = 8195;
  input.tiers = 2;  // at most 8,192
  const Result result = design_fabric(input);
  EXPECT_EQ(result.fabrics, 2);
  EXPECT_EQ(result.optics_400g, 8195);
}

TEST(Fabric, NoAcceleratorsNeedNothing) {
  Input input = hundred_thousand();
  input.accelerators = 0;
  const Result result = design_fabric(input);
  EXPECT_EQ(result.switches, 0);
  EXPECT_EQ(result.fabrics, 0);
  EXPECT_EQ(result.power_mw, 0.0);
  EXPECT_EQ(result.w_per_accelerator, 0.0);
  EXPECT_THAT(result.switches_by_tier, ElementsAre(0, 0, 0));
}

TEST(Fabric, PortsSufficeForEveryLinkOverAGrid) {
  for (const int radix : {2, 3, 32, 64, 128, 512}) {
    for (const int tiers : {1, 2, 3, 4}) {
      for (const double o : {1.0, 1.5, 7.0, 64.0}) {
        for (const std::int64_t n : {1, 2, 63, 1000, 24576, 1000000}) {
          SCOPED_TRACE(testing::Message() << radix << " " << tiers << " " << o << " " << n);
          Input input = hundred_thousand();
          input.accelerators = n;
          input.radix = radix;
          input.tiers = tiers;
          input.oversubscription = o;
          const Result result = design_fabric(input);
          const auto& by_tier = result.switches_by_tier;
          EXPECT_EQ(std::accumulate(by_tier.begin(), by_tier.end(), std::int64_t{0}),
                    result.switches);
          std::int64_t ports = 0;
          for (const auto count : by_tier) ports += count * radix;
          // host ports, and two ends of each link between tiers, two of which share a module
          const std::int64_t between = result.optics_800g - (n + 1) / 2;
          EXPECT_GE(ports, n);
          if (result.fabrics == 1) {
            EXPECT_GE(ports, n + 2 * between);
          }
          EXPECT_GE(result.fabrics * result.max_accelerators, n);
          EXPECT_GT(result.power_mw, 0.0);
        }
      }
    }
  }
}

TEST(Fabric, MoreAcceleratorsNeverNeedFewerSwitches) {
  std::int64_t before = 0;
  for (std::int64_t n = 0; n < 9000; n += 7) {
    Input input = hundred_thousand();
    input.accelerators = n;
    const std::int64_t switches = design_fabric(input).switches;
    EXPECT_GE(switches, before) << n;
    before = switches;
  }
}

TEST(Fabric, ValuesOutsideTheDomainBreakTheContract) {
  Input input = hundred_thousand();
  input.radix = 1;
  EXPECT_THROW((void)design_fabric(input), ContractError);
  input = hundred_thousand();
  input.tiers = 0;
  EXPECT_THROW((void)design_fabric(input), ContractError);
  input = hundred_thousand();
  input.oversubscription = 0.5;
  EXPECT_THROW((void)design_fabric(input), ContractError);
  input = hundred_thousand();
  input.accelerators = -1;
  EXPECT_THROW((void)design_fabric(input), ContractError);
  input = hundred_thousand();
  input.largest_fabric = 0;
  EXPECT_THROW((void)design_fabric(input), ContractError);
}

}  // namespace
}  // namespace sitewright::network
