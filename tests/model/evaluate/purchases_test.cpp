// What plans buy and when they pay: terms, tasks, boundaries, what is missing.
#include "model/evaluate/purchases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/evaluate/dated_plan.h"
#include "model/evaluate/prices.h"
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

TEST(Purchases, CellsAreBoughtBackAtTheStoresPriceWithEscalation) {
  plan::Plan plan;
  plan.schedule.start = make_date(2026, 1, 1);
  plan.finance.price_year = 2025;
  plan.finance.escalation_frac = 0.02;
  plan.finance.contingency_frac = plan.finance.owner_cost_frac = 0.0;
  plan.site.sales_tax_frac = 0.0;
  plan.deliveries = {{.id = "grid", .mw = 40.0}};
  plan.tasks = {{.id = "build"}};
  plan.payments = {{.id = "p", .pays = "storage.pack", .task = "build"}};
  plan.storage = {{.id = "pack",
                   .mw = 50.0,
                   .mwh = 100.0,
                   .from = make_date(2026, 10, 1),
                   .degradation_per_year_frac = 0.04,
                   .augment_every_years = 3}};
  const Evaluation evaluation = test::evaluated(plan);
  const Purchases result = purchases(dated(plan), test::catalog(), evaluation);
  const cost::CapexQuantity* cells = find(result, "Augmentation, pack, 2029");
  ASSERT_NE(cells, nullptr);
  ASSERT_NE(find(result, "Augmentation, pack, 2032"), nullptr);
  EXPECT_EQ(find(result, "Augmentation, pack, 2035")->date, make_date(2035, 10, 1));
  // 100 MWh x (1 - 0.96^3) = 11.5264 MWh at 180 $/kWh of 2025: 2.075 M$ before escalation.
  EXPECT_NEAR(cells->quantity, 11526.4, 1e-6);
  EXPECT_EQ(cells->unit_usd, 180.0);
  EXPECT_EQ(cells->source, "S153 S157");
  EXPECT_EQ(cells->date, make_date(2029, 10, 1));
  // A task that pays for the store does not pay for them: deposit, service, retention.
  EXPECT_EQ(find(result, "Storage, pack")->payments.size(), 4U);
  ASSERT_EQ(cells->payments.size(), 3U);
  double expected = 0.0;
  for (const cost::PaymentShare& share : cells->payments) {
    const double years = days_between(make_date(2025, 7, 1), share.date) / 365.25;
    expected += 11526.4 * 180.0 * share.share_frac * std::pow(1.02, years);
  }
  double paid = 0.0;
  double all = 0.0;
  for (const cost::CapexItem& item : evaluation.cost.capex) {
    all += item.usd;
    if (item.item == cells->item) paid += item.usd;
  }
  EXPECT_NEAR(paid, expected, 1e-9 * expected);
  EXPECT_GT(paid, 2.0747e6);
  EXPECT_NEAR(all, *evaluation.cost.capex_usd, 1e-9 * all);
}

