// Contracts on single numbers, worded alike in the whole folder.
#include "model/adequacy/checks.h"

#include <cmath>

#include "model/core/check.h"

namespace sitewright::adequacy {

void check_not_negative(double value, const std::string& name) {
  SITEWRIGHT_CHECK(std::isfinite(value) && value >= 0.0,
                   "adequacy: " + name + " = " + std::to_string(value));
}

void check_positive(double value, const std::string& name) {
  SITEWRIGHT_CHECK(std::isfinite(value) && value > 0.0,
                   "adequacy: " + name + " = " + std::to_string(value));
}

void check_share(double value, const std::string& name) {
  SITEWRIGHT_CHECK(value >= 0.0 && value <= 1.0,
                   "adequacy: " + name + " = " + std::to_string(value));
}

void check_series(const Hourly& values, Eigen::Index hours, const std::string& name) {
  SITEWRIGHT_CHECK(values.size() == hours, "adequacy: " + name + " has " +
                                               std::to_string(values.size()) + " hours, not " +
                                               std::to_string(hours));
  SITEWRIGHT_CHECK(values.isFinite().all() && (values >= 0.0).all(),
                   "adequacy: " + name + " has a negative value or one that is not a number");
}

}  // namespace sitewright::adequacy
