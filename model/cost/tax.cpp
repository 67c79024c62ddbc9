// What tax lets a plan write off and when; credits.
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

/// What the schedule of a payment that enters service on a day writes off in a year.
double scheduled_frac(const Input& input, const CapexItem& item, Date service, int year) {
  if (std::isinf(item.life_years)) return 0.0;
  if (input.finance.depreciation == plan::Depreciation::straight_line) {
    return straight_line_frac(input, service, item.life_years, year);
  }
  const auto shares = macrs_frac(macrs_years(input.finance, item.category));
  const int index = year - year_of(service);
  const bool inside = index >= 0 && index < static_cast<int>(shares.size());
  return inside ? shares[static_cast<std::size_t>(index)] : 0.0;
}

/// The time over which a payment is written off: what is left on the last day goes at once.
struct Writing {
  Date service;
  Date gone;
};

/// The part of a year's schedule that is inside its time.
double depreciated_frac(const Input& input, const CapexItem& item, const Writing& time, int year) {
  return year > year_of(time.gone) ? 0.0 : scheduled_frac(input, item, time.service, year);
}

double left_to_write_off(const Input& input, const CapexItem& item, const Writing& time, int year) {
  if (year != year_of(time.gone)) return 0.0;
  double left = 1.0;
  for (int past = year_of(time.service); past <= year; ++past) {
    left -= scheduled_frac(input, item, time.service, past);
  }
  return left;
}

/// The day on which a thing that entered service on another is replaced, else the horizon's last.
Date gone_on(const Input& input, const Purchase& purchase, Date service) {
  for (const Date renewed : renewal_dates(input, purchase)) {
    if (renewed > service) return renewed;
  }
  return std::max(service, add_days(purchase.gone(input.end), -1));
}

}  // namespace

Date first_operating_quarter(const Input& input) {
  if (!input.operation) return input.end;
  const int month = month_index(*input.operation) / 3 * 3;
  const Date first = make_date(year_of(*input.operation), static_cast<unsigned>(month) + 1, 1);
  return std::max(input.start, first);
}

bool earns_credit(const CapexItem& item, const Purchase& purchase) {
  return item.stage != Stage::renewal && purchase.earns_credit;
}

double basis_frac(const plan::Finance& finance, const CapexItem& item, const Purchase& purchase) {
  if (item.category == Category::deposit) return 0.0;
  return earns_credit(item, purchase) ? 1.0 - 0.5 * finance.itc_frac : 1.0;
}

Date quarter_end(Date date) {
  const int next = (month_index(date) / 3 + 1) * 3;  // months of the year gone by
  return next == 12 ? first_day(year_of(date) + 1)
                    : make_date(year_of(date), static_cast<unsigned>(next) + 1, 1);
}

double construction_interest_years(const Input& input, const CapexItem& item) {
  if (item.stage == Stage::renewal) return 0.0;
  const Date end = std::min(quarter_end(item.date), input.end);
  const Date operating = first_operating_quarter(input);
  if (end > operating) return 0.0;
  const int month = month_index(item.date) / 3 * 3;
  const Date first = make_date(year_of(item.date), static_cast<unsigned>(month) + 1, 1);
  return 0.5 * years_between(std::max(input.start, first), end) + years_between(end, operating);
}

double construction_interest_frac(const Input& input, const CapexItem& item) {
  const double years = construction_interest_years(input, item);
  return input.finance.debt_frac * (std::pow(1.0 + input.finance.debt_rate_frac, years) - 1.0);
}

std::vector<ServiceShare> services_of(const Purchase& purchase) {
  if (!purchase.services.empty()) return purchase.services;
  return {{.share_frac = 1.0, .date = purchase.date}};
}

WriteOff write_off(const Input& input, const CapexItem& item, const Purchase& purchase, int year) {
  const Date last = add_days(input.end, -1);
  const Date operation = std::min(input.operation.value_or(last), last);
  const std::vector<ServiceShare> services = item.stage == Stage::renewal
                                                 ? std::vector<ServiceShare>{{1.0, item.date}}
                                                 : services_of(purchase);
  WriteOff sum;
  for (const ServiceShare& part : services) {
    const Writing time{.service = part.date, .gone = gone_on(input, purchase, part.date)};
    sum.depreciation += part.share_frac * depreciated_frac(input, item, time, year);
    sum.disposal += part.share_frac * left_to_write_off(input, item, time, year);
    const Writing of_interest{.service = std::max(time.service, operation),
                              .gone = std::max(time.gone, operation)};
    sum.interest += part.share_frac * (depreciated_frac(input, item, of_interest, year) +
                                       left_to_write_off(input, item, of_interest, year));
  }
  return sum;
}

double inflator(const plan::Finance& finance, Date date) {
  const double years = years_between(make_date(finance.price_year, 7, 1), date);
  return std::pow(1.0 + finance.inflation_frac, years);
}

Date middle(Date from, Date until) { return add_days(from, days_between(from, until) / 2); }

double residual_usd(const Input& input, const CapexItem& item, const Purchase& purchase) {
  const Date service = item.stage == Stage::renewal ? item.date : purchase.date;
  return input.finance.residual_frac * left_frac(input, item, purchase, service) * item.usd;
}

AfterLosses carry_forward(const std::vector<double>& own_usd, double offset_frac) {
  AfterLosses after;
  double losses = 0.0;
  for (const double own : own_usd) {
    const double used = std::min(losses, offset_frac * std::max(0.0, own));
    losses += std::max(0.0, -own) - used;
    after.used_usd.push_back(used);
    after.profit_usd.push_back(own - used);
  }
  return after;
}

std::vector<double> carry_back(std::vector<double> own_usd) {
  for (std::size_t i = own_usd.size(); i-- > 1 && own_usd.back() < 0.0;) {
    const double met = std::min(-own_usd.back(), std::max(0.0, own_usd[i - 1]));
    own_usd[i - 1] -= met;
    own_usd.back() += met;
  }
  return own_usd;
}

double left_frac(const Input& input, const CapexItem& item, const Purchase& purchase,
                 Date service) {
  if (item.category == Category::soft || is_agreed(item.category)) return 0.0;
  if (purchase.gone(input.end) < input.end) return 0.0;
  if (std::isinf(item.life_years)) return 1.0;
  return std::max(0.0, 1.0 - years_between(service, input.end) / item.life_years);
}

}  // namespace sitewright::cost
