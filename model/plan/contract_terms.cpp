// Dates and megawatts of contracts.
#include "model/plan/contract_terms.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include "model/plan/rates.h"

namespace sitewright::plan {

namespace {

constexpr double kMonthsPerYear = 12.0;
constexpr int kMostMonths = 1200;  // wild input stays within the calendar

}  // namespace

Date add_months(Date date, int months) {
  const std::chrono::year_month_day day{date};
  const auto month = std::chrono::year_month{day.year(), day.month()} + std::chrono::months{months};
  const std::chrono::year_month_day_last last{month.year(),
                                              std::chrono::month_day_last{month.month()}};
  return std::chrono::sys_days{month / std::min(day.day(), last.day())};
}

Date energised(const Plan& plan, const Contract& contract) {
  const Date own = contract.from.value_or(plan.schedule.start);
  std::optional<Date> first;
  for (const Delivery& step : plan.deliveries) {
    if (step.point != contract.point || step.mw <= 0.0) continue;
    const Date date = step.date.value_or(plan.schedule.start);
    first = first ? std::min(*first, date) : date;
  }
  return first ? std::max(own, *first) : own;
}

std::vector<Capacity> capacity_ramp(const Plan& plan, const Contract& contract) {
  std::vector<Capacity> ramp;
  const Date zero = energised(plan, contract);
  for (const ContractStep& step : plan.contract_steps) {
    if (step.contract != contract.id) continue;
    ramp.push_back(
        {.from = add_months(zero, std::clamp(step.after_months, 0, kMostMonths)), .mw = step.mw});
  }
  std::stable_sort(ramp.begin(), ramp.end(),
                   [](const Capacity& a, const Capacity& b) { return a.from < b.from; });
  return ramp;
}

double capacity_mw(const std::vector<Capacity>& ramp, const Contract& contract, const Days& days) {
  if (ramp.empty()) return contract.mw;
  double before = 0.0;  // in force as the days begin
  double highest = 0.0;
  for (const Capacity& step : ramp) {
    if (step.from <= days.from) {
      before = step.mw;
    } else if (step.from < days.until) {
      highest = std::max(highest, step.mw);
    }
  }
  return std::max(before, highest);
}

double full_capacity_mw(const std::vector<Capacity>& ramp, const Contract& contract) {
  if (ramp.empty()) return contract.mw;
  return std::max_element(ramp.begin(), ramp.end(),
                          [](const Capacity& a, const Capacity& b) { return a.mw < b.mw; })
      ->mw;
}

std::optional<Date> term_end(const Plan& plan, const Contract& contract) {
  if (!contract.term_years) return std::nullopt;
  const double months = *contract.term_years * kMonthsPerYear;
  const int whole =
      months >= 0.0 && months <= kMostMonths ? static_cast<int>(std::lround(months)) : kMostMonths;
  return add_months(energised(plan, contract), whole);
}

bool owes_exit_fee(const Plan& plan, const Contract& contract) {
  if (!contract.until || *contract.until >= horizon_end(plan)) return false;
  const std::optional<Date> end = term_end(plan, contract);
  return !end || *contract.until < *end;
}

double minimum_month_usd(const Plan& plan, const Contract& contract) {
  constexpr double kKilowattsPerMegawatt = 1e3;
  const double mw =
      contract.minimum_bill_frac * full_capacity_mw(capacity_ramp(plan, contract), contract);
  std::map<double, double> usd_per_kw_above{{0.0, contract.demand_usd_per_kw_month}};
  for (const Rate& rate : plan.rates) {
    if (rate.contract == contract.id && is_demand_block(rate) && holds_always(rate))
      usd_per_kw_above.emplace(rate.above_mw, *rate.demand_usd_per_kw_month);
  }
  double usd = contract.fixed_usd_per_month;
  for (auto block = usd_per_kw_above.begin(); block != usd_per_kw_above.end(); ++block) {
    const auto next = std::next(block);
    const double end_mw = next == usd_per_kw_above.end() ? mw : std::min(mw, next->first);
    usd += std::max(0.0, end_mw - block->first) * kKilowattsPerMegawatt * block->second;
  }
  return usd;
}

std::optional<Collateral> collateral_of(const Plan& plan, const Contract& contract) {
  const double mw = full_capacity_mw(capacity_ramp(plan, contract), contract);
  Collateral collateral{
      .usd = contract.collateral_usd_per_mw * mw +
             contract.collateral_months * minimum_month_usd(plan, contract),
      .posted = contract.collateral_posted.value_or(contract.from.value_or(plan.schedule.start))};
  Date back = horizon_end(plan);
  if (contract.until) back = std::min(back, *contract.until);
  if (const auto end = term_end(plan, contract)) back = std::min(back, *end);
  if (contract.collateral_returned) back = *contract.collateral_returned;
  if (collateral.usd <= 0.0 || back <= collateral.posted) return std::nullopt;
  const Date zero = energised(plan, contract);
  double left = 1.0;
  for (int year = 1; contract.collateral_release_frac > 0.0 && left > 0.0; ++year) {
    const Date date = add_months(zero, year * static_cast<int>(kMonthsPerYear));
    if (date >= back) break;
    if (date <= collateral.posted) continue;
    const double share = std::min(left, contract.collateral_release_frac);
    collateral.releases.push_back({.share_frac = share, .date = date});
    left -= share;
  }
  if (left > 0.0) collateral.releases.push_back({.share_frac = left, .date = back});
  return collateral;
}

double collateral_fee_usd(const Plan& plan, const Days& days) {
  const int year = year_of(days.from);
  const Date first = std::max(plan.schedule.start, days.from);
  const Date end = std::min(horizon_end(plan), days.until);
  const double year_days = days_between(make_date(year, 1, 1), make_date(year + 1, 1, 1));
  double usd = 0.0;
  for (const Contract& contract : plan.contracts) {
    if (contract.collateral_form != CollateralForm::letter_of_credit) continue;
    const auto collateral = collateral_of(plan, contract);
    if (!collateral) continue;
    for (const Release& release : collateral->releases) {
      const int stood = std::max(
          0, days_between(std::max(first, collateral->posted), std::min(end, release.date)));
      usd +=
          contract.collateral_fee_frac * collateral->usd * release.share_frac * stood / year_days;
    }
  }
  return usd;
}

}  // namespace sitewright::plan
