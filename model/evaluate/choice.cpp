// The plan's dates, purchases and running cost as ways to get accelerators.
#include "model/evaluate/choice.h"

#include <algorithm>

#include "model/cost/finance.h"
#include "model/cost/steps.h"
#include "model/emissions/pollutant.h"
#include "model/evaluate/prices.h"

namespace sitewright {

namespace {

constexpr double kKilowattsPerMegawatt = 1e3;

/// Accelerators online by day, from the first day on which any are.
struct Need {
  std::vector<double> running;
  double ready_years = 0.0;  ///< from the plan's start to that day
};
Need need_of(const Evaluation& evaluation) {
  const Daily& online = evaluation.capacity.online;
  Eigen::Index day = 0;
  while (day < online.size() && online[day] <= 0.0) ++day;
  return {.running = {online.begin() + day, online.end()},
          .ready_years = static_cast<double>(day) / cost::kDaysPerYear};
}

/// The day on which a purchase comes into use: a lot's with its first delivery, before the half of
/// it that its service is counted from.
Date first_use(const plan::Plan& plan, const cost::Purchase& purchase) {
  for (const plan::Lot& lot : plan.lots) {
    if (!purchase.path.starts_with("lots." + lot.id + ".")) continue;
    return std::min(purchase.date, lot.delivery_start.value_or(plan.schedule.start));
  }
  return purchase.date;
}

/// Payments of the plan as what a way buys.
class Payments {
 public:
  Payments(const plan::Plan& plan, const Evaluation& evaluation)
      : plan_(plan), evaluation_(evaluation), soft_per_plant_(soft_per_plant()) {}

  /// All of them; contingency and owner's costs with the plant that they are shares of.
  [[nodiscard]] std::vector<cost::Bought> all() const {
    std::vector<cost::Bought> result;
    for (const cost::CapexItem& item : evaluation_.cost.capex) {
      if (item.category == cost::Category::soft) continue;
      result.push_back(bought(item, 0.0));
      if (!cost::is_plant(item.category) || soft_per_plant_ == 0.0) continue;
      cost::Bought soft = result.back();
      soft.usd *= soft_per_plant_;
      soft.residual_frac = 0.0;
      soft.renewed = false;
      result.push_back(soft);
    }
    return result;
  }

  /// Those of IT, `later_years` later; none before the start.
  [[nodiscard]] std::vector<cost::Bought> it(double later_years) const {
    std::vector<cost::Bought> result;
    for (const cost::CapexItem& item : evaluation_.cost.capex) {
      if (cost::is_it(item.category)) result.push_back(bought(item, later_years));
    }
    return result;
  }

 private:
  /// A deposit comes back whole.
  [[nodiscard]] cost::Bought bought(const cost::CapexItem& item, double later_years) const {
    const cost::Purchase& purchase = evaluation_.cost.purchases[item.purchase];
    const auto years = [&](Date date) {
      return std::max(0.0, cost::years_between(evaluation_.start, date) + later_years);
    };
    const bool deposit = item.category == cost::Category::deposit;
    return {.usd = item.usd,
            .years = years(item.date),
            .first_years = years(first_use(plan_, purchase)),
            .service_years = years(purchase.date),
            .life_years = item.life_years,
            .residual_frac = deposit ? 1.0 : plan_.finance.residual_frac,
            .renewed = plan_.finance.renew && !cost::is_agreed(item.category)};
  }

  [[nodiscard]] double soft_per_plant() const {
    double soft = 0.0;
    double plant = 0.0;
    for (const cost::CapexItem& item : evaluation_.cost.capex) {
      if (item.category == cost::Category::soft) soft += item.usd;
      if (cost::is_plant(item.category)) plant += item.usd;
    }
    return plant > 0.0 ? soft / plant : 0.0;
  }

