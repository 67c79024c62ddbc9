// Project files: one of our own worked out by hand, two that Microsoft Project wrote, and back.
#include "model/exchange/mspdi.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "model/exchange/mspdi_values.h"
#include "model/schedule/calendars.h"

namespace sitewright::exchange {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

Imported campus() {
  auto imported = read_mspdi_file(SITEWRIGHT_SOURCE_DIR "/tests/model/exchange/files/campus.xml");
  EXPECT_TRUE(imported.has_value()) << imported.error().message;
  return std::move(imported).value_or(Imported{});
}

std::optional<Imported> reference(const std::string& name) {
  const char* set = std::getenv("SITEWRIGHT_REFERENCE");
  const fs::path file =
      (set != nullptr ? fs::path(set) : fs::path(SITEWRIGHT_SOURCE_DIR) / "../shared/reference") /
      "mspdi" / name;
  if (!fs::exists(file)) return std::nullopt;
  auto imported = read_mspdi_file(file.string());
  EXPECT_TRUE(imported.has_value()) << imported.error().message;
  return std::move(imported).value_or(Imported{});
}

using Span = std::pair<std::string, std::string>;

std::map<std::string, Span> dates_of(const schedule::Result& result) {
  std::map<std::string, Span> dates;
  for (const schedule::ScheduledTask& task : result.tasks)
    dates[task.id] = {date_time_text(task.start_at), date_time_text(task.finish_at)};
  return dates;
}

TEST(Mspdi, OurOwnFileHasTheDatesThatWereWorkedOutByHand) {
  const Imported imported = campus();
  EXPECT_THAT(imported.issues, IsEmpty());
  EXPECT_EQ(imported.plan.name, "Campus");
  EXPECT_EQ(imported.plan.tasks[0].name, "Site works & slab");
  const schedule::Result result = schedule::critical_path(imported.plan);
  const std::map<std::string, Span> expected{
      {"1", {"2024-01-01T08:00:00", "2024-01-16T17:00:00"}},
      {"2", {"2024-01-01T08:00:00", "2024-01-05T17:00:00"}},
      // 50 % of 40 h from Friday 17:00 in the calendar of six days: 1 h, 10 h, 9 h
      {"3", {"2024-01-08T17:00:00", "2024-01-11T10:00:00"}},
      // three elapsed days end on a Sunday, the Monday is a holiday
      {"4", {"2024-01-16T08:00:00", "2024-01-16T17:00:00"}},
      {"5", {"2024-01-16T17:00:00", "2024-01-18T17:00:00"}},
      {"6", {"2024-01-18T17:00:00", "2024-01-18T17:00:00"}},
      {"7", {"2024-01-16T08:00:00", "2024-01-16T17:00:00"}},
      {"8", {"2024-01-10T13:00:00", "2024-01-11T12:00:00"}},
      {"9", {"2024-01-11T13:00:00", "2024-01-12T12:00:00"}},
      // must end 2 h after the fence, 25 % of its 8 h, elapsed
      {"10", {"2024-01-10T14:00:00", "2024-01-11T14:00:00"}},
      {"11", {"2024-01-01T08:00:00", "2024-01-01T17:00:00"}},
      {"12", {"2024-01-08T08:00:00", "2024-01-08T17:00:00"}},
      {"13", {"2024-01-09T08:00:00", "2024-01-09T17:00:00"}}};
  EXPECT_EQ(dates_of(result), expected);
  ASSERT_EQ(result.missed.size(), 2U);
  EXPECT_EQ(result.missed[0].task, "6");
  EXPECT_EQ(result.missed[0].due, make_date(2024, 1, 17));
  EXPECT_EQ(result.missed[0].late_days, 1);
  EXPECT_EQ(result.missed[1].task, "12");
}

TEST(Mspdi, EachDifferenceFromOurOwnFileIsExplained) {
  const Imported imported = campus();
  const auto differences = date_differences(imported, schedule::critical_path(imported.plan));
  std::vector<std::string> lines;
  for (const DateDifference& difference : differences)
    lines.push_back(difference.task + ": " + difference.cause());
  EXPECT_THAT(
      lines, ElementsAre(
                 "11: scheduled by hand in the file: its typed dates do not follow its links (here "
                 "it starts with the project)",
                 "12: the file keeps the date of its constraint, here its links win (here task 2 "
                 "drives it)",
                 "13: follows task 12, which differs"));
}

TEST(Mspdi, RecurringExceptionsFallOnTheirDays) {
  const Imported imported = campus();
  std::vector<std::string> days;
  for (const plan::CalendarException& exception : imported.plan.exceptions)
    days.push_back(exception.name + " " + to_iso(exception.first_day) + " " +
                   to_iso(exception.last_day));
  EXPECT_THAT(
      days, ElementsAre("Holiday 2024-01-15 2024-01-15", "Thanksgiving 2024-11-28 2024-11-28",
                        "Thanksgiving 2025-11-27 2025-11-27", "Thanksgiving 2026-11-26 2026-11-26",
                        "Thanksgiving 2027-11-25 2027-11-25"));
}

/// What both have in common after a round trip: ids change, dates do not.
void expect_same_dates(const plan::Plan& plan) {
  const schedule::Result before = schedule::critical_path(plan);
  std::istringstream text(write_mspdi(plan, before));
  const auto back = read_mspdi("back.xml", text);
  ASSERT_TRUE(back.has_value()) << back.error().message;
  const schedule::Result after = schedule::critical_path(back->plan);
  ASSERT_EQ(after.tasks.size(), before.tasks.size());
  EXPECT_THAT(date_differences(*back, after), IsEmpty());
  std::map<std::string, Span> by_name_before, by_name_after;
  for (const auto& task : before.tasks)
    by_name_before[task.name] = {date_time_text(task.start_at), date_time_text(task.finish_at)};
  for (const auto& task : after.tasks)
    by_name_after[task.name] = {date_time_text(task.start_at), date_time_text(task.finish_at)};
  EXPECT_EQ(by_name_after, by_name_before);
  EXPECT_EQ(back->plan.links.size(), plan.links.size());
  EXPECT_EQ(back->plan.assignments.size(), plan.assignments.size());
  for (std::size_t i = 0; i < after.missed.size() && i < before.missed.size(); ++i)
    EXPECT_EQ(after.missed[i].late_days, before.missed[i].late_days);
  EXPECT_EQ(after.missed.size(), before.missed.size());
}

TEST(Mspdi, WhatIsWrittenIsReadBackWithTheSameDates) {
  expect_same_dates(campus().plan);
  plan::Plan plan;
  plan.name = "A <plan> & \"more\"";
  plan.schedule.start = make_date(2024, 1, 1);
  plan.calendars = {{.id = "five"},
                    {.id = "derived", .base = "five"},
                    {.id = "long", .days_per_week = 6, .start_h = 6.0, .day_h = 10.5}};
  plan.shifts = {{.id = "s",
                  .calendar = "derived",
                  .days = plan::Weekdays::friday,
                  .from_h = 0,
                  .until_h = 0}};
  plan.exceptions = {{.id = "w",
                      .name = "Winter",
                      .calendar = "five",
                      .first_day = make_date(2023, 12, 20),
                      .last_day = make_date(2024, 1, 10),
                      .every_year = true}};
  plan.tasks = {{.id = "a", .name = "a", .duration_days = 2.5, .calendar = "five"},
                {.id = "b", .name = "b", .duration_days = 7, .calendar = "derived"},
                {.id = "c", .name = "c", .duration_days = 3, .calendar = "long"},
                {.id = "d", .name = "d", .duration_days = 4},
                {.id = "e", .name = "e", .duration_days = 0}};
  plan.tasks[3].must_finish_by = make_date(2024, 1, 6);
  plan.tasks[4].deadline = make_date(2024, 1, 20);
  plan.links = {{.id = "1", .from = "a", .to = "b", .lag_frac = 0.5},
                {.id = "2", .from = "b", .to = "c", .type = plan::LinkType::ss, .lag_days = 1.5},
                {.id = "3", .from = "c", .to = "d", .type = plan::LinkType::ff, .lag_days = -1},
                {.id = "4",
                 .from = "d",
                 .to = "e",
                 .lag_days = 2,
                 .lag_frac = 0.25,
                 .lag_time = plan::LagTime::elapsed}};
  expect_same_dates(plan);
}

Imported read_text(const std::string& text) {
  std::istringstream in(text);
  auto imported = read_mspdi("file.xml", in);
  EXPECT_TRUE(imported.has_value()) << imported.error().message;
  return std::move(imported).value_or(Imported{});
}

/// A project around the clock that starts at eight.
TEST(Mspdi, TasksStartAtTheHourOfTheProject) {
  const Imported imported = read_text(R"(<Project xmlns="http://schemas.microsoft.com/project">
    <StartDate>2026-01-05T08:00:00</StartDate><CalendarUID>1</CalendarUID>
    <MinutesPerDay>1440</MinutesPerDay>
    <Calendars><Calendar><UID>1</UID><Name>24 Hours</Name><IsBaseCalendar>1</IsBaseCalendar>
      <WeekDays>)" + [] {
    std::string days;
    for (int day = 1; day <= 7; ++day) {
      days += "<WeekDay><DayType>" + std::to_string(day) +
              "</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime>"
              "<FromTime>00:00:00</FromTime><ToTime>00:00:00</ToTime></WorkingTime>"
              "</WorkingTimes></WeekDay>";
    }
    return days;
  }() + R"(</WeekDays></Calendar></Calendars>
    <Tasks><Task><UID>1</UID><Name>Pour</Name><Duration>PT30H0M0S</Duration>
      <Start>2026-01-05T08:00:00</Start><Finish>2026-01-06T14:00:00</Finish></Task></Tasks>
    </Project>)");
  EXPECT_EQ(imported.plan.schedule.start_h, 8.0);
  const schedule::Result result = schedule::critical_path(imported.plan);
  EXPECT_EQ(dates_of(result).at("1"), Span("2026-01-05T08:00:00", "2026-01-06T14:00:00"));
  EXPECT_THAT(date_differences(imported, result), IsEmpty());
  expect_same_dates(imported.plan);
}

