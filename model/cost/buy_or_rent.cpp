// Judges the ways of a choice.
#include "model/cost/buy_or_rent.h"

#include <algorithm>
#include <cmath>

#include "model/core/check.h"
#include "model/cost/finance.h"
#include "model/cost/present_value.h"

namespace sitewright::cost {

namespace {

WayResult judge(const PresentValue& value, const Way& way) {
  const ChoiceInput& input = value.input();
  const double term = input.term_years;
  const double present_h = value.present_hours(way, term);
  const double useful_frac = value.useful_frac(way);
  WayResult result;
  result.name = way.name;
  result.ready_months = way.ready_months + way.late_risk_frac * way.late_months;
  result.useful_h = useful_frac * value.hours(way, term);
  result.cost_usd = value.bought_usd(way, term) +
                    (way.running_usd_per_accelerator_h + way.usd_per_accelerator_h) * present_h;
  result.value_usd = value.value_usd_per_h(way) * present_h;
  result.net_usd = result.value_usd - result.cost_usd;
  constexpr double kRounding = 1e-12;  // what is worth its own cost
  if (std::abs(result.net_usd) <= kRounding * std::abs(result.cost_usd)) result.net_usd = 0.0;
  result.lost_to_time_usd = value.value_usd_per_h(way) * (value.prompt_hours(term) - present_h);
  if (useful_frac * present_h > 0.0) {
    result.usd_per_useful_h = result.cost_usd / (useful_frac * present_h);
  }
  return result;
}

/// Months of need that are looked at (see compare_ways()).
int months_shown(const ChoiceInput& input, const BreakEven& even) {
  constexpr double kLeastYears = 5.0;
  constexpr double kBeyond = 1.5;
  const double last = even.terms.empty() ? 0.0 : even.terms.back().years;
  const double wanted = kBeyond * std::max(input.term_years, last);
  const double years = std::clamp(std::ceil(wanted), kLeastYears, kLongestTermYears);
  return static_cast<int>(years * kMonthsPerMeanYear);
}

std::vector<double> net_by_months(const PresentValue& value, const Way& way, int months) {
  std::vector<double> net;
  for (int month = 0; month <= months; ++month) {
    net.push_back(value.net_usd(way, month / kMonthsPerMeanYear));
  }
  return net;
}

void check_way(const Way& way) {
  const auto fraction = [](double value) { return value >= 0.0 && value <= 1.0; };
  SITEWRIGHT_CHECK(fraction(way.late_risk_frac), way.name + ": chance");
  SITEWRIGHT_CHECK(fraction(way.served_frac), way.name + ": share served");
  SITEWRIGHT_CHECK(std::isfinite(way.running_usd_per_accelerator_h), way.name + ": running cost");
  for (const double value :
       {way.ready_months, way.late_months, way.upfront_usd, way.usd_per_accelerator_h}) {
    SITEWRIGHT_CHECK(value >= 0.0 && std::isfinite(value), way.name + ": negative figure");
  }
  for (const Bought& bought : way.bought) {
    SITEWRIGHT_CHECK(bought.usd >= 0.0 && bought.years >= 0.0 && bought.first_years >= 0.0 &&
                         bought.service_years >= 0.0 && bought.life_years > 0.0,
                     way.name + ": what is bought");
  }
}

void check_choice(const ChoiceInput& input) {
  const auto fraction = [](double value) { return value >= 0.0 && value <= 1.0; };
  const auto counts = [](double value) { return value >= 0.0 && std::isfinite(value); };
  SITEWRIGHT_CHECK(std::all_of(input.running.begin(), input.running.end(), counts),
                   "accelerators must not be negative");
  SITEWRIGHT_CHECK(!input.running.empty() &&
                       *std::max_element(input.running.begin(), input.running.end()) > 0.0 &&
                       input.term_years > 0.0,
                   "nothing is needed");
  SITEWRIGHT_CHECK(fraction(input.utilisation_frac) && fraction(input.goodput_frac) &&
                       input.discount_frac >= 0.0,
                   "fractions");
  SITEWRIGHT_CHECK(input.value_usd_per_useful_h.value_or(0.0) >= 0.0,
                   "the value must not be negative");
  SITEWRIGHT_CHECK(input.ways.size() >= 2, "there is nothing to choose between");
  for (const Way& way : input.ways) check_way(way);
}

/// The input with what a useful hour is worth, and where that comes from.
ChoiceInput with_value(const ChoiceInput& given) {
  ChoiceInput input = given;
  if (given.value_usd_per_useful_h) return input;
  const PresentValue present(given);
  const auto cost_of = [&](const Way& way) { return judge(present, way).usd_per_useful_h; };
  std::optional<double> usd = cost_of(given.ways.front());
  input.value_from = usd ? ValueFrom::owned_cost : ValueFrom::cheapest_cost;
  for (std::size_t i = 1; i < given.ways.size() && input.value_from != ValueFrom::owned_cost; ++i) {
    const std::optional<double> other = cost_of(given.ways[i]);
    if (other && (!usd || *other < *usd)) usd = other;
  }
  input.value_usd_per_useful_h = std::max(0.0, usd.value_or(0.0));
  return input;
}

}  // namespace

ChoiceResult compare_ways(const ChoiceInput& given) {
  check_choice(given);
  const ChoiceInput input = with_value(given);
  const PresentValue value(input);
  ChoiceResult result;
  for (const Way& way : input.ways) result.ways.push_back(judge(value, way));
  const auto best = std::max_element(
      result.ways.begin(), result.ways.end(),
      [](const WayResult& a, const WayResult& b) { return a.net_usd < b.net_usd; });
  result.best = static_cast<std::size_t>(best - result.ways.begin());
  result.pays = best->net_usd >= 0.0 && best->useful_h > 0.0;
  result.break_even = break_even(value);
  const int months = months_shown(input, result.break_even);
  for (std::size_t i = 0; i < input.ways.size(); ++i)
    result.ways[i].net_usd_by_months = net_by_months(value, input.ways[i], months);
  result.value_usd_per_useful_h = *input.value_usd_per_useful_h;
  result.value_from = input.value_from;
  const double all = *std::max_element(input.running.begin(), input.running.end());
  result.value_of_month_usd =
      value.value_usd_per_h() * all * kHoursPerMeanYear / kMonthsPerMeanYear;
  return result;
}

double implied_price_usd(const ImpliedPriceInput& input) {
  return input.usd_per_h * kHoursPerMeanYear /
         annuity_factor({.rate_frac = input.rate_frac, .years = input.years});
}

}  // namespace sitewright::cost
