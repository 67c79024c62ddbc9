// From kilowatts at the meter to megawatts at the facility.
#include "model/evaluate/tariff_demand.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "model/tariff/calendar.h"
#include "model/tariff/cells.h"
#include "model/tariff/demand.h"

namespace sitewright {

namespace {

using tariff::kKilowattsPerMegawatt;

/// Hours in which a charge counts; empty where those are all.
std::vector<unsigned char> counted_hours(const YearTariff& entry,
                                         const std::vector<tariff::Window>& windows, int year) {
  const bool always =
      entry.first_hour == 0 && entry.end_hour == kHoursPerYear && (entry.share > 0.0).all();
  if (windows.empty() && always) return {};
  std::vector<unsigned char> at(kHoursPerYear, 1);
  if (!windows.empty()) {
    const tariff::Cells<std::uint8_t> held = tariff::held_by(windows);
    const tariff::Calendar calendar(year);
    for (int day = 0; day < tariff::kDaysPerYear; ++day) {
      const std::size_t cell =
          tariff::first_cell(calendar.month_of_day(day), calendar.weekend(day));
      for (int hour = 0; hour < kHoursPerDay; ++hour) {
        at[static_cast<std::size_t>(day * kHoursPerDay + hour)] =
            held[cell + static_cast<std::size_t>(hour)] > 0 ? 1 : 0;
      }
    }
  }
  for (int hour = 0; hour < kHoursPerYear; ++hour) {
    const bool in_force =
        hour >= entry.first_hour && hour < entry.end_hour && entry.share[hour] > 0.0;
    if (!in_force) at[static_cast<std::size_t>(hour)] = 0;
  }
  return at;
}

/// How a contract's draw moves with the site's about the highest draw of a month.
struct Margin {
  double share = 0.0;    ///< of a megawatt more
  double from_mw = 0.0;  ///< of the site's draw, which others carry
};

/// Largest share of the grid's draw that the tariff has in a month.
double largest_share(const YearTariff& entry, int month) {
  const int first = first_hour_of_month(month);
  return entry.share.segment(first, first_hour_of_month(month + 1) - first).maxCoeff();
}

/// What the contracts draw together in an hour in which one of them gives all it has; where none
/// does, what the first of them could carry.
double draw_mw(const std::vector<YearTariff>& tariffs, int hour) {
  double mw = std::numeric_limits<double>::infinity();
  for (const YearTariff& entry : tariffs) {
    if (entry.share[hour] > 0.0) mw = std::min(mw, entry.mw[hour] / entry.share[hour]);
  }
  return mw;
}

/// Where contracts carry the draw one after the other, a megawatt more is the last one's alone;
/// what those before it give is theirs whatever the peak.
Margin margin_of(const std::vector<YearTariff>& tariffs, const YearTariff& entry, int month) {
  constexpr double kRounding = 1e-9;
  const auto is_contract = [](const YearTariff& t) { return !t.contract.empty(); };
  const Margin alone{.share = largest_share(entry, month), .from_mw = 0.0};
  if (std::count_if(tariffs.begin(), tariffs.end(), is_contract) < 2) return alone;
  int highest = -1;
  double most_mw = 0.0;
  for (int h = first_hour_of_month(month); h < first_hour_of_month(month + 1); ++h) {
    const double mw = draw_mw(tariffs, h);
    if (!std::isfinite(mw) || mw <= most_mw) continue;
    most_mw = mw;
    highest = h;
  }
  if (highest < 0) return alone;
  const auto has_room = [&](const YearTariff& t) {
    return t.share[highest] > 0.0 && t.share[highest] * most_mw < t.mw[highest] * (1.0 - kRounding);
  };
  if (std::none_of(tariffs.begin(), tariffs.end(), has_room)) return alone;  // all give all
  if (!has_room(entry)) return {};
  return {.share = 1.0, .from_mw = most_mw * (1.0 - entry.share[highest])};
}

const tariff::DemandHistory* earlier_years(const std::vector<BillHistory>& history,
                                           const std::string& contract) {
  const auto known = std::find_if(history.begin(), history.end(), [&](const BillHistory& entry) {
    return entry.contract == contract;
  });
  return known == history.end() ? nullptr : &known->demand;
}

class ChargeReader {
 public:
  ChargeReader(const std::vector<YearTariff>& tariffs, const YearTariff& entry,
               const DemandReading& reading)
      : entry_(entry),
        reading_(reading),
        apparent_(
            tariff::power_factor_ratio(entry.tariff.power_factor_floor, reading.power_factor)) {
    for (int month = 0; month < kMonthsPerYear; ++month) {
      margins_[static_cast<std::size_t>(month)] = margin_of(tariffs, entry, month);
    }
  }

