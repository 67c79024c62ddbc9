// The checks on a source tree: include directions, CMake's neighbours, and the shape of files.
#pragma once

#include <string>
#include <vector>

#include "tests/conventions/architecture.h"
#include "tests/conventions/tree.h"

namespace sitewright::conventions {

/// Includes that `allowed` does not grant, files outside its folders, and project includes that are
/// not written from the root.
[[nodiscard]] Findings include_findings(const Tree& tree, const Graph& allowed);

/// Libraries that are included outside their place.
[[nodiscard]] Findings library_findings(const Tree& tree, const std::vector<Library>& libraries);

/// Which file includes which, for find_cycle().
[[nodiscard]] Graph file_graph(const Tree& tree);

/// Neighbours that a CMakeLists.txt links by sitewright_module(NAME ... DEPENDS ...) and that
/// `allowed` does not grant. `folder` is the file's own, e.g. "model"; variables set in the file
/// are expanded.
[[nodiscard]] Findings cmake_findings(const std::string& folder, const std::string& text,
                                      const Graph& allowed);

/// Files without a first line of purpose, and words that put work off.
[[nodiscard]] Findings text_findings(const Tree& tree);

/// Files of app/, model/ and ui/ above their length limit.
[[nodiscard]] Findings length_findings(const Tree& tree, const std::vector<LengthRule>& rules);

}  // namespace sitewright::conventions
