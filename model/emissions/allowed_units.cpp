// Caps turned into whole units and unit-hours.
#include "model/emissions/allowed_units.h"

#include <algorithm>
#include <cmath>

#include "model/core/number_text.h"
#include "model/emissions/checks.h"

namespace sitewright::emissions {

namespace {

constexpr double kMostUnits = 1e9;  // a limit beyond this is no limit
constexpr double kRounding = 1e-9;  // of a count that is whole but for rounding

std::optional<int> whole_units(double left_tpy, const std::optional<double>& tpy_per_unit) {
  if (!tpy_per_unit || *tpy_per_unit <= 0.0) return std::nullopt;
  const double units = left_tpy / *tpy_per_unit;
  if (units > kMostUnits) return std::nullopt;
  return static_cast<int>(std::floor(units * (1.0 + kRounding)));
}

void keep_least(std::optional<int>& least, const std::optional<int>& units) {
  if (units && (!least || *units < *least)) least = units;
}

AllowedByCap under_cap(const UnitYear& unit, Pollutant p, double left_tpy) {
  AllowedByCap allowed;
  allowed.left_tpy = left_tpy;
  allowed.lb_per_mmbtu = unit.lb_per_mmbtu[p];
  allowed.steady_tpy = steady_tpy(unit)[p];
  allowed.tpy = tpy_with_starts(unit)[p];
  const auto tons_per_h = short_tons(full_load_mmbtu_per_h(unit), unit.lb_per_mmbtu[p]);
  if (tons_per_h && *tons_per_h > 0.0) allowed.unit_hours = left_tpy / *tons_per_h;
  allowed.steady_units = whole_units(left_tpy, allowed.steady_tpy);
  allowed.units = whole_units(left_tpy, allowed.tpy);
  return allowed;
}

Issue assumption(const AllowedUnitsInput& input) {
  return {.path = "site.starts_per_unit_year",
          .severity = Severity::info,
          .text =
              "The units of %1 that the caps allow assume %2 starts of each a year, with %3 "
              "MMBtu and %4 minutes each before its controls work.",
          .args = {input.id, format_number(input.unit.starts_per_year, kMessageDigits),
                   format_number(input.unit.start.fuel_mmbtu, kMessageDigits),
                   format_number(input.unit.start.minutes, kMessageDigits)}};
}

}  // namespace

AllowedUnits allowed_units(const AllowedUnitsInput& input) {
  check_unit_year(input.unit);
  check_each(input.cap_tpy, "cap_tpy");
  check_each(input.other_tpy, "other_tpy");
  AllowedUnits result;
  for (const Pollutant p : kPollutants) {
    if (!input.cap_tpy[p]) continue;
    AllowedByCap& allowed = result.by_cap[p];
    if (input.other_tpy[p]) {
      allowed = under_cap(input.unit, p, std::max(0.0, *input.cap_tpy[p] - *input.other_tpy[p]));
    }
    if (!input.other_tpy[p] || !allowed.tpy) {
      result.issues.push_back(warning_at(
          cap_path(p), "The units of %1 that the %2 cap allows are unknown: a factor is missing.",
          {input.id, std::string(to_string(p))}));
    }
    keep_least(result.steady_units, allowed.steady_units);
    if (allowed.units && (!result.units || *allowed.units < *result.units)) result.binding = p;
    keep_least(result.units, allowed.units);
  }
  if (result.units && input.unit.starts_per_year > 0.0) result.issues.push_back(assumption(input));
  return result;
}

}  // namespace sitewright::emissions
