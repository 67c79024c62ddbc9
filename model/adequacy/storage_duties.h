// What a battery is reserved for, and what is left of it for dispatch.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/core/issue.h"

namespace sitewright::adequacy {

/// Cells added or replaced later; they fade from then on.
struct Augmentation {
  double year;  ///< in service of the battery, >= 0
  double mwh;   ///< >= 0
};

struct Battery {
  std::string path;                  ///< of its fields, such as "storage.megapack"
  double mw;                         ///< >= 0
  double mwh;                        ///< of the cells when new, >= 0
  double round_trip_frac;            ///< in (0, 1], half of the loss each way
  double degradation_per_year_frac;  ///< of the energy left, in [0, 1)
  std::vector<Augmentation> augmentations;
};

/// Energy that the cells hold after so many years in service [MWh]; the power does not fade.
///   mwh (1 - d)^t + sum over augmentations of mwh_i (1 - d)^(t - t_i), t_i <= t
/// Inputs:  year >= 0
/// Errors:  check failure where an input is outside its domain
/// Source:  geometric fade; the rate is the caller's (EST in the plan)
[[nodiscard]] double usable_mwh(const Battery& battery, double year);

enum class DutyKind {
  ride_through,  ///< gives until standby carries the load
  swings,        ///< gives and takes with the load of training
  peak_shaving,  ///< gives in the hours of highest draw
  bridging,      ///< gives until a delivery or unit is there
};

/// "ride_through", "swings", "peak_shaving", "bridging"
[[nodiscard]] std::string_view to_string(DutyKind kind);

/// Power at the site for so long. Swings: each way.
struct Duty {
  std::string id;
  DutyKind kind;
  double mw;          ///< >= 0
  double duration_h;  ///< >= 0
};

/// What a duty keeps of the battery for itself.
struct Reservation {
  std::string id;
  DutyKind kind;
  double mw;
  double held_mwh;   ///< that must always be in the cells
  double room_mwh;   ///< that must always be free in the cells; of swings alone
  double short_mw;   ///< asked for and not there
  double short_mwh;  ///< asked for, held and room together, and not there
};

struct DutiesInput {
  const Battery& battery;
  const std::vector<Duty>& duties;  ///< the first is served first
  double year;                      ///< in service, >= 0
};

struct Duties {
  std::vector<Reservation> reservations;  ///< in the order of the duties
  double usable_mwh;
  double left_mw;   ///< for dispatch, until a duty is called: what swings leave
  double left_mwh;  ///< for dispatch; reservations and this add up to usable_mwh
  Issues issues;
};

/// Shares a battery among duties and dispatch, in order; a megawatt-hour that one duty holds serves
/// no other. Swings go on through everything and hold their power; ride-through, peak shaving and
/// bridging are never called in the same hour and share what swings leave.
///   held = mw x h / eta,  room of swings = mw x h x eta,  eta = sqrt(round trip)
/// A duty cut in power holds the energy of what power it has. Issues: a warning where the duties
/// exceed the MW at once, or the MWh together, and an error where a battery has power and no
/// energy.
/// Errors:  check failure where an input is outside its domain
/// Source:  energy balance; losses halved as in operations
[[nodiscard]] Duties reserve_duties(const DutiesInput& input);

}  // namespace sitewright::adequacy
