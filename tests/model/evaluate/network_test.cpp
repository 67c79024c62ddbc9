// A plan's fabric and failures: published sites, what splitting costs, spares, cheapest cluster.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

using test::case_plan;
using test::evaluated;
using test::evaluated_case;
using test::number;

std::int64_t items(const Evaluation& evaluation, PartKind kind) {
  std::int64_t sum = 0;
  for (const network::Item& item : evaluation.network.items) {
    if (item.kind == kind) sum += item.quantity;
  }
  return sum;
}

TEST(FabricOfAPlan, MorePortsThanTheSwitchHasAreNamed) {
  const auto warned = [](const char* radix) {
    const Issues issues =
        check(case_plan("memphis-100k", {{"network.radix", radix}}), test::catalog());
    return std::any_of(issues.begin(), issues.end(),
                       [](const Issue& issue) { return issue.path == "network.radix"; });
  };
  EXPECT_FALSE(warned("64"));
  EXPECT_TRUE(warned("1024"));
}

TEST(FabricOfAPlan, MemphisHasThePublishedFabric) {
  const Evaluation memphis = evaluated_case("memphis-100k");
  EXPECT_EQ(memphis.network.switches_by_tier, (std::vector<std::int64_t>{1563, 1563, 782}));
  EXPECT_EQ(number(memphis, "network.switches"), 3908.0);
  EXPECT_EQ(number(memphis, "network.optics"), 350000.0);
  EXPECT_EQ(number(memphis, "network.fabrics"), 1.0);
  EXPECT_EQ(number(memphis, "network.largest_fabric"), 524288.0);
  EXPECT_NEAR(number(memphis, "network.power_mw"), 8.3, 0.05);
  // 0.75 bn$ (0.45 to 1.3); prices are of 2024 and 2025, the plan's money is of another year
  EXPECT_NEAR(number(memphis, "network.capex_usd"), 0.75e9, 0.05e9);
  EXPECT_EQ(items(memphis, PartKind::switch_), 3908);
}

TEST(FabricOfAPlan, ThePlansOwnUnitCostPricesAPart) {
  plan::Plan plan = case_plan("memphis-100k");
  const double before = evaluated(plan).fabric_usd.value();
  plan.unit_costs.push_back({.id = "own", .item = "switch_800g_usd", .value = 200000.0});
  const Evaluation dearer = evaluated(plan);
  EXPECT_GT(dearer.fabric_usd.value(), before + 3908 * 100000.0);
  EXPECT_EQ(dearer.network.items.front().unit_usd, 200000.0);
  EXPECT_EQ(dearer.network.items.front().source, "plan");
}

TEST(FabricOfAPlan, RadixFollowsFromSwitchAndSpeed) {
  plan::Plan plan = case_plan("memphis-100k");
  plan.network.radix = std::nullopt;
  EXPECT_EQ(evaluated(plan).network.switches, 3908);
  plan.network.link_gbps = 800.0;  // 64 ports
  const network::Result faster = evaluated(plan).network;
  EXPECT_EQ(faster.max_accelerators, 65536);
  EXPECT_EQ(faster.fabrics, 2);
  plan.network.switch_model = "switch-102t";
  EXPECT_EQ(evaluated(plan).network.fabrics, 1);
}

/// Halls of another name are another fabric: each has its own switches, and a job one of them.
TEST(FabricOfAPlan, HallsOfOneNameShareOneFabric) {
  const Evaluation one = evaluated_case("memphis");
  const Evaluation two = evaluated_case(
      "memphis", {{"halls.hall-1.fabric_pod", "a"}, {"halls.hall-2.fabric_pod", "b"}});
  EXPECT_EQ(one.network.fabrics, 1);
  EXPECT_EQ(one.network.joined, 200000);
  EXPECT_EQ(two.network.fabrics, 2);
  EXPECT_EQ(two.network.joined, 100000);
  EXPECT_EQ(two.network.accelerators, 200000);
  // each pod is the fabric of 100,000
  const Evaluation pod = evaluated_case("memphis-100k");
  EXPECT_EQ(two.network.switches, 2 * pod.network.switches);
  EXPECT_EQ(two.network.optics, 2 * pod.network.optics);
  EXPECT_EQ(two.network.switches_by_tier[2], 2 * pod.network.switches_by_tier[2]);
  EXPECT_NEAR(two.network.power_mw, 2.0 * pod.network.power_mw, 1e-9);
  EXPECT_NEAR(two.fabric_usd.value(), 2.0 * pod.fabric_usd.value(), 1.0);
  EXPECT_EQ(two.network.bisection_tbps, pod.network.bisection_tbps);
  // and the job is that of the larger pod
  EXPECT_EQ(two.job_accelerators, 100000.0);
  EXPECT_GT(two.reliability.goodput_frac, one.reliability.goodput_frac);
  EXPECT_LT(*two.cost.usd_per_useful_accelerator_h, *one.cost.usd_per_useful_accelerator_h);
  const Evaluation same = evaluated_case(
      "memphis", {{"halls.hall-1.fabric_pod", "a"}, {"halls.hall-2.fabric_pod", "a"}});
  EXPECT_EQ(same.network.switches, one.network.switches);
  EXPECT_EQ(same.network.fabrics, 1);
}

TEST(FabricOfAPlan, AnUnknownSwitchAndAnUnreachableLeafAreErrorsAtTheirFields) {
  plan::Plan plan = case_plan("memphis-100k");
  plan.network.switch_model = "aoc";  // a part, but no switch
  plan.network.host_link_m = 5000.0;
  Issues issues = check(plan, test::catalog());
  const Evaluation evaluation = evaluated(plan);
  issues.insert(issues.end(), evaluation.issues.begin(), evaluation.issues.end());
  std::set<std::string> errors;
  for (const Issue& issue : issues) {
    if (issue.severity == Severity::error) errors.insert(issue.path);
  }
  EXPECT_TRUE(errors.contains("network.switch_model"));
  EXPECT_TRUE(errors.contains("network.host_link_m"));
}

