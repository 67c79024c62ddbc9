// Edits as text: application, merging, storage.
#include "ui/session/plan_edit.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <charconv>

#include "model/core/check.h"
#include "model/io/plan_json.h"
#include "model/plan/access.h"

namespace sitewright::ui {

namespace {

constexpr std::string_view kBatch = "batch";
constexpr std::string_view kProvenance = "provenance:";
constexpr std::string_view kUnknown = "unknown:";

Expected<std::size_t> row_number(std::string_view text) {
  std::size_t row = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), row);
  if (status != std::errc() || end != text.data() + text.size() || text.empty()) {
    return failure("\"" + std::string(text) + "\" is not a row number");
  }
  return row;
}

Expected<const plan::List*> list_named(std::string_view key) {
  const plan::List* list = plan::find_list(key);
  if (list == nullptr) return failure("\"" + std::string(key) + "\" is not a list");
  return list;
}

Expected<void> change_item(plan::Plan& plan, const Change& change, std::size_t mark) {
  const auto list = list_named(std::string_view(change.path).substr(0, mark));
  if (!list) return tl::unexpected(list.error());
  const auto row = row_number(std::string_view(change.path).substr(mark + 1));
  if (!row) return tl::unexpected(row.error());
  const std::size_t size = (*list)->size(plan);
  if (*row >= size + (change.before.empty() ? 1 : 0)) {
    return failure(change.path + ": there are only " + std::to_string(size) + " items");
  }
  if (!change.before.empty()) (*list)->remove(plan, *row);
  if (change.after.empty()) return {};
  return io::insert_item_from_json(**list, plan, *row, change.after);
}

Expected<void> change_order(plan::Plan& plan, const Change& change) {
  const auto list = list_named(std::string_view(change.path).substr(0, change.path.size() - 1));
  if (!list) return tl::unexpected(list.error());
  const auto from = row_number(change.before);
  const auto to = row_number(change.after);
  if (!from) return tl::unexpected(from.error());
  if (!to) return tl::unexpected(to.error());
  if (std::max(*from, *to) >= (*list)->size(plan)) {
    return failure(change.path + ": row " + std::to_string(std::max(*from, *to) + 1) +
                   " is not there");
  }
  (*list)->move(plan, *from, *to);
  return {};
}

Expected<void> change_provenance(plan::Plan& plan, const Change& change) {
  const std::string path = change.path.substr(kProvenance.size());
  if (change.after.empty()) {
    plan.provenance.erase(path);
    return {};
  }
  const auto provenance = io::provenance_from_json(change.after);
  if (!provenance) return tl::unexpected(provenance.error());
  plan.provenance[path] = *provenance;
  return {};
}

void change_unknown(plan::Plan& plan, const Change& change) {
  const std::string pointer = change.path.substr(kUnknown.size());
  if (change.after.empty()) {
    plan.unknown.erase(pointer);
  } else {
    plan.unknown[pointer] = change.after;
  }
}

/// The path as it is before the change: an id's own path follows the id.
Expected<std::string> current_path(const Change& change) {
  if (!is_id_path(change.path)) return change.path;
  static const Field kId = [] {
    Field field;
    field.kind = FieldKind::text;
    return field;
  }();
  const auto id = io::value_from_json(kId, change.before);
  if (!id) return tl::unexpected(id.error());
  return change.path.substr(0, change.path.find('.') + 1) + std::get<std::string>(*id) + ".id";
}

Expected<void> change_field(plan::Plan& plan, const Change& change) {
  const auto path = current_path(change);
  if (!path) return tl::unexpected(path.error());
  const auto place = plan::find_place(plan, *path);
  if (!place) return tl::unexpected(place.error());
  const auto value = io::value_from_json(*place->field, change.after);
  if (!value) return tl::unexpected(value.error());
  for (const Issue& issue : check_value(*place->field, change.path, *value)) {
    if (issue.severity == Severity::error) return failure(change.path + ": " + issue.message());
  }
  place->set(plan, *value);
  return {};
}

Expected<void> apply_change(plan::Plan& plan, const Change& change) {
  const std::string_view path = change.path;
  if (path.starts_with(kProvenance)) return change_provenance(plan, change);
  if (path.starts_with(kUnknown)) {
    change_unknown(plan, change);
    return {};
  }
  if (path.ends_with('>')) return change_order(plan, change);
  const std::size_t mark = path.find('#');
  if (mark != std::string_view::npos) return change_item(plan, change, mark);
  return change_field(plan, change);
}

