// The hottest weekday hours of a season.
#include "model/evaluate/system_peaks.h"

#include <algorithm>

#include "model/tariff/calendar.h"
#include "model/tariff/tariff.h"

namespace sitewright {

namespace {

/// The hottest hour of each weekday in a month, 0 = January.
std::vector<int> hottest_of_month(const climate::Climate& climate, const tariff::Calendar& calendar,
                                  int month) {
  std::vector<int> hours;
  for (int day = 0; day < tariff::kDaysPerYear; ++day) {
    if (calendar.month_of_day(day) != month || calendar.weekend(day)) continue;
    int hottest = day * kHoursPerDay;
    for (int hour = hottest; hour < (day + 1) * kHoursPerDay; ++hour) {
      if (climate.dry_bulb_c[hour] > climate.dry_bulb_c[hottest]) hottest = hour;
    }
    hours.push_back(hottest);
  }
  return hours;
}

}  // namespace

std::vector<int> system_peaks(const climate::Climate& climate, const plan::Contract& contract,
                              int year) {
  const tariff::Calendar calendar(year);
  const tariff::Months season =
      tariff::months_between(contract.peak_month_from, contract.peak_month_until);
  const auto by_heat = [&](std::vector<int>& hours) {
    std::stable_sort(hours.begin(), hours.end(),
                     [&](int a, int b) { return climate.dry_bulb_c[a] > climate.dry_bulb_c[b]; });
  };
  std::vector<int> peaks;
  for (int month = 0; month < kMonthsPerYear; ++month) {
    if (!season[static_cast<std::size_t>(month)]) continue;
    std::vector<int> days = hottest_of_month(climate, calendar, month);
    if (!contract.peak_days) {
      by_heat(days);
      days.resize(1);
    }
    peaks.insert(peaks.end(), days.begin(), days.end());
  }
  if (contract.peak_days) {
    by_heat(peaks);
    peaks.resize(static_cast<std::size_t>(*contract.peak_days));
    std::sort(peaks.begin(), peaks.end());
  }
  return peaks;
}

}  // namespace sitewright
