// One day of the supply.
#include "model/evaluate/supply_day.h"

#include <algorithm>
#include <cmath>

#include "model/core/check.h"

namespace sitewright {

namespace {

constexpr double kWattsPerKilowatt = 1e3;
constexpr double kKilowattsPerMegawatt = 1e3;

/// Mean over the fleet, each lot weighted by what it runs.
std::optional<double> kw_per_accelerator(const Evaluation& evaluation, int month) {
  double it_kw = 0.0;
  double running = 0.0;
  for (const fleet::LotPower& lot : evaluation.fleet.lots) {
    it_kw += lot.running * lot.it_w.peak / kWattsPerKilowatt;
    running += lot.running;
  }
  if (running <= 0.0 || it_kw <= 0.0) return std::nullopt;
  const double overhead = evaluation.design_overhead_frac[static_cast<std::size_t>(month)];
  return it_kw / running * (1.0 + overhead);
}

}  // namespace

SupplyDay supply_on(const Evaluation& evaluation, Date date) {
  const supply::Result& supply = evaluation.supply;
  SITEWRIGHT_CHECK(supply.supportable_mw.size() > 0, "the horizon has no days");
  const auto last = static_cast<int>(supply.supportable_mw.size()) - 1;
  const int day = std::clamp(days_between(evaluation.start, date), 0, last);
  SupplyDay result;
  result.date = add_days(evaluation.start, day);
  result.supportable_mw = supply.supportable_mw[day];
  result.firm_mw = supply.firm_mw[day];
  result.needed_mw = evaluation.capacity.facility_mw[day];
  result.binding = evaluation.capacity.binding[static_cast<std::size_t>(day)];
  result.gas_mmbtu_per_day = supply.gas_mmbtu_per_day[day];
  result.kw_per_accelerator = kw_per_accelerator(evaluation, month_index(result.date));
  const auto carried = [&](double usable_mw) -> std::optional<double> {
    if (!result.kw_per_accelerator) return std::nullopt;
    return std::floor(std::max(0.0, usable_mw) * kKilowattsPerMegawatt /
                      *result.kw_per_accelerator);
  };
  const double usable_mw = supply.usable_mw[day];
  result.accelerators = carried(usable_mw);
  result.n1_accelerators = result.accelerators;
  for (const supply::Source& source : supply.sources) {
    result.sources.push_back({.id = source.id,
                              .label = source.label,
                              .kind = source.kind,
                              .mw = source.mw[day],
                              .firm = source.firm,
                              .not_firm_because = source.not_firm_because,
                              .limit = source.limit[static_cast<std::size_t>(day)]});
    if (source.limit[static_cast<std::size_t>(day)] == supply::Limit::fuel)
      result.short_of_gas.push_back(source.id);
    if (source.mw[day] <= 0.0) continue;
    const double lost_mw = source.spared ? 0.0 : source.mw[day] / source.parts[day];
    const auto left = carried(usable_mw - lost_mw * source.net_frac);
    result.n1.push_back(
        {.lost = source.id, .mw = result.supportable_mw - lost_mw, .accelerators = left});
    if (left) result.n1_accelerators = std::min(*result.n1_accelerators, *left);
  }
  return result;
}

std::vector<Date> supply_steps(const Evaluation& evaluation) {
  std::vector<Date> dates;
  for (Eigen::Index day = 0; day < evaluation.supply.supportable_mw.size(); ++day) {
    const auto at = static_cast<std::size_t>(day);
    const bool step =
        day == 0 || std::any_of(evaluation.supply.sources.begin(), evaluation.supply.sources.end(),
                                [&](const supply::Source& source) {
                                  return source.limit[at] != source.limit[at - 1] ||
                                         (source.kind == supply::SourceKind::grid &&
                                          source.mw[day] != source.mw[day - 1]);
                                });
    if (step) dates.push_back(add_days(evaluation.start, static_cast<int>(day)));
  }
  return dates;
}

}  // namespace sitewright
