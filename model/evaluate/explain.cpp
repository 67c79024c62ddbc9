// The words of a metric's inputs looked up in plan and catalogue.
#include "model/evaluate/explain.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "model/plan/access.h"

namespace sitewright {

namespace {

constexpr std::string_view kAnyItem = "ID";
constexpr std::string_view kPurchases = "purchases";
constexpr std::string_view kCriticalPlant = "critical_plant";
constexpr std::string_view kPurchaseFormula =
    "quantity x unit price x price level x region x sales tax x escalation to each payment";
constexpr double kRounding = 1e-9;

/// The pieces of text between separators.
std::vector<std::string_view> pieces(std::string_view text, char separator) {
  std::vector<std::string_view> found;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) found.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return found;
}

/// A parameter by its name in a catalogue's table; nothing where the item lacks it.
template <class T>
std::optional<ExplainedFigure> figure_of(std::span<const Parameter<T>> parameters, const T& item,
                                         std::string_view parameter) {
  for (const Parameter<T>& row : parameters) {
    if (row.name != parameter) continue;
    const Quantity* quantity = nullptr;
    if (row.always != nullptr) quantity = &(item.*row.always);
    if (row.sometimes != nullptr && item.*row.sometimes) quantity = &*(item.*row.sometimes);
    if (quantity == nullptr) return std::nullopt;
    return ExplainedFigure{.id = item.id + "." + std::string(parameter),
                           .name = item.name,
                           .unit = std::string(row.unit),
                           .quantity = *quantity};
  }
  return std::nullopt;
}

class Explainer {
 public:
  Explainer(const Metric& metric, const plan::Plan& plan, const Catalog& catalog,
            const Evaluation& evaluation)
      : plan_(plan), catalog_(catalog), evaluation_(evaluation) {
    result_.metric = &metric;
    result_.formula = metric.formula;
    result_.value = metric.get(evaluation);
  }

  Explanation run() {
    add_sources(result_.metric->source);
    for (const std::string_view word : pieces(result_.metric->inputs, ' ')) {
      const std::size_t before = found();
      add_word(word);
      if (found() == before) result_.without.emplace_back(word);
    }
    return finish();
  }

  /// One thing in place of the metric; it may be bought more than once.
  Explanation run(std::string_view item) {
    double usd = 0.0;
    for (const cost::Purchase& purchase : evaluation_.cost.purchases) {
      if (purchase.item != item) continue;
      usd += purchase.usd;
      result_.purchases.push_back(purchase);
    }
    result_.item = item;
    result_.formula = kPurchaseFormula;
    result_.value = usd;
    if (result_.purchases.empty()) return finish();
    const cost::Purchase& first = result_.purchases.front();
    add_input(first.path);
    add_input("finance.price_year");
    if (first.region != 1.0) add_input("site.regional_cost_factor");
    if (first.tax != 1.0) add_input("site.sales_tax_frac");
    if (std::abs(escalation_of(first) - 1.0) > kRounding) add_input("finance.escalation_frac");
    return finish();
  }

 private:
  Explanation finish() {
    for (const ExplainedInput& input : result_.inputs) add_sources(input.source);
    for (const ExplainedFigure& figure : result_.figures) add_sources(figure.quantity.source);
    for (const cost::Purchase& purchase : result_.purchases) add_sources(purchase.source);
    return std::move(result_);
  }

  [[nodiscard]] std::size_t found() const {
    return result_.results.size() + result_.inputs.size() + result_.figures.size() +
           result_.purchases.size();
  }

  void add_word(std::string_view word) {
    if (plan::find_scalar(word) != nullptr) return add_input(std::string(word));
    if (const Metric* other = find_explained(word); other != nullptr) {
      result_.results.push_back({other, other->get(evaluation_)});
      return;
    }
    const std::vector<std::string_view> parts = pieces(word, '.');
    if (parts[0] == kPurchases) return add_purchases(parts.size() > 1 ? parts[1] : kAnyItem);
    if (parts.size() == 1) return add_figure(word);
    if (word == "network.items") return add_fabric();
    if (const plan::List* list = plan::find_list(parts[0]); list != nullptr) {
      return add_items(*list, parts);
    }
    if (parts.size() == 2) add_parameter(parts[0], parts[1]);
  }

  void add_items(const plan::List& list, const std::vector<std::string_view>& parts) {
    if (parts.size() < 2 || parts[1] != kAnyItem) return;
    for (std::size_t i = 0; i < list.size(plan_); ++i) {
      if (parts.size() == 3) {
        add_input(plan::item_path(list, plan_, i, parts[2]));
      } else {
        add_changed_fields(list, i);
      }
    }
  }

  /// Fields of one item that differ from those of a new one.
  void add_changed_fields(const plan::List& list, std::size_t index) {
    plan::Plan blank;
    list.insert(blank, 0);
    for (const Field& field : list.fields()) {
      if (field.key == "id" || field.key == "name") continue;
      if (field.get(list.item(plan_, index)) == field.get(list.item(blank, 0))) continue;
      add_input(plan::item_path(list, plan_, index, field.key));
    }
  }

