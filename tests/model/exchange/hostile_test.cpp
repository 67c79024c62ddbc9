// Files that are broken, cut off, enormous or meant to harm: one clear error each.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "model/exchange/mspdi.h"
#include "model/exchange/xml_records.h"

namespace sitewright::exchange {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

std::string error_of(const std::string& text) {
  std::istringstream in(text);
  const auto imported = read_mspdi("plan.xml", in);
  EXPECT_FALSE(imported.has_value()) << text.substr(0, 200);
  return imported.has_value() ? std::string() : imported.error().message;
}

std::string project(const std::string& inner) {
  return "<?xml version=\"1.0\"?>\n<Project>\n<StartDate>2024-01-01T08:00:00</StartDate>\n" +
         inner + "\n</Project>\n";
}

std::string one_task(const std::string& inner) {
  return project("<Tasks><Task><UID>1</UID>" + inner + "</Task></Tasks>");
}

TEST(HostileXml, EntitiesAreRefusedBeforeTheyGrow) {
  EXPECT_EQ(
      error_of("<?xml version=\"1.0\"?>\n<!DOCTYPE Project [<!ENTITY a \"aaaaaaaaaa\">"
               "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n<Project><Name>&b;</Name></Project>"),
      "plan.xml line 2: a document type declaration is not allowed");
  EXPECT_EQ(error_of("<!DOCTYPE Project [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                     "<Project><Name>&x;</Name></Project>"),
            "plan.xml line 1: a document type declaration is not allowed");
  EXPECT_EQ(error_of("<!DOCTYPE Project SYSTEM \"http://example.org/x.dtd\"><Project/>"),
            "plan.xml line 1: a document type declaration is not allowed");
  EXPECT_THAT(error_of("<Project><Name>&nothing;</Name></Project>"),
              StartsWith("plan.xml line 1: undefined entity"));
}

/// Few words that stand for many days.
TEST(HostileXml, ExceptionsThatFallOnManyDaysAreCounted) {
  std::string exceptions;
  for (int i = 0; i < 10; ++i) {
    exceptions +=
        "<Exception><Type>1</Type><Period>2</Period><TimePeriod>"
        "<FromDate>2024-01-01T00:00:00</FromDate><ToDate>2120-01-01T00:00:00</ToDate>"
        "</TimePeriod></Exception>";
  }
  EXPECT_THAT(error_of(project("<Calendars><Calendar><UID>1</UID><Name>c</Name><Exceptions>" +
                               exceptions + "</Exceptions></Calendar></Calendars>")),
              HasSubstr("makes more than 10000 exceptions"));
}

TEST(HostileXml, CutOffMalformedOrOtherwiseEncodedFilesAreNamedByLine) {
  const std::string whole = one_task("<Name>x</Name>");
  for (std::size_t length = 0; length + 2 < whole.size(); length += 7)
    EXPECT_THAT(error_of(whole.substr(0, length)), StartsWith("plan.xml line ")) << length;
  EXPECT_THAT(error_of("<Project><Tasks></Project>"), HasSubstr("mismatched tag"));
  EXPECT_THAT(error_of("<?xml version=\"1.0\" encoding=\"EBCDIC\"?><Project/>"),
              HasSubstr("unknown encoding"));
  EXPECT_THAT(error_of("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Project><Name>\xff\xfe</Name>"),
              HasSubstr("not well-formed"));
  EXPECT_THAT(error_of("PK\x03\x04 a zip file"), HasSubstr("not well-formed"));
  EXPECT_EQ(error_of("<html><body/></html>"),
            "plan.xml line 1: the root element is \"html\", not \"Project\"");
}

TEST(HostileXml, NestingAndElementsHaveLimits) {
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "<a>";
  EXPECT_EQ(error_of("<Project>" + deep), "plan.xml line 1: is nested more than 32 deep");
  EXPECT_EQ(error_of("<Project><Notes>" + std::string(kLargestRecord + 1, 'x') + "</Notes>"),
            "plan.xml line 1: an element has more than 4 MiB of text");
  std::string tasks;
  for (int i = 1; i <= 10001; ++i) tasks += "<Task><UID>" + std::to_string(i) + "</UID></Task>";
  EXPECT_THAT(error_of(project("<Tasks>" + tasks + "</Tasks>")),
              HasSubstr("more than 10000 elements Task"));
}

TEST(HostileXml, AFileOfAGigabyteIsRefusedByItsSize) {
  const auto path = std::filesystem::temp_directory_path() / "sitewright-gigabyte.xml";
  { std::ofstream(path) << "<Project>"; }
  std::filesystem::resize_file(path, std::uintmax_t{1} << 30U);  // a sparse file
  const auto imported = read_mspdi_file(path.string());
  std::filesystem::remove(path);
  ASSERT_FALSE(imported.has_value());
  EXPECT_THAT(imported.error().message,
              AllOf(HasSubstr("1024 MiB"), HasSubstr("the most that is read is 256 MiB")));
}

TEST(HostileXml, ValuesAreNamedWithFileLineElementAndRule) {
  EXPECT_EQ(error_of(one_task("<Duration>soon</Duration>")),
            "plan.xml line 4, Task/Duration: \"soon\" is not a duration like PT8H0M0S");
  EXPECT_EQ(error_of(one_task("<Duration>-PT8H0M0S</Duration>")),
            "plan.xml line 4, Task/Duration: \"-PT8H0M0S\" is negative");
  EXPECT_EQ(error_of(one_task("<Start>2024-13-01T08:00:00</Start>")),
            "plan.xml line 4, Task/Start: \"2024-13-01T08:00:00\" is not a date like "
            "2024-05-06T08:00:00");
  EXPECT_EQ(error_of(one_task("<ConstraintType>9</ConstraintType>")),
            "plan.xml line 4, Task/ConstraintType: \"9\" is not 0 to 7");
  EXPECT_EQ(error_of(one_task("<CalendarUID>7</CalendarUID>")),
            "plan.xml line 4, Task/CalendarUID: \"7\" is the UID of no calendar");
  EXPECT_EQ(error_of(one_task("<PredecessorLink><PredecessorUID>5</PredecessorUID>"
                              "</PredecessorLink>")),
            "plan.xml line 4, PredecessorLink/PredecessorUID: \"5\" is the UID of no task");
  EXPECT_EQ(
      error_of(project("<Tasks><Task><UID>1</UID></Task>\n<Task><UID>1</UID></Task></Tasks>")),
      "plan.xml line 5, Task/UID: \"1\" is the UID of two tasks");
  EXPECT_EQ(error_of("<Project/>"), "plan.xml line 1, Project/StartDate: \"\" is missing");
}

std::string lag_error(const std::string& lag, const std::string& format) {
  return error_of(one_task("<PredecessorLink><PredecessorUID>1</PredecessorUID><LinkLag>" + lag +
                           "</LinkLag><LagFormat>" + format + "</LagFormat></PredecessorLink>"));
}

TEST(HostileXml, LagsBeyondTheLimitsOfALinkAreRefused) {
  for (const char* lag : {"999999999999999999999", "9223372036854775807", "-9223372036854775807",
                          "-9223372036854775808", "96004800", "-24004800"}) {
    EXPECT_EQ(lag_error(lag, "7"), "plan.xml line 4, PredecessorLink/LinkLag: \"" +
                                       std::string(lag) + "\" is not between -5000 and 20000 days");
  }
  EXPECT_THAT(lag_error("288014400", "8"), HasSubstr("is not between -5000 and 20000 days"));
  EXPECT_THAT(lag_error("10001", "19"), HasSubstr("is not between -1000 % and 10000 %"));
  EXPECT_THAT(lag_error("-9223372036854775807", "20"), HasSubstr("-1000 %"));
  EXPECT_THAT(lag_error("nan", "7"), HasSubstr("PredecessorLink/LinkLag"));
}

TEST(HostileXml, LagsAtTheLimitsOfALinkAreRead) {
  for (const auto& [lag, days] :
       {std::pair{"96000000", 20000.0}, std::pair{"-24000000", -5000.0}}) {
    std::istringstream in(project(std::string("<Tasks><Task><UID>1</UID></Task><Task><UID>2</UID>"
                                              "<PredecessorLink><PredecessorUID>1</PredecessorUID>"
                                              "<LinkLag>") +
                                  lag + "</LinkLag></PredecessorLink></Task></Tasks>"));
    const auto imported = read_mspdi("plan.xml", in);
    ASSERT_TRUE(imported.has_value()) << imported.error().message;
    EXPECT_EQ(imported->plan.links.at(0).lag_days, days);
  }
}

}  // namespace
}  // namespace sitewright::exchange
