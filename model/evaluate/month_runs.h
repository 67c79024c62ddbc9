// A limit over 12 months in a row, divided among the months of a calendar year.
#pragma once

#include <cstddef>
#include <vector>

#include "model/core/series.h"

namespace sitewright {

/// Months in a row that have a part of a limit of their own.
struct MonthRun {
  std::size_t first;  ///< month, 0..11
  std::size_t end;    ///< exclusive
  double limit;       ///< unit of the limit
};

/// What the months of a year may use together, in the unit of the limit.
struct MonthBounds {
  double year;     ///< all of them, >= 0
  Monthly so_far;  ///< those up to and with each; what the year before used is off, >= 0
  Monthly rest;    ///< those from each on, so that the next year has its part; infinite: no bound
};

/// Runs that keep every bound, whatever the months of a run use of it: from what the months use of
/// the limit at one price, which a bound may break, the nearest to that price that keeps the
/// bounds. The cumulative use over the one at a single price is a taut string between what may be
/// used so far and what must be left: straight, one price, but where it touches one of the two.
/// One run over all months where nothing is broken.
[[nodiscard]] std::vector<MonthRun> month_runs(const Monthly& use, const MonthBounds& bounds);

/// True where the months keep every bound, to a share of 1e-9.
[[nodiscard]] bool keeps(const Monthly& use, const MonthBounds& bounds);

/// The runs cut into single months on the same string.
[[nodiscard]] std::vector<MonthRun> single_months(const Monthly& use, const MonthBounds& bounds);

}  // namespace sitewright
