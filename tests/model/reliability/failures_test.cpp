// Failures by cause as published, spare pools against closed forms, cost by cluster size.
#include "model/reliability/failures.h"

#include <gtest/gtest.h>

#include <cmath>

#include "model/catalog/catalog.h"
#include "model/core/check.h"
#include "model/reliability/cost_by_size.h"
#include "model/reliability/goodput.h"

namespace sitewright::reliability {
namespace {

class Failures : public testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(loaded_) << loaded_.error().message; }
  [[nodiscard]] const Catalog& catalog() const { return *loaded_; }

 private:
  Expected<Catalog> loaded_ = load_catalog();
};

TEST_F(Failures, CausesOfLlama3AddUpToThePublished419) {
  const double hours = catalog().constant("llama3_days") * 24.0;
  const double size = catalog().constant("llama3_accelerators");
  const auto causes = failures_by_cause({.causes = catalog().failure_causes,
                                         .failure_per_accelerator_h = 419.0 / (size * hours),
                                         .accelerators = size});
  double events = 0.0, per_day = 0.0, share = 0.0, of_gpu = 0.0;
  for (const CauseRate& cause : causes) {
    events += cause.events;
    per_day += cause.per_day;
    share += cause.share_frac;
    EXPECT_NEAR(cause.per_day * hours / 24.0, cause.events, 1e-9) << cause.id;
    const bool gpu =
        cause.id == "hbm" || cause.id == "silent-corruption" || cause.id.rfind("gpu", 0) == 0;
    if (gpu) of_gpu += cause.events;
  }
  EXPECT_EQ(events, 419.0);
  EXPECT_NEAR(share, 1.0, 1e-12);
  EXPECT_NEAR(per_day * hours / 24.0, 419.0, 1e-9);
  EXPECT_EQ(of_gpu, 268.0);  // 64 %: the share that the published counts add up to
}

/// B26: Meta's RSC-1, 6.5 failures for 1,000 node-days, 8 accelerators a node.
TEST_F(Failures, Rsc1RateGivesItsPublishedMttis) {
  const double rate = catalog().constant("rsc1_failures_per_node_day") / (24.0 * 8.0);
  const auto mtti = [&](double size) {
    return *mtti_h({.accelerators = size, .failure_per_accelerator_h = rate});
  };
  EXPECT_NEAR(mtti(16384), 1.8, 0.05);
  EXPECT_NEAR(mtti(131072), 0.23, 0.01);
}

TEST_F(Failures, PoissonQuantilesAreTheTabulatedOnes) {
  const auto quantile = [](double mean, double confidence) {
    return poisson_quantile({.mean = mean, .confidence_frac = confidence});
  };
  EXPECT_EQ(quantile(0.0, 0.99), 0);
  // P(X <= k) at mean 2: 0.1353, 0.4060, 0.6767, 0.8571, 0.9473, 0.9834, 0.9955
  EXPECT_EQ(quantile(2.0, 0.135), 0);
  EXPECT_EQ(quantile(2.0, 0.40), 1);
  EXPECT_EQ(quantile(2.0, 0.95), 5);
  EXPECT_EQ(quantile(2.0, 0.99), 6);
  // mean 10: P(X <= 18) = 0.9928, P(X <= 17) = 0.9857
  EXPECT_EQ(quantile(10.0, 0.99), 18);
  // normal limit: mean + 2.326 sqrt(mean) + (2.326^2 - 1) / 6
  EXPECT_NEAR(quantile(1e6, 0.99), 1e6 + 2326.35 + 0.74, 2.0);
  EXPECT_GT(quantile(5.0, 0.999999999999), 20);
}

TEST_F(Failures, SparesCoverTheServersInRepair) {
  const SparesInput input{.accelerators = 16384,
                          .accelerators_per_server = 8,
                          .hardware_per_accelerator_h = 1.5e-5,
                          .repair_h = 24.0,
                          .confidence_frac = 0.99};
  const Spares spares = spare_pool(input);
  EXPECT_NEAR(spares.mean_in_repair, 16384 * 1.5e-5 * 24.0, 1e-12);  // 5.9
  EXPECT_EQ(spares.servers, 12);  // P(X <= 12) = 0.9928, P(X <= 11) = 0.9824 at 5.898
  EXPECT_EQ(spares.accelerators, 96.0);
  SparesInput slow = input;
  slow.repair_h = 168.0;
  EXPECT_GT(spare_pool(slow).servers, 4 * spares.servers);
  slow.repair_h = 0.0;
  EXPECT_EQ(spare_pool(slow).servers, 0);
  slow.repair_h = 1e9;  // never more in repair than there are
  EXPECT_LT(spare_pool(slow).servers, 2048 + 200);
}

