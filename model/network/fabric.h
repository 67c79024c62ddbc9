// How many switches and optical modules join the accelerators, what they draw, and how many
// accelerators one fabric can join.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/core/issue.h"

namespace sitewright::network {

/// What one piece of equipment draws.
struct Equipment {
  double switch_kw;         ///< typical draw of a switch without its optical modules [kW]
  double optic_800g_w;      ///< switch-side module that carries two 400G links [W]
  double optic_400g_w;      ///< accelerator-side module of one 400G link [W]
  bool optical_host_links;  ///< false: copper from accelerator to leaf, so no modules there
};

/// A 51.2 Tb/s switch at 0.94 kW with passive cables (B16), 800G modules at 15 W (S173, S174), 400G
/// ones at 8.5 W (B16).
inline constexpr Equipment kReferenceEquipment{
    .switch_kw = 0.94, .optic_800g_w = 15.0, .optic_400g_w = 8.5, .optical_host_links = true};

struct Input {
  std::int64_t accelerators;                   ///< >= 0, one fabric link each
  int radix;                                   ///< ports of a switch at link speed, even, >= 2
  int tiers;                                   ///< switch tiers, >= 1
  double oversubscription;                     ///< down over up bandwidth at the top tier, >= 1
  std::optional<std::int64_t> largest_fabric;  ///< a limit of one's own beside radix^tiers
  Equipment equipment;
};

struct Result {
  std::vector<std::int64_t> switches_by_tier;  ///< leaf first, shape (tiers)
  std::int64_t switches = 0;
  std::int64_t optics_800g = 0;
  std::int64_t optics_400g = 0;
  double power_mw = 0.0;           ///< switches and modules
  double w_per_accelerator = 0.0;  ///< power over accelerators; 0 without accelerators
  std::int64_t max_accelerators =
      0;                     ///< largest single fabric that radix, tiers and the limit allow
  std::int64_t fabrics = 0;  ///< separate fabrics needed; 0 without accelerators
  Issues issues;             ///< a warning where one fabric is not enough
};

/// Accelerators that one folded Clos fabric can join.
///   one tier: r;  more: r d (r/2)^(tiers-2), d = r o / (1 + o) down ports of a switch below the
///   top, rounded down, o = oversubscription; 2 (r/2)^tiers where o = 1. Capped at 2e9.
/// Inputs:  radix >= 2; tiers >= 1; oversubscription >= 1
/// Source:  S147 (64, 2,048 and 65,536 at radix 64), S24
struct CapacityInput {
  int radix;
  int tiers;
  double oversubscription;
};
[[nodiscard]] std::int64_t largest_fabric(const CapacityInput& input);

/// The fabric of a site: switches by tier, modules, power [MW].
///   Links between tiers: N above the leaves, N / o below the top tier. Leaf switches
///   ceil(N / (r/2)), middle ones likewise, the tier below the top ceil(N / d) where it is not the
///   leaf's, top ones ceil(links / r). Two 400G links share an 800G module at each switch end.
///   Where N exceeds the largest fabric, ceil(N / largest) equal fabrics are built.
/// Errors:  check failure outside the domains named in Input
/// Source:  S24 (topology), S172 (320 switches for 4,096), B16, S173, S174 (power)
[[nodiscard]] Result design_fabric(const Input& input);

}  // namespace sitewright::network
