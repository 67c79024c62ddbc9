// The look of the program: light and dark palettes, text sizes, and one colour for each meaning.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include "model/capacity/capacity.h"

class QApplication;

namespace sitewright::ui {

enum class Theme { light, dark };

/// Captions and ticks; running text; the headline of a page or figure.
enum class TextSize { small, body, headline };

/// What a colour stands for wherever it appears.
enum class Meaning {
  grid,
  turbine,
  engine,
  storage,
  nuclear,
  fuel_cell,
  solar,
  wind,
  heat,
  unserved,  ///< drawn hatched
  accelerators,
  money,
  water,
  network,
  permit,
  schedule,
  target,
  neutral
};

/// Fusion's palette of a theme.
[[nodiscard]] QPalette theme_palette(Theme theme);
/// Which theme a palette belongs to, by the lightness of its window.
[[nodiscard]] Theme theme_of(const QPalette& palette);
/// Noto Sans, with Noto Sans CJK SC for Chinese.
[[nodiscard]] QFont text_font(TextSize size);
/// Sets style, palette and font of the application.
void apply_theme(QApplication& application, Theme theme);

/// Okabe and Ito's colours, safe for colour-blind readers, and tones between them; each has a
/// contrast of at least 2.2 to the base of both themes.
[[nodiscard]] QColor meaning_color(Meaning meaning);
/// Distinct colours for things without a meaning of their own (plans, halls); repeats after eight.
[[nodiscard]] QColor series_color(std::size_t index);
/// The meaning of what a constraint limits.
[[nodiscard]] Meaning constraint_meaning(capacity::Constraint constraint);
[[nodiscard]] QColor constraint_color(capacity::Constraint constraint);

}  // namespace sitewright::ui
