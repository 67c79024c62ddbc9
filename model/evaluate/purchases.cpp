// Purchases of a plan by item and date.
#include "model/evaluate/purchases.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "model/evaluate/prices.h"

namespace sitewright {

namespace {

using cost::CapexQuantity;
using cost::Category;

constexpr double kKilowattsPerMegawatt = 1e3;
constexpr double kKilowattHoursPerMegawattHour = 1e3;
constexpr double kDaysPerWeek = 7.0;

class Shopper {
 public:
  Shopper(const plan::Plan& plan, const Catalog& catalog) : plan_(plan), catalog_(catalog) {}

  std::vector<CapexQuantity> run() {
    for (const plan::Lot& lot : plan_.lots) add_lot(lot);
    for (const plan::Hall& hall : plan_.halls) add_hall(hall);
    add_connections();
    add_contracts();
    for (const plan::GeneratorGroup& group : plan_.generators) add_generators(group);
    for (const plan::Storage& storage : plan_.storage) {
      add({.item = "Storage " + storage.id,
           .path = "storage." + storage.id + ".mwh",
           .category = Category::energy_storage,
           .quantity = storage.mwh * kKilowattHoursPerMegawattHour,
           .date = date_or_start(storage.from)},
          "storage_usd_per_kwh");
    }
    if (plan_.site.land_area_m2) {
      add({.item = "Land",
           .path = "site.land_area_m2",
           .category = Category::land,
           .quantity = *plan_.site.land_area_m2,
           .date = plan_.schedule.start},
          "land_usd_per_m2");
    }
    if (plan_.fuel.lateral_km > 0.0) {
      add({.item = "Gas lateral",
           .path = "fuel.lateral_km",
           .category = Category::onsite_power,
           .quantity = plan_.fuel.lateral_km,
           .date = plan_.schedule.start},
          "gas_lateral_usd_per_km");
    }
    return std::move(items_);
  }

 private:
  struct Purchase {
    std::string item;
    std::string path;
    Category category;
    double quantity;
    Date date;
  };

  [[nodiscard]] Date date_or_start(const std::optional<Date>& date) const {
    return date.value_or(plan_.schedule.start);
  }

  void add(const Purchase& purchase, std::string_view unit_cost) {
    const auto price = unit_price(plan_, catalog_, unit_cost);
    add(purchase, price ? std::optional(price->usd) : std::nullopt,
        price ? price->price_year : plan_.finance.price_year);
  }

  void add(const Purchase& purchase, std::optional<double> unit_usd, int price_year) {
    if (purchase.quantity <= 0.0) return;
    items_.push_back({.item = purchase.item,
                      .path = purchase.path,
                      .category = purchase.category,
                      .quantity = purchase.quantity,
                      .unit_usd = unit_usd,
                      .price_year = price_year,
                      .date = purchase.date,
                      .life_years = std::nullopt});
  }

  void add_lot(const plan::Lot& lot) {
    const Accelerator* part = catalog_.find_accelerator(lot.model);
    if (part == nullptr || lot.count == 0) return;
    // Paid in the middle of its deliveries.
    const double weeks = lot.delivered_per_week > 0.0 ? lot.count / lot.delivered_per_week : 0.0;
    const Date paid = add_days(date_or_start(lot.delivery_start),
                               static_cast<int>(std::min(weeks * kDaysPerWeek / 2.0, 36500.0)));
    const Purchase servers{.item = "Accelerators and servers, " + lot.id,
                           .path = "lots." + lot.id + ".price_usd",
                           .category = Category::it,
                           .quantity = static_cast<double>(lot.count),
                           .date = paid};
    if (lot.price_usd) {
      add(servers, lot.price_usd, plan_.finance.price_year);
    } else if (part->price_usd) {
      add(servers, part->price_usd->value,
          part->price_usd->price_year.value_or(plan_.finance.price_year));
    } else {
      add(servers, std::nullopt, plan_.finance.price_year);
    }
    const double count = lot.count;
    add({.item = "Fabric, " + lot.id,
         .path = "lots." + lot.id + ".count",
         .category = Category::network,
         .quantity = count,
         .date = paid},
        "network_usd_per_accelerator");
    add({.item = "Data storage, " + lot.id,
         .path = "lots." + lot.id + ".count",
         .category = Category::it,
         .quantity = count,
         .date = paid},
        "data_storage_usd_per_accelerator");
  }

