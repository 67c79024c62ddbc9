// dispatch: who supplied each hour of a year, at what cost.
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <ostream>

#include "app/cli/bill_lines.h"
#include "app/cli/command.h"
#include "app/cli/hourly_csv.h"
#include "app/cli/text_table.h"
#include "model/core/hour_of_year.h"
#include "model/core/number_text.h"
#include "model/emissions/pollutant.h"
#include "model/evaluate/evaluate.h"
#include "model/evaluate/hour_explained.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

namespace {

struct Options {
  PlanArgument plan;
  int year = 0;
  std::string hourly;
  std::string hour;
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

/// A limit of the permit as people count it: pollutants in short tons, as they are typed.
struct CapRow {
  std::string id;
  std::string unit;
  double used = 0.0;
  double limit = 0.0;
  bool binds = false;
  bool short_of_load = false;
  [[nodiscard]] std::optional<double> used_frac() const {
    return limit > 0.0 ? std::optional(used / limit) : std::nullopt;
  }
};

CapRow cap_row(const operations::CapYear& cap) {
  constexpr double kNothing = 1e-6;  // dispatch takes a limit of 0 for this
  const bool pounds = cap.unit == "lb";
  const double per_unit = pounds ? emissions::kLbPerShortTon : 1.0;
  return {.id = cap.id,
          .unit = pounds ? "short tons" : cap.unit,
          .used = cap.used / per_unit,
          .limit = cap.limit > kNothing ? cap.limit / per_unit : 0.0,
          .binds = cap.binds,
          .short_of_load = cap.short_of_load};
}

void write_caps(io::JsonWriter& writer, const operations::Result& year) {
  writer.key("caps").begin_array();
  for (const operations::CapYear& cap : year.caps) {
    const CapRow row = cap_row(cap);
    writer.begin_object().key("id").text(row.id).key("unit").text(row.unit);
    writer.key("used").number(row.used).key("limit").number(row.limit);
    writer.key("used_frac").number(row.used_frac()).key("binds").flag(row.binds);
    writer.key("short_of_load").flag(row.short_of_load).end_object();
  }
  writer.end_array();
}

/// Why a source gives what it gives, with the permit's limit where that is why.
std::string because(const HourShare& share) {
  const std::string words(sentence(share.reason));
  if (share.reason != HourReason::permit || share.permit_limit.empty()) return words;
  return words + ": " + share.permit_limit;
}

void write_hour(io::JsonWriter& writer, int year, const HourExplained& hour) {
  writer.key("explained").begin_object().key("hour").number(hour.hour);
  writer.key("time").text(hour_text(year, hour.hour)).key("load_mw").number(hour.load_mw);
  writer.key("unserved_mw").number(hour.unserved_mw);
  writer.key("discharge_mw").number(hour.discharge_mw).key("charge_mw").number(hour.charge_mw);
  writer.key("sources").begin_array();
  for (const HourShare& share : hour.shares) {
    writer.begin_object().key("id").text(share.id);
    writer.key("contract").flag(share.is_contract).key("mw").number(share.mw);
    writer.key("could_mw").number(share.could_mw);
    writer.key("usd_per_mwh").number(share.usd_per_mwh);
    writer.key("reason").text(to_string(share.reason));
    writer.key("because").text(because(share)).end_object();
  }
  writer.end_array().end_object();
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

std::string as_json(const YearResult& result, const std::optional<HourExplained>& hour) {
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
  writer.key("bill");
  write_bill(writer, result);
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
  if (hour) write_hour(writer, result.sums.year, *hour);
  return writer.end_object().str();
}

std::string caps_text(const operations::Result& year) {
  constexpr int kDigits = 5;
  if (year.caps.empty()) return {};
  constexpr double kPercent = 100.0;
  constexpr int kShareDigits = 4;
  TextTable table({"limit of the permit", "used", "allowed", "unit", "used %", "binds?"});
  for (const operations::CapYear& cap : year.caps) {
    const CapRow row = cap_row(cap);
    const auto share = row.used_frac();
    table.add({row.id, format_number(row.used, kDigits), format_number(row.limit, kDigits),
               row.unit, share ? format_number(*share * kPercent, kShareDigits) : "-",
               row.short_of_load ? "binds, load unserved" : (row.binds ? "binds" : "slack")});
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
         table.str() + bill_text(result) + curtailed_text(result) + caps_text(year);
}

/// Who serves an hour, cheapest first, and why not more of it.
std::string explained_text(int year, const HourExplained& hour) {
  constexpr int kDigits = 5;
  const auto shown = [](double value) { return format_number(value, kDigits); };
  TextTable table({"source", "MW", "could give MW", "USD/MWh at full load", "because"});
  for (const HourShare& share : hour.shares) {
    table.add({share.is_contract ? "grid: " + share.id : share.id, shown(share.mw),
               shown(share.could_mw), shown(share.usd_per_mwh), because(share)});
  }
  return "\nhour " + std::to_string(hour.hour) + ", " + hour_text(year, hour.hour) + ": load " +
         shown(hour.load_mw) + " MW, storage gives " + shown(hour.discharge_mw) + " and takes " +
         shown(hour.charge_mw) + ", unserved " + shown(hour.unserved_mw) + "\n\n" + table.str();
}

Exit run_dispatch(const Options& options, std::ostream& out, std::ostream& err) {
  LoadedPlan loaded = load_plan(options.plan);
  check_year(loaded, options.year);
  std::optional<int> asked;
  if (!options.hour.empty()) {
    const auto hour = parse_hour(options.hour, options.year);
    if (!hour) throw Failure{Exit::usage, "--hour " + hour.error().message};
    asked = *hour;
  }
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
  std::optional<HourExplained> hour;
  if (asked) hour = explain_hour(result, climate_for(loaded), *asked);
  out << (options.json ? as_json(result, hour) : as_text(result));
  if (hour && !options.json) out << explained_text(options.year, *hour);
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
  command->add_option("--hour", options->hour,
                      "Say who serves this hour and why: 0 to 8759, YYYY-MM-DDTHH or \"MM-DD HH\"");
  command->add_flag("--json", options->json, "Sums as JSON");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_dispatch(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
