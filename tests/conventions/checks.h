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

/// A CMakeLists.txt: its folder, e.g. "model", and its text.
struct CMakeFile {
  std::string folder;
  std::string text;
};

/// Neighbours that the file links by sitewright_module(NAME ... DEPENDS ...) and that `allowed`
/// does not grant; variables set in the file are expanded.
[[nodiscard]] Findings cmake_findings(const CMakeFile& file, const Graph& allowed);

/// Files without a first line of purpose, and words that put work off.
[[nodiscard]] Findings text_findings(const Tree& tree);

/// Files of app/, model/ and ui/ above their length limit.
[[nodiscard]] Findings length_findings(const Tree& tree, const std::vector<LengthRule>& rules);

}  // namespace sitewright::conventions
