// Microsoft Project's XML: schedules of other programs into plans and back.
#pragma once

#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/error.h"
#include "model/core/issue.h"
#include "model/plan/plan.h"
#include "model/schedule/schedule.h"

namespace sitewright::exchange {

using schedule::Minute;

/// What a file says of a task's dates, and what of it our calculation does not follow.
struct StoredTask {
  std::string id;
  std::string own_id{};  ///< in the plan that the file was written of; empty: not said
  std::optional<Minute> start{};
  std::optional<Minute> finish{};
  bool summary = false;
  bool manual = false;     ///< dates typed in, not calculated
  bool started = false;    ///< has actual dates or progress
  bool hard_date = false;  ///< must start or finish on, or no later than, a date
  bool as_late = false;
  bool resource_calendar = false;  ///< works in the calendar of a resource
  Minute levelling = 0;            ///< delay that levelling of resources has added

  friend bool operator==(const StoredTask&, const StoredTask&) = default;
};

struct Imported {
  plan::Plan plan;
  std::vector<StoredTask> stored;  ///< by task, in the plan's order
  Issues issues;                   ///< what was left out
};

/// A plan with the tasks, links, calendars and resources of a project. A task's id is its UID, its
/// summary the one that its outline level says; manual tasks are taken as automatic ones; a
/// duration or lag in elapsed time counts every hour; days are the project's minutes per day.
/// Errors: those of read_xml(); a value that is no number, date or duration, two tasks or calendars
///   of one UID, a lag beyond the limits of a link's, more than 10,000 of anything: file, line,
///   element, value and rule.
/// Source: Microsoft Project XML Data Interchange schema (mspdi_pj12.xsd), element reference
[[nodiscard]] Expected<Imported> read_mspdi(std::string_view file, std::istream& in);

/// The same from a file on disk, whose size is looked at first.
[[nodiscard]] Expected<Imported> read_mspdi_file(const std::string& path);

/// The plan's tasks, links, calendars and resources as such a file, with the dates of `schedule`.
/// Yearly exceptions are written for the years of the plan and ten more. Percent lags with days on
/// top, which the form does not have, are written as the days that they come to; days beyond the
/// limits of a link's lag, which only a part of a long predecessor comes to, as the limit. A latest
/// finish beside an earliest date is written as a deadline. A text field of each task has its id in
/// the plan.
[[nodiscard]] std::string write_mspdi(const plan::Plan& plan, const schedule::Result& schedule);

/// The same with the dates of the plan's own schedule, levelled where the plan is.
/// Errors: a schedule that has no dates: path and rule.
[[nodiscard]] Expected<std::string> plan_mspdi(const plan::Plan& plan);

/// A task whose stored dates are not ours.
struct DateDifference {
  std::string task;
  std::optional<Minute> stored_start{}, stored_finish{};
  Minute start = 0, finish = 0;
  Issues causes;  ///< why, and in a second one what drives our date
  /// The causes in one sentence (English).
  [[nodiscard]] std::string cause() const;

  friend bool operator==(const DateDifference&, const DateDifference&) = default;
};

/// Every task whose stored start or finish differs by a minute or more from the schedule's, with
/// the cause: what the file has that we do not follow, a predecessor or part that differs already,
/// or what our date comes from.
[[nodiscard]] std::vector<DateDifference> date_differences(const Imported& imported,
                                                           const schedule::Result& schedule);

/// True where the file says when any task starts or finishes, so that there is something to
/// compare.
[[nodiscard]] bool has_dates(const Imported& imported);

/// An imported schedule within a plan, and what to look at before it is kept.
struct ImportedPlan {
  plan::Plan plan;
  schedule::Result schedule;                ///< of the plan
  Issues issues;                            ///< of the file, then of the schedule
  std::vector<DateDifference> differences;  ///< see date_differences()
};

/// `target` with the imported start, calendars, tasks, links and resources in the place of its own,
/// but for what the file cannot say of rows that both have: see keep_own(). Everything else of it
/// stays but for what was noted of the values and rows that go: sources, kept keys. Only the
/// schedule is looked at: what else of the plan refers to a task that goes is for its checks.
[[nodiscard]] ImportedPlan import_into(const plan::Plan& target, const Imported& imported);

}  // namespace sitewright::exchange
