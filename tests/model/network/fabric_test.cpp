// Fabrics: published equipment, power and price; media by length; splits; identities.
#include "model/network/fabric.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/core/check.h"
#include "tests/model/network/parts.h"

namespace sitewright::network {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Fabric, HundredThousandAcceleratorsTakeThePublishedEquipment) {
  const Result result = design_fabric(hundred_thousand());
  EXPECT_EQ(result.switches, 3908);
  EXPECT_EQ(count_of(result, "optic-800g"), 250000);
  EXPECT_EQ(count_of(result, "optic-400g"), 100000);
  EXPECT_EQ(result.optics, 350000);
  EXPECT_EQ(result.cables, 0);
  EXPECT_NEAR(result.power_mw, 8.3, 0.05);           // printed with one decimal
  EXPECT_NEAR(result.w_per_accelerator, 83.0, 0.5);  // printed as a whole number
  EXPECT_EQ(result.fabrics, 1);
  EXPECT_THAT(result.issues, IsEmpty());
}

TEST(Fabric, HundredThousandAcceleratorsCostThePublishedSum) {
  // NET024: 3,908 x 80 k$ + 250,000 x 1,250 $ + 100,000 x 700 $ and 8 % of cabling: 0.75 bn$
  EXPECT_NEAR(usd_of(design_fabric(hundred_thousand())), 0.75e9, 0.005e9);
}

TEST(Fabric, HalfOfAFullFabricsLinksCrossItsMiddle) {
  const Result full = design_fabric(hundred_thousand());
  EXPECT_DOUBLE_EQ(full.bisection_tbps, 100000 / 2.0 * 0.4);
  Input input = hundred_thousand();
  input.shape.oversubscription = 7.0;
  const Result tapered = design_fabric(input);
  EXPECT_NEAR(tapered.bisection_tbps, full.bisection_tbps / 7.0, 0.4);
  // 112 of 128 spine ports face down; 100,000 / 7 links reach the core.
  EXPECT_THAT(tapered.switches_by_tier, ElementsAre(1563, 893, 112));
  // Published: 2,200 to 2,500 switches, about 40 % fewer; ours are 34 % fewer (2,568).
  EXPECT_NEAR(static_cast<double>(tapered.switches), 2350.0, 0.10 * 2350.0);
  EXPECT_LT(tapered.power_mw, full.power_mw);
  EXPECT_LT(usd_of(tapered), usd_of(full));
}

TEST(Fabric, TheCheapestMediumThatReachesJoinsTheLinks) {
  struct Row {
    double host_m, switch_m;
    std::vector<std::string> host, between;
  };
  for (const Row& row :
       {Row{2, 1, {"dac-host"}, {"dac-trunk"}}, Row{3, 2.5, {"dac-host"}, {"aec"}},
        Row{7, 7, {"aec"}, {"aec"}}, Row{8, 30, {"aoc"}, {"aoc"}},
        Row{31, 31, {"optic-800g", "optic-400g", "fibre"}, {"optic-800g", "fibre"}},
        Row{500, 500, {"optic-800g", "optic-400g", "fibre"}, {"optic-800g", "fibre"}},
        Row{501, 2000, {"optic-800g-fr", "optic-400g-fr", "fibre"}, {"optic-800g-fr", "fibre"}}}) {
    Input input = hundred_thousand();
    input.host_link_m = row.host_m;
    input.switch_link_m = row.switch_m;
    const Result result = design_fabric(input);
    EXPECT_EQ(result.links[0].parts, row.host) << row.host_m;
    EXPECT_EQ(result.links[1].parts, row.between) << row.switch_m;
    EXPECT_EQ(result.links[2].parts, row.between) << row.switch_m;
    EXPECT_THAT(result.issues, IsEmpty());
  }
}

TEST(Fabric, CopperAtTheHostSavesModulesPowerAndMoney) {
  Input input = hundred_thousand();
  input.host_link_m = 2.0;
  const Result copper = design_fabric(input);
  const Result optical = design_fabric(hundred_thousand());
  EXPECT_EQ(count_of(copper, "optic-400g"), 0);
  EXPECT_EQ(count_of(copper, "optic-800g"), 200000);
  EXPECT_EQ(copper.cables, 50000);  // one splits to two accelerators
  EXPECT_EQ(copper.switches, 3908);
  EXPECT_LT(copper.power_mw, optical.power_mw);
  EXPECT_LT(usd_of(copper), usd_of(optical));
}

