// Operating cost by calendar year.
#include "model/cost/opex.h"

#include <algorithm>
#include <cmath>

#include "model/cost/steps.h"

namespace sitewright::cost {

namespace {

/// Capital in place over some days times their share of the calendar year [USD], counted from
/// service to the horizon's end.
struct InPlace {
  double total_usd = 0.0;
  double it_usd = 0.0;
  double taxed_usd = 0.0;  ///< all but IT, less abatement
  double power_usd = 0.0;
  double cooling_usd = 0.0;
  double storage_usd = 0.0;
};

InPlace in_place(const Input& input, const std::vector<Purchase>& purchases, const Days& days) {
  InPlace sum;
  for (const Purchase& p : purchases) {
    const Standing stands = standing(input, p, days);
    const double usd = p.usd * stands.whole;
    sum.total_usd += usd;
    if (is_it(p.category)) sum.it_usd += usd;
    if (!is_it(p.category))
      sum.taxed_usd += usd - input.finance.abatement_frac * p.usd * stands.abated;
    switch (p.category) {
      case Category::power: sum.power_usd += usd; break;
      case Category::cooling: sum.cooling_usd += usd; break;
      case Category::energy_storage: sum.storage_usd += usd; break;
      default: break;
    }
  }
  return sum;
}

/// A quarter's part of what its calendar year takes.
void add_quantities(const Input& input, const YearQuantities& q, const Days& days, OpexYear& opex) {
  constexpr double kHoursPerDay = 24.0;
  const plan::Finance& finance = input.finance;
  const QuarterShares shares = quarter_shares(input, days);
  const Days year{.from = first_day(q.year), .until = first_day(q.year + 1)};
  const double inside_frac =
      static_cast<double>(days_inside(input, q.year)) / days_between(year.from, year.until);
  opex.grid_usd = q.grid_usd * share(shares, Driver::grid);
  opex.fuel_usd = q.fuel_usd * share(shares, Driver::fuel);
  opex.generation_om_usd = q.generation_om_usd * share(shares, Driver::generation_om);
  opex.generator_rental_usd = q.generator_rental_usd * share(shares, Driver::rental);
  opex.lease_usd = q.lease_usd * year_share(input, days);
  opex.collateral_usd = q.collateral_usd * share(shares, Driver::collateral);
  opex.water_usd = q.water_m3 * input.water_usd_per_m3 * share(shares, Driver::water);
  opex.staff_usd =
      q.staff_fte * input.staff_usd_per_fte_year * inside_frac * share(shares, Driver::load);
  opex.software_usd = finance.software_usd_per_accelerator_year * q.online_accelerator_h /
                      (kDaysPerYear * kHoursPerDay) * share(shares, Driver::online);
  opex.permits_usd =
      finance.permit_fee_usd_per_ton * q.permit_tons * share(shares, Driver::permit_tons) +
      finance.carbon_usd_per_t * q.co2_t * share(shares, Driver::co2);
}

OpexYear one_quarter(const Input& input, const std::vector<Purchase>& purchases,
                     const std::vector<CapexItem>& renewals, const Days& days) {
  const plan::Finance& finance = input.finance;
  OpexYear opex{.year = year_of(days.from)};
  const InPlace capital = in_place(input, purchases, days);
  opex.power_maintenance_usd = finance.maintenance_frac * capital.power_usd;
  opex.cooling_maintenance_usd = finance.maintenance_frac * capital.cooling_usd;
  opex.storage_maintenance_usd = finance.maintenance_frac * capital.storage_usd;
  opex.failed_parts_usd = finance.failed_parts_frac * capital.it_usd;
  opex.insurance_usd = finance.insurance_frac * capital.total_usd;
  opex.property_tax_usd = input.site.property_tax_frac * capital.taxed_usd;
  for (const CapexItem& item : renewals) {
    if (item.date >= days.from && item.date < days.until) opex.replacement_usd += item.usd;
  }
  const YearQuantities* const q = find_year(input, opex.year);
  if (q != nullptr) add_quantities(input, *q, days, opex);
  return opex;
}

struct NamedPart {
  std::string_view name;
  double OpexYear::*usd;
  bool of_capital = false;
};
constexpr std::array<NamedPart, kOpexPartCount> kParts{
    {{"grid", &OpexYear::grid_usd},
     {"fuel", &OpexYear::fuel_usd},
     {"generation_om", &OpexYear::generation_om_usd},
     {"generator_rental", &OpexYear::generator_rental_usd},
     {"lease", &OpexYear::lease_usd},
     {"water", &OpexYear::water_usd},
     {"power_maintenance", &OpexYear::power_maintenance_usd, true},
     {"cooling_maintenance", &OpexYear::cooling_maintenance_usd, true},
     {"storage_maintenance", &OpexYear::storage_maintenance_usd, true},
     {"failed_parts", &OpexYear::failed_parts_usd, true},
     {"staff", &OpexYear::staff_usd},
     {"software", &OpexYear::software_usd},
     {"insurance", &OpexYear::insurance_usd, true},
     {"property_tax", &OpexYear::property_tax_usd, true},
     {"permits", &OpexYear::permits_usd},
     {"collateral", &OpexYear::collateral_usd},
     {"replacement", &OpexYear::replacement_usd, true}}};

}  // namespace

double OpexYear::energy_usd() const {
  return grid_usd + fuel_usd + generation_om_usd + generator_rental_usd;
}

double OpexYear::maintenance_usd() const {
  return power_maintenance_usd + cooling_maintenance_usd + storage_maintenance_usd;
}

double OpexYear::running_usd() const {
  return energy_usd() + lease_usd + water_usd + maintenance_usd() + failed_parts_usd + staff_usd +
         software_usd + insurance_usd + property_tax_usd + permits_usd + collateral_usd;
}

double OpexYear::total_usd() const { return running_usd() + replacement_usd; }

std::array<OpexPart, kOpexPartCount> parts(const OpexYear& year) {
  std::array<OpexPart, kOpexPartCount> all;
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i] = {kParts[i].name, year.*kParts[i].usd, kParts[i].of_capital};
  }
  return all;
}

