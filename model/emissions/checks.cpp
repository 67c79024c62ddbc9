// Contracts and messages that the functions of this folder share.
#include "model/emissions/checks.h"

#include <cmath>
#include <utility>

#include "model/core/check.h"

namespace sitewright::emissions {

void check_not_negative(double value, const std::string& what) {
  SITEWRIGHT_CHECK(std::isfinite(value) && value >= 0.0,
                   "emissions: " + what + " = " + std::to_string(value));
}

void check_positive(double value, const std::string& what) {
  SITEWRIGHT_CHECK(std::isfinite(value) && value > 0.0,
                   "emissions: " + what + " = " + std::to_string(value));
}

void check_hours(double value, const std::string& what) {
  SITEWRIGHT_CHECK(value >= 0.0 && value <= kMostHoursPerYear,
                   "emissions: " + what + " = " + std::to_string(value));
}

void check_each(const OptionalByPollutant& values, const std::string& what) {
  for (const Pollutant p : kPollutants) {
    if (values[p]) check_not_negative(*values[p], what + " " + std::string(to_string(p)));
  }
}

Issue warning_at(std::string path, std::string text, std::vector<std::string> args) {
  return {.path = std::move(path),
          .severity = Severity::warning,
          .text = std::move(text),
          .args = std::move(args)};
}

std::string cap_path(Pollutant pollutant) {
  return "site." + std::string(to_string(pollutant)) + "_cap_tpy";
}

}  // namespace sitewright::emissions
