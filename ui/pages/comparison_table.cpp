// Every metric of several plans: differences against the first, the best in bold.
#include <QCoreApplication>
#include <cmath>
#include <limits>

#include "model/evaluate/metrics.h"
#include "ui/format/model_text.h"
#include "ui/format/quantity.h"
#include "ui/pages/page_tables.h"

namespace sitewright::ui {

namespace {

QString text(const char* english) { return QCoreApplication::translate("pages", english); }

QString metric_text(const Metric& metric, const MetricValue& value) {
  if (const auto* figure = std::get_if<double>(&value)) {
    return metric.unit == Unit::year ? QString::number(*figure) : card_text(*figure, metric.unit);
  }
  if (const auto* day = std::get_if<Date>(&value)) return iso_date(*day);
  return QStringLiteral("\u2013");
}

QString difference_text(const MetricValue& base, const MetricValue& other, Unit unit) {
  const auto* a = std::get_if<double>(&base);
  const auto* b = std::get_if<double>(&other);
  if (a != nullptr && b != nullptr) {
    if (*a == 0.0 || *a == *b) return {};
    const QString sign = *b > *a ? QStringLiteral("+") : QString();
    if (unit == Unit::year)
      return text(QT_TRANSLATE_NOOP("pages", "%1%2 years")).arg(sign).arg(*b - *a);
    return sign + card_text((*b - *a) / std::abs(*a), Unit::frac);
  }
  const auto* from = std::get_if<Date>(&base);
  const auto* to = std::get_if<Date>(&other);
  if (from == nullptr || to == nullptr || *from == *to) return {};
  const int days = days_between(*from, *to);
  return text(QT_TRANSLATE_NOOP("pages", "%1%2 days"))
      .arg(days > 0 ? QStringLiteral("+") : QString(), tick_text(days, 1.0));
}

/// A metric's value such that more is better; nothing where neither way is, or there is no value.
std::optional<double> merit(const Metric& metric, const MetricValue& value) {
  if (metric.better == 0) return std::nullopt;
  if (const auto* figure = std::get_if<double>(&value)) return metric.better * *figure;
  if (const auto* day = std::get_if<Date>(&value))
    return static_cast<double>(metric.better * day->time_since_epoch().count());
  return std::nullopt;
}

/// Which of the values are best; none where all are the same.
std::vector<bool> best_of(const Metric& metric, const std::vector<MetricValue>& values) {
  double most = -std::numeric_limits<double>::infinity();
  double least = std::numeric_limits<double>::infinity();
  for (const MetricValue& value : values) {
    if (const std::optional<double> found = merit(metric, value)) {
      most = std::max(most, *found);
      least = std::min(least, *found);
    }
  }
  std::vector<bool> best;
  for (const MetricValue& value : values) {
    const std::optional<double> found = merit(metric, value);
    best.push_back(found && least < most && *found == most);
  }
  return best;
}

ValueCell metric_cell(const Metric& metric, const MetricValue& value, bool best) {
  const auto* figure = std::get_if<double>(&value);
  QString hint = figure != nullptr ? full_text(*figure, metric.unit) : QString();
  if (best) {
    if (!hint.isEmpty()) hint += QLatin1Char('\n');
    hint += text(QT_TRANSLATE_NOOP("pages", "Best of these plans"));
  }
  return {.text = metric_text(metric, value),
          .value = figure != nullptr ? QVariant(*figure) : QVariant(),
          .tool_tip = hint,
          .strong = best};
}

/// A heading over the metrics of one group.
std::vector<ValueCell> group_row(std::string_view group, std::size_t columns) {
  std::vector<ValueCell> row(columns);
  row.front() = {.text = model_text(group), .strong = true};
  return row;
}

}  // namespace

TableContent comparison_table(const std::vector<NamedEvaluation>& plans) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Metric"))}}, .rows = {}};
  for (std::size_t i = 0; i < plans.size(); ++i) {
    table.columns.push_back({plans[i].name, true});
    if (i > 0)
      table.columns.push_back({text(QT_TRANSLATE_NOOP("pages", "against the first")), true});
  }
  if (plans.empty()) return {};
  std::string_view group;
  for (const Metric& metric : metrics()) {
    if (metric.group != group) {
      group = metric.group;
      table.rows.push_back(group_row(group, table.columns.size()));
    }
    std::vector<ValueCell> row{
        {.text = model_text(metric.label),
         .tool_tip = plain(metric.key) + QLatin1Char('\n') + plain(metric.formula)}};
    std::vector<MetricValue> values;
    for (const NamedEvaluation& plan : plans) values.push_back(metric.get(*plan.evaluation));
    const std::vector<bool> best = best_of(metric, values);
    for (std::size_t i = 0; i < plans.size(); ++i) {
      row.push_back(metric_cell(metric, values[i], best[i]));
      if (i > 0) row.push_back({.text = difference_text(values.front(), values[i], metric.unit)});
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace sitewright::ui
