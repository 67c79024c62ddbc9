// The rows of the plan's inputs: buying against renting.
#include "model/plan/row.h"

namespace sitewright::plan {

namespace {

template <class Access>
Field row(FieldSpec spec, Access access) {
  return make_field<Plan>(spec, access);
}

}  // namespace

#define AT(member) SITEWRIGHT_AT(member)

std::vector<Field> rent_rows() {
  return {
      row({.key = "rent.price_usd_per_accelerator_h",
           .label = "Price of renting",
           .group = "Buy or rent",
           .unit = Unit::usd_per_accelerator_h,
           .range = {0, 0.5, 10, 1000},
           .help = "Of an accelerator-hour with its host, fabric and power.",
           .source = "S149 S158"},
          AT(rent.price_usd_per_accelerator_h)),
      row({.key = "rent.term_years",
           .label = "Need",
           .group = "Buy or rent",
           .unit = Unit::years,
           .range = {0.1, 1, 10, 40},
           .help =
               "Years from today in which the accelerators are of use; also the term of renting.",
           .source = "EST"},
          AT(rent.term_years)),
      row({.key = "rent.ready_months",
           .label = "Rented in",
           .group = "Buy or rent",
           .unit = Unit::months,
           .range = {0, 1, 36, 240},
           .help = "Until all rented accelerators run.",
           .source = "S19"},
          AT(rent.ready_months)),
      row({.key = "rent.late_risk_frac",
           .label = "Renting late",
           .group = "Buy or rent",
           .unit = Unit::frac,
           .range = {0, 0, 0.8, 1},
           .help = "Chance that the landlord lacks power on that day.",
           .source = "EST"},
          AT(rent.late_risk_frac)),
      row({.key = "rent.late_months",
           .label = "Renting late by",
           .group = "Buy or rent",
           .unit = Unit::months,
           .range = {0, 1, 36, 240},
           .help = "Where power lacks.",
           .source = "EST"},
          AT(rent.late_months)),
      row({.key = "rent.lease_usd_per_kw_month",
           .label = "Lease of a shell",
           .group = "Buy or rent",
           .unit = Unit::usd_per_kw_month,
           .range = {0, 80, 250, 5000},
           .help = "Powered and cooled space, per kW of IT.",
           .source = "S42 S43"},
          AT(rent.lease_usd_per_kw_month)),
      row({.key = "rent.shell_ready_months",
           .label = "Leased shell in",
           .group = "Buy or rent",
           .unit = Unit::months,
           .range = {0, 1, 36, 240},
           .help = "Until all accelerators run in it.",
           .source = "EST"},
          AT(rent.shell_ready_months)),
      row({.key = "rent.shell_late_risk_frac",
           .label = "Leased shell late",
           .group = "Buy or rent",
           .unit = Unit::frac,
           .range = {0, 0, 0.8, 1},
           .help = "Chance that its power comes late.",
           .source = "EST"},
          AT(rent.shell_late_risk_frac)),
      row({.key = "rent.shell_late_months",
           .label = "Leased shell late by",
           .group = "Buy or rent",
           .unit = Unit::months,
           .range = {0, 1, 36, 240},
           .help = "Where its power comes late.",
           .source = "EST"},
          AT(rent.shell_late_months)),
      row({.key = "rent.own_late_risk_frac",
           .label = "Own site late",
           .group = "Buy or rent",
           .unit = Unit::frac,
           .range = {0, 0, 0.8, 1},
           .help = "Chance that the plan's own power comes late.",
           .source = "EST"},
          AT(rent.own_late_risk_frac)),
      row({.key = "rent.own_late_months",
           .label = "Own site late by",
           .group = "Buy or rent",
           .unit = Unit::months,
           .range = {0, 1, 36, 240},
           .help = "Where it comes late.",
           .source = "EST"},
          AT(rent.own_late_months)),
      row({.key = "rent.useful_usd_per_accelerator_h",
           .label = "Value of a useful hour",
           .group = "Buy or rent",
           .unit = Unit::usd_per_accelerator_h,
           .range = {0, 0.5, 20, 10000},
           .help = "What a useful accelerator-hour is worth to the planner; empty: what it costs "
                   "on this site."},
          AT(rent.value_usd_per_useful_h)),
  };
}

}  // namespace sitewright::plan
