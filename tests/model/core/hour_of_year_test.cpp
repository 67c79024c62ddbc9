// Hours of a year by number and by name.
#include "model/core/hour_of_year.h"

#include <gtest/gtest.h>

namespace sitewright {
namespace {

TEST(HourOfYear, HasATimeAndIsFoundByIt) {
  EXPECT_EQ(hour_text(2034, 0), "2034-01-01 00:00");
  EXPECT_EQ(hour_text(2024, 59 * 24), "2024-03-01 00:00");  // no 29 February
  EXPECT_EQ(hour_text(2034, 8759), "2034-12-31 23:00");
  for (int hour = 0; hour < 8760; hour += 13) {
    EXPECT_EQ(parse_hour(hour_text(2034, hour), 2034).value(), hour);
    EXPECT_EQ(parse_hour(std::to_string(hour), 2034).value(), hour);
  }
  for (const char* noon : {"2034-07-01T12", "2034-07-01 12:00", "07-01 12", "07-01T12", "4356"})
    EXPECT_EQ(parse_hour(noon, 2034).value(), 4356) << noon;
}

TEST(HourOfYear, AnythingElseIsRefusedWithItsRule) {
  const std::string give = ": give 0 to 8759, \"2034-07-01T12\" or \"07-01 12\"";
  for (const char* wrong : {"", "8760", "-1", "noon", "2034-07-01", "07-01 24", "07-01 1:30", "1e3",
                            "07-01 12:30", "34-07-01 12", "2034/07-01 12"})
    EXPECT_EQ(parse_hour(wrong, 2034).error().message, "\"" + std::string(wrong) + "\"" + give);
  EXPECT_EQ(parse_hour("2033-07-01T12", 2034).error().message, "\"2033-07-01T12\" is not in 2034");
  EXPECT_EQ(parse_hour("02-29 12", 2024).error().message,
            "\"02-29 12\": the year of a plan has no 29 February");
  EXPECT_EQ(parse_hour("13-01 12", 2024).error().message, "\"13-01 12\": there is no such day");
}

}  // namespace
}  // namespace sitewright
