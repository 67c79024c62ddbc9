// From kilowatts at the meter to megawatts at the facility.
#include "model/evaluate/tariff_demand.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>

#include "model/core/number_text.h"
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

/// Between a charge and its blocks: "contract.above.100". Ids of a plan have no dots.
constexpr std::string_view kAbove = ".above.";

/// True where no block is cheaper than the one before it in any month.
bool rising(const std::vector<tariff::DemandTier>& tiers) {
  for (std::size_t i = 1; i < tiers.size(); ++i) {
    for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
      if (tiers[i].usd_per_kw_month[m] < tiers[i - 1].usd_per_kw_month[m]) return false;
    }
  }
  return true;
}

/// The block in which a demand ends.
const tariff::DemandTier& block_of(const std::vector<tariff::DemandTier>& tiers, double kw) {
  std::size_t last = 0;
  while (last + 1 < tiers.size() && tiers[last + 1].above_kw < kw) ++last;
  return tiers[last];
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
    const Monthly billed_kw = billed_anyway_kw(index);
    for (Step& step : steps_of(charge, billed_kw)) {
      operations::DemandCharge read{.id = std::move(step.id),
                                    .usd_per_mw = {},
                                    .free_mw = {},
                                    .at = counted_hours(entry_, charge.windows, reading_.year)};
      for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
        const double kw_per_mw = billed_kw_per_mw(m) * apparent_;
        if (kw_per_mw <= 0.0) continue;
        read.usd_per_mw[m] = step.usd_per_kw[m] * kw_per_mw;
        read.free_mw[m] = others_mw(m) + std::max(billed_kw[m], step.above_kw) / kw_per_mw;
      }
      add(std::move(read), charges);
    }
  }

  /// Each hour of a mean counts by itself: the first of every month in one charge, the second in
  /// another.
  void peak(const tariff::CoincidentPeak& event,
            std::vector<operations::DemandCharge>& charges) const {
    const bool mean = event.basis == tariff::PeakBasis::mean;
    const double hours = mean ? static_cast<double>(event.hours.size()) : 1.0;
    std::vector<operations::DemandCharge> reads;
    std::array<std::size_t, kMonthsPerYear> seen{};
    for (const int hour : event.hours) {
      if (hour < entry_.first_hour || hour >= entry_.end_hour) continue;
      const auto m = static_cast<std::size_t>(tariff::month_of_hour(hour));
      const std::size_t k = mean ? seen[m]++ : 0;
      while (reads.size() <= k) {
        const std::string number = reads.empty() ? "" : "." + std::to_string(reads.size() + 1);
        reads.push_back({.id = event.id + number,
                         .usd_per_mw = {},
                         .free_mw = {},
                         .at = std::vector<unsigned char>(kHoursPerYear, 0)});
      }
      reads[k].at[static_cast<std::size_t>(hour)] = 1;
      reads[k].usd_per_mw[m] = event.usd_per_kw / hours * billed_kw_per_mw(m);
      reads[k].free_mw[m] = others_mw(m);
    }
    for (operations::DemandCharge& read : reads) add(std::move(read), charges);
  }

 private:
  /// What a charge asks for each kW beyond some, on top of what it asks below them.
  struct Step {
    std::string id;
    double above_kw;
    Monthly usd_per_kw;
  };

  /// Rising blocks as they are. Where a block is cheaper than the one before it, a kW more or less
  /// costs what the block asks in which the month's demand ends: one price.
  [[nodiscard]] std::vector<Step> steps_of(const tariff::DemandCharge& charge,
                                           const Monthly& billed_kw) const {
    if (!rising(charge.tiers)) {
      Step step{.id = charge.id, .above_kw = 0.0, .usd_per_kw = {}};
      const Monthly demand_kw = likely_kw(charge.id);
      for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
        const double kw = std::max(demand_kw[m], billed_kw[m]);
        step.usd_per_kw[m] = block_of(charge.tiers, kw).usd_per_kw_month[m];
      }
      return {std::move(step)};
    }
    std::vector<Step> steps;
    for (std::size_t i = 0; i < charge.tiers.size(); ++i) {
      const tariff::DemandTier& tier = charge.tiers[i];
      std::string id = charge.id;
      if (i > 0) id += std::string(kAbove) + format_number(tier.above_kw / kKilowattsPerMegawatt);
      steps.push_back(
          {.id = std::move(id), .above_kw = tier.above_kw, .usd_per_kw = tier.usd_per_kw_month});
      for (std::size_t m = 0; i > 0 && m < kMonthsPerYear; ++m)
        steps.back().usd_per_kw[m] -= charge.tiers[i - 1].usd_per_kw_month[m];
    }
    return steps;
  }

  /// Billed demand of each month as far as it is known: of the year as it was dispatched, before
  /// that of the contract's power.
  [[nodiscard]] Monthly likely_kw(const std::string& id) const {
    if (reading_.dispatched != nullptr) return dispatched_kw(id);
    Monthly kw{};
    for (std::size_t m = 0; m < kMonthsPerYear; ++m)
      kw[m] = entry_.contract_mw[m] * kKilowattsPerMegawatt * apparent_;
    return kw;
  }

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
      if (year.id != id && !year.id.starts_with(id + std::string(kAbove))) continue;
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
