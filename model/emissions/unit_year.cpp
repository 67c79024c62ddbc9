// What one unit emits in a year, with its starts and without.
#include "model/emissions/unit_year.h"

#include <algorithm>

#include "model/core/check.h"
#include "model/emissions/checks.h"

namespace sitewright::emissions {

namespace {

constexpr double kMinutesPerHour = 60.0;
constexpr double kKwhPerMwh = 1e3;
constexpr double kBtuPerMmbtu = 1e6;

OptionalByPollutant tons_of(double fuel_mmbtu, const OptionalByPollutant& lb_per_mmbtu) {
  OptionalByPollutant tons;
  for (const Pollutant p : kPollutants) tons[p] = short_tons(fuel_mmbtu, lb_per_mmbtu[p]);
  return tons;
}

}  // namespace

double start_fuel_mmbtu(const StartFuelInput& input) {
  check_positive(input.unit_mw, "unit_mw");
  check_positive(input.heat_rate_btu_per_kwh, "heat_rate_btu_per_kwh");
  check_not_negative(input.minutes, "minutes");
  SITEWRIGHT_CHECK(input.load_frac >= 0.0 && input.load_frac <= 1.0,
                   "emissions: load_frac = " + std::to_string(input.load_frac));
  SITEWRIGHT_CHECK(input.heat_rate_x >= 1.0,
                   "emissions: heat_rate_x = " + std::to_string(input.heat_rate_x));
  const double mmbtu_per_h = input.unit_mw * input.load_frac * input.heat_rate_btu_per_kwh *
                             input.heat_rate_x * kKwhPerMwh / kBtuPerMmbtu;
  return mmbtu_per_h * input.minutes / kMinutesPerHour;
}

OptionalByPollutant start_lb(const StartUp& start) {
  OptionalByPollutant pounds = tons_of(start.fuel_mmbtu, start.lb_per_mmbtu);
  for (const Pollutant p : kPollutants) {
    if (pounds[p]) *pounds[p] *= kLbPerShortTon;
  }
  return pounds;
}

void check_unit_year(const UnitYear& unit) {
  check_positive(unit.unit_mw, "unit_mw");
  check_positive(unit.heat_rate_btu_per_kwh, "heat_rate_btu_per_kwh");
  check_hours(unit.hours_per_year, "hours_per_year");
  check_each(unit.lb_per_mmbtu, "lb_per_mmbtu");
  check_not_negative(unit.starts_per_year, "starts_per_year");
  check_not_negative(unit.start.minutes, "start minutes");
  check_not_negative(unit.start.fuel_mmbtu, "start fuel_mmbtu");
  check_each(unit.start.lb_per_mmbtu, "start lb_per_mmbtu");
}

double full_load_mmbtu_per_h(const UnitYear& unit) {
  return unit.unit_mw * unit.heat_rate_btu_per_kwh * kKwhPerMwh / kBtuPerMmbtu;
}

OptionalByPollutant steady_tpy(const UnitYear& unit) {
  check_unit_year(unit);
  return tons_of(unit.hours_per_year * full_load_mmbtu_per_h(unit), unit.lb_per_mmbtu);
}

OptionalByPollutant tpy_with_starts(const UnitYear& unit) {
  check_unit_year(unit);
  const double start_hours = unit.starts_per_year * unit.start.minutes / kMinutesPerHour;
  const double steady_hours = std::max(0.0, unit.hours_per_year - start_hours);
  OptionalByPollutant tons = tons_of(steady_hours * full_load_mmbtu_per_h(unit), unit.lb_per_mmbtu);
  const OptionalByPollutant starts =
      tons_of(unit.starts_per_year * unit.start.fuel_mmbtu, unit.start.lb_per_mmbtu);
  for (const Pollutant p : kPollutants) add_known(tons[p], starts[p]);
  return tons;
}

}  // namespace sitewright::emissions
