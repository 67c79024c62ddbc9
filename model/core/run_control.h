// Progress and cancelling of a long run, shared by the thread that runs it and the one that
// watches.
#pragma once

#include <atomic>
#include <cstddef>

namespace sitewright {

/// Every member may be called from any thread at any time.
class RunControl final {
 public:
  /// Asks the run to end soon; what it returns then says that it has no result.
  void cancel() noexcept { cancelled_ = true; }
  [[nodiscard]] bool cancelled() const noexcept { return cancelled_; }

  /// Called by the run: so many steps are ahead, none is done.
  void begin(std::size_t steps) noexcept {
    done_ = 0;
    steps_ = steps;
  }
  void advance() noexcept { ++done_; }

  [[nodiscard]] std::size_t steps() const noexcept { return steps_; }
  [[nodiscard]] std::size_t done() const noexcept { return done_; }

 private:
  std::atomic<bool> cancelled_{false};
  std::atomic<std::size_t> steps_{0};
  std::atomic<std::size_t> done_{0};
};

}  // namespace sitewright
