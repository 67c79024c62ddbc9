// The bill's lines, one function for each kind of charge.
#include "model/tariff/bill.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "model/core/check.h"
#include "model/tariff/calendar.h"
#include "model/tariff/cells.h"
#include "model/tariff/demand.h"

namespace sitewright::tariff {

namespace {

constexpr double kStepH = 1.0;

void check_monthly(const Monthly& values, const std::string& what) {
  for (const double value : values) {
    SITEWRIGHT_CHECK(std::isfinite(value) && value >= 0.0,
                     "tariff: " + what + " = " + std::to_string(value));
  }
}

void check_series(const Input& input) {
  SITEWRIGHT_CHECK(input.draw_mw.size() == kHoursPerYear, "tariff: the draw needs 8,760 hours");
  SITEWRIGHT_CHECK((input.draw_mw >= 0.0).all() && std::isfinite(input.draw_mw.maxCoeff()),
                   "tariff: the draw is negative or no number in some hour");
  if (input.backup_mw.size() == 0) return;
  SITEWRIGHT_CHECK(input.backup_mw.size() == kHoursPerYear,
                   "tariff: backup energy needs 8,760 hours or none");
  SITEWRIGHT_CHECK(input.tariff.backup.has_value(), "tariff: backup energy without the service");
  SITEWRIGHT_CHECK((input.backup_mw >= 0.0).all() && (input.backup_mw <= input.draw_mw).all() &&
                       (input.backup_mw <= input.tariff.backup->reserved_mw).all(),
                   "tariff: backup energy outside the draw or the reserve");
}

void check_input(const Input& input) {
  SITEWRIGHT_CHECK(!has_errors(check(input.tariff, "tariff")), "tariff: the tariff has errors");
  check_series(input);
  SITEWRIGHT_CHECK(input.power_factor > 0.0 && input.power_factor <= 1.0,
                   "tariff: power factor " + std::to_string(input.power_factor));
  check_monthly(input.contract_mw, "contract MW");
  check_monthly(input.capacity_mw, "capacity MW");
  SITEWRIGHT_CHECK(input.first_hour >= 0 && input.first_hour <= input.end_hour &&
                       input.end_hour <= kHoursPerYear,
                   "tariff: hours in service");
  check_history(input.earlier, input.tariff);
  if (input.history == HistoryRule::periodic) {
    SITEWRIGHT_CHECK(input.first_hour == 0 && input.end_hour == kHoursPerYear,
                     "tariff: a periodic year is a whole one");
    SITEWRIGHT_CHECK(input.earlier.empty(), "tariff: a periodic year has no earlier one");
  }
}

/// What every line is computed from.
struct Year {
  const Input& input;
  CellLoads loads;
  Monthly service_h{};
  Monthly own_mwh{};  ///< without backup
  Monthly backup_mwh{};

