// Runs that are cut shorter until the caps are kept.
#pragma once

#include "model/operations/trial.h"

namespace sitewright::operations {

/// Runs of whole units begin later and end earlier, by up to a day at a time, where that costs
/// least for what it leaves of a broken cap: what is left are few long runs in the hours that are
/// worth most, where schedules shared out by weeks start anew each week. Stores and hours again at
/// the trial's prices. False where caps stay broken; those of starts alone are for others to keep.
[[nodiscard]] bool shorten_runs(Trial& trial, Schedule& schedule);

/// The same for every cap: where one of starts is broken, runs that are worth least are dropped, or
/// joined to the ones before them where that costs less and the other caps have room.
[[nodiscard]] bool keep_best_runs(Trial& trial, Schedule& schedule);

}  // namespace sitewright::operations
