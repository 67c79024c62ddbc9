// Parts of a back-end fabric: switches, transceivers, cables, fibre.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog/catalog_items.h"

namespace sitewright {

enum class PartKind { switch_, transceiver, cable, fibre };
/// Which links a part serves: accelerator to leaf, switch to switch, or both.
enum class PartUse { host, trunk, any };

/// One part. A transceiver or cable carries as many links as its speed holds.
struct NetworkPart {
  std::string id;    ///< "sn5600"
  std::string name;  ///< "NVIDIA SN5600, 64 x 800G"
  PartKind kind = PartKind::switch_;
  PartUse use = PartUse::any;
  std::string price_item;           ///< id of the unit cost that prices one
  Quantity gbps;                    ///< all ports of a switch together; of one module or cable
  std::optional<Quantity> reach_m;  ///< of modules and cables
  Quantity power_w;                 ///< a switch without modules, one module, a cable's both ends
};

[[nodiscard]] std::span<const Parameter<NetworkPart>> network_parameters();

/// Errors: those of read_catalog_table; an unknown kind or use; a transceiver or cable without a
/// reach.
[[nodiscard]] Expected<std::vector<NetworkPart>> read_network_parts(std::string_view file,
                                                                    std::string_view text,
                                                                    const SourceRegister& sources);

}  // namespace sitewright
