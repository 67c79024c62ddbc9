// What the accelerators, their hosts, storage and fabric draw, at each boundary and on each basis.
#pragma once

#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/core/issue.h"
#include "model/plan/plan.h"

namespace sitewright::fleet {

/// One quantity on the four bases that the press mixes up.
struct Bases {
  double nameplate = 0.0;    ///< ratings at TDP
  double provisioned = 0.0;  ///< ratings with the power cap set
  double peak = 0.0;         ///< coincident peak of the servers
  double average = 0.0;      ///< mean over the year's running hours at the lot's utilisation

  Bases& operator+=(const Bases& other);
};

/// One lot: power per accelerator and its racks.
struct LotPower {
  std::string id;
  std::string hall;
  std::string model;
  int accelerators = 0;      ///< bought, spares included
  int running = 0;           ///< most that can be online: without spares
  int per_rack = 1;          ///< accelerators in one rack, after the hall's rack limit
  int racks = 0;             ///< whole racks for all accelerators
  double accelerator_w = 0;  ///< cap, or TDP where there is none
  Bases it_w;                ///< per accelerator with its share of host, fabric and storage
  double utilisation_frac = 0;
  double peak_tflops = 0;  ///< per accelerator, bf16 dense, at the cap
};

struct Result {
  std::vector<LotPower> lots;
  int accelerators = 0;
  int racks = 0;
  Bases accelerator_mw;  ///< whole fleet; peak and average as provisioned
  Bases it_mw;           ///< whole fleet without spares
  double exaflops = 0;   ///< bf16 dense peak of the whole fleet without spares
  Issues issues;
};

/// Share of its provisioned power that a server draws while its accelerators wait.
inline constexpr double kIdleFrac = 0.25;  // EST: idle 8-accelerator servers draw 2-3 of 10 kW

/// Power and racks of every lot and of the fleet.
///   server_w = (server_max_w - tdp_w + cap_w) (1 - fan_frac liquid_frac),  it_w = server_w (1 +
///   network_storage_frac) peak = provisioned demand_factor;  average = provisioned (average_frac u
///   + kIdleFrac (1 - u))
/// Inputs: liquid_frac in [0, 1], the share of server heat that a liquid loop takes (its fans are
/// not needed). A lot of an unknown model is left out with an error issue. Source: S70, S71, S74
/// (server powers), S84 (network and storage share)
[[nodiscard]] Result evaluate_fleet(const plan::Plan& plan, const Catalog& catalog,
                                    double liquid_frac);

}  // namespace sitewright::fleet
