// Cost as tables.
#include "app/cli/cost_text.h"

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

std::string purchase_table(const cost::Result& cost) {
  TextTable table({"item", "quantity", "unit", "$ each", "of", "source", "in service", "M$"});
  for (const cost::Purchase& p : cost.purchases) {
    table.add({p.item, shown(p.quantity), p.unit, shown(p.unit_usd), std::to_string(p.price_year),
               p.source, to_iso(p.date), shown(p.usd, kMillion)});
  }
  return table.str();
}

std::string subtotal_table(const plan::Plan& plan, const cost::Result& cost) {
  TextTable table({"subtotal", "bn$", "boundary", "published"});
  for (std::size_t i = 0; i < cost::kCategoryCount; ++i) {
    if (cost.capex_by_category[i] == 0.0) continue;
    table.add({std::string(cost::kCategoryNames[i]), shown(cost.capex_by_category[i], kBillion),
               "category", ""});
  }
  table.add({"capex", shown(cost.capex_usd, kBillion),
             "all, money of " + std::to_string(plan.finance.price_year), ""});
  table.add({"per GW IT", shown(cost.usd_per_gw_it, kBillion),
             "all over IT power online at the end", "38-45 (S145), modelled"});
  table.add({"per GW facility", shown(cost.usd_per_gw_facility, kBillion),
             "all over power at the meter", "29-35 (S144 S146)"});
  table.add({"per critical MW", shown(cost.construction_usd_per_mw, kBillion),
             "halls without owner's kit, land, grid, soft cost, contingency",
             "0.0117, 0.0093-0.015 (S140)"});
  return table.str();
}

std::string year_table(const cost::Result& cost) {
  TextTable table(
      {"year", "capex M$", "opex M$", "of it energy", "revenue", "tax", "cash M$", "cumulative"});
  for (const cost::CashPeriod& year : cost.years) {
    table.add({std::to_string(year_of(year.from)), shown(year.capex_usd, kMillion),
               shown(year.opex_usd, kMillion), shown(year.energy_usd, kMillion),
               shown(year.revenue_usd, kMillion), shown(year.tax_usd, kMillion),
               shown(year.cash_usd, kMillion), shown(year.cumulative_usd, kMillion)});
  }
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
  if (use.margin_frac) table.add({"margin at the rental price", shown(use.margin_frac)});
  return table.str();
}

std::string finance_table(const cost::Result& cost) {
  TextTable table({"finance", "value"});
  table.add({"NPV, M$", shown(cost.npv_usd, kMillion)});
  if (cost.irr_frac) table.add({"IRR", shown(cost.irr_frac)});
  if (cost.equity_irr_frac) table.add({"IRR of equity, nominal", shown(cost.equity_irr_frac)});
  if (cost.payback_years) table.add({"payback, years", shown(cost.payback_years)});
  if (cost.interest_during_construction_usd.value_or(0.0) > 0.0) {
    table.add({"interest during construction, M$",
               shown(cost.interest_during_construction_usd, kMillion)});
  }
  table.add({"energy, $/MWh at the meter", shown(cost.energy_usd_per_mwh)});
  table.add({"LCOE of on-site power, $/MWh", shown(cost.onsite_lcoe_usd_per_mwh)});
  table.add({"power at the racks, $/MWh of IT", shown(cost.it_power_usd_per_mwh)});
  return table.str();
}

std::string way_of(cost::Better better) {
  return better == cost::Better::own ? "own" : better == cost::Better::rent ? "rent" : "either";
}

/// Rows of the lengths of need at which the better one changes.
void add_terms(const cost::BreakEven& even, TextTable& table) {
  if (even.terms.empty()) {
    table.add({"years of need", "-", "at any need up to 40 years: " + way_of(even.at_any_term)});
  }
  for (std::size_t i = 0; i < even.terms.size(); ++i) {
    const bool last = i + 1 == even.terms.size();
    table.add({i == 0 ? "years of need" : "  and again", shown(even.terms[i].years),
               (last ? "above it, " : "above it, up to the next, ") + way_of(even.terms[i].above)});
  }
}

std::string break_even_table(const cost::BreakEven& even) {
  TextTable table({"owning is worth as much as renting at", "value", "meaning"});
  table.add({"rent, $/accelerator-hour", shown(even.price_usd_per_accelerator_h),
             even.price_usd_per_accelerator_h ? "above it, own"
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
         "; a month of all accelerators is worth M$ " + shown(choice.value_of_month_usd, kMillion) +
         "\n\n" + break_even_table(choice.break_even);
}

}  // namespace

std::string cost_text(const plan::Plan& plan, const Evaluation& evaluation) {
  const cost::Result& cost = evaluation.cost;
  return purchase_table(cost) + "\n" + subtotal_table(plan, cost) + "\n" + year_table(cost) + "\n" +
         finance_table(cost) + "\n" + use_table(evaluation) + choice_table(evaluation);
}

}  // namespace sitewright::cli
