// What a group gives that moves no faster than its ramp: the cheapest path for units that are set.
#pragma once

#include <vector>

#include "model/operations/problem.h"
#include "model/operations/stack.h"

namespace sitewright::operations {

/// How far a group's output may move into an hour, in units at full load: every unit that goes on
/// by its ramp, one that starts or stops by its minimum load or its ramp, whichever is more.
struct RampReach {
  double up;
  double down;
};
[[nodiscard]] RampReach ramp_reach(const GeneratorGroup& group, int units_before, int units);

/// Exact forward recursion over the group's output q, in units at full load (so that a derate moves
/// no unit):
///   V_h(q) = f_h(q) + min over p of V_h-1(p),  q - up <= p <= q + down,  least <= q <= units,
/// where f_h is the hour's cost, the other sources serving the rest. V is convex and piecewise
/// linear: the minimum over p moves what falls to one side, what rises to the other. Back along it
/// each hour is where V is least within reach of the next. The group at its minimum load is always
/// such a path.
class RampPath final {
 public:
  explicit RampPath(const Problem& problem) : problem_(&problem) {}

  /// The demand [MW] that is left for the group and the sources of `others`, shape (hours), the
  /// others laid out. Writes the group's output [MW], shape (hours).
  void plan(std::size_t group, const GroupPrices& prices, const std::vector<int>& units,
            const Hourly& demand_mw, const Stack& others, Hourly& mw);

 private:
  /// V rises by `usd` per unit over a width.
  struct Piece {
    double usd;
    double width;
  };
  using Pieces = std::vector<Piece>;
  /// Where V is least.
  struct Least {
    double from;
    double to;
  };

  void reach_out(const RampReach& reach, double least, double most);
  void read_hour(int hour, const GroupPrice& price, double demand_mw, const HourStack& others);
  void add_hour();
  void append(Pieces& pieces, double usd, double width) const;
  [[nodiscard]] Least least() const;

  const Problem* problem_;
  const GroupHours* group_ = nullptr;
  double from_ = 0.0;         ///< where V begins
  Pieces value_;              ///< V from there on, its slopes rising
  Pieces hour_;               ///< f over the same domain
  Pieces next_;               ///< room
  std::vector<Least> least_;  ///< shape (hours)
};

}  // namespace sitewright::operations
