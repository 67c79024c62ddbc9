// What fields may name in the catalogues.
#pragma once

#include <memory>

#include "model/catalog/catalog.h"
#include "ui/tables/item_delegate.h"

namespace sitewright::ui {

/// Ids and names of accelerators, generators, cooling, grid_regions, unit_costs and (climate)
/// stations; nothing for any other word. Contract: not null.
[[nodiscard]] ReferenceLookup catalogue_references(std::shared_ptr<const Catalog> catalog);

}  // namespace sitewright::ui
