// Monthly statistics from the bundled table.
#include <algorithm>
#include <cstdio>

#include "data/bundled_data.h"
#include "model/climate/climate.h"
#include "model/core/check.h"
#include "model/core/csv.h"
#include "model/core/number_text.h"

namespace sitewright::climate {

namespace {

constexpr std::string_view kFile = "climate/climate_statistics.csv";
constexpr std::array<std::string_view, kQuantileCount> kQuantileNames{
    "q0000", "q0010", "q0050", "q0100", "q0200", "q0300", "q0400", "q0500",
    "q0600", "q0700", "q0800", "q0900", "q0950", "q0990", "q1000"};

class Reader {
 public:
  explicit Reader(const CsvTable& table) : table_(table) {}

  Expected<std::vector<Station>> run() {
    for (std::size_t row = 0; row < table_.row_count() && !error_; ++row) read_row(row);
    if (!error_ && month_ != kMonthsPerYear && !stations_.empty()) fail("has not twelve months");
    if (error_) return tl::unexpected(*error_);
    return std::move(stations_);
  }

 private:
  void fail(std::string_view rule) {
    if (!error_)
      error_ = Error{table_.file() + ": station " + stations_.back().id + " " + std::string(rule)};
  }

  double number(std::size_t row, const std::string& column) {
    if (!table_.column(column)) {
      if (!error_) error_ = Error{table_.file() + ": the column \"" + column + "\" is missing"};
      return 0.0;
    }
    const auto value = parse_number(table_.cell(row, column));
    if (!value && !error_) error_ = table_.error_at(row, column, "is not a number");
    return value.value_or(0.0);
  }

  MonthQuantity quantity(std::size_t row, const std::string& prefix) {
    MonthQuantity result;
    result.mean_c = number(row, prefix + "_mean_c");
    result.daily_sd_k = number(row, prefix + "_daily_sd_k");
    for (std::size_t i = 0; i < kQuantileCount; ++i) {
      result.quantiles_c[i] = number(row, prefix + "_" + std::string(kQuantileNames[i]) + "_c");
    }
    if (!std::is_sorted(result.quantiles_c.begin(), result.quantiles_c.end()))
      fail("has quantiles that fall");
    for (std::size_t hour = 0; hour < kHoursPerDay; ++hour) {
      std::array<char, 8> name{};
      std::snprintf(name.data(), name.size(), "h%02zu", hour);
      result.diurnal_k[hour] = number(row, prefix + "_diurnal_" + name.data() + "_k");
    }
    return result;
  }

  void read_row(std::size_t row) {
    if (!table_.column("station") || !table_.column("name")) {
      error_ = Error{table_.file() + ": the columns station and name are needed"};
      return;
    }
    const std::string& id = table_.cell(row, "station");
    if (stations_.empty() || stations_.back().id != id) {
      if (!stations_.empty() && month_ != kMonthsPerYear) return fail("has not twelve months");
      Station station;
      station.id = id;
      station.name = table_.cell(row, "name");
      station.lat_deg = number(row, "lat_deg");
      station.lon_deg = number(row, "lon_deg");
      station.elevation_m = number(row, "elevation_m");
      station.utc_offset_h = number(row, "utc_offset_h");
      stations_.push_back(std::move(station));
      month_ = 0;
    }
    if (month_ >= kMonthsPerYear || number(row, "month") != month_ + 1)
      return fail("has months out of order");
    MonthStatistics& month = stations_.back().months[static_cast<std::size_t>(month_)];
    month.pressure_pa = number(row, "pressure_mean_pa");
    month.daily_ar1 = number(row, "db_daily_ar1");
    month.daily_corr = number(row, "db_dp_daily_corr");
    month.dry_bulb = quantity(row, "db");
    month.dew_point = quantity(row, "dp");
    ++month_;
  }

  const CsvTable& table_;
  std::vector<Station> stations_;
  std::optional<Error> error_;
  int month_ = 0;
};

std::vector<Station> load_bundled() {
  auto stations = read_stations(kFile, data::bundled_text(kFile));
  SITEWRIGHT_CHECK(stations.has_value(), stations.error().message);
  return std::move(*stations);
}

}  // namespace

Expected<std::vector<Station>> read_stations(std::string_view file, std::string_view text) {
  const Expected<CsvTable> table = read_csv(file, text);
  if (!table) return tl::unexpected(table.error());
  return Reader(*table).run();
}

std::span<const Station> stations() {
  static const std::vector<Station> all = load_bundled();
  return all;
}

const Station* find_station(std::string_view id) {
  const auto all = stations();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Station& s) { return s.id == id; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace sitewright::climate
