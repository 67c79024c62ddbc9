// A hall by component.
#include "model/evaluate/hall_purchases.h"

#include <algorithm>
#include <map>
#include <utility>

#include "model/evaluate/hall_standby.h"
#include "model/evaluate/payment_terms.h"
#include "model/evaluate/power_path.h"
#include "model/evaluate/prices.h"
#include "model/evaluate/stage.h"

namespace sitewright {

namespace {

using cost::CapexQuantity;
using cost::Category;

constexpr double kKilowattsPerMegawatt = 1e3;
/// Of a UPS with five minutes of lithium-ion cells, what the cells cost (estimate, EST: 0.1 kWh a
/// kW at 600 to 700 $/kWh is about a fifth of 350 $/kW).
constexpr double kUpsBatteryFrac = 0.2;

class HallShopper {
 public:
  HallShopper(Basket& basket, const plan::Hall& hall)
      : basket_(basket),
        plan_(basket.plan()),
        hall_(hall),
        service_(hall.ready.value_or(plan_.schedule.start)) {}

  void run() {
    if (plan_.site.building_kind == plan::BuildingKind::retrofit) {
      refit();
    } else {
      build();
    }
  }

 private:
  void build() {
    works("Shell", Category::building, "facility_shell_usd_per_mw");
    works("Site works", Category::building, "facility_site_usd_per_mw");
    works("White space fit-out", Category::building, "facility_white_space_usd_per_mw");
    works("Back of house", Category::building, "facility_other_usd_per_mw");
    add_power();
    add_cooling();
  }

  /// One price for the refit of building, power and cooling, which have the shares of it that they
  /// have of a new hall (EST); without shares where a price of the new hall is missing.
  void refit() {
    Basket as_new(plan_, basket_.catalog());
    HallShopper(as_new, hall_).build();
    std::map<Category, double> usd;
    double all_usd = 0.0;
    for (const CapexQuantity& bought : as_new.take()) {
      const double price = bought.quantity * bought.unit_usd.value_or(0.0);
      usd[bought.category] += price;
      all_usd += price;
    }
    const auto price = unit_price(plan_, basket_.catalog(), "retrofit_usd_per_mw");
    constexpr std::pair<const char*, Category> kParts[] = {
        {"Refit of the building", Category::building},
        {"Refit of power", Category::power},
        {"Refit of cooling", Category::cooling}};
    for (const auto& [name, category] : kParts) {
      const bool building = category == Category::building;
      const double share = all_usd > 0.0 ? usd[category] / all_usd : (building ? 1.0 : 0.0);
      CapexQuantity part = item(name, category, hall_.it_mw, "MW");
      part.payments = paid_as_works(plan_.finance, service_);
      if (share <= 0.0) continue;
      if (price) {
        basket_.add_at(std::move(part), share * price->usd, price->price_year, price->source);
      } else {
        basket_.add(std::move(part), "retrofit_usd_per_mw");
      }
    }
  }

  [[nodiscard]] CapexQuantity item(const char* name, Category category, double quantity,
                                   const char* unit) const {
    return {.item = std::string(name) + ", " + hall_.id,
            .path = "halls." + hall_.id + ".it_mw",
            .category = category,
            .quantity = quantity,
            .unit_usd = {},
            .price_year = plan_.finance.price_year,
            .date = service_,
            .unit = unit,
            .critical_plant = true};
  }

  void works(const char* name, Category category, std::string_view unit_cost) {
    CapexQuantity quantity = item(name, category, hall_.it_mw, "MW");
    quantity.payments = paid_as_works(plan_.finance, service_);
    basket_.add(std::move(quantity), unit_cost);
  }

  CapexQuantity plant(const char* name, Category category, double kw) const {
    CapexQuantity quantity = item(name, category, kw, "kW");
    quantity.payments = paid_as_plant(plan_.finance, service_, plan_.finance.plant_lead_days);
    return quantity;
  }

