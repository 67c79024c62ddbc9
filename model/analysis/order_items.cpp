// Orders of halls, lots, storage and gas beside those of supply.
#include "model/analysis/order_items.h"

#include <algorithm>
#include <array>

#include "model/evaluate/prices.h"
#include "model/evaluate/purchases.h"
#include "model/supply/orders.h"

namespace sitewright::analysis {

namespace {

constexpr double kKilowattsPerMegawatt = 1e3;

ThreePoint range_of(const Quantity& weeks) {
  return {.low = weeks.low.value_or(weeks.value),
          .likely = weeks.value,
          .high = weeks.high.value_or(weeks.value),
          .shape = plan::Distribution::triangular};
}

constexpr std::string_view kCatalyst = "selective catalytic reduction";

/// Lead time of what supply orders, by its name there.
struct SupplyLead {
  std::string_view what;
  std::string_view lead_time;
};
constexpr std::array<SupplyLead, 4> kSupplyLeads{{
    {"large power transformer", "large_power_transformer_weeks"},
    {"switchgear", "switchgear_weeks"},
    {"generator step-up transformer", "step_up_transformer_weeks"},
    {kCatalyst, "scr_weeks"},
}};

/// What a hall's plant is bought by, each at a unit cost of its IT power.
struct HallGear {
  const char* what;
  std::string_view lead_time;
  std::string_view unit_cost;
};
constexpr std::array<HallGear, 3> kHallGear{{
    {"switchgear of the hall", "switchgear_weeks", "switchgear_usd_per_kw"},
    {"UPS", "ups_weeks", "ups_usd_per_kw"},
    {"transformers of the hall", "facility_transformer_weeks", "transformer_usd_per_kw"},
}};

class Lister {
 public:
  Lister(const plan::Plan& plan, const Catalog& catalog, const Evaluation& evaluation)
      : plan_(plan),
        catalog_(catalog),
        evaluation_(evaluation),
        bought_(purchases(plan, catalog, evaluation).items) {}

  std::vector<OrderLine> run() {
    for (const supply::Order& order : evaluation_.supply.orders) add_supply(order);
    for (const plan::Hall& hall : plan_.halls) add_hall(hall);
    for (const plan::Lot& lot : plan_.lots) add_lot(lot);
    for (const plan::Storage& storage : plan_.storage) add_storage(storage);
    add_lateral();
    return std::move(lines_);
  }

 private:
  void add(OrderLine line, const std::optional<Date>& ready, const Quantity& lead) {
    if (!ready || *ready <= plan_.schedule.start || line.count <= 0.0) return;
    line.planned = *ready;
    line.lead_weeks = range_of(lead);
    line.source = lead.source;
    lines_.push_back(std::move(line));
  }

  static OrderLine line_of(std::string path, std::string what, double count, std::string unit) {
    OrderLine line;
    line.path = std::move(path);
    line.what = std::move(what);
    line.count = count;
    line.unit = std::move(unit);
    return line;
  }

  /// Price of a purchase by the path that it points at.
  [[nodiscard]] std::optional<double> price_of(const std::string& path) const {
    std::optional<double> usd;
    for (const cost::CapexQuantity& item : bought_) {
      if (item.path == path && item.unit_usd)
        usd = usd.value_or(0.0) + item.quantity * *item.unit_usd;
    }
    return usd;
  }

  [[nodiscard]] std::optional<double> price_per_kw(std::string_view unit_cost, double mw) const {
    const auto price = unit_price(plan_, catalog_, unit_cost);
    return price ? std::optional(price->usd * mw * kKilowattsPerMegawatt) : std::nullopt;
  }

  /// The field whose date an order is for.
  [[nodiscard]] const char* date_of(const supply::Order& order) const {
    if (!order.path.starts_with("generators.")) return ".date";
    const bool later = std::any_of(
        plan_.generators.begin(), plan_.generators.end(), [&](const plan::GeneratorGroup& group) {
          return order.path == "generators." + group.id && group.control_from;
        });
    return order.what == kCatalyst && later ? ".control_from" : ".from";
  }

