// Sampled results of a plan as text and JSON, and the options that ask for them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "app/cli/command.h"
#include "model/analysis/monte_carlo.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

struct OutlookOptions {
  std::size_t samples = 0;  ///< 0: none are asked for
  bool sobol = false;
  unsigned threads = 0;
};

/// --montecarlo N, --sobol, --threads.
void add_outlook_options(CLI::App& command, OutlookOptions& options);

/// Samples the plan. Throws Failure{plan_has_errors} where it cannot be sampled.
[[nodiscard]] analysis::Outlook sample_outlook(const LoadedPlan& loaded,
                                               const OutlookOptions& options, std::uint64_t seed);

/// Keys "percentiles" (by task) and "outlook" of an object that has been begun.
void write_outlook(const analysis::Outlook& outlook, io::JsonWriter& writer);

/// Tasks with percentiles beside the planned date, accelerators, months, costs.
[[nodiscard]] std::string outlook_text(const analysis::Outlook& outlook);

}  // namespace sitewright::cli
