// Caps turned into whole units and unit-hours.
#include "model/emissions/allowed_units.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

#include "model/core/check.h"
#include "model/core/number_text.h"
#include "model/emissions/checks.h"

namespace sitewright::emissions {

namespace {

constexpr double kMostUnits = 1e9;  // a limit beyond this is no limit
constexpr double kRounding = 1e-9;  // of a count that is whole but for rounding

/// One group's claim on a cap.
struct Claim {
  double tpy = 0.0;   ///< of one unit
  double part = 0.0;  ///< of the cap
};

/// Whole units of each claim; nothing where a cap does not limit it.
std::vector<std::optional<int>> whole_units(double cap_tpy, const std::vector<Claim>& claims) {
  std::vector<std::optional<int>> units(claims.size());
  std::vector<std::size_t> order;
  double left_tpy = cap_tpy;
  const auto wanted = [&](std::size_t i) {
    return claims[i].part / claims[i].tpy * (1.0 + kRounding);
  };
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].tpy <= 0.0 || wanted(i) > kMostUnits) continue;
    units[i] = static_cast<int>(std::floor(wanted(i)));
    left_tpy -= *units[i] * claims[i].tpy;
    order.push_back(i);
  }
  // Another unit for a group alone would not fit: its part is the cap.
  if (order.size() < 2) return units;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return wanted(a) - *units[a] > wanted(b) - *units[b];
  });
  for (const std::size_t i : order) {
    if (claims[i].tpy > left_tpy * (1.0 + kRounding)) continue;
    ++*units[i];
    left_tpy -= claims[i].tpy;
  }
  return units;
}

/// Claims of groups by what one unit of each emits; empty where one of them is unknown.
std::vector<Claim> claims_of(const std::vector<const SharingGroup*>& groups, double cap_tpy,
                             const std::vector<std::optional<double>>& tpy) {
  double all = 0.0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!tpy[i]) return {};
    all += groups[i]->units * *tpy[i];
  }
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const bool shared = groups.size() > 1 && all > 0.0;
    const double part = shared ? groups[i]->units * *tpy[i] / all : 1.0;
    claims.push_back({.tpy = *tpy[i], .part = cap_tpy * part});
  }
  return claims;
}

/// What a cap allows of the groups that stand on one day.
std::vector<AllowedByCap> under_cap(const std::vector<const SharingGroup*>& groups, Pollutant p,
                                    double cap_tpy) {
  std::vector<AllowedByCap> allowed(groups.size());
  std::vector<std::optional<double>> steady;
  std::vector<std::optional<double>> started;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    steady.push_back(steady_tpy(groups[i]->unit)[p]);
    started.push_back(tpy_with_starts(groups[i]->unit)[p]);
    allowed[i].lb_per_mmbtu = groups[i]->unit.lb_per_mmbtu[p];
    allowed[i].steady_tpy = steady[i];
    allowed[i].tpy = started[i];
  }
  const std::vector<Claim> without = claims_of(groups, cap_tpy, steady);
  const std::vector<Claim> with = claims_of(groups, cap_tpy, started);
  const auto steady_units = whole_units(cap_tpy, without);
  const auto units = whole_units(cap_tpy, with);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!without.empty()) allowed[i].steady_units = steady_units[i];
    if (with.empty()) continue;
    allowed[i].units = units[i];
    allowed[i].left_tpy = with[i].part;
    const auto tons_per_h =
        short_tons(full_load_mmbtu_per_h(groups[i]->unit), allowed[i].lb_per_mmbtu);
    if (tons_per_h && *tons_per_h > 0.0) allowed[i].unit_hours = with[i].part / *tons_per_h;
  }
  return allowed;
}

template <class T>
bool less(const std::optional<T>& a, const std::optional<T>& b) {
  return a && (!b || *a < *b);
}

template <class T>
void keep_least(std::optional<T>& least, const std::optional<T>& value) {
  if (less(value, least)) least = value;
}

/// The stricter of what a cap allows on two days; `known` tells whether there was a day before.
void keep_stricter(AllowedByCap& kept, const AllowedByCap& day, bool known) {
  if (!known) {
    kept = day;
    return;
  }
  if (!day.left_tpy) kept.left_tpy.reset();
  if (!day.left_tpy || !kept.left_tpy) {  // unknown on one of them
    kept.unit_hours.reset();
    kept.units.reset();
    kept.steady_units.reset();
    return;
  }
  keep_least(kept.left_tpy, day.left_tpy);
  keep_least(kept.unit_hours, day.unit_hours);
  keep_least(kept.steady_units, day.steady_units);
  keep_least(kept.units, day.units);
}

Issue assumption(const SharingGroup& group) {
  return {.path = "site.starts_per_unit_year",
          .severity = Severity::info,
          .text =
              "The units of %1 that the caps allow with starts assume %2 starts of each a year, of "
              "%3 MMBtu and %4 minutes each at part load, without its catalyst and its burner's "
              "low-emission setting.",
          .args = {group.id, format_number(group.unit.starts_per_year, kMessageDigits),
                   format_number(group.unit.start.fuel_mmbtu, kMessageDigits),
                   format_number(group.unit.start.minutes, kMessageDigits)}};
}

void summarise(const SharingGroup& group, const OptionalByPollutant& cap_tpy, AllowedUnits& of) {
  for (const Pollutant p : kPollutants) {
    if (!cap_tpy[p]) continue;
    const AllowedByCap& allowed = of.by_cap[p];
    if (!allowed.left_tpy) {
      of.issues.push_back(warning_at(
          cap_path(p), "The units of %1 that the %2 cap allows are unknown: a factor is missing.",
          {group.id, std::string(to_string(p))}));
    }
    keep_least(of.steady_units, allowed.steady_units);
    if (less(allowed.units, of.units)) of.binding = p;
    keep_least(of.units, allowed.units);
  }
  if (of.units && group.unit.starts_per_year > 0.0) of.issues.push_back(assumption(group));
}

}  // namespace

std::vector<AllowedUnits> allowed_units(const std::vector<SharingGroup>& groups,
                                        const OptionalByPollutant& cap_tpy) {
  check_each(cap_tpy, "cap_tpy");
  std::vector<Presence> presences;
  for (const SharingGroup& group : groups) {
    check_unit_year(group.unit);
    SITEWRIGHT_CHECK(group.units >= 0, "emissions: units of " + group.id);
    presences.push_back(group.presence);
  }
  std::vector<AllowedUnits> result(groups.size());
  std::vector<bool> known(groups.size(), false);
  for (const Date day : days_of_arrival(presences)) {
    std::vector<std::size_t> there;
    std::vector<const SharingGroup*> sharing;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (!groups[i].presence.on(day)) continue;
      there.push_back(i);
      sharing.push_back(&groups[i]);
    }
    for (const Pollutant p : kPollutants) {
      if (!cap_tpy[p]) continue;
      const std::vector<AllowedByCap> allowed = under_cap(sharing, p, *cap_tpy[p]);
      for (std::size_t i = 0; i < there.size(); ++i)
        keep_stricter(result[there[i]].by_cap[p], allowed[i], known[there[i]]);
    }
    for (const std::size_t i : there) known[i] = true;
  }
  for (std::size_t i = 0; i < groups.size(); ++i) summarise(groups[i], cap_tpy, result[i]);
  return result;
}

}  // namespace sitewright::emissions
