// Money in and out by quarter and by year, with tax on profit where there is a revenue, and what of
// it lender and owner see.
#include <algorithm>
#include <cmath>

#include "model/cost/finance.h"
#include "model/cost/steps.h"

namespace sitewright::cost {

namespace {

bool has_revenue(const Input& input) {
  return input.finance.rental_price_usd_per_accelerator_h.has_value();
}

/// Hours at work are what is sold.
double revenue_usd(const Input& input, int year) {
  const YearQuantities* const q = find_year(input, year);
  return q != nullptr && has_revenue(input)
             ? q->working_accelerator_h * *input.finance.rental_price_usd_per_accelerator_h
             : 0.0;
}

double production_credit_usd(const Input& input, int year) {
  const YearQuantities* const q = find_year(input, year);
  return q != nullptr ? q->credited_mwh * input.finance.ptc_usd_per_mwh : 0.0;
}

/// Works on real dollars of the price year; the basis of the flows comes last.
class Flow {
 public:
  Flow(const Input& input, const Result& result) : input_(input), result_(result) {}

  CashFlow run() {
    make_quarters();
    spread_years();
    for (const CapexItem& item : result_.capex) quarter_of(item.date).capex_usd += item.usd;
    add_credits_and_residual();
    return_deposits();
    add_tax();
    borrow();
    to_basis();
    sum_years();
    return std::move(flow_);
  }

 private:
  void make_quarters() {
    for (const Days& days : quarters_inside(input_)) {
      flow_.quarters.push_back({.from = days.from, .until = days.until});
      inflators_.push_back(inflator(input_.finance, middle(days.from, days.until)));
    }
  }

  CashPeriod& quarter_of(Date date) {
    const auto after =
        std::upper_bound(flow_.quarters.begin(), flow_.quarters.end(), date,
                         [](Date day, const CashPeriod& p) { return day < p.until; });
    return after == flow_.quarters.end() ? flow_.quarters.back() : *after;
  }

  [[nodiscard]] std::size_t year_index(const CashPeriod& quarter) const {
    return static_cast<std::size_t>(year_of(quarter.from) - year_of(input_.start));
  }

  [[nodiscard]] static Days days_of(const CashPeriod& quarter) {
    return {.from = quarter.from, .until = quarter.until};
  }

  /// Of the calendar year's days inside the horizon.
  [[nodiscard]] double share_of_days(const CashPeriod& quarter) const {
    return year_share(input_, days_of(quarter));
  }

  void spread_years() {
    for (std::size_t i = 0; i < flow_.quarters.size(); ++i) {
      CashPeriod& quarter = flow_.quarters[i];
      const OpexYear& opex = result_.opex_quarters[i];
      const QuarterShares shares = quarter_shares(input_, days_of(quarter));
      quarter.opex_usd = opex.total_usd();
      quarter.energy_usd = opex.energy_usd();
      quarter.replacement_usd = opex.replacement_usd;
      quarter.revenue_usd = revenue_usd(input_, opex.year) * share(shares, Driver::online);
      quarter.incentive_usd =
          production_credit_usd(input_, opex.year) * share(shares, Driver::credited);
    }
  }

  /// A credit is a share of the dollars that were paid, nominal, as the basis is.
  void add_credits_and_residual() {
    const auto add = [&](const std::vector<CapexItem>& items) {
      for (const CapexItem& item : items) {
        const Purchase& purchase = result_.purchases[item.purchase];
        flow_.quarters.back().residual_usd += residual_usd(input_, item, purchase);
        if (!earns_credit(item, purchase)) continue;
        quarter_of(purchase.date).incentive_usd += input_.finance.itc_frac * item.usd *
                                                   inflator_at(item.date) /
                                                   inflator_at(purchase.date);
      }
    };
    add(result_.capex);
    add(result_.renewals);
  }

  /// Nominal what was posted: in real dollars less, by the inflation between the two quarters.
  void return_deposits() {
    for (const CapexItem& item : result_.capex) {
      for (const ReturnShare& share : result_.purchases[item.purchase].returns) {
        CapexItem back = item;
        back.date = std::clamp(share.date, item.date, add_days(input_.end, -1));
        back.escalation = inflator_at(item.date) / inflator_at(back.date);
        back.share_frac = share.share_frac;
        back.usd = item.usd * share.share_frac * back.escalation;
        back.stage = Stage::returned;
        quarter_of(back.date).returned_usd += back.usd;
        flow_.returned.push_back(std::move(back));
      }
    }
  }

