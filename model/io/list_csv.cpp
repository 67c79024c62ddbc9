// Items as rows: a walk over the list's fields in both directions.
#include "model/io/list_csv.h"

#include <vector>

#include "model/core/csv.h"
#include "model/plan/access.h"

namespace sitewright::io {

std::string list_csv(const plan::Plan& plan, const plan::List& list) {
  std::vector<std::string> header;
  for (const Field& field : list.fields()) header.emplace_back(field.key);
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < list.size(plan); ++i) {
    std::vector<std::string> row;
    for (const Field& field : list.fields())
      row.push_back(format_value(field.get(list.item(plan, i))));
    rows.push_back(std::move(row));
  }
  return write_csv(header, rows);
}

Expected<void> replace_list_csv(std::string_view file, std::string_view text,
                                const plan::List& list, plan::Plan& plan) {
  const Expected<CsvTable> table = read_csv(file, text);
  if (!table) return tl::unexpected(table.error());
  std::vector<std::string_view> known;
  for (const Field& field : list.fields()) known.push_back(field.key);
  const std::vector<std::string_view> needed{"id"};
  if (const auto error = table->require_columns(needed, known)) return tl::unexpected(*error);
  plan::Plan changed = plan;
  while (list.size(changed) > 0) list.remove(changed, list.size(changed) - 1);
  for (std::size_t row = 0; row < table->row_count(); ++row) {
    const std::string id = table->cell(row, "id");
    if (!plan::is_valid_id(id) || plan::find_item(list, changed, id) != list.size(changed)) {
      return tl::unexpected(table->error_at(row, "id", "is no id, or is there already"));
    }
    list.insert(changed, row);
    list.fields()[0].set(list.mutable_item(changed, row), id);
    for (const Field& field : list.fields()) {
      if (field.key == "id" || !table->column(field.key)) continue;
      const std::string path = plan::item_path(list, changed, row, field.key);
      const auto set = plan::set_from_text(changed, path, table->cell(row, field.key));
      if (!set)
        return failure(std::string(file) + " line " + std::to_string(table->line(row)) + ": " +
                       set.error().message);
    }
  }
  plan = std::move(changed);
  return {};
}

}  // namespace sitewright::io
