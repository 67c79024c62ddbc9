// The share is found by halving: what is needed rises with it.
#include "model/emissions/offsets.h"

#include <algorithm>
#include <array>

#include "model/emissions/checks.h"

namespace sitewright::emissions {

namespace {

constexpr std::array kPrecursors{Pollutant::nox, Pollutant::voc};
constexpr int kHalvings = 60;  // to the last bit of a double

double tons_of(const OffsetInput& input, Pollutant p, double frac) {
  const double tons = frac * input.potential_tpy[p].value_or(0.0);
  return input.cap_tpy[p] ? std::min(tons, *input.cap_tpy[p]) : tons;
}

bool is_major(const OffsetInput& input, Pollutant p, double frac) {
  const std::optional<double> major_tpy = nonattainment_major_tpy(input.ozone);
  const double tons = tons_of(input, p, frac);
  return major_tpy && tons > 0.0 && tons >= *major_tpy;
}

double needed_tpy(const OffsetInput& input, double frac) {
  double tons = 0.0;
  for (const Pollutant p : kPrecursors) {
    if (is_major(input, p, frac)) tons += tons_of(input, p, frac);
  }
  return tons * offset_ratio(input.ozone);
}

}  // namespace

double offset_frac(const OffsetInput& input) {
  check_each(input.potential_tpy, "potential_tpy");
  check_each(input.cap_tpy, "cap_tpy");
  check_not_negative(input.offsets_tpy, "offsets_tpy");
  if (needed_tpy(input, 1.0) <= input.offsets_tpy) return 1.0;
  double enough = 0.0;
  double too_much = 1.0;
  for (int i = 0; i < kHalvings; ++i) {
    const double middle = 0.5 * (enough + too_much);
    (needed_tpy(input, middle) <= input.offsets_tpy ? enough : too_much) = middle;
  }
  return enough;
}

OptionalByPollutant offset_caps_tpy(const OffsetInput& input) {
  OptionalByPollutant caps;
  const double frac = offset_frac(input);
  for (const Pollutant p : kPrecursors) {
    if (frac >= 1.0 || !is_major(input, p, 1.0)) continue;
    // What stays below its threshold needs no offsets up to it.
    caps[p] =
        is_major(input, p, frac) ? tons_of(input, p, frac) : *nonattainment_major_tpy(input.ozone);
  }
  return caps;
}

}  // namespace sitewright::emissions