  [[nodiscard]] double inflator_at(Date date) const {
    const auto after =
        std::upper_bound(flow_.quarters.begin(), flow_.quarters.end(), date,
                         [](Date day, const CashPeriod& p) { return day < p.until; });
    const auto index = after == flow_.quarters.end()
                           ? flow_.quarters.size() - 1
                           : static_cast<std::size_t>(after - flow_.quarters.begin());
    return inflators_[index];
  }

  /// What a calendar year writes off, and what goes out of the books in it, nominal.
  void write_off_payments(int calendar_year, TaxYear& year) const {
    const auto add = [&](const std::vector<CapexItem>& items) {
      for (const CapexItem& item : items) {
        const Purchase& purchase = result_.purchases[item.purchase];
        const WriteOff shares = write_off(input_, item, purchase, calendar_year);
        const double usd = item.usd * inflator_at(item.date);
        double basis_usd = usd * basis_frac(input_.finance, item, purchase);
        if (item.category == Category::land) {
          basis_usd = std::min(basis_usd, residual_usd(input_, item, purchase) * inflators_.back());
        }
        year.depreciation_usd += basis_usd * shares.depreciation;
        year.disposal_usd -= basis_usd * shares.disposal;
        year.construction_interest_usd +=
            usd * construction_interest_frac(input_, item) * shares.interest;
      }
    };
    add(result_.capex);
    add(result_.renewals);
  }

  [[nodiscard]] double tax_on(double profit_usd) const {
    return has_revenue(input_) ? input_.finance.tax_frac * std::max(0.0, profit_usd) : 0.0;
  }

  /// Profit after losses, the tax on it and what of it comes back, nominal; `levered` is after
  /// interest.
  void tax_profits(bool levered) {
    const double offset_frac = input_.finance.loss_offset_frac;
    std::vector<double> own;
    for (const TaxYear& year : flow_.tax) {
      own.push_back(year.before_usd - year.depreciation_usd + year.disposal_usd);
      if (levered) own.back() -= year.interest_usd + year.construction_interest_usd;
    }
    const AfterLosses paid = carry_forward(own, offset_frac);
    const AfterLosses owed = carry_forward(carry_back(own), offset_frac);
    double refund = 0.0;
    for (std::size_t i = 0; i < own.size(); ++i) {
      TaxYear& year = flow_.tax[i];
      const double tax = tax_on(paid.profit_usd[i]);
      refund += tax - tax_on(owed.profit_usd[i]);
      (levered ? year.levered_loss_used_usd : year.loss_used_usd) = paid.used_usd[i];
      (levered ? year.levered_profit_usd : year.profit_usd) = paid.profit_usd[i];
      (levered ? year.levered_tax_usd : year.tax_usd) = tax;
    }
    (levered ? flow_.tax.back().levered_refund_usd : flow_.tax.back().refund_usd) = refund;
  }

  void add_tax() {
    flow_.tax.resize(result_.opex.size());
    for (TaxYear& year : flow_.tax) year.inflator = 0.0;
    for (std::size_t i = 0; i < flow_.quarters.size(); ++i) {
      const CashPeriod& quarter = flow_.quarters[i];
      TaxYear& year = flow_.tax[year_index(quarter)];
      year.inflator += share_of_days(quarter) * inflators_[i];
      year.credits_usd += inflators_[i] * quarter.incentive_usd;
      year.before_usd +=
          inflators_[i] * (quarter.revenue_usd - result_.opex_quarters[i].running_usd());
    }
    for (std::size_t i = 0; i < flow_.tax.size(); ++i) {
      write_off_payments(result_.opex[i].year, flow_.tax[i]);
    }
    flow_.tax.back().disposal_usd += flow_.quarters.back().residual_usd * inflators_.back();
    tax_profits(false);
    for (CashPeriod& quarter : flow_.quarters) {
      const TaxYear& year = flow_.tax[year_index(quarter)];
      quarter.tax_usd = year.tax_usd / year.inflator * share_of_days(quarter);
    }
    flow_.quarters.back().tax_usd -= flow_.tax.back().refund_usd / inflators_.back();
    for (CashPeriod& q : flow_.quarters) {
      q.cash_usd = q.revenue_usd + q.incentive_usd + q.residual_usd + q.returned_usd - q.capex_usd -
                   q.opex_usd - q.tax_usd;
    }
  }

