// One worker thread with its catalogue and its last climate.
#include "ui/pages/later_work.h"

#include <QtConcurrentRun>
#include <exception>
#include <utility>

#include "model/evaluate/evaluate.h"

namespace sitewright::ui {

/// Used on the worker thread alone, which has one call at a time.
class LaterWork::Surroundings {
 public:
  /// Throws where the bundled catalogue is broken or the plan's station unknown.
  ShowWork run(const Request& request) {
    if (catalog_ == nullptr) catalog_ = std::make_shared<const Catalog>(load_catalog().value());
    const plan::Plan& plan = *request.plan;
    const bool same = climate_ != nullptr && station_ == plan.site.station &&
                      elevation_m_ == plan.site.elevation_m && warming_k_ == plan.cooling.warming_k;
    if (!same) {
      climate_ = std::make_shared<const climate::Climate>(climate_of(plan).value());
      station_ = plan.site.station;
      elevation_m_ = plan.site.elevation_m;
      warming_k_ = plan.cooling.warming_k;
    }
    return request.work({.plan = plan, .catalog = *catalog_, .climate = climate_});
  }

 private:
  std::shared_ptr<const Catalog> catalog_;
  std::shared_ptr<const climate::Climate> climate_;
  std::string station_;
  std::optional<double> elevation_m_;
  double warming_k_ = 0.0;
};

LaterWork::LaterWork(QObject* parent)
    : QObject(parent), surroundings_(std::make_shared<Surroundings>()) {
  pool_.setMaxThreadCount(1);
  connect(&watcher_, &QFutureWatcher<Done>::finished, this, &LaterWork::deliver);
}

LaterWork::~LaterWork() {
  waiting_ = {};
  watcher_.disconnect(this);
  watcher_.cancel();
  pool_.waitForDone();
}

void LaterWork::request(std::shared_ptr<const plan::Plan> plan, Work work) {
  if (busy_) {
    waiting_ = {std::move(plan), std::move(work)};
  } else {
    start({std::move(plan), std::move(work)});
  }
}

void LaterWork::start(Request request) {
  set_busy(true);
  watcher_.setFuture(QtConcurrent::run(
      &pool_, [surroundings = surroundings_, request = std::move(request)]() -> Done {
        try {
          return {.show = surroundings->run(request), .error = {}};
        } catch (const std::exception& error) {
          return {.show = {}, .error = QString::fromUtf8(error.what())};
        }
      }));
}

void LaterWork::deliver() {
  const Done done = watcher_.result();
  if (waiting_.plan != nullptr) {
    start(std::exchange(waiting_, {}));
    return;
  }
  set_busy(false);
  if (done.show) done.show();
  if (!done.error.isEmpty()) emit failed(done.error);
}

void LaterWork::set_busy(bool busy) {
  if (busy_ == busy) return;
  busy_ = busy;
  emit busy_changed(busy);
}

}  // namespace sitewright::ui
