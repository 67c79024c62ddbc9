// What is taxed and written off, by hand and by identity: residual value, interest of construction,
// credits, soft cost.
#include <gtest/gtest.h>

#include <cmath>

#include "model/cost/finance.h"
#include "model/cost/steps.h"
#include "tests/model/cost/plant.h"

namespace sitewright::cost {
namespace {

using test::Plant;
using test::sum;
using test::taxed_plant;

CapexQuantity land(Date date) {
  return {.item = "Land",
          .path = "site.land_area_m2",
          .category = Category::land,
          .quantity = 1.0,
          .unit_usd = 4e5,
          .price_year = 2025,
          .date = date};
}

TEST(Tax, TaxByHand) {
  Plant plant = taxed_plant(6.0);
  plant.finance.tax_frac = 0.25;
  // 600,000 - 50,000 a year; MACRS 20, 32, 19.2, 11.52 % of a million.
  const Result r = plant.run();
  EXPECT_NEAR(r.years[0].tax_usd, 0.25 * (550000.0 - 200000.0), 1e-6);
  EXPECT_NEAR(r.years[1].tax_usd, 0.25 * (550000.0 - 320000.0), 1e-6);
  // Nothing is left to sell: what is not written off yet, 17.28 %, is a loss of the last year.
  EXPECT_NEAR(r.years[3].tax_usd, 0.25 * (550000.0 - 115200.0 - 172800.0), 1e-6);
  plant.finance.depreciation = plan::Depreciation::straight_line;
  plant.finance.facility_life_years = 10.0;
  EXPECT_NEAR(plant.run().years[1].tax_usd, 0.25 * (550000.0 - 1e6 * 365.0 / 3653.0), 1.0);
}

/// What is bought again earns no credit and is written off whole; what it replaces goes with it.
TEST(Tax, ARenewalIsWrittenOffWhole) {
  Plant plant = taxed_plant(6.0);
  plant.capex[0].earns_credit = true;
  plant.finance.itc_frac = 0.3;
  plant.finance.renew = true;
  plant.finance.facility_life_years = 1.5;
  const Result r = plant.run();  // bought in mid 2026, again at the end of 2027
  EXPECT_NEAR(r.tax[0].depreciation_usd, 0.85 * 0.2 * 1e6, 1e-6);
  EXPECT_NEAR(r.tax[1].depreciation_usd, 0.85 * 0.32 * 1e6 + 0.2 * 1e6, 1e-6);
  EXPECT_NEAR(r.tax[1].disposal_usd, -0.85 * 0.48 * 1e6, 1e-6);
  EXPECT_NEAR(r.tax[2].depreciation_usd, 0.32 * 1e6, 1e-6);
  EXPECT_NEAR(r.tax[2].disposal_usd, 0.0, 1e-6);
  EXPECT_NEAR(r.tax[3].depreciation_usd, 0.192 * 1e6, 1e-6);
  EXPECT_NEAR(r.tax[3].disposal_usd, -0.288 * 1e6, 1e-6);
}

/// Nominal, as the basis that half of it comes out of.
TEST(Tax, ACreditIsAShareOfTheDollarsThatWerePaid) {
  Plant plant = taxed_plant(6.0);
  plant.finance.inflation_frac = 0.03;
  plant.finance.itc_frac = 0.3;
  plant.finance.flow_basis = plant.finance.wacc_basis = plan::MoneyBasis::nominal;
  plant.capex[0].earns_credit = true;
  plant.capex[0].date = make_date(2028, 7, 1);
  plant.capex[0].payments = {{0.4, make_date(2026, 1, 1), Stage::deposit},
                             {0.6, make_date(2028, 7, 1), Stage::delivery}};
  const Result r = plant.run();
  const double paid = 4e5 * inflator(plant.finance, make_date(2026, 2, 15)) +
                      6e5 * inflator(plant.finance, make_date(2028, 8, 16));
  EXPECT_NEAR(sum(r.quarters, &CashPeriod::capex_usd), paid, 1e-6);
  EXPECT_NEAR(r.quarters[10].incentive_usd, 0.3 * paid, 1e-6);
  EXPECT_NEAR(r.tax[2].credits_usd, 0.3 * paid, 1e-6);
  EXPECT_NEAR(r.tax[2].depreciation_usd, 0.85 * 0.2 * paid, 1e-6);
}

TEST(Tax, CreditsAbatementAndResidual) {
  Plant plant;
  plant.capex[0].earns_credit = true;
  plant.finance.itc_frac = 0.3;
  plant.finance.ptc_usd_per_mwh = 20.0;
  plant.years[2].credited_mwh = plant.years[3].credited_mwh = 0.0;  // it has ended
  plant.finance.residual_frac = 0.5;
  plant.finance.facility_life_years = 7.0;
  const Result r = plant.run();
  EXPECT_NEAR(sum(r.quarters, &CashPeriod::incentive_usd), 3e5 + 2 * 20.0 * 1000.0, 1e-6);
  EXPECT_NEAR(r.quarters[2].incentive_usd, 3e5 + 20000.0 * 92.0 / 365.0, 1e-6);
  const double left = 1.0 - years_between(make_date(2026, 7, 1), plant.end) / 7.0;
  EXPECT_NEAR(r.quarters.back().residual_usd, 0.5 * left * 1e6, 1e-6);
  plant.site.property_tax_frac = 0.02;
  plant.finance.abatement_years = 1.0;
  const double full = plant.run().opex[1].property_tax_usd;
  plant.finance.abatement_frac = 1.0;
  EXPECT_NEAR(full, 20000.0, 1e-6);
  EXPECT_NEAR(plant.run().opex[1].property_tax_usd, full * 184.0 / 365.0, 1e-6);
  EXPECT_NEAR(plant.run().opex[2].property_tax_usd, full, 1e-6);
}

TEST(Tax, NoCreditForWhatCannotEarnOne) {
  Plant plant = taxed_plant(6.0);
  plant.finance.itc_frac = 0.3;
  plant.finance.ptc_usd_per_mwh = 20.0;
  for (YearQuantities& year : plant.years) year.credited_mwh = 0.0;
  const Result none = plant.run();
  EXPECT_EQ(sum(none.quarters, &CashPeriod::incentive_usd), 0.0);
  EXPECT_NEAR(none.tax[0].depreciation_usd, 0.2 * 1e6, 1e-6);
  const double charge = 1e6 * annuity_factor({.rate_frac = 0.08, .years = 14.0});
  EXPECT_NEAR(*none.onsite_lcoe_usd_per_mwh, (charge + 50000.0) / 1000.0, 1e-9);
  // A second one beside it earns both, for a quarter of the output, from 2028 on.
  plant.capex.push_back(plant.capex[0]);
  plant.capex[1].earns_credit = true;
  plant.years[0].credited_mwh = 0.0;
  plant.years[1].credited_mwh = plant.years[2].credited_mwh = 250.0;
  const Result one = plant.run();
  EXPECT_NEAR(sum(one.quarters, &CashPeriod::incentive_usd), 3e5 + 2 * 20.0 * 250.0, 1e-6);
  EXPECT_NEAR(one.tax[0].depreciation_usd, (1.0 + 0.85) * 0.2 * 1e6, 1e-6);
  // Ten years of credit in fourteen of life.
  const double levelised = 20.0 * annuity_factor({.rate_frac = 0.08, .years = 14.0}) /
                           annuity_factor({.rate_frac = 0.08, .years = 10.0});
  EXPECT_NEAR(*one.onsite_lcoe_usd_per_mwh, (1.7 * charge + 50000.0 - levelised * 250.0) / 1000.0,
              1e-9);
}

TEST(Tax, ResidualValueLessWhatIsNotWrittenOffIsProfit) {
  Plant plant = taxed_plant(6.0);
  plant.finance.residual_frac = 0.5;
  plant.finance.facility_life_years = 7.0;
  plant.finance.itc_frac = 0.3;
  plant.capex[0].earns_credit = true;
  // 184 + 365 + 366 + 365 days of service, at half of the rest of its life; 85 % of a million was
  // to be written off, and 17.28 % of that is not.
  const double sold = 0.5 * 1e6 * (1.0 - 1280.0 / 365.25 / 7.0);
  const double gain = sold - 0.1728 * 0.85 * 1e6;
  const Result r = plant.run();
  EXPECT_NEAR(r.tax[3].disposal_usd, gain, 1e-6);
  EXPECT_NEAR(r.years[3].tax_usd, 0.25 * (550000.0 - 0.85 * 115200.0 + gain), 1e-6);
  for (std::size_t year = 0; year < 3; ++year) EXPECT_NEAR(r.tax[year].disposal_usd, 0.0, 1e-6);
  // Land is never written off, and what it loses is no loss of the books.
  plant.capex.push_back(land(plant.start));
  EXPECT_NEAR(plant.run().tax[3].disposal_usd, gain, 1e-6);
  EXPECT_NEAR(plant.run().tax[3].depreciation_usd, r.tax[3].depreciation_usd, 1e-6);
  // Losses of earlier years count against four fifths of it: 50,000 $ a year before depreciation.
  plant.capex.pop_back();
  plant.finance.rental_price_usd_per_accelerator_h = 1.0;
  const double own = 50000.0 - 0.85 * 115200.0 + gain;
  EXPECT_GT(own, 0.0);
  EXPECT_NEAR(plant.run().tax[3].profit_usd, 0.2 * own, 1e-6);
  EXPECT_NEAR(plant.run().years[3].tax_usd, 0.25 * 0.2 * own, 1e-6);
}

TEST(Tax, LandIsTaxedOnItsGainAlone) {
  Plant plant = taxed_plant(6.0);
  plant.finance.residual_frac = 1.0;
  plant.finance.inflation_frac = 0.03;
  plant.finance.facility_life_years = 2.0;  // of the turbine nothing is left to sell
  const double without = plant.run().tax[3].disposal_usd;
  plant.capex.push_back(land(plant.start));
  const double gain = 4e5 * (inflator(plant.finance, make_date(2029, 11, 16)) -
                             inflator(plant.finance, make_date(2026, 2, 15)));
  EXPECT_GT(gain, 4e4);
  EXPECT_NEAR(plant.run().tax[3].disposal_usd, without + gain, 1e-6);
  plant.finance.residual_frac = 0.5;
  EXPECT_NEAR(plant.run().tax[3].disposal_usd, without, 1e-6);
}

TEST(Tax, ResidualValueIsTaxedInNominalDollars) {
  Plant plant = taxed_plant(6.0);
  plant.finance.residual_frac = 0.5;
  plant.finance.inflation_frac = 0.03;
  const Result r = plant.run();
  const double sold =
      r.quarters.back().residual_usd * inflator(plant.finance, make_date(2029, 11, 16));
  const double bought = 1e6 * inflator(plant.finance, make_date(2026, 8, 16));
  EXPECT_NEAR(r.tax[3].disposal_usd, sold - 0.1728 * bought, 1e-6);
}

/// Cash is what comes in less what goes out, residual value untaxed.
TEST(Tax, NothingIsTaxedWithoutARentalPriceOrARate) {
  Plant plant = taxed_plant(6.0);
  plant.finance.residual_frac = 0.5;
  plant.finance.tax_frac = 0.0;
  plant.finance.debt_frac = 0.6;
  plant.capex[0].date = make_date(2026, 1, 15);
  Plant unpriced = plant;
  unpriced.finance.rental_price_usd_per_accelerator_h.reset();
  unpriced.finance.tax_frac = 0.25;
  for (const Plant& each : {plant, unpriced}) {
    const Result r = each.run();
    for (std::size_t i = 0; i < r.quarters.size(); ++i) {
      const CashPeriod& q = r.quarters[i];
      EXPECT_EQ(q.tax_usd, 0.0);
      EXPECT_EQ(r.debt[i].shield_usd, 0.0);
      EXPECT_NEAR(q.cash_usd, q.revenue_usd + q.residual_usd - q.capex_usd - q.opex_usd, 1e-6);
    }
  }
}

TEST(Tax, InterestOfConstructionIsWrittenOffWithWhatItBuilt) {
  Plant plant = taxed_plant(6.0);
  plant.capex[0].date = make_date(2026, 1, 15);
  const Result unlevered = plant.run();
  plant.finance.debt_frac = 0.6;
  plant.finance.debt_rate_frac = 0.08;
  const Result r = plant.run();
  // Drawn in the middle of the first quarter: 45, 91 and 92 days of interest until operation in
  // October.
  const double interest = 0.6e6 * (std::pow(1.08, 228.0 / 365.25) - 1.0);
  EXPECT_NEAR(*r.interest_during_construction_usd, interest, 1e-6);
  constexpr double kShares[] = {0.2, 0.32, 0.192, 0.1152 + 0.1728};
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_NEAR(r.tax[i].construction_interest_usd, kShares[i] * interest, 1e-6);
    EXPECT_NEAR(r.tax[i].levered_profit_usd,
                r.tax[i].profit_usd - r.tax[i].interest_usd - kShares[i] * interest, 1e-6);
    EXPECT_NEAR(r.tax[i].tax_usd, unlevered.tax[i].tax_usd, 1e-9);  // the project's own is the same
    EXPECT_EQ(unlevered.tax[i].construction_interest_usd, 0.0);
    EXPECT_EQ(unlevered.tax[i].levered_tax_usd, unlevered.tax[i].tax_usd);
  }
  EXPECT_NEAR(*r.npv_usd, *unlevered.npv_usd, 1e-6);
  double saved = 0.0;
  for (const DebtPeriod& period : r.debt) saved += period.shield_usd;
  double paid = 0.0;
  for (const TaxYear& year : r.tax) paid += year.interest_usd;
  EXPECT_NEAR(saved, 0.25 * (paid + interest), 1e-6);
}

TEST(Tax, InterestOfConstructionGoesByClassAndService) {
  Plant plant = taxed_plant(6.0);
  plant.finance.debt_frac = 0.5;
  plant.finance.debt_rate_frac = 0.08;
  plant.finance.facility_macrs = plan::Macrs::fifteen;
  plant.capex[0].date = make_date(2026, 1, 15);
  plant.capex.push_back(plant.capex[0]);
  plant.capex[1].category = Category::it;  // five years
  plant.capex.push_back(plant.capex[0]);
  plant.capex[2].date = make_date(2027, 6, 1);  // paid at the start, in service later
  plant.capex[2].payments = {{1.0, make_date(2026, 1, 20), Stage::deposit}};
  const double interest = 0.5e6 * (std::pow(1.08, 228.0 / 365.25) - 1.0);
  const Result r = plant.run();
  EXPECT_NEAR(r.tax[0].construction_interest_usd, (0.05 + 0.2) * interest, 1e-6);
  EXPECT_NEAR(r.tax[1].construction_interest_usd, (0.095 + 0.32 + 0.05) * interest, 1e-6);
  // In service in 2026, in operation in 2027: written off from operation on.
  Input input{.finance = plant.finance,
              .site = plant.site,
              .start = plant.start,
              .end = plant.end,
              .reference_year = 2027,
              .capex = plant.capex,
              .years = plant.years,
              .water_usd_per_m3 = 0.0,
              .staff_usd_per_fte_year = 0.0,
              .it_mw = 1.0,
              .facility_mw = 1.2,
              .operation = make_date(2027, 3, 1)};
  const Result late = evaluate_cost(input);
  const double longer = 0.5e6 * (std::pow(1.08, (365.0 - 45.0) / 365.25) - 1.0);
  EXPECT_EQ(late.tax[0].construction_interest_usd, 0.0);
  EXPECT_NEAR(late.tax[1].construction_interest_usd, (0.05 + 0.2 + 0.05) * longer, 1e-6);
}

/// Everything but land is written off once, and so is all interest of construction.
TEST(Tax, WholeCostIsWrittenOffOverTheHorizon) {
  for (const bool straight : {false, true}) {
    Plant plant = taxed_plant(6.0);
    plant.finance.debt_frac = 0.5;
    plant.finance.inflation_frac = 0.025;
    plant.finance.contingency_frac = 0.1;
    plant.finance.renew = true;
    plant.finance.accelerator_life_years = 1.5;
    if (straight) plant.finance.depreciation = plan::Depreciation::straight_line;
    plant.capex[0].date = make_date(2026, 1, 15);
    plant.capex.push_back(plant.capex[0]);
    plant.capex[1].category = Category::it;
    plant.capex.push_back(plant.capex[0]);
    plant.capex[2].category = Category::land;
    plant.capex.push_back(plant.capex[0]);
    plant.capex[3].category = Category::contract;
    const Result r = plant.run();
    ASSERT_FALSE(r.renewals.empty());
    double bought = 0.0;
    for (const CashPeriod& q : r.quarters) {
      double usd = q.capex_usd;
      for (const CapexItem& item : r.renewals) {
        if (item.date >= q.from && item.date < q.until) usd += item.usd;
      }
      if (q.from == plant.start) usd -= 1e6;  // land
      bought += usd * inflator(plant.finance, middle(q.from, q.until));
    }
    double written = 0.0;
    double interest = 0.0;
    for (const TaxYear& year : r.tax) {
      written += year.depreciation_usd - year.disposal_usd;
      interest += year.construction_interest_usd;
    }
    EXPECT_NEAR(written, bought, 1e-9 * bought);
    EXPECT_GT(*r.interest_during_construction_usd, 0.0);
    EXPECT_NEAR(interest, *r.interest_during_construction_usd, 1e-6);
  }
}

/// Contingency of a tenth makes a tenth more of all that follows from when the plant is in service.
TEST(Tax, SoftCostEntersServiceWithThePlant) {
  Plant plant = taxed_plant(6.0);
  plant.finance.insurance_frac = 0.01;
  plant.finance.abatement_frac = 0.5;
  plant.finance.abatement_years = 1.5;
  plant.site.property_tax_frac = 0.02;
  plant.capex.push_back(plant.capex[0]);
  plant.capex[1].date = make_date(2028, 3, 1);
  plant.capex[1].quantity = 3000.0;
  for (const plan::Depreciation way :
       {plan::Depreciation::macrs, plan::Depreciation::straight_line}) {
    plant.finance.depreciation = way;
    plant.finance.contingency_frac = 0.0;
    const Result bare = plant.run();
    plant.finance.contingency_frac = 0.1;
    const Result r = plant.run();
    ASSERT_EQ(r.purchases.size(), 3U);
    const std::vector<ServiceShare>& services = r.purchases[2].services;
    ASSERT_EQ(services.size(), 2U);
    EXPECT_EQ(services[0].date, make_date(2026, 7, 1));
    EXPECT_NEAR(services[0].share_frac, 0.25, 1e-12);
    EXPECT_NEAR(services[1].share_frac, 0.75, 1e-12);
    EXPECT_EQ(r.purchases[2].date, make_date(2028, 3, 1));
    EXPECT_NEAR(*r.capex_usd, 1.1 * *bare.capex_usd, 1e-6);
    for (std::size_t i = 0; i < r.opex.size(); ++i) {
      EXPECT_GT(bare.opex[i].insurance_usd, 0.0);
      EXPECT_NEAR(r.opex[i].insurance_usd, 1.1 * bare.opex[i].insurance_usd, 1e-6);
      EXPECT_NEAR(r.opex[i].property_tax_usd, 1.1 * bare.opex[i].property_tax_usd, 1e-6);
      EXPECT_NEAR(r.tax[i].depreciation_usd, 1.1 * bare.tax[i].depreciation_usd, 1e-6);
      EXPECT_NEAR(r.tax[i].disposal_usd, 1.1 * bare.tax[i].disposal_usd, 1e-6);
    }
  }
}

}  // namespace
}  // namespace sitewright::cost
