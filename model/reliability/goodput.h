// How often a job of a given size is interrupted, and how much of its running time is useful.
#pragma once

#include <optional>

namespace sitewright::reliability {

struct Input {
  double accelerators;               ///< size of the job, >= 0
  double failure_per_accelerator_h;  ///< unexpected interruptions per accelerator-hour, >= 0
  double checkpoint_s;               ///< time that one checkpoint stops training, >= 0
  double restart_s;                  ///< time from a failure to training again, >= 0
};

/// Where the running time of a job goes; the shares add up to 1.
struct RunningTime {
  double useful_frac = 1.0;
  double checkpoint_frac = 0.0;  ///< writing checkpoints that were needed
  double lost_frac = 0.0;        ///< work and checkpoints done again after a failure
  double restart_frac = 0.0;
};

struct Result {
  std::optional<double> mtti_h;  ///< mean time to interruption; nothing where none ever comes
  /// Training time between checkpoints that wastes least; nothing where no checkpoint is needed or
  /// checkpoints cost nothing.
  std::optional<double> checkpoint_interval_s;
  double interruptions_per_day = 0.0;
  double goodput_frac = 1.0;              ///< useful share of running time, in [0, 1]
  double goodput_first_order_frac = 1.0;  ///< the same to first order, as the literature quotes it
  RunningTime time;
};

/// Mean time to interruption [h]: 1 / (rate N); nothing where rate or N is 0.
/// Inputs:  accelerators >= 0; failure_per_accelerator_h >= 0
/// Source:  S180, S183 (MTTF falls as 1/N)
struct MttiInput {
  double accelerators;
  double failure_per_accelerator_h;
};
[[nodiscard]] std::optional<double> mtti_h(const MttiInput& input);

/// Checkpoint cost and mean time between failures, both in seconds.
struct IntervalInput {
  double checkpoint_s;  ///< C >= 0
  double mtti_s;        ///< M > 0
};

/// Young's first-order checkpoint interval [s]: sqrt(2 C M).
/// Source:  B14
[[nodiscard]] double young_interval_s(const IntervalInput& input);

/// Daly's higher-order checkpoint interval [s], the time of training between two checkpoints:
///   sqrt(2CM) (1 + sqrt(C/(2M))/3 + (C/(2M))/9) - C where C < 2M, else M.
/// Source:  B14
[[nodiscard]] double daly_interval_s(const IntervalInput& input);

struct GoodputInput {
  double interval_s;    ///< tau > 0
  double checkpoint_s;  ///< C >= 0
  double restart_s;     ///< R >= 0
  double mtti_s;        ///< M > 0
};

/// Useful share of running time, in [0, 1], under failures that come at a constant rate and may
/// strike during checkpoints and restarts too:
///   tau / (M exp(R/M) (exp((tau + C)/M) - 1))
/// Source:  B14, Daly's complete cost function
[[nodiscard]] double goodput_frac(const GoodputInput& input);

/// The parts of the running time that goodput_frac() is one of. With a = exp((tau + C)/M) - 1
/// failed attempts for each interval and W = M a exp(R/M) of wall time:
///   useful tau/W, checkpoints C/W, restarts a M (exp(R/M) - 1)/W, lost the rest
/// Source:  B14
[[nodiscard]] RunningTime running_time(const GoodputInput& input);

/// The same to first order at Young's interval: max(0, 1 - sqrt(2C/M) - R/M).
/// Source:  B14
struct FirstOrderInput {
  double checkpoint_s;
  double restart_s;
  double mtti_s;
};
[[nodiscard]] double goodput_first_order_frac(const FirstOrderInput& input);

/// Reliability of one job: goodput at Daly's interval. A job of size 0, or one that never fails,
/// has goodput 1 and no MTTI. Errors:  check failure where an input is negative or not finite
[[nodiscard]] Result evaluate_reliability(const Input& input);

}  // namespace sitewright::reliability
