// Operating cost by calendar year.
#include "model/cost/opex.h"

#include <algorithm>
#include <cmath>

#include "model/cost/steps.h"

namespace sitewright::cost {

namespace {

/// Capital in place on average over a calendar year [USD], counted from service to the horizon's
/// end.
struct InPlace {
  double total_usd = 0.0;
  double it_usd = 0.0;
  double taxed_usd = 0.0;  ///< all but IT, less abatement
  double building_usd = 0.0;
  double power_usd = 0.0;
  double cooling_usd = 0.0;
  double storage_usd = 0.0;
};

InPlace in_place(const Input& input, const std::vector<Purchase>& purchases, int year) {
  InPlace sum;
  for (const Purchase& p : purchases) {
    const Standing stands = standing(input, p, year);
    const double usd = p.usd * stands.whole;
    sum.total_usd += usd;
    if (is_it(p.category)) sum.it_usd += usd;
    if (!is_it(p.category))
      sum.taxed_usd += usd - input.finance.abatement_frac * p.usd * stands.abated;
    switch (p.category) {
      case Category::building:
      case Category::other: sum.building_usd += usd; break;
      case Category::power: sum.power_usd += usd; break;
      case Category::cooling: sum.cooling_usd += usd; break;
      case Category::energy_storage: sum.storage_usd += usd; break;
      default: break;
    }
  }
  return sum;
}

OpexYear one_year(const Input& input, const std::vector<Purchase>& purchases,
                  const std::vector<CapexItem>& renewals, int year) {
  const plan::Finance& finance = input.finance;
  OpexYear opex{.year = year};
  const InPlace capital = in_place(input, purchases, year);
  opex.building_maintenance_usd = finance.maintenance_frac * capital.building_usd;
  opex.power_maintenance_usd = finance.maintenance_frac * capital.power_usd;
  opex.cooling_maintenance_usd = finance.maintenance_frac * capital.cooling_usd;
  opex.storage_maintenance_usd = finance.maintenance_frac * capital.storage_usd;
  opex.failed_parts_usd = finance.failed_parts_frac * capital.it_usd;
  opex.insurance_usd = finance.insurance_frac * capital.total_usd;
  opex.property_tax_usd = input.site.property_tax_frac * capital.taxed_usd;
  for (const CapexItem& item : renewals) {
    if (year_of(item.date) == year) opex.replacement_usd += item.usd;
  }
  const YearQuantities* const q = find_year(input, year);
  if (q == nullptr) return opex;
  const Date from = first_day(year);
  const Date until = first_day(year + 1);
  const double days = days_between(from, until);
  const int inside = overlap_days({.from = input.start, .until = input.end, .a = from, .b = until});
  constexpr double kHoursPerDay = 24.0;
  opex.grid_usd = q->grid_usd;
  opex.fuel_usd = q->fuel_usd;
  opex.generation_om_usd = q->generation_om_usd;
  opex.generator_rental_usd = q->generator_rental_usd;
  opex.lease_usd = q->lease_usd;
  opex.collateral_usd = q->collateral_usd;
  opex.water_usd = q->water_m3 * input.water_usd_per_m3;
  opex.staff_usd = q->staff_fte * input.staff_usd_per_fte_year * inside / days;
  opex.software_usd = finance.software_usd_per_accelerator_year * q->online_accelerator_h /
                      (kDaysPerYear * kHoursPerDay);
  opex.permits_usd =
      finance.permit_fee_usd_per_ton * q->permit_tons + finance.carbon_usd_per_t * q->co2_t;
  return opex;
}

}  // namespace

double OpexYear::energy_usd() const {
  return grid_usd + fuel_usd + generation_om_usd + generator_rental_usd;
}

double OpexYear::maintenance_usd() const {
  return building_maintenance_usd + power_maintenance_usd + cooling_maintenance_usd +
         storage_maintenance_usd;
}

double OpexYear::running_usd() const {
  return energy_usd() + lease_usd + water_usd + maintenance_usd() + failed_parts_usd + staff_usd +
         software_usd + insurance_usd + property_tax_usd + permits_usd + collateral_usd;
}

double OpexYear::total_usd() const { return running_usd() + replacement_usd; }

std::array<OpexPart, kOpexPartCount> parts(const OpexYear& year) {
  return {{{"grid", year.grid_usd},
           {"fuel", year.fuel_usd},
           {"generation_om", year.generation_om_usd},
           {"generator_rental", year.generator_rental_usd},
           {"lease", year.lease_usd},
           {"water", year.water_usd},
           {"building_maintenance", year.building_maintenance_usd},
           {"power_maintenance", year.power_maintenance_usd},
           {"cooling_maintenance", year.cooling_maintenance_usd},
           {"storage_maintenance", year.storage_maintenance_usd},
           {"failed_parts", year.failed_parts_usd},
           {"staff", year.staff_usd},
           {"software", year.software_usd},
           {"insurance", year.insurance_usd},
           {"property_tax", year.property_tax_usd},
           {"permits", year.permits_usd},
           {"collateral", year.collateral_usd},
           {"replacement", year.replacement_usd}}};
}

int overlap_days(const Overlap& o) {
  return std::max(0, days_between(std::max(o.from, o.a), std::min(o.until, o.b)));
}

Standing standing(const Input& input, const Purchase& purchase, int year) {
  if (is_agreed(purchase.category)) return {};
  const Date from = first_day(year);
  const Date until = first_day(year + 1);
  const double days = days_between(from, until);
  const int abated_days =
      static_cast<int>(std::lround(input.finance.abatement_years * kDaysPerYear));
  Standing sum;
  for (const ServiceShare& part : services_of(purchase)) {
    const Date abated_until = std::min(add_days(part.date, abated_days), input.end);
    sum.whole += part.share_frac *
                 overlap_days({.from = part.date, .until = input.end, .a = from, .b = until}) /
                 days;
    sum.abated += part.share_frac *
                  overlap_days({.from = part.date, .until = abated_until, .a = from, .b = until}) /
                  days;
  }
  return sum;
}

const YearQuantities* find_year(const Input& input, int year) {
  const auto found =
      std::lower_bound(input.years.begin(), input.years.end(), year,
                       [](const YearQuantities& q, int wanted) { return q.year < wanted; });
  return found != input.years.end() && found->year == year ? &*found : nullptr;
}

std::vector<OpexYear> operating_cost(const Input& input, const std::vector<Purchase>& purchases,
                                     const std::vector<CapexItem>& renewals) {
  std::vector<OpexYear> years;
  if (input.start >= input.end) return years;
  const int last = year_of(add_days(input.end, -1));
  for (int year = year_of(input.start); year <= last; ++year) {
    years.push_back(one_year(input, purchases, renewals, year));
  }
  return years;
}

}  // namespace sitewright::cost
