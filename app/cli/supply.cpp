// supply: who can deliver how much on a date, what limits each, and what a single loss leaves.
#include <CLI/CLI.hpp>
#include <cmath>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/fixes.h"
#include "app/cli/text_table.h"
#include "model/core/number_text.h"
#include "model/evaluate/chips_per_megawatt.h"
#include "model/evaluate/evaluate.h"
#include "model/evaluate/power_routes.h"
#include "model/evaluate/supply_day.h"
#include "model/evaluate/swing_day.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

namespace {

struct Options {
  PlanArgument plan;
  std::string date;
  std::vector<double> mw;
  bool json = false;
};

void write_swings(io::JsonWriter& writer, const adequacy::Swings& swings,
                  const std::vector<UnitSteps>& steps) {
  writer.key("swing").begin_object().key("swing_mw").number(swings.swing_mw);
  writer.key("frequency_hz").number(kSwingHz).key("critical_band").flag(swings.critical_band);
  writer.key("least_ramp_mw_per_s").number(swings.least_ramp_mw_per_s);
  writer.key("allowed_mw").number(swings.allowed_mw).key("unmet_mw").number(swings.unmet_mw);
  writer.key("unit_steps").begin_array();
  for (const UnitSteps& group : steps) {
    writer.begin_object().key("id").text(group.id).key("units").number(group.units);
    writer.key("unit_mw").number(group.unit_mw).key("step_frac").number(group.step_frac);
    writer.key("step_mw").number(group.step_mw);
    writer.key("ramp_mw_per_s").number(group.ramp_mw_per_s).end_object();
  }
  writer.end_array().key("storage_mw").number(swings.storage.mw);
  writer.key("storage_mwh_per_day").number(swings.storage.discharged_mwh_per_day);
  writer.key("floor_frac").number(swings.floor.frac).end_object();
}

void write_day(io::JsonWriter& writer, const SupplyDay& day, const adequacy::Swings& swings,
               const std::vector<UnitSteps>& steps, const analysis::LoadAnswer& load) {
  writer.begin_object().key("date").date(day.date);
  writer.key("supportable_mw").number(day.supportable_mw);
  writer.key("firm_mw").number(day.firm_mw);
  writer.key("supportable_accelerators").number(day.accelerators);
  writer.key("n1_accelerators").number(day.n1_accelerators).key("n1").begin_array();
  for (const SupplyLoss& loss : day.n1) {
    writer.begin_object().key("lost").text(loss.lost).key("mw").number(loss.mw);
    writer.key("accelerators").number(loss.accelerators).end_object();
  }
  writer.end_array().key("binding").text(capacity::to_string(day.binding));
  writer.key("short_of_gas").begin_array();
  for (const std::string& id : day.short_of_gas) writer.text(id);
  writer.end_array();
  writer.key("sources").begin_array();
  for (const SupplyShare& source : day.sources) {
    writer.begin_object().key("id").text(source.id).key("mw").number(source.mw);
    writer.key("firm").flag(source.firm);
    writer.key("not_firm_because").text(source.not_firm_because);
    writer.key("limit").text(supply::to_string(source.limit)).end_object();
  }
  writer.end_array();
  writer.key("needed_mw").number(day.needed_mw);
  writer.key("kw_per_accelerator").number(day.kw_per_accelerator);
  writer.key("gas_mmbtu_per_day").number(day.gas_mmbtu_per_day);
  write_swings(writer, swings, steps);
  writer.key("load");
  write_fixes(load, writer);
  writer.end_object();
}

std::string shown(const std::optional<double>& value) {
  constexpr int kDigits = 6;
  return value ? format_number(*value, kDigits) : "-";
}

/// Whole accelerators, every digit.
std::string count(const std::optional<double>& value) {
  return value ? format_number(*value) : "-";
}

/// Training swings of the day, what units take of them and what closes the gap.
std::string swing_text(const adequacy::Swings& swings, const std::vector<UnitSteps>& steps) {
  constexpr double kPercent = 100.0;
  std::string text =
      "\ntraining swings " + shown(swings.swing_mw) + " MW at " + shown(kSwingHz) +
      " Hz, at least " + shown(swings.least_ramp_mw_per_s) + " MW/s" +
      (swings.critical_band ? ", in the critical band of " : ", outside the band of ") +
      shown(adequacy::kCriticalLowHz) + " to " + shown(adequacy::kCriticalHighHz) +
      " Hz; on-site units take " + shown(swings.allowed_mw) + " MW at once";
  const char* between = " (";
  for (const UnitSteps& group : steps) {
    text += between + group.id + " " + std::to_string(group.units) + " x " + shown(group.unit_mw) +
            " MW x " + shown(group.step_frac * kPercent) + " %";
    if (group.ramp_mw_per_s) text += ", ramp " + shown(group.ramp_mw_per_s) + " MW/s";
    between = ", ";
  }
  if (!steps.empty()) text += ")";
  if (swings.unmet_mw <= 0.0) return text + "\n";
  return text + ", " + shown(swings.unmet_mw) + " MW are unmet: storage of " +
         shown(swings.storage.mw) + " MW (" + shown(swings.storage.discharged_mwh_per_day) +
         " MWh a day through it) or a power floor of " + shown(swings.floor.frac * kPercent) +
         " %\n";
}

/// Billions of cubic feet of pipeline gas, by the unit table's heat of one.
std::string bcf_per_day(double mmbtu_per_day) {
  constexpr int kDigits = 3;
  return format_number(mmbtu_per_day * unit_info(Unit::mmbtu_per_day).alternatives.front().factor,
                       kDigits);
}

/// What binds, with the groups that firm gas limits where megawatts do.
std::string binds_text(const SupplyDay& day) {
  std::string text(capacity::to_string(day.binding));
  text += " binds";
  if (day.binding != capacity::Constraint::site_power || day.short_of_gas.empty()) return text;
  text += ": firm gas limits";
  for (const std::string& id : day.short_of_gas)
    text += (&id == &day.short_of_gas.front() ? " " : ", ") + id;
  return text;
}

/// The day in words and tables.
std::string as_text(const SupplyDay& day) {
  std::string text = to_iso(day.date) + ": " + shown(day.supportable_mw) + " MW supportable (" +
                     shown(day.firm_mw) + " firm) carry " + count(day.accelerators) +
                     " accelerators, " + count(day.n1_accelerators) + " after the worst loss; " +
                     binds_text(day) + "\n\n";
  TextTable sources({"source", "MW", "firm", "limit"});
  for (const SupplyShare& source : day.sources) {
    sources.add({source.id, shown(source.mw),
                 source.firm ? "yes" : "no: " + std::string(source.not_firm_because),
                 std::string(supply::to_string(source.limit))});
  }
  TextTable losses({"without one of", "MW left", "accelerators"});
  for (const SupplyLoss& loss : day.n1)
    losses.add({loss.lost, shown(loss.mw), count(loss.accelerators)});
  text += sources.str() + "\n" + losses.str();
  if (day.gas_mmbtu_per_day <= 0.0) return text;
  return text + "\ngas at full output " + shown(day.gas_mmbtu_per_day) + " MMBtu/day, " +
         bcf_per_day(day.gas_mmbtu_per_day) + " Bcf/day\n";
}

std::string step_table(const Evaluation& evaluation) {
  const bool gas = evaluation.supply.gas_mmbtu_per_day.size() > 0 &&
                   evaluation.supply.gas_mmbtu_per_day.maxCoeff() > 0.0;
  std::vector<std::string> columns{"from",         "supportable MW",   "firm MW",
                                   "accelerators", "N-1 accelerators", "needed MW"};
  if (gas) columns.insert(columns.end(), {"gas MMBtu/day", "Bcf/day"});
  columns.emplace_back("binds");
  TextTable table(columns);
  for (const Date date : supply_steps(evaluation)) {
    const SupplyDay day = supply_on(evaluation, date);
    std::vector<std::string> row{to_iso(day.date),           shown(day.supportable_mw),
                                 shown(day.firm_mw),         count(day.accelerators),
                                 count(day.n1_accelerators), shown(day.needed_mw)};
    if (gas) {
      row.push_back(shown(day.gas_mmbtu_per_day));
      row.push_back(bcf_per_day(day.gas_mmbtu_per_day));
    }
    row.emplace_back(capacity::to_string(day.binding));
    table.add(std::move(row));
  }
  return table.str() + (gas ? "gas: all units that burn it at full output, HHV\n" : "");
}

std::string order_table(const supply::Result& supply) {
  if (supply.orders.empty()) return {};
  TextTable table({"order", "for", "count", "MVA", "weeks", "needed", "order by", "ordered"});
  for (const supply::Order& order : supply.orders) {
    table.add({order.what, order.path, std::to_string(order.count), shown(order.mva),
               shown(order.lead_weeks), to_iso(order.needed), to_iso(order.order_by),
               order.ordered ? to_iso(*order.ordered) : "-"});
  }
  return "\n" + table.str();
}

double carried(double mw, double kw) {
  constexpr double kKilowattsPerMegawatt = 1e3;
  return std::floor(mw * kKilowattsPerMegawatt / kw);
}

/// Accelerators by generation that given megawatts carry at each boundary.
std::string chip_table(const std::vector<ChipPower>& chips, const std::vector<double>& megawatts) {
  TextTable table(
      {"MW", "accelerator", "at TDP alone", "at IT", "at the meter", "kW at the meter"});
  for (const double mw : megawatts) {
    for (const ChipPower& chip : chips) {
      table.add({format_number(mw), chip.name, count(carried(mw, chip.accelerator_kw)),
                 count(carried(mw, chip.it_kw)), count(carried(mw, chip.facility_kw)),
                 format_number(chip.facility_kw, 3)});
    }
  }
  return table.str();
}

/// What megawatts cost by each contract of the plan: behind or in front of the meter.
std::string route_table(const std::vector<PowerRoute>& routes) {
  TextTable table({"MW", "route", "kind", "point", "from", "until", "carries MW", "USD/MWh",
                   "capacity USD/MWh", "rest MW", "rest USD/MWh", "source", "confidence"});
  bool rest = false;
  bool energy_alone = false;
  constexpr int kDigits = 4;
  for (const PowerRoute& route : routes) {
    table.add(
        {format_number(route.mw), route.contract, route.kind, route.point,
         route.from ? to_iso(*route.from) : "-", route.until ? to_iso(*route.until) : "-",
         format_number(route.carried_mw) + " of " + format_number(route.mw),
         format_number(route.usd_per_mwh, kDigits),
         route.capacity_usd_per_mwh ? format_number(*route.capacity_usd_per_mwh, kDigits) : "-",
         format_number(route.rest_mw()),
         route.rest_usd_per_mwh ? format_number(*route.rest_usd_per_mwh, kDigits) : "-",
         route.source, route.confidence});
    rest = rest || route.rest_mw() > 0.0;
    energy_alone = energy_alone || route.capacity_usd_per_mwh.has_value();
  }
  if (routes.empty()) return {};
  const char* capacity =
      "USD/MWh is all that the contract bills. A contract of energy alone in front of the meter "
      "pays the region's capacity\nbeside it, and transmission and distribution, for which there "
      "is no sourced price; the region's price has all in it.\n";
  const char* note =
      "A route carries no more than its contract is for; the rest is priced at the region's price, "
      "in front of the meter,\nand needs a connection there of its own. \"-\": nothing is left, or "
      "no price is known.\n";
  return "\n" + table.str() + (energy_alone ? capacity : "") + (rest ? note : "");
}

std::string megawatts_as_json(const std::vector<ChipPower>& chips,
                              const std::vector<PowerRoute>& routes,
                              const std::vector<double>& megawatts) {
  io::JsonWriter writer;
  writer.begin_object().key("accelerators").begin_array();
  for (const double mw : megawatts) {
    for (const ChipPower& chip : chips) {
      writer.begin_object().key("mw").number(mw).key("model").text(chip.model);
      writer.key("at_tdp").number(carried(mw, chip.accelerator_kw));
      writer.key("at_it").number(carried(mw, chip.it_kw));
      writer.key("at_meter").number(carried(mw, chip.facility_kw)).end_object();
    }
  }
  writer.end_array().key("routes").begin_array();
  for (const PowerRoute& route : routes) {
    writer.begin_object().key("mw").number(route.mw).key("contract").text(route.contract);
    writer.key("kind").text(route.kind).key("carried_mw").number(route.carried_mw);
    writer.key("usd_per_mwh").number(route.usd_per_mwh);
    writer.key("capacity_usd_per_mwh")
        .number(route.capacity_usd_per_mwh)
        .key("rest_mw")
        .number(route.rest_mw());
    writer.key("rest_usd_per_mwh").number(route.rest_usd_per_mwh);
    writer.key("source").text(route.source).key("confidence").text(route.confidence).end_object();
  }
  return writer.end_array().end_object().str();
}

std::string megawatt_text(const LoadedPlan& loaded, const std::vector<double>& megawatts,
                          bool json) {
  const climate::Climate climate = climate_for(loaded);
  const std::vector<ChipPower> chips = chip_powers(loaded.plan, bundled_catalog(), climate);
  const std::vector<PowerRoute> routes =
      power_routes(loaded.plan, bundled_catalog(), climate, megawatts);
  if (json) return megawatts_as_json(chips, routes, megawatts);
  return chip_table(chips, megawatts) + route_table(routes);
}

Exit run_supply(const Options& options, std::ostream& out, std::ostream& err) {
  LoadedPlan loaded = load_plan(options.plan);
  if (!options.mw.empty()) {
    out << megawatt_text(loaded, options.mw, options.json);
    return report_issues(loaded, err);
  }
  const Evaluation evaluation = evaluate_plan(loaded);
  Date date = evaluation.end - std::chrono::days{1};
  if (!options.date.empty()) {
    const auto parsed = parse_iso(options.date);
    if (!parsed) throw Failure{Exit::usage, "--date " + options.date + ": give YYYY-MM-DD"};
    date = *parsed;
    if (date < evaluation.start || date >= evaluation.end) {
      throw Failure{Exit::usage, "--date " + options.date + ": the plan runs from " +
                                     to_iso(evaluation.start) + " up to " + to_iso(evaluation.end)};
    }
  }
  const adequacy::Swings swings = swings_on(loaded.plan, bundled_catalog(), evaluation, date);
  const std::vector<UnitSteps> steps =
      unit_steps_on(loaded.plan, bundled_catalog(), evaluation, date);
  const analysis::LoadAnswer load =
      analysis::answer_load(loaded.plan, bundled_catalog(), climate_for(loaded), evaluation);
  if (options.json) {
    io::JsonWriter writer;
    write_day(writer, supply_on(evaluation, date), swings, steps, load);
    out << writer.str();
  } else if (options.date.empty()) {
    out << step_table(evaluation) << order_table(evaluation.supply) << fix_text(load);
  } else {
    out << as_text(supply_on(evaluation, date)) << swing_text(swings, steps);
  }
  return report_issues(loaded, err);
}

}  // namespace

void declare_supply(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("supply", "Megawatts by source, accelerators they carry, single losses");
  add_plan_argument(*command, options->plan);
  command->add_option("--date", options->date,
                      "Day, YYYY-MM-DD; without it every step, with --json the last day");
  const CLI::Validator megawatts(
      [](const std::string& text) -> std::string {
        const auto mw = parse_number(text);
        constexpr double kMostMw = 1e6;
        if (mw && *mw > 0.0 && *mw <= kMostMw) return {};
        return "\"" + text + "\" is not a number of megawatts above 0, at most 1000000";
      },
      "MW");
  command->add_option("--mw", options->mw, "Accelerators of each generation that megawatts carry")
      ->delimiter(',')
      ->check(megawatts);
  command->add_flag("--json", options->json, "One day as JSON");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_supply(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
