// Keys that earlier plan files have, and the fields that hold their values now.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/io/json_value.h"

namespace sitewright::io {

/// The key of today in place of an earlier one of a list's items; nothing where it is no such key.
[[nodiscard]] std::optional<std::string_view> key_now(std::string_view list, std::string_view key);

/// The value of an earlier key as its field takes it now: a flag that became a share is 1 or 0.
[[nodiscard]] Json value_now(const Json& value);

/// A path such as "contracts.main.kva_billing" with the key of today; any other as it is.
[[nodiscard]] std::string path_now(std::string_view path);

}  // namespace sitewright::io
