// A project file into a plan: records first, in whatever order the file has them, then the plan.
#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "model/exchange/mspdi.h"
#include "model/exchange/mspdi_calendars.h"
#include "model/exchange/mspdi_records.h"
#include "model/exchange/mspdi_values.h"
#include "model/plan/fields.h"

namespace sitewright::exchange {

namespace {

constexpr double kMinutesPerHour = 60.0;
constexpr const char* kElapsedCalendar = "elapsed";

/// What the file's code of a duration or lag format means.
struct Format {
  bool elapsed = false;
  bool percent = false;
};

Format format_of(std::int64_t code) {
  constexpr std::int64_t kEstimated = 32;  // the same with a question mark
  const std::int64_t plain = code >= kEstimated ? code - kEstimated : code;
  constexpr std::int64_t kPercent = 19;
  constexpr std::int64_t kElapsedPercent = 20;
  return {.elapsed = plain >= 4 && plain <= kElapsedPercent && plain % 2 == 0,
          .percent = plain == kPercent || plain == kElapsedPercent};
}

class PlanReader {
 public:
  PlanReader(std::string_view file, const MspdiRecords& records)
      : records_(records), values_(file) {}

  Expected<Imported> run() {
    read_project();
    calendar_of_ = add_calendars(records_.calendars, day_minutes_, values_, plan(), result_.issues);
    set_plan_calendar();
    for (const XmlRecord& record : records_.tasks) add_task(record);
    for (const XmlRecord& record : records_.tasks) add_links(record);
    add_resources();
    add_assignments();
    if (values_.error()) return tl::unexpected(*values_.error());
    return std::move(result_);
  }

 private:
  plan::Plan& plan() { return result_.plan; }

  void warn(std::string path, std::string text, std::vector<std::string> args = {}) {
    result_.issues.push_back(
        {std::move(path), Severity::warning, std::move(text), std::move(args)});
  }

  void read_project() {
    const XmlRecord& project = records_.project;
    std::string_view name = project.text_of("Title");
    if (name.empty()) name = project.text_of("Name");
    if (!name.empty()) plan().name = std::string(name);
    const std::int64_t minutes = values_.integer(project, "MinutesPerDay", day_minutes_);
    if (minutes < 15 || minutes > schedule::kMinutesPerDay) {
      values_.fail(project, "MinutesPerDay", project.text_of("MinutesPerDay"),
                   "is not between 15 and 1440");
    } else {
      day_minutes_ = minutes;
    }
    if (const auto start = values_.date_time(project, "StartDate")) {
      plan().schedule.start = schedule::day_of(*start);
      plan().schedule.start_h =
          static_cast<double>(*start - schedule::minute_of(plan().schedule.start)) /
          kMinutesPerHour;
    } else {
      values_.fail(project, "StartDate", "", "is missing");
    }
    if (!project.text_of("ScheduleFromStart").empty() &&
        !values_.flag(project, "ScheduleFromStart")) {
      warn("schedule.start", "the file is scheduled back from its finish; here it runs forward");
    }
  }

  void set_plan_calendar() {
    const std::int64_t uid = values_.integer(records_.project, "CalendarUID", -1);
    const auto found = calendar_of_.find(uid);
    if (found != calendar_of_.end()) {
      plan().schedule.calendar = found->second;
    } else if (!plan().calendars.empty()) {
      plan().schedule.calendar = standard_calendar();
    }
  }

  /// Where the project names none: the one called Standard, else the first without a base.
  std::string standard_calendar() {
    const std::vector<plan::Calendar>& all = plan().calendars;
    const auto first = [&](auto is_it) { return std::find_if(all.begin(), all.end(), is_it); };
    auto found = first([](const plan::Calendar& c) { return c.name == kStandardCalendar; });
    if (found == all.end()) found = first([](const plan::Calendar& c) { return !c.base; });
    return found == all.end() ? all.front().id : found->id;
  }

  /// Around the clock, for durations in elapsed time; made when first needed.
  std::string elapsed_calendar() {
    if (elapsed_.empty()) {
      std::vector<std::string> taken;
      for (const plan::Calendar& calendar : plan().calendars) taken.push_back(calendar.id);
      elapsed_ = id_for(kElapsedCalendar, kElapsedCalendar, taken);
      plan().calendars.push_back({.id = elapsed_,
                                  .name = "Elapsed time",
                                  .days_per_week = 7,
                                  .start_h = 0.0,
                                  .day_h = 24.0});
    }
    return elapsed_;
  }

