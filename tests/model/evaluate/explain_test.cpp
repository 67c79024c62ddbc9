// Every metric of every bundled site can be opened: its inputs are there, with their sources.
#include "model/evaluate/explain.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

using test::catalog;

const Metric& metric(std::string_view key) { return *find_metric(key); }

/// A word that leads nowhere in any site is a mistake of the metrics table.
TEST(Explain, EveryWordOfEveryMetricLeadsSomewhere) {
  std::set<std::string> nowhere;
  bool first = true;
  for (const std::string& id : test::case_ids()) {
    plan::Plan plan = test::case_plan(id);
    plan.unit_costs.push_back({.id = "own", .item = "ups_usd_per_kw", .value = 300.0});
    if (!plan.contracts.empty()) {
      plan.rates.push_back({.id = "summer",
                            .contract = plan.contracts[0].id,
                            .month_from = 6,
                            .month_until = 8,
                            .energy_usd_per_mwh = 80.0});
    }
    const Evaluation evaluation = test::evaluated(plan);
    std::set<std::string> here;
    for (const Metric& row : metrics()) {
      const Explanation explanation = explain(row, plan, catalog(), evaluation);
      EXPECT_EQ(explanation.value, row.get(evaluation)) << row.key;
      for (const std::string& word : explanation.without) {
        here.insert(std::string(row.key) + ": " + word);
      }
    }
    if (first) nowhere = here;
    std::set<std::string> both;
    std::set_intersection(nowhere.begin(), nowhere.end(), here.begin(), here.end(),
                          std::inserter(both, both.end()));
    nowhere = both;
    first = false;
  }
  for (const std::string& word : nowhere) ADD_FAILURE() << word;
}

TEST(Explain, RentOfGeneratorsAndShapeOfTheFabricAreInputs) {
  const plan::Plan plan = test::case_plan("memphis");
  const Evaluation evaluation = test::evaluated(plan);
  const Explanation lcoe =
      explain(metric("cost.onsite_lcoe_usd_per_mwh"), plan, catalog(), evaluation);
  EXPECT_TRUE(
      std::any_of(lcoe.figures.begin(), lcoe.figures.end(), [](const ExplainedFigure& figure) {
        return figure.id == "smt-130.rental_usd_per_kw_month";
      }));
  const Explanation fabric = explain(metric("network.capex_usd"), plan, catalog(), evaluation);
  for (const char* field :
       {"network.tiers", "network.radix", "network.oversubscription", "halls.hall-1.fabric_pod"}) {
    EXPECT_TRUE(std::any_of(fabric.inputs.begin(), fabric.inputs.end(),
                            [&](const ExplainedInput& i) { return i.path == field; }))
        << field;
  }
  EXPECT_TRUE(std::any_of(
      fabric.results.begin(), fabric.results.end(),
      [](const ExplainedResult& result) { return result.metric->key == "fleet.accelerators"; }));
}

TEST(Explain, AFieldCarriesItsValueItsSourceAndItsNote) {
  plan::Plan plan = test::case_plan("memphis-100k");
  plan.provenance["workload.restart_s"] = {
      .source = "S180", .date = {}, .confidence = plan::Confidence::low, .note = "measured"};
  const Explanation explanation =
      explain(metric("reliability.goodput_frac"), plan, catalog(), test::evaluated(plan));
  const auto found =
      std::find_if(explanation.inputs.begin(), explanation.inputs.end(),
                   [](const ExplainedInput& i) { return i.path == "workload.restart_s"; });
  ASSERT_NE(found, explanation.inputs.end());
  EXPECT_EQ(std::get<double>(found->value), plan.workload.restart_s);
  EXPECT_EQ(found->source, "S180");
  EXPECT_EQ(found->confidence, "low");
  EXPECT_EQ(found->note, "measured");
  const auto has = [&](std::string_view key) {
    return std::any_of(explanation.sources.begin(), explanation.sources.end(),
                       [&](const Source& s) { return s.id == key; });
  };
  EXPECT_TRUE(has("B14"));
  EXPECT_TRUE(has("S180"));
}

TEST(Explain, CatalogueFiguresAreThoseOfWhatThePlanNames) {
  const plan::Plan plan = test::case_plan("memphis-100k");
  const Evaluation evaluation = test::evaluated(plan);
  const Explanation power = explain(metric("fleet.exaflops"), plan, catalog(), evaluation);
  ASSERT_EQ(power.figures.size(), 1u);
  EXPECT_EQ(power.figures[0].id, "h100.bf16_dense_tflops");
  EXPECT_EQ(power.figures[0].quantity.value, 989.0);
  const Explanation fabric = explain(metric("network.capex_usd"), plan, catalog(), evaluation);
  EXPECT_EQ(fabric.figures.size(), evaluation.network.items.size());
  for (const ExplainedFigure& figure : fabric.figures) {
    EXPECT_FALSE(figure.quantity.source.empty()) << figure.id;
  }
}