  /// What a quarter borrows, and from when it is repaid.
  struct Loan {
    double usd;
    double from_years;  ///< since the horizon's start
  };

  /// What falls due in a quarter: each loan in equal parts over the term.
  [[nodiscard]] double due_usd(const std::vector<Loan>& loans, const CashPeriod& quarter) const {
    const double term_years = input_.finance.debt_term_years;
    const double from = years_between(input_.start, quarter.from);
    const double until = years_between(input_.start, quarter.until);
    double usd = 0.0;
    for (const Loan& loan : loans) {
      const double end = std::min(until, loan.from_years + term_years);
      usd += loan.usd * std::max(0.0, end - std::max(from, loan.from_years)) / term_years;
    }
    return usd;
  }

  /// Debt draws its share of capex, in the middle of the quarter; interest before operation joins
  /// the balance. What each quarter borrowed is repaid in equal parts over the term, from its end
  /// or the first quarter of operation on, and what is left at the horizon's end.
  void borrow() {
    const plan::Finance& finance = input_.finance;
    const double operating_years = years_between(input_.start, first_operating_quarter(input_));
    double balance = 0.0;
    std::vector<Loan> loans;
    for (std::size_t i = 0; i < flow_.quarters.size(); ++i) {
      const CashPeriod& quarter = flow_.quarters[i];
      const double years = years_between(quarter.from, quarter.until);
      DebtPeriod debt;
      debt.draw_usd = finance.debt_frac * quarter.capex_usd * inflators_[i];
      const auto interest = [&](double time_years) {
        return std::pow(1.0 + finance.debt_rate_frac, time_years) - 1.0;
      };
      debt.interest_usd = balance * interest(years) + debt.draw_usd * interest(0.5 * years);
      if (!input_.operation || quarter.until <= *input_.operation) {
        debt.capitalised_usd = debt.interest_usd;
      } else {
        flow_.tax[year_index(quarter)].interest_usd += debt.interest_usd;
        debt.principal_usd = std::min(balance, due_usd(loans, quarter));
      }
      loans.push_back(
          {.usd = debt.draw_usd + debt.capitalised_usd,
           .from_years = std::max(operating_years, years_between(input_.start, quarter.until))});
      balance += loans.back().usd;
      if (i + 1 == flow_.quarters.size()) debt.principal_usd = balance;
      balance -= debt.principal_usd;
      debt.balance_usd = balance;
      flow_.debt.push_back(debt);
    }
    tax_profits(true);
    for (std::size_t i = 0; i < flow_.quarters.size(); ++i) {
      const TaxYear& year = flow_.tax[year_index(flow_.quarters[i])];
      DebtPeriod& debt = flow_.debt[i];
      debt.shield_usd = (year.tax_usd - year.levered_tax_usd) * share_of_days(flow_.quarters[i]);
      if (i + 1 == flow_.quarters.size())
        debt.shield_usd += year.levered_refund_usd - year.refund_usd;
      debt.equity_usd = flow_.quarters[i].cash_usd * inflators_[i] + debt.draw_usd -
                        (debt.interest_usd - debt.capitalised_usd) - debt.principal_usd +
                        debt.shield_usd;
    }
  }

  void to_basis() {
    double sum = 0.0;
    for (std::size_t i = 0; i < flow_.quarters.size(); ++i) {
      CashPeriod& q = flow_.quarters[i];
      const bool nominal = input_.finance.flow_basis == plan::MoneyBasis::nominal;
      const double factor = nominal ? inflators_[i] : 1.0;
      for (const CashColumn& column : kCashColumns) q.*column.usd *= factor;
      sum += q.cash_usd;
      q.cumulative_usd = sum;
    }
  }

  void sum_years() {
    for (const CashPeriod& q : flow_.quarters) {
      if (flow_.years.size() <= year_index(q)) flow_.years.push_back({.from = q.from});
      CashPeriod& year = flow_.years.back();
      year.until = q.until;
      for (const CashColumn& column : kCashColumns) year.*column.usd += q.*column.usd;
      year.cumulative_usd = q.cumulative_usd;
    }
  }

  const Input& input_;
  const Result& result_;
  std::vector<double> inflators_;
  CashFlow flow_;
};

}  // namespace

CashFlow cash_flow(const Input& input, const Result& result) {
  return input.start < input.end ? Flow(input, result).run() : CashFlow{};
}

}  // namespace sitewright::cost
