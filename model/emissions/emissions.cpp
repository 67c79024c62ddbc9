// The year's ledger of emissions, and the potential to emit against a permit's limits.
#include "model/emissions/emissions.h"

#include <algorithm>
#include <cmath>

#include "model/core/check.h"
#include "model/core/number_text.h"

namespace sitewright::emissions {

namespace {

constexpr double kKgPerTonne = 1000.0;
constexpr double kMostHours = 8784.0;  // a leap year
constexpr int kDigits = 4;             // of figures within messages

void check_not_negative(double value, const std::string& what) {
  SITEWRIGHT_CHECK(std::isfinite(value) && value >= 0.0,
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

/// Short tons; known to be none without fuel, unknown without a factor.
std::optional<double> short_tons(double fuel_mmbtu, const std::optional<double>& lb_per_mmbtu) {
  if (fuel_mmbtu == 0.0) return 0.0;
  if (!lb_per_mmbtu) return std::nullopt;
  return fuel_mmbtu * *lb_per_mmbtu / kLbPerShortTon;
}

/// Sum of what every group emits; nothing where one of them is unknown.
void add_to(std::optional<double>& total, const std::optional<double>& part) {
  total = total && part ? std::optional(*total + *part) : std::nullopt;
}

Account account_of(const std::optional<double>& tpy, const std::optional<double>& cap_tpy) {
  Account account{.tpy = tpy, .cap_tpy = cap_tpy, .headroom_frac = std::nullopt};
  if (tpy && cap_tpy && *cap_tpy > 0.0) account.headroom_frac = 1.0 - *tpy / *cap_tpy;
  return account;
}

void report_account(Pollutant p, const Account& account, Issues& issues) {
  if (!account.tpy || !account.cap_tpy || *account.tpy <= *account.cap_tpy) return;
  issues.push_back(warning_at("site." + std::string(to_string(p)) + "_cap_tpy",
                              "%1 emissions of %2 short tons a year exceed the cap of %3.",
                              {std::string(to_string(p)), format_number(*account.tpy, kDigits),
                               format_number(*account.cap_tpy, kDigits)}));
}

GroupResult group_result(const Group& group, Issues& issues) {
  check_not_negative(group.fuel_mmbtu, group.id + " fuel_mmbtu");
  check_not_negative(group.co2_kg_per_mmbtu, group.id + " co2_kg_per_mmbtu");
  check_each(group.lb_per_mmbtu, group.id + " lb_per_mmbtu");
  GroupResult result;
  result.id = group.id;
  result.co2_t = group.fuel_mmbtu * group.co2_kg_per_mmbtu / kKgPerTonne;
  std::string unknown;
  for (const Pollutant p : kPollutants) {
    result.tpy[p] = short_tons(group.fuel_mmbtu, group.lb_per_mmbtu[p]);
    if (!result.tpy[p]) unknown += (unknown.empty() ? "" : ", ") + std::string(to_string(p));
  }
  if (!unknown.empty()) {
    issues.push_back(warning_at("generators." + group.id,
                                "No sourced emission factor for: %1. The site's totals of these "
                                "are unknown.",
                                {unknown}));
  }
  return result;
}

}  // namespace

Result evaluate_emissions(const Input& input) {
  check_not_negative(input.grid_mwh, "grid_mwh");
  check_each(input.cap_tpy, "cap_tpy");
  Result result;
  OptionalByPollutant totals;
  for (const Pollutant p : kPollutants) totals[p] = 0.0;
  for (const Group& group : input.groups) {
    result.groups.push_back(group_result(group, result.issues));
    result.onsite_co2_t += result.groups.back().co2_t;
    for (const Pollutant p : kPollutants) add_to(totals[p], result.groups.back().tpy[p]);
  }
  for (const Pollutant p : kPollutants) {
    result.accounts[p] = account_of(totals[p], input.cap_tpy[p]);
    report_account(p, result.accounts[p], result.issues);
  }
  if (input.grid_mwh == 0.0) {
    result.grid_co2_t = 0.0;
  } else if (input.grid_co2_kg_per_mwh) {
    check_not_negative(*input.grid_co2_kg_per_mwh, "grid_co2_kg_per_mwh");
    result.grid_co2_t = input.grid_mwh * *input.grid_co2_kg_per_mwh / kKgPerTonne;
  } else {
    result.issues.push_back(
        warning_at("site.grid_region", "The grid region has no CO2 figure.", {}));
  }
  if (result.grid_co2_t) result.co2_t = result.onsite_co2_t + *result.grid_co2_t;
  return result;
}

PotentialResult potential_to_emit(const PotentialInput& input) {
  SITEWRIGHT_CHECK(input.hours_per_year >= 0.0 && input.hours_per_year <= kMostHours,
                   "emissions: hours_per_year = " + std::to_string(input.hours_per_year));
  check_each(input.limit_tpy, "limit_tpy");
  PotentialResult result;
  double total_mw = 0.0;
  for (const Pollutant p : kPollutants) result.potential_tpy[p] = 0.0;
  for (const PotentialGroup& group : input.groups) {
    check_not_negative(group.mw, group.id + " mw");
    check_not_negative(group.heat_rate_btu_per_kwh, group.id + " heat_rate_btu_per_kwh");
    check_each(group.lb_per_mmbtu, group.id + " lb_per_mmbtu");
    total_mw += group.mw;
    const double fuel_mmbtu =
        group.mw * input.hours_per_year * group.heat_rate_btu_per_kwh / 1000.0;
    for (const Pollutant p : kPollutants) {
      const auto tpy = short_tons(fuel_mmbtu, group.lb_per_mmbtu[p]);
      add_to(result.potential_tpy[p], tpy);
      if (!tpy && input.limit_tpy[p]) {
        result.issues.push_back(
            warning_at("generators." + group.id,
                       "No sourced %1 factor: its limit of %2 short tons a year cannot be tested.",
                       {std::string(to_string(p)), format_number(*input.limit_tpy[p], kDigits)}));
      }
    }
  }
  for (const Pollutant p : kPollutants) {
    const auto& limit = input.limit_tpy[p];
    const auto& potential = result.potential_tpy[p];
    if (!limit || !potential) continue;
    result.allowed_frac[p] = *potential > *limit ? *limit / *potential : 1.0;
    if (*result.allowed_frac[p] < result.permitted_frac) {
      result.permitted_frac = *result.allowed_frac[p];
      result.binding = p;
    }
  }
  result.allowed_mw = result.permitted_frac * total_mw;
  return result;
}

}  // namespace sitewright::emissions
