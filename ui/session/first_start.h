// The portfolio that a new user finds: the bundled cases.
#pragma once

#include <QString>

#include "model/core/error.h"

namespace sitewright::ui {

/// Makes the portfolio `file` with the bundled cases where there is none; does nothing where there
/// is. Two programs that start at once make one file, and a program that dies half-way leaves none.
/// Errors: the folder or file cannot be written; a bundled case cannot be read.
[[nodiscard]] Expected<void> fill_on_first_start(const QString& file);

}  // namespace sitewright::ui
