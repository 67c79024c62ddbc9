// Contracts and rates as tariffs, and their bills.
#include "model/evaluate/tariffs.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "model/evaluate/prices.h"
#include "model/evaluate/system_peaks.h"
#include "model/evaluate/year_days.h"
#include "model/plan/contract_terms.h"
#include "model/plan/rates.h"
#include "model/tariff/demand.h"
#include "model/tariff/prices.h"

namespace sitewright {

namespace {

constexpr double kMonths = 12.0;
using tariff::kKilowattsPerMegawatt;

/// Hours of the model year in which a contract stands within the plan's horizon.
HourSpan service_hours(const plan::Plan& plan, const plan::Contract& contract, int year) {
  const Date end = plan::horizon_end(plan);
  return hours_in(year, plan.schedule.start,
                  std::max(plan.schedule.start, contract.from.value_or(plan.schedule.start)),
                  std::min(end, contract.until.value_or(end)));
}

tariff::DayKind day_kind(plan::DayKind days) {
  switch (days) {
    case plan::DayKind::weekdays: return tariff::DayKind::weekdays;
    case plan::DayKind::weekends: return tariff::DayKind::weekends;
    case plan::DayKind::all: break;
  }
  return tariff::DayKind::all;
}

tariff::Window window_of(const plan::Rate& rate) {
  return {.months = tariff::months_between(rate.month_from, rate.month_until),
          .days = day_kind(rate.days),
          .hour_from = rate.hour_from,
          .hour_until = rate.hour_until};
}

/// True for a rate that the plan's check refuses: it holds in no hour.
bool holds_never(const plan::Rate& rate) { return rate.hour_from == rate.hour_until; }

/// Rates of one window are the blocks of one period; a first block that does not begin at 0 has the
/// contract's price below it.
std::vector<tariff::EnergyPeriod> energy_periods(const plan::Plan& plan,
                                                 const plan::Contract& contract) {
  using Key = std::tuple<int, int, plan::DayKind, int, int>;
  std::map<Key, tariff::EnergyPeriod> windows;
  tariff::EnergyPeriod base{
      .id = contract.id, .windows = {}, .basis = tariff::TierBasis::month, .tiers = {}};
  for (const plan::Rate& rate : plan.rates) {
    if (rate.contract != contract.id || !rate.energy_usd_per_mwh || holds_never(rate)) continue;
    const tariff::EnergyTier tier{.above_mwh = rate.above_mwh,
                                  .usd_per_mwh = *rate.energy_usd_per_mwh};
    if (plan::holds_always(rate)) {
      base.tiers.push_back(tier);
      continue;
    }
    const Key key{rate.month_from, rate.month_until, rate.days, rate.hour_from, rate.hour_until};
    auto& period = windows
                       .try_emplace(key, tariff::EnergyPeriod{.id = rate.id,
                                                              .windows = {window_of(rate)},
                                                              .basis = tariff::TierBasis::month,
                                                              .tiers = {}})
                       .first->second;
    period.tiers.push_back(tier);
  }
  std::vector<tariff::EnergyPeriod> periods;
  for (auto& [key, period] : windows) periods.push_back(std::move(period));
  periods.push_back(std::move(base));
  for (tariff::EnergyPeriod& period : periods) {
    std::sort(period.tiers.begin(), period.tiers.end(),
              [](const auto& a, const auto& b) { return a.above_mwh < b.above_mwh; });
    if (period.tiers.empty() || period.tiers.front().above_mwh > 0.0) {
      period.tiers.insert(period.tiers.begin(),
                          {.above_mwh = 0.0, .usd_per_mwh = contract.energy_usd_per_mwh});
    }
  }
  return periods;
}

std::optional<tariff::Ratchet> ratchet_of(const plan::Contract& contract) {
  if (contract.ratchet_frac <= 0.0) return std::nullopt;
  return tariff::Ratchet{
      .share_frac = contract.ratchet_frac,
      .lookback = contract.ratchet_months,
      .months = tariff::months_between(contract.ratchet_month_from, contract.ratchet_month_until)};
}

tariff::DemandTier block_at(double above_mw, double usd_per_kw_month) {
  return {.above_kw = above_mw * kKilowattsPerMegawatt,
          .usd_per_kw_month = tariff::every_month(usd_per_kw_month)};
}

/// The contract's own charge, then those of its rates in the order of the plan. A rate above some
/// megawatts is a block of the charge in its hours: the contract's own where that is all of them,
/// else the first of a rate's; where there is none, what lies below costs nothing.
std::vector<tariff::DemandCharge> demand_charges(const plan::Plan& plan,
                                                 const plan::Contract& contract) {
  std::vector<tariff::DemandCharge> charges{
      {.id = contract.id,
       .windows = {},
       .tiers = {block_at(0.0, contract.demand_usd_per_kw_month)},
       .ratchet = ratchet_of(contract),
       .minimum_frac = contract.minimum_bill_frac}};
  std::vector<const plan::Rate*> rate_of{nullptr};  // by charge
  const auto add = [&](const plan::Rate& rate, double first_usd_per_kw_month) {
    charges.push_back({.id = rate.id,
                       .windows = {window_of(rate)},
                       .tiers = {block_at(0.0, first_usd_per_kw_month)},
                       .ratchet = std::nullopt,
                       .minimum_frac = 0.0});
    rate_of.push_back(&rate);
  };
  std::vector<const plan::Rate*> blocks;
  for (const plan::Rate& rate : plan.rates) {
    if (rate.contract != contract.id || !rate.demand_usd_per_kw_month || holds_never(rate))
      continue;
    if (plan::is_demand_block(rate)) {
      blocks.push_back(&rate);
    } else {
      add(rate, *rate.demand_usd_per_kw_month);
    }
  }
  for (const plan::Rate* block : blocks) {
    std::size_t charge = 0;
    if (!plan::holds_always(*block)) {
      for (charge = 1; charge < charges.size(); ++charge) {
        if (plan::same_window(*rate_of[charge], *block)) break;
      }
      if (charge == charges.size()) add(*block, 0.0);
    }
    charges[charge].tiers.push_back(block_at(block->above_mw, *block->demand_usd_per_kw_month));
  }
  for (tariff::DemandCharge& charge : charges) {
    std::sort(charge.tiers.begin(), charge.tiers.end(),
              [](const auto& a, const auto& b) { return a.above_kw < b.above_kw; });
  }
  return charges;
}

tariff::Tariff tariff_of(const plan::Plan& plan, const plan::Contract& contract,
                         const climate::Climate& climate, int year) {
  tariff::Tariff tariff{.energy = energy_periods(plan, contract),
                        .adders = {},
                        .demand = demand_charges(plan, contract),
                        .power_factor_floor = contract.power_factor_floor,
                        .coincident_peaks = {},
                        .capacity_usd_per_mw_day = contract.capacity_usd_per_mw_day,
                        .fixed_usd_per_month = contract.fixed_usd_per_month,
                        .backup = std::nullopt,
                        .curtailment = std::nullopt};
  if (contract.coincident_peak_usd_per_kw_year > 0.0) {
    tariff.coincident_peaks.push_back({.id = "coincident-peaks",
                                       .hours = system_peaks(climate, contract, year),
                                       .basis = tariff::PeakBasis::mean,
                                       .usd_per_kw = contract.coincident_peak_usd_per_kw_year});
  }
  if (contract.backup_mw > 0.0) {
    tariff.backup = tariff::Backup{.reserved_mw = contract.backup_mw,
                                   .usd_per_kw_month = contract.backup_usd_per_kw_month,
                                   .energy_usd_per_mwh = contract.energy_usd_per_mwh};
  }
  if (contract.interruptible_credit_usd_per_kw_year > 0.0) {
    tariff.curtailment = tariff::Curtailment{
        .firm_mw = 0.0,
        .discount_usd_per_kw_month = contract.interruptible_credit_usd_per_kw_year / kMonths,
        .called_hours = {},
        .excess_usd_per_mwh = 0.0};
  }
  return tariff;
}

/// The days of a month, 0 = January.
plan::Days days_of_month(int year, int month) {
  const Date first = make_date(year, static_cast<unsigned>(month) + 1, 1);
  return {.from = first, .until = plan::add_months(first, 1)};
}

/// Capacity and commitment of a contract month by month: a step or the term's end inside a month
/// counts for the whole of it.
void lay_terms(const plan::Plan& plan, const plan::Contract& contract, int year,
               YearTariff& entry) {
  const std::vector<plan::Capacity> ramp = plan::capacity_ramp(plan, contract);
  const std::optional<Date> end = plan::term_end(plan, contract);
  for (int month = 0; month < kMonthsPerYear; ++month) {
    const auto m = static_cast<std::size_t>(month);
    const plan::Days days = days_of_month(year, month);
    const bool stands = first_hour_of_month(month + 1) > entry.first_hour &&
                        first_hour_of_month(month) < entry.end_hour;
    entry.contract_mw[m] = stands ? plan::capacity_mw(ramp, contract, days) : 0.0;
    for (tariff::DemandCharge& charge : entry.tariff.demand) {
      charge.minimum_months[m] = !end || days.from < *end;
    }
  }
}

/// Megawatts that a contract carries in each hour: the capacity in force, before a ramp begins that
/// of its first step.
Hourly carried_mw(const plan::Plan& plan, const plan::Contract& contract, int year, HourSpan span) {
  Hourly mw = Hourly::Zero(kHoursPerYear);
  const auto lay = [&](int from, double value) {
    const int first = std::clamp(from, span.first, span.end);
    mw.segment(first, span.end - first).setConstant(value);
  };
  const std::vector<plan::Capacity> ramp = plan::capacity_ramp(plan, contract);
  lay(0, ramp.empty() ? contract.mw : ramp.front().mw);
  for (const plan::Capacity& step : ramp) lay(first_hour_of(year, step.from), step.mw);
  return mw;
}

/// The region's price, for hours without a contract.
YearTariff region_tariff(const plan::Plan& plan, const Catalog& catalog, Hourly share) {
  const GridRegion* region = catalog.find_grid_region(plan.site.grid_region);
  return {.contract = {},
          .tariff = tariff::flat_tariff(
              {.energy_usd_per_mwh =
                   region == nullptr ? 0.0 : money_of(region->energy_price_usd_per_mwh, plan),
               .demand_usd_per_kw_month =
                   region == nullptr ? 0.0 : money_of(region->demand_usd_per_kw_month, plan)}),
          .mw = Hourly::Zero(kHoursPerYear),
          .share = std::move(share),
          .usd_per_mwh = {},
          .contract_mw = {},
          .first_hour = 0,
          .end_hour = kHoursPerYear};
}

const tariff::DemandHistory& earlier_of(const std::vector<BillHistory>& history,
                                        const std::string& contract) {
  static const tariff::DemandHistory kNone;
  for (const BillHistory& known : history) {
    if (known.contract == contract) return known.demand;
  }
  return kNone;
}

void carry_on(std::vector<BillHistory>& history, const std::string& contract,
              tariff::DemandHistory demand) {
  for (BillHistory& known : history) {
    if (known.contract != contract) continue;
    known.demand = std::move(demand);
    return;
  }
  history.push_back({contract, std::move(demand)});
}

}  // namespace

std::vector<YearTariff> tariffs_of(const plan::Plan& plan, const Catalog& catalog,
                                   const climate::Climate& climate, int year) {
  std::vector<YearTariff> tariffs;
  Hourly total_mw = Hourly::Zero(kHoursPerYear);
  for (const plan::Contract& contract : plan.contracts) {
    const HourSpan span = service_hours(plan, contract, year);
    if (span.end <= span.first || contract.mw <= 0.0) continue;
    YearTariff entry{.contract = contract.id,
                     .tariff = tariff_of(plan, contract, climate, year),
                     .mw = carried_mw(plan, contract, year, span),
                     .share = {},
                     .usd_per_mwh = {},
                     .contract_mw = {},
                     .first_hour = span.first,
                     .end_hour = span.end};
    total_mw += entry.mw;
    lay_terms(plan, contract, year, entry);
    tariffs.push_back(std::move(entry));
  }
  const Hourly divisor = total_mw.max(1e-300);
  for (YearTariff& entry : tariffs) entry.share = entry.mw / divisor;
  if ((total_mw <= 0.0).any()) {
    tariffs.push_back(region_tariff(plan, catalog, (total_mw <= 0.0).cast<double>()));
  }
  for (YearTariff& entry : tariffs) {
    entry.usd_per_mwh = tariff::energy_usd_per_mwh(entry.tariff, year);
  }
  return tariffs;
}

std::vector<std::size_t> by_energy_price(const std::vector<YearTariff>& tariffs, int hour) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < tariffs.size(); ++i) {
    if (tariffs[i].mw[hour] > 0.0) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return tariffs[a].usd_per_mwh[hour] < tariffs[b].usd_per_mwh[hour];
  });
  return order;
}

