// What a lean year leaves out.
#include "model/evaluate/lean_year.h"

#include <limits>

namespace sitewright {

namespace {

/// Demand charges over all hours of their months [USD/MWh], shape (hours).
Hourly spread_usd_per_mwh(const std::vector<operations::DemandCharge>& charges) {
  Hourly price = Hourly::Zero(kHoursPerYear);
  for (const operations::DemandCharge& charge : charges) {
    for (int month = 0; month < kMonthsPerYear; ++month) {
      const int first = first_hour_of_month(month);
      const int hours = first_hour_of_month(month + 1) - first;
      price.segment(first, hours) += charge.usd_per_mw[static_cast<std::size_t>(month)] / hours;
    }
  }
  return price;
}

}  // namespace

void make_lean(YearResult& year) {
  if (!year.rules.demand.empty())
    year.grid_price.usd_per_mwh += spread_usd_per_mwh(year.rules.demand);
  for (operations::GeneratorGroup& group : year.groups) {
    group.min_load_frac = 0.0;
    group.part_load.clear();
    group.ramp_frac_per_h = std::numeric_limits<double>::infinity();
  }
  for (operations::UnitRules& unit : year.rules.groups) {
    unit.must_run = false;
    unit.start_usd = 0.0;
    unit.start_fuel_mmbtu = 0.0;
    unit.start_h = 0.0;
    unit.units_before.reset();
  }
  year.stores.clear();
  year.rules.storage.clear();
  year.rules.caps.clear();
  year.rules.demand.clear();
}

}  // namespace sitewright