  [[nodiscard]] bool in_service(std::size_t month) const { return service_h[month] > 0.0; }
  /// Draw without backup in an hour; 0 out of service.
  [[nodiscard]] double own_mw(int hour) const {
    if (hour < input.first_hour || hour >= input.end_hour) return 0.0;
    return input.draw_mw[hour] - (input.backup_mw.size() > 0 ? input.backup_mw[hour] : 0.0);
  }
};

Year read_year(const Input& input) {
  const Calendar calendar(input.year);
  Year year{.input = input,
            .loads = cell_loads(calendar, input.draw_mw, input.backup_mw,
                                {.first = input.first_hour, .end = input.end_hour})};
  for (int month = 0; month < kMonthsPerYear; ++month) {
    const auto m = static_cast<std::size_t>(month);
    const auto first =
        year.loads.mwh.begin() + static_cast<std::ptrdiff_t>(first_cell(month, false));
    year.own_mwh[m] =
        std::accumulate(first, first + static_cast<std::ptrdiff_t>(kCellsPerMonth), 0.0);
    const int from = std::max(input.first_hour, first_hour_of_month(month));
    const int until = std::min(input.end_hour, first_hour_of_month(month + 1));
    if (until <= from) continue;
    year.service_h[m] = (until - from) * kStepH;
    if (input.backup_mw.size() > 0) {
      year.backup_mwh[m] = input.backup_mw.segment(from, until - from).sum() * kStepH;
    }
  }
  return year;
}

/// Mean price of energy whose blocks are filled by `filling_mwh` [USD/MWh].
double tier_mean_usd_per_mwh(const std::vector<EnergyTier>& tiers, double filling_mwh) {
  if (filling_mwh <= 0.0) return tiers.front().usd_per_mwh;
  double price = 0.0;
  for (std::size_t i = 0; i < tiers.size() && filling_mwh > tiers[i].above_mwh; ++i) {
    const double end =
        i + 1 < tiers.size() ? tiers[i + 1].above_mwh : std::numeric_limits<double>::infinity();
    price += (std::min(filling_mwh, end) - tiers[i].above_mwh) / filling_mwh * tiers[i].usd_per_mwh;
  }
  return price;
}

void add_energy(const Year& year, std::vector<Item>& items) {
  const std::vector<EnergyPeriod>& periods = year.input.tariff.energy;
  const Cells<std::uint8_t> period = period_of(periods);
  const std::size_t first = items.size();
  for (const EnergyPeriod& p : periods) items.push_back({.kind = ItemKind::energy, .id = p.id});
  for (std::size_t cell = 0; cell < kCells; ++cell) {
    items[first + period[cell]].billed_mwh[cell / kCellsPerMonth] += year.loads.mwh[cell];
  }
  for (std::size_t i = 0; i < periods.size(); ++i) {
    Item& item = items[first + i];
    for (std::size_t m = 0; m < item.usd.size(); ++m) {
      const double filling =
          periods[i].basis == TierBasis::month ? year.own_mwh[m] : item.billed_mwh[m];
      item.usd[m] = item.billed_mwh[m] * tier_mean_usd_per_mwh(periods[i].tiers, filling);
    }
  }
}

void add_adders(const Year& year, std::vector<Item>& items) {
  for (const Adder& adder : year.input.tariff.adders) {
    Item item{.kind = ItemKind::adder, .id = adder.id};
    for (std::size_t m = 0; m < item.usd.size(); ++m) {
      item.billed_mwh[m] = year.own_mwh[m] + year.backup_mwh[m];
      item.usd[m] = item.billed_mwh[m] * adder.usd_per_mwh[m];
    }
    items.push_back(std::move(item));
  }
}

/// Highest draw in the charge's hours, by month, as billed [kW or kVA].
Monthly own_demand_kw(const Year& year, const DemandCharge& charge) {
  const Input& input = year.input;
  const double kw_per_mw = kKilowattsPerMegawatt *
                           power_factor_ratio(input.tariff.power_factor_floor, input.power_factor);
  const Cells<std::uint8_t> held = held_by(charge.windows);
  Monthly kw{};
  for (std::size_t cell = 0; cell < kCells; ++cell) {
    if (!charge.windows.empty() && held[cell] == 0) continue;
    double& highest = kw[cell / kCellsPerMonth];
    highest = std::max(highest, year.loads.highest_mw[cell]);
  }
  for (double& value : kw) value *= kw_per_mw;
  return kw;
}

/// The three lines of one demand charge.
struct DemandItems {
  Item own;
  Item ratchet;
  Item minimum;
};

DemandItems demand_items(const Year& year, const DemandCharge& charge, const Monthly& kw,
                         const std::vector<double>& earlier_kw) {
  DemandItems items{.own = {.kind = ItemKind::demand, .id = charge.id},
                    .ratchet = {.kind = ItemKind::ratchet, .id = charge.id},
                    .minimum = {.kind = ItemKind::minimum, .id = charge.id}};
  const Monthly ratchet =
      charge.ratchet ? ratchet_kw(*charge.ratchet, kw, year.input.history, earlier_kw) : Monthly{};
  const Months billed = billed_months(charge);
  for (int month = 0; month < kMonthsPerYear; ++month) {
    const auto m = static_cast<std::size_t>(month);
    if (!billed[m] || !year.in_service(m)) continue;
    const double ratcheted = std::max(kw[m], ratchet[m]);
    const double minimum = std::max(ratcheted, minimum_kw(charge, year.input.contract_mw, m));
    const double own_usd = demand_usd(charge.tiers, month, kw[m]);
    const double ratcheted_usd = demand_usd(charge.tiers, month, ratcheted);
    items.own.billed_kw[m] = kw[m];
    items.own.usd[m] = own_usd;
    items.ratchet.billed_kw[m] = ratcheted - kw[m];
    items.ratchet.usd[m] = ratcheted_usd - own_usd;
    items.minimum.billed_kw[m] = minimum - ratcheted;
    items.minimum.usd[m] = demand_usd(charge.tiers, month, minimum) - ratcheted_usd;
  }
  return items;
}

std::vector<double> extended(const std::vector<double>& earlier_kw, const Monthly& kw) {
  std::vector<double> all = earlier_kw;
  all.insert(all.end(), kw.begin(), kw.end());
  constexpr auto kKept = static_cast<std::size_t>(kMostLookbackMonths);
  if (all.size() > kKept) {
    all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(kKept));
  }
  return all;
}

void add_demand(const Year& year, std::vector<Item>& items, DemandHistory& history) {
  const std::vector<DemandCharge>& charges = year.input.tariff.demand;
  std::vector<Item> ratchets;
  std::vector<Item> minimums;
  for (std::size_t i = 0; i < charges.size(); ++i) {
    const Monthly kw = own_demand_kw(year, charges[i]);
    const std::vector<double>& earlier = earlier_of(year.input.earlier, i);
    DemandItems lines = demand_items(year, charges[i], kw, earlier);
    items.push_back(std::move(lines.own));
    if (charges[i].ratchet) ratchets.push_back(std::move(lines.ratchet));
    if (charges[i].minimum_frac > 0.0) minimums.push_back(std::move(lines.minimum));
    history.push_back(extended(earlier, kw));
  }
  std::move(ratchets.begin(), ratchets.end(), std::back_inserter(items));
  std::move(minimums.begin(), minimums.end(), std::back_inserter(items));
}

void add_coincident_peaks(const Year& year, std::vector<Item>& items) {
  for (const CoincidentPeak& peak : year.input.tariff.coincident_peaks) {
    double highest = 0.0;
    double sum = 0.0;
    for (const int hour : peak.hours) {
      const double mw = year.own_mw(hour);
      highest = std::max(highest, mw);
      sum += mw;
    }
    const double mean = sum / static_cast<double>(peak.hours.size());
    const double mw = peak.basis == PeakBasis::mean ? mean : highest;
    const int last = *std::max_element(peak.hours.begin(), peak.hours.end());
    const auto m = static_cast<std::size_t>(month_of_hour(last));
    Item item{.kind = ItemKind::coincident_peak, .id = peak.id};
    item.billed_kw[m] = mw * kKilowattsPerMegawatt;
    item.usd[m] = item.billed_kw[m] * peak.usd_per_kw;
    items.push_back(std::move(item));
  }
}

void add_capacity_and_fixed(const Year& year, std::vector<Item>& items) {
  const Tariff& tariff = year.input.tariff;
  Item capacity{.kind = ItemKind::capacity, .id = {}};
  Item fixed{.kind = ItemKind::fixed, .id = {}};
  for (std::size_t m = 0; m < capacity.usd.size(); ++m) {
    if (!year.in_service(m)) continue;
    const double days = year.service_h[m] / kHoursPerDay;
    capacity.billed_kw[m] = year.input.capacity_mw[m] * kKilowattsPerMegawatt;
    capacity.usd[m] = year.input.capacity_mw[m] * days * tariff.capacity_usd_per_mw_day;
    fixed.usd[m] = tariff.fixed_usd_per_month;
  }
  if (tariff.capacity_usd_per_mw_day > 0.0) items.push_back(std::move(capacity));
  if (tariff.fixed_usd_per_month > 0.0) items.push_back(std::move(fixed));
}

void add_backup(const Year& year, std::vector<Item>& items) {
  if (!year.input.tariff.backup) return;
  const Backup& backup = *year.input.tariff.backup;
  Item reserve{.kind = ItemKind::backup, .id = {}};
  Item energy{.kind = ItemKind::backup_energy, .id = {}};
  for (std::size_t m = 0; m < reserve.usd.size(); ++m) {
    if (!year.in_service(m)) continue;
    reserve.billed_kw[m] = backup.reserved_mw * kKilowattsPerMegawatt;
    reserve.usd[m] = reserve.billed_kw[m] * backup.usd_per_kw_month;
    energy.billed_mwh[m] = year.backup_mwh[m];
    energy.usd[m] = year.backup_mwh[m] * backup.energy_usd_per_mwh;
  }
  items.push_back(std::move(reserve));
  items.push_back(std::move(energy));
}

void add_curtailment(const Year& year, std::vector<Item>& items) {
  if (!year.input.tariff.curtailment) return;
  const Curtailment& curtailment = *year.input.tariff.curtailment;
  Item discount{.kind = ItemKind::curtailment, .id = {}};
  Item excess{.kind = ItemKind::excess, .id = {}};
  for (std::size_t m = 0; m < discount.usd.size(); ++m) {
    if (!year.in_service(m)) continue;
    const double mw = std::max(0.0, year.input.contract_mw[m] - curtailment.firm_mw);
    discount.billed_kw[m] = mw * kKilowattsPerMegawatt;
    discount.usd[m] = -discount.billed_kw[m] * curtailment.discount_usd_per_kw_month;
  }
  for (const int hour : curtailment.called_hours) {
    if (hour < year.input.first_hour || hour >= year.input.end_hour) continue;
    const double mw = std::max(0.0, year.input.draw_mw[hour] - curtailment.firm_mw);
    const auto m = static_cast<std::size_t>(month_of_hour(hour));
    excess.billed_mwh[m] += mw * kStepH;
    excess.usd[m] += mw * kStepH * curtailment.excess_usd_per_mwh;
  }
  items.push_back(std::move(discount));
  items.push_back(std::move(excess));
}

}  // namespace

