// sitewright cost as data: what is taxed, and which money a figure is in.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "model/core/csv.h"
#include "model/core/number_text.h"
#include "tests/app/cli/command_line.h"

namespace sitewright::cli {
namespace {

/// Tax of a year as its parts say, and costs in the money that each is in.
TEST(CostCommand, SaysWhatIsTaxedAndInWhichMoney) {
  const std::vector<std::string> nominal{"--set", "finance.flow_basis=nominal", "--set",
                                         "finance.wacc_basis=nominal"};
  const auto cost = [&](const std::vector<std::string>& more) {
    std::vector<std::string> words{"cost", "memphis"};
    words.insert(words.end(), nominal.begin(), nominal.end());
    words.insert(words.end(), more.begin(), more.end());
    return run(words).out;
  };
  const std::string csv = cost({"--csv"});
  std::istringstream lines(csv);
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    const bool flows = line.starts_with("opex,") || line.starts_with("cash,");
    EXPECT_TRUE(has(line, flows ? ",nominal," : ",real 2025,")) << line;
  }
  const auto json = nlohmann::json::parse(
      cost({"--json", "--set", "finance.rental_price_usd_per_accelerator_h=3"}));
  double paid = 0.0;
  for (const auto& year : json["tax"]) {
    const double own = year["before_usd"].get<double>() - year["depreciation_usd"].get<double>() +
                       year["disposal_usd"].get<double>() - year["loss_used_usd"].get<double>();
    EXPECT_NEAR(year["profit_usd"].get<double>(), own, 1.0);
    EXPECT_NEAR(year["tax_usd"].get<double>(), 0.25 * std::max(0.0, own), 1.0);
    paid += year["tax_usd"].get<double>() - year["refund_usd"].get<double>();
  }
  double flows = 0.0;
  for (const auto& year : json["years"]) flows += year["tax_usd"].get<double>();
  EXPECT_GT(paid, 1e9);
  EXPECT_NEAR(flows, paid, 1e-9 * paid);
}

/// Memphis with revenue, debt, credits and something left at the end.
std::vector<std::string> returning(const std::string& flag) {
  std::vector<std::string> words{"cost", "memphis"};
  if (!flag.empty()) words.push_back(flag);
  for (const char* set : {"finance.rental_price_usd_per_accelerator_h=3", "finance.debt_frac=0.4",
                          "finance.residual_frac=0.3", "finance.itc_frac=0.3"}) {
    words.insert(words.end(), {"--set", set});
  }
  return words;
}

CsvTable csv_of(const std::string& text) {
  auto table = read_csv("cost.csv", text);
  EXPECT_TRUE(table) << table.error().message;
  return std::move(*table);
}

/// The rows of cash say everything that NPV is made of, in the money of the flow.
TEST(CostCommand, ThePresentValueCanBeRebuiltFromTheCsv) {
  for (const std::string basis : {"real", "nominal"}) {
    std::vector<std::string> words = returning("--csv");
    words.insert(words.end(),
                 {"--set", "finance.flow_basis=" + basis, "--set", "finance.wacc_basis=" + basis});
    const CsvTable table = csv_of(run(words).out);
    double npv = 0.0;
    std::set<std::string> parts;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
      if (table.cell(row, "kind") != "cash") continue;
      npv += parse_number(table.cell(row, "usd")).value() *
             parse_number(table.cell(row, "discount_factor")).value();
      parts.insert(table.cell(row, "item"));
      EXPECT_EQ(table.cell(row, "money"), basis == "real" ? "real 2025" : "nominal");
    }
    const std::set<std::string> all{"capex",   "opex",    "replacement", "tax",
                                    "revenue", "credits", "residual"};
    EXPECT_EQ(parts, all);
    words[2] = "--json";
    const double ours = nlohmann::json::parse(run(words).out)["npv_usd"].get<double>();
    EXPECT_NEAR(npv, ours, 1e-9 * std::abs(ours)) << basis;
  }
}

/// Where the WACC is of another money than the flows, nothing shown discounts them.
TEST(CostCommand, MixedBasesLeaveNoFactorToDiscountWith) {
  const auto with = [](const std::string& flag) {
    return run({"cost", "memphis", flag, "--set", "finance.flow_basis=nominal"}).out;
  };
  const auto json = nlohmann::json::parse(with("--json"));
  EXPECT_TRUE(json["npv_usd"].is_null());
  for (const auto& quarter : json["quarters"]) EXPECT_TRUE(quarter["discount_factor"].is_null());
  const CsvTable table = csv_of(with("--csv"));
  for (std::size_t row = 0; row < table.row_count(); ++row)
    EXPECT_TRUE(table.cell(row, "discount_factor").empty());
}

