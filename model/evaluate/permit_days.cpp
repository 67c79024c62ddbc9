// Named megawatts and caps of the days between one change of the fleet and the next.
#include "model/evaluate/permit_days.h"

#include <algorithm>

#include "model/core/number_text.h"
#include "model/core/share_out.h"
#include "model/evaluate/group_factors.h"
#include "model/supply/calendar.h"
#include "model/supply/supply.h"

namespace sitewright {

namespace {

using emissions::Pollutant;

/// Shares of output that tons a year leave to what stands on one day.
struct CappedShare {
  double all = 1.0;
  double by_offsets = 1.0;
};

/// Keeps the highest potential that only a published table sets above its cap.
CappedShare capped_share(const BindingCaps& caps, const std::vector<Standing>& there, Date day,
                         emissions::OptionalByPollutant& unstated) {
  const emissions::OptionalByPollutant tpy = emissions::potential_tpy_on(day, sources_of(there));
  CappedShare share;
  for (const Pollutant pollutant : emissions::kPollutants) {
    const std::optional<double>& cap = caps.tpy[pollutant];
    if (!cap || !tpy[pollutant] || *tpy[pollutant] <= *cap) continue;
    if (!stated(there, pollutant)) {
      unstated[pollutant] = std::max(unstated[pollutant].value_or(0.0), *tpy[pollutant]);
      continue;
    }
    const double frac = *cap / *tpy[pollutant];
    share.all = std::min(share.all, frac);
    if (caps.by_offsets_tpy[pollutant]) share.by_offsets = std::min(share.by_offsets, frac);
  }
  return share;
}

/// A share of a group's output that caps leave; nothing where it is less than one unit's least
/// load.
double runnable_frac(double frac, const Standing& standing) {
  const double units = frac * supply::running_units(*standing.group);
  return units < standing.unit->min_load_frac.value ? 0.0 : frac;
}

/// What the named megawatts leave of each group's output, by group of the plan, of those that stand
/// together.
std::vector<double> named_shares(const plan::Plan& plan, const Catalog& catalog,
                                 const std::vector<Standing>& there) {
  std::vector<double> fracs(plan.generators.size(), 1.0);
  if (!plan.site.permit_mw) return fracs;
  std::vector<Taker> takers;
  std::vector<std::size_t> indices;
  for (const Standing& s : there) {
    if (s.group->role == plan::Role::standby) continue;
    takers.push_back({.full = s.group->count * s.unit->iso_mw.value,
                      .units = supply::running_units(*s.group),
                      .min_load_frac = s.unit->min_load_frac.value,
                      .merit = heat_rate_hhv_btu_per_kwh(*s.unit, catalog)});
    indices.push_back(s.index);
  }
  const std::vector<double> shares = share_out(takers, *plan.site.permit_mw);
  for (std::size_t i = 0; i < shares.size(); ++i) fracs[indices[i]] = shares[i];
  return fracs;
}

/// Days on which something comes or leaves, the permit's first, ascending.
std::vector<Date> days_of_change(const std::vector<Standing>& standing) {
  std::vector<Date> days;
  for (const Standing& s : standing) {
    days.push_back(s.source.presence.from);
    if (s.source.presence.until) days.push_back(*s.source.presence.until);
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

void report_unstated(const BindingCaps& caps, const emissions::OptionalByPollutant& unstated,
                     Issues& issues) {
  for (const Pollutant pollutant : emissions::kPollutants) {
    if (!unstated[pollutant]) continue;
    issues.push_back(
        {cap_path(caps, pollutant),
         Severity::warning,
         "by published factors the units could emit %1 short tons a year, above the cap of %2: "
         "have the maker's guarantee at hand",
         {format_number(*unstated[pollutant], 3), format_number(*caps.tpy[pollutant], 3)}});
  }
}

}  // namespace

PermitDays permit_days(const plan::Plan& plan, const Catalog& catalog,
                       const std::vector<Standing>& standing, const BindingCaps& caps,
                       Issues& issues) {
  const supply::Calendar calendar(plan);
  const Daily ones = Daily::Ones(calendar.days);
  PermitDays result{.permitted_frac = std::vector<Daily>(plan.generators.size(), ones),
                    .named_frac = std::vector<Daily>(plan.generators.size(), ones),
                    .offset_frac = ones};
  emissions::OptionalByPollutant unstated;
  const std::vector<Date> days = days_of_change(standing);
  for (std::size_t i = 0; i < days.size(); ++i) {
    std::vector<Standing> there;
    for (const Standing& s : standing) {
      if (s.source.presence.on(days[i])) there.push_back(s);
    }
    const CappedShare capped = capped_share(caps, there, days[i], unstated);
    const std::vector<double> named = named_shares(plan, catalog, there);
    const int from = calendar.index(days[i], 0);
    const int count =
        (i + 1 < days.size() ? calendar.index(days[i + 1], calendar.days) : calendar.days) - from;
    if (count <= 0) continue;
    result.offset_frac.segment(from, count).setConstant(capped.by_offsets);
    for (const Standing& s : there) {
      if (s.group->role == plan::Role::standby) continue;
      const double frac = std::min(runnable_frac(capped.all, s), named[s.index]);
      result.permitted_frac[s.index].segment(from, count).setConstant(frac);
      result.named_frac[s.index].segment(from, count).setConstant(named[s.index]);
    }
  }
  report_unstated(caps, unstated, issues);
  return result;
}

}  // namespace sitewright
