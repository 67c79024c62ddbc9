// A small parallel loop: each index writes its own slot, so the result does not depend on the
// threads.
#pragma once

#include <cstddef>
#include <functional>

#include "model/core/run_control.h"

namespace sitewright {

/// Calls body(0) ... body(count - 1), each once, on up to `threads` threads (0: one per processor).
/// The first exception that a call throws is thrown again here, after all threads have ended.
void parallel_for(std::size_t count, const std::function<void(std::size_t)>& body,
                  unsigned threads = 0);

/// The same, one step of the control for each call; calls that have not begun when it is cancelled
/// are left out. Returns whether every call was made.
[[nodiscard]] bool parallel_for(std::size_t count, const std::function<void(std::size_t)>& body,
                                RunControl& control, unsigned threads = 0);

}  // namespace sitewright
