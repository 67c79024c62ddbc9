// Colours can be told from both backgrounds and from each other; themes reach the application.
#include "ui/format/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <cmath>
#include <set>

namespace sitewright::ui {
namespace {

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// WCAG 2.1 contrast ratio.
double contrast(const QColor& one, const QColor& other) {
  const auto luminance = [](const QColor& c) {
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
  };
  const double a = luminance(one);
  const double b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

TEST(Meanings, ReadableOnBothThemesAndDistinct) {
  std::set<QRgb> seen;
  for (int i = 0; i <= static_cast<int>(Meaning::neutral); ++i) {
    const QColor colour = meaning_color(static_cast<Meaning>(i));
    for (const Theme theme : {Theme::light, Theme::dark})
      EXPECT_GE(contrast(colour, theme_palette(theme).color(QPalette::Base)), 2.2) << i;
    EXPECT_TRUE(seen.insert(colour.rgb()).second) << i;
  }
}

TEST(Meanings, OkabeItoWhereNamed) {
  EXPECT_EQ(meaning_color(Meaning::grid), QColor(0, 114, 178));
  EXPECT_EQ(meaning_color(Meaning::turbine), QColor(213, 94, 0));
  EXPECT_EQ(meaning_color(Meaning::engine), QColor(230, 159, 0));
  EXPECT_EQ(meaning_color(Meaning::storage), QColor(0, 158, 115));
  EXPECT_EQ(meaning_color(Meaning::nuclear), QColor(86, 180, 233));
  EXPECT_EQ(meaning_color(Meaning::heat), QColor(204, 121, 167));
}

TEST(Constraints, KeepTheColourOfWhatTheyLimit) {
  EXPECT_EQ(constraint_color(capacity::Constraint::site_power), meaning_color(Meaning::grid));
  EXPECT_EQ(constraint_color(capacity::Constraint::cooled), meaning_color(Meaning::heat));
  std::set<QRgb> seen;
  for (std::size_t i = 0; i + 1 < capacity::kConstraintNames.size(); ++i)
    seen.insert(constraint_color(static_cast<capacity::Constraint>(i)).rgb());
  EXPECT_EQ(seen.size(), capacity::kConstraintNames.size() - 1);
}

TEST(Themes, TextStandsOut) {
  for (const Theme theme : {Theme::light, Theme::dark}) {
    const QPalette palette = theme_palette(theme);
    EXPECT_EQ(theme_of(palette), theme);
    EXPECT_GE(contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)), 7.0);
    EXPECT_GE(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)),
              4.5);
    EXPECT_GE(
        contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)),
        4.5);
  }
}

TEST(Themes, ReachTheApplication) {
  auto* application = qobject_cast<QApplication*>(QApplication::instance());
  apply_theme(*application, Theme::dark);
  EXPECT_EQ(theme_of(QApplication::palette()), Theme::dark);
  EXPECT_EQ(QApplication::font().families().first(), QStringLiteral("Noto Sans"));
  apply_theme(*application, Theme::light);
  EXPECT_EQ(theme_of(QApplication::palette()), Theme::light);
}

}  // namespace
}  // namespace sitewright::ui
