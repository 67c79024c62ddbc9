// One row a task; below it what was missed, moved and differs.
#include "app/cli/schedule_output.h"

#include <array>

#include "app/cli/outlook.h"
#include "app/cli/text_table.h"
#include "model/core/number_text.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

namespace {

constexpr int kSignificant = 9;  // of days that minutes make

std::string moment_text(schedule::Minute minute) {
  const Date day = schedule::day_of(minute);
  const auto at = static_cast<int>(minute - schedule::minute_of(day));
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return to_iso(day) + "T" + two(at / 60) + ":" + two(at % 60) + ":00";
}

std::string optional_moment(const std::optional<schedule::Minute>& minute) {
  return minute ? moment_text(*minute) : "";
}

std::string joined(const std::vector<std::string>& ids, std::string_view between) {
  std::string text;
  for (const std::string& id : ids) {
    if (!text.empty()) text += between;
    text += id;
  }
  return text;
}

std::string_view kind_text(schedule::DueKind kind) {
  constexpr std::array<std::string_view, 3> kNames{"start_no_later_than", "must_finish_by",
                                                   "deadline"};
  return kNames[static_cast<std::size_t>(kind)];
}

/// Why the task does not start earlier.
std::string cause_text(const schedule::ScheduledTask& task) {
  constexpr std::array<std::string_view, 8> kNames{
      "plan's start", "link",      "not before",          "finish not before",
      "its summary",  "its parts", "as late as possible", "resource"};
  if (!task.driving_link.empty()) return task.driving_link;
  if (task.cause == schedule::StartCause::pinned) return "pinned";
  return std::string(kNames[static_cast<std::size_t>(task.cause)]);
}

std::string critical_text(const schedule::ScheduledTask& task) {
  if (task.critical) return "yes";
  return task.near_critical ? "near" : "";
}

void add_moves(const ScheduleOutput& output, std::string& text) {
  if (output.moves.empty()) return;
  TextTable table({"moved", "from", "to", "waits for", "behind"});
  for (const schedule::Move& move : output.moves)
    table.add(
        {move.task, to_iso(move.from), to_iso(move.to), move.resource, joined(move.behind, ", ")});
  text += "\n" + table.str();
}

void add_differences(const ScheduleOutput& output, std::string& text) {
  if (!output.to_the_minute) return;
  if (output.differences.empty()) {
    text += output.compared ? "\nEvery date is that of the file.\n"
                            : "\nNo dates to compare with those of the file.\n";
    return;
  }
  TextTable table({"differs", "start in the file", "finish in the file", "cause"});
  for (const exchange::DateDifference& difference : output.differences)
    table.add({difference.task, optional_moment(difference.stored_start),
               optional_moment(difference.stored_finish), difference.cause()});
  text += "\n" + table.str();
}

void write_task(const schedule::ScheduledTask& task, bool to_the_minute, io::JsonWriter& writer) {
  writer.begin_object().key("id").text(task.id).key("name").text(task.name);
  if (to_the_minute) {
    writer.key("start").text(moment_text(task.start_at));
    writer.key("finish").text(moment_text(task.finish_at));
  } else {
    writer.key("start").date(task.start).key("finish").date(task.finish);
    writer.key("late_start").date(task.late_start).key("late_finish").date(task.late_finish);
  }
  writer.key("total_float_days").number(task.total_float_days);
  writer.key("free_float_days").number(task.free_float_days);
  writer.key("critical").flag(task.critical).key("near_critical").flag(task.near_critical);
  writer.key("summary").flag(task.summary).key("milestone").flag(task.milestone);
  writer.key("set_by").text(cause_text(task)).key("limited_by").text(task.limited_by);
  writer.end_object();
}

void write_ids(const std::vector<std::string>& ids, io::JsonWriter& writer) {
  writer.begin_array();
  for (const std::string& id : ids) writer.text(id);
  writer.end_array();
}

void write_missed(const schedule::Result& result, io::JsonWriter& writer) {
  writer.key("missed").begin_array();
  for (const schedule::MissedDate& missed : result.missed) {
    writer.begin_object().key("task").text(missed.task).key("date").text(kind_text(missed.kind));
    writer.key("due").date(missed.due).key("late_days").number(missed.late_days).key("chain");
    write_ids(missed.chain, writer);
    writer.end_object();
  }
  writer.end_array();
}

void write_moves(const ScheduleOutput& output, io::JsonWriter& writer) {
  if (!output.unlevelled_days) return;
  writer.key("unlevelled_days").number(*output.unlevelled_days).key("moves").begin_array();
  for (const schedule::Move& move : output.moves) {
    writer.begin_object().key("task").text(move.task).key("from").date(move.from);
    writer.key("to").date(move.to).key("resource").text(move.resource).key("behind");
    write_ids(move.behind, writer);
    writer.end_object();
  }
  writer.end_array();
}

void write_differences(const ScheduleOutput& output, io::JsonWriter& writer) {
  if (!output.to_the_minute) return;
  writer.key("differences").begin_array();
  for (const exchange::DateDifference& difference : output.differences) {
    writer.begin_object().key("id").text(difference.task);
    writer.key("stored_start").text(optional_moment(difference.stored_start));
    writer.key("stored_finish").text(optional_moment(difference.stored_finish));
    writer.key("start").text(moment_text(difference.start));
    writer.key("finish").text(moment_text(difference.finish));
    writer.key("cause").text(difference.cause()).end_object();
  }
  writer.end_array();
}

}  // namespace

