// The steps between quantities and result, each a function of what came before.
#pragma once

#include <vector>

#include "model/cost/cost.h"

namespace sitewright::cost {

/// What is built and kept in repair: no IT, land or soft cost.
[[nodiscard]] constexpr bool is_plant(Category category) {
  return !is_it(category) && category != Category::land && category != Category::soft;
}

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

/// Every item with a price inside the horizon, then contingency and owner's costs by date, all at
/// finance.price_year. `complete` is false where a price is missing; issues name it.
struct Capex {
  std::vector<CapexItem> items;
  bool complete = true;
};
[[nodiscard]] Capex price_capex(const Input& input, Issues& issues);

/// Operating cost of every calendar year of the horizon, in order.
[[nodiscard]] std::vector<OpexYear> operating_cost(const Input& input,
                                                   const std::vector<CapexItem>& items);

/// Quarters and years of the horizon with what moves in them.
struct CashFlow {
  std::vector<CashPeriod> quarters;
  std::vector<CashPeriod> years;
};
[[nodiscard]] CashFlow cash_flow(const Input& input, const std::vector<CapexItem>& items,
                                 const std::vector<OpexYear>& opex);

/// The quantities of a year; nothing (null) where the input has none.
[[nodiscard]] const YearQuantities* find_year(const Input& input, int year);

}  // namespace sitewright::cost
