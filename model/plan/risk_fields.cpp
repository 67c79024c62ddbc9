// The rows of the list of risks.
#include "model/plan/list_fields.h"
#include "model/plan/row.h"

namespace sitewright::plan {

#define AT(member) SITEWRIGHT_AT(member)

namespace {

constexpr Range kDelay{0, 0, 1500, 20000};

}  // namespace

std::vector<Field> risk_fields() {
  const auto row = [](FieldSpec spec, auto access) { return make_field<Risk>(spec, access); };
  return {
      id_row<Risk>("Risk"),
      row({.key = "name", .label = "Name", .group = "Risk", .help = "What may happen."}, AT(name)),
      row({.key = "probability_frac",
           .label = "Chance",
           .group = "Risk",
           .unit = Unit::frac,
           .range = {0, 0.01, 0.9, 1},
           .help = "That it happens.",
           .source = "EST"},
          AT(probability_frac)),
      row({.key = "task",
           .label = "Task",
           .group = "Risk",
           .help = "Task that it delays.",
           .reference = "tasks"},
          AT(task)),
      row({.key = "driver",
           .label = "Driver",
           .group = "Risk",
           .help = "Driver whose tasks it all delays."},
          AT(driver)),
      row({.key = "delay_days",
           .label = "Delay",
           .group = "Risk",
           .unit = Unit::days,
           .range = kDelay,
           .help = "Most likely days that each of these tasks takes longer.",
           .source = "EST"},
          AT(delay_days)),
      row({.key = "least_delay_days",
           .label = "Least delay",
           .group = "Risk",
           .unit = Unit::days,
           .range = kDelay,
           .help = "Empty: the delay is certain once it happens."},
          AT(least_delay_days)),
      row({.key = "most_delay_days",
           .label = "Most delay",
           .group = "Risk",
           .unit = Unit::days,
           .range = kDelay,
           .help = "Empty: the delay is certain once it happens."},
          AT(most_delay_days)),
      row({.key = "cost_usd",
           .label = "Cost",
           .group = "Risk",
           .unit = Unit::usd,
           .range = {0, 0, 1e9, 1e12},
           .help = "Spent if it happens, in money of the plan's price year.",
           .source = "EST"},
          AT(cost_usd)),
  };
}

}  // namespace sitewright::plan
