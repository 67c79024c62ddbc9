// The sheet Cash of the cost workbook: a quarter a row.
#include <cmath>

#include "model/cost/finance.h"
#include "model/workbook/cost_sheets.h"

namespace sitewright::workbook {

namespace {

/// Sum of the deposits that come back within the dates of a row of Cash.
std::string returned_in_quarter(const Source& source, int row) {
  const std::string dates = range("Returns", returns::kDate, source.returns);
  return "SUMIFS(" + range("Returns", returns::kUsd, source.returns) + "," + dates + ",\">=\"&" +
         row_cell(cash::kFrom, row) + "," + dates + ",\"<\"&" + row_cell(cash::kUntil, row) + ")";
}

/// A day as spreadsheets count it: 1 is the first of 1900, with a 29 February in that year.
double serial_day(Date day) { return days_between(make_date(1899, 12, 30), day); }

/// One quarter of Cash: flows in real dollars, then their basis and present value, then debt.
class CashRow {
 public:
  CashRow(Sheet& sheet, const Source& source, std::size_t index)
      : sheet_(sheet),
        source_(source),
        index_(index),
        row_(source.quarters.first + static_cast<int>(index)),
        year_row_(year_row(source, index)),
        q_(source.evaluation.cost.quarters[index]),
        nominal_(source.plan.finance.flow_basis == plan::MoneyBasis::nominal),
        inflator_(cost::inflator(source.plan.finance, cost::middle(q_.from, q_.until))),
        real_(nominal_ ? 1.0 / inflator_ : 1.0) {}

  void write() {
    write_time();
    write_flows();
    write_present();
    write_debt();
    write_return();
  }

 private:
  [[nodiscard]] std::string at(int column) const { return row_cell(column, row_); }
  [[nodiscard]] std::string before(int column) const {
    return index_ == 0 ? "0" : row_cell(column, row_ - 1);
  }
  /// A yearly quantity at this quarter's year, times the quarter's share of a driver.
  [[nodiscard]] std::string yearly(int column, cost::Driver driver) const {
    return cell("Quantities", column, year_row_) + "*" +
           cell("Quarters", quarters::kShares + static_cast<int>(driver), row_);
  }
  /// The year's cell in a block of Tax.
  [[nodiscard]] std::string tax_cell(int block, tax::Block column) const {
    return cell("Tax", block + column, year_row_);
  }
  /// All that comes back of a block's tax.
  [[nodiscard]] std::string refund(int block) const {
    return "SUM(" + range("Tax", block + tax::kRefund, source_.years) + ")";
  }
  [[nodiscard]] double middle_years() const { return cost::middle_years(source_.input.start, q_); }

  void write_time() {
    const bool operating = source_.input.operation && q_.until > *source_.input.operation;
    sheet_.date(row_, cash::kFrom, q_.from);
    sheet_.date(row_, cash::kUntil, q_.until);
    sheet_.input(row_, cash::kYearRow, year_row_);
    sheet_.input(row_, cash::kShare,
                 cost::year_share(source_.input, {.from = q_.from, .until = q_.until}));
    sheet_.input(row_, cash::kYears, cost::years_between(q_.from, q_.until));
    sheet_.input(row_, cash::kMiddle, middle_years());
    sheet_.input(row_, cash::kInflationYears, inflation_years(source_, index_));
    sheet_.formula(row_, cash::kInflator, "=(1+in_inflation)^" + at(cash::kInflationYears),
                   inflator_);
    sheet_.input(row_, cash::kOperating, operating ? 1.0 : 0.0);
  }

