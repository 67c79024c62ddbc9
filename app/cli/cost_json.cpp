// Cost as data for programs.
#include "app/cli/cost_json.h"

#include <vector>

#include "app/cli/cost_notes.h"
#include "model/cost/finance.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

namespace {

// What money a figure is in: of finance.price_year, or of each day.
constexpr std::string_view kReal = "real";
constexpr std::string_view kNominal = "nominal";

void write_payments(io::JsonWriter& writer, std::string_view key,
                    const std::vector<cost::CapexItem>& items) {
  writer.key(key).begin_array();
  for (const cost::CapexItem& item : items) {
    writer.begin_object().key("item").text(item.item).key("usd").number(item.usd);
    writer.key("date").date(item.date).key("category").text(cost::to_string(item.category));
    writer.key("stage").text(cost::to_string(item.stage)).end_object();
  }
  writer.end_array();
}

/// The days on which soft cost enters service, with the plant.
void write_services(io::JsonWriter& writer, const cost::Purchase& purchase) {
  if (purchase.services.empty()) return;
  writer.key("services").begin_array();
  for (const cost::ServiceShare& part : purchase.services) {
    writer.begin_object().key("date").date(part.date);
    writer.key("share_frac").number(part.share_frac).end_object();
  }
  writer.end_array();
}

void write_purchases(io::JsonWriter& writer, const cost::Result& cost) {
  writer.key("purchases").begin_array();
  for (const cost::Purchase& p : cost.purchases) {
    writer.begin_object().key("item").text(p.item).key("path").text(p.path);
    writer.key("category").text(cost::to_string(p.category));
    writer.key("quantity").number(p.quantity).key("unit").text(p.unit);
    writer.key("unit_usd").number(p.unit_usd).key("price_year").number(double(p.price_year));
    writer.key("source").text(p.source).key("service").date(p.date);
    writer.key("life_years").number(p.life_years).key("usd").number(p.usd);
    write_services(writer, p);
    writer.end_object();
  }
  writer.end_array();
}

/// Writes sums that are null where a price is missing, since they would leave it out.
class Sums {
 public:
  Sums(io::JsonWriter& writer, const cost::Result& cost)
      : writer_(writer), whole_(cost.unpriced.empty()) {}

  void add(std::string_view key, double usd, bool needs_prices = true) {
    const bool known = whole_ || !needs_prices;
    writer_.key(key).number(known ? std::optional(usd) : std::nullopt);
  }

