// What plans buy and when they pay: terms, tasks, boundaries, what is missing.
#include "model/evaluate/purchases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/evaluate/dated_plan.h"
#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

const cost::CapexQuantity* find(const Purchases& bought, const std::string& item) {
  for (const cost::CapexQuantity& q : bought.items) {
    if (q.item == item) return &q;
  }
  return nullptr;
}

plan::Plan dated(const plan::Plan& plan) {
  return dated_plan(plan, test::evaluated(plan).schedule);
}

Purchases bought(const plan::Plan& plan) {
  return purchases(dated(plan), test::catalog(), test::evaluated(plan));
}

TEST(Purchases, EveryPriceHasItsSourceAndEveryPaymentItsShare) {
  for (const std::string& id : test::case_ids()) {
    for (const cost::CapexQuantity& q : bought(test::case_plan(id)).items) {
      EXPECT_GT(q.quantity, 0.0) << id << " " << q.item;
      EXPECT_TRUE(!q.unit_usd || !q.source.empty()) << id << " " << q.item;
      EXPECT_FALSE(q.unit.empty()) << id << " " << q.item;
      double shares = 0.0;
      for (const cost::PaymentShare& share : q.payments) shares += share.share_frac;
      EXPECT_NEAR(shares, 1.0, 1e-12) << id << " " << q.item;
    }
  }
}

TEST(Purchases, PlantIsPaidByOrderServiceAndRetention) {
  const plan::Plan plan = test::case_plan("memphis");
  const Purchases result = bought(plan);
  const Date service = dated(plan).storage[0].from.value();
  const cost::CapexQuantity* store = find(result, "Storage, megapacks");
  ASSERT_NE(store, nullptr);
  ASSERT_EQ(store->payments.size(), 3U);
  EXPECT_EQ(store->payments[0].date, add_days(service, -270));
  EXPECT_EQ(store->payments[0].share_frac, 0.3);
  EXPECT_EQ(store->payments[1].date, service);
  EXPECT_EQ(store->payments[2].date, add_days(service, 90));
}

TEST(Purchases, SharesFallDueWithTasksAndTheRestAsUsual) {
  plan::Plan plan = test::case_plan("memphis-100k");
  plan.payments = {{.id = "half", .pays = "halls.hall-1", .task = "retrofit", .share_frac = 0.5}};
  const Purchases result = bought(plan);
  const cost::CapexQuantity* refit = find(result, "Refit of building, power and cooling, hall-1");
  ASSERT_NE(refit, nullptr);
  EXPECT_EQ(refit->payments[0].share_frac, 0.5);
  const Evaluation evaluation = test::evaluated(plan);
  for (const schedule::ScheduledTask& task : evaluation.schedule.tasks) {
    if (task.id != "retrofit") continue;
    EXPECT_EQ(refit->payments[0].date, task.finish);
  }
  EXPECT_NEAR(refit->payments[1].share_frac, 0.15, 1e-12);  // half of the usual deposit
  plan.payments[0].pays = "building";                       // the same by category
  EXPECT_EQ(bought(plan).items.size(), result.items.size());
  EXPECT_TRUE(bought(plan).issues.empty());
}

TEST(Purchases, PaymentsForNothingOrBeforeTheStartAreNamed) {
  plan::Plan plan = test::case_plan("memphis-100k");
  plan.payments = {{.id = "early", .pays = "building", .task = "retrofit", .lag_days = -400},
                   {.id = "odd", .pays = "swimming-pool", .task = "retrofit"}};
  const Purchases result = bought(plan);
  ASSERT_EQ(result.issues.size(), 2U);
  EXPECT_EQ(result.issues[0].path, "payments.early.lag_days");
  EXPECT_EQ(result.issues[1].path, "payments.odd.pays");
  const Evaluation evaluation = test::evaluated(plan);
  EXPECT_NEAR(evaluation.cost.capex_usd.value(),
              test::evaluated_case("memphis-100k").cost.capex_usd.value(), 1.0);
}

TEST(Purchases, TheFabricCostsWhatItsCommandSays) {
  for (const char* id : {"memphis", "north-dakota"}) {
    const Evaluation e = test::evaluated_case(id);
    const double network =
        e.cost.capex_by_category[static_cast<std::size_t>(cost::Category::network)];
    EXPECT_NEAR(network, e.fabric_usd, 1e-9 * network) << id;
  }
}

TEST(Money, BadRatesAndBasesAreErrorsAndNothingIsNotANumber) {
  const auto error_at = [](const test::Settings& settings, const char* path) {
    const plan::Plan plan = test::case_plan("memphis-100k", settings);
    const Issues issues = check(plan, test::catalog());
    return std::any_of(issues.begin(), issues.end(), [&](const Issue& issue) {
      return issue.path == path && issue.severity == Severity::error;
    });
  };
  EXPECT_TRUE(error_at({{"finance.wacc_basis", "nominal"}}, "finance.wacc_basis"));
  EXPECT_FALSE(error_at({{"finance.wacc_basis", "nominal"}, {"finance.flow_basis", "nominal"}},
                        "finance.wacc_basis"));
  plan::Plan plan = test::case_plan("memphis-100k");
  plan.finance.wacc_frac = 0.9;
  plan.finance.deposit_frac = 0.95;
  plan.schedule.horizon_years = 0.0;
  const Issues issues = check(plan, test::catalog());
  for (const char* path : {"finance.wacc_frac", "schedule.horizon_years", "finance.retention_frac"})
    EXPECT_TRUE(std::any_of(issues.begin(), issues.end(), [&](const Issue& issue) {
      return issue.path == path;
    })) << path;
  plan.finance.deposit_frac = 0.3;
  plan.schedule.horizon_years = 10.0;
  for (const Metric& metric : metrics()) {
    const MetricValue value = metric.get(test::evaluated(plan));
    const auto* number = std::get_if<double>(&value);
    EXPECT_TRUE(number == nullptr || std::isfinite(*number)) << metric.key;
  }
}

TEST(Money, RealAndNominalAgreeOnEveryLevelisedFigure) {
  const Evaluation real = test::evaluated_case("memphis");
  const Evaluation nominal = test::evaluated_case("memphis", {{"finance.flow_basis", "nominal"},
                                                              {"finance.wacc_basis", "nominal"},
                                                              {"finance.wacc_frac", "0.107"}});
  EXPECT_NEAR(nominal.cost.usd_per_accelerator_h.value(), *real.cost.usd_per_accelerator_h, 1e-12);
  EXPECT_NEAR(*nominal.cost.npv_usd / *real.cost.npv_usd,
              std::pow(1.025, days_between(make_date(2025, 7, 1), real.start) / 365.25), 1e-4);
}

TEST(Money, OwnedLeasedAndRentedAreCompared) {
  const Evaluation e = test::evaluated_case("memphis-100k");
  ASSERT_TRUE(e.choice.has_value());
  ASSERT_EQ(e.choice->ways.size(), 3U);
  for (const cost::WayResult& way : e.choice->ways) {
    EXPECT_NEAR(way.net_usd, way.value_usd - way.cost_usd, 1e-3) << way.name;
    EXPECT_GT(way.useful_h, 0.0) << way.name;
  }
  EXPECT_NEAR(e.use.usd_per_useful_h.value(), e.cost.usd_per_useful_accelerator_h.value(), 1e-12);
  EXPECT_LT(*e.use.usd_per_delivered_h, *e.use.usd_per_useful_h);
}

}  // namespace
}  // namespace sitewright
