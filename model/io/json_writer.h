// Writes JSON text piece by piece, for results that commands print; numbers in shortest round-trip
// form.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/date.h"

namespace sitewright::io {

/// Calls must nest as JSON does; key() goes before every value inside an object.
class JsonWriter final {
 public:
  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view value);
  /// A number that is not finite becomes null.
  JsonWriter& number(double value);
  JsonWriter& flag(bool value);
  JsonWriter& null();
  JsonWriter& date(const std::optional<Date>& value);
  JsonWriter& number(const std::optional<double>& value);

  /// The text, ending in a newline. Contract: everything that was begun has been ended.
  [[nodiscard]] std::string str() const;

 private:
  void start_value();
  void end(char bracket);

  std::string out_;
  std::vector<bool> has_items_;
  bool after_key_ = false;
};

/// `text` as a JSON string with its quotes; text that is not UTF-8 is mended.
[[nodiscard]] std::string json_string(std::string_view text);

}  // namespace sitewright::io
