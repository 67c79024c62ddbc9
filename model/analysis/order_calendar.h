// By when each thing with a lead time must be ordered for the target to hold, and what is then at
// risk.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/analysis/distributions.h"
#include "model/catalog/catalog.h"
#include "model/climate/climate.h"
#include "model/core/run_control.h"
#include "model/plan/plan.h"

namespace sitewright::analysis {

inline constexpr std::size_t kDefaultOrderSamples = 100;

struct OrderCalendarInput {
  const plan::Plan& plan;
  const Catalog& catalog;
  const climate::Climate& climate;  ///< of the plan
  std::size_t samples;              ///< > 0
  std::uint64_t seed;
  unsigned threads;  ///< 0: one per processor; the result does not depend on it
};

/// One order. Dates are the last on which it can be placed.
struct OrderLine {
  std::string path;    ///< "deliveries.substation.date": day on which what waits for it is ready
  std::string what;    ///< "large power transformer"
  double count = 0.0;  ///< of units, MW or accelerators
  std::string unit;    ///< of the count: "units", "MW", "accelerators", "km", "MWh"
  ThreePoint lead_weeks{};
  ThreePoint site_weeks{};     ///< of work between delivery and readiness; 0 where none is counted
  std::string source;          ///< of the lead time
  Date planned{};              ///< day on which it is ready in the plan
  std::optional<Date> needed;  ///< last day on which it may be ready; nothing: the target holds
                               ///< without it
  std::optional<Date> order_by;      ///< needed less the likely lead time and site work
  std::optional<Date> order_by_p50;  ///< half of the samples still meet the target
  std::optional<Date> order_by_p80;  ///< four in five do
  std::optional<Date> ordered;       ///< what the plan says
  std::optional<double> usd;         ///< price of the order; nothing where the plan has none
  /// Price of this order and of all that must be placed before it: money at risk if ordered on the
  /// last day, at that certainty.
  std::optional<double> at_risk_p50_usd;
  std::optional<double> at_risk_p80_usd;
};

struct OrderCalendar {
  double accelerators = 0.0;     ///< of the target
  std::optional<Date> target;    ///< the target's date or, where that is missed or not set, the day
                                 ///< on which the plan reaches it
  bool target_missed = false;    ///< the plan reaches it later than wanted, or never
  std::vector<OrderLine> lines;  ///< by order_by_p80; what the target does not need last
  Issues issues;                 ///< errors: nothing was worked out
};

/// Backwards through the real chain: the day on which a thing is ready is moved later until the
/// target is met later than its date (or than the plan meets it); lead time and site work come off
/// what is left. A thing that tasks make ready finishes them later, so what follows in the network
/// moves too. In each sample durations, risks, deliveries and lead times are drawn; a sample that
/// misses the target anyway counts as not made worse.
///   order_by_p80: the day that 80 % of the samples' last days do not precede
/// Returns nothing where `control` was cancelled.
/// Source: lead times data/catalog/lead_times.csv and generators.csv
[[nodiscard]] std::optional<OrderCalendar> order_calendar(const OrderCalendarInput& input,
                                                          RunControl& control);

}  // namespace sitewright::analysis
