// Divides a year's cost by what is got for it.
#include "model/cost/unit_of_use.h"

#include <cmath>

#include "model/core/check.h"

namespace sitewright::cost {

namespace {

constexpr double kSecondsPerHour = 3600.0;
constexpr double kTeraPerExa = 1e6;
constexpr double kHoursPerDay = 24.0;
constexpr double kKilowattsPerMegawatt = 1e3;

std::optional<double> over(double value, double by) {
  return by > 0.0 ? std::optional(value / by) : std::nullopt;
}

void check_use(const UseInput& input) {
  SITEWRIGHT_CHECK(!input.yearly_usd || std::isfinite(*input.yearly_usd),
                   "yearly_usd is not finite");
  for (const double value :
       {input.hours.delivered, input.hours.online, input.hours.served, input.hours.utilised,
        input.hours.useful, input.tflops, input.mfu_frac, input.goodput_frac,
        input.job_accelerators, input.kw_per_accelerator, input.run_exaflop}) {
    SITEWRIGHT_CHECK(value >= 0.0 && std::isfinite(value), "a figure of use is negative");
  }
  SITEWRIGHT_CHECK(input.mfu_frac <= 1.0 && input.goodput_frac <= 1.0, "a fraction is above 1");
}

UnitOfUse usd_per_hour(double yearly_usd, const Hours& hours) {
  return {.usd_per_delivered_h = over(yearly_usd, hours.delivered),
          .usd_per_online_h = over(yearly_usd, hours.online),
          .usd_per_served_h = over(yearly_usd, hours.served),
          .usd_per_utilised_h = over(yearly_usd, hours.utilised),
          .usd_per_useful_h = over(yearly_usd, hours.useful)};
}

}  // namespace

UnitOfUse unit_of_use(const UseInput& input) {
  check_use(input);
  UnitOfUse use;
  if (input.yearly_usd) use = usd_per_hour(*input.yearly_usd, input.hours);
  const double exaflop_per_h = input.tflops * input.mfu_frac * kSecondsPerHour / kTeraPerExa;
  if (exaflop_per_h > 0.0 && input.hours.useful > 0.0) {
    const double useful_h = input.run_exaflop / exaflop_per_h;
    use.run_days = over(useful_h, input.job_accelerators * input.goodput_frac * kHoursPerDay);
    use.run_mwh =
        over(useful_h * input.kw_per_accelerator, input.goodput_frac * kKilowattsPerMegawatt);
    if (use.usd_per_useful_h) {
      use.usd_per_exaflop = *use.usd_per_useful_h / exaflop_per_h;
      use.run_usd = useful_h * *use.usd_per_useful_h;
    }
  }
  if (input.rental_usd_per_h) {
    const double revenue_usd = *input.rental_usd_per_h * input.hours.utilised;
    use.revenue_usd_per_year = revenue_usd;
    if (input.yearly_usd) use.margin_frac = over(revenue_usd - *input.yearly_usd, revenue_usd);
  }
  return use;
}

}  // namespace sitewright::cost
