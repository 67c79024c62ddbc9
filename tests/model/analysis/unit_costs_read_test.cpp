// Every unit cost that is said to be read is: some plan buys, hires or orders at it.
#include <gtest/gtest.h>

#include <algorithm>

#include "model/analysis/order_items.h"
#include "model/evaluate/money.h"
#include "model/evaluate/power_path.h"
#include "model/evaluate/prices.h"
#include "model/evaluate/purchases.h"
#include "tests/model/evaluate/cases.h"

namespace sitewright::analysis {
namespace {

using test::catalog;

/// A new hall with all that a site may own: two connections, turbines with catalysts and gas, a
/// store, land.
plan::Plan whole_plan() {
  plan::Plan plan;
  const Date later = plan.schedule.start + std::chrono::days{400};
  plan.site.land_area_m2 = 1e5;
  plan.site.building_kind = plan::BuildingKind::greenfield;
  plan.fuel.lateral_km = 5.0;
  plan.halls = {
      {.id = "hall", .it_mw = 10.0, .redundancy = plan::Redundancy::n_plus_1, .ready = later}};
  plan.lots = {{.id = "lot", .model = "h100", .count = 8000, .hall = "hall"}};
  plan.deliveries = {{.id = "line", .point = "a", .mw = 20.0, .date = later, .kv = 138.0},
                     {.id = "feeder", .point = "b", .mw = 5.0, .date = later, .kv = 25.0}};
  plan.generators = {
      {.id = "turbine", .unit = "smt-130", .count = 1, .control = plan::EmissionControl::scr}};
  plan.storage = {{.id = "store", .mw = 2.0, .mwh = 4.0}};
  return plan;
}

/// The whole plan under each technology of cooling, and what excludes something of it.
std::vector<plan::Plan> variants() {
  std::vector<plan::Plan> all;
  for (const CoolingTechnology& technology : catalog().cooling) {
    all.push_back(whole_plan());
    all.back().cooling.technology = technology.id;
  }
  all.push_back(whole_plan());
  all.back().site.building_kind = plan::BuildingKind::retrofit;
  all.push_back(whole_plan());
  all.back().water.source = plan::WaterSource::reclaimed;
  return all;
}

/// Prices and lives of everything that is bought, ordered or hired.
std::vector<std::optional<double>> figures(const plan::Plan& plan, const Evaluation& evaluation) {
  std::vector<std::optional<double>> all;
  for (const cost::CapexQuantity& item : purchases(plan, catalog(), evaluation).items) {
    if (item.quantity <= 0.0) continue;
    all.push_back(item.unit_usd);
    all.push_back(item.life_years);
  }
  for (const OrderLine& line : order_items(plan, catalog(), evaluation)) all.push_back(line.usd);
  for (const HallPath& path : hall_paths(plan, catalog(), evaluation))
    all.push_back(path.redundancy_usd);
  YearSums year;
  year.year = evaluation.reference_year;
  year.facility_mwh = 1000.0;
  const MoneyInputs inputs = money_inputs(plan, catalog(), evaluation, {year});
  all.push_back(inputs.years[0].staff_fte);
  all.push_back(cost_input(plan, catalog(), evaluation, inputs).staff_usd_per_fte_year);
  return all;
}

TEST(UnitCostsRead, EveryOneOfTheListChangesAPlan) {
  std::vector<std::string> unread;
  for (const UnitCost& cost : catalog().unit_costs) {
    // Parts of the fabric name their own price: nothing is listed for them.
    const bool of_fabric =
        std::any_of(catalog().network_parts.begin(), catalog().network_parts.end(),
                    [&](const NetworkPart& part) { return part.price_item == cost.id; });
    if (reads_unit_cost(catalog(), cost.id) && !of_fabric) unread.push_back(cost.id);
  }
  EXPECT_EQ(unread.size(), 30U);
  for (const plan::Plan& plan : variants()) {
    const Evaluation evaluation = test::evaluated(plan);
    const auto before = figures(plan, evaluation);
    const auto changes = [&](const std::string& id) {
      plan::Plan dearer = plan;
      const double value = catalog().find_unit_cost(id)->quantity.value;
      dearer.unit_costs = {{.id = "own", .item = id, .value = 1.1 * value}};
      return figures(dearer, evaluation) != before;
    };
    unread.erase(std::remove_if(unread.begin(), unread.end(), changes), unread.end());
  }
  EXPECT_EQ(unread, std::vector<std::string>{});
}

}  // namespace
}  // namespace sitewright::analysis
