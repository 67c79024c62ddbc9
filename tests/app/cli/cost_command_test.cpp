// sitewright cost as data: what is taxed, and which money a figure is in.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

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
    EXPECT_TRUE(line.ends_with(line.starts_with("opex,") ? ",nominal" : ",real 2025")) << line;
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

/// A break-even that there is not has its reason, and every crossing its better side.
TEST(CostCommand, SaysWhyThereIsNoBreakEvenAndWhetherAnythingPays) {
  const std::string text = run({"cost", "memphis"}).out;
  EXPECT_TRUE(has(text, "none pays: doing nothing is better; least is lost by: rented"));
  EXPECT_TRUE(has(text, "even at full use, renting by the hour in use is better"));
  EXPECT_TRUE(has(text, "however late, even never, it loses less than the other"));
  EXPECT_TRUE(has(text, "above it, own"));
  const auto choice = nlohmann::json::parse(run({"cost", "memphis", "--json"}).out)["choice"];
  EXPECT_FALSE(choice["pays"].get<bool>());
  const auto& even = choice["break_even"];
  EXPECT_TRUE(even["utilisation_frac"].is_null());
  EXPECT_EQ(even["at_any_utilisation"], "rented");
  EXPECT_TRUE(even["delay_months"].is_null());
  EXPECT_EQ(even["delayed"], "rented");
  ASSERT_EQ(even["terms"].size(), 1U);
  EXPECT_EQ(even["terms"][0]["years"], even["term_years"]);
  EXPECT_EQ(even["terms"][0]["above"], "owned");
  const std::string worth =
      run({"cost", "memphis", "--set", "rent.useful_usd_per_accelerator_h=9"}).out;
  EXPECT_TRUE(has(worth, "best: owned"));
  EXPECT_TRUE(has(worth, "any later, and renting is better"));
}

}  // namespace
}  // namespace sitewright::cli
