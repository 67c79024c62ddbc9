// Who supplies the load in each hour of a model year, from which fuel, at what cost, and what is
// not served.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/core/issue.h"
#include "model/core/series.h"
#include "model/plan/enums.h"

namespace sitewright::operations {

/// `headline` keeps sums alone, no hourly arrays.
enum class Detail { hourly, headline };

/// Heat rate at a part of full output over the one at full output.
struct PartLoadPoint {
  double load_frac;        ///< output over the running units' capability, in (0, 1]
  double heat_rate_ratio;  ///< > 0; 1 at full load
};

/// A group of equal units, as it stands in this model year.
struct GeneratorGroup {
  std::string id;                ///< of plan.generators
  plan::Role role;               ///< prime and bridging serve by merit; standby after storage, last
  int count;                     ///< units, >= 0
  double unit_mw;                ///< ISO rating of one, > 0
  double derate_per_k;           ///< output lost per K above reference_c, in [0, 0.1]
  double reference_c;            ///< dry bulb up to which there is no derate
  double altitude_factor;        ///< output at the site's elevation over ISO, in (0, 1]
  double available_frac;         ///< share of output there on average (availability times
                                 ///< the share that the permit allows), in [0, 1]
  double min_load_frac;          ///< of a unit's capability in that hour, in [0, 1]
  double heat_rate_btu_per_kwh;  ///< LHV, full load, at the reference temperature, > 0
  double heat_rate_rise_per_k;   ///< share more per K above reference_c, in [0, 0.1]
  std::vector<PartLoadPoint> part_load;  ///< ascending load_frac; empty: flat
  double hhv_per_lhv;                    ///< of the fuel, >= 1 (natural gas 1.108)
  double fuel_usd_per_mmbtu;             ///< HHV, >= 0
  double om_usd_per_mwh;                 ///< non-fuel, varying with output, >= 0
  double merit_adder_usd_per_mwh;  ///< counts in the merit order only (price of a permit), >= 0
  Hourly fuelled_frac;  ///< share of output that there is fuel for, shape (hours), in [0, 1], or
                        ///< (0) for all of it
  int first_hour;       ///< in service from this hour of the year, in [0, hours]
  int end_hour;         ///< up to this one, exclusive
};

struct Storage {
  std::string id;          ///< of plan.storage
  double mw;               ///< at its terminals, charging and discharging, >= 0
  double mwh;              ///< usable, >= 0
  double round_trip_frac;  ///< in (0, 1], half of the loss each way
  double initial_frac;     ///< state of charge over mwh when it enters service, in [0, 1]
  int first_hour;          ///< in service from this hour of the year
  int end_hour;            ///< up to this one, exclusive
};

struct Input {
  const Hourly& load_mw;     ///< source boundary, shape (hours), >= 0
  const Hourly& dry_bulb_c;  ///< shape (hours)
  const Hourly& grid_mw;     ///< connection, shape (hours), or (1) for a constant, >= 0
  /// Energy price of the grid, shape (hours), or (1) for a constant; any sign.
  const Hourly& grid_usd_per_mwh;
  const std::vector<GeneratorGroup>& groups;  ///< in the order of the plan
  const std::vector<Storage>& storage;
  Detail detail;
};

/// Hour by hour, shape (hours) each; every one has no elements at headline detail.
struct Hours {
  Hourly load_mw;
  Hourly grid_mw;
  std::vector<Hourly> group_mw;  ///< in the order of the input; empty at headline detail
  Hourly charge_mw;              ///< drawn by all storage
  Hourly discharge_mw;           ///< given by all storage
  Hourly charge_state_mwh;       ///< of all storage at the hour's end
  Hourly unserved_mw;
};

/// The year of one generator group.
struct GroupYear {
  std::string id;
  double mwh = 0.0;
  double fuel_mmbtu = 0.0;  ///< HHV
  double unit_hours = 0.0;  ///< hours that units were running, summed over the units
  int starts = 0;           ///< of units; those running in hour 0 are not counted
  double peak_mw = 0.0;
  double fuel_usd = 0.0;
  double om_usd = 0.0;
};

struct Result {
  Hours hours;
  std::vector<GroupYear> groups;  ///< in the order of the input
  double load_mwh = 0.0;
  double grid_mwh = 0.0;
  double onsite_mwh = 0.0;  ///< all groups
  double charge_mwh = 0.0;
  double discharge_mwh = 0.0;
  /// Stored at the end (or when it left service) less stored at the start, all storage.
  double stored_mwh = 0.0;
  double unserved_mwh = 0.0;
  int unserved_hours = 0;
  double worst_unserved_mw = 0.0;
  std::optional<int> worst_hour;  ///< of the largest shortfall, the first of equals
  double load_peak_mw = 0.0;
  double grid_peak_mw = 0.0;
  double fuel_mmbtu = 0.0;  ///< HHV, all groups
  double grid_usd = 0.0;    ///< energy bought
  double fuel_usd = 0.0;
  double om_usd = 0.0;
  [[nodiscard]] double energy_usd() const { return grid_usd + fuel_usd + om_usd; }
  Issues issues;  ///< unserved energy, as a warning
};

/// Output that one unit can give at a dry bulb [MW].
///   unit_mw altitude_factor available_frac max(0, 1 - derate_per_k max(0, T - reference_c))
/// Source: S90, B10
[[nodiscard]] double unit_capability_mw(const GeneratorGroup& group, double dry_bulb_c);

/// Cost of one more MWh at full load in the merit order [USD/MWh].
///   heat_rate hhv_per_lhv / 1000 fuel_usd_per_mmbtu + om + merit_adder
[[nodiscard]] double marginal_usd_per_mwh(const GeneratorGroup& group);

/// Dispatch of one model year. In every hour
///   grid + groups + discharge + unserved = load + charge.
/// Grid and prime groups serve by rising marginal cost (grid first of equals), the fewest units of
/// a group that carry its part; a unit that would run below its minimum makes the cheaper ones back
/// down or stop, and stays off where they cannot. What is then missing comes from storage, then
/// standby groups, then nobody. Storage charges as far as grid and prime groups have output to
/// spare.
///   fuel = sum over hours of mwh heat_rate hhv_per_lhv/1000 (1 + rise max(0, T - T_ref))
///   ratio(load)
/// Errors:  check failure if lengths differ or a value is outside the domain named above
/// Source:  part load S90, S92; minimum load S96
[[nodiscard]] Result dispatch(const Input& input);

}  // namespace sitewright::operations
