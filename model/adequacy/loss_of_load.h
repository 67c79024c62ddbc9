// How many hours a year, and how many megawatt-hours, forced outages leave unserved.
#pragma once

#include <string>
#include <vector>

#include "model/core/series.h"

namespace sitewright::adequacy {

/// EST: 1 MW is a twentieth of the smallest turbine of the catalogue; sizes between two points of
/// the grid keep their mean.
inline constexpr double kGridMw = 1.0;
/// EST: half a percent of output is less than one kelvin of a turbine's derate (S90: 0.5-0.7 %/K).
inline constexpr double kDerateStepFrac = 0.005;

/// Units that stand still by plan, from first_hour up to end_hour, exclusive.
struct PlannedOutage {
  int first_hour;
  int end_hour;
  int units;  ///< in [0, units of the group]; overlapping outages add up
};

/// Identical units, or the feeders of a feed.
struct SourceGroup {
  std::string id;
  int units;                ///< >= 0
  double unit_mw;           ///< of a unit before derate, >= 0
  double unavailable_frac;  ///< forced-outage rate or unavailability, in [0, 1]
  std::size_t derate;       ///< its row in Fleet::derate_frac
  std::vector<PlannedOutage> planned;
  int spares = 0;  ///< more of them, which run in the place of those forced out, >= 0
};

struct Fleet {
  std::vector<SourceGroup> groups;
  /// Output over rated output by class of unit, each of shape (hours), >= 0; 0 where it cannot run.
  std::vector<Hourly> derate_frac;
};

/// Errors:  check failure where a group or a derate is outside its domain
void check_fleet(const Fleet& fleet, Eigen::Index hours);

/// Units of a group that planned outages leave, shape (hours).
[[nodiscard]] std::vector<int> units_by_hour(const SourceGroup& group, Eigen::Index hours);

/// Output with no forced outage [MW], shape (hours):
///   sum over groups of units x unit MW x derate
/// Errors:  as check_fleet
[[nodiscard]] Hourly capability_mw(const Fleet& fleet, Eigen::Index hours);

struct LossOfLoadInput {
  const Fleet& fleet;
  const Hourly& load_mw;    ///< shape (hours), >= 0; usually a year's 8,760
  double grid_mw;           ///< of outage tables, where they are needed, > 0; kGridMw
  double derate_step_frac;  ///< derates that share one, in (0, 1]; kDerateStepFrac
};

struct LossOfLoad {
  double loss_of_load_h;         ///< expected hours with less capability than load
  double unserved_mwh;           ///< expected
  double unserved_frac;          ///< of the load's energy; 0 without load
  Hourly loss_probability_frac;  ///< shape (hours)
  Hourly unserved_mw;            ///< expected, shape (hours)
  int tables;                    ///< that were convolved; 0 where every state was counted
};

/// Loss of load of independent two-state units over the hours of `load_mw`:
///   R[h] = capability[h] - load[h];  hours = sum P(X > R),  energy = sum E[max(0, X - R)] x 1 h
/// with X the forced outage of the units that stand in that hour, beyond what spares replace. Every
/// combination of outages is counted at the hour's own unit sizes; a fleet of so many kinds that
/// there are more than 2,000 of them uses outage tables on the grid instead, shared by hours that
/// derate alike.
/// Inputs:  every unit that stands runs or can be called; no memory from hour to hour
/// Errors:  check failure where an input is outside its domain or a series has another length
/// Source:  Billinton and Allan, Reliability Evaluation of Power Systems (1996), ch. 2
[[nodiscard]] LossOfLoad loss_of_load(const LossOfLoadInput& input);

}  // namespace sitewright::adequacy
