// Finite differences of capacity, one field at a time.
#include "model/analysis/marginal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "model/analysis/percentiles.h"
#include "model/analysis/slip.h"
#include "model/core/parallel.h"
#include "model/evaluate/stage.h"
#include "model/plan/access.h"

namespace sitewright::analysis {

namespace {

constexpr int kEarlierDays = 7;
constexpr double kDaysPerWeek = 7.0;

struct Step {
  std::string_view list;
  std::string_view field;
  double step;
};
constexpr std::array<Step, 7> kListSteps{{{"deliveries", "mw", 1.0},
                                          {"generators", "count", 1.0},
                                          {"halls", "it_mw", 1.0},
                                          {"halls", "racks_per_day", 1.0},
                                          {"halls", "accepted_per_week", kDaysPerWeek},
                                          {"cooling_steps", "mw", 1.0},
                                          {"lots", "delivered_per_week", kDaysPerWeek}}};
constexpr std::array<Step, 2> kScalarSteps{
    {{"", "site.permit_mw", 1.0}, {"", "water.limit_m3_per_day", 100.0}}};

/// A plan that is a little better off.
struct Variant {
  MarginalValue value;
  plan::Plan plan;
};

/// The step added to the field; nothing where it has no number or may not grow.
std::optional<Variant> grown(const plan::Plan& plan, const std::string& path, double step) {
  const auto place = plan::find_place(plan, path);
  if (!place) return std::nullopt;
  const FieldValue value = place->get(plan);
  const double* number = std::get_if<double>(&value);
  if (number == nullptr || *number + step > place->field->range.hard_max) return std::nullopt;
  Variant variant{.value = {.path = path,
                            .step = step,
                            .unit = place->field->unit,
                            .target_days = {},
                            .usd = {}},
                  .plan = plan};
  place->set(variant.plan, *number + step);
  return variant;
}

std::vector<Variant> variants_of(const plan::Plan& plan, const schedule::Result& schedule) {
  std::vector<Variant> variants;
  const auto add = [&](std::optional<Variant> variant) {
    if (variant) variants.push_back(std::move(*variant));
  };
  for (const Step& step : kListSteps) {
    const plan::List* list = plan::find_list(step.list);
    for (std::size_t i = 0; i < list->size(plan); ++i)
      add(grown(plan, plan::item_path(*list, plan, i, step.field), step.step));
  }
  for (const Step& step : kScalarSteps) add(grown(plan, std::string(step.field), step.step));
  for (const Dated& thing : dated_things(plan, schedule)) {
    variants.push_back({.value = {.path = thing.path,
                                  .step = kEarlierDays,
                                  .unit = Unit::days,
                                  .earlier = true,
                                  .target_days = {},
                                  .usd = {}},
                        .plan = slipped(plan, schedule, thing, -kEarlierDays)});
  }
  return variants;
}

double target_day(const capacity::Result& capacity) {
  for (Eigen::Index day = 0; day < capacity.online.size(); ++day) {
    if (capacity.online[day] >= capacity.target_accelerators) return static_cast<double>(day);
  }
  return kNever;
}

void compare(const Evaluation& base, const Evaluation& better,
             const std::optional<double>& usd_per_accelerator_h, MarginalValue& value) {
  value.accelerator_days = (better.capacity.online - base.capacity.online).sum();
  const double before = target_day(base.capacity);
  const double after = target_day(better.capacity);
  if (!std::isinf(before)) {
    value.target_days = before - after;
  } else {
    value.makes_possible = !std::isinf(after);
  }
  if (usd_per_accelerator_h)
    value.usd = value.accelerator_days * kHoursPerDay * *usd_per_accelerator_h;
}

}  // namespace

std::optional<std::vector<MarginalValue>> marginal_values(const MarginalInput& input,
                                                          RunControl& control) {
  const Basis basis = make_basis(input.plan, input.catalog, input.climate);
  const Evaluation base = set_stage(input.plan, input.catalog, input.climate, basis).evaluation;
  std::vector<Variant> variants = variants_of(input.plan, base.schedule);
  const bool done = parallel_for(
      variants.size(),
      [&](std::size_t i) {
        const Stage stage = set_stage(variants[i].plan, input.catalog, input.climate, basis);
        compare(base, stage.evaluation, input.usd_per_accelerator_h, variants[i].value);
      },
      control, input.threads);
  if (!done) return std::nullopt;

  std::vector<MarginalValue> values;
  for (Variant& variant : variants) {
    const MarginalValue& value = variant.value;
    if (value.accelerator_days != 0.0 || value.target_days.value_or(0.0) != 0.0)
      values.push_back(std::move(variant.value));
  }
  std::stable_sort(values.begin(), values.end(),
                   [](const MarginalValue& a, const MarginalValue& b) {
                     if (a.accelerator_days != b.accelerator_days)
                       return a.accelerator_days > b.accelerator_days;
                     return a.target_days.value_or(0.0) > b.target_days.value_or(0.0);
                   });
  return values;
}

}  // namespace sitewright::analysis
