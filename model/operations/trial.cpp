// Turns prices and thresholds into what a pass is told.
#include "model/operations/trial.h"

#include <algorithm>
#include <limits>

namespace sitewright::operations {

Trial::Trial(const Problem& problem) : problem_(problem), pass_(problem), stored_usd_(0.0) {
  if (problem.hours > 0) stored_usd_ = std::max(0.0, problem.grid_usd_per_mwh.mean());
  const Hourly load_mw = problem.grid_mw.min(problem.input->load_mw);
  for (const DemandCharge& charge : rules().demand) {
    Monthly most = peaks_mw(problem, charge, load_mw);
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      if (charge.usd_per_mw[m] <= 0.0) most[m] = std::numeric_limits<double>::infinity();
    }
    most_mw_.push_back(most);
  }
  set_cap_usd(std::vector<double>(rules().caps.size(), 0.0));
  set_no_thresholds();
}

void Trial::set_cap_usd(const std::vector<double>& cap_usd) {
  cap_usd_ = cap_usd;
  set_prices(group_prices(problem_, cap_usd));
}

void Trial::set_cap_usd_by_month(const std::vector<std::vector<double>>& month_cap_usd) {
  for (std::size_t c = 0; c < cap_usd_.size(); ++c) {
    cap_usd_[c] = 0.0;
    for (const std::vector<double>& usd : month_cap_usd)
      cap_usd_[c] = std::max(cap_usd_[c], usd[c]);
  }
  set_prices(group_prices_by_month(problem_, month_cap_usd));
}

void Trial::set_prices(GroupPrices prices) {
  targets_.prices = std::move(prices);
  full_ = targets_.prices;
  for (std::vector<GroupPrice>& span : full_.spans) {
    for (GroupPrice& price : span) {
      price = {.no_load_usd = 0.0, .rising_usd = price.full_usd(), .start_usd = 0.0};
    }
  }
}

void Trial::set_no_thresholds() {
  Monthly none;
  none.fill(std::numeric_limits<double>::infinity());
  set_thresholds(std::vector<Monthly>(rules().demand.size(), none));
}

void Trial::set_thresholds(const std::vector<Monthly>& thresholds) {
  threshold_ = thresholds;
  targets_.threshold_mw = Hourly::Constant(problem_.hours, std::numeric_limits<double>::infinity());
  for (std::size_t c = 0; c < threshold_.size(); ++c) {
    const DemandCharge& charge = rules().demand[c];
    for (int h = 0; h < problem_.hours; ++h) {
      const auto at = static_cast<std::size_t>(h);
      if (!charge.at.empty() && charge.at[at] == 0) continue;
      const auto month = static_cast<std::size_t>(problem_.month_of[at]);
      const double mw = std::min(threshold_[c][month], most_mw_[c][month]);
      targets_.threshold_mw[h] = std::min(targets_.threshold_mw[h], mw);
    }
  }
}

void Trial::solve(Units units, Schedule& schedule) {
  pass_.relaxed(targets_, schedule);
  if (units == Units::whole) pass_.committed(targets_, schedule);
}

Schedule Trial::solve(Units units) {
  Schedule schedule;
  solve(units, schedule);
  return schedule;
}

Monthly Trial::months(Units units, const Schedule& schedule) const {
  const GroupPrices& prices = units == Units::whole ? targets_.prices : full_;
  return month_usd(problem_, prices, schedule, stored_usd_);
}

Monthly Trial::true_months(const Schedule& schedule) const {
  return month_usd(problem_, group_prices(problem_, {}), schedule, stored_usd_);
}

double Trial::true_usd(const Schedule& schedule) const {
  return decided_usd(problem_, group_prices(problem_, {}), schedule);
}

std::vector<double> Trial::used(Units units, const Schedule& schedule) const {
  return units == Units::whole ? cap_use(problem_, schedule)
                               : divisible_cap_use(problem_, schedule);
}

double Trial::fullest(Units units, const Schedule& schedule) const {
  return fullest_but_starts(problem_, used(units, schedule));
}

}  // namespace sitewright::operations
