// Windows of the limits, then the search for the smallest changes.
#include "model/analysis/relaxations.h"

#include <algorithm>
#include <cmath>

#include "model/analysis/relaxation_parts.h"
#include "model/analysis/search.h"
#include "model/evaluate/dated_plan.h"
#include "model/evaluate/evaluate.h"
#include "model/evaluate/stage.h"
#include "model/evaluate/supply_day.h"

namespace sitewright::analysis {

namespace {

using capacity::Constraint;

constexpr double kKilowattsPerMegawatt = 1e3;
constexpr int kShortestSpanDays = 7;
constexpr int kMostTries = 600;        // EST: a second or two of a core
constexpr std::size_t kMostMoves = 3;  // EST: a plan that needs more is another plan
constexpr std::size_t kMostSets = 5;

/// All lots run and the target asks for more: what is missing is accelerators.
Constraint named(Constraint constraint) {
  return constraint == Constraint::target ? Constraint::delivered : constraint;
}

std::optional<double> megawatts_of(const Evaluation& evaluation, double accelerators, Date date) {
  const auto kw = supply_on(evaluation, date).kw_per_accelerator;
  if (!kw) return std::nullopt;
  return accelerators * *kw / kKilowattsPerMegawatt;
}

std::vector<BindingLimit> limits_of(const Evaluation& evaluation, const TargetAnswer& answer) {
  std::vector<BindingLimit> limits;
  const Date end = answer.met.value_or(evaluation.end);
  for (const BindingSpan& span : binding_spans(evaluation.capacity, evaluation.start)) {
    if (span.from >= end) break;
    const Constraint constraint = named(span.constraint);
    const bool decides = span.from <= answer.wanted && answer.wanted < span.until;
    if (!decides && days_between(span.from, span.until) < kShortestSpanDays) continue;
    const Date until = std::min(span.until, end);
    const Date counted = decides ? answer.wanted : add_days(until, -1);
    const double online = evaluation.capacity.online[days_between(evaluation.start, counted)];
    const double missing = std::max(0.0, answer.accelerators - online);
    if (!limits.empty() && limits.back().constraint == constraint) {
      const bool has_decided = limits.back().until > answer.wanted;
      limits.back().until = until;
      if (has_decided && limits.back().from <= answer.wanted) continue;
    } else {
      limits.push_back({.constraint = constraint,
                        .from = span.from,
                        .until = until,
                        .short_accelerators = 0.0,
                        .short_mw = std::nullopt});
    }
    limits.back().short_accelerators = missing;
    limits.back().short_mw = megawatts_of(evaluation, missing, counted);
  }
  return limits;
}

/// What the first steps of an evaluation say of a changed plan.
struct Outcome {
  double online = 0.0;  ///< most up to the wanted day
  Constraint binding = Constraint::target;
};

class TargetSearch {
 public:
  TargetSearch(const plan::Plan& plan, const Catalog& catalog, const climate::Climate& climate,
               const TargetAnswer& answer, std::vector<Lever> levers, RunControl& control)
      : plan_(plan),
        catalog_(catalog),
        climate_(climate),
        target_(answer.accelerators),
        day_(days_between(plan.schedule.start, answer.wanted)),
        levers_(std::move(levers)),
        control_(control) {}

  /// Sets of moves that meet the target, smallest sets first; each as small as it can be. Ends soon
  /// where it is cancelled, with whatever it has.
  std::vector<std::vector<Move>> run() {
    std::vector<std::vector<Move>> frontier{{}};
    std::vector<Outcome> before{outcome(plan_)};
    std::vector<std::vector<Move>> found;
    for (std::size_t size = 1; size <= kMostMoves && found.empty(); ++size) {
      control_.begin(frontier.size() * levers_.size());
      found = widen(frontier, before);
    }
    for (std::vector<Move>& moves : found) shrink(moves);
    std::erase_if(found, [this](const std::vector<Move>& moves) { return !allowed(moves); });
    return found;
  }
  [[nodiscard]] int tries() const { return tries_; }

 private:
  [[nodiscard]] Outcome outcome(const plan::Plan& plan) {
    ++tries_;
    const Stage stage = set_stage(plan, catalog_, climate_);
    const capacity::Result& result = stage.evaluation.capacity;
    return {.online = result.online.head(day_ + 1).maxCoeff(),
            .binding = named(result.binding[static_cast<std::size_t>(day_)])};
  }
  [[nodiscard]] bool passes(const plan::Plan& plan) { return outcome(plan).online >= target_; }

  static bool has(const std::vector<Move>& moves, const Lever& lever) {
    return std::any_of(moves.begin(), moves.end(),
                       [&](const Move& move) { return move.lever == &lever; });
  }
  /// Sets are the same whatever the order in which their levers were found.
  static bool known(const std::vector<std::vector<Move>>& sets, const std::vector<Move>& moves) {
    return std::any_of(sets.begin(), sets.end(), [&](const std::vector<Move>& other) {
      return std::all_of(moves.begin(), moves.end(),
                         [&](const Move& move) { return has(other, *move.lever); });
    });
  }

