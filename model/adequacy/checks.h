// Contracts on single numbers, worded alike in the whole folder.
#pragma once

#include <string>

#include "model/core/series.h"

namespace sitewright::adequacy {

/// Errors:  check failure where `value` is negative or not finite
void check_not_negative(double value, const std::string& name);

/// Errors:  check failure where `value` is zero, negative or not finite
void check_positive(double value, const std::string& name);

/// Errors:  check failure where `value` is outside [0, 1] or not a number
void check_share(double value, const std::string& name);

/// Errors:  check failure where the series has not `hours` values or one that is negative or not
///          finite
void check_series(const Hourly& values, Eigen::Index hours, const std::string& name);

}  // namespace sitewright::adequacy
