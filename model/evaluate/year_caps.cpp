// Pounds by month against the permit.
#include "model/evaluate/year_caps.h"

#include <algorithm>
#include <numeric>

#include "model/evaluate/permits.h"
#include "model/evaluate/year_days.h"

namespace sitewright {

namespace {

/// The controls that a group has on the first day of a year.
plan::EmissionControl control_in(const plan::GeneratorGroup& group, int year) {
  const bool controlled = !group.control_from || *group.control_from <= make_date(year, 1, 1);
  return controlled ? group.control : std::min(group.control, plan::EmissionControl::dln);
}

}  // namespace

PermitYears::PermitYears(const YearInputs& inputs) : inputs_(inputs) {
  const emissions::OptionalByPollutant caps = site_caps(inputs.plan.site);
  for (const emissions::Pollutant pollutant : emissions::kPollutants) {
    if (!caps[pollutant] || *caps[pollutant] <= 0.0) continue;
    bool stated = true;
    for (const plan::GeneratorGroup& group : inputs.plan.generators) {
      const GeneratorUnit* unit = inputs.catalog.find_generator(group.unit);
      if (unit == nullptr || group.count == 0 || !under_permit(group)) continue;
      if (!burns(unit->fuel)) continue;
      const emissions::FactorOrigin origin =
          group_factors(inputs.catalog, group, *unit, group.control).origin[pollutant];
      stated = stated && (origin == emissions::FactorOrigin::unit ||
                          origin == emissions::FactorOrigin::permit);
    }
    if (stated) bound_.push_back(pollutant);
  }
}

bool PermitYears::under_permit(const plan::GeneratorGroup& group) const {
  const auto& from = inputs_.plan.site.permit_from;
  return !group.until || !from || *group.until > *from;
}

/// Share of hours of a year in which the permit is in force.
double PermitYears::permit_frac(int year, int first_hour, int end_hour) const {
  if (end_hour <= first_hour) return 0.0;
  const HourSpan permit =
      hours_in(year, inputs_.plan.schedule.start, inputs_.plan.site.permit_from, std::nullopt);
  const int first = std::max(first_hour, inputs_.plan.site.permit_from ? permit.first : 0);
  return std::max(0, end_hour - first) / static_cast<double>(end_hour - first_hour);
}

std::vector<operations::Cap> PermitYears::caps(int year, const YearResult& result) const {
  std::vector<operations::Cap> caps;
  const double share = permit_frac(year, 0, kHoursPerYear);
  if (share <= 0.0) return caps;
  const emissions::OptionalByPollutant tons = site_caps(inputs_.plan.site);
  for (const emissions::Pollutant pollutant : bound_) {
    operations::Cap cap{.id = std::string(emissions::to_string(pollutant)),
                        .limit = *tons[pollutant] * emissions::kLbPerShortTon * share,
                        .per_mmbtu = {},
                        .per_start = {}};
    for (std::size_t i = 0; i < result.groups.size(); ++i) {
      const plan::GeneratorGroup& group = inputs_.plan.generators[result.group_of[i]];
      const GeneratorUnit& unit = *inputs_.catalog.find_generator(group.unit);
      const operations::GeneratorGroup& operated = result.groups[i];
      const bool counts = under_permit(group) && burns(unit.fuel);
      // A group that ran before the permit too counts for its hours under it.
      const double part = counts ? permit_frac(year, operated.first_hour, operated.end_hour) : 0.0;
      const emissions::Factors factors =
          group_factors(inputs_.catalog, group, unit, control_in(group, year));
      const emissions::OptionalByPollutant start_lb =
          emissions::start_lb(group_start(inputs_.catalog, group, unit));
      cap.per_mmbtu.push_back(part * factors.lb_per_mmbtu[pollutant].value_or(0.0));
      cap.per_start.push_back(part * start_lb[pollutant].value_or(0.0));
    }
    caps.push_back(std::move(cap));
  }
  return caps;
}

/// What each month emits of a cap's pollutant from the permit's month on, as its ledger counts it.
Monthly PermitYears::month_lb(const operations::Cap& cap, int year,
                              const YearResult& result) const {
  Monthly lb{};
  for (std::size_t i = 0; i < result.groups.size(); ++i) {
    const operations::GroupYear& operated = result.operations.groups[i];
    const plan::GeneratorGroup& group = inputs_.plan.generators[result.group_of[i]];
    const GeneratorUnit& unit = *inputs_.catalog.find_generator(group.unit);
    if (!burns(unit.fuel)) continue;
    const emissions::Factors factors =
        group_factors(inputs_.catalog, group, unit, control_in(group, year));
    const emissions::OptionalByPollutant start_lb =
        emissions::start_lb(group_start(inputs_.catalog, group, unit));
    for (const emissions::Pollutant pollutant : bound_) {
      if (emissions::to_string(pollutant) != cap.id) continue;
      for (int month = 0; month < kMonthsPerYear; ++month) {
        const auto m = static_cast<std::size_t>(month);
        const int first = first_hour_of_month(month);
        if (permit_frac(year, first, first_hour_of_month(month + 1)) <= 0.0) continue;
        lb[m] += operated.month_running_mmbtu[m] * factors.lb_per_mmbtu[pollutant].value_or(0.0) +
                 operated.month_starts[m] * start_lb[pollutant].value_or(0.0);
      }
    }
  }
  return lb;
}

std::vector<double> PermitYears::fit(const std::vector<operations::Cap>& caps, int year,
                                     const YearResult& result) const {
  const emissions::OptionalByPollutant tons = site_caps(inputs_.plan.site);
  std::vector<double> shares(caps.size(), 1.0);
  for (std::size_t c = 0; c < caps.size(); ++c) {
    const Monthly lb = month_lb(caps[c], year, result);
    Monthly before{};
    for (const Months& months : before_) {
      if (months.cap == caps[c].id) before = months.lb;
    }
    double limit = 0.0;
    for (const emissions::Pollutant pollutant : bound_) {
      if (emissions::to_string(pollutant) == caps[c].id) {
        limit = *tons[pollutant] * emissions::kLbPerShortTon;
      }
    }
    // The window that ends with each month: the year so far and the rest of the year before.
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      const auto split = static_cast<std::ptrdiff_t>(m) + 1;
      const double earlier = std::accumulate(before.begin() + split, before.end(), 0.0);
      const double so_far = std::accumulate(lb.begin(), lb.begin() + split, 0.0);
      if (earlier + so_far <= limit || so_far <= 0.0) continue;
      shares[c] = std::min(shares[c], std::max(0.0, limit - earlier) / so_far);
    }
  }
  return shares;
}

void PermitYears::carry_on(const std::vector<operations::Cap>& caps, int year,
                           const YearResult& result) {
  before_.clear();
  for (const operations::Cap& cap : caps) {
    before_.push_back({.cap = cap.id, .lb = month_lb(cap, year, result)});
  }
}

}  // namespace sitewright
