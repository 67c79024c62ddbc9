// Folded Clos fabrics in whole switches and modules.
#include "model/network/fabric.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "model/core/check.h"

namespace sitewright::network {

namespace {

constexpr std::int64_t kMostAccelerators = 2'000'000'000;  // beyond any site; keeps products exact

std::int64_t ceil_div(std::int64_t a, std::int64_t b) { return (a + b - 1) / b; }

/// Ports of a switch in the tier below the top that face down: r o / (1 + o), rounded down.
std::int64_t tapered_down_ports(int radix, double oversubscription) {
  const double down = radix * oversubscription / (1.0 + oversubscription);
  // At least one port each way; a hair is added so that an exact division is not rounded away.
  return std::clamp<std::int64_t>(static_cast<std::int64_t>(std::floor(down + 1e-9)), 1, radix - 1);
}

void check_shape(int radix, int tiers, double oversubscription) {
  SITEWRIGHT_CHECK(radix >= 2, "network radix " + std::to_string(radix));
  SITEWRIGHT_CHECK(tiers >= 1, "network tiers " + std::to_string(tiers));
  SITEWRIGHT_CHECK(std::isfinite(oversubscription) && oversubscription >= 1.0,
                   "network oversubscription " + std::to_string(oversubscription));
}

/// Adds one fabric of `n` accelerators, `times` over.
void add_fabric(const Input& input, std::int64_t n, std::int64_t times, Result& result) {
  const std::int64_t half = input.radix / 2;
  const std::int64_t down = tapered_down_ports(input.radix, input.oversubscription);
  std::int64_t links = n;
  for (int tier = 1; tier <= input.tiers; ++tier) {
    const bool top = tier == input.tiers;
    const bool below_top = tier == input.tiers - 1;
    const std::int64_t ports = top ? input.radix : below_top ? down : half;
    const std::int64_t switches = ceil_div(links, ports);
    result.switches_by_tier[static_cast<std::size_t>(tier - 1)] += times * switches;
    result.switches += times * switches;
    if (top) break;
    if (below_top) {
      links = static_cast<std::int64_t>(
          std::ceil(static_cast<double>(n) / input.oversubscription - 1e-9));
    }
    result.optics_800g += times * links;  // two ends of a link, two links a module
  }
  if (input.equipment.optical_host_links) {
    result.optics_800g += times * ceil_div(n, 2);
    result.optics_400g += times * n;
  }
}

void add_power(const Input& input, Result& result) {
  const auto& equipment = input.equipment;
  result.power_mw = static_cast<double>(result.switches) * equipment.switch_kw / 1e3 +
                    static_cast<double>(result.optics_800g) * equipment.optic_800g_w / 1e6 +
                    static_cast<double>(result.optics_400g) * equipment.optic_400g_w / 1e6;
  if (input.accelerators > 0) {
    result.w_per_accelerator = result.power_mw * 1e6 / static_cast<double>(input.accelerators);
  }
}

}  // namespace

std::int64_t largest_fabric(const CapacityInput& input) {
  check_shape(input.radix, input.tiers, input.oversubscription);
  std::int64_t size = input.radix;
  for (int tier = 1; tier < input.tiers && size < kMostAccelerators; ++tier) {
    size *= tier == 1 ? tapered_down_ports(input.radix, input.oversubscription) : input.radix / 2;
  }
  return std::min(size, kMostAccelerators);
}

Result design_fabric(const Input& input) {
  check_shape(input.radix, input.tiers, input.oversubscription);
  SITEWRIGHT_CHECK(input.accelerators >= 0 && input.accelerators <= kMostAccelerators,
                   "network accelerators " + std::to_string(input.accelerators));
  SITEWRIGHT_CHECK(!input.largest_fabric || *input.largest_fabric >= 1,
                   "network largest fabric below 1");
  Result result;
  result.switches_by_tier.assign(static_cast<std::size_t>(input.tiers), 0);
  result.max_accelerators = largest_fabric(
      {.radix = input.radix, .tiers = input.tiers, .oversubscription = input.oversubscription});
  if (input.largest_fabric) {
    result.max_accelerators = std::min(result.max_accelerators, *input.largest_fabric);
  }
  if (input.accelerators == 0) return result;

  result.fabrics = ceil_div(input.accelerators, result.max_accelerators);
  const std::int64_t larger = input.accelerators % result.fabrics;  // these join one more
  const std::int64_t size = input.accelerators / result.fabrics;
  if (larger > 0) add_fabric(input, size + 1, larger, result);
  add_fabric(input, size, result.fabrics - larger, result);
  add_power(input, result);
  if (result.fabrics > 1) {
    result.issues.push_back(
        {.path = "network.largest_fabric",
         .severity = Severity::warning,
         .text = "%1 accelerators need %2 separate fabrics: one joins at most %3.",
         .args = {std::to_string(input.accelerators), std::to_string(result.fabrics),
                  std::to_string(result.max_accelerators)}});
  }
  return result;
}

}  // namespace sitewright::network
