// Cost as data for programs and spreadsheets.
#include "app/cli/cost_json.h"

#include <cmath>
#include <vector>

#include "model/core/csv.h"
#include "model/core/number_text.h"
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

void write_years(io::JsonWriter& writer, const plan::Plan& plan, const cost::Result& cost) {
  writer.key("years").begin_array();
  for (std::size_t i = 0; i < cost.years.size(); ++i) {
    const cost::CashPeriod& year = cost.years[i];
    writer.begin_object().key("year").number(double(year_of(year.from)));
    writer.key("capex_usd").number(year.capex_usd).key("opex_usd").number(year.opex_usd);
    writer.key("energy_usd").number(year.energy_usd).key("revenue_usd").number(year.revenue_usd);
    writer.key("incentive_usd").number(year.incentive_usd);
    writer.key("residual_usd").number(year.residual_usd);
    writer.key("returned_usd").number(year.returned_usd).key("tax_usd").number(year.tax_usd);
    writer.key("cash_usd").number(year.cash_usd);
    writer.key("cumulative_usd").number(year.cumulative_usd);
    writer.key("opex").begin_object();
    for (const cost::OpexPart& part : cost::parts_of(plan.finance, cost, i)) {
      writer.key(part.name).number(part.usd);
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
    writer.key("before_usd").number(year.before_usd);
    writer.key("depreciation_usd").number(year.depreciation_usd);
    writer.key("disposal_usd").number(year.disposal_usd);
    writer.key("loss_used_usd").number(year.loss_used_usd);
    writer.key("profit_usd").number(year.profit_usd).key("tax_usd").number(year.tax_usd);
    writer.key("refund_usd").number(year.refund_usd).key("credits_usd").number(year.credits_usd);
    writer.key("interest_usd").number(year.interest_usd);
    writer.key("construction_interest_usd").number(year.construction_interest_usd);
    writer.key("levered_loss_used_usd").number(year.levered_loss_used_usd);
    writer.key("levered_profit_usd").number(year.levered_profit_usd);
    writer.key("levered_tax_usd").number(year.levered_tax_usd);
    writer.key("levered_refund_usd").number(year.levered_refund_usd).end_object();
  }
  writer.end_array();
}

void write_quarters(io::JsonWriter& writer, const plan::Plan& plan, const Evaluation& evaluation) {
  writer.key("quarters").begin_array();
  for (std::size_t i = 0; i < evaluation.cost.quarters.size(); ++i) {
    const cost::CashPeriod& q = evaluation.cost.quarters[i];
    const double middle = 0.5 * (cost::years_between(evaluation.start, q.from) +
                                 cost::years_between(evaluation.start, q.until));
    writer.begin_object().key("from").date(q.from).key("until").date(q.until);
    writer.key("capex_usd").number(q.capex_usd).key("opex_usd").number(q.opex_usd);
    writer.key("cash_usd").number(q.cash_usd).key("cumulative_usd").number(q.cumulative_usd);
    writer.key("discount_factor").number(std::pow(1.0 + plan.finance.wacc_frac, -middle));
    writer.key("equity_usd").number(evaluation.cost.debt[i].equity_usd);
    writer.key("debt_usd").number(evaluation.cost.debt[i].balance_usd).end_object();
  }
  writer.end_array();
}

void write_subtotals(io::JsonWriter& writer, const cost::Result& cost) {
  writer.key("per_gw").begin_object();
  writer.key("it_usd").number(cost.usd_per_gw_it);
  writer.key("facility_usd").number(cost.usd_per_gw_facility);
  writer.key("it_boundary").text("all capital over IT power online at the end, coincident peak");
  writer.key("facility_boundary").text("all capital over power at the meter, coincident peak");
  writer.end_object().key("construction_usd_per_critical_mw").number(cost.construction_usd_per_mw);
  writer.key("by_category").begin_object();
  for (std::size_t i = 0; i < cost::kCategoryCount; ++i) {
    writer.key(cost::kCategoryNames[i]).number(cost.capex_by_category[i]);
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

}  // namespace

std::string cost_json(const plan::Plan& plan, const Evaluation& evaluation) {
  const cost::Result& cost = evaluation.cost;
  io::JsonWriter writer;
  writer.begin_object();
  write_payments(writer, "capex", cost.capex);
  writer.key("capex_usd").number(cost.capex_usd).key("capex_basis").text(kReal);
  write_years(writer, plan, cost);
  writer.key("npv_usd").number(cost.npv_usd).key("irr_frac").number(cost.irr_frac);
  writer.key("equity_irr_frac").number(cost.equity_irr_frac);
  writer.key("equity_irr_basis").text(kNominal);
  writer.key("payback_years").number(cost.payback_years);
  writer.key("interest_during_construction_usd").number(cost.interest_during_construction_usd);
  write_subtotals(writer, cost);
  writer.key("price_year").number(double(plan.finance.price_year));
  writer.key("flow_basis").text(enum_name(plan.finance.flow_basis));
  writer.key("energy_usd_per_mwh").number(cost.energy_usd_per_mwh);
  writer.key("onsite_lcoe_usd_per_mwh").number(cost.onsite_lcoe_usd_per_mwh);
  writer.key("it_power_usd_per_mwh").number(cost.it_power_usd_per_mwh);
  write_use(writer, evaluation);
  write_choice(writer, evaluation);
  write_purchases(writer, cost);
  write_payments(writer, "renewals", cost.renewals);
  write_payments(writer, "returned", cost.returned);
  write_quarters(writer, plan, evaluation);
  write_tax(writer, cost);
  writer.key("tax_basis").text(kNominal);
  return writer.end_object().str();
}

std::string cost_csv(const plan::Plan& plan, const Evaluation& evaluation) {
  const std::vector<std::string> header{"kind", "item", "category", "date", "usd", "money"};
  const std::string real = "real " + std::to_string(plan.finance.price_year);
  const bool nominal = plan.finance.flow_basis == plan::MoneyBasis::nominal;
  std::vector<std::vector<std::string>> rows;
  for (const cost::CapexItem& item : evaluation.cost.capex) {
    rows.push_back({"capex", item.item, std::string(cost::to_string(item.category)),
                    to_iso(item.date), format_number(item.usd), real});
  }
  for (const cost::CapexItem& item : evaluation.cost.returned) {
    rows.push_back({"returned", item.item, std::string(cost::to_string(item.category)),
                    to_iso(item.date), format_number(-item.usd), real});
  }
  const cost::Result& cost = evaluation.cost;
  for (std::size_t i = 0; i < cost.opex.size(); ++i) {
    for (const cost::OpexPart& part : cost::parts_of(plan.finance, cost, i)) {
      rows.push_back({"opex", std::string(part.name), "", std::to_string(cost.opex[i].year),
                      format_number(part.usd), nominal ? std::string(kNominal) : real});
    }
  }
  return write_csv(header, rows);
}

}  // namespace sitewright::cli
