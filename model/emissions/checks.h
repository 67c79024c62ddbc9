// Contracts that the functions of this folder share.
#pragma once

#include <string>

#include "model/core/issue.h"
#include "model/emissions/pollutant.h"

namespace sitewright::emissions {

inline constexpr int kMessageDigits = 4;  ///< of figures within messages

/// Check failure unless the value is finite and >= 0; `what` names it.
void check_not_negative(double value, const std::string& what);
/// Check failure unless the value is finite and > 0.
void check_positive(double value, const std::string& what);
/// Check failure unless the value lies in [0, 8784].
void check_hours(double value, const std::string& what);
/// check_not_negative of every figure that is there.
void check_each(const OptionalByPollutant& values, const std::string& what);

[[nodiscard]] Issue warning_at(std::string path, std::string text, std::vector<std::string> args);

/// The path of a pollutant's cap in a plan: "site.nox_cap_tpy".
[[nodiscard]] std::string cap_path(Pollutant pollutant);

}  // namespace sitewright::emissions
