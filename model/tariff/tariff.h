// A retail electricity tariff as a value: what is charged for energy, for demand and for service.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/issue.h"
#include "model/core/series.h"

namespace sitewright::tariff {

/// A set of calendar months, January first.
using Months = std::array<bool, kMonthsPerYear>;

/// The months from `first` to `last`, both in 1..12 and both included; over the new year where
/// `last` comes before `first`.
/// Errors:  check failure outside 1..12
[[nodiscard]] Months months_between(int first, int last);

/// The same price in every month.
[[nodiscard]] Monthly every_month(double price);

enum class DayKind { all, weekdays, weekends };

/// Hours of the year: on such days of such months, from `hour_from` up to `hour_until`.
struct Window {
  Months months;
  DayKind days;    ///< weekdays are Monday to Friday
  int hour_from;   ///< standard time, in [0, 23]
  int hour_until;  ///< exclusive, in [1, 24]; over midnight where it is below hour_from, the hours
                   ///< after midnight then being those of the same day
};

/// Every hour of such months.
[[nodiscard]] Window all_hours_of(const Months& months);

/// A block of energy use: its price holds from `above_mwh` up to the next tier's.
struct EnergyTier {
  double above_mwh;    ///< in a month, >= 0; the first tier's is 0, then rising
  double usd_per_mwh;  ///< any sign
};

/// Which use of the month fills the blocks. By `month`, the whole month's use decides, and each
/// period takes its part of every block in proportion to its use.
enum class TierBasis { period, month };

/// Hours that share an energy price, such as the on-peak hours of summer.
struct EnergyPeriod {
  std::string id;
  std::vector<Window> windows;  ///< empty: the hours that no other period holds
  TierBasis basis;
  std::vector<EnergyTier> tiers;  ///< at least one
};

/// A price on all energy beside the periods', such as a fuel adjustment.
struct Adder {
  std::string id;
  Monthly usd_per_mwh;  ///< by month, any sign
};

/// A block of demand: its price holds from `above_kw` up to the next tier's.
struct DemandTier {
  double above_kw;           ///< >= 0; the first tier's is 0, then rising
  Monthly usd_per_kw_month;  ///< by month, >= 0
};

inline constexpr int kMostLookbackMonths = 36;

inline constexpr Months kAllMonths{true, true, true, true, true, true,
                                   true, true, true, true, true, true};

/// Billed demand is at least a share of the highest demand of the marked calendar months among so
/// many months before the billed one.
struct Ratchet {
  double share_frac;           ///< in [0, 1]
  int lookback;                ///< months, in [1, kMostLookbackMonths]
  Months months = kAllMonths;  ///< that count, at least one
};

/// A charge on the highest draw in a month. Charges add up.
struct DemandCharge {
  std::string id;
  std::vector<Window> windows;  ///< empty: every hour. A month without such hours is not billed
  std::vector<DemandTier> tiers;
  std::optional<Ratchet> ratchet;
  double minimum_frac;  ///< of the month's contract power, billed at least (take or pay), in [0, 1]
  Months minimum_months = kAllMonths;  ///< in which it is: the term of the commitment
};

/// `highest`: the highest draw within the event; `mean`: the mean over its hours.
enum class PeakBasis { highest, mean };

/// A charge on the draw while the utility's system peaks. Each event is charged once; a 4CP charge
/// for a year is one event of four hours on the mean.
struct CoincidentPeak {
  std::string id;
  std::vector<int> hours;  ///< of the model year, in [0, 8760), each once
  PeakBasis basis;
  double usd_per_kw;  ///< >= 0
};

/// Service that is held ready for the outage of on-site units.
struct Backup {
  double reserved_mw;         ///< >= 0
  double usd_per_kw_month;    ///< of the reserve, drawn or not, >= 0
  double energy_usd_per_mwh;  ///< instead of the periods' price, for what is drawn; any sign
};

/// A discount for load that the utility may call off.
struct Curtailment {
  double firm_mw;                    ///< kept even when called, >= 0
  double discount_usd_per_kw_month;  ///< on the contract power above firm_mw, >= 0
  std::vector<int> called_hours;     ///< of the model year, in [0, 8760), each once
  double excess_usd_per_mwh;         ///< on the draw above firm_mw in called hours, >= 0
};

struct Tariff {
  std::vector<EnergyPeriod> energy;
  std::vector<Adder> adders;
  std::vector<DemandCharge> demand;
  /// Demand counts `floor / power factor` times where the site's power factor is lower: 0.85 to
  /// 0.95 is the usual penalty, 1 bills kVA, 0 never applies. In [0, 1].
  double power_factor_floor;
  std::vector<CoincidentPeak> coincident_peaks;
  double capacity_usd_per_mw_day;  ///< >= 0
  double fixed_usd_per_month;      ///< >= 0
  std::optional<Backup> backup;
  std::optional<Curtailment> curtailment;
};

struct FlatPrices {
  double energy_usd_per_mwh;
  double demand_usd_per_kw_month;
};

/// The tariff with one price for all energy and one for each month's highest draw.
[[nodiscard]] Tariff flat_tariff(const FlatPrices& prices);

/// Everything wrong with a tariff, all at once, each finding at `path` and its key: hours without
/// an energy price or with two, blocks out of order, shares outside 0..1, negative prices other
/// than of energy, event hours outside the year, double identifiers, values that are no number.
[[nodiscard]] Issues check(const Tariff& tariff, std::string_view path);

}  // namespace sitewright::tariff
