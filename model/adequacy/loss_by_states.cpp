// Loss of load with every combination of outages counted.
#include <algorithm>
#include <cmath>
#include <vector>

#include "model/adequacy/hour_levels.h"
#include "model/adequacy/hourly_loss.h"
#include "model/adequacy/outage_table.h"

namespace sitewright::adequacy {

namespace {

/// States less likely than this are left out; all of them together are far below a second a year
/// (EST: chosen so).
constexpr double kRareFrac = 1e-15;

/// Combinations of units out in all groups but the largest.
struct States {
  std::size_t largest = 0;             ///< group whose outages stay a distribution
  Eigen::MatrixXd counts;              ///< units out, by state and group
  Eigen::ArrayXd frac;                 ///< probability by state
  std::vector<double> at_least;        ///< P(units out of the largest >= k)
  std::vector<double> units_at_least;  ///< sum of j p_j over j >= k
};

/// One combination while it grows group by group.
struct Partial {
  std::vector<double> counts;
  double frac;
};

std::size_t likely_counts(const std::vector<double>& count_frac) {
  return static_cast<std::size_t>(
      std::count_if(count_frac.begin(), count_frac.end(), [](double p) { return p >= kRareFrac; }));
}

struct Growth {
  std::size_t group;        ///< whose outages are added
  std::size_t most_states;  ///< that there may be
};

/// The combinations grown by one group; false where there are too many.
bool grow(std::vector<Partial>& states, const std::vector<double>& count_frac,
          const Growth& growth) {
  std::vector<Partial> next;
  for (const Partial& state : states) {
    for (std::size_t k = 0; k < count_frac.size(); ++k) {
      const double frac = state.frac * count_frac[k];
      if (frac < kRareFrac) continue;
      if (next.size() == growth.most_states) return false;
      next.push_back(state);
      next.back().frac = frac;
      next.back().counts[growth.group] = static_cast<double>(k);
    }
  }
  states = std::move(next);
  return true;
}

void add_tails(States& states, const std::vector<double>& count_frac) {
  states.at_least.assign(count_frac.size() + 1, 0.0);
  states.units_at_least.assign(count_frac.size() + 1, 0.0);
  for (std::size_t k = count_frac.size(); k-- > 0;) {
    states.at_least[k] = states.at_least[k + 1] + count_frac[k];
    states.units_at_least[k] =
        states.units_at_least[k + 1] + static_cast<double>(k) * count_frac[k];
  }
}

/// The states of units that stand; nothing where there are too many.
std::optional<States> states_of(const std::vector<std::vector<double>>& count_frac,
                                std::size_t most_states) {
  States states;
  for (std::size_t i = 1; i < count_frac.size(); ++i) {
    if (likely_counts(count_frac[i]) > likely_counts(count_frac[states.largest])) {
      states.largest = i;
    }
  }
  std::vector<Partial> all{{.counts = std::vector<double>(count_frac.size(), 0.0), .frac = 1.0}};
  for (std::size_t i = 0; i < count_frac.size(); ++i) {
    if (i != states.largest && !grow(all, count_frac[i], {.group = i, .most_states = most_states}))
      return std::nullopt;
  }
  const auto rows = static_cast<Eigen::Index>(all.size());
  const auto groups = static_cast<Eigen::Index>(count_frac.size());
  states.counts.resize(rows, groups);
  states.frac.resize(rows);
  for (Eigen::Index s = 0; s < rows; ++s) {
    const Partial& state = all[static_cast<std::size_t>(s)];
    states.counts.row(s) = Eigen::Map<const Eigen::RowVectorXd>(state.counts.data(), groups);
    states.frac[s] = state.frac;
  }
  add_tails(states, count_frac[states.largest]);
  return states;
}

/// What an hour has of the largest group and in reserve.
struct HourSizes {
  double unit_mw;
  double reserve_mw;
};

struct HourLoss {
  double probability_frac = 0.0;
  double unserved_mw = 0.0;
};

/// Sums an hour's loss over the states; `out_mw` is what they miss of the other groups.
HourLoss loss_of_hour(const States& states, const Eigen::VectorXd& out_mw, const HourSizes& sizes) {
  const double unit_mw = sizes.unit_mw;
  HourLoss loss;
  const auto most = static_cast<double>(states.at_least.size() - 2);
  const double per_mw = unit_mw > 0.0 ? 1.0 / unit_mw : 0.0;
  for (Eigen::Index s = 0; s < states.frac.size(); ++s) {
    const double left_mw = sizes.reserve_mw - out_mw[s];
    std::size_t k = 0;  // units of the largest group that must be out for a loss
    if (left_mw + kNothingMw >= 0.0) {
      if (unit_mw <= kNothingMw) continue;
      k = static_cast<std::size_t>(std::min(most, (left_mw + kNothingMw) * per_mw)) + 1;
    }
    loss.probability_frac += states.frac[s] * states.at_least[k];
    loss.unserved_mw +=
        states.frac[s] * (unit_mw * states.units_at_least[k] - left_mw * states.at_least[k]);
  }
  return {.probability_frac = std::min(1.0, loss.probability_frac),
          .unserved_mw = std::max(0.0, loss.unserved_mw)};
}

/// Probabilities of units out, by group, in an hour.
std::vector<std::vector<double>> counts_of(const Fleet& fleet,
                                           const std::vector<std::vector<int>>& units,
                                           Eigen::Index hour) {
  std::vector<std::vector<double>> count_frac;
  for (std::size_t i = 0; i < fleet.groups.size(); ++i) {
    count_frac.push_back(outage_count_frac({.units = units[i][static_cast<std::size_t>(hour)],
                                            .unavailable_frac = fleet.groups[i].unavailable_frac,
                                            .spares = fleet.groups[i].spares}));
  }
  return count_frac;
}

}  // namespace

std::optional<HourlyLoss> loss_by_states(const LossOfLoadInput& input, std::size_t most_states) {
  const Eigen::Index hours = input.load_mw.size();
  const Fleet fleet = joined(input.fleet);
  if (fleet.groups.empty()) {
    return HourlyLoss{.probability_frac = (input.load_mw > kNothingMw).cast<double>(),
                      .unserved_mw = input.load_mw,
                      .tables = 0};
  }
  const std::vector<std::vector<int>> units = standing_units(fleet, hours);
  const Hourly reserve = capability_mw(fleet, hours) - input.load_mw;
  HourlyLoss result{
      .probability_frac = Hourly::Zero(hours), .unserved_mw = Hourly::Zero(hours), .tables = 0};
  Eigen::VectorXd unit_mw(static_cast<Eigen::Index>(fleet.groups.size()));
  Eigen::VectorXd out_mw;
  for (const std::vector<Eigen::Index>& level : alike(units, hours).hours) {
    const std::optional<States> states =
        states_of(counts_of(fleet, units, level.front()), most_states);
    if (!states) return std::nullopt;
    for (const Eigen::Index h : level) {
      for (std::size_t i = 0; i < fleet.groups.size(); ++i) {
        const SourceGroup& group = fleet.groups[i];
        unit_mw[static_cast<Eigen::Index>(i)] = group.unit_mw * fleet.derate_frac[group.derate][h];
      }
      out_mw.noalias() = states->counts * unit_mw;
      const HourLoss loss =
          loss_of_hour(*states, out_mw,
                       {.unit_mw = unit_mw[static_cast<Eigen::Index>(states->largest)],
                        .reserve_mw = reserve[h]});
      result.probability_frac[h] = loss.probability_frac;
      result.unserved_mw[h] = loss.unserved_mw;
    }
  }
  return result;
}

}  // namespace sitewright::adequacy
