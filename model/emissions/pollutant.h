// The pollutants of an air permit, one figure for each, and the units that they are counted in.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace sitewright::emissions {

/// `hap`: all hazardous air pollutants together, formaldehyde among them; `pm`: filterable and
/// condensable, all of it below 2.5 um where gas burns; `co2e`: CO2, CH4 and N2O by their warming.
enum class Pollutant { nox, co, voc, pm, hap, formaldehyde, co2e };
inline constexpr std::size_t kPollutantCount = 7;
inline constexpr std::array<Pollutant, kPollutantCount> kPollutants{
    Pollutant::nox, Pollutant::co,           Pollutant::voc, Pollutant::pm,
    Pollutant::hap, Pollutant::formaldehyde, Pollutant::co2e};

/// "nox", "co", "voc", "pm", "hap", "formaldehyde", "co2e".
[[nodiscard]] std::string_view to_string(Pollutant pollutant);

/// One figure per pollutant, in the order of kPollutants.
template <class T>
struct ByPollutant {
  std::array<T, kPollutantCount> values{};
  [[nodiscard]] T& operator[](Pollutant p) { return values[static_cast<std::size_t>(p)]; }
  [[nodiscard]] const T& operator[](Pollutant p) const {
    return values[static_cast<std::size_t>(p)];
  }
  friend bool operator==(const ByPollutant&, const ByPollutant&) = default;
};
using OptionalByPollutant = ByPollutant<std::optional<double>>;

inline constexpr double kKgPerTonne = 1e3;
inline constexpr double kLbPerShortTon = 2000.0;          ///< exact
inline constexpr double kTonnesPerShortTon = 0.90718474;  ///< exact
inline constexpr double kHoursPerYear = 8760.0;           ///< of a model year
inline constexpr double kMostHoursPerYear = 8784.0;       ///< a leap year

/// Emissions of an amount of fuel [US short tons] = fuel_mmbtu lb_per_mmbtu / 2000; none without
/// fuel, unknown without a factor.
/// Inputs:  fuel_mmbtu >= 0, HHV; lb_per_mmbtu, HHV, or nothing
[[nodiscard]] std::optional<double> short_tons(double fuel_mmbtu,
                                               const std::optional<double>& lb_per_mmbtu);

/// Adds `part` to `total`; unknown where one of them is.
void add_known(std::optional<double>& total, const std::optional<double>& part);

}  // namespace sitewright::emissions