/// Where a file says nothing of working time, days are those of Microsoft Project's Standard.
TEST(Mspdi, AFileWithoutCalendarsWorksStandardDays) {
  const Imported imported = read_text(R"(<Project xmlns="http://schemas.microsoft.com/project">
    <StartDate>2026-01-02T08:00:00</StartDate>
    <Tasks><Task><UID>1</UID><Name>Pour</Name><Duration>PT16H0M0S</Duration></Task></Tasks>
    </Project>)");
  ASSERT_EQ(imported.issues.size(), 1U);
  EXPECT_EQ(imported.issues[0].path, "calendars");
  const schedule::Result result = schedule::critical_path(imported.plan);
  // Friday and the Monday after it.
  EXPECT_EQ(dates_of(result).at("1"), Span("2026-01-02T08:00:00", "2026-01-05T17:00:00"));
  EXPECT_FALSE(has_dates(imported));
}

/// A deadline counts to the hour.
TEST(Mspdi, ADeadlineIsMissedByAnHour) {
  const auto missed = [](const std::string& deadline) {
    const Imported imported = read_text(
        "<Project><StartDate>2026-01-05T08:00:00</StartDate><Tasks><Task><UID>1</UID>"
        "<Duration>PT4H0M0S</Duration><Deadline>" +
        deadline + "</Deadline></Task></Tasks></Project>");
    EXPECT_EQ(imported.plan.tasks[0].deadline, make_date(2026, 1, 5));
    return schedule::critical_path(imported.plan).missed.size();
  };
  EXPECT_EQ(missed("2026-01-05T11:00:00"), 1U);
  EXPECT_EQ(missed("2026-01-05T12:00:00"), 0U);
}

