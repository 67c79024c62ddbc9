// Figures of owning, leasing and renting that open to their formula and inputs like metrics.
#include "model/evaluate/explain.h"
#include "model/evaluate/metric_row.h"

namespace sitewright {

namespace {

using metric_rows::row;

constexpr std::string_view kMissing =
    "nothing runs, a price is missing, or owning and renting never break even";

template <std::size_t way>
std::optional<double> net_usd(const Evaluation& evaluation) {
  return evaluation.choice ? std::optional(evaluation.choice->ways[way].net_usd) : std::nullopt;
}

template <auto member>
std::optional<double> even(const Evaluation& evaluation) {
  return evaluation.choice ? evaluation.choice->break_even.*member : std::nullopt;
}

std::optional<double> hour_usd(const Evaluation& evaluation) {
  return evaluation.choice ? std::optional(evaluation.choice->value_usd_per_useful_h)
                           : std::nullopt;
}

std::optional<double> month_usd(const Evaluation& evaluation) {
  return evaluation.choice ? std::optional(evaluation.choice->value_of_month_usd) : std::nullopt;
}

Metric figure(metric_rows::Spec spec, MetricValue (*get)(const Evaluation&)) {
  spec.missing_because = kMissing;
  Metric metric = row(spec, [](const Evaluation&) { return 0.0; });
  metric.get = get;
  return metric;
}

#define OF(expression) [](const Evaluation& e) { return metric_rows::value_of(expression); }

std::vector<Metric> make_ways() {
  return {
      figure({.key = "choice.owned_usd",
              .label = "Owned: worth less cost",
              .group = "Cost",
              .unit = Unit::usd,
              .formula =
                  "(value of a useful hour x utilisation x goodput x served - running cost of an "
                  "hour online) x H - payments of the plan, discounted; H = accelerator-hours "
                  "online within the need, discounted, expected over late power",
              .inputs = "choice.value_usd_per_useful_accelerator_h reliability.goodput_frac "
                        "cost.capex_usd cost.opex_usd_per_year rent.useful_usd_per_accelerator_h "
                        "rent.term_years rent.own_late_risk_frac rent.own_late_months "
                        "finance.wacc_frac finance.renew finance.residual_frac "
                        "lots.ID.utilisation_frac",
              .better = 1},
             OF(net_usd<0>(e))),
      figure(
          {.key = "choice.leased_usd",
           .label = "Leased shell: worth less cost",
           .group = "Cost",
           .unit = Unit::usd,
           .formula = "(value of use - lease of an hour - insurance and failed parts of IT, "
                      "software and energy of an hour) x H - payments for IT, discounted; IT and "
                      "H as owned, moved to rent.shell_ready_months",
           .inputs =
               "choice.value_usd_per_useful_accelerator_h reliability.goodput_frac power.it_mw "
               "cost.opex_usd_per_year rent.useful_usd_per_accelerator_h rent.term_years "
               "rent.lease_usd_per_kw_month rent.shell_ready_months "
               "rent.shell_late_risk_frac rent.shell_late_months finance.wacc_frac "
               "finance.insurance_frac finance.failed_parts_frac finance.renew "
               "finance.residual_frac grid_regions.energy_price_usd_per_mwh purchases.it",
           .source = "S42 S43",
           .better = 1},
          OF(net_usd<1>(e))),
      figure({.key = "choice.rented_usd",
              .label = "Rented: worth less cost",
              .group = "Cost",
              .unit = Unit::usd,
              .formula = "(value of a useful hour x utilisation x goodput - rent of an hour) x H; "
                         "H as owned, moved to rent.ready_months",
              .inputs = "choice.value_usd_per_useful_accelerator_h reliability.goodput_frac "
                        "rent.useful_usd_per_accelerator_h rent.price_usd_per_accelerator_h "
                        "rent.term_years rent.ready_months rent.late_risk_frac rent.late_months "
                        "finance.wacc_frac lots.ID.utilisation_frac",
              .source = "S149 S158",
              .better = 1},
             OF(net_usd<2>(e)))};
}

std::vector<Metric> make_break_evens() {
  using cost::BreakEven;
  constexpr std::string_view kBoth =
      "choice.value_usd_per_useful_accelerator_h cost.capex_usd cost.opex_usd_per_year "
      "reliability.goodput_frac rent.useful_usd_per_accelerator_h rent.price_usd_per_accelerator_h "
      "rent.term_years rent.ready_months rent.late_risk_frac rent.late_months "
      "rent.own_late_risk_frac rent.own_late_months finance.wacc_frac";
  return {
      figure({.key = "choice.even_price_usd_per_accelerator_h",
              .label = "Price of renting at which owning is as good",
              .group = "Cost",
              .unit = Unit::usd_per_accelerator_h,
              .formula = "the rent of an hour at which owning and renting are worth the same less "
                         "their cost",
              .inputs = kBoth},
             OF(even<&BreakEven::price_usd_per_accelerator_h>(e))),
      figure({.key = "choice.even_term_years",
              .label = "Years of need at which owning is as good as renting",
              .group = "Cost",
              .unit = Unit::years,
              .formula = "the years of need at which both are worth the same less their cost",
              .inputs = kBoth},
             OF(even<&BreakEven::term_years>(e))),
      figure({.key = "choice.even_utilisation_frac",
              .label = "Hours in use at which owning is as good as renting by the hour",
              .group = "Cost",
              .unit = Unit::frac,
              .formula = "the share of hours in use at which owning costs what renting by the hour "
                         "in use would",
              .inputs = kBoth},
             OF(even<&BreakEven::utilisation_frac>(e))),
      figure({.key = "choice.even_delay_months",
              .label = "Delay of the better one that makes both as good",
              .group = "Cost",
              .unit = Unit::months,
              .formula =
                  "the delay of the better one at which both are worth the same less their cost",
              .inputs = kBoth},
             OF(even<&BreakEven::delay_months>(e))),
      figure({.key = "choice.value_usd_per_useful_accelerator_h",
              .label = "A useful accelerator-hour",
              .group = "Cost",
              .unit = Unit::usd_per_accelerator_h,
              .formula =
                  "what the plan says it is worth, else its rental price over goodput, else what "
                  "it costs owned within the need",
              .inputs = "rent.useful_usd_per_accelerator_h "
                        "finance.rental_price_usd_per_accelerator_h reliability.goodput_frac "
                        "rent.term_years cost.capex_usd cost.opex_usd_per_year"},
             OF(hour_usd(e))),
      figure({.key = "choice.value_of_month_usd",
              .label = "A month of all accelerators",
              .group = "Cost",
              .unit = Unit::usd,
              .formula = "value of a useful hour x accelerators x utilisation x goodput x 730.5",
              .inputs = "choice.value_usd_per_useful_accelerator_h "
                        "reliability.goodput_frac lots.ID.count lots.ID.utilisation_frac"},
             OF(month_usd(e)))};
}

std::vector<Metric> make_figures() {
  std::vector<Metric> rows = make_ways();
  for (const Metric& metric : make_break_evens()) rows.push_back(metric);
  return rows;
}

}  // namespace

std::span<const Metric> choice_figures() {
  static const std::vector<Metric> rows = make_figures();
  return rows;
}

const Metric* find_explained(std::string_view key) {
  if (const Metric* metric = find_metric(key); metric != nullptr) return metric;
  for (const Metric& metric : choice_figures()) {
    if (metric.key == key) return &metric;
  }
  return nullptr;
}

}  // namespace sitewright
