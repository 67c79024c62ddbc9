// Indented JSON output.
#include "model/io/json_writer.h"

#include <cmath>

#include "model/core/check.h"
#include "model/core/number_text.h"
#include "model/io/json_value.h"

namespace sitewright::io {

std::string json_string(std::string_view text) { return compact_text(Json(std::string(text))); }

void JsonWriter::start_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (has_items_.empty()) return;
  if (has_items_.back()) out_ += ',';
  has_items_.back() = true;
  out_ += '\n';
  out_.append(2 * has_items_.size(), ' ');
}

void JsonWriter::end(char bracket) {
  SITEWRIGHT_CHECK(!has_items_.empty() && !after_key_, "JSON ended where nothing was begun");
  const bool had_items = has_items_.back();
  has_items_.pop_back();
  if (had_items) {
    out_ += '\n';
    out_.append(2 * has_items_.size(), ' ');
  }
  out_ += bracket;
}

JsonWriter& JsonWriter::begin_object() {
  start_value();
  out_ += '{';
  has_items_.push_back(false);
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  end('}');
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  start_value();
  out_ += '[';
  has_items_.push_back(false);
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  end(']');
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  start_value();
  out_ += json_string(name) + ": ";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  start_value();
  out_ += json_string(value);
  return *this;
}

JsonWriter& JsonWriter::number(double value) {
  if (!std::isfinite(value)) return null();
  start_value();
  out_ += format_number(value);
  return *this;
}

JsonWriter& JsonWriter::number(const std::optional<double>& value) {
  return value ? number(*value) : null();
}

JsonWriter& JsonWriter::flag(bool value) {
  start_value();
  out_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  start_value();
  out_ += "null";
  return *this;
}

JsonWriter& JsonWriter::date(const std::optional<Date>& value) {
  return value ? text(to_iso(*value)) : null();
}

std::string JsonWriter::str() const {
  SITEWRIGHT_CHECK(has_items_.empty() && !after_key_, "JSON that was begun has not been ended");
  return out_ + "\n";
}

}  // namespace sitewright::io
