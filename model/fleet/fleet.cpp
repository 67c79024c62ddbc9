// Power of accelerators, servers, fabric and storage.
#include "model/fleet/fleet.h"

#include <algorithm>
#include <cmath>

#include "model/core/check.h"
#include "model/core/number_text.h"

namespace sitewright::fleet {

namespace {

constexpr double kWattsPerMegawatt = 1e6;
constexpr double kWattsPerKilowatt = 1e3;
constexpr double kTeraPerExa = 1e6;

Bases it_power_w(const plan::Lot& lot, const Accelerator& part, double cap_w, double liquid_frac) {
  const double fan_left = 1.0 - part.fan_frac.value * liquid_frac;
  const double host_w = part.server_max_w.value - part.tdp_w.value;
  const double extras = 1.0 + part.network_storage_frac.value;
  const double demand = lot.demand_factor_frac.value_or(part.peak_frac.value);
  const double working = lot.utilisation_frac;
  const double load = part.average_frac.value * working + kIdleFrac * (1.0 - working);
  const double provisioned = (host_w + cap_w) * fan_left * extras;
  return {.nameplate = part.server_max_w.value * fan_left * extras,
          .provisioned = provisioned,
          .peak = provisioned * demand,
          .average = provisioned * std::min(load, demand)};
}

const plan::Hall* find_hall(const plan::Plan& plan, const std::string& id) {
  const auto found = std::find_if(plan.halls.begin(), plan.halls.end(),
                                  [&](const plan::Hall& hall) { return hall.id == id; });
  return found == plan.halls.end() ? nullptr : &*found;
}

/// Accelerators that one rack position takes: the catalogue's, or whole servers of what the hall's
/// limit carries.
int accelerators_per_rack(const Accelerator& part, const plan::Hall* hall, double it_w) {
  const auto usual = static_cast<int>(part.accelerators_per_rack.value);
  if (hall == nullptr || !hall->rack_kw || it_w <= 0.0) return usual;
  const auto per_server = std::max(1, static_cast<int>(part.accelerators_per_server.value));
  const int servers = static_cast<int>(*hall->rack_kw * kWattsPerKilowatt / (it_w * per_server));
  return std::min(usual, servers * per_server);
}

Bases scaled_mw(const Bases& watts, int count) {
  const double scale = count / kWattsPerMegawatt;
  return {.nameplate = watts.nameplate * scale,
          .provisioned = watts.provisioned * scale,
          .peak = watts.peak * scale,
          .average = watts.average * scale};
}

}  // namespace

Bases& Bases::operator+=(const Bases& other) {
  nameplate += other.nameplate;
  provisioned += other.provisioned;
  peak += other.peak;
  average += other.average;
  return *this;
}

Result evaluate_fleet(const plan::Plan& plan, const Catalog& catalog, double liquid_frac) {
  SITEWRIGHT_CHECK(liquid_frac >= 0.0 && liquid_frac <= 1.0, "liquid_frac beyond [0, 1]");
  Result result;
  for (const plan::Lot& lot : plan.lots) {
    const Accelerator* part = catalog.find_accelerator(lot.model);
    if (part == nullptr) {
      result.issues.push_back({"lots." + lot.id + ".model",
                               Severity::error,
                               "\"%1\" is not in the catalogue; the lot is left out",
                               {lot.model}});
      continue;
    }
    const double cap_w = std::min(lot.power_cap_w.value_or(part->tdp_w.value), part->tdp_w.value);
    const Bases it_w = it_power_w(lot, *part, cap_w, liquid_frac);
    const int per_rack = accelerators_per_rack(*part, find_hall(plan, lot.hall), it_w.provisioned);
    if (per_rack == 0) {
      result.issues.push_back(
          {"halls." + lot.hall + ".rack_kw",
           Severity::error,
           "carries no server of %1, which draws %2 kW",
           {part->name,
            format_number(
                it_w.provisioned * part->accelerators_per_server.value / kWattsPerKilowatt, 3)}});
    }
    const int running = static_cast<int>(std::floor(lot.count * (1.0 - lot.spare_frac)));
    const double performance = cap_w < part->tdp_w.value ? lot.performance_at_cap_frac : 1.0;
    LotPower power{.id = lot.id,
                   .hall = lot.hall,
                   .model = lot.model,
                   .accelerators = lot.count,
                   .running = running,
                   .per_rack = per_rack,
                   .racks = per_rack == 0 ? 0 : (lot.count + per_rack - 1) / per_rack,
                   .accelerator_w = cap_w,
                   .it_w = it_w,
                   .utilisation_frac = lot.utilisation_frac,
                   .peak_tflops = part->bf16_dense_tflops.value * performance};
    const Bases accelerator_w{.nameplate = part->tdp_w.value,
                              .provisioned = cap_w,
                              .peak = cap_w,
                              .average = cap_w * lot.utilisation_frac};
    result.accelerators += lot.count;
    result.racks += power.racks;
    result.accelerator_mw += scaled_mw(accelerator_w, lot.count);
    result.it_mw += scaled_mw(it_w, running);
    result.exaflops += running * power.peak_tflops / kTeraPerExa;
    result.lots.push_back(std::move(power));
  }
  return result;
}

}  // namespace sitewright::fleet
