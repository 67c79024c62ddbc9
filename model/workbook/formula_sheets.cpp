// The sheets of the cost workbook that are worked out: payments, returns, results.
#include <cmath>

#include "model/core/number_text.h"
#include "model/cost/finance.h"
#include "model/workbook/cost_sheets.h"

namespace sitewright::workbook {

namespace {

/// The rate at which a column of Cash is worth nothing, found by the spreadsheet; our own rate is
/// where it begins to look. XIRR takes whole days and years of 365 days, the plan quarters whose
/// middles may be half days and years of 365.25: the days are doubled and the rate set right.
std::string irr_formula(cash::Column flow, const std::optional<double>& ours,
                        const Source& source) {
  constexpr double kPower = 2.0 * 365.25 / 365.0;
  const double guess = std::pow(1.0 + ours.value_or(0.1), 1.0 / kPower) - 1.0;
  constexpr int kDigits = 6;
  return "(1+XIRR(" + range("Cash", flow, source.quarters) + "," +
         range("Cash", cash::kTwiceMiddle, source.quarters) + "," + format_number(guess, kDigits) +
         "))^(2*365.25/365)-1";
}

std::string payment_formula(const Source& source, const cost::CapexItem& item, int row) {
  const int bought = source.purchases.first + static_cast<int>(item.purchase);
  if (item.category == cost::Category::soft) {
    const std::string name = item.item == "Contingency" ? "in_contingency" : "in_owner";
    return "=" + name + "*SUMIFS(" + range("Payments", payments::kUsd, source.hard) + "," +
           range("Payments", payments::kDate, source.hard) + "," + row_cell(payments::kDate, row) +
           "," + range("Payments", payments::kPlant, source.hard) + ",1)";
  }
  std::string product = "=";
  for (const int column : {purchases::kQuantity, purchases::kUnitUsd, purchases::kLevel,
                           purchases::kRegion, purchases::kTax}) {
    product += cell("Purchases", column, bought) + "*";
  }
  return product + row_cell(payments::kShare, row) + "*" + row_cell(payments::kEscalation, row);
}

/// Nominal cost that tax counts; of land no more than it is sold for, so that it has no loss.
void write_basis(Sheet& sheet, const Source& source, const cost::CapexItem& item, int row,
                 const std::string& nominal, double usd) {
  using namespace payments;
  std::string formula = nominal + row_cell(kBasisShare, row);
  if (item.category == cost::Category::land) {
    const cost::Result& cost = source.evaluation.cost;
    const double inflator = std::pow(1.0 + source.plan.finance.inflation_frac,
                                     inflation_years(source, cost.quarters.size() - 1));
    formula = "=MIN(" + formula.substr(1) + ",in_residual*" + row_cell(kUsd, row) + "*" +
              row_cell(kLeft, row) + "*" + cell("Cash", cash::kInflator, source.quarters.last) +
              ")";
    usd = std::min(
        usd, inflator * cost::residual_usd(source.input, item, cost.purchases[item.purchase]));
  }
  sheet.formula(row, kBasis, formula, usd);
}

}  // namespace

double inflation_years(const Source& source, std::size_t quarter) {
  const cost::CashPeriod& q = source.evaluation.cost.quarters[quarter];
  return cost::years_between(make_date(source.plan.finance.price_year, 7, 1),
                             cost::middle(q.from, q.until));
}

std::size_t quarter_of(const Source& source, Date date) {
  const auto& quarters = source.evaluation.cost.quarters;
  for (std::size_t i = 0; i + 1 < quarters.size(); ++i) {
    if (date < quarters[i].until) return i;
  }
  return quarters.size() - 1;
}

void write_returns(Book& book, const Source& source) {
  using namespace returns;
  Sheet sheet(book, "Returns",
              {"Row of Payments", "Item", "Date", "Share", "Years of inflation", "$"});
  int row = source.returns.first;
  auto back = source.evaluation.cost.returned.begin();  // by payment, then by share, as here
  for (std::size_t i = 0; i < source.evaluation.cost.capex.size(); ++i) {
    const cost::Purchase& p = source.evaluation.cost.purchases[source.payments[i].purchase];
    const int paid = source.all.first + static_cast<int>(i);
    for (std::size_t share = 0; share < p.returns.size(); ++share, ++back, ++row) {
      sheet.input(row, kPayment, paid);
      sheet.text(row, kItem, back->item);
      sheet.date(row, kDate, back->date);
      sheet.input(row, kShare, back->share_frac);
      sheet.input(row, kInflationYears, inflation_years(source, quarter_of(source, back->date)));
      sheet.formula(row, kUsd,
                    "=" + cell("Payments", payments::kUsd, paid) + "*" + row_cell(kShare, row) +
                        "*(1+in_inflation)^(" + cell("Payments", payments::kInflationYears, paid) +
                        "-" + row_cell(kInflationYears, row) + ")",
                    back->usd);
    }
  }
}

void write_payments(Book& book, const Source& source) {
  using namespace payments;
  Sheet sheet(book, "Payments",
              {"Row of Purchases", "Item", "Category", "Stage", "Date", "Share", "Escalation",
               "Plant", "$", "Years of inflation", "Share that is basis", "Basis, nominal [$]",
               "Years of construction interest", "Construction interest, nominal [$]", "In service",
               "Credit, nominal [$]", "Left at the end", "Life [years]", "Annuity [$/yr]"});
  const double wacc = cost::real_wacc_frac(source.plan.finance);
  int row = source.all.first;
  for (const cost::CapexItem& item : source.payments) {
    const bool renewal = item.stage == cost::Stage::renewal;
    const bool land = std::isinf(item.life_years);
    const cost::Purchase& p = source.evaluation.cost.purchases[item.purchase];
    const double years = inflation_years(source, quarter_of(source, item.date));
    const double inflator = std::pow(1.0 + source.plan.finance.inflation_frac, years);
    const double basis = cost::basis_frac(source.plan.finance, item, p);
    const Date service = renewal ? item.date : p.date;
    const double left = cost::left_frac(source.input, item, p, service);
    const double credit_frac = cost::earns_credit(item, p) ? source.plan.finance.itc_frac : 0.0;
    const int bought = source.purchases.first + static_cast<int>(item.purchase);
    sheet.input(row, kPurchase, bought);
    sheet.text(row, kItem, item.item);
    sheet.text(row, kCategory, cost::to_string(item.category));
    sheet.text(row, kStage, cost::to_string(item.stage));
    sheet.date(row, kDate, item.date);
    sheet.input(row, kShare, item.share_frac);
    sheet.input(row, kEscalation, item.escalation);
    sheet.input(row, kPlant, !renewal && cost::is_plant(item.category) ? 1.0 : 0.0);
    sheet.formula(row, kUsd, payment_formula(source, item, row), item.usd);
    sheet.input(row, kInflationYears, years);
    const std::string earns = renewal ? "0" : cell("Purchases", purchases::kCredit, bought);
    if (item.category == cost::Category::deposit) {
      sheet.input(row, kBasisShare, basis);
    } else {
      sheet.formula(row, kBasisShare, "=1-0.5*in_itc*" + earns, basis);
    }
    const std::string nominal =
        "=" + row_cell(kUsd, row) + "*(1+in_inflation)^" + row_cell(kInflationYears, row) + "*";
    sheet.formula(row, kCredit, nominal + "in_itc*" + earns, item.usd * inflator * credit_frac);
    sheet.date(row, kService, service);
    write_basis(sheet, source, item, row, nominal, item.usd * inflator * basis);
    sheet.input(row, kInterestYears, cost::construction_interest_years(source.input, item));
    sheet.formula(row, kInterest,
                  nominal + "in_debt*((1+in_debt_rate)^" + row_cell(kInterestYears, row) + "-1)",
                  item.usd * inflator * cost::construction_interest_frac(source.input, item));
    sheet.input(row, kLeft, left);
    sheet.input(row, kLife, land ? 0.0 : item.life_years);
    const std::string usd = row_cell(kUsd, row);
    const std::string life = row_cell(kLife, row);
    sheet.formula(row, kAnnuity,
                  land ? "=" + usd + "*in_wacc_real"
                       : "=" + usd + "*IF(in_wacc_real=0,1/" + life +
                             ",in_wacc_real/(1-(1+in_wacc_real)^-" + life + "))",
                  item.usd * cost::annuity_factor({.rate_frac = wacc, .years = item.life_years}));
    ++row;
  }
}

void write_results(Book& book, const Source& source) {
  Sheet sheet(book, "Results", {"Result", "Value"});
  const cost::Result& cost = source.evaluation.cost;
  int row = 2;
  const auto add = [&](const char* name, const std::string& formula,
                       const std::optional<double>& value) {
    if (!value) return;
    sheet.text(row, 0, name);
    sheet.formula(row, 1, formula, *value);
    ++row;
  };
  // Of a plan that is rented out: there as soon as a rental price is.
  const auto add_rented = [&](const char* name, const std::string& formula,
                              const std::optional<double>& value) {
    sheet.text(row, 0, name);
    sheet.formula(row, 1, "=IF(in_taxed=1,IFERROR(" + formula + ",\"\"),\"\")",
                  value.value_or(0.0));
    ++row;
  };
  const std::string paid = range("Payments", payments::kUsd, source.first_cost);
  const auto in_reference = [&](const char* name, int column) {
    return "INDEX(" + range(name, column, source.years) + ",MATCH(in_reference_year," +
           range("Opex", opex::kYear, source.years) + ",0))";
  };
  const std::string running = in_reference("Opex", opex::kRunning);
  const std::string yearly =
      "(SUM(" + range("Payments", payments::kAnnuity, source.first_cost) + ")+" + running + ")";
  add("capex_usd", "=SUM(" + paid + ")", cost.capex_usd);
  for (std::size_t i = 0; i < cost::kCategoryCount; ++i) {
    const std::string name(cost::kCategoryNames[i]);
    add(("capex_" + name + "_usd").c_str(),
        "=SUMIFS(" + paid + "," + range("Payments", payments::kCategory, source.first_cost) +
            ",\"" + name + "\")",
        cost.capex_by_category[i]);
  }
  add("opex_usd_per_year", "=" + running, cost.opex_usd_per_year);
  add("npv_usd", "=SUM(" + range("Cash", cash::kPresent, source.quarters) + ")", cost.npv_usd);
  const cost::UnitOfUse& use = source.evaluation.use;
  const std::string revenue = "in_rental*" + in_reference("Quantities", quantities::kWorkingH);
  add_rented("revenue_usd_per_year", revenue, use.revenue_usd_per_year);
  add_rented("margin_frac", "1-" + yearly + "/(" + revenue + ")", use.margin_frac);
  add_rented("irr_frac", irr_formula(cash::kFlow, cost.irr_frac, source), cost.irr_frac);
  add_rented("equity_irr_frac", irr_formula(cash::kEquity, cost.equity_irr_frac, source),
             cost.equity_irr_frac);
  const std::string payback = cell("Cash", cash::kPayback, source.quarters.last);
  add_rented("payback_years", "IF(" + payback + ">0," + payback + ",\"\")", cost.payback_years);
  add("interest_during_construction_usd",
      "=SUM(" + range("Cash", cash::kCapitalised, source.quarters) + ")",
      cost.interest_during_construction_usd);
  add("usd_per_accelerator_h",
      "=" + yearly + "/" + in_reference("Quantities", quantities::kOnlineH),
      cost.usd_per_accelerator_h);
  add("usd_per_useful_accelerator_h",
      "=" + yearly + "/" + in_reference("Quantities", quantities::kUsefulH),
      cost.usd_per_useful_accelerator_h);
  add("energy_usd_per_mwh",
      "=" + in_reference("Opex", opex::kEnergy) + "/" +
          in_reference("Quantities", quantities::kFacilityMwh),
      cost.energy_usd_per_mwh);
  const std::string spent = "=(SUM(" + paid + ")-SUMIFS(" + paid + "," +
                            range("Payments", payments::kCategory, source.first_cost) + ",\"" +
                            std::string(cost::to_string(cost::Category::deposit)) + "\"))*1000/";
  add("usd_per_gw_it", spent + "in_it_mw", cost.usd_per_gw_it);
  add("usd_per_gw_facility", spent + "in_facility_mw", cost.usd_per_gw_facility);
  add("construction_usd_per_mw",
      "=SUMIFS(" + range("Purchases", purchases::kUsd, source.purchases) + "," +
          range("Purchases", purchases::kCritical, source.purchases) + ",1)/in_critical_mw",
      cost.construction_usd_per_mw);
}

}  // namespace sitewright::workbook