TEST(Fabric, ALinkThatNothingReachesIsAnErrorAtItsField) {
  Input input = hundred_thousand();
  input.host_link_m = 2500.0;
  const Result result = design_fabric(input);
  ASSERT_EQ(result.issues.size(), 1u);
  EXPECT_EQ(result.issues[0].path, "network.host_link_m");
  EXPECT_EQ(result.issues[0].severity, Severity::error);
  EXPECT_EQ(result.issues[0].message(), "no cable or module carries 400 Gb/s over 2500 m");
  input = hundred_thousand();
  input.link_gbps = 1600.0;  // faster than any module of the catalogue
  EXPECT_EQ(design_fabric(input).issues.size(), 2u);
}

TEST(Fabric, LinksOf800TakeAModuleEach) {
  Input input = hundred_thousand();
  input.link_gbps = 800.0;
  input.shape.radix = 64;
  input.accelerators = 4096;
  const Result result = design_fabric(input);
  EXPECT_EQ(result.switches, 320);
  // 4,096 links to the leaves and 2 x 4,096 between switches, both ends
  EXPECT_EQ(count_of(result, "optic-800g"), 4096 + 2 * 2 * 4096);
  EXPECT_EQ(count_of(result, "optic-800g-host"), 4096);
}

TEST(Fabric, ASiteBeyondTheLargestFabricIsSplitAndSaysSo) {
  Input input = hundred_thousand();
  input.shape.largest_fabric = 30000;
  const Result result = design_fabric(input);
  EXPECT_EQ(result.max_accelerators, 30000);
  EXPECT_EQ(result.fabrics, 4);
  EXPECT_EQ(result.joined, 25000);
  EXPECT_DOUBLE_EQ(result.bisection_tbps, 25000 / 2.0 * 0.4);
  ASSERT_EQ(result.issues.size(), 1u);
  EXPECT_EQ(result.issues[0].path, "network.largest_fabric");
  EXPECT_EQ(result.issues[0].severity, Severity::warning);
  EXPECT_EQ(result.issues[0].message(),
            "100000 accelerators need 4 separate fabrics: one joins at most 30000.");
}

TEST(Fabric, NoAcceleratorsNeedNothing) {
  Input input = hundred_thousand();
  input.accelerators = 0;
  const Result result = design_fabric(input);
  EXPECT_EQ(result.switches, 0);
  EXPECT_EQ(result.fabrics, 0);
  EXPECT_EQ(result.power_mw, 0.0);
  EXPECT_EQ(result.w_per_accelerator, 0.0);
  EXPECT_THAT(result.items, IsEmpty());
}

/// Items are the fabric: their sums are its switches, modules, cables and power.
TEST(Fabric, ItemsAddUpOverAGrid) {
  for (const double metres : {1.0, 5.0, 20.0, 100.0, 1500.0}) {
    for (const std::int64_t n : {1, 63, 1000, 24576, 1000000}) {
      Input input = hundred_thousand();
      input.accelerators = n;
      input.host_link_m = metres;
      input.switch_link_m = metres;
      const Result result = design_fabric(input);
      std::int64_t switches = 0, optics = 0, cables = 0;
      double watts = 0.0;
      for (const Item& item : result.items) {
        EXPECT_GT(item.quantity, 0);
        EXPECT_GT(item.unit_usd, 0.0) << item.id;
        EXPECT_FALSE(item.source.empty()) << item.id;
        if (item.kind == PartKind::switch_) switches += item.quantity;
        if (item.kind == PartKind::transceiver) optics += item.quantity;
        if (item.kind == PartKind::cable) cables += item.quantity;
        watts += static_cast<double>(item.quantity) * item.power_w;
      }
      EXPECT_EQ(switches, result.switches);
      EXPECT_EQ(optics, result.optics);
      EXPECT_EQ(cables, result.cables);
      EXPECT_NEAR(watts / 1e6, result.power_mw, 1e-9 * result.power_mw);
      EXPECT_EQ(optics > 0, metres > 30.0);
    }
  }
}

TEST(Fabric, TiersHaveTheirNames) {
  EXPECT_EQ(tier_name(0), "leaf");
  EXPECT_EQ(tier_name(1), "spine");
  EXPECT_EQ(tier_name(2), "core");
  EXPECT_EQ(tier_name(3), "tier-4");
}

TEST(Fabric, ASwitchThatIsNoPartBreaksTheContract) {
  Input input = hundred_thousand();
  input.switch_id = "aoc";
  EXPECT_THROW((void)design_fabric(input), ContractError);
}

}  // namespace
}  // namespace sitewright::network
