// Profiles, clear skies, and what to say of them.
#include "model/evaluate/weather_groups.h"

#include <algorithm>

#include "model/climate/sun.h"
#include "model/core/number_text.h"

namespace sitewright {

namespace {

const plan::Profile* find_profile(const plan::Plan& plan, const plan::GeneratorGroup& group) {
  if (!group.profile) return nullptr;
  const auto found =
      std::find_if(plan.profiles.begin(), plan.profiles.end(),
                   [&](const plan::Profile& profile) { return profile.id == *group.profile; });
  return found == plan.profiles.end() ? nullptr : &*found;
}

/// Hours of a profile as a series; a plan with errors may have some that are none.
Hourly series_of(const plan::Profile& profile) {
  Hourly series = Hourly::Zero(kHoursPerYear);
  if (!profile.hours) return series;
  const auto shares = profile.hours->values();
  if (shares.size() != static_cast<std::size_t>(kHoursPerYear)) return series;
  std::transform(shares.begin(), shares.end(), series.begin(), [](double share) {
    return share > 0.0 ? std::min(share, 1.0) : 0.0;  // NaN too
  });
  return series;
}

double capacity_factor(const plan::GeneratorGroup& group, const GeneratorUnit& unit) {
  const double catalogue = unit.capacity_factor_frac ? unit.capacity_factor_frac->value : 0.0;
  return group.capacity_factor_frac.value_or(catalogue);
}

Expected<Hourly> clear_sky(const plan::Plan& plan, const plan::GeneratorGroup& group,
                           const GeneratorUnit& unit) {
  const climate::Station* station = climate::find_station(plan.site.station);
  if (station == nullptr) return failure("the station is unknown");
  return climate::clear_sky_shares(*station, capacity_factor(group, unit));
}

Hourly shares_of(const plan::Plan& plan, const plan::GeneratorGroup& group,
                 const GeneratorUnit& unit) {
  if (const plan::Profile* profile = find_profile(plan, group)) return series_of(*profile);
  const bool sky = unit.kind == GeneratorKind::solar && !group.profile;
  if (!sky) return Hourly::Zero(kHoursPerYear);
  return clear_sky(plan, group, unit).value_or(Hourly(Hourly::Zero(kHoursPerYear)));
}

void check_without_profile(const plan::Plan& plan, const plan::GeneratorGroup& group,
                           const GeneratorUnit& unit, Issues& issues) {
  const std::string path = "generators." + group.id;
  if (unit.kind == GeneratorKind::wind) {
    issues.push_back({path + ".profile",
                      Severity::error,
                      "wind has no hours of its own: import a profile and name it here",
                      {}});
    return;
  }
  if (const auto sky = clear_sky(plan, group, unit); !sky) {
    issues.push_back(
        {path + ".capacity_factor_frac", Severity::error, "%1", {sky.error().message}});
    return;
  }
  constexpr double kPercent = 100.0;
  constexpr int kDigits = 3;
  issues.push_back(
      {path + ".profile",
       Severity::warning,
       "clear-sky hours scaled to %1 % are taken: they know no cloudy days, so that hours of "
       "unserved energy are understated; import a profile",
       {format_number(capacity_factor(group, unit) * kPercent, kDigits)}});
}

void check_with_profile(const plan::Plan& plan, const plan::GeneratorGroup& group, Issues& issues) {
  const plan::Profile* profile = find_profile(plan, group);
  if (profile == nullptr) return;  // the plan's own check has said so
  if (!profile->hours) {
    issues.push_back({"profiles." + profile->id + ".hours",
                      Severity::error,
                      "has no hours, and %1 runs by them: import a table",
                      {group.id}});
  } else if (group.capacity_factor_frac) {
    issues.push_back({"generators." + group.id + ".capacity_factor_frac",
                      Severity::warning,
                      "is not used: the profile %1 has its own, %2",
                      {profile->id, format_number(profile->hours->mean(), 3)}});
  }
}

/// Controls, concentrations, a second fuel and permitted hours and starts of what burns nothing.
void check_burning(const plan::GeneratorGroup& group, Issues& issues) {
  const auto add = [&](const char* key, std::string value) {
    issues.push_back({"generators." + group.id + key,
                      Severity::warning,
                      "%1 has no effect: %2 burns nothing and needs neither control nor fuel",
                      {std::move(value), group.unit}});
  };
  if (group.control == plan::EmissionControl::scr) add(".control", "scr");
  if (group.nox_ppm) add(".nox_ppm", format_number(*group.nox_ppm));
  if (group.co_ppm) add(".co_ppm", format_number(*group.co_ppm));
  if (group.voc_ppm) add(".voc_ppm", format_number(*group.voc_ppm));
  if (group.dual_fuel) add(".dual_fuel", "true");
  const auto add_limit = [&](const char* key, double value) {
    issues.push_back({"generators." + group.id + key,
                      Severity::warning,
                      "%1 has no effect: %2 burns nothing and needs no air permit",
                      {format_number(value), group.unit}});
  };
  if (group.permitted_h_per_year) add_limit(".permitted_h_per_year", *group.permitted_h_per_year);
  if (group.starts_per_year) add_limit(".starts_per_year", *group.starts_per_year);
}

}  // namespace

std::vector<Hourly> weather_shares(const plan::Plan& plan, const Catalog& catalog) {
  std::vector<Hourly> shares;
  for (const plan::GeneratorGroup& group : plan.generators) {
    const GeneratorUnit* unit = catalog.find_generator(group.unit);
    const bool weather = unit != nullptr && weather_driven(unit->kind);
    shares.push_back(weather ? shares_of(plan, group, *unit) : Hourly(0));
  }
  return shares;
}

Issues weather_issues(const plan::Plan& plan, const Catalog& catalog) {
  Issues issues;
  for (const plan::GeneratorGroup& group : plan.generators) {
    const GeneratorUnit* unit = catalog.find_generator(group.unit);
    if (unit == nullptr) continue;
    const std::string path = "generators." + group.id;
    if (!burns(unit->fuel)) check_burning(group, issues);
    if (!weather_driven(unit->kind)) {
      if (group.profile) {
        issues.push_back({path + ".profile",
                          Severity::error,
                          "%1 runs by no weather: only solar and wind have a profile",
                          {group.unit}});
      }
      continue;
    }
    if (group.role == plan::Role::standby) {
      issues.push_back({path + ".role",
                        Severity::error,
                        "solar and wind cannot stand by: they give what the hour has",
                        {}});
    }
    if (group.profile) {
      check_with_profile(plan, group, issues);
    } else {
      check_without_profile(plan, group, *unit, issues);
    }
  }
  return issues;
}

}  // namespace sitewright
