// Every pair of sources has one price of a cap at which they change places.
#include "model/operations/turning_usd.h"

#include <algorithm>

namespace sitewright::operations {

namespace {

/// The grid's prices, each once; evenly spaced ones between its lowest and highest where they are
/// many.
std::vector<double> grid_prices(const Problem& problem) {
  constexpr std::size_t kMost = 24;
  std::vector<double> prices;
  const auto add = [&prices](const Hourly& usd_per_mwh) {
    for (const double usd : usd_per_mwh) {
      if (!prices.empty() && usd == prices.back()) continue;
      if (std::find(prices.begin(), prices.end(), usd) == prices.end()) prices.push_back(usd);
      if (prices.size() > kMost) break;
    }
  };
  Hourly usd_per_mwh = problem.grid_usd_per_mwh;
  add(usd_per_mwh);
  for (const GridStep& step : problem.input->grid_steps) {
    usd_per_mwh += step.more_usd_per_mwh;
    add(usd_per_mwh);
  }
  if (prices.size() <= kMost) return prices;
  const double low = problem.grid_usd_per_mwh.minCoeff();
  const double high = usd_per_mwh.maxCoeff();
  prices.clear();
  for (std::size_t i = 0; i <= kMost; ++i) {
    prices.push_back(low + (high - low) * static_cast<double>(i) / kMost);
  }
  return prices;
}

}  // namespace

std::vector<double> turning_usd(const Problem& problem, std::vector<double> usd, std::size_t c) {
  std::vector<double> rivals = grid_prices(problem);
  if (!problem.rules->demand.empty()) {
    const std::size_t count = rivals.size();
    for (std::size_t i = 0; i < count; ++i) rivals.push_back(rivals[i] + kOverThresholdUsd);
  }
  rivals.push_back(kUnservedUsd);
  for (const StoreHours& store : problem.stores) {
    const double round_trip = store.charge_frac * store.discharge_frac;
    const std::size_t count = rivals.size() - 1;
    for (std::size_t i = 0; i < count; ++i) {
      rivals.push_back(rivals[i] * round_trip);
      rivals.push_back(rivals[i] / round_trip);
    }
    break;
  }
  usd[c] = 0.0;
  const GroupPrices all_prices = group_prices(problem, usd);
  const std::vector<GroupPrice>& prices = all_prices.at(problem.rules->caps[c].first_hour);
  const auto rate = [&](std::size_t k) { return cap_per_mwh(problem, c, k); };
  std::vector<double> turning;
  for (std::size_t k = 0; k < problem.groups.size(); ++k) {
    if (problem.groups[k].group->count == 0 || rate(k) <= 0.0) continue;
    for (const double rival : rivals) turning.push_back((rival - prices[k].full_usd()) / rate(k));
    for (std::size_t j = 0; j < problem.groups.size(); ++j) {
      if (problem.groups[j].group->count == 0 || rate(j) >= rate(k)) continue;
      turning.push_back((prices[j].full_usd() - prices[k].full_usd()) / (rate(k) - rate(j)));
    }
  }
  std::sort(turning.begin(), turning.end());
  turning.erase(turning.begin(), std::upper_bound(turning.begin(), turning.end(), 0.0));
  const auto same = [](double a, double b) { return b - a <= 1e-9 * b; };
  turning.erase(std::unique(turning.begin(), turning.end(), same), turning.end());
  return turning;
}

}  // namespace sitewright::operations
