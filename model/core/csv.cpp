// Strict reading of RFC 4180 text, one character at a time, and quoting on the way out.
#include "model/core/csv.h"

#include <algorithm>
#include <utility>

#include "model/core/check.h"

namespace sitewright {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kShownValue = 60;  ///< characters of a wrong value that an error repeats

std::string shown(std::string_view value) {
  if (value.size() <= kShownValue) return std::string(value);
  return std::string(value.substr(0, kShownValue)) + "...";
}

/// Walks the text once; `row` and `line` say where it stands.
class Scanner final {
 public:
  Scanner(std::string_view file, std::string_view text) : file_(file), text_(text) {
    if (text_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
  }

  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }

  /// The `#` lines that come next; empty ones between them say nothing.
  std::vector<std::string> comments() {
    std::vector<std::string> lines;
    while (true) {
      skip_empty_lines();
      if (at_end() || text_[at_] != '#') return lines;
      const std::size_t end = std::min(text_.find('\n', at_), text_.size());
      std::string_view line = text_.substr(at_ + 1, end - at_ - 1);
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      if (!line.empty() && line.front() == ' ') line.remove_prefix(1);
      lines.emplace_back(line);
      at_ = std::min(end + 1, text_.size());
      ++line_;
    }
  }

  /// The next row that is not an empty line, nor a comment where those may come; a row without
  /// cells at the end of the text.
  Expected<CsvTable::Row> next_row(CsvComments comments_are) {
    skip_empty_lines();
    if (comments_are == CsvComments::anywhere) (void)comments();
    CsvTable::Row row;
    row.line = line_;
    if (at_end()) return row;
    while (true) {
      Expected<std::string> cell = !at_end() && text_[at_] == '"' ? quoted_cell(row.cells.size())
                                                                  : plain_cell(row.cells.size());
      if (!cell) return tl::unexpected<Error>(cell.error());
      row.cells.push_back(std::move(*cell));
      if (at_end()) return row;
      if (text_[at_] == ',') {
        ++at_;
        continue;
      }
      end_line();
      return row;
    }
  }

 private:
  tl::unexpected<Error> error(int line, std::size_t column, std::string_view rule) const {
    return failure(file_ + " line " + std::to_string(line) + ", column " +
                   std::to_string(column + 1) + ": " + std::string(rule));
  }

