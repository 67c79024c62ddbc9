// Colours of remarks, from the palette's lightness.
#include "ui/editor/message_style.h"

#include <QPalette>

#include "ui/tables/field_text.h"

namespace sitewright::ui {

namespace {

/// Opaque mixture of `tint` over `base`.
QColor over(const QColor& tint, const QColor& base) {
  const auto mix = [&](int upper, int lower) {
    return (upper * tint.alpha() + lower * (255 - tint.alpha())) / 255;
  };
  return {mix(tint.red(), base.red()), mix(tint.green(), base.green()),
          mix(tint.blue(), base.blue())};
}

}  // namespace

void style_message(QLabel& label, Severity severity) {
  QPalette palette = label.parentWidget()->palette();
  const bool dark = palette.color(QPalette::Window).lightness() < 128;
  // Okabe-Ito vermilion and orange, darkened or lightened to 4.5 to 1 against the window.
  const QColor error = dark ? QColor(255, 150, 90) : QColor(168, 66, 0);
  const QColor warning = dark ? QColor(240, 190, 90) : QColor(133, 84, 0);
  if (severity == Severity::error) palette.setColor(QPalette::WindowText, error);
  if (severity == Severity::warning) palette.setColor(QPalette::WindowText, warning);
  label.setPalette(palette);
}

void mark_input(QWidget& input, bool marked, Severity severity) {
  if (!marked || severity == Severity::info) {
    input.setPalette({});
    return;
  }
  QPalette palette = input.parentWidget()->palette();
  for (const QPalette::ColorRole role : {QPalette::Base, QPalette::Button})
    palette.setColor(role, over(issue_colour(severity), palette.color(role)));
  input.setPalette(palette);
}

}  // namespace sitewright::ui
