// Order days worked back by hand.
#include "model/analysis/order_calendar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "tests/model/analysis/small_plan.h"

namespace sitewright::analysis {
namespace {

OrderCalendar orders_of(const plan::Plan& plan, std::size_t samples = 100, unsigned threads = 2) {
  RunControl control;
  std::optional<OrderCalendar> calendar = order_calendar({.plan = plan,
                                                          .catalog = catalog(),
                                                          .climate = climate(),
                                                          .samples = samples,
                                                          .seed = 1,
                                                          .threads = threads},
                                                         control);
  EXPECT_TRUE(calendar.has_value());
  return std::move(*calendar);
}

const OrderLine* find_line(const OrderCalendar& calendar, std::string_view what) {
  for (const OrderLine& line : calendar.lines) {
    if (line.what == what) return &line;
  }
  return nullptr;
}

TEST(OrderCalendar, LeadTimeComesOffTheTargetsDate) {
  plan::Plan plan = small_plan();
  plan.target.date = make_date(2026, 6, 30);
  const OrderCalendar calendar = orders_of(plan);
  EXPECT_EQ(calendar.target, plan.target.date);
  EXPECT_FALSE(calendar.target_missed);
  const OrderLine* line = find_line(calendar, "large power transformer");
  ASSERT_NE(line, nullptr);
  EXPECT_EQ(line->planned, make_date(2026, 4, 1));
  EXPECT_EQ(line->needed, plan.target.date);  // everything else stands ready
  const auto before = [&](double weeks) {
    return add_days(*line->needed, -static_cast<int>(std::lround(weeks * 7.0)));
  };
  EXPECT_EQ(line->order_by, before(128.0));  // S117
  // The plan is certain: only the lead time, triangular over 100 to 150 weeks, is drawn.
  EXPECT_NEAR(days_between(before(value_at(line->lead_weeks, 0.5)), *line->order_by_p50), 0, 4);
  EXPECT_NEAR(days_between(before(value_at(line->lead_weeks, 0.8)), *line->order_by_p80), 0, 4);
  EXPECT_EQ(line->source, "S117 S123");
}

TEST(OrderCalendar, MissedTargetMustNotBeMadeWorse) {
  plan::Plan plan = small_plan();
  plan.target.date = make_date(2026, 3, 1);
  const OrderCalendar calendar = orders_of(plan, 5);
  EXPECT_TRUE(calendar.target_missed);
  EXPECT_EQ(calendar.target, make_date(2026, 4, 1));
  EXPECT_EQ(find_line(calendar, "switchgear")->needed, make_date(2026, 4, 1));
}

TEST(OrderCalendar, WhatFollowsInTheNetworkMovesToo) {
  plan::Plan plan = small_plan();
  plan.target.date = make_date(2026, 6, 30);
  plan.tasks = {certain_task("build", 60.0), certain_task("fit-out", 30.0)};
  plan.tasks[0].enables_delivery = "grid";
  plan.tasks[1].enables_hall = "hall";
  plan.links = {finish_to_start("then", "build", "fit-out")};
  const OrderCalendar calendar = orders_of(plan, 5);
  EXPECT_EQ(find_line(calendar, "large power transformer")->needed, make_date(2026, 5, 31));
  EXPECT_EQ(find_line(calendar, "UPS")->needed, make_date(2026, 6, 30));
  // A hall is commissioned after its plant has come.
  const OrderLine& ups = *find_line(calendar, "UPS");
  EXPECT_EQ(days_between(*ups.order_by, *ups.needed),
            static_cast<int>(std::ceil(7.0 * (ups.lead_weeks.likely + ups.site_weeks.likely))));
}

TEST(OrderCalendar, WhatTheTargetDoesNotNeedHasNoLastDay) {
  plan::Plan plan = small_plan();
  plan.target.date = make_date(2026, 6, 30);
  plan.storage.push_back({.id = "packs", .from = make_date(2026, 3, 1)});
  const OrderCalendar calendar = orders_of(plan, 5);
  ASSERT_EQ(calendar.lines.back().what, "battery storage");
  EXPECT_EQ(calendar.lines.back().needed, std::nullopt);
  EXPECT_EQ(calendar.lines.back().order_by_p80, std::nullopt);
}

TEST(OrderCalendar, MoneyAtRiskAddsUpInOrder) {
  plan::Plan plan = small_plan();
  plan.target.date = make_date(2026, 6, 30);
  plan.lots.front().delivery_start = make_date(2026, 3, 1);
  plan.halls.front().ready = make_date(2026, 3, 1);
  const OrderCalendar calendar = orders_of(plan, 20);
  EXPECT_DOUBLE_EQ(*find_line(calendar, "accelerators with servers")->usd, 1000 * 30000.0);
  double before = 0.0;
  double sum = 0.0;
  for (const OrderLine& line : calendar.lines) {
    sum += line.usd.value_or(0.0);
    if (!line.at_risk_p80_usd) continue;
    EXPECT_GE(*line.at_risk_p80_usd, before);
    EXPECT_GE(*line.at_risk_p80_usd, *line.usd);
    before = *line.at_risk_p80_usd;
  }
  EXPECT_DOUBLE_EQ(before, sum);
  for (std::size_t i = 1; i < calendar.lines.size(); ++i)
    EXPECT_LE(*calendar.lines[i - 1].order_by_p80, *calendar.lines[i].order_by_p80);
}

TEST(OrderCalendar, ThreadsChangeNothingAndCancelLeavesNothing) {
  plan::Plan plan = small_plan();
  plan.tasks = {uncertain_task("build", 40.0, 60.0, 120.0, plan::Distribution::pert)};
  plan.tasks.front().enables_delivery = "grid";
  const OrderCalendar one = orders_of(plan, 12, 1);
  const OrderCalendar many = orders_of(plan, 12, 4);
  ASSERT_EQ(one.lines.size(), many.lines.size());
  for (std::size_t i = 0; i < one.lines.size(); ++i) {
    EXPECT_EQ(one.lines[i].order_by_p50, many.lines[i].order_by_p50);
    EXPECT_EQ(one.lines[i].order_by_p80, many.lines[i].order_by_p80);
  }
  RunControl control;
  control.cancel();
  EXPECT_FALSE(order_calendar({.plan = plan,
                               .catalog = catalog(),
                               .climate = climate(),
                               .samples = 5,
                               .seed = 1,
                               .threads = 1},
                              control)
                   .has_value());
}

}  // namespace
}  // namespace sitewright::analysis
