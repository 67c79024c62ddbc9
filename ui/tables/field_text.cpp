// Headers and tool tips out of the fields table.
#include "ui/tables/field_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <cmath>

#include "model/core/number_text.h"
#include "ui/format/model_text.h"
#include "ui/format/quantity.h"

namespace sitewright::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("FieldText", text); }

/// "0 to 500", "at least 0", "at most 500"; empty where there is no limit.
QString range_text(double low, double high) {
  const auto number = [](double value) { return qstring(format_number(value)); };
  if (std::isfinite(low) && std::isfinite(high))
    return tr("%1 to %2").arg(number(low), number(high));
  if (std::isfinite(low)) return tr("at least %1").arg(number(low));
  if (std::isfinite(high)) return tr("at most %1").arg(number(high));
  return {};
}

}  // namespace

QString qstring(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString header_text(const Field& field) {
  return with_unit(model_text(field.label), unit_word(field.unit));
}

QString help_text(const Field& field) {
  QStringList lines{model_text(field.help)};
  const auto add = [&lines](const QString& name, const QString& text) {
    if (!text.isEmpty()) lines.append(name.arg(text));
  };
  add(tr("Unit: %1"), unit_word(field.unit));
  const Range& range = field.range;
  add(tr("Usual: %1"), range_text(range.likely_low, range.likely_high));
  add(tr("Allowed: %1"), range_text(range.hard_min, range.hard_max));
  add(tr("Source of the default: %1"), qstring(field.source));
  if (field.optional) lines.append(tr("May be left empty."));
  return lines.join(QLatin1Char('\n'));
}

QColor issue_colour(Severity severity) {
  constexpr int kTint = 70;  // EST: out of 255, leaves text readable on both palettes
  // Okabe-Ito vermilion and yellow.
  if (severity == Severity::error) return {213, 94, 0, kTint};
  if (severity == Severity::warning) return {240, 228, 66, kTint};
  return Qt::transparent;
}

}  // namespace sitewright::ui
