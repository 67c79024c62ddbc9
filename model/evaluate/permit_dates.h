// When the site's air permit can be in force, by its class.
#pragma once

#include <optional>
#include <string>

#include "model/core/date.h"
#include "model/core/issue.h"
#include "model/evaluate/permits.h"
#include "model/plan/plan.h"
#include "model/schedule/schedule.h"

namespace sitewright {

/// Dates of the permit that the site's potential calls for.
struct PermitDates {
  Date applied{};      ///< first start of the tasks that enable the permit, else the plan's start
  std::string task{};  ///< that task; empty: none enables the permit
  Date earliest{};     ///< `applied` and the class's low, usual and high lead time
  Date usual{};
  Date latest{};
  /// Day from which the plan has the permit in force or, where it names none, on which the first
  /// group of the plan that burns something stands without the temporary route; nothing where the
  /// permit is in force as the plan begins, where no permit is needed and where nothing burns.
  std::optional<Date> wanted{};
  std::string wanted_path{};  ///< "site.permit_from", "tasks.permit.duration_days"
};

/// Dates of the permit of a plan whose tasks are dated.
///   earliest = applied + low lead months, to the day of the month
/// Source:  that of emissions::lead_time()
[[nodiscard]] PermitDates permit_dates(const plan::Plan& dated, const schedule::Result& schedule,
                                       const Permits& permits);

/// A warning where the permit is wanted before it can be there, and one for each group that runs
/// before the permit without claiming the temporary route. Units on that route are contested, not
/// early.
[[nodiscard]] Issues permit_date_issues(const plan::Plan& dated, const Permits& permits,
                                        const PermitDates& dates);

}  // namespace sitewright
