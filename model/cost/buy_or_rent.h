// Owning, leasing a shell or renting: what each costs, when it runs, what its delay loses.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sitewright::cost {

inline constexpr double kHoursPerMeanYear = 8766.0;  ///< of 365.25 days
inline constexpr double kMonthsPerMeanYear = 12.0;

/// A payment for something, which may wear out. Times are years from the decision, >= 0.
struct Bought {
  double usd;
  double years;          ///< to the payment
  double first_years;    ///< to its first use; what would come after the need is not bought
  double service_years;  ///< to its service, from which its life counts
  double life_years;     ///< > 0; infinite where it does not wear out
  double residual_frac;  ///< of what its first life leaves of it at the need's end
  bool renewed;          ///< bought again at the end of its life, as long as the need lasts
};

/// One way to get accelerators.
struct Way {
  std::string name;
  double ready_months;  ///< from the decision until the first accelerators run, with power on time
  double late_risk_frac;  ///< chance that power is not
  double late_months;     ///< and all of them run this much later
  double upfront_usd;     ///< present value at the decision of what is paid whether it runs or not
  double running_usd_per_accelerator_h;  ///< of every hour that runs; may be below zero
  double usd_per_accelerator_h;          ///< likewise, as a contract has it
  std::vector<Bought> bought{};          ///< paid besides upfront_usd whether it runs or not
  double served_frac = 1.0;  ///< of its running hours, what its power carries; in [0, 1]
};

/// Where the worth of a useful hour comes from.
enum class ValueFrom {
  given,         ///< the planner says it
  sold_at,       ///< what an hour in use is sold at, over goodput
  owned_cost,    ///< what it costs owned within the need
  cheapest_cost  ///< what it costs by the cheapest way that delivers any: owning does not
};
inline constexpr std::array<std::string_view, 4> kValueFromNames{"given", "sold_at", "owned_cost",
                                                                 "cheapest_cost"};
[[nodiscard]] constexpr std::string_view to_string(ValueFrom from) {
  return kValueFromNames[static_cast<std::size_t>(from)];
}

struct ChoiceInput {
  /// The need: accelerators that run on each day from the first on which any do. Every way has
  /// them, from its own date on. After the last day the mean of the last 365 runs on, or what runs
  /// on the last day where that is more.
  std::vector<double> running;
  double utilisation_frac;  ///< hours in use over hours that run and are served
  double goodput_frac;      ///< useful hours over hours in use
  /// Of an hour of useful work; nothing: what it costs (see compare_ways).
  std::optional<double> value_usd_per_useful_h;
  ValueFrom value_from = ValueFrom::given;  ///< of value_usd_per_useful_h, where there is one
  double discount_frac;                     ///< real, a year
  double term_years;                        ///< from the decision; after it nothing is of use
  std::vector<Way> ways;                    ///< the first is owning, the last renting
};

struct WayResult {
  std::string name;
  double ready_months = 0.0;      ///< expected, with its risk
  double useful_h = 0.0;          ///< expected, within the term
  double cost_usd = 0.0;          ///< present value
  double value_usd = 0.0;         ///< present value of the useful hours
  double net_usd = 0.0;           ///< value - cost
  double lost_to_time_usd = 0.0;  ///< present value of what the need from today on has more
  std::optional<double> usd_per_useful_h;  ///< cost over discounted useful hours
  /// net_usd were the need to end after 0, 1, 2, ... months from the decision.
  std::vector<double> net_usd_by_months;
};

/// The better one of owning and renting.
enum class Better { own, rent, equal };

/// A length of need at which the better one changes.
struct TermCrossing {
  double years;
  Better above;  ///< up to the next one
};

/// Where owning and renting are worth the same, all else as it is. Where they never are, the better
/// one throughout says why.
struct BreakEven {
  std::optional<double> price_usd_per_accelerator_h;  ///< of renting: above it, own rather
  Better at_any_price = Better::equal;
  std::vector<TermCrossing> terms;   ///< of need, ascending, up to 40 years
  std::optional<double> term_years;  ///< the first of them
  Better at_any_term = Better::equal;
  /// Share of running hours in use, in [0, 1], above which owning is worth more than renting by the
  /// hour in use; running cost and the worth of a useful hour as they are.
  std::optional<double> utilisation_frac;
  Better at_any_use = Better::equal;
  Better delayed = Better::equal;      ///< the better one, whose delay is looked at
  std::optional<double> delay_months;  ///< that it can be later and still is better; nothing where
                                       ///< it stays better even if it never runs within the need
};

struct ChoiceResult {
  std::vector<WayResult> ways;
  std::size_t best = 0;  ///< index of the greatest net value
  bool pays = false;     ///< that is not below zero, so that the best way beats doing nothing
  BreakEven break_even;
  double value_usd_per_useful_h = 0.0;  ///< what a useful hour counts as
  ValueFrom value_from = ValueFrom::given;
  double value_of_month_usd = 0.0;  ///< undiscounted, of a month of all accelerators
};

/// Compares ways to get the same accelerators over one term of need.
///   H(a) = expected integral of n(t - ready) (1 + r)^-t dt from ready (late with its chance) to
///          the term, n(s) the accelerators that run s after the first, in hours of 8766 a year
///   value = V utilisation goodput served H;  cost = bought + (running + price) H;
///   net = value - cost
///   bought = sum of usd (1 + r)^-t of what comes into use within the term, less its residual share
///            of what its life has left at the term's end; again at the end of every life of which
///            at least half the next lies within the term, for the part of it that does
///   lost to time = V utilisation goodput served (H(ready = 0) - H)
///   V, where none is given = cost_own / (u g s_own H_own): a useful hour is worth what the plan
///            pays for one within the need; where H_own is 0, that of the cheapest way that runs
///   price: p = (V u g (s_rent H_rent - s_own H_own) + cost_own - other cost_rent) / H_rent
///   utilisation: u = cost_own / (V g (s_own H_own - s_rent H_rent) + p H_rent);  term and delay by
///            bisection
/// The months of net_usd_by_months end half as long again after the later of the term and the
/// last crossing, in whole years: 5 at least, 40 at most.
/// Inputs:  running >= 0, some of it > 0; fractions in [0, 1]; discount_frac >= 0; term_years > 0;
///          two ways or more
/// Errors:  check failure outside them, or where a figure is negative or not finite
[[nodiscard]] ChoiceResult compare_ways(const ChoiceInput& input);

/// What an accelerator may cost so that renting it out at `usd_per_h`, every hour of `years`, just
/// repays it [USD]: usd_per_h 8766 / annuity(rate, years).
struct ImpliedPriceInput {
  double usd_per_h;
  double rate_frac;
  double years;
};
[[nodiscard]] double implied_price_usd(const ImpliedPriceInput& input);

}  // namespace sitewright::cost
