// adequacy: what is left of a year's load when a unit or a feed is lost, how often units fail, and
// what storage, loops and redundancy do about it.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/text_table.h"
#include "model/core/number_text.h"
#include "model/evaluate/adequacy_year.h"
#include "model/evaluate/evaluate.h"
#include "model/evaluate/power_path.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

namespace {

struct Options {
  PlanArgument plan;
  int year = 0;
  bool json = false;
};

void write_storage(const std::vector<StorageYear>& stores, io::JsonWriter& writer) {
  writer.key("storage").begin_array();
  for (const StorageYear& store : stores) {
    writer.begin_object().key("id").text(store.id);
    writer.key("usable_mwh").number(store.duties.usable_mwh);
    writer.key("augmented_mwh").number(store.augmented_mwh).key("duties").begin_array();
    for (const adequacy::Reservation& kept : store.duties.reservations) {
      writer.begin_object().key("duty").text(adequacy::to_string(kept.kind));
      writer.key("mw").number(kept.mw).key("held_mwh").number(kept.held_mwh);
      writer.key("room_mwh").number(kept.room_mwh).key("short_mw").number(kept.short_mw);
      writer.key("short_mwh").number(kept.short_mwh).end_object();
    }
    writer.end_array().key("left_mw").number(store.duties.left_mw);
    writer.key("left_mwh").number(store.duties.left_mwh).end_object();
  }
  writer.end_array();
}

void write_paths(const std::vector<HallPath>& paths, io::JsonWriter& writer) {
  writer.key("power_paths").begin_array();
  for (const HallPath& path : paths) {
    writer.begin_object().key("hall").text(path.hall);
    writer.key("redundancy").text(enum_name(path.redundancy)).key("chosen").flag(path.chosen);
    writer.key("bought_mw").number(path.bought_mw).key("used_mw").number(path.used_mw);
    writer.key("stranded_mw").number(path.stranded_mw());
    writer.key("ups_loss_mw").number(path.ups_loss_mw);
    writer.key("redundancy_usd").number(path.redundancy_usd).end_object();
  }
  writer.end_array();
}

void write_losses(const std::vector<LossRow>& rows, io::JsonWriter& writer) {
  writer.key("losses_mwh").begin_object();
  for (const LossRow& row : rows) writer.key(row.name).number(row.mwh);
  writer.end_object();
}

std::string as_json(const Adequacy& adequacy, const std::vector<HallPath>& paths,
                    const std::vector<LossRow>& rows) {
  io::JsonWriter writer;
  writer.begin_object().key("year").number(adequacy.year).key("losses").begin_array();
  for (std::size_t i = 0; i < adequacy.losses.size(); ++i) {
    const adequacy::Loss& loss = adequacy.losses[i];
    const adequacy::StorageRide& ride = adequacy.rides[i];
    writer.begin_object().key("lost").text(loss.lost).key("worst_hour").number(loss.worst_hour);
    writer.key("left_mw").number(loss.left_mw).key("short_mw").number(loss.short_mw);
    writer.key("bridge_mw").number(loss.bridge_mw);
    writer.key("accelerators").number(loss.accelerators);
    writer.key("short_h").number(loss.short_h);
    writer.key("at_risk_mwh").number(loss.at_risk_mwh);
    writer.key("storage_min").number(ride.alone_min).key("bridged").flag(ride.bridges);
    writer.key("needed_mwh").number(ride.needed_mwh).end_object();
  }
  writer.end_array().key("loss_of_load_h").number(adequacy.loss_of_load.loss_of_load_h);
  writer.key("expected_unserved_mwh").number(adequacy.loss_of_load.unserved_mwh);
  writer.key("cooling_min").number(adequacy.cooling.carried_min);
  writer.key("cooling_needed_m3").number(adequacy.cooling.needed_m3);
  write_storage(adequacy.storage, writer);
  write_paths(paths, writer);
  write_losses(rows, writer);
  return writer.end_object().str();
}

std::string shown(const std::optional<double>& value) {
  constexpr int kDigits = 5;
  return value ? format_number(*value, kDigits) : "-";
}

std::string cooling_text(const Adequacy& adequacy, double restart_min) {
  if (!adequacy.cooling.carried_min) return {};
  return "\nthe cooling loops carry the IT for " + shown(adequacy.cooling.carried_min) +
         " minutes; the plant is back after " + shown(restart_min) +
         (adequacy.cooling.outlasts_restart
              ? "\n"
              : ", for which they would need " + shown(adequacy.cooling.needed_m3) + " m3\n");
}

std::string storage_text(const std::vector<StorageYear>& stores) {
  if (stores.empty()) return {};
  TextTable table({"store", "duty", "MW", "held MWh", "free MWh", "short MW", "short MWh"});
  for (const StorageYear& store : stores) {
    for (const adequacy::Reservation& kept : store.duties.reservations) {
      table.add({store.id, std::string(adequacy::to_string(kept.kind)), shown(kept.mw),
                 shown(kept.held_mwh), shown(kept.room_mwh), shown(kept.short_mw),
                 shown(kept.short_mwh)});
    }
    table.add({store.id, "dispatch and peaks", shown(store.duties.left_mw),
               shown(store.duties.left_mwh), "-", "-", "-"});
  }
  return "\n" + table.str();
}

std::string path_text(const std::vector<HallPath>& paths) {
  if (paths.empty()) return {};
  TextTable table(
      {"hall", "path", "", "MW bought", "MW used", "MW stranded", "UPS loss MW", "redundancy USD"});
  for (const HallPath& path : paths) {
    table.add({path.hall, std::string(enum_name(path.redundancy)), path.chosen ? "chosen" : "",
               shown(path.bought_mw), shown(path.used_mw), shown(path.stranded_mw()),
               shown(path.ups_loss_mw), shown(path.redundancy_usd)});
  }
  return "\n" + table.str();
}

std::string loss_text(const std::vector<LossRow>& rows, int year) {
  TextTable table({"lost in " + std::to_string(year), "MWh", "% of the facility's energy"});
  constexpr double kPercent = 100.0;
  for (const LossRow& row : rows)
    table.add({row.name, shown(row.mwh), format_number(row.of_facility_frac * kPercent, 3)});
  return "\n" + table.str();
}

/// Says of solar and wind that nothing here counts on them.
std::string weather_text(const plan::Plan& plan) {
  std::string groups;
  for (const plan::GeneratorGroup& group : plan.generators) {
    const GeneratorUnit* unit = bundled_catalog().find_generator(group.unit);
    if (unit == nullptr || !weather_driven(unit->kind)) continue;
    groups += (groups.empty() ? "" : ", ") + group.id;
  }
  if (groups.empty()) return {};
  return "\nleft out of losses and outages, since on a still night they give nothing: " + groups +
         "\n";
}

std::string as_text(const Adequacy& adequacy) {
  TextTable table({"lost", "worst hour", "MW left", "MW short", "accelerators", "hours short",
                   "MWh at risk", "MW to bridge", "minutes on storage"});
  for (std::size_t i = 0; i < adequacy.losses.size(); ++i) {
    const adequacy::Loss& loss = adequacy.losses[i];
    const adequacy::StorageRide& ride = adequacy.rides[i];
    const std::string minutes =
        loss.bridge_mw > 0.0 && ride.bridges ? "until standby runs" : shown(ride.alone_min);
    table.add({loss.lost.empty() ? "nothing" : loss.lost, std::to_string(loss.worst_hour),
               shown(loss.left_mw), shown(loss.short_mw), shown(loss.accelerators),
               shown(loss.short_h), shown(loss.at_risk_mwh), shown(loss.bridge_mw), minutes});
  }
  const std::string standby =
      adequacy.standby_mw <= 0.0 ? ""
                                 : "standby counts in what is left: " + shown(adequacy.standby_mw) +
                                       " MW that run after " + shown(adequacy.standby_start_min) +
                                       " minutes, until then MW to bridge\n";
  return std::to_string(adequacy.year) + ", each loss as if it lasted all year\n\n" + table.str() +
         standby +
         "\nforced outages of units and feeders: " + shown(adequacy.loss_of_load.loss_of_load_h) +
         " hours of lost load, " + shown(adequacy.loss_of_load.unserved_mwh) +
         " MWh unserved expected\n";
}

Exit run_adequacy(const Options& options, std::ostream& out, std::ostream& err) {
  LoadedPlan loaded = load_plan(options.plan);
  check_year(loaded, options.year);
  const Adequacy adequacy =
      evaluate_adequacy(loaded.plan, bundled_catalog(), climate_for(loaded), options.year);
  const Evaluation whole = evaluate_plan(loaded);
  const Evaluation evaluation = in_year(
      whole, evaluate_year(loaded.plan, bundled_catalog(), climate_for(loaded), options.year));
  const std::vector<HallPath> paths = hall_paths(loaded.plan, bundled_catalog(), whole);
  const std::vector<LossRow> rows = losses_of(loaded.plan, bundled_catalog(), evaluation);
  if (options.json) {
    out << as_json(adequacy, paths, rows);
  } else {
    out << as_text(adequacy) << weather_text(loaded.plan)
        << cooling_text(adequacy, loaded.plan.cooling.restart_min) << storage_text(adequacy.storage)
        << path_text(paths) << loss_text(rows, evaluation.reference_year);
  }
  return report_issues(loaded, err);
}

}  // namespace

void declare_adequacy(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "adequacy", "Single losses at their worst hour, loss-of-load hours, what redundancy strands");
  add_plan_argument(*command, options->plan);
  command->add_option("--year", options->year, "Calendar year inside the plan")->required();
  command->add_flag("--json", options->json,
                    "As JSON: losses, loss_of_load_h, storage, power_paths");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_adequacy(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
