// Folded Clos layouts: published switch counts, limits, rails, identities, broken contracts.
#include "model/network/clos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <numeric>

#include "model/core/check.h"
#include "tests/model/network/parts.h"

namespace sitewright::network {
namespace {

using testing::ElementsAre;

std::int64_t sum(const std::vector<std::int64_t>& values) {
  return std::accumulate(values.begin(), values.end(), std::int64_t{0});
}

TEST(Clos, HundredThousandAtRadix128TakeOurPublishedArithmetic) {
  EXPECT_THAT(lay_out(shape_of(128, 3), 100000).switches, ElementsAre(1563, 1563, 782));
}

TEST(Clos, FourThousandAtRadix64TakeThePublished320Switches) {
  EXPECT_THAT(lay_out(shape_of(64, 3), 4096).switches, ElementsAre(128, 128, 64));  // S172
  EXPECT_EQ(sum(lay_out(shape_of(64, 3), 128 * 8).switches), 80);                   // a pod of it
}

TEST(Clos, LargestFabricsAtRadix64AreThePublishedOnes) {
  EXPECT_EQ(largest_fabric(shape_of(64, 1)), 64);  // S147
  EXPECT_EQ(largest_fabric(shape_of(64, 2)), 2048);
  EXPECT_EQ(largest_fabric(shape_of(64, 3)), 65536);
  EXPECT_EQ(largest_fabric(shape_of(128, 3)), 2 * 64 * 64 * 64);
  EXPECT_EQ(largest_fabric(shape_of(2, 1)), 2);
  Shape tapered = shape_of(128, 2);
  tapered.oversubscription = 7.0;
  EXPECT_EQ(largest_fabric(tapered), 128 * 112);
  tapered = shape_of(4096, 4);
  tapered.oversubscription = 64.0;
  EXPECT_EQ(largest_fabric(tapered), 2'000'000'000);  // capped
}

/// H100-TIERS: servers of 8 accelerators, one InfiniBand fabric a rail, 64 ports.
TEST(Clos, SeparateRailsTakeThePublishedSwitches) {
  struct Row {
    std::int64_t servers;
    int tiers;
    std::int64_t switches;
  };
  for (const Row& row : {Row{128, 2, 48}, Row{256, 2, 96}, Row{512, 2, 192}, Row{1024, 2, 384},
                         Row{2048, 2, 768}, Row{4096, 3, 2560}, Row{8192, 3, 5120},
                         Row{16384, 3, 10240}, Row{32768, 3, 20480}, Row{65536, 3, 40960}}) {
    Shape shape = shape_of(64, row.tiers);
    shape.rails = 8;
    shape.separate_rails = true;
    const Clos clos = lay_out(shape, row.servers * 8);
    EXPECT_EQ(sum(clos.switches), row.switches) << row.servers;
    EXPECT_EQ(clos.fabrics, 1) << row.servers;
  }
}

/// S25: 64 accelerators a rack, 8 racks an array; S24: three tiers of 64 x 800G switches.
TEST(Clos, AnArrayOfColossusIsOneGroupOfEightRails) {
  Shape shape = shape_of(128, 3);
  shape.rails = 8;
  const Clos array = lay_out(shape, 512);
  EXPECT_EQ(array.switches[0], 8);
  EXPECT_EQ(array.free_leaf_ports, 0);
  const Clos site = lay_out(shape, 100000);
  EXPECT_EQ(site.switches[0], 8 * 196);  // 195.3 arrays; 1,563 leaves without whole arrays
  EXPECT_EQ(site.free_leaf_ports, 196 * 512 - 100000);
}

/// S170: 24,576 accelerators, 8 pods of 3,072, 7:1 above the pods. No switch count is published:
/// the aggregation there is chassis of several hundred ports, so only the shape is compared.
TEST(Clos, MetasClusterHasItsPodsAndItsTaper) {
  Shape shape = shape_of(128, 3);
  const Clos full = lay_out(shape, 24576);
  EXPECT_THAT(full.switches, ElementsAre(384, 384, 192));
  EXPECT_EQ(full.switches[0] % 8, 0);  // 48 leaves a pod
  EXPECT_EQ(full.switches[0] / 8 * 64, 3072);
  shape.oversubscription = 7.0;
  const Clos tapered = lay_out(shape, 24576);
  EXPECT_EQ(tapered.top_links, 3511);  // 24,576 / 7
  EXPECT_EQ(tapered.switches[2], 28);
}

TEST(Clos, MoreRailsThanLeavesStillFit) {
  Shape shape = shape_of(4, 2);
  shape.rails = 8;
  EXPECT_EQ(largest_fabric(shape), 8);
  EXPECT_GE(lay_out(shape, 8).switches[0], 4);
}

TEST(Clos, ASiteCanBeSplitOnPurpose) {
  const Clos four = lay_out(shape_of(128, 3), 100000, 4);
  EXPECT_EQ(four.fabrics, 4);
  EXPECT_EQ(four.joined, 25000);
  EXPECT_EQ(sum(four.switches), 4 * sum(lay_out(shape_of(128, 3), 25000).switches));
  EXPECT_EQ(lay_out(shape_of(128, 3), 3, 100).fabrics, 3);  // no fabric without an accelerator
}

/// Every port is a link's end or free; free ones are never negative.
TEST(Clos, PortsAddUpOverAGrid) {
  for (const int radix : {2, 32, 64, 128, 512}) {
    for (const int tiers : {1, 2, 3, 4}) {
      for (const double o : {1.0, 1.5, 7.0, 64.0}) {
        for (const int rails : {1, 8, -8}) {
          for (const std::int64_t n : {1, 2, 63, 1000, 24576, 1000000}) {
            SCOPED_TRACE(testing::Message()
                         << radix << " " << tiers << " " << o << " " << rails << " " << n);
            Shape shape = shape_of(radix, tiers);
            shape.oversubscription = o;
            shape.rails = std::abs(rails);
            shape.separate_rails = rails < 0;
            const Clos clos = lay_out(shape, n);
            for (std::size_t i = 0; i < clos.switches.size(); ++i) {
              const std::int64_t above = i + 1 < clos.links.size() ? clos.links[i + 1] : 0;
              EXPECT_EQ(clos.switches[i] * radix, clos.links[i] + above + clos.free_ports[i]);
              EXPECT_GE(clos.free_ports[i], 0) << "tier " << i;
            }
            EXPECT_EQ(clos.links[0], n);
            EXPECT_GE(clos.free_leaf_ports, 0);
            EXPECT_GE(clos.fabrics * clos.largest, n);
            EXPECT_LE(clos.joined, clos.largest);
          }
        }
      }
    }
  }
}

TEST(Clos, MoreAcceleratorsNeverNeedFewerSwitches) {
  std::int64_t before = 0;
  for (std::int64_t n = 0; n < 9000; n += 7) {
    const std::int64_t switches = sum(lay_out(shape_of(128, 3), n).switches);
    EXPECT_GE(switches, before) << n;
    before = switches;
  }
}

TEST(Clos, ValuesOutsideTheDomainBreakTheContract) {
  const auto broken = [](auto change) {
    Shape shape = shape_of(128, 3);
    change(shape);
    EXPECT_THROW((void)lay_out(shape, 1000), ContractError);
  };
  broken([](Shape& s) { s.radix = 1; });
  broken([](Shape& s) { s.tiers = 0; });
  broken([](Shape& s) { s.rails = 0; });
  broken([](Shape& s) { s.oversubscription = 0.5; });
  broken([](Shape& s) { s.oversubscription = std::numeric_limits<double>::quiet_NaN(); });
  broken([](Shape& s) { s.largest_fabric = 0; });
  EXPECT_THROW((void)lay_out(shape_of(128, 3), -1), ContractError);
  EXPECT_THROW((void)lay_out(shape_of(128, 3), 1, 0), ContractError);
}

}  // namespace
}  // namespace sitewright::network
