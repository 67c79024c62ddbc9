// Months of dispatch, bills and contracts as the drivers of cost.
#include "model/evaluate/driver_months.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "model/evaluate/permits.h"
#include "model/evaluate/prices.h"
#include "model/plan/contract_terms.h"
#include "model/supply/supply.h"

namespace sitewright {

namespace {

using cost::Driver;

constexpr int kMonthsPerQuarter = kMonthsPerYear / static_cast<int>(cost::kQuartersPerYear);
constexpr double kLeastSum = 1e-3;  // of the months' sizes: bills that cancel out have no shares

plan::Days month_days(int year, int month) {
  const Date first = make_date(year, static_cast<unsigned>(month) + 1, 1);
  return {.from = first, .until = plan::add_months(first, 1)};
}

/// Short tons of what air permits charge for.
Monthly permit_tons(const Evaluation& evaluation, int year) {
  using emissions::Pollutant;
  const int first = static_cast<int>(evaluation.ledger_from.year());
  const auto from = static_cast<std::size_t>(std::max(0, year - first)) * kMonthsPerYear;
  Monthly tons{};
  for (const Pollutant p : {Pollutant::nox, Pollutant::voc, Pollutant::pm, Pollutant::hap}) {
    const std::vector<double>& months = evaluation.ledger.pollutants[p].month_tons;
    for (std::size_t i = from; i < std::min(from + kMonthsPerYear, months.size()); ++i)
      tons[i - from] += months[i];
  }
  return tons;
}

/// Metric tonnes, of what is burnt and of the grid.
Monthly co2_t(const plan::Plan& plan, const Catalog& catalog, const YearSums& year) {
  Monthly tonnes{};
  const auto add = [&](const Monthly& months, double kg_per_unit) {
    for (std::size_t m = 0; m < months.size(); ++m)
      tonnes[m] += months[m] * kg_per_unit / emissions::kKgPerTonne;
  };
  for (const GroupMonths& months : year.group_months) {
    const GeneratorUnit* unit = catalog.find_generator(plan.generators[months.group].unit);
    if (unit == nullptr) continue;
    const Fuel burnt = burnt_fuel(*unit, months.on_second_fuel);
    add(months.fuel_mmbtu, co2_kg_per_mmbtu(catalog, burnt));
  }
  const GridRegion* region = catalog.find_grid_region(plan.site.grid_region);
  if (region != nullptr) add(year.months.grid_mwh, region->co2_total_kg_per_mwh.value);
  return tonnes;
}

/// Share of a month's days on which a group stands that lie before its credit ends.
double credited_frac(const plan::Days& month, Date service, Date end) {
  const Date from = std::max(month.from, service);
  const int stood = days_between(from, month.until);
  return stood > 0 ? std::clamp(double(days_between(from, end)) / stood, 0.0, 1.0) : 0.0;
}

/// Wild input stays within the calendar.
int whole_months(double years) {
  constexpr double kMostYears = 100.0;
  const bool sane = years >= 0.0 && years <= kMostYears;
  return static_cast<int>(std::lround((sane ? years : kMostYears) * kMonthsPerYear));
}

Monthly credited_mwh(const plan::Plan& plan, const Catalog& catalog, const YearSums& year) {
  const int credit_months = whole_months(plan.finance.ptc_years);
  Monthly mwh{};
  for (const GroupMonths& months : year.group_months) {
    const plan::GeneratorGroup& group = plan.generators[months.group];
    const GeneratorUnit* unit = catalog.find_generator(group.unit);
    if (group.ownership == plan::Ownership::rented || unit == nullptr) continue;
    if (!earns_production_credit(unit->kind)) continue;
    const Date service =
        supply::service_of(plan, group, unit->fuel).from.value_or(plan.schedule.start);
    const Date end = plan::add_months(service, credit_months);
    for (int month = 0; month < kMonthsPerYear; ++month) {
      const auto at = static_cast<std::size_t>(month);
      mwh[at] += months.mwh[at] * credited_frac(month_days(year.year, month), service, end);
    }
  }
  return mwh;
}

}  // namespace

DriverMonths driver_months(const plan::Plan& plan, const Catalog& catalog,
                           const Evaluation& evaluation, const YearSums& year) {
  DriverMonths months{};
  const auto of = [&](Driver driver) -> Monthly& {
    return months[static_cast<std::size_t>(driver)];
  };
  of(Driver::online) = year.months.online_accelerator_h;
  of(Driver::load) = year.months.facility_mwh;
  of(Driver::water) = year.months.water_m3;
  of(Driver::grid) = year.months.grid_usd;
  of(Driver::fuel) = year.months.fuel_usd;
  of(Driver::generation_om) = year.months.om_usd;
  of(Driver::rental) = year.months.rental_usd;
  for (int month = 0; month < kMonthsPerYear; ++month) {
    of(Driver::collateral)[static_cast<std::size_t>(month)] =
        plan::collateral_fee_usd(plan, month_days(year.year, month));
  }
  of(Driver::permit_tons) = permit_tons(evaluation, year.year);
  of(Driver::co2) = co2_t(plan, catalog, year);
  of(Driver::credited) = credited_mwh(plan, catalog, year);
  return months;
}

double sum_of(const DriverMonths& months, Driver driver) {
  const Monthly& of = months[static_cast<std::size_t>(driver)];
  return std::accumulate(of.begin(), of.end(), 0.0);
}

cost::YearShares year_shares(const Evaluation& evaluation, int year, const DriverMonths& months) {
  const Date from = std::max(evaluation.start, make_date(year, 1, 1));
  const Date until = std::min(evaluation.end, make_date(year + 1, 1, 1));
  const int first = month_index(from) / kMonthsPerQuarter;
  const int last = month_index(add_days(until, -1)) / kMonthsPerQuarter;
  cost::YearShares shares{};
  for (std::size_t driver = 0; driver < months.size(); ++driver) {
    const Monthly& of = months[driver];
    const double sum = std::accumulate(of.begin(), of.end(), 0.0);
    const double size = std::accumulate(of.begin(), of.end(), 0.0,
                                        [](double all, double v) { return all + std::abs(v); });
    const bool by_days = std::abs(sum) <= kLeastSum * size;
    for (int month = 0; month < kMonthsPerYear; ++month) {
      const auto quarter =
          static_cast<std::size_t>(std::clamp(month / kMonthsPerQuarter, first, last));
      const plan::Days days = month_days(year, month);
      const int inside =
          std::max(0, days_between(std::max(from, days.from), std::min(until, days.until)));
      shares[quarter][driver] += by_days ? double(inside) / days_between(from, until)
                                         : of[static_cast<std::size_t>(month)] / sum;
    }
  }
  return shares;
}

}  // namespace sitewright
