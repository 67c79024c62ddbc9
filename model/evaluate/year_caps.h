// The permit's caps in a year of dispatch, kept over any 12 months.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "model/emissions/pollutant.h"
#include "model/evaluate/year.h"

namespace sitewright {

/// Caps of pollutants whose factors are the permit's or the unit's own, from the permit's day on;
/// a cap that a published table alone speaks of is audited, it does not bind. A calendar year has
/// its share of the cap; where that would break a window of 12 months together with the year
/// before, the year has less.
class PermitYears final {
 public:
  explicit PermitYears(const YearInputs& inputs);

  /// Caps for the groups of a year's result [lb].
  [[nodiscard]] std::vector<operations::Cap> caps(int year, const YearResult& result) const;

  /// Share of its cap that each of `caps` must keep to for all windows of 12 months that end in
  /// the year, 1 where it does already, shape (caps).
  [[nodiscard]] std::vector<double> fit(const std::vector<operations::Cap>& caps, int year,
                                        const YearResult& result) const;

  /// Remembers the year's months.
  void carry_on(const std::vector<operations::Cap>& caps, int year, const YearResult& result);

 private:
  /// What a pollutant's months emitted in the year before [lb].
  struct Months {
    std::string cap;
    Monthly lb{};
  };

  [[nodiscard]] bool under_permit(const plan::GeneratorGroup& group) const;
  [[nodiscard]] double permit_frac(int year, int first_hour, int end_hour) const;
  [[nodiscard]] Monthly month_lb(const operations::Cap& cap, int year,
                                 const YearResult& result) const;

  const YearInputs& inputs_;
  std::vector<emissions::Pollutant> bound_;  ///< pollutants whose caps bind
  std::vector<Months> before_;
};

}  // namespace sitewright