TEST(CostCommand, QuartersAndYearsOfTheJsonAddUpToTheirCash) {
  const auto json = nlohmann::json::parse(run(returning("--json")).out);
  for (const char* list : {"quarters", "years"}) {
    ASSERT_FALSE(json[list].empty());
    for (const auto& period : json[list]) {
      const auto usd = [&](const char* key) { return period[key].get<double>(); };
      EXPECT_NEAR(usd("revenue_usd") + usd("incentive_usd") + usd("residual_usd") +
                      usd("returned_usd") - usd("capex_usd") - usd("opex_usd") - usd("tax_usd"),
                  usd("cash_usd"), 1.0);
    }
  }
}

/// The table of years has a column for all that moves, and says how they make up the cash.
TEST(CostCommand, TheYearsOfTheTextAddUpToTheirCash) {
  const std::string text = run(returning("")).out;
  EXPECT_TRUE(
      has(text, "cash = - capex - opex + revenue + credits + residual - tax; real, of 2025"))
      << text;
  std::istringstream lines(text.substr(text.find("\nyear ") + 1));
  std::string line;
  std::getline(lines, line);
  int years = 0;
  while (std::getline(lines, line) && line.starts_with("20")) {
    std::istringstream words(line);
    std::vector<double> cells;
    for (double cell = 0.0; words >> cell;) cells.push_back(cell);
    ASSERT_EQ(cells.size(), 11U) << line;  // year capex opex energy replaced revenue ... cumulative
    const double parts = -cells[1] - cells[2] + cells[5] + cells[6] + cells[7] - cells[8];
    double largest = 0.0;
    for (std::size_t i = 1; i < 9; ++i) largest = std::max(largest, std::abs(cells[i]));
    EXPECT_NEAR(parts, cells[9], 2e-3 * largest) << line;  // four digits of each are shown
    ++years;
  }
  EXPECT_GT(years, 5);
}

/// A figure that is not there says why, and remarks about the figures stand beside them.
TEST(CostCommand, AReturnThatIsMissingSaysWhy) {
  const Outcome none = run({"cost", "memphis-100k"});
  EXPECT_TRUE(has(none.out, "no revenue: finance.rental_price_usd_per_accelerator_h is empty"));
  EXPECT_TRUE(has(none.err, "note: schedule.start: $"));
  EXPECT_TRUE(has(none.err, "note: finance.price_year: Prices of 2023, 2024"));
  const std::vector<std::string> cheap{"cost", "memphis-100k", "--set",
                                       "finance.rental_price_usd_per_accelerator_h=0.01"};
  const Outcome text = run(cheap);
  EXPECT_TRUE(has(text.out, "cash: it never changes sign"));
  EXPECT_TRUE(
      has(text.err, "note: finance.rental_price_usd_per_accelerator_h: The cash flow has no"));
  std::vector<std::string> words = cheap;
  words.emplace_back("--json");
  const auto json = nlohmann::json::parse(run(words).out);
  EXPECT_TRUE(json["irr_frac"].is_null());
  EXPECT_EQ(json["irr_missing_because"], "cash: it never changes sign");
  EXPECT_TRUE(std::any_of(json["issues"].begin(), json["issues"].end(), [](const auto& issue) {
    return issue["path"] == "finance.rental_price_usd_per_accelerator_h" &&
           issue["severity"] == "info";
  }));
  const Outcome debt = run({"cost", "memphis-100k", "--set", "finance.debt_frac=1", "--set",
                            "finance.rental_price_usd_per_accelerator_h=3"});
  EXPECT_TRUE(has(debt.out, "the owner's cash: no rate from -99 % to 1,000 % a year"));
  EXPECT_TRUE(has(debt.err, "note: finance.debt_frac: The owner's cash has no"));
}

