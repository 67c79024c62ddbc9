// The parameters table of emission factors, and which row a unit takes.
#include "model/catalog/emission_factor.h"

#include <array>
#include <utility>

namespace sitewright {
namespace {

constexpr std::array<std::string_view, 5> kTechnologies{
    "turbine", "oil_turbine", "lean_burn_engine", "diesel_engine", "fuel_cell"};
constexpr std::array<std::string_view, 3> kLevels{"uncontrolled", "dln", "scr"};

/// A row as the file has it, with the words of technology and control.
struct Row : EmissionFactor {
  std::string technology_word;
  std::string control_word;
};

using E = EmissionFactor;

constexpr std::array kParameters{
    parameter("nox_lb_per_mmbtu", "lb/MMBtu", &E::nox_lb_per_mmbtu),
    parameter("co_lb_per_mmbtu", "lb/MMBtu", &E::co_lb_per_mmbtu),
    parameter("voc_lb_per_mmbtu", "lb/MMBtu", &E::voc_lb_per_mmbtu),
    parameter("pm_lb_per_mmbtu", "lb/MMBtu", &E::pm_lb_per_mmbtu),
    parameter("hap_lb_per_mmbtu", "lb/MMBtu", &E::hap_lb_per_mmbtu),
    parameter("formaldehyde_lb_per_mmbtu", "lb/MMBtu", &E::formaldehyde_lb_per_mmbtu),
    parameter("co2e_lb_per_mmbtu", "lb/MMBtu", &E::co2e_lb_per_mmbtu),
    parameter("minutes_until_controlled", "min", &E::minutes_until_controlled),
    parameter("start_load_frac", "frac", &E::start_load_frac),
};

/// The parameters with technology and control, for rows.
std::vector<Parameter<Row>> row_parameters() {
  std::vector<Parameter<Row>> rows{parameter("technology", &Row::technology_word),
                                   parameter("control", &Row::control_word)};
  append_shared(kParameters, rows);
  return rows;
}

const EmissionFactor* find_exactly(const std::vector<EmissionFactor>& factors,
                                   EmissionTechnology technology, ControlLevel level) {
  for (const EmissionFactor& factor : factors) {
    if (factor.technology == technology && factor.control == level) return &factor;
  }
  return nullptr;
}

/// The rule that a row breaks beside those before it; empty where it breaks none.
std::string broken_rule(Row& row, const std::vector<EmissionFactor>& before) {
  if (!choose(kTechnologies, row.technology_word, row.technology)) {
    return "technology '" + row.technology_word + "' is unknown";
  }
  if (!choose(kLevels, row.control_word, row.control)) {
    return "control '" + row.control_word + "' is unknown";
  }
  if (find_exactly(before, row.technology, row.control) != nullptr) {
    return "technology " + row.technology_word + " stands twice at control " + row.control_word;
  }
  if (row.hap_lb_per_mmbtu && row.formaldehyde_lb_per_mmbtu &&
      row.formaldehyde_lb_per_mmbtu->value > row.hap_lb_per_mmbtu->value) {
    return "formaldehyde_lb_per_mmbtu is above hap_lb_per_mmbtu, of which it is a part";
  }
  return "";
}

}  // namespace

std::string_view to_string(EmissionTechnology technology) {
  return kTechnologies[static_cast<std::size_t>(technology)];
}

std::string_view to_string(ControlLevel level) { return kLevels[static_cast<std::size_t>(level)]; }

std::span<const Parameter<EmissionFactor>> emission_factor_parameters() { return kParameters; }

std::optional<EmissionTechnology> emission_technology(GeneratorKind kind, Fuel burnt) {
  const bool oil = burnt == Fuel::diesel;
  if (!oil && burnt != Fuel::natural_gas) return std::nullopt;
  switch (kind) {
    case GeneratorKind::aero:
    case GeneratorKind::industrial:
    case GeneratorKind::combined_cycle:
      return oil ? EmissionTechnology::oil_turbine : EmissionTechnology::turbine;
    case GeneratorKind::engine:
      return oil ? EmissionTechnology::diesel_engine : EmissionTechnology::lean_burn_engine;
    case GeneratorKind::fuel_cell:
      if (!oil) return EmissionTechnology::fuel_cell;
      return std::nullopt;
    default: return std::nullopt;
  }
}

std::optional<EmissionTechnology> emission_technology(const GeneratorUnit& unit) {
  return emission_technology(unit.kind, unit.fuel);
}

const EmissionFactor* find_emission_factor(const std::vector<EmissionFactor>& factors,
                                           EmissionTechnology technology, ControlLevel level) {
  for (int i = static_cast<int>(level); i >= 0; --i) {
    const EmissionFactor* found = find_exactly(factors, technology, static_cast<ControlLevel>(i));
    if (found != nullptr) return found;
  }
  return nullptr;
}

Expected<std::vector<EmissionFactor>> read_emission_factors(std::string_view file,
                                                            std::string_view text,
                                                            const SourceRegister& sources) {
  const std::vector<Parameter<Row>> parameters = row_parameters();
  Expected<std::vector<Row>> rows = read_items<Row>(file, text, parameters, sources);
  if (!rows) return tl::unexpected<Error>(std::move(rows.error()));
  std::vector<EmissionFactor> factors;
  for (Row& row : *rows) {
    const std::string rule = broken_rule(row, factors);
    if (!rule.empty()) return failure(std::string(file) + ": '" + row.id + "': " + rule);
    factors.push_back(std::move(row));
  }
  return factors;
}

}  // namespace sitewright
