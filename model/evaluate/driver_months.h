// What the costs of a calendar year follow, month by month, and what of it falls into each quarter.
#pragma once

#include <array>

#include "model/catalog/catalog.h"
#include "model/core/series.h"
#include "model/evaluate/evaluation.h"
#include "model/evaluate/year.h"
#include "model/plan/plan.h"

namespace sitewright {

/// A year's drivers of cost by month, each in its own unit: hours, MWh, m3, USD, short tons,
/// tonnes.
using DriverMonths = std::array<Monthly, cost::kDriverCount>;

/// The months of a calendar year, from an evaluation that is done but for money. Output earns a
/// production credit for finance.ptc_years from its group's own service on; that of rented units is
/// their owner's.
/// Source:  USC45Y (10 years from the day on which a plant is placed in service)
[[nodiscard]] DriverMonths driver_months(const plan::Plan& plan, const Catalog& catalog,
                                         const Evaluation& evaluation, const YearSums& year);

[[nodiscard]] double sum_of(const DriverMonths& months, cost::Driver driver);

/// The shares of a year's quarters in its drivers; what a month beyond the horizon is billed counts
/// on the nearest quarter inside, and what there is nothing of goes by days.
/// Inputs:  the year has a day inside the evaluation's horizon
[[nodiscard]] cost::YearShares year_shares(const Evaluation& evaluation, int year,
                                           const DriverMonths& months);

}  // namespace sitewright
