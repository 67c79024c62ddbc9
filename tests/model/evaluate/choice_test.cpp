// Owned, leased and rented on the bundled plans: the same need on each way's own dates.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

using test::Settings;

constexpr double kDaysPerYear = 365.25;

/// No chance of delay, no interest, a given worth.
Settings plain(Settings more = {}) {
  Settings all{{"rent.own_late_risk_frac", "0"},
               {"rent.shell_late_risk_frac", "0"},
               {"rent.late_risk_frac", "0"},
               {"rent.useful_usd_per_accelerator_h", "3"},
               {"finance.wacc_frac", "0"}};
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

double useful_frac(const Evaluation& e) {
  const auto year = std::find_if(e.year_quantities.begin(), e.year_quantities.end(),
                                 [&](const auto& q) { return q.year == e.reference_year; });
  return year->working_accelerator_h / year->online_accelerator_h * e.reliability.goodput_frac;
}

/// Accelerator-hours online up to a day of the plan.
double online_h(const Evaluation& e, double years) {
  const auto days = static_cast<Eigen::Index>(std::lround(years * kDaysPerYear));
  return e.capacity.online.head(days).sum() * kHoursPerDay;
}

/// Months from the plan's start to its first accelerators.
double first_months(const Evaluation& e) {
  Eigen::Index day = 0;
  while (e.capacity.online[day] <= 0.0) ++day;
  return static_cast<double>(day) / kDaysPerYear * 12.0;
}

TEST(Choice, OwnedHoursAreThoseOfThePlan) {
  for (const auto& [id, years] : {std::pair{"memphis-100k", 4}, std::pair{"memphis", 4},
                                  std::pair{"pennsylvania", 4}, std::pair{"north-dakota", 8}}) {
    const Evaluation e =
        test::evaluated_case(id, plain({{"rent.term_years", std::to_string(years)}}));
    const double useful_h = online_h(e, years) * useful_frac(e);
    ASSERT_GT(useful_h, 1e8) << id;
    EXPECT_NEAR(e.choice->ways[0].useful_h / useful_h, 1.0, 1e-9) << id;
    EXPECT_NEAR(e.choice->ways[0].ready_months, first_months(e), 1e-9) << id;
  }
}

/// On the plan's own dates, all three run alike; 12 months later, as much as 12 months less.
TEST(Choice, EveryWayHasTheSameNeedOnItsOwnDates) {
  const double months = first_months(test::evaluated_case("pennsylvania"));
  const Evaluation same = test::evaluated_case(
      "pennsylvania",
      plain({{"rent.ready_months", std::to_string(months)}, {"rent.shell_ready_months", "27.6"}}));
  const cost::ChoiceResult& choice = *same.choice;
  EXPECT_NEAR(choice.ways[2].useful_h / choice.ways[0].useful_h, 1.0, 1e-6);
  EXPECT_NEAR(choice.ways[2].lost_to_time_usd / choice.ways[0].lost_to_time_usd, 1.0, 1e-6);
  const double later_years = (27.6 - months) / 12.0;
  EXPECT_NEAR(choice.ways[1].useful_h / (online_h(same, 4.0 - later_years) * useful_frac(same)),
              1.0, 1e-3);
  // Rent is paid by the hour online.
  EXPECT_NEAR(choice.ways[2].cost_usd / (2.35 * online_h(same, 4.0)), 1.0, 1e-6);
}

/// What a leased shell buys is worked out from its cost: the rest goes with its hours.
TEST(Choice, ALeasedShellPaysForAllThatRunsInIt) {
  const auto leased = [](const char* term, const char* months) {
    const Evaluation e =
        test::evaluated_case("north-dakota", plain({{"finance.renew", "false"},
                                                    {"rent.term_years", term},
                                                    {"rent.shell_ready_months", months}}));
    return e.choice->ways[1];
  };
  const cost::WayResult early = leased("12", "12");
  const cost::WayResult late = leased("12", "24");
  const double usd_per_h = (early.cost_usd - late.cost_usd) / (early.useful_h - late.useful_h);
  const Evaluation e = test::evaluated_case("north-dakota");
  double all_usd = 0.0;
  double first_two_usd = 0.0;
  for (const cost::Purchase& p : e.cost.purchases) {
    if (!cost::is_it(p.category)) continue;
    all_usd += p.usd;
    if (!p.path.starts_with("lots.gb200-3.")) first_two_usd += p.usd;
  }
  EXPECT_NEAR((early.cost_usd - usd_per_h * early.useful_h) / all_usd, 1.0, 1e-6);
  // Three years ahead of the plan, four years see the second lot, of 2030, and not the third.
  const cost::WayResult four = leased("4", "12");
  EXPECT_GT(four.useful_h, 1e9);
  EXPECT_NEAR((four.cost_usd - usd_per_h * four.useful_h) / first_two_usd, 1.0, 1e-6);
}

TEST(Choice, ALeasedShellBuysWhenItIsReady) {
  const auto leased = [](const char* months) {
    return test::evaluated_case("memphis-100k", plain({{"rent.term_years", "0.75"},
                                                       {"rent.shell_ready_months", months}}))
        .choice->ways[1];
  };
  EXPECT_GT(leased("0").cost_usd, 4e9);  // its IT (4.5 bn), at once
  EXPECT_EQ(leased("14").cost_usd, 0.0);
  EXPECT_EQ(leased("14").useful_h, 0.0);
}

/// The site's upkeep, taxes, lease of land and collateral are no matter of a leased shell; of
/// insurance it pays what IT takes.
TEST(Choice, ALeasedShellPaysForWhatItOwns) {
  const auto ways = [](const Settings& more) {
    return test::evaluated_case("memphis", plain(more)).choice->ways;
  };
  const auto before = ways({});
  const auto site = ways({{"finance.maintenance_frac", "0.1"},
                          {"site.property_tax_frac", "0.05"},
                          {"finance.lease_usd_per_year", "1e8"},
                          {"finance.permit_fee_usd_per_ton", "9000"},
                          {"contracts.mlgw.collateral_usd_per_mw", "1000000"}});
  EXPECT_GT(site[0].cost_usd, before[0].cost_usd + 1e8);
  EXPECT_NEAR(site[1].cost_usd, before[1].cost_usd, 1.0);
  const auto insured = ways({{"finance.insurance_frac", "0.015"}});
  const Evaluation e = test::evaluated_case("memphis");
  double it_usd = 0.0;
  double all_usd = 0.0;
  for (const cost::Purchase& p : e.cost.purchases) {
    all_usd += p.usd;
    if (cost::is_it(p.category)) it_usd += p.usd;
  }
  const double leased = (insured[1].cost_usd - before[1].cost_usd) / before[1].useful_h;
  const double owned = (insured[0].cost_usd - before[0].cost_usd) / before[0].useful_h;
  EXPECT_NEAR(leased / owned, it_usd / all_usd, 0.001);
}

/// At the break-even utilisation, lots that are in use that much are worth as much owned as rented
/// by the hour in use, but for the power that they then save.
TEST(Choice, TheBreakEvenUtilisationIsThatOfTheLots) {
  const Settings rent = plain({{"rent.price_usd_per_accelerator_h", "3.6"}});
  const Evaluation before = test::evaluated_case("memphis-100k", rent);
  const double use = before.choice->break_even.utilisation_frac.value_or(0.0);
  ASSERT_GT(use, 0.5);
  ASSERT_LT(use, 0.95);
  Settings at = rent;
  at.back().second = std::to_string(3.6 * use);
  at.push_back({"lots.h100-first.utilisation_frac", std::to_string(use)});
  const cost::ChoiceResult choice = *test::evaluated_case("memphis-100k", at).choice;
  EXPECT_NEAR((choice.ways[0].net_usd - choice.ways[2].net_usd) / choice.ways[0].cost_usd, 0.0,
              0.02);
}

/// A plan that sells its hours: what one in use earns, by the useful hour.
TEST(Choice, AUsefulHourIsWorthWhatItIsSoldAt) {
  const Evaluation e =
      test::evaluated_case("memphis", {{"finance.rental_price_usd_per_accelerator_h", "4"}});
  EXPECT_EQ(e.choice->value_from, cost::ValueFrom::sold_at);
  EXPECT_NEAR(e.choice->value_usd_per_useful_h, 4.0 / e.reliability.goodput_frac, 1e-12);
  const Evaluation given =
      test::evaluated_case("memphis", {{"finance.rental_price_usd_per_accelerator_h", "4"},
                                       {"rent.useful_usd_per_accelerator_h", "5"}});
  EXPECT_EQ(given.choice->value_from, cost::ValueFrom::given);
  EXPECT_EQ(given.choice->value_usd_per_useful_h, 5.0);
}

/// Without a worth, a bundled plan is worth what it costs within the need: it pays, and a slower
/// landlord makes renting no better.
TEST(Choice, WithoutAWorthAPlanIsWorthItsCost) {
  for (const std::string& id : test::case_ids()) {
    const auto choice = [&](const char* months) {
      return *test::evaluated_case(id, {{"rent.ready_months", months}}).choice;
    };
    const cost::ChoiceResult soon = choice("15");
    const bool owned = soon.ways[0].useful_h > 0.0;
    EXPECT_EQ(soon.value_from, owned ? cost::ValueFrom::owned_cost : cost::ValueFrom::cheapest_cost)
        << id;
    EXPECT_TRUE(soon.pays) << id;
    const cost::ChoiceResult late = choice("24");
    const auto gain = [](const cost::ChoiceResult& c) { return c.ways[2].net_usd; };
    EXPECT_LE(std::max(0.0, gain(late)), std::max(0.0, gain(soon)) + 1.0) << id;
    if (owned) {
      EXPECT_NEAR(late.break_even.price_usd_per_accelerator_h.value(),
                  soon.break_even.price_usd_per_accelerator_h.value(), 1e-6)
          << id;
    }
  }
}

/// Hours that the site's power does not carry are the site's own loss.
TEST(Choice, TheSitesCurtailmentIsNotTheLandlords) {
  auto settings = plain();
  settings.push_back({"site.permitted_h_per_year", "4000"});
  const Evaluation full = test::evaluated_case("north-dakota-gas", settings);
  const auto year = std::find_if(full.year_quantities.begin(), full.year_quantities.end(),
                                 [&](const auto& q) { return q.year == full.reference_year; });
  const double served = full.use.usd_per_online_h.value() / full.use.usd_per_served_h.value();
  ASSERT_LT(served, 0.99);
  const double utilised = year->working_accelerator_h / year->online_accelerator_h / served;
  // rented hours: cost at 2.35 $ by the hour online, useful by utilisation and goodput alone
  const cost::WayResult& rented = full.choice->ways[2];
  EXPECT_NEAR(rented.useful_h / (rented.cost_usd / 2.35), utilised * full.reliability.goodput_frac,
              1e-9);
}

TEST(Choice, NoUtilisationAboveOneIsNamed) {
  for (const char* id : {"memphis-100k", "memphis", "pennsylvania", "north-dakota"}) {
    const cost::BreakEven even = test::evaluated_case(id).choice->break_even;
    EXPECT_LE(even.utilisation_frac.value_or(0.0), 1.0) << id;
    if (!even.utilisation_frac) {
      EXPECT_EQ(even.at_any_use, cost::Better::rent) << id;
    }
  }
}

}  // namespace
}  // namespace sitewright
