// What a unit of use costs: an hour of an accelerator, useful work, a training run.
#pragma once

#include <optional>

namespace sitewright::cost {

/// A year of accelerator-hours, each step a part of the one before it.
struct Hours {
  double delivered;  ///< in the halls, running or stranded
  double online;     ///< powered, cooled, accepted
  double served;     ///< less curtailment
  double utilised;   ///< times each lot's utilisation
  double useful;     ///< times goodput
};

struct UseInput {
  std::optional<double>
      yearly_usd;  ///< capital charge and running cost; nothing: a price is missing
  Hours hours;     ///< of the same year
  double tflops;   ///< of one accelerator at its cap, bf16 dense, mean
  double mfu_frac;
  double goodput_frac;                     ///< of the job below
  double job_accelerators;                 ///< of one training run
  double kw_per_accelerator;               ///< at the meter
  double run_exaflop;                      ///< work of the run
  std::optional<double> rental_usd_per_h;  ///< price at which an hour in use could be sold
};

/// Everything is empty where its hours or its work are 0, and every sum of money but the revenue
/// where yearly_usd is.
struct UnitOfUse {
  std::optional<double> usd_per_delivered_h{};
  std::optional<double> usd_per_online_h{};
  std::optional<double> usd_per_served_h{};
  std::optional<double> usd_per_utilised_h{};
  std::optional<double> usd_per_useful_h{};
  std::optional<double> usd_per_exaflop{};
  std::optional<double> run_usd{};
  std::optional<double> run_days{};
  std::optional<double> run_mwh{};
  std::optional<double> revenue_usd_per_year{};  ///< with a rental price
  std::optional<double> margin_frac{};           ///< of revenue, after the capital charge
};

/// Cost by unit of use.
///   usd_per_X_h = yearly_usd / hours.X
///   revenue = rental_usd_per_h hours.utilised
///   usd_per_exaflop = usd_per_useful_h / (tflops mfu 3600 s / 1e6)
///   run: hours = run_exaflop / exaflop an hour, days = hours / (job goodput 24), MWh = hours /
///   goodput kW
/// Errors: check failure where a figure is negative or not finite, or a fraction above 1
[[nodiscard]] UnitOfUse unit_of_use(const UseInput& input);

}  // namespace sitewright::cost
