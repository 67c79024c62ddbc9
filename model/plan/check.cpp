// Validation of a whole plan: a walk over the tables, then the rules between fields.
#include "model/plan/check.h"

#include <algorithm>
#include <set>

#include "model/core/number_text.h"
#include "model/plan/access.h"

namespace sitewright::plan {

namespace {

constexpr std::size_t kLongestList = 10000;

/// "/site/colour", as unknown keys are kept, as the path "site.colour".
std::string unknown_path(std::string_view pointer) {
  std::string path(pointer.substr(pointer.starts_with('/') ? 1 : 0));
  std::replace(path.begin(), path.end(), '/', '.');
  return path;
}

class Checker {
 public:
  Checker(const Plan& plan, const KnowsId& knows) : plan_(plan), knows_(knows) {}

  Issues run() {
    for (const Field& field : scalar_fields()) check_field(field, field.key, field.get(&plan_));
    for (const List& list : lists()) check_list(list);
    check_dates();
    for (const auto& [path, json] : plan_.unknown) {
      add(unknown_path(path), Severity::warning,
          "is not a field of this version; it is kept as it is", {});
    }
    for (const auto& [path, provenance] : plan_.provenance) {
      if (!find_place(plan_, path)) {
        add("provenance." + path, Severity::warning, "describes no field of the plan", {});
      }
    }
    return std::move(issues_);
  }

 private:
  void add(std::string path, Severity severity, std::string text, std::vector<std::string> args) {
    issues_.push_back({std::move(path), severity, std::move(text), std::move(args)});
  }

  void check_field(const Field& field, std::string_view path, const FieldValue& value) {
    for (Issue& issue : check_value(field, path, value)) issues_.push_back(std::move(issue));
    if (field.kind != FieldKind::reference || !std::holds_alternative<std::string>(value)) return;
    const auto& id = std::get<std::string>(value);
    const List* list = find_list(field.reference);
    const bool known = list != nullptr ? find_item(*list, plan_, id) != list->size(plan_)
                                       : knows_(field.reference, id);
    if (!known) {
      add(std::string(path), Severity::error, "\"%1\" is not there: it must be an id of %2",
          {id, std::string(field.reference)});
    }
  }

  void check_list(const List& list) {
    if (list.size(plan_) > kLongestList) {
      add(std::string(list.key), Severity::error, "has %1 items; the most allowed is %2",
          {std::to_string(list.size(plan_)), std::to_string(kLongestList)});
      return;
    }
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < list.size(plan_); ++i) {
      const std::string& id = item_id(list, plan_, i);
      if (!is_valid_id(id)) {
        add(std::string(list.key), Severity::error,
            "item %1 has the id \"%2\": ids are small letters, digits and hyphens, at most 64",
            {std::to_string(i + 1), id});
      } else if (!ids.insert(id).second) {
        add(std::string(list.key) + "." + id, Severity::error, "the id \"%1\" is there twice",
            {id});
      }
      for (const Field& field : list.fields()) {
        if (field.key != "id") {
          check_field(field, item_path(list, plan_, i, field.key), field.get(list.item(plan_, i)));
        }
      }
    }
  }

  void check_order(const std::string& path, std::optional<Date> from, std::optional<Date> until) {
    if (from && until && *until <= *from) {
      add(path, Severity::error, "%1 is not after %2", {to_iso(*until), to_iso(*from)});
    }
  }

  void check_dates() {
    if (plan_.target.date && *plan_.target.date < plan_.schedule.start) {
      add("target.date", Severity::error, "%1 is before the plan's start, %2",
          {to_iso(*plan_.target.date), to_iso(plan_.schedule.start)});
    }
    for (const auto& d : plan_.deliveries)
      check_order("deliveries." + d.id + ".until", d.date, d.until);
    for (const auto& c : plan_.contracts)
      check_order("contracts." + c.id + ".until", c.from, c.until);
    for (const auto& g : plan_.generators)
      check_order("generators." + g.id + ".until", g.from, g.until);
    for (const auto& s : plan_.storage) check_order("storage." + s.id + ".until", s.from, s.until);
    for (const auto& l : plan_.links) {
      if (l.from == l.to)
        add("links." + l.id, Severity::error, "a task cannot wait for itself (%1)", {l.from});
    }
  }

  const Plan& plan_;
  const KnowsId& knows_;
  Issues issues_;
};

}  // namespace

Issues check_plan(const Plan& plan, const KnowsId& knows) { return Checker(plan, knows).run(); }

}  // namespace sitewright::plan
