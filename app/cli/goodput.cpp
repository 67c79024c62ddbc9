// goodput: how often a plan's job fails and of what, spares, and the cost of a useful hour by size.
#include <CLI/CLI.hpp>
#include <array>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/text_table.h"
#include "model/core/number_text.h"
#include "model/evaluate/evaluate.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

namespace {

constexpr int kDigits = 4;

struct Options {
  PlanArgument plan;
  bool json = false;
};

std::string shown(double value) { return format_number(value, kDigits); }
std::string shown(const std::optional<double>& value) { return value ? shown(*value) : ""; }

std::string_view kind_name(FailureKind kind) {
  constexpr std::array<std::string_view, 3> kNames{"hardware", "network", "software"};
  return kNames[static_cast<std::size_t>(kind)];
}

void write_causes(io::JsonWriter& writer, const ReliabilityStudy& study) {
  writer.key("causes").begin_array();
  for (const reliability::CauseRate& cause : study.causes) {
    writer.begin_object().key("id").text(cause.id).key("name").text(cause.name);
    writer.key("kind").text(kind_name(cause.kind)).key("events").number(cause.events);
    writer.key("share_frac").number(cause.share_frac).key("per_day").number(cause.per_day);
    writer.key("mtti_h").number(cause.mtti_h).end_object();
  }
  writer.end_array();
}

void write_sizes(io::JsonWriter& writer, const ReliabilityStudy& study) {
  writer.key("sizes").begin_array();
  for (const MttiBySize& size : study.sizes) {
    writer.begin_object().key("accelerators").number(size.accelerators);
    writer.key("mtti_h").number(size.mtti_h).key("rsc1_h").number(size.rsc1_h);
    writer.key("rsc2_h").number(size.rsc2_h).key("interval_s").number(size.interval_s);
    writer.key("goodput_frac").number(size.goodput_frac).end_object();
  }
  writer.end_array().key("cost_by_size").begin_array();
  for (const reliability::SizePoint& point : study.cost.points) {
    writer.begin_object().key("accelerators").number(point.accelerators);
    writer.key("goodput_frac").number(point.goodput_frac);
    writer.key("usd_per_useful_accelerator_h").number(point.usd_per_useful_h).end_object();
  }
  writer.end_array().key("cheapest_accelerators");
  if (study.cost.cheapest) {
    writer.number(study.cost.points[*study.cost.cheapest].accelerators);
  } else {
    writer.null();
  }
}

std::string as_json(const Evaluation& evaluation) {
  const reliability::Result& job = evaluation.reliability;
  const ReliabilityStudy& study = evaluation.failures;
  io::JsonWriter writer;
  writer.begin_object().key("job_accelerators").number(study.job_accelerators);
  writer.key("mtti_h").number(job.mtti_h);
  writer.key("interval_s").number(job.checkpoint_interval_s);
  writer.key("goodput_frac").number(job.goodput_frac);
  writer.key("time").begin_object().key("useful_frac").number(job.time.useful_frac);
  writer.key("checkpoint_frac").number(job.time.checkpoint_frac);
  writer.key("lost_frac").number(job.time.lost_frac);
  writer.key("restart_frac").number(job.time.restart_frac).end_object();
  writer.key("spares").begin_object();
  writer.key("failures_per_day").number(study.spares.failures_per_day);
  writer.key("mean_in_repair").number(study.spares.mean_in_repair);
  writer.key("servers").number(study.spares.servers);
  writer.key("accelerators").number(study.spares.accelerators).end_object();
  write_causes(writer, study);
  write_sizes(writer, study);
  return writer.end_object().str();
}

std::string cause_table(const ReliabilityStudy& study) {
  TextTable table({"cause", "kind", "events of 419", "share %", "a day here", "MTTI h"});
  for (const reliability::CauseRate& cause : study.causes) {
    table.add({cause.name, std::string(kind_name(cause.kind)), shown(cause.events),
               format_number(cause.share_frac * 100.0, 3), format_number(cause.per_day, 3),
               cause.mtti_h ? format_number(*cause.mtti_h, 3) : ""});
  }
  return table.str();
}

std::string size_table(const ReliabilityStudy& study) {
  TextTable table({"accelerators", "MTTI h", "RSC-1 h", "RSC-2 h", "interval s", "goodput"});
  for (const MttiBySize& size : study.sizes) {
    table.add({format_number(size.accelerators), shown(size.mtti_h), shown(size.rsc1_h),
               shown(size.rsc2_h), shown(size.interval_s), format_number(size.goodput_frac, 3)});
  }
  return table.str();
}

std::string cost_table(const reliability::CostBySize& cost) {
  TextTable table({"cluster", "goodput", "USD per useful hour", ""});
  for (std::size_t i = 0; i < cost.points.size(); ++i) {
    const reliability::SizePoint& point = cost.points[i];
    table.add({format_number(point.accelerators), format_number(point.goodput_frac, 3),
               shown(point.usd_per_useful_h), cost.cheapest == i ? "cheapest" : ""});
  }
  return table.str();
}

std::string as_text(const Evaluation& evaluation) {
  const reliability::Result& job = evaluation.reliability;
  const ReliabilityStudy& study = evaluation.failures;
  const auto percent = [](double share) { return format_number(share * 100.0, 3) + " %"; };
  const std::string rhythm = job.mtti_h ? "an interruption every " + shown(job.mtti_h) +
                                              " h, a checkpoint every " +
                                              shown(job.checkpoint_interval_s) + " s"
                                        : std::string("no interruptions");
  return "job of " + format_number(study.job_accelerators, 6) + " accelerators: " + rhythm + "\n" +
         "running time: " + percent(job.time.useful_frac) + " useful, " +
         percent(job.time.checkpoint_frac) + " checkpoints, " + percent(job.time.lost_frac) +
         " lost work, " + percent(job.time.restart_frac) + " restarts\n" +
         "spare pool: " + shown(study.spares.servers) + " servers, " +
         shown(study.spares.accelerators) + " accelerators (" + shown(study.spares.mean_in_repair) +
         " servers in repair on average)\n\n" + cause_table(study) + "\n" + size_table(study) +
         "\none job on a whole cluster\n" + cost_table(study.cost);
}

Exit run_goodput(const Options& options, std::ostream& out, std::ostream& err) {
  LoadedPlan loaded = load_plan(options.plan);
  const Evaluation evaluation = evaluate_plan(loaded);
  out << (options.json ? as_json(evaluation) : as_text(evaluation));
  return report_issues(loaded, err);
}

}  // namespace

void declare_goodput(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "goodput", "Failures by cause and size, checkpoints, spares, cost of a useful hour by size");
  add_plan_argument(*command, options->plan);
  command->add_flag("--json", options->json,
                    "As JSON: mtti_h, goodput_frac, causes, sizes, spares");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_goodput(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
