// Work of a page off the window's thread: what takes longer than a paint, the newest request only.
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <functional>
#include <memory>

#include "model/catalog/catalog.h"
#include "model/climate/climate.h"
#include "model/plan/plan.h"

namespace sitewright::ui {

/// What work is given: a plan of its own, the catalogue, the plan's climate.
struct WorkInput {
  const plan::Plan& plan;
  const Catalog& catalog;
  std::shared_ptr<const climate::Climate> climate;
};

/// Shows what came out; called on the window's thread.
using ShowWork = std::function<void()>;
/// Called on another thread, one call at a time.
using Work = std::function<ShowWork(const WorkInput&)>;

/// An idle one starts at once, a busy one keeps the newest request alone and shows only that.
class LaterWork final : public QObject {
  Q_OBJECT

 public:
  explicit LaterWork(QObject* parent = nullptr);
  /// Forgets what waits, then waits for what runs; nothing is shown any more.
  ~LaterWork() override;

  void request(std::shared_ptr<const plan::Plan> plan, Work work);
  [[nodiscard]] bool is_busy() const { return busy_; }

 signals:
  void busy_changed(bool busy);
  /// What a piece of work threw, as a line for the status bar.
  void failed(const QString& what);

 private:
  struct Request {
    std::shared_ptr<const plan::Plan> plan;
    Work work;
  };
  struct Done {
    ShowWork show;
    QString error;
  };
  class Surroundings;

  void start(Request request);
  void deliver();
  void set_busy(bool busy);

  std::shared_ptr<Surroundings> surroundings_;
  Request waiting_;
  bool busy_ = false;
  QThreadPool pool_;
  QFutureWatcher<Done> watcher_;
};

}  // namespace sitewright::ui
