// A small site whose accelerators all run from its first days on.
#pragma once

#include "model/plan/plan.h"

namespace sitewright::test {

struct QuickSite {
  int year;  ///< begins with it
  double horizon_years;
  double it_mw;  ///< of the hall
  int accelerators;
};

/// One hall and one lot, neither grid nor generators.
inline plan::Plan quick_plan(const QuickSite& site) {
  plan::Plan plan;
  plan.schedule = {.start = make_date(site.year, 1, 1), .horizon_years = site.horizon_years};
  plan.halls.push_back({.id = "hall",
                        .it_mw = site.it_mw,
                        .racks_per_day = 1e4,
                        .commissioning_days = 0,
                        .accepted_per_week = 1e6});
  plan.lots.push_back({.id = "lot",
                       .count = site.accelerators,
                       .hall = "hall",
                       .delivered_per_week = 1e6,
                       .price_usd = 30000.0});
  return plan;
}

}  // namespace sitewright::test
