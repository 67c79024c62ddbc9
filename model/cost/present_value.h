// The ways of a choice as present values, for any length of need.
#pragma once

#include <vector>

#include "model/cost/buy_or_rent.h"

namespace sitewright::cost {

/// Accelerator-hours that a ramp of accelerators runs in its first years, discounted from its first
/// day on.
class Ramp {
 public:
  /// `running` by day, as ChoiceInput has it; `rate_frac` >= 0 a year.
  Ramp(const std::vector<double>& running, double rate_frac);

  /// In the first `years` [accelerator-hours]; 0 where years <= 0.
  ///   integral of n(s) (1 + r)^-s ds from 0 to years
  [[nodiscard]] double hours(double years) const;

 private:
  const std::vector<double>& running_;
  double growth_;   ///< log(1 + rate), a year
  double lasting_;  ///< accelerators after the last day
  std::vector<double>
      sum_;  ///< accelerator-years up to the beginning of each day, and the last end
};

/// What compare_ways() does with one way, as functions of the term of need in years.
class PresentValue {
 public:
  explicit PresentValue(const ChoiceInput& input);

  [[nodiscard]] const ChoiceInput& input() const { return input_; }

  /// Expected accelerator-hours, undiscounted.
  [[nodiscard]] double hours(const Way& way, double term) const;
  /// Expected accelerator-hours, discounted to the decision, with all of them `later_months` later.
  [[nodiscard]] double present_hours(const Way& way, double term, double later_months = 0.0) const;
  /// Hours of the same ramp from the decision on, discounted.
  [[nodiscard]] double prompt_hours(double term) const;
  /// What is paid whether it runs or not, up to the term, less what is left then [USD].
  [[nodiscard]] double bought_usd(const Way& way, double term) const;
  /// [USD an accelerator-hour that runs and is served]
  [[nodiscard]] double value_usd_per_h() const;
  /// [USD an accelerator-hour that runs]
  [[nodiscard]] double value_usd_per_h(const Way& way) const;
  /// Useful hours over those that run [-].
  [[nodiscard]] double useful_frac(const Way& way) const;
  /// Value less cost [USD].
  [[nodiscard]] double net_usd(const Way& way, double term, double later_months = 0.0) const;

 private:
  [[nodiscard]] double at(double years) const;  ///< present value of a dollar

  const ChoiceInput& input_;
  Ramp undiscounted_;
  Ramp discounted_;
  double growth_;
};

inline constexpr double kLongestTermYears = 40.0;

/// Where the first way and the last are worth the same; see compare_ways().
[[nodiscard]] BreakEven break_even(const PresentValue& value);

}  // namespace sitewright::cost
