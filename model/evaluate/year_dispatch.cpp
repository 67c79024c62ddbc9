// One dispatch, and again with what it leads to.
#include "model/evaluate/year_dispatch.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace sitewright {

namespace {

void dispatch_once(const YearInputs& inputs, YearResult& result) {
  result.operations = operations::dispatch({.load_mw = result.heat.facility_mw,
                                            .dry_bulb_c = inputs.climate.dry_bulb_c,
                                            .grid_mw = result.grid_limit_mw,
                                            .grid_usd_per_mwh = result.grid_price.usd_per_mwh,
                                            .groups = result.groups,
                                            .storage = result.stores,
                                            .detail = operations::Detail::hourly,
                                            .grid_steps = result.grid_price.steps},
                                           result.rules);
}

/// Again where the year's own peaks change what a kW costs. Ratchets bill those of earlier months:
/// what they ask for anyway is free, and nothing is worth running to stay below it. Of blocks that
/// become cheaper the one counts in which a month's demand ends.
void dispatch_peaks(const YearInputs& inputs, const std::vector<BillHistory>& history,
                    YearResult& result) {
  DemandReading reading = reading_of(inputs, result.sums.year, history);
  reading.dispatched = &result.operations.demand;
  std::vector<operations::DemandCharge> demand = demand_charges_of(result.tariffs, reading);
  if (demand == result.rules.demand) return;
  result.rules.demand = std::move(demand);
  dispatch_once(inputs, result);
}

/// Again with the limits that are broken divided as each of `cuts` says, as a dispatch that keeps
/// one may break another; true where every window of 12 months is kept.
bool dispatch_divided(const YearInputs& inputs, const PermitYears& permit,
                      std::initializer_list<PermitYears::Cut> cuts, YearResult& result) {
  const int year = result.sums.year;
  for (const PermitYears::Cut cut : cuts) {
    if (permit.keep_windows(year, cut, result)) return true;
    dispatch_once(inputs, result);
  }
  return permit.keep_windows(year, PermitYears::Cut::none, result);
}

/// True where a permit limits the starts of a group.
bool limits_starts(const operations::Rules& rules) {
  return std::any_of(rules.caps.begin(), rules.caps.end(), operations::counts_starts_alone);
}

}  // namespace

DemandReading reading_of(const YearInputs& inputs, int year,
                         const std::vector<BillHistory>& history) {
  return {.year = year,
          .power_factor = inputs.plan.electrical.power_factor,
          .line_loss_frac = inputs.plan.electrical.line_loss_frac,
          .history = history};
}

void dispatch_year(const YearInputs& inputs, const Carried& carried, YearResult& result) {
  using Cut = PermitYears::Cut;
  const PermitYears& permit = carried.permit;
  dispatch_once(inputs, result);
  dispatch_peaks(inputs, carried.history, result);
  YearResult bounded = result;
  const bool kept =
      dispatch_divided(inputs, permit, {Cut::runs, Cut::months, Cut::months, Cut::months}, result);
  const int year = result.sums.year;
  // Held to bounds rather than to parts, months may turn to fewer peaks and fewer starts.
  const bool lit_peaks = !result.rules.demand.empty() && bounded.operations.unserved_mwh <= 0.0;
  if ((!lit_peaks && !limits_starts(result.rules)) ||
      permit.keep_windows(year, Cut::bounds, bounded))
    return;
  dispatch_once(inputs, bounded);
  const bool divided = dispatch_divided(inputs, permit, {Cut::bounds, Cut::bounds}, bounded);
  if (!divided || !permit.keep_windows(year, Cut::none, bounded)) return;
  const auto dark_then_usd = [](const operations::Result& r) {
    return std::pair(r.unserved_mwh, r.total_usd());
  };
  if (!kept || dark_then_usd(bounded.operations) < dark_then_usd(result.operations))
    result = std::move(bounded);
}

}  // namespace sitewright
