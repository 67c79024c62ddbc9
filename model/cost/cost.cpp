// Capital, operation, cash flow and levelised figures put together.
#include "model/cost/cost.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "model/core/check.h"
#include "model/core/number_text.h"
#include "model/cost/finance.h"
#include "model/cost/steps.h"

namespace sitewright::cost {

namespace {

constexpr double kMwPerGw = 1000.0;

double total_usd(const std::vector<CapexItem>& items) {
  double sum = 0.0;
  for (const CapexItem& item : items) sum += item.usd;
  return sum;
}

/// Empty where there is nothing to divide by.
struct Ratio {
  double value;
  double by;
};
std::optional<double> ratio(const Ratio& r) {
  if (r.by <= 0.0) return std::nullopt;
  return r.value / r.by;
}

void sum_capital(const Input& input, Result& result) {
  const auto of = [&](Category c) { return result.capex_by_category[static_cast<std::size_t>(c)]; };
  const double capex_usd = total_usd(result.capex);
  result.capex_usd = capex_usd;
  result.it_share_frac =
      ratio({.value = of(Category::it) + of(Category::network), .by = capex_usd});
  const double spent_usd = capex_usd - of(Category::deposit);  // deposits come back
  result.usd_per_gw_it = ratio({.value = spent_usd * kMwPerGw, .by = input.it_mw});
  result.usd_per_gw_facility = ratio({.value = spent_usd * kMwPerGw, .by = input.facility_mw});
  double construction_usd = 0.0;
  for (const Purchase& p : result.purchases) construction_usd += p.critical_plant ? p.usd : 0.0;
  result.construction_usd_per_mw = ratio({.value = construction_usd, .by = input.critical_mw});
}

/// Says where a cash flow has more than one rate of return: none of them alone judges it.
void name_returns(std::span<const Payment> payments, const char* path, Issues& issues) {
  constexpr int kDigits = 3;
  constexpr double kPercent = 100.0;
  const std::vector<double> rates = irr_fracs(payments);
  if (rates.size() < 2) return;
  std::string list;
  for (const double rate : rates)
    list += (list.empty() ? "" : ", ") + format_number(rate * kPercent, kDigits) + " %";
  const double shown = irr_frac(payments).value_or(0.0);
  issues.push_back({.path = path,
                    .severity = Severity::info,
                    .text = "The cash flow changes sign more than once and has %1 rates of return: "
                            "%2. %3 is shown; the present value judges it better.",
                    .args = {std::to_string(rates.size()), list,
                             format_number(shown * kPercent, kDigits) + " %"}});
}

/// NPV and rates of return of the quarters, each at its middle.
void discount(const Input& input, Result& result) {
  if (input.finance.wacc_basis != input.finance.flow_basis) return;  // check() has said so
  std::vector<Payment> payments;
  std::vector<Payment> equity;
  std::vector<SpreadPayment> flows;
  for (std::size_t i = 0; i < result.quarters.size(); ++i) {
    const CashPeriod& q = result.quarters[i];
    const double middle = middle_years(input.start, q);
    payments.push_back({.years = middle, .usd = q.cash_usd});
    flows.push_back({.from_years = years_between(input.start, q.from),
                     .until_years = years_between(input.start, q.until),
                     .usd = q.cash_usd});
    equity.push_back({.years = middle, .usd = result.debt[i].equity_usd});
  }
  result.npv_usd = npv_usd(payments, input.finance.wacc_frac);
  if (!input.finance.rental_price_usd_per_accelerator_h) return;
  result.irr_frac = irr_frac(payments);
  result.equity_irr_frac = irr_frac(equity);
  result.payback_years = payback_years(flows);
  name_returns(payments, "finance.rental_price_usd_per_accelerator_h", result.issues);
  if (input.finance.debt_frac > 0.0) name_returns(equity, "finance.debt_frac", result.issues);
  if (!result.irr_frac) {
    result.issues.push_back({.path = "finance.rental_price_usd_per_accelerator_h",
                             .severity = Severity::info,
                             .text = "The cash flow has no internal rate of return: it never "
                                     "changes sign within the horizon, or no rate from -99 % to "
                                     "1,000 % a year balances it.",
                             .args = {}});
  }
  if (!result.equity_irr_frac && input.finance.debt_frac > 0.0) {
    result.issues.push_back({.path = "finance.debt_frac",
                             .severity = Severity::info,
                             .text = "The owner's cash has no internal rate of return: it never "
                                     "changes sign within the horizon, or no rate from -99 % to "
                                     "1,000 % a year balances it.",
                             .args = {}});
  }
}

/// Yearly capital charge of some payments.
template <class Pick>
double charge_usd(const Input& input, const Result& result, Pick pick) {
  std::vector<CapexItem> picked;
  for (const CapexItem& item : result.capex) {
    if (pick(item)) picked.push_back(item);
  }
  return annuity_usd(picked, real_wacc_frac(input.finance));
}

/// One plus the share of contingency and owner's costs.
double with_soft(const Input& input) {
  return 1.0 + input.finance.contingency_frac + input.finance.owner_cost_frac;
}

/// The production credit of a MWh over the life of what earns it [$/MWh]: it is paid for its first
/// years alone.
///   credit x (1 - (1 + w)^-years) / (1 - (1 + w)^-life)
double levelised_credit(const Input& input, const Result& result) {
  const plan::Finance& finance = input.finance;
  double life_years = 0.0;
  for (const Purchase& p : result.purchases) {
    if (p.category == Category::onsite_power) life_years = std::max(life_years, p.life_years);
  }
  if (life_years <= finance.ptc_years) return finance.ptc_usd_per_mwh;
  const double wacc = real_wacc_frac(finance);
  return finance.ptc_usd_per_mwh * annuity_factor({.rate_frac = wacc, .years = life_years}) /
         annuity_factor({.rate_frac = wacc, .years = finance.ptc_years});
}

/// On-site power less its tax credits, spread over its life.
std::optional<double> onsite_lcoe(const Input& input, const Result& result, const OpexYear& opex,
                                  const YearQuantities& q) {
  const auto onsite = [](const CapexItem& item) { return item.category == Category::onsite_power; };
  const auto credited = [&](const CapexItem& item) {
    return onsite(item) && earns_credit(item, result.purchases[item.purchase]);
  };
  const double capital_usd = with_soft(input) * charge_usd(input, result, onsite) -
                             input.finance.itc_frac * charge_usd(input, result, credited);
  const double credit_usd = q.credited_mwh * levelised_credit(input, result);
  return ratio({.value = capital_usd + opex.fuel_usd + opex.generation_om_usd +
                         opex.generator_rental_usd - credit_usd,
                .by = q.onsite_mwh});
}

std::optional<double> it_power(const Input& input, const Result& result, const OpexYear& opex) {
  const double plant_usd = charge_usd(input, result, [](const CapexItem& item) {
    return item.category == Category::power || item.category == Category::onsite_power ||
           item.category == Category::energy_storage || item.category == Category::cooling;
  });
  return ratio({.value = with_soft(input) * plant_usd + opex.energy_usd() +
                         opex.power_maintenance_usd + opex.cooling_maintenance_usd +
                         opex.storage_maintenance_usd + opex.water_usd,
                .by = input.it_mwh});
}

/// Levelised figures set a whole year's capital against what the reference year does: says so where
/// the site works in a part of it alone.
void name_part_of_year(const Input& input, Result& result) {
  const Date first = std::max(input.start, input.operation.value_or(input.start));
  const int worked = overlap_days({.from = first,
                                   .until = input.end,
                                   .a = first_day(input.reference_year),
                                   .b = first_day(input.reference_year + 1)});
  const int days =
      days_between(first_day(input.reference_year), first_day(input.reference_year + 1));
  if (worked >= days) return;
  result.issues.push_back({.path = "schedule.horizon_years",
                           .severity = Severity::warning,
                           .text =
                               "The site works on %1 of the %2 days of %3, the year that "
                               "levelised costs are taken from: a whole year's capital stands "
                               "against them, and costs per hour and MWh are too high. A longer "
                               "horizon has a whole year.",
                           .args = {std::to_string(worked), std::to_string(days),
                                    std::to_string(input.reference_year)}});
}

void describe_reference_year(const Input& input, bool complete, Result& result) {
  const YearQuantities* const q = find_year(input, input.reference_year);
  const auto first = result.opex.empty() ? 0 : result.opex.front().year;
  const auto index = input.reference_year - first;
  if (q == nullptr || index < 0 || index >= static_cast<int>(result.opex.size())) {
    result.issues.push_back({.path = "schedule.horizon_years",
                             .severity = Severity::info,
                             .text = "The horizon has no operation in %1: yearly and levelised "
                                     "costs are left empty.",
                             .args = {std::to_string(input.reference_year)}});
    return;
  }
  const OpexYear& opex = result.opex[static_cast<std::size_t>(index)];
  name_part_of_year(input, result);
  result.energy_usd_per_mwh = ratio({.value = opex.energy_usd(), .by = q->facility_mwh});
  if (q->online_accelerator_h <= 0.0 || q->useful_accelerator_h <= 0.0) {
    result.issues.push_back({.path = "lots",
                             .severity = Severity::info,
                             .text = "No accelerator does useful work in %1: costs per "
                                     "accelerator-hour are left empty.",
                             .args = {std::to_string(input.reference_year)}});
  }
  if (!complete) return;
  result.opex_usd_per_year = opex.running_usd();
  result.onsite_lcoe_usd_per_mwh = onsite_lcoe(input, result, opex, *q);
  result.it_power_usd_per_mwh = it_power(input, result, opex);
  const double yearly_usd =
      annuity_usd(result.capex, real_wacc_frac(input.finance)) + opex.running_usd();
  result.usd_per_accelerator_h = ratio({.value = yearly_usd, .by = q->online_accelerator_h});
  result.usd_per_useful_accelerator_h = ratio({.value = yearly_usd, .by = q->useful_accelerator_h});
}

bool not_negative(double value) { return value >= 0.0 && std::isfinite(value); }

void check_year(const YearQuantities& q) {
  const std::string year = std::to_string(q.year);
  for (const double value :
       {q.facility_mwh, q.grid_mwh, q.onsite_mwh, q.fuel_usd, q.generation_om_usd,
        q.generator_rental_usd, q.lease_usd, q.water_m3, q.staff_fte, q.online_accelerator_h,
        q.working_accelerator_h, q.useful_accelerator_h, q.permit_tons, q.co2_t, q.fuel_mmbtu,
        q.collateral_usd, q.credited_mwh}) {
    SITEWRIGHT_CHECK(not_negative(value), year + ": quantities must not be negative");
  }
  SITEWRIGHT_CHECK(std::isfinite(q.grid_usd), year + ": grid_usd must be a number");
  for (std::size_t driver = 0; q.shares && driver < kDriverCount; ++driver) {
    double sum = 0.0;
    for (const QuarterShares& quarter : *q.shares) sum += quarter[driver];
    SITEWRIGHT_CHECK(std::abs(sum - 1.0) < 1e-9, year + ": shares of quarters are not the year");
  }
}

}  // namespace

void check_input(const Input& input) {
  SITEWRIGHT_CHECK(input.end >= input.start, "the horizon ends before it starts");
  for (const CapexQuantity& q : input.capex) {
    SITEWRIGHT_CHECK(q.category != Category::soft, q.item + ": soft cost is worked out here");
    SITEWRIGHT_CHECK(not_negative(q.quantity), q.item + ": quantity");
    SITEWRIGHT_CHECK(!q.unit_usd || not_negative(*q.unit_usd), q.item + ": unit_usd");
    SITEWRIGHT_CHECK(!q.life_years || *q.life_years > 0.0, q.item + ": life_years");
    double shares = q.payments.empty() ? 1.0 : 0.0;
    for (const PaymentShare& share : q.payments) shares += share.share_frac;
    SITEWRIGHT_CHECK(std::abs(shares - 1.0) < 1e-9, q.item + ": payments are not the price");
    double returned = 0.0;
    for (const ReturnShare& share : q.returns) returned += share.share_frac;
    SITEWRIGHT_CHECK(
        q.category == Category::deposit ? std::abs(returned - 1.0) < 1e-9 : q.returns.empty(),
        q.item + ": a deposit, and it alone, comes back whole");
  }
  for (std::size_t i = 0; i < input.years.size(); ++i) {
    SITEWRIGHT_CHECK(i == 0 || input.years[i - 1].year < input.years[i].year,
                     "years must be ascending");
    check_year(input.years[i]);
  }
  for (const double value : {input.water_usd_per_m3, input.staff_usd_per_fte_year, input.it_mw,
                             input.facility_mw, input.critical_mw, input.it_mwh}) {
    SITEWRIGHT_CHECK(not_negative(value), "prices and power must not be negative");
  }
}

std::array<OpexPart, kOpexPartCount> parts_of(const plan::Finance& finance, const Result& result,
                                              std::size_t year) {
  auto all = parts(result.opex.at(year));
  if (finance.flow_basis == plan::MoneyBasis::real) return all;
  for (OpexPart& part : all) part.usd = 0.0;
  for (std::size_t i = 0; i < result.opex_quarters.size(); ++i) {
    if (result.opex_quarters[i].year != result.opex[year].year) continue;
    const CashPeriod& quarter = result.quarters[i];
    const double rise = inflator(finance, middle(quarter.from, quarter.until));
    const auto own = parts(result.opex_quarters[i]);
    for (std::size_t part = 0; part < all.size(); ++part) all[part].usd += rise * own[part].usd;
  }
  return all;
}

double middle_years(Date start, const CashPeriod& period) {
  return 0.5 * (years_between(start, period.from) + years_between(start, period.until));
}

std::array<CashPart, kCashPartCount> cash_parts(const CashPeriod& period) {
  return {{{"capex", -period.capex_usd, true},
           {"opex", period.replacement_usd - period.opex_usd, true},
           {"replacement", -period.replacement_usd, true},
           {"tax", -period.tax_usd, true},
           {"revenue", period.revenue_usd, false},
           {"credits", period.incentive_usd, true},
           {"residual", period.residual_usd, true},
           {"returned", period.returned_usd, false}}};
}

std::vector<std::size_t> columns_of(const std::vector<CashPeriod>& periods) {
  constexpr std::size_t kAlways = 3;  // capex, opex, energy
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < kCashColumns.size(); ++i) {
    const CashColumn& column = kCashColumns[i];
    const auto moves = [&](const CashPeriod& period) { return period.*column.usd != 0.0; };
    const bool always = i < kAlways || column.role == CashRole::sum;
    if (always || std::any_of(periods.begin(), periods.end(), moves)) shown.push_back(i);
  }
  return shown;
}

