// Accelerators by day, what binds, and the megawatts that come step by step.
#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <map>

#include "model/evaluate/dated_plan.h"
#include "ui/figures/capacity_figure.h"
#include "ui/format/quantity.h"
#include "ui/plan_figures/daily_lines.h"
#include "ui/plan_figures/plan_figures.h"

namespace sitewright::ui {

namespace {

using capacity::Constraint;

QString text(const char* english) { return QCoreApplication::translate("figures", english); }

QString count(double value) { return full_text(value, Unit::count); }

/// What binds on a day, by how much, and what would bind next.
QString why_text(const capacity::Result& result, Eigen::Index day) {
  const auto at = static_cast<std::size_t>(day);
  const double online = result.online[day];
  const double delivered = result.limits.delivered[day];
  if (result.binding[at] == Constraint::target)
    return text(QT_TRANSLATE_NOOP("figures", "Nothing binds: all %1 wanted run."))
        .arg(count(online));
  const QString waiting =
      delivered > online
          ? text(QT_TRANSLATE_NOOP("figures", "%1 binds: %2 of %3 delivered run, %4 wait."))
                .arg(constraint_name(result.binding[at]), count(online), count(delivered),
                     count(delivered - online))
          : text(QT_TRANSLATE_NOOP("figures", "%1 binds: %2 run."))
                .arg(constraint_name(result.binding[at]), count(online));
  const double gain = result.next_limit[day] - online;
  if (result.next[at] == Constraint::target)
    return waiting + u'\n' +
           text(QT_TRANSLATE_NOOP("figures", "Without that limit nothing would bind (+%1)."))
               .arg(count(gain));
  return waiting + u'\n' +
         text(QT_TRANSLATE_NOOP("figures", "Next would be %1 at %2 (+%3)."))
             .arg(constraint_name(result.next[at]), count(result.next_limit[day]), count(gain));
}

/// Megawatts of the connection, all points together, on each day.
Daily connection_mw(const plan::Plan& plan, const Evaluation& evaluation) {
  const Eigen::Index days = evaluation.capacity.online.size();
  std::map<std::string, std::vector<const plan::Delivery*>> points;
  for (const plan::Delivery& delivery : plan.deliveries)
    points[delivery.point].push_back(&delivery);
  Daily total = Daily::Zero(days);
  for (auto& [point, steps] : points) {
    std::stable_sort(steps.begin(), steps.end(), [](const auto* a, const auto* b) {
      return a->date.value_or(Date::min()) < b->date.value_or(Date::min());
    });
    Daily here = Daily::Zero(days);
    for (const plan::Delivery* step : steps) {
      const Date from = std::max(step->date.value_or(evaluation.start), evaluation.start);
      const Eigen::Index first = days_between(evaluation.start, std::min(from, evaluation.end));
      here.tail(days - first).setConstant(step->mw);
      if (!step->until || *step->until >= evaluation.end) continue;
      const Date until = std::max(*step->until, evaluation.start);
      here.tail(days - days_between(evaluation.start, until)).setZero();
    }
    total += here;
  }
  return total;
}

std::vector<SupplyStep> supply_steps(const plan::Plan& plan, const Evaluation& evaluation,
                                     const Daily& connection) {
  std::vector<SupplyStep> steps;
  for (const plan::Delivery& delivery : plan.deliveries) {
    if (!delivery.date || *delivery.date < evaluation.start || *delivery.date >= evaluation.end)
      continue;
    const int day = days_between(evaluation.start, *delivery.date);
    const auto task = std::find_if(
        plan.tasks.begin(), plan.tasks.end(),
        [&](const plan::Task& candidate) { return candidate.enables_delivery == delivery.id; });
    const bool by_task = task != plan.tasks.end();
    steps.push_back(
        {.id = QString::fromStdString(delivery.id),
         .name = QString::fromStdString(delivery.id),
         .day = day,
         .mw = delivery.mw,
         .level_mw = connection[day],
         .by_task = by_task,
         .note =
             by_task
                 ? text(QT_TRANSLATE_NOOP(
                            "figures", "Ready when %1 is finished: dragging moves that task's end"))
                       .arg(QString::fromStdString(task->name.empty() ? task->id : task->name))
                 : QString()});
  }
  return steps;
}

LineData supply_lines(const plan::Plan& plan, const Evaluation& evaluation,
                      const Daily& connection) {
  LineData data;
  data.y_name = text(QT_TRANSLATE_NOOP("figures", "Power"));
  data.unit = Unit::mw;
  data.x = {.kind = XScale::Kind::days, .start = evaluation.start};
  data.steps = true;
  data.series = {line(text(QT_TRANSLATE_NOOP("figures", "Supply at the meter")),
                      meaning_color(Meaning::turbine), evaluation.supply.usable_mw, true),
                 line(text(QT_TRANSLATE_NOOP("figures", "Drawn at the meter")),
                      meaning_color(Meaning::accelerators), evaluation.capacity.facility_mw)};
  if (!plan.deliveries.empty())
    data.series.push_back(line(text(QT_TRANSLATE_NOOP("figures", "Grid connection")),
                               meaning_color(Meaning::grid), connection));
  return data;
}

LineData accelerator_lines(const plan::Plan& plan, const Evaluation& evaluation) {
  const capacity::Limits& limits = evaluation.capacity.limits;
  const double most =
      std::max(1.0, limits.delivered.size() > 0 ? limits.delivered.maxCoeff() : 1.0);
  // Supply can carry far more than there is; the axis stays with the accelerators, and the line
  // leaves off where it would leave the chart.
  constexpr double kAbove = 1.15;
  const Daily carried = limits.site_power.min(limits.permitted);
  const Daily power = (carried <= kAbove * most).select(carried, std::nan(""));
  LineData data;
  data.title = text(QT_TRANSLATE_NOOP("figures", "Accelerators by day, and what binds"));
  data.y_name = text(QT_TRANSLATE_NOOP("figures", "Accelerators"));
  data.unit = Unit::count;
  data.x = {.kind = XScale::Kind::days, .start = evaluation.start};
  data.series = {line(constraint_name(Constraint::delivered), meaning_color(Meaning::neutral),
                      limits.delivered, true),
                 line(constraint_name(Constraint::installed),
                      constraint_color(Constraint::installed), limits.installed, true),
                 line(constraint_name(Constraint::accepted), constraint_color(Constraint::accepted),
                      limits.accepted, true),
                 line(text(QT_TRANSLATE_NOOP("figures", "Site power carries")),
                      meaning_color(Meaning::grid), power, true),
                 line(text(QT_TRANSLATE_NOOP("figures", "Online")),
                      meaning_color(Meaning::accelerators), evaluation.capacity.online)};
  data.steps = true;
  if (plan.target.date) {
    data.markers.push_back({static_cast<double>(days_between(evaluation.start, *plan.target.date)),
                            text(QT_TRANSLATE_NOOP("figures", "Target date"))});
  }
  return data;
}

}  // namespace

LineSeries line(const QString& name, const QColor& colour, const Eigen::ArrayXd& values,
                bool dashed) {
  return {.name = name,
          .colour = colour,
          .y = values_of(values),
          .first_x = 0,
          .dashed = dashed,
          .visible = true};
}

Range eventful_range(const Evaluation& evaluation) {
  constexpr double kAfterDays = 180.0;
  const Daily& online = evaluation.capacity.online;
  Eigen::Index last = 0;
  for (Eigen::Index day = 1; day < online.size(); ++day) {
    const auto at = static_cast<std::size_t>(day);
    if (evaluation.capacity.binding[at] != evaluation.capacity.binding[at - 1]) last = day;
  }
  return {
      .low = 0.0,
      .high = std::min(static_cast<double>(last) + kAfterDays, static_cast<double>(online.size()))};
}

std::unique_ptr<Figure> capacity_chart(const plan::Plan& undated, const Evaluation& evaluation) {
  const plan::Plan plan = dated_plan(undated, evaluation.schedule);
  const capacity::Result& result = evaluation.capacity;
  CapacityData data;
  data.lines = accelerator_lines(plan, evaluation);
  std::vector<RibbonDay> days;
  days.reserve(result.binding.size());
  for (const Constraint constraint : result.binding)
    days.push_back({constraint_name(constraint), constraint_color(constraint)});
  data.ribbon.title = data.lines.title;
  data.ribbon.segment_name = text(QT_TRANSLATE_NOOP("figures", "Binds"));
  data.ribbon.start = evaluation.start;
  if (any(result.limits.delivered)) {
    data.ribbon.rows = {{.name = {}, .segments = merge_days(days)}};
    const Daily connection = connection_mw(plan, evaluation);
    data.supply = supply_lines(plan, evaluation, connection);
    data.steps = supply_steps(plan, evaluation, connection);
    // Only what the words need: a figure outlives the evaluation.
    capacity::Result reasons;
    reasons.online = result.online;
    reasons.limits.delivered = result.limits.delivered;
    reasons.binding = result.binding;
    reasons.next = result.next;
    reasons.next_limit = result.next_limit;
    data.why = [reasons = std::move(reasons)](int day) {
      return day >= 0 && day < reasons.online.size() ? why_text(reasons, day) : QString();
    };
  } else {
    data.lines.series.clear();
  }
  auto figure = std::make_unique<CapacityFigure>(std::move(data));
  figure->set_visible_range(eventful_range(evaluation));
  figure->set_empty_text(
      text(QT_TRANSLATE_NOOP("figures", "Add a hall and a lot of accelerators.")));
  return figure;
}

}  // namespace sitewright::ui
