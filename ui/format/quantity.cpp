// Quantities and dates as text.
#include "ui/format/quantity.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "ui/format/model_text.h"

namespace sitewright::ui {

namespace {

constexpr int kCardDigits = 3;
constexpr int kCellDigits = 6;
constexpr int kFullDigits = 12;

/// From which canonical size on a display unit reads better than the ones before it.
struct Rung {
  Unit unit;
  double from;
  std::string_view symbol;
  double factor;
};

constexpr std::array kLadder{
    Rung{Unit::mw, 0, "kW", 1e3},
    Rung{Unit::mw, 1, "MW", 1},
    Rung{Unit::mw, 1e3, "GW", 1e-3},
    Rung{Unit::mwh, 0, "MWh", 1},
    Rung{Unit::mwh, 1e3, "GWh", 1e-3},
    Rung{Unit::mwh, 1e6, "TWh", 1e-6},
    Rung{Unit::kw, 0, "kW", 1},
    Rung{Unit::kw, 1e3, "MW", 1e-3},
    Rung{Unit::kw, 1e6, "GW", 1e-6},
    Rung{Unit::w, 0, "W", 1},
    Rung{Unit::w, 1e3, "kW", 1e-3},
    Rung{Unit::pa, 0, "Pa", 1},
    Rung{Unit::pa, 1e3, "kPa", 1e-3},
    Rung{Unit::t_per_year, 0, "t/yr", 1},
    Rung{Unit::t_per_year, 1e3, "kt/yr", 1e-3},
    Rung{Unit::t_per_year, 1e6, "Mt/yr", 1e-6},
    Rung{Unit::count, 0, "", 1},
    Rung{Unit::count, 1e6, "million", 1e-6},
    Rung{Unit::exaflops, 0, "PFLOP/s", 1e3},
    Rung{Unit::exaflops, 1, "EFLOP/s", 1},
    Rung{Unit::usd, 0, "$", 1},
    Rung{Unit::usd, 1e6, "$ M", 1e-6},
    Rung{Unit::usd, 1e9, "$ bn", 1e-9},
    Rung{Unit::usd_per_year, 0, "$/yr", 1},
    Rung{Unit::usd_per_year, 1e6, "$ M/yr", 1e-6},
    Rung{Unit::usd_per_year, 1e9, "$ bn/yr", 1e-9},
    Rung{Unit::frac, 0, "%", 100},
};

constexpr QChar kMinus(0x2212);

QString qstring(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString translated(const char* text) { return QCoreApplication::translate("Quantity", text); }

double rounded(double value, int digits) {
  if (value == 0 || !std::isfinite(value)) return value;
  const double magnitude = std::floor(std::log10(std::abs(value)));
  const double step = std::pow(10.0, magnitude - digits + 1);
  return std::round(value / step) * step;
}

/// Commas between thousands of a plain decimal text.
QString grouped(const QString& digits) {
  const qsizetype point = digits.indexOf(u'.');
  QString result = digits;
  const qsizetype first = digits.startsWith(u'-') ? 1 : 0;
  for (qsizetype at = (point < 0 ? digits.size() : point) - 3; at > first; at -= 3)
    result.insert(at, u',');
  if (first == 1) result[0] = kMinus;
  return result;
}

QString fixed(double value, int decimals) {
  QString text = QString::number(value, 'f', decimals);
  if (text.toDouble() == 0 && text.startsWith(u'-')) text.remove(0, 1);
  return text;
}

/// At most `digits` significant digits, no trailing zeros after the point, thousands apart.
QString number(double value, int digits) {
  if (value == 0) return QStringLiteral("0");
  const double shown = rounded(value, digits);
  const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(shown))));
  constexpr int kMostDecimals = 12;
  QString text = fixed(shown, std::clamp(digits - 1 - magnitude, 0, kMostDecimals));
  if (text.contains(u'.')) {
    while (text.endsWith(u'0')) text.chop(1);
    if (text.endsWith(u'.')) text.chop(1);
  }
  return grouped(text);
}

QString with_symbol(const QString& digits, const QString& symbol) {
  if (symbol.isEmpty()) return digits;
  if (symbol.startsWith(u'$')) {
    const QString money = QStringLiteral("$") + digits + symbol.mid(1);
    return digits.startsWith(kMinus) ? kMinus + QStringLiteral("$") + money.mid(2) : money;
  }
  return symbol.startsWith(u'/') ? QString(digits + symbol) : QString(digits + u' ' + symbol);
}

