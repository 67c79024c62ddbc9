// Speed of the Gantt chart with 2,000 tasks: painting anew, and one step of a drag with what it
// would bring, as the eye sees them.
#include <benchmark/benchmark.h>

#include <QMouseEvent>

#include "tests/bench/application.h"
#include "ui/pages/schedule_page.h"
#include "ui/plan_figures/schedule_figures.h"

namespace sitewright::ui {
namespace {

/// Forty chains of fifty tasks, each chain waiting for the one before at its middle.
plan::Plan campus() {
  plan::Plan plan;
  constexpr int kChains = 40;
  constexpr int kLength = 50;
  const auto id = [](int chain, int place) {
    return "t-" + std::to_string(chain) + "-" + std::to_string(place);
  };
  const auto link = [&](const std::string& from, const std::string& to) {
    plan::Link made;
    made.id = "l-" + std::to_string(plan.links.size());
    made.from = from;
    made.to = to;
    plan.links.push_back(made);
  };
  for (int chain = 0; chain < kChains; ++chain) {
    for (int place = 0; place < kLength; ++place) {
      plan::Task task;
      task.id = id(chain, place);
      task.name = "Hall " + std::to_string(chain) + ", step " + std::to_string(place);
      task.duration_days = 5 + (chain * 7 + place * 3) % 20;
      plan.tasks.push_back(task);
      if (place > 0) link(id(chain, place - 1), id(chain, place));
    }
    if (chain > 0) link(id(chain - 1, kLength / 2), id(chain, 0));
  }
  return plan;
}

void repaint_gantt(benchmark::State& state) {
  application();
  const plan::Plan plan = campus();
  GanttView view;
  view.resize(1100, 800);
  view.show_chart(gantt_chart(plan, schedule::critical_path(plan)));
  for (auto _ : state) {
    view.zoom(0.999);
    benchmark::DoNotOptimize(view.grab());
  }
}
BENCHMARK(repaint_gantt)->Unit(benchmark::kMillisecond);

void drag_gantt(benchmark::State& state) {
  application();
  const auto plan = std::make_shared<const plan::Plan>(campus());
  SchedulePage page;
  page.set_services(
      {.plan = [&] { return plan; },
       .perform = [](const Expected<PlanEdit>&, Merging) { return Expected<void>(); }});
  page.resize(1100, 800);
  Evaluation evaluation;
  evaluation.schedule = schedule::critical_path(*plan);
  page.show_result(*plan, evaluation);
  benchmark::DoNotOptimize(page.grab());
  auto& view = *page.findChild<GanttView*>();
  view.zoom(0.1);
  view.pan(-20);
  benchmark::DoNotOptimize(page.grab());
  const QPointF from = view.chart()->bar_rect(0).center();
  const auto send = [&](QEvent::Type type, QPointF at) {
    QMouseEvent event(type, at, view.mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, {});
    QApplication::sendEvent(&view, &event);
  };
  send(QEvent::MouseButtonPress, from);
  int pixels = 0;
  for (auto _ : state) {
    pixels = pixels % 200 + 20;  // a day and more, to and fro
    send(QEvent::MouseMove, from + QPointF(pixels, 0));
    benchmark::DoNotOptimize(view.grab());
  }
}
BENCHMARK(drag_gantt)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sitewright::ui
