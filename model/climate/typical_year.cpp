// A deterministic year out of monthly statistics.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <random>

#include "model/climate/climate.h"
#include "model/climate/psychrometrics.h"

namespace sitewright::climate {

namespace {

constexpr std::uint64_t kSeed = 20240902;
// Widening of the diurnal profile per standard deviation of dry bulb over dew point anomaly, and
// its limits (EST: chosen on nine stations so that the 99 % wet bulb comes out within 0.5 K).
constexpr double kWideningPerSd = 0.25;
constexpr double kNarrowest = 0.4;
constexpr double kWidest = 1.6;

/// Standard normal numbers, the same with every standard library.
class Normal {
 public:
  explicit Normal(std::uint64_t seed) : engine_(seed) {}
  double next() {
    const double u = (static_cast<double>(engine_() >> 11U) + 0.5) * 0x1p-53;
    const double v = (static_cast<double>(engine_() >> 11U) + 0.5) * 0x1p-53;
    return std::sqrt(-2.0 * std::log(u)) * std::cos(2.0 * std::numbers::pi * v);
  }

 private:
  std::mt19937_64 engine_;
};

/// Standardised daily anomalies of a month, one before and one after it included.
struct Anomalies {
  std::vector<double> dry_bulb;
  std::vector<double> dew_point;
};

Anomalies anomalies_of(const MonthStatistics& month, int days, Normal& normal) {
  const double persistence = std::clamp(month.daily_ar1, -0.99, 0.99);
  const double fresh = std::sqrt(1.0 - persistence * persistence);
  const double shared = std::clamp(month.daily_corr, -1.0, 1.0);
  const double own = std::sqrt(1.0 - shared * shared);
  Anomalies result;
  double dry = normal.next();
  double humid = normal.next();
  for (int day = 0; day < days + 2; ++day) {
    dry = persistence * dry + fresh * normal.next();
    humid = persistence * humid + fresh * normal.next();
    result.dry_bulb.push_back(dry);
    result.dew_point.push_back(shared * dry + own * humid);
  }
  return result;
}

/// Value at hour `hour` of day `day` (both from 0) on straight lines between the middles of days.
double between_days(const std::vector<double>& days, int day, int hour) {
  const double at = day + 1 + (hour + 0.5 - 12.0) / 24.0;
  const auto left = static_cast<std::size_t>(std::floor(at));
  const double part = at - std::floor(at);
  return days[left] * (1.0 - part) + days[std::min(left + 1, days.size() - 1)] * part;
}

/// Quantile of a share in [0, 1], on straight lines between the table's points.
double quantile(const MonthQuantity& quantity, double share) {
  std::size_t right = 1;
  while (right + 1 < kQuantileCount && kQuantileShares[right] < share) ++right;
  const double low = kQuantileShares[right - 1];
  const double part = std::clamp((share - low) / (kQuantileShares[right] - low), 0.0, 1.0);
  return quantity.quantiles_c[right - 1] * (1.0 - part) + quantity.quantiles_c[right] * part;
}

/// Puts values by rank onto the quantiles, then shifts them so that their mean is the month's.
void put_on_quantiles(Eigen::Ref<Hourly> values, const MonthQuantity& quantity) {
  std::vector<Eigen::Index> order(static_cast<std::size_t>(values.size()));
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](Eigen::Index a, Eigen::Index b) { return values[a] < values[b]; });
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    values[order[rank]] =
        quantile(quantity, (static_cast<double>(rank) + 0.5) / static_cast<double>(order.size()));
  }
  values += quantity.mean_c - values.mean();
}

