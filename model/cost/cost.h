// What a plan costs, when, and per accelerator-hour: capital by item and date, operation by year,
// cash flow, present value, levelised figures.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "model/core/date.h"
#include "model/core/issue.h"
#include "model/cost/capex.h"
#include "model/cost/opex.h"
#include "model/plan/plan.h"

namespace sitewright::cost {

struct Input {
  const plan::Finance& finance;
  const plan::Site& site;
  Date start;          ///< of the plan
  Date end;            ///< of the horizon, exclusive, >= start
  int reference_year;  ///< that yearly and levelised figures describe
  const std::vector<CapexQuantity>& capex;
  const std::vector<YearQuantities>& years;  ///< ascending; years outside the horizon are left out
  double water_usd_per_m3;                   ///< finance.price_year money
  double staff_usd_per_fte_year;             ///< finance.price_year money
  double it_mw;                              ///< highest coincident peak; 0: no figure per GW
  double facility_mw;                        ///< the same at the meter
  double critical_mw = 0.0;                  ///< IT power that the halls are built for
  double it_mwh = 0.0;                       ///< of the reference year
  std::optional<Date> operation{};           ///< first day with accelerators online; nothing: never
};

/// Money that moves in a quarter or a year, in the basis of finance.flow_basis.
struct CashPeriod {
  Date from{};
  Date until{};  ///< exclusive
  double capex_usd = 0.0;
  double opex_usd = 0.0;         ///< replacement too
  double energy_usd = 0.0;       ///< part of opex
  double replacement_usd = 0.0;  ///< part of opex
  double revenue_usd = 0.0;
  double incentive_usd = 0.0;   ///< tax credits
  double residual_usd = 0.0;    ///< at the horizon's end
  double returned_usd = 0.0;    ///< deposits that come back
  double tax_usd = 0.0;         ///< on profit, less refund; 0 without a rental price
  double cash_usd = 0.0;        ///< revenue + incentive + residual + returned - capex - opex - tax
  double cumulative_usd = 0.0;  ///< of cash, from the start
};

/// What a sum of money is in a period.
enum class CashRole {
  spent,     ///< comes off the cash
  received,  ///< adds to it
  of_opex,   ///< spent, and a part of opex
  sum
};
/// A sum of a period as everything that lists them has it.
struct CashColumn {
  std::string_view key;  ///< "capex_usd"
  double CashPeriod::*usd;
  CashRole role;
  bool needs_prices;  ///< leaves something out where a price is missing
};
inline constexpr std::array<CashColumn, 11> kCashColumns{
    {{"capex_usd", &CashPeriod::capex_usd, CashRole::spent, true},
     {"opex_usd", &CashPeriod::opex_usd, CashRole::spent, true},
     {"energy_usd", &CashPeriod::energy_usd, CashRole::of_opex, false},
     {"replacement_usd", &CashPeriod::replacement_usd, CashRole::of_opex, true},
     {"revenue_usd", &CashPeriod::revenue_usd, CashRole::received, false},
     {"incentive_usd", &CashPeriod::incentive_usd, CashRole::received, true},
     {"residual_usd", &CashPeriod::residual_usd, CashRole::received, true},
     {"returned_usd", &CashPeriod::returned_usd, CashRole::received, false},
     {"tax_usd", &CashPeriod::tax_usd, CashRole::spent, true},
     {"cash_usd", &CashPeriod::cash_usd, CashRole::sum, true},
     {"cumulative_usd", &CashPeriod::cumulative_usd, CashRole::sum, true}}};

/// Indices of the columns to show of some periods: capex, opex, energy and sums, and what is not 0
/// in all of them.
[[nodiscard]] std::vector<std::size_t> columns_of(const std::vector<CashPeriod>& periods);

/// A part of what moves in a period: received > 0, spent < 0.
struct CashPart {
  std::string_view name;
  double usd;
  bool needs_prices;  ///< leaves something out where a price is missing
};
inline constexpr std::size_t kCashPartCount = 8;
/// capex, opex (without replacement), replacement, tax, revenue, credits, residual, returned; their
/// sum is cash_usd.
[[nodiscard]] std::array<CashPart, kCashPartCount> cash_parts(const CashPeriod& period);

/// Years from the start to the middle of a period: where its cash is discounted from.
[[nodiscard]] double middle_years(Date start, const CashPeriod& period);

/// The same quarter as lender and owner see it [USD, nominal].
struct DebtPeriod {
  double draw_usd = 0.0;
  double interest_usd = 0.0;     ///< accrued; before operation it is added to the balance
  double capitalised_usd = 0.0;  ///< the part of interest that was
  double principal_usd = 0.0;    ///< repaid
  double balance_usd = 0.0;      ///< at the quarter's end
  double shield_usd = 0.0;       ///< tax that interest saves
  double equity_usd = 0.0;       ///< cash + draw - interest paid - principal + shield
};

/// A calendar year of tax [USD, nominal].
struct TaxYear {
  double inflator = 1.0;    ///< nominal per real dollar, mean of the year inside the horizon
  double before_usd = 0.0;  ///< revenue less running cost, each quarter at its own inflator
  double depreciation_usd = 0.0;
  /// Residual value less the cost that is not written off yet, of what is sold at the horizon's end
  /// or replaced before it; of land its gain alone, for what it loses is no loss of the books.
  double disposal_usd = 0.0;
  double credits_usd = 0.0;    ///< tax credits that are paid out; no part of the profit
  double loss_used_usd = 0.0;  ///< of earlier years' losses
  double profit_usd = 0.0;     ///< less loss_used_usd; negative in a year of loss
  double tax_usd = 0.0;
  double refund_usd = 0.0;                 ///< of all years' tax, in the last, for its loss
  double interest_usd = 0.0;               ///< paid
  double construction_interest_usd = 0.0;  ///< that is written off
  double levered_loss_used_usd = 0.0;
  double levered_profit_usd = 0.0;
  double levered_tax_usd = 0.0;
  double levered_refund_usd = 0.0;
};

struct Result {
  std::vector<Purchase> purchases;  ///< every item with a price, then contingency, owner's costs
  std::vector<CapexItem> capex;     ///< their payments, first cost alone
  std::vector<CapexItem> renewals;  ///< what wears out, bought again; part of opex
  std::vector<CapexItem> returned;  ///< parts of deposits that come back, real
  /// What has no price. Sums of capital, and all that follows from them, leave it out.
  std::vector<CapexQuantity> unpriced;
  std::vector<OpexYear> opex;           ///< every calendar year of the horizon, real
  std::vector<OpexYear> opex_quarters;  ///< of which `opex` is the sum
  std::vector<CashPeriod> quarters;
  std::vector<CashPeriod> years;
  std::vector<DebtPeriod> debt;                            ///< by quarter
  std::vector<TaxYear> tax;                                ///< by calendar year
  std::array<double, kCategoryCount> capex_by_category{};  ///< of the items listed

