// The one way to state a contract: always on, throws, never aborts.
#pragma once

#include <stdexcept>
#include <string>

namespace sitewright {

/// A broken contract: a bug in the program, never the user's input.
class ContractError final : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

[[noreturn]] void fail_check(const char* condition, const std::string& message, const char* file,
                             int line);

}  // namespace sitewright

/// Throws ContractError, naming the condition and the place, where `condition` is false.
#define SITEWRIGHT_CHECK(condition, message) \
  ((condition) ? static_cast<void>(0)        \
               : ::sitewright::fail_check(#condition, (message), __FILE__, __LINE__))
