// A thousand of each accelerator in the plan's site.
#include "model/evaluate/chips_per_megawatt.h"

#include <algorithm>

#include "model/evaluate/evaluate.h"

namespace sitewright {

namespace {

constexpr double kWattsPerKilowatt = 1e3;
constexpr int kSample = 1000;  // whole racks do not matter: powers are per accelerator

}  // namespace

std::vector<ChipPower> chip_powers(const plan::Plan& plan, const Catalog& catalog,
                                   const climate::Climate& climate) {
  std::vector<ChipPower> powers;
  plan::Plan site = plan;
  site.halls = {{.id = "hall"}};
  for (const Accelerator& accelerator : catalog.accelerators) {
    site.lots = {{.id = "sample", .model = accelerator.id, .count = kSample, .hall = "hall"}};
    const Evaluation evaluation = evaluate(site, catalog, climate);
    const fleet::LotPower& lot = evaluation.fleet.lots.front();
    const Monthly& overheads = evaluation.design_overhead_frac;
    const double overhead = *std::max_element(overheads.begin(), overheads.end());
    powers.push_back({.model = accelerator.id,
                      .name = accelerator.name,
                      .accelerator_kw = lot.accelerator_w / kWattsPerKilowatt,
                      .it_kw = lot.it_w.peak / kWattsPerKilowatt,
                      .facility_kw = lot.it_w.peak / kWattsPerKilowatt * (1.0 + overhead)});
  }
  return powers;
}

}  // namespace sitewright
