// Turns catalogue rows into plain structs: one table of parameters per struct says name, unit and
// member, and reading, checking and listing are walks over it.
//
// A catalogue of your own (say data/catalog/cooling.csv) takes:
//   1. a struct with std::string id and name, a Quantity per parameter that every item has, a
//      std::optional<Quantity> per parameter that some lack, a std::string per text parameter;
//   2. a constexpr array of Parameter<Struct>, one row for each;
//   3. read_items<Struct>(file, text, parameters, sources), a vector of them in Catalog, and one
//      line in load_catalog().
// accelerator.cpp is the example to follow.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/catalog/catalog_table.h"
#include "model/core/check.h"

namespace sitewright {

/// One parameter of T; exactly one of the three members is set.
template <class T>
struct Parameter {
  std::string_view name;  ///< in the file: "tdp_w"
  std::string_view unit;  ///< as the file must write it: "W"; empty for a text
  Quantity T::*always = nullptr;
  std::optional<Quantity> T::*sometimes = nullptr;
  std::string T::*text = nullptr;
};

/// Shorthands for the three kinds of row.
template <class T>
[[nodiscard]] constexpr Parameter<T> parameter(std::string_view name, std::string_view unit,
                                               Quantity T::*member) {
  return {.name = name, .unit = unit, .always = member};
}
template <class T>
[[nodiscard]] constexpr Parameter<T> parameter(std::string_view name, std::string_view unit,
                                               std::optional<Quantity> T::*member) {
  return {.name = name, .unit = unit, .sometimes = member};
}
template <class T>
[[nodiscard]] constexpr Parameter<T> parameter(std::string_view name, std::string T::*member) {
  return {.name = name, .unit = {}, .text = member};
}

/// The items of a long table as structs, in file order.
/// Errors: those of read_catalog_table.
template <class T>
[[nodiscard]] Expected<std::vector<T>> read_items(std::string_view file, std::string_view text,
                                                  std::span<const Parameter<T>> parameters,
                                                  const SourceRegister& sources) {
  std::vector<ParameterSpec> specs;
  for (const Parameter<T>& row : parameters) {
    const int members = (row.always != nullptr ? 1 : 0) + (row.sometimes != nullptr ? 1 : 0) +
                        (row.text != nullptr ? 1 : 0);
    SITEWRIGHT_CHECK(members == 1, "a parameter has one member: " + std::string(row.name));
    specs.push_back({.name = row.name,
                     .unit = row.unit,
                     .required = row.sometimes == nullptr,
                     .kind = row.text != nullptr ? ParameterKind::text : ParameterKind::number});
  }
  Expected<std::vector<CatalogItem>> items = read_catalog_table(file, text, specs, sources);
  if (!items) return tl::unexpected<Error>(std::move(items.error()));
  std::vector<T> structs;
  structs.reserve(items->size());
  for (const CatalogItem& item : *items) {
    T filled;
    filled.id = item.id;
    filled.name = item.name;
    for (const Parameter<T>& row : parameters) {
      if (row.always != nullptr) filled.*row.always = item.quantity(row.name);
      if (row.sometimes != nullptr) filled.*row.sometimes = item.optional_quantity(row.name);
      if (row.text != nullptr) filled.*row.text = item.text(row.name);
    }
    structs.push_back(std::move(filled));
  }
  return structs;
}

/// The item of that id; null where there is none. T has a member id.
template <class T>
[[nodiscard]] const T* find_item(const std::vector<T>& items, std::string_view id) {
  for (const T& item : items) {
    if (item.id == id) return &item;
  }
  return nullptr;
}

/// The value of an enumeration whose names are `words`, in order; false where `word` is none.
template <class Choice, std::size_t kCount>
[[nodiscard]] bool choose(const std::array<std::string_view, kCount>& words,
                          const std::string& word, Choice& choice) {
  for (std::size_t i = 0; i < kCount; ++i) {
    if (words[i] != word) continue;
    choice = static_cast<Choice>(i);
    return true;
  }
  return false;
}

/// Appends the numbers of a base struct's table to the table of a struct made from it.
template <class Base, std::size_t kCount, class Derived>
void append_shared(const std::array<Parameter<Base>, kCount>& shared,
                   std::vector<Parameter<Derived>>& rows) {
  for (const Parameter<Base>& parameter : shared) {
    rows.push_back({.name = parameter.name,
                    .unit = parameter.unit,
                    .always = parameter.always,
                    .sometimes = parameter.sometimes,
                    .text = nullptr});
  }
}

}  // namespace sitewright
