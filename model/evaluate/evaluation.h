// Everything that a page, chart, report or command shows of a plan: one plain value.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/capacity/capacity.h"
#include "model/cooling/plant.h"
#include "model/core/issue.h"
#include "model/core/series.h"
#include "model/cost/buy_or_rent.h"
#include "model/cost/cost.h"
#include "model/cost/unit_of_use.h"
#include "model/emissions/emissions.h"
#include "model/emissions/ledger.h"
#include "model/evaluate/fabric_study.h"
#include "model/evaluate/permit_dates.h"
#include "model/evaluate/permit_ledger.h"
#include "model/evaluate/permits.h"
#include "model/evaluate/reliability_study.h"
#include "model/evaluate/tariffs.h"
#include "model/fleet/fleet.h"
#include "model/network/fabric.h"
#include "model/operations/dispatch.h"
#include "model/reliability/goodput.h"
#include "model/schedule/schedule.h"
#include "model/supply/supply.h"

namespace sitewright {

/// Megawatts of the site at its boundaries.
struct PowerSummary {
  double facility_peak_mw = 0.0;     ///< coincident peak at the meter, the horizon's maximum
  double facility_average_mw = 0.0;  ///< mean of the reference year
  double source_peak_mw = 0.0;  ///< facility peak plus auxiliaries and losses of that day's supply
  std::optional<double>
      kw_per_accelerator;  ///< facility, coincident peak; nothing without any online
  std::optional<Date>
      first_power_date;           ///< first day on which a hall is ready and supply runs a rack
  double path_mw = 0.0;           ///< power path bought in the halls, with its redundancy
  double path_stranded_mw = 0.0;  ///< of it beyond what the halls' IT ever draws
  std::optional<double> redundancy_usd;    ///< of the path beyond the halls' ratings
  std::optional<double> cooling_ride_min;  ///< nothing without IT
};

/// One quarter of the plan, for the overview.
struct Quarter {
  Date from{};
  Date until{};                                                 ///< exclusive
  double firm_mw = 0.0;                                         ///< least of the quarter
  double non_firm_mw = 0.0;                                     ///< at its end
  double online = 0.0;                                          ///< accelerators at its end
  capacity::Constraint binding = capacity::Constraint::target;  ///< at its end
  capacity::Constraint next = capacity::Constraint::target;
  std::optional<Date> next_change;  ///< first day after the quarter on which something else binds
  double capex_usd = 0.0;           ///< committed up to its end
  /// Opex and the quarter's share of the capital charge on what is committed; nothing where no
  /// useful work is done or a price is missing.
  std::optional<double> usd_per_useful_accelerator_h;
  double peak_water_m3_per_day = 0.0;
  std::optional<double> permit_headroom_mw;  ///< permitted on-site output not needed at its end
};

struct Evaluation {
  Date start{};
  Date end{};  ///< of the horizon, exclusive
  int reference_year = 0;
  std::string story;  ///< one sentence

  schedule::Result schedule;
  fleet::Result fleet;
  network::Result network;
  std::optional<double> fabric_usd;  ///< price of the network's items; nothing: see fabric_usd()
  std::vector<FabricSplit> fabrics;  ///< the site as one fabric or several
  Monthly
      design_overhead_frac{};   ///< facility power over IT power less one, each month's design hour
  cooling::HourlyHeat cooling;  ///< the reference year
  supply::Result supply;
  capacity::Result capacity;
  Hourly it_mw;                   ///< the reference year, average basis
  operations::Result operations;  ///< the reference year
  std::vector<double>
      group_net_frac;  ///< output at the site's bus over gross, by group of operations
  std::vector<double> group_curtailed_mwh;  ///< of solar and wind, by group of operations
  YearBill bill;                            ///< the reference year, by tariff and month
  std::vector<GroupMonths> group_months;    ///< the reference year
  emissions::Result emissions;              ///< the reference year
  Permits permits;
  PermitDates permit_dates;
  emissions::Ledger ledger;  ///< rolling 12 months over the calendar years of the horizon
  std::chrono::year_month ledger_from{};  ///< first month of the ledger
  reliability::Result reliability;
  ReliabilityStudy failures;
  double job_accelerators = 0.0;  ///< of one training job
  cost::Result cost;
  std::vector<cost::YearQuantities> year_quantities;  ///< that operating cost rests on
  cost::UnitOfUse use;                                ///< the reference year
  std::optional<cost::ChoiceResult> choice;           ///< owned, leased shell, rented
  PowerSummary power;
  std::vector<Quarter> quarters;
  Issues issues;  ///< of every step
};

}  // namespace sitewright
