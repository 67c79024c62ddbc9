// Purchases of a plan by item and date.
#include "model/evaluate/purchases.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "model/evaluate/hall_purchases.h"
#include "model/evaluate/payment_terms.h"
#include "model/evaluate/prices.h"
#include "model/evaluate/storage_year.h"
#include "model/plan/contract_terms.h"

namespace sitewright {

namespace {

using cost::CapexQuantity;
using cost::Category;
using cost::PaymentShare;

constexpr double kKilowattsPerMegawatt = 1e3;
constexpr double kKilowattHoursPerMegawattHour = 1e3;
constexpr double kDaysPerWeek = 7.0;
constexpr int kHgxAccelerators = 8;  ///< servers of this size are put into racks of one's own

class Shopper {
 public:
  Shopper(const plan::Plan& plan, const Catalog& catalog, const Evaluation& evaluation)
      : plan_(plan), catalog_(catalog), evaluation_(evaluation), basket_(plan, catalog) {}

  Purchases run() {
    for (const fleet::LotPower& power : evaluation_.fleet.lots) {
      for (const plan::Lot& lot : plan_.lots) {
        if (lot.id == power.id && power.accelerators > 0) add_lot(lot, power);
      }
    }
    for (const plan::Lot& lot : plan_.lots) add_unknown_lot(lot);
    for (const plan::Hall& hall : plan_.halls) add_hall(basket_, hall);
    add_water_treatment();
    add_connections();
    add_contracts();
    for (const plan::GeneratorGroup& group : plan_.generators) add_generators(group);
    for (const plan::Storage& storage : plan_.storage) add_storage(storage);
    add_land_and_gas();
    Purchases result{.items = basket_.take(), .issues = {}};
    pay_with_tasks(plan_, evaluation_.schedule, evaluation_.end, result.items, result.issues);
    // These have days of their own, whatever tasks pay.
    for (const plan::Contract& contract : plan_.contracts) add_deposit(contract);
    for (const plan::Storage& storage : plan_.storage) add_cells(storage);
    for (CapexQuantity& item : basket_.take()) result.items.push_back(std::move(item));
    return result;
  }

 private:
  [[nodiscard]] Date date_or_start(const std::optional<Date>& date) const {
    return date.value_or(plan_.schedule.start);
  }

  /// Paid for as its deliveries come; its fabric with it.
  void add_lot(const plan::Lot& lot, const fleet::LotPower& power) {
    const Accelerator* part = catalog_.find_accelerator(lot.model);
    if (part == nullptr) return;
    const double weeks = lot.delivered_per_week > 0.0 ? lot.count / lot.delivered_per_week : 0.0;
    const Date first = date_or_start(lot.delivery_start);
    const Date middle =
        add_days(first, static_cast<int>(std::min(weeks * kDaysPerWeek / 2.0, 36500.0)));
    const std::vector<PaymentShare> terms =
        paid_as_it(plan_.finance, {.first = first, .middle = middle});
    const auto item = [&](const char* name, Category category, double quantity, const char* unit) {
      return CapexQuantity{.item = std::string(name) + ", " + lot.id,
                           .path = "lots." + lot.id + ".count",
                           .category = category,
                           .quantity = quantity,
                           .unit_usd = {},
                           .price_year = plan_.finance.price_year,
                           .date = middle,
                           .unit = unit,
                           .payments = terms};
    };
    const auto server = [&](CapexQuantity quantity) {
      quantity.path = "lots." + lot.id + ".price_usd";
      if (lot.price_usd) {
        basket_.add_at(std::move(quantity), lot.price_usd, plan_.finance.price_year, "plan");
      } else {
        basket_.add_figure(std::move(quantity), part->price_usd);
      }
    };
    server(item("Accelerators and servers", Category::it, power.running, "accelerators"));
    server(item("Spare accelerators", Category::it, power.accelerators - power.running,
                "accelerators"));
    if (part->accelerators_per_server.value == kHgxAccelerators) {
      basket_.add(item("Racks", Category::it, power.racks, "racks"), "rack_usd_per_rack");
    }
    basket_.add(item("Data storage", Category::it, power.accelerators, "accelerators"),
                "data_storage_usd_per_accelerator");
    add_fabric(item, power);
  }

