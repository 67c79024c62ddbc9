// What a Gantt chart shows: tasks with their dates and marks, links, and days of note.
#pragma once

#include <QString>
#include <cstddef>
#include <optional>
#include <vector>

#include "model/core/date.h"

namespace sitewright::ui {

enum class GanttKind { task, milestone, summary };

/// Where a task began and ended, or was going to.
struct GanttDates {
  Date start{};
  Date finish{};  ///< the day after the last day of work; the start for a milestone

  friend bool operator==(const GanttDates&, const GanttDates&) = default;
};

/// The day of a finish with even odds, and with four chances in five.
struct GanttOdds {
  Date p50{};
  Date p80{};
};

struct GanttTask {
  QString id{};
  QString name{};
  int level = 0;  ///< of indentation, 0 outermost
  GanttKind kind = GanttKind::task;
  GanttDates dates{};
  double float_days = 0;  ///< total float in its working days; negative where a date cannot be kept
  std::optional<Date> late_finish{};  ///< to where it may slip
  bool critical = false;
  bool near_critical = false;
  std::optional<GanttDates> baseline{};
  std::optional<GanttOdds> odds{};
  std::optional<Date> deadline{};
  std::optional<Date> constraint{};       ///< day that its own constraint names
  QString constraint_text{};              ///< "Not before 2 Jul 2024"
  QString driver_text{};                  ///< what sets its start
  QString enables{};                      ///< what it makes ready, e.g. "150 MW"
  std::optional<std::size_t> calendar{};  ///< place in the chart's days off; nothing: none are off
};

/// An arrow between two tasks, by their places in the list.
struct GanttLink {
  QString id{};
  std::size_t from = 0;
  std::size_t to = 0;
  bool from_finish = true;  ///< leaves the finish, else the start
  bool to_start = true;     ///< reaches the start, else the finish
  bool driving = false;     ///< sets the successor's date
  bool critical = false;    ///< on the critical path
};

/// An upright line with a name: a target, the end of the project.
struct GanttMarker {
  Date day{};
  QString name{};
};

struct GanttData {
  QString title{};
  std::vector<GanttTask> tasks{};
  std::vector<GanttLink> links{};
  std::vector<GanttMarker> markers{};
  QString baseline_name{};  ///< what the thin bars are; empty without any
};

}  // namespace sitewright::ui