  void add_power() {
    const double kw = hall_.it_mw * kKilowattsPerMegawatt * path_factor(hall_.redundancy);
    basket_.add(plant("Transformers", Category::power, kw), "transformer_usd_per_kw");
    basket_.add(plant("Switchgear and busway", Category::power, kw), "switchgear_usd_per_kw");
    basket_.add(plant("UPS", Category::power, kw * (1.0 - kUpsBatteryFrac)), "ups_usd_per_kw");
    CapexQuantity cells = plant("UPS batteries", Category::power, kw * kUpsBatteryFrac);
    cells.life_years = life_of(plan_, basket_.catalog(), "ups_battery_life_years");
    basket_.add(std::move(cells), "ups_usd_per_kw");
    const double standby_mw = standby_plant_mw(plan_, basket_.catalog(), hall_);
    basket_.add(plant("Standby plant", Category::power, standby_mw * kKilowattsPerMegawatt),
                "standby_usd_per_kw");
  }

  void add_cooling() {
    const CoolingTechnology* technology = basket_.catalog().find_cooling(plan_.cooling.technology);
    if (technology == nullptr) {
      CapexQuantity unknown =
          item("Cooling", Category::cooling, hall_.it_mw * kKilowattsPerMegawatt, "kW");
      unknown.path = "cooling.technology";
      basket_.add_at(std::move(unknown), std::nullopt, plan_.finance.price_year, {});
      return;
    }
    const double heat_kw = hall_.it_mw * kKilowattsPerMegawatt;
    const double liquid_kw = heat_kw * liquid_frac(plan_, *technology);
    const double air_kw = heat_kw - liquid_kw;
    double tower_kw = technology->liquid_path == LiquidPath::tower ? liquid_kw : 0.0;
    double dry_kw = technology->liquid_path == LiquidPath::dry_cooler ? liquid_kw : 0.0;
    double chiller_kw = technology->liquid_path == LiquidPath::chiller ? liquid_kw : 0.0;
    if (technology->air_path != AirPath::air_economiser) chiller_kw += air_kw;
    if (technology->air_path == AirPath::water_economiser) tower_kw += air_kw;
    if (technology->air_path == AirPath::dry_economiser) dry_kw += air_kw;
    const auto add = [&](const char* name, double kw, std::string_view unit_cost) {
      basket_.add(plant(name, Category::cooling, kw), unit_cost);
    };
    add("Coolant distribution and pipes", liquid_kw, "cooling_distribution_usd_per_kw");
    add("Air handlers", air_kw, "cooling_air_handler_usd_per_kw");
    add("Cooling towers", tower_kw, "cooling_tower_usd_per_kw");
    add("Dry coolers", dry_kw, "cooling_dry_cooler_usd_per_kw");
    add("Chillers", chiller_kw, "cooling_chiller_usd_per_kw");
  }

  Basket& basket_;
  const plan::Plan& plan_;
  const plan::Hall& hall_;
  Date service_;
};

}  // namespace

void Basket::add(CapexQuantity item, std::string_view unit_cost) {
  const auto price = unit_price(plan_, catalog_, unit_cost);
  if (price) {
    add_at(std::move(item), price->usd, price->price_year, price->source);
  } else {
    add_at(std::move(item), std::nullopt, plan_.finance.price_year, {});
  }
}

void Basket::add_figure(CapexQuantity item, const std::optional<Quantity>& price) {
  if (price) {
    add_at(std::move(item), price->value, price->price_year.value_or(plan_.finance.price_year),
           price->source);
  } else {
    add_at(std::move(item), std::nullopt, plan_.finance.price_year, {});
  }
}

void Basket::add_at(CapexQuantity item, std::optional<double> unit_usd, int price_year,
                    std::string source) {
  if (item.quantity <= 0.0) return;
  item.unit_usd = unit_usd;
  item.price_year = price_year;
  item.source = std::move(source);
  items_.push_back(std::move(item));
}

void add_hall(Basket& basket, const plan::Hall& hall) { HallShopper(basket, hall).run(); }

}  // namespace sitewright
