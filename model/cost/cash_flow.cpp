// Money in and out by quarter and by year, with tax on profit where there is a revenue.
#include <algorithm>

#include "model/cost/steps.h"

namespace sitewright::cost {

namespace {

/// First day after the calendar quarter of `date`.
Date quarter_end(Date date) {
  const int next = (month_index(date) / 3 + 1) * 3;  // months of the year gone by
  return next == 12 ? first_day(year_of(date) + 1)
                    : make_date(year_of(date), static_cast<unsigned>(next) + 1, 1);
}

double revenue_usd(const Input& input, int year) {
  const YearQuantities* const q = find_year(input, year);
  const std::optional<double>& price = input.finance.rental_price_usd_per_accelerator_h;
  return q != nullptr && price ? q->online_accelerator_h * *price : 0.0;
}

/// Straight-line depreciation of a calendar year [USD], from payment over each life.
double depreciation_usd(const Input& input, const std::vector<CapexItem>& items, int year) {
  constexpr double kDaysPerYear = 365.25;
  double sum = 0.0;
  for (const CapexItem& item : items) {
    const double life_days = item.life_years * kDaysPerYear;
    if (life_days > 1e6) continue;  // land is not written off
    const Date worn = add_days(item.date, std::max(1, static_cast<int>(life_days + 0.5)));
    const int days = overlap_days({.from = item.date,
                                   .until = std::min(worn, input.end),
                                   .a = first_day(year),
                                   .b = first_day(year + 1)});
    sum += item.usd * days / days_between(item.date, worn);
  }
  return sum;
}

/// Revenue and tax of the horizon's calendar years; a loss is carried forward.
void tax_years(const Input& input, const std::vector<CapexItem>& items,
               const std::vector<OpexYear>& opex, std::vector<CashPeriod>& years) {
  if (!input.finance.rental_price_usd_per_accelerator_h) return;
  double loss_usd = 0.0;
  for (std::size_t i = 0; i < opex.size(); ++i) {
    const double revenue = revenue_usd(input, opex[i].year);
    const double profit =
        revenue - opex[i].total_usd() - depreciation_usd(input, items, opex[i].year) - loss_usd;
    years[i].revenue_usd = revenue;
    years[i].tax_usd = input.finance.tax_frac * std::max(0.0, profit);
    loss_usd = std::max(0.0, -profit);
  }
}

void close(std::vector<CashPeriod>& periods) {
  double sum = 0.0;
  for (CashPeriod& p : periods) {
    p.cash_usd = p.revenue_usd - p.capex_usd - p.opex_usd - p.tax_usd;
    sum += p.cash_usd;
    p.cumulative_usd = sum;
  }
}

std::vector<CashPeriod> quarters_of(const Input& input) {
  std::vector<CashPeriod> quarters;
  for (Date day = input.start; day < input.end;) {
    const Date next = std::min(quarter_end(day), input.end);
    quarters.push_back({.from = day, .until = next});
    day = next;
  }
  return quarters;
}

void add_capex(const std::vector<CapexItem>& items, std::vector<CashPeriod>& periods) {
  for (const CapexItem& item : items) {
    const auto after =
        std::upper_bound(periods.begin(), periods.end(), item.date,
                         [](Date date, const CashPeriod& p) { return date < p.until; });
    if (after != periods.end()) after->capex_usd += item.usd;
  }
}

}  // namespace

CashFlow cash_flow(const Input& input, const std::vector<CapexItem>& items,
                   const std::vector<OpexYear>& opex) {
  CashFlow flow;
  flow.quarters = quarters_of(input);
  for (const OpexYear& year : opex) {
    flow.years.push_back({.from = std::max(input.start, first_day(year.year)),
                          .until = std::min(input.end, first_day(year.year + 1)),
                          .opex_usd = year.total_usd()});
  }
  tax_years(input, items, opex, flow.years);
  for (CashPeriod& quarter : flow.quarters) {
    const auto index = static_cast<std::size_t>(year_of(quarter.from) - year_of(input.start));
    const CashPeriod& year = flow.years[index];
    const double share = static_cast<double>(days_between(quarter.from, quarter.until)) /
                         days_between(year.from, year.until);
    quarter.opex_usd = year.opex_usd * share;
    quarter.revenue_usd = year.revenue_usd * share;
    quarter.tax_usd = year.tax_usd * share;
  }
  add_capex(items, flow.quarters);
  add_capex(items, flow.years);
  close(flow.quarters);
  close(flow.years);
  return flow;
}

}  // namespace sitewright::cost
