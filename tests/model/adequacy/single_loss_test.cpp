// Credible losses: Memphis in August 2024, hand-computed tables, order, sums, broken contracts.
#include "model/adequacy/single_loss.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/core/check.h"

namespace sitewright::adequacy {
namespace {

Hourly hourly(const std::vector<double>& values) {
  return Eigen::Map<const Eigen::ArrayXd>(values.data(), static_cast<Eigen::Index>(values.size()));
}

Source source(const std::string& id, SourceKind kind, int units, const std::vector<double>& mw) {
  const Hourly capability = hourly(mw);
  return {.id = id,
          .kind = kind,
          .units = units,
          .capability_mw = capability,
          .unit_mw = capability / static_cast<double>(units)};
}

std::vector<Loss> table(const std::vector<Source>& sources, const std::vector<double>& load_mw,
                        double online, bool with_maintenance = false) {
  return single_losses({.sources = sources,
                        .load_mw = hourly(load_mw),
                        .online_accelerators = online,
                        .with_maintenance = with_maintenance});
}

TEST(SingleLoss, MemphisLateAugust2024) {
  // 149 MW for 107,000 accelerators: a 50 MW feed and six turbines of 16.5 MW.
  const std::vector<Source> sources{source("feed", SourceKind::feed, 1, {50.0}),
                                    source("turbines", SourceKind::unit, 6, {99.0})};
  const std::vector<Loss> rows = table(sources, {149.0}, 107000.0);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].accelerators, 107000.0);
  EXPECT_NEAR(rows[1].accelerators, 71000.0, 500.0);  // published, less the feed
  EXPECT_NEAR(rows[2].accelerators, 95000.0, 500.0);  // published, less one turbine
  EXPECT_NEAR(rows[1].left_mw, 99.0, 1e-9);
  EXPECT_NEAR(rows[2].short_mw, 16.5, 1e-9);
  EXPECT_EQ(worst_loss(rows), 1U);
}

TEST(SingleLoss, WorstHourHoursAndEnergyByHand) {
  const std::vector<Source> sources{source("units", SourceKind::unit, 4, {80, 72, 80, 60}),
                                    source("store", SourceKind::storage, 1, {10, 10, 0, 10})};
  const std::vector<Loss> rows = table(sources, {60, 70, 30, 60}, 1000.0);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].lost, "");
  EXPECT_EQ(rows[0].short_h, 0.0);
  // One unit: left 70, 64, 60, 55 against 60, 70, 30, 60.
  EXPECT_EQ(rows[1].lost, "units");
  EXPECT_EQ(rows[1].worst_hour, 1);
  EXPECT_NEAR(rows[1].lost_mw, 18.0, 1e-12);
  EXPECT_NEAR(rows[1].left_mw, 64.0, 1e-12);
  EXPECT_NEAR(rows[1].short_mw, 6.0, 1e-12);
  EXPECT_NEAR(rows[1].served_frac, 64.0 / 70.0, 1e-12);
  EXPECT_NEAR(rows[1].accelerators, 1000.0 * 64.0 / 70.0, 1e-9);
  EXPECT_EQ(rows[1].short_h, 2.0);
  EXPECT_NEAR(rows[1].at_risk_mwh, 6.0 + 5.0, 1e-12);
  // The store: left 80, 72, 80, 60; nothing is short, the last hour is the tightest.
  EXPECT_EQ(rows[2].worst_hour, 3);
  EXPECT_EQ(rows[2].short_h, 0.0);
  EXPECT_EQ(rows[2].served_frac, 1.0);
  EXPECT_EQ(rows[2].accelerators, 1000.0);
}

TEST(SingleLoss, WorstShareAndMostMegawattsMayBeInDifferentHours) {
  const std::vector<Source> sources{source("feed", SourceKind::feed, 1, {60, 30}),
                                    source("units", SourceKind::unit, 2, {40, 2})};
  const std::vector<Loss> rows = table(sources, {100, 20}, 10.0);
  EXPECT_EQ(rows[1].worst_hour, 1);  // 2 of 20 MW are left, against 40 of 100
  EXPECT_NEAR(rows[1].served_frac, 0.1, 1e-12);
  EXPECT_NEAR(rows[1].short_mw, 18.0, 1e-12);
  EXPECT_NEAR(rows[1].most_short_mw, 60.0, 1e-12);
}

TEST(SingleLoss, OneUnitInMaintenanceAndOneLost) {
  const std::vector<Source> sources{source("a", SourceKind::unit, 3, {60}),
                                    source("b", SourceKind::unit, 1, {30}),
                                    source("feed", SourceKind::feed, 1, {50})};
  const std::vector<Loss> rows = table(sources, {140}, 140.0, true);
  // Intact, three single losses, a+a, a+b, a+feed, b+feed: b has one unit alone.
  ASSERT_EQ(rows.size(), 8U);
  const std::vector<std::pair<std::string, std::string>> pairs{
      {"a", "a"}, {"a", "b"}, {"a", "feed"}, {"b", "feed"}};
  const std::vector<double> left_mw{100, 90, 70, 60};
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    EXPECT_EQ(rows[4 + i].maintenance, pairs[i].first) << i;
    EXPECT_EQ(rows[4 + i].lost, pairs[i].second) << i;
    EXPECT_NEAR(rows[4 + i].left_mw, left_mw[i], 1e-12) << i;
    EXPECT_NEAR(rows[4 + i].accelerators, left_mw[i], 1e-9) << i;
  }
  EXPECT_EQ(worst_loss(rows), 7U);
}

