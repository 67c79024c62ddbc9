// Text with a unit behind it, read into the canonical unit.
#include <QRegularExpression>
#include <array>
#include <string_view>

#include "model/core/number_text.h"
#include "ui/format/quantity.h"

namespace sitewright::ui {

namespace {

struct Word {
  std::string_view text;
  double factor;
};

/// Sizes that may follow money and counts: the value is multiplied by the factor.
constexpr std::array kSizeWords{Word{"k", 1e3},        Word{"thousand", 1e3}, Word{"m", 1e6},
                                Word{"mn", 1e6},       Word{"million", 1e6},  Word{"bn", 1e9},
                                Word{"b", 1e9},        Word{"billion", 1e9},  Word{"tn", 1e12},
                                Word{"trillion", 1e12}};

/// Larger units of power that the table does not list beside each canonical one.
struct MoreUnit {
  Unit unit;
  std::string_view symbol;
  double canonical;  ///< what one of them is
};
constexpr std::array kMoreUnits{MoreUnit{Unit::mw, "W", 1e-6},
                                MoreUnit{Unit::mwh, "kWh", 1e-3},
                                MoreUnit{Unit::kw, "GW", 1e6},
                                MoreUnit{Unit::kw, "W", 1e-3},
                                MoreUnit{Unit::w, "MW", 1e6},
                                MoreUnit{Unit::days, "day", 1},
                                MoreUnit{Unit::days, "d", 1},
                                MoreUnit{Unit::weeks, "week", 1},
                                MoreUnit{Unit::years, "year", 1},
                                MoreUnit{Unit::years, "yr", 1},
                                MoreUnit{Unit::years, "y", 1},
                                MoreUnit{Unit::c, "C", 1},
                                MoreUnit{Unit::t_per_year, "Mt/yr", 1e6}};

QString qstring(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool same(const QString& word, const QString& symbol) {
  QString bare = symbol;
  bare.remove(u' ');
  return word.compare(bare, Qt::CaseInsensitive) == 0;
}

/// Canonical value of one `word`, which has no spaces; nothing for a word of another quantity.
std::optional<double> factor_of(const QString& word, Unit unit) {
  const UnitInfo& info = unit_info(unit);
  if (word.isEmpty()) return 1.0;
  const bool is_money = info.symbol.starts_with('$');
  const auto matches = [&](std::string_view symbol) {
    const QString text = qstring(symbol);
    return !text.isEmpty() && (same(word, text) || (is_money && same(word, text.mid(1))));
  };
  if (matches(info.symbol) || same(word, unit_word(unit))) return 1.0;
  for (const DisplayUnit& other : info.alternatives)
    if (matches(other.symbol)) return 1.0 / other.factor;
  for (const MoreUnit& other : kMoreUnits)
    if (other.unit == unit && matches(other.symbol)) return other.canonical;
  if (!is_money && unit != Unit::count) return std::nullopt;
  const QString rest = is_money ? qstring(info.symbol).mid(1) : QString();
  for (const Word& size : kSizeWords)
    if (same(word, qstring(size.text)) || same(word, qstring(size.text) + rest)) return size.factor;
  return std::nullopt;
}

}  // namespace

std::optional<double> parse_quantity(const QString& text, Unit unit) {
  QString rest = text.trimmed();
  if (unit == Unit::date) {
    const auto date = parse_iso(rest.toStdString());
    return date ? std::optional<double>(date->time_since_epoch().count()) : std::nullopt;
  }
  rest.replace(QChar(0x2212), u'-');
  static const QRegularExpression kPattern(
      QStringLiteral("^([+-]?)(\\$|USD)?\\s*([+-]?)"
                     "((?:[0-9]{1,3}(?:[,\u202f\u00a0][0-9]{3})+|[0-9]+)?(?:\\.[0-9]*)?"
                     "(?:[eE][+-]?[0-9]+)?)\\s*(.*)$"),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  const QRegularExpressionMatch match = kPattern.match(rest);
  if (!match.hasMatch() || (!match.captured(1).isEmpty() && !match.captured(3).isEmpty()))
    return std::nullopt;
  if (!match.captured(2).isEmpty() && !unit_info(unit).symbol.starts_with('$')) return std::nullopt;
  QString digits = match.captured(4);
  static const QRegularExpression kSeparators(QStringLiteral("[,\u202f\u00a0]"));
  digits.remove(kSeparators);
  if (digits.startsWith(u'.')) digits.prepend(u'0');
  const std::optional<double> value = parse_number(digits.toStdString());
  QString word = match.captured(5);
  word.remove(u' ');
  const std::optional<double> factor = factor_of(word, unit);
  if (!value || !factor) return std::nullopt;
  const bool negative = match.captured(1) == u"-" || match.captured(3) == u"-";
  return (negative ? -*value : *value) * *factor;
}

}  // namespace sitewright::ui