  bool is_left_out(const XmlRecord& record) {
    return values_.integer(record, "UID", 0) == 0 || values_.flag(record, "IsNull") ||
           (!record.text_of("Active").empty() && !values_.flag(record, "Active"));
  }

  void add_task(const XmlRecord& record) {
    const std::int64_t uid = values_.integer(record, "UID", 0);
    if (uid < 0) values_.fail(record, "UID", record.text_of("UID"), "is negative");
    if (is_left_out(record)) {
      if (uid != 0 && !values_.flag(record, "IsNull")) {
        warn("tasks", "task %1 (UID %2) is inactive and is left out",
             {std::string(record.text_of("Name")), std::to_string(uid)});
      }
      return;
    }
    plan::Task task;
    task.id = std::to_string(uid);
    task.name = std::string(record.text_of("Name"));
    if (!place_of_.emplace(uid, plan().tasks.size()).second)
      values_.fail(record, "UID", record.text_of("UID"), "is the UID of two tasks");
    set_parent(record, task);
    set_duration(record, task);
    set_dates(record, task);
    plan().tasks.push_back(std::move(task));
    store(record);
  }

  void set_parent(const XmlRecord& record, plan::Task& task) {
    const std::int64_t level =
        std::max<std::int64_t>(1, values_.integer(record, "OutlineLevel", 1));
    while (!outline_.empty() && outline_.back().first >= level) outline_.pop_back();
    if (!outline_.empty()) task.parent = outline_.back().second;
    outline_.emplace_back(level, task.id);
  }

  void set_duration(const XmlRecord& record, plan::Task& task) {
    const bool elapsed = format_of(values_.integer(record, "DurationFormat", 7)).elapsed;
    const Minute minutes = values_.duration(record, "Duration");
    if (minutes < 0) values_.fail(record, "Duration", record.text_of("Duration"), "is negative");
    const Minute day = elapsed ? schedule::kMinutesPerDay : day_minutes_;
    task.duration_days = static_cast<double>(minutes) / static_cast<double>(day);
    if (elapsed) {
      task.calendar = elapsed_calendar();
      return;
    }
    const std::int64_t calendar = values_.integer(record, "CalendarUID", -1);
    if (calendar >= 0 && values_.flag(record, "IgnoreResourceCalendar"))
      ignores_resources_.insert(values_.integer(record, "UID", 0));
    const auto found = calendar_of_.find(calendar);
    if (found != calendar_of_.end()) {
      task.calendar = found->second;
    } else if (calendar >= 0 && !record.text_of("CalendarUID").empty()) {
      values_.fail(record, "CalendarUID", record.text_of("CalendarUID"),
                   "is the UID of no calendar");
    }
  }

  void set_dates(const XmlRecord& record, plan::Task& task) {
    const std::int64_t type = values_.integer(record, "ConstraintType", 0);
    if (type < 0 || type > 7)
      values_.fail(record, "ConstraintType", record.text_of("ConstraintType"), "is not 0 to 7");
    if (type == 1) task.as_late_as_possible = true;
    const auto date = values_.date_time(record, "ConstraintDate");
    if (type >= 2 && date) set_constraint(type, *date, task);
    if (const auto deadline = values_.date_time(record, "Deadline"))
      set_deadline(*deadline, type >= 2 && date, task);
  }

  /// A task's dates hold at one hour of their days, a constraint's if there is one: then a deadline
  /// is the first such moment that is not before its own.
  static void set_deadline(Minute deadline, bool has_hour, plan::Task& task) {
    task.deadline = schedule::day_of(deadline);
    const double hour =
        static_cast<double>(deadline - schedule::minute_of(*task.deadline)) / kMinutesPerHour;
    if (!has_hour) {
      task.dates_at_h = hour;
    } else if (hour > task.dates_at_h) {
      task.deadline = add_days(*task.deadline, 1);
    }
  }

