// How long storage and the water of the cooling loops carry a site after a loss of supply.
#pragma once

#include <optional>

namespace sitewright::adequacy {

struct StorageRideInput {
  double shortfall_mw;     ///< that the loss leaves, constant, >= 0
  double storage_mw;       ///< reserved for it, >= 0
  double storage_mwh;      ///< held for it in the cells, >= 0
  double one_way_frac;     ///< from the cells to the site, in (0, 1]
  double start_min;        ///< until standby or bridging units take load, >= 0
  double standby_mw;       ///< that they reach, >= 0
  double ramp_mw_per_min;  ///< at which they reach it, > 0
};

struct StorageRide {
  /// Without any standby: minutes that storage gives what it can of the shortfall; nothing where
  /// nothing is short.
  std::optional<double> alone_min;
  /// Minutes that the whole shortfall is met by storage and standby; nothing where it is met
  /// throughout. 0 where the storage has too few MW.
  std::optional<double> met_min;
  double short_mw;  ///< of the shortfall that storage lacks in power
  /// Energy in the cells that would carry it until standby does; nothing where standby is too
  /// small.
  std::optional<double> needed_mwh;
  bool outlasts_start;  ///< met until standby begins to take load
  bool bridges;         ///< met throughout
};

/// Minutes that storage carries a shortfall S until standby starts at t0 and ramps at r to
/// min(S, standby):
///   need(t) = S before t0, then S - r (t - t0), at least max(0, S - standby)
///   met until the integral of need exceeds storage MWh x one way x 60;  alone = that / min(S, MW)
///   needed = (S t0 + S^2 / (2 r)) / 60 / one way
/// Errors:  check failure where an input is outside its domain
/// Source:  energy balance; start times S94 (aero turbine 10 min), B18 (engine 5 min)
[[nodiscard]] StorageRide storage_ride(const StorageRideInput& input);

struct CoolingRideInput {
  double water_m3;     ///< in loops and thermal storage that still circulates, >= 0
  double rise_k;       ///< of the supply that the racks allow, >= 0
  double heat_mw;      ///< that still goes into the water, >= 0
  double restart_min;  ///< until cooling is back at full duty, >= 0
};

struct CoolingRide {
  std::optional<double> carried_min;  ///< nothing where there is no heat
  double needed_m3;                   ///< of water to carry the heat until cooling is back
  bool outlasts_restart;
};

/// Minutes that the water takes to warm by the allowed rise:
///   t = rho V cp dT / Q / 60,  needed V = 60 Q t_restart / (rho cp dT); infinite where dT is 0 and
///   heat remains
/// Inputs:  well mixed water, pumps running; pipes, plates and room air are left out
/// Errors:  check failure where an input is outside its domain
/// Source:  energy balance; rho = 1,000 kg/m3 and cp = 4.186 kJ/kg K as in model/cooling, together
///          0.4 % above those of water at 25 C, 1 % at 40 C
[[nodiscard]] CoolingRide cooling_ride(const CoolingRideInput& input);

/// Which of the two ends too early.
enum class RideGap { none, storage, cooling, both };

struct RideVerdict {
  RideGap gap;                        ///< shorter than its start time
  std::optional<double> carried_min;  ///< the shorter of both; nothing where neither ends
};

/// The two together: the site rides as long as the shorter of both.
[[nodiscard]] RideVerdict ride_verdict(const StorageRide& storage, const CoolingRide& cooling);

}  // namespace sitewright::adequacy
