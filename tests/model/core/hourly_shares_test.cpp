// Hours as a field's value: copies, text and back, what is refused.
#include "model/core/hourly_shares.h"

#include <gtest/gtest.h>

#include <cmath>

#include "model/core/field.h"
#include "model/core/series.h"

namespace sitewright {
namespace {

struct Owner {
  std::optional<HourlyShares> hours{};
};

Field hours_field() {
  return make_field<Owner>(
      {.key = "hours", .label = "Hours", .group = "", .help = ""},
      [](auto& owner) -> auto& { return owner.hours; });
}

std::vector<double> year(double share = 0.25) {
  return std::vector<double>(static_cast<std::size_t>(kHoursPerYear), share);
}

std::string first_error(const std::vector<double>& shares) {
  const Issues issues = check_value(hours_field(), "hours", HourlyShares(shares));
  return issues.empty() ? std::string() : issues[0].message();
}

TEST(HourlyShares, CopiesShareTheNumbersAndCompareByValue) {
  const HourlyShares a(year());
  const HourlyShares copy = a;  // NOLINT(performance-unnecessary-copy-initialization)
  EXPECT_EQ(copy.values().data(), a.values().data());
  EXPECT_EQ(a, HourlyShares(year()));
  EXPECT_NE(a, HourlyShares(year(0.5)));
  EXPECT_NE(a, HourlyShares());
  EXPECT_EQ(HourlyShares(), HourlyShares(std::vector<double>{}));
  EXPECT_DOUBLE_EQ(a.mean(), 0.25);
  EXPECT_EQ(HourlyShares().mean(), 0.0);
}

TEST(HourlyShares, TextReadsBackTheSame) {
  std::vector<double> shares = year();
  for (std::size_t i = 0; i < shares.size(); ++i)
    shares[i] = std::abs(std::sin(static_cast<double>(i) * 0.7));
  const Field field = hours_field();
  EXPECT_EQ(field.kind, FieldKind::hours);
  EXPECT_TRUE(field.optional);
  const FieldValue value = HourlyShares(shares);
  EXPECT_EQ(parse_value(field, format_value(value)), value);
  EXPECT_EQ(parse_value(field, ""), FieldValue{});
}

TEST(HourlyShares, WhatIsNoYearOfSharesIsRefused) {
  EXPECT_EQ(first_error(year()), "");
  EXPECT_EQ(first_error(std::vector<double>(8784, 0.5)),
            "has 8784 hours: a profile has one share for each of the year's 8760");
  std::vector<double> shares = year();
  shares[17] = -0.01;
  EXPECT_EQ(first_error(shares), "hour 17 is -0.01: a share of rated output lies from 0 to 1");
  shares[17] = 1.5;
  EXPECT_EQ(first_error(shares), "hour 17 is 1.5: a share of rated output lies from 0 to 1");
  shares[17] = std::nan("");
  EXPECT_EQ(first_error(shares), "hour 17 is nan: a share of rated output lies from 0 to 1");
  const auto refused = parse_value(hours_field(), "0.1 many 0.3");
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().message,
            "\"0.1 many 0.3\" is not 8760 numbers with spaces between them");
  EXPECT_FALSE(check_value(hours_field(), "hours", std::string("0.1")).empty());
}

}  // namespace
}  // namespace sitewright
