// Load, supply and dispatch of one calendar year.
#include "model/evaluate/year.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

#include "model/evaluate/lean_year.h"
#include "model/evaluate/tariff_demand.h"
#include "model/evaluate/year_caps.h"
#include "model/evaluate/year_days.h"
#include "model/evaluate/year_dispatch.h"
#include "model/evaluate/year_fuel.h"
#include "model/evaluate/year_groups.h"
#include "model/evaluate/year_limits.h"
#include "model/evaluate/year_throttle.h"
#include "model/plan/contract_terms.h"

namespace sitewright {

namespace {

constexpr double kWattsPerMegawatt = 1e6;

/// What a year's load and grid depend on, day by day; equal days make equal years.
struct YearDays {
  std::vector<Eigen::Index> days;
  Eigen::ArrayXd it_mw;     ///< average basis, shape (365)
  Eigen::ArrayXd rated_mw;  ///< coincident peak of those online, shape (365)
  Eigen::ArrayXd grid_mw;   ///< shape (365)
  Eigen::ArrayXd online;    ///< accelerators, shape (365)
  double working_h = 0.0;
};

YearDays days_of(const YearInputs& inputs, int year) {
  YearDays result{.days = horizon_days(inputs.plan, year),
                  .it_mw = Eigen::ArrayXd::Zero(kDaysPerYear),
                  .rated_mw = Eigen::ArrayXd::Zero(kDaysPerYear),
                  .grid_mw = Eigen::ArrayXd::Zero(kDaysPerYear),
                  .online = Eigen::ArrayXd::Zero(kDaysPerYear)};
  const double line = 1.0 - inputs.plan.electrical.line_loss_frac;
  for (std::size_t i = 0; i < result.days.size(); ++i) {
    const Eigen::Index day = result.days[i];
    if (day < 0) continue;
    const auto at = static_cast<Eigen::Index>(i);
    for (std::size_t lot = 0; lot < inputs.fleet.lots.size(); ++lot) {
      const double online = inputs.capacity.lot_online[lot][day];
      result.it_mw[at] += online * inputs.fleet.lots[lot].it_w.average / kWattsPerMegawatt;
      result.rated_mw[at] += online * inputs.fleet.lots[lot].it_w.peak / kWattsPerMegawatt;
      result.online[at] += online;
      result.working_h += online * kHoursPerDay * inputs.fleet.lots[lot].utilisation_frac;
    }
    for (const supply::Source& source : inputs.supply.sources) {
      if (source.kind == supply::SourceKind::grid) result.grid_mw[at] += source.mw[day] * line;
    }
  }
  return result;
}

/// What the grid can deliver at the facility's boundary in each hour: by day, without what the
/// utility takes away in the hottest hours.
Hourly grid_limit_mw(const YearInputs& inputs, const YearDays& days) {
  Hourly limit = by_hour(days.grid_mw);
  const double line = 1.0 - inputs.plan.electrical.line_loss_frac;
  Eigen::ArrayXi rank;
  for (const supply::Source& source : inputs.supply.sources) {
    if (source.kind != supply::SourceKind::grid || source.interrupted_h.maxCoeff() <= 0.0) continue;
    if (rank.size() == 0) rank = hottest_first(inputs.climate);
    for (Eigen::Index hour = 0; hour < limit.size(); ++hour) {
      const Eigen::Index day = days.days[static_cast<std::size_t>(hour / kHoursPerDay)];
      if (day >= 0 && rank[hour] < source.interrupted_h[day]) limit[hour] -= source.mw[day] * line;
    }
  }
  return limit.max(0.0);
}

/// Adds a sum of the year to months by what each has of something.
void spread(double usd, const Monthly& by, Monthly& months) {
  const double sum = std::accumulate(by.begin(), by.end(), 0.0);
  for (std::size_t month = 0; sum > 0.0 && month < months.size(); ++month)
    months[month] += usd * by[month] / sum;
}

/// Adds the months of a year to those that standing costs have, but for its bill.
void add_months(const YearResult& result, const YearDays& days, YearSums& sums) {
  YearMonths& months = sums.months;
  months.online_accelerator_h = by_month(by_hour(days.online));
  months.facility_mwh = by_month(result.heat.facility_mw);
  months.water_m3 = by_month(result.heat.water_m3);
  months.grid_mwh = by_month(result.operations.hours.grid_mw);
  for (std::size_t i = 0; i < sums.group_months.size(); ++i) {
    const operations::GroupYear& group = result.operations.groups[i];
    spread(group.fuel_usd, sums.group_months[i].fuel_mmbtu, months.fuel_usd);
    spread(group.om_usd, sums.group_months[i].mwh, months.om_usd);
    spread(group.start_usd, sums.group_months[i].starts, months.om_usd);
  }
}

/// Sums of a year but for its bill.
YearSums sums_of(const YearResult& result, const YearDays& days) {
  YearSums sums = result.sums;
  const operations::Result& year = result.operations;
  const double step_h = 1.0;
  sums.facility_mwh = result.heat.facility_mw.sum() * step_h;
  sums.water_m3 = result.heat.water_m3.sum();
  sums.grid_mwh = year.grid_mwh;
  sums.onsite_mwh = year.onsite_mwh;
  sums.unserved_mwh = year.unserved_mwh;
  sums.fuel_usd = year.fuel_usd;
  sums.om_usd = year.om_usd + year.start_usd + sums.fixed_om_usd;
  sums.group_months = months_of(year, result.group_of, result.on_second_fuel);
  sums.online_accelerator_h = days.online.sum() * kHoursPerDay;
  if (year.load_mwh > 0.0) sums.served_frac = 1.0 - year.unserved_mwh / year.load_mwh;
  sums.working_accelerator_h = days.working_h * sums.served_frac;
  add_months(result, days, sums);
  return sums;
}

/// What solar and wind could have given beyond what was taken; their units rise with the sun and
/// the wind, which is no start.
void settle_weather(YearResult& result) {
  for (std::size_t i = 0; i < result.groups.size(); ++i) {
    const operations::GeneratorGroup& group = result.groups[i];
    operations::GroupYear& year = result.operations.groups[i];
    result.curtailed_mwh.push_back(0.0);
    if (!result.by_weather[i]) continue;
    year.starts = 0;
    year.month_starts.fill(0.0);
    const double there_mwh =
        group.count * group.unit_mw *
        group.fuelled_frac.segment(group.first_hour, group.end_hour - group.first_hour).sum();
    result.curtailed_mwh.back() = std::max(0.0, there_mwh - year.mwh);
  }
}

/// The tariffs' bill for what the year draws at its points of delivery.
void send_bill(const YearInputs& inputs, int year, std::vector<BillHistory>& history,
               YearResult& result) {
  const Hourly draw_mw = result.operations.hours.grid_mw / (1.0 - result.line_loss_frac);
  share_draw(draw_mw, result.tariffs);
  result.bill =
      year_bill(result.tariffs, year, draw_mw, inputs.plan.electrical.power_factor, history);
  result.sums.grid_usd = result.bill.total_usd();
  result.sums.months.grid_usd = result.bill.usd;
}

/// The year's rules but for its caps.
operations::Rules rules_of(const YearInputs& inputs, int year, const YearResult& result,
                           const Carried& carried) {
  return {.groups = unit_rules(inputs, year, result, carried.units),
          .storage = store_rules(inputs, year),
          .caps = {},
          .demand = demand_charges_of(result.tariffs, reading_of(inputs, year, carried.history))};
}

/// Load, limits, prices, sources and rules of a year, before it is dispatched.
YearResult set_year(const YearInputs& inputs, int year, const YearDays& days,
                    const Carried& carried) {
  YearResult result;
  result.sums.year = year;
  result.line_loss_frac = inputs.plan.electrical.line_loss_frac;
  result.it_mw = by_hour(days.it_mw.max(0.0));  // a plan with errors may have less than nothing
  result.heat = cooling::hourly_heat(inputs.plant, inputs.response, result.it_mw,
                                     by_hour(days.rated_mw.max(0.0)));
  result.grid_limit_mw = grid_limit_mw(inputs, days);
  result.tariffs = tariffs_of(inputs.plan, inputs.catalog, inputs.climate, year);
  // The draw is not known yet: about the load, as far as the grid carries it.
  share_draw(result.heat.facility_mw.min(result.grid_limit_mw) / (1.0 - result.line_loss_frac),
             result.tariffs);
  result.grid_price = grid_price_of(result.tariffs, result.line_loss_frac);
  add_groups(inputs, year, result);
  result.stores = stores_of(inputs, year);
  result.rules = rules_of(inputs, year, result, carried);
  result.rules.caps = carried.permit.caps(year, result);
  if (inputs.lean) make_lean(result);
  return result;
}

void operate_days(const YearInputs& inputs, const YearDays& days, Carried& carried,
                  YearResult& result) {
  dispatch_year(inputs, carried, result);
  settle_weather(result);
  settle_fuel_changes(result);
  result.sums = sums_of(result, days);
  result.throttled = throttled_lots(inputs, result);
  add_throttle_issues(result);
  send_bill(inputs, result.sums.year, carried.history, result);
}

/// True where nothing dated of supply or contract begins or ends inside the year or the one before
/// it.
bool equal_years(const YearInputs& inputs, int year) {
  const Date from = make_date(year - 1, 1, 1);
  const Date until = make_date(year + 1, 1, 1);
  const auto calm = [&](const std::optional<Date>& date) {
    return !date || *date <= from || *date >= until;
  };
  const auto calm_item = [&](const auto& item) { return calm(item.from) && calm(item.until); };
  const auto calm_contract = [&](const plan::Contract& contract) {
    const std::vector<plan::Capacity> ramp = plan::capacity_ramp(inputs.plan, contract);
    return calm_item(contract) && calm(plan::term_end(inputs.plan, contract)) &&
           std::all_of(ramp.begin(), ramp.end(),
                       [&](const plan::Capacity& step) { return calm(step.from); });
  };
  const auto calm_group = [&](const plan::GeneratorGroup& group) {
    const GeneratorUnit* unit = inputs.catalog.find_generator(group.unit);
    return unit == nullptr || calm_item(supply::service_of(inputs.plan, group, unit->fuel));
  };
  const bool weekly =
      std::any_of(inputs.plan.rates.begin(), inputs.plan.rates.end(),
                  [](const plan::Rate& rate) { return rate.days != plan::DayKind::all; });
  return !weekly && calm(inputs.plan.fuel.lateral_ready) && calm(inputs.plan.site.permit_from) &&
         inputs.plan.schedule.start <= from && plan::horizon_end(inputs.plan) >= until &&
         std::all_of(inputs.plan.generators.begin(), inputs.plan.generators.end(), calm_group) &&
         std::all_of(inputs.plan.storage.begin(), inputs.plan.storage.end(), calm_item) &&
         std::all_of(inputs.plan.contracts.begin(), inputs.plan.contracts.end(), calm_contract);
}

/// The years of the horizon, one after the other.
class Years final {
 public:
  Years(const YearInputs& inputs, int reference_year)
      : inputs_(inputs),
        reference_year_(reference_year),
        carried_{.history = {}, .permit = PermitYears(inputs), .units = {}} {}

