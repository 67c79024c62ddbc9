// One calendar year of the plan in operation: its load, its supply, its dispatch.
#pragma once

#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/climate/climate.h"
#include "model/cooling/plant.h"
#include "model/evaluate/evaluation.h"
#include "model/evaluate/grid_price.h"
#include "model/evaluate/permit_ledger.h"
#include "model/evaluate/tariffs.h"
#include "model/plan/plan.h"

namespace sitewright {

/// What operation of any year needs of the steps before it.
struct YearInputs {
  const plan::Plan& plan;
  const Catalog& catalog;
  const climate::Climate& climate;
  const cooling::Plant& plant;
  const cooling::Response& response;
  const fleet::Result& fleet;
  const supply::Result& supply;
  const capacity::Result& capacity;
  const Permits& permits;
  const std::vector<Hourly>& weather_shares;  ///< by group of the plan (weather_groups.h)
  bool lean = false;  ///< units are divisible and stores stand still: one pass of merit order
};

/// What a year takes and brings by month; beyond the horizon there is nothing but bills.
struct YearMonths {
  Monthly online_accelerator_h{};
  Monthly facility_mwh{};
  Monthly water_m3{};
  Monthly grid_mwh{};
  Monthly grid_usd{};
  Monthly fuel_usd{};
  Monthly om_usd{};
  Monthly rental_usd{};
};

/// Sums of a year.
struct YearSums {
  int year = 0;
  double facility_mwh = 0.0;
  double water_m3 = 0.0;
  double grid_mwh = 0.0;
  double onsite_mwh = 0.0;
  double unserved_mwh = 0.0;
  double grid_usd = 0.0;  ///< energy and demand charges
  double fuel_usd = 0.0;
  double om_usd = 0.0;                    ///< of generators, with starts and what is fixed
  double fixed_om_usd = 0.0;              ///< the part that runs on whether they run or not
  double rental_usd = 0.0;                ///< of generators
  YearMonths months;                      ///< of the sums of the same names
  std::vector<GroupMonths> group_months;  ///< those that ran, as operated
  double online_accelerator_h = 0.0;
  double served_frac = 1.0;            ///< share of the load that was served
  double working_accelerator_h = 0.0;  ///< online, times each lot's utilisation and served_frac
};

/// A lot that load which goes unserved is taken from.
struct LotThrottle {
  std::string lot;
  int hours = 0;
  double mwh = 0.0;  ///< at the facility
  double worst_mw = 0.0;
};

/// A year in operation, with its hours.
struct YearResult {
  YearSums sums;
  Hourly it_mw;
  cooling::HourlyHeat heat;
  operations::Result operations;
  std::vector<operations::GeneratorGroup> groups;  ///< as they were operated
  Hourly grid_limit_mw;                            ///< facility boundary
  GridPrice grid_price;                            ///< energy
  double line_loss_frac = 0.0;                     ///< from the points of delivery to the facility
  std::vector<operations::Storage> stores;
  operations::Rules rules;             ///< as dispatch kept them
  std::vector<LotThrottle> throttled;  ///< lots that give up power, the first to do so first
  std::vector<YearTariff> tariffs;
  YearBill bill;
  std::vector<std::size_t> group_of;  ///< plan group of each operated group
  std::vector<bool> by_weather;       ///< true of solar and wind, by operated group
  /// True of what stands for a dual-fuel group while it burns distillate, by operated group: it
  /// comes right behind the one on gas, where some hour lacks that.
  std::vector<bool> on_second_fuel;
  /// Share that the permit's megawatts leave, by operated group and hour; (0) where that is all.
  std::vector<Hourly> named_frac;
  std::vector<double> group_net_frac;  ///< output at the site's bus over gross
  std::vector<double> curtailed_mwh;   ///< by operated group: what solar or wind could have given
};

/// Every calendar year of the horizon in sums, and the reference year with its hours.
struct AllYears {
  std::vector<YearSums> sums;
  YearResult reference;
};

/// Operates the plan up to one calendar year, whose bill may look back on earlier peaks.
/// Errors: check failure for a year outside the horizon
[[nodiscard]] YearResult operate(const YearInputs& inputs, int year);

/// Operates every calendar year of the horizon; a year that equals the one before it in load,
/// supply and prices takes its sums over.
[[nodiscard]] AllYears operate_all(const YearInputs& inputs, int reference_year);

/// The sums alone, by a lean dispatch: for studies of thousands of plans.
[[nodiscard]] std::vector<YearSums> operate_sums(const YearInputs& inputs);

}  // namespace sitewright
