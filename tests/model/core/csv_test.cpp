// CSV: what RFC 4180 allows is read, what it forbids is refused with a place, and writing reads
// back.
#include "model/core/csv.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "model/core/check.h"

namespace sitewright {
namespace {

using Cells = std::vector<std::string>;

std::string error_of(std::string_view text) {
  const auto table = read_csv("t.csv", text);
  return table ? "no error" : table.error().message;
}

TEST(Csv, ReadsQuotedCellsAndLineEnds) {
  const auto table = read_csv("t.csv",
                              "\xEF\xBB\xBF# about\r\n#more\r\na,b\r\n\"x, \"\"y\"\"\",\"1\n2\"\r\n"
                              "\n,\" \"\r\nlast,");
  ASSERT_TRUE(table) << table.error().message;
  EXPECT_EQ(table->comments(), (Cells{"about", "more"}));
  EXPECT_EQ(table->header(), (Cells{"a", "b"}));
  ASSERT_EQ(table->row_count(), 3U);
  EXPECT_EQ(table->rows()[0].cells, (Cells{"x, \"y\"", "1\n2"}));
  EXPECT_EQ(table->rows()[1].cells, (Cells{"", " "}));
  EXPECT_EQ(table->cell(2, "a"), "last");
  EXPECT_EQ(table->cell(2, "b"), "");
  EXPECT_EQ(table->line(0), 4);
  EXPECT_EQ(table->line(1), 7) << "a quoted line end and an empty line count as lines";
  EXPECT_EQ(table->line(2), 8);
  EXPECT_EQ(table->column("b"), 1U);
  EXPECT_EQ(table->column("c"), std::nullopt);
  EXPECT_THROW((void)table->cell(0, "c"), ContractError);
  EXPECT_THROW((void)table->cell(3, "a"), ContractError);
}

TEST(Csv, HeaderAloneIsAnEmptyTable) {
  for (const char* text : {"a,b", "a,b\n", "a,b\r\n\r\n"}) {
    const auto table = read_csv("t.csv", text);
    ASSERT_TRUE(table) << text;
    EXPECT_EQ(table->row_count(), 0U);
  }
}

TEST(Csv, NamesThePlaceAndRuleOfWhatItRefuses) {
  EXPECT_EQ(error_of(""), "t.csv: the table has no header row");
  EXPECT_EQ(error_of("# only a comment"), "t.csv: the table has no header row");
  EXPECT_EQ(error_of("a,a\n"), "t.csv line 1, column 2: header 'a' occurs twice");
  EXPECT_EQ(error_of("a,,c\n"), "t.csv line 1, column 2: the header has no name");
  EXPECT_EQ(error_of("a,b\n1\n"), "t.csv line 2: the row has 1 cells where the header has 2");
  EXPECT_EQ(error_of("a,b\n1,2\n1,2,3\n"),
            "t.csv line 3: the row has 3 cells where the header has 2");
  EXPECT_EQ(error_of("a,b\n1,\"2\n3\n4"),
            "t.csv line 2, column 2: the quote that opens here is never closed");
  EXPECT_EQ(error_of("a,b\n\"1\"x,2\n"), "t.csv line 2, column 1: text after the closing quote");
  EXPECT_EQ(error_of("a,b\n1\"x,2\n"), "t.csv line 2, column 1: a quote inside an unquoted cell");
  EXPECT_EQ(error_of("a,b\r1,2\r"), "t.csv line 1, column 2: a carriage return without line feed");
  const std::string nul("a,b\n1,\0\n", 8);
  EXPECT_EQ(error_of(nul), "t.csv line 2, column 2: a NUL byte");
  const std::string quoted_nul("a,b\n1,\"\0\"\n", 10);
  EXPECT_EQ(error_of(quoted_nul), "t.csv line 2, column 2: a NUL byte");
}

TEST(Csv, EveryTruncationIsReadOrRefused) {
  const std::string text = "# c\na,b\n\"x\"\"y\",\"1\r\n2\"\r\n3,4\n";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const auto table = read_csv("t.csv", std::string_view(text).substr(0, size));
    if (!table) {
      EXPECT_FALSE(table.error().message.empty()) << size;
    }
  }
}

TEST(Csv, AMillionCharactersInACell) {
  const std::string big(1'000'000, 'x');
  const auto table = read_csv("t.csv", "a,b\n" + big + ",\"" + big + "\"\n");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->cell(0, "a"), big);
  EXPECT_EQ(table->cell(0, "b"), big);
  EXPECT_LT(table->error_at(0, "a", "is long").message.size(), 200U);
}

