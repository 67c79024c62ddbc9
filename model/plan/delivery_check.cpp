// The rules of steps of delivery.
#include "model/plan/delivery_check.h"

#include <algorithm>

#include "model/core/number_text.h"

namespace sitewright::plan {

namespace {

class DeliveryChecker {
 public:
  explicit DeliveryChecker(const Plan& plan) : plan_(plan) {}

  Issues run() {
    for (std::size_t i = 0; i < plan_.deliveries.size(); ++i) {
      const Delivery& step = plan_.deliveries[i];
      check_others(i);
      check_own(step);
      check_lowered(step);
    }
    return std::move(issues_);
  }

 private:
  void add(std::string path, Severity severity, std::string text, std::vector<std::string> args) {
    issues_.push_back({std::move(path), severity, std::move(text), std::move(args)});
  }

  /// True for a step without a date that a task has yet to give: none is known of a broken network.
  [[nodiscard]] bool awaits_task(const Delivery& delivery) const {
    return !delivery.date &&
           std::any_of(plan_.tasks.begin(), plan_.tasks.end(),
                       [&](const Task& task) { return task.enables_delivery == delivery.id; });
  }

  [[nodiscard]] Date begin(const Delivery& step) const {
    return step.date.value_or(plan_.schedule.start);
  }

  /// Two totals for one point from one day on contradict each other.
  void check_others(std::size_t index) {
    const Delivery& later = plan_.deliveries[index];
    for (std::size_t j = 0; j < index; ++j) {
      const Delivery& other = plan_.deliveries[j];
      if (other.point == later.point && other.firm == later.firm && other.date == later.date &&
          other.mw != later.mw && !awaits_task(later) && !awaits_task(other)) {
        add("deliveries." + later.id + ".mw", Severity::error,
            "%1 MW contradicts the %2 MW of %3: both begin on one day at %4",
            {format_number(later.mw), format_number(other.mw), other.id, later.point});
      }
    }
  }

  void check_own(const Delivery& step) {
    const std::string path = "deliveries." + step.id;
    if (step.firm && step.interrupted_h_per_year > 0.0) {
      add(path + ".interrupted_h_per_year", Severity::error,
          "%1 hours of interruption contradict firm service",
          {format_number(step.interrupted_h_per_year)});
    }
    if (step.queue_date && step.date && *step.date < *step.queue_date) {
      add(path + ".queue_date", Severity::error, "%1 is not after %2",
          {to_iso(*step.date), to_iso(*step.queue_date)});
    }
    if (step.until && *step.until <= plan_.schedule.start) {
      add(path + ".until", Severity::warning,
          "%1 is not after the plan's start, %2: the step delivers on no day of the plan",
          {to_iso(*step.until), to_iso(plan_.schedule.start)});
    }
    const int spares = step.transformer_spare ? 1 : 0;
    if (step.transformers && *step.transformers <= spares && step.mw > 0.0) {
      add(path + ".transformers", Severity::warning,
          "%1 transformers, %2 of them a spare, carry 0 of the step's %3 MW: at least %4, or no "
          "spare (transformer_spare), must be there; empty is as many as it takes",
          {std::to_string(*step.transformers), std::to_string(spares), format_number(step.mw),
           std::to_string(spares + 1)});
    }
  }

  /// A step is the total at its point: a lower one takes megawatts away that stand there.
  void check_lowered(const Delivery& later) {
    if (awaits_task(later)) return;
    const Delivery* before = nullptr;
    for (const Delivery& other : plan_.deliveries) {
      if (other.point != later.point || other.firm != later.firm || awaits_task(other)) continue;
      if (begin(other) >= begin(later)) continue;
      if (before == nullptr || begin(other) > begin(*before)) before = &other;
    }
    if (before == nullptr || later.mw >= before->mw) return;
    if (before->until && *before->until <= begin(later)) return;
    add("deliveries." + later.id + ".mw", Severity::warning,
        "%1 MW replace the %2 MW of %3 from %4 on: a step is the total at %5, not what it adds; "
        "give %3 an end if it is to fall",
        {format_number(later.mw), format_number(before->mw), before->id, to_iso(begin(later)),
         later.point});
  }

  const Plan& plan_;
  Issues issues_;
};

}  // namespace

Issues delivery_issues(const Plan& plan) { return DeliveryChecker(plan).run(); }

}  // namespace sitewright::plan
