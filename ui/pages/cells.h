// Cells of the pages' tables, each with what hovering and copying give.
#pragma once

#include "model/capacity/capacity.h"
#include "model/core/date.h"
#include "model/core/units.h"
#include "ui/tables/value_table_model.h"

namespace sitewright::ui::cells {

/// Counts and thousands whole, the rest to a tenth; hovering and copying give every digit.
[[nodiscard]] ValueCell number(double value, Unit unit);
/// As on a card, with its unit: for money that spans dollars to billions.
[[nodiscard]] ValueCell card(double value, Unit unit);
/// Dollars and cents; the column names the unit.
[[nodiscard]] ValueCell hourly_rate(double usd);
[[nodiscard]] ValueCell date(Date day);
[[nodiscard]] ValueCell words(const QString& shown);
/// A constraint with its colour.
[[nodiscard]] ValueCell binds(capacity::Constraint constraint);

}  // namespace sitewright::ui::cells
