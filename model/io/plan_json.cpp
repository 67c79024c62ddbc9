// The plan's JSON: a walk over the fields tables in both directions.
#include "model/io/plan_json.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "model/io/json_value.h"
#include "model/io/old_keys.h"
#include "model/plan/access.h"

namespace sitewright::io {

namespace {

constexpr std::string_view kFormat = "sitewright-plan";
constexpr int kVersion = 1;

std::string escaped(std::string_view key) { return nlohmann::detail::escape(std::string(key)); }

class Reader {
 public:
  explicit Reader(const Json& root) : root_(root) {}

  ReadResult run() {
    for (const auto& [key, value] : root_.items()) {
      if (key == "format" || key == "version") continue;
      if (key == "provenance") {
        read_all_provenance(value);
      } else if (const Field* field = plan::find_scalar(key)) {
        read_field(*field, key, &result_.plan, value);
      } else if (const plan::List* list = plan::find_list(key)) {
        read_list(*list, value);
      } else if (is_group(key)) {
        read_group(key, value);
      } else {
        keep_unknown("/" + escaped(key), value);
      }
    }
    return std::move(result_);
  }

 private:
  static bool is_group(const std::string& key) {
    const std::string prefix = key + ".";
    for (const Field& field : plan::scalar_fields()) {
      if (field.key.starts_with(prefix)) return true;
    }
    return false;
  }

  void add(std::string path, Severity severity, std::string text, std::vector<std::string> args) {
    result_.issues.push_back({std::move(path), severity, std::move(text), std::move(args)});
  }

  void keep_unknown(const std::string& pointer, const Json& value) {
    result_.plan.unknown[pointer] = compact_text(value);
  }

  void read_field(const Field& field, const std::string& path, void* owner, const Json& json) {
    const Expected<FieldValue> value = from_json(field, json);
    if (!value) {
      refuse(path, "%1; %2 is used instead", {value.error().message}, field, owner);
      return;
    }
    const Issues found = check_value(field, path, *value);
    if (!has_errors(found)) {
      field.set(owner, *value);
      return;
    }
    for (const Issue& issue : found)
      refuse(path, "%1; %2 is used instead", {issue.message()}, field, owner);
  }

  /// A value that cannot be taken: the field stays at its default, and the issue says at which.
  void refuse(const std::string& path, std::string text, std::vector<std::string> args,
              const Field& field, const void* owner) {
    const std::string kept = format_value(field.get(owner));
    args.push_back(kept.empty() ? "nothing" : kept);
    add(path, Severity::error, std::move(text), std::move(args));
  }

  void read_group(const std::string& group, const Json& object) {
    if (!object.is_object()) {
      add(group, Severity::error, "%1 is not an object", {short_text(object)});
      return;
    }
    for (const auto& [key, value] : object.items()) {
      const std::string path = group + "." + key;
      if (const Field* field = plan::find_scalar(path)) {
        read_field(*field, path, &result_.plan, value);
      } else {
        keep_unknown("/" + escaped(group) + "/" + escaped(key), value);
      }
    }
  }

  void read_list(const plan::List& list, const Json& array) {
    if (!array.is_array()) {
      add(std::string(list.key), Severity::error, "%1 is not a list", {short_text(array)});
      return;
    }
    for (std::size_t i = 0; i < array.size(); ++i) read_item(list, array[i], i);
  }

  void read_item(const plan::List& list, const Json& object, std::size_t position) {
    const std::string place = std::string(list.key) + "[" + std::to_string(position + 1) + "]";
    if (!object.is_object()) {
      add(place, Severity::error, "%1 is not an object", {short_text(object)});
      return;
    }
    const auto id = object.find("id");
    if (id == object.end() || !id->is_string() || !plan::is_valid_id(id->get<std::string>())) {
      add(place, Severity::error, "has no id of small letters, digits and hyphens: %1",
          {short_text(object)});
      return;
    }
    const auto id_text = id->get<std::string>();
    if (plan::find_item(list, result_.plan, id_text) != list.size(result_.plan)) {
      add(place, Severity::error, "the id \"%1\" is there twice", {id_text});
      return;
    }
    const std::size_t index = list.size(result_.plan);
    list.insert(result_.plan, index);
    void* item = list.mutable_item(result_.plan, index);
    for (const auto& [key, value] : object.items()) {
      const std::string path = std::string(list.key) + "." + id_text + ".";
      if (const Field* field = plan::find_field(list, key)) {
        read_field(*field, path + key, item, value);
      } else if (const auto now = key_now(list.key, key)) {
        if (object.contains(*now)) continue;
        read_field(*plan::find_field(list, *now), path + std::string(*now), item, value_now(value));
      } else {
        keep_unknown("/" + escaped(list.key) + "/" + id_text + "/" + escaped(key), value);
      }
    }
  }

  void read_all_provenance(const Json& object) {
    if (!object.is_object()) {
      add("provenance", Severity::error, "%1 is not an object", {short_text(object)});
      return;
    }
    for (const auto& [path, value] : object.items()) {
      const Expected<plan::Provenance> provenance = read_provenance(value);
      if (provenance) {
        result_.plan.provenance[path_now(path)] = *provenance;
      } else {
        add("provenance." + path, Severity::error, "%1", {provenance.error().message});
      }
    }
  }

