// One hall day by day: delivered, installed, accepted, and what its power, cooling and network
// carry.
#pragma once

#include <vector>

#include "model/capacity/capacity.h"

namespace sitewright::capacity {

/// A hall's limits on one day [accelerators], and how many its least lets run.
struct HallDay {
  double delivered = 0;
  double installed = 0;
  double accepted = 0;
  double powered = 0;
  double cooled = 0;
  double connected = 0;

  [[nodiscard]] std::array<double, 6> values() const;  ///< in the order of Constraint
  [[nodiscard]] double least() const;
  /// The first of the constraints that is the least.
  [[nodiscard]] Constraint binding() const;
  /// Accelerators that lifting the binding constraint alone would win in this hall.
  [[nodiscard]] double gain() const;
};

/// Walks through the horizon; next() must be called once for each day, in order.
class HallWalk final {
 public:
  HallWalk(const Input& input, std::size_t hall);

  [[nodiscard]] HallDay next();
  [[nodiscard]] const std::vector<std::size_t>& lots() const { return lots_; }
  [[nodiscard]] int running() const { return running_; }
  /// Accelerators of one of its lots that had come by the last day walked.
  [[nodiscard]] double delivered(std::size_t lot) const {
    return day_ > 0 ? delivered_of(lot, day_ - 1) : 0.0;
  }
  /// Accelerators accepted by then of its lots, in the order of lots(); parts of one on the way.
  [[nodiscard]] const std::vector<double>& accepted() const { return accepted_; }

 private:
  [[nodiscard]] double delivered_of(std::size_t lot, int day) const;
  void install(HallDay& day);
  void accept(HallDay& day);
  [[nodiscard]] double count_for_it_mw(double mw) const;

  const Input& input_;
  const plan::Hall& hall_;
  std::vector<std::size_t> lots_;               ///< indices into input.lots
  std::vector<double> cooling_mw_;              ///< by day; empty where the hall has no steps
  std::vector<double> racks_;                   ///< that stand, by lot; parts of one on the way
  std::vector<double> accepted_;                ///< accelerators, by lot
  std::vector<std::vector<double>> installed_;  ///< accelerators, by lot and day so far
  int running_ = 0;
  int ready_ = 0;
  int network_ready_ = 0;
  int day_ = 0;
};

/// True where `later` is low only because `binding` is: nothing installed follows from nothing
/// delivered.
[[nodiscard]] constexpr bool follows(Constraint binding, Constraint later) {
  return binding < Constraint::powered && later > binding && later <= Constraint::powered;
}

/// `wanted` accelerators of a lot in whole racks; a lot's last rack may be partly filled.
[[nodiscard]] double whole_racks(const LotInput& lot, double wanted);

}  // namespace sitewright::capacity
