// What every part of the editor works with.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "model/catalog/source.h"
#include "ui/session/plan_document.h"
#include "ui/tables/item_delegate.h"

namespace sitewright::ui {

struct EditorContext {
  PlanDocument& document;
  ReferenceLookup catalogue;                      ///< ids of the catalogues
  std::shared_ptr<const SourceRegister> sources;  ///< null: sources are named by key alone
};

/// What a field with this `reference` may name now: items of the plan's list, or of a catalogue.
[[nodiscard]] std::vector<Reference> references(const EditorContext& context,
                                                std::string_view reference);

/// Help of a field with the title of its source.
[[nodiscard]] QString full_help(const EditorContext& context, const Field& field);

/// "S30: Title, publisher" for each of the space-separated `keys`, one a line.
[[nodiscard]] QString source_titles(const EditorContext& context, std::string_view keys);

}  // namespace sitewright::ui
