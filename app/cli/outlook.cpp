// Percentiles of dates, megawatts, accelerators and money.
#include "app/cli/outlook.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cmath>

#include "app/cli/progress_line.h"
#include "app/cli/text_table.h"
#include "model/core/number_text.h"
#include "model/evaluate/metrics.h"

namespace sitewright::cli {

namespace {

constexpr double kMillion = 1e6;

std::string date_text(const std::optional<Date>& date) { return date ? to_iso(*date) : "never"; }

std::string percent_text(double frac) {
  constexpr double kPercent = 100.0;
  return format_number(std::round(frac * kPercent)) + " %";
}

std::string days_text(double days) { return format_number(std::round(days * 10.0) / 10.0); }

std::string millions(double usd) { return format_number(std::round(usd / kMillion * 10.0) / 10.0); }

void write_dates(const analysis::DatePercentiles& dates, io::JsonWriter& writer) {
  writer.begin_object().key("p10").date(dates.p10).key("p50").date(dates.p50);
  writer.key("p80").date(dates.p80).key("p90").date(dates.p90).end_object();
}

void write_numbers(const analysis::Percentiles& numbers, io::JsonWriter& writer) {
  writer.begin_object().key("p10").number(numbers.p10).key("p50").number(numbers.p50);
  writer.key("p80").number(numbers.p80).key("p90").number(numbers.p90).end_object();
}

void write_tasks(const analysis::Outlook& outlook, io::JsonWriter& writer) {
  writer.key("tasks").begin_array();
  for (const analysis::TaskOutlook& task : outlook.tasks) {
    writer.begin_object().key("id").text(task.id).key("milestone").flag(task.milestone);
    writer.key("planned").date(task.planned);
    writer.key("chance_of_planned_frac").number(task.chance_of_planned_frac);
    writer.key("at_mean_durations").date(task.at_mean_durations);
    writer.key("merge_bias_days").number(task.merge_bias_days);
    writer.key("criticality_frac").number(task.criticality_frac);
    writer.key("finish");
    write_dates(task.finish, writer);
    writer.end_object();
  }
  writer.end_array();
}

void write_counts(const analysis::Outlook& outlook, io::JsonWriter& writer) {
  writer.key("accelerators").begin_array();
  for (const analysis::CountOutlook& count : outlook.counts) {
    writer.begin_object().key("online").number(count.accelerators);
    writer.key("planned").date(count.planned).key("reached_frac").number(count.reached_frac);
    writer.key("by_target_date_frac").number(count.by_target_date_frac).key("date");
    write_dates(count.date, writer);
    writer.end_object();
  }
  writer.end_array();
}

void write_months(const analysis::Outlook& outlook, io::JsonWriter& writer) {
  writer.key("months").begin_array();
  for (const analysis::MonthOutlook& month : outlook.months) {
    writer.begin_object().key("until").date(month.until).key("supportable_mw");
    write_numbers(month.supportable_mw, writer);
    writer.key("online");
    write_numbers(month.online, writer);
    writer.key("spend_usd");
    write_numbers(month.spend_usd, writer);
    writer.key("spent_usd");
    write_numbers(month.spent_usd, writer);
    writer.end_object();
  }
  writer.end_array();
}

void write_costs(const analysis::Outlook& outlook, io::JsonWriter& writer) {
  writer.key("costs").begin_object();
  for (const analysis::CostOutlook& cost : outlook.costs) {
    writer.key(cost.key).begin_object().key("planned").number(cost.planned).key("percentiles");
    if (cost.percentiles) {
      write_numbers(*cost.percentiles, writer);
    } else {
      writer.null();
    }
    writer.end_object();
  }
  writer.end_object();
}

void write_inputs(const analysis::Outlook& outlook, io::JsonWriter& writer) {
  writer.key("inputs").begin_array();
  for (const analysis::Uncertain& input : outlook.inputs) {
    writer.begin_object().key("kind").text(analysis::to_string(input.kind));
    writer.key("path").text(input.path).end_object();
  }
  writer.end_array();
}

std::string task_table(const analysis::Outlook& outlook) {
  TextTable table(
      {"task", "planned", "chance", "P10", "P50", "P80", "P90", "merge bias d", "critical"});
  for (const analysis::TaskOutlook& task : outlook.tasks) {
    table.add({task.id, to_iso(task.planned), percent_text(task.chance_of_planned_frac),
               date_text(task.finish.p10), date_text(task.finish.p50), date_text(task.finish.p80),
               date_text(task.finish.p90), days_text(task.merge_bias_days),
               percent_text(task.criticality_frac)});
  }
  return table.str();
}

std::string count_table(const analysis::Outlook& outlook) {
  TextTable table({"online", "planned", "P10", "P50", "P80", "P90", "ever"});
  for (const analysis::CountOutlook& count : outlook.counts) {
    table.add({format_number(count.accelerators), date_text(count.planned),
               date_text(count.date.p10), date_text(count.date.p50), date_text(count.date.p80),
               date_text(count.date.p90), percent_text(count.reached_frac)});
  }
  return table.str();
}

/// Months up to the one after which nothing more comes online.
std::string month_table(const analysis::Outlook& outlook) {
  const auto differs = [](const analysis::Percentiles& a, const analysis::Percentiles& b) {
    return a.p10 != b.p10 || a.p50 != b.p50 || a.p80 != b.p80;
  };
  std::size_t last = 0;
  for (std::size_t i = 1; i < outlook.months.size(); ++i) {
    if (differs(outlook.months[i].online, outlook.months[i - 1].online)) last = i;
  }
  TextTable table({"month to", "MW P10", "MW P50", "MW P80", "online P10", "online P50",
                   "online P80", "spent M$ P50", "spent M$ P80"});
  for (std::size_t i = 0; i <= last && i < outlook.months.size(); ++i) {
    const analysis::MonthOutlook& month = outlook.months[i];
    table.add({to_iso(month.until), format_number(std::round(month.supportable_mw.p10)),
               format_number(std::round(month.supportable_mw.p50)),
               format_number(std::round(month.supportable_mw.p80)), format_number(month.online.p10),
               format_number(month.online.p50), format_number(month.online.p80),
               millions(month.spent_usd.p50), millions(month.spent_usd.p80)});
  }
  return table.str();
}

std::string cost_table(const analysis::Outlook& outlook) {
  TextTable table({"figure", "planned", "P10", "P50", "P80", "P90", "unit"});
  for (const analysis::CostOutlook& cost : outlook.costs) {
    if (!cost.percentiles) continue;
    const Metric* metric = find_metric(cost.key);
    const bool large = std::abs(cost.percentiles->p50) >= kMillion;
    const auto text = [&](double value) {
      return large ? millions(value) : format_number(std::round(value * 1e3) / 1e3);
    };
    table.add({std::string(metric->label), cost.planned ? text(*cost.planned) : "",
               text(cost.percentiles->p10), text(cost.percentiles->p50),
               text(cost.percentiles->p80), text(cost.percentiles->p90),
               large ? "M" + std::string(unit_info(metric->unit).symbol)
                     : std::string(unit_info(metric->unit).symbol)});
  }
  return table.str();
}

}  // namespace

void add_outlook_options(CLI::App& command, OutlookOptions& options) {
  command.add_option("--montecarlo", options.samples, "Samples of everything uncertain")
      ->check(CLI::Range(std::size_t{1}, std::size_t{1000000}));
  command.add_flag("--sobol", options.sobol, "Draw a Sobol sequence, not a Latin hypercube");
  command.add_option("--threads", options.threads, "0: one per processor; changes no result")
      ->check(CLI::Range(0U, 1024U));
}

analysis::Outlook sample_outlook(const LoadedPlan& loaded, const OutlookOptions& options,
                                 std::uint64_t seed) {
  const climate::Climate climate = climate_for(loaded);
  RunControl control;
  const ProgressLine progress(control, "samples");
  std::optional<analysis::Outlook> outlook = analysis::run_monte_carlo(
      {.plan = loaded.plan,
       .catalog = bundled_catalog(),
       .climate = climate,
       .samples = options.samples,
       .seed = seed,
       .sequence = options.sobol ? analysis::Sequence::sobol : analysis::Sequence::latin_hypercube,
       .threads = options.threads},
      control);
  for (const Issue& issue : outlook->issues) {
    if (issue.severity == Severity::error)
      throw Failure{Exit::plan_has_errors, issue.path + ": " + issue.message()};
  }
  return std::move(*outlook);
}

void write_outlook(const analysis::Outlook& outlook, io::JsonWriter& writer) {
  writer.key("percentiles").begin_object();
  for (const analysis::TaskOutlook& task : outlook.tasks) {
    writer.key(task.id);
    write_dates(task.finish, writer);
  }
  writer.end_object().key("outlook").begin_object();
  writer.key("samples").number(static_cast<double>(outlook.samples));
  writer.key("seed").number(static_cast<double>(outlook.seed));
  writer.key("sequence")
      .text(outlook.sequence == analysis::Sequence::sobol ? "sobol" : "latin-hypercube");
  write_inputs(outlook, writer);
  write_tasks(outlook, writer);
  write_counts(outlook, writer);
  write_months(outlook, writer);
  write_costs(outlook, writer);
  writer.end_object();
}

std::string outlook_text(const analysis::Outlook& outlook) {
  return "\n" + std::to_string(outlook.samples) + " samples of " +
         std::to_string(outlook.inputs.size()) + " uncertain inputs, seed " +
         std::to_string(outlook.seed) +
         "; a percentile is the least sample that so many do not exceed\n\n" + task_table(outlook) +
         "\n" + count_table(outlook) + "\n" + month_table(outlook) + "\n" + cost_table(outlook);
}

}  // namespace sitewright::cli
