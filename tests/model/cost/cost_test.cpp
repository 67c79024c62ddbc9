// Cost of small plans by hand, the sums that must agree, and what is missing or nothing.
#include "model/cost/cost.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "model/core/check.h"
#include "model/cost/finance.h"

namespace sitewright::cost {
namespace {

YearQuantities year_of_use(int year) {
  return {.year = year,
          .facility_mwh = 1e6,
          .grid_mwh = 6e5,
          .onsite_mwh = 4e5,
          .grid_usd = 3e7,
          .fuel_usd = 1.6e7,
          .generation_om_usd = 4e6,
          .generator_rental_usd = 1e6,
          .lease_usd = 2e6,
          .water_m3 = 1e6,
          .staff_fte = 100.0,
          .online_accelerator_h = 8.76e8,
          .working_accelerator_h = 8.76e8,
          .useful_accelerator_h = 7e8};
}

/// Ten years from 2026, everything bought in its first days.
struct Project {
  plan::Finance finance;
  plan::Site site;
  Date start = make_date(2026, 1, 1);
  Date end = make_date(2036, 1, 1);
  int reference_year = 2027;
  std::vector<CapexQuantity> capex;
  std::vector<YearQuantities> years;

  Project() {
    finance.renew = false;
    finance.failed_parts_frac = finance.software_usd_per_accelerator_year = 0.0;
    const auto buy = [&](const char* item, Category category, double quantity, double unit_usd) {
      capex.push_back({.item = item,
                       .path = "unit_costs",
                       .category = category,
                       .quantity = quantity,
                       .unit_usd = unit_usd,
                       .price_year = 2025,
                       .date = make_date(2026, 2, 1),
                       .critical_plant = category == Category::building ||
                                         category == Category::power ||
                                         category == Category::cooling});
    };
    buy("Lot h100", Category::it, 1e5, 4e4);
    buy("Network", Category::network, 1e5, 5e3);
    buy("Building", Category::building, 150.0, 4e6);
    buy("Power", Category::power, 150.0, 5e6);
    buy("Turbines", Category::onsite_power, 5e4, 1600.0);
    buy("Batteries", Category::energy_storage, 1e5, 200.0);
    buy("Cooling", Category::cooling, 150.0, 2e6);
    buy("Land", Category::land, 200.0, 244000.0);
    for (int year = 2026; year < 2036; ++year) years.push_back(year_of_use(year));
  }

