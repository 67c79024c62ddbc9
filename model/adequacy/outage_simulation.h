// The same loss of load by simulated years: a check on the convolution, with its standard error.
#pragma once

#include <cstdint>
#include <vector>

#include "model/adequacy/loss_of_load.h"
#include "model/core/series.h"

namespace sitewright::adequacy {

struct OutageSimulationInput {
  const Fleet& fleet;
  const Hourly& load_mw;         ///< shape (hours), >= 0
  std::vector<double> repair_h;  ///< mean time to repair of each group's units, > 0
  int years;                     ///< simulated, >= 2
  std::uint64_t seed;
};

/// A mean over simulated years and the standard error of that mean.
struct Estimate {
  double mean;
  double standard_error;
};

struct OutageSimulation {
  Estimate loss_of_load_h;
  Estimate unserved_mwh;
  Estimate events;  ///< runs of hours without enough capability, a year
};

/// Loss of load by sequential simulation. Each unit is up or down by itself, for exponential times
/// seen at the start of each hour; with mu = 1 / repair time and q the unavailability,
///   P(down -> up in 1 h) = (1 - q) (1 - exp(-mu / (1 - q))),  P(up -> down) = q (same)
/// and each year starts in the steady state, so that years are independent and the means are those
/// of loss_of_load() whatever the repair time; the number of events depends on it.
/// The same bits for the same seed.
/// Errors:  check failure where an input is outside its domain
/// Source:  Billinton and Allan, Reliability Evaluation of Power Systems (1996), ch. 9 and 12
[[nodiscard]] OutageSimulation simulate_outages(const OutageSimulationInput& input);

}  // namespace sitewright::adequacy