  AllYears run() {
    const int last = year_of(plan::horizon_end(inputs_.plan) - std::chrono::days{1});
    for (int year = year_of(inputs_.plan.schedule.start); year <= last; ++year) add(year);
    return std::move(all_);
  }

 private:
  /// A year's days and what those before it left to it.
  struct Place {
    YearDays days;
    Carried carried;
  };

  void add(int year) {
    Place place{.days = days_of(inputs_, year), .carried = carried_};
    YearResult next = set_year(inputs_, year, place.days, carried_);
    const bool same = repeats(next, place.days);
    asked_ = next.rules;
    if (same) {
      // The hours are those of the year before; its bill may look back on other peaks.
      result_.sums.year = year;
      result_.tariffs = std::move(next.tariffs);
      send_bill(inputs_, year, carried_.history, result_);
    } else {
      result_ = std::move(next);
      operate_days(inputs_, place.days, carried_, result_);
      if (result_.operations.unserved_mwh > 0.0 && last_ &&
          carried_.permit.left_little(year, result_)) {
        pace_last(place);
      }
    }
    carried_.permit.carry_on(year, result_);
    carried_.units = units_at_end(result_);
    all_.sums.push_back(result_.sums);
    if (year == reference_year_) all_.reference = result_;
    last_ = std::move(place);
  }

