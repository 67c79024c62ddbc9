// Ramps of accelerators and payments, discounted.
#include "model/cost/present_value.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "model/cost/steps.h"

namespace sitewright::cost {

namespace {

/// What runs on after the last day: the mean of the last 365, or the last day's where it is more.
double lasting(const std::vector<double>& running) {
  constexpr std::size_t kDays = 365;
  if (running.empty()) return 0.0;
  const std::size_t days = std::min(kDays, running.size());
  const auto from = running.end() - static_cast<std::ptrdiff_t>(days);
  const double mean = std::accumulate(from, running.end(), 0.0) / static_cast<double>(days);
  return std::max(mean, running.back());
}

/// Integral of exp(-growth s) over [from, until] years.
double discounted_years(double from, double until, double growth) {
  if (growth == 0.0) return until - from;
  return (std::exp(-growth * from) - std::exp(-growth * until)) / growth;
}

}  // namespace

Ramp::Ramp(const std::vector<double>& running, double rate_frac)
    : running_(running), growth_(std::log1p(rate_frac)), lasting_(lasting(running)) {
  sum_.reserve(running.size() + 1);
  sum_.push_back(0.0);
  for (std::size_t day = 0; day < running.size(); ++day) {
    const double from = static_cast<double>(day) / kDaysPerYear;
    const double until = static_cast<double>(day + 1) / kDaysPerYear;
    sum_.push_back(sum_.back() + running[day] * discounted_years(from, until, growth_));
  }
}

double Ramp::hours(double years) const {
  if (years <= 0.0) return 0.0;
  const double days = std::min(years * kDaysPerYear, static_cast<double>(running_.size()));
  const auto day = static_cast<std::size_t>(days);
  const double running = day < running_.size() ? running_[day] : lasting_;
  const double from = static_cast<double>(day) / kDaysPerYear;
  const double rest = discounted_years(from, std::max(from, years), growth_);
  return kHoursPerMeanYear * (sum_[day] + running * rest);
}

PresentValue::PresentValue(const ChoiceInput& input)
    : input_(input),
      undiscounted_(input.running, 0.0),
      discounted_(input.running, input.discount_frac),
      growth_(std::log1p(input.discount_frac)) {}

double PresentValue::at(double years) const { return std::exp(-growth_ * years); }

double PresentValue::hours(const Way& way, double term) const {
  const double ready = way.ready_months / kMonthsPerMeanYear;
  const double late = ready + way.late_months / kMonthsPerMeanYear;
  return (1.0 - way.late_risk_frac) * undiscounted_.hours(term - ready) +
         way.late_risk_frac * undiscounted_.hours(term - late);
}

double PresentValue::present_hours(const Way& way, double term, double later_months) const {
  const double ready = (way.ready_months + later_months) / kMonthsPerMeanYear;
  const double late = ready + way.late_months / kMonthsPerMeanYear;
  return (1.0 - way.late_risk_frac) * at(ready) * discounted_.hours(term - ready) +
         way.late_risk_frac * at(late) * discounted_.hours(term - late);
}

double PresentValue::prompt_hours(double term) const { return discounted_.hours(term); }

double PresentValue::bought_usd(const Way& way, double term) const {
  double usd = way.upfront_usd;
  for (const Bought& bought : way.bought) {
    if (bought.first_years > term) continue;
    usd += bought.usd * at(bought.years);
    const double life = bought.life_years;
    double next = bought.service_years + life;
    if (!bought.renewed || next + 0.5 * life > term) {
      const double left = std::clamp(1.0 - (term - bought.service_years) / life, 0.0, 1.0);
      usd -= bought.residual_frac * left * bought.usd * at(term);
      continue;
    }
    for (; next + 0.5 * life <= term; next += life) {
      usd += bought.usd * std::min(1.0, (term - next) / life) * at(next);
    }
  }
  return std::max(0.0, usd);
}

double PresentValue::value_usd_per_h() const {
  return input_.value_usd_per_useful_h.value_or(0.0) * input_.utilisation_frac *
         input_.goodput_frac;
}

double PresentValue::value_usd_per_h(const Way& way) const {
  return value_usd_per_h() * way.served_frac;
}

double PresentValue::useful_frac(const Way& way) const {
  return input_.utilisation_frac * input_.goodput_frac * way.served_frac;
}

double PresentValue::net_usd(const Way& way, double term, double later_months) const {
  const double margin =
      value_usd_per_h(way) - way.running_usd_per_accelerator_h - way.usd_per_accelerator_h;
  return margin * present_hours(way, term, later_months) - bought_usd(way, term);
}

}  // namespace sitewright::cost
