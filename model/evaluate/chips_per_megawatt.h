// How many accelerators of each generation a megawatt carries, by boundary: what "a million chips a
// gigawatt" means.
#pragma once

#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/climate/climate.h"
#include "model/plan/plan.h"

namespace sitewright {

/// Power of one accelerator of a model in this plan's halls and climate [kW].
struct ChipPower {
  std::string model;  ///< catalogue id
  std::string name;
  double accelerator_kw = 0;  ///< at TDP
  double it_kw = 0;           ///< coincident peak with its share of host, fabric, storage
  double facility_kw = 0;     ///< IT in the hottest month's design hour, with cooling and losses
};

/// Every accelerator of the catalogue, at TDP, with the plan's cooling and climate, in the order of
/// the catalogue.
///   facility = it (1 + largest design overhead of the months)
[[nodiscard]] std::vector<ChipPower> chip_powers(const plan::Plan& plan, const Catalog& catalog,
                                                 const climate::Climate& climate);

}  // namespace sitewright
