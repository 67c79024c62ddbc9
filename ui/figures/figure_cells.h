// Headers and cells of the tables that figures export: plain numbers that programs read back.
#pragma once

#include <QString>

#include "model/core/units.h"

namespace sitewright::ui {

/// "Grid [MW]"; fractions in per cent.
[[nodiscard]] QString value_header(const QString& name, Unit unit);
/// Shortest text that reads back the same, without thousands apart; empty where not finite.
[[nodiscard]] QString value_cell(double value, Unit unit);

}  // namespace sitewright::ui
