// What the stage of a connection says against its date.
#include "model/plan/delivery_check.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace sitewright::plan {
namespace {

std::vector<std::string> lines(const Plan& plan) {
  std::vector<std::string> out;
  for (const Issue& issue : delivery_issues(plan)) {
    EXPECT_EQ(issue.severity, Severity::warning) << issue.path;
    out.push_back(issue.path + ": " + issue.message());
  }
  return out;
}

Plan plan_at(ConnectionStage stage, double probability_frac) {
  Plan plan;
  plan.schedule.start = make_date(2026, 1, 1);
  plan.deliveries = {{.id = "line",
                      .mw = 300,
                      .date = make_date(2029, 1, 1),
                      .stage = stage,
                      .queue_date = make_date(2026, 1, 1),
                      .probability_frac = probability_frac}};
  return plan;
}

TEST(DeliveryStage, ADateWithoutAnAgreementIsNotCertain) {
  for (const auto stage : {ConnectionStage::inquiry, ConnectionStage::study}) {
    EXPECT_EQ(lines(plan_at(stage, 1.0)),
              (std::vector<std::string>{
                  "deliveries.line.stage: " + std::string(enum_name(stage)) +
                  ": no agreement promises the 300 MW yet, and their date counts as certain; give "
                  "a probability_frac below 1"}));
    EXPECT_TRUE(lines(plan_at(stage, 0.6)).empty());
  }
  EXPECT_TRUE(lines(plan_at(ConnectionStage::agreement, 1.0)).empty());
  EXPECT_TRUE(lines(plan_at(ConnectionStage::construction, 0.5)).empty());
}

TEST(DeliveryStage, WhatIsEnergisedIsCertain) {
  EXPECT_EQ(lines(plan_at(ConnectionStage::energised, 0.7)),
            (std::vector<std::string>{"deliveries.line.probability_frac: 0.7 contradicts the "
                                      "stage, energised: what is energised is certain"}));
}

TEST(DeliveryStage, ARequestIsNotServedSoonerThanLargeLoadsWait) {
  Plan plan = plan_at(ConnectionStage::study, 0.6);
  plan.deliveries[0].date = make_date(2028, 12, 31);
  EXPECT_EQ(
      lines(plan),
      (std::vector<std::string>{
          "deliveries.line.date: 2028-12-31 is sooner than 36 months after the request, "
          "2026-01-01, with the stage still study: large loads wait 36 to 84 months (S118)"}));
  plan.site.grid_region = "erct";
  EXPECT_TRUE(lines(plan).empty());
  plan.deliveries[0].date = make_date(2027, 12, 31);
  EXPECT_EQ(lines(plan).size(), 1U);
  plan.deliveries[0].stage = ConnectionStage::agreement;  // has its date from the utility
  EXPECT_TRUE(lines(plan).empty());
  plan.deliveries[0].stage = ConnectionStage::study;
  plan.deliveries[0].queue_date.reset();
  EXPECT_TRUE(lines(plan).empty());
}

TEST(DeliveryStage, ARequestComesBeforeTheStepWithOrWithoutADate) {
  Plan plan = plan_at(ConnectionStage::agreement, 1.0);
  plan.deliveries[0].queue_date = make_date(2029, 6, 1);
  const auto error = [&] {
    const Issues issues = delivery_issues(plan);
    if (issues.size() != 1U || issues[0].severity != Severity::error) return std::string();
    return issues[0].path + ": " + issues[0].message();
  };
  EXPECT_EQ(error(),
            "deliveries.line.queue_date: 2029-06-01 is after the step's beginning, 2029-01-01");
  plan.deliveries[0].date.reset();  // stands when the plan starts
  EXPECT_EQ(error(),
            "deliveries.line.queue_date: 2029-06-01 is after the step's beginning, 2026-01-01");
}

}  // namespace
}  // namespace sitewright::plan
