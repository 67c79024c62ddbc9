// The evaluations of every plan that the window shows or compares.
#pragma once

#include <QObject>
#include <map>
#include <memory>

#include "ui/session/evaluation_runner.h"
#include "ui/session/plan_document.h"

namespace sitewright::ui {

/// Evaluates each followed document now and after every change, off the window's thread.
class Evaluations final : public QObject {
  Q_OBJECT

 public:
  explicit Evaluations(Evaluator evaluator, QObject* parent = nullptr);
  /// Waits for what runs.
  ~Evaluations() override;

  /// Does nothing where the document is followed already.
  void follow(PlanDocument& document);
  /// To be called before a followed document goes.
  void forget(const PlanDocument& document);
  /// Null before the first result.
  [[nodiscard]] const EvaluationResult* latest(const PlanDocument& document) const;
  /// True while the latest result, if any, is not that of the document as it is.
  [[nodiscard]] bool is_stale(const PlanDocument& document) const;

 signals:
  void finished(sitewright::ui::PlanDocument* document);
  void stale_changed(sitewright::ui::PlanDocument* document);

 private:
  const Evaluator evaluator_;
  std::map<const PlanDocument*, std::unique_ptr<EvaluationRunner>> runners_;
};

}  // namespace sitewright::ui
