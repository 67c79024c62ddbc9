// What each month uses of the permit's limits.
#include "model/evaluate/year_caps.h"

#include <algorithm>
#include <limits>

#include "model/evaluate/group_factors.h"
#include "model/evaluate/permits.h"
#include "model/evaluate/prices.h"
#include "model/evaluate/year_days.h"
#include "model/plan/permitted.h"

namespace sitewright {

namespace {

constexpr double kLeastLimit = 1e-6;  ///< dispatch wants more than nothing
constexpr double kRounding = 1e-9;    ///< of a sum of months

/// First hour of a year in which a group's controls count: of the first month that begins with
/// them, as in the ledger.
int controlled_hour(const plan::GeneratorGroup& group, int year) {
  if (!group.control_from || *group.control_from <= make_date(year, 1, 1)) return 0;
  if (year_of(*group.control_from) > year) return kHoursPerYear;
  const int month = month_index(*group.control_from);
  const bool on_the_first =
      *group.control_from == make_date(year, static_cast<unsigned>(month + 1), 1);
  return first_hour_of_month(on_the_first ? month : month + 1);
}

}  // namespace

PermitYears::PermitYears(const YearInputs& inputs) : inputs_(&inputs) {
  const emissions::OptionalByPollutant& caps = inputs.permits.caps.tpy;
  for (const emissions::Pollutant pollutant : emissions::kPollutants) {
    if (!caps[pollutant]) continue;
    bool stated = true;
    for (const plan::GeneratorGroup& group : inputs.plan.generators) {
      if (!counts(group)) continue;
      const GeneratorUnit& unit = *inputs.catalog.find_generator(group.unit);
      stated =
          stated && limits_by(group_factors(inputs.catalog, group, unit, group.control), pollutant);
    }
    if (stated) bound_.push_back(pollutant);
  }
}

bool PermitYears::counts(const plan::GeneratorGroup& group) const {
  const GeneratorUnit* unit = inputs_->catalog.find_generator(group.unit);
  return unit != nullptr && group.count > 0 && burns(unit->fuel) &&
         under_permit(inputs_->plan, group);
}

/// First hour of a year that the permit's ledger counts, which keeps whole months; the hours of a
/// year where that is a later one.
int PermitYears::first_hour(int year) const {
  const std::optional<Date>& from = inputs_->plan.site.permit_from;
  if (!from || year_of(*from) < year) return 0;
  return year_of(*from) > year ? kHoursPerYear : first_hour_of_month(month_index(*from));
}

/// Limits over 12 months of a whole year under the permit, for the groups of a year's result.
std::vector<PermitYears::Limit> PermitYears::limits(int year, const YearResult& result) const {
  std::vector<Limit> limits;
  for (const emissions::Pollutant pollutant : bound_) {
    limits.push_back({.whole = pollutant_limit(pollutant, year, result), .group = {}});
  }
  for (std::size_t i = 0; i < result.groups.size(); ++i) {
    const plan::GeneratorGroup& group = inputs_->plan.generators[result.group_of[i]];
    // Hours on a second fuel are counted with those on the first.
    if (!counts(group) || result.on_second_fuel[i]) continue;
    const bool second = i + 1 < result.groups.size() && result.on_second_fuel[i + 1];
    const auto limit = [&](const char* of, const char* unit, double per_unit) {
      const std::vector<double> none(result.groups.size(), 0.0);
      return operations::Cap{.id = of + ("." + group.id),
                             .limit = std::max(kLeastLimit, per_unit * group.count),
                             .per_mmbtu = none,
                             .per_start = none,
                             .unit = unit};
    };
    const std::optional<double> hours = plan::permitted_hours(inputs_->plan, group).most;
    if (hours && *hours < kHoursPerYear) {
      limits.push_back({.whole = limit("hours", "h", *hours), .group = i});
      limits.back().whole.per_unit_hour.assign(result.groups.size(), 0.0);
      limits.back().whole.per_unit_hour[i] = 1.0;
      if (second) limits.back().whole.per_unit_hour[i + 1] = 1.0;
    }
    if (const auto starts = plan::permitted_starts(inputs_->plan, group).most) {
      limits.push_back({.whole = limit("starts", "starts", *starts), .group = i});
      limits.back().whole.per_start[i] = 1.0;
    }
  }
  return limits;
}

operations::Cap PermitYears::pollutant_limit(emissions::Pollutant pollutant, int year,
                                             const YearResult& result) const {
  operations::Cap cap{.id = std::string(emissions::to_string(pollutant)),
                      .limit = *inputs_->permits.caps.tpy[pollutant] * emissions::kLbPerShortTon,
                      .per_mmbtu = {},
                      .per_start = {},
                      .unit = "lb"};
  bool any_later = false;
  for (std::size_t i = 0; i < result.group_of.size(); ++i) {
    const plan::GeneratorGroup& group = inputs_->plan.generators[result.group_of[i]];
    const GeneratorUnit& unit = *inputs_->catalog.find_generator(group.unit);
    const bool second = result.on_second_fuel[i];
    const Fuel burnt = burnt_fuel(unit, second);
    const emissions::Factors factors =
        group_factors(inputs_->catalog, group, unit, group.control, burnt);
    const emissions::Factors bare = group_factors(
        inputs_->catalog, group, unit, std::min(group.control, plan::EmissionControl::dln), burnt);
    const emissions::OptionalByPollutant start_lb =
        emissions::start_lb(group_start(inputs_->catalog, group, unit));
    const bool counted = counts(group);
    const auto rate = [&](const emissions::Factors& of) {
      return counted ? of.lb_per_mmbtu[pollutant].value_or(0.0) : 0.0;
    };
    const int later = controlled_hour(group, year);
    cap.per_mmbtu.push_back(later > 0 ? rate(bare) : rate(factors));
    cap.later_per_mmbtu.push_back(rate(factors));
    cap.later_hour.push_back(later);
    any_later = any_later || (later > 0 && later < kHoursPerYear);
    // The change back to gas counts as a start here: that to oil is none.
    cap.per_start.push_back(counted && !second ? start_lb[pollutant].value_or(0.0) : 0.0);
  }
  if (!any_later) {
    cap.later_hour.clear();
    cap.later_per_mmbtu.clear();
  }
  return cap;
}

std::vector<operations::Cap> PermitYears::caps(int year, const YearResult& result) const {
  if (first_hour(year) >= kHoursPerYear) return {};
  std::vector<operations::Cap> caps;
  for (Limit& limit : limits(year, result)) {
    operations::Cap cap = std::move(limit.whole);
    cap.limit = std::max(kLeastLimit, cap.limit * share_of_year(limit.group, year, result));
    cap.first_hour = first_hour(year);
    caps.push_back(std::move(cap));
  }
  return caps;
}

/// Share of a limit of 12 months that a calendar year has: of the hours in which the permit is in
/// force and, for a limit of one group, that stands. What began in July and used all of its twelve
/// months by December would rest until July.
double PermitYears::share_of_year(std::optional<std::size_t> group, int year,
                                  const YearResult& result) const {
  const int first = group ? result.groups[*group].first_hour : 0;
  const int end = group ? result.groups[*group].end_hour : kHoursPerYear;
  return std::max(0, end - std::max(first, first_hour(year))) / static_cast<double>(kHoursPerYear);
}

/// What each month uses of a limit from the permit's month on, as its ledger counts it.
Monthly PermitYears::month_use(const operations::Cap& limit, int year,
                               const YearResult& result) const {
  Monthly use{};
  for (int month = 0; month < kMonthsPerYear; ++month) {
    const auto m = static_cast<std::size_t>(month);
    const int first = first_hour_of_month(month);
    if (first < first_hour(year)) continue;
    for (std::size_t i = 0; i < result.groups.size(); ++i) {
      const operations::GroupYear& operated = result.operations.groups[i];
      use[m] += operated.month_running_mmbtu[m] * limit.per_mmbtu_at(i, first) +
                operated.month_starts[m] * limit.per_start[i];
      if (limit.per_unit_hour.empty()) continue;
      use[m] += operated.month_unit_hours[m] * limit.per_unit_hour[i];
    }
  }
  return use;
}

/// What the months of a year may use of a limit: with the year before no window of 12 months is
/// over, and at a pace, what is left to the next one is its part of twelve.
MonthBounds PermitYears::bounds_of(const Limit& limit, int year, const YearResult& result) const {
  const double whole = limit.whole.limit;
  MonthBounds bounds{
      .year = whole * share_of_year(limit.group, year, result), .so_far = {}, .rest = {}};
  bounds.so_far.fill(whole);
  bounds.rest.fill(std::numeric_limits<double>::infinity());
  for (const Months& before : before_) {
    if (before.cap != limit.whole.id) continue;
    double earlier = 0.0;
    for (std::size_t m = kMonthsPerYear; m-- > 0;) {
      bounds.so_far[m] = std::max(0.0, whole - earlier);
      earlier += before.use[m];
    }
  }
  // Units that may not start run on: the next year's first months need no starts.
  const bool starts_alone = limit.group && limit.whole.per_unit_hour.empty();
  for (std::size_t m = 1; m < kMonthsPerYear && paced_ && !starts_alone; ++m) {
    bounds.rest[m] = whole * static_cast<double>(kMonthsPerYear - m) / kMonthsPerYear;
  }
  return bounds;
}

/// Takes the limits on months away that a limit has.
void PermitYears::drop_runs(const operations::Cap& limit, std::vector<operations::Cap>& caps) {
  const std::string prefix = limit.id + ".";
  caps.erase(std::remove_if(caps.begin(), caps.end(),
                            [&](const operations::Cap& cap) { return cap.id.starts_with(prefix); }),
             caps.end());
}

/// Gives a limit's runs of months the place of those that it has.
void PermitYears::set_runs(const operations::Cap& limit, const std::vector<MonthRun>& runs,
                           int year, std::vector<operations::Cap>& caps) const {
  drop_runs(limit, caps);
  for (const MonthRun& run : runs) add_run(limit, run, year, caps);
}

/// Adds a limit on a run of months.
void PermitYears::add_run(const operations::Cap& limit, const MonthRun& run, int year,
                          std::vector<operations::Cap>& caps) const {
  operations::Cap cap = limit;
  const std::string first = std::to_string(run.first + 1);
  if (run.end == run.first + 1) {
    cap.id += ".in." + first;
  } else {
    if (run.first > 0) cap.id += ".from." + first;
    if (run.end < kMonthsPerYear) cap.id += ".until." + std::to_string(run.end);
  }
  // Together they are less than the year's by more than sums round.
  cap.limit = std::max(kLeastLimit, run.limit * (1.0 - kRounding));
  cap.first_hour = std::max(first_hour(year), first_hour_of_month(static_cast<int>(run.first)));
  cap.end_hour = first_hour_of_month(static_cast<int>(run.end));
  if (cap.first_hour < cap.end_hour) caps.push_back(std::move(cap));
}

/// Gives a limit one of its own on the months up to each, where what the year before used bounds
/// it, and on those from each on, where the next year is to have its part.
void PermitYears::set_bounds(const operations::Cap& limit, const MonthBounds& bounds, int year,
                             std::vector<operations::Cap>& caps) const {
  drop_runs(limit, caps);
  for (std::size_t m = 1; m < kMonthsPerYear; ++m) {
    if (bounds.so_far[m - 1] < bounds.year)
      add_run(limit, {.first = 0, .end = m, .limit = bounds.so_far[m - 1]}, year, caps);
    if (bounds.rest[m] < bounds.year)
      add_run(limit, {.first = m, .end = kMonthsPerYear, .limit = bounds.rest[m]}, year, caps);
  }
}

bool PermitYears::keep_windows(int year, Cut cut, YearResult& result) const {
  if (result.rules.caps.empty()) return true;
  bool kept = true;
  for (const Limit& limit : limits(year, result)) {
    const Monthly use = month_use(limit.whole, year, result);
    const MonthBounds bounds = bounds_of(limit, year, result);
    if (keeps(use, bounds)) continue;
    const std::vector<MonthRun> runs =
        cut == Cut::months ? single_months(use, bounds) : month_runs(use, bounds);
    // Dispatch could not keep the year's own limit.
    if (runs.size() == 1 && cut != Cut::none) continue;
    switch (cut) {
      case Cut::none: return false;
      case Cut::runs:
      case Cut::months: set_runs(limit.whole, runs, year, result.rules.caps); break;
      case Cut::bounds: set_bounds(limit.whole, bounds, year, result.rules.caps); break;
    }
    kept = false;
  }
  return kept;
}

bool PermitYears::left_little(int year, const YearResult& result) const {
  constexpr double kLittleFrac = 0.99;
  for (const Limit& limit : limits(year, result)) {
    const Monthly so_far = bounds_of(limit, year, result).so_far;
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      const double part = limit.whole.limit * static_cast<double>(m + 1) / kMonthsPerYear;
      if (so_far[m] < kLittleFrac * part) return true;
    }
  }
  return false;
}

void PermitYears::carry_on(int year, const YearResult& result) {
  before_.clear();
  if (inputs_->lean) return;  // without caps
  for (const Limit& limit : limits(year, result)) {
    before_.push_back({.cap = limit.whole.id, .use = month_use(limit.whole, year, result)});
  }
}

}  // namespace sitewright
