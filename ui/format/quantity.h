// Quantities and dates as planners read and type them: the unit is always beside the number.
#pragma once

#include <QString>
#include <optional>

#include "model/core/date.h"
#include "model/core/units.h"

namespace sitewright::ui {

/// How an axis or a column shows a unit: shown = canonical * factor.
struct AxisUnit {
  QString symbol;  ///< empty for plain numbers
  double factor;
};

/// Three significant digits in the display unit that suits the size, for cards: "139 MW",
/// "7.5 GW", "$4.21 bn", "92 %", "100,000". A dash where the value is not finite.
[[nodiscard]] QString card_text(double value, Unit unit);

/// Every digit in the canonical unit (fractions as per cent), for hovering: "7,512.25 MW",
/// "$4,210,000,000", "92.125 %". A Unit::date value is a count of days since 1970.
[[nodiscard]] QString full_text(double value, Unit unit);

/// The number alone in the canonical unit, thousands apart, at most six significant digits below
/// a million and whole above it, for right-aligned table cells whose header names the unit.
[[nodiscard]] QString cell_text(double value, Unit unit);

/// The display unit in which the larger bound reads best, one for the whole axis.
[[nodiscard]] AxisUnit axis_unit(double low, double high, Unit unit);

/// "Power [MW]"; the name alone for plain numbers.
[[nodiscard]] QString with_unit(const QString& name, const QString& symbol);

/// The symbol that full_text and exported tables use: the canonical one, "%" for fractions.
[[nodiscard]] QString unit_symbol(Unit unit);

/// The canonical symbol in the language of the window: "MW", "years"; empty where there is none.
[[nodiscard]] QString unit_word(Unit unit);

/// The text of a tick: as many decimals as the step needs, thousands apart.
[[nodiscard]] QString tick_text(double value, double step);

/// "2 Sep 2024".
[[nodiscard]] QString prose_date(Date date);
/// "2024-09-02".
[[nodiscard]] QString iso_date(Date date);
/// "Sep"; 0 = January.
[[nodiscard]] QString short_month(int month);

/// The number that a text means in the canonical unit: "1.2 GW" is 1200 in MW, "12 %" is 0.12,
/// "$5 bn" is 5e9, "1,000" is 1000; nothing for any other text or a unit of another quantity.
[[nodiscard]] std::optional<double> parse_quantity(const QString& text, Unit unit);

}  // namespace sitewright::ui
