// Load that goes unserved: when, what is in the way, and what would serve it.
#include <algorithm>

#include "model/analysis/relaxation_parts.h"
#include "model/analysis/relaxations.h"
#include "model/analysis/search.h"
#include "model/evaluate/dated_plan.h"
#include "model/evaluate/evaluate.h"

namespace sitewright::analysis {

namespace {

using capacity::Constraint;

constexpr double kServedMwh = 1e-3;  // below: the noise of hourly sums
constexpr double kNothingMw = 1e-6;
constexpr std::size_t kMostStretches = 10;

std::vector<ShortHours> stretches_of(const Hourly& unserved_mw) {
  std::vector<ShortHours> stretches;
  for (Eigen::Index hour = 0; hour < unserved_mw.size(); ++hour) {
    if (unserved_mw[hour] <= kServedMwh) continue;
    const bool goes_on =
        !stretches.empty() && stretches.back().first_hour + stretches.back().hours == hour;
    if (!goes_on)
      stretches.push_back(
          {.first_hour = static_cast<int>(hour), .hours = 0, .mwh = 0.0, .worst_mw = 0.0});
    ShortHours& stretch = stretches.back();
    ++stretch.hours;
    stretch.mwh += unserved_mw[hour];
    stretch.worst_mw = std::max(stretch.worst_mw, unserved_mw[hour]);
  }
  return stretches;
}

/// Those with most MWh, in order of time.
void keep_worst(std::vector<ShortHours>& stretches) {
  if (stretches.size() <= kMostStretches) return;
  std::stable_sort(stretches.begin(), stretches.end(),
                   [](const ShortHours& a, const ShortHours& b) { return a.mwh > b.mwh; });
  stretches.resize(kMostStretches);
  std::sort(stretches.begin(), stretches.end(),
            [](const ShortHours& a, const ShortHours& b) { return a.first_hour < b.first_hour; });
}

/// Groups that stand still in hours of unserved load, since one unit at its minimum gives more than
/// all load of the hour.
std::vector<TooLargeUnits> too_large_units(const plan::Plan& plan, const YearResult& year,
                                           const climate::Climate& climate) {
  std::vector<TooLargeUnits> found;
  const operations::Hours& hours = year.operations.hours;
  for (std::size_t k = 0; k < year.groups.size(); ++k) {
    const operations::GeneratorGroup& group = year.groups[k];
    if (year.by_weather[k] || year.on_second_fuel[k]) continue;
    TooLargeUnits units{.path = "generators." + plan.generators[year.group_of[k]].id,
                        .least_mw = 0.0,
                        .load_mw = 0.0,
                        .hours = 0};
    for (int hour = group.first_hour; hour < group.end_hour; ++hour) {
      if (hours.unserved_mw[hour] <= kServedMwh || hours.group_mw[k][hour] > kNothingMw) continue;
      const bool carried = group.fuelled_frac.size() == 0 || group.fuelled_frac[hour] > kNothingMw;
      if (!carried) continue;
      const double least_mw =
          group.min_load_frac * operations::unit_capability_mw(group, climate.dry_bulb_c[hour]);
      if (least_mw <= hours.load_mw[hour]) continue;
      units.least_mw = units.hours == 0 ? least_mw : std::min(units.least_mw, least_mw);
      units.load_mw = std::max(units.load_mw, hours.load_mw[hour]);
      ++units.hours;
    }
    if (units.hours > 0) found.push_back(units);
  }
  return found;
}

bool may_serve(const Lever& lever) {
  return lever.lifts.empty() ||
         std::any_of(lever.lifts.begin(), lever.lifts.end(), [](Constraint constraint) {
           return constraint == Constraint::site_power || constraint == Constraint::permit;
         });
}

}  // namespace

LoadAnswer answer_load(const plan::Plan& asked, const Catalog& catalog,
                       const climate::Climate& climate, const Evaluation& evaluation) {
  const plan::Plan plan = detached_plan(asked);
  LoadAnswer answer;
  answer.year = evaluation.reference_year;
  const Hourly& unserved_mw = evaluation.operations.hours.unserved_mw;
  answer.unserved_mwh = evaluation.operations.unserved_mwh;
  if (answer.unserved_mwh <= kServedMwh) return answer;
  answer.worst_mw = unserved_mw.maxCoeff();
  answer.hours = static_cast<double>((unserved_mw > kServedMwh).count());
  answer.stretches = stretches_of(unserved_mw);
  answer.stretch_count = static_cast<int>(answer.stretches.size());
  keep_worst(answer.stretches);
  answer.too_large =
      too_large_units(plan, evaluate_year(plan, catalog, climate, answer.year), climate);

  const Passes passes = [&](const plan::Plan& changed) {
    ++answer.tries;
    return evaluate_year(changed, catalog, climate, answer.year).sums.unserved_mwh <= kServedMwh;
  };
  const Reach reach{.mw = evaluation.operations.hours.load_mw.maxCoeff(),
                    .accelerators = static_cast<double>(evaluation.capacity.target_accelerators)};
  for (const Lever& lever : levers_of(plan, catalog, reach)) {
    if (!may_serve(lever)) continue;
    std::vector<Move> moves{{.lever = &lever, .steps = lever.steps}};
    if (!passes(moved(plan, moves))) continue;
    moves[0].steps = least_steps(plan, moves, 0, passes);
    Relaxation relaxation = relaxation_of(moves);
    relaxation.more_capex_usd =
        more_capex(evaluate(priced(plan, moves), catalog, climate), evaluation);
    answer.relaxations.push_back(std::move(relaxation));
  }
  return answer;
}

}  // namespace sitewright::analysis
