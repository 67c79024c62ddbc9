// Ranges of inputs, and an evaluation for each end.
#include "model/analysis/tornado.h"

#include <algorithm>
#include <cmath>

#include "model/core/check.h"
#include "model/core/parallel.h"
#include "model/evaluate/evaluate.h"
#include "model/evaluate/metrics.h"
#include "model/plan/access.h"

namespace sitewright::analysis {

namespace {

constexpr std::string_view kCatalog = "catalog.";

/// How far a value may be off, as a share of itself (EST).
double share_of(plan::Confidence confidence) {
  switch (confidence) {
    case plan::Confidence::high: return 0.05;
    case plan::Confidence::medium: return 0.15;
    case plan::Confidence::low: return 0.30;
    case plan::Confidence::estimate: break;
  }
  return 0.50;
}
constexpr double kShareWithoutProvenance = 0.20;

bool moves(const Field& field) {
  return field.kind == FieldKind::number && field.unit != Unit::date && field.unit != Unit::year;
}

/// The end `share` away, held inside the usual range where the value lies in it, and inside the
/// hard limits.
double end_of(const Range& range, double base, double share) {
  double end = base + share * std::abs(base);
  if (base >= range.likely_low && base <= range.likely_high) {
    end = std::clamp(end, range.likely_low, range.likely_high);
  }
  return std::clamp(end, range.hard_min, range.hard_max);
}

class Collector {
 public:
  Collector(const plan::Plan& plan, const Catalog& catalog) : plan_(plan), catalog_(catalog) {}

  std::vector<TornadoInput> run() {
    for (const Field& field : plan::scalar_fields()) add_field(std::string(field.key));
    for (const plan::List& list : plan::lists()) {
      for (std::size_t i = 0; i < list.size(plan_); ++i) {
        for (const Field& field : list.fields()) {
          add_field(plan::item_path(list, plan_, i, field.key));
        }
      }
    }
    for (const Accelerator& part : catalog_.accelerators) add_price(part);
    for (const UnitCost& cost : catalog_.unit_costs) add_unit_cost(cost);
    return std::move(inputs_);
  }

 private:
  void add(TornadoInput input) {
    if (input.low < input.high) inputs_.push_back(std::move(input));
  }

  void add_field(const std::string& path) {
    const auto place = plan::find_place(plan_, path);
    if (!place || !moves(*place->field)) return;
    const FieldValue value = place->get(plan_);
    const auto* base = std::get_if<double>(&value);
    if (base == nullptr || *base == 0.0) return;
    const auto known = plan_.provenance.find(path);
    const bool has = known != plan_.provenance.end();
    const double share = has ? share_of(known->second.confidence) : kShareWithoutProvenance;
    const Range& range = place->field->range;
    add({.path = path,
         .label = std::string(place->field->label),
         .unit = place->field->unit,
         .base = *base,
         .low = end_of(range, *base, -share),
         .high = end_of(range, *base, share),
         .origin = has ? RangeOrigin::confidence : RangeOrigin::usual,
         .source = has ? known->second.source : std::string(place->field->source)});
  }

  void add_published(const std::string& id, const std::string& label, const Quantity& figure) {
    add({.path = std::string(kCatalog) + id,
         .label = label,
         .unit = figure.price_year ? Unit::usd : Unit::none,
         .base = figure.value,
         .low = figure.low.value_or(figure.value),
         .high = figure.high.value_or(figure.value),
         .origin = RangeOrigin::published,
         .source = figure.source});
  }

  /// Prices of models of which some lot has none of its own.
  void add_price(const Accelerator& part) {
    const bool bought =
        std::any_of(plan_.lots.begin(), plan_.lots.end(), [&](const plan::Lot& lot) {
          return lot.model == part.id && !lot.price_usd && lot.count > 0;
        });
    if (bought && part.price_usd) add_published(part.id, part.name, *part.price_usd);
  }

