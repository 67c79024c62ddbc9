// claims: published figures beside the model's.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/text_table.h"
#include "data/bundled_data.h"
#include "model/claims/claims.h"
#include "model/core/number_text.h"
#include "model/evaluate/metrics.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

namespace {

constexpr std::string_view kFile = "claims/published.csv";

struct Options {
  PlanArgument plan;
  bool json = false;
};

/// A metric as a number; a date as days since 1970-01-01.
std::optional<double> metric_value(const Evaluation& evaluation, std::string_view key) {
  const Metric* metric = find_metric(key);
  if (metric == nullptr) return std::nullopt;
  const MetricValue value = metric->get(evaluation);
  if (const auto* number = std::get_if<double>(&value)) return *number;
  if (const auto* date = std::get_if<Date>(&value))
    return static_cast<double>(date->time_since_epoch().count());
  return std::nullopt;
}

std::string as_json(const std::vector<claims::Row>& rows) {
  io::JsonWriter writer;
  writer.begin_object().key("claims").begin_array();
  for (const claims::Row& row : rows) {
    writer.begin_object().key("id").text(row.claim.id).key("text").text(row.claim.text);
    writer.key("metric").text(row.claim.metric).key("value").number(row.claim.value);
    writer.key("low").number(row.low).key("high").number(row.high).key("unit").text(row.claim.unit);
    writer.key("boundary")
        .text(row.claim.boundary)
        .key("ours")
        .number(row.ours)
        .key("ratio")
        .number(row.ratio);
    writer.key("verdict")
        .text(claims::to_string(row.verdict))
        .key("source")
        .text(row.claim.source)
        .end_object();
  }
  return writer.end_array().end_object().str();
}

std::string as_table(const std::vector<claims::Row>& rows) {
  constexpr int kSignificant = 4;
  TextTable table({"published", "low", "high", "ours", "unit", "boundary", "verdict", "claim"});
  for (const claims::Row& row : rows) {
    table.add({format_number(row.claim.value, kSignificant), format_number(row.low, kSignificant),
               format_number(row.high, kSignificant),
               row.ours ? format_number(*row.ours, kSignificant) : std::string(), row.claim.unit,
               row.claim.boundary, std::string(claims::to_string(row.verdict)), row.claim.text});
  }
  return table.str();
}

Exit run_claims(const Options& options, std::ostream& out, std::ostream& err) {
  LoadedPlan loaded = load_plan(options.plan);
  const Evaluation evaluation = evaluate_plan(loaded);
  const auto published = claims::read_claims(kFile, data::bundled_text(kFile));
  if (!published) throw Failure{Exit::bug, published.error().message};
  const std::vector<claims::Row> rows = claims::check_claims(
      *published, loaded.name, [&](std::string_view key) { return metric_value(evaluation, key); });
  if (rows.empty() && !options.json) {
    out << loaded.plan.name << ": no published figures are bundled for \"" << loaded.name << "\"\n";
    return report_issues(loaded, err);
  }
  out << (options.json ? as_json(rows) : as_table(rows));
  return report_issues(loaded, err);
}

}  // namespace

void declare_claims(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("claims", "Set published figures beside the plan's");
  add_plan_argument(*command, options->plan);
  command->add_flag("--json", options->json, "As JSON: claims");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_claims(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
