// What interrupts a training job, as one published run counted it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog/catalog_items.h"

namespace sitewright {

/// Where the repair is: hardware takes a server out, network a switch or cable, software nothing.
enum class FailureKind { hardware, network, software };

struct FailureCause {
  std::string id;    ///< "hbm"
  std::string name;  ///< "Accelerator memory (HBM)"
  FailureKind kind = FailureKind::hardware;
  Quantity events;  ///< unexpected interruptions of the published run
};

[[nodiscard]] std::span<const Parameter<FailureCause>> failure_parameters();

/// Errors: those of read_catalog_table; an unknown kind.
[[nodiscard]] Expected<std::vector<FailureCause>> read_failure_causes(
    std::string_view file, std::string_view text, const SourceRegister& sources);

}  // namespace sitewright
