// Plans of earlier versions: replaced keys are read as the fields of today.
#include "model/io/old_keys.h"

#include <gtest/gtest.h>

#include "model/io/plan_json.h"

namespace sitewright::io {
namespace {

ReadResult read_contract(const std::string& members) {
  return read_plan(R"({"format": "sitewright-plan", "version": 1, "contracts": [{"id": "c")" +
                       members + "}]}",
                   "p.json")
      .value();
}

TEST(OldKeys, AFlagOfKvaBecomesAFloor) {
  const ReadResult kva = read_contract(R"(, "kva_billing": true)");
  EXPECT_TRUE(kva.issues.empty());
  EXPECT_TRUE(kva.plan.unknown.empty());
  EXPECT_EQ(kva.plan.contracts.at(0).power_factor_floor, 1.0);
  EXPECT_EQ(read_contract(R"(, "kva_billing": false)").plan.contracts.at(0).power_factor_floor,
            0.0);
  EXPECT_EQ(write_plan(kva.plan).find("kva_billing"), std::string::npos);
}

TEST(OldKeys, TheFourPeaksAreThePeaksOfToday) {
  const plan::Contract contract =
      read_contract(R"(, "four_cp_usd_per_kw_year": 61.5)").plan.contracts.at(0);
  EXPECT_EQ(contract.coincident_peak_usd_per_kw_year, 61.5);
  EXPECT_FALSE(contract.peak_days.has_value());
  EXPECT_EQ(contract.peak_month_from, 6);
  EXPECT_EQ(contract.peak_month_until, 9);
}

TEST(OldKeys, TheKeyOfTodayWins) {
  const ReadResult both = read_contract(R"(, "kva_billing": true, "power_factor_floor": 0.9)");
  EXPECT_EQ(both.plan.contracts.at(0).power_factor_floor, 0.9);
}

TEST(OldKeys, ABadValueIsNamedAtTheFieldOfToday) {
  const ReadResult bad = read_contract(R"(, "kva_billing": "yes")");
  ASSERT_EQ(bad.issues.size(), 1U);
  EXPECT_EQ(bad.issues[0].path, "contracts.c.power_factor_floor");
}

TEST(OldKeys, PathsOfProvenanceFollow) {
  EXPECT_EQ(path_now("contracts.c.kva_billing"), "contracts.c.power_factor_floor");
  EXPECT_EQ(path_now("contracts.c.mw"), "contracts.c.mw");
  EXPECT_EQ(path_now("site.place"), "site.place");
  EXPECT_EQ(path_now("name"), "name");
}

}  // namespace
}  // namespace sitewright::io
