// A plan as a project file: element by element in the order of the schema.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "model/core/number_text.h"
#include "model/exchange/mspdi.h"
#include "model/exchange/mspdi_hours.h"
#include "model/exchange/mspdi_values.h"
#include "model/exchange/xml_text.h"
#include "model/plan/fields.h"
#include "model/schedule/calendars.h"

namespace sitewright::exchange {

namespace {

using schedule::DayHours;
using schedule::WorkingTime;

constexpr std::size_t kDaysPerWeek = 7;

class Writer {
 public:
  Writer(const plan::Plan& plan, const schedule::Result& schedule)
      : plan_(plan), schedule_(schedule), times_(schedule::working_times(plan, ignored_)) {
    for (std::size_t i = 0; i < plan.calendars.size(); ++i)
      calendar_uid_.emplace(plan.calendars[i].id, static_cast<std::int64_t>(i) + kFirstCalendar);
    for (std::size_t i = 0; i < plan.tasks.size(); ++i)
      uid_of_.emplace(plan.tasks[i].id, static_cast<std::int64_t>(i) + 1);
    day_minutes_ = plan_day_minutes();
  }

  std::string run() {
    xml_.open("Project", " xmlns=\"http://schemas.microsoft.com/project\"");
    add_head();
    add_id_field();
    add_calendars();
    xml_.open("Tasks");
    for (std::size_t i = 0; i < plan_.tasks.size(); ++i) {
      if (!plan_.tasks[i].parent) add_task(i, 1);
    }
    xml_.close();
    add_resources();
    add_assignments();
    xml_.close();
    return std::move(xml_).str();
  }

 private:
  static constexpr std::int64_t kAroundTheClock = 1;  // UID of the calendar of tasks without one
  static constexpr std::int64_t kFirstCalendar = 2;

  Minute plan_day_minutes() const {
    const WorkingTime* time = plan_time();
    return time == nullptr ? schedule::kMinutesPerDay : time->day_minutes;
  }

  const WorkingTime* time_of(const std::string& id) const {
    for (std::size_t i = 0; i < plan_.calendars.size(); ++i) {
      if (plan_.calendars[i].id == id) return &times_[i];
    }
    return nullptr;
  }
  const WorkingTime* plan_time() const {
    return plan_.schedule.calendar ? time_of(*plan_.schedule.calendar) : nullptr;
  }
  const WorkingTime* task_time(const plan::Task& task) const {
    return task.calendar ? time_of(*task.calendar) : plan_time();
  }

  std::int64_t calendar_uid(const std::optional<std::string>& id) const {
    if (!id) return kAroundTheClock;
    const auto found = calendar_uid_.find(*id);
    return found == calendar_uid_.end() ? kAroundTheClock : found->second;
  }

  void add_head() {
    xml_.text("Name", plan_.name);
    xml_.text("Title", plan_.name);
    xml_.flag("ScheduleFromStart", true);
    xml_.moment("StartDate", schedule::minute_of(plan_.schedule.start) +
                                 std::llround(plan_.schedule.start_h * 60.0));
    xml_.number("CalendarUID", calendar_uid(plan_.schedule.calendar));
    xml_.number("MinutesPerDay", day_minutes_);
    xml_.number("MinutesPerWeek", day_minutes_ * 5);
    xml_.number("DaysPerMonth", 20);
    xml_.flag("HonorConstraints", false);
    xml_.flag("NewTasksAreManual", false);
  }

  /// A text field of the tasks has their ids here, so that they are known again.
  void add_id_field() {
    xml_.open("ExtendedAttributes");
    xml_.open("ExtendedAttribute");
    xml_.text("FieldID", kOwnIdField);
    xml_.text("FieldName", "Text1");
    xml_.text("Alias", kOwnIdAlias);
    xml_.close();
    xml_.close();
  }

  void add_calendars() {
    xml_.open("Calendars");
    WorkingTime always;
    for (DayHours& day : always.week) day = {{0, static_cast<int>(schedule::kMinutesPerDay)}};
    add_calendar(kAroundTheClock, "24 Hours", always, {}, std::nullopt);
    for (std::size_t i = 0; i < plan_.calendars.size(); ++i) {
      const plan::Calendar& calendar = plan_.calendars[i];
      add_calendar(calendar_uid_.at(calendar.id),
                   calendar.name.empty() ? calendar.id : calendar.name, times_[i], calendar.id,
                   calendar.base);
    }
    xml_.close();
  }