  const plan::Plan& plan_;
  const Evaluation& evaluation_;
  double soft_per_plant_;
};

/// The reference year's quantities and cost.
struct Reference {
  const cost::YearQuantities& quantities;
  const cost::OpexYear& opex;
};

/// Energy for accelerators in a leased shell [USD a year]: the plan's bills of the grid, and what
/// its own plant supplies at the region's price, for the plant is the landlord's.
double energy_usd(const plan::Plan& plan, const Catalog& catalog, const Reference& year) {
  const cost::YearQuantities& q = year.quantities;
  const double own_mwh = std::max(0.0, q.facility_mwh - q.grid_mwh);
  const GridRegion* region = catalog.find_grid_region(plan.site.grid_region);
  if (region == nullptr) return year.opex.grid_usd + year.opex.fuel_usd;
  const double co2_t =
      (q.grid_mwh + own_mwh) * region->co2_total_kg_per_mwh.value / emissions::kKgPerTonne;
  return year.opex.grid_usd + own_mwh * money_of(region->energy_price_usd_per_mwh, plan) +
         plan.finance.carbon_usd_per_t * co2_t;
}

/// What a useful hour is worth by the plan: its own figure, else what an hour in use is sold at
/// over goodput; nothing where it says neither.
std::optional<double> value_usd_per_useful_h(const plan::Plan& plan, const Evaluation& evaluation) {
  std::optional<double> usd = plan.rent.useful_usd_per_accelerator_h;
  if (!usd && plan.finance.rental_price_usd_per_accelerator_h)
    usd = *plan.finance.rental_price_usd_per_accelerator_h / evaluation.reliability.goodput_frac;
  if (usd) usd = std::max(0.0, *usd);
  return usd;
}

/// Insurance on IT that stands in the reference year [USD a year].
double it_insurance_usd(const cost::Input& input, const Evaluation& evaluation) {
  const int year = input.reference_year;
  const plan::Days days{.from = std::max(input.start, cost::first_day(year)),
                        .until = std::min(input.end, cost::first_day(year + 1))};
  double usd = 0.0;
  for (const cost::Purchase& purchase : evaluation.cost.purchases) {
    if (!cost::is_it(purchase.category)) continue;
    usd +=
        input.finance.insurance_frac * purchase.usd * cost::standing(input, purchase, days).whole;
  }
  return usd;
}

}  // namespace

std::optional<cost::ChoiceResult> choice_of(const plan::Plan& plan, const Catalog& catalog,
                                            const cost::Input& input, const Evaluation& evaluation,
                                            const YearSums& year) {
  const Need need = need_of(evaluation);
  const cost::YearQuantities* quantities = cost::find_year(input, year.year);
  const bool priced = evaluation.cost.usd_per_useful_accelerator_h.has_value();
  if (need.running.empty() || !priced || quantities == nullptr) return std::nullopt;
  const plan::Rent& rent = plan.rent;
  const cost::OpexYear& opex =
      evaluation.cost.opex[static_cast<std::size_t>(year.year - year_of(evaluation.start))];
  const double online_h = year.online_accelerator_h;
  const double served_frac = std::clamp(year.served_frac, 0.0, 1.0);
  const std::optional<double> value = value_usd_per_useful_h(plan, evaluation);
  const double leased_usd = it_insurance_usd(input, evaluation) + opex.failed_parts_usd +
                            opex.software_usd +
                            energy_usd(plan, catalog, {.quantities = *quantities, .opex = opex});
  const double most = *std::max_element(need.running.begin(), need.running.end());
  const double it_kw = evaluation.capacity.it_mw.maxCoeff() * kKilowattsPerMegawatt / most;
  const double lease_usd_per_h =
      rent.lease_usd_per_kw_month * cost::kMonthsPerMeanYear * it_kw / cost::kHoursPerMeanYear;
  const Payments payments(plan, evaluation);
  const double shell_years = rent.shell_ready_months / cost::kMonthsPerMeanYear;
  return cost::compare_ways(
      {.running = need.running,
       .utilisation_frac = std::min(1.0, year.working_accelerator_h / (served_frac * online_h)),
       .goodput_frac = evaluation.reliability.goodput_frac,
       .value_usd_per_useful_h = value,
       .value_from =
           rent.useful_usd_per_accelerator_h ? cost::ValueFrom::given : cost::ValueFrom::sold_at,
       .discount_frac = std::max(0.0, cost::real_wacc_frac(plan.finance)),
       .term_years = rent.term_years,
       .ways = {{.name = "owned",
                 .ready_months = need.ready_years * cost::kMonthsPerMeanYear,
                 .late_risk_frac = rent.own_late_risk_frac,
                 .late_months = rent.own_late_months,
                 .upfront_usd = 0.0,
                 .running_usd_per_accelerator_h = opex.running_usd() / online_h,
                 .usd_per_accelerator_h = 0.0,
                 .bought = payments.all(),
                 .served_frac = served_frac},
                {.name = "leased shell",
                 .ready_months = rent.shell_ready_months,
                 .late_risk_frac = rent.shell_late_risk_frac,
                 .late_months = rent.shell_late_months,
                 .upfront_usd = 0.0,
                 .running_usd_per_accelerator_h = leased_usd / online_h,
                 .usd_per_accelerator_h = lease_usd_per_h,
                 .bought = payments.it(shell_years - need.ready_years)},
                {.name = "rented",
                 .ready_months = rent.ready_months,
                 .late_risk_frac = rent.late_risk_frac,
                 .late_months = rent.late_months,
                 .upfront_usd = 0.0,
                 .running_usd_per_accelerator_h = 0.0,
                 .usd_per_accelerator_h = rent.price_usd_per_accelerator_h}}});
}

}  // namespace sitewright
