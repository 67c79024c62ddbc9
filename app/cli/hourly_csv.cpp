// Hours as CSV, written whole or not at all.
#include "app/cli/hourly_csv.h"

#include <vector>

#include "app/cli/files.h"
#include "model/core/number_text.h"

namespace sitewright::cli {

namespace {

constexpr int kSignificant = 9;

struct Column {
  std::string header;
  const Hourly* hours;
};

}  // namespace

Expected<void> write_hourly_csv(const OperatedHours& year, const std::string& path) {
  const operations::Hours& hours = year.operations.hours;
  std::vector<Column> columns{{"load_mw", &hours.load_mw}, {"grid_mw", &hours.grid_mw}};
  for (std::size_t i = 0; i < hours.group_mw.size(); ++i) {
    columns.push_back({year.operations.groups[i].id + "_mw", &hours.group_mw[i]});
  }
  columns.push_back({"charge_mw", &hours.charge_mw});
  columns.push_back({"discharge_mw", &hours.discharge_mw});
  columns.push_back({"charge_state_mwh", &hours.charge_state_mwh});
  columns.push_back({"unserved_mw", &hours.unserved_mw});
  columns.push_back({"it_mw", &year.it_mw});
  columns.push_back({"facility_mw", &year.heat.facility_mw});
  columns.push_back({"water_m3", &year.heat.water_m3});
  std::string text = "hour";
  for (const Column& column : columns) text += "," + column.header;
  text += "\n";
  for (Eigen::Index hour = 0; hour < kHoursPerYear; ++hour) {
    text += std::to_string(hour);
    for (const Column& column : columns) {
      text +=
          "," + (column.hours->size() > hour ? format_number((*column.hours)[hour], kSignificant)
                                             : std::string());
    }
    text += "\n";
  }
  return write_whole_file(path, text);
}

}  // namespace sitewright::cli