  /// True where a year that is set is that of the one before again. A year that is repeated keeps
  /// every window of 12 months, as they hold its own months. The first one after others is bound by
  /// theirs.
  bool repeats(const YearResult& next, const YearDays& days) {
    constexpr int kBoundByOthers = 1;
    const bool set_alike = last_ && equal_years(inputs_, next.sums.year) && next.rules == asked_ &&
                           next.stores == result_.stores &&
                           (days.it_mw == last_->days.it_mw).all() &&
                           (days.rated_mw == last_->days.rated_mw).all() &&
                           (days.grid_mw == last_->days.grid_mw).all();
    alike_ = set_alike ? alike_ + 1 : 0;
    return set_alike && (result_.rules == asked_ || alike_ > kBoundByOthers);
  }

  /// A year goes dark for what the one before it left of a limit over 12 months: both again, the
  /// earlier one at a pace that leaves each month its part, where less goes dark so.
  void pace_last(Place& place) {
    const int year = result_.sums.year;
    Carried carried = last_->carried;
    carried.permit.set_pace(true);
    YearResult earlier = set_year(inputs_, year - 1, last_->days, carried);
    operate_days(inputs_, last_->days, carried, earlier);
    carried.permit.set_pace(false);
    carried.permit.carry_on(year - 1, earlier);
    carried.units = units_at_end(earlier);
    const Carried between = carried;
    YearResult later = set_year(inputs_, year, place.days, carried);
    operations::Rules asked = later.rules;
    operate_days(inputs_, place.days, carried, later);
    const double dark_mwh = all_.sums.back().unserved_mwh + result_.sums.unserved_mwh;
    if (earlier.sums.unserved_mwh + later.sums.unserved_mwh >= dark_mwh) return;
    all_.sums.back() = earlier.sums;
    if (year - 1 == reference_year_) all_.reference = std::move(earlier);
    place.carried = between;
    carried_ = std::move(carried);
    asked_ = std::move(asked);
    result_ = std::move(later);
  }

  const YearInputs& inputs_;
  int reference_year_;
  AllYears all_;
  Carried carried_;
  std::optional<Place> last_;  ///< of the year before
  YearResult result_;
  operations::Rules asked_;  ///< the rules before windows of 12 months took of them
  int alike_ = 0;            ///< years in a row that were set alike
};

}  // namespace

YearResult operate(const YearInputs& inputs, int year) {
  return operate_all(inputs, year).reference;
}

AllYears operate_all(const YearInputs& inputs, int reference_year) {
  return Years(inputs, reference_year).run();
}

std::vector<YearSums> operate_sums(const YearInputs& inputs) {
  YearInputs lean = inputs;
  lean.lean = true;
  return operate_all(lean, year_of(inputs.plan.schedule.start)).sums;
}

}  // namespace sitewright
