// Fields that do nothing are said to.
#include "model/plan/idle_fields.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace sitewright::plan {
namespace {

std::vector<std::string> idle(const Plan& plan) {
  std::vector<std::string> paths;
  for (const Issue& issue : idle_field_issues(plan)) {
    EXPECT_EQ(issue.severity, Severity::warning);
    paths.push_back(issue.path);
  }
  return paths;
}

using Paths = std::vector<std::string>;

TEST(IdleFields, APlanOfUsualFieldsHasNone) {
  Plan plan;
  plan.contracts.push_back({.id = "grid"});
  plan.rates.push_back({.id = "night", .contract = "grid", .energy_usd_per_mwh = 20.0});
  EXPECT_EQ(idle(plan), Paths{});
}

TEST(IdleFields, PeaksAndRatchetsWaitForTheirPrice) {
  Plan plan;
  plan.contracts.push_back({.id = "grid", .peak_days = 5, .peak_month_until = 8});
  plan.contracts[0].ratchet_month_from = 6;
  EXPECT_EQ(idle(plan), (Paths{"contracts.grid.peak_days", "contracts.grid.peak_month_until",
                               "contracts.grid.ratchet_month_from"}));
  EXPECT_EQ(idle_field_issues(plan)[0].message(),
            "5 does nothing without coincident_peak_usd_per_kw_year");
  plan.contracts[0].coincident_peak_usd_per_kw_year = 60.0;
  plan.contracts[0].ratchet_frac = 0.8;
  EXPECT_EQ(idle(plan), Paths{});
}

TEST(IdleFields, ABlockOfEnergyWaitsForItsPrice) {
  Plan plan;
  plan.rates = {{.id = "energy", .above_mwh = 100.0, .demand_usd_per_kw_month = 8.0}};
  EXPECT_EQ(idle(plan), Paths{"rates.energy.above_mwh"});
  plan.rates[0].energy_usd_per_mwh = 40.0;
  EXPECT_EQ(idle(plan), Paths{});
}

TEST(IdleFields, ADayOfACatalystNeedsOneWhileTheUnitsStand) {
  Plan plan;
  plan.generators.push_back({.id = "g", .control_from = make_date(2027, 9, 1)});
  plan.generators[0].control = EmissionControl::dln;
  EXPECT_EQ(idle(plan), Paths{"generators.g.control_from"});
  plan.generators[0].control = EmissionControl::scr;
  EXPECT_EQ(idle(plan), Paths{});
  plan.generators[0].until = make_date(2027, 6, 1);
  EXPECT_EQ(idle(plan), Paths{"generators.g.control_from"});
}

TEST(IdleFields, OffsetsCountWhereTheOzoneStandardIsMissed) {
  Plan plan;
  plan.site.emission_offsets_tpy = 50.0;
  plan.site.attainment = Attainment::attainment;
  EXPECT_EQ(idle(plan), Paths{"site.emission_offsets_tpy"});
  plan.site.attainment = Attainment::serious;
  EXPECT_EQ(idle(plan), Paths{});
}

}  // namespace
}  // namespace sitewright::plan
