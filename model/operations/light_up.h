// Units that run where load goes unserved and the caps have room.
#pragma once

#include "model/operations/trial.h"

namespace sitewright::operations {

/// Where load goes unserved, most of it first, more units run for an hour as far as the caps have
/// room; the schedule stays as it is where that is not cheaper.
void light_up(Trial& trial, Schedule& schedule);

/// The same in runs: those that are there go on into the dark hours beside them, which takes no
/// start, then new ones begin in the darkest hours and go on from there. Stores and hours again at
/// the trial's prices.
void run_on(Trial& trial, Schedule& schedule);

}  // namespace sitewright::operations
