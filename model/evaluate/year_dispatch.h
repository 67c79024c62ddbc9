// Dispatch of a year that is set, as often as ratchets and windows of 12 months ask for.
#pragma once

#include <vector>

#include "model/evaluate/tariff_demand.h"
#include "model/evaluate/year_caps.h"
#include "model/evaluate/year_groups.h"

namespace sitewright {

/// What one year leaves to the next.
struct Carried {
  std::vector<BillHistory> history;
  PermitYears permit;
  std::vector<UnitsAtEnd> units;  ///< of its last hour
};

/// How a year's demand charges are read: with the peaks of earlier years.
[[nodiscard]] DemandReading reading_of(const YearInputs& inputs, int year,
                                       const std::vector<BillHistory>& history);

/// Dispatches a year that is set; again where ratchets bill peaks of its own earlier months, and
/// where windows of 12 months reach into the years beside it. Under demand charges, months that
/// take all of a peak or nothing need room to choose: a second way that bounds sums of months,
/// where it costs less.
void dispatch_year(const YearInputs& inputs, const Carried& carried, YearResult& result);

}  // namespace sitewright