TEST(SingleLoss, NothingIsLostThatIsNotThere) {
  std::vector<Source> sources{source("units", SourceKind::unit, 3, {10, 60})};
  sources[0].unit_mw = hourly({20, 20});  // two of them stand still in the first hour
  const std::vector<Loss> rows = table(sources, {10, 10}, 5.0, true);
  EXPECT_EQ(rows[1].left_mw, 0.0);
  EXPECT_EQ(rows[1].lost_mw, 10.0);
  EXPECT_EQ(rows[1].accelerators, 0.0);
  EXPECT_EQ(rows[2].left_mw, 0.0);
}

TEST(SingleLoss, ASpareRunsInThePlaceOfAUnitThatIsLost) {
  std::vector<Source> sources{source("units", SourceKind::unit, 4, {40})};
  EXPECT_NEAR(table(sources, {40}, 100.0)[1].accelerators, 75.0, 1e-9);
  sources[0].spares = 1;
  const std::vector<Loss> rows = table(sources, {40}, 100.0, true);
  EXPECT_EQ(rows[1].lost_mw, 0.0);
  EXPECT_EQ(rows[1].accelerators, 100.0);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[2].maintenance, "units");  // one in maintenance has the spare
  EXPECT_NEAR(rows[2].accelerators, 75.0, 1e-9);
}

TEST(SingleLoss, StandbyCountsInWhatIsLeftAndIsBridged) {
  std::vector<Source> sources{source("feed", SourceKind::feed, 1, {50, 50}),
                              source("sets", SourceKind::unit, 6, {30, 30})};
  sources[1].standby = true;
  const std::vector<Loss> rows = table(sources, {50, 40}, 1000.0, true);
  ASSERT_EQ(rows.size(), 2U);  // a set that does not run is no loss
  EXPECT_EQ(rows[0].bridge_mw, 0.0);
  EXPECT_EQ(rows[1].lost, "feed");
  EXPECT_NEAR(rows[1].accelerators, 600.0, 1e-9);
  EXPECT_NEAR(rows[1].short_mw, 20.0, 1e-12);
  EXPECT_NEAR(rows[1].at_risk_mwh, 20.0 + 10.0, 1e-12);
  EXPECT_NEAR(rows[1].bridge_mw, 50.0, 1e-12);  // nothing runs until the sets do
}

TEST(SingleLoss, LosingMoreNeverHelps) {
  std::vector<double> load;
  std::vector<double> a;
  std::vector<double> b;
  for (int h = 0; h < 500; ++h) {
    load.push_back(90.0 + 15.0 * std::sin(0.3 * h));
    a.push_back(70.0 + 5.0 * std::cos(0.11 * h));
    b.push_back(45.0 + 5.0 * std::sin(0.07 * h));
  }
  const std::vector<Source> sources{source("a", SourceKind::unit, 4, a),
                                    source("b", SourceKind::unit, 3, b)};
  const std::vector<Loss> rows = table(sources, load, 1e5, true);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    EXPECT_GE(rows[i].at_risk_mwh, rows[0].at_risk_mwh);
    EXPECT_LE(rows[i].accelerators, rows[0].accelerators);
    EXPECT_LE(rows[i].at_risk_mwh, rows[i].short_h * rows[i].most_short_mw + 1e-9);
    EXPECT_NEAR(rows[i].left_mw + rows[i].short_mw,
                std::max(rows[i].left_mw, load[static_cast<std::size_t>(rows[i].worst_hour)]),
                1e-9);
  }
  EXPECT_GE(rows[3].at_risk_mwh, rows[1].at_risk_mwh);  // a and a against a
}

TEST(SingleLoss, WithoutSourcesNothingRuns) {
  const std::vector<Loss> rows = table({}, {10, 20}, 5.0, true);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].accelerators, 0.0);
  EXPECT_EQ(rows[0].at_risk_mwh, 30.0);
  EXPECT_EQ(worst_loss(rows), 0U);
  EXPECT_EQ(table({}, {0.0}, 5.0)[0].served_frac, 1.0);
}

TEST(SingleLoss, BrokenContractsThrow) {
  const Source good = source("a", SourceKind::unit, 2, {20, 20});
  EXPECT_THROW((void)table({good}, {}, 1.0), ContractError);
  EXPECT_THROW((void)table({good}, {10}, 1.0), ContractError);
  EXPECT_THROW((void)table({good}, {10, -1}, 1.0), ContractError);
  EXPECT_THROW((void)table({good}, {10, 10}, -1.0), ContractError);
  EXPECT_THROW((void)table({source("a", SourceKind::unit, 1, {20, -20})}, {10, 10}, 1.0),
               ContractError);
  Source none = good;
  none.units = 0;
  EXPECT_THROW((void)table({none}, {10, 10}, 1.0), ContractError);
}

}  // namespace
}  // namespace sitewright::adequacy
