// A thin layer over libxlsxwriter: cells by row and column, and how formulas name them.
#pragma once

#include <xlsxwriter.h>

#include <initializer_list>
#include <string>
#include <string_view>

#include "model/core/date.h"
#include "model/workbook/workbook.h"

namespace sitewright::workbook {

/// "AB" for column 27.
[[nodiscard]] std::string column_name(int column);
/// "Payments!$J$2:$J$90"; rows count from 1 as in formulas, and at least one is named.
struct Rows {
  int first;
  int last;
};
[[nodiscard]] std::string range(std::string_view sheet, int column, const Rows& rows);
/// "J2"
[[nodiscard]] std::string row_cell(int column, int row);
/// "Payments!$J$2"
[[nodiscard]] std::string cell(std::string_view sheet, int column, int row);

/// An open workbook; close() writes it.
class Book final {
 public:
  Book(const std::string& path, Cached cached);
  ~Book();
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  [[nodiscard]] bool close();
  void name(const std::string& name, const std::string& formula);

 private:
  friend class Sheet;
  lxw_workbook* book_;
  lxw_format* bold_;
  lxw_format* input_;
  lxw_format* date_;
  Cached cached_;
};

/// One sheet. Rows count from 1, columns from 0.
class Sheet final {
 public:
  Sheet(Book& book, const char* name, std::initializer_list<const char*> headers);

  void header(int column, const std::string& text);
  void text(int row, int column, std::string_view text);
  void input(int row, int column, double value);  ///< yellow: given, not worked out
  void empty_input(int row, int column);          ///< to be filled by whoever wants it
  void date(int row, int column, Date value);
  /// `value` is what the formula gives by our reckoning. The formula begins with "=".
  void formula(int row, int column, const std::string& formula, double value);

 private:
  Book& book_;
  lxw_worksheet* sheet_;
};

}  // namespace sitewright::workbook
