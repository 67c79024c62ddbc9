// The parameters table of generating units, and their heat rate at part load.
#include "model/catalog/generator_unit.h"

#include <array>
#include <utility>

#include "model/core/check.h"

namespace sitewright {
namespace {

constexpr std::array<std::string_view, 8> kKinds{
    "aero", "industrial", "combined_cycle", "engine", "fuel_cell", "nuclear", "solar", "wind"};
constexpr std::array<std::string_view, 4> kFuels{"natural_gas", "diesel", "uranium", "none"};

/// A unit as its rows have it, with the words of kind and fuel.
struct Row : GeneratorUnit {
  std::string kind_word;
  std::string fuel_word;
};

using G = GeneratorUnit;

constexpr std::array kParameters{
    parameter("iso_mw", "MW", &G::iso_mw),
    parameter("heat_rate_lhv_btu_per_kwh", "Btu/kWh", &G::heat_rate_lhv_btu_per_kwh),
    parameter("derate_reference_c", "C", &G::derate_reference_c),
    parameter("derate_per_k_frac", "1/K", &G::derate_per_k_frac),
    parameter("heat_rate_per_k_frac", "1/K", &G::heat_rate_per_k_frac),
    parameter("altitude_derate_per_m_frac", "1/m", &G::altitude_derate_per_m_frac),
    parameter("heat_rate_x_100", "x", &G::heat_rate_x_100),
    parameter("heat_rate_x_75", "x", &G::heat_rate_x_75),
    parameter("heat_rate_x_50", "x", &G::heat_rate_x_50),
    parameter("heat_rate_x_30", "x", &G::heat_rate_x_30),
    parameter("min_load_frac", "frac", &G::min_load_frac),
    parameter("forced_outage_frac", "frac", &G::forced_outage_frac),
    parameter("availability_frac", "frac", &G::availability_frac),
    parameter("auxiliary_frac", "frac", &G::auxiliary_frac),
    parameter("nox_ppm_uncontrolled", "ppm", &G::nox_ppm_uncontrolled),
    parameter("nox_ppm_dln", "ppm", &G::nox_ppm_dln),
    parameter("nox_ppm_scr", "ppm", &G::nox_ppm_scr),
    parameter("om_usd_per_mwh", "USD/MWh", &G::om_usd_per_mwh),
    parameter("start_minutes", "min", &G::start_minutes),
    parameter("step_frac", "frac", &G::step_frac),
    parameter("lead_weeks", "weeks", &G::lead_weeks),
    parameter("installed_usd_per_kw", "USD/kW", &G::installed_usd_per_kw),
    parameter("rental_usd_per_kw_month", "USD/kW-month", &G::rental_usd_per_kw_month),
    parameter("fixed_om_usd_per_kw_year", "USD/kW-yr", &G::fixed_om_usd_per_kw_year),
    parameter("capacity_factor_frac", "frac", &G::capacity_factor_frac),
    parameter("ramp_mw_per_s", "MW/s", &G::ramp_mw_per_s),
};

/// The parameters with kind and fuel, for rows.
std::vector<Parameter<Row>> row_parameters() {
  std::vector<Parameter<Row>> rows{parameter("kind", &Row::kind_word),
                                   parameter("fuel", &Row::fuel_word)};
  append_shared(kParameters, rows);
  return rows;
}

std::string error_of(std::string_view file, const Row& row, const std::string& rule) {
  return std::string(file) + ": '" + row.id + "': " + rule;
}

}  // namespace

std::string_view to_string(GeneratorKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::string_view to_string(Fuel fuel) { return kFuels[static_cast<std::size_t>(fuel)]; }

std::span<const Parameter<GeneratorUnit>> generator_parameters() { return kParameters; }

double heat_rate_factor(const GeneratorUnit& unit, double load_frac) {
  SITEWRIGHT_CHECK(load_frac >= 0.0 && load_frac <= 1.0, "load_frac beyond [0, 1]");
  const std::array<std::pair<double, double>, 4> points{
      std::pair{0.30, unit.heat_rate_x_30.value}, std::pair{0.50, unit.heat_rate_x_50.value},
      std::pair{0.75, unit.heat_rate_x_75.value}, std::pair{1.00, unit.heat_rate_x_100.value}};
  if (load_frac <= points.front().first) return points.front().second;
  std::size_t above = 1;
  while (points[above].first < load_frac) ++above;
  const auto& [low_load, low] = points[above - 1];
  const auto& [high_load, high] = points[above];
  return low + (high - low) * (load_frac - low_load) / (high_load - low_load);
}

Expected<std::vector<GeneratorUnit>> read_generators(std::string_view file, std::string_view text,
                                                     const SourceRegister& sources) {
  const std::vector<Parameter<Row>> parameters = row_parameters();
  Expected<std::vector<Row>> rows = read_items<Row>(file, text, parameters, sources);
  if (!rows) return tl::unexpected<Error>(std::move(rows.error()));
  std::vector<GeneratorUnit> units;
  for (Row& row : *rows) {
    if (!choose(kKinds, row.kind_word, row.kind)) {
      return failure(error_of(file, row, "kind '" + row.kind_word + "' is unknown"));
    }
    if (!choose(kFuels, row.fuel_word, row.fuel)) {
      return failure(error_of(file, row, "fuel '" + row.fuel_word + "' is unknown"));
    }
    if (row.heat_rate_x_100.value > row.heat_rate_x_75.value ||
        row.heat_rate_x_75.value > row.heat_rate_x_50.value ||
        row.heat_rate_x_50.value > row.heat_rate_x_30.value) {
      return failure(error_of(file, row, "heat_rate_x_100 to _30 fall with falling load"));
    }
    units.push_back(std::move(row));
  }
  return units;
}

}  // namespace sitewright
