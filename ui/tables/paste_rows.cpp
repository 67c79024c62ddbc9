// Pasted lines, cell by cell.
#include "ui/tables/paste_rows.h"

#include <QStringList>
#include <algorithm>
#include <vector>

#include "ui/tables/field_text.h"
#include "ui/tables/item_list_model.h"
#include "ui/tables/quantity_input.h"

namespace sitewright::ui {

namespace {

constexpr int kMostRows = 10000;  // EST: as long as a list may be (plan/check.cpp)

const Field* named_field(const plan::List& list, const QString& name) {
  for (const Field& field : list.fields()) {
    if (name == qstring(field.key) || name == qstring(field.label) || name == header_text(field))
      return &field;
  }
  return nullptr;
}

/// The fields that the cells of `names` name, nothing where one names none.
std::vector<const Field*> named_columns(const plan::List& list, const QStringList& names) {
  std::vector<const Field*> columns;
  for (const QString& name : names) {
    const Field* field = named_field(list, name.trimmed());
    if (field == nullptr) return {};
    columns.push_back(field);
  }
  return columns;
}

Expected<FieldValue> read_cell(const Field& field, const QString& cell) {
  // Spreadsheets write TRUE and FALSE.
  const auto value =
      read_value(field, field.kind == FieldKind::flag ? cell.toLower() : cell.trimmed());
  if (!value) return tl::unexpected(value.error());
  for (const Issue& issue : check_value(field, field.key, *value)) {
    if (issue.severity == Severity::error) return failure(issue.message());
  }
  return *value;
}

}  // namespace

Expected<plan::Plan> read_rows(const plan::List& list, const QString& text) {
  QString clean = text;
  clean.remove(QLatin1Char('\r'));
  QStringList lines = clean.split(QLatin1Char('\n'));
  while (!lines.isEmpty() && lines.last().trimmed().isEmpty()) lines.removeLast();
  if (lines.isEmpty()) return failure("the clipboard holds no rows");
  if (lines.size() > kMostRows + 1)
    return failure("the clipboard holds more than " + std::to_string(kMostRows) + " rows");
  std::vector<const Field*> columns = named_columns(list, lines.first().split(QLatin1Char('\t')));
  const bool has_names = !columns.empty();
  if (!has_names) {
    for (const Field& field : list.fields()) columns.push_back(&field);
  }
  plan::Plan rows;
  for (qsizetype i = has_names ? 1 : 0; i < lines.size(); ++i) {
    const QStringList cells = lines[i].split(QLatin1Char('\t'));
    const std::string line = "line " + std::to_string(i + 1);
    if (cells.size() > static_cast<qsizetype>(columns.size())) {
      return failure(line + " has " + std::to_string(cells.size()) + " cells; there are " +
                     std::to_string(columns.size()) + " columns");
    }
    const std::size_t end = list.size(rows);
    list.insert(rows, end);
    for (qsizetype c = 0; c < cells.size(); ++c) {
      const Field& field = *columns[static_cast<std::size_t>(c)];
      const auto value = read_cell(field, cells[c]);
      if (!value)
        return failure(line + ", " + std::string(field.label) + ": " + value.error().message);
      field.set(list.mutable_item(rows, end), *value);
    }
  }
  if (list.size(rows) == 0) return failure("the clipboard holds names of columns but no rows");
  return rows;
}

int ItemListModel::paste(const QString& text, int row) {
  const auto rows = read_rows(list_, text);
  if (!rows) {
    emit refused(qstring(rows.error().message));
    return 0;
  }
  const std::size_t count = list_.size(*rows);
  const auto at = static_cast<std::size_t>(std::clamp(row, 0, rowCount()));
  return accept(edits_.insert(at, *rows)) ? static_cast<int>(count) : 0;
}

}  // namespace sitewright::ui