  static void set_constraint(std::int64_t type, Minute date, plan::Task& task) {
    const Date day = schedule::day_of(date);
    task.dates_at_h = static_cast<double>(date - schedule::minute_of(day)) / kMinutesPerHour;
    if (type == 2 || type == 4) task.start_no_earlier_than = day;
    if (type == 2 || type == 5) task.start_no_later_than = day;
    if (type == 3 || type == 6) task.finish_no_earlier_than = day;
    if (type == 3 || type == 7) task.must_finish_by = day;
  }

  void store(const XmlRecord& record) {
    StoredTask stored;
    stored.id = std::to_string(values_.integer(record, "UID", 0));
    stored.own_id = own_id(record, own_id_field(records_.project));
    stored.start = values_.date_time(record, "Start");
    stored.finish = values_.date_time(record, "Finish");
    stored.summary = values_.flag(record, "Summary");
    stored.manual = values_.flag(record, "Manual");
    stored.started = values_.date_time(record, "ActualStart").has_value() ||
                     values_.integer(record, "PercentComplete", 0) > 0;
    const std::int64_t type = values_.integer(record, "ConstraintType", 0);
    stored.hard_date = type == 2 || type == 3 || type == 5 || type == 7;
    stored.as_late = type == 1;
    constexpr Minute kTenths = 10;
    stored.levelling = values_.integer(record, "LevelingDelay", 0) / kTenths;
    result_.stored.push_back(std::move(stored));
  }

  void add_links(const XmlRecord& record) {
    if (is_left_out(record)) return;
    const std::int64_t to = values_.integer(record, "UID", 0);
    for (const XmlRecord& child : record.children) {
      if (child.name != "PredecessorLink") continue;
      const std::int64_t from = values_.integer(child, "PredecessorUID", 0);
      if (values_.flag(child, "CrossProject")) {
        warn("tasks." + std::to_string(to), "a link from another file is left out");
        continue;
      }
      if (!place_of_.contains(from)) {
        if (!left_out(from))
          values_.fail(child, "PredecessorUID", child.text_of("PredecessorUID"),
                       "is the UID of no task");
        continue;
      }
      add_link(child, from, to);
    }
  }

  bool left_out(std::int64_t uid) {
    return std::any_of(records_.tasks.begin(), records_.tasks.end(), [&](const XmlRecord& task) {
      return values_.integer(task, "UID", 0) == uid;
    });
  }

  void add_link(const XmlRecord& record, std::int64_t from, std::int64_t to) {
    constexpr std::array kTypes{plan::LinkType::ff, plan::LinkType::fs, plan::LinkType::sf,
                                plan::LinkType::ss};
    const std::int64_t type = values_.integer(record, "Type", 1);
    if (type < 0 || type >= static_cast<std::int64_t>(kTypes.size())) {
      values_.fail(record, "Type", record.text_of("Type"), "is not 0 to 3");
      return;
    }
    plan::Link link;
    link.id = "link-" + std::to_string(plan().links.size() + 1);
    link.from = std::to_string(from);
    link.to = std::to_string(to);
    link.type = kTypes[static_cast<std::size_t>(type)];
    const Format format = format_of(values_.integer(record, "LagFormat", 7));
    const double lag = values_.number(record, "LinkLag", 0.0);
    if (format.elapsed) link.lag_time = plan::LagTime::elapsed;
    constexpr double kPercent = 100.0;
    constexpr double kTenths = 10.0;
    if (format.percent) {
      link.lag_frac = lag / kPercent;
      check_lag(record, "lag_frac", link.lag_frac, "is not between -1000 % and 10000 %");
    } else {
      const plan::Task& successor = plan().tasks[place_of_.at(to)];
      const bool around_the_clock = !elapsed_.empty() && successor.calendar == elapsed_;
      const Minute day =
          format.elapsed || around_the_clock ? schedule::kMinutesPerDay : day_minutes_;
      link.lag_days = lag / kTenths / static_cast<double>(day);
      check_lag(record, "lag_days", link.lag_days, "is not between -5000 and 20000 days");
    }
    plan().links.push_back(std::move(link));
  }

  /// The limits are those of the plan's own field.
  void check_lag(const XmlRecord& record, std::string_view key, double lag, std::string_view rule) {
    const Range range = plan::find_field(*plan::find_list("links"), key)->range;
    if (lag >= range.hard_min && lag <= range.hard_max) return;
    values_.fail(record, "LinkLag", record.text_of("LinkLag"), rule);
  }

