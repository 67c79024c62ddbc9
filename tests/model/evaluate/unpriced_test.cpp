// What cannot be made, is not known or has no price is named and leaves no total too small.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

using test::Settings;

void expect_no_totals(const Evaluation& e, const std::string& path) {
  EXPECT_TRUE(std::any_of(e.cost.unpriced.begin(), e.cost.unpriced.end(),
                          [&](const cost::CapexQuantity& q) { return q.path == path; }))
      << path;
  EXPECT_FALSE(e.cost.capex_usd.has_value()) << path;
  EXPECT_FALSE(e.cost.npv_usd.has_value()) << path;
  EXPECT_FALSE(e.cost.usd_per_useful_accelerator_h.has_value()) << path;
}

TEST(Unpriced, LinksThatNothingReaches) {
  const Evaluation e = test::evaluated_case("memphis-100k", {{"network.switch_link_m", "9000"}});
  expect_no_totals(e, "network.switch_link_m");
  EXPECT_FALSE(e.fabric_usd.has_value());
  EXPECT_FALSE(metric_number(e, "network.capex_usd").has_value());
  for (const FabricSplit& split : e.fabrics) EXPECT_FALSE(split.usd && split.tiers > 1);
}

TEST(Unpriced, WhatTheCatalogueDoesNotKnow) {
  plan::Plan plan = test::case_plan("memphis");
  plan.lots[1].model = "abacus";
  expect_no_totals(test::evaluated(plan), "lots." + plan.lots[1].id + ".model");
  plan = test::case_plan("memphis");
  plan.generators[2].unit = "treadmill";
  expect_no_totals(test::evaluated(plan), "generators." + plan.generators[2].id + ".unit");
  plan = test::case_plan("memphis-100k");
  plan.site.building_kind = plan::BuildingKind::greenfield;
  plan.cooling.technology = "ice";
  expect_no_totals(test::evaluated(plan), "cooling.technology");
}

}  // namespace
}  // namespace sitewright
