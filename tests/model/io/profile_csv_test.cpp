// Tables of hourly output as planners have them, and what is wrong with some.
#include "model/io/profile_csv.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>

#include "model/core/number_text.h"
#include "model/core/series.h"
#include "model/io/plan_csv.h"
#include "model/io/plan_json.h"

namespace sitewright::io {
namespace {

/// A share that differs from hour to hour.
double share_of(int hour) { return (hour % 97) / 100.0; }

std::string one_a_line(int hours, const std::string& end = "\n") {
  std::string text;
  for (int hour = 0; hour < hours; ++hour) text += format_number(share_of(hour)) + end;
  return text;
}

/// A table with hour, power and wind; `cell` makes the power of an hour.
std::string table(int hours, const std::function<std::string(int)>& cell) {
  std::string text = "Hour,AC System Output (W),Wind speed\n";
  for (int hour = 0; hour < hours; ++hour)
    text += std::to_string(hour) + "," + cell(hour) + ",3.5\n";
  return text;
}

std::string error_of(const std::string& text, const ProfileChoice& choice = {}) {
  const auto read = read_profile("t.csv", text, choice);
  return read ? std::string() : read.error().message;
}

void expect_shares(const Expected<HourlyShares>& read) {
  ASSERT_TRUE(read.has_value()) << read.error().message;
  ASSERT_EQ(read->values().size(), static_cast<std::size_t>(kHoursPerYear));
  for (int hour = 0; hour < kHoursPerYear; ++hour) {
    EXPECT_NEAR(read->values()[static_cast<std::size_t>(hour)], share_of(hour), 1e-12) << hour;
  }
}

TEST(ProfileCsv, OneNumberALine) {
  expect_shares(read_profile("t.csv", one_a_line(kHoursPerYear), {}));
  expect_shares(read_profile("t.csv", "share\n" + one_a_line(kHoursPerYear), {}));
  expect_shares(read_profile("t.csv", "\xEF\xBB\xBF" + one_a_line(kHoursPerYear, "\r\n"), {}));
}

TEST(ProfileCsv, AColumnOfATableOverItsRating) {
  const std::string text =
      table(kHoursPerYear, [](int hour) { return format_number(share_of(hour) * 25e6); });
  expect_shares(read_profile("t.csv", text, {.column = "AC System Output (W)", .rated_mw = 25.0}));
  EXPECT_EQ(profile_columns(text),
            (std::vector<std::string>{"Hour", "AC System Output (W)", "Wind speed"}));
  EXPECT_EQ(error_of(text, {.column = "AC System Output (W)"}),
            "t.csv: the column 'AC System Output (W)' is power: the rated MW must be given to make "
            "shares of it");
  EXPECT_EQ(error_of(text, {.column = "AC System Output (W)", .rated_mw = 0.0}),
            "t.csv: the rated MW must be above 0, not 0");
  EXPECT_EQ(error_of(text, {.column = "Output"}), "t.csv: no line has the column 'Output'");
  EXPECT_EQ(error_of(text),
            "t.csv line 1: has 3 columns, of which one must be named: Hour, AC System Output (W), "
            "Wind speed");
}

TEST(ProfileCsv, PvwattsHasLinesAboveItsTableAndTotalsBelow) {
  std::string text =
      "\"PVWatts: Hourly PV Performance Data\"\r\n\r\n\"Requested Location:\",\"Memphis, TN\"\r\n"
      "\"Lat (deg N):\",\"35.05\"\r\n\"Long (deg W):\",\"89.98\"\r\n"
      "\"DC System Size (kW):\",\"5000\"\r\n\r\n"
      "\"Month\",\"Day\",\"Hour\",\"Cell Temperature (C)\",\"AC System Output (W)\"\r\n";
  for (int hour = 0; hour < kHoursPerYear; ++hour) {
    text += "\"1\",\"1\",\"" + std::to_string(hour % 24) + "\",\"-3.2\",\"" +
            format_number(share_of(hour) * 4e6) + "\"\r\n";
  }
  text += "\"Totals\",\"\",\"\",\"\",\"8400000000\"\r\n";
  expect_shares(read_profile("t.csv", text, {.column = "AC System Output (W)", .rated_mw = 4.0}));
  EXPECT_EQ(profile_columns(text).back(), "AC System Output (W)");
}

TEST(ProfileCsv, AYearOfAnotherLengthIsRefused) {
  EXPECT_EQ(error_of(one_a_line(8759)),
            "t.csv: has 8759 hours: a profile has 8760, one for each hour of the year");
  EXPECT_EQ(error_of(one_a_line(8761)),
            "t.csv: has 8761 hours: a profile has 8760, one for each hour of the year");
  EXPECT_EQ(error_of(""), "t.csv: is empty");
  EXPECT_EQ(error_of(one_a_line(8784)),
            "t.csv: has 8784 hours, a year with 29 February: a profile has 8760 (the day can be "
            "dropped)");
  const auto dropped = read_profile("t.csv", one_a_line(8784), {.drop_29_february = true});
  ASSERT_TRUE(dropped.has_value());
  ASSERT_EQ(dropped->values().size(), 8760U);
  EXPECT_DOUBLE_EQ(dropped->values()[1415], share_of(1415));  // last hour of 28 February
  EXPECT_DOUBLE_EQ(dropped->values()[1416], share_of(1440));  // first hour of 1 March
}

TEST(ProfileCsv, AValueThatIsNoShareIsNamedWithItsLine) {
  const auto with = [](const std::string& wrong) {
    return table(kHoursPerYear, [&](int hour) { return hour == 7 ? wrong : "10"; });
  };
  const ProfileChoice choice{.column = "AC System Output (W)", .rated_mw = 1.0};
  const std::string place = "t.csv line 9, column 'AC System Output (W)': ";
  EXPECT_EQ(error_of(with("-1"), choice), place + "'-1' is -1e-06 of the rating, outside 0 to 1");
  EXPECT_EQ(error_of(with("1500000"), choice),
            place + "'1500000' is 1.5 of the rating, outside 0 to 1");
  EXPECT_EQ(error_of(with("nan"), choice), place + "'nan' is not a finite number");
  EXPECT_EQ(error_of(with("inf"), choice), place + "'inf' is not a finite number");
  EXPECT_EQ(error_of(with(""), choice), place + "'' is not a finite number");
  EXPECT_EQ(error_of(with("1,000"), choice), "t.csv line 9: has 4 cells where the header has 3");
  EXPECT_EQ(error_of("0.5\n1.2\n"), "t.csv line 2: '1.2' is outside 0 to 1");
  EXPECT_EQ(error_of("Hour,Share\n1\n", {.column = "Share"}),
            "t.csv line 2: ends before the column 'Share'");
}

TEST(ProfileCsv, TooLargeAndUnreadableFilesAreRefused) {
  EXPECT_EQ(error_of(std::string(kLargestProfileText + 1, '0')), "t.csv: is larger than 10 MiB");
  const std::string folder = testing::TempDir();
  EXPECT_EQ(read_profile_text(folder).error().message, folder + ": is a folder");
  EXPECT_EQ(read_profile_text(folder + "/none.csv").error().message,
            folder + "/none.csv: cannot be read");
  const std::string large = folder + "/large-profile.csv";
  std::ofstream(large, std::ios::binary) << std::string(kLargestProfileText + 5, '0');
  EXPECT_EQ(read_profile_text(large).error().message, large + ": is larger than 10 MiB");
  std::filesystem::remove(large);
}

TEST(ProfileCsv, TheSourceSaysFileColumnAndRating) {
  EXPECT_EQ(profile_source("/home/me/pv.csv", {}), "pv.csv");
  EXPECT_EQ(
      profile_source("pv.csv", {.column = "Share", .rated_mw = 2.5, .drop_29_february = true}),
      "pv.csv, column Share, over 2.5 MW, without 29 February");
}

plan::Plan plan_with_profile() {
  plan::Plan plan;
  std::vector<double> shares(static_cast<std::size_t>(kHoursPerYear));
  for (std::size_t i = 0; i < shares.size(); ++i) shares[i] = static_cast<double>(i % 7) / 7.0;
  plan.profiles = {
      {.id = "sun", .name = "Sun", .source = "pv.csv", .hours = HourlyShares(std::move(shares))},
      {.id = "none"}};
  plan.generators = {{.id = "pv", .unit = "solar-pv", .profile = "sun"}};
  return plan;
}

TEST(ProfileText, JsonComesBackToTheBitAndByteForByte) {
  const plan::Plan plan = plan_with_profile();
  const std::string text = write_plan(plan);
  const auto read = read_plan(text, "p");
  ASSERT_TRUE(read.has_value());
  EXPECT_TRUE(read->issues.empty());
  EXPECT_EQ(read->plan, plan);
  EXPECT_EQ(write_plan(read->plan), text);
}

TEST(ProfileText, APlanWithoutProfilesDoesNotNameThem) {
  EXPECT_EQ(write_plan(plan::Plan{}).find("profile"), std::string::npos);
}

TEST(ProfileText, CsvComesBackTheSame) {
  const plan::Plan plan = plan_with_profile();
  plan::Plan again;
  const auto applied = apply_plan_csv("p.csv", plan_csv(plan), again);
  ASSERT_TRUE(applied.has_value()) << applied.error().message;
  EXPECT_EQ(again, plan);
}

TEST(ProfileText, AnItemAloneComesBackTheSame) {
  const plan::Plan plan = plan_with_profile();
  const plan::List& list = *plan::find_list("profiles");
  plan::Plan again;
  const auto inserted = insert_item_from_json(list, again, 0, item_to_json(list, plan, 0));
  ASSERT_TRUE(inserted.has_value()) << inserted.error().message;
  EXPECT_EQ(again.profiles[0], plan.profiles[0]);
}

TEST(ProfileText, WrongHoursAreIssuesWithPathAndRule) {
  const auto issue_of = [](const std::string& hours) {
    const auto read = read_plan(
        R"({"format": "sitewright-plan", "version": 1, "profiles": [{"id": "a", "hours": )" +
            hours + "}]}",
        "p");
    if (!read || read->issues.empty()) return std::string();
    return read->issues[0].path + ": " + read->issues[0].message();
  };
  EXPECT_EQ(issue_of("[0.5, 1]"),
            "profiles.a.hours: has 2 hours: a profile has one share for each of the year's 8760; "
            "nothing is used instead");
  EXPECT_EQ(issue_of("[0.5, \"x\"]"),
            "profiles.a.hours: hour 1: \"x\" is not a number; nothing is used instead");
  EXPECT_EQ(issue_of("7"), "profiles.a.hours: 7 is not a list of hours; nothing is used instead");
}

}  // namespace
}  // namespace sitewright::io