  void write_flows() {
    const auto flow = [&](int column, const std::string& formula, double usd) {
      sheet_.formula(row_, column, formula, usd * real_);
    };
    const std::string service = range("Payments", payments::kService, source_.first_cost);
    flow(cash::kCapex, "=" + in_quarter(source_.first_cost, row_), q_.capex_usd);
    flow(cash::kOpex, "=" + cell("Quarters", quarters::kTotal, row_), q_.opex_usd);
    flow(cash::kRevenue, "=in_rental*" + yearly(quantities::kWorkingH, cost::Driver::online),
         q_.revenue_usd);
    flow(cash::kIncentive,
         "=SUMIFS(" + range("Payments", payments::kCredit, source_.first_cost) + "," + service +
             ",\">=\"&" + at(cash::kFrom) + "," + service + ",\"<\"&" + at(cash::kUntil) + ")/" +
             at(cash::kInflator) + "+in_ptc*" +
             yearly(quantities::kCreditedMwh, cost::Driver::credited),
         q_.incentive_usd);
    const bool last = row_ == source_.quarters.last;
    flow(cash::kResidual,
         last ? "=in_residual*SUMPRODUCT(" + range("Payments", payments::kUsd, source_.all) + "," +
                    range("Payments", payments::kLeft, source_.all) + ")"
              : "=0",
         q_.residual_usd);
    flow(cash::kReturned,
         source_.evaluation.cost.returned.empty() ? "=0" : "=" + returned_in_quarter(source_, row_),
         q_.returned_usd);
    flow(cash::kTax,
         "=" + tax_cell(tax::kProject, tax::kTax) + "/" + cell("Tax", tax::kInflator, year_row_) +
             "*" + at(cash::kShare) +
             (last ? "-" + refund(tax::kProject) + "/" + at(cash::kInflator) : ""),
         q_.tax_usd);
    flow(cash::kCash,
         "=" + at(cash::kRevenue) + "+" + at(cash::kIncentive) + "+" + at(cash::kResidual) + "+" +
             at(cash::kReturned) + "-" + at(cash::kCapex) + "-" + at(cash::kOpex) + "-" +
             at(cash::kTax),
         q_.cash_usd);
  }

  void write_present() {
    const double discount = std::pow(1.0 + source_.plan.finance.wacc_frac, -middle_years());
    sheet_.formula(row_, cash::kFactor, "=IF(in_nominal=1," + at(cash::kInflator) + ",1)",
                   nominal_ ? inflator_ : 1.0);
    sheet_.formula(row_, cash::kDiscount, "=(1+in_wacc)^-" + at(cash::kMiddle), discount);
    sheet_.formula(row_, cash::kPresent,
                   "=" + at(cash::kCash) + "*" + at(cash::kFactor) + "*" + at(cash::kDiscount),
                   q_.cash_usd * discount);
    sheet_.formula(
        row_, cash::kCumulative,
        "=" + before(cash::kCumulative) + "+" + at(cash::kCash) + "*" + at(cash::kFactor),
        q_.cumulative_usd);
  }

  /// What falls due of all earlier quarters' loans, each in equal parts over the term: their time
  /// in this quarter, MAX(0, MIN(until, repaid + term) - MAX(from, repaid)), as a sum of absolute
  /// values, which spreadsheets work out for whole columns.
  [[nodiscard]] std::string due() const {
    if (index_ == 0) return "0";
    const auto earlier = [&](int column) {
      return row_cell(column, source_.quarters.first) + ":" + row_cell(column, row_ - 1);
    };
    const std::string repaid = earlier(cash::kRepaidFrom);
    const std::string half = at(cash::kYears) + "/2";
    const std::string from = "(" + at(cash::kMiddle) + "-" + half + ")";
    const std::string until = "(" + at(cash::kMiddle) + "+" + half + ")";
    const std::string time = "(" + at(cash::kYears) + "+in_debt_term-ABS(" + until + "-" + repaid +
                             "-in_debt_term)-ABS(" + from + "-" + repaid + "))";
    return "SUMPRODUCT(" + earlier(cash::kDraw) + "+" + earlier(cash::kCapitalised) + "," + time +
           "+ABS(" + time + "))/4/in_debt_term";
  }

