// The rules of steps of delivery.
#include "model/plan/delivery_check.h"

#include <algorithm>

#include "model/core/number_text.h"
#include "model/plan/contract_terms.h"

namespace sitewright::plan {

namespace {

/// From the request to energisation of large loads.
struct Wait {
  int least_months;
  int most_months;
  std::string_view source;  ///< key
};
/// Four years on average, seven in Northern Virginia; three: the low end of the domain's figures.
constexpr Wait kUsWait{.least_months = 36, .most_months = 84, .source = "S118"};
constexpr Wait kErcotWait{.least_months = 24, .most_months = 36, .source = "S122"};
constexpr std::string_view kErcot = "erct";

class DeliveryChecker {
 public:
  explicit DeliveryChecker(const Plan& plan) : plan_(plan) {}

  Issues run() {
    for (std::size_t i = 0; i < plan_.deliveries.size(); ++i) {
      const Delivery& step = plan_.deliveries[i];
      check_others(i);
      check_own(step);
      check_stage(step);
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
    if (step.queue_date && !awaits_task(step) && begin(step) < *step.queue_date) {
      add(path + ".queue_date", Severity::error, "%1 is after the step's beginning, %2",
          {to_iso(*step.queue_date), to_iso(begin(step))});
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

  /// What the stage with the utility says against the step's date.
  void check_stage(const Delivery& step) {
    const std::string path = "deliveries." + step.id;
    const std::string stage(enum_name(step.stage));
    if (step.stage == ConnectionStage::energised && step.probability_frac < 1.0) {
      add(path + ".probability_frac", Severity::warning,
          "%1 contradicts the stage, %2: what is energised is certain",
          {format_number(step.probability_frac), stage});
    }
    const bool agreed =
        step.stage != ConnectionStage::inquiry && step.stage != ConnectionStage::study;
    if (agreed || step.mw <= 0.0) return;
    if (step.probability_frac >= 1.0) {
      add(path + ".stage", Severity::warning,
          "%1: no agreement promises the %2 MW yet, and their date counts as certain; give a "
          "probability_frac below 1",
          {stage, format_number(step.mw)});
    }
    if (!step.queue_date || !step.date || *step.date < *step.queue_date) return;
    const Wait& wait = plan_.site.grid_region == kErcot ? kErcotWait : kUsWait;
    if (*step.date >= add_months(*step.queue_date, wait.least_months)) return;
    add(path + ".date", Severity::warning,
        "%1 is sooner than %2 months after the request, %3, with the stage still %4: large loads "
        "wait %2 to %5 months (%6)",
        {to_iso(*step.date), std::to_string(wait.least_months), to_iso(*step.queue_date), stage,
         std::to_string(wait.most_months), std::string(wait.source)});
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