/// Without its earliest date a task would move; its latest one is kept as a deadline.
TEST(Mspdi, AnEarliestDateIsWrittenBesideALatestOne) {
  plan::Plan plan;
  plan.schedule.start = make_date(2024, 1, 1);
  plan.calendars = {{.id = "days"}};
  plan.exceptions = {{.id = "m",
                      .calendar = "days",
                      .first_day = make_date(2024, 1, 9),
                      .last_day = make_date(2024, 1, 9),
                      .from_h = 8.0,
                      .until_h = 12.0},
                     {.id = "a",
                      .calendar = "days",
                      .first_day = make_date(2024, 1, 9),
                      .last_day = make_date(2024, 1, 9),
                      .from_h = 13.0,
                      .until_h = 15.0}};
  plan.tasks = {{.id = "a", .name = "a", .duration_days = 5, .calendar = "days"}};
  plan.tasks[0].start_no_earlier_than = make_date(2024, 1, 8);
  plan.tasks[0].must_finish_by = make_date(2024, 1, 20);
  const std::string xml = write_mspdi(plan, schedule::critical_path(plan));
  const Imported back = read_text(xml);
  EXPECT_EQ(back.plan.tasks[0].start_no_earlier_than, make_date(2024, 1, 8));
  EXPECT_EQ(back.plan.tasks[0].deadline, make_date(2024, 1, 20));
  EXPECT_THAT(date_differences(back, schedule::critical_path(back.plan)), IsEmpty());
  const std::size_t first = xml.find("<Exception>");
  ASSERT_NE(first, std::string::npos);
  EXPECT_EQ(xml.find("<Exception>", first + 1), std::string::npos) << "one exception, two times";
}

