// Where owning and renting are worth the same.
#include <algorithm>
#include <cmath>

#include "model/cost/present_value.h"

namespace sitewright::cost {

namespace {

constexpr int kSteps = 400;

Better better(double own_less_rent) {
  if (own_less_rent == 0.0) return Better::equal;
  return own_less_rent > 0.0 ? Better::own : Better::rent;
}

/// Where `difference` changes its sign between left and right.
template <class Difference>
double root(double left, double right, Difference difference) {
  constexpr int kHalvings = 60;
  const bool positive = difference(left) > 0.0;
  for (int i = 0; i < kHalvings; ++i) {
    const double middle = 0.5 * (left + right);
    ((difference(middle) > 0.0) == positive ? left : right) = middle;
  }
  return 0.5 * (left + right);
}

/// What owning costs, and the hours of both, over the term of the input.
struct Terms {
  double own_usd;
  double own_h;          ///< discounted
  double rent_h;         ///< discounted
  double more_served_h;  ///< owned less rented, of those that power carries
};
Terms terms_of(const PresentValue& value) {
  const ChoiceInput& input = value.input();
  const Way& own = input.ways.front();
  const double term = input.term_years;
  const Way& rent = input.ways.back();
  const double own_h = value.present_hours(own, term);
  const double rent_h = value.present_hours(rent, term);
  return {.own_usd = value.bought_usd(own, term) +
                     (own.running_usd_per_accelerator_h + own.usd_per_accelerator_h) * own_h,
          .own_h = own_h,
          .rent_h = rent_h,
          .more_served_h = own.served_frac * own_h - rent.served_frac * rent_h};
}

void find_price(const PresentValue& value, const Terms& terms, BreakEven& result) {
  const Way& rent = value.input().ways.back();
  const double other_usd = value.bought_usd(rent, value.input().term_years) +
                           rent.running_usd_per_accelerator_h * terms.rent_h;
  const double even_usd = terms.own_usd - other_usd - value.value_usd_per_h() * terms.more_served_h;
  if (terms.rent_h > 0.0 && even_usd >= 0.0) {
    result.price_usd_per_accelerator_h = even_usd / terms.rent_h;
  } else {
    result.at_any_price = better(-even_usd);
  }
}

/// By the hour in use, renting costs utilisation x price: owning is worth more by
/// use x (price x rented hours + value of served hours more) - cost of owning.
void find_use(const PresentValue& value, const Terms& terms, BreakEven& result) {
  const ChoiceInput& input = value.input();
  const double full_use_usd =
      input.ways.back().usd_per_accelerator_h * terms.rent_h +
      input.value_usd_per_useful_h.value_or(0.0) * input.goodput_frac * terms.more_served_h;
  const double at_full_use = full_use_usd - terms.own_usd;
  if (terms.own_usd >= 0.0 && full_use_usd > 0.0 && at_full_use >= 0.0) {
    result.utilisation_frac = terms.own_usd / full_use_usd;
  } else {
    result.at_any_use = better(at_full_use);
  }
}

void find_terms(const PresentValue& value, BreakEven& result) {
  const std::vector<Way>& ways = value.input().ways;
  const auto difference = [&](double years) {
    return value.net_usd(ways.front(), years) - value.net_usd(ways.back(), years);
  };
  Better before = Better::equal;
  double left = 0.0;
  for (int i = 1; i <= kSteps; ++i) {
    const double right = kLongestTermYears * i / kSteps;
    const Better now = better(difference(right));
    if (now == Better::equal) continue;
    if (before != Better::equal && now != before) {
      result.terms.push_back({.years = root(left, right, difference), .above = now});
    }
    before = now;
    left = right;
  }
  if (result.terms.empty()) {
    result.at_any_term = before;
  } else {
    result.term_years = result.terms.front().years;
  }
}

void find_delay(const PresentValue& value, BreakEven& result) {
  const ChoiceInput& input = value.input();
  const double term = input.term_years;
  const double own_usd = value.net_usd(input.ways.front(), term);
  const double rent_usd = value.net_usd(input.ways.back(), term);
  result.delayed = better(own_usd - rent_usd);
  if (result.delayed == Better::equal) {
    result.delay_months = 0.0;
    return;
  }
  const bool own = result.delayed == Better::own;
  const auto difference = [&](double months) {
    return value.net_usd(own ? input.ways.front() : input.ways.back(), term, months) -
           (own ? rent_usd : own_usd);
  };
  const double longest = term * kMonthsPerMeanYear;
  // Never to own is as good as to rent where the difference is but its rounding.
  constexpr double kRounding = 1e-12;
  const double least =
      -kRounding * (value.bought_usd(input.ways.front(), term) + std::abs(own_usd));
  for (int i = 1; i <= kSteps; ++i) {
    const double right = longest * i / kSteps;
    if (difference(right) >= least) continue;
    result.delay_months = root(longest * (i - 1) / kSteps, right, difference);
    return;
  }
}

}  // namespace

BreakEven break_even(const PresentValue& value) {
  BreakEven result;
  const Terms terms = terms_of(value);
  find_price(value, terms, result);
  find_use(value, terms, result);
  find_terms(value, result);
  find_delay(value, result);
  return result;
}

}  // namespace sitewright::cost
