// A small plan of one thing that is bought and run.
#pragma once

#include <vector>

#include "model/cost/cost.h"

namespace sitewright::cost::test {

/// Four years from 2026 in money of 2025: one turbine of 1,000,000 $ and what it runs.
struct Plant {
  plan::Finance finance;
  plan::Site site;
  Date start = make_date(2026, 1, 1);
  Date end = make_date(2030, 1, 1);
  std::vector<CapexQuantity> capex{{.item = "Turbine",
                                    .path = "generators.t.unit",
                                    .category = Category::onsite_power,
                                    .quantity = 1000.0,
                                    .unit_usd = 1000.0,
                                    .price_year = 2025,
                                    .date = make_date(2026, 7, 1),
                                    .unit = "kW"}};
  std::vector<YearQuantities> years;

  Plant() {
    finance.contingency_frac = finance.owner_cost_frac = 0.0;
    finance.insurance_frac = finance.maintenance_frac = finance.failed_parts_frac = 0.0;
    finance.software_usd_per_accelerator_year = 0.0;
    finance.renew = false;
    site.property_tax_frac = 0.0;
    for (int year = 2026; year < 2030; ++year) {
      years.push_back({.year = year,
                       .facility_mwh = 1000.0,
                       .grid_mwh = 0.0,
                       .onsite_mwh = 1000.0,
                       .grid_usd = 0.0,
                       .fuel_usd = 50000.0,
                       .generation_om_usd = 0.0,
                       .generator_rental_usd = 0.0,
                       .lease_usd = 0.0,
                       .water_m3 = 0.0,
                       .staff_fte = 0.0,
                       .online_accelerator_h = 100000.0,
                       .working_accelerator_h = 100000.0,
                       .useful_accelerator_h = 80000.0,
                       .credited_mwh = 1000.0});
    }
  }

  [[nodiscard]] Result run() const {
    return evaluate_cost({.finance = finance,
                          .site = site,
                          .start = start,
                          .end = end,
                          .reference_year = 2027,
                          .capex = capex,
                          .years = years,
                          .water_usd_per_m3 = 0.0,
                          .staff_usd_per_fte_year = 0.0,
                          .it_mw = 1.0,
                          .facility_mw = 1.2,
                          .critical_mw = 1.0,
                          .it_mwh = 800.0,
                          .operation = make_date(2026, 10, 1)});
  }
};

inline double sum(const std::vector<CashPeriod>& periods, double CashPeriod::*member) {
  double total = 0.0;
  for (const CashPeriod& period : periods) total += period.*member;
  return total;
}

/// Written off over five years, rented out at a price per accelerator-hour, no inflation.
inline Plant taxed_plant(double rental_usd_per_h) {
  Plant plant;
  plant.finance.inflation_frac = 0.0;
  plant.finance.rental_price_usd_per_accelerator_h = rental_usd_per_h;
  plant.finance.facility_macrs = plan::Macrs::five;
  return plant;
}

}  // namespace sitewright::cost::test
