// Charts of what an accelerator-hour is made of.
#include <QCoreApplication>
#include <algorithm>

#include "model/evaluate/hour_stack.h"
#include "ui/figures/waterfall_figure.h"
#include "ui/plan_figures/plan_figures.h"

namespace sitewright::ui {

namespace {

constexpr double kSmallShare = 0.01;  // of the whole: smaller parts stand together

QString text(const char* english) { return QCoreApplication::translate("figures", english); }

WaterfallStep step(const QString& name, double value, Meaning meaning) {
  return {.name = name, .value = value, .colour = meaning_color(meaning), .total = false};
}

WaterfallStep total(const QString& name) {
  return {.name = name, .value = 0.0, .colour = meaning_color(Meaning::neutral), .total = true};
}

/// Steps of one kind, neighbours of one name added up, small ones as one at the end.
std::vector<WaterfallStep> steps_of(const std::vector<HourPart>& parts, HourPartKind kind,
                                    double small) {
  std::vector<WaterfallStep> steps;
  const bool capital = kind == HourPartKind::capital;
  const Meaning meaning = capital ? Meaning::money : Meaning::grid;
  for (const HourPart& part : parts) {
    if (part.kind != kind) continue;
    const QString name = capital ? category_name(static_cast<cost::Category>(part.index))
                                 : opex_part_name(part.index);
    if (!steps.empty() && steps.back().name == name) {
      steps.back().value += part.usd_per_h;
    } else {
      steps.push_back(step(name, part.usd_per_h, meaning));
    }
  }
  double rest = 0.0;
  for (const WaterfallStep& one : steps) rest += one.value < small ? one.value : 0.0;
  std::erase_if(steps, [&](const WaterfallStep& one) { return one.value < small; });
  if (rest > 0.0) {
    steps.push_back(step(capital ? text(QT_TRANSLATE_NOOP("figures", "Other capital"))
                                 : text(QT_TRANSLATE_NOOP("figures", "Other running cost")),
                         rest, meaning));
  }
  return steps;
}

double sum_of(const std::vector<HourPart>& parts) {
  double sum = 0.0;
  for (const HourPart& part : parts) sum += part.usd_per_h;
  return sum;
}

}  // namespace

std::unique_ptr<Figure> hour_stack_chart(const plan::Plan& plan, const Evaluation& evaluation) {
  WaterfallData data{
      .title = text(QT_TRANSLATE_NOOP("figures", "What a useful accelerator-hour is made of")),
      .y_name = text(QT_TRANSLATE_NOOP("figures", "Cost")),
      .unit = Unit::usd_per_accelerator_h,
      .steps = {}};
  const std::vector<HourPart> parts = hour_stack(plan, evaluation);
  if (!parts.empty()) {
    const double small = kSmallShare * sum_of(parts);
    data.steps = steps_of(parts, HourPartKind::capital, small);
    const auto running = steps_of(parts, HourPartKind::running, small);
    data.steps.insert(data.steps.end(), running.begin(), running.end());
    data.steps.push_back(total(text(QT_TRANSLATE_NOOP("figures", "Online hour"))));
    for (const HourPart& part : parts) {
      if (part.kind == HourPartKind::idle)
        data.steps.push_back(step(text(QT_TRANSLATE_NOOP("figures", "Not used")), part.usd_per_h,
                                  Meaning::schedule));
      if (part.kind == HourPartKind::failures)
        data.steps.push_back(step(text(QT_TRANSLATE_NOOP("figures", "Lost to failures")),
                                  part.usd_per_h, Meaning::heat));
    }
    data.steps.push_back(total(text(QT_TRANSLATE_NOOP("figures", "Useful hour"))));
  }
  auto figure = std::make_unique<WaterfallFigure>(std::move(data));
  figure->set_empty_text(
      text(QT_TRANSLATE_NOOP("figures", "Nothing runs yet, or a price is missing.")));
  return figure;
}

}  // namespace sitewright::ui
