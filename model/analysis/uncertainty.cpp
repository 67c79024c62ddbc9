// Uncertain durations, causes, risks, delivery dates and prices of a plan, and how they are drawn.
#include "model/analysis/uncertainty.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "model/analysis/task_parts.h"
#include "model/core/check.h"
#include "model/core/number_text.h"
#include "model/evaluate/prices.h"
#include "model/evaluate/purchases.h"
#include "model/schedule/task_graph.h"

namespace sitewright::analysis {

namespace {

/// A draw that ends after its latest date is late: it is measured against a deadline instead, which
/// a schedule may miss.
void let_overrun(plan::Plan& plan) {
  for (plan::Task& task : plan.tasks) {
    if (!task.must_finish_by) continue;
    const Date by = *task.must_finish_by;
    task.deadline = task.deadline ? std::min(*task.deadline, by) : by;
    task.must_finish_by.reset();
  }
}

ThreePoint points_of(const plan::Task& task) {
  const double likely = schedule::duration_days(task);
  return {.low = task.optimistic_days.value_or(likely),
          .likely = likely,
          .high = task.pessimistic_days.value_or(likely),
          .shape = task.distribution};
}

ThreePoint delay_of(const plan::Risk& risk) {
  return {.low = risk.least_delay_days.value_or(risk.delay_days),
          .likely = risk.delay_days,
          .high = risk.most_delay_days.value_or(risk.delay_days),
          .shape = plan::Distribution::triangular};
}

/// A price between the catalogue's low and high figures, over its value.
std::optional<ThreePoint> factor_of(const Quantity& quantity) {
  if (!quantity.low || !quantity.high || quantity.value <= 0.0 || *quantity.low >= *quantity.high)
    return std::nullopt;
  return ThreePoint{.low = std::min(1.0, *quantity.low / quantity.value),
                    .likely = 1.0,
                    .high = std::max(1.0, *quantity.high / quantity.value),
                    .shape = plan::Distribution::triangular};
}

bool is_delayed_by(const plan::Task& task, const plan::Risk& risk) {
  const bool named = risk.task && *risk.task == task.id;
  return named || (!risk.driver.empty() && risk.driver == task.driver);
}

/// Tasks that make a delivery step ready.
std::vector<std::size_t> tasks_of(const plan::Plan& plan, const plan::Delivery& step) {
  std::vector<std::size_t> tasks;
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    if (plan.tasks[i].enables_delivery == step.id) tasks.push_back(i);
  }
  return tasks;
}

double capex_sum(const plan::Plan& plan, const Catalog& catalog, const Evaluation& evaluation) {
  double sum = 0.0;
  for (const cost::CapexQuantity& item : purchases(plan, catalog, evaluation).items)
    sum += item.quantity * item.unit_usd.value_or(0.0);
  return sum;
}

class Finder {
 public:
  Finder(const plan::Plan& plan, const Catalog& catalog, const Evaluation& evaluation,
         Issues& issues)
      : plan_(plan), catalog_(catalog), evaluation_(evaluation), issues_(issues) {}

  Uncertainty run() {
    add_drivers();
    add_durations();
    add_risks();
    add_deliveries();
    add_unit_costs();
    add_accelerators();
    return std::move(found_);
  }

 private:
  void check_points(const std::string& path, const ThreePoint& points) {
    if (is_valid(points)) return;
    const bool flat = points.shape == plan::Distribution::lognormal && points.low == points.likely;
    issues_.push_back(
        {path,
         Severity::error,
         flat ? "%1, %2, %3 days: the optimistic value of a lognormal duration must "
                "be below the likely one"
              : "%1, %2, %3 days: the optimistic value must be at most the likely "
                "one, and that at most the pessimistic one",
         {format_number(points.low), format_number(points.likely), format_number(points.high)}});
  }

  void add_drivers() {
    std::map<std::string, int> tasks;
    for (const plan::Task& task : plan_.tasks) {
      if (!task.driver.empty() && points_of(task).low < points_of(task).high) ++tasks[task.driver];
    }
    if (plan_.schedule.driver_correlation_frac <= 0.0) return;
    for (const auto& [name, count] : tasks) {
      if (count < 2) continue;
      driver_[name] = found_.inputs.size();
      found_.inputs.push_back(
          {.kind = UncertainKind::driver, .path = name, .driver = {}, .items = {}});
    }
  }

  void add_durations() {
    for (std::size_t i = 0; i < plan_.tasks.size(); ++i) {
      const plan::Task& task = plan_.tasks[i];
      const ThreePoint points = points_of(task);
      if (points.low == points.high) continue;
      const std::string path = "tasks." + task.id + ".duration_days";
      check_points(path, points);
      const auto driver = driver_.find(task.driver);
      found_.inputs.push_back(
          {.kind = UncertainKind::duration,
           .path = path,
           .index = i,
           .points = points,
           .driver = driver == driver_.end() ? std::nullopt : std::optional(driver->second),
           .items = {}});
    }
  }

