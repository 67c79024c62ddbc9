// What is bought, what it costs and when it is paid.
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

namespace sitewright::cost {

/// What money is spent on. IT is `it` (accelerators, hosts, data storage) and `network`; the rest
/// is the facility. `energy_storage` are batteries; `soft` contingency and owner's costs;
/// `contract` sums that a contract names; `deposit` cash that is lent as security and comes back.
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
  other,
  contract,
  deposit
};
inline constexpr std::size_t kCategoryCount = 12;
inline constexpr std::array<std::string_view, kCategoryCount> kCategoryNames{
    "it",      "network", "building", "power", "onsite_power", "energy_storage",
    "cooling", "land",    "soft",     "other", "contract",     "deposit"};
[[nodiscard]] constexpr std::string_view to_string(Category category) {
  return kCategoryNames[static_cast<std::size_t>(category)];
}
[[nodiscard]] constexpr bool is_it(Category category) {
  return category == Category::it || category == Category::network;
}
/// What does not wear out: neither written off nor bought again.
[[nodiscard]] constexpr bool lasts(Category category) {
  return category == Category::land || category == Category::deposit;
}
/// Dollars that stand in a contract: nothing is built for them by us, nothing comes on top.
[[nodiscard]] constexpr bool is_agreed(Category category) {
  return category == Category::contract || category == Category::deposit;
}
/// What is built and kept in repair: no IT, land, soft cost or sum of a contract.
[[nodiscard]] constexpr bool is_plant(Category category) {
  return !is_it(category) && !lasts(category) && !is_agreed(category) && category != Category::soft;
}

/// Which part of a price a payment is; `renewal` buys the same thing again at the end of its life,
/// `returned` is a part of a deposit that comes back.
enum class Stage { deposit, progress, delivery, completion, renewal, returned };
inline constexpr std::array<std::string_view, 6> kStageNames{"deposit",    "progress", "delivery",
                                                             "completion", "renewal",  "returned"};
[[nodiscard]] constexpr std::string_view to_string(Stage stage) {
  return kStageNames[static_cast<std::size_t>(stage)];
}

/// A share of a price and its day.
struct PaymentShare {
  double share_frac;
  Date date;
  Stage stage;
};

/// A share of a deposit that comes back, and its day.
struct ReturnShare {
  double share_frac;
  Date date;
};

/// A share of a purchase that enters service, and its day.
struct ServiceShare {
  double share_frac;
  Date date;
};

/// Something that is bought, before price level, region and tax.
struct CapexQuantity {
  std::string item;                ///< shown, e.g. "Shell, hall-1"
  std::string path;                ///< field that an issue points at, e.g. "lots.h100.price_usd"
  Category category;               ///< not soft: that is worked out here
  double quantity;                 ///< in the unit of the price, >= 0
  std::optional<double> unit_usd;  ///< of one, in money of price_year; nothing where unknown
  int price_year;
  Date date;                             ///< in service
  std::optional<double> life_years{};    ///< > 0; nothing: the plan's life of IT or facility
  std::string unit{};                    ///< of the quantity: "MW"
  std::string source{};                  ///< of the price
  bool critical_plant = false;           ///< inside the published boundary of construction cost
  bool earns_credit = false;             ///< investment tax credit on its first purchase
  std::vector<PaymentShare> payments{};  ///< shares sum to 1; empty: all on `date`
  std::vector<ReturnShare> returns{};    ///< of a deposit: shares sum to 1; else empty
  std::optional<Date> until{};           ///< gone from this day on, without residual value
};

/// Something bought at the plan's prices.
///   usd = sum over payments of quantity unit_usd level region tax share escalation
struct Purchase {
  std::string item;
  std::string path;
  Category category = Category::other;
  double quantity = 0.0;
  std::string unit;
  double unit_usd = 0.0;  ///< of price_year
  int price_year = 0;
  std::string source;
  double level = 1.0;       ///< dollars of the plan's price year per dollar of price_year
  double region = 1.0;      ///< the site's cost factor where it is construction
  double tax = 1.0;         ///< one plus sales tax where it is equipment
  Date date{};              ///< in service, not before the start; of soft cost, half of it
  double life_years = 0.0;  ///< infinite for land and deposits
  bool critical_plant = false;
  bool earns_credit = false;
  double usd = 0.0;  ///< real, of finance.price_year
  std::vector<ReturnShare> returns{};
  std::vector<ServiceShare> services{};  ///< of soft cost: as the plant's; empty: all on `date`
  std::optional<Date> until{};           ///< gone from this day on

  /// The first day on which it does not stand any more, the horizon's end at the latest.
  [[nodiscard]] Date gone(Date end) const { return until ? std::min(*until, end) : end; }
};

/// One payment for a purchase, or of a deposit back.
struct CapexItem {
  std::string item;
  Category category = Category::other;
  double usd = 0.0;  ///< real, of finance.price_year
  Date date{};
  double life_years = 0.0;
  Stage stage = Stage::delivery;
  std::size_t purchase = 0;  ///< index into Result::purchases
  double share_frac = 1.0;   ///< of the purchase's price
  double escalation =
      1.0;  ///< real, from the price's year to the payment; from there to its return
};

/// Yearly payments that repay the items over their lives [USD/year]: sum of usd annuity(wacc,
/// life). Inputs: wacc_frac >= 0, real. Source: S145 (lives)
[[nodiscard]] double annuity_usd(std::span<const CapexItem> items, double wacc_frac);

}  // namespace sitewright::cost
