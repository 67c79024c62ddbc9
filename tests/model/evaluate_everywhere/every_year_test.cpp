// Every year of every bundled case: energy balances in every hour; dispatch, bill, fuel and permit
// ledger agree.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "model/evaluate/prices.h"
#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

double sum_of(const Monthly& months) { return std::accumulate(months.begin(), months.end(), 0.0); }

void expect_balance(const operations::Hours& hours) {
  Hourly error =
      hours.grid_mw + hours.discharge_mw + hours.unserved_mw - hours.load_mw - hours.charge_mw;
  for (const Hourly& mw : hours.group_mw) error += mw;
  EXPECT_LE(error.abs().maxCoeff(), 1e-9);
}

void expect_sums_agree(const plan::Plan& plan, const YearResult& year) {
  const operations::Result& operated = year.operations;
  double billed_mwh = 0.0;
  for (const tariff::Bill& bill : year.bill.bills) billed_mwh += bill.mwh;
  EXPECT_NEAR(billed_mwh * (1.0 - plan.electrical.line_loss_frac), operated.grid_mwh,
              1e-6 * (1.0 + operated.grid_mwh));
  EXPECT_NEAR(operated.hours.grid_mw.sum(), operated.grid_mwh, 1e-6 * (1.0 + operated.grid_mwh));
  double fuel_usd = 0.0;
  for (const GroupMonths& months : year.sums.group_months) {
    const GeneratorUnit& unit = *test::catalog().find_generator(plan.generators[months.group].unit);
    fuel_usd += sum_of(months.fuel_mmbtu) * fuel_usd_per_mmbtu(plan, test::catalog(), unit.fuel);
  }
  EXPECT_NEAR(fuel_usd, year.sums.fuel_usd, 1e-6 * (1.0 + fuel_usd));
  for (std::size_t k = 0; k < operated.groups.size(); ++k) {
    const operations::GroupYear& group = operated.groups[k];
    EXPECT_NEAR(sum_of(group.month_running_mmbtu) + group.start_mmbtu, group.fuel_mmbtu,
                1e-12 * (1e6 + group.fuel_mmbtu));
    EXPECT_NEAR(operated.hours.group_mw[k].sum(), group.mwh, 1e-12 * (1e6 + group.mwh));
    EXPECT_EQ(operated.hours.group_units[k].sum(), group.unit_hours);
  }
  for (const operations::CapYear& cap : operated.caps) EXPECT_LE(cap.used, cap.limit) << cap.id;
}

class EveryYear : public testing::TestWithParam<std::string> {};
std::string name_of(const testing::TestParamInfo<std::string>& plan) {
  std::string name = plan.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, EveryYear, testing::ValuesIn(test::case_ids()), name_of);

TEST_P(EveryYear, BalancesAndAgrees) {
  const plan::Plan plan = test::case_plan(GetParam());
  const climate::Climate climate = climate_of(plan).value();
  const int last = year_of(plan::horizon_end(plan) - std::chrono::days{1});
  for (int year = year_of(plan.schedule.start); year <= last; ++year) {
    SCOPED_TRACE(year);
    const YearResult operated = evaluate_year(plan, test::catalog(), climate, year);
    expect_balance(operated.operations.hours);
    expect_sums_agree(plan, operated);
  }
}

}  // namespace
}  // namespace sitewright
