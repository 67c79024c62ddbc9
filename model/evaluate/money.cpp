// Quantities of the other disciplines on their way to cost, and what is made of its result.
#include "model/evaluate/money.h"

#include <algorithm>
#include <numeric>

#include "model/cost/finance.h"
#include "model/evaluate/choice.h"
#include "model/evaluate/driver_months.h"
#include "model/evaluate/prices.h"
#include "model/evaluate/purchases.h"

namespace sitewright {

namespace {

/// In money of the plan's price year, where it is money.
double unit_value(const plan::Plan& plan, const Catalog& catalog, std::string_view item) {
  const auto price = unit_price(plan, catalog, item);
  return price ? money_of(*price, plan) : 0.0;
}

double fuel_mmbtu(const YearSums& year) {
  double mmbtu = 0.0;
  for (const GroupMonths& months : year.group_months)
    mmbtu += std::accumulate(months.fuel_mmbtu.begin(), months.fuel_mmbtu.end(), 0.0);
  return mmbtu;
}

std::optional<Date> first_online(const Evaluation& evaluation) {
  const Daily& online = evaluation.capacity.online;
  for (Eigen::Index day = 0; day < online.size(); ++day) {
    if (online[day] > 0.0) return add_days(evaluation.start, static_cast<int>(day));
  }
  return std::nullopt;
}

/// First and last day of a calendar year inside the horizon, as days of the evaluation.
struct Span {
  Eigen::Index from;
  Eigen::Index days;
};
Span days_of(const Evaluation& evaluation, int year, Eigen::Index size) {
  const int from = std::max(0, days_between(evaluation.start, make_date(year, 1, 1)));
  const int until = days_between(evaluation.start, make_date(year + 1, 1, 1));
  const Eigen::Index last = std::clamp<Eigen::Index>(until, 0, size);
  const Eigen::Index first = std::min<Eigen::Index>(from, last);
  return {.from = first, .days = last - first};
}

/// Accelerator-hours of the reference year, from what stands in the halls to what is useful.
cost::Hours use_hours(const Evaluation& evaluation, const YearSums& year) {
  const Daily& delivered = evaluation.capacity.limits.delivered;
  const Span span = days_of(evaluation, year.year, delivered.size());
  return {.delivered = delivered.segment(span.from, span.days).sum() * kHoursPerDay,
          .online = year.online_accelerator_h,
          .served = year.online_accelerator_h * year.served_frac,
          .utilised = year.working_accelerator_h,
          .useful = year.working_accelerator_h * evaluation.reliability.goodput_frac};
}

double mean_tflops(const fleet::Result& fleet) {
  double sum_tflops = 0.0;
  double count = 0.0;
  for (const fleet::LotPower& lot : fleet.lots) {
    sum_tflops += lot.peak_tflops * lot.running;
    count += lot.running;
  }
  return count > 0.0 ? sum_tflops / count : 0.0;
}

cost::UnitOfUse use_of(const plan::Plan& plan, const Evaluation& evaluation, const YearSums& year) {
  std::optional<double> yearly_usd = evaluation.cost.usd_per_accelerator_h;
  if (yearly_usd) *yearly_usd *= year.online_accelerator_h;
  return cost::unit_of_use({.yearly_usd = yearly_usd,
                            .hours = use_hours(evaluation, year),
                            .tflops = mean_tflops(evaluation.fleet),
                            .mfu_frac = plan.workload.mfu_frac,
                            .goodput_frac = evaluation.reliability.goodput_frac,
                            .job_accelerators = evaluation.job_accelerators,
                            .kw_per_accelerator = evaluation.power.kw_per_accelerator.value_or(0.0),
                            .run_exaflop = plan.workload.run_exaflop,
                            .rental_usd_per_h = plan.finance.rental_price_usd_per_accelerator_h});
}

}  // namespace

MoneyInputs money_inputs(const plan::Plan& plan, const Catalog& catalog,
                         const Evaluation& evaluation, const std::vector<YearSums>& sums) {
  MoneyInputs inputs;
  const double fte_per_mw = unit_value(plan, catalog, "staff_fte_per_mw");
  for (const YearSums& year : sums) {
    const DriverMonths months = driver_months(plan, catalog, evaluation, year);
    const Eigen::Index days = evaluation.capacity.online.size();
    const double inside = static_cast<double>(days_of(evaluation, year.year, days).days) /
                          days_between(make_date(year.year, 1, 1), make_date(year.year + 1, 1, 1));
    inputs.years.push_back(
        {.year = year.year,
         .facility_mwh = year.facility_mwh,
         .grid_mwh = year.grid_mwh,
         .onsite_mwh = year.onsite_mwh,
         .grid_usd = year.grid_usd,
         .fuel_usd = year.fuel_usd,
         .generation_om_usd = year.om_usd,
         .generator_rental_usd = year.rental_usd,
         .lease_usd = plan.finance.lease_usd_per_year * inside,
         .water_m3 = year.water_m3,
         .staff_fte =
             inside > 0.0 ? fte_per_mw * year.facility_mwh / (kHoursPerYear * inside) : 0.0,
         .online_accelerator_h = year.online_accelerator_h,
         .working_accelerator_h = year.working_accelerator_h,
         .useful_accelerator_h = year.working_accelerator_h * evaluation.reliability.goodput_frac,
         .permit_tons = sum_of(months, cost::Driver::permit_tons),
         .co2_t = sum_of(months, cost::Driver::co2),
         .fuel_mmbtu = fuel_mmbtu(year),
         .collateral_usd = sum_of(months, cost::Driver::collateral),
         .credited_mwh = sum_of(months, cost::Driver::credited),
         .shares = year_shares(evaluation, year.year, months)});
  }
  Purchases bought = purchases(plan, catalog, evaluation);
  inputs.capex = std::move(bought.items);
  inputs.issues = std::move(bought.issues);
  return inputs;
}

cost::Input cost_input(const plan::Plan& plan, const Catalog& catalog, const Evaluation& evaluation,
                       const MoneyInputs& inputs) {
  const Daily& it_mw = evaluation.capacity.it_mw;
  double critical_mw = 0.0;
  for (const plan::Hall& hall : plan.halls) {
    const Date ready = hall.ready.value_or(plan.schedule.start);
    if (ready < evaluation.end) critical_mw += hall.it_mw;  // what is bought within the horizon
  }
  return {.finance = plan.finance,
          .site = plan.site,
          .start = evaluation.start,
          .end = evaluation.end,
          .reference_year = evaluation.reference_year,
          .capex = inputs.capex,
          .years = inputs.years,
          .water_usd_per_m3 = plan.water.price_usd_per_m3,
          .staff_usd_per_fte_year = unit_value(plan, catalog, "salary_usd_per_year"),
          .it_mw = it_mw.size() == 0 ? 0.0 : std::max(0.0, it_mw.maxCoeff()),
          .facility_mw = evaluation.power.facility_peak_mw,
          .critical_mw = critical_mw,
          .it_mwh = evaluation.it_mw.sum(),
          .operation = first_online(evaluation)};
}

void evaluate_money(const plan::Plan& plan, const Catalog& catalog,
                    const std::vector<YearSums>& sums, Evaluation& evaluation) {
  const MoneyInputs inputs = money_inputs(plan, catalog, evaluation, sums);
  const cost::Input input = cost_input(plan, catalog, evaluation, inputs);
  evaluation.cost = cost::evaluate_cost(input);
  evaluation.year_quantities = inputs.years;
  evaluation.cost.issues.insert(evaluation.cost.issues.end(), inputs.issues.begin(),
                                inputs.issues.end());
  const auto reference = std::find_if(sums.begin(), sums.end(), [&](const YearSums& year) {
    return year.year == evaluation.reference_year;
  });
  if (reference == sums.end()) return;
  evaluation.use = use_of(plan, evaluation, *reference);
  evaluation.choice = choice_of(plan, catalog, input, evaluation, *reference);
}

}  // namespace sitewright
