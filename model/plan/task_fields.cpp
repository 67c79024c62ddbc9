// The rows of the lists: tasks, links, resources, unit costs, payments.
#include "model/plan/list_fields.h"
#include "model/plan/row.h"

namespace sitewright::plan {

#define AT(member) SITEWRIGHT_AT(member)

namespace {

Field task_row(FieldSpec spec, auto access) { return make_field<Task>(spec, access); }

void add(std::vector<Field>& rows, std::vector<Field> more) {
  rows.insert(rows.end(), more.begin(), more.end());
}

constexpr Range kDuration{0, 0, 1500, 20000};

std::vector<Field> duration_rows() {
  return {
      task_row({.key = "duration_days",
                .label = "Duration",
                .group = "Duration",
                .unit = Unit::days,
                .range = kDuration,
                .help = "Most likely days of the task's calendar; 0 makes a milestone."},
               AT(duration_days)),
      task_row(
          {.key = "optimistic_days",
           .label = "Optimistic",
           .group = "Duration",
           .unit = Unit::days,
           .range = kDuration,
           .help = "Shortest days that are worth counting on; empty: the duration is certain."},
          AT(optimistic_days)),
      task_row({.key = "pessimistic_days",
                .label = "Pessimistic",
                .group = "Duration",
                .unit = Unit::days,
                .range = kDuration,
                .help = "Longest days that are worth counting on; empty: the duration is certain."},
               AT(pessimistic_days)),
      task_row({.key = "distribution",
                .label = "Distribution",
                .group = "Duration",
                .help = "Shape between the optimistic and the pessimistic duration."},
               AT(distribution)),
      task_row({.key = "driver",
                .label = "Driver",
                .group = "Duration",
                .help = "Name of a cause that tasks share: they run late together."},
               AT(driver)),
      task_row({.key = "work",
                .label = "Work",
                .group = "Duration",
                .range = {0, 0, 1e6, 1e9},
                .help = "Things to be done, racks say; with a rate it sets the duration."},
               AT(work)),
      task_row({.key = "rate_per_day",
                .label = "Rate",
                .group = "Duration",
                .unit = Unit::per_day,
                .range = {1e-6, 0.01, 1e5, 1e9},
                .help = "Things that one crew does in a day."},
               AT(rate_per_day)),
      task_row({.key = "crews",
                .label = "Crews",
                .group = "Duration",
                .unit = Unit::count,
                .range = {1, 1, 50, 1000},
                .help = "Crews that do the work side by side."},
               AT(crews)),
      task_row({.key = "calendar",
                .label = "Calendar",
                .group = "Duration",
                .help = "Working time; empty: the plan's calendar, else around the clock.",
                .reference = "calendars"},
               AT(calendar)),
  };
}

std::vector<Field> constraint_rows() {
  const auto date = [](std::string_view key, std::string_view label, std::string_view help,
                       auto access) {
    return task_row(
        {.key = key, .label = label, .group = "Dates", .unit = Unit::date, .help = help}, access);
  };
  return {
      date("start_no_earlier_than", "Not before", "Earliest start; empty: the plan's start.",
           AT(start_no_earlier_than)),
      date("start_no_later_than", "Start by", "Latest start; a later one has negative float.",
           AT(start_no_later_than)),
      date("finish_no_earlier_than", "Finish not before", "Earliest finish.",
           AT(finish_no_earlier_than)),
      date("must_finish_by", "Must finish by",
           "Latest finish, the day on which it must be done; a later one has negative float.",
           AT(must_finish_by)),
      date("deadline", "Deadline", "Day on which it should be done; moves nothing, warns.",
           AT(deadline)),
      task_row({.key = "dates_at_h",
                .label = "Dates at hour",
                .group = "Dates",
                .unit = Unit::h,
                .range = {0, 0, 24, 24},
                .help = "Hour of the day at which the dates of the task hold."},
               AT(dates_at_h)),
      task_row({.key = "as_late_as_possible",
                .label = "As late as possible",
                .group = "Dates",
                .help = "Starts as late as it may without moving another task."},
               AT(as_late_as_possible)),
      task_row({.key = "pinned",
                .label = "Pinned",
                .group = "Dates",
                .help = "Levelling of resources leaves it where it is."},
               AT(pinned)),
  };
}

std::vector<Field> enabling_rows() {
  const auto to = [](std::string_view key, std::string_view label, std::string_view help,
                     std::string_view list, auto access) {
    return task_row(
        {.key = key, .label = label, .group = "Makes ready", .help = help, .reference = list},
        access);
  };
  return {
      to("enables_hall", "Hall", "Hall that takes racks once this is finished.", "halls",
         AT(enables_hall)),
      to("enables_network", "Fabric of hall", "Hall whose racks can join the fabric then.", "halls",
         AT(enables_network)),
      to("enables_cooling", "Cooling step", "Cooling that is there then.", "cooling_steps",
         AT(enables_cooling)),
      to("enables_delivery", "Delivery step", "Grid megawatts that are there then.", "deliveries",
         AT(enables_delivery)),
      to("enables_generators", "Generators", "On-site units that run from then on.", "generators",
         AT(enables_generators)),
      to("enables_storage", "Storage", "Storage that works from then on.", "storage",
         AT(enables_storage)),
      to("enables_lot", "Lot", "Accelerators whose delivery begins then.", "lots", AT(enables_lot)),
      task_row({.key = "enables_permit",
                .label = "Air permit",
                .group = "Makes ready",
                .help = "The air permit is in force once this is finished."},
               AT(enables_permit)),
      task_row({.key = "enables_gas",
                .label = "Gas lateral",
                .group = "Makes ready",
                .help = "Pipeline gas flows once this is finished."},
               AT(enables_gas)),
  };
}

}  // namespace

std::vector<Field> task_fields() {
  std::vector<Field> rows{
      id_row<Task>("Task"),
      task_row({.key = "name", .label = "Name", .group = "Task", .help = "What is done."},
               AT(name)),
      task_row({.key = "parent",
                .label = "Part of",
                .group = "Task",
                .help = "Summary task that this one belongs to; a summary has its parts' dates.",
                .reference = "tasks"},
               AT(parent))};
  add(rows, duration_rows());
  add(rows, constraint_rows());
  add(rows, enabling_rows());
  return rows;
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
           .help = "Days between the linked ends; negative is a lead."},
          AT(lag_days)),
      row({.key = "lag_frac",
           .label = "Lag, part of predecessor",
           .group = "Link",
           .unit = Unit::frac,
           .range = {-10, -1, 2, 100},
           .help = "Part of the predecessor's duration that is added to the lag."},
          AT(lag_frac)),
      row({.key = "lag_time",
           .label = "Lag counts",
           .group = "Link",
           .help = "Working time of the successor's calendar, or elapsed time."},
          AT(lag_time)),
  };
}

