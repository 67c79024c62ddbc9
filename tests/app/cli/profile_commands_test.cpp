// profile import and list, and what dispatch, supply and adequacy then say of solar and wind.
#include <nlohmann/json.hpp>

#include "tests/app/cli/command_line.h"

namespace sitewright::cli {
namespace {

/// A plan of 5,000 H100 on 20 MW of grid with one group of six 5-MW blocks of solar.
std::string sunny_plan(const std::string& profile = "") {
  return R"({"format": "sitewright-plan", "version": 1,
    "halls": [{"id": "hall", "it_mw": 10}],
    "lots": [{"id": "lot", "model": "h100", "count": 5000, "hall": "hall"}],
    "deliveries": [{"id": "grid", "mw": 20}],
    "generators": [{"id": "pv", "unit": "solar-pv", "count": 6)" +
         profile + "}]}";
}

/// PVWatts' form: lines of its own, a header, 8,760 rows of 25 MW at most.
std::string pvwatts() {
  std::string text =
      "\"PVWatts: Hourly PV Performance Data\"\n\"Lat (deg N):\",\"35.05\"\n\n"
      "\"Month\",\"Day\",\"Hour\",\"AC System Output (W)\"\n";
  for (int hour = 0; hour < 8760; ++hour) {
    const int of_day = hour % 24;
    const int watts = of_day >= 6 && of_day < 18 ? 1000000 * (of_day + 1) : 0;
    text += "\"1\",\"1\",\"" + std::to_string(of_day) + "\",\"" + std::to_string(watts) + "\"\n";
  }
  return text + "\"Totals\",\"\",\"\",\"54750000000\"\n";
}

constexpr const char* kColumn = "AC System Output (W)";

TEST_F(CommandLine, AProfileIsImportedListedAndDispatched) {
  const std::string plan = write("plan.json", sunny_plan(R"(, "profile": "sun")"));
  const std::string table = write("pv.csv", pvwatts());
  const std::string out = path("with.json");
  const Outcome imported = run({"profile", "import", plan, table, "--id", "sun", "--column",
                                kColumn, "--rated-mw", "25", "-o", out});
  ASSERT_EQ(imported.status, 0) << imported.err;
  EXPECT_TRUE(has(imported.err, "8760 hours, mean 0.25 of the rating, into profiles.sun"))
      << imported.err;
  EXPECT_EQ(run({"check", out}).status, 0);
  const Outcome list = run({"profile", "list", out});
  EXPECT_EQ(list.status, 0) << list.err;
  EXPECT_TRUE(has(list.out, "pv.csv, column AC System Output (W), over 25 MW")) << list.out;
  EXPECT_TRUE(has(list.out, " 0.25 ")) << list.out;

  const Outcome json = run({"dispatch", out, "--year", "2027", "--json"});
  ASSERT_EQ(json.status, 0) << json.err;
  const auto year = nlohmann::json::parse(json.out);
  const double net = 1.0 - 0.005;
  const double mwh = year["energy_mwh"]["pv"];
  const double curtailed = year["curtailed_mwh"]["pv"];
  EXPECT_NEAR(mwh + curtailed, 0.25 * 30.0 * 8760.0 * net, 1e-6);
  EXPECT_GT(curtailed, 0.0);
  EXPECT_LT(year["balance_error_max"], 1e-9);
  const Outcome text = run({"dispatch", out, "--year", "2027"});
  EXPECT_TRUE(has(text.out, "curtailed MWh")) << text.out;
}

TEST_F(CommandLine, AnImportIntoAProfileThatIsThereReplacesItsHours) {
  const std::string plan = write("plan.json", sunny_plan());
  std::string half;
  for (int hour = 0; hour < 8760; ++hour) half += "0.5\n";
  const std::string table = write("half.csv", half);
  const std::string first = path("first.json");
  ASSERT_EQ(run({"profile", "import", plan, write("pv.csv", pvwatts()), "--id", "sun", "--column",
                 kColumn, "--rated-mw", "25", "--name", "Sun", "-o", first})
                .status,
            0);
  const Outcome second = run({"profile", "import", first, table, "--id", "sun"});
  ASSERT_EQ(second.status, 0) << second.err;
  const auto written = nlohmann::json::parse(second.out);
  ASSERT_EQ(written["profiles"].size(), 1U);
  EXPECT_EQ(written["profiles"][0]["name"], "Sun");
  EXPECT_EQ(written["profiles"][0]["source"], "half.csv");
  EXPECT_EQ(written["profiles"][0]["hours"][8759], 0.5);
}

TEST_F(CommandLine, AnImportThatCannotBeNamesFileLineValueAndRule) {
  const std::string plan = write("plan.json", sunny_plan());
  const std::string table = write("pv.csv", pvwatts());
  const auto error = [&](const std::vector<std::string>& more) {
    std::vector<std::string> args{"profile", "import", plan, table};
    args.insert(args.end(), more.begin(), more.end());
    const Outcome outcome = run(args);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, "");
    return outcome.err;
  };
  EXPECT_EQ(error({"--id", "Sun", "--column", kColumn}),
            "sitewright: --id \"Sun\": must be small letters, digits and hyphens, at most 64\n");
  EXPECT_EQ(error({"--id", "sun", "--column", "Output"}),
            "sitewright: " + table + ": no line has the column 'Output'\n");
  EXPECT_EQ(error({"--id", "sun", "--column", kColumn, "--rated-mw", "10"}),
            "sitewright: " + table +
                " line 15, column 'AC System Output (W)': '11000000' is 1.1 of the rating, outside "
                "0 to 1\n");
  EXPECT_EQ(run({"profile", "import", plan, path("none.csv"), "--id", "sun"}).err,
            "sitewright: " + path("none.csv") + ": cannot be read\n");
  EXPECT_EQ(run({"profile", "import", plan, table}).status, 2);
  EXPECT_EQ(run({"profile"}).status, 2);
}

TEST_F(CommandLine, SolarIsListedAsEnergyOnlyAndLeftOutOfAdequacy) {
  const std::string plan = write("plan.json", sunny_plan());
  const Outcome supply = run({"supply", plan, "--date", "2027-06-01"});
  ASSERT_EQ(supply.status, 0) << supply.err;
  EXPECT_TRUE(has(supply.out, "energy only")) << supply.out;
  EXPECT_TRUE(has(supply.out, "20 MW supportable")) << supply.out;
  const Outcome adequacy = run({"adequacy", plan, "--year", "2027"});
  EXPECT_TRUE(has(adequacy.out, "on a still night they give nothing: pv")) << adequacy.out;
  const Outcome wind = run({"check", plan, "--set", "generators.pv.unit=wind-onshore"});
  EXPECT_EQ(wind.status, 1);
  EXPECT_TRUE(has(wind.err + wind.out, "wind has no hours of its own")) << wind.err;
}

}  // namespace
}  // namespace sitewright::cli
