// A field's texts for headers and tool tips.
#pragma once

#include <QColor>
#include <QString>
#include <string_view>

#include "model/core/field.h"

namespace sitewright::ui {

[[nodiscard]] QString qstring(std::string_view text);

/// "IT power [MW]"
[[nodiscard]] QString header_text(const Field& field);

/// Help, range, unit and source of a field, one a line.
[[nodiscard]] QString help_text(const Field& field);

/// Background of a value with an issue, readable under dark and light text.
[[nodiscard]] QColor issue_colour(Severity severity);

}  // namespace sitewright::ui
