// Capital cost: quantities at this plan's prices, region and tax, paid by date, with contingency
// and owner's costs.
#include "model/cost/capex.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "model/core/number_text.h"
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
  if (lasts(q.category)) return std::numeric_limits<double>::infinity();
  return is_it(q.category) ? finance.accelerator_life_years : finance.facility_life_years;
}

/// Real rise of a price from its own year to its payment; chips do not rise with concrete, nor
/// does what a contract names.
double escalation(const plan::Finance& finance, const Purchase& p, Date date) {
  if (is_it(p.category) || lasts(p.category) || is_agreed(p.category)) return 1.0;
  const double years = years_between(make_date(p.price_year, 7, 1), date);
  return std::pow(1.0 + finance.escalation_frac, std::max(0.0, years));
}

Purchase priced(const CapexQuantity& q, const Input& input) {
  const plan::Finance& finance = input.finance;
  return {.item = q.item,
          .path = q.path,
          .category = q.category,
          .quantity = q.quantity,
          .unit = q.unit,
          .unit_usd = *q.unit_usd,
          .price_year = q.price_year,
          .source = q.source,
          .level = price_index({.from_year = q.price_year,
                                .to_year = finance.price_year,
                                .inflation_frac = finance.inflation_frac}),
          .region = is_construction(q.category) ? input.site.regional_cost_factor : 1.0,
          .tax = is_equipment(q.category) ? 1.0 + input.site.sales_tax_frac : 1.0,
          .date = std::max(q.date, input.start),
          .life_years = life_years(q, finance),
          .critical_plant = q.critical_plant,
          .earns_credit = q.earns_credit,
          .usd = 0.0,
          .returns = q.returns,
          .services = {},
          .until = q.until};
}

class Payer {
 public:
  Payer(const Input& input, Capex& capex) : input_(input), capex_(capex) {}

  void buy(const CapexQuantity& q) {
    const std::size_t index = capex_.purchases.size();
    Purchase purchase = priced(q, input_);
    const double price =
        q.quantity * purchase.unit_usd * purchase.level * purchase.region * purchase.tax;
    const std::vector<PaymentShare> whole{{1.0, q.date, Stage::delivery}};
    for (const PaymentShare& share : q.payments.empty() ? whole : q.payments) {
      if (share.share_frac == 0.0) continue;
      const Date date = std::clamp(share.date, input_.start, add_days(input_.end, -1));
      const double rise = escalation(input_.finance, purchase, date);
      const double usd = price * share.share_frac * rise;
      if (share.date < input_.start) early_usd_ += usd;
      purchase.usd += usd;
      capex_.payments.push_back({.item = q.item,
                                 .category = q.category,
                                 .usd = usd,
                                 .date = date,
                                 .life_years = purchase.life_years,
                                 .stage = share.stage,
                                 .purchase = index,
                                 .share_frac = share.share_frac,
                                 .escalation = rise});
    }
    capex_.purchases.push_back(std::move(purchase));
  }

  /// The plant's days of service, with the share of its cost on each.
  [[nodiscard]] std::vector<ServiceShare> plant_services() const {
    std::map<Date, double> by_service;
    double sum = 0.0;
    for (const Purchase& p : capex_.purchases) {
      if (!is_plant(p.category) || p.usd == 0.0) continue;
      by_service[p.date] += p.usd;
      sum += p.usd;
    }
    std::vector<ServiceShare> shares;
    for (const auto& [date, usd] : by_service) {
      shares.push_back({.share_frac = usd / sum, .date = date});
    }
    return shares;
  }

  /// When half of it is in service.
  [[nodiscard]] static Date half_of(const std::vector<ServiceShare>& shares) {
    double sum = 0.0;
    for (const ServiceShare& part : shares) {
      sum += part.share_frac;
      if (sum >= 0.5) return part.date;
    }
    return shares.back().date;
  }

  /// A share of the plant: paid on the plant's dates, in service as the plant is.
  void add_soft(const char* name, const char* path, double share) {
    if (share == 0.0) return;
    std::map<Date, double> plant_usd;
    double sum = 0.0;
    for (const CapexItem& item : capex_.payments) {
      if (!is_plant(item.category)) continue;
      plant_usd[item.date] += item.usd;
      sum += item.usd;
    }
    if (sum == 0.0) return;
    std::vector<ServiceShare> services = plant_services();
    const std::size_t index = capex_.purchases.size();
    Purchase purchase{.item = name,
                      .path = path,
                      .category = Category::soft,
                      .quantity = sum,
                      .unit = "USD of plant",
                      .unit_usd = share,
                      .price_year = input_.finance.price_year,
                      .source = "plan",
                      .date = half_of(services),
                      .life_years = input_.finance.facility_life_years,
                      .services = std::move(services)};
    for (const auto& entry : plant_usd) {
      const double usd = share * entry.second;
      purchase.usd += usd;
      capex_.payments.push_back({.item = name,
                                 .category = Category::soft,
                                 .usd = usd,
                                 .date = entry.first,
                                 .life_years = purchase.life_years,
                                 .stage = Stage::progress,
                                 .purchase = index});
    }
    capex_.purchases.push_back(std::move(purchase));
  }

