// Text of a broken contract.
#include "model/core/check.h"

namespace sitewright {

void fail_check(const char* condition, const std::string& message, const char* file, int line) {
  throw ContractError(std::string(file) + ":" + std::to_string(line) + ": " + message + " (" +
                      condition + ")");
}

}  // namespace sitewright
