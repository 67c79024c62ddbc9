// Cost as one table for spreadsheets.
#include "app/cli/cost_csv.h"

#include <optional>
#include <vector>

#include "app/cli/cost_notes.h"
#include "model/core/csv.h"
#include "model/core/number_text.h"
#include "model/cost/finance.h"

namespace sitewright::cli {

namespace {

class Table {
 public:
  Table(const plan::Plan& plan, const Evaluation& evaluation)
      : plan_(plan),
        evaluation_(evaluation),
        cost_(evaluation.cost),
        real_("real " + std::to_string(plan.finance.price_year)),
        flow_(plan.finance.flow_basis == plan::MoneyBasis::nominal ? "nominal" : real_) {}

  std::string text() {
    add_payments("capex", cost_.capex, 1.0);
    add_payments("renewal", cost_.renewals, 1.0);
    add_payments("returned", cost_.returned, -1.0);
    for (const cost::CapexQuantity& q : cost_.unpriced) {
      rows_.push_back({"unpriced", q.item, std::string(cost::to_string(q.category)), to_iso(q.date),
                       "", real_, "", ""});
    }
    add_opex();
    for (const cost::CashPeriod& quarter : cost_.quarters) add_cash(quarter);
    const std::vector<std::string> header{"kind", "item",  "category", "date",
                                          "usd",  "money", "until",    "discount_factor"};
    return write_csv(header, rows_);
  }

 private:
  void add_payments(const char* kind, const std::vector<cost::CapexItem>& items, double sign) {
    for (const cost::CapexItem& item : items) {
      rows_.push_back({kind, item.item, std::string(cost::to_string(item.category)),
                       to_iso(item.date), format_number(sign * item.usd), real_, "", ""});
    }
  }

  /// Empty where it leaves out what has no price.
  [[nodiscard]] std::string amount(double usd, bool needs_prices) const {
    return needs_prices && !cost_.unpriced.empty() ? std::string() : format_number(usd);
  }

  void add_opex() {
    for (std::size_t i = 0; i < cost_.opex.size(); ++i) {
      for (const cost::OpexPart& part : cost::parts_of(plan_.finance, cost_, i)) {
        rows_.push_back({"opex", std::string(part.name), "", std::to_string(cost_.opex[i].year),
                         amount(part.usd, part.of_capital), flow_, "", ""});
      }
    }
  }

  void add_cash(const cost::CashPeriod& quarter) {
    const double middle = cost::middle_years(evaluation_.start, quarter);
    const auto discount = discount_factor(plan_.finance, middle);
    const std::string factor = discount ? format_number(*discount) : std::string();
    for (const cost::CashPart& part : cost::cash_parts(quarter)) {
      if (part.usd == 0.0) continue;
      rows_.push_back({"cash", std::string(part.name), "", to_iso(quarter.from),
                       amount(part.usd, part.needs_prices), flow_, to_iso(quarter.until), factor});
    }
  }

  const plan::Plan& plan_;
  const Evaluation& evaluation_;
  const cost::Result& cost_;
  std::string real_;
  std::string flow_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace

std::string cost_csv(const plan::Plan& plan, const Evaluation& evaluation) {
  return Table(plan, evaluation).text();
}

}  // namespace sitewright::cli