  void add_input(const std::string& path) {
    const auto place = plan::find_place(plan_, path);
    if (!place) return;
    ExplainedInput input{.path = path,
                         .label = place->field->label,
                         .unit = place->field->unit,
                         .value = place->get(plan_),
                         .source = std::string(place->field->source),
                         .confidence = {},
                         .note = {}};
    if (const auto known = plan_.provenance.find(path); known != plan_.provenance.end()) {
      input.source = known->second.source;
      input.confidence = std::string(enum_name(known->second.confidence));
      input.note = known->second.note;
    }
    result_.inputs.push_back(std::move(input));
  }

  /// A unit cost, the plan's own first, or a constant.
  void add_figure(std::string_view id) {
    for (const plan::UnitCost& own : plan_.unit_costs) {
      if (own.item == id) return add_input("unit_costs." + own.id + ".value");
    }
    if (const UnitCost* cost = catalog_.find_unit_cost(id); cost != nullptr) {
      result_.figures.push_back({cost->id, cost->name, cost->unit, cost->quantity});
    } else if (const CatalogFigure* figure = find_item(catalog_.constants, id); figure != nullptr) {
      result_.figures.push_back({figure->id, figure->name, figure->unit, figure->quantity});
    }
  }

  /// What is bought, of one kind or of any.
  void add_purchases(std::string_view kind) {
    for (const cost::Purchase& purchase : evaluation_.cost.purchases) {
      const bool wanted = kind == kAnyItem || kind == to_string(purchase.category) ||
                          (kind == kCriticalPlant && purchase.critical_plant);
      if (wanted) result_.purchases.push_back(purchase);
    }
  }

  void add_fabric() {
    for (const network::Item& item : evaluation_.network.items) {
      const NetworkPart* part = catalog_.find_network_part(item.id);
      const UnitCost* cost = part == nullptr ? nullptr : catalog_.find_unit_cost(part->price_item);
      ExplainedFigure figure{.id = part == nullptr ? item.id : part->price_item,
                             .name = item.name,
                             .unit = "USD",
                             .quantity = cost == nullptr ? Quantity{} : cost->quantity};
      figure.quantity.value = item.unit_usd;
      figure.quantity.price_year = item.price_year;
      result_.figures.push_back(std::move(figure));
    }
  }

  template <class T, class Names>
  void add_parameters(std::span<const Parameter<T>> parameters, const std::vector<T>& items,
                      std::string_view parameter, Names named) {
    for (const T& item : items) {
      if (!named(item)) continue;
      if (auto figure = figure_of(parameters, item, parameter)) {
        result_.figures.push_back(std::move(*figure));
      }
    }
  }

  /// A parameter of every item of a catalogue's table that the plan names.
  void add_parameter(std::string_view table, std::string_view parameter) {
    if (table == "accelerators") {
      add_parameters(accelerator_parameters(), catalog_.accelerators, parameter,
                     [&](const Accelerator& a) {
                       return std::any_of(plan_.lots.begin(), plan_.lots.end(),
                                          [&](const plan::Lot& lot) { return lot.model == a.id; });
                     });
    } else if (table == "generating_units") {
      add_parameters(
          generator_parameters(), catalog_.generators, parameter, [&](const GeneratorUnit& unit) {
            return std::any_of(plan_.generators.begin(), plan_.generators.end(),
                               [&](const plan::GeneratorGroup& g) { return g.unit == unit.id; });
          });
    } else if (table == "cooling_technologies") {
      add_parameters(cooling_parameters(), catalog_.cooling, parameter,
                     [&](const CoolingTechnology& t) { return t.id == plan_.cooling.technology; });
    } else if (table == "grid_regions") {
      add_parameters(grid_region_parameters(), catalog_.grid_regions, parameter,
                     [&](const GridRegion& r) { return r.id == plan_.site.grid_region; });
    }
  }

  void add_sources(std::string_view keys) {
    for (const std::string_view key : pieces(keys, ' ')) {
      const Source* source = catalog_.sources.find(key);
      const bool has = std::any_of(result_.sources.begin(), result_.sources.end(),
                                   [&](const Source& s) { return s.id == key; });
      if (source != nullptr && !has) result_.sources.push_back(*source);
    }
  }

  const plan::Plan& plan_;
  const Catalog& catalog_;
  const Evaluation& evaluation_;
  Explanation result_;
};

}  // namespace

double escalation_of(const cost::Purchase& purchase) {
  const double flat =
      purchase.quantity * purchase.unit_usd * purchase.level * purchase.region * purchase.tax;
  return flat > 0.0 ? purchase.usd / flat : 1.0;
}

Explanation explain(const Metric& metric, const plan::Plan& plan, const Catalog& catalog,
                    const Evaluation& evaluation) {
  return Explainer(metric, plan, catalog, evaluation).run();
}

std::optional<Explanation> explain_key(std::string_view key, const plan::Plan& plan,
                                       const Catalog& catalog, const Evaluation& evaluation) {
  if (const Metric* metric = find_explained(key); metric != nullptr)
    return explain(*metric, plan, catalog, evaluation);
  const std::string start = std::string(kPurchases) + ".";
  if (!key.starts_with(start)) return std::nullopt;
  Explanation explanation = Explainer(*find_metric("cost.capex_usd"), plan, catalog, evaluation)
                                .run(key.substr(start.size()));
  if (explanation.purchases.empty()) return std::nullopt;
  return explanation;
}

std::string purchase_key(const cost::Purchase& purchase) {
  return std::string(kPurchases) + "." + purchase.item;
}

}  // namespace sitewright
