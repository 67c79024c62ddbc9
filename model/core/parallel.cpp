// Parallel loop over std::jthread with one shared counter.
#include "model/core/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace sitewright {

void parallel_for(std::size_t count, const std::function<void(std::size_t)>& body,
                  unsigned threads) {
  const std::size_t wanted =
      threads == 0 ? std::max(1U, std::thread::hardware_concurrency()) : threads;
  const std::size_t workers = std::min(count, wanted);
  std::atomic<std::size_t> next{0};
  std::exception_ptr error;
  std::mutex error_mutex;
  const auto work = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        body(i);
      } catch (...) {
        const std::lock_guard lock(error_mutex);
        if (!error) error = std::current_exception();
        next = count;
      }
    }
  };
  if (workers <= 1) {
    work();
  } else {
    std::vector<std::jthread> pool;
    for (std::size_t i = 0; i < workers; ++i) pool.emplace_back(work);
  }
  if (error) std::rethrow_exception(error);
}

bool parallel_for(std::size_t count, const std::function<void(std::size_t)>& body,
                  RunControl& control, unsigned threads) {
  control.begin(count);
  parallel_for(
      count,
      [&](std::size_t i) {
        if (control.cancelled()) return;
        body(i);
        control.advance();
      },
      threads);
  return control.done() == count;
}

}  // namespace sitewright