  void add_resources() {
    std::vector<std::string> taken;
    for (const XmlRecord& record : records_.resources) {
      const std::int64_t uid = values_.integer(record, "UID", 0);
      constexpr std::int64_t kWork = 1;
      if (uid == 0 || values_.flag(record, "IsNull") ||
          values_.integer(record, "Type", kWork) != kWork)
        continue;
      plan::Resource resource;
      resource.name = std::string(record.text_of("Name"));
      resource.id = id_for(resource.name, "resource", taken);
      resource.capacity = units(record, "MaxUnits");
      taken.push_back(resource.id);
      if (!resource_of_.emplace(uid, resource.id).second)
        values_.fail(record, "UID", record.text_of("UID"), "is the UID of two resources");
      if (const auto calendar = calendar_of_.find(values_.integer(record, "CalendarUID", -1));
          calendar != calendar_of_.end() && differs_from_plan(calendar->second))
        own_time_.insert(resource.id);
      plan().resources.push_back(std::move(resource));
    }
  }

  /// Units of the file are parts of one; here they are whole.
  int units(const XmlRecord& record, std::string_view element) {
    const double value = values_.number(record, element, 1.0);
    if (value < 0.0 || value > 100000.0) {
      values_.fail(record, element, record.text_of(element), "is not between 0 and 100000");
      return 1;
    }
    if (value != std::floor(value)) {
      warn("resources", "%1 units of \"%2\" are rounded up to whole ones",
           {std::string(record.text_of(element)), std::string(record.text_of("Name"))});
    }
    return static_cast<int>(std::ceil(value));
  }

  /// A calendar that only names a base works as that does.
  bool differs_from_plan(const std::string& id) {
    const auto owns = [&](const auto& rows) {
      return std::any_of(rows.begin(), rows.end(),
                         [&](const auto& row) { return row.calendar == id; });
    };
    if (plan().schedule.calendar == id) return false;
    const auto calendar =
        std::find_if(plan().calendars.begin(), plan().calendars.end(),
                     [&](const plan::Calendar& candidate) { return candidate.id == id; });
    return !(calendar->base && calendar->base == plan().schedule.calendar && !owns(plan().shifts) &&
             !owns(plan().exceptions));
  }

  void add_assignments() {
    for (const XmlRecord& record : records_.assignments) {
      const auto task = place_of_.find(values_.integer(record, "TaskUID", 0));
      const auto resource = resource_of_.find(values_.integer(record, "ResourceUID", -1));
      if (task == place_of_.end() || resource == resource_of_.end()) continue;
      plan().assignments.push_back(
          {.id = "assignment-" + std::to_string(plan().assignments.size() + 1),
           .task = plan().tasks[task->second].id,
           .resource = resource->second,
           .units = units(record, "Units")});
      if (own_time_.contains(resource->second) && !ignores_resources_.contains(task->first))
        result_.stored[task->second].resource_calendar = true;
    }
  }

  const MspdiRecords& records_;
  Values values_;
  Imported result_;
  Minute day_minutes_ = 480;
  std::map<std::int64_t, std::string> calendar_of_;
  std::map<std::int64_t, std::size_t> place_of_;  // of tasks in the plan
  std::map<std::int64_t, std::string> resource_of_;
  std::set<std::string> own_time_;            // resources with a calendar of their own
  std::set<std::int64_t> ignores_resources_;  // tasks that work in their own all the same
  std::vector<std::pair<std::int64_t, std::string>> outline_;
  std::string elapsed_;
};

}  // namespace

Expected<Imported> read_mspdi(std::string_view file, std::istream& in) {
  const Expected<MspdiRecords> records = read_records(file, in);
  if (!records) return tl::unexpected(records.error());
  return PlanReader(file, *records).run();
}

Expected<Imported> read_mspdi_file(const std::string& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error) return failure(path + ": cannot be read: " + error.message());
  if (size > kLargestXml) {
    return failure(path + ": has " + std::to_string(size >> 20U) +
                   " MiB; the most that is read is " + std::to_string(kLargestXml >> 20U) + " MiB");
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) return failure(path + ": cannot be read");
  return read_mspdi(path, in);
}

}  // namespace sitewright::exchange
