// The checks on includes and on files.
#include "tests/conventions/checks.h"

#include <algorithm>
#include <optional>
#include <regex>

namespace sitewright::conventions {
namespace {

struct Include {
  std::size_t line;
  std::string name;
  bool quoted;
};

bool is_below(const std::string& path, const std::string& folder) {
  return path.size() > folder.size() && path.compare(0, folder.size(), folder) == 0 &&
         path[folder.size()] == '/';
}

/// The longest folder of the graph that `path` lies below.
std::optional<std::string> folder_of(const std::string& path, const Graph& folders) {
  std::optional<std::string> longest;
  for (const auto& [folder, needs] : folders) {
    if (is_below(path, folder) && (!longest || folder.size() > longest->size())) longest = folder;
  }
  return longest;
}

std::vector<Include> includes_of(const std::string& text) {
  static const std::regex kInclude(R"re(^\s*#\s*include\s*(["<])([^">]+)[">].*$)re");
  std::vector<Include> includes;
  const std::vector<std::string> lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::smatch match;
    if (lines[i].find("include") == std::string::npos) continue;
    if (std::regex_match(lines[i], match, kInclude)) {
      includes.push_back({.line = i + 1, .name = match[2], .quoted = match[1] == "\""});
    }
  }
  return includes;
}

std::string place(const std::string& path, std::size_t line) {
  return path + ":" + std::to_string(line) + ": ";
}

/// Sources that Qt's tools write next to the build: main.moc, moc_window.cpp, ui_window.h.
bool is_generated(const std::string& name) {
  static const std::regex kGenerated(R"(\w+\.moc|moc_\w+\.cpp|ui_\w+\.h)");
  return std::regex_match(name, kGenerated);
}

/// What is wrong with one include of a project file, or nothing.
std::optional<std::string> fault_of(const std::string& from, const Include& include,
                                    const Graph& allowed) {
  const std::optional<std::string> to = folder_of(include.name, allowed);
  if (!to) return "\"" + include.name + "\" is no path from the root to a folder of the project";
  if (*to == from || allowed.at(from).contains(*to)) return std::nullopt;
  return from + " may not include " + *to + " (\"" + include.name + "\")";
}

}  // namespace

Findings include_findings(const Tree& tree, const Graph& allowed) {
  Findings findings;
  for (const auto& [path, text] : tree) {
    const std::optional<std::string> from = folder_of(path, allowed);
    if (!from) {
      findings.push_back(place(path, 1) + "no folder of the architecture holds this file");
      continue;
    }
    for (const Include& include : includes_of(text)) {
      if (!include.quoted || is_generated(include.name)) continue;
      if (const auto fault = fault_of(*from, include, allowed)) {
        findings.push_back(place(path, include.line) + *fault);
      }
    }
  }
  return findings;
}

Findings library_findings(const Tree& tree, const std::vector<Library>& libraries) {
  Findings findings;
  for (const Library& library : libraries) {
    const std::regex pattern(library.pattern);
    for (const auto& [path, text] : tree) {
      const std::string& file = path;
      if (std::any_of(library.users.begin(), library.users.end(),
                      [&file](const std::string& user) { return is_below(file, user); })) {
        continue;
      }
      for (const Include& include : includes_of(text)) {
        if (!std::regex_match(include.name, pattern)) continue;
        findings.push_back(place(path, include.line) + library.name + " has no place here (" +
                           include.name + ")");
      }
    }
  }
  return findings;
}

Graph file_graph(const Tree& tree) {
  Graph graph;
  for (const auto& [path, text] : tree) {
    for (const Include& include : includes_of(text)) {
      if (include.quoted) graph[path].insert(include.name);
    }
  }
  return graph;
}

Findings text_findings(const Tree& tree) {
  static const std::regex kPurpose(R"(// \S.*)");
  // Written in two pieces, so that this file passes too.
  static const std::regex kPutOff(
      "\\b(TO"
      "DO|FIX"
      "ME)\\b",
      std::regex::icase);
  Findings findings;
  for (const auto& [path, text] : tree) {
    const std::vector<std::string> lines = lines_of(text);
    if (lines.empty() || !std::regex_match(lines.front(), kPurpose)) {
      findings.push_back(place(path, 1) + "opens without a line of purpose (// ...)");
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (std::regex_search(lines[i], kPutOff)) {
        findings.push_back(place(path, i + 1) + "puts work off: " + lines[i]);
      }
    }
  }
  return findings;
}

Findings length_findings(const Tree& tree, const std::vector<LengthRule>& rules) {
  Findings findings;
  for (const auto& [path, text] : tree) {
    if (!is_below(path, "app") && !is_below(path, "model") && !is_below(path, "ui")) continue;
    std::size_t limit = kLongestFile;
    for (const LengthRule& rule : rules) {
      if (rule.path == path) limit = rule.lines;
    }
    const std::size_t lines = lines_of(text).size();
    if (lines > limit) {
      findings.push_back(place(path, limit + 1) + std::to_string(lines) + " lines; at most " +
                         std::to_string(limit));
    }
  }
  return findings;
}

}  // namespace sitewright::conventions