/// A symbol in the language of the window.
QString word(std::string_view symbol) { return symbol.empty() ? QString() : model_text(symbol); }

AxisUnit unit_for(double size, Unit unit) {
  std::optional<Rung> best;
  for (const Rung& rung : kLadder) {
    if (rung.unit != unit) continue;
    if (!best || rounded(size, kCardDigits) >= rung.from) best = rung;
  }
  const bool plain = !best || (size == 0 && unit != Unit::frac);
  if (plain) return {unit_word(unit), 1.0};
  return {word(best->symbol), best->factor};
}

std::optional<QString> special_text(double value, Unit unit) {
  if (!std::isfinite(value)) return QStringLiteral("\u2013");
  if (unit == Unit::year) return QString::number(value, 'f', 0);
  if (unit == Unit::date) return prose_date(Date(std::chrono::days(std::lround(value))));
  return std::nullopt;
}

}  // namespace

QString card_text(double value, Unit unit) {
  if (const auto special = special_text(value, unit)) return *special;
  const AxisUnit shown = unit_for(std::abs(value), unit);
  return with_symbol(number(value * shown.factor, kCardDigits), shown.symbol);
}

QString full_text(double value, Unit unit) {
  if (const auto special = special_text(value, unit)) return *special;
  const double factor = unit == Unit::frac ? 100.0 : 1.0;
  return with_symbol(number(value * factor, kFullDigits), unit_symbol(unit));
}

QString cell_text(double value, Unit unit) {
  if (std::isfinite(value) && unit == Unit::date)
    return iso_date(Date(std::chrono::days(std::lround(value))));
  if (const auto special = special_text(value, unit)) return *special;
  const double shown = unit == Unit::frac ? value * 100.0 : value;
  constexpr double kWholeFrom = 1e6;
  if (std::abs(shown) >= kWholeFrom) return grouped(fixed(shown, 0));
  return number(shown, kCellDigits);
}

AxisUnit axis_unit(double low, double high, Unit unit) {
  const double size = std::max(std::isfinite(low) ? std::abs(low) : 0.0,
                               std::isfinite(high) ? std::abs(high) : 0.0);
  return unit_for(size, unit);
}

QString with_unit(const QString& name, const QString& symbol) {
  if (symbol.isEmpty()) return name;
  return name + QStringLiteral(" [") + symbol + u']';
}

QString unit_symbol(Unit unit) {
  return unit == Unit::frac ? QStringLiteral("%") : unit_word(unit);
}

QString unit_word(Unit unit) { return word(unit_info(unit).symbol); }

QString tick_text(double value, double step) {
  int decimals = 0;
  constexpr int kMostDecimals = 9;
  double scaled = std::abs(step);
  while (decimals < kMostDecimals && std::abs(scaled - std::round(scaled)) > 1e-6 * scaled) {
    scaled *= 10;
    ++decimals;
  }
  return grouped(fixed(value, decimals));
}

QString short_month(int month) {
  static constexpr std::array<const char*, 12> kMonths{
      QT_TRANSLATE_NOOP("Quantity", "Jan"), QT_TRANSLATE_NOOP("Quantity", "Feb"),
      QT_TRANSLATE_NOOP("Quantity", "Mar"), QT_TRANSLATE_NOOP("Quantity", "Apr"),
      QT_TRANSLATE_NOOP("Quantity", "May"), QT_TRANSLATE_NOOP("Quantity", "Jun"),
      QT_TRANSLATE_NOOP("Quantity", "Jul"), QT_TRANSLATE_NOOP("Quantity", "Aug"),
      QT_TRANSLATE_NOOP("Quantity", "Sep"), QT_TRANSLATE_NOOP("Quantity", "Oct"),
      QT_TRANSLATE_NOOP("Quantity", "Nov"), QT_TRANSLATE_NOOP("Quantity", "Dec")};
  return translated(kMonths.at(static_cast<std::size_t>(month)));
}

QString prose_date(Date date) {
  const std::chrono::year_month_day day(date);
  // All at once: one after the other, a day put before another place would be read with its number.
  return QCoreApplication::translate("Quantity", "%1 %2 %3", "day, short month, year")
      .arg(QString::number(static_cast<unsigned>(day.day())), short_month(month_index(date)),
           QString::number(static_cast<int>(day.year())));
}

QString iso_date(Date date) { return qstring(to_iso(date)); }

}  // namespace sitewright::ui