/// What leaves out a thing without a price is no total, and the thing is named.
TEST(CostCommand, AMissingPriceEmptiesWhatItWouldMakeTooSmall) {
  const auto with = [](const std::string& flag) {
    return run({"cost", "memphis-100k", flag, "--set", "lots.h100-first.model=tpu-v5p"});
  };
  const auto json = nlohmann::json::parse(with("--json").out);
  ASSERT_FALSE(json["unpriced"].empty());
  EXPECT_TRUE(json["capex_usd"].is_null());
  EXPECT_TRUE(json["by_category"]["it"].is_null());
  EXPECT_TRUE(json["by_category"]["power"].is_number());
  for (const char* list : {"years", "quarters"}) {
    for (const auto& period : json[list]) {
      EXPECT_TRUE(period["capex_usd"].is_null());
      EXPECT_TRUE(period["cumulative_usd"].is_null());
      EXPECT_TRUE(period["energy_usd"].is_number());
    }
  }
  EXPECT_TRUE(json["years"][1]["opex"]["failed_parts"].is_null());
  EXPECT_TRUE(json["years"][1]["opex"]["grid"].is_number());
  EXPECT_TRUE(json["use"]["run_usd"].is_null());
  EXPECT_GT(json["use"]["run_days"].get<double>(), 0.0);
  EXPECT_GT(json["use"]["run_mwh"].get<double>(), 0.0);

  const CsvTable table = csv_of(with("--csv").out);
  bool named = false;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    named = named || table.cell(row, "kind") == "unpriced";
    const bool known = table.cell(row, "item") == "revenue" || table.cell(row, "kind") != "cash";
    EXPECT_TRUE(known || table.cell(row, "usd").empty());
  }
  EXPECT_TRUE(named);
}

/// A break-even that there is not has its reason, and every crossing its better side.
TEST(CostCommand, SaysWhyThereIsNoBreakEvenAndWhetherAnythingPays) {
  const auto cost = [](const std::string& useful_usd, const std::string& flag) {
    std::vector<std::string> words{"cost", "memphis"};
    if (!flag.empty()) words.push_back(flag);
    words.insert(words.end(), {"--set", "rent.useful_usd_per_accelerator_h=" + useful_usd});
    return run(words).out;
  };
  const std::string text = cost("2", "");
  EXPECT_TRUE(has(text, "none pays: doing nothing is better; least is lost by: rented"));
  EXPECT_TRUE(has(text, "even at full use, renting by the hour in use is better"));
  EXPECT_TRUE(has(text, "however late, even never, it loses less than the other"));
  EXPECT_TRUE(has(text, "above it, own rather than rent"));
  EXPECT_TRUE(has(text, "a useful hour counts as $ 2, as the plan says"));
  const auto choice = nlohmann::json::parse(cost("2", "--json"))["choice"];
  EXPECT_FALSE(choice["pays"].get<bool>());
  const auto& even = choice["break_even"];
  EXPECT_TRUE(even["utilisation_frac"].is_null());
  EXPECT_EQ(even["at_any_utilisation"], "rented");
  EXPECT_TRUE(even["delay_months"].is_null());
  EXPECT_EQ(even["delayed"], "rented");
  const std::string worth = cost("9", "");
  EXPECT_TRUE(has(worth, "best: owned"));
  EXPECT_TRUE(has(worth, "any later, and renting is better"));
}

/// What a useful hour counts as has its origin beside it.
TEST(CostCommand, SaysWhereTheWorthOfAUsefulHourComesFrom) {
  const std::string text = run({"cost", "memphis"}).out;
  EXPECT_TRUE(
      has(text, ", what it costs owned within the need: rent.useful_usd_per_accelerator_h"));
  EXPECT_FALSE(has(text, "none pays"));
  const auto of = [](std::vector<std::string> more) {
    std::vector<std::string> words{"cost", "memphis", "--json"};
    words.insert(words.end(), more.begin(), more.end());
    return nlohmann::json::parse(run(words).out)["choice"];
  };
  EXPECT_EQ(of({})["value_from"], "owned_cost");
  const auto sold = of({"--set", "finance.rental_price_usd_per_accelerator_h=4"});
  EXPECT_EQ(sold["value_from"], "sold_at");
  EXPECT_GT(sold["value_usd_per_useful_accelerator_h"].get<double>(), 4.0);
  EXPECT_EQ(of({"--set", "rent.term_years=0.1"})["value_from"], "cheapest_cost");
  EXPECT_EQ(of({"--set", "rent.useful_usd_per_accelerator_h=9"})["value_from"], "given");
}

}  // namespace
}  // namespace sitewright::cli
