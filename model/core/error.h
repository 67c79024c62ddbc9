// What input and output return instead of throwing.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace sitewright {

/// Why a file, a path or a value could not be used: one line that names it, the value and the rule.
struct Error {
  std::string message;
  friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Expected = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(std::string message) {
  return tl::unexpected<Error>(Error{std::move(message)});
}

}  // namespace sitewright
