// The back-end fabric of a site: switches by tier, cables and modules by type, power, what they
// cost, what is left, and how many accelerators one fabric can join.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/core/issue.h"
#include "model/network/clos.h"
#include "model/network/media.h"

namespace sitewright::network {

struct Input {
  std::int64_t accelerators;  ///< >= 0, one fabric link each
  Shape shape;
  double link_gbps;       ///< > 0
  double host_link_m;     ///< accelerator to leaf
  double switch_link_m;   ///< switch to switch
  std::string switch_id;  ///< a part of kind switch
  std::span<const Part> parts;
  std::int64_t least_fabrics = 1;  ///< more than the shape needs: a site that is split on purpose
};

/// So many of one part, at one price; the sum of items is the fabric.
struct Item {
  std::string id;  ///< of the part: "optic-800g"
  std::string name;
  PartKind kind = PartKind::switch_;
  std::int64_t quantity = 0;
  double unit_usd = 0.0;  ///< in money of price_year
  int price_year = 0;
  std::string source;    ///< of the price
  double power_w = 0.0;  ///< of one
};

/// Links between two tiers (or accelerators and leaves) and what they are made of.
struct Link {
  std::int64_t links = 0;
  double length_m = 0.0;
  std::vector<std::string> parts;  ///< ids; empty where nothing reaches
};

struct Result {
  std::int64_t accelerators = 0;
  std::vector<std::int64_t> switches_by_tier;  ///< leaf first, shape (tiers)
  std::vector<std::int64_t> free_ports_by_tier;
  std::vector<Link> links;  ///< below each tier, leaf first
  std::vector<Item> items;  ///< in the order of the parts, none of quantity 0
  std::int64_t switches = 0;
  std::int64_t optics = 0;            ///< transceivers
  std::int64_t cables = 0;            ///< copper and active optical
  std::int64_t free_leaf_ports = 0;   ///< for more accelerators, without another leaf
  double power_mw = 0.0;              ///< switches, modules and cables
  double w_per_accelerator = 0.0;     ///< power over accelerators; 0 without accelerators
  double bisection_tbps = 0.0;        ///< between the halves of the largest fabric built
  std::int64_t max_accelerators = 0;  ///< largest single fabric that the shape allows
  std::int64_t joined = 0;            ///< accelerators in the largest fabric built
  std::int64_t fabrics = 0;           ///< separate fabrics; 0 without accelerators
  Issues issues;
};

/// Name of a tier: "leaf", "spine", "core", then "tier-4"; of 2 tiers "leaf", "spine".
[[nodiscard]] std::string tier_name(std::size_t tier);

/// The fabric of a site, in whole switches, cables and modules.
///   counts by lay_out(); media by choose_medium() for each length
///   bisection = links into the top tier of one fabric / 2 x link speed
/// Issues:  a warning where one fabric is not enough, an error where no part reaches
/// Errors:  check failure outside the domains named, or where the switch is none of the parts
/// Source:  S24 (topology), S172 (320 switches for 4,096), B16, S173, S174 (power)
[[nodiscard]] Result design_fabric(const Input& input);

/// Puts a fabric of the same parts and shape beside those of a site: pieces, power and fabrics add
/// up; joined and its bisection are those of the largest.
void add_fabric(const Result& other, Result& site);

}  // namespace sitewright::network
