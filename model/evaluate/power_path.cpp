// Power paths and losses.
#include "model/evaluate/power_path.h"

#include <algorithm>
#include <array>

#include "model/cooling/power_chain.h"

namespace sitewright {

namespace {

constexpr double kKilowattsPerMegawatt = 1e3;
constexpr std::array kRedundancies{plan::Redundancy::n, plan::Redundancy::n_plus_1,
                                   plan::Redundancy::two_n};

/// Most IT power that the lots of a hall draw together on any day, coincident peak.
double used_mw(const plan::Hall& hall, const Evaluation& evaluation) {
  constexpr double kWattsPerMegawatt = 1e6;
  const std::size_t lots = evaluation.capacity.lot_online.size();
  Daily it_mw = Daily::Zero(evaluation.capacity.online.size());
  for (std::size_t i = 0; i < lots && i < evaluation.fleet.lots.size(); ++i) {
    if (evaluation.fleet.lots[i].hall == hall.id)
      it_mw += evaluation.capacity.lot_online[i] * evaluation.fleet.lots[i].it_w.peak /
               kWattsPerMegawatt;
  }
  return it_mw.size() == 0 ? 0.0 : it_mw.maxCoeff();
}

/// Gross output of each operated group and what its auxiliaries and step-up take [MWh].
struct OnsiteLosses {
  double auxiliary_mwh = 0.0;
  double step_up_mwh = 0.0;
};

OnsiteLosses onsite_losses(const plan::Plan& plan, const Catalog& catalog,
                           const Evaluation& evaluation) {
  OnsiteLosses losses;
  for (std::size_t i = 0; i < evaluation.operations.groups.size(); ++i) {
    const operations::GroupYear& year = evaluation.operations.groups[i];
    const plan::GeneratorGroup& group = plan.generators[evaluation.group_months[i].group];
    const GeneratorUnit* unit = catalog.find_generator(group.unit);
    const double net = evaluation.group_net_frac[i];
    if (unit == nullptr || net <= 0.0) continue;
    const double gross_mwh = year.mwh / net;
    const double auxiliary_mwh = gross_mwh * unit->auxiliary_frac.value;
    losses.auxiliary_mwh += auxiliary_mwh;
    losses.step_up_mwh += gross_mwh - auxiliary_mwh - year.mwh;
  }
  return losses;
}

}  // namespace

double path_factor(plan::Redundancy redundancy) {
  constexpr double kOneSpareForFour = 1.25;
  switch (redundancy) {
    case plan::Redundancy::n: return 1.0;
    case plan::Redundancy::n_plus_1: return kOneSpareForFour;
    case plan::Redundancy::two_n: return 2.0;
  }
  return 1.0;
}

std::optional<double> power_path_usd_per_mw(const plan::Plan& plan, const Catalog& catalog) {
  double usd_per_kw = 0.0;
  for (const char* part : {"transformer_usd_per_kw", "switchgear_usd_per_kw", "ups_usd_per_kw"}) {
    const auto price = unit_price(plan, catalog, part);
    if (!price) return std::nullopt;
    usd_per_kw += money_of(*price, plan);
  }
  return usd_per_kw * kKilowattsPerMegawatt;
}

std::vector<HallPath> hall_paths(const plan::Plan& plan, const Catalog& catalog,
                                 const Evaluation& evaluation) {
  std::vector<HallPath> paths;
  const CoolingTechnology* technology = catalog.find_cooling(plan.cooling.technology);
  const double full_loss =
      technology == nullptr ? 0.0 : 1.0 / technology->ups_efficiency_frac.value - 1.0;
  const auto price = power_path_usd_per_mw(plan, catalog);
  for (const plan::Hall& hall : plan.halls) {
    const double used = used_mw(hall, evaluation);
    for (const plan::Redundancy redundancy : kRedundancies) {
      HallPath path{.hall = hall.id,
                    .redundancy = redundancy,
                    .chosen = redundancy == hall.redundancy,
                    .used_mw = used,
                    .rated_mw = hall.it_mw,
                    .bought_mw = hall.it_mw * path_factor(redundancy),
                    .redundant_mw = hall.it_mw * (path_factor(redundancy) - 1.0),
                    .idle_mw = std::max(0.0, hall.it_mw - used),
                    .ups_load_frac = 0.0,
                    .ups_loss_mw = 0.0,
                    .redundancy_usd = std::nullopt};
      if (path.bought_mw > 0.0 && used > 0.0) {
        path.ups_load_frac = used / path.bought_mw;
        path.ups_loss_mw = used * cooling::ups_loss_frac(full_loss, path.ups_load_frac);
      }
      if (price) path.redundancy_usd = path.redundant_mw * *price;
      paths.push_back(std::move(path));
    }
  }
  return paths;
}

std::vector<LossRow> losses_of(const plan::Plan& plan, const Catalog& catalog,
                               const Evaluation& evaluation) {
  const operations::Result& year = evaluation.operations;
  const cooling::HourlyHeat& heat = evaluation.cooling;
  const double facility_mwh = heat.facility_mw.size() == 0 ? 0.0 : heat.facility_mw.sum();
  const OnsiteLosses onsite = onsite_losses(plan, catalog, evaluation);
  const double line = plan.electrical.line_loss_frac;
  std::vector<LossRow> rows;
  const auto add = [&](const char* name, double mwh) {
    rows.push_back({.name = name,
                    .mwh = mwh,
                    .of_facility_frac = facility_mwh > 0.0 ? mwh / facility_mwh : 0.0});
  };
  add("generator auxiliaries", onsite.auxiliary_mwh);
  add("step-up transformers", onsite.step_up_mwh);
  add("line to the point of delivery", year.grid_mwh * line / (1.0 - line));
  add("storage", std::max(0.0, year.charge_mwh - year.discharge_mwh - year.stored_mwh));
  add("UPS", heat.ups_loss_mw.size() == 0 ? 0.0 : heat.ups_loss_mw.sum());
  add("transformers and distribution",
      heat.distribution_loss_mw.size() == 0 ? 0.0 : heat.distribution_loss_mw.sum());
  return rows;
}

}  // namespace sitewright
