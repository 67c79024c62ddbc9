// What a month's demand costs, and what a ratchet makes of the months before it.
#pragma once

#include <vector>

#include "model/core/series.h"
#include "model/tariff/bill.h"
#include "model/tariff/tariff.h"

namespace sitewright::tariff {

inline constexpr double kKilowattsPerMegawatt = 1e3;

/// Billed over drawn power: max(1, floor / power factor).
[[nodiscard]] double power_factor_ratio(double floor, double power_factor);

/// Cost of a month's billed demand, block by block [USD].
[[nodiscard]] double demand_usd(const std::vector<DemandTier>& tiers, int month, double kw);

/// True where the month that lies `months_back` (1 or more) before the billed one counts; `month`
/// is its calendar month, 0 = January.
[[nodiscard]] bool looks_back(const Ratchet& ratchet, int months_back, int month);

/// The share of the highest demand that each month looks back on [kW]; 0 where there is none.
///   R[m] = share max(kw of the look-back months)
/// `earlier_kw` ends with the December before; it is not read if periodic.
[[nodiscard]] Monthly ratchet_kw(const Ratchet& ratchet, const Monthly& kw, HistoryRule rule,
                                 const std::vector<double>& earlier_kw);

/// The months (0 = January) in which the charge has hours.
[[nodiscard]] Months billed_months(const DemandCharge& charge);

/// What take or pay bills at least in a month [kW]: 1000 share contract MW, 0 after its term.
[[nodiscard]] double minimum_kw(const DemandCharge& charge, const Monthly& contract_mw,
                                std::size_t month);

/// Earlier demand of a charge by its place in the tariff; empty where there is none.
[[nodiscard]] const std::vector<double>& earlier_of(const DemandHistory& earlier,
                                                    std::size_t charge);

/// Errors:  check failure where the history does not fit the tariff or has a negative value
void check_history(const DemandHistory& earlier, const Tariff& tariff);

}  // namespace sitewright::tariff
