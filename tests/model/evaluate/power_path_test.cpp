// Redundancy: what it buys, strands, loses and costs; losses that close the energy balance.
#include "model/evaluate/power_path.h"

#include <gtest/gtest.h>

#include "model/cost/price_index.h"
#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

/// UPS and distribution together, 1,250 USD/kW of 2024 (B24), in money of 2025.
double path_usd_per_mw() {
  return 1.25e6 * cost::price_index({.from_year = 2024, .to_year = 2025, .inflation_frac = 0.0});
}

TEST(PowerPath, NNPlusOneAndTwoNOfEveryHall) {
  const plan::Plan plan = test::case_plan("north-dakota");
  const Evaluation evaluation = test::evaluated(plan);
  const std::vector<HallPath> paths = hall_paths(plan, test::catalog(), evaluation);
  ASSERT_EQ(paths.size(), 3 * plan.halls.size());
  for (std::size_t i = 0; i < paths.size(); i += 3) {
    const double rated = plan.halls[i / 3].it_mw;
    EXPECT_DOUBLE_EQ(paths[i].bought_mw, rated);
    EXPECT_DOUBLE_EQ(paths[i + 1].bought_mw, 1.25 * rated);
    EXPECT_DOUBLE_EQ(paths[i + 2].bought_mw, 2.0 * rated);
    for (std::size_t j = i; j < i + 3; ++j) {
      EXPECT_NEAR(paths[j].stranded_mw(), paths[j].bought_mw - paths[j].used_mw, 1e-9);
      EXPECT_LE(paths[j].used_mw, rated);
      EXPECT_NEAR(paths[j].redundancy_usd.value(), paths[j].redundant_mw * path_usd_per_mw(), 1.0);
    }
    // Modules at half load lose more than at full load.
    EXPECT_GT(paths[i + 2].ups_loss_mw, paths[i].ups_loss_mw);
    EXPECT_TRUE(paths[i + 1].chosen);
    EXPECT_FALSE(paths[i].chosen);
  }
}

TEST(PowerPath, TheMetricsAreThoseOfTheChosenPaths) {
  const plan::Plan plan = test::case_plan("pennsylvania", {{"halls.phase-1.redundancy", "2n"}});
  const Evaluation evaluation = test::evaluated(plan);
  EXPECT_DOUBLE_EQ(test::number(evaluation, "power.path_mw"), 2.0 * 268 + 1.25 * 589);
  EXPECT_NEAR(test::number(evaluation, "power.redundancy_usd"),
              (268 + 0.25 * 589) * path_usd_per_mw(), 1.0);
  EXPECT_GT(test::number(evaluation, "power.path_stranded_mw"), 268 + 0.25 * 589);
}

TEST(PowerPath, LossesFromTheSourcesToTheServersAddUp) {
  for (const char* id : {"memphis", "north-dakota-gas"}) {
    const plan::Plan plan = test::case_plan(id, {{"electrical.line_loss_frac", "0.02"}});
    const Evaluation evaluation = test::evaluated(plan);
    const std::vector<LossRow> rows = losses_of(plan, test::catalog(), evaluation);
    ASSERT_EQ(rows.size(), 6U);
    double gross_mwh = evaluation.operations.grid_mwh / 0.98;
    for (std::size_t i = 0; i < evaluation.operations.groups.size(); ++i)
      gross_mwh += evaluation.operations.groups[i].mwh / evaluation.group_net_frac[i];
    const double before_meter = rows[0].mwh + rows[1].mwh + rows[2].mwh + rows[3].mwh;
    const double served = evaluation.operations.load_mwh - evaluation.operations.unserved_mwh +
                          evaluation.operations.stored_mwh;
    EXPECT_NEAR(gross_mwh - before_meter, served, 1e-9 * gross_mwh) << id;
    for (const LossRow& row : rows) EXPECT_GE(row.mwh, 0.0) << id << " " << row.name;
    EXPECT_GT(rows[4].mwh, 0.0);
    EXPECT_GT(rows[5].mwh, 0.0);
  }
}

}  // namespace
}  // namespace sitewright
