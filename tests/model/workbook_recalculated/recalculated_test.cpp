// The workbook calculated afresh by LibreOffice against our own figures.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "model/core/csv.h"
#include "model/core/number_text.h"
#include "model/workbook/workbook.h"
#include "tests/model/evaluate/cases.h"

namespace sitewright::workbook {
namespace {

namespace fs = std::filesystem;

bool has_libreoffice() { return std::system("command -v soffice >/dev/null 2>&1") == 0; }

/// A profile that calculates every loaded workbook, whatever its cells hold.
void write_profile(const fs::path& profile) {
  fs::create_directories(profile / "user");
  std::ofstream(profile / "user" / "registrymodifications.xcu")
      << R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
  oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";
}

/// The sheet Results of a workbook, calculated, by name.
std::map<std::string, double> results(const fs::path& folder, const fs::path& workbook) {
  write_profile(folder / "profile");
  const std::string command =
      "soffice -env:UserInstallation=file://" + (folder / "profile").string() +
      " --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false'"
      " --outdir " +
      folder.string() + " " + workbook.string() + " >/dev/null 2>&1";
  EXPECT_EQ(std::system(command.c_str()), 0) << command;
  std::ifstream file(folder / (workbook.stem().string() + ".csv"));
  std::ostringstream text;
  text << file.rdbuf();
  std::map<std::string, double> values;
  const auto table = read_csv("results", text.str());
  if (!table) {
    ADD_FAILURE() << table.error().message;
    return values;
  }
  for (std::size_t row = 0; row < table->row_count(); ++row) {
    if (table->cell(row, "Value").empty()) continue;  // a return of a plan that is not rented out
    const auto number = parse_number(table->cell(row, "Value"));
    EXPECT_TRUE(number.has_value()) << table->cell(row, "Result") << table->cell(row, "Value");
    values[table->cell(row, "Result")] = number.value_or(0.0);
  }
  return values;
}

void expect_same(const std::string& name, const plan::Plan& plan) {
  const fs::path folder = fs::path(testing::TempDir()) / ("recalculated-" + name);
  fs::remove_all(folder);
  fs::create_directories(folder);
  const Evaluation evaluation = test::evaluated(plan);
  const fs::path workbook = folder / "plan.xlsx";
  ASSERT_TRUE(
      write_cost_workbook(plan, test::catalog(), evaluation, workbook.string(), Cached::wrong)
          .has_value());
  const std::map<std::string, double> values = results(folder, workbook);
  const cost::Result& cost = evaluation.cost;
  int compared = 0;
  const auto same = [&](const std::string& key, const std::optional<double>& ours,
                        double tolerance = 1e-9) {
    if (!ours) return;
    const auto found = values.find(key);
    ASSERT_NE(found, values.end()) << key;
    EXPECT_NEAR(found->second, *ours, tolerance * std::max(1.0, std::abs(*ours)))
        << name << " " << key;
    ++compared;
  };
  same("capex_usd", cost.capex_usd);
  for (std::size_t i = 0; i < cost::kCategoryCount; ++i) {
    same("capex_" + std::string(cost::kCategoryNames[i]) + "_usd", cost.capex_by_category[i]);
  }
  same("opex_usd_per_year", cost.opex_usd_per_year);
  same("npv_usd", cost.npv_usd);
  constexpr double kSearched = 1e-8;  // spreadsheets end their search there
  same("revenue_usd_per_year", evaluation.use.revenue_usd_per_year);
  same("margin_frac", evaluation.use.margin_frac);
  same("payback_years", cost.payback_years);
  same("irr_frac", cost.irr_frac, kSearched);
  same("equity_irr_frac", cost.equity_irr_frac, kSearched);
  same("interest_during_construction_usd", cost.interest_during_construction_usd);
  same("usd_per_accelerator_h", cost.usd_per_accelerator_h);
  same("usd_per_useful_accelerator_h", cost.usd_per_useful_accelerator_h);
  same("energy_usd_per_mwh", cost.energy_usd_per_mwh);
  same("usd_per_gw_it", cost.usd_per_gw_it);
  same("usd_per_gw_facility", cost.usd_per_gw_facility);
  same("construction_usd_per_mw", cost.construction_usd_per_mw);
  EXPECT_GE(compared, 19);
}

TEST(RecalculatedWorkbook, EqualsOurFigures) {
  if (!has_libreoffice()) GTEST_SKIP() << "skipped: no soffice (Debian: libreoffice-calc-nogui)";
  expect_same("memphis", test::case_plan("memphis"));
}

TEST(RecalculatedWorkbook, EqualsOurFiguresWithCollateralAndAugmentation) {
  if (!has_libreoffice()) GTEST_SKIP() << "skipped: no soffice (Debian: libreoffice-calc-nogui)";
  plan::Plan plan = test::case_plan("memphis");
  plan.storage[0].augment_every_years = 3;
  plan.contracts.resize(2, plan.contracts[0]);
  plan.contracts[1].id = "second";
  for (plan::Contract& contract : plan.contracts) {
    contract.collateral_usd_per_mw = 2e5;
    contract.collateral_release_frac = 0.3;
  }
  plan.contracts[1].collateral_form = plan::CollateralForm::cash;
  expect_same("collateral", plan);
  plan.finance.flow_basis = plan.finance.wacc_basis = plan::MoneyBasis::nominal;
  expect_same("collateral-nominal", plan);
}

/// Halls that tasks make ready after the horizon are in neither what is built nor its megawatts.
TEST(RecalculatedWorkbook, EqualsOurFiguresWhereAHallComesTooLate) {
  if (!has_libreoffice()) GTEST_SKIP() << "skipped: no soffice (Debian: libreoffice-calc-nogui)";
  expect_same("late-hall", test::case_plan("memphis", {{"schedule.horizon_years", "0.5"}}));
}

TEST(RecalculatedWorkbook, FindsTheReturnsOfAPlanThatIsRentedOut) {
  if (!has_libreoffice()) GTEST_SKIP() << "skipped: no soffice (Debian: libreoffice-calc-nogui)";
  const plan::Plan plan = test::case_plan(
      "memphis",
      {{"finance.rental_price_usd_per_accelerator_h", "3"}, {"finance.debt_frac", "0.4"}});
  const cost::Result cost = test::evaluated(plan).cost;
  ASSERT_TRUE(cost.irr_frac && cost.equity_irr_frac);
  expect_same("rented", plan);
}

/// A price at which some years lose: losses go forward and, from the horizon's end, back.
TEST(RecalculatedWorkbook, EqualsOurFiguresWithLossesBothWays) {
  if (!has_libreoffice()) GTEST_SKIP() << "skipped: no soffice (Debian: libreoffice-calc-nogui)";
  const plan::Plan plan = test::case_plan(
      "pennsylvania",
      {{"finance.rental_price_usd_per_accelerator_h", "3"}, {"finance.debt_frac", "0.4"}});
  const cost::Result cost = test::evaluated(plan).cost;
  double used = 0.0;
  for (const cost::TaxYear& year : cost.tax) used += year.loss_used_usd;
  EXPECT_GT(used, 1e6);
  EXPECT_GT(cost.tax.back().refund_usd, 1e6);
  EXPECT_GT(cost.tax.back().levered_refund_usd, 1e6);
  expect_same("losses", plan);
}

TEST(RecalculatedWorkbook, EqualsOurFiguresWithDebtTaxAndCreditsInNominalMoney) {
  if (!has_libreoffice()) GTEST_SKIP() << "skipped: no soffice (Debian: libreoffice-calc-nogui)";
  const std::vector<std::pair<std::string, std::string>> terms{
      {"finance.flow_basis", "nominal"},
      {"finance.wacc_basis", "nominal"},
      {"finance.wacc_frac", "0.1"},
      {"finance.debt_frac", "0.5"},
      {"finance.itc_frac", "0.3"},
      {"finance.ptc_usd_per_mwh", "5"},
      {"finance.residual_frac", "0.4"},
      {"finance.abatement_frac", "0.75"},
      {"finance.escalation_frac", "0.02"},
      {"finance.carbon_usd_per_t", "20"},
      {"finance.rental_price_usd_per_accelerator_h", "3.5"}};
  for (const std::string id : {"memphis", "north-dakota-gas"}) {  // the second is long in building
    plan::Plan plan = test::case_plan(id, terms);
    plan.generators.push_back({.id = "pv", .unit = "solar-pv", .count = 20});  // earns a credit
    plan.site.land_area_m2 = 1e6;
    const cost::Result cost = test::evaluated(plan).cost;
    EXPECT_GT(cost.years[5].incentive_usd, 1e5) << id;
    EXPECT_GT(std::abs(cost.tax.back().disposal_usd), 1e6) << id;
    if (id == "north-dakota-gas") {
      EXPECT_GT(*cost.interest_during_construction_usd, 1e9);
    }
    expect_same(id + "-nominal", plan);
    plan.finance.depreciation = plan::Depreciation::straight_line;
    expect_same(id + "-straight-line", plan);
  }
}

}  // namespace
}  // namespace sitewright::workbook
