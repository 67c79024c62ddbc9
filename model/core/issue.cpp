// Filling in of issue texts.
#include "model/core/issue.h"

#include <algorithm>

namespace sitewright {

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::info: return "info";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return "error";
}

void append_new(Issues& issues, const Issues& more) {
  const auto known = static_cast<std::ptrdiff_t>(issues.size());
  for (const Issue& issue : more) {
    const auto same = [&](const Issue& other) {
      const bool refused = issue.severity == Severity::error && other.severity == Severity::error &&
                           !issue.path.empty() && issue.path == other.path;
      return refused || issue == other;
    };
    if (std::none_of(issues.begin(), issues.begin() + known, same)) issues.push_back(issue);
  }
}

std::string fill_in(std::string_view text, const std::vector<std::string>& args) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool place =
        text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
    const auto index = place ? static_cast<std::size_t>(text[i + 1] - '1') : 0;
    if (place && index < args.size()) {
      out += args[index];
      ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string Issue::message() const { return fill_in(text, args); }

bool has_errors(const Issues& issues) {
  return std::any_of(issues.begin(), issues.end(),
                     [](const Issue& issue) { return issue.severity == Severity::error; });
}

}  // namespace sitewright
