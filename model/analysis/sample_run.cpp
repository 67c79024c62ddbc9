// One sample through the chain.
#include "model/analysis/sample_run.h"

#include <algorithm>
#include <cmath>

#include "model/analysis/percentiles.h"
#include "model/evaluate/headline.h"
#include "model/evaluate/metrics.h"

namespace sitewright::analysis {

namespace {

Date next_month(Date date) {
  const int month = month_index(date);
  return month == kMonthsPerYear - 1
             ? make_date(year_of(date) + 1, 1, 1)
             : make_date(year_of(date), static_cast<unsigned>(month) + 2, 1);
}

std::vector<Date> month_ends(Date start, Date end) {
  std::vector<Date> ends;
  for (Date day = start; day < end;) {
    day = std::min(next_month(day), end);
    ends.push_back(day);
  }
  return ends;
}

/// Quarters of the target in whole accelerators.
std::vector<double> counts_of(double target) {
  std::vector<double> counts;
  for (const double share : {0.25, 0.5, 0.75, 1.0}) {
    const double count = std::ceil(share * target);
    if (count > 0.0 && (counts.empty() || count > counts.back())) counts.push_back(count);
  }
  return counts;
}

double first_day_with(const Daily& online, double count) {
  for (Eigen::Index day = 0; day < online.size(); ++day) {
    if (online[day] >= count) return static_cast<double>(day);
  }
  return kNever;
}

std::size_t month_of(const SampleFrame& frame, Date date) {
  const auto at = std::upper_bound(frame.month_ends.begin(), frame.month_ends.end(), date);
  return static_cast<std::size_t>(std::distance(frame.month_ends.begin(), at));
}

/// Operation of a quarter, in equal days.
void spread_opex(const SampleFrame& frame, const cost::CashPeriod& quarter, SampleRun& run) {
  const double per_day = quarter.opex_usd / std::max(1, days_between(quarter.from, quarter.until));
  Date from = quarter.from;
  for (std::size_t i = month_of(frame, from); from < quarter.until && i < frame.month_ends.size();
       ++i) {
    const Date until = std::min(frame.month_ends[i], quarter.until);
    run.spend_usd[i] += per_day * days_between(from, until);
    from = until;
  }
}

void add_spending(const SampleFrame& frame, const Evaluation& evaluation, SampleRun& run) {
  run.spend_usd.assign(frame.month_ends.size(), 0.0);
  for (const cost::CapexItem& item : evaluation.cost.capex) {
    const std::size_t month = month_of(frame, item.date);
    if (month < run.spend_usd.size()) run.spend_usd[month] += item.usd;
  }
  for (const cost::CashPeriod& quarter : evaluation.cost.quarters) spread_opex(frame, quarter, run);
}

/// Costs of risks: capital on the day on which their task is finished.
void add_risk_costs(const SampleFrame& frame, const SampledPlan& sampled, SampleRun& run) {
  constexpr double kDaysPerYear = 365.25;
  const double horizon = days_between(frame.plan.schedule.start, frame.month_ends.back());
  for (const RiskCost& cost : sampled.costs) {
    const double day = cost.task ? run.finish_days[*cost.task] : 0.0;
    if (day >= horizon) continue;
    const Date date = add_days(frame.plan.schedule.start, static_cast<int>(day));
    run.spend_usd[month_of(frame, date)] += cost.usd;
    const double discounted =
        cost.usd / std::pow(1.0 + cost::real_wacc_frac(frame.plan.finance), day / kDaysPerYear);
    if (run.figures[0]) *run.figures[0] += cost.usd;
    if (run.figures[1]) *run.figures[1] -= discounted;
  }
}

void read_tasks(const Evaluation& evaluation, std::size_t tasks, SampleRun& run) {
  for (const schedule::ScheduledTask& task : evaluation.schedule.tasks) {
    run.finish_days.push_back(days_between(evaluation.start, task.finish));
    run.critical.push_back(task.critical ? 1 : 0);
    run.milestone.push_back(task.start == task.finish ? 1 : 0);
  }
  // A draw that ends after every calendar has no dates.
  run.finish_days.resize(tasks, kNever);
  run.critical.resize(tasks, 0);
  run.milestone.resize(tasks, 0);
}

void read_months(const SampleFrame& frame, const Evaluation& evaluation, SampleRun& run) {
  for (const Date end : frame.month_ends) {
    const Eigen::Index day = days_between(evaluation.start, end) - 1;
    run.supportable_mw.push_back(evaluation.supply.supportable_mw[day]);
    run.online.push_back(evaluation.capacity.online[day]);
  }
}

}  // namespace

SampleFrame make_frame(const plan::Plan& plan, const Catalog& catalog,
                       const climate::Climate& climate) {
  SampleFrame frame{.plan = plan,
                    .catalog = catalog,
                    .climate = climate,
                    .basis = make_basis(plan, catalog, climate),
                    .uncertainty = {},
                    .month_ends = {},
                    .counts = {},
                    .issues = {}};
  const Stage stage = set_stage(plan, catalog, climate, frame.basis);
  frame.uncertainty = find_uncertainty(plan, catalog, stage.evaluation, frame.issues);
  frame.issues.insert(frame.issues.end(), stage.evaluation.schedule.issues.begin(),
                      stage.evaluation.schedule.issues.end());
  const Date end =
      add_days(stage.evaluation.start, static_cast<int>(stage.evaluation.capacity.online.size()));
  frame.month_ends = month_ends(stage.evaluation.start, end);
  frame.counts = counts_of(stage.evaluation.capacity.target_accelerators);
  return frame;
}

SampleRun run_sample(const SampleFrame& frame, const SampledPlan& sampled) {
  const Evaluation evaluation =
      evaluate_headline(sampled.plan, frame.catalog, frame.climate, frame.basis);
  SampleRun run;
  read_tasks(evaluation, frame.plan.tasks.size(), run);
  read_months(frame, evaluation, run);
  for (const double count : frame.counts)
    run.count_days.push_back(first_day_with(evaluation.capacity.online, count));
  for (std::size_t i = 0; i < kFigureKeys.size(); ++i)
    run.figures[i] = metric_number(evaluation, kFigureKeys[i]);
  add_spending(frame, evaluation, run);
  add_risk_costs(frame, sampled, run);
  double spent = 0.0;
  for (const double month : run.spend_usd) run.spent_usd.push_back(spent += month);
  return run;
}

}  // namespace sitewright::analysis