 private:
  io::JsonWriter& writer_;
  bool whole_;
};

/// What moves in a quarter or a year.
void write_period(io::JsonWriter& writer, const cost::Result& cost,
                  const cost::CashPeriod& period) {
  Sums sums(writer, cost);
  for (const cost::CashColumn& column : cost::kCashColumns) {
    sums.add(column.key, period.*column.usd, column.needs_prices);
  }
}

void write_years(io::JsonWriter& writer, const plan::Plan& plan, const cost::Result& cost) {
  writer.key("years").begin_array();
  for (std::size_t i = 0; i < cost.years.size(); ++i) {
    writer.begin_object().key("year").number(double(year_of(cost.years[i].from)));
    write_period(writer, cost, cost.years[i]);
    writer.key("opex").begin_object();
    Sums sums(writer, cost);
    for (const cost::OpexPart& part : cost::parts_of(plan.finance, cost, i)) {
      sums.add(part.name, part.usd, part.of_capital);
    }
    writer.end_object().end_object();
  }
  writer.end_array();
}

void write_tax(io::JsonWriter& writer, const cost::Result& cost) {
  writer.key("tax").begin_array();
  for (std::size_t i = 0; i < cost.tax.size(); ++i) {
    const cost::TaxYear& year = cost.tax[i];
    writer.begin_object().key("year").number(double(cost.opex[i].year));
    Sums sums(writer, cost);
    sums.add("before_usd", year.before_usd);
    sums.add("depreciation_usd", year.depreciation_usd);
    sums.add("disposal_usd", year.disposal_usd);
    sums.add("loss_used_usd", year.loss_used_usd);
    sums.add("profit_usd", year.profit_usd);
    sums.add("tax_usd", year.tax_usd);
    sums.add("refund_usd", year.refund_usd);
    sums.add("credits_usd", year.credits_usd);
    sums.add("interest_usd", year.interest_usd);
    sums.add("construction_interest_usd", year.construction_interest_usd);
    sums.add("levered_loss_used_usd", year.levered_loss_used_usd);
    sums.add("levered_profit_usd", year.levered_profit_usd);
    sums.add("levered_tax_usd", year.levered_tax_usd);
    sums.add("levered_refund_usd", year.levered_refund_usd);
    writer.end_object();
  }
  writer.end_array();
}

void write_quarters(io::JsonWriter& writer, const plan::Plan& plan, const Evaluation& evaluation) {
  writer.key("quarters").begin_array();
  for (std::size_t i = 0; i < evaluation.cost.quarters.size(); ++i) {
    const cost::CashPeriod& q = evaluation.cost.quarters[i];
    const double middle = cost::middle_years(evaluation.start, q);
    writer.begin_object().key("from").date(q.from).key("until").date(q.until);
    write_period(writer, evaluation.cost, q);
    writer.key("discount_factor").number(discount_factor(plan.finance, middle));
    Sums sums(writer, evaluation.cost);
    sums.add("equity_usd", evaluation.cost.debt[i].equity_usd);
    sums.add("debt_usd", evaluation.cost.debt[i].balance_usd);
    writer.end_object();
  }
  writer.end_array();
}

void write_subtotals(io::JsonWriter& writer, const cost::Result& cost) {
  writer.key("per_gw").begin_object();
  writer.key("it_usd").number(cost.usd_per_gw_it);
  writer.key("facility_usd").number(cost.usd_per_gw_facility);
  writer.key("it_boundary")
      .text("all capital but deposits over the highest coincident peak of IT power");
  writer.key("facility_boundary")
      .text("all capital but deposits over the highest coincident peak at the meter");
  writer.end_object().key("construction_usd_per_critical_mw").number(cost.construction_usd_per_mw);
  writer.key("by_category").begin_object();
  for (std::size_t i = 0; i < cost::kCategoryCount; ++i) {
    const auto category = static_cast<cost::Category>(i);
    writer.key(cost::kCategoryNames[i]).number(cost::category_usd(cost, category));
  }
  writer.end_object();
}

void write_use(io::JsonWriter& writer, const Evaluation& evaluation) {
  const cost::UnitOfUse& use = evaluation.use;
  writer.key("use").begin_object();
  writer.key("usd_per_delivered_h").number(use.usd_per_delivered_h);
  writer.key("usd_per_accelerator_h").number(use.usd_per_online_h);
  writer.key("usd_per_served_h").number(use.usd_per_served_h);
  writer.key("usd_per_utilised_h").number(use.usd_per_utilised_h);
  writer.key("usd_per_useful_accelerator_h").number(use.usd_per_useful_h);
  writer.key("usd_per_exaflop").number(use.usd_per_exaflop);
  writer.key("run_usd").number(use.run_usd).key("run_days").number(use.run_days);
  writer.key("run_mwh").number(use.run_mwh);
  writer.key("revenue_usd_per_year").number(use.revenue_usd_per_year);
  writer.key("margin_frac").number(use.margin_frac).end_object();
}

/// "owned" or "rented"; null where they are equal.
void write_better(io::JsonWriter& writer, std::string_view key, cost::Better better) {
  writer.key(key);
  if (better == cost::Better::equal) {
    writer.null();
  } else {
    writer.text(better == cost::Better::own ? "owned" : "rented");
  }
}

/// What a break-even lacks, the better one at any price, term or use says.
void write_break_even(io::JsonWriter& writer, const cost::BreakEven& even) {
  writer.key("break_even").begin_object();
  writer.key("price_usd_per_accelerator_h").number(even.price_usd_per_accelerator_h);
  if (!even.price_usd_per_accelerator_h) write_better(writer, "at_any_price", even.at_any_price);
  writer.key("term_years").number(even.term_years);
  if (even.terms.empty()) write_better(writer, "at_any_term", even.at_any_term);
  writer.key("terms").begin_array();
  for (const cost::TermCrossing& crossing : even.terms) {
    writer.begin_object().key("years").number(crossing.years);
    write_better(writer, "above", crossing.above);
    writer.end_object();
  }
  writer.end_array().key("utilisation_frac").number(even.utilisation_frac);
  if (!even.utilisation_frac) write_better(writer, "at_any_utilisation", even.at_any_use);
  writer.key("delay_months").number(even.delay_months);
  write_better(writer, "delayed", even.delayed);
  writer.end_object();
}

void write_choice(io::JsonWriter& writer, const Evaluation& evaluation) {
  writer.key("choice");
  if (!evaluation.choice) {
    writer.null();
    return;
  }
  const cost::ChoiceResult& choice = *evaluation.choice;
  writer.begin_object().key("best").text(choice.ways[choice.best].name);
  writer.key("pays").flag(choice.pays);
  writer.key("value_usd_per_useful_accelerator_h").number(choice.value_usd_per_useful_h);
  writer.key("value_from").text(cost::to_string(choice.value_from));
  writer.key("value_of_month_usd").number(choice.value_of_month_usd).key("ways").begin_array();
  for (const cost::WayResult& way : choice.ways) {
    writer.begin_object().key("name").text(way.name);
    writer.key("ready_months").number(way.ready_months).key("useful_h").number(way.useful_h);
    writer.key("cost_usd").number(way.cost_usd).key("value_usd").number(way.value_usd);
    writer.key("net_usd").number(way.net_usd);
    writer.key("lost_to_time_usd").number(way.lost_to_time_usd);
    writer.key("usd_per_useful_accelerator_h").number(way.usd_per_useful_h).end_object();
  }
  writer.end_array();
  write_break_even(writer, choice.break_even);
  writer.end_object();
}

void write_unpriced(io::JsonWriter& writer, const cost::Result& cost) {
  writer.key("unpriced").begin_array();
  for (const cost::CapexQuantity& q : cost.unpriced) {
    writer.begin_object().key("item").text(q.item).key("path").text(q.path);
    writer.key("category").text(cost::to_string(q.category));
    writer.key("quantity").number(q.quantity).key("unit").text(q.unit);
    writer.key("service").date(q.date).end_object();
  }
  writer.end_array();
}

void write_reason(io::JsonWriter& writer, std::string_view key, const std::string& why) {
  if (!why.empty()) writer.key(key).text(why);
}

void write_returns(io::JsonWriter& writer, const plan::Plan& plan, const Evaluation& evaluation) {
  const cost::Result& cost = evaluation.cost;
  const MissingReturns why = missing_returns(plan, evaluation);
  writer.key("npv_usd").number(cost.npv_usd).key("irr_frac").number(cost.irr_frac);
  write_reason(writer, "irr_missing_because", why.irr);
  writer.key("equity_irr_frac").number(cost.equity_irr_frac);
  write_reason(writer, "equity_irr_missing_because", why.equity_irr);
  writer.key("equity_irr_basis").text(kNominal);
  writer.key("payback_years").number(cost.payback_years);
  write_reason(writer, "payback_missing_because", why.payback);
  writer.key("interest_during_construction_usd").number(cost.interest_during_construction_usd);
}

void write_issues(io::JsonWriter& writer, const Issues& issues) {
  writer.key("issues").begin_array();
  for (const Issue& issue : issues) {
    writer.begin_object().key("path").text(issue.path);
    writer.key("severity").text(to_string(issue.severity));
    writer.key("message").text(issue.message()).end_object();
  }
  writer.end_array();
}

}  // namespace

