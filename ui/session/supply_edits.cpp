// A step of delivery on another day or of another size.
#include "ui/session/supply_edits.h"

#include <utility>

namespace sitewright::ui {

Expected<PlanEdit> move_delivery_edit(const plan::Plan& plan, std::string_view id,
                                      const DeliveryChange& change, std::string_view author) {
  const std::string prefix = "deliveries." + std::string(id) + ".";
  PlanEdit both;
  const auto add = [&](std::string_view field, const FieldValue& value) -> Expected<void> {
    auto edit = set_field_edit(plan, prefix + std::string(field), value, author);
    if (!edit) return tl::unexpected(edit.error());
    if (edit->is_nothing()) return {};
    for (Change& made : edit->changes) both.changes.push_back(std::move(made));
    return {};
  };
  if (change.date) {
    if (auto done = add("date", *change.date); !done) return tl::unexpected(done.error());
  }
  if (change.mw) {
    if (auto done = add("mw", *change.mw); !done) return tl::unexpected(done.error());
  }
  return both;
}

}  // namespace sitewright::ui