std::string schedule_text(const ScheduleOutput& output) {
  const schedule::Result& result = output.result;
  TextTable table({"task", "start", "finish", "total float", "free float", "critical", "set by"});
  for (const schedule::ScheduledTask& task : result.tasks) {
    table.add({task.id, output.to_the_minute ? moment_text(task.start_at) : to_iso(task.start),
               output.to_the_minute ? moment_text(task.finish_at) : to_iso(task.finish),
               format_number(task.total_float_days, kSignificant),
               format_number(task.free_float_days, kSignificant), critical_text(task),
               cause_text(task)});
  }
  std::string text = table.str() + "\n" + std::to_string(result.duration_days) + " days, " +
                     to_iso(result.start) + " to " + to_iso(result.finish);
  if (output.unlevelled_days)
    text += "; " + std::to_string(*output.unlevelled_days) + " days without resources";
  text += "\n";
  for (const schedule::MissedDate& missed : result.missed) {
    text += missed.task + " is " + std::to_string(missed.late_days) + " days late for its " +
            std::string(kind_text(missed.kind)) + " " + to_iso(missed.due) + ": " +
            joined(missed.chain, " -> ") + "\n";
  }
  add_moves(output, text);
  add_differences(output, text);
  if (output.outlook) text += outlook_text(*output.outlook);
  return text;
}

std::string schedule_json(const ScheduleOutput& output) {
  const schedule::Result& result = output.result;
  io::JsonWriter writer;
  writer.begin_object().key("makespan_days").number(result.duration_days);
  writer.key("tasks").begin_array();
  for (const schedule::ScheduledTask& task : result.tasks)
    write_task(task, output.to_the_minute, writer);
  writer.end_array().key("critical_path");
  write_ids(result.critical_path, writer);
  write_missed(result, writer);
  write_moves(output, writer);
  write_differences(output, writer);
  if (output.outlook) write_outlook(*output.outlook, writer);
  return writer.end_object().str();
}

std::string periods_json(const Periods& periods) {
  io::JsonWriter writer;
  writer.begin_object().key("makespan_days");
  writer.number(schedule::makespan(periods.project, periods.starts)).key("tasks").begin_array();
  for (std::size_t i = 0; i < periods.starts.size(); ++i) {
    const schedule::Activity& activity = periods.project.activities[i];
    writer.begin_object().key("id").text(activity.id).key("start").number(periods.starts[i]);
    writer.key("finish").number(periods.starts[i] + activity.duration);
    writer.key("total_float_days").number(periods.total_float[i]);
    writer.key("critical").flag(periods.total_float[i] == 0).end_object();
  }
  return writer.end_array().end_object().str();
}

std::string periods_text(const Periods& periods) {
  TextTable table({"activity", "start", "finish", "total float"});
  for (std::size_t i = 0; i < periods.starts.size(); ++i) {
    const schedule::Activity& activity = periods.project.activities[i];
    table.add({activity.id, std::to_string(periods.starts[i]),
               std::to_string(periods.starts[i] + activity.duration),
               std::to_string(periods.total_float[i])});
  }
  return table.str() + "\nmakespan " +
         std::to_string(schedule::makespan(periods.project, periods.starts)) + "\n";
}

}  // namespace sitewright::cli
