// One declaration of an input: name, unit, range, help, source and how to reach it; every editor,
// file and option is a walk over such rows.
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "model/core/date.h"
#include "model/core/error.h"
#include "model/core/hourly_shares.h"
#include "model/core/issue.h"
#include "model/core/units.h"

namespace sitewright {

/// A value of any field. monostate: an optional field left empty. Counts travel as double.
using FieldValue = std::variant<std::monostate, bool, double, std::string, Date, HourlyShares>;

/// `hours`: a share for each hour of a model year.
enum class FieldKind { number, count, choice, date, flag, text, reference, hours };

inline constexpr double kNoLimit = std::numeric_limits<double>::infinity();

/// Hard limits refuse a value, likely ones only warn.
struct Range {
  double hard_min = -kNoLimit;
  double likely_low = -kNoLimit;
  double likely_high = kNoLimit;
  double hard_max = kNoLimit;
};

/// What a row says about a field, before its accessor is attached.
struct FieldSpec {
  std::string_view
      key;  ///< JSON name, CSV header, option path: "site.nox_cap_tpy", or "count" within a list
  std::string_view label;  ///< what the editor shows
  std::string_view group;  ///< heading under which the editor shows it
  Unit unit = Unit::none;
  Range range = {};
  std::string_view help;  ///< one sentence
  std::string_view source =
      {};  ///< key into data/sources.csv of the default value; empty where there is none
  std::string_view reference =
      {};  ///< "accelerators", "generating_units", ... (catalogue) or "halls", "tasks", ... (list)
};

/// A field of some owner (the plan or a list item), its owner type erased.
struct Field : FieldSpec {
  FieldKind kind = FieldKind::number;
  bool optional = false;
  std::vector<std::string_view> choices;  ///< of a choice, in order
  FieldValue (*get)(const void* owner) = nullptr;
  /// `value` must have passed check_value().
  void (*set)(void* owner, const FieldValue& value) = nullptr;
};

/// Names of an enumeration's values, index = value; specialise for each enumeration that a plan
/// holds.
template <class E>
struct EnumNames;

template <class E>
[[nodiscard]] std::string_view enum_name(E value) {
  return EnumNames<E>::names[static_cast<std::size_t>(value)];
}

namespace field_detail {

template <class T>
struct Unwrapped {
  using type = T;
  static constexpr bool optional = false;
};
template <class T>
struct Unwrapped<std::optional<T>> {
  using type = T;
  static constexpr bool optional = true;
};

template <class T>
constexpr FieldKind kind_of(bool reference) {
  if constexpr (std::is_same_v<T, bool>) return FieldKind::flag;
  if constexpr (std::is_enum_v<T>) return FieldKind::choice;
  if constexpr (std::is_same_v<T, Date>) return FieldKind::date;
  if constexpr (std::is_same_v<T, HourlyShares>) return FieldKind::hours;
  if constexpr (std::is_same_v<T, std::string>)
    return reference ? FieldKind::reference : FieldKind::text;
  if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>) return FieldKind::count;
  return FieldKind::number;
}

template <class T>
FieldValue to_value(const T& member) {
  if constexpr (std::is_enum_v<T>) {
    return std::string(enum_name(member));
  } else if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>) {
    return static_cast<double>(member);
  } else {
    return member;
  }
}

template <class T>
T from_value(const FieldValue& value) {
  if constexpr (std::is_enum_v<T>) {
    const auto& name = std::get<std::string>(value);
    std::size_t index = 0;
    while (EnumNames<T>::names[index] != name) ++index;
    return static_cast<T>(index);
  } else if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>) {
    return static_cast<T>(std::get<double>(value));
  } else {
    return std::get<T>(value);
  }
}

}  // namespace field_detail

/// A row for the member that `access(owner)` refers to; its kind follows from the member's type.
/// `access` is a captureless generic lambda: [](auto& plan) -> auto& { return plan.site.place; }
template <class Owner, class Access>
[[nodiscard]] Field make_field(FieldSpec spec, Access access) {
  using Member = std::remove_cvref_t<decltype(access(std::declval<Owner&>()))>;
  using Unwrap = field_detail::Unwrapped<Member>;
  using T = typename Unwrap::type;
  Field field;
  static_cast<FieldSpec&>(field) = spec;
  field.kind = field_detail::kind_of<T>(!spec.reference.empty());
  field.optional = Unwrap::optional;
  if constexpr (std::is_enum_v<T>) {
    field.choices.assign(EnumNames<T>::names.begin(), EnumNames<T>::names.end());
  }
  field.get = [](const void* owner) -> FieldValue {
    const auto& member = Access{}(*static_cast<const Owner*>(owner));
    if constexpr (Unwrap::optional) {
      return member ? field_detail::to_value<T>(*member) : FieldValue{};
    } else {
      return field_detail::to_value<T>(member);
    }
  };
  field.set = [](void* owner, const FieldValue& value) {
    auto& member = Access{}(*static_cast<Owner*>(owner));
    if (Unwrap::optional && std::holds_alternative<std::monostate>(value)) {
      member = Member{};
    } else {
      member = field_detail::from_value<T>(value);
    }
  };
  return field;
}

/// The value that `text` means for the field ("" empties an optional one); an Error with the rule
/// otherwise. Does not test the range.
[[nodiscard]] Expected<FieldValue> parse_value(const Field& field, std::string_view text);

/// Text that parse_value() reads back to the same value.
[[nodiscard]] std::string format_value(const FieldValue& value);

/// Everything that is wrong with `value` at `path`: wrong type, NaN, beyond a hard limit, not a
/// choice (errors), outside the likely range (warnings). References are not looked up here.
[[nodiscard]] Issues check_value(const Field& field, std::string_view path,
                                 const FieldValue& value);

/// "number", "date", ...
[[nodiscard]] std::string_view to_string(FieldKind kind);

}  // namespace sitewright
