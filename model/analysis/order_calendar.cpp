// Backwards from the target through the chain to the day of each order.
#include "model/analysis/order_calendar.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "model/analysis/order_items.h"
#include "model/analysis/percentiles.h"
#include "model/analysis/sampling.h"
#include "model/analysis/slip.h"
#include "model/analysis/uncertainty.h"
#include "model/core/check.h"
#include "model/core/parallel.h"
#include "model/evaluate/stage.h"
#include "model/plan/access.h"

namespace sitewright::analysis {

namespace {

constexpr double kDaysPerWeek = 7.0;
constexpr double kDaysPerYear = 365.25;

/// What every try shares.
struct Study {
  const OrderCalendarInput& input;
  Basis basis;
  double count = 0.0;          ///< accelerators of the target
  double wanted_day = kNever;  ///< by which they are to be online
  int horizon_days = 0;        ///< that the tries look at
};

double target_day(const Evaluation& evaluation, double count) {
  const Daily& online = evaluation.capacity.online;
  for (Eigen::Index day = 0; day < online.size(); ++day) {
    if (online[day] >= count) return static_cast<double>(day);
  }
  return kNever;
}

Evaluation try_plan(const Study& study, const plan::Plan& plan) {
  return set_stage(plan, study.input.catalog, study.input.climate, study.basis).evaluation;
}

/// A plan that ends when no later day matters.
plan::Plan shortened(const Study& study, plan::Plan plan) {
  plan.schedule.horizon_years = (study.horizon_days + 1) / kDaysPerYear;
  return plan;
}

/// Last day on which a thing may be ready in one plan, counted from the start; kNever where any day
/// of the horizon will do.
class Backwards {
 public:
  Backwards(const Study& study, const plan::Plan& plan)
      : study_(study), plan_(shortened(study, plan)), base_(try_plan(study, plan_)) {
    limit_day_ = std::max(study.wanted_day, target_day(base_, study.count));
  }

  [[nodiscard]] double last_day(const Dated& thing) const {
    const double ready = ready_day(thing);
    if (std::isinf(limit_day_)) return ready;  // missed in any case: no room to give
    const int most = std::max(1, study_.horizon_days - static_cast<int>(ready));
    if (holds(thing, most)) return kNever;
    int good = 0;
    for (int bad = most; bad - good > 1;) {
      const int middle = good + (bad - good) / 2;
      (holds(thing, middle) ? good : bad) = middle;
    }
    return ready + good;
  }

 private:
  [[nodiscard]] double ready_day(const Dated& thing) const {
    double day = days_between(plan_.schedule.start, thing.date);
    if (thing.tasks.empty()) {
      const FieldValue own = plan::find_place(plan_, thing.path)->get(plan_);
      if (const Date* date = std::get_if<Date>(&own))
        day = days_between(plan_.schedule.start, *date);
      return day;
    }
    day = 0.0;
    for (const std::size_t task : thing.tasks) {
      if (task < base_.schedule.tasks.size())
        day = std::max(day, static_cast<double>(days_between(plan_.schedule.start,
                                                             base_.schedule.tasks[task].finish)));
    }
    return day;
  }

  [[nodiscard]] bool holds(const Dated& thing, int days) const {
    const Evaluation moved = try_plan(study_, slipped(plan_, base_.schedule, thing, days));
    return target_day(moved, study_.count) <= limit_day_;
  }

  const Study& study_;
  plan::Plan plan_;
  Evaluation base_;
  double limit_day_ = kNever;
};

double weeks_to_days(double weeks) { return weeks * kDaysPerWeek; }

std::optional<Date> date_of(Date start, double day) {
  if (std::isinf(day)) return std::nullopt;
  return add_days(start, static_cast<int>(std::floor(day)));
}

/// Things that the lines wait for, each once.
struct Things {
  std::vector<Dated> things;
  std::vector<std::size_t> of_line;
};

Things things_of(const plan::Plan& plan, const schedule::Result& schedule,
                 std::vector<OrderLine>& lines) {
  const std::vector<Dated> all = dated_things(plan, schedule);
  Things things;
  std::map<std::string, std::size_t> place;
  std::vector<OrderLine> kept;
  for (OrderLine& line : lines) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Dated& thing) { return thing.path == line.path; });
    if (found == all.end()) continue;
    const auto [at, first] = place.emplace(line.path, things.things.size());
    if (first) things.things.push_back(*found);
    things.of_line.push_back(at->second);
    kept.push_back(std::move(line));
  }
  lines = std::move(kept);
  return things;
}

/// Last order days of each line by sample.
using OrderDays = std::vector<std::vector<double>>;

