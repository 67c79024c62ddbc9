// The calendar year's emissions against the caps, and the output that a NOx limit leaves.
#include "model/emissions/emissions.h"

#include "model/core/check.h"
#include "model/core/number_text.h"
#include "model/emissions/checks.h"

namespace sitewright::emissions {

namespace {

constexpr double kKwhPerMwh = 1e3;
constexpr double kBtuPerMmbtu = 1e6;

Account account_of(const std::optional<double>& tpy, const std::optional<double>& cap_tpy) {
  Account account{.tpy = tpy, .cap_tpy = cap_tpy, .headroom_frac = std::nullopt};
  if (tpy && cap_tpy && *cap_tpy > 0.0) account.headroom_frac = 1.0 - *tpy / *cap_tpy;
  return account;
}

void report_account(Pollutant p, const Account& account, Issues& issues) {
  if (!account.tpy || !account.cap_tpy || *account.tpy <= *account.cap_tpy) return;
  issues.push_back(
      warning_at(cap_path(p), "%1 emissions of %2 short tons a year exceed the cap of %3.",
                 {std::string(to_string(p)), format_number(*account.tpy, kMessageDigits),
                  format_number(*account.cap_tpy, kMessageDigits)}));
}

GroupResult group_result(const Group& group, Issues& issues) {
  check_not_negative(group.co2_kg_per_mmbtu, group.id + " co2_kg_per_mmbtu");
  GroupResult result;
  result.id = group.id;
  for (const Pollutant p : kPollutants) result.tpy[p] = 0.0;
  for (const Burn& burn : group.burns) {
    check_not_negative(burn.fuel_mmbtu, group.id + " fuel_mmbtu");
    check_each(burn.lb_per_mmbtu, group.id + " lb_per_mmbtu");
    result.co2_t += burn.fuel_mmbtu * group.co2_kg_per_mmbtu / kKgPerTonne;
    for (const Pollutant p : kPollutants)
      add_known(result.tpy[p], short_tons(burn.fuel_mmbtu, burn.lb_per_mmbtu[p]));
  }
  std::string unknown;
  for (const Pollutant p : kPollutants) {
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
    for (const Pollutant p : kPollutants) add_known(totals[p], result.groups.back().tpy[p]);
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

double allowed_mwh(const NoxLimitInput& input) {
  check_not_negative(input.cap_tpy, "cap_tpy");
  check_positive(input.nox_ppm, "nox_ppm");
  check_positive(input.heat_rate_btu_per_kwh, "heat_rate_btu_per_kwh");
  const double lb_per_mwh = nox_lb_per_mmbtu_from_ppm(input.nox_ppm) * input.heat_rate_btu_per_kwh *
                            kKwhPerMwh / kBtuPerMmbtu;
  return input.cap_tpy * kLbPerShortTon / lb_per_mwh;
}

double allowed_mw(const NoxLimitInput& input) { return allowed_mwh(input) / kHoursPerYear; }

}  // namespace sitewright::emissions