  // Nothing where a price is missing (each has its issue) or the figure has no meaning.
  std::optional<double> capex_usd;
  std::optional<double> it_share_frac;      ///< IT of capex_usd
  std::optional<double> opex_usd_per_year;  ///< of the reference year, without replacement
  std::optional<double> npv_usd;            ///< at the plan's start; spending is negative
  std::optional<double> irr_frac;           ///< with a rental price; in the basis of the flows
  std::optional<double> equity_irr_frac;    ///< nominal, after debt
  /// With a rental price: from the start until the sum of cash is zero and stays above, each
  /// quarter's cash evenly over its days.
  std::optional<double> payback_years;
  std::optional<double> interest_during_construction_usd;  ///< nominal
  std::optional<double> usd_per_accelerator_h;
  std::optional<double> usd_per_useful_accelerator_h;
  std::optional<double> energy_usd_per_mwh;       ///< operating cost of energy over facility MWh
  std::optional<double> onsite_lcoe_usd_per_mwh;  ///< with the capital of on-site power
  /// Energy with the capital and upkeep of power, on-site power, storage and cooling, and water,
  /// over IT energy.
  std::optional<double> it_power_usd_per_mwh;
  std::optional<double> usd_per_gw_it;        ///< capex_usd over IT power
  std::optional<double> usd_per_gw_facility;  ///< capex_usd over power at the meter
  /// Halls with their building, power and cooling over critical_mw: no owner-furnished kit, land,
  /// grid connection, soft cost or contingency.
  std::optional<double> construction_usd_per_mw;
  Issues issues;
};

/// Capital, operation, cash flow and levelised cost over the plan's horizon, pre-tax unless a
/// rental price gives a revenue to tax.
///   payment = quantity unit_usd price_index regional(building, power, cooling)
///          (1 + sales tax)(IT, network, on-site power, energy storage)
///          (1 + escalation)^max(0, years from the middle of the price's own year to payment)(all
///          but IT, network, land, contracts) share
///   contingency, owner's costs = shares of the plant (all but IT, network, land, contracts)
///   npv = sum over quarters of cash / (1 + wacc)^(years to the quarter's middle)
///   usd_per_accelerator_h = (sum of usd annuity(real wacc, life) + running cost) / online
///          accelerator-hours, both of the reference year, capex of the whole horizon
/// At the horizon's end everything is sold at its residual value; what that is over or under the
/// cost not yet written off is profit or loss of the last year. What loss that year has left is set
/// against the profits before it, latest first, and their tax comes back in the last quarter.
/// A deposit comes back in the dollars that it was posted in, at the latest at the horizon's end:
/// its real value falls with inflation. Levelised figures carry it at the real WACC.
///   returned = payment share inflator(payment) / inflator(return)
/// Payments before the start count on the start; what comes into service from the horizon's end on
/// is left out, with an issue. A missing price leaves the totals empty, with an issue at its path;
/// so does a WACC of another basis than the flows.
/// Errors:  check failure where a figure is negative or not finite, years are not ascending, or end
///          lies before start
/// Source:  S145 (lives, annuity of IT and facility), S140 (boundary of construction cost)
[[nodiscard]] Result evaluate_cost(const Input& input);

/// Parts of a year's operation in the basis of its cash flow [USD]; their sum is
/// years[year].opex_usd.
///   sum over the year's quarters of the part, times the quarter's inflator where flows are nominal
/// Inputs:  `result` is evaluate_cost() of `finance`; year < result.opex.size()
[[nodiscard]] std::array<OpexPart, kOpexPartCount> parts_of(const plan::Finance& finance,
                                                            const Result& result, std::size_t year);

/// Capital cost of a category; nothing where a thing of it has no price. Soft cost is a share of
/// the plant: nothing where a part of that has none.
[[nodiscard]] std::optional<double> category_usd(const Result& result, Category category);

/// The real WACC: as given, or (1 + nominal) / (1 + inflation) - 1.
[[nodiscard]] double real_wacc_frac(const plan::Finance& finance);

}  // namespace sitewright::cost
