// Paths to fields and values at them.
#include "model/plan/access.h"

#include <algorithm>

namespace sitewright::plan {

FieldValue Place::get(const Plan& plan) const {
  return field->get(list == nullptr ? static_cast<const void*>(&plan) : list->item(plan, index));
}

void Place::set(Plan& plan, const FieldValue& value) const {
  field->set(list == nullptr ? static_cast<void*>(&plan) : list->mutable_item(plan, index), value);
}

Expected<Place> find_place(const Plan& plan, std::string_view path) {
  if (const Field* field = find_scalar(path))
    return Place{.field = field, .list = nullptr, .index = 0};
  const std::string quoted = "\"" + std::string(path) + "\"";
  const std::size_t first = path.find('.');
  const List* list = find_list(path.substr(0, first));
  if (list == nullptr || first == std::string_view::npos)
    return failure(quoted + " is not a field");
  const std::size_t last = path.rfind('.');
  if (last == first) return failure(quoted + " is not a field: a list item is LIST.ID.FIELD");
  const std::string_view id = path.substr(first + 1, last - first - 1);
  const std::size_t index = find_item(*list, plan, id);
  if (index == list->size(plan)) {
    return failure(quoted + ": " + std::string(list->key) + " has no item \"" + std::string(id) +
                   "\"");
  }
  const Field* field = find_field(*list, path.substr(last + 1));
  if (field == nullptr) {
    return failure(quoted + ": an item of " + std::string(list->key) + " has no field \"" +
                   std::string(path.substr(last + 1)) + "\"");
  }
  return Place{.field = field, .list = list, .index = index};
}

Expected<void> set_from_text(Plan& plan, std::string_view path, std::string_view text) {
  const Expected<Place> place = find_place(plan, path);
  if (!place) return tl::unexpected(place.error());
  const Expected<FieldValue> value = parse_value(*place->field, text);
  if (!value) return failure(std::string(path) + ": " + value.error().message);
  for (const Issue& issue : check_value(*place->field, path, *value)) {
    if (issue.severity == Severity::error)
      return failure(std::string(path) + ": " + issue.message());
  }
  if (place->field->key == "id" && place->list != nullptr) {
    if (!is_valid_id(text))
      return failure(std::string(path) + ": \"" + std::string(text) + "\" is not an id");
    const std::size_t other = find_item(*place->list, plan, text);
    if (other != place->list->size(plan) && other != place->index) {
      return failure(std::string(path) + ": \"" + std::string(text) + "\" is there already");
    }
  }
  place->set(plan, *value);
  return {};
}

std::string item_path(const List& list, const Plan& plan, std::size_t index, std::string_view key) {
  std::string path(list.key);
  path.append(".").append(item_id(list, plan, index)).append(".").append(key);
  return path;
}

bool is_valid_id(std::string_view id) {
  constexpr std::size_t kLongestId = 64;
  return !id.empty() && id.size() <= kLongestId && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

std::string free_id(const List& list, const Plan& plan, std::string_view stem) {
  std::string id(stem);
  for (int n = 2; find_item(list, plan, id) != list.size(plan); ++n) {
    id = std::string(stem) + "-" + std::to_string(n);
  }
  return id;
}

}  // namespace sitewright::plan
