// A target that is missed, or load that is not served: which limit, by how much, from when to when,
// and the smallest changes that would fix it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/analysis/levers.h"
#include "model/catalog/catalog.h"
#include "model/climate/climate.h"
#include "model/core/run_control.h"
#include "model/evaluate/evaluation.h"

namespace sitewright::analysis {

/// A limit that keeps the plan from its target.
struct BindingLimit {
  capacity::Constraint constraint = capacity::Constraint::target;
  Date from{};
  Date until{};  ///< exclusive
  /// Missing from the target on the wanted day where it lies in the window, else when that ends.
  double short_accelerators = 0.0;
  std::optional<double> short_mw;  ///< the same at the meter, in that month's design hour
};

/// One field that gives way.
struct Change {
  std::string path;
  FieldValue from;
  FieldValue to;
  Unit unit = Unit::none;
};

/// Changes that together fix it; a single step less of any of them does not.
struct Relaxation {
  std::vector<Change> changes;
  std::optional<Date> met;  ///< day on which the target is met then
  /// Over the plan's; nothing where a price is missing. More megawatts of a connection that stands
  /// at the start count at the catalogue's price of a substation or a feeder.
  std::optional<double> more_capex_usd;
};

/// Answer to "is the target met in time, and if not, what would do?".
struct TargetAnswer {
  double accelerators = 0.0;
  Date wanted{};            ///< the target's date, else the last day of the plan
  std::optional<Date> met;  ///< first day on which they are online
  double online = 0.0;      ///< on the wanted day, at most
  [[nodiscard]] bool in_time() const { return met && *met <= wanted; }
  std::vector<BindingLimit> limits;  ///< in order of time; empty where the target is met in time
  std::vector<Relaxation>
      relaxations;     ///< single changes; where none does, the smallest sets found
  bool single = true;  ///< the relaxations change one field each
  int tries = 0;       ///< evaluations that the search took
};

/// Answers for the plan's target: every accelerator in halls where it names no count.
/// Each lever (levers.h) is moved to its end; where that meets the target in time, halving finds
/// the least step that does. Where no single lever does, sets of two and three are followed along
/// what binds on the wanted day, 600 evaluations at most.
/// Inputs: `evaluation` is that of the plan
[[nodiscard]] TargetAnswer answer_target(const plan::Plan& plan, const Catalog& catalog,
                                         const climate::Climate& climate,
                                         const Evaluation& evaluation);
/// The same with progress, which begins anew with sets of two and of three; nothing where
/// `control` was cancelled.
[[nodiscard]] std::optional<TargetAnswer> answer_target(const plan::Plan& plan,
                                                        const Catalog& catalog,
                                                        const climate::Climate& climate,
                                                        const Evaluation& evaluation,
                                                        RunControl& control);

/// Hours in which load goes unserved.
struct ShortHours {
  int first_hour = 0;  ///< of the year
  int hours = 0;       ///< on end
  double mwh = 0.0;
  double worst_mw = 0.0;
};

/// Units that stand still while load goes unserved: one of them at its minimum gives too much.
struct TooLargeUnits {
  std::string path;       ///< "generators.turbines"
  double least_mw = 0.0;  ///< minimum load of one unit, the least of those hours
  double load_mw = 0.0;   ///< at the meter and beyond, the most of those hours
  int hours = 0;
};

/// Answer to "is all load of the reference year served, and if not, what would do?".
struct LoadAnswer {
  int year = 0;
  double unserved_mwh = 0.0;
  double worst_mw = 0.0;
  double hours = 0.0;                    ///< with anything unserved
  std::vector<ShortHours> stretches;     ///< the ten with most MWh, in order of time
  int stretch_count = 0;                 ///< of all
  std::vector<TooLargeUnits> too_large;  ///< in the order of the plan
  std::vector<Relaxation> relaxations;   ///< single changes that serve all of it
  int tries = 0;
};

/// Answers for the reference year of the evaluation, by the same search over what lifts site power.
[[nodiscard]] LoadAnswer answer_load(const plan::Plan& plan, const Catalog& catalog,
                                     const climate::Climate& climate, const Evaluation& evaluation);

}  // namespace sitewright::analysis
