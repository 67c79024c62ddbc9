// Who serves one hour of a year, and why not the cheaper one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/evaluate/year.h"

namespace sitewright {

/// Why a source gives what it gives in an hour.
enum class HourReason {
  full,        ///< all it has
  marginal,    ///< the dearest that runs: it follows the load
  backs_down,  ///< makes room for the minimum load of a dearer unit that is needed
  follows,     ///< cheaper than one that runs: that is full, or held, and this follows the load
  least,       ///< the dearest, at its minimum load: it runs on for other hours
  dearer,      ///< dearer than what serves
  minimum,     ///< cheaper than one that runs, but its minimum load does not fit into what is left
  standby,     ///< for outages only
  absent,      ///< not in service, without sun or wind, or taken away by the utility
  permit,      ///< cheaper but for what it takes of a permit's limit, kept for other hours
  peak,        ///< held to the month's billed peak: a higher one costs more than what serves
  start,       ///< its units that run are full, if any: another start is not worth it
  storage,     ///< the stores follow the load instead: they take up or give what is cheaper
  fuel,        ///< gas carries no more of it, or none: it does not come, or others have it
  named        ///< the megawatts that the permit names carry no more of it, or none
};
/// "full", "marginal", "backs down", ...
[[nodiscard]] std::string_view to_string(HourReason reason);
inline constexpr std::size_t kHourReasons = 15;
/// The same in words: "dearer than what serves".
[[nodiscard]] std::string_view sentence(HourReason reason);

struct HourShare {
  std::string id;  ///< "grid" or a generator group; where several contracts hold, each of them
  bool is_contract = false;
  double mw = 0.0;
  double could_mw = 0.0;     ///< capability in that hour
  double usd_per_mwh = 0.0;  ///< of one more MWh at full load
  /// The same with what a permit's limits weigh in dispatch: decides, and nobody pays it.
  double deciding_usd_per_mwh = 0.0;
  std::string permit_limit;  ///< that weighs most; empty where none does
  HourReason reason = HourReason::absent;
};

struct HourExplained {
  int hour = 0;
  double load_mw = 0.0;
  double unserved_mw = 0.0;
  double discharge_mw = 0.0;
  double charge_mw = 0.0;
  std::vector<HourShare> shares;  ///< cheapest first, standby last
};

/// Explains an hour of an operated year.
/// Errors: check failure for an hour outside the year
[[nodiscard]] HourExplained explain_hour(const YearResult& year, const climate::Climate& climate,
                                         int hour);

}  // namespace sitewright
