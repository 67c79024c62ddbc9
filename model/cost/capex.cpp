// Capital cost: quantities at this plan's prices, region and tax, with contingency and owner's
// costs.
#include <algorithm>
#include <limits>
#include <map>

#include "model/cost/finance.h"
#include "model/cost/price_index.h"
#include "model/cost/steps.h"

namespace sitewright::cost {

namespace {

/// What the regional factor is about: work on the site.
bool is_construction(Category category) {
  return category == Category::building || category == Category::power ||
         category == Category::cooling;
}

/// What sales tax is about: equipment that is bought as such. Construction costs contain theirs.
bool is_equipment(Category category) {
  return is_it(category) || category == Category::onsite_power ||
         category == Category::energy_storage;
}

double life_years(const CapexQuantity& q, const plan::Finance& finance) {
  if (q.life_years) return *q.life_years;
  if (q.category == Category::land) return std::numeric_limits<double>::infinity();
  return is_it(q.category) ? finance.accelerator_life_years : finance.facility_life_years;
}

double price_usd(const CapexQuantity& q, const Input& input) {
  double usd = q.quantity * *q.unit_usd *
               price_index({.from_year = q.price_year, .to_year = input.finance.price_year});
  if (is_construction(q.category)) usd *= input.site.regional_cost_factor;
  if (is_equipment(q.category)) usd *= 1.0 + input.site.sales_tax_frac;
  return usd;
}

void add_soft_cost(const Input& input, std::vector<CapexItem>& items) {
  std::map<Date, double> plant_usd;
  for (const CapexItem& item : items) {
    if (is_plant(item.category)) plant_usd[item.date] += item.usd;
  }
  const auto add = [&](const char* name, double share) {
    if (share == 0.0) return;
    for (const auto& entry : plant_usd) {
      items.push_back({.item = name,
                       .category = Category::soft,
                       .usd = share * entry.second,
                       .date = entry.first,
                       .life_years = input.finance.facility_life_years});
    }
  };
  add("Contingency", input.finance.contingency_frac);
  add("Owner's costs", input.finance.owner_cost_frac);
}

}  // namespace

Capex price_capex(const Input& input, Issues& issues) {
  Capex capex;
  for (const CapexQuantity& q : input.capex) {
    if (q.quantity == 0.0) continue;
    if (q.date >= input.end) {
      issues.push_back({.path = q.path,
                        .severity = Severity::info,
                        .text = "%1 is paid on %2, after the horizon's end, and is left out.",
                        .args = {q.item, to_iso(q.date)}});
    } else if (!q.unit_usd) {
      capex.complete = false;
      issues.push_back({.path = q.path,
                        .severity = Severity::warning,
                        .text = "%1 has no price: capital cost and all that depends on it are "
                                "left empty; give a price of your own.",
                        .args = {q.item}});
    } else {
      capex.items.push_back({.item = q.item,
                             .category = q.category,
                             .usd = price_usd(q, input),
                             .date = std::max(q.date, input.start),
                             .life_years = life_years(q, input.finance)});
    }
  }
  add_soft_cost(input, capex.items);
  return capex;
}

double annuity_usd(std::span<const CapexItem> items, double wacc_frac) {
  double sum = 0.0;
  for (const CapexItem& item : items) {
    sum += item.usd * annuity_factor({.rate_frac = wacc_frac, .years = item.life_years});
  }
  return sum;
}

}  // namespace sitewright::cost
