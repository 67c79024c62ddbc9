// The command line as a user types it: output, exit status, one-line errors.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "model/evaluate/metrics.h"
#include "model/plan/fields.h"
#include "model/store/portfolio.h"
#include "tests/app/cli/command_line.h"

namespace sitewright::cli {
namespace {

TEST_F(CommandLine, ListsWhatAPlanCanName) {
  const Outcome tables = run({"catalog"});
  EXPECT_EQ(tables.status, 0);
  for (const char* table : {"accelerators", "generating_units", "cooling", "grid_regions",
                            "switches", "cost_items", "stations"}) {
    EXPECT_TRUE(has(tables.out, table)) << table;
    const Outcome rows = run({"catalog", table});
    EXPECT_EQ(rows.status, 0) << table;
    EXPECT_TRUE(has(rows.out, "source")) << table << rows.out;
    EXPECT_TRUE(has(run({"catalog", table, "--json"}).out, "\"figures\": [")) << table;
  }
  EXPECT_TRUE(has(tables.out, "generators.ID.unit")) << tables.out;
  const Outcome units = run({"catalog", "generating_units"});
  for (const char* part : {"smt-130", "Solar SMT-130", "iso_mw [MW]", "16.5", "industrial", "S91"})
    EXPECT_TRUE(has(units.out, part)) << part << units.out;
  EXPECT_TRUE(has(run({"catalog", "turbines"}).err, "\"turbines\" is no table of the catalogue: "));
  EXPECT_EQ(run({"catalog", "turbines"}).status, 2);
  const Outcome unknown =
      run({"evaluate", "memphis", "--set", "generators.smt-permitted.unit=smt130"});
  EXPECT_TRUE(has(unknown.err, "nearest smt-130, ")) << unknown.err << unknown.out;
  EXPECT_TRUE(has(run({"fields", "--json"}).out, "\"smt-130\""));
}

TEST_F(CommandLine, ListsCasesFieldsAndMetrics) {
  const Outcome cases = run({"cases"});
  EXPECT_EQ(cases.status, 0);
  for (const char* id : {"memphis", "memphis-100k", "north-dakota", "pennsylvania"})
    EXPECT_TRUE(has(cases.out, id));
  const Outcome fields = run({"fields", "--json"});
  for (const Field& field : plan::scalar_fields())
    EXPECT_TRUE(has(fields.out, "\"" + std::string(field.key) + "\""));
  const Outcome metric_list = run({"metrics"});
  for (const Metric& metric : metrics()) EXPECT_TRUE(has(metric_list.out, std::string(metric.key)));
}

TEST_F(CommandLine, EvaluateGivesEveryMetricKeyAsJson) {
  const Outcome outcome = run({"evaluate", "memphis", "--json"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  for (const char* key : {"fleet.accelerators",
                          "power.accelerator_mw",
                          "power.it_mw",
                          "power.facility_peak_mw",
                          "power.facility_average_mw",
                          "power.source_peak_mw",
                          "power.kw_per_accelerator",
                          "cooling.pue_annual",
                          "cooling.pue_peak",
                          "cooling.wue_l_per_kwh",
                          "supply.supportable_mw",
                          "supply.firm_mw",
                          "supply.unserved_mwh",
                          "capacity.target_accelerators",
                          "capacity.target_date",
                          "capacity.online_accelerators_end",
                          "capacity.stranded_accelerator_days",
                          "schedule.first_power_date",
                          "schedule.duration_days",
                          "emissions.nox_tpy",
                          "emissions.co2_t_per_year",
                          "reliability.mtti_h",
                          "reliability.goodput_frac",
                          "cost.capex_usd",
                          "cost.it_share_frac",
                          "cost.opex_usd_per_year",
                          "cost.npv_usd",
                          "cost.usd_per_accelerator_h",
                          "cost.usd_per_useful_accelerator_h",
                          "cost.energy_usd_per_mwh",
                          "evaluation.reference_year"}) {
    EXPECT_TRUE(has(outcome.out, "\"" + std::string(key) + "\": ")) << key;
  }
}

TEST_F(CommandLine, SettingsChangeThePlan) {
  EXPECT_TRUE(
      has(run({"evaluate", "memphis-100k", "--set", "lots.h100-first.count=50000", "--json"}).out,
          "\"power.accelerator_mw\": 35"));
  const Outcome bad = run({"evaluate", "memphis", "--set", "lots.h200.count=many"});
  EXPECT_EQ(bad.status, 2);
  EXPECT_EQ(bad.err, "sitewright: --set lots.h200.count: \"many\" is not a whole number\n");
  EXPECT_EQ(run({"evaluate", "memphis", "--set", "lots.h200.count"}).status, 2);
  EXPECT_EQ(run({"evaluate", "memphis", "--set", "site.colour=red"}).err,
            "sitewright: --set \"site.colour\" is not a field\n");
}

TEST_F(CommandLine, AWellFormedPlanWithErrorsEndsWithOne) {
  const std::string file = write(
      "p.json", R"({"format": "sitewright-plan", "version": 1, "site": {"station": "atlantis"}})");
  const Outcome outcome = run({"check", file});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.err,
            file +
                ": site.station: \"atlantis\" is not there: it must be an id of stations, nearest "
                "atlanta_ga, austin_tx, abilene_tx (sitewright catalog stations lists them)\n");
}

TEST_F(CommandLine, UnreadableInputEndsWithTwoAndOneLine) {
  for (const auto& args :
       std::vector<std::vector<std::string>>{{"evaluate", "no-such-plan"},
                                             {"evaluate", write("bad.json", "{")},
                                             {"evaluate", write("other.json", "[]")},
                                             {"evaluate", path("")},
                                             {"evaluate"},
                                             {"fly"},
                                             {},
                                             {"evaluate", "memphis", "--fast"},
                                             {"evaluate", "nothing.sitewright#Plan"}}) {
    const Outcome outcome = run(args);
    EXPECT_EQ(outcome.status, 2) << (args.empty() ? "" : args.back()) << outcome.err;
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
  }
}

TEST_F(CommandLine, EveryCommandHasHelp) {
  EXPECT_EQ(run({"--help"}).status, 0);
  EXPECT_TRUE(has(run({"--version"}).out, "sitewright "));
  for (const char* command : {"cases", "fields", "metrics", "check", "evaluate", "compare",
                              "capacity", "claims", "export", "chart"}) {
    const Outcome outcome = run({command, "--help"});
    EXPECT_EQ(outcome.status, 0) << command;
    EXPECT_FALSE(outcome.out.empty()) << command;
  }
}

TEST_F(CommandLine, CompareSetsPlansSideBySide) {
  const Outcome outcome = run({"compare", "memphis", "north-dakota", "pennsylvania"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(has(outcome.out, "North Dakota"));
  EXPECT_TRUE(has(outcome.out, "capacity.target_date"));
  EXPECT_TRUE(has(run({"compare", "memphis", "pennsylvania", "--json"}).out, "\"plans\""));
}

TEST_F(CommandLine, ScheduleGivesDatesAndFloatOfPlansAndProjects) {
  const Outcome plan = run({"schedule", "memphis-100k", "--json"});
  ASSERT_EQ(plan.status, 0) << plan.err;
  EXPECT_TRUE(has(plan.out, "\"makespan_days\": 131")) << plan.out;
  EXPECT_TRUE(has(plan.out, "\"critical\": true"));
  const std::string file = write("two.sm",
                                 "PRECEDENCE RELATIONS:\n 1 1 1 3\n 2 1 1 3\n 3 1 0\n"
                                 "REQUESTS/DURATIONS:\n 1 1 4 1\n 2 1 3 1\n 3 1 0 0\n"
                                 "RESOURCEAVAILABILITIES:\n 1\n");
  EXPECT_TRUE(has(run({"schedule", file, "--json"}).out, "\"makespan_days\": 4"));
  EXPECT_TRUE(has(run({"schedule", file, "--json", "--level"}).out, "\"makespan_days\": 7"));
  EXPECT_EQ(run({"schedule", write("bad.sm", "nothing")}).status, 2);
  EXPECT_EQ(run({"schedule", "memphis", "--level"}).status, 0);
}

TEST_F(CommandLine, CostGivesCapitalYearsAndChoice) {
  const Outcome json = run({"cost", "memphis", "--json"});
  ASSERT_EQ(json.status, 0) << json.err;
  for (const char* key :
       {"\"capex\": [", "\"item\": \"Accelerators and servers, h100-first\"", "\"usd\"", "\"date\"",
        "\"capex_usd\"", "\"years\"", "\"opex_usd\"", "\"energy_usd\"", "\"cash_usd\"",
        "\"npv_usd\"", "\"per_gw\"", "\"it_usd\"", "\"facility_usd\"", "\"break_even\"",
        "\"capex_basis\": \"real\"", "\"equity_irr_basis\": \"nominal\"",
        "\"flow_basis\": \"real\"", "\"tax_basis\": \"nominal\""}) {
    EXPECT_TRUE(has(json.out, key)) << key;
  }
  const Outcome text = run({"cost", "memphis"});
  EXPECT_TRUE(has(text.out, "per GW facility"));
  EXPECT_TRUE(has(text.out, "leased shell"));
  const Outcome csv = run({"cost", "memphis", "--csv"});
  EXPECT_EQ(csv.out.find("kind,item,category,date,usd,money,until,discount_factor\ncapex,"), 0U);
  EXPECT_FALSE(has(csv.out, ",nominal,"));
  EXPECT_TRUE(has(csv.out, ",real 2025,,\n"));
  const std::string file = path("memphis.xlsx");
  ASSERT_EQ(run({"cost", "memphis", "--xlsx", file}).status, 0);
  EXPECT_EQ(read_file(file).substr(0, 2), "PK");
  EXPECT_EQ(run({"cost", "memphis", "--xlsx", path("no/such/w.xlsx")}).status, 2);
  EXPECT_EQ(run({"cost", "memphis", "--json", "--csv"}).status, 2);
  EXPECT_EQ(run({"cost", "memphis", "--set", "finance.wacc_basis=nominal"}).status, 1);
}

TEST_F(CommandLine, LcoeAddsAColumnOrNamesWhatIsWrong) {
  const std::string header =
      "capex_usd_per_kw,fixed_om_usd_per_kw_year,variable_om_usd_per_mwh,capacity_factor_frac,"
      "wacc_real_frac,inflation_frac,tax_frac,recovery_years";
  const std::string good = write("good.csv", header + "\n876,0,1,1,0,0,0,10\n");
  const std::string out = run({"lcoe", good}).out;
  const std::string kept = header + ",sitewright_lcoe_usd_per_mwh\n876,0,1,1,0,0,0,10,";
  ASSERT_TRUE(out.starts_with(kept)) << out;
  EXPECT_NEAR(std::stod(out.substr(kept.size())), 11.0, 1e-9);
  const std::string bad = write("bad.csv", header + "\n876,0,1,1,8,0,0,10\n");
  const Outcome refused = run({"lcoe", bad, "-o", path("out.csv")});
  EXPECT_EQ(refused.status, 2);
  EXPECT_TRUE(refused.out.empty());
  EXPECT_TRUE(has(refused.err, "bad.csv line 2, column 'wacc_real_frac': '8' must be"));
  EXPECT_FALSE(std::filesystem::exists(path("out.csv")));
  ASSERT_EQ(run({"lcoe", good, "-o", path("out.csv")}).status, 0);
  EXPECT_EQ(read_file(path("out.csv")), run({"lcoe", good}).out);
  EXPECT_EQ(run({"lcoe", path("")}).status, 2);
  EXPECT_EQ(run({"lcoe", path("none.csv")}).status, 2);
}

TEST_F(CommandLine, AnUnknownCommandIsNamed) {
  const Outcome outcome = run({"suply", "memphis"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.err, "sitewright: 'suply' is no command (sitewright --help lists them)\n");
}

TEST_F(CommandLine, ExportedPlansComeBackTheSame) {
  const std::string file = path("memphis.json");
  ASSERT_EQ(run({"export", "memphis", "--out", file}).status, 0);
  EXPECT_EQ(run({"evaluate", file, "--json"}).out, run({"evaluate", "memphis", "--json"}).out);
  EXPECT_TRUE(
      has(run({"export", "memphis", "--format", "csv"}).out, "deliveries.feeder.mw,50,MW,S03"));
  EXPECT_TRUE(has(run({"export", "memphis", "--format", "metrics-csv"}).out,
                  "power.accelerator_mw,140,MW"));
  const Outcome nowhere = run({"export", "memphis", "--out", path("no/such/folder/p.json")});
  EXPECT_EQ(nowhere.status, 2);
  EXPECT_TRUE(has(nowhere.err, "cannot be written"));
}

TEST_F(CommandLine, OutputGoesThroughLinksAndIntoDevices) {
  const std::string target = write("target.json", "old");
  std::filesystem::create_symlink(target, path("link.json"));
  ASSERT_EQ(run({"export", "memphis", "--out", path("link.json")}).status, 0);
  EXPECT_TRUE(std::filesystem::is_symlink(path("link.json")));
  EXPECT_EQ(read_file(target), run({"export", "memphis"}).out);
  EXPECT_EQ(run({"export", "memphis", "--out", "/dev/null"}).status, 0);
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
  EXPECT_EQ(run({"export", "memphis", "--out", "/dev/full"}).status, 2);
}

TEST_F(CommandLine, CheckFindsACycleAndAFolderIsNoPlan) {
  ASSERT_EQ(run({"export", "memphis", "--set", "links.racks-activate.to=retrofit", "--out",
                 path("cycle.json")})
                .status,
            1);
  const Outcome outcome = run({"check", path("cycle.json")});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_TRUE(has(outcome.err, "cycle"));
  EXPECT_TRUE(has(run({"check", path("")}).err, "is a folder, not a plan file"));
}

TEST_F(CommandLine, WarningsOfTheEvaluationAreShown) {
  const std::string set = "site.nox_cap_tpy=0.0001";
  const std::string rule = "the cap must leave room for one unit";
  const Outcome check = run({"check", "memphis", "--set", set});
  EXPECT_EQ(check.status, 0);
  EXPECT_TRUE(has(check.out, "warning: site.nox_cap_tpy: 1e-04 short tons a year")) << check.out;
  EXPECT_TRUE(has(check.out, rule)) << check.out;
  EXPECT_EQ(check.err, "");
  const Outcome permits = run({"permits", "memphis", "--set", set, "--json"});
  EXPECT_EQ(permits.status, 0);
  EXPECT_TRUE(has(permits.err, "warning: site.nox_cap_tpy:")) << permits.err;
  EXPECT_TRUE(has(permits.err, rule)) << permits.err;
}

TEST_F(CommandLine, PlansOfAPortfolioAreNamedAfterAHash) {
  const std::string file = path("p.sitewright");
  {
    auto portfolio = store::Portfolio::open(file, store::OpenMode::create).value();
    portfolio.insert_plan("My site", run({"export", "memphis-100k"}).out, "").value();
  }
  EXPECT_EQ(run({"evaluate", file + "#My site", "--json"}).out,
            run({"evaluate", "memphis-100k", "--json"}).out);
  const Outcome missing = run({"evaluate", file + "#Other"});
  EXPECT_EQ(missing.status, 2);
  EXPECT_EQ(missing.err, "sitewright: " + file + ": has no plan named \"Other\"\n");
}

TEST_F(CommandLine, TheListingsInTheDocsAreThoseOfTheProgram) {
  const std::string docs = std::string(SITEWRIGHT_SOURCE_DIR) + "/docs/";
  EXPECT_TRUE(has(read_file(docs + "fields.md"), run({"fields", "--markdown"}).out))
      << "write docs/fields.md again";
  EXPECT_TRUE(has(read_file(docs + "metrics.md"), run({"metrics", "--markdown"}).out))
      << "write docs/metrics.md again";
}

}  // namespace
}  // namespace sitewright::cli
