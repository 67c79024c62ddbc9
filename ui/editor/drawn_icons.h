// Small icons in the text's colour, readable on dark and light.
#pragma once

#include <QColor>
#include <QIcon>

namespace sitewright::ui {

/// A calendar's page.
[[nodiscard]] QIcon calendar_icon(const QColor& colour);

/// An arrow that turns back.
[[nodiscard]] QIcon reset_icon(const QColor& colour);

}  // namespace sitewright::ui
