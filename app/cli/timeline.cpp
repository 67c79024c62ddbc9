// Halls, idle capacity and marginal values as JSON and text.
#include "app/cli/timeline.h"

#include <array>
#include <cmath>
#include <utility>

#include "app/cli/progress_line.h"
#include "app/cli/text_table.h"
#include "model/core/number_text.h"
#include "model/core/units.h"
#include "model/evaluate/ordered.h"

namespace sitewright::cli {

namespace {

constexpr std::size_t kMostValues = 12;

using Named = std::pair<std::string_view, const Daily*>;

std::array<Named, 7> series_of(const capacity::HallSeries& hall, const Daily& online) {
  return {{{"delivered", &hall.delivered},
           {"installed", &hall.installed},
           {"accepted", &hall.accepted},
           {"powered", &hall.powered},
           {"cooled", &hall.cooled},
           {"connected", &hall.connected},
           {"online", &online}}};
}

void write_hall(const std::string& id, const capacity::HallSeries& hall, const Daily& online,
                Date start, io::JsonWriter& writer) {
  const auto series = series_of(hall, online);
  writer.begin_object().key("id").text(id).key("days").begin_array();
  for (Eigen::Index day = 0; day < online.size(); ++day) {
    const auto at = static_cast<std::size_t>(day);
    bool changed = day == 0 || hall.binding[at] != hall.binding[at - 1];
    for (const Named& named : series)
      changed = changed || (*named.second)[day] != (*named.second)[day - 1];
    if (!changed) continue;
    writer.begin_object().key("date").date(add_days(start, static_cast<int>(day)));
    for (const Named& named : series) writer.key(named.first).number((*named.second)[day]);
    writer.key("binding").text(capacity::to_string(hall.binding[at])).end_object();
  }
  writer.end_array().end_object();
}

std::string rounded(double value) { return format_number(std::round(value)); }

double idle_usd(const Stranded& stranded, Eigen::Index day) {
  return stranded.accelerators_usd_per_day[day] + stranded.grid_usd_per_day[day] +
         stranded.onsite_usd_per_day[day] + stranded.halls_usd_per_day[day];
}

std::string idle_table(const Timeline& timeline, const Evaluation& evaluation) {
  const Stranded& stranded = timeline.stranded;
  TextTable table({"date", "binding", "slack to next", "idle accelerators", "idle grid MW",
                   "idle units", "idle hall MW", "k$ a day"});
  const capacity::Result& result = evaluation.capacity;
  for (Eigen::Index day = 0; day < result.online.size(); ++day) {
    const auto at = static_cast<std::size_t>(day);
    if (day > 0 && result.binding[at] == result.binding[at - 1]) continue;
    table.add({to_iso(add_days(evaluation.start, static_cast<int>(day))),
               std::string(capacity::to_string(result.binding[at])),
               rounded(result.next_limit[day] - result.online[day]),
               rounded(stranded.accelerators[day]), rounded(stranded.grid_mw[day]),
               rounded(stranded.units[day]), rounded(stranded.hall_mw[day]),
               rounded(idle_usd(stranded, day) / 1e3)});
  }
  return table.str();
}

std::string step_text(const analysis::MarginalValue& value) {
  const std::string_view symbol = unit_info(value.unit).symbol;
  if (value.earlier) return format_number(value.step) + " days earlier";
  return "+" + format_number(value.step) + (symbol.empty() ? "" : " " + std::string(symbol));
}

std::string value_table(const std::vector<analysis::MarginalValue>& values) {
  TextTable table({"of", "a step of", "accelerator-days", "target earlier, days", "worth M$"});
  for (std::size_t i = 0; i < values.size() && i < kMostValues; ++i) {
    const analysis::MarginalValue& value = values[i];
    table.add({value.path, step_text(value), rounded(value.accelerator_days),
               value.makes_possible ? "met"
                                    : (value.target_days ? format_number(*value.target_days) : ""),
               value.usd ? format_number(std::round(*value.usd / 1e5) / 10.0) : ""});
  }
  return table.str();
}

}  // namespace

Timeline timeline_of(const plan::Plan& plan, const Catalog& catalog,
                     const climate::Climate& climate, const Evaluation& evaluation) {
  RunControl control;
  const ProgressLine progress(control, "values");
  auto values =
      analysis::marginal_values({.plan = plan,
                                 .catalog = catalog,
                                 .climate = climate,
                                 .usd_per_accelerator_h = evaluation.cost.usd_per_accelerator_h,
                                 .threads = 0},
                                control);
  return {.ordered = ordered_by_day(plan, catalog, evaluation),
          .stranded = stranded_by_day(plan, catalog, evaluation),
          .values = std::move(*values)};
}

void write_day(const Timeline& timeline, const Evaluation& evaluation, Eigen::Index day,
               io::JsonWriter& writer) {
  const capacity::Result& result = evaluation.capacity;
  const Stranded& stranded = timeline.stranded;
  const auto next = result.next[static_cast<std::size_t>(day)];
  writer.key("ordered").number(timeline.ordered[day]).key("next").text(capacity::to_string(next));
  writer.key("slack").number(result.next_limit[day] - result.online[day]);
  writer.key("stranded").begin_object();
  writer.key("accelerators").number(stranded.accelerators[day]);
  writer.key("grid_mw").number(stranded.grid_mw[day]);
  writer.key("onsite_mw").number(stranded.onsite_mw[day]);
  writer.key("units").number(stranded.units[day]);
  writer.key("hall_mw").number(stranded.hall_mw[day]);
  writer.key("usd_per_day").number(idle_usd(stranded, day)).end_object();
}

void write_timeline(const plan::Plan& plan, const Timeline& timeline, const Evaluation& evaluation,
                    io::JsonWriter& writer) {
  writer.key("halls").begin_array();
  for (std::size_t i = 0; i < plan.halls.size(); ++i) {
    write_hall(plan.halls[i].id, evaluation.capacity.halls[i], evaluation.capacity.hall_online[i],
               evaluation.start, writer);
  }
  writer.end_array().key("values").begin_array();
  for (const analysis::MarginalValue& value : timeline.values) {
    writer.begin_object().key("path").text(value.path).key("step").number(value.step);
    writer.key("unit").text(unit_info(value.unit).symbol).key("earlier").flag(value.earlier);
    writer.key("accelerator_days").number(value.accelerator_days);
    writer.key("target_days").number(value.target_days);
    writer.key("makes_possible").flag(value.makes_possible).key("usd").number(value.usd);
    writer.end_object();
  }
  writer.end_array();
}

std::string timeline_text(const Timeline& timeline, const Evaluation& evaluation) {
  std::string text =
      "\nIdle for want of something else, at its daily capital charge and rent:\n\n" +
      idle_table(timeline, evaluation);
  if (timeline.values.empty()) return text;
  return text + "\nWorth of a little more of each limit, over the horizon:\n\n" +
         value_table(timeline.values);
}

}  // namespace sitewright::cli
