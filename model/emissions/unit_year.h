// One unit's year: steady hours at full load and the starts before its controls work.
#pragma once

#include "model/emissions/pollutant.h"

namespace sitewright::emissions {

/// What one start of one unit burns, and at which factors, until burner and catalyst work. Where a
/// permit counts start and stop together, minutes and fuel are those of both.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): a caller names every field
struct StartUp {
  double minutes;                    ///< until the controls work, >= 0
  double fuel_mmbtu;                 ///< HHV, >= 0
  OptionalByPollutant lb_per_mmbtu;  ///< of the uncontrolled (or lean-premix) unit, HHV
};

/// Fuel of one start [MMBtu, HHV] = MW load_frac heat rate/1000 heat_rate_x minutes/60.
/// Inputs:  unit_mw > 0; heat_rate_btu_per_kwh > 0, HHV, full load; load_frac in [0, 1];
///   heat_rate_x >= 1, heat rate at that load over the full-load one; minutes >= 0
/// Errors:  check failure outside them
struct StartFuelInput {
  double unit_mw;
  double heat_rate_btu_per_kwh;
  double load_frac;
  double heat_rate_x;
  double minutes;
};
[[nodiscard]] double start_fuel_mmbtu(const StartFuelInput& input);

/// Emissions of one start [lb]; nothing where a factor is unknown.
///   lb = fuel_mmbtu lb_per_mmbtu
[[nodiscard]] OptionalByPollutant start_lb(const StartUp& start);

/// One unit at full load for every hour that it may run.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): a caller names every field
struct UnitYear {
  double unit_mw;                    ///< > 0
  double heat_rate_btu_per_kwh;      ///< HHV, full load, > 0
  double hours_per_year;             ///< of operation, starts among them, in [0, 8784]
  OptionalByPollutant lb_per_mmbtu;  ///< with its controls at work, HHV
  double starts_per_year;            ///< >= 0
  StartUp start;
};

/// Check failure outside the domains named above.
void check_unit_year(const UnitYear& unit);

/// Fuel of one hour at full load [MMBtu/h, HHV] = MW heat_rate/1000.
[[nodiscard]] double full_load_mmbtu_per_h(const UnitYear& unit);

/// Emissions of the year [US short tons]: all hours steady; nothing where a factor is unknown.
///   tpy = hours MMBtu/h lb_per_mmbtu / 2000
/// Source:  B08
[[nodiscard]] OptionalByPollutant steady_tpy(const UnitYear& unit);

/// The same with the starts, whose minutes are taken off the steady hours.
///   tpy = ((hours - starts minutes/60) MMBtu/h lb_per_mmbtu + starts lb per start) / 2000
/// Starts that take longer than the hours leave no steady ones.
[[nodiscard]] OptionalByPollutant tpy_with_starts(const UnitYear& unit);

}  // namespace sitewright::emissions