  /// Building, power and cooling of a hall, by the published split of construction cost; the
  /// mechanical part of critical capacity is 0.18 / (0.45 + 0.18) of it (S155, S156). A refitted
  /// building is one sum per MW.
  void add_hall(const plan::Hall& hall) {
    constexpr double kMechanicalFrac = 0.18 / (0.45 + 0.18);
    const Date paid = date_or_start(hall.ready);
    const CoolingTechnology* technology = catalog_.find_cooling(plan_.cooling.technology);
    const bool liquid = technology != nullptr && technology->liquid_path != LiquidPath::none;
    const auto premium = unit_price(plan_, catalog_, "liquid_premium_frac");
    const double level = 1.0 + (liquid && premium ? premium->usd : 0.0);
    const auto part = [&](const char* name, Category category, std::string_view unit_cost,
                          double share) {
      add({.item = std::string(name) + ", " + hall.id,
           .path = "halls." + hall.id + ".it_mw",
           .category = category,
           .quantity = hall.it_mw * share,
           .date = paid},
          unit_cost);
    };
    if (plan_.site.building_kind == plan::BuildingKind::retrofit) {
      part("Refit of building, power and cooling", Category::building, "retrofit_usd_per_mw", 1.0);
      return;
    }
    part("Shell", Category::building, "facility_shell_usd_per_mw", level);
    part("Site works", Category::building, "facility_site_usd_per_mw", level);
    part("White space", Category::building, "facility_white_space_usd_per_mw", level);
    part("Back of house", Category::building, "facility_other_usd_per_mw", level);
    part("Power path", Category::power, "facility_critical_usd_per_mw",
         level * (1.0 - kMechanicalFrac));
    part("Cooling plant", Category::cooling, "facility_critical_usd_per_mw",
         level * kMechanicalFrac);
  }

  /// Each point of delivery: what a step adds to the largest connection before it.
  void add_connections() {
    std::map<std::string, double> reached;
    std::vector<const plan::Delivery*> steps;
    for (const plan::Delivery& step : plan_.deliveries) steps.push_back(&step);
    std::stable_sort(steps.begin(), steps.end(), [&](const auto* a, const auto* b) {
      return date_or_start(a->date) < date_or_start(b->date);
    });
    for (const plan::Delivery* step : steps) {
      double& before = reached[step->point];
      const bool existing = !step->date;  // what stands at the start has been paid for
      const double added = std::max(0.0, step->mw - before);
      before = std::max(before, step->mw);
      if (existing) continue;
      add({.item = "Grid connection, " + step->id,
           .path = "deliveries." + step->id + ".mw",
           .category = Category::power,
           .quantity = added * kKilowattsPerMegawatt,
           .date = *step->date},
          "substation_usd_per_kw");
    }
  }

  /// Contributions in aid of construction, and fees of contracts that end inside the horizon.
  void add_contracts() {
    for (const plan::Contract& contract : plan_.contracts) {
      const std::string path = "contracts." + contract.id;
      if (contract.contribution_usd > 0.0) {
        add({.item = "Contribution in aid, " + contract.id,
             .path = path + ".contribution_usd",
             .category = Category::power,
             .quantity = 1.0,
             .date = date_or_start(contract.from)},
            contract.contribution_usd, plan_.finance.price_year);
      }
      const bool ends = contract.until && *contract.until < plan::horizon_end(plan_);
      if (contract.exit_fee_usd > 0.0 && ends) {
        add({.item = "Exit fee, " + contract.id,
             .path = path + ".exit_fee_usd",
             .category = Category::other,
             .quantity = 1.0,
             .date = *contract.until},
            contract.exit_fee_usd, plan_.finance.price_year);
      }
    }
  }

  void add_generators(const plan::GeneratorGroup& group) {
    const GeneratorUnit* unit = catalog_.find_generator(group.unit);
    if (unit == nullptr || group.ownership == plan::Ownership::rented) return;
    const auto& price = unit->installed_usd_per_kw;
    add({.item = "Generators, " + group.id,
         .path = "generators." + group.id + ".unit",
         .category = Category::onsite_power,
         .quantity = group.count * unit->iso_mw.value * kKilowattsPerMegawatt,
         .date = date_or_start(group.from)},
        price ? std::optional(price->value) : std::nullopt,
        price ? price->price_year.value_or(plan_.finance.price_year) : plan_.finance.price_year);
  }

  const plan::Plan& plan_;
  const Catalog& catalog_;
  std::vector<CapexQuantity> items_;
};

}  // namespace

std::vector<cost::CapexQuantity> purchases(const plan::Plan& plan, const Catalog& catalog) {
  return Shopper(plan, catalog).run();
}

}  // namespace sitewright
