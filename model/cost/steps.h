// The steps between quantities and result, each a function of what came before. The workbook shows
// the same steps, so their factors are here for it.
#pragma once

#include <vector>

#include "model/cost/cost.h"
#include "model/plan/contract_terms.h"

namespace sitewright::cost {

using plan::Days;

inline constexpr double kDaysPerYear = 365.25;

/// Days of [from, until) that lie in [a, b).
struct Overlap {
  Date from;
  Date until;
  Date a;
  Date b;
};
[[nodiscard]] int overlap_days(const Overlap& o);

/// The calendar quarters of the horizon, the first and the last cut to it.
[[nodiscard]] std::vector<Days> quarters_inside(const Input& input);

/// Days of a calendar year that lie in the horizon.
[[nodiscard]] int days_inside(const Input& input, int year);

/// Days of a quarter over those of its calendar year inside the horizon [-].
[[nodiscard]] double year_share(const Input& input, const Days& days);

/// What of its calendar year falls into a quarter, driver by driver [-]; by days where the year
/// does not say.
[[nodiscard]] QuarterShares quarter_shares(const Input& input, const Days& days);

[[nodiscard]] inline Date first_day(int year) { return make_date(year, 1, 1); }

/// Check failure where a figure breaks the contract of evaluate_cost.
void check_input(const Input& input);

/// Every purchase with a price that comes into service within the horizon, then contingency and
/// owner's costs; and all their payments, at finance.price_year. What has no price is apart; issues
/// name it.
struct Capex {
  std::vector<Purchase> purchases;
  std::vector<CapexItem> payments;
  std::vector<CapexQuantity> unpriced;
  [[nodiscard]] bool complete() const { return unpriced.empty(); }
};
[[nodiscard]] Capex price_capex(const Input& input, Issues& issues);

/// What wears out and is bought again, on renewal_dates().
[[nodiscard]] std::vector<CapexItem> renew(const Input& input,
                                           const std::vector<Purchase>& purchases);

/// Days of a quarter on which a purchase stands, over the days of its calendar year [-], and of
/// them the part in which its property tax may be abated. A deposit is no property that is insured
/// or taxed: it has none.
struct Standing {
  double whole = 0.0;
  double abated = 0.0;
};
[[nodiscard]] Standing standing(const Input& input, const Purchase& purchase, const Days& days);

/// Operating cost of every quarter of the horizon, in order: quantities by the quarter's shares,
/// the rest by what stands on its days.
[[nodiscard]] std::vector<OpexYear> operating_cost(const Input& input,
                                                   const std::vector<Purchase>& purchases,
                                                   const std::vector<CapexItem>& renewals);

/// The same summed by calendar year.
[[nodiscard]] std::vector<OpexYear> by_year(const std::vector<OpexYear>& quarters);

/// Nominal dollars on a day per dollar of finance.price_year, whose middle counts 1.
[[nodiscard]] double inflator(const plan::Finance& finance, Date date);
[[nodiscard]] Date middle(Date from, Date until);

/// The days on which a purchase is bought again, ascending: whenever at least half of its next life
/// lies within the horizon (estimate, EST: nobody renews for the last months). Empty where the plan
/// does not renew.
[[nodiscard]] std::vector<Date> renewal_dates(const Input& input, const Purchase& purchase);

/// The days on which a purchase enters service and their shares, which sum to 1.
[[nodiscard]] std::vector<ServiceShare> services_of(const Purchase& purchase);

/// True where a payment earns the investment tax credit: what is bought again does not.
[[nodiscard]] bool earns_credit(const CapexItem& item, const Purchase& purchase);

/// What tax counts as the cost of a payment, per dollar of it [-]: less half of its investment tax
/// credit; none of a deposit, whose dollars come back as they were. Source: USC50
[[nodiscard]] double basis_frac(const plan::Finance& finance, const CapexItem& item,
                                const Purchase& purchase);

/// First day of the first quarter that sees operation, else the horizon's end.
[[nodiscard]] Date first_operating_quarter(const Input& input);

/// Years over which the debt of a payment gathers interest of construction: from the middle of the
/// payment's quarter to the first quarter that sees operation, or to the horizon's end. None for
/// what is bought again, which no debt pays.
[[nodiscard]] double construction_interest_years(const Input& input, const CapexItem& item);

/// The interest of construction that joins the debt for each dollar of a payment [-], nominal.
///   debt share ((1 + rate)^years - 1)
[[nodiscard]] double construction_interest_frac(const Input& input, const CapexItem& item);

/// What tax lets a payment write off in a calendar year, as shares of its basis and of the interest
/// of construction that joined it [-]. Over the horizon the first two add up to 1, and so does the
/// third.
///   disposal: all that is left, in the year in which it is bought again, or the horizon ends
///   interest: like its payment, from operation on where that is later; its disposal included
/// Sources: IRS946; USC263A (interest of construction is a cost of what is built)
struct WriteOff {
  double depreciation = 0.0;
  double disposal = 0.0;
  double interest = 0.0;
};
[[nodiscard]] WriteOff write_off(const Input& input, const CapexItem& item,
                                 const Purchase& purchase, int year);

/// The part of an item's life that is left at the horizon's end [-]; none of soft cost, nor of
/// deposits, which come back by themselves.
[[nodiscard]] double left_frac(const Input& input, const CapexItem& item, const Purchase& purchase,
                               Date service);

/// What a payment is sold for at the horizon's end [USD, real].
///   residual share left_frac usd
[[nodiscard]] double residual_usd(const Input& input, const CapexItem& item,
                                  const Purchase& purchase);

/// What losses leave of each year's own profit.
///   loss used = min(losses left of earlier years, offset max(0, own))
/// Inputs:  own_usd by year, ascending; offset_frac in [0, 1].  Source: USC172
struct AfterLosses {
  std::vector<double> used_usd;    ///< of losses carried forward
  std::vector<double> profit_usd;  ///< own less used; negative in a year of loss
};
[[nodiscard]] AfterLosses carry_forward(const std::vector<double>& own_usd, double offset_frac);

/// The years' own profits with a loss of the last one set against the profits before it, latest
/// first, as far as there are any. The horizon's end is where the plan looks away, not where the
/// business ends: what is written off then would meet the profits of the years that follow, for
/// which the latest stand. A choice of this model, no rule of law.
[[nodiscard]] std::vector<double> carry_back(std::vector<double> own_usd);

/// Quarters and years of the horizon with what moves in them.
struct CashFlow {
  std::vector<CashPeriod> quarters;
  std::vector<CashPeriod> years;
  std::vector<TaxYear> tax;
  std::vector<DebtPeriod> debt;
  std::vector<CapexItem> returned;
};
[[nodiscard]] CashFlow cash_flow(const Input& input, const Result& result);

/// First day after the calendar quarter of `date`.
[[nodiscard]] Date quarter_end(Date date);

/// The quantities of a year; nothing (null) where the input has none.
[[nodiscard]] const YearQuantities* find_year(const Input& input, int year);

}  // namespace sitewright::cost