  void add_risks() {
    for (std::size_t i = 0; i < plan_.risks.size(); ++i) {
      const plan::Risk& risk = plan_.risks[i];
      const std::string path = "risks." + risk.id;
      const bool delays =
          std::any_of(plan_.tasks.begin(), plan_.tasks.end(),
                      [&](const plan::Task& task) { return is_delayed_by(task, risk); });
      if (!delays && risk.cost_usd <= 0.0) {
        issues_.push_back({path,
                           Severity::error,
                           "delays no task and costs nothing: name a task, a driver or a cost",
                           {}});
      }
      if (risk.probability_frac <= 0.0) continue;
      found_.inputs.push_back(
          {.kind = UncertainKind::risk, .path = path, .index = i, .driver = {}, .items = {}});
      const ThreePoint delay = delay_of(risk);
      check_points(path + ".delay_days", delay);
      if (!delays || delay.low == delay.high) continue;
      found_.inputs.push_back({.kind = UncertainKind::delay,
                               .path = path + ".delay_days",
                               .index = i,
                               .points = delay,
                               .driver = {},
                               .items = {}});
    }
  }

  void add_deliveries() {
    for (std::size_t i = 0; i < plan_.deliveries.size(); ++i) {
      const plan::Delivery& step = plan_.deliveries[i];
      if (step.probability_frac >= 1.0 || (!step.date && tasks_of(plan_, step).empty())) continue;
      found_.inputs.push_back({.kind = UncertainKind::delivery,
                               .path = "deliveries." + step.id + ".date",
                               .index = i,
                               .driver = {},
                               .items = {}});
    }
  }

  /// Whether another price would change what the plan pays.
  [[nodiscard]] bool buys_at(const UnitCost& cost, double base_usd) const {
    plan::Plan dearer = plan_;
    dearer.unit_costs.push_back(
        {.id = cost.id, .item = cost.id, .value = 2.0 * money_of(cost.quantity, plan_)});
    return capex_sum(dearer, catalog_, evaluation_) != base_usd;
  }

  void add_unit_costs() {
    const double base_usd = capex_sum(plan_, catalog_, evaluation_);
    std::map<std::tuple<std::string, double, double>, std::size_t> groups;
    for (std::size_t i = 0; i < catalog_.unit_costs.size(); ++i) {
      const UnitCost& cost = catalog_.unit_costs[i];
      const std::optional<ThreePoint> factor = factor_of(cost.quantity);
      const bool replaced =
          std::any_of(plan_.unit_costs.begin(), plan_.unit_costs.end(),
                      [&](const plan::UnitCost& own) { return own.item == cost.id; });
      if (!factor || replaced || !buys_at(cost, base_usd)) continue;
      constexpr double kDigits = 1e6;
      const auto [at, first] =
          groups.emplace(std::tuple(cost.quantity.source, std::round(factor->low * kDigits),
                                    std::round(factor->high * kDigits)),
                         found_.inputs.size());
      if (first) {
        found_.inputs.push_back({.kind = UncertainKind::unit_cost,
                                 .path = cost.id,
                                 .points = *factor,
                                 .driver = {},
                                 .items = {}});
      }
      found_.inputs[at->second].items.push_back(i);
    }
  }

  void add_accelerators() {
    std::map<std::string, std::size_t> models;
    for (std::size_t i = 0; i < plan_.lots.size(); ++i) {
      const plan::Lot& lot = plan_.lots[i];
      const Accelerator* part = catalog_.find_accelerator(lot.model);
      if (lot.price_usd || part == nullptr || !part->price_usd) continue;
      const std::optional<ThreePoint> factor = factor_of(*part->price_usd);
      if (!factor) continue;
      const auto [at, first] = models.emplace(lot.model, found_.inputs.size());
      if (first) {
        found_.inputs.push_back({.kind = UncertainKind::accelerator,
                                 .path = lot.model,
                                 .points = *factor,
                                 .driver = {},
                                 .items = {}});
      }
      found_.inputs[at->second].items.push_back(i);
    }
  }

  const plan::Plan& plan_;
  const Catalog& catalog_;
  const Evaluation& evaluation_;
  Issues& issues_;
  Uncertainty found_;
  std::map<std::string, std::size_t> driver_;  ///< dimension by name
};

void set_duration(plan::Task& task, double days) {
  task.duration_days = days;
  task.work.reset();
  task.optimistic_days.reset();
  task.pessimistic_days.reset();
}

/// Longer by so many days, each of them once.
void add_delay(plan::Plan& plan, const std::vector<std::size_t>& tasks, double days) {
  std::set<std::size_t> struck;
  for (const std::size_t task : tasks) {
    for (const std::size_t part : last_parts(plan, task)) struck.insert(part);
  }
  for (const std::size_t i : struck)
    set_duration(plan.tasks[i], schedule::duration_days(plan.tasks[i]) + days);
}

/// Draws one plan.
class Sampler {
 public:
  Sampler(const plan::Plan& plan, const Catalog& catalog, const Uncertainty& uncertainty,
          std::span<const double> point)
      : catalog_(catalog), uncertainty_(uncertainty), point_(point) {
    sampled_.plan = plan;
  }

