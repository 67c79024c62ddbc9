// What must hold for any plan: balances, bounds, order, repeatability; over every case and changes
// of it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/core/parallel.h"
#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

using test::case_ids;
using test::case_plan;
using test::evaluated;
using test::evaluated_case;
using test::number;
using test::Settings;

/// A grid of plans: every case with each of a set of changes.
std::vector<std::pair<std::string, plan::Plan>> plan_grid() {
  const std::vector<Settings> changes{
      {},
      {{"cooling.technology", "air-economiser"}},
      {{"cooling.technology", "liquid-air-cooled-chiller"}},
      {{"cooling.technology", "air-cooled-chiller"}, {"cooling.warming_k", "2"}},
      {{"site.station", "phoenix_az"}, {"site.elevation_m", "1800"}},
      {{"finance.rental_price_usd_per_accelerator_h", "3"}, {"finance.wacc_frac", "0"}},
      {{"schedule.horizon_years", "1.5"}, {"target.date", ""}}};
  std::vector<std::pair<std::string, plan::Plan>> plans;
  for (const std::string& id : case_ids()) {
    for (std::size_t i = 0; i < changes.size(); ++i) {
      plans.emplace_back(id + " change " + std::to_string(i), case_plan(id, changes[i]));
    }
  }
  plans.emplace_back("empty", plan::Plan{});
  return plans;
}

const std::vector<std::pair<std::string, Evaluation>>& evaluated_grid() {
  static const auto evaluations = [] {
    const auto plans = plan_grid();
    std::vector<std::pair<std::string, Evaluation>> results(plans.size());
    parallel_for(plans.size(), [&](std::size_t i) {
      results[i] = {plans[i].first, evaluated(plans[i].second)};
    });
    return results;
  }();
  return evaluations;
}

TEST(Identities, SupplyMeetsLoadInEveryHour) {
  for (const auto& [name, e] : evaluated_grid()) {
    const operations::Hours& h = e.operations.hours;
    Hourly supplied = h.grid_mw + h.discharge_mw + h.unserved_mw;
    for (const Hourly& group : h.group_mw) supplied += group;
    EXPECT_LE((supplied - h.load_mw - h.charge_mw).abs().maxCoeff(), 1e-6) << name;
  }
}

TEST(Identities, ElectricityInIsHeatOut) {
  for (const auto& [name, e] : evaluated_grid()) {
    const cooling::HourlyHeat& c = e.cooling;
    const Hourly parts = e.it_mw + c.fan_mw + c.pump_mw + c.chiller_mw + c.rejection_mw +
                         c.ups_loss_mw + c.distribution_loss_mw + c.lighting_mw;
    EXPECT_LE((parts - c.facility_mw).abs().maxCoeff(), 1e-9 * (1.0 + c.facility_mw.maxCoeff()))
        << name;
    EXPECT_TRUE((e.operations.hours.load_mw == c.facility_mw).all()) << name;
  }
}

TEST(Identities, BoundariesAndBasesAreInOrder) {
  for (const auto& [name, e] : evaluated_grid()) {
    const fleet::Bases& it = e.fleet.it_mw;
    EXPECT_LE(it.provisioned, it.nameplate + 1e-9) << name;
    EXPECT_LE(it.peak, it.provisioned + 1e-9) << name;
    EXPECT_LE(it.average, it.peak + 1e-9) << name;
    EXPECT_GE(e.power.source_peak_mw, e.power.facility_peak_mw - 1e-9) << name;
    EXPECT_TRUE((e.supply.firm_mw <= e.supply.supportable_mw + 1e-9).all()) << name;
    EXPECT_TRUE((e.supply.usable_mw <= e.supply.supportable_mw + 1e-9).all()) << name;
    if (e.cooling.pue_annual) {
      EXPECT_GE(*e.cooling.pue_annual, 1.0) << name;
      EXPECT_GE(*e.cooling.pue_peak, *e.cooling.pue_annual) << name;
    }
  }
}

TEST(Identities, CapexIsTheSumOfItsParts) {
  for (const auto& [name, e] : evaluated_grid()) {
    if (!e.cost.capex_usd) continue;
    double items = 0.0;
    double categories = 0.0;
    double cash = 0.0;
    for (const cost::CapexItem& item : e.cost.capex) items += item.usd;
    for (const double usd : e.cost.capex_by_category) categories += usd;
    for (const cost::CashPeriod& year : e.cost.years) cash += year.capex_usd;
    EXPECT_NEAR(items, *e.cost.capex_usd, 1e-6 * items) << name;
    EXPECT_NEAR(categories, items, 1e-6 * items) << name;
    EXPECT_NEAR(cash, items, 1e-6 * items) << name;
  }
}

TEST(Identities, EveryMetricIsFiniteOrExplained) {
  for (const auto& [name, e] : evaluated_grid()) {
    for (const Metric& metric : metrics()) {
      const MetricValue value = metric.get(e);
      if (const auto* figure = std::get_if<double>(&value)) {
        EXPECT_TRUE(std::isfinite(*figure)) << name << " " << metric.key;
      } else if (std::holds_alternative<std::monostate>(value)) {
        const bool explained =
            std::any_of(e.issues.begin(), e.issues.end(),
                        [&](const Issue& issue) { return issue.path == metric.key; });
        EXPECT_TRUE(explained) << name << " " << metric.key;
        EXPECT_FALSE(metric.missing_because.empty()) << metric.key;
      }
    }
  }
}