  void skip_empty_lines() {
    while (!at_end() && (text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n")) end_line();
  }

  void end_line() {
    if (text_[at_] == '\r') ++at_;
    ++at_;
    ++line_;
  }

  [[nodiscard]] bool at_cell_end() const {
    return at_end() || text_[at_] == ',' || text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n";
  }

  Expected<std::string> plain_cell(std::size_t column) {
    const std::size_t begin = at_;
    for (; !at_cell_end(); ++at_) {
      if (text_[at_] == '"') return error(line_, column, "a quote inside an unquoted cell");
      if (text_[at_] == '\r') return error(line_, column, "a carriage return without line feed");
      if (text_[at_] == '\0') return error(line_, column, "a NUL byte");
    }
    return std::string(text_.substr(begin, at_ - begin));
  }

  Expected<std::string> quoted_cell(std::size_t column) {
    const int opened = line_;
    std::string cell;
    for (++at_; !at_end(); ++at_) {
      const char c = text_[at_];
      if (c == '\0') return error(line_, column, "a NUL byte");
      if (c == '\n') ++line_;
      if (c != '"') {
        cell.push_back(c);
        continue;
      }
      ++at_;
      if (!at_end() && text_[at_] == '"') {
        cell.push_back('"');
        continue;
      }
      if (!at_cell_end()) return error(line_, column, "text after the closing quote");
      return cell;
    }
    return error(opened, column, "the quote that opens here is never closed");
  }

  std::string file_;
  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
};

std::optional<Error> check_header(const std::string& place,
                                  const std::vector<std::string>& header) {
  std::map<std::string_view, std::size_t> seen;
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (header[i].empty()) {
      return Error{place + ", column " + std::to_string(i + 1) + ": the header has no name"};
    }
    if (!seen.emplace(header[i], i).second) {
      return Error{place + ", column " + std::to_string(i + 1) + ": header '" + shown(header[i]) +
                   "' occurs twice"};
    }
  }
  return std::nullopt;
}

bool needs_quotes(std::string_view cell) {
  if (cell.empty()) return false;
  return cell.find_first_of(",\"\r\n") != std::string_view::npos || cell.front() == '#' ||
         cell.front() == ' ' || cell.back() == ' ';
}

/// Where the row that starts at `at` ends: before its line end, which no quoted cell contains.
std::size_t row_end(std::string_view text, std::size_t at) {
  for (bool quoted = false; at < text.size(); ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (!quoted && (text[at] == '\n' || text.substr(at, 2) == "\r\n")) break;
  }
  return at;
}

/// `text` with each row, the header the first, replaced by what `change` makes of it.
template <class Change>
std::string with_rows(std::string_view text, CsvComments comments, Change change) {
  std::size_t at = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  std::string out(text.substr(0, at));
  bool above = true;
  while (at < text.size()) {
    const bool comment = (above || comments == CsvComments::anywhere) && text[at] == '#';
    const std::size_t end =
        comment ? std::min(text.find('\n', at), text.size()) : row_end(text, at);
    const std::string_view line = text.substr(at, end - at);
    const bool row = !comment && !line.empty();
    out += row ? change(line) : std::string(line);
    if (row) above = false;
    at = std::min(text.find('\n', end), text.size() - 1) + 1;
    out += text.substr(end, at - end);
  }
  return out;
}

}  // namespace

CsvTable::CsvTable(std::string file, std::vector<std::string> header, std::vector<Row> rows,
                   std::vector<std::string> comments)
    : file_(std::move(file)),
      header_(std::move(header)),
      rows_(std::move(rows)),
      comments_(std::move(comments)) {
  for (std::size_t i = 0; i < header_.size(); ++i) columns_.emplace(header_[i], i);
  SITEWRIGHT_CHECK(columns_.size() == header_.size(), "a header name occurs twice in " + file_);
  for (const Row& row : rows_) {
    SITEWRIGHT_CHECK(row.cells.size() == header_.size(), "ragged row in " + file_);
  }
}

std::optional<std::size_t> CsvTable::column(std::string_view name) const {
  const auto found = columns_.find(name);
  if (found == columns_.end()) return std::nullopt;
  return found->second;
}

const std::string& CsvTable::cell(std::size_t row, std::size_t column) const {
  SITEWRIGHT_CHECK(row < rows_.size() && column < header_.size(), "no such cell in " + file_);
  return rows_[row].cells[column];
}

const std::string& CsvTable::cell(std::size_t row, std::string_view column_name) const {
  const std::optional<std::size_t> place = column(column_name);
  SITEWRIGHT_CHECK(place.has_value(), file_ + " has no column " + std::string(column_name));
  return cell(row, *place);
}

int CsvTable::line(std::size_t row) const {
  SITEWRIGHT_CHECK(row < rows_.size(), "no such row in " + file_);
  return rows_[row].line;
}

std::optional<Error> CsvTable::require_columns(
    std::span<const std::string_view> names,
    std::span<const std::string_view> optional_names) const {
  for (const std::string_view name : names) {
    if (!column(name)) return Error{file_ + ": column '" + std::string(name) + "' is missing"};
  }
  for (const std::string& name : header_) {
    if (std::find(names.begin(), names.end(), name) == names.end() &&
        std::find(optional_names.begin(), optional_names.end(), name) == optional_names.end()) {
      return Error{file_ + ": column '" + shown(name) + "' is unknown"};
    }
  }
  return std::nullopt;
}

Error CsvTable::error_at(std::size_t row, std::string_view column_name,
                         std::string_view rule) const {
  return Error{file_ + " line " + std::to_string(line(row)) + ", column '" +
               std::string(column_name) + "': '" + shown(cell(row, column_name)) + "' " +
               std::string(rule)};
}

Error CsvTable::error_at(std::size_t row, std::string_view rule) const {
  return Error{file_ + " line " + std::to_string(line(row)) + ": " + std::string(rule)};
}

Expected<CsvTable> read_csv(std::string_view file, std::string_view text,
                            CsvComments comments_are) {
  Scanner scanner(file, text);
  std::vector<std::string> comments = scanner.comments();
  Expected<CsvTable::Row> header = scanner.next_row(comments_are);
  if (!header) return tl::unexpected<Error>(header.error());
  if (header->cells.empty()) return failure(std::string(file) + ": the table has no header row");
  const std::string header_place = std::string(file) + " line " + std::to_string(header->line);
  if (std::optional<Error> wrong = check_header(header_place, header->cells)) {
    return tl::unexpected<Error>(std::move(*wrong));
  }
  std::vector<CsvTable::Row> rows;
  while (true) {
    Expected<CsvTable::Row> row = scanner.next_row(comments_are);
    if (!row) return tl::unexpected<Error>(row.error());
    if (row->cells.empty()) break;
    if (row->cells.size() != header->cells.size()) {
      return failure(std::string(file) + " line " + std::to_string(row->line) + ": the row has " +
                     std::to_string(row->cells.size()) + " cells where the header has " +
                     std::to_string(header->cells.size()));
    }
    rows.push_back(std::move(*row));
  }
  return CsvTable(std::string(file), std::move(header->cells), std::move(rows),
                  std::move(comments));
}

std::string csv_line(std::span<const std::string> cells) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line.push_back(',');
    if (!needs_quotes(cells[i]) && !(cells.size() == 1 && cells[i].empty())) {
      line += cells[i];
      continue;
    }
    line.push_back('"');
    for (const char c : cells[i]) {
      if (c == '"') line.push_back('"');
      line.push_back(c);
    }
    line.push_back('"');
  }
  line.push_back('\n');
  return line;
}

std::string append_column(std::string_view text, std::string_view name,
                          std::span<const std::string> cells, CsvComments comments) {
  std::size_t rows = 0;  // the header is the first
  std::string out = with_rows(text, comments, [&](std::string_view row) {
    SITEWRIGHT_CHECK(rows <= cells.size(), "a row without a cell for the new column");
    const std::string cell = rows == 0 ? std::string(name) : cells[rows - 1];
    ++rows;
    return std::string(row) + "," + cell;
  });
  SITEWRIGHT_CHECK(rows == cells.size() + 1, "a cell without a row for the new column");
  return out;
}

std::string drop_last_column(std::string_view text, CsvComments comments) {
  return with_rows(text, comments, [](std::string_view row) {
    std::size_t last = std::string_view::npos;
    bool quoted = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i] == '"') quoted = !quoted;
      if (row[i] == ',' && !quoted) last = i;
    }
    SITEWRIGHT_CHECK(last != std::string_view::npos, "a row of one cell");
    return std::string(row.substr(0, last));
  });
}

std::string write_csv(std::span<const std::string> header,
                      std::span<const std::vector<std::string>> rows) {
  std::string text = csv_line(header);
  for (const std::vector<std::string>& row : rows) {
    SITEWRIGHT_CHECK(row.size() == header.size(), "a row is not as long as the header");
    text += csv_line(row);
  }
  return text;
}

}  // namespace sitewright