  [[nodiscard]] double early_usd() const { return early_usd_; }

 private:
  const Input& input_;
  Capex& capex_;
  double early_usd_ = 0.0;
};

void name_early_payments(double usd, Issues& issues) {
  if (usd <= 0.0) return;
  issues.push_back({.path = "schedule.start",
                    .severity = Severity::info,
                    .text = "$%1 M of deposits and progress payments fall before the plan's start "
                            "and count on it.",
                    .args = {format_number(usd / 1e6, 4)}});
}

void name_price_years(const Input& input, const std::vector<Purchase>& purchases, Issues& issues) {
  std::set<int> years;
  for (const Purchase& p : purchases) {
    if (p.price_year != input.finance.price_year) years.insert(p.price_year);
  }
  if (years.empty()) return;
  std::string list;
  for (const int year : years) list += (list.empty() ? "" : ", ") + std::to_string(year);
  issues.push_back({.path = "finance.price_year",
                    .severity = Severity::info,
                    .text = "Prices of %1 are brought to money of %2 by the consumer price index. "
                            "Prices that the plan itself gives, those of tariffs, contracts and "
                            "renting too, count as money of %2.",
                    .args = {list, std::to_string(input.finance.price_year)}});
}

}  // namespace

Capex price_capex(const Input& input, Issues& issues) {
  Capex capex;
  Payer payer(input, capex);
  for (const CapexQuantity& q : input.capex) {
    if (q.quantity == 0.0) continue;
    if (q.date >= input.end) {
      issues.push_back({.path = q.path,
                        .severity = Severity::info,
                        .text = "%1 is paid on %2, after the horizon's end, and is left out.",
                        .args = {q.item, to_iso(q.date)}});
    } else if (!q.unit_usd) {
      capex.unpriced.push_back(q);
      issues.push_back({.path = q.path,
                        .severity = Severity::warning,
                        .text = "%1 has no price: capital cost and all that depends on it are "
                                "left empty; give a price of your own.",
                        .args = {q.item}});
    } else {
      payer.buy(q);
    }
  }
  payer.add_soft("Contingency", "finance.contingency_frac", input.finance.contingency_frac);
  payer.add_soft("Owner's costs", "finance.owner_cost_frac", input.finance.owner_cost_frac);
  name_early_payments(payer.early_usd(), issues);
  name_price_years(input, capex.purchases, issues);
  return capex;
}

std::vector<Date> renewal_dates(const Input& input, const Purchase& purchase) {
  std::vector<Date> dates;
  const Category category = purchase.category;
  if (!input.finance.renew || category == Category::soft || is_agreed(category)) return dates;
  if (purchase.usd == 0.0) return dates;
  const double life_days = purchase.life_years * kDaysPerYear;
  for (double days = life_days;; days += life_days) {
    if (days + 0.5 * life_days > days_between(purchase.date, purchase.gone(input.end))) break;
    dates.push_back(add_days(purchase.date, static_cast<int>(std::lround(days))));
  }
  return dates;
}

std::vector<CapexItem> renew(const Input& input, const std::vector<Purchase>& purchases) {
  std::vector<CapexItem> renewals;
  for (std::size_t i = 0; i < purchases.size(); ++i) {
    const Purchase& p = purchases[i];
    const double price_usd = p.quantity * p.unit_usd * p.level * p.region * p.tax;
    for (const Date date : renewal_dates(input, p)) {
      const double rise = escalation(input.finance, p, date);
      renewals.push_back({.item = p.item,
                          .category = p.category,
                          .usd = price_usd * rise,
                          .date = date,
                          .life_years = p.life_years,
                          .stage = Stage::renewal,
                          .purchase = i,
                          .share_frac = 1.0,
                          .escalation = rise});
    }
  }
  return renewals;
}

double annuity_usd(std::span<const CapexItem> items, double wacc_frac) {
  double sum = 0.0;
  for (const CapexItem& item : items) {
    sum += item.usd * annuity_factor({.rate_frac = wacc_frac, .years = item.life_years});
  }
  return sum;
}

}  // namespace sitewright::cost
