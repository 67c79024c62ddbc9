// What tax takes, year by year: depreciation, losses carried forward, credits.
#include <algorithm>
#include <cmath>

#include "model/cost/finance.h"
#include "model/cost/steps.h"

namespace sitewright::cost {

namespace {

int macrs_years(const plan::Finance& finance, Category category) {
  constexpr int kClasses[] = {5, 15, 20};
  const plan::Macrs choice = is_it(category) ? finance.it_macrs : finance.facility_macrs;
  return kClasses[static_cast<std::size_t>(choice)];
}

/// By days, from service over the life.
double straight_line_frac(const Input& input, Date service, double life_years, int year) {
  const int life_days = std::max(1, static_cast<int>(std::lround(life_years * kDaysPerYear)));
  const int days = overlap_days({.from = service,
                                 .until = std::min(add_days(service, life_days), input.end),
                                 .a = first_day(year),
                                 .b = first_day(year + 1)});
  return static_cast<double>(days) / life_days;
}

}  // namespace

bool earns_credit(Category category) {
  return category == Category::onsite_power || category == Category::energy_storage;
}

bool earns_credit(const CapexItem& item) {
  return item.stage != Stage::renewal && earns_credit(item.category);
}

double depreciable_frac(const plan::Finance& finance, const CapexItem& item) {
  if (lasts(item.category)) return 0.0;
  return earns_credit(item) ? 1.0 - 0.5 * finance.itc_frac : 1.0;
}

double depreciation_frac(const Input& input, const CapexItem& item, const Purchase& purchase,
                         int year) {
  if (lasts(item.category) || std::isinf(item.life_years)) return 0.0;
  const Date service = item.stage == Stage::renewal ? item.date : purchase.date;
  if (input.finance.depreciation == plan::Depreciation::straight_line) {
    return straight_line_frac(input, service, item.life_years, year);
  }
  const auto shares = macrs_frac(macrs_years(input.finance, item.category));
  const int index = year - year_of(service);
  const bool inside = index >= 0 && index < static_cast<int>(shares.size());
  return inside ? shares[static_cast<std::size_t>(index)] : 0.0;
}

double inflator(const plan::Finance& finance, Date date) {
  const double years = years_between(make_date(finance.price_year, 7, 1), date);
  return std::pow(1.0 + finance.inflation_frac, years);
}

Date middle(Date from, Date until) { return add_days(from, days_between(from, until) / 2); }

double left_frac(const Input& input, const CapexItem& item, Date service) {
  if (item.category == Category::soft || is_agreed(item.category)) return 0.0;
  if (std::isinf(item.life_years)) return 1.0;
  return std::max(0.0, 1.0 - years_between(service, input.end) / item.life_years);
}

bool earns_production_credit(const Input& input, int year) {
  const auto first = std::find_if(input.years.begin(), input.years.end(),
                                  [](const YearQuantities& q) { return q.onsite_mwh > 0.0; });
  return first != input.years.end() && year >= first->year &&
         year < first->year + static_cast<int>(std::lround(input.finance.ptc_years));
}

}  // namespace sitewright::cost
