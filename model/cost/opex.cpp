// Operating cost by calendar year.
#include <algorithm>

#include "model/cost/steps.h"

namespace sitewright::cost {

namespace {

/// Capital in place on average over a calendar year [USD], counted from each payment to the
/// horizon's end.
struct InPlace {
  double total_usd = 0.0;
  double maintained_usd = 0.0;  ///< plant without on-site generation
  double facility_usd = 0.0;    ///< all but IT
};

InPlace in_place(const Input& input, const std::vector<CapexItem>& items, int year) {
  const Date from = first_day(year);
  const Date until = first_day(year + 1);
  const double days = days_between(from, until);
  InPlace sum;
  for (const CapexItem& item : items) {
    const int kept = overlap_days({.from = item.date, .until = input.end, .a = from, .b = until});
    const double usd = item.usd * kept / days;
    sum.total_usd += usd;
    if (!is_it(item.category)) sum.facility_usd += usd;
    if (is_plant(item.category) && item.category != Category::onsite_power) {
      sum.maintained_usd += usd;
    }
  }
  return sum;
}

OpexYear one_year(const Input& input, const std::vector<CapexItem>& items, int year) {
  OpexYear opex{.year = year};
  const InPlace capital = in_place(input, items, year);
  opex.maintenance_usd = input.finance.maintenance_frac * capital.maintained_usd;
  opex.insurance_usd = input.finance.insurance_frac * capital.total_usd;
  opex.property_tax_usd = input.site.property_tax_frac * capital.facility_usd;
  const YearQuantities* const q = find_year(input, year);
  if (q == nullptr) return opex;
  const Date from = first_day(year);
  const Date until = first_day(year + 1);
  const int inside = overlap_days({.from = input.start, .until = input.end, .a = from, .b = until});
  opex.grid_usd = q->grid_usd;
  opex.fuel_usd = q->fuel_usd;
  opex.generation_om_usd = q->generation_om_usd;
  opex.generator_rental_usd = q->generator_rental_usd;
  opex.lease_usd = q->lease_usd;
  opex.water_usd = q->water_m3 * input.water_usd_per_m3;
  opex.staff_usd = q->staff_fte * input.staff_usd_per_fte_year * inside / days_between(from, until);
  return opex;
}

}  // namespace

double OpexYear::energy_usd() const {
  return grid_usd + fuel_usd + generation_om_usd + generator_rental_usd;
}

double OpexYear::total_usd() const {
  return energy_usd() + lease_usd + water_usd + maintenance_usd + staff_usd + insurance_usd +
         property_tax_usd;
}

std::array<OpexPart, kOpexPartCount> parts(const OpexYear& year) {
  return {{{"grid", year.grid_usd},
           {"fuel", year.fuel_usd},
           {"generation_om", year.generation_om_usd},
           {"generator_rental", year.generator_rental_usd},
           {"lease", year.lease_usd},
           {"water", year.water_usd},
           {"maintenance", year.maintenance_usd},
           {"staff", year.staff_usd},
           {"insurance", year.insurance_usd},
           {"property_tax", year.property_tax_usd}}};
}

int overlap_days(const Overlap& o) {
  return std::max(0, days_between(std::max(o.from, o.a), std::min(o.until, o.b)));
}

const YearQuantities* find_year(const Input& input, int year) {
  const auto found =
      std::lower_bound(input.years.begin(), input.years.end(), year,
                       [](const YearQuantities& q, int wanted) { return q.year < wanted; });
  return found != input.years.end() && found->year == year ? &*found : nullptr;
}

std::vector<OpexYear> operating_cost(const Input& input, const std::vector<CapexItem>& items) {
  std::vector<OpexYear> years;
  if (input.start >= input.end) return years;
  const int last = year_of(add_days(input.end, -1));
  for (int year = year_of(input.start); year <= last; ++year) {
    years.push_back(one_year(input, items, year));
  }
  return years;
}

}  // namespace sitewright::cost
