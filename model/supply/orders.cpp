// Orders of steps and groups.
#include "model/supply/orders.h"

#include <algorithm>
#include <cmath>

#include "model/core/number_text.h"

namespace sitewright::supply {

namespace {

constexpr double kOwnStepUpMw = 10.0;      // EST: smaller units share a step-up transformer
constexpr double kSharedStepUpMva = 40.0;  // EST
constexpr double kDaysPerWeek = 7.0;
constexpr double kRounding = 1e-9;

Order order_of(const char* what, double weeks, Date needed) {
  return {.path = {},
          .what = what,
          .count = 0,
          .mva = 0.0,
          .lead_weeks = weeks,
          .needed = needed,
          .order_by = add_days(needed, -static_cast<int>(std::lround(weeks * kDaysPerWeek))),
          .ordered = std::nullopt};
}

/// Transformers that a step needs: MW / power factor / MVA, and the spare.
int transformers_needed(const plan::Delivery& step, double power_factor) {
  if (step.transformers) return *step.transformers;
  const double mva = step.mw / power_factor;
  return static_cast<int>(std::ceil(mva / step.transformer_mva - kRounding)) +
         (step.transformer_spare ? 1 : 0);
}

/// Transformers of a step's size that earlier steps have put up at its point.
int transformers_standing(const plan::Plan& plan, const plan::Delivery& step) {
  int standing = 0;
  for (const plan::Delivery& other : plan.deliveries) {
    const bool same = other.point == step.point && other.firm == step.firm &&
                      other.transformer_mva == step.transformer_mva;
    if (!same || other.date.value_or(plan.schedule.start) >= *step.date) continue;
    standing = std::max(standing, transformers_needed(other, plan.electrical.power_factor));
  }
  return standing;
}

/// What a step, which is the total at its point, adds to what stands there.
void order_step(const plan::Plan& plan, const plan::Delivery& step, const Catalog& catalog,
                Result& result) {
  const double weeks = catalog.lead_time("large_power_transformer_weeks").value;
  Order transformers = order_of("large power transformer", weeks, *step.date);
  transformers.path = "deliveries." + step.id;
  transformers.count =
      transformers_needed(step, plan.electrical.power_factor) - transformers_standing(plan, step);
  if (transformers.count <= 0) return;
  transformers.mva = step.transformer_mva;
  transformers.ordered = step.transformer_ordered;
  if (step.transformer_ordered && *step.transformer_ordered > transformers.order_by) {
    result.issues.push_back(
        {"deliveries." + step.id + ".transformer_ordered",
         Severity::warning,
         "ordered on %1, transformers come after the step's date of %2: at %3 weeks they had to "
         "be ordered by %4",
         {to_iso(*step.transformer_ordered), to_iso(*step.date), format_number(weeks),
          to_iso(transformers.order_by)}});
  }
  Order switchgear =
      order_of("switchgear", catalog.lead_time("switchgear_weeks").value, *step.date);
  switchgear.path = transformers.path;
  switchgear.count = transformers.count;
  switchgear.mva = transformers.mva;
  result.orders.push_back(std::move(transformers));
  result.orders.push_back(std::move(switchgear));
}

/// Catalysts come with a group's units, or later where the plan says so.
std::optional<Date> catalyst_needed(const plan::GeneratorGroup& group) {
  const bool gone = group.control_from && group.until && *group.control_from >= *group.until;
  if (group.control != plan::EmissionControl::scr || gone) return std::nullopt;
  return group.control_from ? group.control_from : group.from;
}

void order_catalysts(const plan::GeneratorGroup& group, const GeneratorUnit& unit,
                     double power_factor, const Catalog& catalog, Result& result) {
  Order catalysts = order_of("selective catalytic reduction", catalog.lead_time("scr_weeks").value,
                             *catalyst_needed(group));
  catalysts.path = "generators." + group.id;
  catalysts.count = group.count;
  catalysts.mva = unit.iso_mw.value / power_factor;
  result.orders.push_back(std::move(catalysts));
}

void order_group(const plan::GeneratorGroup& group, const GeneratorUnit& unit, double power_factor,
                 const Catalog& catalog, Result& result) {
  const double mva = unit.iso_mw.value / power_factor;
  Order units =
      order_of("generating unit", unit_lead_weeks(group, unit, catalog).value, *group.from);
  units.path = "generators." + group.id;
  units.count = group.count;
  units.mva = mva;
  result.orders.push_back(units);
  if (group.ownership == plan::Ownership::rented) return;  // rented units bring theirs
  const bool shared = unit.iso_mw.value < kOwnStepUpMw;
  Order step_up = order_of("generator step-up transformer",
                           catalog.lead_time("step_up_transformer_weeks").value, *group.from);
  step_up.path = units.path;
  step_up.count =
      shared ? static_cast<int>(std::ceil(group.count * mva / kSharedStepUpMva)) : group.count;
  step_up.mva = shared ? kSharedStepUpMva : mva;
  result.orders.push_back(std::move(step_up));
}

}  // namespace

const Quantity& unit_lead_weeks(const plan::GeneratorGroup& group, const GeneratorUnit& unit,
                                const Catalog& catalog) {
  const Quantity& rented = catalog.lead_time("rented_unit_weeks");
  const bool sooner =
      group.ownership == plan::Ownership::rented && rented.value < unit.lead_weeks.value;
  return sooner ? rented : unit.lead_weeks;
}

void add_orders(const plan::Plan& plan, const Catalog& catalog, Result& result) {
  const double power_factor = plan.electrical.power_factor;
  if (!(power_factor > 0.0)) return;  // check() has said so
  const auto to_come = [&](const std::optional<Date>& date) {
    return date && *date > plan.schedule.start;
  };
  for (const plan::Delivery& step : plan.deliveries)
    if (to_come(step.date)) order_step(plan, step, catalog, result);
  for (const plan::GeneratorGroup& group : plan.generators) {
    const GeneratorUnit* unit = catalog.find_generator(group.unit);
    if (unit == nullptr || group.count <= 0) continue;
    if (to_come(group.from)) order_group(group, *unit, power_factor, catalog, result);
    if (to_come(catalyst_needed(group)))
      order_catalysts(group, *unit, power_factor, catalog, result);
  }
}

}  // namespace sitewright::supply
