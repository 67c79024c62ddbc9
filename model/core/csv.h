// Comma-separated tables as RFC 4180 has them: read strictly into rows with a header, written back
// quoted where needed.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/error.h"

namespace sitewright {

/// A table with a header. Every row has as many cells as the header; rows and columns count from 0,
/// lines of the file from 1.
class CsvTable final {
 public:
  struct Row {
    int line = 0;  ///< line of the file on which the row starts
    std::vector<std::string> cells;
  };

  /// Contract: every row as long as the header, header names distinct.
  CsvTable(std::string file, std::vector<std::string> header, std::vector<Row> rows,
           std::vector<std::string> comments);

  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] const std::vector<std::string>& header() const { return header_; }
  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
  [[nodiscard]] std::size_t row_count() const { return rows_.size(); }
  /// The `#` lines above the header, without the `#` and one following space.
  [[nodiscard]] const std::vector<std::string>& comments() const { return comments_; }

  /// Place of the column of that name; nothing where there is none.
  [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
  /// Contract: row and column exist.
  [[nodiscard]] const std::string& cell(std::size_t row, std::size_t column) const;
  /// Contract: the row and a column of that name exist (see require_columns).
  [[nodiscard]] const std::string& cell(std::size_t row, std::string_view column) const;
  [[nodiscard]] int line(std::size_t row) const;

  /// Error that names the first missing or surplus column; nothing where the header has exactly
  /// `names` and `optional_names`, in any order.
  [[nodiscard]] std::optional<Error> require_columns(
      std::span<const std::string_view> names,
      std::span<const std::string_view> optional_names = {}) const;

  /// "FILE line 12, column 'value': 'x' is not a number", with `rule` = "is not a number". Long
  /// values are cut.
  [[nodiscard]] Error error_at(std::size_t row, std::string_view column,
                               std::string_view rule) const;
  /// "FILE line 12: <rule>".
  [[nodiscard]] Error error_at(std::size_t row, std::string_view rule) const;

 private:
  std::string file_;
  std::vector<std::string> header_;
  std::map<std::string, std::size_t, std::less<>> columns_;
  std::vector<Row> rows_;
  std::vector<std::string> comments_;
};

/// Where a line that starts with `#` is a comment: above the header, or anywhere.
enum class CsvComments { above, anywhere };

/// The table in `text`; `file` is only its name in errors.
///   Accepted: quoted cells with embedded commas, quotes ("") and line ends; LF and CRLF; a UTF-8
///   byte order mark; `#` lines above the header, with CsvComments::anywhere also between rows
///   (skipped); empty lines (skipped).
/// Errors: no header; an empty or repeated header name; a row of another length than the header; an
///   unclosed quote; text after a closing quote; a quote inside an unquoted cell; a carriage return
///   without line feed; a NUL byte. Each names file, line, column and rule.
/// Source: RFC 4180, section 2.
[[nodiscard]] Expected<CsvTable> read_csv(std::string_view file, std::string_view text,
                                          CsvComments comments = CsvComments::above);

/// One row ended by a line feed; cells with comma, quote, line end, a leading `#` or leading or
/// trailing space, and a lone empty cell, are quoted. What csv_line writes, read_csv reads back.
[[nodiscard]] std::string csv_line(std::span<const std::string> cells);

/// `text` with one more column at its end; comments, empty lines, quoting and line ends stay byte
/// for byte. Contract: read_csv reads `text`, and `cells` has one cell a row.
[[nodiscard]] std::string append_column(std::string_view text, std::string_view name,
                                        std::span<const std::string> cells,
                                        CsvComments comments = CsvComments::above);

/// `text` without its last column, the same way. Contract: read_csv reads `text`, of two columns or
/// more.
[[nodiscard]] std::string drop_last_column(std::string_view text,
                                           CsvComments comments = CsvComments::above);

/// Header and rows as text. Contract: every row is as long as the header.
[[nodiscard]] std::string write_csv(std::span<const std::string> header,
                                    std::span<const std::vector<std::string>> rows);

}  // namespace sitewright
