// Emission factors from stack concentrations, engine rates and the catalogue.
#include "model/emissions/factors.h"

#include <array>
#include <string>

#include "model/core/check.h"
#include "model/emissions/checks.h"

namespace sitewright::emissions {

namespace {

constexpr double kGramsPerLb = 453.59237;   // exact
constexpr double kKwhPerBhpH = 0.74569987;  // mechanical horsepower
constexpr double kBtuPerMmbtu = 1e6;
constexpr double kLitresPerMole = 22.414;        // ideal gas at 0 C and 101.325 kPa
constexpr double kScfPerLbMolePerPpm = 385.3e6;  // ideal gas at 20 C, 101.325 kPa; Method 19, B08
constexpr double kOxygenOfAirPercent = 20.9;     // Method 19, B08
constexpr double kReferenceOxygenPercent = 15.0;
constexpr double kGasDscfPerMmbtu = 8710.0;  // F_d, Method 19 table 19-2, B08
constexpr double kOilDscfPerMmbtu = 9190.0;

// Molar masses [g/mol]. Source: IUPAC
constexpr double kNo2 = 46.0055;
constexpr double kCo = 28.010;
constexpr double kMethane = 16.043;
constexpr double kPropane = 44.097;
constexpr double kFormaldehyde = 30.026;

double molar_mass(const StackInput& input) {
  switch (input.pollutant) {
    case Pollutant::nox: return kNo2;
    case Pollutant::co: return kCo;
    case Pollutant::voc: return input.voc_basis == VocBasis::methane ? kMethane : kPropane;
    case Pollutant::formaldehyde: return kFormaldehyde;
    case Pollutant::pm:
    case Pollutant::hap:
    case Pollutant::co2e: break;
  }
  SITEWRIGHT_CHECK(false, "emissions: ppm of " + std::string(to_string(input.pollutant)));
  return 0.0;
}

/// A permit's formaldehyde changes the sum of all hazardous pollutants by the same amount.
void replace_formaldehyde(Factors& factors, double lb_per_mmbtu) {
  std::optional<double>& hap = factors.lb_per_mmbtu[Pollutant::hap];
  const std::optional<double>& before = factors.lb_per_mmbtu[Pollutant::formaldehyde];
  if (hap && before) hap = *hap - *before + lb_per_mmbtu;
}

}  // namespace

double nox_lb_per_mmbtu_from_ppm(double ppm) {
  check_not_negative(ppm, "ppm");
  return ppm * kNoxLbPerMmbtuPerPpm;
}

double lb_per_mmbtu_from_ppm(const StackInput& input) {
  check_not_negative(input.ppm, "ppm");
  if (input.pollutant == Pollutant::nox && input.fuel == StackFuel::natural_gas) {
    return nox_lb_per_mmbtu_from_ppm(input.ppm);
  }
  const double dscf_per_mmbtu =
      input.fuel == StackFuel::natural_gas ? kGasDscfPerMmbtu : kOilDscfPerMmbtu;
  return input.ppm * molar_mass(input) / kScfPerLbMolePerPpm * dscf_per_mmbtu *
         kOxygenOfAirPercent / (kOxygenOfAirPercent - kReferenceOxygenPercent);
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
  const double ppm = input.mg_per_nm3 * kLitresPerMole / kNo2;
  return ppm * (kOxygenOfAirPercent - kReferenceOxygenPercent) /
         (kOxygenOfAirPercent - input.o2_percent);
}

OptionalByPollutant table_factors(const EmissionFactor& row) {
  const auto value = [](const std::optional<Quantity>& quantity) {
    return quantity ? std::optional(quantity->value) : std::nullopt;
  };
  OptionalByPollutant factors;
  factors[Pollutant::nox] = value(row.nox_lb_per_mmbtu);
  factors[Pollutant::co] = value(row.co_lb_per_mmbtu);
  factors[Pollutant::voc] = value(row.voc_lb_per_mmbtu);
  factors[Pollutant::pm] = value(row.pm_lb_per_mmbtu);
  factors[Pollutant::hap] = value(row.hap_lb_per_mmbtu);
  factors[Pollutant::formaldehyde] = value(row.formaldehyde_lb_per_mmbtu);
  factors[Pollutant::co2e] = value(row.co2e_lb_per_mmbtu);
  return factors;
}

std::string_view to_string(FactorOrigin origin) {
  static constexpr std::array<std::string_view, 4> kNames{"none", "table", "unit", "permit"};
  return kNames[static_cast<std::size_t>(origin)];
}

Factors choose_factors(const FactorInput& input) {
  check_each(input.table, "table");
  Factors factors{.lb_per_mmbtu = input.table, .origin = {}};
  for (const Pollutant p : kPollutants) {
    factors.origin[p] = input.table[p] ? FactorOrigin::table : FactorOrigin::none;
  }
  if (input.unit_nox_ppm) {
    factors.lb_per_mmbtu[Pollutant::nox] = nox_lb_per_mmbtu_from_ppm(*input.unit_nox_ppm);
    factors.origin[Pollutant::nox] = FactorOrigin::unit;
  }
  for (const Pollutant p : kPollutants) {
    if (!input.permit_ppm[p]) continue;
    const double limit = lb_per_mmbtu_from_ppm({.pollutant = p,
                                                .ppm = *input.permit_ppm[p],
                                                .fuel = input.fuel,
                                                .voc_basis = input.voc_basis});
    if (p == Pollutant::formaldehyde) replace_formaldehyde(factors, limit);
    factors.lb_per_mmbtu[p] = limit;
    factors.origin[p] = FactorOrigin::permit;
  }
  return factors;
}

}  // namespace sitewright::emissions
