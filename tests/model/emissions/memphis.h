// The Memphis permit of July 2025 for 15 SMT-130, as the tests of this folder use it.
#pragma once

#include "model/emissions/factors.h"
#include "model/emissions/unit_year.h"

namespace sitewright::emissions {

inline constexpr double kMemphisHeatRate = 10670.0;  // Btu/kWh HHV: 9,630 LHV x 1.108, S91

/// 2 / 2.5 / 2 ppm of NOx, CO and VOC (S10) over AP-42's lean-premix turbine (AP42-3.1).
inline OptionalByPollutant memphis_factors() {
  FactorInput input{.table = {},
                    .unit_nox_ppm = std::nullopt,
                    .permit_ppm = {},
                    .fuel = StackFuel::natural_gas,
                    .voc_basis = VocBasis::propane};
  input.table[Pollutant::pm] = 0.0066;
  input.table[Pollutant::hap] = 0.00103;
  input.table[Pollutant::formaldehyde] = 0.00071;
  input.table[Pollutant::co2e] = 117.1;
  input.permit_ppm[Pollutant::nox] = 2.0;
  input.permit_ppm[Pollutant::co] = 2.5;
  input.permit_ppm[Pollutant::voc] = 2.0;
  return choose_factors(input).lb_per_mmbtu;
}

/// Before the catalysts work; `nox_ppm` of the burner.
inline OptionalByPollutant memphis_start_factors(double nox_ppm) {
  OptionalByPollutant factors = memphis_factors();
  factors[Pollutant::nox] = nox_lb_per_mmbtu_from_ppm(nox_ppm);
  factors[Pollutant::co] = 0.082;
  factors[Pollutant::voc] = 0.0021;
  return factors;
}

/// S07 S08: short tons a year.
inline OptionalByPollutant memphis_caps() {
  OptionalByPollutant caps;
  caps[Pollutant::nox] = 87.0;
  caps[Pollutant::co] = 94.0;
  caps[Pollutant::voc] = 85.0;
  caps[Pollutant::pm] = 73.0;
  caps[Pollutant::hap] = 14.0;
  caps[Pollutant::formaldehyde] = 9.8;
  return caps;
}

/// One SMT-130 all year, without starts.
inline UnitYear memphis_unit() {
  return {.unit_mw = 247.0 / 15.0,
          .heat_rate_btu_per_kwh = kMemphisHeatRate,
          .hours_per_year = 8760.0,
          .lb_per_mmbtu = memphis_factors(),
          .starts_per_year = 0.0,
          .start = {.minutes = 0.0, .fuel_mmbtu = 0.0, .lb_per_mmbtu = {}}};
}

struct StartAssumption {
  double starts;
  double minutes;
  double nox_ppm;
};

/// The same with starts at half load, where the heat rate is 1.125 of the full-load one (S90).
inline UnitYear memphis_unit(const StartAssumption& assumed) {
  UnitYear unit = memphis_unit();
  unit.starts_per_year = assumed.starts;
  unit.start = {.minutes = assumed.minutes,
                .fuel_mmbtu = start_fuel_mmbtu({.unit_mw = unit.unit_mw,
                                                .heat_rate_btu_per_kwh = kMemphisHeatRate,
                                                .load_frac = 0.5,
                                                .heat_rate_x = 1.125,
                                                .minutes = assumed.minutes}),
                .lb_per_mmbtu = memphis_start_factors(assumed.nox_ppm)};
  return unit;
}

}  // namespace sitewright::emissions
