// Column widths in characters, not bytes.
#include "app/cli/text_table.h"

#include <algorithm>
#include <cctype>

namespace sitewright::cli {

namespace {

std::size_t width_of(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

bool looks_numeric(const std::string& text) {
  return text.empty() || std::isdigit(static_cast<unsigned char>(text[0])) != 0 ||
         ((text[0] == '-' || text[0] == '+' || text[0] == 'x') &&
          (text.size() == 1 || std::isdigit(static_cast<unsigned char>(text[1])) != 0));
}

}  // namespace

TextTable::TextTable(std::vector<std::string> headers) { rows_.push_back(std::move(headers)); }

void TextTable::add(std::vector<std::string> cells) {
  cells.resize(rows_.front().size());
  rows_.push_back(std::move(cells));
}

std::string TextTable::str() const {
  const std::size_t columns = rows_.front().size();
  std::vector<std::size_t> widths(columns, 0);
  std::vector<bool> numeric(columns, rows_.size() > 1);
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      widths[c] = std::max(widths[c], width_of(rows_[r][c]));
      if (r > 0 && !looks_numeric(rows_[r][c])) numeric[c] = false;
    }
  }
  std::string out;
  for (const auto& row : rows_) {
    std::string line;
    for (std::size_t c = 0; c < columns; ++c) {
      const std::string gap(widths[c] - width_of(row[c]), ' ');
      if (c > 0) line += "  ";
      line += numeric[c] ? gap + row[c] : row[c] + gap;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

std::string TextTable::markdown() const {
  std::string out;
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    out += '|';
    for (const std::string& cell : rows_[r]) {
      out += ' ';
      for (const char c : cell) out += c == '|' ? std::string("\\|") : std::string(1, c);
      out += " |";
    }
    out += '\n';
    if (r > 0) continue;
    out += '|';
    for (std::size_t c = 0; c < rows_[r].size(); ++c) out += "---|";
    out += '\n';
  }
  return out;
}

}  // namespace sitewright::cli