  /// One lever more for every set of the frontier: all levers at first, later those that lift what
  /// binds. Returns the sets that pass; the frontier becomes those that got somewhere.
  std::vector<std::vector<Move>> widen(std::vector<std::vector<Move>>& frontier,
                                       std::vector<Outcome>& before) {
    std::vector<std::vector<Move>> found;
    std::vector<std::vector<Move>> next;
    std::vector<Outcome> after;
    for (std::size_t i = 0; i < frontier.size(); ++i) {
      for (const Lever& lever : levers_) {
        if (control_.cancelled()) return {};
        control_.advance();
        const bool lifts = std::find(lever.lifts.begin(), lever.lifts.end(), before[i].binding) !=
                           lever.lifts.end();
        const bool single = frontier[i].empty();
        if ((!single && !lifts) || has(frontier[i], lever)) continue;
        if (!single && (tries_ >= kMostTries || found.size() >= kMostSets)) break;
        std::vector<Move> moves = frontier[i];
        moves.push_back({.lever = &lever, .steps = lever.steps});
        if (known(found, moves) || known(next, moves)) continue;
        const Outcome result = outcome(moved(plan_, moves));
        if (result.online >= target_) {
          found.push_back(std::move(moves));
        } else if (lifts) {
          next.push_back(std::move(moves));
          after.push_back(result);
        }
      }
    }
    frontier = std::move(next);
    before = std::move(after);
    return found;
  }

  /// True where the changes break no rule that the plan keeps.
  [[nodiscard]] bool allowed(const std::vector<Move>& moves) const {
    const Issues before = check(plan_, catalog_);
    for (const Issue& issue : check(moved(plan_, moves), catalog_)) {
      const bool fresh = std::find(before.begin(), before.end(), issue) == before.end();
      if (issue.severity == Severity::error && fresh) return false;
    }
    return true;
  }

  void shrink(std::vector<Move>& moves) {
    for (std::size_t i = 0; i < moves.size() && !control_.cancelled(); ++i) {
      moves[i].steps =
          least_steps(plan_, moves, i, [this](const plan::Plan& plan) { return passes(plan); });
    }
    std::erase_if(moves, [](const Move& move) { return move.steps == 0; });
  }

  const plan::Plan& plan_;
  const Catalog& catalog_;
  const climate::Climate& climate_;
  double target_;
  Eigen::Index day_;
  std::vector<Lever> levers_;
  RunControl& control_;
  int tries_ = 0;
};

/// First day on which so many are online.
std::optional<Date> met_on(const Evaluation& evaluation, double accelerators) {
  const Daily& online = evaluation.capacity.online;
  for (Eigen::Index day = 0; day < online.size(); ++day) {
    if (online[day] >= accelerators) return add_days(evaluation.start, static_cast<int>(day));
  }
  return std::nullopt;
}

double need_mw(const Evaluation& evaluation, double accelerators, Date date) {
  return megawatts_of(evaluation, accelerators, date).value_or(0.0);
}

}  // namespace

TargetAnswer answer_target(const plan::Plan& asked, const Catalog& catalog,
                           const climate::Climate& climate, const Evaluation& evaluation) {
  RunControl control;  // that nobody cancels
  return answer_target(asked, catalog, climate, evaluation, control).value();
}

std::optional<TargetAnswer> answer_target(const plan::Plan& asked, const Catalog& catalog,
                                          const climate::Climate& climate,
                                          const Evaluation& evaluation, RunControl& control) {
  const plan::Plan plan = detached_plan(asked);
  TargetAnswer answer;
  answer.accelerators = evaluation.capacity.target_accelerators;
  const Date last = add_days(evaluation.end, -1);
  answer.wanted = std::clamp(plan.target.date.value_or(last), evaluation.start, last);
  answer.met = evaluation.capacity.target_date;
  const Eigen::Index days = days_between(evaluation.start, answer.wanted) + 1;
  answer.online = evaluation.capacity.online.head(days).maxCoeff();
  if (answer.accelerators <= 0.0 || answer.in_time()) return answer;
  answer.limits = limits_of(evaluation, answer);

  const Reach reach{.mw = need_mw(evaluation, answer.accelerators, answer.wanted),
                    .accelerators = answer.accelerators};
  std::vector<Lever> levers = levers_of(plan, catalog, reach);
  std::erase_if(levers, [](const Lever& lever) { return lever.lifts.empty(); });
  TargetSearch search(plan, catalog, climate, answer, std::move(levers), control);
  for (const std::vector<Move>& moves : search.run()) {
    if (control.cancelled()) return std::nullopt;
    Relaxation relaxation = relaxation_of(moves);
    const Evaluation changed = evaluate(priced(plan, moves), catalog, climate);
    relaxation.met = met_on(changed, answer.accelerators);
    relaxation.more_capex_usd = more_capex(changed, evaluation);
    answer.single = answer.single && relaxation.changes.size() == 1;
    answer.relaxations.push_back(std::move(relaxation));
  }
  answer.tries = search.tries();
  if (control.cancelled()) return std::nullopt;
  return answer;
}

}  // namespace sitewright::analysis
