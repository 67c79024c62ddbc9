// permits: what the site could emit, what it does, what its caps allow.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/text_table.h"
#include "model/core/number_text.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

namespace {

constexpr int kDigits = 4;
constexpr int kHourDigits = 6;  // of unit-hours

struct Options {
  PlanArgument plan;
  bool json = false;
};

/// Highest 12 months under the permit; of the whole plan where there is no cap.
std::optional<double> under_permit(const emissions::RollingFigure& figure) {
  return figure.cap ? figure.permitted_max : figure.max;
}

void write_pollutant(io::JsonWriter& writer, const Evaluation& evaluation,
                     emissions::Pollutant pollutant) {
  const emissions::PollutantTest& test = evaluation.permits.applicability.tests[pollutant];
  const emissions::PollutantLedger& ledger = evaluation.ledger.pollutants[pollutant];
  writer.key(emissions::to_string(pollutant)).begin_object();
  writer.key("potential_tpy").number(test.potential_tpy);
  writer.key("rolling_max_tpy").number(under_permit(ledger.tpy));
  writer.key("highest_ever_tpy").number(ledger.tpy.max).key("highest_ever_month");
  if (ledger.tpy.max_month) {
    writer.text(emissions::month_text(evaluation.ledger_from, *ledger.tpy.max_month));
  } else {
    writer.null();
  }
  writer.key("cap_tpy").number(test.cap_tpy);
  writer.key("major_threshold_tpy").number(test.major_tpy);
  writer.key("months_over_cap").number(static_cast<double>(ledger.tpy.months_over));
  writer.end_object();
}

/// One count of units for each group, null where no cap limits it.
void write_units(io::JsonWriter& writer, std::string_view key, const Evaluation& evaluation,
                 std::optional<int> GroupAllowance::*units) {
  writer.key(key).begin_object();
  for (const GroupAllowance& group : evaluation.permits.groups) {
    const std::optional<int>& count = group.*units;
    writer.key(group.id).number(count ? std::optional<double>(*count) : std::nullopt);
  }
  writer.end_object();
}

/// Who counts in the potential, from when until when.
void write_potential(io::JsonWriter& writer, const Evaluation& evaluation) {
  writer.key("potential_by_group").begin_array();
  for (const PotentialLine& line : evaluation.permits.potential) {
    const emissions::SourceGroup& source = line.source;
    writer.begin_object().key("id").text(source.id);
    writer.key("standby_plant_of_hall").flag(line.hall_standby);
    writer.key("mw").number(source.units * source.unit.unit_mw);
    writer.key("hours_per_year").number(source.unit.hours_per_year);
    writer.key("from").text(to_iso(source.presence.from)).key("until");
    if (source.presence.until) {
      writer.text(to_iso(*source.presence.until));
    } else {
      writer.null();
    }
    for (const emissions::Pollutant pollutant : emissions::kPollutants)
      writer.key(std::string(emissions::to_string(pollutant)) + "_tpy").number(line.tpy[pollutant]);
    writer.end_object();
  }
  writer.end_array();
}

/// What the counts with starts assume, a text for each group.
std::vector<std::string> assumptions(const Evaluation& evaluation) {
  std::vector<std::string> texts;
  for (const GroupAllowance& group : evaluation.permits.groups) {
    for (const Issue& issue : group.allowed.issues) {
      if (issue.severity == Severity::info) texts.push_back(issue.message());
    }
  }
  return texts;
}

void write_limit(io::JsonWriter& writer, const char* key, const emissions::RollingFigure& figure) {
  writer.key(key).begin_object().key("rolling_max").number(under_permit(figure));
  writer.key("cap").number(figure.cap);
  writer.key("months_over_cap").number(static_cast<double>(figure.months_over)).end_object();
}

/// Hours and starts of an average unit of each group in 12 months.
void write_operation(io::JsonWriter& writer, const Evaluation& evaluation) {
  writer.key("operation_per_unit").begin_object();
  for (const emissions::GroupLedger& group : evaluation.ledger.groups) {
    writer.key(group.id).begin_object();
    write_limit(writer, "hours", group.hours_per_unit);
    write_limit(writer, "starts", group.starts_per_unit);
    writer.end_object();
  }
  writer.end_object();
}

/// How long a permit of the class takes, from when it counts and when it is wanted.
void write_lead(io::JsonWriter& writer, const Evaluation& evaluation) {
  const emissions::LeadTime& lead = evaluation.permits.applicability.lead;
  const PermitDates& dates = evaluation.permit_dates;
  writer.key("lead_months").number(lead.months).key("lead_low_months").number(lead.low_months);
  writer.key("lead_high_months").number(lead.high_months).key("lead_source").text(lead.source);
  writer.key("applied").date(dates.applied).key("applied_task").text(dates.task);
  writer.key("earliest").date(dates.earliest).key("usual").date(dates.usual);
  writer.key("latest").date(dates.latest).key("wanted").date(dates.wanted);
}

/// Offsets that the area asks for, those that are missing and what they hold units to.
void write_offsets(io::JsonWriter& writer, const Evaluation& evaluation) {
  const emissions::ApplicabilityResult& applicability = evaluation.permits.applicability;
  double needed_tpy = 0.0;
  for (const emissions::Pollutant pollutant : emissions::kPollutants)
    needed_tpy += applicability.tests[pollutant].offsets_tpy;
  writer.key("offsets").begin_object().key("needed_tpy").number(needed_tpy);
  writer.key("missing_tpy").number(applicability.offsets_short_tpy);
  writer.key("caps_tpy").begin_object();
  for (const emissions::Pollutant pollutant : emissions::kPollutants) {
    const auto& held = evaluation.permits.caps.by_offsets_tpy[pollutant];
    if (held) writer.key(emissions::to_string(pollutant)).number(*held);
  }
  writer.end_object().end_object();
}

std::string as_json(const Evaluation& evaluation) {
  const emissions::ApplicabilityResult& applicability = evaluation.permits.applicability;
  io::JsonWriter writer;
  writer.begin_object().key("pollutants").begin_object();
  for (const emissions::Pollutant pollutant : emissions::kPollutants)
    write_pollutant(writer, evaluation, pollutant);
  writer.end_object();
  write_units(writer, "allowed_units", evaluation, &GroupAllowance::steady_units);
  write_units(writer, "allowed_units_with_starts", evaluation, &GroupAllowance::units_with_starts);
  writer.key("allowed_unit_hours").begin_object();
  for (const GroupAllowance& group : evaluation.permits.groups)
    writer.key(group.id).number(group.unit_hours);
  writer.end_object();
  writer.key("assumptions").begin_array();
  for (const std::string& text : assumptions(evaluation)) writer.text(text);
  writer.end_array();
  writer.key("allowed_units_by_cap").begin_object();
  for (const GroupAllowance& group : evaluation.permits.groups) {
    writer.key(group.id).begin_object();
    for (const emissions::Pollutant pollutant : emissions::kPollutants) {
      const auto& units = group.allowed.by_cap[pollutant].steady_units;
      if (units) writer.key(emissions::to_string(pollutant)).number(*units);
    }
    writer.end_object();
  }
  writer.end_object();
  write_operation(writer, evaluation);
  write_potential(writer, evaluation);
  writer.key("permit_class").text(emissions::to_string(applicability.permit));
  write_lead(writer, evaluation);
  write_offsets(writer, evaluation);
  return writer.end_object().str();
}

std::string shown(const std::optional<double>& value) {
  return value ? format_number(*value, kDigits) : "-";
}

std::string units_text(const std::optional<int>& units) {
  return units ? std::to_string(*units) : "-";
}

std::string pollutant_table(const Evaluation& evaluation) {
  TextTable table({"pollutant", "potential tpy", "12 months, permitted", "cap tpy", "months over",
                   "12 months, ever", "ending", "major from"});
  for (const emissions::Pollutant pollutant : emissions::kPollutants) {
    const emissions::PollutantTest& test = evaluation.permits.applicability.tests[pollutant];
    const emissions::PollutantLedger& ledger = evaluation.ledger.pollutants[pollutant];
    table.add({std::string(emissions::to_string(pollutant)), shown(test.potential_tpy),
               shown(under_permit(ledger.tpy)), shown(test.cap_tpy),
               std::to_string(ledger.tpy.months_over), shown(ledger.tpy.max),
               ledger.tpy.max_month
                   ? emissions::month_text(evaluation.ledger_from, *ledger.tpy.max_month)
                   : "-",
               shown(test.major_tpy)});
  }
  return table.str();
}

/// What each cap allows of each group, and the factor that it rests on; empty where there is none.
std::string unit_table(const Evaluation& evaluation) {
  TextTable table(
      {"group", "cap", "lb/MMBtu", "from", "unit-hours/yr", "units, steady", "units, with starts"});
  bool any = false;
  for (const GroupAllowance& group : evaluation.permits.groups) {
    for (const emissions::Pollutant pollutant : emissions::kPollutants) {
      const emissions::AllowedByCap& allowed = group.allowed.by_cap[pollutant];
      if (!allowed.steady_units) continue;
      any = true;
      const bool of_offsets = evaluation.permits.caps.by_offsets_tpy[pollutant].has_value();
      table.add({group.id,
                 std::string(emissions::to_string(pollutant)) + (of_offsets ? ", offsets" : ""),
                 shown(allowed.lb_per_mmbtu),
                 std::string(emissions::to_string(group.factors.origin[pollutant])),
                 allowed.unit_hours ? format_number(*allowed.unit_hours, kHourDigits) : "-",
                 units_text(allowed.steady_units), units_text(allowed.units)});
    }
  }
  if (!any) return {};
  std::string text = table.str();
  for (const std::string& assumption : assumptions(evaluation)) text += assumption + "\n";
  return text;
}

/// Whose units count in the potential, from when until when.
std::string potential_table(const Evaluation& evaluation) {
  if (evaluation.permits.potential.empty()) return {};
  TextTable table({"counts in the potential", "MW", "h/yr", "from", "until", "nox tpy", "co tpy",
                   "voc tpy", "pm tpy"});
  bool of_halls = false;
  for (const PotentialLine& line : evaluation.permits.potential) {
    const emissions::SourceGroup& source = line.source;
    of_halls = of_halls || line.hall_standby;
    table.add(
        {source.id + (line.hall_standby ? ", standby plant" : ""),
         shown(source.units * source.unit.unit_mw), shown(source.unit.hours_per_year),
         to_iso(source.presence.from), source.presence.until ? to_iso(*source.presence.until) : "-",
         shown(line.tpy[emissions::Pollutant::nox]), shown(line.tpy[emissions::Pollutant::co]),
         shown(line.tpy[emissions::Pollutant::voc]), shown(line.tpy[emissions::Pollutant::pm])});
  }
  std::string text = table.str();
  if (of_halls) {
    text +=
        "Halls are bought with standby plant that no standby group of the plan replaces: it "
        "counts as diesel sets.\n";
  }
  return text + "\n";
}

/// Hours and starts of an average unit in 12 months, beside what the permit allows it.
std::string operation_table(const Evaluation& evaluation) {
  if (evaluation.ledger.groups.empty()) return {};
  TextTable table({"group", "per unit in 12 months", "permitted", "cap", "months over", "ever"});
  for (const emissions::GroupLedger& group : evaluation.ledger.groups) {
    const auto add = [&](const char* what, const emissions::RollingFigure& figure) {
      table.add({group.id, what, shown(under_permit(figure)), shown(figure.cap),
                 std::to_string(figure.months_over), shown(figure.max)});
    };
    add("hours", group.hours_per_unit);
    add("starts", group.starts_per_unit);
  }
  return "\n" + table.str();
}

/// When a permit of the class can be in force, and from when the plan wants it.
std::string date_text(const Evaluation& evaluation) {
  const PermitDates& dates = evaluation.permit_dates;
  std::string text = "\n  applied for on " + to_iso(dates.applied);
  text += dates.task.empty() ? ", as the plan starts" : ", as the task " + dates.task + " starts";
  text += ": in force on " + to_iso(dates.earliest) + " at the earliest, usually on " +
          to_iso(dates.usual) + ", at the latest on " + to_iso(dates.latest);
  if (dates.wanted) text += "; wanted from " + to_iso(*dates.wanted);
  return text;
}

/// Offsets of an area that misses the ozone standard.
std::string offset_text(const Evaluation& evaluation) {
  const Permits& permits = evaluation.permits;
  if (!permits.applicability.nonattainment) return {};
  std::string text =
      "\n  offsets missing: " + format_number(permits.applicability.offsets_short_tpy, kDigits) +
      " short tons a year";
  const char* between = ", which holds ";
  for (const emissions::Pollutant pollutant : emissions::kPollutants) {
    const auto& held = permits.caps.by_offsets_tpy[pollutant];
    if (!held) continue;
    text += between + std::string(emissions::to_string(pollutant)) + " to " +
            format_number(*held, kDigits);
    between = " and ";
  }
  return text;
}

std::string as_text(const Evaluation& evaluation) {
  const emissions::ApplicabilityResult& applicability = evaluation.permits.applicability;
  const emissions::LeadTime& lead = applicability.lead;
  std::string text = "permit class: " + std::string(emissions::to_string(applicability.permit)) +
                     ", about " + format_number(lead.months) + " months, " +
                     format_number(lead.low_months) + " to " + format_number(lead.high_months) +
                     " (" + std::string(lead.source) + ")";
  if (applicability.permit != emissions::PermitClass::exempt) text += date_text(evaluation);
  text += offset_text(evaluation);
  for (const emissions::Requirement need : applicability.needs)
    text += "\n  needs " + std::string(emissions::to_string(need));
  return text + "\n\n" + pollutant_table(evaluation) + "\n" + potential_table(evaluation) +
         unit_table(evaluation) + operation_table(evaluation);
}

Exit run_permits(const Options& options, std::ostream& out, std::ostream& err) {
  LoadedPlan loaded = load_plan(options.plan);
  const Evaluation evaluation = evaluate_plan(loaded);
  out << (options.json ? as_json(evaluation) : as_text(evaluation));
  return report_issues(loaded, err);
}

}  // namespace

void declare_permits(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "permits", "Potential to emit, rolling 12 months, caps and the units they allow");
  add_plan_argument(*command, options->plan);
  command->add_flag("--json", options->json,
                    "As JSON: pollutants, allowed_units, allowed_unit_hours, potential_by_group, "
                    "operation_per_unit, permit_class, earliest, offsets");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_permits(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
