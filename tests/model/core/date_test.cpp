// ISO dates: the round trip and what is refused.
#include "model/core/date.h"

#include <gtest/gtest.h>

namespace sitewright {
namespace {

TEST(Date, IsoTextReadsBackTheSame) {
  const Date day = make_date(2024, 9, 2);
  EXPECT_EQ(to_iso(day), "2024-09-02");
  EXPECT_EQ(parse_iso("2024-09-02"), day);
  EXPECT_EQ(parse_iso("2024-02-29"), make_date(2024, 2, 29));
}

TEST(Date, ImpossibleDaysAreRefused) {
  for (const char* text :
       {"2023-02-29", "2024-13-01", "2024-00-10", "24-01-01", "2024/01/01", "2024-01-1", "",
        "2024-01-011", "1899-01-01", "2200-01-01", "-024-01-01"}) {
    EXPECT_FALSE(parse_iso(text).has_value()) << text;
  }
}

TEST(Date, DaysBetweenCountsTheMemphisBuild) {
  EXPECT_EQ(days_between(make_date(2024, 5, 4), make_date(2024, 9, 3)), 122);
}

}  // namespace
}  // namespace sitewright
