// Any headline number opened: its formula, the inputs and catalogue figures that it rests on, their
// sources.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/evaluate/evaluation.h"
#include "model/evaluate/metrics.h"
#include "model/plan/plan.h"

namespace sitewright {

/// A field of the plan with its present value.
struct ExplainedInput {
  std::string path;
  std::string_view label;  ///< English, of the field
  Unit unit = Unit::none;
  FieldValue value;        ///< monostate: empty, so the model takes what the field's help says
  std::string source;      ///< keys, of the value where the plan says, else of the field's default
  std::string confidence;  ///< "high" ... "estimate"; empty where the plan does not say
  std::string note;
};

/// A figure of the catalogue, or a price that the evaluation used.
struct ExplainedFigure {
  std::string id;    ///< "substation_usd_per_kw", "h100.tdp_w"
  std::string name;  ///< "Substation, 161 kV class"
  std::string unit;  ///< as the catalogue writes it
  Quantity quantity;
};

/// Another metric that the formula rests on.
struct ExplainedResult {
  const Metric* metric;
  MetricValue value;
};

/// Escalation of a purchase's payments together: what it costs over quantity x price x level x
/// region x tax; 1 where that is nothing.
[[nodiscard]] double escalation_of(const cost::Purchase& purchase);

struct Explanation {
  const Metric* metric = nullptr;
  std::string item;          ///< one thing that is bought, where it is that; empty: the metric
  std::string_view formula;  ///< of the metric, or of what the thing costs
  MetricValue value;
  std::vector<ExplainedResult> results;
  std::vector<ExplainedInput> inputs;
  std::vector<ExplainedFigure> figures;
  std::vector<cost::Purchase> purchases;
  std::vector<Source> sources;  ///< of the formula, the inputs and the figures, each once
  /// Words of the metric's inputs that lead nowhere in this plan, e.g. a list without items.
  std::vector<std::string> without;
};

/// Figures of owning, leasing and renting that are no metrics and open like them: what each way is
/// worth less its cost, where owning is as good as renting. Keys "choice.owned_usd" and so on.
[[nodiscard]] std::span<const Metric> choice_figures();

/// A metric or a figure of choice_figures(); null where there is none of that key.
[[nodiscard]] const Metric* find_explained(std::string_view key);

/// Explains a metric of an evaluation. The metric's inputs are words:
///   "cost.capex_usd" another metric, "finance.wacc_frac" a field; "lots.ID.count" that field of
///   each item; "lots.ID" every field of each item that is not at its default;
///   "accelerators.tdp_w", "generating_units.lead_weeks", "cooling_technologies.liquid_frac",
///   "grid_regions.gas_price_usd_per_mmbtu" a parameter of what the plan names; "network.items" the
///   fabric's prices; "ups_usd_per_kw" a unit cost (the plan's own where it has one) or a constant;
///   "purchases" everything that is bought with its quantity, price and factors,
///   "purchases.cooling" that of one category, "purchases.critical_plant" that inside the published
///   boundary of construction cost
[[nodiscard]] Explanation explain(const Metric& metric, const plan::Plan& plan,
                                  const Catalog& catalog, const Evaluation& evaluation);

/// The same of a key: of a metric, of choice_figures(), or "purchases.ITEM", one thing that is
/// bought: the field that its quantity comes from, those of its factors, its price and source; the
/// value is its cost, the metric capital cost. Nothing where there is none of that key.
[[nodiscard]] std::optional<Explanation> explain_key(std::string_view key, const plan::Plan& plan,
                                                     const Catalog& catalog,
                                                     const Evaluation& evaluation);

/// "purchases.ITEM" of a thing that is bought.
[[nodiscard]] std::string purchase_key(const cost::Purchase& purchase);

}  // namespace sitewright
