// Capability of sources hour by hour.
#include "model/evaluate/year_sources.h"

#include <algorithm>
#include <cmath>

#include "model/evaluate/year_days.h"
#include "model/evaluate/year_fuel.h"
#include "model/evaluate/year_limits.h"

namespace sitewright {

namespace {

/// Output of a unit over its ISO rating in each hour, shape (hours).
Hourly derate_by_hour(const GeneratorUnit& unit, const climate::Climate& climate) {
  const double altitude =
      supply::derate_frac(unit, unit.derate_reference_c.value, climate.elevation_m);
  return (1.0 - unit.derate_per_k_frac.value *
                    (climate.dry_bulb_c - unit.derate_reference_c.value).max(0.0))
             .max(0.0) *
         altitude;
}

/// Share of a group's output in the hours in which it runs: what the permit leaves, and where it
/// burns nothing else, gas; 0 elsewhere.
Hourly service_by_hour(const YearInputs& inputs, std::size_t index, const GeneratorUnit& unit,
                       int year, const Hourly& fuelled) {
  const plan::GeneratorGroup& group = inputs.plan.generators[index];
  const supply::Service service = supply::service_of(inputs.plan, group, unit.fuel);
  const HourSpan hours = hours_in(year, inputs.plan.schedule.start, service.from, service.until);
  Hourly stands = Hourly::Zero(kHoursPerYear);
  if (hours.end > hours.first) {
    const Hourly permitted = by_hour(year_of_days(inputs.permits.days.permitted_frac[index],
                                                  horizon_days(inputs.plan, year), 1.0));
    const int count = hours.end - hours.first;
    stands.segment(hours.first, count) = permitted.segment(hours.first, count);
  }
  if (fuelled.size() > 0 && !group.dual_fuel) stands = stands.min(fuelled);
  return stands;
}

double net_frac(const plan::Plan& plan, const GeneratorUnit& unit) {
  return (1.0 - unit.auxiliary_frac.value) * (1.0 - plan.electrical.step_up_loss_frac);
}

/// Groups that run or can be called: known units, at least one beyond the spares. Solar and wind
/// are left out: on a still night they give nothing.
template <class Visit>
void each_group(const YearInputs& inputs, Visit visit) {
  for (std::size_t i = 0; i < inputs.plan.generators.size(); ++i) {
    const plan::GeneratorGroup& group = inputs.plan.generators[i];
    const GeneratorUnit* unit = inputs.catalog.find_generator(group.unit);
    if (unit == nullptr || weather_driven(unit->kind)) continue;
    if (supply::running_units(group) > 0) visit(i, group, *unit);
  }
}

/// What the points of delivery give in the hours of a year, without interruptions [MW]; one series
/// a point, in the order of the supply's sources.
std::vector<Hourly> feeds_mw(const YearInputs& inputs, const std::vector<Eigen::Index>& days) {
  std::vector<Hourly> feeds;
  Eigen::ArrayXi rank;
  for (const supply::Source& source : inputs.supply.sources) {
    if (source.kind != supply::SourceKind::grid) continue;
    Hourly mw = by_hour(year_of_days(source.mw * source.net_frac, days));
    if (source.interrupted_h.maxCoeff() > 0.0) {
      if (rank.size() == 0) rank = hottest_first(inputs.climate);
      const Hourly interrupted_h = by_hour(year_of_days(source.interrupted_h, days));
      mw = (rank.cast<double>() < interrupted_h).select(0.0, mw);
    }
    feeds.push_back(std::move(mw));
  }
  return feeds;
}

/// Feeders of a point that fail alike, in the hours of a year in which they are there.
struct FeederKind {
  int feeders;
  double forced_outage_h;  ///< a year, of one of them
};

/// Adds a point of delivery as groups of two-state feeders: one group for each number and
/// unavailability of them in the year, which gives nothing in the other hours.
///   unavailability = forced outage hours a year / 8,760
void add_feeders(const supply::Source& source, const Hourly& mw,
                 const std::vector<Eigen::Index>& days, adequacy::Fleet& fleet) {
  const Hourly feeders = by_hour(year_of_days(source.parts, days, 1.0));
  const Hourly forced_h = by_hour(year_of_days(source.forced_outage_h, days));
  std::vector<FeederKind> kinds;
  for (Eigen::Index h = 0; h < mw.size(); ++h) {
    if (mw[h] <= 0.0) continue;
    const auto alike = [&](const FeederKind& kind) {
      return kind.feeders == std::lround(feeders[h]) && kind.forced_outage_h == forced_h[h];
    };
    if (std::none_of(kinds.begin(), kinds.end(), alike))
      kinds.push_back({static_cast<int>(std::lround(feeders[h])), forced_h[h]});
  }
  for (const FeederKind& kind : kinds) {
    fleet.groups.push_back({.id = source.id,
                            .units = kind.feeders,
                            .unit_mw = 1.0,
                            .unavailable_frac = kind.forced_outage_h / kHoursPerYear,
                            .derate = fleet.derate_frac.size(),
                            .planned = {}});
    const double count = kind.feeders;
    fleet.derate_frac.push_back(
        (feeders == count && forced_h == kind.forced_outage_h).select(mw / count, 0.0));
  }
}

/// Units of a group that planned outages leave, shape (hours).
Hourly standing(int units, const std::vector<adequacy::PlannedOutage>& planned) {
  Hourly count = Hourly::Constant(kHoursPerYear, units);
  for (const adequacy::PlannedOutage& outage : planned)
    count.segment(outage.first_hour, outage.end_hour - outage.first_hour) -= outage.units;
  return count.max(0.0);
}

}  // namespace

std::vector<std::vector<adequacy::PlannedOutage>> planned_outages(const plan::Plan& plan,
                                                                  const YearResult& operated) {
  std::vector<std::vector<adequacy::PlannedOutage>> planned(plan.generators.size());
  for (std::size_t i = 0; i < operated.rules.groups.size(); ++i) {
    std::vector<adequacy::PlannedOutage>& of = planned[operated.group_of[i]];
    if (!of.empty()) continue;
    for (const operations::PlannedOutage& outage : operated.rules.groups[i].outages) {
      of.push_back(
          {.first_hour = outage.first_hour, .end_hour = outage.end_hour, .units = outage.units});
    }
  }
  return planned;
}

std::vector<adequacy::Source> year_sources(
    const YearInputs& inputs, int year,
    const std::vector<std::vector<adequacy::PlannedOutage>>& planned) {
  std::vector<adequacy::Source> sources;
  const std::vector<Hourly> fuelled = fuelled_fracs(inputs, year, named_fracs(inputs, year));
  const std::vector<Eigen::Index> days = horizon_days(inputs.plan, year);
  std::vector<Hourly> feeds = feeds_mw(inputs, days);
  for (const supply::Source& source : inputs.supply.sources) {
    if (source.kind != supply::SourceKind::grid) continue;
    const Hourly& mw = feeds[sources.size()];
    const Hourly feeders = by_hour(year_of_days(source.parts, days, 1.0));
    sources.push_back({.id = source.id,
                       .kind = adequacy::SourceKind::feed,
                       .units = 1,
                       .capability_mw = mw,
                       .unit_mw = mw / feeders});
  }
  each_group(inputs,
             [&](std::size_t index, const plan::GeneratorGroup& group, const GeneratorUnit& unit) {
               const Hourly unit_mw = derate_by_hour(unit, inputs.climate) *
                                      service_by_hour(inputs, index, unit, year, fuelled[index]) *
                                      (unit.iso_mw.value * net_frac(inputs.plan, unit));
               const int running = supply::running_units(group);
               sources.push_back({.id = group.id,
                                  .kind = adequacy::SourceKind::unit,
                                  .units = running,
                                  .capability_mw = unit_mw * standing(running, planned[index]),
                                  .unit_mw = unit_mw,
                                  .spares = group.count - running,
                                  .standby = group.role == plan::Role::standby});
             });
  return sources;
}

adequacy::Fleet year_fleet(const YearInputs& inputs, int year,
                           const std::vector<std::vector<adequacy::PlannedOutage>>& planned) {
  adequacy::Fleet fleet;
  const std::vector<Hourly> fuelled = fuelled_fracs(inputs, year, named_fracs(inputs, year));
  const std::vector<Eigen::Index> days = horizon_days(inputs.plan, year);
  const std::vector<Hourly> feeds = feeds_mw(inputs, days);
  auto feed = feeds.begin();
  for (const supply::Source& source : inputs.supply.sources) {
    if (source.kind == supply::SourceKind::grid) add_feeders(source, *feed++, days, fleet);
  }
  each_group(
      inputs, [&](std::size_t index, const plan::GeneratorGroup& group, const GeneratorUnit& unit) {
        const int running = supply::running_units(group);
        fleet.groups.push_back({.id = group.id,
                                .units = running,
                                .unit_mw = unit.iso_mw.value * net_frac(inputs.plan, unit),
                                .unavailable_frac = unit.forced_outage_frac.value,
                                .derate = fleet.derate_frac.size(),
                                .planned = planned[index],
                                .spares = group.count - running});
        fleet.derate_frac.push_back(derate_by_hour(unit, inputs.climate) *
                                    service_by_hour(inputs, index, unit, year, fuelled[index]));
      });
  return fleet;
}

}  // namespace sitewright
