// The text of an XML file, element by element.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/exchange/mspdi_values.h"

namespace sitewright::exchange {

/// Writes nested elements with their indentation.
class Xml {
 public:
  Xml() : out_("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") {}

  void open(std::string_view name, std::string_view attributes = {}) {
    indent();
    out_.append("<").append(name).append(attributes).append(">\n");
    open_.emplace_back(name);
  }
  void close() {
    const std::string name = open_.back();
    open_.pop_back();
    indent();
    out_.append("</").append(name).append(">\n");
  }
  void text(std::string_view name, std::string_view value) {
    indent();
    out_.append("<").append(name).append(">");
    for (const char c : value) add(c);
    out_.append("</").append(name).append(">\n");
  }
  void number(std::string_view name, std::int64_t value) { text(name, std::to_string(value)); }
  void flag(std::string_view name, bool value) { text(name, value ? "1" : "0"); }
  void moment(std::string_view name, Minute value) { text(name, date_time_text(value)); }

  [[nodiscard]] std::string str() && { return std::move(out_); }

 private:
  void indent() { out_.append(open_.size(), '\t'); }
  void add(char c) {
    switch (c) {
      case '&': out_ += "&amp;"; break;
      case '<': out_ += "&lt;"; break;
      case '>': out_ += "&gt;"; break;
      default:
        // The form has no place for other control characters.
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') out_ += c;
    }
  }

  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace sitewright::exchange
