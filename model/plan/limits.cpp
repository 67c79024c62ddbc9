// A walk over the tables.
#include "model/plan/limits.h"

#include <algorithm>
#include <cmath>

#include "model/plan/fields.h"
#include "model/plan/rates.h"

namespace sitewright::plan {

namespace {

double limited(const Field& field, double value) {
  const double low = field.range.hard_min;
  const double high = field.range.hard_max;
  return std::clamp(std::isnan(value) ? 0.0 : value, low, high);
}

void limit_fields(std::span<const Field> fields, const void* item, void* owner) {
  for (const Field& field : fields) {
    if (field.kind != FieldKind::number && field.kind != FieldKind::count) continue;
    const FieldValue value = field.get(item);
    const auto* number = std::get_if<double>(&value);
    if (number == nullptr) continue;
    const double kept = limited(field, *number);
    if (kept != *number) field.set(owner, kept);
  }
}

}  // namespace

Plan within_limits(const Plan& plan) {
  Plan kept = plan;
  limit_fields(scalar_fields(), &kept, &kept);
  for (const List& list : lists()) {
    for (std::size_t i = 0; i < list.size(kept); ++i)
      limit_fields(list.fields(), list.item(kept, i), list.mutable_item(kept, i));
  }
  const std::vector<RefusedRate> refused = refused_rates(kept);
  for (auto rate = refused.rbegin(); rate != refused.rend(); ++rate)
    kept.rates.erase(kept.rates.begin() + static_cast<std::ptrdiff_t>(rate->index));
  return kept;
}

}  // namespace sitewright::plan
