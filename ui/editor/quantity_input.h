// Numbers as planners type them: with thousands apart and a unit behind.
#pragma once

#include <QString>

#include "model/core/error.h"
#include "model/core/units.h"

namespace sitewright::ui {

/// The number that `text` means in the canonical unit: "1.2 GW" is 1200 in MW, "8%" is 0.08,
/// "150,000" is 150000. Errors: not a number; a unit that this quantity does not have.
[[nodiscard]] Expected<double> read_quantity(const QString& text, Unit unit);

/// Full value with thousands apart, without its unit.
[[nodiscard]] QString quantity_text(double value, Unit unit);

}  // namespace sitewright::ui
