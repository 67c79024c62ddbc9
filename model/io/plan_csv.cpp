// Inputs as CSV: a walk over the fields tables in both directions.
#include "model/io/plan_csv.h"

#include <vector>

#include "model/core/csv.h"
#include "model/plan/access.h"

namespace sitewright::io {

namespace {

const std::vector<std::string> kHeader{"path", "value", "unit", "source", "confidence", "note"};

std::vector<std::string> row_of(const plan::Plan& plan, const Field& field, const std::string& path,
                                const FieldValue& value) {
  std::vector<std::string> row{
      path, format_value(value), std::string(unit_info(field.unit).symbol), "", "", ""};
  const auto provenance = plan.provenance.find(path);
  if (provenance != plan.provenance.end()) {
    row[3] = provenance->second.source;
    row[4] = enum_name(provenance->second.confidence);
    row[5] = provenance->second.note;
  }
  return row;
}

/// Makes the list item that `path` names where it is not there yet.
void make_item(plan::Plan& plan, std::string_view path) {
  const std::size_t first = path.find('.');
  const std::size_t last = path.rfind('.');
  if (first == std::string_view::npos || last == first) return;
  const plan::List* list = plan::find_list(path.substr(0, first));
  const std::string_view id = path.substr(first + 1, last - first - 1);
  if (list == nullptr || !plan::is_valid_id(id)) return;
  const std::size_t size = list->size(plan);
  if (plan::find_item(*list, plan, id) != size) return;
  list->insert(plan, size);
  list->fields()[0].set(list->mutable_item(plan, size), std::string(id));
}

}  // namespace

std::string plan_csv(const plan::Plan& plan) {
  std::vector<std::vector<std::string>> rows;
  for (const Field& field : plan::scalar_fields()) {
    rows.push_back(row_of(plan, field, std::string(field.key), field.get(&plan)));
  }
  for (const plan::List& list : plan::lists()) {
    for (std::size_t i = 0; i < list.size(plan); ++i) {
      for (const Field& field : list.fields()) {
        if (field.key == "id") continue;
        rows.push_back(row_of(plan, field, plan::item_path(list, plan, i, field.key),
                              field.get(list.item(plan, i))));
      }
    }
  }
  return write_csv(kHeader, rows);
}

Expected<void> apply_plan_csv(std::string_view file, std::string_view text, plan::Plan& plan) {
  const Expected<CsvTable> table = read_csv(file, text);
  if (!table) return tl::unexpected(table.error());
  for (const char* name : {"path", "value"}) {
    if (!table->column(name))
      return failure(std::string(file) + ": the column \"" + name + "\" is missing");
  }
  plan::Plan changed = plan;
  for (std::size_t row = 0; row < table->row_count(); ++row) {
    const std::string& path = table->cell(row, "path");
    make_item(changed, path);
    const auto set = plan::set_from_text(changed, path, table->cell(row, "value"));
    if (!set)
      return failure(std::string(file) + " line " + std::to_string(table->line(row)) + ": " +
                     set.error().message);
  }
  plan = std::move(changed);
  return {};
}

}  // namespace sitewright::io