  SampledPlan run() {
    let_overrun(sampled_.plan);
    for (std::size_t i = 0; i < uncertainty_.inputs.size(); ++i) draw(i);
    for (plan::Task& task : sampled_.plan.tasks) set_duration(task, schedule::duration_days(task));
    return std::move(sampled_);
  }

 private:
  void draw(std::size_t i) {
    const Uncertain& input = uncertainty_.inputs[i];
    switch (input.kind) {
      case UncertainKind::driver:
      case UncertainKind::delay: break;  // read by those that hang on them
      case UncertainKind::duration: draw_duration(input, point_[i]); break;
      case UncertainKind::risk: draw_risk(i); break;
      case UncertainKind::delivery: draw_delivery(input, point_[i]); break;
      case UncertainKind::unit_cost: draw_unit_costs(input, point_[i]); break;
      case UncertainKind::accelerator: draw_accelerators(input, point_[i]); break;
    }
  }

  void draw_duration(const Uncertain& input, double own) {
    const double probability =
        input.driver
            ? correlated(point_[*input.driver], own, sampled_.plan.schedule.driver_correlation_frac)
            : own;
    set_duration(sampled_.plan.tasks[input.index], value_at(input.points, probability));
  }

  void draw_risk(std::size_t i) {
    const Uncertain& input = uncertainty_.inputs[i];
    const plan::Risk& risk = sampled_.plan.risks[input.index];
    if (point_[i] >= risk.probability_frac) return;
    const bool sized = i + 1 < uncertainty_.inputs.size() &&
                       uncertainty_.inputs[i + 1].kind == UncertainKind::delay;
    const double days =
        sized ? value_at(uncertainty_.inputs[i + 1].points, point_[i + 1]) : risk.delay_days;
    std::vector<std::size_t> delayed;
    for (std::size_t task = 0; task < sampled_.plan.tasks.size(); ++task) {
      if (is_delayed_by(sampled_.plan.tasks[task], risk)) delayed.push_back(task);
    }
    add_delay(sampled_.plan, delayed, days);
    std::optional<std::size_t> spent_with;
    if (!delayed.empty()) spent_with = delayed.front();
    if (risk.cost_usd > 0.0)
      sampled_.costs.push_back({.risk = input.index, .task = spent_with, .usd = risk.cost_usd});
  }

  void draw_delivery(const Uncertain& input, double u) {
    plan::Delivery& step = sampled_.plan.deliveries[input.index];
    const double p = step.probability_frac;
    if (u < p) return;
    constexpr double kEdge = 1e-16;
    const double beyond = std::clamp((u - p) / (1.0 - p), kEdge, 1.0 - kEdge);
    const double days = std::floor(exponential_at(step.late_days, beyond));
    if (const auto tasks = tasks_of(sampled_.plan, step); !tasks.empty()) {
      add_delay(sampled_.plan, tasks, days);
    } else if (step.date) {
      step.date = add_days(*step.date, static_cast<int>(days));
    }
  }

  void draw_unit_costs(const Uncertain& input, double u) {
    const double factor = value_at(input.points, u);
    for (const std::size_t i : input.items) {
      const UnitCost& cost = catalog_.unit_costs[i];
      sampled_.plan.unit_costs.push_back(
          {.id = cost.id,
           .item = cost.id,
           .value = factor * money_of(cost.quantity, sampled_.plan)});
    }
  }

  void draw_accelerators(const Uncertain& input, double u) {
    const double factor = value_at(input.points, u);
    for (const std::size_t i : input.items) {
      plan::Lot& lot = sampled_.plan.lots[i];
      lot.price_usd =
          factor * money_of(*catalog_.find_accelerator(lot.model)->price_usd, sampled_.plan);
    }
  }

  const Catalog& catalog_;
  const Uncertainty& uncertainty_;
  std::span<const double> point_;
  SampledPlan sampled_;
};

}  // namespace

Uncertainty find_uncertainty(const plan::Plan& plan, const Catalog& catalog,
                             const Evaluation& evaluation, Issues& issues) {
  return Finder(plan, catalog, evaluation, issues).run();
}

SampledPlan sample_plan(const plan::Plan& plan, const Catalog& catalog,
                        const Uncertainty& uncertainty, std::span<const double> point) {
  SITEWRIGHT_CHECK(point.size() == uncertainty.inputs.size(), "one coordinate for each input");
  return Sampler(plan, catalog, uncertainty, point).run();
}

plan::Plan mean_plan(const plan::Plan& plan, const Uncertainty& uncertainty) {
  plan::Plan mean = plan;
  let_overrun(mean);
  for (const Uncertain& input : uncertainty.inputs) {
    if (input.kind == UncertainKind::duration)
      set_duration(mean.tasks[input.index], mean_of(input.points));
  }
  return mean;
}

}  // namespace sitewright::analysis