std::optional<OrderDays> sample_orders(const Study& study, const Things& things,
                                       const std::vector<OrderLine>& lines,
                                       const Uncertainty& uncertainty, RunControl& control) {
  const OrderCalendarInput& input = study.input;
  const std::size_t own = uncertainty.inputs.size();
  const Eigen::ArrayXXd points = unit_points({.sequence = Sequence::latin_hypercube,
                                              .samples = input.samples,
                                              .dimensions = own + 2 * lines.size(),
                                              .seed = input.seed});
  OrderDays days(lines.size(), std::vector<double>(input.samples, kNever));
  const auto run_one = [&](std::size_t sample) {
    const Eigen::ArrayXd point = points.row(static_cast<Eigen::Index>(sample));
    const SampledPlan sampled =
        sample_plan(input.plan, input.catalog, uncertainty, {point.data(), own});
    const Backwards backwards(study, sampled.plan);
    std::vector<double> last;
    for (const Dated& thing : things.things) last.push_back(backwards.last_day(thing));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto at = static_cast<Eigen::Index>(own + 2 * i);
      days[i][sample] = last[things.of_line[i]] -
                        weeks_to_days(value_at(lines[i].lead_weeks, point[at])) -
                        weeks_to_days(value_at(lines[i].site_weeks, point[at + 1]));
    }
  };
  if (!parallel_for(input.samples, run_one, control, input.threads)) return std::nullopt;
  return days;
}

/// Prices of all lines that must be ordered up to each one's day.
void add_risk(std::vector<OrderLine>& lines, std::optional<Date> OrderLine::*date,
              std::optional<double> OrderLine::*at_risk) {
  for (OrderLine& line : lines) {
    if (!(line.*date) || !line.usd) continue;
    double sum = 0.0;
    for (const OrderLine& other : lines) {
      if (other.*date && *(other.*date) <= *(line.*date)) sum += other.usd.value_or(0.0);
    }
    line.*at_risk = sum;
  }
}

void sort_lines(std::vector<OrderLine>& lines) {
  std::stable_sort(lines.begin(), lines.end(), [](const OrderLine& a, const OrderLine& b) {
    if (!a.order_by_p80 || !b.order_by_p80)
      return a.order_by_p80.has_value() > b.order_by_p80.has_value();
    return *a.order_by_p80 < *b.order_by_p80;
  });
}

/// Two months beyond the day that counts: a later ready day is as good as never.
constexpr int kBeyondDays = 60;

Study make_study(const OrderCalendarInput& input) {
  Study study{.input = input, .basis = make_basis(input.plan, input.catalog, input.climate)};
  const Evaluation base = try_plan(study, input.plan);
  study.count = base.capacity.target_accelerators;
  const double reached = target_day(base, study.count);
  study.wanted_day = reached;
  if (input.plan.target.date) {
    const double wanted = days_between(base.start, *input.plan.target.date);
    study.wanted_day = reached <= wanted || std::isinf(reached) ? wanted : reached;
  }
  const auto days = static_cast<int>(base.capacity.online.size());
  study.horizon_days = std::isinf(study.wanted_day)
                           ? days
                           : std::min(days, static_cast<int>(study.wanted_day) + kBeyondDays);
  return study;
}

}  // namespace

std::optional<OrderCalendar> order_calendar(const OrderCalendarInput& input, RunControl& control) {
  SITEWRIGHT_CHECK(input.samples > 0, "at least one sample");
  OrderCalendar calendar;
  const Stage stage = set_stage(input.plan, input.catalog, input.climate);
  const Uncertainty uncertainty =
      find_uncertainty(input.plan, input.catalog, stage.evaluation, calendar.issues);
  calendar.issues.insert(calendar.issues.end(), stage.evaluation.schedule.issues.begin(),
                         stage.evaluation.schedule.issues.end());
  if (has_errors(calendar.issues)) return calendar;

  const Study study = make_study(input);
  const Date start = stage.evaluation.start;
  calendar.accelerators = study.count;
  calendar.target = date_of(start, study.wanted_day);
  calendar.target_missed =
      !stage.evaluation.capacity.target_date ||
      (input.plan.target.date && *stage.evaluation.capacity.target_date > *input.plan.target.date);
  calendar.lines = order_items(stage.plan, input.catalog, stage.evaluation);
  const Things things = things_of(input.plan, stage.evaluation.schedule, calendar.lines);
  const std::optional<OrderDays> sampled =
      sample_orders(study, things, calendar.lines, uncertainty, control);
  if (!sampled) return std::nullopt;

  const Backwards planned(study, input.plan);
  std::vector<double> last;
  for (const Dated& thing : things.things) last.push_back(planned.last_day(thing));
  for (std::size_t i = 0; i < calendar.lines.size(); ++i) {
    OrderLine& line = calendar.lines[i];
    const double needed = last[things.of_line[i]];
    line.needed = date_of(start, needed);
    line.order_by = date_of(start, needed - weeks_to_days(line.lead_weeks.likely) -
                                       weeks_to_days(line.site_weeks.likely));
    // Four in five samples allow that day or a later one: the fifth from below.
    line.order_by_p50 = date_of(start, percentile((*sampled)[i], 0.5));
    line.order_by_p80 = date_of(start, percentile((*sampled)[i], 0.2));
  }
  add_risk(calendar.lines, &OrderLine::order_by_p50, &OrderLine::at_risk_p50_usd);
  add_risk(calendar.lines, &OrderLine::order_by_p80, &OrderLine::at_risk_p80_usd);
  sort_lines(calendar.lines);
  return calendar;
}

}  // namespace sitewright::analysis
