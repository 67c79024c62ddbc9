// Years of two-state units, drawn outage by outage.
#include "model/adequacy/outage_simulation.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "model/adequacy/checks.h"
#include "model/adequacy/outage_table.h"
#include "model/core/check.h"

namespace sitewright::adequacy {

namespace {

constexpr double kStepH = 1.0;  // of the hourly series

/// Uniform draws in (0, 1), alike on every platform.
class Draws final {
 public:
  explicit Draws(std::uint64_t seed) : engine_(seed) {}
  double next() { return (static_cast<double>(engine_() >> 11U) + 0.5) * 0x1p-53; }

  struct Wait {
    double probability_frac;  ///< that it ends in an hour
    Eigen::Index most;        ///< hours
  };
  /// Hours until something happens, at most so many.
  Eigen::Index hours_until(const Wait& wait) {
    const double probability_frac = wait.probability_frac;
    const Eigen::Index most = wait.most;
    if (probability_frac <= 0.0) return most;
    if (probability_frac >= 1.0) return 1;
    const double hours = std::floor(std::log(next()) / std::log1p(-probability_frac)) + 1.0;
    return hours < static_cast<double>(most) ? static_cast<Eigen::Index>(hours) : most;
  }

 private:
  std::mt19937_64 engine_;
};

/// A group with what its units do from hour to hour.
struct MovingGroup {
  double unavailable_frac;
  double fail_frac;           ///< probability that a unit that is up is down an hour later
  double repair_frac;         ///< and the reverse
  int units;                  ///< that are to run
  int spares;                 ///< that run in the place of those out
  std::vector<int> standing;  ///< units that planned outages leave, by hour
  Hourly unit_mw;             ///< of a unit, by hour
};

MovingGroup moving(const SourceGroup& group, const Hourly& derate_frac, double repair_h) {
  const double q = group.unavailable_frac;
  const double leaves = q < 1.0 ? -std::expm1(-1.0 / (repair_h * (1.0 - q))) : 0.0;
  return {.unavailable_frac = q,
          .fail_frac = q * leaves,
          .repair_frac = (1.0 - q) * leaves,
          .units = group.units,
          .spares = group.spares,
          .standing = units_by_hour(group, derate_frac.size()),
          .unit_mw = group.unit_mw * derate_frac};
}

/// Adds the outages of one unit over a year to those of its group; the units of the lowest numbers
/// stand, spares among them.
void add_outages(const MovingGroup& group, int unit, Draws& draws, Eigen::ArrayXi& out) {
  const Eigen::Index hours = out.size();
  bool down = draws.next() < group.unavailable_frac;
  Eigen::Index h = 0;
  while (h < hours) {
    const double leaves = down ? group.repair_frac : group.fail_frac;
    const Eigen::Index until =
        h + draws.hours_until({.probability_frac = leaves, .most = hours - h});
    for (; down && h < until; ++h) {
      if (unit < group.standing[static_cast<std::size_t>(h)] + group.spares) ++out[h];
    }
    h = until;
    down = !down;
  }
}

struct YearSums {
  double loss_of_load_h = 0.0;
  double unserved_mwh = 0.0;
  double events = 0.0;
};

YearSums sum_year(const Hourly& reserve_mw, const Hourly& out_mw) {
  YearSums sums;
  bool before = false;
  for (Eigen::Index h = 0; h < reserve_mw.size(); ++h) {
    const double short_mw = out_mw[h] - reserve_mw[h];
    const bool lost = short_mw > kNothingMw;
    if (lost) {
      sums.loss_of_load_h += kStepH;
      sums.unserved_mwh += short_mw * kStepH;
      if (!before) sums.events += 1.0;
    }
    before = lost;
  }
  return sums;
}

Estimate estimate(const std::vector<double>& years) {
  const auto n = static_cast<double>(years.size());
  const Eigen::Map<const Eigen::ArrayXd> values(years.data(),
                                                static_cast<Eigen::Index>(years.size()));
  const double mean = values.mean();
  return {.mean = mean,
          .standard_error = std::sqrt((values - mean).square().sum() / (n - 1.0) / n)};
}

void check_input(const OutageSimulationInput& input) {
  check_series(input.load_mw, input.load_mw.size(), "load_mw");
  check_fleet(input.fleet, input.load_mw.size());
  SITEWRIGHT_CHECK(input.years >= 2, "adequacy: a standard error needs two years or more");
  SITEWRIGHT_CHECK(input.repair_h.size() == input.fleet.groups.size(),
                   "adequacy: one repair_h for each group");
  for (const double h : input.repair_h) check_positive(h, "repair_h");
}

}  // namespace

OutageSimulation simulate_outages(const OutageSimulationInput& input) {
  check_input(input);
  const Eigen::Index hours = input.load_mw.size();
  const Hourly reserve = capability_mw(input.fleet, hours) - input.load_mw;
  std::vector<MovingGroup> groups;
  for (std::size_t i = 0; i < input.fleet.groups.size(); ++i) {
    const SourceGroup& group = input.fleet.groups[i];
    groups.push_back(moving(group, input.fleet.derate_frac[group.derate], input.repair_h[i]));
  }

  Draws draws(input.seed);
  std::vector<double> loss_of_load;
  std::vector<double> unserved;
  std::vector<double> events;
  Hourly out_mw(hours);
  Eigen::ArrayXi out(hours);
  for (int year = 0; year < input.years; ++year) {
    out_mw.setZero();
    for (const MovingGroup& group : groups) {
      out.setZero();
      for (int unit = 0; unit < group.units + group.spares; ++unit)
        add_outages(group, unit, draws, out);
      out_mw += (out - group.spares).max(0).cast<double>() * group.unit_mw;
    }
    const YearSums sums = sum_year(reserve, out_mw);
    loss_of_load.push_back(sums.loss_of_load_h);
    unserved.push_back(sums.unserved_mwh);
    events.push_back(sums.events);
  }
  return {.loss_of_load_h = estimate(loss_of_load),
          .unserved_mwh = estimate(unserved),
          .events = estimate(events)};
}

}  // namespace sitewright::adequacy
