// The rows of the metrics table: heat and emissions.
#include "model/evaluate/metric_row.h"

namespace sitewright::metric_rows {

#define OF(expression) SITEWRIGHT_OF(expression)

std::vector<Metric> plant_rows() {
  return {
      row({.key = "cooling.pue_annual",
           .label = "PUE, annual",
           .group = "Heat",
           .unit = Unit::none,
           .formula = "facility energy over IT energy of the reference year",
           .inputs = "cooling.technology cooling.liquid_frac site.station "
                     "cooling_technologies.ups_efficiency_frac "
                     "cooling_technologies.distribution_loss_frac",
           .source = "S130",
           .missing_because = "nothing runs in the reference year",
           .better = -1},
          OF(e.cooling.pue_annual)),
      row({.key = "cooling.pue_peak",
           .label = "PUE, peak hour",
           .group = "Heat",
           .unit = Unit::none,
           .formula = "largest hourly facility power over IT power",
           .inputs = "cooling.technology site.station",
           .missing_because = "nothing runs in the reference year",
           .better = -1},
          OF(e.cooling.pue_peak)),
      row({.key = "cooling.wue_l_per_kwh",
           .label = "WUE",
           .group = "Heat",
           .unit = Unit::l_per_kwh,
           .formula = "make-up and humidification water over IT energy",
           .inputs = "cooling.technology",
           .source = "S130",
           .missing_because = "nothing runs in the reference year",
           .better = -1},
          OF(e.cooling.wue_l_per_kwh)),
      row({.key = "cooling.peak_water_m3_per_day",
           .label = "Peak-day water",
           .group = "Heat",
           .unit = Unit::m3_per_day,
           .formula = "largest over days of IT online x 24 h x water at the month's design day",
           .inputs = "water.limit_m3_per_day cooling.technology",
           .better = -1},
          OF(most_of(e.capacity.water_m3_per_day))),
      row({.key = "emissions.nox_tpy",
           .label = "NOx",
           .group = "Emissions",
           .unit = Unit::tpy,
           .formula = "fuel (HHV) x ppm x 0.003684 lb/MMBtu / 2000, starts at their own factors, "
                      "reference year",
           .inputs = "generators.ID.control nox_lb_per_mmbtu_per_ppm",
           .source = "B08",
           .missing_because = "a unit has no NOx factor",
           .better = -1},
          OF(e.emissions.accounts[emissions::Pollutant::nox].tpy)),
      row({.key = "emissions.nox_potential_tpy",
           .label = "NOx, potential to emit",
           .group = "Emissions",
           .unit = Unit::tpy,
           .formula =
               "units under the permit that stand at once, at most, at full output for every "
               "permitted hour; standby units and halls' standby plant at 500 h",
           .inputs = "site.permitted_h_per_year generators.ID.permitted_h_per_year "
                     "generators.ID.control halls.ID.redundancy",
           .source = "B07 B08",
           .missing_because = "a unit has no NOx factor",
           .better = -1},
          OF(e.permits.applicability.tests[emissions::Pollutant::nox].potential_tpy)),
      row({.key = "emissions.co2_t_per_year",
           .label = "CO\u2082",
           .group = "Emissions",
           .unit = Unit::t_per_year,
           .formula = "fuel x kg/MMBtu + grid energy x the region's kg/MWh",
           .inputs = "site.grid_region grid_regions.co2_total_kg_per_mwh "
                     "natural_gas_co2_kg_per_mmbtu",
           .source = "B09 S112",
           .missing_because = "the grid region is unknown",
           .better = -1},
          OF(e.emissions.co2_t)),
  };
}

}  // namespace sitewright::metric_rows