TEST_F(Failures, TheRunningTimeAddsUp) {
  for (const double mtti_s : {600.0, 1800.0, 11000.0}) {
    for (const double restart_s : {0.0, 180.0, 900.0}) {
      const GoodputInput input{
          .interval_s = daly_interval_s({.checkpoint_s = 15.0, .mtti_s = mtti_s}),
          .checkpoint_s = 15.0,
          .restart_s = restart_s,
          .mtti_s = mtti_s};
      const RunningTime time = running_time(input);
      EXPECT_DOUBLE_EQ(time.useful_frac, goodput_frac(input));
      EXPECT_NEAR(time.useful_frac + time.checkpoint_frac + time.lost_frac + time.restart_frac, 1.0,
                  1e-12);
      EXPECT_GT(time.lost_frac, 0.0);
      // Of the time outside restarts, half an interval and checkpoint is lost a failure, to first
      // order.
      const double lost = (input.interval_s + input.checkpoint_s) / 2.0 / mtti_s;
      EXPECT_NEAR(time.lost_frac / (1.0 - time.restart_frac), lost, 0.1 * lost);
    }
  }
}

CostBySizeInput curve(const std::vector<SizeCost>& sizes) {
  return {.sizes = sizes,
          .utilisation_frac = 0.9,
          .failure_per_accelerator_h = 1.973e-5,
          .checkpoint_s = 15.0,
          .restart_s = 180.0};
}

TEST_F(Failures, AFixedCostPutsTheCheapestClusterInTheMiddle) {
  std::vector<SizeCost> sizes;
  for (double n = 64; n < 1e6; n *= 1.05) sizes.push_back({n, 1000.0 + 2.0 * n});
  const CostBySize result = cost_by_size(curve(sizes));
  ASSERT_TRUE(result.cheapest.has_value());
  const double best = result.points[*result.cheapest].accelerators;
  // F/n against the square-root loss c sqrt(2 C f n): n = (2 F / (c sqrt(2 C f)))^(2/3)
  const double k = std::sqrt(2.0 * 15.0 * 1.973e-5 / 3600.0);
  const double restart = 180.0 * 1.973e-5 / 3600.0;  // a second loss, linear in n
  EXPECT_LT(best, std::pow(2.0 * 1000.0 / (2.0 * k), 2.0 / 3.0));
  // the derivative of F/n + c (k sqrt(n) + restart n) changes sign at the optimum
  const auto slope = [&](double n) {
    return -1000.0 / (n * n) + 2.0 * (k / (2.0 * std::sqrt(n)) + restart);
  };
  EXPECT_LT(slope(best * 0.8), 0.0);
  EXPECT_GT(slope(best * 1.25), 0.0);
}

TEST_F(Failures, WithoutFixedCostTheSmallestClusterIsCheapestAndWithoutFailuresTheLargest) {
  std::vector<SizeCost> sizes;
  for (double n = 64; n < 1e5; n *= 2) sizes.push_back({n, 2.0 * n});
  EXPECT_EQ(cost_by_size(curve(sizes)).cheapest, 0u);
  for (SizeCost& size : sizes) size.usd_per_h += 100.0;
  CostBySizeInput never = curve(sizes);
  never.failure_per_accelerator_h = 0.0;
  const CostBySize result = cost_by_size(never);
  EXPECT_EQ(result.cheapest, sizes.size() - 1);
  EXPECT_DOUBLE_EQ(*result.points[0].usd_per_useful_h, (100.0 + 128.0) / (64.0 * 0.9));
  EXPECT_FALSE(result.points[0].mtti_h.has_value());
}

TEST_F(Failures, NothingUsefulHasNoPrice) {
  const std::vector<SizeCost> sizes{{1e9, 1e9}};
  const CostBySize result = cost_by_size(curve(sizes));
  EXPECT_FALSE(result.cheapest.has_value());
  EXPECT_FALSE(result.points[0].usd_per_useful_h.has_value());
}

TEST_F(Failures, ValuesOutsideTheDomainBreakTheContract) {
  EXPECT_THROW((void)poisson_quantile({.mean = -1.0, .confidence_frac = 0.9}), ContractError);
  EXPECT_THROW((void)poisson_quantile({.mean = 1.0, .confidence_frac = 1.0}), ContractError);
  EXPECT_THROW((void)poisson_quantile({.mean = std::nan(""), .confidence_frac = 0.9}),
               ContractError);
  const std::vector<SizeCost> sizes{{0.0, 1.0}};
  EXPECT_THROW((void)cost_by_size(curve(sizes)), ContractError);
}

}  // namespace
}  // namespace sitewright::reliability
