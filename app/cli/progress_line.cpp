// A thread that wakes a few times a second.
#include "app/cli/progress_line.h"

#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <iostream>
#include <mutex>

namespace sitewright::cli {

namespace {

constexpr std::chrono::milliseconds kBetween{200};
/// Back to the line's start, and everything after it taken away (ECMA-48).
constexpr const char* kClearLine = "\r\x1b[K";

}  // namespace

bool stderr_is_terminal() { return isatty(STDERR_FILENO) == 1; }

ProgressLine::ProgressLine(const RunControl& control, std::string what, std::ostream& err,
                           bool shown)
    : control_(control), what_(std::move(what)), err_(err), shown_(shown) {
  if (!shown_) return;
  writer_ = std::jthread([this](const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    while (!stop.stop_requested()) {
      write();
      woken.wait_for(lock, stop, kBetween, [] { return false; });
    }
  });
}

ProgressLine::ProgressLine(const RunControl& control, std::string what)
    : ProgressLine(control, std::move(what), std::cerr, stderr_is_terminal()) {}

ProgressLine::~ProgressLine() {
  if (!shown_) return;
  writer_.request_stop();
  writer_.join();
  err_ << kClearLine << std::flush;
}

void ProgressLine::write() const {
  if (control_.steps() == 0) return;
  err_ << kClearLine << what_ << ": " << control_.done() << " of " << control_.steps()
       << std::flush;
}

}  // namespace sitewright::cli