TEST(Purchases, SharesFallDueWithTasksAndTheRestAsUsual) {
  plan::Plan plan = test::case_plan("memphis-100k");
  plan.payments = {{.id = "half", .pays = "halls.hall-1", .task = "retrofit", .share_frac = 0.5}};
  const Purchases result = bought(plan);
  const cost::CapexQuantity* refit = find(result, "Refit of the building, hall-1");
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

TEST(Purchases, PaymentsThatLeaveNoRoomOrFallAfterTheHorizonAreNamed) {
  plan::Plan plan = test::case_plan("memphis-100k");
  plan.payments = {
      {.id = "first", .pays = "building", .task = "retrofit", .share_frac = 0.7},
      {.id = "second", .pays = "halls.hall-1", .task = "retrofit", .share_frac = 0.7},
      {.id = "late", .pays = "cooling", .task = "retrofit", .lag_days = 20000, .share_frac = 0.1}};
  const Issues issues = bought(plan).issues;
  const auto named = [&](const std::string& path) {
    return std::count_if(issues.begin(), issues.end(),
                         [&](const Issue& issue) { return issue.path == path; });
  };
  EXPECT_EQ(named("payments.second.share_frac"), 1);
  EXPECT_EQ(named("payments.first.share_frac"), 0);
  EXPECT_EQ(named("payments.late.lag_days"), 1);
}

/// A refit is one price, divided among what a new hall has.
TEST(Purchases, ARefitIsItsPriceByComponent) {
  const plan::Plan plan = test::case_plan("memphis-100k");
  const cost::Result& cost = test::evaluated_case("memphis-100k").cost;
  double usd = 0.0;
  double it_mw = 0.0;
  for (const cost::Purchase& p : cost.purchases) {
    if (!p.item.starts_with("Refit of ")) continue;
    usd += p.quantity * p.unit_usd;
  }
  for (const plan::Hall& hall : plan.halls) it_mw += hall.it_mw;
  const auto price = unit_price(plan, test::catalog(), "retrofit_usd_per_mw");
  EXPECT_NEAR(usd, it_mw * price->usd, 1e-9 * usd);
  for (const cost::Category c :
       {cost::Category::building, cost::Category::power, cost::Category::cooling}) {
    EXPECT_GT(cost.capex_by_category[static_cast<std::size_t>(c)], 0.05 * usd);
  }
}

/// Standby units of the plan's own stand for their megawatts of standby plant, not for all of it.
TEST(Purchases, OwnStandbyUnitsLeaveLessToBuy) {
  plan::Plan plan = test::case_plan("pennsylvania");
  const auto standby_kw = [](const plan::Plan& of) {
    double kw = 0.0;
    for (const cost::CapexQuantity& q : bought(of).items) {
      if (q.item.starts_with("Standby plant")) kw += q.quantity;
    }
    return kw;
  };
  const double without_kw = standby_kw(plan);
  ASSERT_GT(without_kw, 0.0);
  plan.generators.push_back(
      {.id = "diesel", .unit = "diesel-standby", .count = 2, .role = plan::Role::standby});
  const double unit_kw = 1e3 * test::catalog().find_generator("diesel-standby")->iso_mw.value;
  EXPECT_NEAR(standby_kw(plan), without_kw - 2.0 * unit_kw, 1e-6 * without_kw);
}

/// Rented units pay a rental; where nobody has a price for it, totals are empty as for a purchase.
TEST(Money, ARentalWithoutAPriceLeavesTotalsEmpty) {
  plan::Plan plan = test::case_plan("north-dakota-gas");
  for (plan::GeneratorGroup& group : plan.generators) {
    group.ownership = plan::Ownership::rented;
  }
  const Evaluation rented = test::evaluated(plan);
  double usd = 0.0;
  for (const cost::OpexYear& year : rented.cost.opex) usd += year.generator_rental_usd;
  EXPECT_GT(usd, 1e9);
  EXPECT_TRUE(rented.cost.capex_usd.has_value());
  plan.generators[0].unit = "wind-onshore";
  const Evaluation unpriced = test::evaluated(plan);
  EXPECT_FALSE(unpriced.cost.capex_usd.has_value());
  const std::string path = "generators." + plan.generators[0].id + ".ownership";
  EXPECT_TRUE(std::any_of(unpriced.cost.issues.begin(), unpriced.cost.issues.end(),
                          [&](const Issue& issue) { return issue.path == path; }));
}

TEST(Money, MoreThanThePriceInDepositAndRetentionIsStillPaidOnce) {
  plan::Plan plan = test::case_plan("north-dakota");
  plan.finance.deposit_frac = 0.8;
  plan.finance.retention_frac = 0.5;
  EXPECT_NEAR(test::evaluated(plan).cost.capex_usd.value(),
              test::evaluated_case("north-dakota").cost.capex_usd.value(), 1.0);
}

/// Dollars of a site do not depend on the year in which prices are stated.
TEST(Money, ANominalPlanCostsTheSameInEveryPriceYear) {
  plan::Plan plan = test::case_plan("north-dakota");
  plan.finance.flow_basis = plan.finance.wacc_basis = plan::MoneyBasis::nominal;
  plan.finance.inflation_frac = 0.06;
  double first_usd = 0.0;
  for (const int year : {2025, 2030, 2035}) {
    plan.finance.price_year = year;
    double usd = 0.0;
    for (const cost::CashPeriod& q : test::evaluated(plan).cost.quarters) usd += q.capex_usd;
    if (first_usd == 0.0) first_usd = usd;
    // The index counts whole years, the flow's inflation from its middle.
    EXPECT_NEAR(usd, first_usd, 0.002 * first_usd) << year;
  }
}

/// A hall that is ready after the horizon is not bought, and has no part in what a MW costs.
TEST(Money, ACriticalMegawattCostsTheSameInAShortHorizon) {
  plan::Plan plan = test::case_plan("memphis");
  plan.schedule.horizon_years = 0.5;
  EXPECT_NEAR(test::evaluated(plan).cost.construction_usd_per_mw.value(),
              test::evaluated_case("memphis").cost.construction_usd_per_mw.value(), 1.0);
}

TEST(Money, APartOfAYearIsNamed) {
  plan::Plan plan = test::case_plan("memphis-100k");
  const auto named = [](const plan::Plan& of) {
    const Issues issues = test::evaluated(of).cost.issues;
    return std::any_of(issues.begin(), issues.end(), [](const Issue& issue) {
      return issue.path == "schedule.horizon_years" && issue.severity == Severity::warning;
    });
  };
  EXPECT_FALSE(named(plan));
  plan.schedule.horizon_years = 1.5;
  EXPECT_TRUE(named(plan));
}

TEST(Purchases, TheFabricCostsWhatItsCommandSays) {
  for (const char* id : {"memphis", "north-dakota"}) {
    const Evaluation e = test::evaluated_case(id);
    const double network =
        e.cost.capex_by_category[static_cast<std::size_t>(cost::Category::network)];
    EXPECT_NEAR(network, e.fabric_usd.value(), 1e-9 * network) << id;
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
  const plan::Plan eroded = test::case_plan("memphis-100k", {{"finance.wacc_basis", "nominal"},
                                                             {"finance.flow_basis", "nominal"},
                                                             {"finance.wacc_frac", "0.04"},
                                                             {"finance.inflation_frac", "0.05"}});
  const Issues below = check(eroded, test::catalog());
  EXPECT_TRUE(std::any_of(below.begin(), below.end(), [](const Issue& issue) {
    return issue.path == "finance.wacc_frac" &&
           issue.message().starts_with(
               "a nominal 0.04 with inflation of 0.05 is a real WACC below 0");
  }));
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

TEST(Opex, StaffOfAPartOfAYearIsPaidForThatPart) {
  const Evaluation evaluation = test::evaluated(test::case_plan("north-dakota"));
  const std::vector<cost::OpexYear>& opex = evaluation.cost.opex;
  ASSERT_GE(opex.size(), 2U);
  const cost::OpexYear& part = opex.back();
  const cost::OpexYear& whole = opex[opex.size() - 2];
  ASSERT_LT(part.software_usd, 0.9 * whole.software_usd) << "the last year is a part of one";
  EXPECT_NEAR(part.staff_usd / whole.staff_usd, part.software_usd / whole.software_usd, 0.03);
}

}  // namespace
}  // namespace sitewright
