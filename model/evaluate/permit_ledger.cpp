// Months of dispatch as months of the permit's ledger.
#include "model/evaluate/permit_ledger.h"

#include <algorithm>

#include "model/core/check.h"
#include "model/evaluate/permits.h"
#include "model/evaluate/year_days.h"
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
  LedgerBuilder(const plan::Plan& plan, const Catalog& catalog) : plan_(plan), catalog_(catalog) {}

  emissions::LedgerInput build(const std::vector<LedgerYear>& years) {
    emissions::LedgerInput input{
        .first_month = std::chrono::year{years.front().year} / std::chrono::January,
        .groups = {},
        .cap_tpy = site_caps(plan_.site),
        .starts_per_unit_cap = plan_.site.starts_per_unit_year,
        .hours_per_unit_cap = plan_.site.permitted_h_per_year,
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
    return input;
  }

 private:
  [[nodiscard]] emissions::LedgerGroup group(std::size_t index, const GeneratorUnit& unit,
                                             const std::vector<LedgerYear>& years,
                                             std::size_t cap_from_month) const {
    const plan::GeneratorGroup& group = plan_.generators[index];
    const emissions::StartUp start = group_start(catalog_, group, unit);
    emissions::LedgerGroup ledger{.id = group.id, .phases = {}, .months = {}};
    for (const auto control : {before_catalyst(group), group.control}) {
      ledger.phases.push_back(
          {.lb_per_mmbtu = group_factors(catalog_, group, unit, control).lb_per_mmbtu,
           .start = start});
    }
    const supply::Service service = supply::service_of(plan_, group, unit.fuel);
    const bool under = under_permit(plan_, group);
    for (const LedgerYear& year : years) {
      const auto found =
          std::find_if(year.groups.begin(), year.groups.end(),
                       [&](const GroupMonths& months) { return months.group == index; });
      const GroupMonths none;
      const GroupMonths& months = found == year.groups.end() ? none : *found;
      for (int month = 0; month < kMonthsPerYear; ++month) {
        // What leaves on the permit's day is no part of the permit's first month.
        const bool counts = under || ledger.months.size() < cap_from_month;
        ledger.months.push_back(counts ? activity(group, start, service, months, year.year, month)
                                       : emissions::MonthActivity{});
      }
    }
    return ledger;
  }

  static emissions::MonthActivity activity(const plan::GeneratorGroup& group,
                                           const emissions::StartUp& start,
                                           const supply::Service& service,
                                           const GroupMonths& months, int year, int month) {
    const auto at = static_cast<std::size_t>(month);
    const Date first = make_date(year, static_cast<unsigned>(month + 1), 1);
    const Date after = month + 1 == kMonthsPerYear
                           ? make_date(year + 1, 1, 1)
                           : make_date(year, static_cast<unsigned>(month + 2), 1);
    const bool there = stands(service, first, after) || months.unit_hours[at] > 0.0;
    return {
        .fuel_mmbtu = std::max(0.0, months.fuel_mmbtu[at] - months.starts[at] * start.fuel_mmbtu),
        .unit_hours = months.unit_hours[at],
        .starts = months.starts[at],
        .units = there ? static_cast<double>(group.count) : 0.0,
        .phase = controlled(group, first) ? 1U : 0U};
  }

  const plan::Plan& plan_;
  const Catalog& catalog_;
};

}  // namespace

std::vector<GroupMonths> months_of(const operations::Result& year,
                                   const std::vector<std::size_t>& group_of) {
  std::vector<GroupMonths> all;
  for (std::size_t i = 0; i < year.groups.size(); ++i) {
    const operations::GroupYear& group = year.groups[i];
    const double start_mmbtu = group.starts > 0 ? group.start_mmbtu / group.starts : 0.0;
    GroupMonths months{.group = group_of[i],
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
                                      const operations::GroupYear& operated, int year) {
  const GeneratorUnit& unit = *catalog.find_generator(group.unit);
  const emissions::StartUp start = group_start(catalog, group, unit);
  const auto factors = [&](plan::EmissionControl control) {
    return group_factors(catalog, group, unit, control).lb_per_mmbtu;
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
                                const std::vector<LedgerYear>& years) {
  SITEWRIGHT_CHECK(!years.empty(), "a ledger has at least one year");
  return emissions::keep_ledger(LedgerBuilder(plan, catalog).build(years));
}

}  // namespace sitewright
