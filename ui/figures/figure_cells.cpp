// Numbers of exported tables.
#include "ui/figures/figure_cells.h"

#include <cmath>

#include "model/core/number_text.h"
#include "ui/format/quantity.h"

namespace sitewright::ui {

QString value_header(const QString& name, Unit unit) { return with_unit(name, unit_symbol(unit)); }

QString value_cell(double value, Unit unit) {
  if (!std::isfinite(value)) return {};
  constexpr int kPercentDigits = 15;  // hides the last bit that the factor of 100 adds
  return QString::fromStdString(unit == Unit::frac ? format_number(value * 100, kPercentDigits)
                                                   : format_number(value));
}

}  // namespace sitewright::ui
