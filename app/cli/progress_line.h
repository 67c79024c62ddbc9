// How far a long command is, on the terminal that it was typed in.
#pragma once

#include <ostream>
#include <string>
#include <thread>

#include "model/core/run_control.h"

namespace sitewright::cli {

/// True where standard error is a terminal that somebody watches.
[[nodiscard]] bool stderr_is_terminal();

/// "what: 120 of 1,000" kept up to date on one line until it is destroyed, and taken away then.
class ProgressLine final {
 public:
  /// Watches the control, which outlives it. Writes nothing where it is not `shown`.
  ProgressLine(const RunControl& control, std::string what, std::ostream& err, bool shown);
  /// The same on standard error, shown where that is a terminal.
  ProgressLine(const RunControl& control, std::string what);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

 private:
  void write() const;

  const RunControl& control_;
  std::string what_;
  std::ostream& err_;
  bool shown_;
  std::jthread writer_;
};

}  // namespace sitewright::cli
