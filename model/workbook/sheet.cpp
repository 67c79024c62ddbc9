// Cells, names and formats of a workbook.
#include "model/workbook/sheet.h"

#include <algorithm>

#include "model/core/check.h"

namespace sitewright::workbook {

namespace {

lxw_row_t row_of(int row) { return static_cast<lxw_row_t>(row - 1); }
lxw_col_t column_of(int column) { return static_cast<lxw_col_t>(column); }

}  // namespace

std::string column_name(int column) {
  constexpr int kLetters = 26;
  std::string name;
  for (int rest = column + 1; rest > 0; rest = (rest - 1) / kLetters) {
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % kLetters));
  }
  return name;
}

std::string row_cell(int column, int row) { return column_name(column) + std::to_string(row); }

std::string cell(std::string_view sheet, int column, int row) {
  return std::string(sheet) + "!$" + column_name(column) + "$" + std::to_string(row);
}

std::string range(std::string_view sheet, int column, const Rows& rows) {
  return cell(sheet, column, rows.first) + ":$" + column_name(column) + "$" +
         std::to_string(std::max(rows.first, rows.last));
}

Book::Book(const std::string& path, Cached cached)
    : book_(workbook_new(path.c_str())),
      bold_(workbook_add_format(book_)),
      input_(workbook_add_format(book_)),
      date_(workbook_add_format(book_)),
      cached_(cached) {
  format_set_bold(bold_);
  format_set_bg_color(input_, LXW_COLOR_YELLOW);
  format_set_num_format(date_, "yyyy-mm-dd");
}

Book::~Book() {
  if (book_ != nullptr) lxw_workbook_free(book_);
}

bool Book::close() {
  lxw_workbook* book = book_;
  book_ = nullptr;  // closing frees it
  return workbook_close(book) == LXW_NO_ERROR;
}

void Book::name(const std::string& name, const std::string& formula) {
  const lxw_error error = workbook_define_name(book_, name.c_str(), formula.c_str());
  SITEWRIGHT_CHECK(error == LXW_NO_ERROR, "the name " + name);
}

Sheet::Sheet(Book& book, const char* name, std::initializer_list<const char*> headers)
    : book_(book), sheet_(workbook_add_worksheet(book.book_, name)) {
  SITEWRIGHT_CHECK(sheet_ != nullptr, "the sheet " + std::string(name));
  int column = 0;
  for (const char* text : headers) header(column++, text);
  worksheet_freeze_panes(sheet_, 1, 1);
}

void Sheet::header(int column, const std::string& text) {
  worksheet_write_string(sheet_, 0, column_of(column), text.c_str(), book_.bold_);
}

void Sheet::text(int row, int column, std::string_view text) {
  worksheet_write_string(sheet_, row_of(row), column_of(column), std::string(text).c_str(),
                         nullptr);
}

void Sheet::input(int row, int column, double value) {
  worksheet_write_number(sheet_, row_of(row), column_of(column), value, book_.input_);
}

void Sheet::empty_input(int row, int column) {
  worksheet_write_blank(sheet_, row_of(row), column_of(column), book_.input_);
}

void Sheet::date(int row, int column, Date value) {
  const Date day_zero = make_date(1899, 12, 30);
  worksheet_write_number(sheet_, row_of(row), column_of(column), days_between(day_zero, value),
                         book_.date_);
}

void Sheet::formula(int row, int column, const std::string& formula, double value) {
  worksheet_write_formula_num(sheet_, row_of(row), column_of(column), formula.c_str(), nullptr,
                              book_.cached_ == Cached::ours ? value : -1.0);
}

}  // namespace sitewright::workbook
