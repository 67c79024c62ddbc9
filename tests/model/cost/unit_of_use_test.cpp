// Cost by unit of use against arithmetic and a published training run.
#include "model/cost/unit_of_use.h"

#include <gtest/gtest.h>

#include "model/core/check.h"

namespace sitewright::cost {
namespace {

UseInput year() {
  return {
      .yearly_usd = 1e9,
      .hours = {.delivered = 1e9, .online = 8e8, .served = 7.2e8, .utilised = 6e8, .useful = 5e8},
      .tflops = 1000.0,
      .mfu_frac = 0.4,
      .goodput_frac = 0.8,
      .job_accelerators = 10000.0,
      .kw_per_accelerator = 1.4,
      .run_exaflop = 1.44e6,
      .rental_usd_per_h = 2.5};
}

TEST(UnitOfUse, EachStepOfLossMakesTheHourDearer) {
  const UnitOfUse use = unit_of_use(year());
  EXPECT_DOUBLE_EQ(use.usd_per_delivered_h.value(), 1.0);
  EXPECT_DOUBLE_EQ(use.usd_per_online_h.value(), 1.25);
  EXPECT_DOUBLE_EQ(use.usd_per_served_h.value(), 1e9 / 7.2e8);
  EXPECT_DOUBLE_EQ(use.usd_per_utilised_h.value(), 1e9 / 6e8);
  EXPECT_DOUBLE_EQ(use.usd_per_useful_h.value(), 2.0);
}

TEST(UnitOfUse, WorkAndRunByHand) {
  // 1e15 FLOP/s x 0.4 x 3600 s = 1.44 EFLOP an hour; a run of 1.44e6 EFLOP is a million hours.
  const UnitOfUse use = unit_of_use(year());
  EXPECT_NEAR(use.usd_per_exaflop.value(), 2.0 / 1.44, 1e-12);
  EXPECT_NEAR(use.run_usd.value(), 2e6, 1e-6);
  EXPECT_NEAR(use.run_days.value(), 1e6 / (10000.0 * 0.8 * 24.0), 1e-9);
  EXPECT_NEAR(use.run_mwh.value(), 1e6 / 0.8 * 1.4 / 1000.0, 1e-9);
  EXPECT_NEAR(use.revenue_usd_per_year.value(), 2.5 * 6e8, 1e-3);  // hours in use
  EXPECT_NEAR(use.margin_frac.value(), 1.0 / 3.0, 1e-12);
}

// Llama 3 405B: 3.8e25 FLOP (B15) on 16,384 H100 at 989 TFLOP/s and 38-43 % MFU took 54 days of
// the published snapshot and about 80 in all; 30.84 million accelerator-hours are reported.
TEST(UnitOfUse, ATrainingRunOfPublishedSize) {
  UseInput input = year();
  input.tflops = 989.0;
  input.mfu_frac = 0.40;
  input.goodput_frac = 0.90;
  input.job_accelerators = 16384.0;
  input.run_exaflop = 3.8e7;
  const UnitOfUse use = unit_of_use(input);
  const double hours = use.run_days.value() * 24.0 * 16384.0;
  EXPECT_NEAR(hours, 30.84e6, 0.10 * 30.84e6);
}

TEST(UnitOfUse, ARunLastsAsLongWhateverItCosts) {
  const UnitOfUse whole = unit_of_use(year());
  UseInput input = year();
  input.yearly_usd.reset();
  const UnitOfUse use = unit_of_use(input);
  EXPECT_EQ(use.run_days, whole.run_days);
  EXPECT_EQ(use.run_mwh, whole.run_mwh);
  EXPECT_EQ(use.revenue_usd_per_year, whole.revenue_usd_per_year);
  EXPECT_FALSE(use.usd_per_useful_h || use.usd_per_exaflop || use.run_usd || use.margin_frac);
}

TEST(UnitOfUse, NothingRunsNothingIsDivided) {
  UseInput input = year();
  input.hours = {};
  input.rental_usd_per_h.reset();
  const UnitOfUse use = unit_of_use(input);
  EXPECT_FALSE(use.usd_per_online_h.has_value());
  EXPECT_FALSE(use.usd_per_exaflop.has_value());
  EXPECT_FALSE(use.margin_frac.has_value());
  input.mfu_frac = 1.5;
  EXPECT_THROW((void)unit_of_use(input), ContractError);
}

}  // namespace
}  // namespace sitewright::cost