void share_draw(const Hourly& draw_mw, std::vector<YearTariff>& tariffs) {
  if (tariffs.size() < 2) return;
  for (int h = 0; h < kHoursPerYear; ++h) {
    const std::vector<std::size_t> order = by_energy_price(tariffs, h);
    double total_mw = 0.0;
    for (const std::size_t i : order) total_mw += tariffs[i].mw[h];
    double rest_mw = draw_mw[h];
    if (total_mw <= 0.0) continue;
    const bool alike = rest_mw <= 0.0 || rest_mw >= total_mw;
    for (const std::size_t i : order) {
      const double mw = std::min(rest_mw, tariffs[i].mw[h]);
      tariffs[i].share[h] = alike ? tariffs[i].mw[h] / total_mw : mw / draw_mw[h];
      rest_mw -= mw;
    }
  }
}

FlatDrawPrice flat_draw_price(const plan::Plan& plan, const Catalog& catalog,
                              const climate::Climate& climate, const plan::Contract& contract) {
  plan::Plan alone = plan;
  alone.contracts = {contract};
  alone.contract_steps.clear();
  alone.contracts.front().term_years.reset();
  const Date from = contract.from.value_or(plan.schedule.start);
  constexpr double kLongEnough = 3.0;
  alone.schedule.start = std::min(from, plan.schedule.start);
  alone.schedule.horizon_years = std::max(
      plan.schedule.horizon_years, kLongEnough + year_of(from) - year_of(alone.schedule.start));
  const bool whole = from == make_date(year_of(from), 1, 1) ||
                     (contract.until && year_of(*contract.until) <= year_of(from) + 1);
  const int year = whole ? year_of(from) : year_of(from) + 1;
  const std::vector<YearTariff> tariffs = tariffs_of(alone, catalog, climate, year);
  std::vector<BillHistory> history;
  const YearBill bill = year_bill(tariffs, year, Hourly::Constant(kHoursPerYear, contract.mw),
                                  plan.electrical.power_factor, history);
  if (tariffs.front().contract != contract.id) return {};
  const tariff::Bill& billed = bill.bills.front();
  const double energy_usd =
      billed.usd_of(tariff::ItemKind::energy) + billed.usd_of(tariff::ItemKind::adder);
  return {.usd_per_mwh = billed.usd_per_mwh(),
          .energy_usd_per_mwh = billed.mwh > 0.0 ? energy_usd / billed.mwh : 0.0};
}

double YearBill::total_usd() const {
  double sum = 0.0;
  for (const double month : usd) sum += month;
  return sum;
}

YearBill year_bill(const std::vector<YearTariff>& tariffs, int year, const Hourly& grid_mw,
                   double power_factor, std::vector<BillHistory>& history) {
  static const Hourly kNoBackup;
  YearBill result;
  for (const YearTariff& entry : tariffs) {
    const Hourly draw = grid_mw * entry.share;
    tariff::Bill bill = tariff::bill({.tariff = entry.tariff,
                                      .year = year,
                                      .draw_mw = draw,
                                      .backup_mw = kNoBackup,
                                      .power_factor = power_factor,
                                      .contract_mw = entry.contract_mw,
                                      .capacity_mw = entry.contract_mw,
                                      .history = tariff::HistoryRule::causal,
                                      .earlier = earlier_of(history, entry.contract),
                                      .first_hour = entry.first_hour,
                                      .end_hour = entry.end_hour});
    carry_on(history, entry.contract, bill.history);
    for (std::size_t month = 0; month < result.usd.size(); ++month)
      result.usd[month] += bill.usd[month];
    result.bills.push_back(std::move(bill));
  }
  return result;
}

}  // namespace sitewright
