// Cutting, breaking and reducing of lines.
#include "ui/figures/line_pieces.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sitewright::ui {
namespace {

const double kNan = std::numeric_limits<double>::quiet_NaN();

TEST(LinePieces, CutsAtTheVisibleRange) {
  const std::vector<double> y{0, 10, 20, 30};
  const auto pieces = line_pieces({y, 0, false, {0.5, 2.25}, 100});
  ASSERT_EQ(pieces.size(), 1U);
  EXPECT_EQ(pieces[0].first(), QPointF(0.5, 5));
  EXPECT_EQ(pieces[0].last(), QPointF(2.25, 22.5));
}

TEST(LinePieces, StepsHoldTheirValue) {
  const std::vector<double> y{1, 3};
  const auto pieces = line_pieces({y, 10, true, {10, 12}, 100});
  ASSERT_EQ(pieces.size(), 1U);
  EXPECT_EQ(pieces[0], (QList<QPointF>{{10, 1}, {11, 1}, {11, 3}, {12, 3}}));
}

TEST(LinePieces, BreaksWhereNothingIsKnown) {
  const std::vector<double> y{1, 2, kNan, 4, kNan, 5, 6};
  const auto pieces = line_pieces({y, 0, false, {0, 6}, 100});
  ASSERT_EQ(pieces.size(), 3U);
  EXPECT_EQ(pieces[1], (QList<QPointF>{{3, 4}}));
  EXPECT_EQ(pieces[2].last(), QPointF(6, 6));
}

TEST(LinePieces, NothingToShow) {
  const std::vector<double> one{7};
  const std::vector<double> unknown{kNan, kNan};
  EXPECT_TRUE(line_pieces({{}, 0, false, {0, 1}, 10}).empty());
  EXPECT_TRUE(line_pieces({unknown, 0, true, {0, 2}, 10}).empty());
  EXPECT_TRUE(line_pieces({one, 0, false, {3, 4}, 10}).empty());
  EXPECT_TRUE(line_pieces({one, 0, false, {0, 0}, 10}).empty());
  ASSERT_EQ(line_pieces({one, 0, false, {0, 1}, 10}).size(), 1U);
}

TEST(LinePieces, ReducedLinesKeepEveryColumnsExtremes) {
  std::vector<double> y;
  for (int i = 0; i < 8760; ++i) y.push_back(std::sin(i * 0.7) + (i == 4321 ? 50 : 0));
  constexpr int kColumns = 100;
  const auto pieces = line_pieces({y, 0, false, {0, 8759}, kColumns});
  ASSERT_EQ(pieces.size(), 1U);
  EXPECT_LE(pieces[0].size(), 4 * (kColumns + 1));
  EXPECT_TRUE(std::is_sorted(pieces[0].begin(), pieces[0].end(),
                             [](QPointF a, QPointF b) { return a.x() < b.x(); }));
  const auto at = [&](int column, auto pick) {
    double best = kNan;
    for (const QPointF& point : pieces[0]) {
      if (std::floor(point.x() / 8759 * kColumns) != column) continue;
      best = std::isnan(best) ? point.y() : pick(best, point.y());
    }
    return best;
  };
  for (int column = 0; column < kColumns; ++column) {
    double low = kNan;
    double high = kNan;
    for (int i = 0; i < 8760; ++i) {
      if (std::floor(i / 8759.0 * kColumns) != column) continue;
      low = std::isnan(low) ? y[static_cast<std::size_t>(i)]
                            : std::min(low, y[static_cast<std::size_t>(i)]);
      high = std::isnan(high) ? y[static_cast<std::size_t>(i)]
                              : std::max(high, y[static_cast<std::size_t>(i)]);
    }
    EXPECT_EQ(at(column, [](double a, double b) { return std::min(a, b); }), low) << column;
    EXPECT_EQ(at(column, [](double a, double b) { return std::max(a, b); }), high) << column;
  }
}

}  // namespace
}  // namespace sitewright::ui
