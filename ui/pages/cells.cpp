// Cells of the pages' tables.
#include "ui/pages/cells.h"

#include <cmath>

#include "ui/format/quantity.h"
#include "ui/format/theme.h"
#include "ui/plan_figures/plan_figures.h"

namespace sitewright::ui::cells {

ValueCell number(double value, Unit unit) {
  constexpr double kWholeFrom = 1000.0;
  const bool whole = unit == Unit::count || std::abs(value) >= kWholeFrom;
  return {.text = tick_text(value, whole ? 1.0 : 0.1),
          .value = value,
          .tool_tip = full_text(value, unit)};
}
ValueCell card(double value, Unit unit) {
  return {.text = card_text(value, unit), .value = value, .tool_tip = full_text(value, unit)};
}
ValueCell hourly_rate(double usd) {
  constexpr double kCent = 0.01;
  return {.text = tick_text(usd, kCent),
          .value = usd,
          .tool_tip = full_text(usd, Unit::usd_per_accelerator_h)};
}
ValueCell date(Date day) { return {.text = iso_date(day), .value = iso_date(day)}; }
ValueCell words(const QString& shown) { return {.text = shown}; }
ValueCell binds(capacity::Constraint constraint) {
  return {.text = constraint_name(constraint), .mark = constraint_color(constraint)};
}

}  // namespace sitewright::ui::cells
