// Annuities by category and running cost by part, over the hours of a year.
#include "model/evaluate/hour_stack.h"

#include <algorithm>
#include <iterator>

#include "model/cost/cost.h"

namespace sitewright {

namespace {

const cost::OpexYear* find_year(const Evaluation& evaluation) {
  for (const cost::OpexYear& year : evaluation.cost.opex) {
    if (year.year == evaluation.reference_year) return &year;
  }
  return nullptr;
}

double annuity_of(const Evaluation& evaluation, cost::Category category, double wacc_frac) {
  std::vector<cost::CapexItem> items;
  std::copy_if(evaluation.cost.capex.begin(), evaluation.cost.capex.end(),
               std::back_inserter(items),
               [&](const cost::CapexItem& item) { return item.category == category; });
  return cost::annuity_usd(items, wacc_frac);
}

}  // namespace

std::vector<HourPart> hour_stack(const plan::Plan& plan, const Evaluation& evaluation) {
  const cost::OpexYear* year = find_year(evaluation);
  const std::optional<double>& online_usd = evaluation.cost.usd_per_accelerator_h;
  const std::optional<double>& useful_usd = evaluation.cost.usd_per_useful_accelerator_h;
  if (year == nullptr || !online_usd || !useful_usd) return {};
  const double wacc = cost::real_wacc_frac(plan.finance);
  const double yearly_usd = cost::annuity_usd(evaluation.cost.capex, wacc) + year->running_usd();
  const double online_h = yearly_usd / *online_usd;
  std::vector<HourPart> parts;
  for (std::size_t i = 0; i < cost::kCategoryCount; ++i) {
    const double usd = annuity_of(evaluation, static_cast<cost::Category>(i), wacc);
    parts.push_back({HourPartKind::capital, i, usd / online_h});
  }
  const auto running = cost::parts(*year);
  for (std::size_t i = 0; i + 1 < running.size(); ++i) {  // the last is replacement: capital has it
    parts.push_back({HourPartKind::running, i, running[i].usd / online_h});
  }
  const double used_usd = *useful_usd * evaluation.reliability.goodput_frac;
  parts.push_back({HourPartKind::idle, 0, used_usd - *online_usd});
  parts.push_back({HourPartKind::failures, 0, *useful_usd - used_usd});
  std::erase_if(parts, [](const HourPart& part) { return part.usd_per_h == 0.0; });
  return parts;
}

}  // namespace sitewright
