// Ids and names out of the catalogue and the climate's stations.
#include "ui/editor/catalogue_references.h"

#include "model/climate/climate.h"
#include "model/core/check.h"
#include "ui/tables/field_text.h"

namespace sitewright::ui {

namespace {

template <class Items>
std::vector<Reference> named(const Items& items) {
  std::vector<Reference> found;
  for (const auto& item : items) found.push_back({qstring(item.id), qstring(item.name)});
  return found;
}

std::vector<Reference> switches(const Catalog& catalog) {
  std::vector<Reference> found;
  for (const NetworkPart& part : catalog.network_parts) {
    if (part.kind == PartKind::switch_) found.push_back({qstring(part.id), qstring(part.name)});
  }
  return found;
}

}  // namespace

ReferenceLookup catalogue_references(std::shared_ptr<const Catalog> catalog) {
  SITEWRIGHT_CHECK(catalog != nullptr, "no catalogue");
  return [catalog = std::move(catalog)](std::string_view reference) {
    if (reference == "accelerators") return named(catalog->accelerators);
    if (reference == "generating_units") return named(catalog->generators);
    if (reference == "cooling") return named(catalog->cooling);
    if (reference == "switches") return switches(*catalog);
    if (reference == "grid_regions") return named(catalog->grid_regions);
    if (reference == "cost_items") return named(catalog->unit_costs);
    if (reference == "stations") return named(climate::stations());
    return std::vector<Reference>{};
  };
}

}  // namespace sitewright::ui