  /// What is bought and cannot be priced, so that no sum leaves it out unsaid.
  void add_unpriced(std::string item, std::string path, Category category, double quantity,
                    Date date) {
    basket_.add_at({.item = std::move(item),
                    .path = std::move(path),
                    .category = category,
                    .quantity = quantity,
                    .unit_usd = {},
                    .price_year = plan_.finance.price_year,
                    .date = date},
                   std::nullopt, plan_.finance.price_year, {});
  }

  /// Of a model that the catalogue does not have.
  void add_unknown_lot(const plan::Lot& lot) {
    if (catalog_.find_accelerator(lot.model) != nullptr) return;
    add_unpriced("Accelerators and servers, " + lot.id, "lots." + lot.id + ".model", Category::it,
                 lot.count, date_or_start(lot.delivery_start));
  }

  /// The lot's share of the site's switches, modules and cables.
  template <class Item>
  void add_fabric(const Item& item, const fleet::LotPower& power) {
    const double share =
        static_cast<double>(power.accelerators) / std::max(1, evaluation_.fleet.accelerators);
    for (const network::Item& part : evaluation_.network.items) {
      basket_.add_at(item(part.name.c_str(), Category::network,
                          share * static_cast<double>(part.quantity), "pieces"),
                     part.unit_usd, part.price_year, part.source);
    }
    for (std::size_t level = 0; level < evaluation_.network.links.size(); ++level) {
      const network::Link& link = evaluation_.network.links[level];
      if (link.links == 0 || !link.parts.empty()) continue;
      CapexQuantity links = item("Links that nothing reaches", Category::network,
                                 share * static_cast<double>(link.links), "links");
      links.path = level == 0 ? "network.host_link_m" : "network.switch_link_m";
      basket_.add_at(std::move(links), std::nullopt, plan_.finance.price_year, {});
    }
  }

  void add_water_treatment() {
    const Daily& water = evaluation_.capacity.water_m3_per_day;
    if (water.size() == 0 || plan_.halls.empty()) return;
    Date service = plan_.halls.front().ready.value_or(plan_.schedule.start);
    for (const plan::Hall& hall : plan_.halls)
      service = std::min(service, date_or_start(hall.ready));
    const bool reclaimed = plan_.water.source == plan::WaterSource::reclaimed;
    basket_.add(
        {.item = "Water treatment",
         .path = "water.source",
         .category = Category::cooling,
         .quantity = water.maxCoeff(),
         .unit_usd = {},
         .price_year = 0,
         .date = service,
         .unit = "m3/day",
         .payments = paid_as_plant(plan_.finance, service, plan_.finance.plant_lead_days)},
        reclaimed ? "water_recycling_usd_per_m3_per_day" : "water_treatment_usd_per_m3_per_day");
  }

  /// Each point of delivery: what a step adds to the largest connection before it. Below 69 kV it
  /// is a feeder of the distribution system.
  void add_connections() {
    constexpr double kDistributionKv = 69.0;
    std::map<std::pair<std::string, bool>, double> reached;  // firm and not count beside each other
    std::vector<const plan::Delivery*> steps;
    for (const plan::Delivery& step : plan_.deliveries) steps.push_back(&step);
    std::stable_sort(steps.begin(), steps.end(), [&](const auto* a, const auto* b) {
      return date_or_start(a->date) < date_or_start(b->date);
    });
    for (const plan::Delivery* step : steps) {
      double& before = reached[{step->point, step->firm}];
      const bool existing = !step->date;  // what stands at the start has been paid for
      const double added = std::max(0.0, step->mw - before);
      before = std::max(before, step->mw);
      if (existing) continue;
      const bool feeder = step->kv < kDistributionKv;
      basket_.add(
          {.item = (feeder ? "Feeder, " : "Substation, ") + step->id,
           .path = "deliveries." + step->id + ".mw",
           .category = Category::power,
           .quantity = added * kKilowattsPerMegawatt,
           .unit_usd = {},
           .price_year = 0,
           .date = *step->date,
           .unit = "kW",
           .payments = paid_as_plant(plan_.finance, *step->date, plan_.finance.plant_lead_days)},
          feeder ? "feeder_usd_per_kw" : "substation_usd_per_kw");
    }
  }

