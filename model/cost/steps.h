// The steps between quantities and result, each a function of what came before. The workbook shows
// the same steps, so their factors are here for it.
#pragma once

#include <vector>

#include "model/cost/cost.h"

namespace sitewright::cost {

inline constexpr double kDaysPerYear = 365.25;

/// Days of [from, until) that lie in [a, b).
struct Overlap {
  Date from;
  Date until;
  Date a;
  Date b;
};
[[nodiscard]] int overlap_days(const Overlap& o);

[[nodiscard]] inline Date first_day(int year) { return make_date(year, 1, 1); }

/// Check failure where a figure breaks the contract of evaluate_cost.
void check_input(const Input& input);

/// Every purchase with a price that comes into service within the horizon, then contingency and
/// owner's costs; and all their payments, at finance.price_year. `complete` is false where a price
/// is missing; issues name it.
struct Capex {
  std::vector<Purchase> purchases;
  std::vector<CapexItem> payments;
  bool complete = true;
};
[[nodiscard]] Capex price_capex(const Input& input, Issues& issues);

/// What wears out and is bought again: whenever at least half of its next life lies within the
/// horizon (estimate, EST: nobody renews for the last months). Empty where the plan does not renew.
[[nodiscard]] std::vector<CapexItem> renew(const Input& input,
                                           const std::vector<Purchase>& purchases);

/// Share of a calendar year in which a purchase stands [-], and of it the part in which its
/// property tax may be abated. A deposit is no property that is insured or taxed: it has none.
struct Standing {
  double whole = 0.0;
  double abated = 0.0;
};
[[nodiscard]] Standing standing(const Input& input, const Purchase& purchase, int year);

/// Operating cost of every calendar year of the horizon, in order.
[[nodiscard]] std::vector<OpexYear> operating_cost(const Input& input,
                                                   const std::vector<Purchase>& purchases,
                                                   const std::vector<CapexItem>& renewals);

/// Nominal dollars on a day per dollar of finance.price_year, whose middle counts 1.
[[nodiscard]] double inflator(const plan::Finance& finance, Date date);
[[nodiscard]] Date middle(Date from, Date until);

/// Share of a payment that tax writes off in a calendar year, from service on [-].
[[nodiscard]] double depreciation_frac(const Input& input, const CapexItem& item,
                                       const Purchase& purchase, int year);
/// True for a first purchase that earns the investment tax credit.
[[nodiscard]] bool earns_credit(const CapexItem& item);
[[nodiscard]] bool earns_credit(Category category);

/// The part of a payment that is written off at all: less half of its investment tax credit.
/// Source: IRS Publication 946 (basis reduced by half the credit)
[[nodiscard]] double depreciable_frac(const plan::Finance& finance, const CapexItem& item);

/// The part of an item's life that is left at the horizon's end [-]; none of soft cost, nor of
/// deposits, which come back by themselves.
[[nodiscard]] double left_frac(const Input& input, const CapexItem& item, Date service);

/// Quarters and years of the horizon with what moves in them.
struct CashFlow {
  std::vector<CashPeriod> quarters;
  std::vector<CashPeriod> years;
  std::vector<TaxYear> tax;
  std::vector<DebtPeriod> debt;
  std::vector<CapexItem> returned;
};
[[nodiscard]] CashFlow cash_flow(const Input& input, const Result& result);

/// True from the first calendar year with generation on site, for the years of the credit.
[[nodiscard]] bool earns_production_credit(const Input& input, int year);

/// The quantities of a year; nothing (null) where the input has none.
[[nodiscard]] const YearQuantities* find_year(const Input& input, int year);

}  // namespace sitewright::cost
