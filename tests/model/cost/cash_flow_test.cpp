// Bases of money, debt, renewals and payments of small plans, by hand and by identity.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "model/core/check.h"
#include "model/cost/finance.h"
#include "model/cost/steps.h"
#include "tests/model/cost/plant.h"

namespace sitewright::cost {
namespace {

using test::Plant;
using test::sum;

TEST(CashFlow, NominalAtNominalIsRealAtRealInMoneyOfTheStart) {
  for (const double rental : {0.0, 3.0, 6.0}) {
    Plant real;
    if (rental > 0.0) real.finance.rental_price_usd_per_accelerator_h = rental;
    Plant nominal = real;
    nominal.finance.flow_basis = nominal.finance.wacc_basis = plan::MoneyBasis::nominal;
    nominal.finance.wacc_frac =
        (1.0 + real.finance.wacc_frac) * (1.0 + real.finance.inflation_frac) - 1.0;
    const double at_start = inflator(real.finance, real.start);
    const double expected = real.run().npv_usd.value() * at_start;
    // The flows of a quarter inflate from its middle day, its discount runs from its exact middle.
    EXPECT_NEAR(nominal.run().npv_usd.value(), expected, 1e-4 * std::abs(expected) + 50.0);
    EXPECT_NEAR(nominal.run().usd_per_accelerator_h.value(),
                real.run().usd_per_accelerator_h.value(), 1e-12);
  }
}

TEST(CashFlow, MixedBasesGiveNoPresentValue) {
  Plant plant;
  plant.finance.wacc_basis = plan::MoneyBasis::nominal;
  const Result r = plant.run();
  EXPECT_FALSE(r.npv_usd.has_value());
  EXPECT_TRUE(r.capex_usd.has_value());
}

TEST(CashFlow, PaymentsFollowTheirDatesAndTheirPriceRises) {
  Plant plant;
  plant.capex[0].payments = {{0.3, make_date(2025, 10, 1), Stage::deposit},
                             {0.6, make_date(2026, 7, 1), Stage::delivery},
                             {0.1, make_date(2027, 1, 1), Stage::completion}};
  plant.finance.escalation_frac = 0.03;
  const Result r = plant.run();
  ASSERT_EQ(r.capex.size(), 3U);
  EXPECT_EQ(r.capex[0].date, plant.start);  // a deposit before the start counts on it
  EXPECT_NEAR(r.capex[1].usd, 6e5 * std::pow(1.03, 365.0 / 365.25), 1e-6);
  EXPECT_NEAR(r.capex[2].usd, 1e5 * std::pow(1.03, 549.0 / 365.25), 1e-6);
  EXPECT_NEAR(r.purchases[0].usd, r.capex_usd.value(), 1e-6);
  EXPECT_NEAR(sum(r.quarters, &CashPeriod::capex_usd), *r.capex_usd, 1e-6);
  const bool told = std::any_of(r.issues.begin(), r.issues.end(),
                                [](const Issue& i) { return i.path == "schedule.start"; });
  EXPECT_TRUE(told);
}

TEST(CashFlow, PricesOfAnotherYearAreNamed) {
  Plant plant;
  plant.capex[0].price_year = 2021;
  const Result r = plant.run();
  ASSERT_EQ(r.issues.size(), 1U);
  EXPECT_EQ(r.issues[0].path, "finance.price_year");
  EXPECT_NE(r.issues[0].message().find("2021"), std::string::npos);
}

TEST(CashFlow, DebtIsDrawnCarriesInterestAndIsRepaid) {
  Plant plant;
  plant.finance.debt_frac = 0.6;
  plant.finance.debt_rate_frac = 0.08;
  plant.finance.debt_term_years = 2.0;
  const Result r = plant.run();
  double drawn = 0.0;
  double repaid = 0.0;
  double capitalised = 0.0;
  for (const DebtPeriod& period : r.debt) {
    drawn += period.draw_usd;
    repaid += period.principal_usd;
    capitalised += period.capitalised_usd;
  }
  // Drawn in the third quarter of 2026, in operation from the fourth on.
  const double inflated = 1e6 * inflator(plant.finance, make_date(2026, 8, 16));
  EXPECT_NEAR(drawn, 0.6 * inflated, 1e-6);
  EXPECT_NEAR(repaid, drawn + capitalised, 1e-6);
  EXPECT_NEAR(r.debt.back().balance_usd, 0.0, 1e-6);
  EXPECT_NEAR(capitalised, drawn * (std::pow(1.08, 46.0 / 365.25) - 1.0), 1e-6);
  EXPECT_NEAR(r.debt[3].interest_usd, (drawn + capitalised) * (std::pow(1.08, 92.0 / 365.25) - 1.0),
              1e-6);
  Plant late = plant;
  late.capex[0].date = make_date(2026, 1, 15);
  const Result built = late.run();
  EXPECT_NEAR(built.interest_during_construction_usd.value(),
              built.debt[0].draw_usd * (std::pow(1.08, (45.0 + 91.0 + 92.0) / 365.25) - 1.0), 1e-6);
}

/// What is borrowed later is repaid later: each quarter's loan in equal parts over its own term.
TEST(CashFlow, EachLoanIsRepaidOverItsOwnTerm) {
  Plant plant;
  plant.end = make_date(2034, 1, 1);
  plant.finance.debt_frac = 0.5;
  plant.finance.debt_term_years = 2.0;
  plant.finance.inflation_frac = 0.0;
  plant.capex[0].date = plant.start;
  CapexQuantity second = plant.capex[0];
  second.item = "Second phase";
  second.date = make_date(2030, 2, 1);
  plant.capex.push_back(second);
  const Result r = plant.run();
  const auto owed_on = [&](Date day) {
    for (std::size_t i = 0; i < r.quarters.size(); ++i) {
      if (r.quarters[i].until == day) return r.debt[i].balance_usd;
    }
    return -1.0;
  };
  EXPECT_NEAR(owed_on(make_date(2029, 10, 1)), 0.0, 1e-6);
  EXPECT_NEAR(owed_on(make_date(2030, 4, 1)), 5e5, 1e-6);
  EXPECT_NEAR(owed_on(make_date(2031, 4, 1)), 5e5 * (1.0 - 365.0 / 365.25 / 2.0), 1e-6);
  EXPECT_NEAR(owed_on(make_date(2032, 4, 1)), 0.0, 500.0);
  EXPECT_NEAR(owed_on(make_date(2032, 7, 1)), 0.0, 1e-6);
}

TEST(CashFlow, OwnersCashIsTheProjectsWithoutDebt) {
  Plant plant;
  plant.finance.rental_price_usd_per_accelerator_h = 6.0;
  plant.finance.inflation_frac = 0.0;
  plant.capex[0].date = plant.start;
  const Result r = plant.run();
  for (std::size_t i = 0; i < r.quarters.size(); ++i) {
    EXPECT_NEAR(r.debt[i].equity_usd, r.quarters[i].cash_usd, 1e-6);
  }
  EXPECT_NEAR(r.equity_irr_frac.value(), r.irr_frac.value(), 1e-9);
  plant.finance.debt_frac = 0.5;  // cheap debt lifts the owner's return
  plant.finance.debt_rate_frac = 0.01;
  EXPECT_GT(plant.run().equity_irr_frac.value(), r.irr_frac.value());
  EXPECT_NEAR(plant.run().npv_usd.value(), r.npv_usd.value(), 1e-6);
}

/// All is lent: nothing of the owner's is ever out.
TEST(CashFlow, AMissingReturnIsSaid) {
  Plant plant = test::taxed_plant(6.0);
  plant.finance.debt_frac = 1.0;
  plant.finance.debt_term_years = 3.0;
  const Result r = plant.run();
  for (const DebtPeriod& period : r.debt) EXPECT_GE(period.equity_usd, 0.0);
  EXPECT_TRUE(r.irr_frac.has_value());
  EXPECT_FALSE(r.equity_irr_frac.has_value());
  ASSERT_EQ(r.issues.size(), 1U);
  EXPECT_EQ(r.issues[0].path, "finance.debt_frac");
  EXPECT_EQ(r.issues[0].message(),
            "The owner's cash has no internal rate of return: it never changes sign within the "
            "horizon, or no rate from -99 % to 1,000 % a year balances it.");
}

TEST(CashFlow, WhatWearsOutIsBoughtAgain) {
  Plant plant;
  plant.finance.renew = true;
  plant.finance.facility_life_years = 1.5;
  const Result r = plant.run();  // in service mid 2026 until 2030: renewed early 2028 alone
  ASSERT_EQ(r.renewals.size(), 1U);
  EXPECT_EQ(r.renewals[0].date, make_date(2027, 12, 31));
  EXPECT_NEAR(r.opex[1].replacement_usd, 1e6, 1e-6);
  Plant rising = plant;
  rising.finance.escalation_frac = 0.03;  // from the middle of 2025
  EXPECT_NEAR(rising.run().renewals[0].usd, 1e6 * std::pow(1.03, 913.0 / 365.25), 1e-6);
  EXPECT_NEAR(r.opex[1].total_usd() - r.opex[1].running_usd(), 1e6, 1e-6);
  EXPECT_NEAR(r.capex_usd.value(), 1e6, 1e-6);
  EXPECT_NEAR(r.opex_usd_per_year.value(), 50000.0, 1e-6);
  double opex = 0.0;
  for (const OpexYear& year : r.opex) opex += year.total_usd();
  EXPECT_NEAR(sum(r.quarters, &CashPeriod::opex_usd), opex, 1e-6);
}

/// A price rises from its own year on, in whichever money the plan is stated.
TEST(CashFlow, EscalationRunsFromThePricesOwnYear) {
  for (const int price_year : {2025, 2030}) {
    Plant plant;
    plant.finance.escalation_frac = 0.03;
    plant.finance.price_year = price_year;
    plant.capex[0].price_year = 2024;
    const Result r = plant.run();
    EXPECT_NEAR(r.capex[0].escalation, std::pow(1.03, 730.0 / 365.25), 1e-9) << price_year;
    plant.capex[0].price_year = 2030;  // of a year that is not there yet: it does not fall
    EXPECT_EQ(plant.run().capex[0].escalation, 1.0);
  }
}

/// Lent on the first day, a quarter of it back in April 2027, the rest in April 2028.
CapexQuantity deposit(double usd) {
  return {.item = "Collateral",
          .path = "contracts.c",
          .category = Category::deposit,
          .quantity = 1.0,
          .unit_usd = usd,
          .price_year = 2025,
          .date = make_date(2026, 1, 1),
          .unit = "sum",
          .payments = {},
          .returns = {{.share_frac = 0.25, .date = make_date(2027, 4, 1)},
                      {.share_frac = 0.75, .date = make_date(2028, 4, 1)}}};
}

TEST(CashFlow, ADepositComesBackInTheDollarsThatItWasPostedIn) {
  Plant plant;
  plant.finance.inflation_frac = 0.03;
  plant.finance.residual_frac = 0.5;
  plant.finance.insurance_frac = 0.01;
  plant.finance.contingency_frac = 0.1;
  plant.site.property_tax_frac = 0.02;
  plant.finance.renew = true;
  const Result without = plant.run();
  plant.capex.push_back(deposit(8e5));
  const Result r = plant.run();
  // Neither contingency nor insurance, tax or residual value: what is lent, and what comes back.
  EXPECT_NEAR(*r.capex_usd - *without.capex_usd, 8e5, 1e-6);
  for (std::size_t i = 0; i < r.opex.size(); ++i)
    EXPECT_NEAR(r.opex[i].total_usd(), without.opex[i].total_usd(), 1e-9);
  EXPECT_NEAR(r.quarters.back().residual_usd, without.quarters.back().residual_usd, 1e-9);
  ASSERT_EQ(r.returned.size(), 2U);
  const auto rise = [&](Date from, Date until) {  // of the quarters' middles
    return std::pow(1.03, days_between(from, until) / 365.25);
  };
  const Date first = make_date(2026, 2, 15);
  EXPECT_NEAR(r.returned[0].usd, 2e5 / rise(first, make_date(2027, 5, 16)), 1e-6);
  EXPECT_NEAR(r.returned[1].usd, 6e5 / rise(first, make_date(2028, 5, 16)), 1e-6);
  EXPECT_NEAR(r.quarters[5].returned_usd, r.returned[0].usd, 1e-9);
  EXPECT_NEAR(sum(r.years, &CashPeriod::returned_usd), r.returned[0].usd + r.returned[1].usd, 1e-6);
  EXPECT_NEAR(sum(r.quarters, &CashPeriod::cash_usd) - sum(without.quarters, &CashPeriod::cash_usd),
              r.returned[0].usd + r.returned[1].usd - 8e5, 1e-6);
  // The levelised hour carries it at the WACC, which never repays it.
  EXPECT_NEAR((*r.usd_per_accelerator_h - *without.usd_per_accelerator_h) * 100000.0, 0.08 * 8e5,
              1e-6);
  plant.finance.flow_basis = plant.finance.wacc_basis = plan::MoneyBasis::nominal;
  const Result nominal = plant.run();
  const double posted = 8e5 * inflator(plant.finance, first);
  EXPECT_NEAR(sum(nominal.quarters, &CashPeriod::returned_usd), posted, 1e-6);
}

TEST(CashFlow, ADepositIsLentAtTheWacc) {
  Plant plant;
  plant.finance.inflation_frac = 0.0;
  const double without = *plant.run().npv_usd;
  plant.capex.push_back(deposit(8e5));
  const auto worth = [&](Date from, Date until) {
    const double years =
        0.5 * (days_between(plant.start, from) + days_between(plant.start, until)) / 365.25;
    return std::pow(1.08, -years);
  };
  const double lost = 8e5 * worth(make_date(2026, 1, 1), make_date(2026, 4, 1)) -
                      2e5 * worth(make_date(2027, 4, 1), make_date(2027, 7, 1)) -
                      6e5 * worth(make_date(2028, 4, 1), make_date(2028, 7, 1));
  EXPECT_NEAR(without - *plant.run().npv_usd, lost, 1e-6);
  // What still stands comes back on the horizon's last day.
  plant.capex.back().returns = {{.share_frac = 1.0, .date = make_date(2040, 1, 1)}};
  EXPECT_NEAR(plant.run().quarters.back().returned_usd, 8e5, 1e-6);
  plant.capex.back().returns[0].share_frac = 0.9;
  EXPECT_THROW(static_cast<void>(plant.run()), ContractError);
}

TEST(CashFlow, DiscountedCashFlowIsThePresentValue) {
  Plant plant;
  plant.finance.rental_price_usd_per_accelerator_h = 5.0;
  plant.finance.renew = true;
  plant.finance.facility_life_years = 1.2;
  const Result r = plant.run();
  double npv = 0.0;
  for (const CashPeriod& q : r.quarters) {
    const double middle =
        0.5 * (days_between(plant.start, q.from) + days_between(plant.start, q.until)) / 365.25;
    npv += q.cash_usd * std::pow(1.08, -middle);
  }
  EXPECT_NEAR(npv, r.npv_usd.value(), 1e-9 * std::abs(npv));
  EXPECT_NEAR(sum(r.years, &CashPeriod::cash_usd), sum(r.quarters, &CashPeriod::cash_usd), 1e-3);
}

/// In the money of the flows, with energy or without.
TEST(CashFlow, PartsOfAYearAreItsOperation) {
  for (const double fuel_usd : {50000.0, 0.0}) {
    for (const auto basis : {plan::MoneyBasis::real, plan::MoneyBasis::nominal}) {
      Plant plant;
      plant.finance.flow_basis = plant.finance.wacc_basis = basis;
      plant.finance.insurance_frac = 0.01;
      plant.finance.renew = true;
      plant.finance.facility_life_years = 1.5;
      for (YearQuantities& year : plant.years) year.fuel_usd = fuel_usd;
      const Result r = plant.run();
      for (std::size_t i = 0; i < r.opex.size(); ++i) {
        const auto parts = parts_of(plant.finance, r, i);
        double total = 0.0;
        for (const OpexPart& part : parts) total += part.usd;
        EXPECT_NEAR(total, r.years[i].opex_usd, 1e-6);
        EXPECT_NEAR(parts[1].usd, r.years[i].energy_usd, 1e-6);
      }
      // In service from July 2026 on: 92 days in each of its quarters.
      const bool nominal = basis == plan::MoneyBasis::nominal;
      double rise = 0.0;
      for (const Date middle : {make_date(2026, 8, 16), make_date(2026, 11, 16)})
        rise += nominal ? inflator(plant.finance, middle) : 1.0;
      EXPECT_NEAR(parts_of(plant.finance, r, 0)[12].usd, rise * 1e4 * 92.0 / 365.0, 1e-6);
      EXPECT_GT(parts_of(plant.finance, r, 1).back().usd, 9e5);  // bought again in 2027
    }
  }
}

/// Accelerators come online in October 2026; turbines burn from the third quarter on.
Plant late_starter() {
  Plant plant = test::taxed_plant(6.0);
  plant.finance.inflation_frac = 0.03;
  plant.finance.software_usd_per_accelerator_year = 876.6;
  plant.finance.insurance_frac = 0.01;
  plant.years[0].lease_usd = 36500.0;
  YearShares shares{};
  for (QuarterShares& quarter : shares) quarter.fill(0.25);
  const auto fall = [&](Driver driver, std::array<double, 4> of) {
    for (std::size_t q = 0; q < 4; ++q) shares[q][static_cast<std::size_t>(driver)] = of[q];
  };
  fall(Driver::online, {0.0, 0.0, 0.0, 1.0});
  fall(Driver::fuel, {0.0, 0.0, 0.4, 0.6});
  plant.years[0].shares = shares;
  return plant;
}

TEST(CashFlow, HoursInUseAreSold) {
  test::Plant plant = test::taxed_plant(6.0);
  const double all = test::sum(plant.run().years, &CashPeriod::revenue_usd);
  for (YearQuantities& year : plant.years) year.working_accelerator_h *= 0.6;
  EXPECT_NEAR(test::sum(plant.run().years, &CashPeriod::revenue_usd), 0.6 * all, 1e-6);
}

TEST(CashFlow, AQuarterHasWhatItTakes) {
  const Plant plant = late_starter();
  const Result r = plant.run();
  // 100,000 hours a year: 876.6 $ a year of 8,766 hours are 10,000 $ of software.
  const double insurance = 1e4 * 92.0 / 365.0;
  EXPECT_NEAR(r.quarters[0].opex_usd, 36500.0 * 90.0 / 365.0, 1e-6);
  EXPECT_NEAR(r.quarters[1].opex_usd, 36500.0 * 91.0 / 365.0, 1e-6);
  EXPECT_NEAR(r.quarters[2].opex_usd, 9200.0 + insurance + 0.4 * 5e4, 1e-6);
  EXPECT_NEAR(r.quarters[3].opex_usd, 9200.0 + insurance + 0.6 * 5e4 + 1e4, 1e-6);
  EXPECT_NEAR(r.quarters[2].energy_usd, 0.4 * 5e4, 1e-6);
  EXPECT_EQ(r.quarters[2].revenue_usd, 0.0);
  EXPECT_NEAR(r.quarters[3].revenue_usd, 6e5, 1e-6);
  // A year that does not say goes by days.
  EXPECT_NEAR(r.quarters[4].revenue_usd, 6e5 * 90.0 / 365.0, 1e-6);
  EXPECT_NEAR(r.opex[0].running_usd(), 36500.0 + 2 * insurance + 5e4 + 1e4, 1e-6);
  // Each quarter's profit inflates with its quarter.
  double before = 0.0;
  constexpr double kRealUsd[] = {-9000.0, -9100.0, -29200.0, 6e5 - 49200.0};
  for (std::size_t i = 0; i < 4; ++i) {
    const double own = kRealUsd[i] - (i > 1 ? insurance : 0.0);
    before += own * inflator(plant.finance, middle(r.quarters[i].from, r.quarters[i].until));
  }
  EXPECT_NEAR(r.tax[0].before_usd, before, 1e-6);
}

TEST(CashFlow, SharesOfQuartersMoveMoneyWithinTheirYear) {
  Plant plant = late_starter();
  const Result r = plant.run();
  plant.years[0].shares.reset();
  const Result even = plant.run();
  for (std::size_t i = 0; i < r.years.size(); ++i) {
    EXPECT_NEAR(r.years[i].opex_usd, even.years[i].opex_usd, 1e-6);
    EXPECT_NEAR(r.years[i].revenue_usd, even.years[i].revenue_usd, 1e-6);
  }
  EXPECT_LT(*r.npv_usd, *even.npv_usd - 1e4);  // the revenue is late
  Plant wrong = late_starter();
  (*wrong.years[0].shares)[0][0] = 0.1;
  EXPECT_THROW(static_cast<void>(wrong.run()), ContractError);
}

TEST(CashFlow, FeesByTheTonAndPowerAtTheRacks) {
  Plant plant;
  plant.years[1].permit_tons = 200.0;
  plant.years[1].co2_t = 1000.0;
  plant.finance.permit_fee_usd_per_ton = 60.0;
  plant.finance.carbon_usd_per_t = 10.0;
  const Result r = plant.run();
  EXPECT_NEAR(r.opex[1].permits_usd, 22000.0, 1e-9);
  const double charge = 1e6 * annuity_factor({.rate_frac = 0.08, .years = 14.0});
  EXPECT_NEAR(r.it_power_usd_per_mwh.value(), (charge + 50000.0) / 800.0, 1e-9);
  EXPECT_NEAR(r.onsite_lcoe_usd_per_mwh.value(), (charge + 50000.0) / 1000.0, 1e-9);
}

}  // namespace
}  // namespace sitewright::cost
