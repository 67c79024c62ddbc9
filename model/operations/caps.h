// What a unit of a capped emission or fuel is worth, and how a year keeps its caps.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "model/operations/trial.h"

namespace sitewright::operations {

/// Two schedules at nearly the same shadow prices: where hours are alike, all of them turn from one
/// source to another at one price.
struct CapPair {
  Schedule more;  ///< at the lower prices: uses too much
  Schedule less;  ///< at the higher ones: keeps the caps
  std::vector<double> low_usd;
  std::vector<double> high_usd;
};

class CapSearch final {
 public:
  explicit CapSearch(Trial& trial) : trial_(trial) {}

  /// On divisible units at the thresholds that are set: the shadow price of each cap, those that
  /// count apart at once, the others one after the other, by bisection over the prices at which two
  /// sources change places, beginning at `guess` where there is one. `schedule` is the one at the
  /// trial's prices. The lower prices stay set.
  [[nodiscard]] CapPair find_prices(const Schedule& schedule,
                                    const std::vector<double>* guess = nullptr);

  /// A pair to begin with where divisible units keep every cap and whole ones do not: the least
  /// prices that count.
  [[nodiscard]] CapPair find_least_price(const Schedule& schedule) const;

  /// A schedule that keeps all caps, between the two: the divisible year is a share of each.
  [[nodiscard]] Schedule mix(const CapPair& pair);

  /// Lowers the output of units that run until they just keep the caps, those that pay least for
  /// it at `high_usd` first; false where that is not enough.
  bool trim(const std::vector<double>& high_usd, Schedule& schedule);

  /// The same with whole units: moves the prices until the units just do and just do not keep
  /// every cap, and gives out what lies between the two evenly over the weeks, so that no cap is
  /// burned early. The prices stay set.
  [[nodiscard]] Schedule keep_whole(const CapPair& pair);
  /// The same from what the higher prices lead to, and, should it be asked for, the lower ones.
  using Solve = std::function<Schedule()>;
  [[nodiscard]] Schedule keep_whole(const CapPair& pair, Schedule less, const Solve& more);

 private:
  /// Where in its week a unit runs that can run only for a part of it.
  enum class Part { early, late };

  /// The cheapest mixture of schedules that keeps several caps; its prices stay set. None where
  /// none does.
  [[nodiscard]] std::optional<Schedule> keep_together(const std::vector<double>& usd,
                                                      Schedule at_usd, const Schedule& kept);
  [[nodiscard]] bool meet(const std::vector<double>& usd) const;
  [[nodiscard]] Schedule keep_between(const CapPair& pair);
  [[nodiscard]] double first_usd(std::size_t cap) const;
  [[nodiscard]] std::vector<double> raised(const Schedule& over, const CapPair& found,
                                           std::vector<double>& steps,
                                           std::vector<double> usd) const;
  [[nodiscard]] std::vector<std::size_t> apart(const std::vector<double>& used) const;
  void bisect(const std::vector<std::size_t>& over, const std::vector<double>* guess,
              CapPair& pair);
  [[nodiscard]] CapPair bracket_whole(const CapPair& pair, Schedule less, const Solve& more);
  void bracket_each(int most_steps, CapPair& pair);
  /// A schedule and the shadow prices at which it was filled.
  struct Priced {
    std::vector<double> usd;
    Schedule schedule;
  };
  [[nodiscard]] bool find_kept(const std::vector<double>& high_usd, Priced& over, Priced& kept);
  void close_in(Priced& over, Priced& kept);
  /// How much of what the lower prices add of a group's units in a span of alike caps just keeps
  /// those it counts in: the shares between which it lies, and how full those leave the caps.
  struct Share {
    double share = 0.0;
    double low = 0.0;
    double high = 1.0;
    double low_full;
    double high_full;

    void move(double full, bool to_middle);
    void read(double full);
  };
  using Shares = std::vector<std::vector<Share>>;  ///< shape (spans x groups)
  [[nodiscard]] double fullest_of(std::size_t span, std::size_t group,
                                  const std::vector<double>& used, bool shortest) const;
  [[nodiscard]] Schedule share_out(const CapPair& pair, Part part);
  void set_units(const CapPair& pair, const Shares& shares, Part part, Schedule& schedule) const;

  Trial& trial_;
};

}  // namespace sitewright::operations
