// The same dispatch as an exact mixed-integer programme, solved by COIN-OR CBC.
#pragma once

#include "model/operations/dispatch.h"
#include "tests/model/operations/site.h"

namespace sitewright::operations {

struct Optimum {
  double usd;           ///< of the best schedule found: energy, starts and demand charges
  double bound_usd;     ///< no schedule costs less
  double unserved_mwh;  ///< of the best schedule
  double end_short_mwh;
};

/// Worth of a MWh that goes unserved and of one missing in storage at the end; both count in `usd`.
inline constexpr double kMilpUnservedUsd = 1e5;
inline constexpr double kMilpEndShortUsd = 4e3;

/// Solves a site of flat heat rates and no standby groups to a gap of 1e-4, or for `seconds`.
[[nodiscard]] Optimum solve_exactly(const Site& site, const Rules& rules, double seconds);

/// What a result costs by the same measure.
[[nodiscard]] double measured_usd(const Result& result);

}  // namespace sitewright::operations
