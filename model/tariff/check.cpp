// What is wrong with a tariff.
#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "model/core/number_text.h"
#include "model/tariff/cells.h"
#include "model/tariff/demand.h"
#include "model/tariff/tariff.h"

namespace sitewright::tariff {

namespace {

constexpr std::array<std::string_view, kMonthsPerYear> kMonthNames{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

/// Collects findings under one path.
class Findings final {
 public:
  explicit Findings(std::string_view path) : path_(path) {}

  void add(const std::string& key, std::string text, std::vector<std::string> args,
           Severity severity = Severity::error) {
    issues_.push_back({.path = path_ + "." + key,
                       .severity = severity,
                       .text = std::move(text),
                       .args = std::move(args)});
  }
  void finite(const std::string& key, double value) {
    if (!std::isfinite(value)) add(key, "%1 is not a finite number", {format_number(value)});
  }
  void not_negative(const std::string& key, double value) {
    finite(key, value);
    if (value < 0.0) {
      add(key, "%1 is below the least allowed, 0", {format_number(value)});
    }
  }
  void share(const std::string& key, double value) {
    if (!(value >= 0.0 && value <= 1.0)) {
      add(key, "%1 is not a share between 0 and 1", {format_number(value)});
    }
  }
  [[nodiscard]] Issues take() { return std::move(issues_); }

 private:
  std::string path_;
  Issues issues_;
};

std::string month_list(const Months& months) {
  std::string text;
  for (std::size_t m = 0; m < months.size(); ++m) {
    if (!months[m]) continue;
    if (!text.empty()) text += ", ";
    text += kMonthNames[m];
  }
  return text;
}

std::string cell_name(std::size_t cell) {
  const std::size_t of_month = cell % kCellsPerMonth;
  const bool weekend = of_month >= static_cast<std::size_t>(kHoursPerDay);
  return std::string(kMonthNames[cell / kCellsPerMonth]) + (weekend ? " weekends" : " weekdays") +
         " hour " + std::to_string(of_month % static_cast<std::size_t>(kHoursPerDay));
}

void check_windows(const std::string& key, const std::vector<Window>& windows, Findings& found) {
  if (windows.size() > kMostWindows) {
    found.add(key + ".windows", "%1 windows are more than the most allowed, %2",
              {std::to_string(windows.size()), std::to_string(kMostWindows)});
  }
  for (const Window& window : windows) {
    if (window.months == Months{}) found.add(key + ".months", "A window holds in no month", {});
    if (window.hour_from < 0 || window.hour_from > 23) {
      found.add(key + ".hour_from", "%1 is not an hour between 0 and 23",
                {std::to_string(window.hour_from)});
    }
    if (window.hour_until < 1 || window.hour_until > 24) {
      found.add(key + ".hour_until", "%1 is not an hour between 1 and 24",
                {std::to_string(window.hour_until)});
    }
    if (window.hour_from == window.hour_until) {
      found.add(key + ".hour_until", "From %1 until %1 there is no hour",
                {std::to_string(window.hour_until)});
    }
  }
}

/// Blocks: at least one, the first from 0, each above the one before.
void check_blocks(const std::string& key, const std::vector<double>& above, Findings& found) {
  if (above.empty()) found.add(key, "There is no price", {});
  for (std::size_t i = 0; i < above.size(); ++i) {
    if (!std::isfinite(above[i])) {
      found.add(key, "%1 is not a finite number", {format_number(above[i])});
    } else if (i == 0 && above[i] != 0.0) {
      found.add(key, "The first block begins at %1, not at 0", {format_number(above[i])});
    } else if (i > 0 && !(above[i] > above[i - 1])) {
      found.add(key, "A block that begins at %1 comes after one that begins at %2",
                {format_number(above[i]), format_number(above[i - 1])});
    }
  }
}

void check_hours(const std::string& key, const std::vector<int>& hours, Findings& found) {
  std::vector<bool> seen(kHoursPerYear, false);
  for (const int hour : hours) {
    if (hour < 0 || hour >= kHoursPerYear) {
      found.add(key, "%1 is not an hour between 0 and 8759", {std::to_string(hour)});
      continue;
    }
    if (seen[static_cast<std::size_t>(hour)]) {
      found.add(key, "The hour %1 stands twice", {std::to_string(hour)});
    }
    seen[static_cast<std::size_t>(hour)] = true;
  }
}

template <class Items>
void check_ids(const std::string& key, const Items& items, Findings& found) {
  std::set<std::string_view> seen;
  for (const auto& item : items) {
    if (!seen.insert(item.id).second) {
      found.add(key, "Two have the identifier '%1'", {item.id});
    }
  }
}

void report_gaps(const Cells<std::uint8_t>& holders, Findings& found) {
  Months missing{};
  std::size_t gaps = 0;
  std::size_t first_gap = kCells;
  for (std::size_t month = 0; month < missing.size(); ++month) {
    std::size_t here = 0;
    std::size_t first = kCells;
    for (std::size_t cell = month * kCellsPerMonth; cell < (month + 1) * kCellsPerMonth; ++cell) {
      if (holders[cell] > 0) continue;
      ++here;
      first = std::min(first, cell);
    }
    missing[month] = here == kCellsPerMonth;
    if (missing[month]) continue;
    gaps += here;
    first_gap = std::min(first_gap, first);
  }
  if (missing != Months{}) {
    found.add("energy", "No energy price holds in %1", {month_list(missing)});
  }
  if (gaps > 0) {
    found.add("energy", "No energy price holds in %1 (%2 such kinds of hour)",
              {cell_name(first_gap), std::to_string(gaps)});
  }
}

/// Every hour must have one energy period, and every period an hour.
void check_coverage(const std::vector<EnergyPeriod>& periods, Findings& found) {
  Cells<std::uint8_t> holders{};
  Cells<std::size_t> first_holder{};
  const EnergyPeriod* rest = nullptr;
  for (std::size_t i = 0; i < periods.size(); ++i) {
    if (periods[i].windows.empty()) {
      if (rest != nullptr) {
        found.add("energy." + periods[i].id, "'%1' already takes the hours without a window",
                  {rest->id});
      }
      rest = &periods[i];
      continue;
    }
    const Cells<std::uint8_t> held = held_by(periods[i].windows);
    std::size_t shared = 0;
    std::size_t first = kCells;
    for (std::size_t cell = 0; cell < kCells; ++cell) {
      if (held[cell] == 0) continue;
      if (holders[cell] > 0) {
        ++shared;
        first = std::min(first, cell);
      } else {
        first_holder[cell] = i;
        holders[cell] = 1;
      }
    }
    if (shared > 0) {
      found.add("energy." + periods[i].id, "'%1' already has a price in %2 (%3 such kinds of hour)",
                {periods[first_holder[first]].id, cell_name(first), std::to_string(shared)});
    }
  }
  if (rest == nullptr) report_gaps(holders, found);
}

void check_energy(const Tariff& tariff, Findings& found) {
  check_ids("energy", tariff.energy, found);
  if (tariff.energy.size() > kMostPeriods) {
    found.add("energy", "%1 periods are more than the most allowed, %2",
              {std::to_string(tariff.energy.size()), std::to_string(kMostPeriods)});
    return;
  }
  for (const EnergyPeriod& period : tariff.energy) {
    const std::string key = "energy." + period.id;
    check_windows(key, period.windows, found);
    std::vector<double> above;
    for (const EnergyTier& tier : period.tiers) {
      above.push_back(tier.above_mwh);
      found.finite(key + ".usd_per_mwh", tier.usd_per_mwh);
    }
    check_blocks(key + ".above_mwh", above, found);
  }
  const bool countable =
      std::all_of(tariff.energy.begin(), tariff.energy.end(),
                  [](const EnergyPeriod& period) { return period.windows.size() <= kMostWindows; });
  if (countable) check_coverage(tariff.energy, found);
}

void check_ratchet(const std::string& key, const Ratchet& ratchet, Findings& found) {
  found.share(key + ".share_frac", ratchet.share_frac);
  if (ratchet.lookback < 1 || ratchet.lookback > kMostLookbackMonths) {
    found.add(key + ".lookback", "%1 is not a number of months between 1 and %2",
              {std::to_string(ratchet.lookback), std::to_string(kMostLookbackMonths)});
  }
  if (ratchet.months == Months{}) {
    found.add(key + ".months", "The ratchet looks back on no month", {});
  }
}

/// Demand that is billed in some months only may be meant; a forgotten season looks the same.
void check_seasons(const std::vector<DemandCharge>& charges, Findings& found) {
  if (charges.empty()) return;
  Months missing = months_between(1, kMonthsPerYear);
  for (const DemandCharge& charge : charges) {
    const Months billed = billed_months(charge);
    for (std::size_t m = 0; m < missing.size(); ++m) missing[m] = missing[m] && !billed[m];
  }
  if (missing != Months{}) {
    found.add("demand", "No demand charge holds in %1", {month_list(missing)}, Severity::warning);
  }
}

void check_demand(const Tariff& tariff, Findings& found) {
  check_ids("demand", tariff.demand, found);
  for (const DemandCharge& charge : tariff.demand) {
    const std::string key = "demand." + charge.id;
    check_windows(key, charge.windows, found);
    std::vector<double> above;
    for (const DemandTier& tier : charge.tiers) {
      above.push_back(tier.above_kw);
      for (const double usd : tier.usd_per_kw_month) {
        found.not_negative(key + ".usd_per_kw_month", usd);
      }
    }
    check_blocks(key + ".above_kw", above, found);
    if (charge.ratchet) check_ratchet(key + ".ratchet", *charge.ratchet, found);
    found.share(key + ".minimum_frac", charge.minimum_frac);
  }
  check_seasons(tariff.demand, found);
}

void check_peaks(const Tariff& tariff, Findings& found) {
  check_ids("coincident_peaks", tariff.coincident_peaks, found);
  for (const CoincidentPeak& peak : tariff.coincident_peaks) {
    const std::string key = "coincident_peaks." + peak.id;
    if (peak.hours.empty()) found.add(key + ".hours", "The event has no hour", {});
    check_hours(key + ".hours", peak.hours, found);
    found.not_negative(key + ".usd_per_kw", peak.usd_per_kw);
  }
}

void check_services(const Tariff& tariff, Findings& found) {
  check_ids("adders", tariff.adders, found);
  for (const Adder& adder : tariff.adders) {
    for (const double usd : adder.usd_per_mwh) {
      found.finite("adders." + adder.id + ".usd_per_mwh", usd);
    }
  }
  found.share("power_factor_floor", tariff.power_factor_floor);
  found.not_negative("capacity_usd_per_mw_day", tariff.capacity_usd_per_mw_day);
  found.not_negative("fixed_usd_per_month", tariff.fixed_usd_per_month);
  if (tariff.backup) {
    found.not_negative("backup.reserved_mw", tariff.backup->reserved_mw);
    found.not_negative("backup.usd_per_kw_month", tariff.backup->usd_per_kw_month);
    found.finite("backup.energy_usd_per_mwh", tariff.backup->energy_usd_per_mwh);
  }
  if (tariff.curtailment) {
    const Curtailment& c = *tariff.curtailment;
    found.not_negative("curtailment.firm_mw", c.firm_mw);
    found.not_negative("curtailment.discount_usd_per_kw_month", c.discount_usd_per_kw_month);
    check_hours("curtailment.called_hours", c.called_hours, found);
    found.not_negative("curtailment.excess_usd_per_mwh", c.excess_usd_per_mwh);
  }
}

}  // namespace

Issues check(const Tariff& tariff, std::string_view path) {
  Findings found(path);
  check_energy(tariff, found);
  check_demand(tariff, found);
  check_peaks(tariff, found);
  check_services(tariff, found);
  return found.take();
}

}  // namespace sitewright::tariff
