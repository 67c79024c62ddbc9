// Generators and stores of the plan as dispatch sees them in a calendar year.
#pragma once

#include <vector>

#include "model/evaluate/year.h"

namespace sitewright {

/// Share of a group's output that is there on average while no planned outage is on: its units'
/// availability, spares running while others are out.
[[nodiscard]] double available_frac(const plan::GeneratorGroup& group, const GeneratorUnit& unit);

/// Fills in the groups that run in a year, net at the site's bus, with their place in the plan, and
/// the rent of those that are rented.
void add_groups(const YearInputs& inputs, int year, YearResult& result);

/// Stores with what their duties leave: power without that of swings, room without that kept free.
/// What bridging holds follows its store as one of its own, full at the turn of the year.
[[nodiscard]] std::vector<operations::Storage> stores_of(const YearInputs& inputs, int year);

/// What the duties of those stores hold in the cells.
[[nodiscard]] std::vector<operations::StorageRules> store_rules(const YearInputs& inputs, int year);

/// Units that run in the last hour of a year, of a group of the plan on one of its fuels.
struct UnitsAtEnd {
  std::size_t group;
  bool on_second_fuel;
  int units;
};
[[nodiscard]] std::vector<UnitsAtEnd> units_at_end(const YearResult& result);

/// How the groups' units start and rest: start fuel as the permit's ledger counts it, wear by kind
/// of unit, refuelling of nuclear units. Units that did not run `before` the year, at the end of
/// the one before it, start in its first hour.
[[nodiscard]] std::vector<operations::UnitRules> unit_rules(const YearInputs& inputs, int year,
                                                            const YearResult& result,
                                                            const std::vector<UnitsAtEnd>& before);

}  // namespace sitewright
