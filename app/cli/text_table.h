// A table for the terminal: columns as wide as their cells, numbers to the right.
#pragma once

#include <string>
#include <vector>

namespace sitewright::cli {

class TextTable final {
 public:
  explicit TextTable(std::vector<std::string> headers);

  /// A row; missing cells are empty.
  void add(std::vector<std::string> cells);
  /// Columns of which every cell is a number (or empty) stand to the right.
  [[nodiscard]] std::string str() const;
  /// The same as a Markdown table.
  [[nodiscard]] std::string markdown() const;

 private:
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace sitewright::cli
