// The permit's caps in a year of dispatch, kept over any 12 months.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "model/emissions/pollutant.h"
#include "model/evaluate/month_runs.h"
#include "model/evaluate/year.h"

namespace sitewright {

/// Caps of CO2e and of pollutants whose factors are the permit's or the unit's own, and the hours
/// and starts that units may make, from the permit's day on; a cap that a published table alone
/// speaks of is audited, it does not bind. Units of a group take turns: hours and starts are limits
/// of the group's sum. A calendar year has its share of a limit; where that would break a window of
/// 12 months together with the year before or after it, the year's first or last months have less.
class PermitYears final {
 public:
  explicit PermitYears(const YearInputs& inputs);

  /// Caps for the groups of a year's result: pounds of pollutants by name, hours of a group's units
  /// ("hours.ID") and their starts ("starts.ID").
  [[nodiscard]] std::vector<operations::Cap> caps(int year, const YearResult& result) const;

  /// How a limit is divided among months.
  enum class Cut {
    none,  ///< not at all
    runs,  ///< each run a part ("hours.ID.until.3", "hours.ID.from.4.until.9", "hours.ID.from.10",
           ///< "hours.ID.in.12")
    months,  ///< each month a part: surely enough
    bounds   ///< bounds on all months up to each and from each on
  };

  /// Whether the years to come leave the next one its part of every 12 months.
  void set_pace(bool paced) { paced_ = paced; }

  /// True where the year keeps every window of 12 months that reaches back into the year before
  /// and, at a pace, leaves the next one its part.
  /// Where it does not and there is a cut, gives its rules caps on months.
  bool keep_windows(int year, Cut cut, YearResult& result) const;

  /// True where the year before left the first months of a limit less than their part of it.
  [[nodiscard]] bool left_little(int year, const YearResult& result) const;

  /// Remembers the year's months.
  void carry_on(int year, const YearResult& result);

 private:
  /// What the months of the year before used of a limit.
  struct Months {
    std::string cap;
    Monthly use{};
  };

  /// A limit over 12 months under the permit, of one group of the year's result or of all.
  struct Limit {
    operations::Cap whole;
    std::optional<std::size_t> group;
  };

  [[nodiscard]] bool counts(const plan::GeneratorGroup& group) const;
  [[nodiscard]] int first_hour(int year) const;
  [[nodiscard]] std::vector<Limit> limits(int year, const YearResult& result) const;
  [[nodiscard]] double share_of_year(std::optional<std::size_t> group, int year,
                                     const YearResult& result) const;
  [[nodiscard]] operations::Cap pollutant_limit(emissions::Pollutant pollutant, int year,
                                                const YearResult& result) const;
  [[nodiscard]] MonthBounds bounds_of(const Limit& limit, int year, const YearResult& result) const;
  void set_runs(const operations::Cap& limit, const std::vector<MonthRun>& runs, int year,
                std::vector<operations::Cap>& caps) const;
  void add_run(const operations::Cap& limit, const MonthRun& run, int year,
               std::vector<operations::Cap>& caps) const;
  void set_bounds(const operations::Cap& limit, const MonthBounds& bounds, int year,
                  std::vector<operations::Cap>& caps) const;
  static void drop_runs(const operations::Cap& limit, std::vector<operations::Cap>& caps);
  [[nodiscard]] Monthly month_use(const operations::Cap& limit, int year,
                                  const YearResult& result) const;

  const YearInputs* inputs_;
  std::vector<emissions::Pollutant> bound_;  ///< pollutants whose caps bind
  std::vector<Months> before_;
  bool paced_ = false;
};

}  // namespace sitewright
