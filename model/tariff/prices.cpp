// Marginal prices by hour and by month.
#include "model/tariff/prices.h"

#include <algorithm>
#include <cmath>

#include "model/core/check.h"
#include "model/tariff/calendar.h"
#include "model/tariff/cells.h"
#include "model/tariff/demand.h"

namespace sitewright::tariff {

namespace {

/// One value for each class, laid out over the 8,760 values that begin at `hour`.
template <class T>
void by_hour(const Calendar& calendar, const Cells<T>& cells, T* hour) {
  for (int day = 0; day < kDaysPerYear; ++day) {
    const std::size_t first = first_cell(calendar.month_of_day(day), calendar.weekend(day));
    hour = std::copy_n(cells.begin() + first, kHoursPerDay, hour);
  }
}

void check_input(const DemandPriceInput& input) {
  SITEWRIGHT_CHECK(!has_errors(check(input.tariff, "tariff")), "tariff: the tariff has errors");
  SITEWRIGHT_CHECK(input.power_factor > 0.0 && input.power_factor <= 1.0,
                   "tariff: power factor " + std::to_string(input.power_factor));
  for (const double mw : input.contract_mw) {
    SITEWRIGHT_CHECK(std::isfinite(mw) && mw >= 0.0, "tariff: contract MW = " + std::to_string(mw));
  }
  check_history(input.earlier, input.tariff);
}

/// The charge's blocks as one month sees them; nothing is paid up to `committed_kw`.
std::vector<DemandBlock> blocks_of(const DemandCharge& charge, std::size_t month,
                                   double committed_kw, double kw_per_mw) {
  std::vector<DemandBlock> blocks;
  if (committed_kw > 0.0) blocks.push_back({.above_mw = 0.0, .usd_per_mw_month = 0.0});
  for (std::size_t i = 0; i < charge.tiers.size(); ++i) {
    const bool last = i + 1 == charge.tiers.size();
    if (!last && charge.tiers[i + 1].above_kw <= committed_kw) continue;
    blocks.push_back({.above_mw = std::max(committed_kw, charge.tiers[i].above_kw) / kw_per_mw,
                      .usd_per_mw_month = charge.tiers[i].usd_per_kw_month[month] * kw_per_mw});
  }
  return blocks;
}

double dearest_usd_per_kw_month(const DemandCharge& charge, std::size_t month) {
  double dearest = 0.0;
  for (const DemandTier& tier : charge.tiers) {
    dearest = std::max(dearest, tier.usd_per_kw_month[month]);
  }
  return dearest;
}

/// What one kW in `month` can cost in the months that look back on it.
double later_usd_per_kw(const DemandCharge& charge, const Months& billed, int month) {
  if (!charge.ratchet) return 0.0;
  double usd = 0.0;
  for (int ahead = 1; ahead <= kMostLookbackMonths; ++ahead) {
    const auto later = static_cast<std::size_t>((month + ahead) % kMonthsPerYear);
    if (billed[later] && looks_back(*charge.ratchet, ahead, month)) {
      usd += charge.ratchet->share_frac * dearest_usd_per_kw_month(charge, later);
    }
  }
  return usd;
}

DemandPrice price_of(const DemandPriceInput& input, const Calendar& calendar, std::size_t index) {
  const DemandCharge& charge = input.tariff.demand[index];
  const double kw_per_mw = kKilowattsPerMegawatt *
                           power_factor_ratio(input.tariff.power_factor_floor, input.power_factor);
  DemandPrice price{
      .id = charge.id, .counts = std::vector<std::uint8_t>(kHoursPerYear, 1), .months = {}};
  if (!charge.windows.empty()) {
    Cells<std::uint8_t> held = held_by(charge.windows);
    for (std::uint8_t& cell : held) cell = cell > 0 ? 1 : 0;
    by_hour(calendar, held, price.counts.data());
  }
  const Months billed = billed_months(charge);
  const Monthly ratchet = charge.ratchet
                              ? ratchet_kw(*charge.ratchet, Monthly{}, HistoryRule::causal,
                                           earlier_of(input.earlier, index))
                              : Monthly{};
  for (int month = 0; month < kMonthsPerYear; ++month) {
    const auto m = static_cast<std::size_t>(month);
    if (!billed[m]) continue;
    const double committed_kw = std::max(ratchet[m], minimum_kw(charge, input.contract_mw, m));
    price.months[m].blocks = blocks_of(charge, m, committed_kw, kw_per_mw);
    price.months[m].later_usd_per_mw = later_usd_per_kw(charge, billed, month) * kw_per_mw;
  }
  return price;
}

}  // namespace

Hourly energy_usd_per_mwh(const Tariff& tariff, int year) {
  SITEWRIGHT_CHECK(!has_errors(check(tariff, "tariff")), "tariff: the tariff has errors");
  const Cells<std::uint8_t> period = period_of(tariff.energy);
  Monthly adders{};
  for (const Adder& adder : tariff.adders) {
    for (std::size_t m = 0; m < adders.size(); ++m) adders[m] += adder.usd_per_mwh[m];
  }
  Cells<double> prices{};
  for (std::size_t cell = 0; cell < kCells; ++cell) {
    prices[cell] =
        tariff.energy[period[cell]].tiers.front().usd_per_mwh + adders[cell / kCellsPerMonth];
  }
  Hourly hours(kHoursPerYear);
  by_hour(Calendar(year), prices, hours.data());
  return hours;
}

std::vector<DemandPrice> demand_prices(const DemandPriceInput& input) {
  check_input(input);
  const Calendar calendar(input.year);
  std::vector<DemandPrice> prices;
  prices.reserve(input.tariff.demand.size());
  for (std::size_t i = 0; i < input.tariff.demand.size(); ++i) {
    prices.push_back(price_of(input, calendar, i));
  }
  return prices;
}

}  // namespace sitewright::tariff
