// Power of lots at each boundary and basis.
#include "model/fleet/fleet.h"

#include <gtest/gtest.h>

namespace sitewright::fleet {
namespace {

const Catalog& catalog() {
  static const Catalog loaded = load_catalog().value();
  return loaded;
}

plan::Plan with_lot(const std::string& model, int count) {
  plan::Plan plan;
  plan.halls = {{.id = "hall"}};
  plan.lots = {{.id = "lot", .model = model, .count = count, .hall = "hall"}};
  return plan;
}

TEST(Fleet, HundredThousandH100ByBoundary) {
  const Result result = evaluate_fleet(with_lot("h100", 100000), catalog(), 0.0);
  EXPECT_DOUBLE_EQ(result.accelerator_mw.provisioned, 70.0);  // TDP, SEED
  EXPECT_NEAR(result.it_mw.nameplate, 127.5 * 1.1, 1e-6);     // 1,275 W (S74) and a tenth (S84)
  EXPECT_NEAR(result.it_mw.peak, 105.0 * 1.1, 0.01);          // 8.4 kW of 10.2 measured (S71)
  EXPECT_EQ(result.racks, 1563);                              // 64 to a rack (S25)
  EXPECT_NEAR(result.exaflops, 98.9, 0.01);                   // 989 TFLOP/s dense (B01)
}

TEST(Fleet, ACapLowersPowerByWhatItTakesFromTheAccelerator) {
  plan::Plan plan = with_lot("gb200", 72);
  const Result full = evaluate_fleet(plan, catalog(), 1.0);
  plan.lots[0].power_cap_w = 960.0;
  plan.lots[0].performance_at_cap_frac = 0.9;
  const Result capped = evaluate_fleet(plan, catalog(), 1.0);
  EXPECT_NEAR((full.lots[0].it_w.provisioned - capped.lots[0].it_w.provisioned) / 1.1, 240.0, 1e-6);
  EXPECT_EQ(full.lots[0].it_w.nameplate, capped.lots[0].it_w.nameplate);
  EXPECT_NEAR(capped.exaflops, 0.9 * full.exaflops, 1e-12);
  plan.lots[0].power_cap_w = 5000.0;
  EXPECT_EQ(evaluate_fleet(plan, catalog(), 1.0).lots[0].accelerator_w, 1200.0);
}

TEST(Fleet, LiquidCoolingTakesTheFansAway) {
  EXPECT_LT(evaluate_fleet(with_lot("h100", 8), catalog(), 0.8).it_mw.peak,
            evaluate_fleet(with_lot("h100", 8), catalog(), 0.0).it_mw.peak);
}

TEST(Fleet, BasesAreInOrderForEveryModel) {
  for (const Accelerator& part : catalog().accelerators) {
    for (const double utilisation : {0.0, 0.5, 1.0}) {
      plan::Plan plan = with_lot(part.id, 1000);
      plan.lots[0].utilisation_frac = utilisation;
      const Bases it = evaluate_fleet(plan, catalog(), 0.5).it_mw;
      EXPECT_LE(it.average, it.peak) << part.id;
      EXPECT_LE(it.peak, it.provisioned) << part.id;
      EXPECT_LE(it.provisioned, it.nameplate) << part.id;
      EXPECT_GT(it.average, 0.0) << part.id;
    }
  }
}

TEST(Fleet, SparesAreBoughtAndDoNotRun) {
  plan::Plan plan = with_lot("h100", 1000);
  plan.lots[0].spare_frac = 0.1;
  const Result result = evaluate_fleet(plan, catalog(), 0.0);
  EXPECT_EQ(result.accelerators, 1000);
  EXPECT_EQ(result.lots[0].running, 900);
}

TEST(Fleet, ARackLimitTakesWholeServers) {
  plan::Plan plan = with_lot("h100", 64);
  plan.halls[0].rack_kw = 40.0;
  EXPECT_EQ(evaluate_fleet(plan, catalog(), 0.0).lots[0].per_rack, 24);  // 3 servers of 11.2 kW
  plan.halls[0].rack_kw = 5.0;
  const Result none = evaluate_fleet(plan, catalog(), 0.0);
  EXPECT_EQ(none.lots[0].per_rack, 0);
  ASSERT_EQ(none.issues.size(), 1U);
  EXPECT_EQ(none.issues[0].path, "halls.hall.rack_kw");
}

TEST(Fleet, AnUnknownModelIsLeftOutWithAnIssue) {
  const Result result = evaluate_fleet(with_lot("abacus", 10), catalog(), 0.0);
  EXPECT_TRUE(result.lots.empty());
  ASSERT_EQ(result.issues.size(), 1U);
  EXPECT_EQ(result.issues[0].message(), "\"abacus\" is not in the catalogue; the lot is left out");
}

}  // namespace
}  // namespace sitewright::fleet
