// Reading and showing of one quantity in a line edit.
#include "ui/editor/quantity_input.h"

#include <QLocale>
#include <QRegularExpression>
#include <cmath>

#include "model/core/number_text.h"
#include "ui/tables/field_text.h"

namespace sitewright::ui {

namespace {

constexpr double kLeastInFull = 1e-4;  // EST: smaller numbers are read more easily as 2e-05

/// "ft2" and "ft\u00b2", "MW" and "mw" are one unit.
QString folded(QString unit) {
  unit = unit.trimmed().toLower();
  unit.remove(QLatin1Char(' '));
  unit.replace(QChar(0x00b2), QLatin1Char('2')).replace(QChar(0x00b3), QLatin1Char('3'));
  unit.remove(QChar(0x00b0));
  return unit;
}

}  // namespace

Expected<double> read_quantity(const QString& text, Unit unit) {
  static const QRegularExpression kQuantity(QStringLiteral(
      "^\\s*([-+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?)"
      "\\s*(.*?)\\s*$"));
  const QRegularExpressionMatch match = kQuantity.match(text);
  QString digits = match.captured(1);
  const auto number = parse_number(digits.remove(QLatin1Char(',')).toStdString());
  if (!number) return failure("\"" + text.toStdString() + "\" is not a number");
  const QString name = folded(match.captured(2));
  const UnitInfo& info = unit_info(unit);
  if (name.isEmpty() || name == folded(qstring(info.symbol))) return *number;
  std::string known(info.symbol);
  for (const DisplayUnit& other : info.alternatives) {
    if (name == folded(qstring(other.symbol))) return *number / other.factor;
    known += (known.empty() ? "" : ", ") + std::string(other.symbol);
  }
  return failure("\"" + match.captured(2).toStdString() + "\" is not a unit of this quantity" +
                 (known.empty() ? std::string() : ": " + known));
}

QString quantity_text(double value, Unit unit) {
  const bool plain = unit == Unit::year || (value != 0.0 && std::abs(value) < kLeastInFull);
  if (plain) return qstring(format_number(value));
  return QLocale(QLocale::English).toString(value, 'f', QLocale::FloatingPointShortest);
}

}  // namespace sitewright::ui
