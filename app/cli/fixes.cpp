// Tables and JSON of an infeasible plan's answer.
#include "app/cli/fixes.h"

#include "app/cli/text_table.h"
#include "model/core/hour_of_year.h"
#include "model/core/number_text.h"
#include "model/core/series.h"

namespace sitewright::cli {

namespace {

constexpr int kDigits = 5;

std::string shown(const std::optional<double>& value) {
  return value ? format_number(*value, kDigits) : "-";
}

/// When an hour of a model year ends: "2034-07-01 13:00".
std::string end_text(int year, int hour) {
  return hour + 1 < kHoursPerYear ? hour_text(year, hour + 1) : hour_text(year + 1, 0);
}

std::string changes_text(const analysis::Relaxation& relaxation) {
  std::string text;
  for (const analysis::Change& change : relaxation.changes) {
    if (!text.empty()) text += " and ";
    text += change.path + " " + format_value(change.from) + " -> " + format_value(change.to);
    if (const auto symbol = unit_info(change.unit).symbol; !symbol.empty())
      text += " " + std::string(symbol);
  }
  return text;
}

std::string relaxation_table(const std::vector<analysis::Relaxation>& relaxations, bool with_date) {
  std::vector<std::string> columns{"change"};
  if (with_date) columns.emplace_back("target met");
  columns.emplace_back("more capex USD");
  TextTable table(columns);
  for (const analysis::Relaxation& relaxation : relaxations) {
    std::vector<std::string> row{changes_text(relaxation)};
    if (with_date) row.push_back(relaxation.met ? to_iso(*relaxation.met) : "-");
    row.push_back(shown(relaxation.more_capex_usd));
    table.add(row);
  }
  return table.str() +
         "capital alone: what it costs to run, to permit or to be interrupted less is not in it\n";
}

std::string fixes_head(const std::vector<analysis::Relaxation>& relaxations, bool single,
                       int tries) {
  const std::string searched = " (" + std::to_string(tries) + " evaluations)\n";
  if (relaxations.empty())
    return "no change of one field fixes it, nor of a few along what binds" + searched;
  if (single) return "each of these alone would fix it, by its least step" + searched;
  return "no single change fixes it; each of these sets would, by its least steps" + searched;
}

void write_value(const FieldValue& value, io::JsonWriter& writer) {
  if (const auto* number = std::get_if<double>(&value)) {
    writer.number(*number);
  } else {
    writer.text(format_value(value));
  }
}

void write_relaxations(const std::vector<analysis::Relaxation>& relaxations,
                       io::JsonWriter& writer) {
  writer.key("relaxations").begin_array();
  for (const analysis::Relaxation& relaxation : relaxations) {
    writer.begin_object().key("changes").begin_array();
    for (const analysis::Change& change : relaxation.changes) {
      writer.begin_object().key("path").text(change.path).key("from");
      write_value(change.from, writer);
      writer.key("to");
      write_value(change.to, writer);
      writer.key("unit").text(unit_info(change.unit).symbol).end_object();
    }
    writer.end_array().key("met").date(relaxation.met);
    writer.key("more_capex_usd").number(relaxation.more_capex_usd).end_object();
  }
  writer.end_array();
}

}  // namespace

std::string fix_text(const analysis::TargetAnswer& answer) {
  if (answer.accelerators <= 0.0 || answer.in_time()) return {};
  std::string text = "\n" + format_number(answer.accelerators) + " are wanted by " +
                     to_iso(answer.wanted) + ": " + format_number(answer.online) +
                     " are online then\n\n";
  TextTable limits({"limit", "from", "until", "accelerators short", "MW short"});
  for (const analysis::BindingLimit& limit : answer.limits) {
    limits.add({std::string(capacity::to_string(limit.constraint)), to_iso(limit.from),
                to_iso(limit.until), format_number(limit.short_accelerators),
                shown(limit.short_mw)});
  }
  text += limits.str() + "\n" + fixes_head(answer.relaxations, answer.single, answer.tries);
  if (!answer.relaxations.empty()) text += "\n" + relaxation_table(answer.relaxations, true);
  if (answer.met)
    text += "\nor target.date " + to_iso(answer.wanted) + " -> " + to_iso(*answer.met) + "\n";
  if (answer.online > 0.0) {
    text += std::string(answer.met ? "" : "\n") + "or target.accelerators " +
            format_number(answer.accelerators) + " -> " + format_number(answer.online) + "\n";
  }
  return text;
}

std::string fix_text(const analysis::LoadAnswer& answer) {
  if (answer.stretches.empty()) return {};
  std::string text = "\n" + std::to_string(answer.year) + ": " + shown(answer.unserved_mwh) +
                     " MWh of load go unserved in " + shown(answer.hours) + " hours, " +
                     shown(answer.worst_mw) + " MW at worst\n\n";
  TextTable table({"from", "until", "hours", "MWh", "MW at worst"});
  for (const analysis::ShortHours& stretch : answer.stretches) {
    const int last = stretch.first_hour + stretch.hours - 1;
    table.add({hour_text(answer.year, stretch.first_hour), end_text(answer.year, last),
               std::to_string(stretch.hours), shown(stretch.mwh), shown(stretch.worst_mw)});
  }
  text += table.str();
  const auto listed = static_cast<int>(answer.stretches.size());
  if (listed < answer.stretch_count) {
    text += std::to_string(listed) + " of " + std::to_string(answer.stretch_count) +
            " stretches, those with most MWh\n";
  }
  for (const analysis::TooLargeUnits& units : answer.too_large) {
    text += "\n" + units.path + ": one unit gives " + shown(units.least_mw) +
            " MW at its minimum load, the load is " + shown(units.load_mw) + " MW at most in the " +
            std::to_string(units.hours) +
            " hours in which it stands still: smaller units, storage or more load would let it "
            "run\n";
  }
  text += "\n" + fixes_head(answer.relaxations, true, answer.tries);
  if (!answer.relaxations.empty()) text += "\n" + relaxation_table(answer.relaxations, false);
  return text;
}

void write_fixes(const analysis::TargetAnswer& answer, io::JsonWriter& writer) {
  writer.key("wanted").date(answer.wanted).key("online_then").number(answer.online);
  writer.key("in_time").flag(answer.in_time()).key("limits").begin_array();
  for (const analysis::BindingLimit& limit : answer.limits) {
    writer.begin_object().key("limit").text(capacity::to_string(limit.constraint));
    writer.key("from").date(limit.from).key("until").date(limit.until);
    writer.key("short_accelerators").number(limit.short_accelerators);
    writer.key("short_mw").number(limit.short_mw).end_object();
  }
  writer.end_array().key("single").flag(answer.single);
  write_relaxations(answer.relaxations, writer);
  writer.key("tries").number(answer.tries);
}

void write_fixes(const analysis::LoadAnswer& answer, io::JsonWriter& writer) {
  writer.begin_object().key("year").number(answer.year);
  writer.key("unserved_mwh").number(answer.unserved_mwh).key("worst_mw").number(answer.worst_mw);
  writer.key("hours").number(answer.hours).key("stretches").begin_array();
  for (const analysis::ShortHours& stretch : answer.stretches) {
    writer.begin_object().key("first_hour").number(stretch.first_hour);
    writer.key("from").text(hour_text(answer.year, stretch.first_hour));
    writer.key("hours").number(stretch.hours).key("mwh").number(stretch.mwh);
    writer.key("worst_mw").number(stretch.worst_mw).end_object();
  }
  writer.end_array().key("stretch_count").number(answer.stretch_count);
  writer.key("too_large").begin_array();
  for (const analysis::TooLargeUnits& units : answer.too_large) {
    writer.begin_object().key("path").text(units.path).key("least_mw").number(units.least_mw);
    writer.key("load_mw").number(units.load_mw).key("hours").number(units.hours).end_object();
  }
  writer.end_array();
  write_relaxations(answer.relaxations, writer);
  writer.key("tries").number(answer.tries).end_object();
}

}  // namespace sitewright::cli
