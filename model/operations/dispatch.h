// Who supplies the load in each hour of a model year, from which fuel, at what cost, and what is
// not served.
#pragma once

#include <cstddef>
#include <limits>
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
  std::string id;          ///< of plan.generators
  plan::Role role;         ///< prime and bridging serve by merit; standby after storage, last
  int count;               ///< units, >= 0
  double unit_mw;          ///< ISO rating of one, > 0
  double derate_per_k;     ///< output lost per K above reference_c, in [0, 0.1]
  double reference_c;      ///< dry bulb up to which there is no derate
  double altitude_factor;  ///< output at the site's elevation over ISO, in (0, 1]
  double available_frac;   ///< share of output there on average (availability times
                           ///< the share that the permit allows), in [0, 1]
  double min_load_frac;    ///< of a unit's capability in that hour, in [0, 1]
  /// Share of its capability by which a running unit moves within an hour, up or down, > 0; a unit
  /// that starts or stops moves by its minimum load if that is more. Infinity: no bound.
  double ramp_frac_per_h = std::numeric_limits<double>::infinity();
  double heat_rate_btu_per_kwh;          ///< LHV, full load, at the reference temperature, > 0
  double heat_rate_rise_per_k;           ///< share more per K above reference_c, in [0, 0.1]
  std::vector<PartLoadPoint> part_load;  ///< ascending load_frac; empty: flat
  double hhv_per_lhv;                    ///< of the fuel, >= 1 (natural gas 1.108)
  double fuel_usd_per_mmbtu;             ///< HHV, >= 0
  double om_usd_per_mwh;                 ///< non-fuel, varying with output, >= 0
  double merit_adder_usd_per_mwh;  ///< counts in the merit order only (price of a permit), >= 0
  Hourly fuelled_frac;  ///< share of output that is fuelled and permitted, shape (hours), [0, 1],
                        ///< or (0) for all of it
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

  friend bool operator==(const Storage&, const Storage&) = default;
};

/// Units of a group that are out for planned work.
struct PlannedOutage {
  int units;       ///< >= 0
  int first_hour;  ///< in [0, hours]
  int end_hour;    ///< exclusive

  friend bool operator==(const PlannedOutage&, const PlannedOutage&) = default;
};

/// How a group's units start, move and rest.
struct UnitRules {
  bool must_run;            ///< every unit that is there runs, at its minimum at least (nuclear)
  double start_usd;         ///< of one start without its fuel, >= 0
  double start_fuel_mmbtu;  ///< of one start, HHV, >= 0
  double start_h;           ///< a unit that stopped is back this much later at the earliest, >= 0
  std::vector<PlannedOutage> outages;
  /// That ran in the hour before the first, >= 0: others start in it. None: whoever runs in it ran.
  std::optional<int> units_before = {};

  friend bool operator==(const UnitRules&, const UnitRules&) = default;
};

struct StorageRules {
  double charge_frac;   ///< one-way efficiency of charging, in [round_trip_frac, 1]
  double reserved_mwh;  ///< kept for ride-through and swings, in [0, mwh]: no other duty uses it
  /// Gives only what would go unserved otherwise, and is refilled where that is cheapest.
  bool last_resort = false;
  /// Index of the store whose cells and power it is a part of: both together keep its `mw`.
  std::optional<std::size_t> part_of = {};

  friend bool operator==(const StorageRules&, const StorageRules&) = default;
};

/// A limit over the year on what the groups emit, burn or do: lb of NOx, t of CO2, MMBtu of fuel,
/// hours that units run, starts.
struct Cap {
  std::string id;
  double limit;                   ///< > 0
  std::vector<double> per_mmbtu;  ///< of running, by group, >= 0
  std::vector<double> per_start;  ///< by group, >= 0; start fuel counts only if it is in here
  std::vector<double> per_unit_hour = {};  ///< of a unit that runs, by group, >= 0; empty: 0
  std::string unit = {};                   ///< that the limit is counted in: "lb", "h", "starts"
  int first_hour = 0;                      ///< that counts
  int end_hour = kHoursPerYear;            ///< exclusive
  /// Of running from an hour on, where a group's controls come in the year: hours by group, and
  /// instead of per_mmbtu; both empty: none.
  std::vector<int> later_hour = {};
  std::vector<double> later_per_mmbtu = {};

  /// Of running in an hour.
  [[nodiscard]] double per_mmbtu_at(std::size_t group, int hour) const {
    const bool later = !later_hour.empty() && hour >= later_hour[group];
    return later ? later_per_mmbtu[group] : per_mmbtu[group];
  }

  friend bool operator==(const Cap&, const Cap&) = default;
};

/// True where a cap counts nothing but starts: divisible units know nothing of it.
[[nodiscard]] bool counts_starts_alone(const Cap& cap);

/// A price on the highest grid draw of each month.
struct DemandCharge {
  std::string id;
  Monthly usd_per_mw;             ///< >= 0
  Monthly free_mw;                ///< up to here the month's peak costs nothing more (a ratchet)
  std::vector<unsigned char> at;  ///< hours that count (not 0), shape (hours), or empty for all

  friend bool operator==(const DemandCharge&, const DemandCharge&) = default;
};