  void demand(std::size_t index, std::vector<operations::DemandCharge>& charges) const {
    const tariff::DemandCharge& charge = entry_.tariff.demand[index];
    if (charge.tiers.empty()) return;
    operations::DemandCharge read{.id = charge.id,
                                  .usd_per_mw = {},
                                  .free_mw = {},
                                  .at = counted_hours(entry_, charge.windows, reading_.year)};
    const Monthly billed_kw = billed_anyway_kw(index);
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      const double kw_per_mw = billed_kw_per_mw(m) * apparent_;
      if (kw_per_mw <= 0.0) continue;
      read.usd_per_mw[m] = charge.tiers.front().usd_per_kw_month[m] * kw_per_mw;
      read.free_mw[m] = others_mw(m) + billed_kw[m] / kw_per_mw;
    }
    add(std::move(read), charges);
  }

  void peak(const tariff::CoincidentPeak& event,
            std::vector<operations::DemandCharge>& charges) const {
    operations::DemandCharge read{.id = event.id,
                                  .usd_per_mw = {},
                                  .free_mw = {},
                                  .at = std::vector<unsigned char>(kHoursPerYear, 0)};
    const double hours =
        event.basis == tariff::PeakBasis::mean ? static_cast<double>(event.hours.size()) : 1.0;
    for (const int hour : event.hours) {
      if (hour < entry_.first_hour || hour >= entry_.end_hour) continue;
      read.at[static_cast<std::size_t>(hour)] = 1;
      const auto m = static_cast<std::size_t>(tariff::month_of_hour(hour));
      read.usd_per_mw[m] = event.usd_per_kw / hours * billed_kw_per_mw(m);
      read.free_mw[m] = others_mw(m);
    }
    add(std::move(read), charges);
  }

 private:
  [[nodiscard]] double billed_kw_per_mw(std::size_t month) const {
    return kKilowattsPerMegawatt * margins_[month].share / (1.0 - reading_.line_loss_frac);
  }

  /// What others carry of the draw, at the facility.
  [[nodiscard]] double others_mw(std::size_t month) const {
    return margins_[month].from_mw * (1.0 - reading_.line_loss_frac);
  }

  /// What a charge bills of each month of the year as it was dispatched, its ratchet left out.
  [[nodiscard]] Monthly dispatched_kw(const std::string& id) const {
    Monthly kw{};
    if (reading_.dispatched == nullptr) return kw;
    for (const operations::DemandYear& year : *reading_.dispatched) {
      if (year.id != id) continue;
      for (std::size_t m = 0; m < kMonthsPerYear; ++m)
        kw[m] = std::max(0.0, year.peak_mw[m] - others_mw(m)) * billed_kw_per_mw(m) * apparent_;
    }
    return kw;
  }

  /// Demand of each month that a ratchet of earlier months or the minimum bill asks for.
  [[nodiscard]] Monthly billed_anyway_kw(std::size_t index) const {
    const tariff::DemandCharge& charge = entry_.tariff.demand[index];
    Monthly kw{};
    if (charge.ratchet) {
      const tariff::DemandHistory* earlier = earlier_years(reading_.history, entry_.contract);
      const bool known = earlier != nullptr && index < earlier->size();
      kw =
          tariff::ratchet_kw(*charge.ratchet, dispatched_kw(charge.id), tariff::HistoryRule::causal,
                             known ? (*earlier)[index] : std::vector<double>{});
    }
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      kw[m] = std::max(kw[m], tariff::minimum_kw(charge, entry_.contract_mw, m));
    }
    return kw;
  }

  static void add(operations::DemandCharge charge, std::vector<operations::DemandCharge>& charges) {
    const bool priced = std::any_of(charge.usd_per_mw.begin(), charge.usd_per_mw.end(),
                                    [](double usd) { return usd > 0.0; });
    if (priced) charges.push_back(std::move(charge));
  }

  const YearTariff& entry_;
  const DemandReading& reading_;
  double apparent_;
  std::array<Margin, kMonthsPerYear> margins_;
};

}  // namespace

std::vector<operations::DemandCharge> demand_charges_of(const std::vector<YearTariff>& tariffs,
                                                        const DemandReading& reading) {
  std::vector<operations::DemandCharge> charges;
  for (const YearTariff& entry : tariffs) {
    const ChargeReader reader(tariffs, entry, reading);
    for (std::size_t i = 0; i < entry.tariff.demand.size(); ++i) reader.demand(i, charges);
    for (const tariff::CoincidentPeak& event : entry.tariff.coincident_peaks) {
      reader.peak(event, charges);
    }
  }
  return charges;
}

}  // namespace sitewright
