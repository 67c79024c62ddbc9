// Numbers and other values as planners type them.
#pragma once

#include <QString>

#include "model/core/error.h"
#include "model/core/field.h"
#include "model/core/units.h"

namespace sitewright::ui {

/// The number that `text` means in the canonical unit: "1.2 GW" is 1200 in MW, "8%" is 0.08,
/// "150,000" is 150000. Errors: not a number; a unit that this quantity does not have.
[[nodiscard]] Expected<double> read_quantity(const QString& text, Unit unit);

/// The value that `text` means for the field, a number with or without its unit; "" empties an
/// optional one. Errors: as read_quantity() and parse_value(); the range is not tested.
[[nodiscard]] Expected<FieldValue> read_value(const Field& field, const QString& text);

/// Every digit of the value with thousands apart, in the canonical unit and without it, for typing
/// over; read_quantity() reads it back to the same number.
[[nodiscard]] QString quantity_text(double value, Unit unit);

}  // namespace sitewright::ui
