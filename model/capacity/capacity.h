// Hall by hall and day by day: how many accelerators run, and what binds.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/issue.h"
#include "model/core/series.h"
#include "model/plan/plan.h"

namespace sitewright::capacity {

/// What limits the accelerators online; ties take the first. `target`: nothing binds.
enum class Constraint {
  delivered,
  installed,
  accepted,
  powered,
  cooled,
  connected,
  site_power,
  water,
  permit,
  fabric,
  target
};

inline constexpr std::array<std::string_view, 11> kConstraintNames{
    "delivered",  "installed", "accepted", "powered", "cooled", "connected",
    "site_power", "water",     "permit",   "fabric",  "target"};

[[nodiscard]] constexpr std::string_view to_string(Constraint constraint) {
  return kConstraintNames[static_cast<std::size_t>(constraint)];
}

/// Of a lot that stands in no hall: it never runs.
inline constexpr std::size_t kNoHall = static_cast<std::size_t>(-1);

/// A lot as capacity needs it, in the order of the plan.
struct LotInput {
  std::string id;
  std::size_t hall;  ///< index into the plan's halls, or kNoHall
  int running;       ///< accelerators that can be online
  int per_rack;
  double it_kw;  ///< per accelerator, coincident peak
};

struct Input {
  const plan::Plan& plan;
  const std::vector<LotInput>& lots;
  const Monthly&
      overhead_frac;  ///< facility power over IT power less one, at each month's design hour
  const Monthly& water_m3_per_mwh;     ///< make-up per MWh of IT on each month's design day
  const Daily& usable_mw;              ///< supply at the facility boundary, shape (days)
  const Daily& unpermitted_usable_mw;  ///< the same without the permit's limits
  int largest_fabric;                  ///< accelerators that one fabric can join
};

/// Site totals by day, shape (days) each: what the site could run if only that constraint were
/// there.
struct Limits {
  Daily delivered, installed, accepted, powered, cooled, connected, site_power, water, permitted,
      fabric;
};

/// One hall by day, shape (days) each [accelerators].
struct HallSeries {
  Daily delivered, installed, accepted, powered, cooled, connected;
  std::vector<Constraint> binding;  ///< of its own limits; what the site limits is not in it
};

struct Result {
  Limits limits;
  Daily online;                      ///< accelerators
  Daily it_mw;                       ///< coincident peak of those online
  Daily facility_mw;                 ///< the same at the meter
  Daily water_m3_per_day;            ///< on the month's design day
  std::vector<Constraint> binding;   ///< one a day
  std::vector<Constraint> next;      ///< what would bind next if that one were lifted
  Daily next_limit;                  ///< accelerators that the next one allows
  std::vector<Daily> lot_online;     ///< by lot, in the order of the input
  std::vector<Daily> hall_online;    ///< by hall
  std::vector<HallSeries> halls;     ///< by hall
  std::vector<Daily> lot_delivered;  ///< by lot, accelerators that can be online
  int target_accelerators = 0;       ///< the plan's target, or every accelerator that can be online
  std::optional<Date> target_date;
  double stranded_accelerator_days = 0;  ///< delivered and not online, over the horizon
  Issues issues;
};

/// Accelerators online on every day of the horizon.
///   hall = min(delivered, installed, accepted, powered, cooled, connected) in whole racks;
///   site = halls in plan order, as far as site power, water and the largest fabric carry them.
/// Errors: contract if the shapes differ; a target that is never met is an issue that says what
/// binds at the end.
[[nodiscard]] Result evaluate_capacity(const Input& input);

}  // namespace sitewright::capacity
