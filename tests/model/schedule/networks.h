// Small networks in working time, and what their tests read of them.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "model/schedule/schedule.h"

namespace sitewright::schedule::test {

/// A Monday.
const Date kMonday = make_date(2024, 1, 1);

inline plan::Plan empty_plan() {
  plan::Plan plan;
  plan.schedule.start = kMonday;
  return plan;
}

inline plan::Task& add_task(plan::Plan& plan, const std::string& id, double days,
                            const std::string& calendar = "") {
  plan::Task task;
  task.id = id;
  task.duration_days = days;
  if (!calendar.empty()) task.calendar = calendar;
  plan.tasks.push_back(task);
  return plan.tasks.back();
}

inline plan::Link& add_link(plan::Plan& plan, const std::string& from, const std::string& to,
                            plan::LinkType type = plan::LinkType::fs, double lag = 0.0) {
  plan.links.push_back(
      {.id = from + "-" + to, .from = from, .to = to, .type = type, .lag_days = lag});
  return plan.links.back();
}

/// Five days of eight hours with a break at noon, as project software has it.
inline void add_standard(plan::Plan& plan, const std::string& id = "standard") {
  plan.calendars.push_back({.id = id});
  plan.shifts.push_back({.id = id + "-am", .calendar = id, .from_h = 8, .until_h = 12});
  plan.shifts.push_back({.id = id + "-pm", .calendar = id, .from_h = 13, .until_h = 17});
}

inline ScheduledTask scheduled(const plan::Plan& plan, const std::string& id) {
  const Result result = critical_path(plan);
  for (const Issue& issue : result.issues)
    EXPECT_NE(issue.severity, Severity::error) << issue.message();
  const ScheduledTask* task = find_task(result, id);
  EXPECT_NE(task, nullptr) << id;
  return task == nullptr ? ScheduledTask{} : *task;
}

inline Minute at(Date date, int hour, int minute = 0) {
  return minute_of(date) + hour * 60 + minute;
}
inline Date january(unsigned day) { return make_date(2024, 1, day); }

inline std::vector<std::string> lines_of(const Issues& issues) {
  std::vector<std::string> lines;
  for (const Issue& issue : issues) lines.push_back(issue.path + ": " + issue.message());
  return lines;
}

}  // namespace sitewright::schedule::test
