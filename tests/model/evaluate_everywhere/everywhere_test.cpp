// Every bundled case in every bundled climate with every cooling technology: the identities hold.
#include <gtest/gtest.h>

#include "tests/model/evaluate/cases.h"
#include "tests/model/evaluate/identities.h"

namespace sitewright {
namespace {

class Everywhere : public testing::TestWithParam<std::string> {};

TEST_P(Everywhere, IdentitiesHoldWithEveryCooling) {
  for (const std::string& id : test::case_ids()) {
    plan::Plan plan = test::case_plan(id, {{"site.station", GetParam()}});
    const climate::Climate climate = climate_of(plan).value();
    for (const CoolingTechnology& technology : test::catalog().cooling) {
      plan.cooling.technology = technology.id;
      plan.cooling.liquid_frac.reset();
      const Evaluation evaluation = evaluate(plan, test::catalog(), climate);
      test::expect_identities(id + " " + GetParam() + " " + technology.id, evaluation);
      EXPECT_FALSE(has_errors(evaluation.issues)) << id << " " << technology.id;
    }
  }
}

std::vector<std::string> station_ids() {
  std::vector<std::string> ids;
  for (const climate::Station& station : climate::stations()) ids.emplace_back(station.id);
  return ids;
}

std::string name_of(const testing::TestParamInfo<std::string>& station) { return station.param; }

INSTANTIATE_TEST_SUITE_P(Stations, Everywhere, testing::ValuesIn(station_ids()), name_of);

}  // namespace
}  // namespace sitewright