/// True for values of fields, the marks on their sources after them.
bool sets_fields(const PlanEdit& edit) {
  const auto is_value = [](const Change& change) {
    return change.path.starts_with(kProvenance) ||
           (change.path.find_first_of("#>:") == std::string::npos && !is_id_path(change.path));
  };
  return !edit.changes.empty() && !edit.changes.front().path.starts_with(kProvenance) &&
         std::all_of(edit.changes.begin(), edit.changes.end(), is_value);
}

const Change* change_of(const PlanEdit& edit, const std::string& path) {
  const auto found = std::find_if(edit.changes.begin(), edit.changes.end(),
                                  [&](const Change& change) { return change.path == path; });
  return found == edit.changes.end() ? nullptr : &*found;
}

QString qstring(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string batch_text(const PlanEdit& edit, std::string Change::*side) {
  QJsonArray rows;
  for (const Change& change : edit.changes) {
    rows.append(QJsonArray{qstring(change.path), qstring(change.*side)});
  }
  return QJsonDocument(rows).toJson(QJsonDocument::Compact).toStdString();
}

Expected<QJsonArray> read_batch(const std::string& text) {
  const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(text));
  if (!document.isArray()) return failure("an edit's text is not a list: " + text);
  const QJsonArray rows = document.array();
  const bool pairs = std::all_of(rows.begin(), rows.end(), [](const QJsonValue& row) {
    return row.isArray() && row.toArray().size() == 2;
  });
  if (!pairs) return failure("an edit's text is not a list of pairs: " + text);
  return rows;
}

}  // namespace

bool is_id_path(std::string_view path) {
  const std::size_t first = path.find('.');
  return path.ends_with(".id") && first != path.rfind('.') &&
         plan::find_list(path.substr(0, first)) != nullptr;
}

bool PlanEdit::is_nothing() const {
  return std::all_of(changes.begin(), changes.end(),
                     [](const Change& change) { return change.before == change.after; });
}

EditText to_text(const PlanEdit& edit) {
  if (edit.changes.size() == 1) {
    const Change& change = edit.changes.front();
    return {change.path, change.before, change.after};
  }
  return {std::string(kBatch), batch_text(edit, &Change::before), batch_text(edit, &Change::after)};
}

Expected<PlanEdit> from_text(const EditText& text) {
  if (text.path != kBatch) return PlanEdit{{Change{text.path, text.before, text.after}}};
  const auto before = read_batch(text.before);
  const auto after = read_batch(text.after);
  if (!before) return tl::unexpected(before.error());
  if (!after) return tl::unexpected(after.error());
  if (before->size() != after->size()) return failure("an edit's two lists differ in length");
  PlanEdit edit;
  for (qsizetype i = 0; i < before->size(); ++i) {
    const QJsonArray from = before->at(i).toArray();
    const QJsonArray to = after->at(i).toArray();
    if (from[0] != to[0]) return failure("an edit's two lists differ in their paths");
    edit.changes.push_back(Change{from[0].toString().toStdString(),
                                  from[1].toString().toStdString(),
                                  to[1].toString().toStdString()});
  }
  return edit;
}

Expected<void> apply(plan::Plan& plan, const PlanEdit& edit) {
  plan::Plan next = plan;
  for (const Change& change : edit.changes) {
    if (auto done = apply_change(next, change); !done) return done;
  }
  plan = std::move(next);
  return {};
}

Expected<void> revert(plan::Plan& plan, const PlanEdit& edit) {
  PlanEdit inverse;
  for (auto it = edit.changes.rbegin(); it != edit.changes.rend(); ++it) {
    inverse.changes.push_back(Change{it->path, it->after, it->before});
  }
  return apply(plan, inverse);
}

bool can_merge(const PlanEdit& last, const PlanEdit& next) {
  const auto is_known = [&](const Change& change) {
    return change.path.starts_with(kProvenance) || change_of(last, change.path) != nullptr;
  };
  return sets_fields(last) && sets_fields(next) &&
         last.changes.front().path == next.changes.front().path &&
         std::all_of(next.changes.begin(), next.changes.end(), is_known);
}

PlanEdit merged(const PlanEdit& last, const PlanEdit& next) {
  SITEWRIGHT_CHECK(can_merge(last, next), "edits of different places cannot merge");
  PlanEdit both = last;
  for (const Change& change : next.changes) {
    const Change* known = change_of(both, change.path);
    if (known == nullptr) {
      both.changes.push_back(change);
    } else {
      both.changes[static_cast<std::size_t>(known - both.changes.data())].after = change.after;
    }
  }
  const Change& value = both.changes.front();
  return value.before == value.after ? PlanEdit{} : both;
}

}  // namespace sitewright::ui
