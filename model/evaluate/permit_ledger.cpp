// Months of dispatch as months of the permit's ledger.
#include "model/evaluate/permit_ledger.h"

#include <algorithm>

#include "model/core/check.h"
#include "model/evaluate/group_factors.h"
#include "model/evaluate/permits.h"
#include "model/evaluate/prices.h"
#include "model/evaluate/year_days.h"
#include "model/plan/permitted.h"
#include "model/supply/supply.h"

namespace sitewright {

namespace {

/// Units of a group that stand in a month: all where any day of it lies in the service.
bool stands(const supply::Service& service, Date first, Date after) {
  return (!service.from || *service.from < after) && (!service.until || *service.until > first);
}

/// True where a group's controls count in a month: they stand on its first day.
bool controlled(const plan::GeneratorGroup& group, Date first) {
  return !group.control_from || *group.control_from <= first;
}

/// What a group is controlled by before its catalyst comes.
plan::EmissionControl before_catalyst(const plan::GeneratorGroup& group) {
  return std::min(group.control, plan::EmissionControl::dln);
}

class LedgerBuilder {
 public:
  LedgerBuilder(const plan::Plan& plan, const Catalog& catalog, const BindingCaps& caps)
      : plan_(plan), catalog_(catalog), caps_(caps) {}

  emissions::LedgerInput build(const std::vector<LedgerYear>& years) {
    emissions::LedgerInput input{
        .first_month = std::chrono::year{years.front().year} / std::chrono::January,
        .groups = {},
        .cap_tpy = caps_.tpy,
        .cap_from_month = 0};
    if (plan_.site.permit_from) {
      const int months = (year_of(*plan_.site.permit_from) - years.front().year) * kMonthsPerYear +
                         month_index(*plan_.site.permit_from);
      const auto last = static_cast<int>(years.size()) * kMonthsPerYear;
      input.cap_from_month = static_cast<std::size_t>(std::clamp(months, 0, last));
    }
    for (std::size_t i = 0; i < plan_.generators.size(); ++i) {
      const GeneratorUnit* unit = catalog_.find_generator(plan_.generators[i].unit);
      if (unit == nullptr || !burns(unit->fuel)) continue;
      input.groups.push_back(group(i, *unit, years, input.cap_from_month));
    }
    counted_ = input.groups.size();
    for (std::size_t i = 0; i < plan_.generators.size(); ++i) {
      const GeneratorUnit* unit = catalog_.find_generator(plan_.generators[i].unit);
      if (unit == nullptr || !burns_second(i, years)) continue;
      input.groups.push_back(on_second_fuel(i, *unit, years, input.cap_from_month));
    }
    return input;
  }

  /// Groups of the input that count hours and starts; those behind them are the same units on their
  /// second fuel.
  [[nodiscard]] std::size_t counted() const { return counted_; }

 private:
  static const GroupMonths& months_in(const LedgerYear& year, std::size_t index, bool second) {
    static const GroupMonths kNone;
    const auto found =
        std::find_if(year.groups.begin(), year.groups.end(), [&](const GroupMonths& months) {
          return months.group == index && months.on_second_fuel == second;
        });
    return found == year.groups.end() ? kNone : *found;
  }

  static bool burns_second(std::size_t index, const std::vector<LedgerYear>& years) {
    return std::any_of(years.begin(), years.end(), [&](const LedgerYear& year) {
      return std::any_of(year.groups.begin(), year.groups.end(), [&](const GroupMonths& months) {
        return months.group == index && months.on_second_fuel;
      });
    });
  }

  /// A group without months yet: its factors before and after its controls.
  [[nodiscard]] emissions::LedgerGroup phases_of(const plan::GeneratorGroup& group,
                                                 const GeneratorUnit& unit, Fuel burnt) const {
    emissions::LedgerGroup ledger{.id = group.id, .phases = {}, .months = {}};
    for (const auto control : {before_catalyst(group), group.control}) {
      ledger.phases.push_back(
          {.lb_per_mmbtu = group_factors(catalog_, group, unit, control, burnt).lb_per_mmbtu,
           .start = group_start(catalog_, group, unit)});
    }
    return ledger;
  }

  [[nodiscard]] emissions::LedgerGroup group(std::size_t index, const GeneratorUnit& unit,
                                             const std::vector<LedgerYear>& years,
                                             std::size_t cap_from_month) const {
    const plan::GeneratorGroup& group = plan_.generators[index];
    emissions::LedgerGroup ledger = phases_of(group, unit, unit.fuel);
    const plan::UnitLimit starts = plan::permitted_starts(plan_, group);
    const plan::UnitLimit hours = plan::permitted_hours(plan_, group);
    ledger.starts_cap = {.most = starts.most, .path = starts.path};
    ledger.hours_cap = {.most = hours.most, .path = hours.path};
    const emissions::StartUp start = group_start(catalog_, group, unit);
    const supply::Service service = supply::service_of(plan_, group, unit.fuel);
    const bool under = under_permit(plan_, group);
    for (const LedgerYear& year : years) {
      const GroupMonths& months = months_in(year, index, false);
      const GroupMonths& second = months_in(year, index, true);
      for (std::size_t month = 0; month < kMonthsPerYear; ++month) {
        // What leaves on the permit's day is no part of the permit's first month.
        const bool counts = under || ledger.months.size() < cap_from_month;
        const MonthUse use{.fuel_mmbtu = std::max(0.0, months.fuel_mmbtu[month] -
                                                           months.starts[month] * start.fuel_mmbtu),
                           .unit_hours = months.unit_hours[month] + second.unit_hours[month],
                           .starts = months.starts[month] + second.starts[month]};
        ledger.months.push_back(counts ? activity(group, service, use, year.year, month)
                                       : emissions::MonthActivity{});
      }
    }
    return ledger;
  }

