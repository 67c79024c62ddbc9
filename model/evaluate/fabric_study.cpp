// Plan and catalogue to a fabric, and its alternatives.
#include "model/evaluate/fabric_study.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "model/core/number_text.h"
#include "model/evaluate/prices.h"
#include "model/reliability/goodput.h"

namespace sitewright {

namespace {

const NetworkPart& switch_part(const plan::Plan& plan, const Catalog& catalog) {
  const NetworkPart* part = catalog.find_network_part(plan.network.switch_model);
  if (part != nullptr && part->kind == PartKind::switch_) return *part;
  return *std::find_if(catalog.network_parts.begin(), catalog.network_parts.end(),
                       [](const NetworkPart& p) { return p.kind == PartKind::switch_; });
}

/// Even, since a switch of a folded Clos has as many ports up as down.
int radix_of(const plan::Plan& plan, const NetworkPart& part) {
  constexpr double kMostPorts = 4096.0;  // the field's limit
  const double ports = std::floor(part.gbps.value / plan.network.link_gbps + 1e-9);
  const int radix = plan.network.radix.value_or(static_cast<int>(std::min(ports, kMostPorts)));
  return std::max(2, radix - radix % 2);
}

network::Input fabric_input(const plan::Plan& plan, const Catalog& catalog,
                            std::span<const network::Part> parts, std::int64_t accelerators) {
  const NetworkPart& part = switch_part(plan, catalog);
  return {.accelerators = accelerators,
          .shape = {.radix = radix_of(plan, part),
                    .tiers = plan.network.tiers,
                    .oversubscription = plan.network.oversubscription,
                    .rails = plan.network.rails,
                    .separate_rails = plan.network.separate_rails,
                    .largest_fabric = plan.network.largest_fabric},
          .link_gbps = plan.network.link_gbps,
          .host_link_m = plan.network.host_link_m,
          .switch_link_m = plan.network.switch_link_m,
          .switch_id = part.id,
          .parts = parts};
}

FabricSplit split_of(const plan::Plan& plan, const FewestTiers& built) {
  const network::Result& fabric = built.fabric;
  const reliability::Result job = reliability::evaluate_reliability(
      {.accelerators = static_cast<double>(fabric.joined),
       .failure_per_accelerator_h = plan.workload.failure_per_accelerator_h,
       .checkpoint_s = plan.workload.checkpoint_s,
       .restart_s = plan.workload.restart_s});
  return {.fabrics = fabric.fabrics,
          .joined = fabric.joined,
          .tiers = built.tiers,
          .switches = fabric.switches,
          .usd = fabric_usd(plan, fabric),
          .power_mw = fabric.power_mw,
          .bisection_tbps = fabric.bisection_tbps,
          .mtti_h = job.mtti_h,
          .goodput_frac = job.goodput_frac,
          .run_time_x = 0.0};
}

}  // namespace

Issues fabric_issues(const plan::Plan& plan, const Catalog& catalog) {
  if (!plan.network.radix) return {};
  const NetworkPart& part = switch_part(plan, catalog);
  const double gbps = *plan.network.radix * plan.network.link_gbps;
  if (gbps <= part.gbps.value * (1.0 + 1e-9)) return {};
  return {{"network.radix",
           Severity::warning,
           "%1 ports of %2 Gb/s are more than the %3 Gb/s of %4",
           {std::to_string(*plan.network.radix), format_number(plan.network.link_gbps),
            format_number(part.gbps.value), part.name}}};
}

std::vector<network::Part> network_parts(const plan::Plan& plan, const Catalog& catalog) {
  std::vector<network::Part> parts;
  for (const NetworkPart& part : catalog.network_parts) {
    const bool own =
        std::any_of(plan.unit_costs.begin(), plan.unit_costs.end(),
                    [&](const plan::UnitCost& c) { return c.item == part.price_item; });
    const UnitCost* cost = catalog.find_unit_cost(part.price_item);
    const auto price = unit_price(plan, catalog, part.price_item);
    parts.push_back({.id = part.id,
                     .name = part.name,
                     .kind = part.kind,
                     .use = part.use,
                     .gbps = part.gbps.value,
                     .reach_m = part.reach_m ? part.reach_m->value : 0.0,
                     .power_w = part.power_w.value,
                     .unit_usd = price ? price->usd : 0.0,
                     .price_year = price ? price->price_year : plan.finance.price_year,
                     .source = own || cost == nullptr ? "plan" : cost->quantity.source});
  }
  return parts;
}

network::Result design_network(const plan::Plan& plan, const Catalog& catalog,
                               std::int64_t accelerators) {
  const std::vector<network::Part> parts = network_parts(plan, catalog);
  return network::design_fabric(fabric_input(plan, catalog, parts, accelerators));
}

FewestTiers design_with_fewest_tiers(const plan::Plan& plan, const Catalog& catalog,
                                     std::int64_t accelerators, std::int64_t least_fabrics) {
  const std::vector<network::Part> parts = network_parts(plan, catalog);
  network::Input input = fabric_input(plan, catalog, parts, accelerators);
  input.least_fabrics = least_fabrics;
  const std::int64_t each = (accelerators + least_fabrics - 1) / least_fabrics;
  input.shape.tiers = 1;
  while (input.shape.tiers < plan.network.tiers && network::largest_fabric(input.shape) < each) {
    ++input.shape.tiers;
  }
  return {.tiers = input.shape.tiers, .fabric = network::design_fabric(input)};
}

std::vector<std::int64_t> pod_accelerators(const plan::Plan& plan, const fleet::Result& fleet) {
  std::vector<std::string_view> names;
  std::vector<std::int64_t> pods;
  const auto pod = [&](std::string_view name) -> std::int64_t& {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) return pods[static_cast<std::size_t>(found - names.begin())];
    names.push_back(name);
    return pods.emplace_back(0);
  };
  for (const plan::Hall& hall : plan.halls) pod(hall.fabric_pod);
  for (const fleet::LotPower& lot : fleet.lots) {
    const auto hall = std::find_if(plan.halls.begin(), plan.halls.end(),
                                   [&](const plan::Hall& h) { return h.id == lot.hall; });
    pod(hall == plan.halls.end() ? std::string_view() : hall->fabric_pod) += lot.accelerators;
  }
  return pods;
}

