// supply, dispatch, permits, adequacy and capacity as a user types them.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "tests/app/cli/command_line.h"

namespace sitewright::cli {
namespace {

TEST_F(CommandLine, CapacityTellsDayByDayWhatBinds) {
  const Outcome text = run({"capacity", "memphis", "--target", "100000"});
  EXPECT_EQ(text.status, 0);
  EXPECT_TRUE(has(text.out, "100000 accelerators online on 2024-0"));
  const Outcome json = run({"capacity", "memphis", "--json", "--target", "400000"});
  EXPECT_TRUE(has(json.out, "\"binding\": \"site_power\""));
  EXPECT_TRUE(has(json.out, "\"impossible_because\": \"400000 accelerators are never online"));
}

TEST_F(CommandLine, SupplyTellsSourcesAndLossesOfADay) {
  const Outcome json = run({"supply", "memphis", "--date", "2024-08-28", "--json"});
  ASSERT_EQ(json.status, 0) << json.err;
  for (const char* key :
       {"\"date\": \"2024-08-28\"", "\"supportable_mw\"", "\"firm_mw\": 50",
        "\"supportable_accelerators\"", "\"n1_accelerators\"", "\"n1\"", "\"lost\"",
        "\"binding\": \"accepted\"", "\"sources\"", "\"firm\": false"}) {
    EXPECT_TRUE(has(json.out, key)) << key;
  }
  const Outcome steps = run({"supply", "memphis"});
  EXPECT_TRUE(has(steps.out, "2025-07-02")) << steps.out;
  EXPECT_TRUE(has(steps.out, "large power transformer"));
  const Outcome swings = run({"supply", "memphis", "--date", "2024-09-15"});
  for (const char* part :
       {"training swings", "in the critical band", "voltagrid 14 x 2.5 MW x 25 %"})
    EXPECT_TRUE(has(swings.out, part)) << part << swings.out;
  EXPECT_EQ(run({"supply", "memphis", "--date", "2024-02-30"}).status, 2);
  EXPECT_EQ(run({"supply", "memphis", "--date", "2001-01-01"}).err,
            "sitewright: --date 2001-01-01: the plan runs from 2024-04-24 up to 2034-04-24\n");
}

TEST_F(CommandLine, SupplyTellsWhatAMegawattCarries) {
  const Outcome outcome = run({"supply", "pennsylvania", "--mw", "300,1000"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  // A gigawatt is a million accelerators of 1,000 W only at the chips' own boundary.
  EXPECT_TRUE(has(outcome.out, "NVIDIA B200 SXM             1000000")) << outcome.out;
  EXPECT_EQ(run({"supply", "pennsylvania", "--mw", "-3"}).status, 2);
}

TEST_F(CommandLine, SupplySaysTheGasOfADay) {
  const Outcome steps = run({"supply", "north-dakota-gas"});
  for (const char* part : {"gas MMBtu/day", "Bcf/day", "HHV"})
    EXPECT_TRUE(has(steps.out, part)) << part << steps.out;
  const Outcome day = run({"supply", "north-dakota-gas", "--date", "2034-01-01"});
  EXPECT_TRUE(has(day.out, "gas at full output ")) << day.out;
  EXPECT_FALSE(has(run({"supply", "pennsylvania"}).out, "Bcf/day"));
}

TEST_F(CommandLine, UnservedLoadHasDatesAndSaysWhatIsLeftOut) {
  const Outcome outcome =
      run({"supply", "pennsylvania", "--set", "deliveries.front-of-meter.firm=no", "--set",
           "deliveries.front-of-meter.interrupted_h_per_year=300"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(has(outcome.out, "            from             until  hours")) << outcome.out;
  EXPECT_TRUE(has(outcome.out, "10 of ")) << outcome.out;
  EXPECT_TRUE(has(outcome.out, "stretches, those with most MWh")) << outcome.out;
}

TEST_F(CommandLine, DispatchBalancesAnyYear) {
  for (const char* year : {"2024", "2026", "2034"}) {
    const Outcome outcome = run({"dispatch", "memphis", "--year", year, "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    for (const char* key : {"\"balance_error_max\"", "\"unserved_mwh\"", "\"energy_mwh\"",
                            "\"grid\"", "\"fuel_mmbtu\"", "\"bill_usd\""}) {
      EXPECT_TRUE(has(outcome.out, key)) << key;
    }
  }
  EXPECT_EQ(run({"dispatch", "memphis", "--year", "2040"}).err,
            "sitewright: --year 2040: the plan runs from 2024 to 2034\n");
  EXPECT_EQ(run({"dispatch", "memphis"}).status, 2);
  EXPECT_TRUE(has(run({"dispatch", "memphis", "--year", "2026", "--hour", "5000"}).out, "because"));
  const std::string file = path("hours.csv");
  ASSERT_EQ(run({"dispatch", "memphis", "--year", "2025", "--hourly", file}).status, 0);
  const std::string hours = read_file(file);
  EXPECT_EQ(std::count(hours.begin(), hours.end(), '\n'), 8761);
}

TEST_F(CommandLine, DispatchPrintsTheBillByContractAndLine) {
  const Outcome text = run({"dispatch", "memphis", "--year", "2025"});
  for (const char* part : {"bill", "highest kW", "mlgw", "energy", "demand"})
    EXPECT_TRUE(has(text.out, part)) << part << text.out;
  const Outcome json = run({"dispatch", "memphis", "--year", "2025", "--json"});
  for (const char* part : {"\"bill\": [", "\"contract\": \"mlgw\"", "\"lines\": [",
                           "\"kind\": \"energy\"", "\"highest_kw\""})
    EXPECT_TRUE(has(json.out, part)) << part << json.out;
}

TEST_F(CommandLine, SupplySaysWhyGasIsNotFirm) {
  const Outcome outcome = run({"supply", "north-dakota-gas", "--date", "2034-01-15", "--set",
                               "fuel.winter_curtailed_days=10"});
  EXPECT_TRUE(has(outcome.out, "no: gas is curtailed on cold days")) << outcome.out;
}

TEST_F(CommandLine, AnHourIsNamedByItsTimeAndExplainedInWords) {
  const auto asked = [](const char* hour) {
    return run({"dispatch", "memphis", "--year", "2026", "--hour", hour});
  };
  const Outcome named = asked("2026-07-28T08");
  EXPECT_EQ(named.status, 0) << named.err;
  EXPECT_EQ(named.out, asked("5000").out);
  for (const char* part : {"hour 5000, 2026-07-28 08:00: load", "USD/MWh at full load", "because"})
    EXPECT_TRUE(has(named.out, part)) << part << named.out;
  EXPECT_EQ(asked("8760").status, 2);
  EXPECT_EQ(asked("8760").err,
            "sitewright: --hour \"8760\": give 0 to 8759, \"2026-07-01T12\" or \"07-01 12\"\n");
  EXPECT_EQ(asked("2025-07-28T08").status, 2);
  const Outcome json =
      run({"dispatch", "memphis", "--year", "2026", "--hour", "07-28 08", "--json"});
  for (const char* key :
       {"\"explained\": {", "\"hour\": 5000", "\"time\": \"2026-07-28 08:00\"", "\"sources\": [",
        "\"could_mw\"", "\"usd_per_mwh\"", "\"reason\": \"", "\"because\": \""})
    EXPECT_TRUE(has(json.out, key)) << key << json.out;
}

TEST_F(CommandLine, LimitsOfAPermitSayWhatIsUsedAndWhetherTheyBind) {
  const std::vector<std::string> args{"dispatch", "memphis",
                                      "--year",   "2026",
                                      "--set",    "site.nox_cap_tpy=40",
                                      "--set",    "fuel.gas_price_usd_per_mmbtu=2"};
  const Outcome text = run(args);
  for (const char* part : {"short tons", "used %", "binds"})
    EXPECT_TRUE(has(text.out, part)) << part << text.out;
  std::vector<std::string> as_json = args;
  as_json.emplace_back("--json");
  const Outcome json = run(as_json);
  for (const char* key : {"\"unit\": \"short tons\"", "\"limit\": 40,", "\"used_frac\": 0.9",
                          "\"binds\": true", "\"short_of_load\": false"})
    EXPECT_TRUE(has(json.out, key)) << key << json.out;
  EXPECT_FALSE(has(json.out, "usd_per_lb"));
  const Outcome none = run(
      {"dispatch", "memphis", "--year", "2026", "--json", "--set", "site.starts_per_unit_year=0"});
  EXPECT_TRUE(has(none.out, "\"limit\": 0,")) << none.out;
  EXPECT_TRUE(has(none.err, "0 starts a year: on-site units never start")) << none.err;
}

TEST_F(CommandLine, PermitsGivePotentialLedgerAndUnits) {
  const Outcome json = run({"permits", "memphis", "--json"});
  ASSERT_EQ(json.status, 0) << json.err;
  for (const char* key :
       {"\"pollutants\"", "\"nox\"", "\"potential_tpy\"", "\"rolling_max_tpy\"", "\"cap_tpy\": 87",
        "\"allowed_units\"", "\"smt-permitted\": 15", "\"pm\": 14", "\"operation_per_unit\"",
        "\"starts\": {", "\"allowed_unit_hours\": {", "\"potential_by_group\": [",
        "assume 22 starts of each a year"}) {
    EXPECT_TRUE(has(json.out, key)) << key << json.out;
  }
  for (const char* key :
       {"\"permit_class\": \"synthetic minor\"", "\"lead_low_months\": 3", "\"lead_source\"",
        "\"applied\": \"2025-01-03\"", "\"applied_task\": \"air-permit\"",
        "\"earliest\": \"2025-04-03\"", "\"wanted\": \"2025-07-02\"", "\"needed_tpy\": 0,"})
    EXPECT_TRUE(has(json.out, key)) << key << json.out;
  EXPECT_FALSE(has(json.err, "is sooner than an air permit")) << json.err;
  const Outcome limited = run({"permits", "memphis", "--set", "site.permitted_h_per_year=4000"});
  EXPECT_TRUE(has(limited.out, "per unit in 12 months")) << limited.out;
  EXPECT_TRUE(has(limited.out, "4000")) << limited.out;
  const Outcome text = run({"permits", "memphis"});
  for (const char* part : {"permit class", "3 to 9 (S07", "as the task air-permit starts",
                           "unit-hours/yr", "assume 22 starts of each a year"})
    EXPECT_TRUE(has(text.out, part)) << part << text.out;
  EXPECT_FALSE(has(text.out, "standby plant")) << text.out;
  const Outcome short_of_offsets = run({"permits", "memphis", "--set", "site.attainment=extreme"});
  EXPECT_TRUE(has(short_of_offsets.out, "which holds nox to 10")) << short_of_offsets.out;
  EXPECT_TRUE(has(short_of_offsets.out, "nox, offsets")) << short_of_offsets.out;
  EXPECT_EQ(run({"permits", "pennsylvania", "--json"}).status, 0);
  const Outcome halls = run({"permits", "pennsylvania"});
  EXPECT_TRUE(has(halls.out, "halls.phase-1, standby plant")) << halls.out;
}

TEST_F(CommandLine, AdequacyGivesSingleLossesAndLossOfLoad) {
  const Outcome json = run({"adequacy", "memphis", "--year", "2025", "--json"});
  ASSERT_EQ(json.status, 0) << json.err;
  for (const char* key :
       {"\"losses\"", "\"lost\": \"mlgw\"", "\"loss_of_load_h\"", "\"expected_unserved_mwh\""}) {
    EXPECT_TRUE(has(json.out, key)) << key << json.out;
  }
  EXPECT_EQ(run({"adequacy", "memphis", "--year", "1999"}).status, 2);
  EXPECT_TRUE(has(run({"adequacy", "memphis", "--year", "2027"}).out, "lost in 2027"));
  const Outcome standby = run({"adequacy", "memphis-100k", "--year", "2026"});
  EXPECT_TRUE(has(standby.out, "standby counts in what is left")) << standby.out;
}

TEST_F(CommandLine, ATargetThatIsLostAgainIsSaid) {
  EXPECT_TRUE(has(run({"evaluate", "north-dakota"}).out, "but fewer again from"));
}

TEST_F(CommandLine, AMissedTargetSaysWhatWouldFixIt) {
  const Outcome outcome = run({"capacity", "memphis", "--by", "2025-02-01"});
  EXPECT_EQ(outcome.status, 0);  // an infeasible plan is an answer
  EXPECT_TRUE(has(outcome.out, "200000 are wanted by 2025-02-01"));
  EXPECT_TRUE(has(outcome.out, "site_power"));
  EXPECT_TRUE(has(outcome.out, "or target.date 2025-02-01 -> "));
  const Outcome json = run({"capacity", "memphis", "--by", "2025-02-01", "--json"});
  for (const char* key : {"\"wanted\"", "\"in_time\": false", "\"limits\"", "\"short_mw\"",
                          "\"relaxations\"", "\"tries\""})
    EXPECT_TRUE(has(json.out, key)) << key;
  EXPECT_TRUE(has(run({"capacity", "memphis-100k", "--json"}).out, "\"in_time\": true"));
  EXPECT_EQ(run({"capacity", "memphis", "--by", "soon"}).status, 2);
}

TEST_F(CommandLine, MegawattsOfRoutesAreAboveNothing) {
  for (const char* wrong : {"0", "-3", "nan", "many", "1e9"}) {
    const Outcome outcome = run({"supply", "pennsylvania", "--mw", wrong});
    EXPECT_EQ(outcome.status, 2) << wrong;
    EXPECT_TRUE(has(outcome.err, "is not a number of megawatts above 0")) << outcome.err;
    EXPECT_LT(outcome.err.size(), 200U) << outcome.err;
  }
  const Outcome table = run({"supply", "pennsylvania", "--mw", "300,1920"});
  for (const char* part : {"co-located", "talen", "region", "estimate", "H100"})
    EXPECT_TRUE(has(table.out, part)) << part;
  EXPECT_TRUE(has(table.out, "300 of 1920")) << table.out;
  EXPECT_TRUE(has(table.out, "carries no more than its contract")) << table.out;
  const Outcome json = run({"supply", "pennsylvania", "--mw", "480", "--json"});
  EXPECT_TRUE(has(json.out, "\"usd_per_mwh\": 55"));
  EXPECT_TRUE(has(json.out, "\"rest_mw\": 180"));
}

TEST_F(CommandLine, AdequacySaysWhatStorageLoopsAndRedundancyDo) {
  const std::vector<std::string> args{
      "adequacy", "memphis", "--year", "2026", "--set", "storage.megapacks.ride_through_min=10"};
  const Outcome text = run(args);
  EXPECT_EQ(text.status, 0) << text.err;
  for (const char* part : {"minutes on storage", "ride_through", "dispatch and peaks", "n+1",
                           "cooling loops", "generator auxiliaries"})
    EXPECT_TRUE(has(text.out, part)) << part;
  std::vector<std::string> as_json = args;
  as_json.emplace_back("--json");
  for (const char* key : {"\"storage_min\"", "\"left_mwh\"", "\"power_paths\"", "\"stranded_mw\"",
                          "\"cooling_min\"", "\"losses_mwh\""})
    EXPECT_TRUE(has(run(as_json).out, key)) << key;
}

TEST_F(CommandLine, HourlyFileHasAYearOfRows) {
  const std::string file = path("hours.csv");
  ASSERT_EQ(run({"evaluate", "memphis", "--hourly", file}).status, 0);
  const std::string text = read_file(file);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 8761);
  EXPECT_TRUE(text.starts_with("hour,load_mw,grid_mw,smt-permitted_mw,"));
}

}  // namespace
}  // namespace sitewright::cli
