// From kilowatts at the meter to megawatts at the facility.
#include "model/evaluate/tariff_demand.h"

#include <algorithm>

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

/// Largest share of the grid's draw that the tariff has in each month.
Monthly largest_share(const YearTariff& entry) {
  Monthly share{};
  for (int month = 0; month < kMonthsPerYear; ++month) {
    const int first = first_hour_of_month(month);
    share[static_cast<std::size_t>(month)] =
        entry.share.segment(first, first_hour_of_month(month + 1) - first).maxCoeff();
  }
  return share;
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
  ChargeReader(const YearTariff& entry, const DemandReading& reading)
      : entry_(entry),
        reading_(reading),
        share_(largest_share(entry)),
        apparent_(
            tariff::power_factor_ratio(entry.tariff.power_factor_floor, reading.power_factor)) {}

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
      read.free_mw[m] = billed_kw[m] / kw_per_mw;
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
    }
    add(std::move(read), charges);
  }

 private:
  [[nodiscard]] double billed_kw_per_mw(std::size_t month) const {
    return kKilowattsPerMegawatt * share_[month] / (1.0 - reading_.line_loss_frac);
  }

  /// Demand of each month that a ratchet of earlier years or the minimum bill asks for.
  [[nodiscard]] Monthly billed_anyway_kw(std::size_t index) const {
    const tariff::DemandCharge& charge = entry_.tariff.demand[index];
    Monthly kw{};
    const tariff::DemandHistory* earlier = earlier_years(reading_.history, entry_.contract);
    if (charge.ratchet && earlier != nullptr && index < earlier->size()) {
      kw = tariff::ratchet_kw(*charge.ratchet, Monthly{}, tariff::HistoryRule::causal,
                              (*earlier)[index]);
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
  Monthly share_;
  double apparent_;
};

}  // namespace

std::vector<operations::DemandCharge> demand_charges_of(const std::vector<YearTariff>& tariffs,
                                                        const DemandReading& reading) {
  std::vector<operations::DemandCharge> charges;
  for (const YearTariff& entry : tariffs) {
    const ChargeReader reader(entry, reading);
    for (std::size_t i = 0; i < entry.tariff.demand.size(); ++i) reader.demand(i, charges);
    for (const tariff::CoincidentPeak& event : entry.tariff.coincident_peaks) {
      reader.peak(event, charges);
    }
  }
  return charges;
}

}  // namespace sitewright
