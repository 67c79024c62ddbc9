// Lays the sheets out and writes the file whole or not at all.
#include "model/workbook/workbook.h"

#include <cstdio>
#include <filesystem>

#include "model/evaluate/dated_plan.h"
#include "model/evaluate/money.h"
#include "model/workbook/cost_sheets.h"

namespace sitewright::workbook {

namespace {

Rows rows(int first, std::size_t count) {
  return {.first = first, .last = first + static_cast<int>(count) - 1};
}

Source make_source(const plan::Plan& plan, const Evaluation& evaluation, const cost::Input& input) {
  const cost::Result& cost = evaluation.cost;
  Source source{.plan = plan, .evaluation = evaluation, .input = input};
  std::size_t hard = 0;
  for (const cost::CapexItem& item : cost.capex) hard += item.category != cost::Category::soft;
  source.payments = cost.capex;  // soft cost comes last
  source.payments.insert(source.payments.end(), cost.renewals.begin(), cost.renewals.end());
  constexpr int kFirst = 2;
  source.purchases = rows(kFirst, cost.purchases.size());
  source.hard = rows(kFirst, hard);
  source.first_cost = rows(kFirst, cost.capex.size());
  source.renewals = rows(kFirst + static_cast<int>(cost.capex.size()), cost.renewals.size());
  source.all = rows(kFirst, source.payments.size());
  source.returns = rows(kFirst, cost.returned.size());
  source.years = rows(kFirst, cost.opex.size());
  source.quarters = rows(kFirst, cost.quarters.size());
  return source;
}

}  // namespace

Expected<void> write_cost_workbook(const plan::Plan& plan, const Catalog& catalog,
                                   const Evaluation& evaluation, const std::string& path,
                                   Cached cached) {
  if (!evaluation.cost.capex_usd) {
    return failure(path + ": a price is missing, so that there are no totals to show");
  }
  MoneyInputs inputs;
  inputs.years = evaluation.year_quantities;
  const plan::Plan dated = dated_plan(plan, evaluation.schedule);
  const cost::Input input = cost_input(dated, catalog, evaluation, inputs);
  const std::string beside = path + ".part";
  bool written = false;
  {
    Book book(beside, cached);
    const Source source = make_source(dated, evaluation, input);
    write_results(book, source);
    write_inputs(book, source);
    write_quantities(book, source);
    write_purchases(book, source);
    write_payments(book, source);
    write_returns(book, source);
    write_standing(book, source);
    write_depreciation(book, source);
    write_quarters(book, source);
    write_opex(book, source);
    write_tax(book, source);
    write_cash(book, source);
    written = book.close();
  }
  std::error_code error;
  if (written) std::filesystem::rename(beside, path, error);
  if (!written || error) {
    std::remove(beside.c_str());
    return failure(path + ": cannot be written");
  }
  return {};
}

}  // namespace sitewright::workbook
