// Rows of a list out of tab-separated text, as a spreadsheet puts it on the clipboard.
#pragma once

#include <QString>

#include "model/plan/fields.h"

namespace sitewright::ui {

/// A plan whose `list` holds one item for each line of `text`. Columns go by the keys, labels or
/// headers of the first line, or by position where it holds none. Numbers may have their unit
/// behind them.
/// Errors name line, column, value and rule: more cells than columns, a column named twice, a value
/// that parse_value() or check_value() refuses; no line at all.
[[nodiscard]] Expected<plan::Plan> read_rows(const plan::List& list, const QString& text);

}  // namespace sitewright::ui
