// The hours of a year as a CSV file.
#pragma once

#include <string>

#include "model/core/error.h"
#include "model/evaluate/evaluation.h"

namespace sitewright::cli {

/// What is written of a year.
struct OperatedHours {
  const operations::Result& operations;
  const Hourly& it_mw;
  const cooling::HourlyHeat& heat;
};

/// Writes one row per hour: load, each source, storage, unserved energy, IT and facility power,
/// water. The file is replaced only when it is complete. Errors: name the file and what failed.
[[nodiscard]] Expected<void> write_hourly_csv(const OperatedHours& year, const std::string& path);

}  // namespace sitewright::cli