TEST(Identities, BundledCasesHaveNoErrors) {
  for (const std::string& id : case_ids()) {
    const plan::Plan plan = case_plan(id);
    for (const Issue& issue : check(plan, test::catalog()))
      ADD_FAILURE() << id << " " << issue.path << ": " << issue.message();
    EXPECT_FALSE(has_errors(evaluated(plan).issues)) << id;
    EXPECT_TRUE(std::holds_alternative<double>(find_metric("cost.capex_usd")->get(evaluated(plan))))
        << id;
  }
}

TEST(Identities, TheSamePlanGivesTheSameNumbers) {
  const plan::Plan plan = case_plan("memphis");
  std::vector<Evaluation> results(4);
  parallel_for(
      results.size(), [&](std::size_t i) { results[i] = evaluated(plan); }, 4);
  const Evaluation serial = evaluated(plan);
  for (const Evaluation& result : results) {
    for (const Metric& metric : metrics())
      EXPECT_EQ(metric.get(result), metric.get(serial)) << metric.key;
    EXPECT_TRUE((result.operations.hours.grid_mw == serial.operations.hours.grid_mw).all());
    EXPECT_TRUE((result.capacity.online == serial.capacity.online).all());
  }
}

TEST(Identities, DearerInputsNeverCostLess) {
  const double base = number(evaluated_case("memphis"), "cost.usd_per_useful_accelerator_h");
  for (const Settings& dearer :
       {Settings{{"contracts.mlgw.energy_usd_per_mwh", "60"}},
        Settings{{"water.price_usd_per_m3", "4"}}, Settings{{"lots.h100-first.price_usd", "45000"}},
        Settings{{"finance.wacc_frac", "0.12"}}, Settings{{"site.property_tax_frac", "0.03"}}}) {
    EXPECT_GT(number(evaluated_case("memphis", dearer), "cost.usd_per_useful_accelerator_h"), base)
        << dearer[0].first;
  }
}

TEST(Identities, MorePowerOrLaterDatesMoveTheTargetTheRightWay) {
  const Date base = *evaluated_case("memphis").capacity.target_date;
  EXPECT_LE(*evaluated_case("memphis", {{"deliveries.substation.mw", "300"}}).capacity.target_date,
            base);
  EXPECT_GE(*evaluated_case("memphis", {{"halls.hall-2.ready", "2025-09-01"}}).capacity.target_date,
            base);
  EXPECT_LE(*evaluated_case("memphis", {{"deliveries.substation.date", "2024-10-01"},
                                        {"deliveries.substation.mw", "300"}})
                 .capacity.target_date,
            base);
}

TEST(Identities, APermitThatAllowsLessRunsLess) {
  const Evaluation free = evaluated_case("memphis");
  const Evaluation tight = evaluated_case(
      "memphis", {{"site.nox_cap_tpy", "20"}, {"deliveries.substation-22.date", "2030-01-01"}});
  EXPECT_LT(tight.supply.supportable_mw.segment(450, 1).sum(),
            free.supply.supportable_mw.segment(450, 1).sum());
  const auto day = static_cast<std::size_t>(days_between(tight.start, make_date(2026, 1, 1)));
  EXPECT_EQ(tight.capacity.binding[day], capacity::Constraint::permit);
}

TEST(Identities, ThePressReadingAddsWhatTheContractReplaces) {
  const Evaluation total = evaluated_case("memphis", {{"deliveries.substation-22.mw", "150"}});
  const Evaluation press = evaluated_case("memphis-press");
  const Eigen::Index day = days_between(total.start, make_date(2025, 6, 1));
  EXPECT_NEAR(press.supply.supportable_mw[day] - total.supply.supportable_mw[day], 50.0, 1e-9);
}

TEST(Identities, ALotWithoutAPriceLeavesCostEmptyAndSaysSo) {
  const Evaluation e = evaluated_case("memphis", {{"lots.h200.model", "tpu-v5p"}});
  EXPECT_FALSE(e.cost.capex_usd.has_value());
  EXPECT_TRUE(std::any_of(e.issues.begin(), e.issues.end(),
                          [](const Issue& issue) { return issue.path == "lots.h200.price_usd"; }));
  EXPECT_TRUE(
      evaluated_case("memphis", {{"lots.h200.model", "tpu-v5p"}, {"lots.h200.price_usd", "20000"}})
          .cost.capex_usd.has_value());
}

TEST(ReferenceYear, IsTheFirstFullYearAfterTheLastAddition) {
  EXPECT_EQ(evaluated_case("memphis").reference_year, 2026);
  EXPECT_EQ(
      evaluated_case("memphis", {{"generators.smt-permitted.until", "2030-05-05"}}).reference_year,
      2026);
  EXPECT_EQ(
      evaluated_case("memphis", {{"deliveries.substation-22.date", "2060-01-01"}}).reference_year,
      2033);
}

TEST(Story, NamesTheLongestSpansInOrder) {
  EXPECT_EQ(
      evaluated_case("memphis-100k").story,
      "100,000 accelerators online on 31 Aug 2024; delivery of accelerators binds until 20 Jun "
      "2024, halls and rack "
      "installation from 20 Jun 2024 to 16 Jul 2024, acceptance from 16 Jul 2024 to 31 Aug 2024.");
  const std::string story = evaluated_case("memphis").story;
  EXPECT_NE(story.find("site power from 10 Nov 2024 to 2 Jul 2025"), std::string::npos) << story;
  EXPECT_EQ(evaluated(plan::Plan{}).story, "No accelerators yet: add a hall and a lot.");
}

}  // namespace
}  // namespace sitewright
