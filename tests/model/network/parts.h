// The catalogue's parts at the catalogue's prices, and the reference fabric.
#pragma once

#include <vector>

#include "model/catalog/catalog.h"
#include "model/core/check.h"
#include "model/network/fabric.h"

namespace sitewright::network {

inline const std::vector<Part>& catalog_parts() {
  static const std::vector<Part> kParts = [] {
    const Expected<Catalog> catalog = load_catalog();
    SITEWRIGHT_CHECK(catalog.has_value(), "the catalogue does not load");
    std::vector<Part> parts;
    for (const NetworkPart& part : catalog->network_parts) {
      const Quantity& price = catalog->unit_cost(part.price_item);
      parts.push_back({.id = part.id,
                       .name = part.name,
                       .kind = part.kind,
                       .use = part.use,
                       .gbps = part.gbps.value,
                       .reach_m = part.reach_m ? part.reach_m->value : 0.0,
                       .power_w = part.power_w.value,
                       .unit_usd = price.value,
                       .price_year = price.price_year.value_or(0),
                       .source = price.source});
    }
    return parts;
  }();
  return kParts;
}

inline Shape shape_of(int radix, int tiers) {
  return {.radix = radix,
          .tiers = tiers,
          .oversubscription = 1.0,
          .rails = 1,
          .separate_rails = false,
          .largest_fabric = std::nullopt};
}

/// 100,000 accelerators at radix 128 in three tiers, optics everywhere.
inline Input hundred_thousand() {
  return {.accelerators = 100000,
          .shape = shape_of(128, 3),
          .link_gbps = 400.0,
          .host_link_m = 50.0,
          .switch_link_m = 200.0,
          .switch_id = "sn5600",
          .parts = catalog_parts()};
}

inline std::int64_t count_of(const Result& result, const std::string& id) {
  for (const Item& item : result.items) {
    if (item.id == id) return item.quantity;
  }
  return 0;
}

inline double usd_of(const Result& result) {
  double usd = 0.0;
  for (const Item& item : result.items) usd += static_cast<double>(item.quantity) * item.unit_usd;
  return usd;
}

}  // namespace sitewright::network
