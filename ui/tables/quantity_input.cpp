// Reading and showing of one value that is typed over.
#include "ui/tables/quantity_input.h"

#include <QLocale>
#include <cmath>

#include "model/core/number_text.h"
#include "ui/format/quantity.h"
#include "ui/tables/field_text.h"

namespace sitewright::ui {

namespace {

constexpr double kLeastInFull = 1e-4;  // EST: smaller numbers are read more easily as 2e-05

/// "MW, GW, kW"
std::string unit_names(Unit unit) {
  const UnitInfo& info = unit_info(unit);
  std::string names(info.symbol);
  for (const DisplayUnit& other : info.alternatives) {
    if (!names.empty()) names += ", ";
    names += other.symbol;
  }
  return names;
}

}  // namespace

Expected<double> read_quantity(const QString& text, Unit unit) {
  if (const auto value = parse_quantity(text, unit); value && std::isfinite(*value)) return *value;
  const std::string quoted = "\"" + text.toStdString() + "\"";
  const std::string names = unit_names(unit);
  if (names.empty()) return failure(quoted + " is not a number");
  return failure(quoted + " is not a number, nor one with a unit of this quantity (" + names + ")");
}

Expected<FieldValue> read_value(const Field& field, const QString& text) {
  const bool number = field.kind == FieldKind::number || field.kind == FieldKind::count;
  const QString trimmed = field.kind == FieldKind::text ? text : text.trimmed();
  if (!number || trimmed.isEmpty()) return parse_value(field, trimmed.toStdString());
  const auto value = read_quantity(trimmed, field.unit);
  if (!value) return tl::unexpected(value.error());
  return FieldValue{*value};
}

QString quantity_text(double value, Unit unit) {
  // A calendar year is a name, not an amount.
  const bool plain = unit == Unit::year || (value != 0.0 && std::abs(value) < kLeastInFull);
  if (plain) return qstring(format_number(value));
  return QLocale(QLocale::English).toString(value, 'f', QLocale::FloatingPointShortest);
}

}  // namespace sitewright::ui
