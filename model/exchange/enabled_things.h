// What a task makes ready.
#pragma once

#include <string>
#include <vector>

#include "model/plan/plan.h"

namespace sitewright::exchange {

struct EnabledThing {
  std::string path;  ///< of the field with its day: "deliveries.grid.date"
  std::string name;  ///< "deliveries.grid"; empty where there is one of it
  const char* text;  ///< said where the task goes; %1 is its id, %2 the name (English)
};

/// Everything that a task enables, one after the other.
[[nodiscard]] std::vector<EnabledThing> enabled_things(const plan::Task& task);

}  // namespace sitewright::exchange