  [[nodiscard]] Result run() const {
    return evaluate_cost({.finance = finance,
                          .site = site,
                          .start = start,
                          .end = end,
                          .reference_year = reference_year,
                          .capex = capex,
                          .years = years,
                          .water_usd_per_m3 = 1.5,
                          .staff_usd_per_fte_year = 150000.0,
                          .it_mw = 125.0,
                          .facility_mw = 150.0,
                          .critical_mw = 125.0,
                          .it_mwh = 8e5,
                          .operation = make_date(2026, 7, 1)});
  }
};

TEST(Cost, CapitalIsItsParts) {
  Project project;
  const Result r = project.run();
  const double it = 4e9 + 5e8;
  const double plant = 6e8 + 7.5e8 + 8e7 + 2e7 + 3e8;
  const double expected = it + plant * 1.15 + 200 * 244000.0;
  EXPECT_NEAR(r.capex_usd.value(), expected, 1e-3);
  EXPECT_NEAR(r.it_share_frac.value(), it / expected, 1e-12);
  EXPECT_NEAR(std::accumulate(r.capex_by_category.begin(), r.capex_by_category.end(), 0.0),
              *r.capex_usd, 1e-3);
  double items = 0.0;
  for (const CapexItem& item : r.capex) items += item.usd;
  EXPECT_NEAR(items, *r.capex_usd, 1e-3);
  EXPECT_NEAR(r.usd_per_gw_it.value(), expected / 0.125, 1.0);
  EXPECT_NEAR(r.usd_per_gw_facility.value(), expected / 0.150, 1.0);
  EXPECT_NEAR(r.construction_usd_per_mw.value(), 1.65e9 / 125.0, 1e-3);
  EXPECT_TRUE(r.issues.empty());
}

TEST(Cost, RegionAndTaxMeetWhatTheyAreAbout) {
  Project project;
  project.finance.contingency_frac = 0.0;
  project.finance.owner_cost_frac = 0.0;
  const double plain = project.run().capex_usd.value();
  project.site.regional_cost_factor = 1.1;
  EXPECT_NEAR(project.run().capex_usd.value() - plain, 0.1 * 1.65e9, 1e-3);
  project.site.regional_cost_factor = 1.0;
  project.site.sales_tax_frac = 0.07;
  EXPECT_NEAR(project.run().capex_usd.value() - plain, 0.07 * (4.5e9 + 1e8), 1e-3);
}

TEST(Cost, PricesComeToThePlansMoney) {
  Project project;
  project.capex.resize(1);
  project.capex[0].price_year = 2024;
  EXPECT_NEAR(project.run().capex_usd.value(), 4e9 * 321.943 / 313.689, 1e-3);
}

TEST(Cost, OperationIsItsParts) {
  Project project;
  const Result r = project.run();
  ASSERT_EQ(r.opex.size(), 10U);
  const OpexYear& y = r.opex[1];
  EXPECT_EQ(y.year, 2027);
  EXPECT_NEAR(y.energy_usd(), 5.1e7, 1e-3);
  EXPECT_NEAR(y.water_usd, 1.5e6, 1e-6);
  EXPECT_NEAR(y.staff_usd, 1.5e7, 1e-6);
  EXPECT_NEAR(y.maintenance_usd(), 0.025 * (7.5e8 + 2e7 + 3e8), 1e-3);
  EXPECT_NEAR(y.insurance_usd, 0.005 * r.capex_usd.value(), 1e-3);
  EXPECT_NEAR(y.property_tax_usd, 0.01 * (r.capex_usd.value() - 4.5e9), 1e-3);
  EXPECT_EQ(r.opex_usd_per_year, y.total_usd());
  for (const OpexYear& year : r.opex) {
    double sum = 0.0;
    for (const OpexPart& part : parts(year)) sum += part.usd;
    EXPECT_NEAR(sum, year.total_usd(), 1e-6);
  }
  EXPECT_NEAR(r.opex[0].maintenance_usd() / y.maintenance_usd(), 334.0 / 365.0, 1e-12);
  EXPECT_NEAR(r.energy_usd_per_mwh.value(), 51.0, 1e-9);
}

TEST(Cost, LevelisedCostByHand) {
  Project project;
  const Result r = project.run();
  const double facility = r.capex_usd.value() - 4.5e9 - 200 * 244000.0;
  const double yearly = 4.5e9 * 0.2504564545668364 +
                        facility * annuity_factor({.rate_frac = 0.08, .years = 14.0}) +
                        200 * 244000.0 * 0.08 + r.opex_usd_per_year.value();
  EXPECT_NEAR(r.usd_per_accelerator_h.value(), yearly / 8.76e8, 1e-9);
  EXPECT_NEAR(r.usd_per_useful_accelerator_h.value(), yearly / 7e8, 1e-9);
  const double turbines = 8e7 * 1.15 * annuity_factor({.rate_frac = 0.08, .years = 14.0});
  EXPECT_NEAR(r.onsite_lcoe_usd_per_mwh.value(), (turbines + 2.1e7) / 4e5, 1e-9);
}

// One payment of 1,000 in the middle of the first quarter of a year, 100 a year to run it.
TEST(Cost, PresentValueByHand) {
  Project project;
  project.finance.wacc_frac = 0.1;
  project.finance.contingency_frac = project.finance.owner_cost_frac = 0.0;
  project.finance.insurance_frac = project.finance.maintenance_frac = 0.0;
  project.site.property_tax_frac = 0.0;
  project.end = make_date(2027, 1, 1);
  project.reference_year = 2026;
  project.capex.resize(1);
  project.capex[0].quantity = 1.0;
  project.capex[0].unit_usd = 1000.0;
  project.years = {year_of_use(2026)};
  project.years[0] = {.year = 2026,
                      .facility_mwh = 1,
                      .grid_mwh = 1,
                      .onsite_mwh = 0,
                      .grid_usd = 365.0,
                      .fuel_usd = 0,
                      .generation_om_usd = 0,
                      .generator_rental_usd = 0,
                      .lease_usd = 0,
                      .water_m3 = 0,
                      .staff_fte = 0,
                      .online_accelerator_h = 1,
                      .working_accelerator_h = 1,
                      .useful_accelerator_h = 1};
  const Result r = project.run();
  ASSERT_EQ(r.quarters.size(), 4U);
  // Quarters of 90, 91, 92 and 92 days; middles at 45, 135.5, 227 and 319 days.
  const double expected =
      -1090.0 / std::pow(1.1, 45.0 / 365.25) - 91.0 / std::pow(1.1, 135.5 / 365.25) -
      92.0 / std::pow(1.1, 227.0 / 365.25) - 92.0 / std::pow(1.1, 319.0 / 365.25);
  EXPECT_NEAR(r.npv_usd.value(), expected, 1e-9);
  EXPECT_NEAR(r.quarters[0].cash_usd, -1090.0, 1e-9);
  EXPECT_NEAR(r.quarters[3].cumulative_usd, -1365.0, 1e-9);
}

TEST(Cost, CashFlowIsCapitalAndOperation) {
  for (const double rental : {0.0, 2.0, 4.0}) {
    Project project;
    project.start = make_date(2026, 5, 20);
    project.end = make_date(2031, 8, 3);
    project.finance.rental_price_usd_per_accelerator_h = rental;
    const Result r = project.run();
    double opex = 0.0;
    for (const OpexYear& y : r.opex) opex += y.total_usd();
    for (const std::vector<CashPeriod>* periods : {&r.quarters, &r.years}) {
      double capex_sum = 0.0;
      double opex_sum = 0.0;
      double cash = 0.0;
      for (const CashPeriod& p : *periods) {
        EXPECT_LT(p.from, p.until);
        EXPECT_NEAR(p.cash_usd, p.revenue_usd - p.capex_usd - p.opex_usd - p.tax_usd, 1e-3);
        capex_sum += p.capex_usd;
        opex_sum += p.opex_usd;
        cash += p.cash_usd;
        EXPECT_NEAR(p.cumulative_usd, cash, 1e-2);
      }
      EXPECT_NEAR(capex_sum, r.capex_usd.value(), 1e-3);
      EXPECT_NEAR(opex_sum, opex, 1e-3);
      EXPECT_EQ(periods->front().from, project.start);
      EXPECT_EQ(periods->back().until, project.end);
    }
    EXPECT_NEAR(r.quarters.back().cumulative_usd, r.years.back().cumulative_usd, 1e-2);
    EXPECT_EQ(r.quarters.size(), 22U);
  }
}

TEST(Cost, WithoutTimeValueThePresentValueIsTheSum) {
  Project project;
  project.finance.wacc_frac = 0.0;
  const Result r = project.run();
  EXPECT_NEAR(r.npv_usd.value(), r.quarters.back().cumulative_usd, 1e-2);
}

TEST(Cost, RentalPaysTaxOnProfitAndGivesAReturn) {
  Project project;
  EXPECT_FALSE(project.run().irr_frac.has_value());
  project.finance.rental_price_usd_per_accelerator_h = 4.0;
  const Result taxed = project.run();
  EXPECT_NEAR(taxed.years[1].revenue_usd, 8.76e8 * 4.0, 1e-3);
  EXPECT_GT(taxed.years[1].tax_usd, 0.0);
  EXPECT_GT(taxed.irr_frac.value(), 0.0);
  EXPECT_GT(taxed.payback_years.value(), 0.0);
  project.finance.tax_frac = 0.0;
  const Result untaxed = project.run();
  EXPECT_EQ(untaxed.years[1].tax_usd, 0.0);
  EXPECT_GT(untaxed.irr_frac.value(), taxed.irr_frac.value());
  project.finance.rental_price_usd_per_accelerator_h = 0.01;
  const Result hopeless = project.run();
  EXPECT_FALSE(hopeless.irr_frac.has_value());
  EXPECT_FALSE(hopeless.issues.empty());
}

TEST(Cost, RisesWithEveryPrice) {
  Project project;
  const Result before = project.run();
  for (std::size_t i = 0; i < project.capex.size(); ++i) {
    Project dearer = project;
    *dearer.capex[i].unit_usd *= 1.1;
    const Result after = dearer.run();
    EXPECT_GT(after.capex_usd.value(), before.capex_usd.value());
    EXPECT_LT(after.npv_usd.value(), before.npv_usd.value());
    EXPECT_GT(after.usd_per_accelerator_h.value(), before.usd_per_accelerator_h.value());
  }
  Project dearer = project;
  for (YearQuantities& y : dearer.years) y.grid_usd *= 1.1;
  EXPECT_LT(dearer.run().npv_usd.value(), before.npv_usd.value());
  dearer = project;
  dearer.finance.wacc_frac = 0.1;
  EXPECT_GT(dearer.run().usd_per_accelerator_h.value(), before.usd_per_accelerator_h.value());
}

TEST(Cost, MissingPriceLeavesTotalsEmptyAndNamesTheLot) {
  Project project;
  project.capex[0].unit_usd.reset();
  project.capex[0].path = "lots.h100.price_usd";
  const Result r = project.run();
  EXPECT_FALSE(r.capex_usd.has_value());
  EXPECT_FALSE(r.npv_usd.has_value());
  EXPECT_FALSE(r.it_share_frac.has_value());
  EXPECT_FALSE(r.opex_usd_per_year.has_value());
  EXPECT_FALSE(r.usd_per_accelerator_h.has_value());
  EXPECT_NEAR(r.energy_usd_per_mwh.value(), 51.0, 1e-9);
  ASSERT_EQ(r.issues.size(), 1U);
  EXPECT_EQ(r.issues[0].path, "lots.h100.price_usd");
  project.capex[0].quantity = 0.0;
  EXPECT_TRUE(project.run().capex_usd.has_value());
}

TEST(Cost, PaymentsOutsideTheHorizon) {
  Project project;
  project.capex[0].date = make_date(2020, 1, 1);
  project.capex[1].date = project.end;
  const Result r = project.run();
  EXPECT_NEAR(r.quarters[0].capex_usd, r.capex_usd.value(), 1e-3);
  ASSERT_EQ(r.issues.size(), 2U);
  EXPECT_NE(r.issues[0].message().find("2036-01-01"), std::string::npos);
  EXPECT_EQ(r.issues[1].path, "schedule.start");
  for (const CapexItem& item : r.capex) EXPECT_NE(item.item, "Network");
}

TEST(Cost, NoAcceleratorsAndNoHorizonAreAnswers) {
  Project project;
  project.capex.clear();
  for (YearQuantities& y : project.years) y.online_accelerator_h = y.useful_accelerator_h = 0.0;
  const Result idle = project.run();
  EXPECT_EQ(idle.capex_usd, 0.0);
  EXPECT_FALSE(idle.usd_per_accelerator_h.has_value());
  EXPECT_FALSE(idle.it_share_frac.has_value());
  EXPECT_TRUE(std::isfinite(idle.npv_usd.value()));
  EXPECT_EQ(idle.issues.size(), 1U);
  Project none;
  none.end = none.start;
  const Result r = none.run();
  EXPECT_EQ(r.capex_usd, 0.0);
  EXPECT_EQ(r.npv_usd, 0.0);
  EXPECT_TRUE(r.quarters.empty());
  EXPECT_TRUE(r.opex.empty());
  EXPECT_FALSE(r.opex_usd_per_year.has_value());
  EXPECT_FALSE(r.issues.empty());
}

TEST(Cost, BrokenInputIsRefused) {
  Project project;
  project.end = make_date(2025, 1, 1);
  EXPECT_THROW((void)project.run(), ContractError);
  project = Project();
  project.capex[0].quantity = -1.0;
  EXPECT_THROW((void)project.run(), ContractError);
  project = Project();
  project.capex[0].category = Category::soft;
  EXPECT_THROW((void)project.run(), ContractError);
  project = Project();
  project.years[0].fuel_usd = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW((void)project.run(), ContractError);
  project = Project();
  std::swap(project.years[0], project.years[1]);
  EXPECT_THROW((void)project.run(), ContractError);
}

// One GW of IT for 38 bn, facility over 14 years, 0.9 bn a year to operate: 8.5 bn a year where IT
// lasts 5 years, 12 bn at 3 and 7 bn at 7 (S145). The page does not split the 38 bn; 25.4 bn of IT
// is what 12 less 8.5 bn implies at 8 %, so that the other two figures and the sum are the test.
TEST(Cost, YearlyCostOfAGigawattOfItByItsLife) {
  Project project;
  project.finance.contingency_frac = 0.0;
  project.finance.owner_cost_frac = 0.0;
  project.finance.maintenance_frac = 0.0;
  project.finance.insurance_frac = 0.0;
  project.site.property_tax_frac = 0.0;
  project.capex.resize(3);
  project.capex[0].quantity = 25.4e9 / 4e4;
  project.capex[1].quantity = 0.0;
  project.capex[2].quantity = 12.6e9 / 4e6;
  YearQuantities& year = project.years[1];
  year.grid_usd = 0.9e9;
  year.fuel_usd = year.generation_om_usd = year.generator_rental_usd = year.lease_usd = 0.0;
  year.water_m3 = year.staff_fte = 0.0;
  const std::array<std::pair<double, double>, 3> published{{{3.0, 12e9}, {5.0, 8.5e9}, {7.0, 7e9}}};
  for (const auto& row : published) {
    project.finance.accelerator_life_years = row.first;
    const Result r = project.run();
    EXPECT_NEAR(r.capex_usd.value(), 38e9, 1.0);
    EXPECT_NEAR(r.usd_per_accelerator_h.value() * year.online_accelerator_h, row.second,
                0.05 * row.second);
  }
}

}  // namespace
}  // namespace sitewright::cost
