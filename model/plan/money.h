// What a plan says of money: finance, renting, prices and payments of its own.
#pragma once

#include <optional>
#include <string>

#include "model/plan/enums.h"

namespace sitewright::plan {

/// Rates, taxes, lives and shares. Members are described by their rows in finance_fields.cpp.
struct Finance {
  int price_year = 2025;
  MoneyBasis flow_basis = MoneyBasis::real;
  double wacc_frac = 0.08;
  MoneyBasis wacc_basis = MoneyBasis::real;
  double inflation_frac = 0.025;
  double escalation_frac = 0.0;
  double tax_frac = 0.25;
  double loss_offset_frac = 0.8;
  Depreciation depreciation = Depreciation::macrs;
  Macrs it_macrs = Macrs::five;
  Macrs facility_macrs = Macrs::fifteen;
  double debt_frac = 0.0;
  double debt_rate_frac = 0.07;
  double debt_term_years = 7.0;
  double itc_frac = 0.0;
  double ptc_usd_per_mwh = 0.0;
  double ptc_years = 10.0;
  double abatement_frac = 0.0;
  double abatement_years = 10.0;
  double accelerator_life_years = 5.0;
  double facility_life_years = 14.0;
  bool renew = true;
  double residual_frac = 0.0;
  double contingency_frac = 0.10;
  double owner_cost_frac = 0.05;
  double insurance_frac = 0.005;
  double maintenance_frac = 0.025;
  double failed_parts_frac = 0.01;
  double software_usd_per_accelerator_year = 100.0;
  double permit_fee_usd_per_ton = 60.0;
  double carbon_usd_per_t = 0.0;
  double lease_usd_per_year = 0.0;
  double it_deposit_frac = 0.2;
  int it_lead_days = 84;
  double deposit_frac = 0.3;
  double retention_frac = 0.1;
  int plant_lead_days = 270;
  int works_days = 365;
  std::optional<double> rental_price_usd_per_accelerator_h{};

  friend bool operator==(const Finance&, const Finance&) = default;
};

/// What renting, or leasing a shell, would be like; and how sure each way is of its date.
struct Rent {
  double price_usd_per_accelerator_h = 2.35;
  double term_years = 4.0;
  double ready_months = 15.0;
  double late_risk_frac = 0.5;
  double late_months = 6.0;
  double lease_usd_per_kw_month = 153.0;
  double shell_ready_months = 12.0;
  double shell_late_risk_frac = 0.3;
  double shell_late_months = 6.0;
  double own_late_risk_frac = 0.3;
  double own_late_months = 3.0;
  std::optional<double> useful_usd_per_accelerator_h{};

  friend bool operator==(const Rent&, const Rent&) = default;
};

/// Replaces a catalogue unit cost in this plan.
struct UnitCost {
  std::string id{};
  std::string item{};
  double value = 0.0;

  friend bool operator==(const UnitCost&, const UnitCost&) = default;
};

/// A share of what something costs that is due when a task starts or ends; the rest falls due as
/// usual.
struct PaymentTerm {
  std::string id{};
  std::string pays{};
  std::string task{};
  TaskEvent when = TaskEvent::finish;
  int lag_days = 0;
  double share_frac = 0.1;

  friend bool operator==(const PaymentTerm&, const PaymentTerm&) = default;
};

}  // namespace sitewright::plan
