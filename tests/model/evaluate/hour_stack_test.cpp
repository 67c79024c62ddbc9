// The parts of an accelerator-hour add up to the headline at every level.
#include "model/evaluate/hour_stack.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

TEST(HourStack, PartsAddUpToTheHeadlineOfEverySite) {
  for (const std::string& id : test::case_ids()) {
    const plan::Plan plan = test::case_plan(id);
    const Evaluation evaluation = test::evaluated(plan);
    double online = 0.0, useful = 0.0;
    for (const HourPart& part : hour_stack(plan, evaluation)) {
      EXPECT_TRUE(std::isfinite(part.usd_per_h)) << id;
      const bool bought = part.kind == HourPartKind::capital || part.kind == HourPartKind::running;
      online += bought ? part.usd_per_h : 0.0;
      useful += part.usd_per_h;
    }
    const double wanted_online = test::number(evaluation, "cost.usd_per_accelerator_h");
    const double wanted_useful = test::number(evaluation, "cost.usd_per_useful_accelerator_h");
    EXPECT_NEAR(online, wanted_online, 1e-9 * wanted_online) << id;
    EXPECT_NEAR(useful, wanted_useful, 1e-9 * wanted_useful) << id;
  }
}

TEST(HourStack, WithoutAPriceThereIsNothingToStack) {
  EXPECT_TRUE(hour_stack(plan::Plan{}, test::evaluated(plan::Plan{})).empty());
}

}  // namespace
}  // namespace sitewright
