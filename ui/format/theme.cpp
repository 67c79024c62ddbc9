// Palettes, fonts and colours.
#include "ui/format/theme.h"

#include <QApplication>
#include <QStyleFactory>
#include <array>

#include "model/core/check.h"

namespace sitewright::ui {

namespace {

struct Tones {
  QRgb window, base, alternate, text, muted, button, accent, accent_text, tooltip;
};

constexpr Tones kLight{0xfff4f5f6, 0xffffffff, 0xfff0f2f4, 0xff1d2226, 0xff6b747b,
                       0xffe9ebed, 0xff0b6aa2, 0xffffffff, 0xffffffff};
constexpr Tones kDark{0xff26292d, 0xff1c1f22, 0xff24282c, 0xffe6e9eb, 0xff98a1a8,
                      0xff33383d, 0xff4da3d9, 0xff101416, 0xff33383d};

struct MeaningColour {
  Meaning meaning;
  QRgb colour;
};

/// Okabe and Ito (2008) where the name is one of theirs; the others lie between them.
constexpr std::array<MeaningColour, 18> kMeanings{{
    {Meaning::grid, 0xff0072b2},
    {Meaning::turbine, 0xffd55e00},
    {Meaning::engine, 0xffe69f00},
    {Meaning::storage, 0xff009e73},
    {Meaning::nuclear, 0xff56b4e9},
    {Meaning::fuel_cell, 0xffa6761d},
    {Meaning::solar, 0xffc9a800},
    {Meaning::wind, 0xff5cb8a0},
    {Meaning::heat, 0xffcc79a7},
    {Meaning::unserved, 0xffc4314b},
    {Meaning::accelerators, 0xff6a5acd},
    {Meaning::money, 0xff8f8a1f},
    {Meaning::water, 0xff2ba6a6},
    {Meaning::network, 0xff7e9f35},
    {Meaning::permit, 0xffb5603c},
    {Meaning::schedule, 0xffb39ddb},
    {Meaning::target, 0xff93a1a8},
    {Meaning::neutral, 0xff7f8890},
}};

constexpr std::array<Meaning, 8> kSeries{Meaning::grid,         Meaning::turbine, Meaning::storage,
                                         Meaning::engine,       Meaning::heat,    Meaning::nuclear,
                                         Meaning::accelerators, Meaning::money};

constexpr int kSmallPoints = 9;
constexpr int kBodyPoints = 10;
constexpr int kHeadlinePoints = 14;
constexpr int kTone = 135;  ///< per cent, of a second constraint on the same thing

}  // namespace

QPalette theme_palette(Theme theme) {
  const Tones& tones = theme == Theme::light ? kLight : kDark;
  QPalette palette{QColor(tones.button), QColor(tones.window)};
  const QColor text(tones.text);
  palette.setColor(QPalette::Base, QColor(tones.base));
  palette.setColor(QPalette::AlternateBase, QColor(tones.alternate));
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                          QPalette::ToolTipText, QPalette::BrightText})
    palette.setColor(role, text);
  palette.setColor(QPalette::ToolTipBase, QColor(tones.tooltip));
  palette.setColor(QPalette::PlaceholderText, QColor(tones.muted));
  palette.setColor(QPalette::Highlight, QColor(tones.accent));
  palette.setColor(QPalette::HighlightedText, QColor(tones.accent_text));
  palette.setColor(QPalette::Link, QColor(tones.accent));
  palette.setColor(QPalette::LinkVisited, QColor(tones.accent));
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, QColor(tones.muted));
  return palette;
}

Theme theme_of(const QPalette& palette) {
  constexpr int kMiddle = 128;
  return palette.color(QPalette::Window).lightness() < kMiddle ? Theme::dark : Theme::light;
}

QFont text_font(TextSize size) {
  QFont font;
  font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")});
  font.setPointSize(size == TextSize::small  ? kSmallPoints
                    : size == TextSize::body ? kBodyPoints
                                             : kHeadlinePoints);
  return font;
}

void apply_theme(QApplication& application, Theme theme) {
  application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  application.setPalette(theme_palette(theme));
  application.setFont(text_font(TextSize::body));
}

QColor meaning_color(Meaning meaning) {
  const MeaningColour& row = kMeanings.at(static_cast<std::size_t>(meaning));
  SITEWRIGHT_CHECK(row.meaning == meaning, "colours out of order");
  return QColor(row.colour);
}

QColor series_color(std::size_t index) { return meaning_color(kSeries[index % kSeries.size()]); }

Meaning constraint_meaning(capacity::Constraint constraint) {
  switch (constraint) {
    case capacity::Constraint::delivered:
    case capacity::Constraint::accepted: return Meaning::accelerators;
    case capacity::Constraint::installed: return Meaning::schedule;
    case capacity::Constraint::powered:
    case capacity::Constraint::site_power: return Meaning::grid;
    case capacity::Constraint::cooled: return Meaning::heat;
    case capacity::Constraint::connected:
    case capacity::Constraint::fabric: return Meaning::network;
    case capacity::Constraint::water: return Meaning::water;
    case capacity::Constraint::permit: return Meaning::permit;
    case capacity::Constraint::target: return Meaning::target;
  }
  return Meaning::neutral;
}

QColor constraint_color(capacity::Constraint constraint) {
  const QColor colour = meaning_color(constraint_meaning(constraint));
  switch (constraint) {
    case capacity::Constraint::accepted:
    case capacity::Constraint::powered:
    case capacity::Constraint::connected: return colour.lighter(kTone);
    default: return colour;
  }
}

}  // namespace sitewright::ui