  /// All in full: a calendar with a base says its own week and all exceptions too.
  void add_calendar(std::int64_t uid, const std::string& name, const WorkingTime& time,
                    const std::string& id, const std::optional<std::string>& base) {
    xml_.open("Calendar");
    xml_.number("UID", uid);
    xml_.text("Name", name);
    xml_.flag("IsBaseCalendar", !base);
    xml_.number("BaseCalendarUID", base ? calendar_uid(base) : -1);
    if (!base || owns_shifts(id)) {
      xml_.open("WeekDays");
      for (std::size_t type = 1; type <= kDaysPerWeek; ++type) {
        const std::size_t day = (type + 5) % kDaysPerWeek;
        xml_.open("WeekDay");
        xml_.number("DayType", static_cast<std::int64_t>(type));
        write_hours(time.week[day], xml_);
        xml_.close();
      }
      xml_.close();
    }
    write_exceptions(plan_, id, xml_);
    xml_.close();
  }

  bool owns_shifts(const std::string& id) const {
    return std::any_of(plan_.shifts.begin(), plan_.shifts.end(),
                       [&](const plan::Shift& shift) { return shift.calendar == id; });
  }

  void add_task(std::size_t i, int level) {
    const plan::Task& task = plan_.tasks[i];
    const schedule::ScheduledTask& dates = schedule_.tasks[i];
    xml_.open("Task");
    xml_.number("UID", uid_of_.at(task.id));
    xml_.number("ID", ++row_);
    xml_.text("Name", task.name.empty() ? task.id : task.name);
    xml_.flag("Active", true);
    xml_.flag("Manual", false);
    xml_.number("OutlineLevel", level);
    xml_.moment("Start", dates.start_at);
    xml_.moment("Finish", dates.finish_at);
    add_duration(task, dates);
    xml_.flag("Milestone", dates.milestone);
    xml_.flag("Summary", dates.summary);
    xml_.flag("Critical", dates.critical);
    add_dates(task, dates.summary);
    for (const plan::Link& link : plan_.links) {
      if (link.to == task.id) add_link(link, task);
    }
    xml_.open("ExtendedAttribute");
    xml_.text("FieldID", kOwnIdField);
    xml_.text("Value", task.id);
    xml_.close();
    xml_.close();
    for (std::size_t part = 0; part < plan_.tasks.size(); ++part) {
      if (plan_.tasks[part].parent == task.id) add_task(part, level + 1);
    }
  }

  void add_duration(const plan::Task& task, const schedule::ScheduledTask& dates) {
    const WorkingTime* time = task_time(task);
    const Minute day = time == nullptr ? schedule::kMinutesPerDay : time->day_minutes;
    constexpr int kDays = 7;
    xml_.text("Duration",
              duration_text(std::llround(dates.duration_days * static_cast<double>(day))));
    xml_.number("DurationFormat", kDays);
  }

  /// A constraint as the form has it: one a task.
  struct Constraint {
    int type = 0;
    std::optional<Date> date{};
  };

  /// An earliest date first, since without it the task would move; a latest one where there is
  /// none.
  static Constraint constraint_of(const plan::Task& task, bool summary) {
    if (summary) {
      if (task.start_no_earlier_than) return {.type = 4, .date = task.start_no_earlier_than};
      if (task.must_finish_by) return {.type = 7, .date = task.must_finish_by};
      return {};
    }
    if (task.start_no_earlier_than) {
      const bool on = task.start_no_earlier_than == task.start_no_later_than;
      return {.type = on ? 2 : 4, .date = task.start_no_earlier_than};
    }
    if (task.finish_no_earlier_than) {
      const bool on = task.finish_no_earlier_than == task.must_finish_by;
      return {.type = on ? 3 : 6, .date = task.finish_no_earlier_than};
    }
    if (task.must_finish_by) return {.type = 7, .date = task.must_finish_by};
    if (task.start_no_later_than) return {.type = 5, .date = task.start_no_later_than};
    return {.type = task.as_late_as_possible ? 1 : 0};
  }

  static Minute moment_of(Date date, const plan::Task& task) {
    return schedule::minute_of(date) + std::llround(task.dates_at_h * 60.0);
  }

  /// A latest finish that has no room as a constraint is a deadline.
  void add_dates(const plan::Task& task, bool summary) {
    const Constraint constraint = constraint_of(task, summary);
    xml_.number("ConstraintType", constraint.type);
    if (constraint.date) xml_.moment("ConstraintDate", moment_of(*constraint.date, task));
    xml_.number("CalendarUID", task.calendar ? calendar_uid(task.calendar) : -1);
    constexpr int kOnFinish = 3;
    constexpr int kFinishBy = 7;
    const bool said = constraint.type == kOnFinish || constraint.type == kFinishBy;
    std::optional<Minute> deadline;
    if (task.deadline) deadline = moment_of(*task.deadline, task);
    if (task.must_finish_by && !said) {
      const Minute by = moment_of(*task.must_finish_by, task);
      deadline = std::min(by, deadline.value_or(by));
    }
    if (deadline) xml_.moment("Deadline", *deadline);
  }

