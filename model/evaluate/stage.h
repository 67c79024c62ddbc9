// The first steps of an evaluation, up to what runs on each day; any year can be operated on them.
#pragma once

#include <vector>

#include "model/catalog/catalog.h"
#include "model/climate/climate.h"
#include "model/cooling/plant.h"
#include "model/evaluate/evaluation.h"
#include "model/evaluate/year.h"
#include "model/plan/plan.h"

namespace sitewright {

/// schedule, fleet, network, cooling plant, permit, supply and capacity of a plan.
struct Stage {
  plan::Plan plan;        ///< with the dates of its schedule: the one that all steps work on
  Evaluation evaluation;  ///< with those steps done
  cooling::Plant plant;
  cooling::Response response;
  std::vector<Hourly> weather_shares;  ///< by group of the plan (weather_groups.h)
};

/// What dates, durations, rates and prices do not move: fleet, network, cooling plant and the
/// weather of solar and wind. Plans that differ in those alone share it.
struct Basis {
  fleet::Result fleet;
  network::Result network;
  std::optional<double> fabric_usd;
  std::vector<FabricSplit> fabrics;
  cooling::Plant plant;
  cooling::Response response;
  Monthly design_overhead_frac{};
  std::vector<Hourly> weather_shares;
};

/// The share of IT heat that the liquid loop takes: the plan's, else the technology's; 0 where it
/// has no loop.
[[nodiscard]] double liquid_frac(const plan::Plan& plan, const CoolingTechnology& technology);

[[nodiscard]] Basis make_basis(const plan::Plan& plan, const Catalog& catalog,
                               const climate::Climate& climate);

/// Works the first steps out. `climate` is that of the plan, `basis` that of the plan or of one
/// that shares it.
[[nodiscard]] Stage set_stage(const plan::Plan& plan, const Catalog& catalog,
                              const climate::Climate& climate, const Basis& basis);
[[nodiscard]] Stage set_stage(const plan::Plan& plan, const Catalog& catalog,
                              const climate::Climate& climate);

/// What operating a year needs of a stage; refers to all arguments.
[[nodiscard]] YearInputs year_inputs(const Catalog& catalog, const climate::Climate& climate,
                                     const Stage& stage);

}  // namespace sitewright
