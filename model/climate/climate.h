// The weather of a station: monthly statistics, and the deterministic typical year that they give.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/error.h"
#include "model/core/series.h"

namespace sitewright::climate {

inline constexpr std::size_t kQuantileCount = 15;
/// Shares of a month's hours at or below each quantile.
inline constexpr std::array<double, kQuantileCount> kQuantileShares{
    0.0, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0};

/// One quantity of one month: its spread over days and hours.
struct MonthQuantity {
  double mean_c = 0.0;
  double daily_sd_k = 0.0;
  std::array<double, kQuantileCount> quantiles_c{};
  std::array<double, kHoursPerDay>
      diurnal_k{};  ///< mean departure of each hour from the day's mean
};

struct MonthStatistics {
  double pressure_pa = 0.0;
  double daily_ar1 = 0.0;   ///< lag-1 autocorrelation of daily mean dry bulb
  double daily_corr = 0.0;  ///< of daily mean dry bulb and dew point
  MonthQuantity dry_bulb;
  MonthQuantity dew_point;
};

struct Station {
  std::string id;
  std::string name;
  double lat_deg = 0.0;
  double lon_deg = 0.0;
  double elevation_m = 0.0;
  double utc_offset_h = 0.0;
  std::array<MonthStatistics, kMonthsPerYear> months{};
};

/// Reads the table of monthly statistics. Errors: file, line, column, value and rule; a station
/// without twelve months.
[[nodiscard]] Expected<std::vector<Station>> read_stations(std::string_view file,
                                                           std::string_view text);

/// The bundled stations, ordered as in the file (TMY3, Wilcox and Marion 2008).
[[nodiscard]] std::span<const Station> stations();
/// Null where there is none of that id.
[[nodiscard]] const Station* find_station(std::string_view id);

/// A typical year of a place. Hour 0 is 00:00-01:00 of 1 January, local standard time.
struct Climate {
  std::string station;
  double elevation_m = 0.0;
  double pressure_pa = 0.0;  ///< mean of the year
  Hourly dry_bulb_c;
  Hourly dew_point_c;           ///< <= wet bulb
  Hourly wet_bulb_c;            ///< <= dry bulb
  Hourly humidity_ratio;        ///< kg/kg dry air
  Monthly design_dry_bulb_c{};  ///< 99 % of the month's hours are at or below
  Monthly design_wet_bulb_c{};  ///< the same of wet bulb

  friend bool operator==(const Climate& a, const Climate& b);
};

struct ClimateInput {
  std::string station;
  std::optional<double> elevation_m;  ///< empty: the station's
  double warming_k;                   ///< added to dry bulb and dew point
};

/// The typical year: per month, daily anomalies of dry bulb and dew point from a fixed-seed AR(1)
/// pair with the month's deviations and correlation, interpolated between days, plus the diurnal
/// profile (wider on warm, dry days); then the month's hours are put by rank onto the month's
/// quantiles; dew point is capped at dry bulb. The same input gives the same bits. Takes tens of
/// milliseconds. Errors: the station is unknown. Source: TMY3 statistics (Wilcox and Marion 2008,
/// NREL/TP-581-43156)
[[nodiscard]] Expected<Climate> prepare_climate(const ClimateInput& input);

}  // namespace sitewright::climate
