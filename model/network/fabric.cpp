// Folded Clos fabrics in whole switches, cables and modules.
#include "model/network/fabric.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/core/check.h"
#include "model/core/number_text.h"

namespace sitewright::network {

namespace {

constexpr double kWattsPerMegawatt = 1e6;
constexpr double kGigabitsPerTerabit = 1e3;

std::size_t find_switch(const Input& input) {
  for (std::size_t i = 0; i < input.parts.size(); ++i) {
    if (input.parts[i].id == input.switch_id && input.parts[i].kind == PartKind::switch_) return i;
  }
  SITEWRIGHT_CHECK(false, "no switch " + input.switch_id);
  return 0;
}

/// Chooses the media of each level and counts their pieces into `quantity`, by part.
void add_links(const Input& input, const Clos& clos, std::vector<std::int64_t>& quantity,
               Result& result) {
  for (std::size_t level = 0; level < clos.links.size(); ++level) {
    const bool host = level == 0;
    Link link{.links = clos.links[level],
              .length_m = host ? input.host_link_m : input.switch_link_m,
              .parts = {}};
    const auto medium = choose_medium(
        {.parts = input.parts, .host = host, .gbps = input.link_gbps, .length_m = link.length_m});
    if (medium) {
      for (const Medium::Use& use : medium->uses) {
        quantity[use.part] += pieces(use, link.links);
        link.parts.push_back(input.parts[use.part].id);
      }
    } else if (level <= 1) {  // the levels between switches share a length
      result.issues.push_back(
          {.path = host ? "network.host_link_m" : "network.switch_link_m",
           .severity = Severity::error,
           .text = "no cable or module carries %1 Gb/s over %2 m",
           .args = {format_number(input.link_gbps), format_number(link.length_m)}});
    }
    result.links.push_back(std::move(link));
  }
}

void add_items(const Input& input, const std::vector<std::int64_t>& quantity, Result& result) {
  for (std::size_t i = 0; i < quantity.size(); ++i) {
    if (quantity[i] == 0) continue;
    const Part& part = input.parts[i];
    result.items.push_back({.id = part.id,
                            .name = part.name,
                            .kind = part.kind,
                            .quantity = quantity[i],
                            .unit_usd = part.unit_usd,
                            .price_year = part.price_year,
                            .source = part.source,
                            .power_w = part.power_w});
    if (part.kind == PartKind::transceiver) result.optics += quantity[i];
    if (part.kind == PartKind::cable) result.cables += quantity[i];
    result.power_mw += static_cast<double>(quantity[i]) * part.power_w / kWattsPerMegawatt;
  }
}

/// Adds the numbers of each tier; the longer list says how many tiers there are.
void add_tiers(const std::vector<std::int64_t>& other, std::vector<std::int64_t>& site) {
  site.resize(std::max(site.size(), other.size()), 0);
  for (std::size_t tier = 0; tier < other.size(); ++tier) site[tier] += other[tier];
}

void add_quantities(const std::vector<Item>& other, std::vector<Item>& site) {
  for (const Item& item : other) {
    const auto same =
        std::find_if(site.begin(), site.end(), [&](const Item& i) { return i.id == item.id; });
    if (same == site.end()) {
      site.push_back(item);
    } else {
      same->quantity += item.quantity;
    }
  }
}

}  // namespace

std::string tier_name(std::size_t tier) {
  constexpr std::array<std::string_view, 3> kNames{"leaf", "spine", "core"};
  return tier < kNames.size() ? std::string(kNames[tier]) : "tier-" + std::to_string(tier + 1);
}

Result design_fabric(const Input& input) {
  const Clos clos = lay_out(input.shape, input.accelerators, input.least_fabrics);
  Result result;
  result.accelerators = input.accelerators;
  result.switches_by_tier = clos.switches;
  result.free_ports_by_tier = clos.free_ports;
  result.free_leaf_ports = clos.free_leaf_ports;
  result.max_accelerators = clos.largest;
  result.joined = clos.joined;
  result.fabrics = clos.fabrics;
  for (const std::int64_t switches : clos.switches) result.switches += switches;
  result.bisection_tbps =
      static_cast<double>(clos.top_links) / 2.0 * input.link_gbps / kGigabitsPerTerabit;

  std::vector<std::int64_t> quantity(input.parts.size(), 0);
  quantity[find_switch(input)] = result.switches;
  if (input.accelerators > 0) add_links(input, clos, quantity, result);
  add_items(input, quantity, result);
  if (input.accelerators == 0) return result;
  result.w_per_accelerator =
      result.power_mw * kWattsPerMegawatt / static_cast<double>(input.accelerators);
  if (input.accelerators > clos.largest) {
    result.issues.push_back(
        {.path = "network.largest_fabric",
         .severity = Severity::warning,
         .text = "%1 accelerators need %2 separate fabrics: one joins at most %3.",
         .args = {std::to_string(input.accelerators), std::to_string(result.fabrics),
                  std::to_string(result.max_accelerators)}});
  }
  return result;
}

void add_fabric(const Result& other, Result& site) {
  if (other.joined > site.joined) {
    site.joined = other.joined;
    site.bisection_tbps = other.bisection_tbps;
  }
  site.accelerators += other.accelerators;
  add_tiers(other.switches_by_tier, site.switches_by_tier);
  add_tiers(other.free_ports_by_tier, site.free_ports_by_tier);
  for (std::size_t level = 0; level < other.links.size(); ++level) {
    if (level == site.links.size()) {
      site.links.push_back(other.links[level]);
      continue;
    }
    site.links[level].links += other.links[level].links;
    if (site.links[level].parts.empty()) site.links[level].parts = other.links[level].parts;
  }
  add_quantities(other.items, site.items);
  site.switches += other.switches;
  site.optics += other.optics;
  site.cables += other.cables;
  site.free_leaf_ports += other.free_leaf_ports;
  site.power_mw += other.power_mw;
  site.fabrics += other.fabrics;
  site.max_accelerators = std::max(site.max_accelerators, other.max_accelerators);
  if (site.accelerators > 0) {
    site.w_per_accelerator =
        site.power_mw * kWattsPerMegawatt / static_cast<double>(site.accelerators);
  }
  for (const Issue& issue : other.issues) {
    if (std::find(site.issues.begin(), site.issues.end(), issue) == site.issues.end())
      site.issues.push_back(issue);
  }
}

}  // namespace sitewright::network