std::optional<double> category_usd(const Result& result, Category category) {
  for (const CapexQuantity& q : result.unpriced) {
    if (q.category == category || (category == Category::soft && is_plant(q.category)))
      return std::nullopt;
  }
  return result.capex_by_category[static_cast<std::size_t>(category)];
}

double real_wacc_frac(const plan::Finance& finance) {
  if (finance.wacc_basis == plan::MoneyBasis::real) return finance.wacc_frac;
  return (1.0 + finance.wacc_frac) / (1.0 + finance.inflation_frac) - 1.0;
}

Result evaluate_cost(const Input& input) {
  check_input(input);
  Result result;
  Capex capex = price_capex(input, result.issues);
  result.purchases = std::move(capex.purchases);
  result.capex = std::move(capex.payments);
  const bool complete = capex.complete();
  result.unpriced = std::move(capex.unpriced);
  for (const CapexItem& item : result.capex) {
    result.capex_by_category[static_cast<std::size_t>(item.category)] += item.usd;
  }
  result.renewals = renew(input, result.purchases);
  result.opex_quarters = operating_cost(input, result.purchases, result.renewals);
  result.opex = by_year(result.opex_quarters);
  CashFlow flow = cash_flow(input, result);
  result.quarters = std::move(flow.quarters);
  result.years = std::move(flow.years);
  result.debt = std::move(flow.debt);
  result.returned = std::move(flow.returned);
  result.tax = std::move(flow.tax);
  if (complete) {
    sum_capital(input, result);
    discount(input, result);
    double capitalised_usd = 0.0;
    for (const DebtPeriod& period : result.debt) capitalised_usd += period.capitalised_usd;
    result.interest_during_construction_usd = capitalised_usd;
  }
  describe_reference_year(input, complete, result);
  return result;
}

}  // namespace sitewright::cost
