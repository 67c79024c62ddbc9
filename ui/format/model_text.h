// Words of the model's tables and remarks in the user's language.
#pragma once

#include <QString>
#include <string_view>

#include "model/core/issue.h"

namespace sitewright::ui {

/// A label, heading, help or choice of the tables of fields and metrics; as it is where there is no
/// translation.
[[nodiscard]] QString model_text(std::string_view english);

/// As it is: a name, a key, a source.
[[nodiscard]] QString plain(std::string_view words);

/// A remark with its arguments filled in.
[[nodiscard]] QString issue_text(const Issue& issue);

}  // namespace sitewright::ui
