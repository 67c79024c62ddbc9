// The nearer of two limits.
#include "model/plan/permitted.h"

namespace sitewright::plan {

namespace {

template <class Number>
UnitLimit nearer(const std::optional<Number>& own, std::string own_path,
                 const std::optional<Number>& of_site, std::string site_path) {
  if (own) return {.most = *own, .path = std::move(own_path)};
  UnitLimit limit{.most = {}, .path = std::move(site_path)};
  if (of_site) limit.most = *of_site;
  return limit;
}

}  // namespace

UnitLimit permitted_hours(const Plan& plan, const GeneratorGroup& group) {
  return nearer(group.permitted_h_per_year, "generators." + group.id + ".permitted_h_per_year",
                plan.site.permitted_h_per_year, "site.permitted_h_per_year");
}

UnitLimit permitted_starts(const Plan& plan, const GeneratorGroup& group) {
  return nearer(group.starts_per_year, "generators." + group.id + ".starts_per_year",
                plan.site.starts_per_unit_year, "site.starts_per_unit_year");
}

}  // namespace sitewright::plan
