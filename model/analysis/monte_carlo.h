// A plan many times over, each time with other durations, causes, risks, delivery dates and prices:
// how likely its dates, megawatts, accelerators and costs are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/analysis/percentiles.h"
#include "model/analysis/sampling.h"
#include "model/analysis/uncertainty.h"
#include "model/catalog/catalog.h"
#include "model/climate/climate.h"
#include "model/core/run_control.h"
#include "model/plan/plan.h"

namespace sitewright::analysis {

inline constexpr std::size_t kDefaultSamples = 1000;

struct MonteCarloInput {
  const plan::Plan& plan;
  const Catalog& catalog;
  const climate::Climate& climate;  ///< of the plan
  std::size_t samples;              ///< > 0
  std::uint64_t seed;
  Sequence sequence;
  unsigned threads;  ///< 0: one per processor; the result does not depend on it
};

/// Finish of a task.
struct TaskOutlook {
  std::string id;
  std::string name;
  bool milestone = false;
  Date planned{};            ///< with the likely durations
  Date at_mean_durations{};  ///< with every duration at its mean
  DatePercentiles finish;
  double mean_days = 0.0;  ///< of the finish, from the plan's start
  /// Mean finish less finish at mean durations [days]: what waiting for the last of several costs.
  double merge_bias_days = 0.0;
  double chance_of_planned_frac = 0.0;  ///< samples in which it is done by the planned date
  double criticality_frac = 0.0;        ///< samples in which it is on a critical path
};

/// A calendar month, or what of it lies in the horizon.
struct MonthOutlook {
  Date until{};                ///< exclusive
  Percentiles supportable_mw;  ///< on its last day
  Percentiles online;          ///< accelerators, on its last day
  Percentiles spend_usd;       ///< capital and operation in it
  Percentiles spent_usd;       ///< up to its end
};

/// When so many accelerators are online.
struct CountOutlook {
  double accelerators = 0.0;
  std::optional<Date> planned;  ///< with the likely durations
  DatePercentiles date;
  double reached_frac = 0.0;  ///< samples in which they ever are
  /// Samples in which they are by the target's date; nothing without one.
  std::optional<double> by_target_date_frac;
};

/// A headline figure; nothing where a price is missing.
struct CostOutlook {
  std::string key;  ///< of the metric: "cost.capex_usd"
  std::optional<double> planned;
  std::optional<Percentiles> percentiles;
};

struct Outlook {
  std::size_t samples = 0;
  std::uint64_t seed = 0;
  Sequence sequence = Sequence::latin_hypercube;
  Date start{};
  std::vector<Uncertain> inputs;   ///< what was drawn
  std::vector<TaskOutlook> tasks;  ///< in the plan's order
  std::vector<MonthOutlook> months;
  std::vector<CountOutlook> counts;  ///< quarters of the target, the target last
  std::vector<CostOutlook> costs;
  std::vector<double> target_days;  ///< by sample, from the start; kNever
  std::vector<double> capex_usd;    ///< by sample; empty where a price is missing
  Issues issues;                    ///< errors: nothing was sampled

  [[nodiscard]] const TaskOutlook* find_task(std::string_view id) const;
};

/// Runs schedule, supply, capacity and cash of every sample (evaluate_headline); each writes a slot
/// of its own, so that the same seed gives the same result on any number of threads. Percentiles
/// are nearest ranks. Spending is capital by its dates, operation by year in equal days, and risks'
/// costs when the task that they delay is finished. Returns nothing where `control` was cancelled.
/// Errors: the outlook's issues
[[nodiscard]] std::optional<Outlook> run_monte_carlo(const MonteCarloInput& input,
                                                     RunControl& control);

}  // namespace sitewright::analysis
