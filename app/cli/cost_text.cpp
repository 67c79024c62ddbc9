// Cost as tables.
#include "app/cli/cost_text.h"

#include <array>

#include "app/cli/cost_notes.h"
#include "app/cli/text_table.h"
#include "model/core/number_text.h"

namespace sitewright::cli {

namespace {

constexpr double kMillion = 1e6;
constexpr double kBillion = 1e9;
constexpr int kDigits = 4;

std::string shown(const std::optional<double>& value, double per = 1.0) {
  return value ? format_number(*value / per, kDigits) : "-";
}

constexpr std::string_view kUnknown = "-";

/// Nothing where a price is missing, since the sum would leave it out.
std::optional<double> if_whole(const cost::Result& cost, double usd) {
  return cost.unpriced.empty() ? std::optional(usd) : std::nullopt;
}

std::string purchase_table(const cost::Result& cost) {
  TextTable table({"item", "quantity", "unit", "$ each", "of", "source", "in service", "M$"});
  for (const cost::Purchase& p : cost.purchases) {
    table.add({p.item, shown(p.quantity), p.unit, shown(p.unit_usd), std::to_string(p.price_year),
               p.source, to_iso(p.date), shown(p.usd, kMillion)});
  }
  for (const cost::CapexQuantity& q : cost.unpriced) {
    table.add({q.item, shown(q.quantity), q.unit, "no price", "", q.path, to_iso(q.date),
               std::string(kUnknown)});
  }
  return table.str();
}

std::string subtotal_table(const plan::Plan& plan, const cost::Result& cost) {
  TextTable table({"subtotal", "value", "unit", "boundary", "published"});
  for (std::size_t i = 0; i < cost::kCategoryCount; ++i) {
    const std::optional<double> usd = cost::category_usd(cost, static_cast<cost::Category>(i));
    if (usd == 0.0) continue;
    table.add({std::string(cost::kCategoryNames[i]), shown(usd, kBillion), "bn$", "category", ""});
  }
  table.add({"capex", shown(cost.capex_usd, kBillion), "bn$",
             "all, money of " + std::to_string(plan.finance.price_year), ""});
  table.add({"per GW IT", shown(cost.usd_per_gw_it, kBillion), "bn$/GW",
             "all but deposits over peak IT power", "38-45 (S145), modelled"});
  table.add({"per GW facility", shown(cost.usd_per_gw_facility, kBillion), "bn$/GW",
             "all but deposits over peak power at the meter", "29-35 (S144 S146)"});
  table.add({"per critical MW", shown(cost.construction_usd_per_mw, kMillion), "M$/MW",
             "halls without owner's kit, land, grid, soft cost, contingency",
             "11.7, 9.3-15 (S140)"});
  return table.str();
}

/// Headings of cost::kCashColumns in the table of years.
constexpr std::array<std::string_view, cost::kCashColumns.size()> kYearHeads{
    {"capex M$", "opex M$", "of it energy", "of it replacement", "revenue", "credits", "residual",
     "deposits back", "tax", "cash M$", "cumulative"}};

std::string year_table(const plan::Plan& plan, const cost::Result& cost) {
  const std::vector<std::size_t> columns = cost::columns_of(cost.years);
  std::vector<std::string> head{"year"};
  std::string sum;
  for (const std::size_t i : columns) {
    head.emplace_back(kYearHeads[i]);
    const cost::CashRole role = cost::kCashColumns[i].role;
    if (role != cost::CashRole::spent && role != cost::CashRole::received) continue;
    sum += (role == cost::CashRole::spent ? " - " : " + ") +
           head.back().substr(0, head.back().find(" M$"));
  }
  TextTable table(head);
  for (const cost::CashPeriod& year : cost.years) {
    std::vector<std::string> row{std::to_string(year_of(year.from))};
    for (const std::size_t i : columns) {
      const cost::CashColumn& column = cost::kCashColumns[i];
      const double usd = year.*column.usd;
      row.push_back(
          shown(column.needs_prices ? if_whole(cost, usd) : std::optional(usd), kMillion));
    }
    table.add(row);
  }
  const bool nominal = plan.finance.flow_basis == plan::MoneyBasis::nominal;
  const std::string money =
      nominal ? "nominal" : "real, of " + std::to_string(plan.finance.price_year);
  return table.str() + "cash =" + sum + "; " + money + "\n";
}

std::string finance_table(const plan::Plan& plan, const Evaluation& evaluation) {
  const cost::Result& cost = evaluation.cost;
  const MissingReturns why = missing_returns(plan, evaluation);
  TextTable table({"finance", "value", "why not"});
  const auto add = [&](const char* name, const std::optional<double>& value,
                       const std::string& reason) {
    table.add({name, shown(value), reason});
  };
  table.add({"NPV, M$", shown(cost.npv_usd, kMillion), ""});
  add("IRR", cost.irr_frac, why.irr);
  add("IRR of equity, nominal", cost.equity_irr_frac, why.equity_irr);
  add("payback, years", cost.payback_years, why.payback);
  if (evaluation.use.revenue_usd_per_year) {
    table.add({"revenue, M$ in " + std::to_string(evaluation.reference_year),
               shown(evaluation.use.revenue_usd_per_year, kMillion), ""});
    add("margin, before tax", evaluation.use.margin_frac, why.margin);
  }
  if (plan.finance.debt_frac > 0.0) {
    table.add({"interest during construction, M$",
               shown(cost.interest_during_construction_usd, kMillion), ""});
  }
  table.add({"energy, $/MWh at the meter", shown(cost.energy_usd_per_mwh), ""});
  add("LCOE of on-site power, $/MWh", cost.onsite_lcoe_usd_per_mwh, why.onsite_lcoe);
  table.add({"power at the racks, $/MWh of IT", shown(cost.it_power_usd_per_mwh), ""});
  return table.str();
}

std::string use_table(const Evaluation& evaluation) {
  const cost::UnitOfUse& use = evaluation.use;
  TextTable table({"per unit of use, " + std::to_string(evaluation.reference_year), "value"});
  table.add({"$/accelerator-hour delivered", shown(use.usd_per_delivered_h)});
  table.add({"  online (less stranded time)", shown(use.usd_per_online_h)});
  table.add({"  served (less curtailment)", shown(use.usd_per_served_h)});
  table.add({"  utilised", shown(use.usd_per_utilised_h)});
  table.add({"  useful (less lost work)", shown(use.usd_per_useful_h)});
  table.add({"$/EFLOP", shown(use.usd_per_exaflop)});
  table.add({"reference run, M$", shown(use.run_usd, kMillion)});
  table.add({"reference run, days", shown(use.run_days)});
  table.add({"reference run, MWh", shown(use.run_mwh)});
  return table.str();
}

std::string way_of(cost::Better better) {
  return better == cost::Better::own ? "own" : better == cost::Better::rent ? "rent" : "either";
}

std::string rather(cost::Better better) {
  return better == cost::Better::own ? "own rather than rent" : "rent rather than own";
}

/// Rows of the lengths of need at which the better one changes.
void add_terms(const cost::BreakEven& even, TextTable& table) {
  if (even.terms.empty()) {
    table.add({"years of need", "-", "at any need up to 40 years: " + way_of(even.at_any_term)});
  }
  for (std::size_t i = 0; i < even.terms.size(); ++i) {
    const bool last = i + 1 == even.terms.size();
    table.add({i == 0 ? "years of need" : "  and again", shown(even.terms[i].years),
               (last ? "above it, " : "above it, up to the next, ") + rather(even.terms[i].above)});
  }
}

std::string break_even_table(const cost::BreakEven& even) {
  TextTable table({"owning is worth as much as renting at", "value", "meaning"});
  table.add({"rent, $/accelerator-hour", shown(even.price_usd_per_accelerator_h),
             even.price_usd_per_accelerator_h ? "above it, own rather than rent"
                                              : "at any price: " + way_of(even.at_any_price)});
  add_terms(even, table);
  const bool rent = even.at_any_use == cost::Better::rent;
  table.add({"utilisation", shown(even.utilisation_frac),
             even.utilisation_frac ? "above it, own rather than rent by the hour in use"
             : rent                ? "even at full use, renting by the hour in use is better"
                                   : "at any use: " + way_of(even.at_any_use)});
  const bool own = even.delayed == cost::Better::own;
  table.add({std::string("months that ") + (own ? "owning" : "renting") + " can be later",
             shown(even.delay_months),
             even.delay_months
                 ? std::string("any later, and ") + (own ? "renting" : "owning") + " is better"
                 : "however late, even never, it loses less than the other"});
  return table.str();
}

std::string value_reason(cost::ValueFrom from) {
  switch (from) {
    case cost::ValueFrom::given: return "as the plan says";
    case cost::ValueFrom::sold_at:
      return "its rental price over goodput: rent.useful_usd_per_accelerator_h is empty";
    case cost::ValueFrom::owned_cost:
      return "what it costs owned within the need: rent.useful_usd_per_accelerator_h and "
             "finance.rental_price_usd_per_accelerator_h are empty";
    case cost::ValueFrom::cheapest_cost: break;
  }
  return "what it costs by the cheapest way: nothing owned runs within the need, and "
         "rent.useful_usd_per_accelerator_h and finance.rental_price_usd_per_accelerator_h are "
         "empty";
}

/// What the worth of a way is reckoned with, and where that comes from.
std::string value_line(const cost::ChoiceResult& choice) {
  return "a useful hour counts as $ " + shown(choice.value_usd_per_useful_h) + ", " +
         value_reason(choice.value_from) + "; a month of all accelerators as M$ " +
         shown(choice.value_of_month_usd, kMillion) + "\n";
}

std::string choice_table(const Evaluation& evaluation) {
  if (!evaluation.choice) return {};
  const cost::ChoiceResult& choice = *evaluation.choice;
  TextTable table({"way", "first runs, months", "cost M$", "value M$", "net M$", "lost to time M$",
                   "$/useful hour"});
  for (const cost::WayResult& way : choice.ways) {
    table.add({way.name, shown(way.ready_months), shown(way.cost_usd, kMillion),
               shown(way.value_usd, kMillion), shown(way.net_usd, kMillion),
               shown(way.lost_to_time_usd, kMillion), shown(way.usd_per_useful_h)});
  }
  const std::string& best = choice.ways[choice.best].name;
  return "\n" + table.str() +
         (choice.pays ? "best: " + best
                      : "none pays: doing nothing is better; least is lost by: " + best) +
         "\n" + value_line(choice) + "\n" + break_even_table(choice.break_even);
}

}  // namespace

std::string cost_text(const plan::Plan& plan, const Evaluation& evaluation) {
  const cost::Result& cost = evaluation.cost;
  return purchase_table(cost) + "\n" + subtotal_table(plan, cost) + "\n" + year_table(plan, cost) +
         "\n" + finance_table(plan, evaluation) + "\n" + use_table(evaluation) +
         choice_table(evaluation);
}

}  // namespace sitewright::cli
