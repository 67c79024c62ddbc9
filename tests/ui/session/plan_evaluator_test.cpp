// The window's evaluator on the bundled cases.
#include "ui/session/plan_evaluator.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <thread>

#include "data/bundled_data.h"
#include "model/io/plan_json.h"

namespace sitewright::ui {
namespace {

plan::Plan pennsylvania() {
  return io::read_plan(data::bundled_text("cases/pennsylvania.json"), "pennsylvania")->plan;
}

std::shared_ptr<PlanEvaluator> make_evaluator() {
  auto catalog = load_catalog();
  if (!catalog) throw std::runtime_error(catalog.error().message);
  return std::make_shared<PlanEvaluator>(std::make_shared<const Catalog>(std::move(*catalog)));
}

TEST(PlanEvaluator, EvaluatesThroughTheRunner) {
  EvaluationRunner runner(PlanEvaluator::function(make_evaluator()));
  QSignalSpy finished(&runner, &EvaluationRunner::finished);
  const auto plan = std::make_shared<const plan::Plan>(pennsylvania());
  runner.request(plan);
  ASSERT_TRUE(finished.wait(60000));
  EXPECT_EQ(runner.latest().plan, plan);
  ASSERT_NE(runner.latest().evaluation, nullptr);
  EXPECT_GT(runner.latest().evaluation->power.facility_peak_mw, 0.0);
  EXPECT_FALSE(runner.latest().evaluation->story.empty());
}

TEST(PlanEvaluator, AnUnknownStationIsAnIssueAtItsField) {
  plan::Plan plan = pennsylvania();
  plan.site.station = "atlantis";
  const Evaluated evaluated = make_evaluator()->evaluate(plan);
  EXPECT_EQ(evaluated.evaluation, nullptr);
  ASSERT_TRUE(has_errors(evaluated.issues));
  bool named = false;
  for (const Issue& issue : evaluated.issues)
    named = named ||
            (issue.path == "site.station" && issue.message().find("atlantis") != std::string::npos);
  EXPECT_TRUE(named);
}

TEST(PlanEvaluator, WarmingAndHeightAreNotMixedUpInTheCache) {
  const auto evaluator = make_evaluator();
  plan::Plan warm = pennsylvania();
  warm.cooling.warming_k = 4.0;
  const plan::Plan plain = pennsylvania();
  const auto overhead = [&](const plan::Plan& plan) {
    return evaluator->evaluate(plan).evaluation->design_overhead_frac;
  };
  const auto first = overhead(plain);
  const auto second = overhead(warm);
  EXPECT_NE(first, second);
  EXPECT_EQ(overhead(plain), first);
}

TEST(PlanEvaluator, ServesSeveralThreadsAtOnce) {
  const auto evaluator = make_evaluator();
  const plan::Plan plan = pennsylvania();
  std::vector<double> peaks(3);
  {
    std::vector<std::jthread> threads;
    for (double& peak : peaks) {
      threads.emplace_back(
          [&] { peak = evaluator->evaluate(plan).evaluation->power.facility_peak_mw; });
    }
  }
  EXPECT_EQ(peaks[0], peaks[1]);
  EXPECT_EQ(peaks[0], peaks[2]);
}

}  // namespace
}  // namespace sitewright::ui