  /// Cash that a utility holds as security; a letter of credit is paid by its fee instead.
  void add_deposit(const plan::Contract& contract) {
    const auto collateral = plan::collateral_of(plan_, contract);
    if (!collateral || contract.collateral_form != plan::CollateralForm::cash) return;
    CapexQuantity deposit{.item = "Collateral, " + contract.id,
                          .path = "contracts." + contract.id + ".collateral_usd_per_mw",
                          .category = Category::deposit,
                          .quantity = 1.0,
                          .unit_usd = {},
                          .price_year = 0,
                          .date = collateral->posted,
                          .unit = "sum",
                          .payments = paid_at_once(collateral->posted)};
    for (const plan::Release& release : collateral->releases)
      deposit.returns.push_back({.share_frac = release.share_frac, .date = release.date});
    basket_.add_at(std::move(deposit), collateral->usd, plan_.finance.price_year, "plan");
  }

  /// Contributions in aid of construction, fees of contracts that end too early, collateral.
  void add_contracts() {
    const auto lump = [&](std::string item, std::string path, double usd, Date date) {
      basket_.add_at({.item = std::move(item),
                      .path = std::move(path),
                      .category = Category::contract,
                      .quantity = 1.0,
                      .unit_usd = {},
                      .price_year = 0,
                      .date = date,
                      .unit = "sum",
                      .payments = paid_at_once(date)},
                     usd, plan_.finance.price_year, "plan");
    };
    for (const plan::Contract& contract : plan_.contracts) {
      const std::string path = "contracts." + contract.id;
      if (contract.contribution_usd > 0.0) {
        lump("Contribution in aid, " + contract.id, path + ".contribution_usd",
             contract.contribution_usd, date_or_start(contract.from));
      }
      if (contract.exit_fee_usd > 0.0 && plan::owes_exit_fee(plan_, contract)) {
        lump("Exit fee, " + contract.id, path + ".exit_fee_usd", contract.exit_fee_usd,
             *contract.until);
      }
    }
  }

  /// A facility takes one credit: that on production where there is one.
  [[nodiscard]] bool takes_investment_credit(GeneratorKind kind) const {
    const bool on_production = plan_.finance.ptc_usd_per_mwh > 0.0 && earns_production_credit(kind);
    return earns_investment_credit(kind) && !on_production;
  }

  void add_generators(const plan::GeneratorGroup& group) {
    const GeneratorUnit* unit = catalog_.find_generator(group.unit);
    if (unit == nullptr) {
      add_unpriced("Generators, " + group.id, "generators." + group.id + ".unit",
                   Category::onsite_power, group.count, date_or_start(group.from));
      return;
    }
    if (group.ownership == plan::Ownership::rented) {
      if (group.count > 0 && !unit->rental_usd_per_kw_month) add_unpriced_rental(group, *unit);
      return;
    }
    const Date service = date_or_start(group.from);
    const int lead = static_cast<int>(std::lround(unit->lead_weeks.value * kDaysPerWeek));
    const double unit_kw = unit->iso_mw.value * kKilowattsPerMegawatt;
    const CapexQuantity item{
        .item = "Generators, " + group.id + ": " + std::to_string(group.count) + " x " + unit->name,
        .path = "generators." + group.id + ".unit",
        .category = Category::onsite_power,
        .quantity = group.count * unit_kw,
        .unit_usd = {},
        .price_year = plan_.finance.price_year,
        .date = service,
        .unit = "kW",
        .earns_credit = takes_investment_credit(unit->kind),
        .payments = paid_as_plant(plan_.finance, service, lead),
        .until = group.until};
    basket_.add_figure(item, unit->installed_usd_per_kw);
    if (group.control == plan::EmissionControl::scr && burns(unit->fuel)) {
      CapexQuantity scr = item;
      scr.item = "Catalytic reduction, " + group.id;
      scr.earns_credit = false;
      basket_.add(std::move(scr), "scr_usd_per_kw");
    }
  }

