// Tables of technologies: the published baseline, gas plants worked by hand, and what is refused.
#include "model/cost/lcoe_table.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "model/core/csv.h"
#include "model/core/number_text.h"

namespace sitewright::cost {
namespace {

constexpr const char* kHeader =
    "technology,capex_usd_per_kw,fixed_om_usd_per_kw_year,variable_om_usd_per_mwh,"
    "capacity_factor_frac,wacc_real_frac,inflation_frac,tax_frac,recovery_years";

double lcoe_of(const LcoeTable& table, std::size_t row) {
  for (const Error& error : table.errors) ADD_FAILURE() << error.message;
  const auto read = read_csv("out.csv", table.text);
  EXPECT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->header().back(), kLcoeColumn);
  return parse_number(read->cell(row, kLcoeColumn)).value();
}

TEST(LcoeTable, ReproducesTheAnnualTechnologyBaseline) {
  const char* const folder = std::getenv("SITEWRIGHT_REFERENCE");
  std::ifstream file(std::string(folder ? folder : SITEWRIGHT_SOURCE_DIR "/../shared/reference") +
                     "/lcoe_atb.csv");
  if (!file) GTEST_SKIP() << "skipped: no reference data";
  std::ostringstream text;
  text << file.rdbuf();
  const LcoeTable ours = add_lcoe("lcoe_atb.csv", text.str());
  const auto read = read_csv("out.csv", ours.text);
  ASSERT_TRUE(read) << read.error().message;
  ASSERT_EQ(read->row_count(), 60U);
  for (std::size_t row = 0; row < read->row_count(); ++row) {
    EXPECT_NEAR(lcoe_of(ours, row), parse_number(read->cell(row, "lcoe_usd_per_mwh")).value(), 1e-9)
        << read->cell(row, "case");
  }
}

// Worked from the formula with the tables of IRS Publication 946:
//   simple cycle    CRF(5 %, 20) = 0.0802426, D15 = 0.5926996, PFF = (1 - 0.25 D)/0.75 = 1.1357668:
//                   (0.0802426 x 1.1357668 x 1,000 + 14) / 0.876 + 5 + 10 x 4 = 165.0193
//   engine          CRF(6 %, 20) = 0.0871846, D15 = 0.5755952, PFF = (1 - 0.21 D)/0.79 = 1.1128165:
//                   (0.0871846 x 1.1128165 x 1,800 + 20) / 5.256 + 6 + 8.5 x 4 = 77.0313
//   combined cycle  CRF(4 %, 30) = 0.0578301, D20 = 0.5604988, PFF = 1.1523399:
//                   (0.0578301 x 1.1523399 x 1,300 + 30) / 7.446 + 2.5 + 6.4 x 4 = 43.7637
TEST(LcoeTable, GasPlantsWorkedByHand) {
  const LcoeTable table =
      add_lcoe("gas.csv", std::string(kHeader) +
                              ",heat_rate_mmbtu_per_mwh,fuel_usd_per_mmbtu,macrs_years\n"
                              "simple cycle,1000,14,5,0.1,0.05,0.025,0.25,20,10,4,15\n"
                              "engine,1800,20,6,0.6,0.06,0.02,0.21,20,8.5,4,15\n"
                              "combined cycle,1300,30,2.5,0.85,0.04,0.025,0.2574,30,6.4,4,20\n");
  EXPECT_NEAR(lcoe_of(table, 0), 165.01925331631924, 1e-9);
  EXPECT_NEAR(lcoe_of(table, 1), 77.03134267355412, 1e-9);
  EXPECT_NEAR(lcoe_of(table, 2), 43.76369977978638, 1e-9);
}

TEST(LcoeTable, ColumnsMayBeAbsentEmptyOrUnknown) {
  const std::string row = "1000,14,5,0.5,0.05,0.025,0.25,20";
  const double plain = lcoe_of(add_lcoe("t.csv", std::string(kHeader) + "\nx," + row + "\n"), 0);
  const LcoeTable table = add_lcoe(
      "t.csv", std::string("# from elsewhere\r\n") + kHeader +
                   ",macrs_years,fuel_usd_per_mmbtu,heat_rate_mmbtu_per_mwh,note\r\n\"a, b\"," +
                   row + ",,,,\"said \"\"no\"\"\"\r\nc," + row + ",5,9,0,\r\n");
  EXPECT_EQ(lcoe_of(table, 0), plain);
  EXPECT_EQ(lcoe_of(table, 1), plain);
  EXPECT_NE(table.text.find("# from elsewhere\r\n"), std::string::npos);
  EXPECT_NE(table.text.find("\"a, b\"," + row + ",,,,\"said \"\"no\"\"\","), std::string::npos);
}

/// A free fuel needs no heat rate; empty lines say nothing wherever they are.
TEST(LcoeTable, FreeFuelAndEmptyLinesDoNoHarm) {
  const LcoeTable plain =
      add_lcoe("wind.csv", std::string(kHeader) + "\nwind,1300,30,0,0.4,0.04,0.025,0.25,30\n");
  const LcoeTable odd =
      add_lcoe("wind.csv", "\n# made by hand\n\n# twice\r\n\n" + std::string(kHeader) +
                               ",fuel_usd_per_mmbtu\n\n"
                               "wind,1300,30,0,0.4,0.04,0.025,0.25,30,0\n");
  EXPECT_EQ(lcoe_of(odd, 0), lcoe_of(plain, 0));
}

TEST(LcoeTable, CommentsMayStandAnywhereAndSpacesAroundNumbers) {
  const std::string row = "1000,14,5,0.5,0.05,0.025,0.25,20\n";
  const LcoeTable plain = add_lcoe("t.csv", std::string(kHeader) + "\nx," + row + "y," + row);
  const LcoeTable noted = add_lcoe(
      "t.csv", std::string("# above, \"one\"\n") + kHeader + "\n# cheap, or so\nx, 1000 ,14,5," +
                   "0.5,\t0.05,0.025,0.25, 20\n\n# the \"other\ny," + row + "# end");
  EXPECT_EQ(lcoe_of(plain, 0),
            parse_number(noted.text.substr(noted.text.rfind(',') + 1,
                                           noted.text.rfind('\n') - noted.text.rfind(',') - 1))
                .value());
  for (const char* kept :
       {"# above, \"one\"\n", "\n# cheap, or so\nx, 1000 ,14,", "\n\n# the \"other\n"})
    EXPECT_NE(noted.text.find(kept), std::string::npos) << kept << noted.text;
  EXPECT_TRUE(noted.text.ends_with("\n# end"));
}

/// A table that was written here can be read again; its values follow the inputs.
TEST(LcoeTable, ItsOwnOutputIsReckonedAnew) {
  const std::string row = ",\"a, b\",1000,14,5,0.5,0.05,0.025,0.25,20\r\n";
  const std::string text = std::string("#\nnote,") + kHeader + "\r\n" + row + "# more\n" + row;
  const LcoeTable first = add_lcoe("t.csv", text);
  EXPECT_EQ(add_lcoe("t.csv", first.text).text, first.text);
  std::string changed = first.text;
  changed.replace(changed.find(",1000,"), 6, ",2000,");
  std::string fresh = text;
  fresh.replace(fresh.find(",1000,"), 6, ",2000,");
  EXPECT_EQ(add_lcoe("t.csv", changed).text, add_lcoe("t.csv", fresh).text);
}

TEST(LcoeTable, SpacesAroundNamesOfColumnsMeanNothing) {
  const std::string row = "x,1000,14,5,0.5,0.05,0.025,0.25,20\n";
  std::string spaced = kHeader;
  for (std::size_t at = spaced.find(','); at != std::string::npos; at = spaced.find(',', at + 3))
    spaced.replace(at, 1, " ,\t");
  const LcoeTable table = add_lcoe("t.csv", spaced + "\n" + row);
  EXPECT_TRUE(table.text.starts_with(spaced + ",")) << "the rest stays as it is";
  EXPECT_EQ(lcoe_of(table, 0), lcoe_of(add_lcoe("t.csv", std::string(kHeader) + "\n" + row), 0));
}

TEST(LcoeTable, EveryWrongCellIsNamedAndNothingIsWritten) {
  const auto message = [](const std::string& header, const std::string& rows) {
    const LcoeTable table = add_lcoe("t.csv", header + "\n" + rows);
    EXPECT_TRUE(table.text.empty());
    std::string all;
    for (const Error& error : table.errors) all += error.message + "\n";
    return all;
  };
  const std::string good = "x,1000,14,5,0.5,0.05,0.025,0.25,20\n";
  EXPECT_EQ(message(kHeader, good + "y,1000,14,5,40,5,0.025,0.25,0\nz,,14,5,nan,0.05,0.1,0.2,9\n"),
            "t.csv line 3, column 'capacity_factor_frac': '40' must be a fraction over 0, up to 1\n"
            "t.csv line 3, column 'wacc_real_frac': '5' must be a fraction in 0..0.5\n"
            "t.csv line 3, column 'recovery_years': '0' must be over 0, up to 100 years\n"
            "t.csv line 4, column 'capex_usd_per_kw': '' is not a number\n"
            "t.csv line 4, column 'capacity_factor_frac': 'nan' is not a number\n");
  const std::string fuel = std::string(kHeader) + ",heat_rate_mmbtu_per_mwh";
  EXPECT_EQ(message(fuel, "x,1000,14,5,0.5,0.05,0.025,0.25,20,10\n"),
            "t.csv line 2, column 'heat_rate_mmbtu_per_mwh': '10' needs a fuel_usd_per_mmbtu "
            "beside it\n");
  EXPECT_EQ(message(std::string(kHeader) + ",macrs_years", "x,1,1,1,0.5,0.05,0.025,0.25,20,7\n"),
            "t.csv line 2, column 'macrs_years': '7' must be 5, 15 or 20\n");
  EXPECT_EQ(message("technology,tax_frac", "x,0.2\n").find("t.csv: column 'capex_usd_per_kw' is "),
            0U);
  EXPECT_EQ(message(std::string(kHeader) + ",sitewright_lcoe_usd_per_mwh,note", ""),
            "t.csv: column 'sitewright_lcoe_usd_per_mwh' is there already and not the last: remove "
            "it, or make it the last, which is replaced\n");
  EXPECT_EQ(message(kHeader, "x,1000\n"),
            "t.csv line 2: the row has 2 cells where the header has 9\n");
  EXPECT_EQ(message("", ""), "t.csv: the table has no header row\n");
  EXPECT_EQ(message(kHeader, ""), "t.csv: a header and no rows: nothing to reckon\n");
  EXPECT_EQ(message(kHeader, "x,-1,14,5,0.5,0.05,0.025,0.25,20\n"),
            "t.csv line 2, column 'capex_usd_per_kw': '-1' must be in 0..1e6\n");
  EXPECT_EQ(message(fuel + ",fuel_usd_per_mmbtu", "x,1000,14,5,0.5,0.05,0.025,0.25,20,10,-4\n"),
            "t.csv line 2, column 'fuel_usd_per_mmbtu': '-4' must be in 0..1000\n");
  EXPECT_EQ(message("tax_frac, tax_frac", "1,1\n"), "t.csv: column 'tax_frac' is there twice\n");
}

}  // namespace
}  // namespace sitewright::cost
