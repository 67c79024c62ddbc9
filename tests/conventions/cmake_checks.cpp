// The check on CMake's neighbours: a small reader of set() and sitewright_module().
#include <algorithm>
#include <array>
#include <regex>
#include <sstream>

#include "tests/conventions/checks.h"

namespace sitewright::conventions {
namespace {

using Words = std::vector<std::string>;
using Variables = std::map<std::string, Words>;

/// Words of a command's arguments, with ${name} replaced by the variable's.
Words expand(const std::string& arguments, const Variables& variables) {
  static const std::regex kReference(R"(\$\{(\w+)\})");
  Words words;
  std::istringstream stream(arguments);
  for (std::string word; stream >> word;) {
    std::smatch match;
    if (!std::regex_match(word, match, kReference)) {
      words.push_back(word);
    } else if (const auto found = variables.find(match[1]); found != variables.end()) {
      words.insert(words.end(), found->second.begin(), found->second.end());
    }
  }
  return words;
}

/// "ui/format" for "format" in ui/, "model/core" for "core", "data" for "data".
std::string folder_named(const std::string& name, const std::string& own, const Graph& allowed) {
  for (const std::string& folder : {own + "/" + name, "model/" + name, "ui/" + name, name}) {
    if (allowed.contains(folder)) return folder;
  }
  return name;
}

Words words_after(const Words& words, const std::string& keyword) {
  static const std::array<std::string, 3> kKeywords{"DEPENDS", "PUBLIC", "PRIVATE"};
  auto first = std::find(words.begin(), words.end(), keyword);
  if (first == words.end()) return {};
  const auto last = std::find_first_of(++first, words.end(), kKeywords.begin(), kKeywords.end());
  return {first, last};
}

Findings module_findings(const std::string& folder, const Words& words, const Graph& allowed) {
  const std::string module = folder_named(words.front(), folder, allowed);
  const auto granted = allowed.find(module);
  if (granted == allowed.end()) return {module + " is no folder of the architecture"};
  Findings findings;
  for (const std::string& name : words_after(words, "DEPENDS")) {
    const std::string neighbour = folder_named(name, folder, allowed);
    if (!granted->second.contains(neighbour)) {
      findings.push_back(folder + "/CMakeLists.txt: " + module + " may not depend on " + neighbour);
    }
  }
  return findings;
}

}  // namespace

Findings cmake_findings(const CMakeFile& file, const Graph& allowed) {
  static const std::regex kComment("#[^\n]*");
  static const std::regex kCommand(R"((\w+)\s*\(([^)]*)\))");
  const std::string code = std::regex_replace(file.text, kComment, "");
  Variables variables;
  Findings findings;
  const std::sregex_iterator end;
  for (std::sregex_iterator match(code.begin(), code.end(), kCommand); match != end; ++match) {
    const std::string command = (*match)[1];
    const Words words = expand((*match)[2], variables);
    if (words.empty()) continue;
    if (command == "set") {
      variables[words.front()] = Words(words.begin() + 1, words.end());
    } else if (command == "sitewright_module" || command == "sitewright_ui_module") {
      const Findings more = module_findings(file.folder, words, allowed);
      findings.insert(findings.end(), more.begin(), more.end());
    }
  }
  return findings;
}

}  // namespace sitewright::conventions
