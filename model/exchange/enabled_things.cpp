// The task's fields that name something, and where its day stands.
#include "model/exchange/enabled_things.h"

#include <array>
#include <optional>

namespace sitewright::exchange {

namespace {

using plan::Task;

struct Kind {
  std::optional<std::string> Task::*enables;
  const char* list;
  const char* field;
};
constexpr std::array<Kind, 7> kKinds{{{&Task::enables_hall, "halls.", ".ready"},
                                      {&Task::enables_network, "halls.", ".network_ready"},
                                      {&Task::enables_cooling, "cooling_steps.", ".date"},
                                      {&Task::enables_delivery, "deliveries.", ".date"},
                                      {&Task::enables_generators, "generators.", ".from"},
                                      {&Task::enables_storage, "storage.", ".from"},
                                      {&Task::enables_lot, "lots.", ".delivery_start"}}};

constexpr const char* kOfAThing =
    "task %1 is not in the file: %2, which it made ready, keeps the day that it had";
constexpr const char* kOfAFabric =
    "task %1 is not in the file: the fabric of %2, which it made ready, keeps the day that it had";
constexpr const char* kOfThePermit =
    "task %1 is not in the file: the air permit, which it brought, keeps the day that it had";
constexpr const char* kOfTheGas =
    "task %1 is not in the file: the gas lateral, which it made ready, keeps the day that it had";

}  // namespace

std::vector<EnabledThing> enabled_things(const Task& task) {
  std::vector<EnabledThing> things;
  for (const Kind& kind : kKinds) {
    const std::optional<std::string>& thing = task.*kind.enables;
    if (!thing) continue;
    const bool fabric = kind.enables == &Task::enables_network;
    things.push_back({.path = kind.list + *thing + kind.field,
                      .name = kind.list + *thing,
                      .text = fabric ? kOfAFabric : kOfAThing});
  }
  if (task.enables_permit)
    things.push_back({.path = "site.permit_from", .name = {}, .text = kOfThePermit});
  if (task.enables_gas)
    things.push_back({.path = "fuel.lateral_ready", .name = {}, .text = kOfTheGas});
  return things;
}

}  // namespace sitewright::exchange