  void add_link(const plan::Link& link, const plan::Task& successor) {
    const auto from = uid_of_.find(link.from);
    if (from == uid_of_.end()) return;
    constexpr std::array<int, 4> kTypes{1, 3, 0, 2};  // fs, ss, ff, sf
    const bool elapsed = link.lag_time == plan::LagTime::elapsed;
    const WorkingTime* time = task_time(successor);
    const Minute day = elapsed || time == nullptr ? schedule::kMinutesPerDay : time->day_minutes;
    constexpr double kTenths = 10.0;
    constexpr double kPercent = 100.0;
    double lag = link.lag_days * static_cast<double>(day) * kTenths;
    int format = elapsed ? 8 : 7;
    const bool percent =
        link.lag_frac != 0.0 && link.lag_days == 0.0 && is_whole(link.lag_frac * kPercent);
    if (percent) {
      lag = link.lag_frac * kPercent;
      format = elapsed ? 20 : 19;
    } else if (link.lag_frac != 0.0) {
      lag += link.lag_frac * kTenths * static_cast<double>(working_minutes(link.from));
    }
    xml_.open("PredecessorLink");
    xml_.number("PredecessorUID", from->second);
    xml_.number("Type", kTypes[static_cast<std::size_t>(link.type)]);
    xml_.flag("CrossProject", false);
    xml_.number("LinkLag", std::llround(percent ? lag : readable(lag, elapsed)));
    xml_.number("LagFormat", format);
    xml_.close();
  }

  /// Tenths of minutes within the limits of a link's lag in the file's days.
  double readable(double tenths, bool elapsed) const {
    constexpr double kTenths = 10.0;
    const Range limits = plan::find_field(*plan::find_list("links"), "lag_days")->range;
    const double day =
        kTenths * static_cast<double>(elapsed ? schedule::kMinutesPerDay : day_minutes_);
    return std::clamp(tenths, limits.hard_min * day, limits.hard_max * day);
  }

  static bool is_whole(double value) { return value == std::round(value); }

  Minute working_minutes(const std::string& id) const {
    const schedule::ScheduledTask* task = schedule::find_task(schedule_, id);
    const std::size_t place = static_cast<std::size_t>(task - schedule_.tasks.data());
    const WorkingTime* time = task_time(plan_.tasks[place]);
    const Minute day = time == nullptr ? schedule::kMinutesPerDay : time->day_minutes;
    return std::llround(task->duration_days * static_cast<double>(day));
  }

  void add_resources() {
    xml_.open("Resources");
    for (std::size_t i = 0; i < plan_.resources.size(); ++i) {
      const plan::Resource& resource = plan_.resources[i];
      xml_.open("Resource");
      xml_.number("UID", static_cast<std::int64_t>(i) + 1);
      xml_.number("ID", static_cast<std::int64_t>(i) + 1);
      xml_.text("Name", resource.name.empty() ? resource.id : resource.name);
      xml_.number("Type", 1);
      xml_.number("MaxUnits", resource.capacity);
      xml_.close();
    }
    xml_.close();
  }

  void add_assignments() {
    xml_.open("Assignments");
    for (std::size_t i = 0; i < plan_.assignments.size(); ++i) {
      const plan::Assignment& assignment = plan_.assignments[i];
      const auto resource = std::find_if(
          plan_.resources.begin(), plan_.resources.end(),
          [&](const plan::Resource& candidate) { return candidate.id == assignment.resource; });
      const auto task = uid_of_.find(assignment.task);
      if (resource == plan_.resources.end() || task == uid_of_.end()) continue;
      xml_.open("Assignment");
      xml_.number("UID", static_cast<std::int64_t>(i) + 1);
      xml_.number("TaskUID", task->second);
      xml_.number("ResourceUID", (resource - plan_.resources.begin()) + 1);
      xml_.number("Units", assignment.units);
      xml_.close();
    }
    xml_.close();
  }

  const plan::Plan& plan_;
  const schedule::Result& schedule_;
  Issues ignored_;
  std::vector<WorkingTime> times_;
  std::map<std::string, std::int64_t> calendar_uid_;
  std::map<std::string, std::int64_t> uid_of_;
  Minute day_minutes_ = schedule::kMinutesPerDay;
  std::int64_t row_ = 0;
  Xml xml_;
};

}  // namespace

std::string write_mspdi(const plan::Plan& plan, const schedule::Result& schedule) {
  return Writer(plan, schedule).run();
}

}  // namespace sitewright::exchange
