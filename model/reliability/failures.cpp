// Shares of causes, and a quantile.
#include "model/reliability/failures.h"

#include <algorithm>
#include <cmath>

#include "model/core/check.h"

namespace sitewright::reliability {

namespace {

constexpr double kHoursPerDay = 24.0;

void check_from(double least, double value, const char* name) {
  SITEWRIGHT_CHECK(std::isfinite(value) && value >= least,
                   std::string("reliability: ") + name + " = " + std::to_string(value));
}

}  // namespace

std::vector<CauseRate> failures_by_cause(const CausesInput& input) {
  check_from(0.0, input.failure_per_accelerator_h, "failure_per_accelerator_h");
  check_from(0.0, input.accelerators, "accelerators");
  double all = 0.0;
  for (const FailureCause& cause : input.causes) all += cause.events.value;
  std::vector<CauseRate> rates;
  for (const FailureCause& cause : input.causes) {
    CauseRate rate{.id = cause.id,
                   .name = cause.name,
                   .kind = cause.kind,
                   .events = cause.events.value,
                   .share_frac = all > 0.0 ? cause.events.value / all : 0.0,
                   .per_accelerator_h = 0.0,
                   .per_day = 0.0,
                   .mtti_h = std::nullopt};
    rate.per_accelerator_h = rate.share_frac * input.failure_per_accelerator_h;
    const double per_h = rate.per_accelerator_h * input.accelerators;
    rate.per_day = per_h * kHoursPerDay;
    if (per_h > 0.0) rate.mtti_h = 1.0 / per_h;
    rates.push_back(std::move(rate));
  }
  return rates;
}

int poisson_quantile(const QuantileInput& input) {
  constexpr double kMostMean = 1e7;
  check_from(0.0, input.mean, "mean");
  SITEWRIGHT_CHECK(input.mean <= kMostMean, "reliability: mean above 1e7");
  SITEWRIGHT_CHECK(input.confidence_frac >= 0.0 && input.confidence_frac < 1.0,
                   "reliability: confidence outside [0, 1)");
  if (input.mean <= 0.0) return 0;
  // Logarithms, since exp(-mean) vanishes; the sum of rounding stays far below any confidence
  // asked.
  const double log_mean = std::log(input.mean);
  double log_p = -input.mean;
  double sum = std::exp(log_p);
  int k = 0;
  while (sum < input.confidence_frac) {
    ++k;
    log_p += log_mean - std::log(static_cast<double>(k));
    const double p = std::exp(log_p);
    if (k > input.mean && p < 1e-18) break;  // what is left no longer adds
    sum += p;
  }
  return k;
}

Spares spare_pool(const SparesInput& input) {
  check_from(0.0, input.accelerators, "accelerators");
  check_from(1.0, input.accelerators_per_server, "accelerators_per_server");
  check_from(0.0, input.hardware_per_accelerator_h, "hardware_per_accelerator_h");
  check_from(0.0, input.repair_h, "repair_h");
  const double per_h = input.accelerators * input.hardware_per_accelerator_h;
  Spares spares{.failures_per_day = per_h * kHoursPerDay,
                .mean_in_repair = per_h * input.repair_h,
                .servers = 0,
                .accelerators = 0.0};
  // No more servers can be in repair than there are.
  const double servers = std::ceil(input.accelerators / input.accelerators_per_server);
  const double mean = std::min(spares.mean_in_repair, servers);
  spares.servers = poisson_quantile({.mean = mean, .confidence_frac = input.confidence_frac});
  spares.accelerators = spares.servers * input.accelerators_per_server;
  return spares;
}

}  // namespace sitewright::reliability
