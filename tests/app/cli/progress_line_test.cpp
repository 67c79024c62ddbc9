// The line of progress: what it says, and that nothing of it stays.
#include "app/cli/progress_line.h"

#include <gtest/gtest.h>

#include <chrono>
#include <mutex>
#include <streambuf>

namespace sitewright::cli {
namespace {

/// Text that one thread writes and another reads.
class SharedText final : public std::streambuf {
 public:
  [[nodiscard]] std::string text() {
    const std::scoped_lock lock(mutex_);
    return text_;
  }

 protected:
  int_type overflow(int_type c) override {
    const std::scoped_lock lock(mutex_);
    text_.push_back(static_cast<char>(c));
    return c;
  }

 private:
  std::mutex mutex_;
  std::string text_;
};

bool waits_for(SharedText& shared, const std::string& part) {
  const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (std::chrono::steady_clock::now() < patience) {
    if (shared.text().find(part) != std::string::npos) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

TEST(ProgressLine, SaysHowFarTheRunIsAndTakesTheLineAway) {
  SharedText shared;
  std::ostream err(&shared);
  RunControl control;
  {
    const ProgressLine line(control, "samples", err, true);
    control.begin(10);
    EXPECT_TRUE(waits_for(shared, "samples: 0 of 10")) << shared.text();
    control.advance();
    control.advance();
    EXPECT_TRUE(waits_for(shared, "samples: 2 of 10")) << shared.text();
  }
  EXPECT_TRUE(shared.text().ends_with("\r\x1b[K")) << shared.text();
}

TEST(ProgressLine, IsSilentWhereNobodyWatches) {
  SharedText shared;
  std::ostream err(&shared);
  RunControl control;
  control.begin(10);
  { const ProgressLine line(control, "samples", err, false); }
  EXPECT_EQ(shared.text(), "");
}

}  // namespace
}  // namespace sitewright::cli
