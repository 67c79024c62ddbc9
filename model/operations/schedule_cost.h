// What a schedule costs at the prices that decide, what it uses of caps, where its peaks are.
#pragma once

#include <vector>

#include "model/operations/pass.h"

namespace sitewright::operations {

/// Energy, starts, unserved load, standby, demand charges, storage that ends short [USD].
[[nodiscard]] double decided_usd(const Problem& problem, const GroupPrices& prices,
                                 const Schedule& schedule);

/// The same by month without storage that ends short; what stores take up counts at `stored_usd`
/// [USD/MWh].
[[nodiscard]] Monthly month_usd(const Problem& problem, const GroupPrices& prices,
                                const Schedule& schedule, double stored_usd);

/// Use of each cap, fuel at part load and starts as they come out, shape (caps).
[[nodiscard]] std::vector<double> cap_use(const Problem& problem, const Schedule& schedule);

/// The same by month, shape (caps).
[[nodiscard]] std::vector<Monthly> month_cap_use(const Problem& problem, const Schedule& schedule);

/// The same at full-load heat rates and without starts: what divisible units use.
[[nodiscard]] std::vector<double> divisible_cap_use(const Problem& problem,
                                                    const Schedule& schedule);

/// Largest use over limit of all caps; 0 without caps.
[[nodiscard]] double fullest(const Problem& problem, const std::vector<double>& use);

/// The same of those that a search finds prices of itself: not of starts alone.
[[nodiscard]] double fullest_but_starts(const Problem& problem, const std::vector<double>& use);

/// Highest draw of each month in the hours that a charge counts [MW].
[[nodiscard]] Monthly peaks_mw(const Problem& problem, const DemandCharge& charge,
                               const Hourly& grid_mw);

}  // namespace sitewright::operations
