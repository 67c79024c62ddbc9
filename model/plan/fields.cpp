// The lists as one table, and look-ups by key and id.
#include "model/plan/fields.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/core/check.h"
#include "model/plan/list_fields.h"
#include "model/plan/row.h"

namespace sitewright::plan {

namespace {

/// Table of `make`, built at first use.
template <std::vector<Field> (*make)()>
std::span<const Field> table() {
  static const std::vector<Field> fields = make();
  return fields;
}

std::vector<Field> make_scalar_fields() {
  std::vector<Field> fields;
  for (auto rows :
       {plan_rows, site_rows, permit_rows, plant_rows, use_rows, finance_rows, rent_rows}) {
    for (Field& field : rows()) fields.push_back(std::move(field));
  }
  return fields;
}

struct ListSpec {
  std::string_view key, label, item_label, group, help;
  bool seldom = false;
};

/// Row of the list that `member` of the plan is.
template <auto member, std::vector<Field> (*make)()>
List list_row(ListSpec spec) {
  using Items = std::remove_cvref_t<decltype(std::declval<Plan&>().*member)>;
  using Item = typename Items::value_type;
  return {
      .key = spec.key,
      .label = spec.label,
      .item_label = spec.item_label,
      .group = spec.group,
      .help = spec.help,
      .seldom = spec.seldom,
      .fields = &table<make>,
      .size = [](const Plan& plan) { return (plan.*member).size(); },
      .item = [](const Plan& plan, std::size_t i) -> const void* { return &(plan.*member).at(i); },
      .mutable_item = [](Plan& plan, std::size_t i) -> void* { return &(plan.*member).at(i); },
      .insert =
          [](Plan& plan, std::size_t i) {
            auto& items = plan.*member;
            SITEWRIGHT_CHECK(i <= items.size(), "insertion beyond the end of a list");
            items.insert(items.begin() + static_cast<std::ptrdiff_t>(i), Item{});
          },
      .remove =
          [](Plan& plan, std::size_t i) {
            auto& items = plan.*member;
            SITEWRIGHT_CHECK(i < items.size(), "removal beyond the end of a list");
            items.erase(items.begin() + static_cast<std::ptrdiff_t>(i));
          },
      .move =
          [](Plan& plan, std::size_t from, std::size_t to) {
            auto& items = plan.*member;
            SITEWRIGHT_CHECK(from < items.size() && to < items.size(),
                             "move beyond the end of a list");
            Item item = std::move(items[from]);
            items.erase(items.begin() + static_cast<std::ptrdiff_t>(from));
            items.insert(items.begin() + static_cast<std::ptrdiff_t>(to), std::move(item));
          }};
}

std::vector<List> make_lists() {
  return {
      list_row<&Plan::halls, hall_fields>(
          {"halls", "Halls", "Hall", "Halls", "Rooms that accelerators stand in."}),
      list_row<&Plan::lots, lot_fields>({"lots", "Accelerator lots", "Lot", "Accelerators",
                                         "Deliveries of accelerators into halls."}),
      list_row<&Plan::deliveries, delivery_fields>({"deliveries", "Grid delivery", "Delivery step",
                                                    "Power", "Connection megawatts by date."}),
      list_row<&Plan::contracts, contract_fields>({"contracts", "Energy contracts", "Contract",
                                                   "Power", "Prices of energy; add no megawatts."}),
      list_row<&Plan::rates, rate_fields>(
          {"rates", "Rates", "Rate", "Power",
           "Prices of a contract that hold in some months and hours only."}),
      list_row<&Plan::contract_steps, contract_step_fields>(
          {"contract_steps", "Contract ramps", "Ramp step", "Power",
           "Contract capacity that grows after energisation; without steps it is the contract's "
           "power."}),
      list_row<&Plan::generators, generator_fields>(
          {"generators", "On-site generation", "Generator group", "Power", "Units of one kind."}),
      list_row<&Plan::profiles, profile_fields>({"profiles", "Hourly profiles", "Profile", "Power",
                                                 "Output of sun or wind by hour, from a table.",
                                                 true}),
      list_row<&Plan::storage, storage_fields>(
          {"storage", "Storage", "Storage", "Power", "Batteries."}),
      list_row<&Plan::cooling_steps, cooling_step_fields>({"cooling_steps", "Cooling steps",
                                                           "Cooling step", "Cooling",
                                                           "Cooling of a hall by date."}),
      list_row<&Plan::tasks, task_fields>(
          {"tasks", "Tasks", "Task", "Schedule", "What must be done before the site runs."}),
      list_row<&Plan::links, link_fields>(
          {"links", "Links", "Link", "Schedule", "Which task waits for which."}),
      list_row<&Plan::calendars, calendar_fields>(
          {"calendars", "Calendars", "Calendar", "Schedule", "Working time of tasks."}),
      list_row<&Plan::shifts, shift_fields>(
          {"shifts", "Shifts", "Shift", "Schedule", "Hours that a calendar works by weekday."}),
      list_row<&Plan::exceptions, exception_fields>(
          {"exceptions", "Calendar exceptions", "Exception", "Schedule",
           "Holidays, winter stops and other days on which a calendar differs."}),
      list_row<&Plan::resources, resource_fields>({"resources", "Resources", "Resource", "Schedule",
                                                   "Crews, cranes and teams that tasks share."}),
      list_row<&Plan::resource_changes, resource_change_fields>(
          {"resource_changes", "Capacity changes", "Capacity change", "Schedule",
           "Capacity of a resource from a day on."}),
      list_row<&Plan::assignments, assignment_fields>({"assignments", "Assignments", "Assignment",
                                                       "Schedule",
                                                       "Which task needs which resource."}),
      list_row<&Plan::risks, risk_fields>(
          {"risks", "Risks", "Risk", "Schedule",
           "Things that may happen, with their chance, delay and cost."}),
      list_row<&Plan::unit_costs, unit_cost_fields>({"unit_costs", "Unit costs", "Unit cost",
                                                     "Cost",
                                                     "Prices that replace the catalogue's."}),
      list_row<&Plan::payments, payment_fields>({"payments", "Payments by task", "Payment", "Cost",
                                                 "Shares of a cost that are due with a task."}),
  };
}

}  // namespace

std::span<const Field> scalar_fields() { return table<make_scalar_fields>(); }

std::span<const List> lists() {
  static const std::vector<List> rows = make_lists();
  return rows;
}

const Field* find_scalar(std::string_view key) {
  const auto fields = scalar_fields();
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.key == key; });
  return found == fields.end() ? nullptr : &*found;
}

