// Any headline number opened: its formula, the inputs and catalogue figures that it rests on, their
// sources.
#pragma once

#include <optional>
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

/// Escalation of a purchase's payments together: what it costs over quantity x price x level x
/// region x tax; 1 where that is nothing.
[[nodiscard]] double escalation_of(const cost::Purchase& purchase);

struct Explanation {
  const Metric* metric = nullptr;
  MetricValue value;
  std::vector<ExplainedInput> inputs;
  std::vector<ExplainedFigure> figures;
  std::vector<cost::Purchase> purchases;
  std::vector<Source> sources;  ///< of the formula, the inputs and the figures, each once
  /// Words of the metric's inputs that lead nowhere in this plan, e.g. a list without items.
  std::vector<std::string> without;
};

/// Explains a metric of an evaluation. The metric's inputs are words:
///   "finance.wacc_frac" a field; "lots.ID.count" that field of each item; "lots.ID" every field of
///   each item that is not at its default; "accelerators.tdp_w", "generating_units.lead_weeks",
///   "cooling_technologies.liquid_frac", "grid_regions.gas_price_usd_per_mmbtu" a parameter of what
///   the plan names; "network.items" the fabric's prices; "ups_usd_per_kw" a unit cost (the plan's
///   own where it has one) or a constant; "purchases" everything that is bought with its quantity,
///   price and factors, "purchases.cooling" that of one category, "purchases.critical_plant" that
///   inside the published boundary of construction cost
[[nodiscard]] Explanation explain(const Metric& metric, const plan::Plan& plan,
                                  const Catalog& catalog, const Evaluation& evaluation);

}  // namespace sitewright
