// A remark about a plan: where, how bad, and a text that can be translated.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sitewright {

enum class Severity { info, warning, error };

[[nodiscard]] std::string_view to_string(Severity severity);

/// One remark. `text` is a template with %1, %2, ...; `args` fill it in order.
struct Issue {
  std::string path;  ///< field path such as "lots.h100.count"; empty for the whole plan
  Severity severity = Severity::error;
  std::string text;
  std::vector<std::string> args;

  /// The text with its arguments filled in (English).
  [[nodiscard]] std::string message() const;

  friend bool operator==(const Issue&, const Issue&) = default;
};

using Issues = std::vector<Issue>;

/// True where at least one issue is an error.
[[nodiscard]] bool has_errors(const Issues& issues);

/// Adds what is not known yet: neither the same issue, nor an error at a place that has one.
void append_new(Issues& issues, const Issues& more);

/// A template with %1..%9 replaced by args; a place without an argument stays as it is.
[[nodiscard]] std::string fill_in(std::string_view text, const std::vector<std::string>& args);

}  // namespace sitewright