network::Result design_pods(const plan::Plan& plan, const Catalog& catalog,
                            const std::vector<std::int64_t>& pods) {
  std::vector<std::int64_t> built;
  for (const std::int64_t accelerators : pods) {
    if (accelerators > 0) built.push_back(accelerators);
  }
  if (built.empty()) return design_network(plan, catalog, 0);
  network::Result all = design_network(plan, catalog, built.front());
  for (std::size_t i = 1; i < built.size(); ++i)
    network::add_fabric(design_network(plan, catalog, built[i]), all);
  return all;
}

std::optional<double> fabric_usd(const plan::Plan& plan, const network::Result& fabric) {
  const bool made = std::none_of(fabric.links.begin(), fabric.links.end(), [](const auto& link) {
    return link.links > 0 && link.parts.empty();
  });
  if (!made) return std::nullopt;
  double usd = 0.0;
  for (const network::Item& item : fabric.items) {
    usd += static_cast<double>(item.quantity) *
           money_of(UnitPrice{.usd = item.unit_usd, .price_year = item.price_year}, plan);
  }
  return usd;
}

std::vector<FabricSplit> fabric_splits(const plan::Plan& plan, const Catalog& catalog,
                                       std::int64_t accelerators) {
  constexpr int kRows = 5;  // EST: one fabric to sixteen
  std::vector<FabricSplit> rows;
  if (accelerators == 0) return rows;
  std::int64_t fabrics = design_network(plan, catalog, accelerators).fabrics;
  for (int row = 0; row < kRows && fabrics <= accelerators; ++row) {
    FabricSplit split =
        split_of(plan, design_with_fewest_tiers(plan, catalog, accelerators, fabrics));
    const double useful = static_cast<double>(split.joined) * split.goodput_frac;
    const double first = rows.empty()
                             ? useful
                             : static_cast<double>(rows.front().joined) * rows.front().goodput_frac;
    split.run_time_x = useful > 0.0 ? first / useful : 0.0;
    rows.push_back(split);
    fabrics *= 2;
  }
  return rows;
}

}  // namespace sitewright
