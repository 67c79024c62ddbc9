// Working times and exceptions of calendars in a project file.
#pragma once

#include <string>

#include "model/exchange/xml_text.h"
#include "model/plan/plan.h"
#include "model/schedule/calendars.h"

namespace sitewright::exchange {

/// The working times of a day; a day without any does not work.
void write_hours(const schedule::DayHours& day, Xml& xml);

/// The exceptions of a calendar. Rows of the same days are the working times of one; yearly ones
/// are written for the years of the plan and ten more.
void write_exceptions(const plan::Plan& plan, const std::string& calendar, Xml& xml);

}  // namespace sitewright::exchange
