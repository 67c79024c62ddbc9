// Reading of source trees, and cycles in graphs.
#include "tests/conventions/tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace sitewright::conventions {
namespace {

/// Depth-first: follows `node`, with `path` the nodes that lead to it, until one comes again.
bool follow(const Graph& graph, const std::string& node, std::vector<std::string>& path,
            std::set<std::string>& done) {
  const auto before = std::find(path.begin(), path.end(), node);
  if (before != path.end()) {
    path.erase(path.begin(), before);
    path.push_back(node);
    return true;
  }
  if (done.contains(node)) return false;
  path.push_back(node);
  if (const auto found = graph.find(node); found != graph.end()) {
    for (const std::string& next : found->second) {
      if (follow(graph, next, path, done)) return true;
    }
  }
  path.pop_back();
  done.insert(node);
  return false;
}

}  // namespace

std::string read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

Tree read_sources(const std::string& root, const std::vector<std::string>& folders) {
  Tree tree;
  for (const std::string& folder : folders) {
    const std::filesystem::path top = std::filesystem::path(root) / folder;
    if (!std::filesystem::exists(top)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(top)) {
      const auto extension = entry.path().extension();
      if (!entry.is_regular_file() || (extension != ".h" && extension != ".cpp")) continue;
      tree[entry.path().lexically_relative(root).generic_string()] = read_text(entry.path());
    }
  }
  return tree;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> find_cycle(const Graph& graph) {
  std::set<std::string> done;
  for (const auto& [node, needs] : graph) {
    std::vector<std::string> path;
    if (follow(graph, node, path, done)) return path;
  }
  return {};
}

}  // namespace sitewright::conventions
