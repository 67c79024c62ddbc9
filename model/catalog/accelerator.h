// Accelerators as a planner buys them: the part, its share of a server, and its rack.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog/catalog_items.h"

namespace sitewright {

/// One model. Watts and prices are per accelerator, its share of the host included where said.
struct Accelerator {
  std::string id;              ///< "h100"
  std::string name;            ///< "NVIDIA H100 SXM"
  Quantity tdp_w;              ///< thermal design power of the accelerator alone [W]
  Quantity bf16_dense_tflops;  ///< peak without sparsity [TFLOP/s]
  Quantity hbm_gb;
  Quantity server_max_w;          ///< nameplate of the server over its accelerators [W]
  Quantity peak_frac;             ///< coincident peak at the server's meter over server_max_w
  Quantity average_frac;          ///< average under compute-intensive load over server_max_w
  Quantity network_storage_frac;  ///< fabric, storage and management on top of server power
  Quantity accelerators_per_rack;
  Quantity accelerators_per_server;
  Quantity liquid_frac;  ///< share of heat that a direct-to-chip loop takes
  Quantity fan_frac;     ///< server fans over server_max_w, gone with liquid cooling; 0 where
                         ///< server_max_w is of a liquid-cooled machine
  Quantity min_cap_w;    ///< lowest sensible power cap [W]
  Quantity rack_max_kw;  ///< nameplate of a full rack [kW]
  std::optional<Quantity> price_usd;          ///< whole server over its accelerators [USD]
  std::optional<Quantity> cluster_price_usd;  ///< with fabric and storage [USD]
};

/// The parameters of an accelerator, in the order in which they are listed.
[[nodiscard]] std::span<const Parameter<Accelerator>> accelerator_parameters();

/// Errors: those of read_catalog_table.
[[nodiscard]] Expected<std::vector<Accelerator>> read_accelerators(std::string_view file,
                                                                   std::string_view text,
                                                                   const SourceRegister& sources);

}  // namespace sitewright