std::vector<Field> resource_fields() {
  const auto row = [](FieldSpec spec, auto access) { return make_field<Resource>(spec, access); };
  return {
      id_row<Resource>("Resource"),
      row({.key = "name",
           .label = "Name",
           .group = "Resource",
           .help = "Crew, crane or team that tasks share."},
          AT(name)),
      row({.key = "capacity",
           .label = "Capacity",
           .group = "Resource",
           .unit = Unit::count,
           .range = {0, 0, 1000, 100000},
           .help = "Units that work at a time, until a change says otherwise."},
          AT(capacity)),
  };
}

std::vector<Field> resource_change_fields() {
  const auto row = [](FieldSpec spec, auto access) {
    return make_field<ResourceChange>(spec, access);
  };
  return {
      id_row<ResourceChange>("Capacity change"),
      row({.key = "resource",
           .label = "Resource",
           .group = "Capacity change",
           .help = "Whose capacity changes.",
           .reference = "resources"},
          AT(resource)),
      row({.key = "date",
           .label = "From",
           .group = "Capacity change",
           .unit = Unit::date,
           .help = "First day of the new capacity."},
          AT(date)),
      row({.key = "capacity",
           .label = "Capacity",
           .group = "Capacity change",
           .unit = Unit::count,
           .range = {0, 0, 1000, 100000},
           .help = "Units that work at a time from then on."},
          AT(capacity)),
  };
}

std::vector<Field> assignment_fields() {
  const auto row = [](FieldSpec spec, auto access) { return make_field<Assignment>(spec, access); };
  return {
      id_row<Assignment>("Assignment"),
      row({.key = "task",
           .label = "Task",
           .group = "Assignment",
           .help = "Task that needs the resource.",
           .reference = "tasks"},
          AT(task)),
      row({.key = "resource",
           .label = "Resource",
           .group = "Assignment",
           .help = "What it needs.",
           .reference = "resources"},
          AT(resource)),
      row({.key = "units",
           .label = "Units",
           .group = "Assignment",
           .unit = Unit::count,
           .range = {0, 1, 100, 100000},
           .help = "Units that it holds from its start to its finish."},
          AT(units)),
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

std::vector<Field> payment_fields() {
  const auto row = [](FieldSpec spec, auto access) {
    return make_field<PaymentTerm>(spec, access);
  };
  return {
      id_row<PaymentTerm>("Payment"),
      row({.key = "pays",
           .label = "Pays for",
           .group = "Payment",
           .help = "An item of the plan such as halls.hall-1 or generators.smt, or a category of "
                   "cost such as cooling."},
          AT(pays)),
      row({.key = "task",
           .label = "Task",
           .group = "Payment",
           .help = "Task that it is due with.",
           .reference = "tasks"},
          AT(task)),
      row({.key = "when",
           .label = "When",
           .group = "Payment",
           .help = "At the task's start or finish."},
          AT(when)),
      row({.key = "lag_days",
           .label = "Lag",
           .group = "Payment",
           .unit = Unit::days,
           .range = {-5000, -60, 400, 20000},
           .help = "Days after it; negative is before."},
          AT(lag_days)),
      row({.key = "share_frac",
           .label = "Share",
           .group = "Payment",
           .unit = Unit::frac,
           .range = {0, 0.05, 1, 1},
           .help = "Of the price."},
          AT(share_frac)),
  };
}

}  // namespace sitewright::plan
