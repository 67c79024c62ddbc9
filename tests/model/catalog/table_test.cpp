// Catalogue tables: a good one is read whole, a bad one is refused by file, line, column, value and
// rule.
#include "model/catalog/catalog_table.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "model/catalog/catalog_items.h"
#include "model/core/check.h"

namespace sitewright {
namespace {

constexpr std::string_view kHeader =
    "id,name,parameter,value,low,high,unit,price_year,source,confidence,note\n";
constexpr std::string_view kFigureHeader =
    "id,name,value,low,high,unit,price_year,source,confidence,note\n";

constexpr std::array<ParameterSpec, 4> kSpecs{
    ParameterSpec{.name = "tdp_w", .unit = "W"},
    ParameterSpec{.name = "share", .unit = "frac", .required = false},
    ParameterSpec{.name = "price_usd", .unit = "USD", .required = false},
    ParameterSpec{.name = "kind", .unit = "", .required = false, .kind = ParameterKind::text}};

SourceRegister sources() {
  return SourceRegister(
      {{.id = "S1", .title = "One", .publisher = "", .date = "", .url = "", .note = ""},
       {.id = "S2", .title = "Two", .publisher = "", .date = "", .url = "", .note = ""},
       {.id = "EST", .title = "Own", .publisher = "", .date = "", .url = "", .note = ""}});
}

Expected<std::vector<CatalogItem>> read(const std::string& rows) {
  return read_catalog_table("t.csv", std::string(kHeader) + rows, kSpecs, sources());
}

std::string error_of(const std::string& rows) {
  const auto items = read(rows);
  return items ? "no error" : items.error().message;
}

TEST(CatalogTable, ReadsItemsWithNumbersAndTexts) {
  const auto items = read(
      "a,Part A,tdp_w,700,600,800,W,,S1 S2,high,a note\n"
      "b-1.5,Part B,tdp_w,1,,,W,,S1,low,\n"
      "a,,price_usd,30000,25000,,USD,2024,EST,estimate,a guess\n"
      "a,Part A,kind,aero,,,,,S1,medium,\n");
  ASSERT_TRUE(items) << items.error().message;
  ASSERT_EQ(items->size(), 2U);
  const CatalogItem& part = items->front();
  EXPECT_EQ(part.id, "a");
  EXPECT_EQ(part.name, "Part A");
  const Quantity expected{.value = 700,
                          .low = 600,
                          .high = 800,
                          .source = "S1 S2",
                          .confidence = Confidence::high,
                          .note = "a note",
                          .price_year = std::nullopt};
  EXPECT_EQ(part.quantity("tdp_w"), expected);
  EXPECT_EQ(part.quantity("price_usd").price_year, 2024);
  EXPECT_EQ(part.quantity("price_usd").high, std::nullopt);
  EXPECT_EQ(part.text("kind"), "aero");
  EXPECT_EQ(part.optional_quantity("share"), std::nullopt);
  EXPECT_THROW((void)part.quantity("share"), ContractError);
  EXPECT_THROW((void)items->back().text("kind"), ContractError);
}

TEST(CatalogTable, NamesTheRuleThatARowBreaks) {
  const std::string place = "t.csv line 2, column ";
  EXPECT_EQ(error_of("A,P,tdp_w,1,,,W,,S1,high,\n"),
            place + "'id': 'A' is not an id (small letters, digits, '.', '_', '-')");
  EXPECT_EQ(error_of("a,,tdp_w,1,,,W,,S1,high,\n"), place + "'name': '' is empty");
  EXPECT_EQ(error_of("a,P,mass,1,,,W,,S1,high,\n"),
            place + "'parameter': 'mass' is not a known parameter");
  EXPECT_EQ(error_of("a,P,tdp_w,1,,,kW,,S1,high,\n"),
            place + "'unit': 'kW' is not the unit of tdp_w, W");
  EXPECT_EQ(error_of("a,P,tdp_w,nan,,,W,,S1,high,\n"), place + "'value': 'nan' is not a number");
  EXPECT_EQ(error_of("a,P,tdp_w,,,,W,,S1,high,\n"), place + "'value': '' is not a number");
  EXPECT_EQ(error_of("a,P,tdp_w,-1,,,W,,S1,high,\n"), place + "'value': '-1' is negative");
  EXPECT_EQ(error_of("a,P,share,1.2,,,frac,,S1,high,\n"),
            place + "'value': '1.2' is a fraction above 1");
  EXPECT_EQ(error_of("a,P,tdp_w,800,600,700,W,,S1,high,\n"),
            place + "'value': '800' is above high, 700");
  EXPECT_EQ(error_of("a,P,tdp_w,500,600,700,W,,S1,high,\n"),
            place + "'value': '500' is below low, 600");
  EXPECT_EQ(error_of("a,P,tdp_w,1,,x,W,,S1,high,\n"), place + "'high': 'x' is not a number");
  EXPECT_EQ(error_of("a,P,tdp_w,1,,,W,,,high,\n"), place + "'source': '' is empty");
  EXPECT_EQ(error_of("a,P,tdp_w,1,,,W,,S1 S9,high,\n"),
            place + "'source': 'S1 S9' names 'S9', not a key of the sources");
  EXPECT_EQ(error_of("a,P,tdp_w,1,,,W,,S1,sure,\n"),
            place + "'confidence': 'sure' is not high, medium, low or estimate");
  EXPECT_EQ(error_of("a,P,tdp_w,1,,,W,,EST,high,why\n"),
            place + "'confidence': 'high' does not agree: source EST goes with estimate");
  EXPECT_EQ(error_of("a,P,tdp_w,1,,,W,,EST,estimate,\n"),
            place + "'note': '' is empty: an estimate states its reason");
  EXPECT_EQ(error_of("a,P,price_usd,1,,,USD,,S1,high,\n"),
            place + "'price_year': '' is missing: a figure in USD needs the money's year");
  EXPECT_EQ(error_of("a,P,price_usd,1,,,USD,24,S1,high,\n"),
            place + "'price_year': '24' is not a year from 1990 to 2100");
  EXPECT_EQ(error_of("a,P,tdp_w,1,,,W,2024,S1,high,\n"),
            place + "'price_year': '2024' stands beside a unit that is not USD");
  EXPECT_EQ(error_of("a,P,kind,aero,,,W,,S1,high,\n"),
            place + "'unit': 'W' stands beside a text parameter");
}

TEST(CatalogTable, NamesWhatIsWrongBetweenRows) {
  const std::string good = "a,P,tdp_w,1,,,W,,S1,high,\n";
  EXPECT_EQ(error_of(good + good),
            "t.csv line 3, column 'parameter': 'tdp_w' occurs twice for 'a'");
  EXPECT_EQ(error_of(good + "a,Q,share,1,,,frac,,S1,high,\n"),
            "t.csv line 3, column 'name': 'Q' is not the name of 'a' above, P");
  EXPECT_EQ(error_of("a,P,share,1,,,frac,,S1,high,\n"), "t.csv: 'a' has no row for tdp_w");
  EXPECT_EQ(read_catalog_table("t.csv", "id,name\n", kSpecs, sources()).error().message,
            "t.csv: column 'value' is missing");
  EXPECT_EQ(error_of("a,P\n"), "t.csv line 2: the row has 2 cells where the header has 11");
}

TEST(FigureTable, ReadsFreeUnitsAndRefusesDoubles) {
  const std::string row = "x_usd,X,160,100,300,USD/kW,2024,S1,high,\n";
  const auto figures = read_figure_table("f.csv", std::string(kFigureHeader) + row, sources());
  ASSERT_TRUE(figures) << figures.error().message;
  EXPECT_EQ(figures->front().unit, "USD/kW");
  EXPECT_EQ(figures->front().quantity.value, 160);
  const auto twice = read_figure_table("f.csv", std::string(kFigureHeader) + row + row, sources());
  EXPECT_EQ(twice.error().message, "f.csv line 3, column 'id': 'x_usd' is already on line 2");
  const auto no_unit =
      read_figure_table("f.csv", std::string(kFigureHeader) + "x,X,1,,,,,S1,high,\n", sources());
  EXPECT_EQ(no_unit.error().message, "f.csv line 2, column 'unit': '' is empty");
}

TEST(Sources, RefusesDoublesAndFindsUnknownKeys) {
  const std::string header = "id,title,publisher,date,url,note\n";
  EXPECT_EQ(read_sources("s.csv", header + "S1,T,,,,\nS1,T,,,,\n").error().message,
            "s.csv line 3, column 'id': 'S1' is already on line 2");
  EXPECT_EQ(read_sources("s.csv", header + "S1,,,,,\n").error().message,
            "s.csv line 2, column 'title': '' is empty");
  EXPECT_EQ(read_sources("s.csv", header + "S 1,T,,,,\n").error().message,
            "s.csv line 2, column 'id': 'S 1' is not a source key (one word)");
  const SourceRegister keys = sources();
  EXPECT_EQ(keys.first_unknown("S1  S2"), "");
  EXPECT_EQ(keys.first_unknown("S1 S3 S4"), "S3");
  EXPECT_EQ(keys.find("S2")->title, "Two");
  EXPECT_EQ(keys.find("S3"), nullptr);
}

TEST(Confidence, WordsReadBack) {
  for (const Confidence grade :
       {Confidence::high, Confidence::medium, Confidence::low, Confidence::estimate}) {
    EXPECT_EQ(parse_confidence(to_string(grade)), grade);
  }
  EXPECT_EQ(parse_confidence("High"), std::nullopt);
}

/// A catalogue as another engineer would add one.
struct Pump {
  std::string id;
  std::string name;
  Quantity power_w;
  std::optional<Quantity> price_usd;
  std::string fluid;
};

TEST(CatalogItems, FillAStructThroughItsParameters) {
  constexpr std::array kParameters{parameter("tdp_w", "W", &Pump::power_w),
                                   parameter("price_usd", "USD", &Pump::price_usd),
                                   parameter("kind", &Pump::fluid)};
  const std::string text = std::string(kHeader) +
                           "p1,Pump 1,tdp_w,5,,,W,,S1,high,\np1,,kind,water,,,,,S1,high,\n"
                           "p2,Pump 2,tdp_w,6,,,W,,S1,high,\np2,,kind,glycol,,,,,S1,high,\n"
                           "p2,,price_usd,7,,,USD,2024,S1,high,\n";
  const auto pumps = read_items<Pump>("t.csv", text, kParameters, sources());
  ASSERT_TRUE(pumps) << pumps.error().message;
  EXPECT_EQ(find_item(*pumps, "p1")->power_w.value, 5);
  EXPECT_EQ(find_item(*pumps, "p1")->fluid, "water");
  EXPECT_EQ(find_item(*pumps, "p1")->price_usd, std::nullopt);
  EXPECT_EQ(find_item(*pumps, "p2")->price_usd->value, 7);
  EXPECT_EQ(find_item(*pumps, "p3"), nullptr);
}

}  // namespace
}  // namespace sitewright
