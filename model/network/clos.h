// Whole switches and links of folded Clos fabrics.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace sitewright::network {

/// What a fabric is built to.
struct Shape {
  int radix;                                   ///< ports of a switch at link speed, >= 2
  int tiers;                                   ///< switch tiers, >= 1
  double oversubscription;                     ///< down over up bandwidth at the top tier, >= 1
  int rails;                                   ///< >= 1; accelerator i of a server is on rail i
  bool separate_rails;                         ///< each rail is a fabric of its own
  std::optional<std::int64_t> largest_fabric;  ///< a limit of one's own, >= 1
};

/// Accelerators that one fabric can join.
///   one tier: r;  more: r d (r/2)^(tiers-2), d = r o / (1 + o) down ports of a switch below the
///   top, rounded down; 2 (r/2)^tiers where o = 1. Joined rails fill whole groups of one leaf a
///   rail; separate rails join `rails` times as many. Capped at 2e9 and the limit of one's own.
/// Source:  S147 (64, 2,048 and 65,536 ends at radix 64), S24
[[nodiscard]] std::int64_t largest_fabric(const Shape& shape);

/// Counts of `fabrics` fabrics. Vectors by tier, leaf first; links[i] are those below tier i, so
/// links[0] join accelerators to leaves.
struct Clos {
  std::int64_t fabrics = 0;
  std::int64_t largest = 0;  ///< accelerators that one fabric can join
  std::int64_t joined = 0;   ///< accelerators in the largest of the fabrics built
  std::vector<std::int64_t> switches;
  std::vector<std::int64_t> links;
  std::vector<std::int64_t> free_ports;
  std::int64_t free_leaf_ports = 0;  ///< ports left for accelerators at the leaves that stand
  std::int64_t top_links = 0;        ///< into the top tier of the largest fabric built
};

/// Lays out `accelerators` with one link each, in as few equal fabrics as the shape allows, or in
/// `least_fabrics` where that is more.
///   leaf switches ceil(n / (r/2)), by whole groups of one a rail; middle ones ceil(n / (r/2)); the
///   tier below the top ceil(n / d) where it is not the leaf's; links into the top ceil(n / o); top
///   switches ceil(links / r)
/// Inputs:  accelerators in [0, 2e9]; least_fabrics >= 1
/// Errors:  check failure outside the domains
/// Source:  S172 (320 switches for 4,096), H100-TIERS (separate rails)
[[nodiscard]] Clos lay_out(const Shape& shape, std::int64_t accelerators,
                           std::int64_t least_fabrics = 1);

}  // namespace sitewright::network
