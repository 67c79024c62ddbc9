// What stands idle on each day because something else is missing, and what it costs a day.
#pragma once

#include "model/catalog/catalog.h"
#include "model/core/series.h"
#include "model/evaluate/evaluation.h"
#include "model/plan/plan.h"

namespace sitewright {

/// Shape (days) each; money is the daily share of the capital charge on what stands idle, in
/// dollars of finance.price_year.
struct Stranded {
  Daily accelerators;  ///< delivered and not online
  Daily grid_mw;       ///< grid supply that what is online does not need, at the meter
  Daily onsite_mw;     ///< on-site output that it does not need beside the grid
  Daily units;         ///< on-site units that this output stands for
  Daily hall_mw;       ///< IT power of halls that are ready less what runs in them
  Daily accelerators_usd_per_day;
  Daily grid_usd_per_day;
  Daily onsite_usd_per_day;  ///< rent of rented units included
  Daily halls_usd_per_day;
};

/// What is online takes the grid first. Idle shares of each group of things carry the same share of
/// its yearly repayment, annuity(wacc, life), over 365.25, from the day on which it is paid; a
/// thing without a price carries none.
///   usd = idle / available * sum of usd annuity / 365.25
/// Inputs: `evaluation` is the plan's
[[nodiscard]] Stranded stranded_by_day(const plan::Plan& plan, const Catalog& catalog,
                                       const Evaluation& evaluation);

}  // namespace sitewright
