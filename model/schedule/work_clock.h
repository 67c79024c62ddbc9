// Arithmetic in the working time of one calendar, to the minute.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "model/core/date.h"

namespace sitewright::schedule {

/// Minutes since 1970-01-01 00:00 of the plan's own clock (no time zones, no summer time).
using Minute = std::int64_t;

inline constexpr Minute kMinutesPerHour = 60;
inline constexpr Minute kMinutesPerDay = 1440;
/// First minute after the last day that a plan can name.
inline constexpr Minute kEndOfTime =
    std::chrono::sys_days{make_date(2200, 1, 1)}.time_since_epoch().count() * kMinutesPerDay;
inline constexpr Minute kStartOfTime =
    std::chrono::sys_days{make_date(1900, 1, 1)}.time_since_epoch().count() * kMinutesPerDay;

[[nodiscard]] constexpr Minute minute_of(Date date) {
  return date.time_since_epoch().count() * kMinutesPerDay;
}
/// The day that the minute belongs to.
[[nodiscard]] Date day_of(Minute minute);
/// The first day that begins at the minute or later.
[[nodiscard]] Date next_day_of(Minute minute);

/// Working hours of a day: [from, until) in minutes of the day, in order, apart.
using DayHours = std::vector<std::pair<int, int>>;

struct WorkingTime {
  std::array<DayHours, 7> week;    ///< from Monday
  std::map<Date, DayHours> dated;  ///< days with other hours
  std::map<int, DayHours> yearly;  ///< the same every year, by month * 100 + day; dated ones win
  Minute day_minutes = kMinutesPerDay;  ///< that make a day of duration
  bool around_the_clock = true;         ///< all of the above aside

  friend bool operator==(const WorkingTime&, const WorkingTime&) = default;
};

/// Counts working minutes. W(t) is the work done by t from some day on; all results are in
/// [1900-01-01, 2200-01-01], where they stop. The table of days grows as it is asked, so a clock
/// serves one thread.
class WorkClock final {
 public:
  /// `from`: where its days are first needed.
  WorkClock(WorkingTime time, Date from);
  WorkClock(const WorkClock&) = delete;  // the table points into the hours
  WorkClock& operator=(const WorkClock&) = delete;

  [[nodiscard]] const WorkingTime& time() const { return time_; }
  [[nodiscard]] Minute day_minutes() const { return time_.day_minutes; }

  /// Earliest minute at or after t from which work goes on.
  [[nodiscard]] Minute up(Minute t);
  /// Earliest x with W(x) >= W(t) + minutes, t for 0: where work of that length ends that starts
  /// at t.
  [[nodiscard]] Minute earliest(Minute t, Minute minutes);
  /// Latest x with W(x) <= W(t) + minutes: for negative minutes where work starts that ends at t.
  [[nodiscard]] Minute latest(Minute t, Minute minutes);
  /// Latest minute at or before t at which work can start.
  [[nodiscard]] Minute latest_start(Minute t);
  /// W(until) - W(from).
  [[nodiscard]] Minute between(Minute from, Minute until);

 private:
  [[nodiscard]] const DayHours& hours_of(Date day) const;
  void reach(Minute t);
  void reach_work(Minute t, Minute minutes);
  void build(Date first, Date last);
  [[nodiscard]] Minute done_by(Minute t) const;
  [[nodiscard]] Minute find_earliest(Minute work) const;
  [[nodiscard]] Minute find_latest(Minute work) const;
  [[nodiscard]] bool works_from(Minute t) const;
  [[nodiscard]] std::size_t day_index(Minute t) const;
  [[nodiscard]] Minute midnight(std::size_t day) const;
  [[nodiscard]] std::size_t near(Minute work) const;

  WorkingTime time_;
  Date first_{};
  Date last_{};
  std::vector<Minute> before_;          ///< W at the start of each day, one more than days
  std::vector<const DayHours*> hours_;  ///< of each day
  std::vector<std::size_t> steps_;      ///< first place in before_ with each multiple of the step
};

}  // namespace sitewright::schedule