std::string_view to_string(ItemKind kind) {
  static constexpr std::array<std::string_view, 12> kNames{
      "energy",   "adder", "demand", "ratchet",       "minimum",     "coincident_peak",
      "capacity", "fixed", "backup", "backup_energy", "curtailment", "excess"};
  return kNames[static_cast<std::size_t>(kind)];
}

double Item::year_usd() const { return std::accumulate(usd.begin(), usd.end(), 0.0); }

double Bill::usd_of(ItemKind kind) const {
  double sum = 0.0;
  for (const Item& item : items) {
    if (item.kind == kind) sum += item.year_usd();
  }
  return sum;
}

double Bill::usd_per_mwh() const { return mwh > 0.0 ? total_usd / mwh : 0.0; }

Bill bill(const Input& input) {
  check_input(input);
  const Year year = read_year(input);
  Bill result;
  result.items.reserve(input.tariff.energy.size() + input.tariff.adders.size() +
                       3 * input.tariff.demand.size() + input.tariff.coincident_peaks.size() + 6);
  add_energy(year, result.items);
  add_adders(year, result.items);
  add_demand(year, result.items, result.history);
  add_coincident_peaks(year, result.items);
  add_capacity_and_fixed(year, result.items);
  add_backup(year, result.items);
  add_curtailment(year, result.items);
  for (std::size_t m = 0; m < result.usd.size(); ++m) {
    for (const Item& item : result.items) result.usd[m] += item.usd[m];
    result.total_usd += result.usd[m];
    result.mwh += year.own_mwh[m] + year.backup_mwh[m];
  }
  return result;
}

}  // namespace sitewright::tariff
