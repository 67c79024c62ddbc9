// Calendars of a project file as rows of a plan.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/core/issue.h"
#include "model/exchange/mspdi_values.h"
#include "model/plan/plan.h"

namespace sitewright::exchange {

/// Of the calendar that a project works in where it says nothing.
inline constexpr const char* kStandardCalendar = "Standard";

/// Adds the calendars, shifts and exceptions of the file's Calendar records to the plan, whose days
/// have `day_minutes`. Returns the plan's ids by UID; `values` has the error, if any.
///   A week that a base calendar does not give is Monday to Friday, 8-12 and 13-17. Recurring
///   exceptions become the days that they fall on. A file without calendars gets one of that week.
std::map<std::int64_t, std::string> add_calendars(const std::vector<XmlRecord>& records,
                                                  Minute day_minutes, Values& values,
                                                  plan::Plan& plan, Issues& issues);

/// An id for a name: small letters, digits and hyphens, "calendar" where none is left, with a
/// number where `taken` has it.
[[nodiscard]] std::string id_for(std::string_view name, std::string_view fallback,
                                 const std::vector<std::string>& taken);

}  // namespace sitewright::exchange
