// What a plan costs, when, and per accelerator-hour: capital by item and date, operation by year,
// cash flow, present value, levelised figures.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/date.h"
#include "model/core/issue.h"
#include "model/plan/plan.h"

namespace sitewright::cost {

/// What money is spent on. IT is `it` (accelerators, hosts, data storage) and `network`; the rest
/// is the facility. `energy_storage` are batteries; `soft` contingency and owner's costs.
enum class Category {
  it,
  network,
  building,
  power,
  onsite_power,
  energy_storage,
  cooling,
  land,
  soft,
  other
};
inline constexpr std::size_t kCategoryCount = 10;
inline constexpr std::array<std::string_view, kCategoryCount> kCategoryNames{
    "it",      "network", "building", "power", "onsite_power", "energy_storage",
    "cooling", "land",    "soft",     "other"};
[[nodiscard]] constexpr std::string_view to_string(Category category) {
  return kCategoryNames[static_cast<std::size_t>(category)];
}
[[nodiscard]] constexpr bool is_it(Category category) {
  return category == Category::it || category == Category::network;
}

/// Something that is bought, before price level, region and tax.
struct CapexQuantity {
  std::string item;                ///< shown, e.g. "Lot h100"
  std::string path;                ///< field that an issue points at, e.g. "lots.h100.price_usd"
  Category category;               ///< not soft: that is worked out here
  double quantity;                 ///< in the unit of the price, >= 0
  std::optional<double> unit_usd;  ///< of one, in money of price_year; nothing where unknown
  int price_year;
  Date date;                         ///< of payment
  std::optional<double> life_years;  ///< > 0; nothing: the plan's life of IT or facility
};

/// What a calendar year takes, for the part of it that lies inside the horizon. Money is real, of
/// finance.price_year.
struct YearQuantities {
  int year;
  double facility_mwh;  ///< used at the meter
  double grid_mwh;
  double onsite_mwh;  ///< generated on site
  double grid_usd;    ///< energy, and demand charges where there are any
  double fuel_usd;
  double generation_om_usd;  ///< non-fuel operation and maintenance of on-site generation
  double generator_rental_usd;
  double lease_usd;  ///< of land, shell or capacity
  double water_m3;
  double staff_fte;  ///< mean over the part inside the horizon
  double online_accelerator_h;
  double useful_accelerator_h;  ///< times utilisation and goodput
};

struct Input {
  const plan::Finance& finance;
  const plan::Site& site;
  Date start;          ///< of the plan
  Date end;            ///< of the horizon, exclusive, >= start
  int reference_year;  ///< that yearly and levelised figures describe
  const std::vector<CapexQuantity>& capex;
  const std::vector<YearQuantities>& years;  ///< ascending; years outside the horizon are left out
  double water_usd_per_m3;                   ///< finance.price_year money
  double staff_usd_per_fte_year;             ///< finance.price_year money
  double it_mw;                              ///< coincident peak at the end; 0: no figure per GW
  double facility_mw;                        ///< the same at the meter
};

struct CapexItem {
  std::string item;
  Category category = Category::other;
  double usd = 0.0;  ///< real, of finance.price_year
  Date date{};
  double life_years = 0.0;  ///< infinite for land
};

/// Operating cost of a calendar year inside the horizon [USD, real].
struct OpexYear {
  int year = 0;
  double grid_usd = 0.0;
  double fuel_usd = 0.0;
  double generation_om_usd = 0.0;
  double generator_rental_usd = 0.0;
  double lease_usd = 0.0;
  double water_usd = 0.0;
  double maintenance_usd = 0.0;
  double staff_usd = 0.0;
  double insurance_usd = 0.0;
  double property_tax_usd = 0.0;
  /// Grid, fuel, O&M and rental of generation.
  [[nodiscard]] double energy_usd() const;
  [[nodiscard]] double total_usd() const;
};
/// Name and value of each part of a year, in a fixed order; their sum is total_usd().
struct OpexPart {
  std::string_view name;
  double usd;
};
inline constexpr std::size_t kOpexPartCount = 10;
[[nodiscard]] std::array<OpexPart, kOpexPartCount> parts(const OpexYear& year);

/// Money that moves in a quarter or a year.
struct CashPeriod {
  Date from{};
  Date until{};  ///< exclusive
  double capex_usd = 0.0;
  double opex_usd = 0.0;
  double revenue_usd = 0.0;
  double tax_usd = 0.0;         ///< on profit; 0 without a rental price
  double cash_usd = 0.0;        ///< revenue - capex - opex - tax
  double cumulative_usd = 0.0;  ///< of cash, from the start
};

struct Result {
  std::vector<CapexItem> capex;  ///< every item with a price, then contingency and owner's costs
  std::vector<OpexYear> opex;    ///< every calendar year of the horizon
  std::vector<CashPeriod> quarters;
  std::vector<CashPeriod> years;
  std::array<double, kCategoryCount> capex_by_category{};  ///< of the items listed

  // Nothing where a price is missing (each has its issue) or the figure has no meaning.
  std::optional<double> capex_usd;
  std::optional<double> it_share_frac;      ///< IT of capex_usd
  std::optional<double> opex_usd_per_year;  ///< of the reference year
  std::optional<double> npv_usd;            ///< at the plan's start; spending is negative
  std::optional<double> irr_frac;           ///< with a rental price
  std::optional<double> payback_years;      ///< with a rental price
  std::optional<double> usd_per_accelerator_h;
  std::optional<double> usd_per_useful_accelerator_h;
  std::optional<double> energy_usd_per_mwh;       ///< operating cost of energy over facility MWh
  std::optional<double> onsite_lcoe_usd_per_mwh;  ///< with the capital of on-site power
  std::optional<double> usd_per_gw_it;            ///< capex_usd over IT power
  std::optional<double> usd_per_gw_facility;      ///< capex_usd over power at the meter
  /// Building, power and cooling over IT power: no owner-furnished kit, land, soft cost.
  std::optional<double> construction_usd_per_mw;
  Issues issues;
};

/// Capital, operation, cash flow and levelised cost over the plan's horizon, pre-tax unless a
/// rental price gives a revenue to tax.
///   item = quantity unit_usd price_index regional(building, power, cooling)
///          (1 + sales tax)(IT, network, on-site power, energy storage)
///   contingency, owner's costs = shares of the plant (all but IT, network, land)
///   npv = sum over quarters of cash / (1 + wacc)^(years to the quarter's middle)
///   usd_per_accelerator_h = (sum of usd annuity(wacc, life) + opex) / online accelerator-hours,
///          both of the reference year, capex of the whole horizon
/// Payments before the start count on the start; from the horizon's end on they are left out, with
/// an issue. A missing price leaves the totals empty, with an issue at its path.
/// Errors:  check failure where a figure is negative or not finite, years are not ascending, or end
///          lies before start
/// Source:  S145 (lives, annuity of IT and facility), S140 (boundary of construction cost)
[[nodiscard]] Result evaluate_cost(const Input& input);

/// Yearly payments that repay the items over their lives [USD/year]: sum of usd annuity(wacc,
/// life). Inputs: wacc_frac >= 0. Source: S145 (lives)
[[nodiscard]] double annuity_usd(std::span<const CapexItem> items, double wacc_frac);

}  // namespace sitewright::cost
