// Quantities as planners type them.
#include "ui/tables/quantity_input.h"

#include <gtest/gtest.h>

namespace sitewright::ui {
namespace {

struct Case {
  const char* text;
  Unit unit;
  double value;
};

TEST(QuantityInput, ReadsUnitsAndThousands) {
  for (const Case& each : {Case{"1.2 GW", Unit::mw, 1200},
                           {"1.2gw", Unit::mw, 1200},
                           {"500 kW", Unit::mw, 0.5},
                           {"150,000", Unit::count, 150000},
                           {"-3.5e2", Unit::c, -350},
                           {"20 \u00b0C", Unit::c, 20},
                           {"8%", Unit::frac, 0.08},
                           {"0.08", Unit::frac, 0.08},
                           {"$ 5", Unit::none, 5},
                           {"1 acre", Unit::m2, 4046.8564224},
                           {"$2 M", Unit::usd, 2e6},
                           {" 7 ", Unit::days, 7},
                           {"2 weeks", Unit::days, 14}}) {
    SCOPED_TRACE(each.text);
    const auto value = read_quantity(QString::fromUtf8(each.text), each.unit);
    if (std::string(each.text) == "$ 5") {
      EXPECT_FALSE(value);
      continue;
    }
    ASSERT_TRUE(value) << value.error().message;
    EXPECT_NEAR(*value, each.value, 1e-9 * std::abs(each.value) + 1e-3 * (each.unit == Unit::m2));
  }
}

TEST(QuantityInput, RefusesWhatIsNoNumberOrNoUnitOfIt) {
  for (const char* text :
       {"", "MW", "1.2.3", "1,2", "nan", "inf", "1e999", "12 GWh", "0x10", "--4"}) {
    SCOPED_TRACE(text);
    EXPECT_FALSE(read_quantity(QString::fromLatin1(text), Unit::mw));
  }
  const auto wrong = read_quantity(QStringLiteral("12 GWh"), Unit::mw);
  EXPECT_EQ(wrong.error().message,
            "\"12 GWh\" is not a number, nor one with a unit of this quantity (MW, GW, kW)");
}

TEST(QuantityInput, ShownTextReadsBack) {
  for (const double value :
       {0.0, 1.0, -2.5, 1e6, 1234567.891, 1.973e-5, 0.1, 1e15, 123456789012.0}) {
    const auto back = read_quantity(quantity_text(value, Unit::mw), Unit::mw);
    ASSERT_TRUE(back) << quantity_text(value, Unit::mw).toStdString();
    EXPECT_EQ(*back, value);
  }
  EXPECT_EQ(quantity_text(2025, Unit::year), QStringLiteral("2025"));
  EXPECT_EQ(quantity_text(2025, Unit::mw), QStringLiteral("2,025"));
}

}  // namespace
}  // namespace sitewright::ui
