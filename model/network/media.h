// Which cable or pair of modules joins two ports, by what it carries, how far, and at what price.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog/network_part.h"

namespace sitewright::network {

/// A part with its price.
struct Part {
  std::string id;
  std::string name;
  PartKind kind;
  PartUse use;
  double gbps;     ///< all ports of a switch together; of one module or cable
  double reach_m;  ///< 0 for switches and fibre
  double power_w;  ///< of one
  double unit_usd;
  int price_year;
  std::string source;  ///< of the price
};

/// The parts of a catalogue, priced by `price_of` an item of the unit costs.
struct PartPrice {
  double usd;
  int price_year;
  std::string source;
};

/// What a link is made of.
struct Medium {
  struct Use {
    std::size_t part;    ///< index into the parts
    std::int64_t links;  ///< that one piece carries at its end
    int ends;            ///< pieces that a bundle of such links takes
  };
  std::vector<Use> uses;
  double usd_per_link = 0.0;
  double w_per_link = 0.0;
};

/// Pieces that `links` links take of one part: ends x ceil(links / links of a piece).
[[nodiscard]] std::int64_t pieces(const Medium::Use& use, std::int64_t links);

struct MediumInput {
  std::span<const Part> parts;
  bool host;        ///< accelerator to leaf, else switch to switch
  double gbps;      ///< of a link, > 0
  double length_m;  ///< >= 0
};
/// The cheapest medium that reaches: a cable, or a module at each end with fibre; at the same price
/// the one that draws less. Nothing where no part carries the speed that far.
/// Errors:  check failure where gbps or length is outside its domain
[[nodiscard]] std::optional<Medium> choose_medium(const MediumInput& input);

}  // namespace sitewright::network