  /// What the same units burn of their second fuel; hours and starts are counted with the first.
  [[nodiscard]] emissions::LedgerGroup on_second_fuel(std::size_t index, const GeneratorUnit& unit,
                                                      const std::vector<LedgerYear>& years,
                                                      std::size_t cap_from_month) const {
    const plan::GeneratorGroup& group = plan_.generators[index];
    emissions::LedgerGroup ledger = phases_of(group, unit, burnt_fuel(unit, true));
    const double start_mmbtu = group_start(catalog_, group, unit).fuel_mmbtu;
    const supply::Service service = supply::service_of(plan_, group, unit.fuel);
    const bool under = under_permit(plan_, group);
    for (const LedgerYear& year : years) {
      const GroupMonths& months = months_in(year, index, true);
      for (std::size_t month = 0; month < kMonthsPerYear; ++month) {
        const bool counts = under || ledger.months.size() < cap_from_month;
        const MonthUse use{.fuel_mmbtu = std::max(
                               0.0, months.fuel_mmbtu[month] - months.starts[month] * start_mmbtu),
                           .unit_hours = 0.0,
                           .starts = 0.0};
        ledger.months.push_back(counts ? activity(group, service, use, year.year, month)
                                       : emissions::MonthActivity{});
      }
    }
    return ledger;
  }

  /// What a group's units did in a month.
  struct MonthUse {
    double fuel_mmbtu;  ///< without that of starts
    double unit_hours;
    double starts;
  };

  static emissions::MonthActivity activity(const plan::GeneratorGroup& group,
                                           const supply::Service& service, const MonthUse& use,
                                           int year, std::size_t month) {
    const auto number = static_cast<unsigned>(month + 1);
    const Date first = make_date(year, number, 1);
    const Date after =
        month + 1 == kMonthsPerYear ? make_date(year + 1, 1, 1) : make_date(year, number + 1, 1);
    const bool there = stands(service, first, after) || use.unit_hours > 0.0;
    return {.fuel_mmbtu = use.fuel_mmbtu,
            .unit_hours = use.unit_hours,
            .starts = use.starts,
            .units = there ? static_cast<double>(group.count) : 0.0,
            .phase = controlled(group, first) ? 1U : 0U};
  }

  const plan::Plan& plan_;
  const Catalog& catalog_;
  const BindingCaps& caps_;
  std::size_t counted_ = 0;
};

}  // namespace

std::vector<GroupMonths> months_of(const operations::Result& year,
                                   const std::vector<std::size_t>& group_of,
                                   const std::vector<bool>& on_second_fuel) {
  std::vector<GroupMonths> all;
  for (std::size_t i = 0; i < year.groups.size(); ++i) {
    const operations::GroupYear& group = year.groups[i];
    const double start_mmbtu = group.starts > 0 ? group.start_mmbtu / group.starts : 0.0;
    GroupMonths months{.group = group_of[i],
                       .on_second_fuel = on_second_fuel[i],
                       .mwh = by_month(year.hours.group_mw[i]),
                       .fuel_mmbtu = group.month_running_mmbtu,
                       .unit_hours = group.month_unit_hours,
                       .starts = group.month_starts};
    for (std::size_t month = 0; month < kMonthsPerYear; ++month)
      months.fuel_mmbtu[month] += group.month_starts[month] * start_mmbtu;
    all.push_back(std::move(months));
  }
  return all;
}

std::vector<emissions::Burn> burns_of(const plan::GeneratorGroup& group, const Catalog& catalog,
                                      const operations::GroupYear& operated, int year, Fuel burnt) {
  const GeneratorUnit& unit = *catalog.find_generator(group.unit);
  const emissions::StartUp start = group_start(catalog, group, unit);
  const auto factors = [&](plan::EmissionControl control) {
    return group_factors(catalog, group, unit, control, burnt).lb_per_mmbtu;
  };
  std::vector<emissions::Burn> burns{
      {.fuel_mmbtu = 0.0, .lb_per_mmbtu = factors(before_catalyst(group))},
      {.fuel_mmbtu = 0.0, .lb_per_mmbtu = factors(group.control)},
      {.fuel_mmbtu = operated.starts * start.fuel_mmbtu, .lb_per_mmbtu = start.lb_per_mmbtu}};
  for (int month = 0; month < kMonthsPerYear; ++month) {
    const Date first = make_date(year, static_cast<unsigned>(month + 1), 1);
    burns[controlled(group, first) ? 1 : 0].fuel_mmbtu +=
        operated.month_running_mmbtu[static_cast<std::size_t>(month)];
  }
  return burns;
}

emissions::Ledger permit_ledger(const plan::Plan& plan, const Catalog& catalog,
                                const BindingCaps& caps, const std::vector<LedgerYear>& years) {
  SITEWRIGHT_CHECK(!years.empty(), "a ledger has at least one year");
  LedgerBuilder builder(plan, catalog, caps);
  emissions::Ledger ledger = emissions::keep_ledger(builder.build(years));
  const BindingCaps of_plan{.tpy = caps.tpy, .by_offsets_tpy = {}};
  for (Issue& issue : ledger.issues) {
    for (const emissions::Pollutant p : emissions::kPollutants) {
      if (issue.path == cap_path(of_plan, p)) issue.path = cap_path(caps, p);
    }
  }
  ledger.groups.resize(builder.counted());
  return ledger;
}

}  // namespace sitewright
