// Emission factors from stack concentrations and engine rates, and limits turned into megawatts.
#include <algorithm>
#include <cmath>
#include <string>

#include "model/core/check.h"
#include "model/emissions/emissions.h"

namespace sitewright::emissions {

namespace {

constexpr double kGramsPerLb = 453.59237;   // exact
constexpr double kKwhPerBhpH = 0.74569987;  // mechanical horsepower
constexpr double kBtuPerMmbtu = 1e6;
constexpr double kKwhPerMwh = 1e3;
constexpr double kNo2GramsPerMole = 46.0055;  // IUPAC
constexpr double kLitresPerMole = 22.414;     // ideal gas at 0 C and 101.325 kPa
constexpr double kOxygenOfAirPercent = 20.9;  // Method 19, B08
constexpr double kReferenceOxygenPercent = 15.0;
constexpr double kMostUnits = 1e9;  // a limit beyond this is no limit

void check_not_negative(double value, const char* name) {
  SITEWRIGHT_CHECK(std::isfinite(value) && value >= 0.0,
                   std::string("emissions: ") + name + " = " + std::to_string(value));
}

void check_positive(double value, const char* name) {
  SITEWRIGHT_CHECK(std::isfinite(value) && value > 0.0,
                   std::string("emissions: ") + name + " = " + std::to_string(value));
}

}  // namespace

std::string_view to_string(Pollutant pollutant) {
  static constexpr std::array<std::string_view, kPollutantCount> names{"nox", "co", "voc", "pm",
                                                                       "hap"};
  return names[static_cast<std::size_t>(pollutant)];
}

double nox_lb_per_mmbtu_from_ppm(double ppm) {
  check_not_negative(ppm, "ppm");
  return ppm * kNoxLbPerMmbtuPerPpm;
}

double lb_per_mmbtu_from_g_per_bhp_h(const BrakeSpecificInput& input) {
  check_not_negative(input.g_per_bhp_h, "g_per_bhp_h");
  check_positive(input.heat_rate_btu_per_kwh, "heat_rate_btu_per_kwh");
  const double lb_per_kwh = input.g_per_bhp_h / kKwhPerBhpH / kGramsPerLb;
  return lb_per_kwh / (input.heat_rate_btu_per_kwh / kBtuPerMmbtu);
}

double nox_ppm_from_mg_per_nm3(const ConcentrationInput& input) {
  check_not_negative(input.mg_per_nm3, "mg_per_nm3");
  SITEWRIGHT_CHECK(input.o2_percent >= 0.0 && input.o2_percent < 20.0,
                   "emissions: o2_percent = " + std::to_string(input.o2_percent));
  const double ppm = input.mg_per_nm3 * kLitresPerMole / kNo2GramsPerMole;
  return ppm * (kOxygenOfAirPercent - kReferenceOxygenPercent) /
         (kOxygenOfAirPercent - input.o2_percent);
}

double allowed_mwh(const NoxLimitInput& input) {
  check_not_negative(input.cap_tpy, "cap_tpy");
  check_positive(input.nox_ppm, "nox_ppm");
  check_positive(input.heat_rate_btu_per_kwh, "heat_rate_btu_per_kwh");
  const double lb_per_mwh = nox_lb_per_mmbtu_from_ppm(input.nox_ppm) * input.heat_rate_btu_per_kwh *
                            kKwhPerMwh / kBtuPerMmbtu;
  return input.cap_tpy * kLbPerShortTon / lb_per_mwh;
}

double allowed_mw(const NoxLimitInput& input) { return allowed_mwh(input) / kHoursPerYear; }

int allowed_units(const UnitLimitInput& input) {
  check_positive(input.unit_mw, "unit_mw");
  check_positive(input.hours_per_year, "hours_per_year");
  const double units = allowed_mwh(input.limit) / (input.unit_mw * input.hours_per_year);
  return static_cast<int>(std::floor(std::min(units, kMostUnits)));
}

}  // namespace sitewright::emissions
