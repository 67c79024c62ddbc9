// network: the back-end fabric of a plan, part by part, and what several fabrics would cost.
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <ostream>
#include <string>

#include "app/cli/command.h"
#include "app/cli/text_table.h"
#include "model/core/number_text.h"
#include "model/evaluate/evaluate.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

namespace {

constexpr int kDigits = 5;

struct Options {
  PlanArgument plan;
  bool json = false;
};

double count(std::int64_t value) { return static_cast<double>(value); }
std::string shown(double value) { return format_number(value, kDigits); }
/// Dollars in millions; nothing where some links have no part that reaches.
std::string million(const std::optional<double>& usd) {
  return usd ? shown(*usd / 1e6) : std::string("-");
}

void write_tiers(io::JsonWriter& writer, std::string_view key,
                 const std::vector<std::int64_t>& by_tier) {
  writer.key(key).begin_object();
  for (std::size_t tier = 0; tier < by_tier.size(); ++tier) {
    writer.key(network::tier_name(tier)).number(count(by_tier[tier]));
  }
  writer.end_object();
}

void write_links(io::JsonWriter& writer, const network::Result& fabric) {
  writer.key("links").begin_array();
  for (std::size_t tier = 0; tier < fabric.links.size(); ++tier) {
    const network::Link& link = fabric.links[tier];
    writer.begin_object().key("below").text(network::tier_name(tier));
    writer.key("links").number(count(link.links)).key("length_m").number(link.length_m);
    writer.key("parts").begin_array();
    for (const std::string& part : link.parts) writer.text(part);
    writer.end_array().end_object();
  }
  writer.end_array();
}

void write_items(io::JsonWriter& writer, const network::Result& fabric) {
  writer.key("items").begin_array();
  for (const network::Item& item : fabric.items) {
    writer.begin_object().key("id").text(item.id).key("name").text(item.name);
    writer.key("quantity").number(count(item.quantity)).key("unit_usd").number(item.unit_usd);
    writer.key("price_year").number(item.price_year).key("source").text(item.source);
    writer.key("power_w").number(item.power_w).end_object();
  }
  writer.end_array();
}

void write_splits(io::JsonWriter& writer, const std::vector<FabricSplit>& splits) {
  writer.key("splits").begin_array();
  for (const FabricSplit& split : splits) {
    writer.begin_object().key("fabrics").number(count(split.fabrics));
    writer.key("accelerators").number(count(split.joined)).key("tiers").number(split.tiers);
    writer.key("switches").number(count(split.switches)).key("capex_usd").number(split.usd);
    writer.key("power_mw").number(split.power_mw);
    writer.key("bisection_tbps").number(split.bisection_tbps).key("mtti_h").number(split.mtti_h);
    writer.key("goodput_frac").number(split.goodput_frac);
    writer.key("run_time_x").number(split.run_time_x).end_object();
  }
  writer.end_array();
}

std::string as_json(const Evaluation& evaluation) {
  const network::Result& fabric = evaluation.network;
  io::JsonWriter writer;
  writer.begin_object().key("accelerators").number(count(fabric.accelerators));
  writer.key("tiers").number(count(static_cast<std::int64_t>(fabric.switches_by_tier.size())));
  write_tiers(writer, "switches", fabric.switches_by_tier);
  writer.key("switches_total").number(count(fabric.switches));
  writer.key("optics").number(count(fabric.optics)).key("cables").number(count(fabric.cables));
  writer.key("power_mw").number(fabric.power_mw);
  writer.key("w_per_accelerator").number(fabric.w_per_accelerator);
  writer.key("capex_usd").number(evaluation.fabric_usd);
  writer.key("largest_fabric").number(count(fabric.max_accelerators));
  writer.key("fabrics").number(count(fabric.fabrics));
  writer.key("joined").number(count(fabric.joined));
  writer.key("bisection_tbps").number(fabric.bisection_tbps);
  writer.key("free_leaf_ports").number(count(fabric.free_leaf_ports));
  write_tiers(writer, "free_ports", fabric.free_ports_by_tier);
  write_links(writer, fabric);
  write_items(writer, fabric);
  write_splits(writer, evaluation.fabrics);
  return writer.end_object().str();
}

std::string tier_table(const network::Result& fabric) {
  TextTable table({"tier", "switches", "ports left", "links below", "over m", "made of"});
  for (std::size_t tier = 0; tier < fabric.switches_by_tier.size(); ++tier) {
    std::string links, metres, parts;
    if (tier < fabric.links.size()) {
      links = shown(count(fabric.links[tier].links));
      metres = shown(fabric.links[tier].length_m);
      for (const std::string& part : fabric.links[tier].parts) {
        parts += (parts.empty() ? "" : " ") + part;
      }
    }
    table.add({network::tier_name(tier), shown(count(fabric.switches_by_tier[tier])),
               shown(count(fabric.free_ports_by_tier[tier])), links, metres, parts});
  }
  return table.str();
}

std::string item_table(const network::Result& fabric) {
  TextTable table({"part", "quantity", "USD each", "of year", "W each", "source of the price"});
  for (const network::Item& item : fabric.items) {
    table.add({item.name, shown(count(item.quantity)), shown(item.unit_usd),
               std::to_string(item.price_year), shown(item.power_w), item.source});
  }
  return table.str();
}

std::string split_table(const std::vector<FabricSplit>& splits) {
  TextTable table({"fabrics", "accelerators each", "tiers", "switches", "M USD", "MW",
                   "bisection Tb/s", "MTTI h", "goodput", "one run takes"});
  for (const FabricSplit& split : splits) {
    table.add({shown(count(split.fabrics)), shown(count(split.joined)), std::to_string(split.tiers),
               shown(count(split.switches)), million(split.usd), shown(split.power_mw),
               shown(split.bisection_tbps), split.mtti_h ? shown(*split.mtti_h) : "",
               format_number(split.goodput_frac, 3), format_number(split.run_time_x, 3) + " x"});
  }
  return table.str();
}

std::string as_text(const Evaluation& evaluation) {
  const network::Result& fabric = evaluation.network;
  return shown(count(fabric.accelerators)) + " accelerators, " + shown(count(fabric.switches)) +
         " switches, " + shown(count(fabric.optics)) + " optical modules, " +
         shown(count(fabric.cables)) + " cables, " + shown(fabric.power_mw) + " MW, " +
         million(evaluation.fabric_usd) + " M USD\n" + "one fabric joins at most " +
         shown(count(fabric.max_accelerators)) + "; bisection " + shown(fabric.bisection_tbps) +
         " Tb/s; " + shown(count(fabric.free_leaf_ports)) + " leaf ports left\n\n" +
         tier_table(fabric) + "\n" + item_table(fabric) +
         "\none fabric or several, one job on each\n" + split_table(evaluation.fabrics);
}

Exit run_network(const Options& options, std::ostream& out, std::ostream& err) {
  LoadedPlan loaded = load_plan(options.plan);
  const Evaluation evaluation = evaluate_plan(loaded);
  out << (options.json ? as_json(evaluation) : as_text(evaluation));
  return report_issues(loaded, err);
}

}  // namespace

void declare_network(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("network", "Switches, cables and modules of the fabric; one or several");
  add_plan_argument(*command, options->plan);
  command->add_flag(
      "--json", options->json,
      "As JSON: switches by tier, optics, power_mw, capex_usd, largest_fabric, items");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_network(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
