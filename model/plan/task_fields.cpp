// The rows of the lists: tasks, links, unit costs.
#include "model/plan/list_fields.h"
#include "model/plan/row.h"

namespace sitewright::plan {

#define AT(member) SITEWRIGHT_AT(member)

std::vector<Field> task_fields() {
  const auto row = [](FieldSpec spec, auto access) { return make_field<Task>(spec, access); };
  return {
      id_row<Task>("Task"),
      row({.key = "name", .label = "Name", .group = "Task", .help = "What is done."}, AT(name)),
      row({.key = "duration_days",
           .label = "Duration",
           .group = "Task",
           .unit = Unit::days,
           .range = {0, 0, 1500, 20000},
           .help = "Calendar days; 0 makes a milestone."},
          AT(duration_days)),
      row({.key = "start_no_earlier_than",
           .label = "Not before",
           .group = "Task",
           .unit = Unit::date,
           .help = "Earliest start; empty: the plan's start."},
          AT(start_no_earlier_than)),
  };
}

std::vector<Field> link_fields() {
  const auto row = [](FieldSpec spec, auto access) { return make_field<Link>(spec, access); };
  return {
      id_row<Link>("Link"),
      row({.key = "from",
           .label = "From",
           .group = "Link",
           .help = "Predecessor.",
           .reference = "tasks"},
          AT(from)),
      row({.key = "to", .label = "To", .group = "Link", .help = "Successor.", .reference = "tasks"},
          AT(to)),
      row({.key = "type",
           .label = "Type",
           .group = "Link",
           .help = "Finish-start, start-start, finish-finish or start-finish."},
          AT(type)),
      row({.key = "lag_days",
           .label = "Lag",
           .group = "Link",
           .unit = Unit::days,
           .range = {-5000, -60, 400, 20000},
           .help = "Calendar days between the linked ends; negative is a lead."},
          AT(lag_days)),
  };
}

std::vector<Field> unit_cost_fields() {
  const auto row = [](FieldSpec spec, auto access) { return make_field<UnitCost>(spec, access); };
  return {
      id_row<UnitCost>("Unit cost"),
      row({.key = "item",
           .label = "Item",
           .group = "Unit cost",
           .help = "Catalogue cost that it replaces.",
           .reference = "cost_items"},
          AT(item)),
      row({.key = "value",
           .label = "Value",
           .group = "Unit cost",
           .range = {0, 0, 1e9, 1e13},
           .help = "In the unit of the catalogue's row, in the plan's price year."},
          AT(value)),
  };
}

}  // namespace sitewright::plan