TEST(Mspdi, TheLinksFileOfMicrosoftProjectIsRecomputedAndEachDifferenceExplained) {
  const auto imported = reference("task-links-project2019-mspdi.xml");
  if (!imported) GTEST_SKIP() << "no reference data";
  const schedule::Result result = schedule::critical_path(imported->plan);
  ASSERT_EQ(result.tasks.size(), 16U);
  const auto dates = dates_of(result);
  // The file's own dates, where its tasks do follow their links.
  const std::map<std::string, Span> expected{
      {"2", {"2018-10-19T08:00:00", "2018-10-19T17:00:00"}},
      {"4", {"2018-10-22T08:00:00", "2018-10-22T17:00:00"}},
      {"6", {"2018-10-23T08:00:00", "2018-10-23T17:00:00"}},
      {"8", {"2018-10-26T08:00:00", "2018-10-26T17:00:00"}},
      {"10", {"2018-11-02T08:00:00", "2018-11-02T17:00:00"}}};
  for (const auto& [id, span] : expected) EXPECT_EQ(dates.at(id), span) << id;
  for (const DateDifference& difference : date_differences(*imported, result))
    EXPECT_THAT(difference.cause(), StartsWith("scheduled by hand in the file")) << difference.task;
  // Floats as the file has them where its dates are ours [minutes / 480].
  EXPECT_EQ(schedule::find_task(result, "1")->total_float_days, 10.0);
  EXPECT_EQ(schedule::find_task(result, "3")->total_float_days, 9.0);
  EXPECT_EQ(schedule::find_task(result, "7")->total_float_days, 5.0);
  EXPECT_TRUE(schedule::find_task(result, "9")->critical);
}

TEST(Mspdi, TheCalendarsOfMicrosoftProjectComeBackExactly) {
  const auto imported = reference("calendar-calendars-project2019-mspdi.xml");
  if (!imported) GTEST_SKIP() << "no reference data";
  const plan::Plan& plan = imported->plan;
  std::vector<std::string> names;
  for (const plan::Calendar& calendar : plan.calendars) names.push_back(calendar.name);
  EXPECT_THAT(names,
              ElementsAre("Standard", "Calendar1", "Calendar2", "Resource One", "Resource Two"));
  Issues issues;
  const auto times = schedule::working_times(plan, issues);
  EXPECT_THAT(issues, IsEmpty());
  const schedule::DayHours day{{480, 720}, {780, 1020}};
  for (const schedule::WorkingTime& time : times) {
    for (std::size_t weekday = 0; weekday < 5; ++weekday) EXPECT_EQ(time.week[weekday], day);
    EXPECT_THAT(time.week[5], IsEmpty());
    EXPECT_THAT(time.week[6], IsEmpty());
    EXPECT_THAT(time.dated, IsEmpty());
    EXPECT_EQ(time.day_minutes, 480);
  }
  EXPECT_EQ(plan.schedule.calendar, "standard");
  EXPECT_EQ(plan.calendars[2].base, std::nullopt);
  EXPECT_EQ(plan.calendars[3].base, "standard");
  EXPECT_EQ(plan.calendars[4].base, "standard");
  EXPECT_THAT(plan.tasks, IsEmpty());
}

}  // namespace
}  // namespace sitewright::exchange