std::string cost_json(const plan::Plan& plan, const Evaluation& evaluation, const Issues& issues) {
  const cost::Result& cost = evaluation.cost;
  io::JsonWriter writer;
  writer.begin_object();
  write_payments(writer, "capex", cost.capex);
  writer.key("capex_usd").number(cost.capex_usd).key("capex_basis").text(kReal);
  write_years(writer, plan, cost);
  write_returns(writer, plan, evaluation);
  write_subtotals(writer, cost);
  writer.key("price_year").number(double(plan.finance.price_year));
  writer.key("flow_basis").text(enum_name(plan.finance.flow_basis));
  writer.key("energy_usd_per_mwh").number(cost.energy_usd_per_mwh);
  writer.key("onsite_lcoe_usd_per_mwh").number(cost.onsite_lcoe_usd_per_mwh);
  write_reason(writer, "onsite_lcoe_missing_because",
               missing_returns(plan, evaluation).onsite_lcoe);
  writer.key("it_power_usd_per_mwh").number(cost.it_power_usd_per_mwh);
  write_use(writer, evaluation);
  write_choice(writer, evaluation);
  write_purchases(writer, cost);
  write_unpriced(writer, cost);
  write_payments(writer, "renewals", cost.renewals);
  write_payments(writer, "returned", cost.returned);
  write_quarters(writer, plan, evaluation);
  write_tax(writer, cost);
  writer.key("tax_basis").text(kNominal);
  write_issues(writer, issues);
  return writer.end_object().str();
}

}  // namespace sitewright::cli
