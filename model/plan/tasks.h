// The lists of a plan's schedule: tasks, links, calendars, resources.
#pragma once

#include <optional>
#include <string>

#include "model/core/date.h"
#include "model/plan/enums.h"

namespace sitewright::plan {

/// Working time by weekday: its base's where it has one, else its shifts where it has some, else
/// the hours here. Shifts replace a base's on the weekdays that they name. A task without a
/// calendar works around the clock.
struct Calendar {
  std::string id{};
  std::string name{};
  std::optional<std::string> base{};
  int days_per_week = 5;
  double start_h = 8.0;
  double day_h = 8.0;

  friend bool operator==(const Calendar&, const Calendar&) = default;
};

/// Hours that a calendar works on some weekdays; several add up, until = from is a day off.
struct Shift {
  std::string id{};
  std::string calendar{};
  Weekdays days = Weekdays::weekdays;
  double from_h = 8.0;
  double until_h = 16.0;

  friend bool operator==(const Shift&, const Shift&) = default;
};

/// Days on which a calendar works other hours or, with until = from, not at all: a holiday, a
/// winter stop. Several on the same days add up.
struct CalendarException {
  std::string id{};
  std::string name{};
  std::string calendar{};
  Date first_day = make_date(2026, 12, 25);
  Date last_day = make_date(2026, 12, 25);
  bool every_year = false;
  double from_h = 0.0;
  double until_h = 0.0;

  friend bool operator==(const CalendarException&, const CalendarException&) = default;
};

/// A task; one that is the parent of others is a summary and takes its dates from them. What
/// `enables_` names is ready on the day that the task is finished.
struct Task {
  std::string id{};
  std::string name{};
  std::optional<std::string> parent{};
  double duration_days = 30.0;
  std::optional<double> optimistic_days{};
  std::optional<double> pessimistic_days{};
  Distribution distribution = Distribution::pert;
  std::string driver{};
  std::optional<double> work{};
  std::optional<double> rate_per_day{};
  int crews = 1;
  std::optional<std::string> calendar{};
  std::optional<Date> start_no_earlier_than{};
  std::optional<Date> start_no_later_than{};
  std::optional<Date> finish_no_earlier_than{};
  std::optional<Date> must_finish_by{};
  std::optional<Date> deadline{};
  double dates_at_h = 0.0;
  bool as_late_as_possible = false;
  bool pinned = false;
  std::optional<std::string> enables_hall{};
  std::optional<std::string> enables_network{};
  std::optional<std::string> enables_cooling{};
  std::optional<std::string> enables_delivery{};
  std::optional<std::string> enables_generators{};
  std::optional<std::string> enables_storage{};
  std::optional<std::string> enables_lot{};
  bool enables_permit = false;
  bool enables_gas = false;

  friend bool operator==(const Task&, const Task&) = default;
};

struct Link {
  std::string id{};
  std::string from{};
  std::string to{};
  LinkType type = LinkType::fs;
  double lag_days = 0.0;
  double lag_frac = 0.0;
  LagTime lag_time = LagTime::working;

  friend bool operator==(const Link&, const Link&) = default;
};

/// A crew, crane or team that tasks share.
struct Resource {
  std::string id{};
  std::string name{};
  int capacity = 1;

  friend bool operator==(const Resource&, const Resource&) = default;
};

/// From its day on, the resource's capacity is this.
struct ResourceChange {
  std::string id{};
  std::string resource{};
  Date date = make_date(2026, 1, 1);
  int capacity = 1;

  friend bool operator==(const ResourceChange&, const ResourceChange&) = default;
};

/// Units of a resource that a task holds from its start to its finish.
struct Assignment {
  std::string id{};
  std::string task{};
  std::string resource{};
  int units = 1;

  friend bool operator==(const Assignment&, const Assignment&) = default;
};

/// Something that may happen: it delays one task, or all tasks of a driver, and costs money.
struct Risk {
  std::string id{};
  std::string name{};
  double probability_frac = 0.1;
  std::optional<std::string> task{};
  std::string driver{};
  double delay_days = 30.0;
  std::optional<double> least_delay_days{};
  std::optional<double> most_delay_days{};
  double cost_usd = 0.0;

  friend bool operator==(const Risk&, const Risk&) = default;
};

}  // namespace sitewright::plan
