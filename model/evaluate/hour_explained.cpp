// Reasons of one hour.
#include "model/evaluate/hour_explained.h"

#include <algorithm>
#include <array>
#include <limits>

#include "model/core/check.h"
#include "model/evaluate/year_days.h"
#include "model/operations/fuel_share.h"

namespace sitewright {

namespace {

constexpr double kNothingMw = 1e-6;

constexpr std::array<std::string_view, kHourReasons> kReasons{
    "full",   "marginal", "backs down", "follows", "least",   "dearer", "minimum", "standby",
    "absent", "permit",   "peak",       "start",   "storage", "fuel",   "named"};

constexpr std::array<std::string_view, kHourReasons> kSentences{
    "gives all it has",
    "the dearest that runs: it follows the load",
    "makes room for the least load of a dearer one",
    "follows the load beside the units that run",
    "at its least load: it runs on for other hours",
    "dearer than what serves",
    "its least load is more than what dearer sources give",
    "for outages only",
    "not there in this hour",
    "its part of the permit (hours, starts or tons) is kept for hours in which it serves more",
    "a higher peak of the month would cost more",
    "what stands still is not worth another start",
    "storage follows the load instead",
    "gas carries no more of it in this hour",
    "the megawatts named in the permit carry no more of it"};

/// A share with what decides its reason.
struct Candidate {
  HourShare share;
  bool standby;
  double running_mw;  ///< capability of the units that run; of the grid all
  double least_mw;    ///< minimum load of one unit
  bool at_least;      ///< units run, and give no more than their minimum load
  bool at_threshold;  ///< the grid draws what the month's peak allows
  /// Why it cannot give more than it can: nothing but its units, or what they are short of.
  HourReason limit = HourReason::full;
};

/// What else stands in the hour.
struct Around {
  double dearest_usd;      ///< of the sources that run, standby left out, as they decide
  double dearest_own_usd;  ///< of these, the permit's limits left out; infinity with load unserved
  double dearer_mw;        ///< that sources dearer than this one give, or nobody
  bool dearer_at_least;    ///< one of those runs at its minimum load
  double unserved_mw;
  bool stores_move;
};

/// Units of a group that are there in an hour: in service, not out for planned work.
int units_there(const operations::GeneratorGroup& group, const operations::UnitRules& rules,
                int hour) {
  if (hour < group.first_hour || hour >= group.end_hour) return 0;
  int units = group.count;
  for (const operations::PlannedOutage& outage : rules.outages) {
    if (outage.first_hour <= hour && hour < outage.end_hour) units -= outage.units;
  }
  return std::max(0, units);
}

/// What the permit's limits weigh in a group's MWh at full load, as dispatch decided.
struct PermitWeight {
  double usd_per_mwh = 0.0;
  std::string most;  ///< id of the limit that weighs most
};

/// What an hour of a unit weighs is spread over what it gives without a derate.
PermitWeight permit_weight(const YearResult& year, std::size_t k, int hour) {
  constexpr double kBtuPerKwhToMmbtuPerMwh = 1e-3;
  constexpr double kAboutFullFrac = 0.9;  // months that take all of a peak or nothing leave a part
  const operations::GeneratorGroup& group = year.groups[k];
  const double mmbtu_per_mwh =
      group.heat_rate_btu_per_kwh * group.hhv_per_lhv * kBtuPerKwhToMmbtuPerMwh;
  PermitWeight weight;
  double most = 0.0;
  for (std::size_t c = 0; c < year.operations.caps.size(); ++c) {
    const operations::Cap& cap = year.rules.caps[c];
    if (hour < cap.first_hour || hour >= cap.end_hour) continue;
    double per_mwh = cap.per_mmbtu_at(k, hour) * mmbtu_per_mwh;
    if (!cap.per_unit_hour.empty()) {
      per_mwh += cap.per_unit_hour[k] / operations::unit_capability_mw(group, group.reference_c);
    }
    const operations::CapYear& worth = year.operations.caps[c];
    const double usd = worth.usd_per_unit * per_mwh;
    weight.usd_per_mwh += usd;
    // A limit that is about full holds units back in months without a price of it too.
    const bool full = worth.binds || worth.used >= kAboutFullFrac * worth.limit;
    const bool counts = per_mwh > 0.0 || cap.per_start[k] > 0.0;
    if (usd > most || (full && counts && weight.most.empty())) weight.most = cap.id;
    most = std::max(most, usd);
  }
  return weight;
}

/// What a group's units are short of in an hour.
HourReason group_limit(const YearResult& year, std::size_t k, int hour, int there) {
  constexpr double kRounding = 1e-9;
  if (there == 0) return HourReason::absent;
  const double fuelled_frac = share_at(year.groups[k].fuelled_frac, hour);
  if (year.by_weather[k] || fuelled_frac >= 1.0) return HourReason::full;
  const double named_frac = share_at(year.named_frac[k], hour);
  const bool fuel = fuelled_frac < named_frac - kRounding && !year.on_second_fuel[k];
  if (fuel) return HourReason::fuel;
  return named_frac < 1.0 ? HourReason::named : HourReason::full;
}

Candidate group_candidate(const YearResult& year, const climate::Climate& climate, std::size_t k,
                          int hour) {
  const operations::GeneratorGroup& group = year.groups[k];
  const double fuelled = share_at(group.fuelled_frac, hour);
  const int there = units_there(group, year.rules.groups[k], hour);
  const operations::CarriedUnits carried = operations::carried_units(group, there, fuelled);
  const double unit_mw =
      carried.share_frac * operations::unit_capability_mw(group, climate.dry_bulb_c[hour]);
  const double running_mw = year.operations.hours.group_units[k][hour] * unit_mw;
  const double mw = year.operations.hours.group_mw[k][hour];
  const PermitWeight permit = permit_weight(year, k, hour);
  const double usd_per_mwh = operations::marginal_usd_per_mwh(group);
  return {.share = {.id = group.id,
                    .mw = mw,
                    .could_mw = carried.units * unit_mw,
                    .usd_per_mwh = usd_per_mwh,
                    .deciding_usd_per_mwh = usd_per_mwh + permit.usd_per_mwh,
                    .permit_limit = permit.most},
          .standby = group.role == plan::Role::standby,
          .running_mw = running_mw,
          .least_mw =
              group.min_load_frac * operations::unit_capability_mw(group, climate.dry_bulb_c[hour]),
          .at_least = group.min_load_frac > 0.0 && running_mw > kNothingMw &&
                      mw <= group.min_load_frac * running_mw + kNothingMw,
          .at_threshold = false,
          .limit = group_limit(year, k, hour, there)};
}

Candidate grid_candidate(const YearResult& year, int hour) {
  const double mw = year.operations.hours.grid_mw[hour];
  bool at_threshold = false;
  for (std::size_t c = 0; c < year.operations.demand.size(); ++c) {
    const auto& at = year.rules.demand[c].at;
    if (!at.empty() && at[static_cast<std::size_t>(hour)] == 0) continue;
    std::size_t month = 0;
    while (month + 1 < kMonthsPerYear && first_hour_of_month(static_cast<int>(month) + 1) <= hour) {
      ++month;
    }
    at_threshold = at_threshold || mw >= year.operations.demand[c].threshold_mw[month] - kNothingMw;
  }
  return {.share = {.id = "grid",
                    .mw = mw,
                    .could_mw = year.grid_limit_mw[hour],
                    .usd_per_mwh = year.grid_price.usd_per_mwh[hour],
                    .deciding_usd_per_mwh = year.grid_price.usd_per_mwh[hour],
                    .permit_limit = {}},
          .standby = false,
          .running_mw = year.grid_limit_mw[hour],
          .least_mw = 0.0,
          .at_least = false,
          .at_threshold = at_threshold};
}

/// The grid, or where several contracts carry its draw one after the other, each of them.
std::vector<Candidate> grid_candidates(const YearResult& year, int hour) {
  const Candidate grid = grid_candidate(year, hour);
  const std::vector<std::size_t> order = by_energy_price(year.tariffs, hour);
  if (order.size() < 2) return {grid};
  const double line = 1.0 - year.line_loss_frac;
  double left_mw = grid.share.could_mw;
  std::vector<Candidate> contracts;
  for (const std::size_t i : order) {
    const YearTariff& entry = year.tariffs[i];
    Candidate contract = grid;
    HourShare& share = contract.share;
    share.id = entry.contract;
    share.is_contract = true;
    share.mw = grid.share.mw * entry.share[hour];
    share.could_mw = std::max(share.mw, std::min(left_mw, entry.mw[hour] * line));
    share.usd_per_mwh = share.deciding_usd_per_mwh = entry.usd_per_mwh[hour] / line;
    contract.running_mw = share.could_mw;
    left_mw -= share.could_mw;
    contracts.push_back(std::move(contract));
  }
  return contracts;
}

/// True where the permit alone keeps a source from giving more: by its own price it would.
bool held_by_permit(const Candidate& c, const Around& around) {
  return !c.share.permit_limit.empty() && c.share.usd_per_mwh < around.dearest_own_usd;
}

/// Why a source that could serve stands still.
HourReason idle_reason(const Candidate& c, const Around& around) {
  if (c.standby) return HourReason::standby;
  const bool wanted =
      c.share.deciding_usd_per_mwh < around.dearest_usd || around.unserved_mw > kNothingMw;
  if (wanted && around.dearer_mw + kNothingMw < c.least_mw) return HourReason::minimum;
  if (held_by_permit(c, around)) return HourReason::permit;
  if (!wanted) return HourReason::dearer;
  return c.least_mw > 0.0 ? HourReason::start : HourReason::storage;
}

HourReason reason_of(const Candidate& c, const Around& around) {
  const HourShare& share = c.share;
  if (share.could_mw <= kNothingMw)
    return c.limit == HourReason::full ? HourReason::absent : c.limit;
  if (share.mw >= share.could_mw - kNothingMw) return c.limit;
  const bool cheaper = share.deciding_usd_per_mwh < around.dearest_usd;
  if (c.at_threshold && (cheaper || share.mw > kNothingMw)) return HourReason::peak;
  if (share.mw <= kNothingMw) return idle_reason(c, around);
  if (!cheaper && held_by_permit(c, around)) return HourReason::permit;
  if (share.mw >= c.running_mw - kNothingMw) {
    // Its running units are full; what else it has was not started.
    return !cheaper && around.stores_move ? HourReason::storage : HourReason::start;
  }
  if (!cheaper) return c.at_least ? HourReason::least : HourReason::marginal;
  return around.dearer_at_least ? HourReason::backs_down : HourReason::follows;
}

}  // namespace

std::string_view to_string(HourReason reason) { return kReasons[static_cast<std::size_t>(reason)]; }

std::string_view sentence(HourReason reason) {
  return kSentences[static_cast<std::size_t>(reason)];
}

HourExplained explain_hour(const YearResult& year, const climate::Climate& climate, int hour) {
  const operations::Hours& hours = year.operations.hours;
  SITEWRIGHT_CHECK(hour >= 0 && hour < hours.load_mw.size(), "an hour of the year");
  std::vector<Candidate> all = grid_candidates(year, hour);
  for (std::size_t k = 0; k < year.groups.size(); ++k) {
    Candidate group = group_candidate(year, climate, k, hour);
    // In an hour with gas nobody asks for distillate.
    if (year.on_second_fuel[k] && group.share.could_mw <= kNothingMw) continue;
    all.push_back(std::move(group));
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
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  const bool dark = hours.unserved_mw[hour] > kNothingMw;
  Around around{
      .dearest_usd = -kInfinity,
      .dearest_own_usd = dark ? kInfinity : -kInfinity,
      .dearer_mw = 0.0,
      .dearer_at_least = false,
      .unserved_mw = hours.unserved_mw[hour],
      .stores_move = hours.charge_mw[hour] > kNothingMw || hours.discharge_mw[hour] > kNothingMw};
  for (const Candidate& candidate : all) {
    if (candidate.share.mw <= kNothingMw || candidate.standby) continue;
    around.dearest_usd = std::max(around.dearest_usd, candidate.share.deciding_usd_per_mwh);
    around.dearest_own_usd = std::max(around.dearest_own_usd, candidate.share.usd_per_mwh);
  }
  for (const Candidate& candidate : all) {
    around.dearer_mw = around.unserved_mw;
    around.dearer_at_least = false;
    for (const Candidate& other : all) {
      if (other.share.deciding_usd_per_mwh <= candidate.share.deciding_usd_per_mwh) continue;
      around.dearer_mw += other.share.mw;
      around.dearer_at_least = around.dearer_at_least || other.at_least;
    }
    result.shares.push_back(candidate.share);
    result.shares.back().reason = reason_of(candidate, around);
  }
  return result;
}

}  // namespace sitewright
