// One step of undo for a whole profile.
#include "ui/session/profile_edits.h"

#include "model/plan/access.h"

namespace sitewright::ui {

Expected<PlanEdit> put_profile_edit(const plan::Plan& plan, const plan::Profile& profile,
                                    std::string_view author) {
  if (!plan::is_valid_id(profile.id)) {
    return failure("\"" + profile.id +
                   "\" is not an id: small letters, digits and hyphens, at most 64");
  }
  const plan::List& list = *plan::find_list("profiles");
  const std::size_t row = plan::find_item(list, plan, profile.id);
  if (row == list.size(plan)) {
    plan::Plan one;
    one.profiles = {profile};
    return insert_edit(plan, list, row, one);
  }
  const std::string path = "profiles." + profile.id;
  auto edit = set_field_edit(plan, path + ".hours",
                             profile.hours ? FieldValue(*profile.hours) : FieldValue(), author);
  if (!edit) return edit;
  const auto source = set_field_edit(plan, path + ".source", profile.source, author);
  if (!source) return source;
  edit->changes.insert(edit->changes.end(), source->changes.begin(), source->changes.end());
  return edit;
}

}  // namespace sitewright::ui
