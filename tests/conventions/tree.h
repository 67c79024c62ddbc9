// A source tree as plain values, so that the checks run on made-up trees as on the real one.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace sitewright::conventions {

/// Text of each file by its path from the root, with forward slashes.
using Tree = std::map<std::string, std::string>;

/// Edges from a node to the nodes that it needs.
using Graph = std::map<std::string, std::set<std::string>>;

/// What a check found: one line each, "path:line: what is wrong"; empty where all is well.
using Findings = std::vector<std::string>;

/// Every .h and .cpp under the given folders of `root`.
[[nodiscard]] Tree read_sources(const std::string& root, const std::vector<std::string>& folders);

/// The text of one file; empty where it cannot be read.
[[nodiscard]] std::string read_text(const std::string& path);

/// The lines of a text, without their ends.
[[nodiscard]] std::vector<std::string> lines_of(const std::string& text);

/// One cycle of the graph, first node repeated at the end; empty where there is none.
[[nodiscard]] std::vector<std::string> find_cycle(const Graph& graph);

}  // namespace sitewright::conventions
