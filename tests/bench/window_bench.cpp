// Speed of the window, off screen: from start to its first picture, and from an edit to the painted
// answer.
#include <benchmark/benchmark.h>

#include <QEventLoop>
#include <QTemporaryDir>

#include "data/bundled_data.h"
#include "model/io/plan_json.h"
#include "tests/bench/application.h"
#include "ui/main_window/window_host.h"
#include "ui/pages/page.h"
#include "ui/session/plan_evaluator.h"

namespace sitewright::ui {
namespace {

void start_to_first_window(benchmark::State& state) {
  application();
  const QTemporaryDir folder;
  qputenv("SITEWRIGHT_CONFIG_DIR", folder.path().toUtf8());
  const QString file = folder.filePath(QStringLiteral("portfolio.sitewright"));
  for (auto _ : state) {
    auto host = WindowHost::make(application()).value();
    if (!host->open(file)) state.SkipWithError("the portfolio cannot be opened");
    benchmark::DoNotOptimize(host->window()->grab());
  }
}
BENCHMARK(start_to_first_window)->Unit(benchmark::kMillisecond);

void edit_to_painted(benchmark::State& state) {
  application();
  PlanDocument document(
      {.plan = io::read_plan(data::bundled_text("cases/memphis.json"), "memphis")->plan,
       .history = {},
       .head = 0});
  EvaluationRunner runner(PlanEvaluator::function(
      std::make_shared<PlanEvaluator>(std::make_shared<const Catalog>(load_catalog().value()))));
  const std::unique_ptr<Page> page(page_entries().front().make(nullptr));
  page->resize(900, 700);
  double mw = 50.0;
  for (auto _ : state) {
    QEventLoop loop;
    QObject::connect(&runner, &EvaluationRunner::finished, &loop,
                     [&](const EvaluationResult& result) {
                       page->show_result(*result.plan, *result.evaluation);
                       benchmark::DoNotOptimize(page->grab());
                       loop.quit();
                     });
    mw += 0.001;
    if (!document.set_field("deliveries.feeder.mw", mw))
      state.SkipWithError("the edit was refused");
    runner.request(document.snapshot());
    loop.exec();
  }
}
BENCHMARK(edit_to_painted)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace sitewright::ui
