// Present values of the ways, and where two of them meet.
#include "model/cost/buy_or_rent.h"

#include <algorithm>
#include <cmath>

#include "model/core/check.h"
#include "model/cost/finance.h"

namespace sitewright::cost {

namespace {

constexpr double kHoursPerYear = 8766.0;  // of 365.25 days
constexpr double kMonthsPerYear = 12.0;
constexpr double kLongestTermYears = 40.0;

/// Integral of (1 + rate)^-t over [from, until] years; 0 where there is nothing between.
double discounted_years(double from, double until, double rate) {
  if (from >= until) return 0.0;
  if (rate == 0.0) return until - from;
  const double growth = std::log1p(rate);
  return (std::exp(-growth * from) - std::exp(-growth * until)) / growth;
}

/// Expected over its chance of being late.
double expected_years(const ChoiceInput& input, const Way& way, double rate) {
  const double ready = way.ready_months / kMonthsPerYear;
  const double late = ready + way.late_months / kMonthsPerYear;
  return (1.0 - way.late_risk_frac) * discounted_years(ready, input.term_years, rate) +
         way.late_risk_frac * discounted_years(late, input.term_years, rate);
}

double useful_h_per_year(const ChoiceInput& input) {
  return input.utilisation_frac * input.goodput_frac * input.accelerators * kHoursPerYear;
}

double value_per_year(const ChoiceInput& input) {
  return input.value_usd_per_useful_h * useful_h_per_year(input);
}

double cost_per_year(const ChoiceInput& input, const Way& way) {
  return way.yearly_usd + way.usd_per_accelerator_h * input.accelerators * kHoursPerYear;
}

/// Present value of what is paid whether it runs or not, up to the term, less what is left then.
double upfront_usd(const ChoiceInput& input, const Way& way) {
  const double growth = std::log1p(input.discount_frac);
  const auto present = [&](double years) { return std::exp(-growth * years); };
  const double term = input.term_years;
  double usd = way.upfront_usd;
  for (const Bought& bought : way.bought) {
    if (bought.years > term) continue;
    double last = bought.years;
    usd += bought.usd * present(last);
    while (bought.renewed && last + bought.life_years < term) {
      last += bought.life_years;
      usd += bought.usd * present(last);
    }
    const double left = std::max(0.0, 1.0 - (term - last) / bought.life_years);
    usd -= bought.residual_frac * left * bought.usd * present(term);
  }
  return std::max(0.0, usd);
}

double net_usd(const ChoiceInput& input, const Way& way) {
  return (value_per_year(input) - cost_per_year(input, way)) *
             expected_years(input, way, input.discount_frac) -
         upfront_usd(input, way);
}

WayResult judge(const ChoiceInput& input, const Way& way) {
  const double years = expected_years(input, way, input.discount_frac);
  const double whole = discounted_years(0.0, input.term_years, input.discount_frac);
  const double useful_per_year = useful_h_per_year(input);
  WayResult result;
  result.name = way.name;
  result.ready_months = way.ready_months + way.late_risk_frac * way.late_months;
  result.useful_h = useful_per_year * expected_years(input, way, 0.0);
  result.cost_usd = upfront_usd(input, way) + cost_per_year(input, way) * years;
  result.value_usd = value_per_year(input) * years;
  result.net_usd = result.value_usd - result.cost_usd;
  result.lost_to_time_usd = value_per_year(input) * (whole - years);
  if (useful_per_year * years > 0.0) {
    result.usd_per_useful_h = result.cost_usd / (useful_per_year * years);
  }
  return result;
}

/// First x of [low, high] at which `difference` is 0; nothing where it keeps its sign on a scan.
template <class Difference>
std::optional<double> first_root(double low, double high, Difference difference) {
  constexpr int kSteps = 400;
  double left = low;
  bool positive = difference(low) > 0.0;
  for (int i = 1; i <= kSteps; ++i) {
    double right = low + (high - low) * i / kSteps;
    if ((difference(right) > 0.0) == positive) {
      left = right;
      continue;
    }
    for (int j = 0; j < 100; ++j) {
      const double middle = 0.5 * (left + right);
      ((difference(middle) > 0.0) == positive ? left : right) = middle;
    }
    return 0.5 * (left + right);
  }
  return std::nullopt;
}

std::optional<double> not_negative(double value) {
  return value >= 0.0 && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

BreakEven break_even(const ChoiceInput& input) {
  const Way& own = input.ways.front();
  const Way& rent = input.ways.back();
  const double own_years = expected_years(input, own, input.discount_frac);
  const double rent_years = expected_years(input, rent, input.discount_frac);
  const double own_cost = upfront_usd(input, own) + cost_per_year(input, own) * own_years;
  const double hours = input.accelerators * kHoursPerYear;
  BreakEven result;
  const double earlier_usd = value_per_year(input) * (rent_years - own_years);
  if (rent_years > 0.0) {
    result.price_usd_per_accelerator_h = not_negative(
        (earlier_usd + own_cost - upfront_usd(input, rent) - rent.yearly_usd * rent_years) /
        (hours * rent_years));
  }
  // In proportion to use: own_cost = use x hours x (rent while renting + value of running earlier).
  const double full_use_usd =
      hours * (rent.usd_per_accelerator_h * rent_years +
               input.value_usd_per_useful_h * input.goodput_frac * (own_years - rent_years));
  if (full_use_usd > 0.0) result.utilisation_frac = not_negative(own_cost / full_use_usd);
  result.term_years = first_root(0.05, kLongestTermYears, [&](double years) {
    ChoiceInput other = input;
    other.term_years = years;
    return net_usd(other, own) - net_usd(other, rent);
  });
  const bool own_is_better = net_usd(input, own) >= net_usd(input, rent);
  const double other_usd = net_usd(input, own_is_better ? rent : own);
  result.delay_months = first_root(0.0, input.term_years * kMonthsPerYear, [&](double months) {
    Way later = own_is_better ? own : rent;
    later.ready_months += months;
    return net_usd(input, later) - other_usd;
  });
  return result;
}

/// Months of need that are looked at (see compare_ways()).
int months_shown(const ChoiceInput& input, const BreakEven& even) {
  constexpr double kLeastYears = 5.0;
  constexpr double kBeyond = 1.5;
  const double wanted = kBeyond * std::max(input.term_years, even.term_years.value_or(0.0));
  const double years = std::clamp(std::ceil(wanted), kLeastYears, kLongestTermYears);
  return static_cast<int>(years * kMonthsPerYear);
}

std::vector<double> net_by_months(const ChoiceInput& input, const Way& way, int months) {
  std::vector<double> net;
  ChoiceInput other = input;
  for (int month = 0; month <= months; ++month) {
    other.term_years = month / kMonthsPerYear;
    net.push_back(net_usd(other, way));
  }
  return net;
}

void check_choice(const ChoiceInput& input) {
  const auto fraction = [](double value) { return value >= 0.0 && value <= 1.0; };
  SITEWRIGHT_CHECK(input.accelerators > 0.0 && input.term_years > 0.0, "nothing is needed");
  SITEWRIGHT_CHECK(fraction(input.utilisation_frac) && fraction(input.goodput_frac) &&
                       input.discount_frac >= 0.0,
                   "fractions");
  SITEWRIGHT_CHECK(input.value_usd_per_useful_h >= 0.0, "the value must not be negative");
  SITEWRIGHT_CHECK(input.ways.size() >= 2, "there is nothing to choose between");
  for (const Way& way : input.ways) {
    SITEWRIGHT_CHECK(fraction(way.late_risk_frac), way.name + ": chance");
    SITEWRIGHT_CHECK(std::isfinite(way.yearly_usd), way.name + ": yearly_usd");
    for (const double value :
         {way.ready_months, way.late_months, way.upfront_usd, way.usd_per_accelerator_h}) {
      SITEWRIGHT_CHECK(value >= 0.0 && std::isfinite(value), way.name + ": negative figure");
    }
    for (const Bought& bought : way.bought) {
      SITEWRIGHT_CHECK(bought.usd >= 0.0 && bought.years >= 0.0 && bought.life_years > 0.0,
                       way.name + ": what is bought");
    }
  }
}

}  // namespace

ChoiceResult compare_ways(const ChoiceInput& input) {
  check_choice(input);
  ChoiceResult result;
  for (const Way& way : input.ways) result.ways.push_back(judge(input, way));
  const auto best = std::max_element(
      result.ways.begin(), result.ways.end(),
      [](const WayResult& a, const WayResult& b) { return a.net_usd < b.net_usd; });
  result.best = static_cast<std::size_t>(best - result.ways.begin());
  result.break_even = break_even(input);
  const int months = months_shown(input, result.break_even);
  for (std::size_t i = 0; i < input.ways.size(); ++i)
    result.ways[i].net_usd_by_months = net_by_months(input, input.ways[i], months);
  result.value_of_month_usd = value_per_year(input) / kMonthsPerYear;
  return result;
}

double implied_price_usd(const ImpliedPriceInput& input) {
  constexpr double kHours = 8760.0;
  return input.usd_per_h * kHours /
         annuity_factor({.rate_frac = input.rate_frac, .years = input.years});
}

}  // namespace sitewright::cost