const List* find_list(std::string_view key) {
  const auto rows = lists();
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const List& l) { return l.key == key; });
  return found == rows.end() ? nullptr : &*found;
}

const Field* find_field(const List& list, std::string_view key) {
  const auto fields = list.fields();
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.key == key; });
  return found == fields.end() ? nullptr : &*found;
}

const std::string& item_id(const List& list, const Plan& plan, std::size_t index) {
  // Every item type starts with its id, and the first row of every table is that member.
  return *static_cast<const std::string*>(list.item(plan, index));
}

std::size_t find_item(const List& list, const Plan& plan, std::string_view id) {
  const std::size_t size = list.size(plan);
  for (std::size_t i = 0; i < size; ++i) {
    if (item_id(list, plan, i) == id) return i;
  }
  return size;
}

Date horizon_end(const Plan& plan) {
  constexpr double kDaysPerYear = 365.25;
  constexpr double kTiny = 1e-9;
  const double whole = std::floor(plan.schedule.horizon_years + kTiny);
  const std::chrono::year_month_day start{plan.schedule.start};
  std::chrono::year_month_day end = start + std::chrono::years{static_cast<int>(whole)};
  if (!end.ok()) end = end.year() / end.month() / std::chrono::last;
  const double rest = std::max(0.0, plan.schedule.horizon_years - whole);
  const Date last = add_days(Date{std::chrono::sys_days{end}},
                             static_cast<int>(std::lround(rest * kDaysPerYear)));
  return std::min(last, make_date(2200, 1, 1));
}

}  // namespace sitewright::plan
