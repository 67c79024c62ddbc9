// Losses that are carried forward, and those of the horizon's end, by hand.
#include <gtest/gtest.h>

#include "model/cost/steps.h"
#include "tests/model/cost/plant.h"

namespace sitewright::cost {
namespace {

using test::Plant;
using test::sum;
using test::taxed_plant;

TEST(Losses, LossesAreCarriedForward) {
  Plant plant = taxed_plant(2.0);  // 150,000 a year before depreciation
  const Result r = plant.run();
  EXPECT_EQ(r.years[0].tax_usd, 0.0);  // -50,000
  EXPECT_EQ(r.years[1].tax_usd, 0.0);  // -50,000 + 150,000 - 320,000
  EXPECT_EQ(r.years[2].tax_usd, 0.0);
  EXPECT_EQ(r.years[3].tax_usd, 0.0);  // 150,000 - 115,200 - 172,800, and nothing to refund
  EXPECT_NEAR(r.tax[3].profit_usd, -138000.0, 1e-6);
}

/// 250,000 $ a year before depreciation: profits of 50,000, -70,000, 58,000 and -38,000 $.
TEST(Losses, LossesOffsetAShareOfAProfit) {
  Plant plant = taxed_plant(3.0);
  const Result r = plant.run();
  EXPECT_NEAR(r.tax[0].tax_usd, 0.25 * 50000.0, 1e-6);
  EXPECT_NEAR(r.tax[1].profit_usd, -70000.0, 1e-6);
  EXPECT_NEAR(r.tax[2].loss_used_usd, 0.8 * 58000.0, 1e-6);
  EXPECT_NEAR(r.tax[2].tax_usd, 0.25 * 0.2 * 58000.0, 1e-6);
  // The last loss takes 38,000 of the 58,000 $ out: 20,000 are left, of which four fifths go.
  EXPECT_NEAR(r.tax[3].refund_usd, 0.25 * (0.2 * 58000.0 - 0.2 * 20000.0), 1e-6);
  EXPECT_NEAR(sum(r.quarters, &CashPeriod::tax_usd), 0.25 * (50000.0 + 4000.0), 1e-6);
  EXPECT_NEAR(r.quarters.back().tax_usd, -r.tax[3].refund_usd, 1e-6);
  plant.finance.loss_offset_frac = 1.0;
  const Result whole = plant.run();
  EXPECT_EQ(whole.tax[2].tax_usd, 0.0);
  EXPECT_EQ(whole.tax[3].refund_usd, 0.0);
  plant.finance.loss_offset_frac = 0.0;
  const Result none = plant.run();
  EXPECT_NEAR(none.tax[3].refund_usd, 0.25 * 38000.0, 1e-6);
  EXPECT_NEAR(sum(none.quarters, &CashPeriod::tax_usd), 0.25 * (50000.0 + 20000.0), 1e-6);
}

TEST(Losses, TheLastLossMeetsTheLatestProfitsFirst) {
  EXPECT_EQ(carry_back({10.0, 30.0, -5.0, 20.0, -40.0}),
            (std::vector<double>{10.0, 10.0, -5.0, 0.0, 0.0}));
  EXPECT_EQ(carry_back({10.0, -50.0}), (std::vector<double>{0.0, -40.0}));  // no more than there is
  EXPECT_EQ(carry_back({10.0, -5.0, 3.0}), (std::vector<double>{10.0, -5.0, 3.0}));
  EXPECT_EQ(carry_back({-3.0}), (std::vector<double>{-3.0}));
}

/// What is left in the books goes on 31 December or the day after: the same but for a day's profit.
TEST(Losses, TheLastDayOfAYearIsNoCliff) {
  for (const double first_loss : {0.0, 2e6}) {
    Plant plant = taxed_plant(6.0);
    plant.finance.facility_macrs = plan::Macrs::fifteen;
    plant.finance.debt_frac = 0.5;
    plant.years[0].fuel_usd += first_loss;
    const Result december = plant.run();
    plant.years.push_back(plant.years[1]);
    plant.years.back().year = 2030;
    for (double* of : {&plant.years.back().fuel_usd, &plant.years.back().working_accelerator_h})
      *of /= 365.0;
    plant.end = make_date(2030, 1, 2);
    const Result january = plant.run();
    const double a_day = 0.25 * 550000.0 / 365.0;
    const double paid = sum(december.quarters, &CashPeriod::tax_usd);
    EXPECT_NEAR(sum(january.quarters, &CashPeriod::tax_usd), paid, a_day + 1e-6) << first_loss;
    if (first_loss == 0.0) {
      EXPECT_NEAR(paid, 0.25 * (4 * 550000.0 - 1e6), 1e-6);
      EXPECT_NEAR(sum(january.quarters, &CashPeriod::tax_usd), paid + a_day, 1e-6);
      // 550,000 - 77,000 - 692,500 are lost in 2029; nothing else is paid back.
      EXPECT_NEAR(december.quarters.back().tax_usd, -0.25 * 219500.0, 1e-6);
    }
    const auto levered = [](const Result& r) {
      double usd = -r.tax.back().levered_refund_usd;
      for (const TaxYear& year : r.tax) usd += year.levered_tax_usd;
      return usd;
    };
    EXPECT_NEAR(levered(january), levered(december), a_day + 1e-6) << first_loss;
    double shield = 0.0;
    for (const DebtPeriod& period : december.debt) shield += period.shield_usd;
    EXPECT_NEAR(shield, paid - levered(december), 1e-6);
  }
}

}  // namespace
}  // namespace sitewright::cost
