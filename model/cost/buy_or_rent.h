// Owning, leasing a shell or renting: what each costs, when it runs, what its delay loses.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace sitewright::cost {

/// A payment for something that wears out.
struct Bought {
  double usd;
  double years;          ///< from the decision to the payment, >= 0
  double life_years;     ///< > 0; infinite where it does not wear out
  double residual_frac;  ///< of what its life leaves of it at the term's end
  bool renewed;          ///< bought again at the end of its life, as long as the need lasts
};

/// One way to get accelerators.
struct Way {
  std::string name;
  double ready_months;    ///< from the decision until all accelerators run, if power comes on time
  double late_risk_frac;  ///< chance that it does not
  double late_months;     ///< and comes this much later
  double upfront_usd;     ///< present value at the decision of what is paid whether it runs or not
  double yearly_usd;      ///< while it runs; below zero where power pays for itself
  double usd_per_accelerator_h;  ///< of every hour from ready on, as a contract has it
  std::vector<Bought> bought{};  ///< paid besides upfront_usd whether it runs or not
};

struct ChoiceInput {
  double accelerators;
  double utilisation_frac;        ///< hours in use over hours that run
  double goodput_frac;            ///< useful hours over hours in use
  double value_usd_per_useful_h;  ///< of an hour of useful work
  double discount_frac;           ///< real, a year
  double term_years;              ///< from the decision; after it nothing is of use
  std::vector<Way> ways;          ///< the first is owning, the last renting
};

struct WayResult {
  std::string name;
  double ready_months = 0.0;               ///< expected, with its risk
  double useful_h = 0.0;                   ///< expected, within the term
  double cost_usd = 0.0;                   ///< present value
  double value_usd = 0.0;                  ///< present value of the useful hours
  double net_usd = 0.0;                    ///< value - cost
  double lost_to_time_usd = 0.0;           ///< present value of the hours before it runs
  std::optional<double> usd_per_useful_h;  ///< cost over discounted useful hours
  /// net_usd were the need to end after 0, 1, 2, ... months from the decision.
  std::vector<double> net_usd_by_months;
};

/// Where owning and renting are worth the same, all else as it is; nothing where they never are.
struct BreakEven {
  std::optional<double> price_usd_per_accelerator_h;  ///< of renting: above it, own
  std::optional<double> term_years;                   ///< of need: above it, own
  /// Share of hours in use at which owning costs what renting by the hour in use would.
  std::optional<double> utilisation_frac;
  std::optional<double> delay_months;  ///< that the better one can be later and still is better
};

struct ChoiceResult {
  std::vector<WayResult> ways;
  std::size_t best = 0;  ///< index of the greatest net value
  BreakEven break_even;
  double value_of_month_usd = 0.0;  ///< undiscounted, of a month of all accelerators
};

/// Compares ways to get the same accelerators over one term of need.
///   A(a) = expected integral of (1 + r)^-t dt from ready (late with its chance) to the term
///   value = V N utilisation goodput 8766 A;  cost = upfront + (yearly + price N 8766) A;
///   upfront = sum of usd (1 + r)^-t, again after each life within the term; less the rest's worth
///   net = value - cost
///   break-even price and utilisation in closed form, term and delay by bisection
/// The months of net_usd_by_months end half as long again after the later of the term and the
/// break-even term, in whole years: 5 at least, 40 at most.
/// Inputs:  accelerators > 0; fractions in [0, 1]; discount_frac >= 0; term_years > 0; two ways or
///          more
/// Errors:  check failure outside them, or where a figure is negative or not finite
[[nodiscard]] ChoiceResult compare_ways(const ChoiceInput& input);

/// What an accelerator may cost so that renting it out at `usd_per_h`, every hour of `years`, just
/// repays it [USD]: usd_per_h 8760 / annuity(rate, years).
struct ImpliedPriceInput {
  double usd_per_h;
  double rate_frac;
  double years;
};
[[nodiscard]] double implied_price_usd(const ImpliedPriceInput& input);

}  // namespace sitewright::cost