  /// Energy of a store or of a part of it, in service from a day on.
  [[nodiscard]] CapexQuantity energy(const plan::Storage& storage, std::string name,
                                     std::string_view field, const CellPurchase& cells) const {
    CapexQuantity item{
        .item = std::move(name),
        .path = "storage." + storage.id + "." + std::string(field),
        .category = Category::energy_storage,
        .quantity = cells.mwh * kKilowattHoursPerMegawattHour,
        .unit_usd = {},
        .price_year = 0,
        .date = cells.date,
        .unit = "kWh",
        .payments = paid_as_plant(plan_.finance, cells.date, plan_.finance.plant_lead_days)};
    item.life_years = life_of(plan_, catalog_, "storage_life_years");
    return item;
  }

  /// A rental that nobody has a price for: its totals are left empty, as those of a purchase.
  void add_unpriced_rental(const plan::GeneratorGroup& group, const GeneratorUnit& unit) {
    basket_.add_figure({.item = "Rental, " + group.id + ": " + unit.name,
                        .path = "generators." + group.id + ".ownership",
                        .category = Category::onsite_power,
                        .quantity = group.count * unit.iso_mw.value * kKilowattsPerMegawatt,
                        .unit_usd = {},
                        .price_year = plan_.finance.price_year,
                        .date = date_or_start(group.from),
                        .unit = "kW"},
                       std::nullopt);
  }

  void add_storage(const plan::Storage& storage) {
    CapexQuantity item = energy(storage, "Storage, " + storage.id, "mwh",
                                {.date = date_or_start(storage.from), .mwh = storage.mwh});
    item.earns_credit = true;  // USC48E: energy storage technology
    basket_.add(std::move(item), "storage_usd_per_kwh");
  }

  /// Cells that are bought back on the store's anniversaries, at its price and for its life.
  void add_cells(const plan::Storage& storage) {
    const double years =
        life_of(plan_, catalog_, "storage_life_years").value_or(plan_.finance.facility_life_years);
    for (const CellPurchase& cells : cell_purchases(plan_, storage, years)) {
      basket_.add(
          energy(storage,
                 "Augmentation, " + storage.id + ", " + std::to_string(year_of(cells.date)),
                 storage.augment_every_years ? "augment_every_years" : "augment_below_mwh", cells),
          "storage_usd_per_kwh");
    }
  }

  void add_land_and_gas() {
    const Date start = plan_.schedule.start;
    if (plan_.site.land_area_m2) {
      basket_.add({.item = "Land",
                   .path = "site.land_area_m2",
                   .category = Category::land,
                   .quantity = *plan_.site.land_area_m2,
                   .unit_usd = {},
                   .price_year = 0,
                   .date = start,
                   .unit = "m2",
                   .payments = paid_at_once(start)},
                  "land_usd_per_m2");
    }
    const Date flows = date_or_start(plan_.fuel.lateral_ready);
    basket_.add({.item = "Gas lateral",
                 .path = "fuel.lateral_km",
                 .category = Category::onsite_power,
                 .quantity = plan_.fuel.lateral_km,
                 .unit_usd = {},
                 .price_year = 0,
                 .date = flows,
                 .unit = "km",
                 .payments = paid_as_works(plan_.finance, flows)},
                "gas_lateral_usd_per_km");
  }

  const plan::Plan& plan_;
  const Catalog& catalog_;
  const Evaluation& evaluation_;
  Basket basket_;
};

}  // namespace

Purchases purchases(const plan::Plan& plan, const Catalog& catalog, const Evaluation& evaluation) {
  return Shopper(plan, catalog, evaluation).run();
}

}  // namespace sitewright
