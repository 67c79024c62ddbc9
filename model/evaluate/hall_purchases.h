// What a hall is built of, and the basket that every purchase goes into.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/cost/capex.h"
#include "model/plan/plan.h"

namespace sitewright {

/// Gives each purchase its price: the plan's own, else the catalogue's, else none.
class Basket final {
 public:
  Basket(const plan::Plan& plan, const Catalog& catalog) : plan_(plan), catalog_(catalog) {}

  [[nodiscard]] const plan::Plan& plan() const { return plan_; }
  [[nodiscard]] const Catalog& catalog() const { return catalog_; }

  /// At a unit cost of the catalogue that a plan may replace. Nothing of quantity 0 is bought.
  void add(cost::CapexQuantity item, std::string_view unit_cost);
  /// At a figure of a catalogue part.
  void add_figure(cost::CapexQuantity item, const std::optional<Quantity>& price);
  void add_at(cost::CapexQuantity item, std::optional<double> unit_usd, int price_year,
              std::string source);
  [[nodiscard]] std::vector<cost::CapexQuantity> take() { return std::move(items_); }

 private:
  const plan::Plan& plan_;
  const Catalog& catalog_;
  std::vector<cost::CapexQuantity> items_;
};

/// Shell, site works, fit-out, transformers, switchgear, UPS, standby plant and cooling by
/// component; a refitted building is one sum per MW.
void add_hall(Basket& basket, const plan::Hall& hall);

}  // namespace sitewright
