// Ticks of the calendar, at every zoom and width.
#include "ui/figures/x_scale.h"

#include <gtest/gtest.h>

#include <QFontMetricsF>

namespace sitewright::ui {
namespace {

const XScale kDays{XScale::Kind::days, make_date(2024, 4, 15)};
const XScale kHours{XScale::Kind::hours, Date{}};
const XScale kRanked{XScale::Kind::ranked, Date{}};
const XScale kMonths{XScale::Kind::months, Date{}};
const XScale kSizes{XScale::Kind::sizes, Date{}, 64.0, 1.1};

TEST(XTicks, LabelsNeverTouch) {
  const QFontMetricsF metrics(text_font(TextSize::small));
  for (const XScale& scale : {kDays, kHours, kRanked, kSizes, kMonths}) {
    for (const double width : {10.0, 60.0, 200.0, 850.0, 3000.0}) {
      for (const double span : {1.0, 4.0, 30.0, 90.0, 366.0, 3653.0, 8760.0}) {
        const auto ticks = x_ticks(scale, {12.3, 12.3 + span}, width, metrics);
        double taken = -1e9;
        for (const Tick& tick : ticks) {
          const double middle = (tick.at - 12.3) / span * width;
          const double half = metrics.horizontalAdvance(tick.label) / 2;
          EXPECT_GT(middle - half, taken) << width << ' ' << span;
          taken = middle + half;
        }
      }
    }
  }
}

TEST(XTicks, SizesStandAtRoundNumbersOnALogarithmicScale) {
  const QFontMetricsF metrics(text_font(TextSize::small));
  const XScale scale{XScale::Kind::sizes, Date{}, 64.0, 2.0};
  const auto ticks = x_ticks(scale, {0, 14}, 900, metrics);
  ASSERT_FALSE(ticks.empty());
  EXPECT_EQ(ticks.front().label, QStringLiteral("100"));
  EXPECT_EQ(ticks.back().label, QStringLiteral("1,000,000"));
  EXPECT_DOUBLE_EQ(size_at(scale, 8), 16384.0);
  EXPECT_DOUBLE_EQ(x_of_size(scale, 16384.0), 8.0);
  EXPECT_EQ(x_text(scale, 8), QStringLiteral("16,384 accelerators"));
  EXPECT_EQ(x_cell(scale, 8), QStringLiteral("16384"));
}

TEST(XTicks, TermsStandAtWholeYears) {
  const QFontMetricsF metrics(text_font(TextSize::small));
  const auto ticks = x_ticks(kMonths, {0, 96}, 900, metrics);
  ASSERT_EQ(ticks.size(), 9U);
  EXPECT_EQ(ticks[3].at, 36);
  EXPECT_EQ(ticks[3].label, QStringLiteral("3 years"));
  const auto few = x_ticks(kMonths, {0, 480}, 300, metrics);
  ASSERT_GE(few.size(), 2U);
  EXPECT_GE(few[1].at, 60);
  EXPECT_EQ(x_text(kMonths, 42), QStringLiteral("3.5 years"));
  EXPECT_EQ(x_cell(kMonths, 42), QStringLiteral("42"));
  EXPECT_EQ(x_header(kMonths), QStringLiteral("Months"));
}

TEST(XTicks, MonthsBeginOnTheFirst) {
  const QFontMetricsF metrics(text_font(TextSize::small));
  const auto ticks = x_ticks(kDays, {0, 200}, 900, metrics);
  ASSERT_FALSE(ticks.empty());
  EXPECT_EQ(ticks.front().at, days_between(kDays.start, make_date(2024, 5, 1)));
  EXPECT_EQ(ticks.front().label, QStringLiteral("May 2024"));
  const auto hours = x_ticks(kHours, {0, 8760}, 900, metrics);
  ASSERT_GE(hours.size(), 12U);
  EXPECT_EQ(hours[2].at, (31 + 28) * 24);
  EXPECT_EQ(hours[2].label, QStringLiteral("Mar"));
}

TEST(XTicks, HoursWhereADayIsInView) {
  const QFontMetricsF metrics(text_font(TextSize::small));
  const auto ticks = x_ticks(kHours, {24, 48}, 900, metrics);
  ASSERT_GE(ticks.size(), 3U);
  EXPECT_EQ(ticks[0].label, QStringLiteral("2 Jan"));
  EXPECT_TRUE(ticks[1].label.endsWith(QStringLiteral(":00")));
}

TEST(XTicks, RanksAreCountedNotDated) {
  const QFontMetricsF metrics(text_font(TextSize::small));
  const auto ticks = x_ticks(kRanked, {0, 8760}, 500, metrics);
  ASSERT_GE(ticks.size(), 4U);
  EXPECT_EQ(ticks[0].label, QStringLiteral("0"));
  EXPECT_EQ(ticks[1].label, QStringLiteral("1,000"));
  EXPECT_EQ(x_text(kRanked, 1200.4), QStringLiteral("In 1,200 hours"));
  EXPECT_EQ(x_header(kRanked), QStringLiteral("Hours exceeded [h]"));
}

TEST(XText, SaysWhen) {
  EXPECT_EQ(x_text(kDays, 140), QStringLiteral("2 Sep 2024"));
  EXPECT_EQ(x_cell(kDays, 140), QStringLiteral("2024-09-02"));
  EXPECT_EQ(x_text(kHours, 59 * 24 + 14), QStringLiteral("1 Mar, 14:00"));
  EXPECT_EQ(x_cell(kHours, 1430), QStringLiteral("1430"));
}

TEST(XTicks, NothingWithoutARange) {
  const QFontMetricsF metrics(text_font(TextSize::small));
  EXPECT_TRUE(x_ticks(kDays, {3, 3}, 900, metrics).empty());
  EXPECT_TRUE(x_ticks(kDays, {0, 100}, 0, metrics).empty());
}

}  // namespace
}  // namespace sitewright::ui
