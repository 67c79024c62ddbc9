// What moves a result: ranges by trust, whole evaluations at both ends, order, cancelling.
#include "model/analysis/tornado.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "data/bundled_data.h"
#include "model/core/check.h"
#include "model/evaluate/evaluate.h"
#include "model/evaluate/metrics.h"
#include "model/io/plan_json.h"

namespace sitewright::analysis {
namespace {

constexpr std::string_view kMetric = "cost.usd_per_useful_accelerator_h";

const Catalog& catalog() {
  static const Catalog loaded = load_catalog().value();
  return loaded;
}

plan::Plan memphis() {
  return io::read_plan(data::bundled_text("cases/memphis-100k.json"), "memphis-100k")->plan;
}

const TornadoInput& input(const std::vector<TornadoInput>& inputs, std::string_view path) {
  const auto found = std::find_if(inputs.begin(), inputs.end(),
                                  [&](const TornadoInput& i) { return i.path == path; });
  SITEWRIGHT_CHECK(found != inputs.end(), "no input " + std::string(path));
  return *found;
}

bool has(const std::vector<TornadoInput>& inputs, std::string_view path) {
  return std::any_of(inputs.begin(), inputs.end(),
                     [&](const TornadoInput& i) { return i.path == path; });
}

TEST(Tornado, AnInputMovesAsFarAsItsProvenanceCanBeTrusted) {
  plan::Plan plan = memphis();
  plan.provenance.erase("workload.checkpoint_s");
  const TornadoInput usual = input(tornado_inputs(plan, catalog()), "workload.checkpoint_s");
  EXPECT_EQ(usual.origin, RangeOrigin::usual);
  EXPECT_DOUBLE_EQ(usual.low, 0.8 * plan.workload.checkpoint_s);
  EXPECT_DOUBLE_EQ(usual.high, 1.2 * plan.workload.checkpoint_s);
  for (const auto& [confidence, share] :
       {std::pair{plan::Confidence::high, 0.05}, std::pair{plan::Confidence::medium, 0.15},
        std::pair{plan::Confidence::low, 0.30}, std::pair{plan::Confidence::estimate, 0.50}}) {
    plan.provenance["workload.checkpoint_s"] = {.source = "S180", .confidence = confidence};
    const TornadoInput moved = input(tornado_inputs(plan, catalog()), "workload.checkpoint_s");
    EXPECT_EQ(moved.origin, RangeOrigin::confidence);
    EXPECT_DOUBLE_EQ(moved.high, (1.0 + share) * plan.workload.checkpoint_s);
    EXPECT_EQ(moved.source, "S180");
  }
}

TEST(Tornado, NoInputLeavesItsLimitsAndPublishedFiguresKeepTheirRange) {
  plan::Plan plan = memphis();
  plan.lots[0].utilisation_frac = 0.95;
  plan.lots[0].price_usd = std::nullopt;
  const auto inputs = tornado_inputs(plan, catalog());
  for (const TornadoInput& i : inputs) {
    EXPECT_LE(i.low, i.base) << i.path;
    EXPECT_GE(i.high, i.base) << i.path;
    EXPECT_LT(i.low, i.high) << i.path;
    EXPECT_TRUE(std::isfinite(i.low) && std::isfinite(i.high)) << i.path;
  }
  EXPECT_LE(input(inputs, "lots." + plan.lots[0].id + ".utilisation_frac").high, 1.0);
  const TornadoInput price = input(inputs, "catalog.h100");
  EXPECT_EQ(price.origin, RangeOrigin::published);
  EXPECT_EQ(price.low, 31250.0);  // S148
  EXPECT_EQ(price.high, 50000.0);
  plan.lots[0].price_usd = 40000.0;
  EXPECT_FALSE(has(tornado_inputs(plan, catalog()), "catalog.h100"));
  EXPECT_TRUE(has(tornado_inputs(plan, catalog()), "lots." + plan.lots[0].id + ".price_usd"));
  EXPECT_FALSE(has(inputs, "lots." + plan.lots[0].id + ".count"));
  EXPECT_FALSE(has(inputs, "finance.price_year"));
}

TEST(Tornado, BarsAreWholeEvaluationsInOrderOfTheirSwing) {
  const plan::Plan plan = memphis();
  const auto all = tornado_inputs(plan, catalog());
  const std::vector<TornadoInput> inputs{input(all, "workload.checkpoint_s"),
                                         input(all, "finance.wacc_frac"),
                                         input(all, "workload.swing_frac")};
  RunControl control;
  const auto tornado = run_tornado(
      {.plan = plan, .catalog = catalog(), .metric = kMetric, .inputs = inputs, .threads = 1},
      control);
  ASSERT_TRUE(tornado.has_value());
  EXPECT_EQ(control.done(), 6u);
  EXPECT_EQ(tornado->tried, 3u);
  ASSERT_EQ(tornado->bars.size(), 2u);  // a power swing costs nothing
  EXPECT_EQ(tornado->bars[0].input.path, "finance.wacc_frac");
  EXPECT_GE(tornado->bars[0].swing, tornado->bars[1].swing);
  plan::Plan dearer = plan;
  dearer.finance.wacc_frac = inputs[1].high;
  const Evaluation by_hand = evaluate(dearer, catalog(), climate_of(dearer).value());
  EXPECT_EQ(tornado->bars[0].at_high, metric_number(by_hand, kMetric));
  EXPECT_GT(*tornado->bars[0].at_high, tornado->base);
  EXPECT_LT(*tornado->bars[0].at_low, tornado->base);

  RunControl again;
  const auto threads = run_tornado(
      {.plan = plan, .catalog = catalog(), .metric = kMetric, .inputs = inputs, .threads = 2},
      again);
  ASSERT_TRUE(threads.has_value());
  EXPECT_EQ(threads->bars[1].at_low, tornado->bars[1].at_low);
}

TEST(Tornado, AFigureOfTheCatalogueIsMovedInItsOwnMoney) {
  const plan::Plan plan = memphis();
  const TornadoInput optic{.path = "catalog.optic_800g_usd",
                           .label = "Optical module, 800G",
                           .unit = Unit::usd,
                           .base = 1250.0,
                           .low = 1100.0,
                           .high = 1400.0,
                           .origin = RangeOrigin::published,
                           .source = "S150"};
  const Moved moved = with_input(plan, catalog(), optic, 1400.0);
  EXPECT_EQ(moved.plan, plan);
  EXPECT_EQ(moved.catalog.unit_cost("optic_800g_usd").value, 1400.0);
  EXPECT_THROW((void)with_input(plan, catalog(),
                                {.path = "catalog.nothing", .label = {}, .source = {}}, 1.0),
               ContractError);
}

TEST(Tornado, ACancelledRunHasNoResult) {
  const plan::Plan plan = memphis();
  const auto inputs = tornado_inputs(plan, catalog());
  RunControl control;
  control.cancel();
  EXPECT_FALSE(
      run_tornado(
          {.plan = plan, .catalog = catalog(), .metric = kMetric, .inputs = inputs, .threads = 1},
          control)
          .has_value());
}

TEST(Tornado, WithoutAValueThereIsNothingToMove) {
  const plan::Plan empty;
  const std::vector<TornadoInput> none;
  RunControl control;
  EXPECT_FALSE(
      run_tornado(
          {.plan = empty, .catalog = catalog(), .metric = kMetric, .inputs = none, .threads = 1},
          control)
          .has_value());
  EXPECT_THROW((void)run_tornado({.plan = empty,
                                  .catalog = catalog(),
                                  .metric = "cost.nothing",
                                  .inputs = none,
                                  .threads = 1},
                                 control),
               ContractError);
}

}  // namespace
}  // namespace sitewright::analysis
