// Hours of a model year as the times that people name.
#pragma once

#include <string>
#include <string_view>

#include "model/core/date.h"
#include "model/core/error.h"

namespace sitewright {

/// The day of an hour of a model year; hours beyond it are those of the next.
/// Domain: hour >= 0
[[nodiscard]] Date model_day(int year, int hour);

/// When an hour of a model year begins, standard time: "2034-07-01 12:00".
/// Domain: 0 <= hour < kHoursPerYear
[[nodiscard]] std::string hour_text(int year, int hour);

/// The hour of a model year that a text names: 0 to 8759, "2034-07-01T12" or "07-01 12", with a
/// blank or a T and with or without minutes, which must be 00.
/// Errors: another text, another year, an impossible day, 29 February
[[nodiscard]] Expected<int> parse_hour(std::string_view text, int year);

}  // namespace sitewright
