// Quantities as planners read and type them.
#include "ui/format/quantity.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

namespace sitewright::ui {
namespace {

std::string card(double value, Unit unit) { return card_text(value, unit).toStdString(); }
std::string full(double value, Unit unit) { return full_text(value, unit).toStdString(); }
std::string cell(double value, Unit unit) { return cell_text(value, unit).toStdString(); }

TEST(CardText, ThreeDigitsInTheUnitThatSuits) {
  EXPECT_EQ(card(139.2, Unit::mw), "139 MW");
  EXPECT_EQ(card(7500, Unit::mw), "7.5 GW");
  EXPECT_EQ(card(0.45, Unit::mw), "450 kW");
  EXPECT_EQ(card(4.214e9, Unit::usd), "$4.21 bn");
  EXPECT_EQ(card(-4.2e6, Unit::usd), "\u2212$4.2 M");
  EXPECT_EQ(card(1.5e9, Unit::usd_per_year), "$1.5 bn/yr");
  EXPECT_EQ(card(1234, Unit::usd_per_kw), "$1,230/kW");
  EXPECT_EQ(card(0.92, Unit::frac), "92 %");
  EXPECT_EQ(card(0, Unit::frac), "0 %");
  EXPECT_EQ(card(100000, Unit::count), "100,000");
  EXPECT_EQ(card(25, Unit::c), "25 \u00b0C");
  EXPECT_EQ(card(2024, Unit::year), "2024");
  EXPECT_EQ(card(0, Unit::mw), "0 MW");
}

TEST(CardText, RoundsBeforeItChoosesTheUnit) {
  EXPECT_EQ(card(999.7, Unit::mw), "1 GW");
  EXPECT_EQ(card(999.4, Unit::mw), "999 MW");
  EXPECT_EQ(card(999.9e6, Unit::usd), "$1 bn");
}

TEST(CardText, NoNumberIsADash) {
  EXPECT_EQ(card(std::numeric_limits<double>::quiet_NaN(), Unit::mw), "\u2013");
  EXPECT_EQ(card(std::numeric_limits<double>::infinity(), Unit::date), "\u2013");
}

TEST(FullText, KeepsEveryDigit) {
  EXPECT_EQ(full(7512.25, Unit::mw), "7,512.25 MW");
  EXPECT_EQ(full(4210000000.0, Unit::usd), "$4,210,000,000");
  EXPECT_EQ(full(0.92125, Unit::frac), "92.125 %");
  EXPECT_EQ(full(-0.5, Unit::usd_per_mwh), "\u2212$0.5/MWh");
  EXPECT_EQ(full(0.1 + 0.2, Unit::h), "0.3 h");
}

TEST(CellText, NumberAlone) {
  EXPECT_EQ(cell(1234567.8, Unit::usd), "1,234,568");
  EXPECT_EQ(cell(1234.5678, Unit::mw), "1,234.57");
  EXPECT_EQ(cell(0.5, Unit::frac), "50");
  EXPECT_EQ(cell(-1000, Unit::mw), "\u22121,000");
}

TEST(AxisUnits, OneForTheWholeRange) {
  const AxisUnit power = axis_unit(0, 2500, Unit::mw);
  EXPECT_EQ(power.symbol, QStringLiteral("GW"));
  EXPECT_DOUBLE_EQ(power.factor, 1e-3);
  EXPECT_EQ(axis_unit(-3e9, 5, Unit::usd).symbol, QStringLiteral("$ bn"));
  EXPECT_EQ(axis_unit(0, 1, Unit::frac).symbol, QStringLiteral("%"));
  EXPECT_EQ(axis_unit(0, 0, Unit::mw).symbol, QStringLiteral("MW"));
  EXPECT_EQ(with_unit(QStringLiteral("Power"), power.symbol), QStringLiteral("Power [GW]"));
  EXPECT_EQ(with_unit(QStringLiteral("PUE"), QString()), QStringLiteral("PUE"));
}

TEST(TickText, HasTheDecimalsOfItsStep) {
  EXPECT_EQ(tick_text(2.5, 2.5).toStdString(), "2.5");
  EXPECT_EQ(tick_text(5, 2.5).toStdString(), "5.0");
  EXPECT_EQ(tick_text(20000, 5000).toStdString(), "20,000");
  EXPECT_EQ(tick_text(-0.0, 0.2).toStdString(), "0.0");
  EXPECT_EQ(tick_text(0.25, 0.05).toStdString(), "0.25");
}

TEST(Dates, ProseAndIso) {
  EXPECT_EQ(prose_date(make_date(2024, 9, 2)).toStdString(), "2 Sep 2024");
  EXPECT_EQ(iso_date(make_date(2024, 9, 2)).toStdString(), "2024-09-02");
  EXPECT_EQ(card(make_date(2024, 9, 2).time_since_epoch().count(), Unit::date), "2 Sep 2024");
}

struct Typed {
  const char* text;
  Unit unit;
  double value;
};

TEST(ParseQuantity, ReadsUnitsIntoTheCanonicalOne) {
  const std::array rows{
      Typed{"1.2 GW", Unit::mw, 1200},
      Typed{"70 MW", Unit::mw, 70},
      Typed{"70mw", Unit::mw, 70},
      Typed{"500 kW", Unit::mw, 0.5},
      Typed{"12 %", Unit::frac, 0.12},
      Typed{"0.2", Unit::frac, 0.2},
      Typed{"$5 bn", Unit::usd, 5e9},
      Typed{"5bn", Unit::usd, 5e9},
      Typed{"-$2.5 M", Unit::usd, -2.5e6},
      Typed{"$-2.5 M", Unit::usd, -2.5e6},
      Typed{"1,000", Unit::count, 1000},
      Typed{"150k", Unit::count, 150000},
      Typed{"$4 M/yr", Unit::usd_per_year, 4e6},
      Typed{"$1,230/kW", Unit::usd_per_kw, 1230},
      Typed{"1230 $/kW", Unit::usd_per_kw, 1230},
      Typed{" 2 weeks ", Unit::days, 14},
      Typed{".5", Unit::none, 0.5},
      Typed{"1e3 MW", Unit::mw, 1000},
      Typed{"2024-09-02", Unit::date, 19968},
  };
  for (const Typed& row : rows) {
    const auto value = parse_quantity(QString::fromUtf8(row.text), row.unit);
    ASSERT_TRUE(value.has_value()) << row.text;
    EXPECT_NEAR(*value, row.value, 1e-9 * std::abs(row.value)) << row.text;
  }
}

TEST(ParseQuantity, RefusesTheRest) {
  for (const char* text : {"", " ", "MW", "$", "1,00", "1.2.3", "70 MWh", "70 m", "$70", "nan",
                           "inf", "--5", "5 %", "1 2", "0x10", "1e999"})
    EXPECT_FALSE(parse_quantity(QString::fromUtf8(text), Unit::mw).has_value()) << text;
  EXPECT_FALSE(parse_quantity(QStringLiteral("2024-02-30"), Unit::date).has_value());
}

TEST(ParseQuantity, ReadsBackWhatIsShown) {
  for (const UnitInfo& info : all_units()) {
    for (const double value : {0.25, 7.0, 1234.5, -3e7}) {
      if (info.unit == Unit::date || info.unit == Unit::year) continue;
      const QString shown = full_text(value, info.unit);
      const auto read = parse_quantity(shown, info.unit);
      ASSERT_TRUE(read.has_value()) << shown.toStdString();
      EXPECT_NEAR(*read, value, 1e-9 * std::abs(value)) << shown.toStdString();
      const QString brief = card_text(value, info.unit);
      const auto near = parse_quantity(brief, info.unit);
      ASSERT_TRUE(near.has_value()) << brief.toStdString();
      EXPECT_NEAR(*near, value, 5e-3 * std::abs(value)) << brief.toStdString();
    }
  }
}

}  // namespace
}  // namespace sitewright::ui
