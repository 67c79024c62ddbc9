// What stands at the horizon's end is paid for up to it, and the year that figures describe.
#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

using test::case_plan;
using test::evaluated;
using test::evaluated_case;

double inside_frac(const Evaluation& e, int year) {
  const Date from = std::max(e.start, make_date(year, 1, 1));
  const Date until = std::min(e.end, make_date(year + 1, 1, 1));
  return static_cast<double>(days_between(from, until)) / 365.0;
}

/// A group that is rented from 2025 on: a quarter of a year's rent where the horizon ends in
/// spring.
TEST(HorizonEnd, RentAndUpkeepOfGeneratorsStopThere) {
  plan::Plan plan = case_plan("memphis-100k", {{"schedule.horizon_years", "2.95"}});
  plan.generators[2].ownership = plan::Ownership::rented;
  const Evaluation e = evaluated(plan);
  ASSERT_EQ(e.year_quantities.size(), 4U);
  const cost::YearQuantities& whole = e.year_quantities[2];
  const cost::YearQuantities& last = e.year_quantities[3];
  const double inside = inside_frac(e, last.year);
  ASSERT_LT(inside, 0.4);
  EXPECT_GT(whole.generator_rental_usd, 1e7);
  EXPECT_NEAR(last.generator_rental_usd / whole.generator_rental_usd, inside, 1e-9);
}

TEST(HorizonEnd, AYearThatTheHorizonOpensAndEndsIsPaidForAsFarAsItGoes) {
  const auto rental = [](const char* years) {
    return evaluated_case("memphis", {{"schedule.horizon_years", years}})
        .year_quantities.front()
        .generator_rental_usd;
  };
  EXPECT_LT(rental("0.5"), 0.8 * rental("2"));
}

/// A plan without dates, whose year of the start sees half of its racks brought in.
plan::Plan undated() {
  plan::Plan plan;
  plan.schedule.start = make_date(2026, 1, 1);
  plan.schedule.horizon_years = 5.0;
  plan.halls = {{.id = "a", .it_mw = 20.0}};
  plan.lots = {{.id = "l", .model = "h100", .count = 8000, .hall = "a"}};
  plan.deliveries = {{.id = "grid", .mw = 40.0}};
  return plan;
}

bool names_part_of_year(const Evaluation& e) {
  return std::any_of(e.issues.begin(), e.issues.end(), [](const Issue& issue) {
    return issue.text.find("works on %1 of the %2 days") != std::string::npos;
  });
}

TEST(ReferenceYear, AnUndatedPlanTakesTheFirstYearThatIsFull) {
  const Evaluation e = evaluated(undated());
  ASSERT_GT(e.capacity.online.maxCoeff(), 0.0);
  EXPECT_EQ(e.capacity.online[0], 0.0);
  EXPECT_EQ(e.reference_year, 2027);
  EXPECT_FALSE(names_part_of_year(e));
}

/// Deliveries that go on after their first day are additions too.
TEST(ReferenceYear, ALotThatComesOverTwoYearsIsFullInTheThird) {
  plan::Plan plan = undated();
  plan.lots[0].delivered_per_week = 100.0;  // 80 weeks
  EXPECT_EQ(evaluated(plan).reference_year, 2028);
}

/// A horizon without a full year after them says so, and a longer one has it.
TEST(ReferenceYear, ALongerHorizonHasTheFullYearThatTheWarningPromises) {
  plan::Plan plan = undated();
  plan.schedule.horizon_years = 1.0;
  EXPECT_TRUE(names_part_of_year(evaluated(plan)));
  plan.schedule.horizon_years = 2.0;
  EXPECT_FALSE(names_part_of_year(evaluated(plan)));
}

TEST(ReferenceYear, OfTheBundledCases) {
  for (const auto& [id, year] :
       {std::pair{"memphis", 2026}, std::pair{"memphis-100k", 2026},
        std::pair{"memphis-press", 2026}, std::pair{"north-dakota", 2034},
        std::pair{"north-dakota-gas", 2034}, std::pair{"pennsylvania", 2028}}) {
    EXPECT_EQ(evaluated_case(id).reference_year, year) << id;
  }
}

/// Memphis from 24 April 2024 on: 252 days of 2024, 297 of 2025.
TEST(ReferenceYear, WithoutAFullYearItIsTheOneWithMostDays) {
  EXPECT_EQ(test::evaluated_case("memphis", {{"schedule.horizon_years", "1.5"}}).reference_year,
            2025);
  EXPECT_EQ(test::evaluated_case("memphis", {{"schedule.horizon_years", "0.7"}}).reference_year,
            2024);
}

}  // namespace
}  // namespace sitewright
