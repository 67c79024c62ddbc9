// dispatch: who supplied each hour of a year, at what cost.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/hourly_csv.h"
#include "app/cli/text_table.h"
#include "model/core/number_text.h"
#include "model/evaluate/evaluate.h"
#include "model/evaluate/hour_explained.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

namespace {

struct Options {
  PlanArgument plan;
  int year = 0;
  std::string hourly;
  int hour = -1;
  bool json = false;
};

/// Largest difference between what comes in and what goes out in an hour [MW].
double balance_error_max(const operations::Hours& hours) {
  if (hours.load_mw.size() == 0) return 0.0;
  Hourly error =
      hours.grid_mw + hours.discharge_mw + hours.unserved_mw - hours.load_mw - hours.charge_mw;
  for (const Hourly& group : hours.group_mw) error += group;
  return error.abs().maxCoeff();
}

/// Limits of the permit: what is used of them, and what a unit more would save.
void write_caps(io::JsonWriter& writer, const operations::Result& year) {
  writer.key("caps").begin_array();
  for (const operations::CapYear& cap : year.caps) {
    writer.begin_object().key("id").text(cap.id).key("used_" + cap.unit).number(cap.used);
    writer.key("limit_" + cap.unit).number(cap.limit);
    writer.key("usd_per_" + cap.unit).number(cap.usd_per_unit).end_object();
  }
  writer.end_array();
}

/// Highest draw of each month in the hours of each demand charge, at the facility.
void write_peaks(io::JsonWriter& writer, const operations::Result& year) {
  writer.key("peaks").begin_array();
  for (const operations::DemandYear& demand : year.demand) {
    writer.begin_object().key("id").text(demand.id).key("mw").begin_array();
    for (const double mw : demand.peak_mw) writer.number(mw);
    writer.end_array().end_object();
  }
  writer.end_array();
}

std::string as_json(const YearResult& result) {
  const operations::Result& year = result.operations;
  io::JsonWriter writer;
  writer.begin_object().key("year").number(result.sums.year);
  writer.key("balance_error_max").number(balance_error_max(year.hours));
  writer.key("load_mwh").number(year.load_mwh).key("unserved_mwh").number(year.unserved_mwh);
  writer.key("energy_mwh").begin_object().key("grid").number(year.grid_mwh);
  for (const operations::GroupYear& group : year.groups) writer.key(group.id).number(group.mwh);
  writer.key("storage").number(year.discharge_mwh).end_object();
  writer.key("curtailed_mwh").begin_object();
  for (std::size_t i = 0; i < year.groups.size(); ++i) {
    if (result.by_weather[i]) writer.key(year.groups[i].id).number(result.curtailed_mwh[i]);
  }
  writer.end_object();
  writer.key("charge_mwh").number(year.charge_mwh);
  writer.key("fuel_mmbtu").number(year.fuel_mmbtu);
  writer.key("bill_usd").number(result.sums.grid_usd);
  writer.key("fuel_usd").number(year.fuel_usd).key("om_usd").number(year.om_usd);
  writer.key("start_usd").number(year.start_usd);
  write_caps(writer, year);
  write_peaks(writer, year);
  writer.key("throttled").begin_array();
  for (const LotThrottle& lot : result.throttled) {
    writer.begin_object().key("lot").text(lot.lot).key("hours").number(lot.hours);
    writer.key("mwh").number(lot.mwh).key("worst_mw").number(lot.worst_mw).end_object();
  }
  writer.end_array();
  return writer.end_object().str();
}

std::string caps_text(const operations::Result& year) {
  constexpr int kDigits = 5;
  if (year.caps.empty()) return {};
  TextTable table({"limit of the permit", "used", "allowed", "unit", "USD/unit"});
  for (const operations::CapYear& cap : year.caps) {
    table.add({cap.id, format_number(cap.used, kDigits), format_number(cap.limit, kDigits),
               cap.unit, format_number(cap.usd_per_unit, kDigits)});
  }
  return "\n" + table.str();
}

/// What solar and wind could have given and nobody took.
std::string curtailed_text(const YearResult& result) {
  constexpr int kDigits = 6;
  TextTable table({"solar and wind", "could give MWh", "curtailed MWh"});
  bool any = false;
  for (std::size_t i = 0; i < result.by_weather.size(); ++i) {
    if (!result.by_weather[i]) continue;
    any = true;
    const operations::GroupYear& group = result.operations.groups[i];
    table.add({group.id, format_number(group.mwh + result.curtailed_mwh[i], kDigits),
               format_number(result.curtailed_mwh[i], kDigits)});
  }
  return any ? "\n" + table.str() : std::string();
}

std::string as_text(const YearResult& result) {
  constexpr int kDigits = 6;
  const auto shown = [](double value) { return format_number(value, kDigits); };
  const operations::Result& year = result.operations;
  TextTable table({"source", "MWh", "peak MW", "fuel MMBtu", "unit-hours", "starts", "USD"});
  table.add({"grid", shown(year.grid_mwh), shown(year.grid_peak_mw), "", "", "",
             shown(result.sums.grid_usd)});
  for (const operations::GroupYear& group : year.groups) {
    table.add({group.id, shown(group.mwh), shown(group.peak_mw), shown(group.fuel_mmbtu),
               shown(group.unit_hours), std::to_string(group.starts),
               shown(group.fuel_usd + group.om_usd + group.start_usd)});
  }
  table.add({"storage", shown(year.discharge_mwh), "", "", "", "", ""});
  table.add({"unserved", shown(year.unserved_mwh), shown(year.worst_unserved_mw), "", "", "", ""});
  return std::to_string(result.sums.year) + ": " + shown(year.load_mwh) + " MWh of load\n\n" +
         table.str() + curtailed_text(result) + caps_text(year);
}

/// Who serves an hour, cheapest first, and why not more of it.
std::string hour_text(const HourExplained& hour) {
  constexpr int kDigits = 5;
  const auto shown = [](double value) { return format_number(value, kDigits); };
  TextTable table({"source", "MW", "could give MW", "USD/MWh", "because"});
  for (const HourShare& share : hour.shares) {
    table.add({share.id, shown(share.mw), shown(share.could_mw), shown(share.usd_per_mwh),
               std::string(to_string(share.reason))});
  }
  return "\nhour " + std::to_string(hour.hour) + ": load " + shown(hour.load_mw) +
         " MW, storage gives " + shown(hour.discharge_mw) + " and takes " + shown(hour.charge_mw) +
         ", unserved " + shown(hour.unserved_mw) + "\n\n" + table.str();
}

Exit run_dispatch(const Options& options, std::ostream& out, std::ostream& err) {
  LoadedPlan loaded = load_plan(options.plan);
  check_year(loaded, options.year);
  const YearResult result =
      evaluate_year(loaded.plan, bundled_catalog(), climate_for(loaded), options.year);
  loaded.issues.insert(loaded.issues.end(), result.operations.issues.begin(),
                       result.operations.issues.end());
  if (!options.hourly.empty()) {
    const auto written = write_hourly_csv(
        {.operations = result.operations, .it_mw = result.it_mw, .heat = result.heat},
        options.hourly);
    if (!written) throw Failure{Exit::usage, written.error().message};
  }
  out << (options.json ? as_json(result) : as_text(result));
  if (options.hour >= 0 && !options.json)
    out << hour_text(explain_hour(result, climate_for(loaded), options.hour));
  return report_issues(loaded, err);
}

}  // namespace

void declare_dispatch(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("dispatch", "Who supplies each hour of a year, at what cost");
  add_plan_argument(*command, options->plan);
  command->add_option("--year", options->year, "Calendar year inside the plan")->required();
  command->add_option("--hourly", options->hourly, "Write the hours to this CSV file");
  command->add_option("--hour", options->hour, "Say who serves this hour (0 to 8759) and why")
      ->check(CLI::Range(0, kHoursPerYear - 1));
  command->add_flag("--json", options->json, "Sums as JSON");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_dispatch(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