int overlap_days(const Overlap& o) {
  return std::max(0, days_between(std::max(o.from, o.a), std::min(o.until, o.b)));
}

int days_inside(const Input& input, int year) {
  return overlap_days(
      {.from = input.start, .until = input.end, .a = first_day(year), .b = first_day(year + 1)});
}

double year_share(const Input& input, const Days& days) {
  return static_cast<double>(days_between(days.from, days.until)) /
         days_inside(input, year_of(days.from));
}

QuarterShares quarter_shares(const Input& input, const Days& days) {
  const YearQuantities* const q = find_year(input, year_of(days.from));
  if (q != nullptr && q->shares) {
    return (*q->shares)[static_cast<std::size_t>(month_index(days.from)) / 3];
  }
  QuarterShares even;
  even.fill(year_share(input, days));
  return even;
}

Standing standing(const Input& input, const Purchase& purchase, const Days& days) {
  if (is_agreed(purchase.category)) return {};
  const int year = year_of(days.from);
  const double year_days = days_between(first_day(year), first_day(year + 1));
  const int abated_days =
      static_cast<int>(std::lround(input.finance.abatement_years * kDaysPerYear));
  Standing sum;
  for (const ServiceShare& part : services_of(purchase)) {
    const auto stands = [&](Date until) {
      return part.share_frac *
             overlap_days({.from = part.date, .until = until, .a = days.from, .b = days.until}) /
             year_days;
    };
    const Date gone = purchase.gone(input.end);
    sum.whole += stands(gone);
    sum.abated += stands(std::min(add_days(part.date, abated_days), gone));
  }
  return sum;
}

const YearQuantities* find_year(const Input& input, int year) {
  const auto found =
      std::lower_bound(input.years.begin(), input.years.end(), year,
                       [](const YearQuantities& q, int wanted) { return q.year < wanted; });
  return found != input.years.end() && found->year == year ? &*found : nullptr;
}

std::vector<Days> quarters_inside(const Input& input) {
  std::vector<Days> quarters;
  for (Date day = input.start; day < input.end; day = quarters.back().until) {
    quarters.push_back({.from = day, .until = std::min(quarter_end(day), input.end)});
  }
  return quarters;
}

std::vector<OpexYear> operating_cost(const Input& input, const std::vector<Purchase>& purchases,
                                     const std::vector<CapexItem>& renewals) {
  std::vector<OpexYear> quarters;
  for (const Days& days : quarters_inside(input)) {
    quarters.push_back(one_quarter(input, purchases, renewals, days));
  }
  return quarters;
}

std::vector<OpexYear> by_year(const std::vector<OpexYear>& quarters) {
  std::vector<OpexYear> years;
  for (const OpexYear& quarter : quarters) {
    if (years.empty() || years.back().year != quarter.year) years.push_back({.year = quarter.year});
    for (const NamedPart& part : kParts) years.back().*part.usd += quarter.*part.usd;
  }
  return years;
}

}  // namespace sitewright::cost