  void add_unit_cost(const UnitCost& cost) {
    const bool own = std::any_of(plan_.unit_costs.begin(), plan_.unit_costs.end(),
                                 [&](const plan::UnitCost& c) { return c.item == cost.id; });
    if (!own) add_published(cost.id, cost.name, cost.quantity);
  }

  const plan::Plan& plan_;
  const Catalog& catalog_;
  std::vector<TornadoInput> inputs_;
};

/// The climate belongs to three of the fields; all others share the plan's.
bool changes_climate(std::string_view path) {
  return path == "site.elevation_m" || path == "cooling.warming_k" || path == "site.station";
}

std::optional<double> metric_of(const plan::Plan& plan, const Catalog& catalog,
                                const climate::Climate& climate, std::string_view metric) {
  return metric_number(evaluate(plan, catalog, climate), metric);
}

void measure(TornadoBar& bar, double base) {
  double least = base, most = base;
  for (const std::optional<double>& end : {bar.at_low, bar.at_high}) {
    if (!end) continue;
    least = std::min(least, *end);
    most = std::max(most, *end);
  }
  bar.swing = most - least;
}

}  // namespace

std::vector<TornadoInput> tornado_inputs(const plan::Plan& plan, const Catalog& catalog) {
  return Collector(plan, catalog).run();
}

Moved with_input(const plan::Plan& plan, const Catalog& catalog, const TornadoInput& input,
                 double value) {
  Moved moved{plan, catalog};
  if (!input.path.starts_with(kCatalog)) {
    const auto place = plan::find_place(moved.plan, input.path);
    SITEWRIGHT_CHECK(place.has_value(), "no input " + input.path);
    place->set(moved.plan, value);
    return moved;
  }
  const std::string_view id = std::string_view(input.path).substr(kCatalog.size());
  bool found = false;
  for (UnitCost& cost : moved.catalog.unit_costs) {
    if (cost.id != id) continue;
    cost.quantity.value = value;
    found = true;
  }
  for (Accelerator& part : moved.catalog.accelerators) {
    if (part.id != id || !part.price_usd) continue;
    part.price_usd->value = value;
    found = true;
  }
  SITEWRIGHT_CHECK(found, "no figure " + input.path);
  return moved;
}

std::optional<Tornado> run_tornado(const TornadoRequest& request, RunControl& control) {
  SITEWRIGHT_CHECK(find_metric(request.metric) != nullptr,
                   "no metric " + std::string(request.metric));
  const auto climate = climate_of(request.plan);
  if (!climate) return std::nullopt;
  const auto base = metric_of(request.plan, request.catalog, *climate, request.metric);
  if (!base) return std::nullopt;

  Tornado tornado{.metric = std::string(request.metric),
                  .base = *base,
                  .bars = {},
                  .tried = request.inputs.size()};
  std::vector<TornadoBar> bars(request.inputs.size());
  const auto end = [&](std::size_t i) {
    TornadoBar& bar = bars[i / 2];
    const TornadoInput& input = request.inputs[i / 2];
    const bool low = i % 2 == 0;
    const Moved moved =
        with_input(request.plan, request.catalog, input, low ? input.low : input.high);
    std::optional<double>& result = low ? bar.at_low : bar.at_high;
    if (!changes_climate(input.path)) {
      result = metric_of(moved.plan, moved.catalog, *climate, request.metric);
    } else if (const auto other = climate_of(moved.plan)) {
      result = metric_of(moved.plan, moved.catalog, *other, request.metric);
    }
  };
  if (!parallel_for(2 * bars.size(), end, control, request.threads)) return std::nullopt;

  for (std::size_t i = 0; i < bars.size(); ++i) {
    bars[i].input = request.inputs[i];
    measure(bars[i], *base);
    if (bars[i].swing > 1e-12 * std::abs(*base)) tornado.bars.push_back(bars[i]);
  }
  std::stable_sort(tornado.bars.begin(), tornado.bars.end(),
                   [](const TornadoBar& a, const TornadoBar& b) { return a.swing > b.swing; });
  return tornado;
}

}  // namespace sitewright::analysis
