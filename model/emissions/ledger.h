// The permit's ledger: what the last 12 months emitted, started and ran, month after month.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/core/issue.h"
#include "model/emissions/unit_year.h"

namespace sitewright::emissions {

/// The factors of a group while it keeps the same controls.
struct ControlPhase {
  OptionalByPollutant lb_per_mmbtu;  ///< with its controls at work, HHV
  StartUp start;
};

/// A group's month, all its units together.
struct MonthActivity {
  double fuel_mmbtu;  ///< burnt with the controls at work, HHV, >= 0; that of starts not in it
  double unit_hours;  ///< operating hours, starts among them, summed over units, >= 0
  double starts;      ///< of units, >= 0
  double units;       ///< that stand in the month, >= 0; above 0 where there are hours or starts
  std::size_t phase;  ///< index into the group's phases
};

/// What each unit of a group may do in 12 months, and where the plan says so.
struct UnitCap {
  std::optional<double> most = {};  ///< >= 0; empty: no cap
  std::string path = {};            ///< "site.starts_per_unit_year"
};

/// A generator group, standby sets and their test hours like any other.
struct LedgerGroup {
  std::string id;  ///< of plan.generators
  std::vector<ControlPhase> phases;
  std::vector<MonthActivity> months;  ///< as many for every group
  UnitCap starts_cap = {};
  UnitCap hours_cap = {};
};

struct LedgerInput {
  std::chrono::year_month first_month;
  std::vector<LedgerGroup> groups;
  OptionalByPollutant cap_tpy;  ///< of the permit; empty: no cap
  std::size_t cap_from_month;   ///< index of the month in which the permit begins
};

/// A trailing 12-month figure at the end of each month, its highest value and where it was.
struct RollingFigure {
  std::vector<double> rolling;  ///< one value a month; empty where it is unknown
  std::optional<double> max;
  std::optional<std::size_t> max_month;  ///< index of the last month of the first such window
  std::optional<double> cap;
  std::optional<double> permitted_max;    ///< highest window of months under the permit alone
  std::optional<double> headroom_frac;    ///< 1 - permitted_max / cap
  std::size_t months_over = 0;            ///< windows under the permit above the cap
  std::optional<std::size_t> first_over;  ///< the first of them
};

struct PollutantLedger {
  std::vector<double> month_tons;  ///< US short tons; empty where unknown
  RollingFigure tpy;
  std::optional<double> start_tpy;  ///< part of the highest window that starts emitted
};

/// Starts and operating hours of an average unit of the group in 12 months.
struct GroupLedger {
  std::string id;
  RollingFigure starts_per_unit;
  RollingFigure hours_per_unit;
};

struct Ledger {
  ByPollutant<PollutantLedger> pollutants;
  std::vector<GroupLedger> groups;  ///< in the order of the input
  /// Factors that are missing ("generators.ID") and caps exceeded ("site.nox_cap_tpy", the paths of
  /// the groups' caps), as warnings.
  Issues issues;
};

/// Compliance: each month's emissions and the sum of the last 12 months against the caps.
///   tons = sum over groups of (fuel lb_per_mmbtu + starts start fuel start lb_per_mmbtu) / 2000
/// A window has fewer months where the plan has just begun; once the permit is in force it begins
/// no earlier than the permit. Units of a group are taken to share hours and starts evenly.
/// Errors:  check failure for a negative figure, months of different length, an unknown phase,
///   hours or starts without units
/// Source:  B07 (12-month rolling limits), B08
[[nodiscard]] Ledger keep_ledger(const LedgerInput& input);

/// "2026-08": the month at an index of the ledger.
[[nodiscard]] std::string month_text(std::chrono::year_month first_month, std::size_t index);

}  // namespace sitewright::emissions
