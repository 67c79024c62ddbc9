// The sheet Tax of the cost workbook: a calendar year a row.
#include <algorithm>

#include "model/workbook/cost_sheets.h"

namespace sitewright::workbook {

namespace {

constexpr std::array<const char*, tax::kBlockSize> kBlockNames{
    "Own profit [$]",
    "Losses used [$]",
    "Profit [$]",
    "Tax, nominal [$]",
    "Losses carried on [$]",
    "Last year's loss, left before this year [$]",
    "Own profit less that loss [$]",
    "Losses used then [$]",
    "Tax then [$]",
    "Losses carried on then [$]",
    "Tax that comes back [$]"};

/// From own profits to tax and refund, of the project or of its owner.
class TaxBlock {
 public:
  TaxBlock(Sheet& sheet, const Source& source, int first, std::vector<double> own)
      : sheet_(sheet), source_(source), first_(first), own_(std::move(own)) {
    const double offset = source.plan.finance.loss_offset_frac;
    paid_ = cost::carry_forward(own_, offset);
    less_ = cost::carry_back(own_);
    owed_ = cost::carry_forward(less_, offset);
    for (int i = 0; i < tax::kBlockSize; ++i)
      sheet_.header(first + i, (first == tax::kProject ? "" : "Owner: ") +
                                   std::string(kBlockNames[static_cast<std::size_t>(i)]));
  }

  void write(std::size_t year, const std::string& own_formula) {
    using namespace tax;
    row_ = source_.years.first + static_cast<int>(year);
    put(kOwn, own_formula, own_[year]);
    write_forward(year, kOwn, kUsed, kLosses, paid_, own_);
    put(kProfit, "=" + at(kOwn) + "-" + at(kUsed), paid_.profit_usd[year]);
    put(kTax, "=in_taxed*in_tax*MAX(0," + at(kProfit) + ")", tax_on(paid_.profit_usd[year]));
    write_back(year);
    write_forward(year, kLess, kLessUsed, kLessLosses, owed_, less_);
    put(kLessTax, "=in_taxed*in_tax*MAX(0," + at(kLess) + "-" + at(kLessUsed) + ")",
        tax_on(owed_.profit_usd[year]));
    put(kRefund, "=" + at(kTax) + "-" + at(kLessTax),
        tax_on(paid_.profit_usd[year]) - tax_on(owed_.profit_usd[year]));
  }

 private:
  [[nodiscard]] std::string at(int column, int rows_on = 0) const {
    return row_cell(first_ + column, row_ + rows_on);
  }
  void put(int column, const std::string& formula, double value) {
    sheet_.formula(row_, first_ + column, formula, value);
  }
  [[nodiscard]] double tax_on(double profit_usd) const {
    const plan::Finance& finance = source_.plan.finance;
    return finance.rental_price_usd_per_accelerator_h ? finance.tax_frac * std::max(0.0, profit_usd)
                                                      : 0.0;
  }

  /// Losses that a year uses, and those it hands on.
  void write_forward(std::size_t year, int own, int used, int losses,
                     const cost::AfterLosses& after, const std::vector<double>& profits) {
    const std::string before = year == 0 ? "0" : at(losses, -1);
    double left = 0.0;
    for (std::size_t i = 0; i <= year; ++i) left += std::max(0.0, -profits[i]) - after.used_usd[i];
    put(used, "=MIN(" + before + ",in_loss_offset*MAX(0," + at(own) + "))", after.used_usd[year]);
    put(losses, "=" + before + "+MAX(0,-" + at(own) + ")-" + at(used), left);
  }

  /// The last year's loss on its way back.
  void write_back(std::size_t year) {
    using namespace tax;
    const bool last = year + 1 == own_.size();
    double left = std::max(0.0, -own_.back());
    for (std::size_t i = own_.size() - 1; i-- > year;) left -= own_[i] - less_[i];
    put(kLeft,
        last ? "=MAX(0,-" + at(kOwn) + ")"
             : "=" + at(kLeft, 1) + "-MIN(" + at(kLeft, 1) + ",MAX(0," + at(kOwn) + "))",
        left);
    put(kLess,
        last ? "=MAX(0," + at(kOwn) + ")" : "=" + at(kOwn) + "-" + at(kLeft, 1) + "+" + at(kLeft),
        last ? std::max(0.0, own_[year]) : less_[year]);
  }

  Sheet& sheet_;
  const Source& source_;
  int first_;
  int row_ = 0;
  std::vector<double> own_;
  std::vector<double> less_;
  cost::AfterLosses paid_;
  cost::AfterLosses owed_;
};

/// Profits before losses, of the project or of its owner.
std::vector<double> own_profits(const cost::Result& cost, bool levered) {
  std::vector<double> own;
  for (const cost::TaxYear& year : cost.tax) {
    own.push_back(levered ? year.levered_profit_usd + year.levered_loss_used_usd
                          : year.profit_usd + year.loss_used_usd);
  }
  return own;
}

}  // namespace

void write_tax(Book& book, const Source& source) {
  using namespace tax;
  Sheet sheet(book, "Tax",
              {"Year", "Inflator", "Before depreciation [$]", "Depreciation [$]", "Disposal [$]",
               "Interest paid [$]", "Construction interest written off [$]"});
  const cost::Result& cost = source.evaluation.cost;
  TaxBlock project(sheet, source, kProject, own_profits(cost, false));
  TaxBlock owner(sheet, source, kOwner, own_profits(cost, true));
  const auto cash = [&](int column) { return range("Cash", column, source.quarters); };
  int row = source.years.first;
  for (std::size_t i = 0; i < cost.tax.size(); ++i, ++row) {
    const cost::TaxYear& year = cost.tax[i];
    const std::string mine =
        "=SUMPRODUCT((" + cash(cash::kYearRow) + "=" + std::to_string(row) + ")*";
    const std::string inflator = "*" + cash(cash::kInflator) + ")";
    sheet.input(row, kYear, cost.opex[i].year);
    sheet.formula(row, kInflator, mine + cash(cash::kShare) + inflator, year.inflator);
    sheet.formula(row, kBefore,
                  mine + "(" + cash(cash::kRevenue) + "-" +
                      range("Quarters", quarters::kRunning, source.quarters) + ")" + inflator,
                  year.before_usd);
    const auto written = [&](int payments_column, std::size_t block) {
      const auto column = static_cast<int>(1 + block * cost.tax.size() + i);
      return "SUMPRODUCT(" + range("Payments", payments_column, source.all) + "," +
             range("Depreciation", column, source.all) + ")";
    };
    sheet.formula(row, kDepreciation, "=" + written(payments::kBasis, 0), year.depreciation_usd);
    sheet.formula(row, kDisposal,
                  mine + cash(cash::kResidual) + inflator + "-" + written(payments::kBasis, 1),
                  year.disposal_usd);
    sheet.formula(row, kInterest,
                  mine + "(" + cash(cash::kInterest) + "-" + cash(cash::kCapitalised) + "))",
                  year.interest_usd);
    sheet.formula(row, kCapitalised, "=" + written(payments::kInterest, 2),
                  year.construction_interest_usd);
    const std::string own = "=" + row_cell(kBefore, row) + "-" + row_cell(kDepreciation, row) +
                            "+" + row_cell(kDisposal, row);
    project.write(i, own);
    owner.write(i, own + "-" + row_cell(kInterest, row) + "-" + row_cell(kCapitalised, row));
  }
}

}  // namespace sitewright::workbook
