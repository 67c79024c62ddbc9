// The permit's caps in a year of dispatch, kept over any 12 months.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "model/emissions/pollutant.h"
#include "model/evaluate/year.h"

namespace sitewright {

/// Caps of pollutants whose factors are the permit's or the unit's own, and the hours and starts
/// that units may make, from the permit's day on; a cap that a published table alone speaks of is
/// audited, it does not bind. Units of a group take turns: hours and starts are limits of the
/// group's sum. A calendar year has its share of a limit; where that would break a window of 12
/// months together with the year before or after it, the year's first or last months have less.
class PermitYears final {
 public:
  explicit PermitYears(const YearInputs& inputs);

  /// Caps for the groups of a year's result: pounds of pollutants by name, hours of a group's units
  /// ("hours.ID") and their starts ("starts.ID").
  [[nodiscard]] std::vector<operations::Cap> caps(int year, const YearResult& result) const;

  /// True where the year keeps every window of 12 months that reaches back into the year before
  /// and, where its load grows or goes unserved, leaves the next one as much a month as it takes.
  /// Where it does not, gives its rules a cap on the first months of each limit, which have what
  /// the year before left ("hours.ID.until.6": January to June), and on the last ones, which have
  /// their part of twelve ("hours.ID.from.10": October to December).
  bool keep_windows(int year, YearResult& result) const;

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
  [[nodiscard]] std::optional<operations::Cap> first_months(const operations::Cap& limit,
                                                            const Monthly& use, int year) const;
  [[nodiscard]] static std::optional<operations::Cap> last_months(const operations::Cap& limit,
                                                                  const Monthly& use);
  [[nodiscard]] Monthly month_use(const operations::Cap& limit, int year,
                                  const YearResult& result) const;

  const YearInputs& inputs_;
  std::vector<emissions::Pollutant> bound_;  ///< pollutants whose caps bind
  std::vector<Months> before_;
};

}  // namespace sitewright
