// Folded Clos fabrics in whole switches.
#include "model/network/clos.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "model/core/check.h"

namespace sitewright::network {

namespace {

constexpr std::int64_t kMostAccelerators = 2'000'000'000;  // beyond any site; keeps products exact

std::int64_t ceil_div(std::int64_t a, std::int64_t b) { return (a + b - 1) / b; }

/// Ports of a switch in the tier below the top that face down: r o / (1 + o), rounded down.
std::int64_t tapered_down_ports(const Shape& shape) {
  const double down = shape.radix * shape.oversubscription / (1.0 + shape.oversubscription);
  // At least one port each way; a hair is added so that an exact division is not rounded away.
  return std::clamp<std::int64_t>(static_cast<std::int64_t>(std::floor(down + 1e-9)), 1,
                                  shape.radix - 1);
}

/// Ports of a leaf that accelerators can take.
std::int64_t leaf_down_ports(const Shape& shape) {
  if (shape.tiers == 1) return shape.radix;
  return shape.tiers == 2 ? tapered_down_ports(shape) : shape.radix / 2;
}

void check_shape(const Shape& shape) {
  SITEWRIGHT_CHECK(shape.radix >= 2, "network radix " + std::to_string(shape.radix));
  SITEWRIGHT_CHECK(shape.tiers >= 1, "network tiers " + std::to_string(shape.tiers));
  SITEWRIGHT_CHECK(shape.rails >= 1, "network rails " + std::to_string(shape.rails));
  SITEWRIGHT_CHECK(std::isfinite(shape.oversubscription) && shape.oversubscription >= 1.0,
                   "network oversubscription " + std::to_string(shape.oversubscription));
  SITEWRIGHT_CHECK(!shape.largest_fabric || *shape.largest_fabric >= 1,
                   "network largest fabric below 1");
}

/// Ends that one folded Clos joins, whatever the rails.
std::int64_t largest_clos(const Shape& shape) {
  std::int64_t size = shape.radix;
  for (int tier = 1; tier < shape.tiers && size < kMostAccelerators; ++tier) {
    size *= tier == 1 ? tapered_down_ports(shape) : shape.radix / 2;
  }
  return std::min(size, kMostAccelerators);
}

/// Leaves of joined rails come in groups of one a rail.
std::int64_t rails_of_a_group(const Shape& shape) {
  return shape.separate_rails || shape.tiers == 1 ? 1 : shape.rails;
}

/// Adds `times` folded Clos of `ends` links each.
void add_clos(const Shape& shape, std::int64_t ends, std::int64_t times, Clos& clos) {
  if (ends == 0 || times == 0) return;
  std::int64_t links = ends;
  for (int tier = 1; tier <= shape.tiers; ++tier) {
    const auto at = static_cast<std::size_t>(tier - 1);
    const bool top = tier == shape.tiers;
    const bool below_top = tier == shape.tiers - 1;
    const std::int64_t ports = top         ? shape.radix
                               : below_top ? tapered_down_ports(shape)
                                           : shape.radix / 2;
    const std::int64_t group = tier == 1 ? rails_of_a_group(shape) : 1;
    const std::int64_t switches = ceil_div(links, ports * group) * group;
    const std::int64_t below = links;
    if (below_top) {
      links = static_cast<std::int64_t>(
          std::ceil(static_cast<double>(ends) / shape.oversubscription - 1e-9));
    }
    const std::int64_t above = top ? 0 : links;
    clos.switches[at] += times * switches;
    clos.links[at] += times * below;
    clos.free_ports[at] += times * (switches * shape.radix - below - above);
    if (tier == 1) clos.free_leaf_ports += times * (switches * ports - below);
  }
}

/// Adds `times` fabrics of `n` accelerators: one Clos, or one for each rail.
void add_fabrics(const Shape& shape, std::int64_t n, std::int64_t times, Clos& clos) {
  const std::int64_t parts = shape.separate_rails ? shape.rails : 1;
  const std::int64_t larger = n % parts;  // these rails have one more
  add_clos(shape, n / parts + 1, times * larger, clos);
  add_clos(shape, n / parts, times * (parts - larger), clos);
}

}  // namespace

std::int64_t largest_fabric(const Shape& shape) {
  check_shape(shape);
  std::int64_t size = largest_clos(shape);
  if (shape.separate_rails) {
    size = std::min(size, kMostAccelerators / shape.rails) * shape.rails;
  } else {
    const std::int64_t group = rails_of_a_group(shape) * leaf_down_ports(shape);
    // With more rails than leaves: single leaves.
    if (size >= group && size < kMostAccelerators) size -= size % group;
  }
  return shape.largest_fabric ? std::min(size, *shape.largest_fabric) : size;
}

Clos lay_out(const Shape& shape, std::int64_t accelerators, std::int64_t least_fabrics) {
  check_shape(shape);
  SITEWRIGHT_CHECK(accelerators >= 0 && accelerators <= kMostAccelerators,
                   "network accelerators " + std::to_string(accelerators));
  SITEWRIGHT_CHECK(least_fabrics >= 1, "network fabrics " + std::to_string(least_fabrics));
  const auto tiers = static_cast<std::size_t>(shape.tiers);
  Clos clos;
  clos.switches.assign(tiers, 0);
  clos.links.assign(tiers, 0);
  clos.free_ports.assign(tiers, 0);
  clos.largest = largest_fabric(shape);
  if (accelerators == 0) return clos;

  clos.fabrics =
      std::min(accelerators, std::max(least_fabrics, ceil_div(accelerators, clos.largest)));
  const std::int64_t larger = accelerators % clos.fabrics;  // these join one more
  const std::int64_t size = accelerators / clos.fabrics;
  clos.joined = larger > 0 ? size + 1 : size;
  add_fabrics(shape, size + 1, larger, clos);
  add_fabrics(shape, size, clos.fabrics - larger, clos);

  const double top =
      shape.tiers == 1
          ? static_cast<double>(clos.joined)
          : std::ceil(static_cast<double>(clos.joined) / shape.oversubscription - 1e-9);
  clos.top_links = static_cast<std::int64_t>(top);
  return clos;
}

}  // namespace sitewright::network