void fill_month(const MonthStatistics& month, int index, Normal& normal, Climate& climate) {
  const int first = first_hour_of_month(index);
  const int hours = first_hour_of_month(index + 1) - first;
  const int days = hours / kHoursPerDay;
  const Anomalies anomalies = anomalies_of(month, days, normal);
  auto dry = climate.dry_bulb_c.segment(first, hours);
  auto dew = climate.dew_point_c.segment(first, hours);
  for (int day = 0; day < days; ++day) {
    for (int hour = 0; hour < kHoursPerDay; ++hour) {
      const double z_dry = between_days(anomalies.dry_bulb, day, hour);
      const double z_dew = between_days(anomalies.dew_point, day, hour);
      const double width = std::clamp(1.0 + kWideningPerSd * (z_dry - z_dew), kNarrowest, kWidest);
      const auto h = static_cast<std::size_t>(hour);
      const int at = day * kHoursPerDay + hour;
      dry[at] = month.dry_bulb.mean_c + month.dry_bulb.daily_sd_k * z_dry +
                width * month.dry_bulb.diurnal_k[h];
      dew[at] = month.dew_point.mean_c + month.dew_point.daily_sd_k * z_dew +
                month.dew_point.diurnal_k[h];
    }
  }
  put_on_quantiles(dry, month.dry_bulb);
  put_on_quantiles(dew, month.dew_point);
}

double design_value(const Hourly& hours, int month) {
  constexpr double kShare = 0.99;
  const int first = first_hour_of_month(month);
  std::vector<double> values(hours.data() + first, hours.data() + first_hour_of_month(month + 1));
  const auto at = static_cast<std::ptrdiff_t>(kShare * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

void derive_humidity(const Station& station, double pressure_factor, Climate& climate) {
  double pressure_sum = 0.0;
  for (int month = 0; month < kMonthsPerYear; ++month) {
    const double pressure =
        station.months[static_cast<std::size_t>(month)].pressure_pa * pressure_factor;
    const int end = first_hour_of_month(month + 1);
    for (int hour = first_hour_of_month(month); hour < end; ++hour) {
      const double ratio = humidity_ratio(
          {.vapour_pa = saturation_pressure_pa(climate.dew_point_c[hour]), .total_pa = pressure});
      climate.humidity_ratio[hour] = ratio;
      climate.wet_bulb_c[hour] = wet_bulb_c({.dry_bulb_c = climate.dry_bulb_c[hour],
                                             .humidity_ratio = ratio,
                                             .pressure_pa = pressure});
      pressure_sum += pressure;
    }
  }
  climate.pressure_pa = pressure_sum / kHoursPerYear;
}

}  // namespace

bool operator==(const Climate& a, const Climate& b) {
  return a.station == b.station && a.elevation_m == b.elevation_m &&
         a.pressure_pa == b.pressure_pa && (a.dry_bulb_c == b.dry_bulb_c).all() &&
         (a.dew_point_c == b.dew_point_c).all() && (a.wet_bulb_c == b.wet_bulb_c).all() &&
         (a.humidity_ratio == b.humidity_ratio).all() &&
         a.design_dry_bulb_c == b.design_dry_bulb_c && a.design_wet_bulb_c == b.design_wet_bulb_c;
}

Expected<Climate> prepare_climate(const ClimateInput& input) {
  const Station* station = find_station(input.station);
  if (station == nullptr) {
    return failure("site.station: \"" + input.station + "\" is not a station of the catalogue");
  }
  Climate climate{.station = station->id,
                  .elevation_m = input.elevation_m.value_or(station->elevation_m),
                  .dry_bulb_c = Hourly::Zero(kHoursPerYear),
                  .dew_point_c = Hourly::Zero(kHoursPerYear),
                  .wet_bulb_c = Hourly::Zero(kHoursPerYear),
                  .humidity_ratio = Hourly::Zero(kHoursPerYear)};
  Normal normal(kSeed);
  for (int month = 0; month < kMonthsPerYear; ++month) {
    fill_month(station->months[static_cast<std::size_t>(month)], month, normal, climate);
  }
  climate.dry_bulb_c += input.warming_k;
  climate.dew_point_c = (climate.dew_point_c + input.warming_k).min(climate.dry_bulb_c);
  derive_humidity(
      *station,
      standard_pressure_pa(climate.elevation_m) / standard_pressure_pa(station->elevation_m),
      climate);
  for (int month = 0; month < kMonthsPerYear; ++month) {
    climate.design_dry_bulb_c[static_cast<std::size_t>(month)] =
        design_value(climate.dry_bulb_c, month);
    climate.design_wet_bulb_c[static_cast<std::size_t>(month)] =
        design_value(climate.wet_bulb_c, month);
  }
  return climate;
}

}  // namespace sitewright::climate
