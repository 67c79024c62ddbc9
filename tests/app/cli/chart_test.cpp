// The chart command as a user types it: files that open, in the size, theme and formats asked for.
#include <gtest/gtest.h>

#include <QColor>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QSvgRenderer>
#include <QTemporaryDir>

#include "tests/app/cli/command_line.h"

namespace sitewright::cli {
namespace {

class ChartCommand : public testing::Test {
 protected:
  [[nodiscard]] std::string out() const { return folder_.path().toStdString(); }
  [[nodiscard]] QString path(const char* name) const {
    return folder_.filePath(QString::fromLatin1(name));
  }
  [[nodiscard]] QByteArray bytes(const char* name) const {
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

 private:
  QTemporaryDir folder_;
};

TEST_F(ChartCommand, DrawsEveryChartAsPngAndSvg) {
  const Outcome outcome = run({"chart", "memphis", "--all", "--out", out()});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const Outcome listed = run({"chart", "memphis", "--list"});
  std::istringstream ids(listed.out);
  int count = 0;
  for (std::string id; std::getline(ids, id); ++count) {
    const QImage image(path((id + ".png").c_str()));
    EXPECT_EQ(image.size(), QSize(2 * 960, 2 * 540)) << id;
    QSvgRenderer svg;
    EXPECT_TRUE(svg.load(bytes((id + ".svg").c_str()))) << id;
    EXPECT_EQ(svg.viewBox().size(), QSize(960, 540)) << id;
  }
  EXPECT_GE(count, 11);
}

TEST_F(ChartCommand, FormatsSizeAndThemeAreThoseAskedFor) {
  const Outcome outcome = run({"chart", "pennsylvania", "capex", "--format", "png,pdf,csv",
                               "--size", "400x300", "--theme", "dark", "--out", out()});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const QImage image(path("capex.png"));
  EXPECT_EQ(image.size(), QSize(800, 600));
  EXPECT_LT(image.pixelColor(2, 2).lightness(), 100);
  EXPECT_TRUE(bytes("capex.pdf").startsWith("%PDF"));
  EXPECT_TRUE(bytes("capex.csv").contains("IT"));
  EXPECT_FALSE(QFile::exists(path("capex.svg")));
  EXPECT_FALSE(QFile::exists(path("opex.png")));
}

TEST_F(ChartCommand, WhatCannotBeDrawnIsSaidInOneLine) {
  const std::vector<std::vector<std::string>> bad{
      {"chart", "memphis", "nothing", "--out", out()},
      {"chart", "memphis", "--size", "9", "--out", out()},
      {"chart", "memphis", "--size", "900x", "--out", out()},
      {"chart", "memphis", "--theme", "red", "--out", out()},
      {"chart", "memphis", "--out", "/dev/null/x"}};
  for (const auto& args : bad) {
    const Outcome outcome = run(args);
    EXPECT_EQ(outcome.status, 2) << args[2];
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
  }
  EXPECT_TRUE(QDir(QString::fromStdString(out())).isEmpty());
}

TEST_F(ChartCommand, ClaimsStandBesideTheModelsFigures) {
  const Outcome table = run({"claims", "memphis"});
  EXPECT_EQ(table.status, 0) << table.err;
  EXPECT_NE(table.out.find("200,000 accelerators"), std::string::npos);
  const Outcome json = run({"claims", "memphis", "--json"});
  EXPECT_NE(json.out.find("\"verdict\": \"agrees\""), std::string::npos);
  // 122 days from 2024-05-04: a date is compared as days.
  const Outcome dates = run({"claims", "memphis-100k"});
  EXPECT_NE(dates.out.find("date"), std::string::npos) << dates.out;
}

}  // namespace
}  // namespace sitewright::cli