/// A part fails less often, but a run takes longer, and only a tier less saves money: what SEED
/// calls the real obstacle.
TEST(FabricOfAPlan, SplittingCostsTimeAndSavesMoneyOnlyWithATier) {
  const Evaluation memphis = evaluated_case("memphis-100k");
  ASSERT_EQ(memphis.fabrics.size(), 5u);
  const FabricSplit& one = memphis.fabrics.front();
  EXPECT_EQ(one.fabrics, 1);
  EXPECT_EQ(one.joined, 100000);
  EXPECT_EQ(one.switches, memphis.network.switches);
  EXPECT_DOUBLE_EQ(one.usd.value(), memphis.fabric_usd.value());
  EXPECT_DOUBLE_EQ(one.run_time_x, 1.0);
  for (std::size_t i = 1; i < memphis.fabrics.size(); ++i) {
    const FabricSplit& before = memphis.fabrics[i - 1];
    const FabricSplit& split = memphis.fabrics[i];
    EXPECT_EQ(split.fabrics, 2 * before.fabrics);
    if (split.tiers == before.tiers) {
      EXPECT_NEAR(*split.usd, *before.usd, 0.005 * *before.usd);  // whole switches
    } else {
      EXPECT_LT(*split.usd, 0.8 * *before.usd);
    }
    EXPECT_LT(split.bisection_tbps, before.bisection_tbps);
    EXPECT_GT(*split.mtti_h, *before.mtti_h);
    EXPECT_GT(split.goodput_frac, before.goodput_frac);
    EXPECT_GT(split.run_time_x, before.run_time_x);
    // goodput gives back less than the split takes
    EXPECT_LT(split.run_time_x, static_cast<double>(split.fabrics));
    EXPECT_GT(split.run_time_x, 0.7 * static_cast<double>(split.fabrics));
  }
  EXPECT_EQ(memphis.fabrics[3].tiers, 3);  // 12,500 is beyond the 8,192 of two tiers
  EXPECT_EQ(memphis.fabrics[4].tiers, 2);
}

TEST(FailuresOfAPlan, CausesAndSparesOfMemphis) {
  const Evaluation memphis = evaluated_case("memphis-100k");
  const ReliabilityStudy& study = memphis.failures;
  EXPECT_NEAR(study.job_accelerators, 100000.0, 1e-6);
  double per_day = 0.0;
  for (const reliability::CauseRate& cause : study.causes) per_day += cause.per_day;
  EXPECT_NEAR(per_day, memphis.reliability.interruptions_per_day, 1e-9);
  EXPECT_EQ(study.causes.front().id, "gpu");
  // 321 of 419 events take a server out: 1.973e-5 x 0.766 x 100,000 x 24 h = 36 in repair
  EXPECT_NEAR(study.spares.mean_in_repair, 36.3, 0.1);
  EXPECT_GT(study.spares.servers, 36 + 2 * 6);
  EXPECT_LT(study.spares.servers, 36 + 3 * 6);
  EXPECT_EQ(number(memphis, "reliability.spare_accelerators"), 8.0 * study.spares.servers);
}

TEST(FailuresOfAPlan, MttiBySizeStandsBesideMetasFleets) {
  const Evaluation memphis = evaluated_case("memphis-100k");
  const auto at = [&](double size) {
    const auto& sizes = memphis.failures.sizes;
    return *std::find_if(sizes.begin(), sizes.end(),
                         [&](const MttiBySize& row) { return row.accelerators == size; });
  };
  EXPECT_NEAR(*at(16384).mtti_h, 3.09, 0.005);  // S180
  EXPECT_NEAR(at(16384).rsc1_h, 1.8, 0.05);     // B26
  EXPECT_NEAR(at(131072).rsc1_h, 0.23, 0.01);   // B26
  EXPECT_NEAR(*at(100000).mtti_h, 0.507, 0.005);
}

TEST(FailuresOfAPlan, TheCurveHasItsLeastPointWhereTheMetricSays) {
  for (const std::string& id : test::case_ids()) {
    const Evaluation evaluation = evaluated_case(id);
    const reliability::CostBySize& cost = evaluation.failures.cost;
    ASSERT_TRUE(cost.cheapest.has_value()) << id;
    for (const reliability::SizePoint& point : cost.points) {
      if (!point.usd_per_useful_h) continue;
      EXPECT_GE(*point.usd_per_useful_h,
                number(evaluation, "reliability.cheapest_usd_per_useful_accelerator_h"))
          << id;
    }
    // every point costs more than nothing and the curve is dear at its far end
    EXPECT_GT(cost.points.back().usd_per_useful_h.value_or(1e9),
              *cost.points[*cost.cheapest].usd_per_useful_h)
        << id;
  }
}

TEST(FailuresOfAPlan, WithoutAcceleratorsOrFailuresNothingBreaks) {
  const Evaluation empty = evaluated(plan::Plan{});
  EXPECT_TRUE(empty.fabrics.empty());
  EXPECT_EQ(empty.failures.spares.servers, 0);
  EXPECT_FALSE(empty.failures.cost.cheapest.has_value());
  const Evaluation never = evaluated_case(
      "memphis-100k", {{"workload.failure_per_accelerator_h", "0"}, {"site.land_area_m2", "1e7"}});
  EXPECT_EQ(number(never, "reliability.spare_accelerators"), 0.0);
  EXPECT_EQ(never.failures.cost.cheapest, never.failures.cost.points.size() - 1);
}

}  // namespace
}  // namespace sitewright