TEST(Csv, ErrorsNameFileLineColumnAndValue) {
  const auto table = read_csv("t.csv", "a,b\n1,two\n");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->error_at(0, "b", "is not a number").message,
            "t.csv line 2, column 'b': 'two' is not a number");
  EXPECT_EQ(table->error_at(0, "is alone").message, "t.csv line 2: is alone");
  constexpr std::array<std::string_view, 2> kBoth{"a", "b"};
  constexpr std::array<std::string_view, 1> kOne{"a"};
  constexpr std::array<std::string_view, 3> kThree{"a", "b", "c"};
  EXPECT_EQ(table->require_columns(kBoth), std::nullopt);
  EXPECT_EQ(table->require_columns(kOne)->message, "t.csv: column 'b' is unknown");
  EXPECT_EQ(table->require_columns(kOne, kBoth), std::nullopt);
  EXPECT_EQ(table->require_columns(kThree)->message, "t.csv: column 'c' is missing");
}

TEST(Csv, WhatIsWrittenReadsBack) {
  const Cells header{"#a", "b c", "d,e"};
  const std::vector<Cells> rows{{"", "", ""},
                                {"plain", "with \"quotes\"", "two\nlines"},
                                {"# not a comment", " spaces ", "\r\n"},
                                {"µ€中", "=1+1", "-1"}};
  const std::string text = write_csv(header, rows);
  const auto table = read_csv("t.csv", text);
  ASSERT_TRUE(table) << table.error().message;
  EXPECT_EQ(table->header(), header);
  ASSERT_EQ(table->row_count(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(table->rows()[i].cells, rows[i]);
  EXPECT_EQ(write_csv(table->header(), rows), text);
  EXPECT_EQ(csv_line(Cells{""}), "\"\"\n");
  EXPECT_EQ(csv_line(Cells{"a", "=1+1"}), "a,=1+1\n");
  EXPECT_THROW((void)write_csv(header, std::vector<Cells>{{"short"}}), ContractError);
}

TEST(Csv, AnAppendedColumnLeavesAllElseAsItWas) {
  const std::string text =
      "\xEF\xBB\xBF# a \"note\r\n\r\nname,value\r\n\"a, \"\"b\"\"\nc\",\"1\"\r\n\n#d,2";
  const std::vector<std::string> cells{"3", "4"};
  EXPECT_EQ(append_column(text, "more", cells),
            "\xEF\xBB\xBF# a \"note\r\n\r\nname,value,more\r\n"
            "\"a, \"\"b\"\"\nc\",\"1\",3\r\n\n#d,2,4");
  const Expected<CsvTable> table = read_csv("t.csv", append_column(text, "more", cells));
  ASSERT_TRUE(table) << table.error().message;
  EXPECT_EQ(table->cell(0, "name"), "a, \"b\"\nc");
  EXPECT_EQ(table->cell(1, "more"), "4");
  EXPECT_EQ(append_column("a\n", "b", {}), "a,b\n");
  EXPECT_THROW((void)append_column("a\n1\n", "b", {}), ContractError);
  EXPECT_THROW((void)append_column("a\n", "b", cells), ContractError);
}

TEST(Csv, CommentsBetweenRowsAreKeptAndALastColumnDropped) {
  const std::string text = "# a\nname,value\r\n# b, \"c\n\"a, b\",1\n\n#d\ne,\"2,3\"";
  EXPECT_FALSE(read_csv("t.csv", text));
  const Expected<CsvTable> table = read_csv("t.csv", text, CsvComments::anywhere);
  ASSERT_TRUE(table) << table.error().message;
  ASSERT_EQ(table->row_count(), 2U);
  EXPECT_EQ(table->cell(1, "value"), "2,3");
  EXPECT_EQ(table->line(1), 7);
  EXPECT_EQ(table->comments(), std::vector<std::string>{"a"});
  EXPECT_EQ(drop_last_column(text, CsvComments::anywhere),
            "# a\nname\r\n# b, \"c\n\"a, b\"\n\n#d\ne");
}

}  // namespace
}  // namespace sitewright
