// Claims: the bundled table, verdicts at the edges of a band, and tables that are refused.
#include "model/claims/claims.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <map>

#include "data/bundled_data.h"
#include "model/core/check.h"
#include "model/core/date.h"

namespace sitewright::claims {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kHeader =
    "id,plan,text,metric,value,low,high,tolerance_frac,unit,factor,boundary,date,source,note\n";

Expected<std::vector<Claim>> read(const std::string& rows) {
  return read_claims("claims.csv", kHeader + rows);
}

/// The only row that `rows` give against one metric value for every key.
Row only_row(const std::string& rows, std::optional<double> metric) {
  const auto claims = read(rows);
  if (!claims) throw std::runtime_error(claims.error().message);
  const auto checked =
      check_claims(*claims, "memphis", [&metric](std::string_view) { return metric; });
  if (checked.size() != 1) throw std::runtime_error("not one row");
  return checked[0];
}

TEST(Claims, ABandFromTheSourceDecides) {
  const std::string row = "a,memphis,says,power.it_mw,139,115,182,,MW,,facility,2024,S14,\n";
  EXPECT_EQ(only_row(row, 115.0).verdict, Verdict::agrees);
  EXPECT_EQ(only_row(row, 182.0).verdict, Verdict::agrees);
  EXPECT_EQ(only_row(row, 114.9).verdict, Verdict::differs);
  EXPECT_EQ(only_row(row, 182.1).verdict, Verdict::differs);
  const Row checked = only_row(row, 125.1);
  EXPECT_NEAR(*checked.ratio, 0.9, 1e-12);
  EXPECT_EQ(checked.claim.boundary, "facility");
  EXPECT_EQ(checked.claim.source, "S14");
}

TEST(Claims, AToleranceMakesTheBandWhereTheSourceGivesNone) {
  const std::string row = "a,memphis,says,power.it_mw,70,,,0.1,MW,,accelerator,2024,SEED,\n";
  const Row checked = only_row(row, 77.0);
  EXPECT_NEAR(checked.low, 63.0, 1e-9);
  EXPECT_NEAR(checked.high, 77.0, 1e-9);
  EXPECT_EQ(checked.verdict, Verdict::agrees);  // the end itself, whatever the rounding
  EXPECT_EQ(only_row(row, 77.01).verdict, Verdict::differs);
}

TEST(Claims, AnExactClaimWantsTheExactNumber) {
  const std::string row = "a,memphis,says,fleet.accelerators,100000,,,,accelerators,,,2024,SEED,\n";
  EXPECT_EQ(only_row(row, 100000.0).verdict, Verdict::agrees);
  EXPECT_EQ(only_row(row, 99999.0).verdict, Verdict::differs);
}

TEST(Claims, ACapAgreesWithAnythingBelow) {
  const std::string row = "a,memphis,at most,emissions.nox_tpy,87,0,,,tpy,,,2025,S07,\n";
  EXPECT_EQ(only_row(row, 0.0).verdict, Verdict::agrees);
  EXPECT_EQ(only_row(row, 87.0).verdict, Verdict::agrees);
  EXPECT_EQ(only_row(row, 87.1).verdict, Verdict::differs);
}

TEST(Claims, OursIsShownInTheClaimsUnit) {
  const Row row = only_row("a,memphis,says,cost.capex_usd,125,,,,USD bn,1e9,,2024,S40,\n", 250e9);
  EXPECT_NEAR(*row.ours, 250.0, 1e-9);
  EXPECT_NEAR(*row.ratio, 2.0, 1e-12);
}

TEST(Claims, DatesAreComparedAsDays) {
  const std::string row =
      "a,memphis,online,capacity.target_date,2024-09-02,2024-08-26,2024-09-09,,date,,,2024,S164,\n";
  const auto days = [](Date date) { return static_cast<double>(date.time_since_epoch().count()); };
  const Row checked = only_row(row, days(make_date(2024, 9, 9)));
  EXPECT_EQ(checked.verdict, Verdict::agrees);
  EXPECT_EQ(checked.claim.value, days(make_date(2024, 9, 2)));
  EXPECT_FALSE(checked.ratio.has_value());
  EXPECT_EQ(only_row(row, days(make_date(2024, 9, 10))).verdict, Verdict::differs);
}

TEST(Claims, WithoutAMetricOrItsNumberAClaimIsNotModelled) {
  const Row no_number = only_row("a,memphis,says,x.y,70,,,,MW,,,2024,SEED,\n", std::nullopt);
  EXPECT_EQ(no_number.verdict, Verdict::not_modelled);
  EXPECT_FALSE(no_number.ours.has_value());
  EXPECT_FALSE(no_number.ratio.has_value());
  EXPECT_EQ(only_row("a,memphis,says,,70,,,,MW,,,2024,SEED,\n", 70.0).verdict,
            Verdict::not_modelled);
  EXPECT_EQ(to_string(Verdict::not_modelled), "not modelled");
}

TEST(Claims, OnlyThoseAboutThePlanAreChecked) {
  const auto claims = read(
      "a,memphis,says,x,1,,,,MW,,,2024,SEED,\nb,pennsylvania,says,x,1,,,,MW,,,2024,SEED,\n"
      "c,,says,,1,,,,MW,,,2024,SEED,\n");
  ASSERT_TRUE(claims.has_value()) << claims.error().message;
  const auto rows = check_claims(*claims, "pennsylvania", [](std::string_view key) {
    return key == "x" ? std::optional(1.0) : std::nullopt;
  });
  ASSERT_THAT(rows, SizeIs(1));
  EXPECT_EQ(rows[0].claim.id, "b");
  EXPECT_THAT(check_claims(*claims, "nowhere", [](std::string_view) { return 1.0; }), IsEmpty());
}

TEST(Claims, AMetricThatIsNotANumberBreaksTheContract) {
  EXPECT_THROW((void)only_row("a,memphis,says,x,1,,,,MW,,,2024,SEED,\n",
                              std::numeric_limits<double>::quiet_NaN()),
               ContractError);
}

TEST(Claims, BadTablesAreRefusedByLineColumnAndRule) {
  const std::vector<std::tuple<std::string, std::string, std::string>> cases{
      {"a,memphis,says,x,seventy,,,,MW,,,2024,SEED,\n", "'value'", "is not a number"},
      {"a,memphis,says,x,,,,,MW,,,2024,SEED,\n", "'value'", "is empty"},
      {"a,memphis,says,x,nan,,,,MW,,,2024,SEED,\n", "'value'", "is not a number"},
      {"a,memphis,says,x,1,2,,,MW,,,2024,SEED,\n", "'low'", "is above the value"},
      {"a,memphis,says,x,3,,2,,MW,,,2024,SEED,\n", "'high'", "is below the value"},
      {"a,memphis,says,x,3,,,1.5,MW,,,2024,SEED,\n", "'tolerance_frac'", "is not within 0 and 1"},
      {"a,memphis,says,x,3,2,4,0.1,MW,,,2024,SEED,\n", "'tolerance_frac'", "a whole band"},
      {"a,memphis,says,x,3,,,,MW,0,,2024,SEED,\n", "'factor'", "is not positive"},
      {"a,memphis,says,x,2024,,,,date,,,2024,SEED,\n", "'value'", "is not a date"},
      {"a,memphis,says,x,2024-09-02,,,0.1,date,,,2024,SEED,\n", "'tolerance_frac'", "a date"},
      {"a,memphis,says,x,3,,,,MW,,,2024,,\n", "'source'", "is empty"},
      {",memphis,says,x,3,,,,MW,,,2024,SEED,\n", "'id'", "is empty"},
      {"a,,says,x,3,,,,MW,,,2024,SEED,\n", "'plan'", "is empty beside a metric"}};
  for (const auto& [row, column, rule] : cases) {
    const auto claims = read(row);
    ASSERT_FALSE(claims.has_value()) << row;
    EXPECT_THAT(claims.error().message,
                AllOf(HasSubstr("claims.csv line 2"), HasSubstr(column), HasSubstr(rule)));
  }
  const auto twice =
      read("a,memphis,says,x,3,,,,MW,,,2024,SEED,\na,memphis,says,x,3,,,,MW,,,2024,SEED,\n");
  ASSERT_FALSE(twice.has_value());
  EXPECT_THAT(twice.error().message, AllOf(HasSubstr("line 3"), HasSubstr("is there twice")));
  EXPECT_FALSE(read_claims("claims.csv", "id,plan\na,b\n").has_value());
  EXPECT_FALSE(read_claims("claims.csv", "").has_value());
}

TEST(Claims, TheBundledTableReadsAndNamesBundledPlansAndBoundaries) {
  const auto claims =
      read_claims("claims/published.csv", data::bundled_text("claims/published.csv"));
  ASSERT_TRUE(claims.has_value()) << claims.error().message;
  EXPECT_GE(claims->size(), 40u);
  for (const Claim& claim : *claims) {
    SCOPED_TRACE(claim.id);
    if (claim.plan.empty()) continue;
    EXPECT_FALSE(data::bundled_text("cases/" + claim.plan + ".json").empty()) << claim.plan;
    EXPECT_FALSE(claim.boundary.empty());
  }
}

TEST(Claims, TheHeadlineClaimsOfMemphisMeetTheirBoundaries) {
  const auto claims =
      read_claims("claims/published.csv", data::bundled_text("claims/published.csv"));
  ASSERT_TRUE(claims.has_value()) << claims.error().message;
  const std::map<std::string, double, std::less<>> metrics{
      {"power.accelerator_mw", 70.0}, {"power.facility_peak_mw", 139.0}, {"power.it_mw", 104.0}};
  const auto rows = check_claims(*claims, "memphis-100k", [&metrics](std::string_view key) {
    const auto it = metrics.find(key);
    return it == metrics.end() ? std::nullopt : std::optional(it->second);
  });
  const auto verdict = [&rows](const std::string& id) {
    const auto it =
        std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.claim.id == id; });
    return it == rows.end() ? "none" : to_string(it->verdict);
  };
  EXPECT_EQ(verdict("SEE008"), "agrees");        // 70 MW, accelerator boundary
  EXPECT_EQ(verdict("CAL002"), "agrees");        // 139 MW, facility
  EXPECT_EQ(verdict("CAL003"), "differs");       // the same digits, IT boundary
  EXPECT_EQ(verdict("SEE012"), "not modelled");  // a count of units
}

}  // namespace
}  // namespace sitewright::claims
