// Failures by cause and size, spares, and the cost of a useful hour by cluster size.
#include "model/evaluate/reliability_study.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/core/units.h"
#include "model/evaluate/evaluation.h"
#include "model/evaluate/fabric_study.h"
#include "model/reliability/goodput.h"

namespace sitewright {

namespace {

constexpr double kHoursPerDay = 24.0;
constexpr double kNodeAccelerators = 8.0;  // of the published fleets (B26)

double last_online(const Evaluation& evaluation) {
  const Daily& online = evaluation.capacity.online;
  return online.size() == 0 ? 0.0 : online[online.size() - 1];
}

/// Accelerators that go when a server of the largest lot fails.
double accelerators_per_server(const plan::Plan& plan, const Catalog& catalog) {
  const auto largest =
      std::max_element(plan.lots.begin(), plan.lots.end(),
                       [](const plan::Lot& a, const plan::Lot& b) { return a.count < b.count; });
  if (largest == plan.lots.end()) return kNodeAccelerators;
  const Accelerator* part = catalog.find_accelerator(largest->model);
  return part == nullptr ? kNodeAccelerators : std::max(1.0, part->accelerators_per_server.value);
}

reliability::Spares spares_of(const plan::Plan& plan, const Catalog& catalog,
                              const Evaluation& evaluation, const ReliabilityStudy& study) {
  double hardware = 0.0;
  for (const reliability::CauseRate& cause : study.causes) {
    if (cause.kind == FailureKind::hardware) hardware += cause.per_accelerator_h;
  }
  return reliability::spare_pool({.accelerators = last_online(evaluation),
                                  .accelerators_per_server = accelerators_per_server(plan, catalog),
                                  .hardware_per_accelerator_h = hardware,
                                  .repair_h = plan.workload.repair_h,
                                  .confidence_frac = plan.workload.spare_confidence_frac});
}

double published_mtti_h(const Catalog& catalog, std::string_view fleet, double accelerators) {
  const double per_node_day = catalog.constant(fleet);
  return kNodeAccelerators * kHoursPerDay / (per_node_day * accelerators);
}

MttiBySize at_size(const plan::Plan& plan, const Catalog& catalog, double accelerators) {
  const reliability::Result job = reliability::evaluate_reliability(
      {.accelerators = accelerators,
       .failure_per_accelerator_h = plan.workload.failure_per_accelerator_h,
       .checkpoint_s = plan.workload.checkpoint_s,
       .restart_s = plan.workload.restart_s});
  return {.accelerators = accelerators,
          .mtti_h = job.mtti_h,
          .rsc1_h = published_mtti_h(catalog, "rsc1_failures_per_node_day", accelerators),
          .rsc2_h = published_mtti_h(catalog, "rsc2_failures_per_node_day", accelerators),
          .interval_s = job.checkpoint_interval_s,
          .goodput_frac = job.goodput_frac};
}

/// Yearly cost of the reference year in the three parts that scale differently with the cluster.
struct YearlyCost {
  double fixed_usd;              ///< land, deposits, contributions and fees
  double usd_per_accelerator_h;  ///< all but the fixed part and the fabric
  double utilisation_frac;
};

/// Nothing where a price is missing or nothing runs.
std::optional<YearlyCost> yearly_cost(const plan::Plan& plan, const Evaluation& evaluation) {
  const cost::Result& cost = evaluation.cost;
  const double goodput = evaluation.reliability.goodput_frac;
  if (!cost.usd_per_accelerator_h || !cost.usd_per_useful_accelerator_h ||
      !cost.opex_usd_per_year || goodput <= 0.0) {
    return std::nullopt;
  }
  std::vector<cost::CapexItem> fixed;
  std::vector<cost::CapexItem> fabric;
  for (const cost::CapexItem& item : cost.capex) {
    if (cost::lasts(item.category) || cost::is_agreed(item.category) ||
        item.category == cost::Category::other) {
      fixed.push_back(item);
    } else if (item.category == cost::Category::network) {
      fabric.push_back(item);
    }
  }
  const double wacc = cost::real_wacc_frac(plan.finance);
  const double all_usd = cost::annuity_usd(cost.capex, wacc) + *cost.opex_usd_per_year;
  const double fixed_usd = cost::annuity_usd(fixed, wacc);
  const double online_h = all_usd / *cost.usd_per_accelerator_h;
  const double rest_usd = all_usd - fixed_usd - cost::annuity_usd(fabric, wacc);
  const double used = *cost.usd_per_accelerator_h / (*cost.usd_per_useful_accelerator_h * goodput);
  return YearlyCost{.fixed_usd = fixed_usd,
                    .usd_per_accelerator_h = rest_usd / online_h,
                    .utilisation_frac = std::min(1.0, used)};
}

/// Sizes from 64 accelerators on, a step of the square root of 2, up to what one fabric joins and
/// at most a million.
std::vector<std::int64_t> cluster_sizes(const Evaluation& evaluation) {
  constexpr double kSmallest = 64.0;
  constexpr double kLargest = 1e6;
  const double most = std::min(kLargest, static_cast<double>(evaluation.network.max_accelerators));
  std::vector<std::int64_t> sizes;
  for (int step = 0;; ++step) {
    const double size = kSmallest * std::pow(2.0, step / 2.0);
    if (size > most) break;
    sizes.push_back(std::llround(size));
  }
  return sizes;
}

reliability::CostBySize cost_curve(const plan::Plan& plan, const Catalog& catalog,
                                   const Evaluation& evaluation) {
  const auto yearly = yearly_cost(plan, evaluation);
  if (!yearly) return {};
  std::vector<reliability::SizeCost> sizes;
  for (const std::int64_t size : cluster_sizes(evaluation)) {
    const FewestTiers built = design_with_fewest_tiers(plan, catalog, size, 1);
    const auto fabric_price = fabric_usd(plan, built.fabric);
    if (!fabric_price) return {};
    const double usd = *fabric_price * (1.0 + plan.site.sales_tax_frac);
    const std::array<cost::CapexItem, 1> fabric{
        {{.item = {},
          .category = cost::Category::network,
          .usd = usd,
          .date = evaluation.start,
          .life_years = plan.finance.accelerator_life_years}}};
    const double fabric_usd_per_year =
        cost::annuity_usd(fabric, cost::real_wacc_frac(plan.finance));
    const auto accelerators = static_cast<double>(size);
    sizes.push_back({.accelerators = accelerators,
                     .usd_per_h = (yearly->fixed_usd + fabric_usd_per_year) / kHoursPerYear +
                                  yearly->usd_per_accelerator_h * accelerators});
  }
  return reliability::cost_by_size(
      {.sizes = sizes,
       .utilisation_frac = yearly->utilisation_frac,
       .failure_per_accelerator_h = plan.workload.failure_per_accelerator_h,
       .checkpoint_s = plan.workload.checkpoint_s,
       .restart_s = plan.workload.restart_s});
}

}  // namespace

ReliabilityStudy study_reliability(const plan::Plan& plan, const Catalog& catalog,
                                   const Evaluation& evaluation) {
  ReliabilityStudy study;
  const double rate = plan.workload.failure_per_accelerator_h;
  study.job_accelerators = evaluation.job_accelerators;
  study.causes = reliability::failures_by_cause({.causes = catalog.failure_causes,
                                                 .failure_per_accelerator_h = rate,
                                                 .accelerators = study.job_accelerators});
  std::stable_sort(study.causes.begin(), study.causes.end(),
                   [](const auto& a, const auto& b) { return a.events > b.events; });
  study.spares = spares_of(plan, catalog, evaluation, study);
  for (const double size :
       {1024.0, 4096.0, 16384.0, 24576.0, 50000.0, 100000.0, 131072.0, 200000.0}) {
    study.sizes.push_back(at_size(plan, catalog, size));
  }
  study.cost = cost_curve(plan, catalog, evaluation);
  return study;
}

}  // namespace sitewright
