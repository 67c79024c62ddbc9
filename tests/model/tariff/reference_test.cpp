// Bills that others published: REopt's cases, tariff sheets, a capacity auction.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/model/tariff/site.h"

namespace sitewright::tariff {
namespace {

constexpr double kHalfACent = 0.005;
constexpr double kKilowatt = 1e-3;  // MW

/// REopt counts the hours of its year from 1.
void draw_at(Site& site, int reopt_hour, double mw) { site.draw_mw[reopt_hour - 1] = mw; }

Site periodic(Site site) {
  site.history = HistoryRule::periodic;
  return site;
}

Tariff reopt_lookback(const Ratchet& ratchet, const Monthly& usd_per_kw_month) {
  Tariff tariff = flat_tariff({.energy_usd_per_mwh = 0.0, .demand_usd_per_kw_month = 0.0});
  tariff.demand[0].tiers[0].usd_per_kw_month = usd_per_kw_month;
  tariff.demand[0].ratchet = ratchet;
  return tariff;
}

Monthly cold_and_warm() {
  Monthly prices = every_month(10.5);
  for (std::size_t m = 3; m < 9; ++m) prices[m] = 11.5;
  return prices;
}

Months january_april_december() {
  Months months{};
  months[0] = months[3] = months[11] = true;
  return months;
}

Site four_peaks() {
  Site site = flat_site(100 * kKilowatt);
  site.year = 2022;
  draw_at(site, 22, 200 * kKilowatt);
  draw_at(site, 2403, 400 * kKilowatt);
  draw_at(site, 4088, 500 * kKilowatt);
  draw_at(site, 8333, 300 * kKilowatt);
  return site;
}

class TariffReference : public testing::Test {
 protected:
  void SetUp() override {
    const char* const folder = std::getenv("SITEWRIGHT_REFERENCE");
    const std::string path =
        std::string(folder ? folder : SITEWRIGHT_SOURCE_DIR "/../shared/reference") +
        "/tariff_cases.json";
    std::ifstream file(path);
    if (!file) GTEST_SKIP() << "skipped: no reference data";
    cases_ = nlohmann::json::parse(file)["cases"];
    ASSERT_EQ(cases_.size(), 4U) << "a case without a test";
  }

  [[nodiscard]] nlohmann::json named(const std::string& start) const {
    for (const auto& item : cases_) {
      if (item["case"].get<std::string>().rfind(start, 0) == 0) return item;
    }
    ADD_FAILURE() << "no case " << start;
    return {};
  }

