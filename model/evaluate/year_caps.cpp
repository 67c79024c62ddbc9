// What each month uses of the permit's limits.
#include "model/evaluate/year_caps.h"

#include <algorithm>
#include <numeric>

#include "model/evaluate/permits.h"
#include "model/evaluate/year_days.h"

namespace sitewright {

namespace {

constexpr double kLeastLimit = 1e-6;  ///< dispatch wants more than nothing
constexpr double kRounding = 1e-9;

/// The controls that a group has on the first day of a year.
plan::EmissionControl control_in(const plan::GeneratorGroup& group, int year) {
  const bool controlled = !group.control_from || *group.control_from <= make_date(year, 1, 1);
  return controlled ? group.control : std::min(group.control, plan::EmissionControl::dln);
}

/// True where a year ends with more load than seasons explain it to begin with.
bool load_grows(const YearResult& result) {
  constexpr double kMoreThanSeasons = 1.1;  // EST
  const Hourly& mw = result.heat.facility_mw;
  const int january_h = first_hour_of_month(1);
  const int december = first_hour_of_month(kMonthsPerYear - 1);
  return mw.tail(kHoursPerYear - december).mean() > kMoreThanSeasons * mw.head(january_h).mean();
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

/// First hour of a year that the permit's ledger counts, which keeps whole months; the hours of a
/// year where that is a later one.
int PermitYears::first_hour(int year) const {
  const std::optional<Date>& from = inputs_.plan.site.permit_from;
  if (!from || year_of(*from) < year) return 0;
  return year_of(*from) > year ? kHoursPerYear : first_hour_of_month(month_index(*from));
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
                      .per_start = {},
                      .unit = "lb"};
  for (const std::size_t index : result.group_of) {
    const plan::GeneratorGroup& group = inputs_.plan.generators[index];
    const GeneratorUnit& unit = *inputs_.catalog.find_generator(group.unit);
    const emissions::Factors factors =
        group_factors(inputs_.catalog, group, unit, control_in(group, year));
    const emissions::OptionalByPollutant start_lb =
        emissions::start_lb(group_start(inputs_.catalog, group, unit));
    const bool counted = counts(group);
    cap.per_mmbtu.push_back(counted ? factors.lb_per_mmbtu[pollutant].value_or(0.0) : 0.0);
    cap.per_start.push_back(counted ? start_lb[pollutant].value_or(0.0) : 0.0);
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
      use[m] += operated.month_running_mmbtu[m] * limit.per_mmbtu[i] +
                operated.month_starts[m] * limit.per_start[i];
      if (limit.per_unit_hour.empty()) continue;
      use[m] += operated.month_unit_hours[m] * limit.per_unit_hour[i];
    }
  }
  return use;
}

/// The cap on January to the month whose window of 12 months a year breaks most, together with the
/// year before.
std::optional<operations::Cap> PermitYears::first_months(const operations::Cap& limit,
                                                         const Monthly& use, int year) const {
  Monthly before{};
  for (const Months& months : before_) {
    if (months.cap == limit.id) before = months.use;
  }
  std::optional<operations::Cap> worst;
  double most = 1.0 + kRounding;
  for (std::size_t m = 1; m <= kMonthsPerYear; ++m) {
    const auto split = static_cast<std::ptrdiff_t>(m);
    const double earlier = std::accumulate(before.begin() + split, before.end(), 0.0);
    const double so_far = std::accumulate(use.begin(), use.begin() + split, 0.0);
    const double left = std::max(kLeastLimit, limit.limit - earlier);
    if (earlier <= 0.0 || so_far <= most * left) continue;
    most = so_far / left;
    worst = limit;
    worst->id += ".until." + std::to_string(m);
    worst->limit = left;
    worst->first_hour = first_hour(year);
    worst->end_hour = first_hour_of_month(static_cast<int>(m));
  }
  return worst;
}

/// The cap on the months to December that use most beyond their part of twelve: what they use, the
/// next year has not.
std::optional<operations::Cap> PermitYears::last_months(const operations::Cap& limit,
                                                        const Monthly& use) {
  std::optional<operations::Cap> worst;
  double most = 1.0 + kRounding;
  for (std::size_t m = 1; m < kMonthsPerYear; ++m) {
    const auto split = static_cast<std::ptrdiff_t>(m);
    const double rest = std::accumulate(use.begin() + split, use.end(), 0.0);
    const double part = limit.limit * static_cast<double>(kMonthsPerYear - m) / kMonthsPerYear;
    if (rest <= most * part) continue;
    most = rest / part;
    worst = limit;
    worst->id += ".from." + std::to_string(m + 1);
    worst->limit = part;
    worst->first_hour = first_hour_of_month(static_cast<int>(m));
  }
  return worst;
}

bool PermitYears::keep_windows(int year, YearResult& result) const {
  std::vector<operations::Cap>& caps = result.rules.caps;
  if (caps.empty()) return true;
  bool kept = true;
  const auto add = [&](std::optional<operations::Cap> cap) {
    if (!cap) return;
    const auto same = [&](const operations::Cap& other) { return other.id == cap->id; };
    if (std::any_of(caps.begin(), caps.end(), same)) return;  // dispatch could not keep it
    caps.push_back(std::move(*cap));
    kept = false;
  };
  const bool paced = load_grows(result) || result.operations.unserved_mwh > 0.0;
  for (const Limit& limit : limits(year, result)) {
    const Monthly use = month_use(limit.whole, year, result);
    add(first_months(limit.whole, use, year));
    if (paced) add(last_months(limit.whole, use));
  }
  return kept;
}

void PermitYears::carry_on(int year, const YearResult& result) {
  before_.clear();
  if (inputs_.lean) return;  // without caps
  for (const Limit& limit : limits(year, result)) {
    before_.push_back({.cap = limit.whole.id, .use = month_use(limit.whole, year, result)});
  }
}

}  // namespace sitewright