/// Capital cost opens to all that is bought: quantities, prices, factors, their sources.
TEST(Explain, CapexIsWhatIsBought) {
  const plan::Plan plan = test::case_plan("memphis-100k");
  const Evaluation evaluation = test::evaluated(plan);
  const Explanation capex = explain(metric("cost.capex_usd"), plan, catalog(), evaluation);
  double usd = 0.0;
  for (const cost::Purchase& purchase : capex.purchases) {
    usd += purchase.usd;
    EXPECT_FALSE(purchase.source.empty()) << purchase.item;
    for (std::size_t at = 0; at < purchase.source.size();) {
      const std::size_t end = std::min(purchase.source.find(' ', at), purchase.source.size());
      const std::string key = purchase.source.substr(at, end - at);
      at = end + 1;
      if (catalog().sources.find(key) == nullptr) continue;  // "plan": a value of the planner's own
      EXPECT_TRUE(std::any_of(capex.sources.begin(), capex.sources.end(), [&](const Source& s) {
        return s.id == key;
      })) << key;
    }
  }
  EXPECT_NEAR(usd, *evaluation.cost.capex_usd, 1e-9 * usd);
  const Explanation plant =
      explain(metric("cost.construction_usd_per_mw"), plan, catalog(), evaluation);
  ASSERT_FALSE(plant.purchases.empty());
  EXPECT_LT(plant.purchases.size(), capex.purchases.size());
  for (const cost::Purchase& purchase : plant.purchases) EXPECT_TRUE(purchase.critical_plant);
}

/// What a formula rests on is there: other results by their keys, and the fields.
TEST(Explain, ResultsAndInputsAreThoseOfTheFormula) {
  const plan::Plan plan = test::case_plan("memphis-100k");
  const Evaluation evaluation = test::evaluated(plan);
  const auto expect = [&](std::string_view key, const std::vector<std::string_view>& results,
                          const std::vector<std::string_view>& inputs) {
    const Explanation explanation = explain(metric(key), plan, catalog(), evaluation);
    for (const std::string_view result : results) {
      EXPECT_TRUE(std::any_of(explanation.results.begin(), explanation.results.end(),
                              [&](const ExplainedResult& r) { return r.metric->key == result; }))
          << key << " without " << result;
    }
    for (const std::string_view input : inputs) {
      EXPECT_TRUE(std::any_of(explanation.inputs.begin(), explanation.inputs.end(),
                              [&](const ExplainedInput& i) { return i.path == input; }))
          << key << " without " << input;
    }
    for (const ExplainedResult& result : explanation.results)
      EXPECT_EQ(result.value, result.metric->get(evaluation)) << result.metric->key;
  };
  expect("cost.usd_per_useful_accelerator_h",
         {"cost.usd_per_accelerator_h", "reliability.goodput_frac"},
         {"lots.h100-first.utilisation_frac", "workload.failure_per_accelerator_h",
          "workload.checkpoint_s"});
  expect("cost.run_days", {"reliability.goodput_frac"},
         {"workload.run_exaflop", "workload.job_accelerators", "workload.mfu_frac",
          "workload.failure_per_accelerator_h", "lots.h100-first.model"});
  expect("cost.npv_usd", {"cost.capex_usd", "cost.opex_usd_per_year"},
         {"finance.wacc_frac", "finance.rental_price_usd_per_accelerator_h", "finance.tax_frac",
          "finance.residual_frac", "finance.inflation_frac"});
  expect("reliability.goodput_frac", {"reliability.mtti_h"},
         {"workload.failure_per_accelerator_h", "workload.restart_s"});
}

/// A thing that is bought opens by its name, and figures of buying or renting by their keys.
TEST(Explain, KeysOpenMetricsPurchasesAndTheFiguresOfBuyingOrRenting) {
  const plan::Plan plan = test::case_plan("memphis-100k");
  const Evaluation evaluation = test::evaluated(plan);
  for (const cost::Purchase& purchase : evaluation.cost.purchases) {
    const auto thing = explain_key(purchase_key(purchase), plan, catalog(), evaluation);
    ASSERT_TRUE(thing) << purchase.item;
    EXPECT_EQ(thing->item, purchase.item);
    double usd = 0.0;
    for (const cost::Purchase& part : thing->purchases) usd += part.usd;
    EXPECT_EQ(std::get<double>(thing->value), usd);
    EXPECT_FALSE(thing->inputs.empty()) << purchase.item;
  }
  for (const Metric& figure : choice_figures()) {
    const auto explanation = explain_key(figure.key, plan, catalog(), evaluation);
    ASSERT_TRUE(explanation) << figure.key;
    EXPECT_FALSE(explanation->inputs.empty()) << figure.key;
    EXPECT_TRUE(explanation->without.empty()) << figure.key << " " << explanation->without.front();
  }
  EXPECT_FALSE(explain_key("purchases.nothing", plan, catalog(), evaluation));
  EXPECT_FALSE(explain_key("cost.nothing", plan, catalog(), evaluation));
}

TEST(Explain, ThePlansOwnUnitCostStandsInPlaceOfTheCatalogues) {
  plan::Plan plan = test::case_plan("memphis-100k");
  plan.unit_costs.push_back({.id = "own", .item = "ups_usd_per_kw", .value = 123.0});
  const Explanation explanation =
      explain(metric("power.redundancy_usd"), plan, catalog(), test::evaluated(plan));
  EXPECT_TRUE(
      std::any_of(explanation.inputs.begin(), explanation.inputs.end(),
                  [](const ExplainedInput& i) { return i.path == "unit_costs.own.value"; }));
  EXPECT_TRUE(std::none_of(explanation.figures.begin(), explanation.figures.end(),
                           [](const ExplainedFigure& f) { return f.id == "ups_usd_per_kw"; }));
}

}  // namespace
}  // namespace sitewright
