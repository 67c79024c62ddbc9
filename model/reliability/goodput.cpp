// Interruptions at a constant rate, and the checkpoints that answer them.
#include "model/reliability/goodput.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "model/core/check.h"

namespace sitewright::reliability {

namespace {

constexpr double kSecondsPerHour = 3600.0;
constexpr double kHoursPerDay = 24.0;

void check_not_negative(double value, const char* name) {
  SITEWRIGHT_CHECK(std::isfinite(value) && value >= 0.0,
                   std::string("reliability: ") + name + " = " + std::to_string(value));
}

void check_positive(double value, const char* name) {
  SITEWRIGHT_CHECK(std::isfinite(value) && value > 0.0,
                   std::string("reliability: ") + name + " = " + std::to_string(value));
}

}  // namespace

std::optional<double> mtti_h(const MttiInput& input) {
  check_not_negative(input.accelerators, "accelerators");
  check_not_negative(input.failure_per_accelerator_h, "failure_per_accelerator_h");
  const double per_hour = input.accelerators * input.failure_per_accelerator_h;
  const double hours = 1.0 / per_hour;
  if (!std::isfinite(hours)) return std::nullopt;
  return hours;
}

double young_interval_s(const IntervalInput& input) {
  check_not_negative(input.checkpoint_s, "checkpoint_s");
  check_positive(input.mtti_s, "mtti_s");
  return std::sqrt(2.0 * input.checkpoint_s * input.mtti_s);
}

double daly_interval_s(const IntervalInput& input) {
  const double young = young_interval_s(input);
  const double ratio = input.checkpoint_s / (2.0 * input.mtti_s);
  if (ratio >= 1.0) return input.mtti_s;
  return young * (1.0 + std::sqrt(ratio) / 3.0 + ratio / 9.0) - input.checkpoint_s;
}

double goodput_frac(const GoodputInput& input) {
  check_positive(input.interval_s, "interval_s");
  check_not_negative(input.checkpoint_s, "checkpoint_s");
  check_not_negative(input.restart_s, "restart_s");
  check_positive(input.mtti_s, "mtti_s");
  const double m = input.mtti_s;
  const double attempt = std::expm1((input.interval_s + input.checkpoint_s) / m);
  return std::min(1.0, input.interval_s / m / attempt * std::exp(-input.restart_s / m));
}

RunningTime running_time(const GoodputInput& input) {
  const double m = input.mtti_s;
  RunningTime time;
  time.useful_frac = goodput_frac(input);
  time.checkpoint_frac = time.useful_frac * input.checkpoint_s / input.interval_s;
  time.restart_frac = -std::expm1(-input.restart_s / m);
  time.lost_frac = std::max(0.0, 1.0 - time.useful_frac - time.checkpoint_frac - time.restart_frac);
  return time;
}

double goodput_first_order_frac(const FirstOrderInput& input) {
  check_not_negative(input.checkpoint_s, "checkpoint_s");
  check_not_negative(input.restart_s, "restart_s");
  check_positive(input.mtti_s, "mtti_s");
  const double m = input.mtti_s;
  return std::max(0.0, 1.0 - std::sqrt(2.0 * input.checkpoint_s / m) - input.restart_s / m);
}

Result evaluate_reliability(const Input& input) {
  check_not_negative(input.checkpoint_s, "checkpoint_s");
  check_not_negative(input.restart_s, "restart_s");
  Result result;
  result.mtti_h = mtti_h({.accelerators = input.accelerators,
                          .failure_per_accelerator_h = input.failure_per_accelerator_h});
  if (!result.mtti_h) return result;

  const double mtti_s = *result.mtti_h * kSecondsPerHour;
  result.interruptions_per_day = kHoursPerDay / *result.mtti_h;
  result.goodput_first_order_frac = goodput_first_order_frac(
      {.checkpoint_s = input.checkpoint_s, .restart_s = input.restart_s, .mtti_s = mtti_s});
  const double interval_s = daly_interval_s({.checkpoint_s = input.checkpoint_s, .mtti_s = mtti_s});
  if (interval_s > 0.0) {
    result.checkpoint_interval_s = interval_s;
    result.time = running_time({.interval_s = interval_s,
                                .checkpoint_s = input.checkpoint_s,
                                .restart_s = input.restart_s,
                                .mtti_s = mtti_s});
  } else {  // the limit of ever more of them
    result.time.useful_frac = std::exp(-input.restart_s / mtti_s);
    result.time.restart_frac = 1.0 - result.time.useful_frac;
  }
  result.goodput_frac = result.time.useful_frac;
  return result;
}

}  // namespace sitewright::reliability
