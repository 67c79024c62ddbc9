// A made-up fleet and load for the tests of adequacy: two kinds of unit and a feed over a year.
#pragma once

#include <cmath>
#include <numbers>

#include "model/adequacy/loss_of_load.h"

namespace sitewright::adequacy {

inline Hourly flat(double value, Eigen::Index hours = kHoursPerYear) {
  return Hourly::Constant(hours, value);
}

/// A wave over the year and one over the day, each of half the amplitude.
inline Hourly wave(double mean, double amplitude) {
  Hourly values(kHoursPerYear);
  for (Eigen::Index h = 0; h < values.size(); ++h) {
    const double year = 2.0 * std::numbers::pi * static_cast<double>(h) / kHoursPerYear;
    const double day =
        2.0 * std::numbers::pi * static_cast<double>(h % kHoursPerDay) / kHoursPerDay;
    values[h] = mean - amplitude / 2.0 * (std::cos(year) + std::cos(day));
  }
  return values;
}

/// 24 turbines that derate in summer, 15 engines that do not, a feed that is curtailed at times.
inline Fleet mixed_fleet() {
  Hourly feed = flat(1.0);
  for (Eigen::Index h = 4000; h < 4100; ++h) feed[h] = 0.4;
  return {.groups = {{.id = "turbines",
                      .units = 24,
                      .unit_mw = 16.5,
                      .unavailable_frac = 0.03,
                      .derate = 0,
                      .planned = {{.first_hour = 2000, .end_hour = 2700, .units = 2},
                                  {.first_hour = 2500, .end_hour = 3000, .units = 1}}},
                     {.id = "engines",
                      .units = 15,
                      .unit_mw = 9.76,
                      .unavailable_frac = 0.05,
                      .derate = 1,
                      .planned = {{.first_hour = 6000, .end_hour = 6500, .units = 3}}},
                     {.id = "feed",
                      .units = 1,
                      .unit_mw = 80.0,
                      .unavailable_frac = 0.002,
                      .derate = 2,
                      .planned = {}}},
          .derate_frac = {wave(0.92, -0.12), wave(0.99, -0.02), feed}};
}

}  // namespace sitewright::adequacy
