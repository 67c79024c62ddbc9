// One sample of a plan: the chain of schedule, supply, capacity and cash, reduced to what studies
// compare.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "model/analysis/uncertainty.h"
#include "model/catalog/catalog.h"
#include "model/climate/climate.h"
#include "model/evaluate/stage.h"

namespace sitewright::analysis {

/// Metrics of cost that are sampled, capex first.
inline constexpr std::array<std::string_view, 4> kFigureKeys{"cost.capex_usd", "cost.npv_usd",
                                                             "cost.opex_usd_per_year",
                                                             "cost.usd_per_useful_accelerator_h"};

/// What all samples of a plan share.
struct SampleFrame {
  const plan::Plan& plan;
  const Catalog& catalog;
  const climate::Climate& climate;
  Basis basis;
  Uncertainty uncertainty;
  std::vector<Date> month_ends;  ///< exclusive; the last is the horizon's end
  std::vector<double> counts;  ///< of accelerators whose date is asked, ascending, the target last
  Issues issues;               ///< errors: it cannot be sampled
};

/// Refers to the arguments.
[[nodiscard]] SampleFrame make_frame(const plan::Plan& plan, const Catalog& catalog,
                                     const climate::Climate& climate);

/// A day counts from the plan's start; kNever where the thing never happens.
struct SampleRun {
  std::vector<double> finish_days;                                   ///< by task
  std::vector<char> critical;                                        ///< by task, 0 or 1
  std::vector<char> milestone;                                       ///< by task, 0 or 1
  std::vector<double> supportable_mw, online, spend_usd, spent_usd;  ///< by month
  std::vector<double> count_days;                                    ///< by count of the frame
  std::array<std::optional<double>, kFigureKeys.size()> figures{};
};

/// Pure; may run in parallel.
/// Inputs: a plan that sample_plan() made, or the frame's own
[[nodiscard]] SampleRun run_sample(const SampleFrame& frame, const SampledPlan& sampled);

}  // namespace sitewright::analysis