  void write_debt() {
    const cost::DebtPeriod& debt = source_.evaluation.cost.debt[index_];
    const bool last = row_ == source_.quarters.last;
    const std::string owed =
        before(cash::kBalance) + "+" + at(cash::kDraw) + "+" + at(cash::kCapitalised);
    sheet_.formula(row_, cash::kDraw, "=in_debt*" + at(cash::kCapex) + "*" + at(cash::kInflator),
                   debt.draw_usd);
    sheet_.formula(row_, cash::kInterest,
                   "=" + before(cash::kBalance) + "*((1+in_debt_rate)^" + at(cash::kYears) +
                       "-1)+" + at(cash::kDraw) + "*((1+in_debt_rate)^(" + at(cash::kYears) +
                       "/2)-1)",
                   debt.interest_usd);
    sheet_.formula(row_, cash::kCapitalised,
                   "=" + at(cash::kInterest) + "*(1-" + at(cash::kOperating) + ")",
                   debt.capitalised_usd);
    sheet_.formula(
        row_, cash::kPrincipal,
        last ? "=" + owed
             : "=" + at(cash::kOperating) + "*MIN(" + before(cash::kBalance) + "," + due() + ")",
        debt.principal_usd);
    const Date repaid = std::max(cost::first_operating_quarter(source_.input), q_.until);
    sheet_.input(row_, cash::kRepaidFrom, cost::years_between(source_.input.start, repaid));
    sheet_.formula(row_, cash::kBalance, "=" + owed + "-" + at(cash::kPrincipal), debt.balance_usd);
    sheet_.formula(row_, cash::kShield,
                   "=(" + tax_cell(tax::kProject, tax::kTax) + "-" +
                       tax_cell(tax::kOwner, tax::kTax) + ")*" + at(cash::kShare) +
                       (last ? "+" + refund(tax::kOwner) + "-" + refund(tax::kProject) : ""),
                   debt.shield_usd);
    sheet_.formula(row_, cash::kEquity,
                   "=" + at(cash::kCash) + "*" + at(cash::kInflator) + "+" + at(cash::kDraw) +
                       "-(" + at(cash::kInterest) + "-" + at(cash::kCapitalised) + ")-" +
                       at(cash::kPrincipal) + "+" + at(cash::kShield),
                   debt.equity_usd);
  }

  /// What the internal rates of return are taken of. From and until add up to twice the day of the
  /// middle, which need not be a whole day itself.
  void write_return() {
    sheet_.formula(row_, cash::kFlow, "=" + at(cash::kCash) + "*" + at(cash::kFactor), q_.cash_usd);
    sheet_.formula(row_, cash::kTwiceMiddle, "=" + at(cash::kFrom) + "+" + at(cash::kUntil),
                   serial_day(q_.from) + serial_day(q_.until));
    const std::string from = at(cash::kMiddle) + "-" + at(cash::kYears) + "/2";
    sheet_.formula(row_, cash::kPayback,
                   "=IF(" + at(cash::kCumulative) + "<0,0,IF(" + before(cash::kCumulative) + "<0," +
                       from + "-" + at(cash::kYears) + "*" + before(cash::kCumulative) + "/" +
                       at(cash::kFlow) + "," + before(cash::kPayback) + "))",
                   payback_so_far());
  }

  /// Payback of the quarters up to this one, 0 where there is none yet.
  [[nodiscard]] double payback_so_far() const {
    std::vector<cost::SpreadPayment> flows;
    for (std::size_t i = 0; i <= index_; ++i) {
      const cost::CashPeriod& q = source_.evaluation.cost.quarters[i];
      flows.push_back({.from_years = cost::years_between(source_.input.start, q.from),
                       .until_years = cost::years_between(source_.input.start, q.until),
                       .usd = q.cash_usd});
    }
    return cost::payback_years(flows).value_or(0.0);
  }

  Sheet& sheet_;
  const Source& source_;
  std::size_t index_;
  int row_;
  int year_row_;
  const cost::CashPeriod& q_;
  bool nominal_;
  double inflator_;
  double real_;  ///< real dollars per dollar of the flow's basis
};

}  // namespace

void write_cash(Book& book, const Source& source) {
  Sheet sheet(book, "Cash",
              {"From",
               "Until",
               "Row of the year",
               "Share of the year",
               "Years",
               "Years to middle",
               "Years of inflation",
               "Inflator",
               "Capex [$]",
               "Opex [$]",
               "Revenue [$]",
               "Tax credits [$]",
               "Residual [$]",
               "Deposits back [$]",
               "Tax [$]",
               "Cash, real [$]",
               "Basis",
               "Discount",
               "Present value [$]",
               "Cumulative [$]",
               "Debt drawn [$]",
               "Interest [$]",
               "Operating",
               "Interest capitalised [$]",
               "Principal [$]",
               "Repaid from [years]",
               "Debt [$]",
               "Tax shield [$]",
               "Equity cash, nominal [$]",
               "Cash in its basis [$]",
               "From and until",
               "Payback so far [years]"});
  for (std::size_t i = 0; i < source.evaluation.cost.quarters.size(); ++i) {
    CashRow(sheet, source, i).write();
  }
}

}  // namespace sitewright::workbook
