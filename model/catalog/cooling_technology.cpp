// The parameters table of cooling technologies.
#include "model/catalog/cooling_technology.h"

#include <algorithm>
#include <array>

namespace sitewright {
namespace {

using C = CoolingTechnology;

constexpr std::array<std::string_view, 4> kAirPaths{"air_economiser", "water_economiser",
                                                    "dry_economiser", "chiller"};
constexpr std::array<std::string_view, 4> kLiquidPaths{"none", "tower", "dry_cooler", "chiller"};

constexpr std::array kParameters{
    parameter("liquid_frac", "frac", &C::liquid_frac),
    parameter("ups_efficiency_frac", "frac", &C::ups_efficiency_frac),
    parameter("distribution_loss_frac", "frac", &C::distribution_loss_frac),
    parameter("lighting_frac", "frac", &C::lighting_frac),
    parameter("supply_air_c", "C", &C::supply_air_c),
    parameter("air_delta_k", "K", &C::air_delta_k),
    parameter("fan_pressure_pa", "Pa", &C::fan_pressure_pa),
    parameter("fan_efficiency_frac", "frac", &C::fan_efficiency_frac),
    parameter("coil_effectiveness_frac", "frac", &C::coil_effectiveness_frac),
    parameter("water_delta_k", "K", &C::water_delta_k),
    parameter("pump_pressure_pa", "Pa", &C::pump_pressure_pa),
    parameter("pump_efficiency_frac", "frac", &C::pump_efficiency_frac),
    parameter("supply_liquid_c", "C", &C::supply_liquid_c),
    parameter("cdu_approach_k", "K", &C::cdu_approach_k),
    parameter("rejection_approach_k", "K", &C::rejection_approach_k),
    parameter("exchanger_approach_k", "K", &C::exchanger_approach_k),
    parameter("tower_delta_k", "K", &C::tower_delta_k),
    parameter("tower_pump_pressure_pa", "Pa", &C::tower_pump_pressure_pa),
    parameter("rejection_fan_frac", "frac", &C::rejection_fan_frac),
    parameter("cycles_of_concentration", "x", &C::cycles_of_concentration),
    parameter("drift_frac", "frac", &C::drift_frac),
    parameter("chiller_carnot_frac", "frac", &C::chiller_carnot_frac),
    parameter("chiller_lift_k", "K", &C::chiller_lift_k),
    parameter("chiller_cop_max", "x", &C::chiller_cop_max),
    parameter("economiser_dew_point_max_c", "C", &C::economiser_dew_point_max_c),
    parameter("economiser_dew_point_min_c", "C", &C::economiser_dew_point_min_c),
    parameter("adiabatic_effectiveness_frac", "frac", &C::adiabatic_effectiveness_frac),
};

/// A technology with the words of its rows.
struct Row : CoolingTechnology {
  std::string air_word;
  std::string liquid_word;
};

std::vector<Parameter<Row>> row_parameters() {
  std::vector<Parameter<Row>> rows{parameter("air_path", &Row::air_word),
                                   parameter("liquid_path", &Row::liquid_word)};
  for (const Parameter<C>& row : kParameters)
    rows.push_back({.name = row.name, .unit = row.unit, .always = row.always});
  return rows;
}

template <class E>
bool choose(const std::array<std::string_view, 4>& words, const std::string& word, E& choice) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return false;
  choice = static_cast<E>(found - words.begin());
  return true;
}

}  // namespace

std::span<const Parameter<CoolingTechnology>> cooling_parameters() { return kParameters; }

Expected<std::vector<CoolingTechnology>> read_cooling_technologies(std::string_view file,
                                                                   std::string_view text,
                                                                   const SourceRegister& sources) {
  const std::vector<Parameter<Row>> parameters = row_parameters();
  Expected<std::vector<Row>> rows = read_items<Row>(file, text, parameters, sources);
  if (!rows) return tl::unexpected<Error>(std::move(rows.error()));
  std::vector<CoolingTechnology> technologies;
  for (Row& row : *rows) {
    if (!choose(kAirPaths, row.air_word, row.air_path)) {
      return failure(std::string(file) + ": " + row.id + ": air_path '" + row.air_word +
                     "' is unknown");
    }
    if (!choose(kLiquidPaths, row.liquid_word, row.liquid_path)) {
      return failure(std::string(file) + ": " + row.id + ": liquid_path '" + row.liquid_word +
                     "' is unknown");
    }
    technologies.push_back(std::move(row));
  }
  return technologies;
}

}  // namespace sitewright
