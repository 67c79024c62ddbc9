// What each month uses of the permit's limits.
#include "model/evaluate/year_caps.h"

#include <algorithm>
#include <numeric>

#include "model/evaluate/permits.h"
#include "model/evaluate/year_days.h"

namespace sitewright {

namespace {

constexpr double kLeastLimit = 1e-6;  ///< dispatch wants more than nothing

/// The controls that a group has on the first day of a year.
plan::EmissionControl control_in(const plan::GeneratorGroup& group, int year) {
  const bool controlled = !group.control_from || *group.control_from <= make_date(year, 1, 1);
  return controlled ? group.control : std::min(group.control, plan::EmissionControl::dln);
}

}  // namespace

PermitYears::PermitYears(const YearInputs& inputs) : inputs_(inputs) {
  const emissions::OptionalByPollutant caps = site_caps(inputs.plan.site);
  for (const emissions::Pollutant pollutant : emissions::kPollutants) {
    if (!caps[pollutant]) continue;
    bool stated = true;
    for (const plan::GeneratorGroup& group : inputs.plan.generators) {
      if (!counts(group)) continue;
      const GeneratorUnit& unit = *inputs.catalog.find_generator(group.unit);
      const emissions::FactorOrigin origin =
          group_factors(inputs.catalog, group, unit, group.control).origin[pollutant];
      stated = stated && (origin == emissions::FactorOrigin::unit ||
                          origin == emissions::FactorOrigin::permit);
    }
    if (stated) bound_.push_back(pollutant);
  }
}

bool PermitYears::counts(const plan::GeneratorGroup& group) const {
  const GeneratorUnit* unit = inputs_.catalog.find_generator(group.unit);
  return unit != nullptr && group.count > 0 && burns(unit->fuel) &&
         under_permit(inputs_.plan, group);
}

/// Share of hours of a year in which the permit is in force.
double PermitYears::permit_frac(int year, int first_hour, int end_hour) const {
  if (end_hour <= first_hour) return 0.0;
  const HourSpan permit =
      hours_in(year, inputs_.plan.schedule.start, inputs_.plan.site.permit_from, std::nullopt);
  const int first = std::max(first_hour, inputs_.plan.site.permit_from ? permit.first : 0);
  return std::max(0, end_hour - first) / static_cast<double>(end_hour - first_hour);
}

/// Limits over 12 months of a whole year under the permit, for the groups of a year's result.
std::vector<PermitYears::Limit> PermitYears::limits(int year, const YearResult& result) const {
  std::vector<Limit> limits;
  for (const emissions::Pollutant pollutant : bound_) {
    limits.push_back({.whole = pollutant_limit(pollutant, year, result), .group = {}});
  }
  const plan::Site& site = inputs_.plan.site;
  for (std::size_t i = 0; i < result.groups.size(); ++i) {
    const plan::GeneratorGroup& group = inputs_.plan.generators[result.group_of[i]];
    if (!counts(group)) continue;
    const auto limit = [&](const char* of, const char* unit, double per_unit) {
      const std::vector<double> none(result.groups.size(), 0.0);
      return operations::Cap{.id = of + ("." + group.id),
                             .limit = std::max(kLeastLimit, per_unit * group.count),
                             .per_mmbtu = none,
                             .per_start = none,
                             .unit = unit};
    };
    if (site.permitted_h_per_year && *site.permitted_h_per_year < kHoursPerYear) {
      limits.push_back({.whole = limit("hours", "h", *site.permitted_h_per_year), .group = i});
      limits.back().whole.per_unit_hour.assign(result.groups.size(), 0.0);
      limits.back().whole.per_unit_hour[i] = 1.0;
    }
    if (site.starts_per_unit_year) {
      limits.push_back(
          {.whole = limit("starts", "starts", *site.starts_per_unit_year), .group = i});
      limits.back().whole.per_start[i] = 1.0;
    }
  }
  return limits;
}

operations::Cap PermitYears::pollutant_limit(emissions::Pollutant pollutant, int year,
                                             const YearResult& result) const {
  operations::Cap cap{.id = std::string(emissions::to_string(pollutant)),
                      .limit = *site_caps(inputs_.plan.site)[pollutant] * emissions::kLbPerShortTon,
                      .per_mmbtu = {},
                      .per_start = {}};
  for (const std::size_t index : result.group_of) {
    const plan::GeneratorGroup& group = inputs_.plan.generators[index];
    const GeneratorUnit& unit = *inputs_.catalog.find_generator(group.unit);
    const bool burning = burns(unit.fuel);
    const emissions::Factors factors =
        group_factors(inputs_.catalog, group, unit, control_in(group, year));
    const emissions::OptionalByPollutant start_lb =
        emissions::start_lb(group_start(inputs_.catalog, group, unit));
    cap.per_mmbtu.push_back(burning ? factors.lb_per_mmbtu[pollutant].value_or(0.0) : 0.0);
    cap.per_start.push_back(burning ? start_lb[pollutant].value_or(0.0) : 0.0);
  }
  return cap;
}

std::vector<operations::Cap> PermitYears::caps(int year, const YearResult& result) const {
  if (permit_frac(year, 0, kHoursPerYear) <= 0.0) return {};
  // A group that ran before the permit too counts for its hours under it.
  std::vector<double> parts;
  for (std::size_t i = 0; i < result.groups.size(); ++i) {
    const operations::GeneratorGroup& operated = result.groups[i];
    const bool under = counts(inputs_.plan.generators[result.group_of[i]]);
    parts.push_back(under ? permit_frac(year, operated.first_hour, operated.end_hour) : 0.0);
  }
  std::vector<operations::Cap> caps;
  for (Limit& limit : limits(year, result)) {
    operations::Cap cap = std::move(limit.whole);
    cap.limit = std::max(kLeastLimit, cap.limit * share_of_year(limit.group, year, result));
    for (std::size_t i = 0; i < parts.size(); ++i) {
      cap.per_mmbtu[i] *= parts[i];
      cap.per_start[i] *= parts[i];
      if (!cap.per_unit_hour.empty()) cap.per_unit_hour[i] *= parts[i];
    }
    caps.push_back(std::move(cap));
  }
  return caps;
}

/// Share of a limit of 12 months that a calendar year has: of the hours in which the permit is in
/// force and, for a limit of one group, that stands. What began in July and used all of its twelve
/// months by December would rest until July.
double PermitYears::share_of_year(std::optional<std::size_t> group, int year,
                                  const YearResult& result) const {
  if (!group) return permit_frac(year, 0, kHoursPerYear);
  const operations::GeneratorGroup& operated = result.groups[*group];
  return permit_frac(year, operated.first_hour, operated.end_hour) *
         (operated.end_hour - operated.first_hour) / kHoursPerYear;
}

/// What each month uses of a limit from the permit's month on, as its ledger counts it.
Monthly PermitYears::month_use(const operations::Cap& limit, int year,
                               const YearResult& result) const {
  Monthly use{};
  for (int month = 0; month < kMonthsPerYear; ++month) {
    const auto m = static_cast<std::size_t>(month);
    const int first = first_hour_of_month(month);
    if (permit_frac(year, first, first_hour_of_month(month + 1)) <= 0.0) continue;
    for (std::size_t i = 0; i < result.groups.size(); ++i) {
      const operations::GroupYear& operated = result.operations.groups[i];
      use[m] += operated.month_running_mmbtu[m] * limit.per_mmbtu[i] +
                operated.month_starts[m] * limit.per_start[i];
      if (limit.per_unit_hour.empty()) continue;
      use[m] += operated.month_unit_hours[m] * limit.per_unit_hour[i];
    }
  }
  return use;
}

std::vector<double> PermitYears::fit(const std::vector<operations::Cap>& caps, int year,
                                     const YearResult& result) const {
  std::vector<double> shares(caps.size(), 1.0);
  if (caps.empty()) return shares;
  const std::vector<Limit> all = limits(year, result);
  for (std::size_t c = 0; c < caps.size(); ++c) {
    const operations::Cap& whole = all[c].whole;
    const Monthly use = month_use(whole, year, result);
    Monthly before{};
    for (const Months& months : before_) {
      if (months.cap == caps[c].id) before = months.use;
    }
    // The window that ends with each month: the year so far and the rest of the year before.
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      const auto split = static_cast<std::ptrdiff_t>(m) + 1;
      const double earlier = std::accumulate(before.begin() + split, before.end(), 0.0);
      const double so_far = std::accumulate(use.begin(), use.begin() + split, 0.0);
      if (earlier + so_far <= whole.limit || so_far <= 0.0) continue;
      shares[c] = std::min(shares[c], std::max(0.0, whole.limit - earlier) / so_far);
    }
  }
  return shares;
}

void PermitYears::carry_on(int year, const YearResult& result) {
  before_.clear();
  if (inputs_.lean) return;  // without caps
  for (const Limit& limit : limits(year, result)) {
    before_.push_back({.cap = limit.whole.id, .use = month_use(limit.whole, year, result)});
  }
}

}  // namespace sitewright
