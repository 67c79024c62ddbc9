// The price of one cap, closed in on from what is tried.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace sitewright::operations {

/// Bisection over the prices at which two sources change places, and then between the two of them
/// that the price lies between.
class CapPrice final {
 public:
  /// Begins at `guess`, the middle where there is none; `steps_between` halve what is left between
  /// two turning prices.
  CapPrice(std::vector<double> turning_usd, std::optional<double> guess, int steps_between);

  [[nodiscard]] bool done() const { return stage_ == Stage::done; }
  /// To be tried next.
  [[nodiscard]] double usd() const { return usd_; }
  /// What was tried keeps the cap, or does not.
  void read(bool kept);

  /// The highest price tried that does not keep the cap; 0 where each does.
  [[nodiscard]] double low_usd() const { return low_usd_; }
  /// The lowest that keeps it; none where none does.
  [[nodiscard]] std::optional<double> high_usd() const { return high_usd_; }

 private:
  enum class Stage { turning, below, between, done };

  void aim();
  void read_turning(bool kept);

  std::vector<double> turning_;
  Stage stage_ = Stage::turning;
  double usd_ = 0.0;
  double low_usd_ = 0.0;
  std::optional<double> high_usd_;
  std::size_t low_ = 0;  ///< turning prices that do not keep it
  std::size_t high_;     ///< the first that does
  std::size_t middle_;
  std::size_t step_ = 1;  ///< from a guess, ever longer until the price lies between two
  bool from_guess_;
  bool any_kept_ = false;
  bool any_over_ = false;
  double from_ = 0.0;
  double to_ = 0.0;
  int steps_left_;
};

}  // namespace sitewright::operations
