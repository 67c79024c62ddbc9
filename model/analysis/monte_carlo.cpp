// Samples of the whole chain, and what they say.
#include "model/analysis/monte_carlo.h"

#include <algorithm>
#include <cmath>

#include "model/analysis/sample_run.h"
#include "model/core/check.h"
#include "model/core/parallel.h"

namespace sitewright::analysis {

namespace {

/// One figure of every sample.
template <class Get>
std::vector<double> column(const std::vector<SampleRun>& runs, Get get) {
  std::vector<double> values;
  values.reserve(runs.size());
  for (const SampleRun& run : runs) values.push_back(get(run));
  return values;
}

double share_of(const std::vector<double>& values, double most) {
  const auto count =
      std::count_if(values.begin(), values.end(), [&](double value) { return value <= most; });
  return static_cast<double>(count) / static_cast<double>(values.size());
}

double mean_of(const std::vector<double>& values) {
  double sum = 0.0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

/// The two runs without chance that the samples are set beside.
struct Fixed {
  SampleRun planned;
  SampleRun at_means;
};

TaskOutlook task_outlook(const plan::Plan& plan, std::size_t i, const Fixed& fixed,
                         const std::vector<SampleRun>& runs) {
  const std::vector<double> days =
      column(runs, [&](const SampleRun& run) { return run.finish_days[i]; });
  const double planned = fixed.planned.finish_days[i];
  TaskOutlook outlook{.id = plan.tasks[i].id,
                      .name = plan.tasks[i].name,
                      .milestone = fixed.planned.milestone[i] != 0,
                      .planned = add_days(plan.schedule.start, static_cast<int>(planned)),
                      .at_mean_durations = add_days(
                          plan.schedule.start, static_cast<int>(fixed.at_means.finish_days[i])),
                      .finish = date_percentiles(days, plan.schedule.start),
                      .mean_days = mean_of(days),
                      .chance_of_planned_frac = share_of(days, planned)};
  outlook.merge_bias_days = outlook.mean_days - fixed.at_means.finish_days[i];
  outlook.criticality_frac = mean_of(
      column(runs, [&](const SampleRun& run) { return static_cast<double>(run.critical[i]); }));
  return outlook;
}

std::vector<MonthOutlook> month_outlooks(const std::vector<Date>& ends,
                                         const std::vector<SampleRun>& runs) {
  std::vector<MonthOutlook> months;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const auto of = [&](std::vector<double> SampleRun::*series) {
      return percentiles(column(runs, [&](const SampleRun& run) { return (run.*series)[i]; }));
    };
    months.push_back({.until = ends[i],
                      .supportable_mw = of(&SampleRun::supportable_mw),
                      .online = of(&SampleRun::online),
                      .spend_usd = of(&SampleRun::spend_usd),
                      .spent_usd = of(&SampleRun::spent_usd)});
  }
  return months;
}

CountOutlook count_outlook(const plan::Plan& plan, std::size_t i, double accelerators,
                           const Fixed& fixed, const std::vector<SampleRun>& runs) {
  const std::vector<double> days =
      column(runs, [&](const SampleRun& run) { return run.count_days[i]; });
  const double planned = fixed.planned.count_days[i];
  CountOutlook outlook{
      .accelerators = accelerators,
      .planned = std::isinf(planned)
                     ? std::nullopt
                     : std::optional(add_days(plan.schedule.start, static_cast<int>(planned))),
      .date = date_percentiles(days, plan.schedule.start),
      .reached_frac = share_of(days, std::numeric_limits<double>::max()),
      .by_target_date_frac = {}};
  if (plan.target.date) {
    outlook.by_target_date_frac =
        share_of(days, days_between(plan.schedule.start, *plan.target.date));
  }
  return outlook;
}

CostOutlook cost_outlook(std::size_t i, const Fixed& fixed, const std::vector<SampleRun>& runs) {
  const auto value = [&](const SampleRun& run) { return run.figures[i]; };
  CostOutlook outlook{
      .key = std::string(kFigureKeys[i]), .planned = fixed.planned.figures[i], .percentiles = {}};
  const bool complete = std::all_of(runs.begin(), runs.end(),
                                    [&](const SampleRun& run) { return value(run).has_value(); });
  if (complete)
    outlook.percentiles =
        percentiles(column(runs, [&](const SampleRun& run) { return *value(run); }));
  return outlook;
}

Outlook summarise(const MonteCarloInput& input, const SampleFrame& frame, const Fixed& fixed,
                  const std::vector<SampleRun>& runs) {
  Outlook outlook{.samples = input.samples,
                  .seed = input.seed,
                  .sequence = input.sequence,
                  .start = input.plan.schedule.start,
                  .inputs = frame.uncertainty.inputs,
                  .tasks = {},
                  .months = month_outlooks(frame.month_ends, runs),
                  .counts = {},
                  .costs = {},
                  .target_days = {},
                  .capex_usd = {},
                  .issues = {}};
  for (std::size_t i = 0; i < input.plan.tasks.size(); ++i)
    outlook.tasks.push_back(task_outlook(input.plan, i, fixed, runs));
  for (std::size_t i = 0; i < frame.counts.size(); ++i)
    outlook.counts.push_back(count_outlook(input.plan, i, frame.counts[i], fixed, runs));
  for (std::size_t i = 0; i < kFigureKeys.size(); ++i)
    outlook.costs.push_back(cost_outlook(i, fixed, runs));
  if (!frame.counts.empty())
    outlook.target_days = column(runs, [](const SampleRun& run) { return run.count_days.back(); });
  if (outlook.costs.front().percentiles)
    outlook.capex_usd = column(runs, [](const SampleRun& run) { return *run.figures.front(); });
  return outlook;
}

}  // namespace

const TaskOutlook* Outlook::find_task(std::string_view id) const {
  for (const TaskOutlook& task : tasks) {
    if (task.id == id) return &task;
  }
  return nullptr;
}

std::optional<Outlook> run_monte_carlo(const MonteCarloInput& input, RunControl& control) {
  SITEWRIGHT_CHECK(input.samples > 0, "at least one sample");
  const SampleFrame frame = make_frame(input.plan, input.catalog, input.climate);
  if (has_errors(frame.issues)) {
    Outlook nothing;
    nothing.issues = frame.issues;
    return nothing;
  }
  const Eigen::ArrayXXd points = unit_points({.sequence = input.sequence,
                                              .samples = input.samples,
                                              .dimensions = frame.uncertainty.inputs.size(),
                                              .seed = input.seed});
  std::vector<SampleRun> runs(input.samples);
  const auto run_one = [&](std::size_t i) {
    const Eigen::ArrayXd point = points.row(static_cast<Eigen::Index>(i));
    runs[i] =
        run_sample(frame, sample_plan(input.plan, input.catalog, frame.uncertainty,
                                      {point.data(), static_cast<std::size_t>(point.size())}));
  };
  if (!parallel_for(input.samples, run_one, control, input.threads)) return std::nullopt;
  const Fixed fixed{.planned = run_sample(frame, {.plan = input.plan, .costs = {}}),
                    .at_means = run_sample(
                        frame, {.plan = mean_plan(input.plan, frame.uncertainty), .costs = {}})};
  return summarise(input, frame, fixed, runs);
}

}  // namespace sitewright::analysis