  void add_supply(const supply::Order& order) {
    OrderLine line = line_of(order.path + date_of(order), order.what, order.count, "units");
    line.ordered = order.ordered;
    const auto known =
        std::find_if(kSupplyLeads.begin(), kSupplyLeads.end(),
                     [&](const SupplyLead& lead) { return lead.what == order.what; });
    if (known != kSupplyLeads.end()) {
      if (order.what == "large power transformer") line.usd = price_of(order.path + ".mw");
      add(std::move(line), order.needed, catalog_.lead_time(known->lead_time));
      return;
    }
    for (const plan::GeneratorGroup& group : plan_.generators) {
      const GeneratorUnit* unit = catalog_.find_generator(group.unit);
      if (order.path != "generators." + group.id || unit == nullptr) continue;
      line.usd = price_of(order.path + ".unit");
      if (group.ownership == plan::Ownership::owned)
        line.site_weeks = range_of(catalog_.lead_time("onsite_plant_weeks"));
      add(std::move(line), order.needed, supply::unit_lead_weeks(group, *unit, catalog_));
      return;
    }
  }

  void add_hall(const plan::Hall& hall) {
    const ThreePoint commissioning = range_of(catalog_.lead_time("hall_commissioning_weeks"));
    const std::string path = "halls." + hall.id + ".ready";
    for (const HallGear& gear : kHallGear) {
      OrderLine line = line_of(path, gear.what, hall.it_mw, "MW");
      line.usd = price_per_kw(gear.unit_cost, hall.it_mw);
      line.site_weeks = commissioning;
      add(std::move(line), hall.ready, catalog_.lead_time(gear.lead_time));
    }
    OrderLine cooling = line_of(path, "cooling plant", hall.it_mw, "MW");
    const CoolingTechnology* technology = catalog_.find_cooling(plan_.cooling.technology);
    const bool liquid = technology != nullptr && technology->liquid_path != LiquidPath::none;
    cooling.usd =
        price_per_kw(liquid ? "cooling_liquid_usd_per_kw" : "cooling_air_usd_per_kw", hall.it_mw);
    cooling.site_weeks = commissioning;
    add(std::move(cooling), hall.ready, catalog_.lead_time("cooling_plant_weeks"));
  }

  void add_lot(const plan::Lot& lot) {
    OrderLine line = line_of("lots." + lot.id + ".delivery_start", "accelerators with servers",
                             lot.count, "accelerators");
    line.ordered = lot.ordered;
    line.usd = price_of("lots." + lot.id + ".price_usd");
    add(std::move(line), lot.delivery_start, catalog_.lead_time("servers_weeks"));
  }

  void add_storage(const plan::Storage& storage) {
    OrderLine line =
        line_of("storage." + storage.id + ".from", "battery storage", storage.mwh, "MWh");
    line.usd = price_of("storage." + storage.id + ".mwh");
    add(std::move(line), storage.from, catalog_.lead_time("storage_weeks"));
  }

  void add_lateral() {
    OrderLine line = line_of("fuel.lateral_ready", "gas lateral", plan_.fuel.lateral_km, "km");
    line.usd = price_of("fuel.lateral_km");
    add(std::move(line), plan_.fuel.lateral_ready, catalog_.lead_time("gas_lateral_weeks"));
  }

  const plan::Plan& plan_;
  const Catalog& catalog_;
  const Evaluation& evaluation_;
  std::vector<cost::CapexQuantity> bought_;
  std::vector<OrderLine> lines_;
};

}  // namespace

std::vector<OrderLine> order_items(const plan::Plan& dated, const Catalog& catalog,
                                   const Evaluation& evaluation) {
  return Lister(dated, catalog, evaluation).run();
}

}  // namespace sitewright::analysis
