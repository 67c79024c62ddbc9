// The power swings of synchronous training against what generators, storage and a floor can take.
#pragma once

#include <optional>

namespace sitewright::adequacy {

/// Rack storage cuts the peak by up to this share. Source: S79 (GB300 power supplies)
inline constexpr double kRackPeakCutFrac = 0.30;
/// Swings between these frequencies are the critical ones. Source: S184, S185
inline constexpr double kCriticalLowHz = 0.1;
inline constexpr double kCriticalHighHz = 20.0;
/// Step of rated output that a gas turbine takes at once. Source: S91 (Solar Titan)
inline constexpr double kTurbineStepFrac = 0.15;

struct SwingsInput {
  double it_mw;               ///< high level, before any smoothing, >= 0
  double swing_frac;          ///< of it_mw by which power falls in the low phase, in [0, 1]
  double frequency_hz;        ///< of the swing, > 0
  double high_frac;           ///< of a period at the high level, in (0, 1)
  double running_mw;          ///< rating of the on-site units that run, >= 0
  double unit_step_frac;      ///< of it that they take in one step, in [0, 1]
  double feed_step_mw;        ///< that the feed takes, 0 for an island, >= 0
  double rack_peak_cut_frac;  ///< of it_mw that rack storage or UPS cut, in [0, 1]
  double storage_mw;          ///< reserved for swings, >= 0
  double storage_mwh;         ///< that a period may move in it, in the cells, >= 0
  double round_trip_frac;     ///< of the storage, in (0, 1]
  double floor_frac;          ///< of the high level below which power may not fall, in [0, 1]
  double hours_per_year;      ///< of training, in [0, 8784]
};

/// A storage that smooths the swing, whatever there is now.
struct SwingStorage {
  double mw;                      ///< step that it has to take from rest
  double cycling_mw;              ///< the higher of discharge and charge in steady cycling
  double per_cycle_mwh;           ///< moved through the cells in a period
  double discharged_mwh_per_day;  ///< throughput at the site
  double lost_mwh_per_day;        ///< charged less discharged
  double cycles_per_day;          ///< swings, each a partial cycle
  std::optional<double> full_cycles_per_day;  ///< of storage_mwh; nothing where that is 0
};

/// A floor that keeps the swing within what the rest takes.
struct SwingFloor {
  double frac;  ///< of the high level
  double burned_mwh_per_year;
};

struct Swings {
  bool critical_band;  ///< its frequency is among the critical ones
  double high_mw;      ///< levels after rack storage; the mean is kept
  double low_mw;
  double swing_mw;             ///< between them
  double least_ramp_mw_per_s;  ///< of a swing that takes its whole period; a square is steeper
  double allowed_mw;           ///< that units and feed take in one step
  double shortfall_mw;         ///< swing beyond it, before storage and floor
  double storage_step_mw;      ///< that the storage in place takes
  double unmet_mw;             ///< step that nothing takes, with storage and floor in place
  SwingStorage storage;        ///< that closes it alone, with the floor in place
  SwingFloor floor;            ///< that closes it with the storage in place
  double floor_burned_mwh_per_year;  ///< by the floor in place
};

/// Balance of a square swing of period T = 1 / f between a high level P and a low one P (1 - s):
///   cut c = min(rack cut, s (1 - d)), d = share at the high level, T its period
///   high = P (1 - c);  swing = P (s - c / (1 - d));  low = high - swing
///   least ramp = 2 f swing, up in one half of the period and down in the other
///   allowed = unit step x running MW + feed;  shortfall = max(0, swing - allowed)
///   unmet = max(0, high - max(low, floor x high) - allowed - storage step)
/// Storage that takes U from rest needs U MW. Cycling, it gives p while power is high and takes
/// U - p while it is low, with p d = eta (U - p) (1 - d), eta the round trip:
///   p = U eta (1 - d) / (d + eta (1 - d));  a period moves p d T / 3,600 / sqrt(eta) through the
///   cells throughput = 24 p d;  loss = 24 (p d / eta - p d)
/// The storage in place takes the least of its MW and the step whose period fits in its MWh.
///   floor = 1 - (allowed + storage step) / high, at least 0;  burned = max(0, floor x high - low)
///   (1 - d) x hours
/// Inputs:  power at the IT boundary; losses upstream do not swing and are left out
/// Errors:  check failure where an input is outside its domain
/// Source:  S79, S91, S184, S185; energy balance
[[nodiscard]] Swings training_swings(const SwingsInput& input);

}  // namespace sitewright::adequacy