/// What binds over more than an hour. A vector that is empty asks for nothing.
struct Rules {
  std::vector<UnitRules> groups;      ///< in the order of the input's groups
  std::vector<StorageRules> storage;  ///< in the order of the input's storage
  std::vector<Cap> caps;
  std::vector<DemandCharge> demand;

  friend bool operator==(const Rules&, const Rules&) = default;
};

/// Where the grid's energy becomes dearer: a contract is used up and the next begins.
struct GridStep {
  Hourly above_mw;          ///< of the hour's draw, shape (hours), >= 0; infinity: nowhere
  Hourly more_usd_per_mwh;  ///< than below it, shape (hours), >= 0
};

struct Input {
  const Hourly& load_mw;     ///< source boundary, shape (hours), >= 0
  const Hourly& dry_bulb_c;  ///< shape (hours)
  const Hourly& grid_mw;     ///< connection, shape (hours), or (1) for a constant, >= 0
  /// Energy price of the grid's first megawatts, shape (hours), or (1) for a constant; any sign.
  const Hourly& grid_usd_per_mwh;
  const std::vector<GeneratorGroup>& groups;  ///< in the order of the plan
  const std::vector<Storage>& storage;
  Detail detail;
  /// Beyond them, by rising draw in every hour; empty: one price.
  std::vector<GridStep> grid_steps = {};
};

/// Hour by hour, shape (hours) each; every one has no elements at headline detail.
struct Hours {
  Hourly load_mw;
  Hourly grid_mw;
  std::vector<Hourly> group_mw;             ///< in the order of the input; empty at headline detail
  std::vector<Eigen::ArrayXi> group_units;  ///< units running, likewise
  Hourly charge_mw;                         ///< drawn by all storage
  Hourly discharge_mw;                      ///< given by all storage
  Hourly charge_state_mwh;                  ///< of all storage at the hour's end
  Hourly unserved_mw;
};

/// The year of one generator group.
struct GroupYear {
  std::string id;
  double mwh = 0.0;
  double fuel_mmbtu = 0.0;   ///< HHV, starts included
  double start_mmbtu = 0.0;  ///< of starts alone
  double unit_hours = 0.0;   ///< hours that units were running, summed over the units
  int starts = 0;            ///< of units; those running in hour 0 are not counted
  double peak_mw = 0.0;
  double fuel_usd = 0.0;
  double om_usd = 0.0;
  double start_usd = 0.0;         ///< without fuel
  Monthly month_running_mmbtu{};  ///< HHV, starts left out
  Monthly month_unit_hours{};
  Monthly month_starts{};
};

/// The year under one cap.
struct CapYear {
  std::string id;
  std::string unit;
  double used = 0.0;
  double limit = 0.0;
  /// Price at which the search decided who runs [USD per unit of the cap], the highest of those of
  /// its months: no measure of what one unit more would save. 0 where the cap does not bind.
  double usd_per_unit = 0.0;
  bool binds = false;          ///< used to 97 % at least
  bool short_of_load = false;  ///< load goes unserved for it, spread over the year
};

/// The year under one demand charge.
struct DemandYear {
  std::string id;
  Monthly peak_mw{};       ///< highest draw in the hours that count
  Monthly threshold_mw{};  ///< draw that dispatch held to where it could; infinity where none pays
  double usd = 0.0;
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
  double start_usd = 0.0;          ///< without fuel
  double demand_usd = 0.0;         ///< of all demand charges
  std::vector<CapYear> caps;       ///< in the order of the rules
  std::vector<DemandYear> demand;  ///< in the order of the rules
  [[nodiscard]] double energy_usd() const { return grid_usd + fuel_usd + om_usd; }
  [[nodiscard]] double total_usd() const { return energy_usd() + start_usd + demand_usd; }
  Issues issues;  ///< unserved energy, as a warning
};

/// Output that one unit can give at a dry bulb [MW].
///   unit_mw altitude_factor available_frac max(0, 1 - derate_per_k max(0, T - reference_c))
/// Source: S90, B10
[[nodiscard]] double unit_capability_mw(const GeneratorGroup& group, double dry_bulb_c);

/// Cost of one more MWh at full load in the merit order [USD/MWh].
///   heat_rate hhv_per_lhv / 1000 fuel_usd_per_mmbtu + om + merit_adder
[[nodiscard]] double marginal_usd_per_mwh(const GeneratorGroup& group);

/// Dispatch of one model year at least cost, its load, prices and weather being known. In every
/// hour
///   grid + groups + discharge + unserved = load + charge.
/// Sources serve by price; units start where that is worth their start and their minimum; storage
/// moves energy to where it saves most and ends the year no emptier than it began; standby groups
/// are last, then nobody. A cap is spread over the year by its shadow price, a month's peak is held
/// where that saves more than it costs (see docs/equations/operations.md).
///   fuel = sum over hours of mwh heat_rate hhv_per_lhv/1000 (1 + rise max(0, T - T_ref))
///   ratio(load)
/// Errors:  check failure if lengths differ or a value is outside the domain named above
/// Source:  part load S90, S92; minimum load S96
[[nodiscard]] Result dispatch(const Input& input, const Rules& rules);

/// The same without starts, reserves, caps and demand charges.
[[nodiscard]] Result dispatch(const Input& input);

}  // namespace sitewright::operations
