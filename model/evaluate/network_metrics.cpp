// The rows of the metrics table: reliability and network.
#include "model/evaluate/metric_row.h"

namespace sitewright::metric_rows {

#define OF(expression) SITEWRIGHT_OF(expression)

namespace {

std::optional<double> cheapest_size(const Evaluation& evaluation) {
  const reliability::CostBySize& cost = evaluation.failures.cost;
  if (!cost.cheapest) return std::nullopt;
  return cost.points[*cost.cheapest].accelerators;
}

std::optional<double> cheapest_usd(const Evaluation& evaluation) {
  const reliability::CostBySize& cost = evaluation.failures.cost;
  if (!cost.cheapest) return std::nullopt;
  return cost.points[*cost.cheapest].usd_per_useful_h;
}

}  // namespace

std::vector<Metric> reliability_rows() {
  constexpr std::string_view kCost = "a price is missing, or nothing runs in the reference year";
  return {
      row({.key = "reliability.mtti_h",
           .label = "MTTI",
           .group = "Reliability",
           .unit = Unit::h,
           .formula = "1 / (failure rate x accelerators of one job at the end)",
           .inputs = "workload.failure_per_accelerator_h workload.job_accelerators "
                     "network.largest_fabric capacity.online_accelerators_end",
           .source = "S180",
           .missing_because = "nothing ever fails: no accelerators online, or a failure rate of 0",
           .better = 1},
          OF(e.reliability.mtti_h)),
      row({.key = "reliability.goodput_frac",
           .label = "Goodput",
           .group = "Reliability",
           .unit = Unit::frac,
           .formula = "useful share of running time at Daly's checkpoint interval",
           .inputs = "reliability.mtti_h reliability.checkpoint_interval_s "
                     "workload.failure_per_accelerator_h workload.job_accelerators "
                     "workload.checkpoint_s workload.restart_s",
           .source = "B14",
           .better = 1},
          OF(e.reliability.goodput_frac)),
      row({.key = "reliability.checkpoint_interval_s",
           .label = "Checkpoint interval",
           .group = "Reliability",
           .unit = Unit::s,
           .formula = "Daly's higher-order interval: sqrt(2CM) (1 + sqrt(C/2M)/3 + (C/2M)/9) - C",
           .inputs = "reliability.mtti_h workload.checkpoint_s "
                     "workload.failure_per_accelerator_h workload.job_accelerators",
           .source = "B14",
           .missing_because = "nothing ever fails, or checkpoints cost nothing"},
          OF(e.reliability.checkpoint_interval_s)),
      row({.key = "reliability.spare_accelerators",
           .label = "Spare pool",
           .group = "Reliability",
           .unit = Unit::count,
           .formula = "Poisson quantile of the servers in repair (hardware failures x repair time) "
                      "x accelerators of a server",
           .inputs = "workload.repair_h workload.spare_confidence_frac "
                     "accelerators.accelerators_per_server "
                     "workload.failure_per_accelerator_h",
           .source = "S181",
           .better = -1},
          OF(e.failures.spares.accelerators)),
      row({.key = "reliability.cheapest_cluster",
           .label = "Cheapest cluster",
           .group = "Reliability",
           .unit = Unit::count,
           .formula = "size at which a useful accelerator-hour costs least, one job on all of it",
           .inputs = "workload.failure_per_accelerator_h workload.checkpoint_s workload.restart_s "
                     "network.tiers",
           .source = "B14",
           .missing_because = kCost},
          OF(cheapest_size(e))),
      row({.key = "reliability.cheapest_usd_per_useful_accelerator_h",
           .label = "Useful hour, cheapest cluster",
           .group = "Reliability",
           .unit = Unit::usd_per_accelerator_h,
           .formula =
               "(costs that do not grow with the cluster + costs per accelerator + fabric of "
               "that size) / (accelerators x utilisation x goodput), the least over sizes",
           .inputs = "workload.failure_per_accelerator_h workload.checkpoint_s finance.wacc_frac "
                     "network.items",
           .source = "B14",
           .missing_because = kCost,
           .better = -1},
          OF(cheapest_usd(e))),
  };
}

std::vector<Metric> network_rows() {
  return {
      row({.key = "network.switches",
           .label = "Switches",
           .group = "Network",
           .unit = Unit::count,
           .formula = "folded Clos of tiers and radix for all accelerators",
           .inputs = "network.tiers network.radix network.oversubscription network.rails",
           .source = "S172",
           .better = -1},
          OF(static_cast<double>(e.network.switches))),
      row({.key = "network.optics",
           .label = "Optical modules",
           .group = "Network",
           .unit = Unit::count,
           .formula = "modules at both ends of every link that no cable reaches",
           .inputs = "network.host_link_m network.switch_link_m network.link_gbps",
           .source = "S24",
           .better = -1},
          OF(static_cast<double>(e.network.optics))),
      row({.key = "network.power_mw",
           .label = "Fabric power",
           .group = "Network",
           .unit = Unit::mw,
           .formula = "sum of switches, modules and cables x their power",
           .inputs = "network.switch_model network.host_link_m network.switch_link_m",
           .source = "B16 S173 S174",
           .better = -1},
          OF(e.network.power_mw)),
      row({.key = "network.capex_usd",
           .label = "Fabric price",
           .group = "Network",
           .unit = Unit::usd,
           .formula = "sum of switches, modules, cables and fibre x unit price, before sales tax",
           .inputs = "fleet.accelerators network.tiers network.radix network.oversubscription "
                     "network.switch_model network.host_link_m network.switch_link_m network.items "
                     "halls.ID.fabric_pod",
           .source = "B24 S150",
           .missing_because = "a link is longer than any module or cable reaches",
           .better = -1},
          OF(e.fabric_usd)),
      row({.key = "network.largest_fabric",
           .label = "Largest fabric",
           .group = "Network",
           .unit = Unit::count,
           .formula = "accelerators that one fabric of tiers and radix can join",
           .inputs = "network.tiers network.radix network.largest_fabric",
           .source = "S147",
           .better = 1},
          OF(static_cast<double>(e.network.max_accelerators))),
      row({.key = "network.fabrics",
           .label = "Separate fabrics",
           .group = "Network",
           .unit = Unit::count,
           .formula = "accelerators over the largest fabric, rounded up",
           .inputs = "network.tiers network.radix network.largest_fabric",
           .better = -1},
          OF(static_cast<double>(e.network.fabrics))),
      row({.key = "network.free_leaf_ports",
           .label = "Ports left",
           .group = "Network",
           .unit = Unit::count,
           .formula = "ports for accelerators at the leaves that stand, less accelerators",
           .inputs = "network.radix network.rails"},
          OF(static_cast<double>(e.network.free_leaf_ports))),
      row({.key = "network.bisection_tbps",
           .label = "Bisection bandwidth",
           .group = "Network",
           .unit = Unit::tbps,
           .formula = "links into the top tier of the largest fabric / 2 x link speed",
           .inputs = "network.link_gbps network.oversubscription",
           .better = 1},
          OF(e.network.bisection_tbps)),
  };
}

}  // namespace sitewright::metric_rows
