// Reasons of one hour.
#include "model/evaluate/hour_explained.h"

#include <algorithm>
#include <array>

#include "model/core/check.h"

namespace sitewright {

namespace {

constexpr double kNothingMw = 1e-6;

constexpr std::array<std::string_view, 7> kReasons{"full",    "marginal", "backs down", "dearer",
                                                   "minimum", "standby",  "absent"};

/// A share with what decides its reason.
struct Candidate {
  HourShare share;
  bool standby;
};

double capability_mw(const operations::GeneratorGroup& group, const climate::Climate& climate,
                     int hour) {
  if (hour < group.first_hour || hour >= group.end_hour) return 0.0;
  const double fuelled = group.fuelled_frac.size() > 0 ? group.fuelled_frac[hour] : 1.0;
  return group.count * fuelled * operations::unit_capability_mw(group, climate.dry_bulb_c[hour]);
}

HourReason reason_of(const Candidate& candidate, const std::vector<Candidate>& all) {
  const HourShare& share = candidate.share;
  if (share.could_mw <= kNothingMw) return HourReason::absent;
  if (share.mw >= share.could_mw - kNothingMw) return HourReason::full;
  if (candidate.standby && share.mw <= kNothingMw) return HourReason::standby;
  const bool dearer_runs = std::any_of(all.begin(), all.end(), [&](const Candidate& other) {
    return other.share.mw > kNothingMw && !other.standby &&
           other.share.usd_per_mwh > share.usd_per_mwh;
  });
  if (share.mw <= kNothingMw) return dearer_runs ? HourReason::minimum : HourReason::dearer;
  return dearer_runs ? HourReason::backs_down : HourReason::marginal;
}

}  // namespace

std::string_view to_string(HourReason reason) { return kReasons[static_cast<std::size_t>(reason)]; }

HourExplained explain_hour(const YearResult& year, const climate::Climate& climate, int hour) {
  const operations::Hours& hours = year.operations.hours;
  SITEWRIGHT_CHECK(hour >= 0 && hour < hours.load_mw.size(), "an hour of the year");
  std::vector<Candidate> all{{.share = {.id = "grid",
                                        .mw = hours.grid_mw[hour],
                                        .could_mw = year.grid_limit_mw[hour],
                                        .usd_per_mwh = year.merit_usd_per_mwh[hour]},
                              .standby = false}};
  for (std::size_t i = 0; i < year.groups.size(); ++i) {
    const operations::GeneratorGroup& group = year.groups[i];
    all.push_back({.share = {.id = group.id,
                             .mw = hours.group_mw[i][hour],
                             .could_mw = capability_mw(group, climate, hour),
                             .usd_per_mwh = operations::marginal_usd_per_mwh(group)},
                   .standby = group.role == plan::Role::standby});
  }
  std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
    return a.standby != b.standby ? b.standby : a.share.usd_per_mwh < b.share.usd_per_mwh;
  });
  HourExplained result{.hour = hour,
                       .load_mw = hours.load_mw[hour],
                       .unserved_mw = hours.unserved_mw[hour],
                       .discharge_mw = hours.discharge_mw[hour],
                       .charge_mw = hours.charge_mw[hour],
                       .shares = {}};
  for (const Candidate& candidate : all) {
    result.shares.push_back(candidate.share);
    result.shares.back().reason = reason_of(candidate, all);
  }
  return result;
}

}  // namespace sitewright
