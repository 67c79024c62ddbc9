// Outage tables: binomial closed forms, enumeration of all states, sizes off the grid.
#include "model/adequacy/outage_table.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "model/core/check.h"

namespace sitewright::adequacy {
namespace {

double binomial_frac(int n, int k, double q) {
  const double log_ways = std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0);
  return std::exp(log_ways + k * std::log(q) + (n - k) * std::log1p(-q));
}

/// E[max(0, X - reserve)] and P(X > reserve) over all 2^n states of single units.
struct Enumerated {
  double exceedance_frac = 0.0;
  double excess_mw = 0.0;
};

Enumerated enumerate(const std::vector<OutageGroup>& groups, double reserve_mw) {
  std::vector<OutageGroup> units;
  for (const OutageGroup& group : groups) {
    units.insert(units.end(), static_cast<std::size_t>(group.units), group);
  }
  Enumerated sum;
  for (unsigned state = 0; state < 1U << units.size(); ++state) {
    double p = 1.0;
    double out_mw = 0.0;
    for (std::size_t i = 0; i < units.size(); ++i) {
      const bool down = ((state >> i) & 1U) != 0U;
      p *= down ? units[i].unavailable_frac : 1.0 - units[i].unavailable_frac;
      if (down) out_mw += units[i].unit_mw;
    }
    if (out_mw > reserve_mw + kNothingMw) {
      sum.exceedance_frac += p;
      sum.excess_mw += p * (out_mw - reserve_mw);
    }
  }
  return sum;
}

TEST(OutageTable, OneUnitIsOutAsOftenAsItsRate) {
  const OutageTable table(
      {.groups = {{.unit_mw = 20.0, .unavailable_frac = 0.05, .units = 1}}, .grid_mw = 1.0});
  EXPECT_DOUBLE_EQ(table.exceedance_frac(0.0), 0.05);
  EXPECT_DOUBLE_EQ(table.exceedance_frac(19.0), 0.05);
  EXPECT_EQ(table.exceedance_frac(20.0), 0.0);
  EXPECT_DOUBLE_EQ(table.expected_excess_mw(0.0), 1.0);
  EXPECT_DOUBLE_EQ(table.expected_excess_mw(12.0), 0.4);
  EXPECT_DOUBLE_EQ(table.exceedance_frac(-1.0), 1.0);
  EXPECT_DOUBLE_EQ(table.expected_excess_mw(-1.0), 2.0);  // 1 MW of mean outage and 1 MW always
}

TEST(OutageTable, TextbookTableOfTwoThreeMegawattUnitsAndOneOfFive) {
  // Billinton and Allan's first example: 2 x 3 MW and 5 MW at 2 %.
  const OutageTable table({.groups = {{.unit_mw = 3.0, .unavailable_frac = 0.02, .units = 2},
                                      {.unit_mw = 5.0, .unavailable_frac = 0.02, .units = 1}},
                           .grid_mw = 1.0});
  const std::vector<double> published{0.941192, 0, 0,        0.038416, 0, 0.019208,
                                      0.000392, 0, 0.000784, 0,        0, 0.000008};
  ASSERT_GE(table.probability_frac().size(), published.size());
  for (std::size_t mw = 0; mw < published.size(); ++mw) {
    EXPECT_NEAR(table.probability_frac()[mw], published[mw], 1e-12) << mw;
  }
  EXPECT_NEAR(table.exceedance_frac(4.0), 0.020392, 1e-12);  // cumulative, 5 MW and more
}

TEST(OutageTable, IdenticalUnitsAreBinomial) {
  for (const int n : {1, 2, 15, 40}) {
    for (const double q : {0.001, 0.03, 0.5}) {
      const OutageTable table(
          {.groups = {{.unit_mw = 17.0, .unavailable_frac = q, .units = n}}, .grid_mw = 1.0});
      double tail = 0.0;
      double excess = 0.0;
      for (int k = n; k >= 1; --k) {
        const double p = binomial_frac(n, k, q);
        tail += p;
        const double reserve = 17.0 * (k - 1);
        excess += 17.0 * tail;  // E[(X - r)+] gains the tail's width with each step down
        // Counts below 1e-20 are left out, at most n of them.
        EXPECT_NEAR(table.exceedance_frac(reserve), tail, 1e-9 * tail + n * 1e-20)
            << n << " " << k << " " << q;
        EXPECT_NEAR(table.expected_excess_mw(reserve), excess, 1e-9 * excess + 17.0 * n * n * 1e-20)
            << n << " " << k << " " << q;
      }
      EXPECT_NEAR(table.mean_outage_mw(), n * q * 17.0, 1e-9);
    }
  }
}

TEST(OutageTable, CountsAreTheBinomialDistribution) {
  for (const int n : {0, 1, 7, 200}) {
    const std::vector<double> p = outage_count_frac({.units = n, .unavailable_frac = 0.03});
    ASSERT_EQ(p.size(), static_cast<std::size_t>(n) + 1);
    EXPECT_NEAR(std::accumulate(p.begin(), p.end(), 0.0), 1.0, 1e-13);
    for (int k = 0; k <= std::min(n, 30); ++k) {
      EXPECT_NEAR(p[static_cast<std::size_t>(k)] / binomial_frac(n, k, 0.03), 1.0, 1e-10) << k;
    }
  }
  EXPECT_EQ(outage_count_frac({.units = 2, .unavailable_frac = 1.0}),
            (std::vector<double>{0.0, 0.0, 1.0}));
}

TEST(OutageTable, SparesReplaceThoseThatAreOut) {
  // Three units with one spare: none is missing where at most one of four is out.
  const double q = 0.1;
  const std::vector<double> p = outage_count_frac({.units = 3, .unavailable_frac = q, .spares = 1});
  ASSERT_EQ(p.size(), 4U);
  EXPECT_NEAR(p[0], std::pow(0.9, 4) + 4.0 * q * std::pow(0.9, 3), 1e-15);
  EXPECT_NEAR(p[1], 6.0 * q * q * 0.81, 1e-15);
  EXPECT_NEAR(p[2], 4.0 * q * q * q * 0.9, 1e-15);
  EXPECT_NEAR(p[3], std::pow(q, 4), 1e-15);
}

TEST(OutageTable, MixedUnitsOnTheGridAgreeWithEveryState) {
  const std::vector<OutageGroup> groups{{.unit_mw = 16.5, .unavailable_frac = 0.03, .units = 5},
                                        {.unit_mw = 35.0, .unavailable_frac = 0.06, .units = 3},
                                        {.unit_mw = 4.5, .unavailable_frac = 0.02, .units = 4},
                                        {.unit_mw = 150.0, .unavailable_frac = 0.001, .units = 1}};
  const OutageTable table({.groups = groups, .grid_mw = 0.5});
  for (double reserve = -5.0; reserve < 360.0; reserve += 4.75) {
    const Enumerated exact = enumerate(groups, reserve);
    EXPECT_NEAR(table.exceedance_frac(reserve), exact.exceedance_frac, 1e-13) << reserve;
    EXPECT_NEAR(table.expected_excess_mw(reserve), exact.excess_mw, 1e-12) << reserve;
  }
}

TEST(OutageTable, SizesOffTheGridKeepTheMeanAndNeverFlatter) {
  const std::vector<OutageGroup> groups{{.unit_mw = 15.345, .unavailable_frac = 0.04, .units = 7},
                                        {.unit_mw = 31.87, .unavailable_frac = 0.05, .units = 5}};
  const OutageTable table({.groups = groups, .grid_mw = 1.0});
  EXPECT_NEAR(table.mean_outage_mw(), 7 * 15.345 * 0.04 + 5 * 31.87 * 0.05, 1e-12);
  double error_mw = 0.0;
  for (double reserve = 0.0; reserve < 260.0; reserve += 0.93) {
    const double exact = enumerate(groups, reserve).excess_mw;
    const double found = table.expected_excess_mw(reserve);
    EXPECT_GE(found, exact - 1e-12) << reserve;
    error_mw = std::max(error_mw, found - exact);
  }
  EXPECT_LT(error_mw, 0.25);  // a quarter of the grid is the worst that a split can add
  const OutageTable fine({.groups = groups, .grid_mw = 0.005});
  for (double reserve = 0.0; reserve < 260.0; reserve += 0.93) {
    EXPECT_NEAR(fine.expected_excess_mw(reserve), enumerate(groups, reserve).excess_mw, 1e-10);
  }
}

TEST(OutageTable, ProbabilitiesSumToOneAndOrderDoesNotMatter) {
  const std::vector<OutageGroup> groups{{.unit_mw = 16.2, .unavailable_frac = 0.03, .units = 20},
                                        {.unit_mw = 9.76, .unavailable_frac = 0.02, .units = 12},
                                        {.unit_mw = 100.0, .unavailable_frac = 0.001, .units = 1}};
  const OutageTable table({.groups = groups, .grid_mw = 1.0});
  const OutageTable reversed({.groups = {groups.rbegin(), groups.rend()}, .grid_mw = 1.0});
  const auto p = table.probability_frac();
  EXPECT_NEAR(std::accumulate(p.begin(), p.end(), 0.0), 1.0, 1e-13);
  for (double reserve = 0.0; reserve < 500.0; reserve += 3.3) {
    EXPECT_NEAR(table.exceedance_frac(reserve), reversed.exceedance_frac(reserve), 1e-13);
    EXPECT_LE(table.exceedance_frac(reserve + 1.0), table.exceedance_frac(reserve));
    EXPECT_LE(table.expected_excess_mw(reserve + 1.0), table.expected_excess_mw(reserve));
  }
}

TEST(OutageTable, NothingThatCanFailIsNeverOut) {
  const OutageTable table({.groups = {{.unit_mw = 20.0, .unavailable_frac = 0.0, .units = 9},
                                      {.unit_mw = 0.0, .unavailable_frac = 0.5, .units = 9},
                                      {.unit_mw = 20.0, .unavailable_frac = 0.5, .units = 0}},
                           .grid_mw = 1.0});
  EXPECT_EQ(table.exceedance_frac(0.0), 0.0);
  EXPECT_EQ(table.expected_excess_mw(0.0), 0.0);
  EXPECT_EQ(OutageTable({.groups = {}, .grid_mw = 1.0}).exceedance_frac(0.0), 0.0);
}

TEST(OutageTable, BrokenContractsThrow) {
  const auto build = [](double mw, double q, int units, double grid) {
    return OutageTable(
        {.groups = {{.unit_mw = mw, .unavailable_frac = q, .units = units}}, .grid_mw = grid});
  };
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW((void)build(-1.0, 0.1, 1, 1.0), ContractError);
  EXPECT_THROW((void)build(1.0, -0.1, 1, 1.0), ContractError);
  EXPECT_THROW((void)build(1.0, 1.1, 1, 1.0), ContractError);
  EXPECT_THROW((void)build(1.0, kNan, 1, 1.0), ContractError);
  EXPECT_THROW((void)build(1.0, 0.1, -1, 1.0), ContractError);
  EXPECT_THROW((void)build(1.0, 0.1, 1, 0.0), ContractError);
  EXPECT_THROW((void)outage_count_frac({.units = -1, .unavailable_frac = 0.1}), ContractError);
}

}  // namespace
}  // namespace sitewright::adequacy
