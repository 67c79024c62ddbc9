// How edits come about: one function for each thing that a planner does to a plan.
#include <QCoreApplication>
#include <algorithm>
#include <cctype>

#include "model/io/plan_json.h"
#include "model/plan/access.h"
#include "ui/format/model_text.h"
#include "ui/session/plan_edit.h"

namespace sitewright::ui {

namespace {

Expected<void> check(const Field& field, const std::string& path, const FieldValue& value) {
  for (const Issue& issue : check_value(field, path, value)) {
    if (issue.severity == Severity::error) return failure(path + ": " + issue.message());
  }
  return {};
}

Change field_change(std::string path, const FieldValue& before, const FieldValue& after) {
  return {std::move(path), io::value_to_json(before), io::value_to_json(after)};
}

std::string item_prefix(const plan::List& list, std::string_view id) {
  return std::string(list.key) + "." + std::string(id) + ".";
}

std::string unknown_prefix(const plan::List& list, std::string_view id) {
  return "/" + std::string(list.key) + "/" + std::string(id) + "/";
}

/// References to the item `id` of `list`, rewritten to `next`.
void add_reference_changes(const plan::Plan& plan, const plan::List& list, const FieldValue& id,
                           const FieldValue& next, PlanEdit& edit) {
  const auto visit = [&](const Field& field, std::string path, const void* owner) {
    if (field.reference == list.key && field.get(owner) == id) {
      edit.changes.push_back(field_change(std::move(path), id, next));
    }
  };
  for (const Field& field : plan::scalar_fields()) visit(field, std::string(field.key), &plan);
  for (const plan::List& other : plan::lists()) {
    for (std::size_t i = 0; i < other.size(plan); ++i) {
      for (const Field& field : other.fields()) {
        visit(field, plan::item_path(other, plan, i, field.key), other.item(plan, i));
      }
    }
  }
}

/// What is kept beside an item, moved from one id to another or (empty `next`) forgotten.
void add_companion_changes(const plan::Plan& plan, const plan::List& list, std::string_view id,
                           std::string_view next, PlanEdit& edit) {
  const auto move = [&](const std::string& kind, const std::string& prefix,
                        const std::string& next_prefix, const std::string& key,
                        const std::string& text) {
    edit.changes.push_back({kind + key, text, ""});
    if (!next.empty())
      edit.changes.push_back({kind + next_prefix + key.substr(prefix.size()), "", text});
  };
  const std::string path = item_prefix(list, id);
  for (const auto& [key, provenance] : plan.provenance) {
    if (key.starts_with(path)) {
      move("provenance:", path, item_prefix(list, next), key, io::provenance_to_json(provenance));
    }
  }
  const std::string pointer = unknown_prefix(list, id);
  for (const auto& [key, json] : plan.unknown) {
    if (key.starts_with(pointer)) move("unknown:", pointer, unknown_prefix(list, next), key, json);
  }
}

Expected<PlanEdit> rename_edit(const plan::Plan& plan, const plan::Place& place, std::string path,
                               const FieldValue& value) {
  const auto& id = std::get<std::string>(value);
  if (!plan::is_valid_id(id)) {
    return failure(path + ": \"" + id +
                   "\" is not an id of small letters, digits and hyphens, at most 64");
  }
  const std::size_t other = plan::find_item(*place.list, plan, id);
  if (other != place.list->size(plan) && other != place.index) {
    return failure(path + ": the id \"" + id + "\" is there already");
  }
  const FieldValue before = place.get(plan);
  PlanEdit edit{{field_change(std::move(path), before, value)}};
  if (before == value) return edit;
  add_reference_changes(plan, *place.list, before, value, edit);
  // A reference within the same list has moved with its item's id.
  const std::string from = item_prefix(*place.list, std::get<std::string>(before));
  for (std::size_t i = 1; i < edit.changes.size(); ++i) {
    std::string& reference = edit.changes[i].path;
    if (reference.starts_with(from))
      reference = item_prefix(*place.list, id) + reference.substr(from.size());
  }
  add_companion_changes(plan, *place.list, std::get<std::string>(before), id, edit);
  return edit;
}

/// "Delivery step" as the beginning of an id: "delivery-step".
std::string id_stem(const plan::List& list) {
  std::string stem;
  for (const char c : list.item_label) {
    const auto byte = static_cast<unsigned char>(c);
    stem += std::isalnum(byte) != 0 ? static_cast<char>(std::tolower(byte)) : '-';
  }
  return stem;
}

Expected<void> check_item(const plan::List& list, const plan::Plan& plan, std::size_t index) {
  for (const Field& field : list.fields()) {
    const std::string path = plan::item_path(list, plan, index, field.key);
    if (auto fine = check(field, path, field.get(list.item(plan, index))); !fine) return fine;
  }
  return {};
}

QString qstring(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString tr(const char* text) { return QCoreApplication::translate("PlanEdit", text); }

QString label_of(std::string_view list_key) {
  const plan::List* list = plan::find_list(list_key);
  return list == nullptr ? qstring(list_key) : model_text(list->label);
}

QString describe_field(const std::string& path) {
  if (const Field* field = plan::find_scalar(path)) return model_text(field->label);
  const std::size_t first = path.find('.');
  const std::size_t last = path.rfind('.');
  const plan::List* list = plan::find_list(path.substr(0, first));
  if (list == nullptr || first == last) return qstring(path);
  const QString id = qstring(path.substr(first + 1, last - first - 1));
  const Field* field = plan::find_field(*list, path.substr(last + 1));
  if (field == nullptr) return qstring(path);
  return tr("%1 of %2").arg(model_text(field->label), id);
}

}  // namespace

Expected<PlanEdit> set_field_edit(const plan::Plan& plan, std::string_view path,
                                  const FieldValue& value, std::string_view author) {
  const auto place = plan::find_place(plan, path);
  if (!place) return tl::unexpected(place.error());
  const std::string name(path);
  if (auto fine = check(*place->field, name, value); !fine) return tl::unexpected(fine.error());
  if (is_id_path(path)) return rename_edit(plan, *place, name, value);
  PlanEdit edit{{field_change(name, place->get(plan), value)}};
  const auto known = plan.provenance.find(name);
  const bool sourced = known != plan.provenance.end() && !known->second.source.empty();
  if (sourced && known->second.changed_by.empty() && !author.empty() && !edit.is_nothing()) {
    plan::Provenance marked = known->second;
    marked.changed_by = author;
    marked.confidence = plan::Confidence::estimate;
    edit.changes.push_back({"provenance:" + name, io::provenance_to_json(known->second),
                            io::provenance_to_json(marked)});
  }
  return edit;
}

Expected<PlanEdit> insert_edit(const plan::Plan& plan, const plan::List& list, std::size_t index,
                               const plan::Plan& from) {
  if (index > list.size(plan)) {
    return failure(std::string(list.key) + ": row " + std::to_string(index + 1) +
                   " is beyond the end");
  }
  PlanEdit edit;
  plan::Plan next = plan;
  plan::Plan items = from;
  const Field& id_field = list.fields().front();
  for (std::size_t i = 0; i < list.size(items); ++i) {
    const std::string& id = plan::item_id(list, items, i);
    const std::string stem = plan::is_valid_id(id) ? id : id_stem(list);
    id_field.set(list.mutable_item(items, i), plan::free_id(list, next, stem));
    if (auto fine = check_item(list, items, i); !fine) return tl::unexpected(fine.error());
    const std::size_t row = index + i;
    Change change{std::string(list.key) + "#" + std::to_string(row), "",
                  io::item_to_json(list, items, i)};
    if (auto done = io::insert_item_from_json(list, next, row, change.after); !done)
      return tl::unexpected(done.error());
    edit.changes.push_back(std::move(change));
  }
  return edit;
}

Expected<PlanEdit> remove_edit(const plan::Plan& plan, const plan::List& list,
                               std::vector<std::size_t> rows) {
  std::sort(rows.begin(), rows.end(), std::greater<>());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  PlanEdit edit;
  for (const std::size_t row : rows) {
    if (row >= list.size(plan)) {
      return failure(std::string(list.key) + ": row " + std::to_string(row + 1) + " is not there");
    }
    edit.changes.push_back(
        {std::string(list.key) + "#" + std::to_string(row), io::item_to_json(list, plan, row), ""});
  }
  for (const std::size_t row : rows)
    add_companion_changes(plan, list, plan::item_id(list, plan, row), "", edit);
  return edit;
}

Expected<PlanEdit> move_edit(const plan::Plan& plan, const plan::List& list, std::size_t from,
                             std::size_t to) {
  if (std::max(from, to) >= list.size(plan)) {
    return failure(std::string(list.key) + ": row " + std::to_string(std::max(from, to) + 1) +
                   " is not there");
  }
  return PlanEdit{{{std::string(list.key) + ">", std::to_string(from), std::to_string(to)}}};
}

Expected<PlanEdit> provenance_edit(const plan::Plan& plan, std::string_view path,
                                   const std::optional<plan::Provenance>& provenance) {
  if (const auto place = plan::find_place(plan, path); !place) return tl::unexpected(place.error());
  const auto before = plan.provenance.find(std::string(path));
  return PlanEdit{
      {{"provenance:" + std::string(path),
        before == plan.provenance.end() ? std::string() : io::provenance_to_json(before->second),
        provenance ? io::provenance_to_json(*provenance) : std::string()}}};
}

std::vector<std::string> changed_lists(const PlanEdit& edit) {
  std::vector<std::string> keys;
  for (const Change& change : edit.changes) {
    const std::size_t end = change.path.find_first_of("#>.:");
    const bool structural =
        end != std::string::npos &&
        (change.path[end] == '#' || change.path[end] == '>' || is_id_path(change.path));
    const std::string key = change.path.substr(0, end);
    if (structural && std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  }
  return keys;
}

QString describe(const PlanEdit& edit) {
  if (edit.changes.empty()) return tr("Nothing");
  const Change& first = edit.changes.front();
  const std::size_t mark = first.path.find('#');
  if (mark != std::string::npos) {
    const std::string rows = first.path.substr(0, mark + 1);
    const auto count_rows = [&](bool added) {
      return std::count_if(edit.changes.begin(), edit.changes.end(), [&](const Change& change) {
        return change.path.starts_with(rows) && change.before.empty() == added;
      });
    };
    const QString label = label_of(first.path.substr(0, mark));
    const auto count = count_rows(first.before.empty());
    if (!first.before.empty() && count_rows(true) > 0)
      return tr("Replace %1 (%2)").arg(label).arg(count_rows(true));
    if (first.before.empty()) return tr("Add to %1 (%2)").arg(label).arg(count);
    return tr("Remove from %1 (%2)").arg(label).arg(count);
  }
  if (first.path.ends_with('>'))
    return tr("Order of %1").arg(label_of(first.path.substr(0, first.path.size() - 1)));
  constexpr std::string_view kProvenance = "provenance:";
  if (first.path.starts_with(kProvenance))
    return tr("Source of %1").arg(describe_field(first.path.substr(kProvenance.size())));
  return describe_field(first.path);
}

}  // namespace sitewright::ui
