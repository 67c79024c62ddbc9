// The sheets of the cost workbook that are given: rates, quantities, purchases, shares of time.
#include <cmath>

#include "model/cost/finance.h"
#include "model/workbook/cost_sheets.h"

namespace sitewright::workbook {

namespace {

struct NamedInput {
  const char* name;
  const char* label;
  std::optional<double> value;
};

double flag(bool value) { return value ? 1.0 : 0.0; }

std::vector<NamedInput> named_inputs(const Source& source) {
  const plan::Finance& f = source.plan.finance;
  const cost::Input& input = source.input;
  const bool nominal_wacc = f.wacc_basis == plan::MoneyBasis::nominal;
  const bool nominal_flow = f.flow_basis == plan::MoneyBasis::nominal;
  return {{"in_wacc", "WACC", f.wacc_frac},
          {"in_wacc_nominal", "WACC is nominal", flag(nominal_wacc)},
          {"in_nominal", "Cash flow is nominal", flag(nominal_flow)},
          {"in_inflation", "Inflation", f.inflation_frac},
          {"in_tax", "Income tax", f.tax_frac},
          {"in_loss_offset", "Profit that losses may offset", f.loss_offset_frac},
          {"in_rental", "Rental price [$/accelerator-hour in use]",
           f.rental_price_usd_per_accelerator_h},
          {"in_debt", "Debt share", f.debt_frac},
          {"in_debt_rate", "Interest on debt", f.debt_rate_frac},
          {"in_debt_term", "Debt term [years]", f.debt_term_years},
          {"in_itc", "Investment tax credit", f.itc_frac},
          {"in_ptc", "Production tax credit [$/MWh]", f.ptc_usd_per_mwh},
          {"in_residual", "Residual value", f.residual_frac},
          {"in_contingency", "Contingency", f.contingency_frac},
          {"in_owner", "Owner's costs", f.owner_cost_frac},
          {"in_insurance", "Insurance, of capex a year", f.insurance_frac},
          {"in_maintenance", "Maintenance, of plant a year", f.maintenance_frac},
          {"in_failed_parts", "Failed parts, of IT a year", f.failed_parts_frac},
          {"in_software", "Software [$/accelerator-year]", f.software_usd_per_accelerator_year},
          {"in_property_tax", "Property tax a year", source.plan.site.property_tax_frac},
          {"in_abatement", "Property tax abatement", f.abatement_frac},
          {"in_permit_fee", "Permit fee [$/short ton]", f.permit_fee_usd_per_ton},
          {"in_carbon", "Carbon price [$/t]", f.carbon_usd_per_t},
          {"in_water", "Water [$/m3]", input.water_usd_per_m3},
          {"in_staff", "Staff [$/FTE-year]", input.staff_usd_per_fte_year},
          {"in_reference_year", "Reference year", double(input.reference_year)},
          {"in_it_mw", "IT power at the end [MW]", input.it_mw},
          {"in_facility_mw", "Power at the meter at the end [MW]", input.facility_mw},
          {"in_critical_mw", "Critical power of the halls [MW]", input.critical_mw}};
}

/// A price over a quantity, or the sum as it is where there is no quantity.
void price(Sheet& sheet, int row, int column, double usd, double quantity) {
  sheet.input(row, column, quantity > 0.0 ? usd / quantity : 0.0);
  sheet.input(row, column + 1, quantity > 0.0 ? 0.0 : usd);
}

}  // namespace

void write_inputs(Book& book, const Source& source) {
  Sheet sheet(book, "Inputs", {"Input", "Value", "Name"});
  int row = 2;
  for (const NamedInput& input : named_inputs(source)) {
    sheet.text(row, 0, input.label);
    if (input.value) {
      sheet.input(row, 1, *input.value);
    } else {
      sheet.empty_input(row, 1);
    }
    sheet.text(row, 2, input.name);
    book.name(input.name, "=" + cell("Inputs", 1, row));
    ++row;
  }
  const auto derived = [&](const char* label, const char* name, const char* formula, double value) {
    sheet.text(row, 0, label);
    sheet.formula(row, 1, formula, value);
    sheet.text(row, 2, name);
    book.name(name, "=" + cell("Inputs", 1, row));
    ++row;
  };
  derived("WACC, real", "in_wacc_real",
          "=IF(in_wacc_nominal=1,(1+in_wacc)/(1+in_inflation)-1,in_wacc)",
          cost::real_wacc_frac(source.plan.finance));
  derived("There is a rental price, so that there is a profit to tax", "in_taxed",
          "=IF(ISNUMBER(in_rental),1,0)",
          flag(source.plan.finance.rental_price_usd_per_accelerator_h.has_value()));
}

void write_quantities(Book& book, const Source& source) {
  using namespace quantities;
  Sheet sheet(book, "Quantities",
              {"Year",
               "Share of the year",
               "MWh at the meter",
               "MWh of grid",
               "MWh on site",
               "MMBtu of fuel",
               "m3 of water",
               "Staff [FTE]",
               "Online accelerator-hours",
               "Accelerator-hours in use",
               "Useful accelerator-hours",
               "Short tons, permit",
               "t of CO2",
               "Grid [$/MWh]",
               "Grid, fixed [$]",
               "Fuel [$/MMBtu]",
               "Fuel, fixed [$]",
               "O&M [$/MWh]",
               "O&M, fixed [$]",
               "Generator rental [$]",
               "Lease [$]",
               "Collateral [$]",
               "MWh that earn a credit"});
  for (int row = source.years.first; row <= source.years.last; ++row) {
    const int year =
        source.evaluation.cost.opex[static_cast<std::size_t>(row - source.years.first)].year;
    const cost::YearQuantities* found = cost::find_year(source.input, year);
    cost::YearQuantities q{};
    if (found != nullptr) q = *found;
    const int inside = cost::days_inside(source.input, year);
    const double days = days_between(cost::first_day(year), cost::first_day(year + 1));
    sheet.input(row, kYear, year);
    sheet.input(row, kInside, inside / days);
    int column = kFacilityMwh;
    for (const double value : {q.facility_mwh, q.grid_mwh, q.onsite_mwh, q.fuel_mmbtu, q.water_m3,
                               q.staff_fte, q.online_accelerator_h, q.working_accelerator_h,
                               q.useful_accelerator_h, q.permit_tons, q.co2_t}) {
      sheet.input(row, column++, value);
    }
    price(sheet, row, kGridPrice, q.grid_usd, q.grid_mwh);
    price(sheet, row, kFuelPrice, q.fuel_usd, q.fuel_mmbtu);
    price(sheet, row, kOmPrice, q.generation_om_usd, q.onsite_mwh);
    sheet.input(row, kRental, q.generator_rental_usd);
    sheet.input(row, kLease, q.lease_usd);
    sheet.input(row, kCollateral, q.collateral_usd);
    sheet.input(row, kCreditedMwh, q.credited_mwh);
  }
}

void write_purchases(Book& book, const Source& source) {
  using namespace purchases;
  using cost::Category;
  Sheet sheet(book, "Purchases",
              {"Item",   "Category",          "In service",     "Quantity",       "Unit",
               "$ each", "Price year",        "Price level",    "Region",         "Sales tax",
               "Source", "Life [years]",      "Power",          "Cooling",        "Storage",
               "IT",     "Taxed as property", "Earns a credit", "Critical plant", "$"});
  int row = source.purchases.first;
  for (const cost::Purchase& p : source.evaluation.cost.purchases) {
    const bool soft = p.category == Category::soft;
    sheet.text(row, kItem, p.item);
    sheet.text(row, kCategory, cost::to_string(p.category));
    sheet.date(row, kService, p.date);
    if (soft) {
      sheet.formula(row, kQuantity,
                    "=SUMIFS(" + range("Payments", payments::kUsd, source.hard) + "," +
                        range("Payments", payments::kPlant, source.hard) + ",1)",
                    p.quantity);
    } else {
      sheet.input(row, kQuantity, p.quantity);
    }
    sheet.text(row, kUnit, p.unit);
    sheet.input(row, kUnitUsd, p.unit_usd);
    sheet.input(row, kPriceYear, p.price_year);
    sheet.input(row, kLevel, p.level);
    sheet.input(row, kRegion, p.region);
    sheet.input(row, kTax, p.tax);
    sheet.text(row, kSource, p.source);
    sheet.input(row, kLife, std::isinf(p.life_years) ? 0.0 : p.life_years);
    const Category c = p.category;
    sheet.input(row, kPower, flag(c == Category::power));
    sheet.input(row, kCooling, flag(c == Category::cooling));
    sheet.input(row, kStorage, flag(c == Category::energy_storage));
    sheet.input(row, kIt, flag(cost::is_it(c)));
    sheet.input(row, kTaxed, flag(!cost::is_it(c)));
    sheet.input(row, kCredit, flag(p.earns_credit));
    sheet.input(row, kCritical, flag(p.critical_plant));
    sheet.formula(row, kUsd,
                  "=SUMIFS(" + range("Payments", payments::kUsd, source.first_cost) + "," +
                      range("Payments", payments::kPurchase, source.first_cost) + "," +
                      std::to_string(row) + ")",
                  p.usd);
    ++row;
  }
}

void write_standing(Book& book, const Source& source) {
  Sheet sheet(book, "Standing",
              {"Days of each quarter on which it stands, over its year's, then abated"});
  const std::vector<cost::Days> all = cost::quarters_inside(source.input);
  const auto count = static_cast<int>(all.size());
  for (int i = 0; i < count; ++i) {
    const cost::Days& days = all[static_cast<std::size_t>(i)];
    sheet.header(1 + i, to_iso(days.from));
    sheet.header(1 + count + i, to_iso(days.from) + ", abated");
    int row = source.purchases.first;
    for (const cost::Purchase& p : source.evaluation.cost.purchases) {
      const cost::Standing standing = cost::standing(source.input, p, days);
      if (i == 0) sheet.text(row, 0, p.item);
      sheet.input(row, 1 + i, standing.whole);
      sheet.input(row, 1 + count + i, standing.abated);
      ++row;
    }
  }
}

void write_depreciation(Book& book, const Source& source) {
  Sheet sheet(book, "Depreciation",
              {"Share of each payment written off, then left when it goes, then of its interest"});
  const cost::Result& cost = source.evaluation.cost;
  const auto years = static_cast<int>(cost.opex.size());
  for (int i = 0; i < years; ++i) {
    const int year = cost.opex[static_cast<std::size_t>(i)].year;
    sheet.header(1 + i, std::to_string(year));
    sheet.header(1 + years + i, std::to_string(year) + ", left");
    sheet.header(1 + 2 * years + i, std::to_string(year) + ", interest");
    int row = source.all.first;
    for (const cost::CapexItem& item : source.payments) {
      const cost::WriteOff shares =
          cost::write_off(source.input, item, cost.purchases[item.purchase], year);
      if (i == 0) sheet.text(row, 0, item.item);
      sheet.input(row, 1 + i, shares.depreciation);
      sheet.input(row, 1 + years + i, shares.disposal);
      sheet.input(row, 1 + 2 * years + i, shares.interest);
      ++row;
    }
  }
}

}  // namespace sitewright::workbook
