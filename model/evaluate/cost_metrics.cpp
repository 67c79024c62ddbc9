// The rows of the metrics table: cost.
#include "model/evaluate/metric_row.h"

namespace sitewright::metric_rows {

#define OF(expression) SITEWRIGHT_OF(expression)

namespace {

/// What a rental price and debt lead to; a plan need not have either.
std::vector<Metric> return_rows() {
  constexpr std::string_view kFlow =
      "cost.npv_usd cost.capex_usd cost.opex_usd_per_year cost.revenue_usd_per_year "
      "finance.rental_price_usd_per_accelerator_h finance.flow_basis finance.inflation_frac "
      "finance.tax_frac finance.loss_offset_frac finance.depreciation finance.itc_frac "
      "finance.ptc_usd_per_mwh finance.renew finance.residual_frac schedule.horizon_years";
  constexpr std::string_view kNoReturn =
      "there is no rental price, a price is missing, WACC and cash flow have different bases, or "
      "no rate balances the cash, which may never change sign";
  return {
      row({.key = "cost.revenue_usd_per_year",
           .label = "Revenue",
           .group = "Cost",
           .unit = Unit::usd_per_year,
           .formula = "rental price x accelerator-hours in use of the reference year (online x "
                      "utilisation x load served), real",
           .inputs = "finance.rental_price_usd_per_accelerator_h capacity.online_accelerators_end "
                     "lots.ID.utilisation_frac",
           .missing_because = "there is no rental price",
           .better = 1,
           .missing = Severity::info},
          OF(e.use.revenue_usd_per_year)),
      row({.key = "cost.margin_frac",
           .label = "Margin",
           .group = "Cost",
           .unit = Unit::frac,
           .formula = "(revenue - annuities of capex - opex) / revenue, before tax",
           .inputs = "cost.revenue_usd_per_year cost.usd_per_accelerator_h cost.capex_usd "
                     "cost.opex_usd_per_year finance.rental_price_usd_per_accelerator_h",
           .missing_because = "there is no rental price, a price is missing, or nothing is sold",
           .better = 1,
           .missing = Severity::info},
          OF(e.use.margin_frac)),
      row({.key = "cost.irr_frac",
           .label = "IRR",
           .group = "Cost",
           .unit = Unit::frac,
           .formula = "rate at which the cash of all quarters is worth 0, in the basis of the flow",
           .inputs = kFlow,
           .missing_because = kNoReturn,
           .better = 1,
           .missing = Severity::info},
          OF(e.cost.irr_frac)),
      row({.key = "cost.equity_irr_frac",
           .label = "IRR of equity",
           .group = "Cost",
           .unit = Unit::frac,
           .formula = "rate at which cash + debt drawn - interest - principal + tax saved by "
                      "interest is worth 0, nominal",
           .inputs = "cost.irr_frac cost.interest_during_construction_usd finance.debt_frac "
                     "finance.debt_rate_frac finance.debt_term_years finance.tax_frac "
                     "finance.inflation_frac finance.rental_price_usd_per_accelerator_h",
           .missing_because = kNoReturn,
           .better = 1,
           .missing = Severity::info},
          OF(e.cost.equity_irr_frac)),
      row({.key = "cost.payback_years",
           .label = "Payback",
           .group = "Cost",
           .unit = Unit::years,
           .formula = "years from the start until cumulative cash, undiscounted, is 0 and stays "
                      "above: by straight line within the quarter in which it turns",
           .inputs = kFlow,
           .missing_because = "there is no rental price, a price is missing, WACC and cash flow "
                              "have different bases, or cumulative cash ends below 0",
           .better = -1,
           .missing = Severity::info},
          OF(e.cost.payback_years)),
      row({.key = "cost.interest_during_construction_usd",
           .label = "Interest during construction",
           .group = "Cost",
           .unit = Unit::usd,
           .formula =
               "sum over quarters before operation of debt x ((1 + rate)^years - 1), nominal",
           .inputs = "cost.capex_usd finance.debt_frac finance.debt_rate_frac "
                     "finance.inflation_frac schedule.first_power_date",
           .missing_because = "a price is missing",
           .better = -1},
          OF(e.cost.interest_during_construction_usd)),
  };
}

std::vector<Metric> capital_rows() {
  constexpr std::string_view kPrice = "a price is missing";
  return {
      row({.key = "cost.capex_usd",
           .label = "Capex",
           .group = "Cost",
           .unit = Unit::usd,
           .formula = "sum of quantity x unit cost x region x tax, contingency, owner's costs",
           .inputs = "lots.ID.price_usd unit_costs.ID site.regional_cost_factor "
                     "site.sales_tax_frac finance.price_year finance.escalation_frac "
                     "finance.contingency_frac finance.owner_cost_frac purchases",
           .missing_because = kPrice,
           .better = -1},
          OF(e.cost.capex_usd)),
      row({.key = "cost.it_share_frac",
           .label = "IT share of capex",
           .group = "Cost",
           .unit = Unit::frac,
           .formula = "accelerators, servers, fabric and data storage over capex",
           .inputs = "cost.capex_usd lots.ID.price_usd purchases.it purchases.network",
           .missing_because = kPrice},
          OF(e.cost.it_share_frac)),
      row({.key = "cost.opex_usd_per_year",
           .label = "Opex",
           .group = "Cost",
           .unit = Unit::usd_per_year,
           .formula = "energy, rental, lease, water, maintenance, failed parts, staff, software, "
                      "insurance, property tax, permits, collateral of the reference year",
           .inputs = "cost.energy_usd_per_mwh cost.capex_usd contracts.ID rates.ID "
                     "finance.lease_usd_per_year water.price_usd_per_m3 finance.maintenance_frac "
                     "finance.failed_parts_frac staff_fte_per_mw salary_usd_per_year "
                     "finance.software_usd_per_accelerator_year finance.insurance_frac "
                     "site.property_tax_frac finance.abatement_frac finance.abatement_years "
                     "finance.permit_fee_usd_per_ton finance.carbon_usd_per_t",
           .missing_because = kPrice,
           .better = -1},
          OF(e.cost.opex_usd_per_year)),
      row({.key = "cost.npv_usd",
           .label = "NPV",
           .group = "Cost",
           .unit = Unit::usd,
           .formula = "sum over quarters of cash / (1 + WACC)^years; spending is negative",
           .inputs = "cost.capex_usd cost.opex_usd_per_year cost.revenue_usd_per_year "
                     "finance.wacc_frac finance.wacc_basis finance.flow_basis "
                     "finance.inflation_frac schedule.start schedule.horizon_years "
                     "finance.rental_price_usd_per_accelerator_h finance.tax_frac "
                     "finance.depreciation finance.itc_frac finance.ptc_usd_per_mwh finance.renew "
                     "finance.residual_frac finance.accelerator_life_years "
                     "finance.facility_life_years finance.loss_offset_frac finance.it_macrs "
                     "finance.facility_macrs finance.insurance_frac finance.it_deposit_frac",
           .missing_because = "a price is missing, or WACC and cash flow have different bases",
           .better = 1},
          OF(e.cost.npv_usd)),
  };
}

std::vector<Metric> unit_rows() {
  constexpr std::string_view kRuns = "nothing runs in the reference year";
  constexpr std::string_view kHours = "a price is missing, or nothing runs in the reference year";
  return {
      row({.key = "cost.usd_per_accelerator_h",
           .label = "Cost per accelerator-hour",
           .group = "Cost",
           .unit = Unit::usd_per_accelerator_h,
           .formula = "(annuities of capex + opex) / online accelerator-hours",
           .inputs = "cost.capex_usd cost.opex_usd_per_year capacity.online_accelerators_end "
                     "finance.accelerator_life_years finance.facility_life_years "
                     "finance.wacc_frac finance.wacc_basis finance.inflation_frac purchases",
           .source = "S145",
           .missing_because = kHours,
           .better = -1},
          OF(e.cost.usd_per_accelerator_h)),
      row({.key = "cost.usd_per_useful_accelerator_h",
           .label = "Cost per useful accelerator-hour",
           .group = "Cost",
           .unit = Unit::usd_per_accelerator_h,
           .formula = "(annuities of capex + opex) / (online x utilisation x goodput x served)",
           .inputs = "cost.usd_per_accelerator_h cost.capex_usd cost.opex_usd_per_year "
                     "reliability.goodput_frac supply.unserved_mwh lots.ID.utilisation_frac "
                     "workload.failure_per_accelerator_h workload.checkpoint_s workload.restart_s "
                     "workload.job_accelerators finance.accelerator_life_years "
                     "finance.facility_life_years finance.wacc_frac",
           .missing_because = kHours,
           .better = -1},
          OF(e.cost.usd_per_useful_accelerator_h)),
      row({.key = "cost.energy_usd_per_mwh",
           .label = "Energy cost",
           .group = "Cost",
           .unit = Unit::usd_per_mwh,
           .formula = "grid, fuel, O&M and generator rental over facility energy",
           .inputs = "power.facility_average_mw contracts.ID rates.ID fuel.gas_price_usd_per_mmbtu "
                     "fuel.basis_usd_per_mmbtu grid_regions.gas_price_usd_per_mmbtu "
                     "generators.ID",
           .missing_because = "nothing runs in the reference year",
           .better = -1},
          OF(e.cost.energy_usd_per_mwh)),
      row({.key = "cost.usd_per_gw_it",
           .label = "Capex per GW IT",
           .group = "Cost",
           .unit = Unit::usd,
           .formula = "capex but deposits over the horizon's highest coincident peak of IT power",
           .inputs = "cost.capex_usd power.it_mw capacity.online_accelerators_end lots.ID halls.ID "
                     "purchases",
           .source = "S145",
           .missing_because = "a price is missing, or nothing is ever online",
           .better = -1},
          OF(e.cost.usd_per_gw_it)),
      row({.key = "cost.usd_per_gw_facility",
           .label = "Capex per GW facility",
           .group = "Cost",
           .unit = Unit::usd,
           .formula = "capex but deposits over the horizon's highest coincident peak at the meter",
           .inputs = "cost.capex_usd power.facility_peak_mw capacity.online_accelerators_end "
                     "lots.ID halls.ID purchases",
           .source = "S146",
           .missing_because = "a price is missing, or nothing is ever online",
           .better = -1},
          OF(e.cost.usd_per_gw_facility)),
      row({.key = "cost.construction_usd_per_mw",
           .label = "Construction per MW",
           .group = "Cost",
           .unit = Unit::usd_per_mw,
           .formula = "halls with building, power and cooling over their critical MW: no kit of "
                      "the owner's, land, grid, soft cost, contingency",
           .inputs = "halls.ID.it_mw unit_costs.ID purchases.critical_plant",
           .source = "S140",
           .missing_because = "a price is missing, or there is no hall",
           .better = -1},
          OF(e.cost.construction_usd_per_mw)),
      row({.key = "cost.onsite_lcoe_usd_per_mwh",
           .label = "LCOE of on-site power",
           .group = "Cost",
           .unit = Unit::usd_per_mwh,
           .formula = "(annuity of on-site power + fuel + O&M + rental - credits) / its energy",
           .inputs = "generators.ID fuel.gas_price_usd_per_mmbtu fuel.basis_usd_per_mmbtu "
                     "grid_regions.gas_price_usd_per_mmbtu finance.wacc_frac "
                     "finance.facility_life_years finance.contingency_frac "
                     "finance.owner_cost_frac finance.itc_frac finance.ptc_usd_per_mwh "
                     "generating_units.rental_usd_per_kw_month "
                     "purchases.onsite_power",
           .missing_because = "a price is missing, or nothing is generated on site",
           .better = -1},
          OF(e.cost.onsite_lcoe_usd_per_mwh)),
      row({.key = "cost.it_power_usd_per_mwh",
           .label = "Power at the racks",
           .group = "Cost",
           .unit = Unit::usd_per_mwh,
           .formula = "energy, water, capital and upkeep of power, generation, storage and cooling "
                      "over IT energy",
           .inputs = "cost.energy_usd_per_mwh cooling.pue_annual contracts.ID rates.ID halls.ID "
                     "cooling.technology water.price_usd_per_m3 finance.maintenance_frac "
                     "finance.facility_life_years finance.wacc_frac finance.contingency_frac "
                     "finance.owner_cost_frac purchases.power purchases.onsite_power "
                     "purchases.energy_storage purchases.cooling",
           .missing_because = kHours,
           .better = -1},
          OF(e.cost.it_power_usd_per_mwh)),
      row({.key = "cost.usd_per_exaflop",
           .label = "Cost of work",
           .group = "Cost",
           .unit = Unit::usd_per_exaflop,
           .formula = "cost per useful accelerator-hour / (peak FLOP/s x MFU x 3600 s)",
           .inputs = "cost.usd_per_useful_accelerator_h workload.mfu_frac lots.ID.model "
                     "accelerators.bf16_dense_tflops",
           .missing_because = kHours,
           .better = -1},
          OF(e.use.usd_per_exaflop)),
      row({.key = "cost.run_usd",
           .label = "Reference run",
           .group = "Cost",
           .unit = Unit::usd,
           .formula = "work of the reference training run x cost of work",
           .inputs = "cost.usd_per_exaflop workload.run_exaflop",
           .source = "B15",
           .missing_because = kHours,
           .better = -1},
          OF(e.use.run_usd)),
      row({.key = "cost.run_days",
           .label = "Reference run, time",
           .group = "Cost",
           .unit = Unit::days,
           .formula = "work / (accelerators of one job x peak FLOP/s x MFU x goodput)",
           .inputs = "reliability.goodput_frac network.largest_fabric "
                     "capacity.online_accelerators_end workload.run_exaflop "
                     "workload.job_accelerators workload.mfu_frac "
                     "workload.failure_per_accelerator_h workload.checkpoint_s workload.restart_s "
                     "lots.ID.model accelerators.bf16_dense_tflops",
           .source = "B15",
           .missing_because = kRuns,
           .better = -1},
          OF(e.use.run_days)),
      row({.key = "cost.run_mwh",
           .label = "Reference run, energy",
           .group = "Cost",
           .unit = Unit::mwh,
           .formula = "hours of the job x facility power of an accelerator",
           .inputs = "reliability.goodput_frac power.kw_per_accelerator workload.run_exaflop "
                     "workload.mfu_frac lots.ID.model accelerators.bf16_dense_tflops",
           .source = "B15",
           .missing_because = kRuns,
           .better = -1},
          OF(e.use.run_mwh)),
  };
}

}  // namespace

std::vector<Metric> cost_rows() {
  std::vector<Metric> rows = capital_rows();
  for (auto part : {return_rows, unit_rows}) {
    for (const Metric& metric : part()) rows.push_back(metric);
  }
  return rows;
}

}  // namespace sitewright::metric_rows
