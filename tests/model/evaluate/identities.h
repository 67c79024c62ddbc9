// What holds for any evaluation: balances, bounds, sums.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "model/evaluate/evaluation.h"
#include "model/evaluate/metrics.h"

namespace sitewright::test {

inline void expect_supply_meets_load(const std::string& name, const Evaluation& e) {
  const operations::Hours& h = e.operations.hours;
  Hourly supplied = h.grid_mw + h.discharge_mw + h.unserved_mw;
  for (const Hourly& group : h.group_mw) supplied += group;
  EXPECT_LE((supplied - h.load_mw - h.charge_mw).abs().maxCoeff(), 1e-9) << name;
}

inline void expect_electricity_in_is_heat_out(const std::string& name, const Evaluation& e) {
  const cooling::HourlyHeat& c = e.cooling;
  const Hourly parts = e.it_mw + c.fan_mw + c.pump_mw + c.chiller_mw + c.rejection_mw +
                       c.ups_loss_mw + c.distribution_loss_mw + c.lighting_mw;
  EXPECT_LE((parts - c.facility_mw).abs().maxCoeff(), 1e-9 * (1.0 + c.facility_mw.maxCoeff()))
      << name;
  EXPECT_TRUE((e.operations.hours.load_mw == c.facility_mw).all()) << name;
}

inline void expect_bounds_are_in_order(const std::string& name, const Evaluation& e) {
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

inline void expect_capex_is_its_parts(const std::string& name, const Evaluation& e) {
  if (!e.cost.capex_usd) return;
  double items = 0.0;
  double categories = 0.0;
  double cash = 0.0;
  for (const cost::CapexItem& item : e.cost.capex) items += item.usd;
  for (const double usd : e.cost.capex_by_category) categories += usd;
  for (const cost::CashPeriod& year : e.cost.years) cash += year.capex_usd;
  double purchases = 0.0;
  for (const cost::Purchase& purchase : e.cost.purchases) purchases += purchase.usd;
  EXPECT_NEAR(items, *e.cost.capex_usd, 1e-9 * items) << name;
  EXPECT_NEAR(purchases, *e.cost.capex_usd, 1e-9 * items) << name;
  EXPECT_NEAR(categories, items, 1e-9 * items) << name;
  EXPECT_NEAR(cash, items, 1e-9 * items) << name;
}

/// What operation costs in quarters is what it takes in years, whatever it is spread by.
inline void expect_quarters_are_their_years(const std::string& name, const Evaluation& e) {
  cost::OpexYear years;
  for (const cost::YearQuantities& q : e.year_quantities) {
    years.grid_usd += q.grid_usd;
    years.fuel_usd += q.fuel_usd;
    years.generation_om_usd += q.generation_om_usd;
    years.generator_rental_usd += q.generator_rental_usd;
    years.lease_usd += q.lease_usd;
    years.collateral_usd += q.collateral_usd;
  }
  double quarters = 0.0;
  for (const cost::OpexYear& quarter : e.cost.opex_quarters)
    quarters += quarter.energy_usd() + quarter.lease_usd + quarter.collateral_usd;
  const double taken = years.energy_usd() + years.lease_usd + years.collateral_usd;
  EXPECT_NEAR(quarters, taken, 1e-9 * std::abs(taken)) << name;
}

/// All interest of construction is written off within the horizon, whatever enters service when.
inline void expect_interest_is_written_off(const std::string& name, const Evaluation& e) {
  if (!e.cost.interest_during_construction_usd) return;
  double written = 0.0;
  for (const cost::TaxYear& year : e.cost.tax) written += year.construction_interest_usd;
  const double interest = *e.cost.interest_during_construction_usd;
  EXPECT_NEAR(written, interest, 1e-9 * std::max(1.0, interest)) << name;
  for (const cost::Purchase& purchase : e.cost.purchases) {
    if (purchase.category != cost::Category::soft) continue;
    double shares = 0.0;
    for (const cost::ServiceShare& part : purchase.services) shares += part.share_frac;
    EXPECT_NEAR(shares, 1.0, 1e-12) << name;
  }
}

inline void expect_metrics_are_finite_or_explained(const std::string& name, const Evaluation& e) {
  for (const Metric& metric : metrics()) {
    const MetricValue value = metric.get(e);
    if (const auto* figure = std::get_if<double>(&value)) {
      EXPECT_TRUE(std::isfinite(*figure)) << name << " " << metric.key;
    } else if (std::holds_alternative<std::monostate>(value)) {
      const bool explained = std::any_of(e.issues.begin(), e.issues.end(), [&](const Issue& issue) {
        return issue.path == metric.key;
      });
      EXPECT_TRUE(explained) << name << " " << metric.key;
      EXPECT_FALSE(metric.missing_because.empty()) << metric.key;
    }
  }
}

inline void expect_identities(const std::string& name, const Evaluation& e) {
  expect_supply_meets_load(name, e);
  expect_electricity_in_is_heat_out(name, e);
  expect_bounds_are_in_order(name, e);
  expect_capex_is_its_parts(name, e);
  expect_quarters_are_their_years(name, e);
  expect_interest_is_written_off(name, e);
  expect_metrics_are_finite_or_explained(name, e);
}

}  // namespace sitewright::test