 private:
  nlohmann::json cases_;
};

TEST_F(TariffReference, BlendedTariff) {
  const nlohmann::json expected = named("blended tariff")["expected"];
  const Site site = periodic(flat_site(10000.0 / 8760.0 * kKilowatt));
  const Bill bill =
      site.bill_under(flat_tariff({.energy_usd_per_mwh = 100.0, .demand_usd_per_kw_month = 10.0}));
  EXPECT_NEAR(bill.usd_of(ItemKind::energy), expected["year_one_energy_cost"].get<double>(),
              kHalfACent);
  EXPECT_NEAR(bill.usd_of(ItemKind::demand), expected["year_one_demand_cost"].get<double>(),
              kHalfACent);
}

TEST_F(TariffReference, CoincidentPeak) {
  const nlohmann::json expected = named("coincident peak")["expected"];
  Tariff tariff = flat_tariff({.energy_usd_per_mwh = 0.0, .demand_usd_per_kw_month = 0.0});
  tariff.coincident_peaks = {
      {.id = "first", .hours = {0, 1, 99}, .basis = PeakBasis::highest, .usd_per_kw = 10.0},
      {.id = "second", .hours = {5999, 6999}, .basis = PeakBasis::highest, .usd_per_kw = 5.0}};
  const Bill bill = periodic(flat_site(kKilowatt)).bill_under(tariff);
  EXPECT_NEAR(bill.total_usd, expected["coincident_peak_cost"].get<double>(), kHalfACent);
}

TEST_F(TariffReference, LookbackOfAllMonths) {
  const nlohmann::json expected = named("lookback ratchet 35 %")["expected"];
  Site site = periodic(flat_site(kKilowatt));
  draw_at(site, 8, 100 * kKilowatt);
  const Tariff tariff = reopt_lookback({.share_frac = 0.35, .lookback = 12}, cold_and_warm());
  EXPECT_NEAR(site.bill_under(tariff).total_usd, expected["annual_demand_cost"].get<double>(),
              kHalfACent);
}

TEST_F(TariffReference, LookbackOfListedMonths) {
  const nlohmann::json reference = named("lookback ratchet 75 %");
  const auto prices = reference["monthly_demand_rates"].get<Monthly>();
  const auto billed = reference["billed_kw"].get<Monthly>();
  const Bill bill =
      periodic(four_peaks())
          .bill_under(reopt_lookback(
              {.share_frac = 0.75, .lookback = 11, .months = january_april_december()}, prices));
  EXPECT_NEAR(bill.total_usd, reference["expected"]["annual_demand_cost"].get<double>(),
              kHalfACent);
  const Item own = item_of(bill, ItemKind::demand, "demand");
  const Item ratchet = item_of(bill, ItemKind::ratchet, "demand");
  for (std::size_t m = 0; m < billed.size(); ++m) {
    EXPECT_NEAR(own.billed_kw[m] + ratchet.billed_kw[m], billed[m], 1e-9) << "month " << m;
  }
}

// From here on without the file: the same cases as they run forwards, worked by hand.

TEST(TariffCausal, LookbackOfAllMonthsKnowsNothingBeforeThePeak) {
  const Tariff tariff = reopt_lookback({.share_frac = 0.35, .lookback = 12}, cold_and_warm());
  Site january = flat_site(kKilowatt);
  draw_at(january, 8, 100 * kKilowatt);
  EXPECT_NEAR(january.bill_under(tariff).total_usd, 5302.50, kHalfACent);

  // July: 3 x 10.5 + 3 x 11.5 + 100 x 11.5 + 35 x (2 x 11.5 + 3 x 10.5)
  Site july = flat_site(kKilowatt);
  july.draw_mw[first_hour_of_month(6) + 8] = 100 * kKilowatt;
  EXPECT_NEAR(july.bill_under(tariff).total_usd, 3123.50, kHalfACent);
  // Periodic, the first half of the year pays 35 kW too.
  EXPECT_NEAR(periodic(july).bill_under(tariff).total_usd, 5367.50, kHalfACent);
}

TEST(TariffCausal, LookbackOfListedMonthsRunsForwardsAndThenRepeats) {
  const Monthly prices{10, 10, 20, 50, 20, 10, 20, 20, 20, 20, 20, 5};
  const Tariff tariff = reopt_lookback(
      {.share_frac = 0.75, .lookback = 11, .months = january_april_december()}, prices);
  // kW: 200, 150, 150, 400, 300, 500, 300, ...
  Site site = four_peaks();
  const Bill first = site.bill_under(tariff);
  EXPECT_NEAR(first.total_usd, 69000.0, kHalfACent);
  site.year = 2023;
  site.earlier = first.history;
  EXPECT_NEAR(site.bill_under(tariff).total_usd, 74500.0, kHalfACent);
}

/// A year at 90 % load factor in every month: one hour of each month is at full power.
Site ninety_percent(double mw) {
  Site site = flat_site(0.0);
  for (int month = 0; month < kMonthsPerYear; ++month) {
    const int first = first_hour_of_month(month);
    const int hours = first_hour_of_month(month + 1) - first;
    site.draw_mw.segment(first, hours).setConstant(mw * (0.9 * hours - 1.0) / (hours - 1.0));
    site.draw_mw[first + 100] = mw;
  }
  return site;
}

TEST(TariffPublished, TennesseeValleyRates) {
  const auto per_mwh = [](double demand, double energy) {
    return ninety_percent(150.0)
        .bill_under(flat_tariff({.energy_usd_per_mwh = energy, .demand_usd_per_kw_month = demand}))
        .usd_per_mwh();
  };
  // S116: 15.78 / (0.9 x 0.730) + 42.95 = 66.97; 13.28 / (0.9 x 0.730) + 34.25 = 54.46
  EXPECT_NEAR(per_mwh(15.78, 42.95), 66.97, 0.01);
  EXPECT_NEAR(per_mwh(13.28, 34.25), 54.46, 0.01);
  // S115, before its adjustments
  EXPECT_NEAR(per_mwh(12.75, 22.93), 42.34, 0.01);
}

TEST(TariffPublished, MemphisBillOfSevenMillionAMonth) {
  const Bill bill = ninety_percent(150.0).bill_under(
      flat_tariff({.energy_usd_per_mwh = 42.95, .demand_usd_per_kw_month = 15.78}));
  EXPECT_GT(bill.usd_per_mwh(), 64.0);  // S06: 7 M$ a month at 150 MW
  EXPECT_LT(bill.usd_per_mwh(), 71.0);
  EXPECT_NEAR(bill.total_usd / kMonthsPerYear, 7e6, 0.1 * 7e6);
}

TEST(TariffPublished, PjmCapacity) {
  const auto per_kw_month = [](double usd_per_mw_day) {
    Tariff tariff = flat_tariff({.energy_usd_per_mwh = 0.0, .demand_usd_per_kw_month = 0.0});
    tariff.capacity_usd_per_mw_day = usd_per_mw_day;
    Site site = flat_site(300.0);
    site.capacity_mw = every_month(300.0);
    return site.bill_under(tariff).total_usd / (300e3 * kMonthsPerYear);
  };
  EXPECT_NEAR(per_kw_month(269.92), 8.21, 0.005);   // S113: 8.2
  EXPECT_NEAR(per_kw_month(329.17), 10.01, 0.005);  // S114: 10.0
}

}  // namespace
}  // namespace sitewright::tariff