  const Json& root_;
  ReadResult result_;
};

void write_scalars(const plan::Plan& plan, Json& root) {
  for (const Field& field : plan::scalar_fields()) {
    const FieldValue value = field.get(&plan);
    if (std::holds_alternative<std::monostate>(value)) continue;
    const std::size_t dot = field.key.find('.');
    if (dot == std::string_view::npos) {
      root[std::string(field.key)] = to_json(value);
    } else {
      root[std::string(field.key.substr(0, dot))][std::string(field.key.substr(dot + 1))] =
          to_json(value);
    }
  }
}

/// Puts a kept unknown key back into its object; in a list the second part of the pointer is the
/// item's id.
void write_unknown(const plan::Plan& plan, Json& root) {
  for (const auto& [pointer_text, text] : plan.unknown) {
    const Json::json_pointer pointer(pointer_text);
    const std::string key = pointer.back();
    const Json::json_pointer parent = pointer.parent_pointer();
    Json* object = &root;
    if (!parent.empty()) {
      const plan::List* list = plan::find_list(
          parent.parent_pointer().empty() ? std::string() : parent.parent_pointer().back());
      if (list != nullptr) {
        const std::size_t index = plan::find_item(*list, plan, parent.back());
        if (index == list->size(plan)) continue;
        object = &root[std::string(list->key)][index];
      } else {
        object = &root[parent];
      }
    }
    (*object)[key] = Json::parse(text);
  }
}

}  // namespace

Expected<ReadResult> read_plan(std::string_view json, std::string_view name) {
  const Expected<Json> root = parse_json(json, name);
  if (!root) return tl::unexpected(root.error());
  if (!root->is_object() || !root->contains("format") || (*root)["format"] != kFormat) {
    return failure(std::string(name) + ": not a plan: \"format\" must be \"" +
                   std::string(kFormat) + "\"");
  }
  const auto version = root->find("version");
  if (version == root->end() || !version->is_number_integer() || version->get<std::int64_t>() < 1 ||
      version->get<std::int64_t>() > kVersion) {
    return failure(std::string(name) + ": \"version\" must be a whole number from 1 to " +
                   std::to_string(kVersion) + "; a newer plan needs a newer program");
  }
  return Reader(*root).run();
}

Expected<ReadResult> read_plan_file(const std::string& path) {
  if (std::filesystem::is_directory(path)) return failure(path + ": is a folder, not a plan file");
  std::ifstream file(path, std::ios::binary);
  if (!file) return failure(path + ": cannot be read");
  file.seekg(0, std::ios::end);
  const auto size = file.tellg();
  if (size < 0) return failure(path + ": is not a file that can be read");
  if (static_cast<std::size_t>(size) > kLargestPlanText) {
    return failure(path + ": larger than " + std::to_string(kLargestPlanText >> 20U) + " MiB");
  }
  file.seekg(0);
  std::string text(static_cast<std::size_t>(size), '\0');
  file.read(text.data(), size);
  if (!file) return failure(path + ": cannot be read to its end");
  return read_plan(text, path);
}

std::string write_plan(const plan::Plan& plan) {
  Json root = Json::object();
  root["format"] = std::string(kFormat);
  root["version"] = kVersion;
  write_scalars(plan, root);
  for (const plan::List& list : plan::lists()) {
    if (list.seldom && list.size(plan) == 0) continue;
    Json& array = root[std::string(list.key)] = Json::array();
    for (std::size_t i = 0; i < list.size(plan); ++i) array.push_back(item_json(list, plan, i));
  }
  Json& provenance = root["provenance"] = Json::object();
  for (const auto& [path, value] : plan.provenance) provenance[path] = provenance_json(value);
  write_unknown(plan, root);
  return root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string value_to_json(const FieldValue& value) { return compact_text(to_json(value)); }

Expected<FieldValue> value_from_json(const Field& field, std::string_view json) {
  const Expected<Json> parsed = parse_json(json, field.key);
  if (!parsed) return tl::unexpected(parsed.error());
  return from_json(field, *parsed);
}

std::string item_to_json(const plan::List& list, const plan::Plan& plan, std::size_t index) {
  return compact_text(item_json(list, plan, index));
}

Expected<void> insert_item_from_json(const plan::List& list, plan::Plan& plan, std::size_t index,
                                     std::string_view json) {
  const Expected<Json> object = parse_json(json, list.key);
  if (!object) return tl::unexpected(object.error());
  if (!object->is_object())
    return failure(std::string(list.key) + ": " + short_text(*object) + " is not an object");
  plan::Plan scratch;
  list.insert(scratch, 0);
  for (const auto& [key, value] : object->items()) {
    const Field* field = plan::find_field(list, key);
    if (field == nullptr) return failure(std::string(list.key) + ": no field \"" + key + "\"");
    const Expected<FieldValue> parsed = from_json(*field, value);
    if (!parsed) return failure(std::string(list.key) + "." + key + ": " + parsed.error().message);
    for (const Issue& issue : check_value(*field, key, *parsed)) {
      if (issue.severity == Severity::error) {
        return failure(std::string(list.key) + "." + key + ": " + issue.message());
      }
    }
    field->set(list.mutable_item(scratch, 0), *parsed);
  }
  list.insert(plan, index);
  for (const Field& field : list.fields()) {
    field.set(list.mutable_item(plan, index), field.get(list.item(scratch, 0)));
  }
  return {};
}

std::string provenance_to_json(const plan::Provenance& provenance) {
  return compact_text(provenance_json(provenance));
}

Expected<plan::Provenance> provenance_from_json(std::string_view json) {
  const Expected<Json> parsed = parse_json(json, "provenance");
  if (!parsed) return tl::unexpected(parsed.error());
  return read_provenance(*parsed);
}

}  // namespace sitewright::io
