// A year's electricity bill from the hourly draw, line by line and month by month.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/core/series.h"
#include "model/tariff/tariff.h"

namespace sitewright::tariff {

/// What a ratchet remembers. `causal`: the months before the billed one, of this year and of
/// earlier ones. `periodic`: the year wraps, December coming before January.
enum class HistoryRule { causal, periodic };

/// Highest demand [kW] of each month before a year, as it counts for billing: one list for each
/// demand charge of the tariff, the last value being the December before. Empty: no history.
using DemandHistory = std::vector<std::vector<double>>;

struct Input {
  const Tariff& tariff;     ///< without errors by check()
  int year;                 ///< decides the weekdays
  const Hourly& draw_mw;    ///< from the grid at the meter, shape (8760), >= 0
  const Hourly& backup_mw;  ///< part of the draw that is backup service, in [0, draw and reserve],
                            ///< shape (8760), or (0) for none
  double power_factor;      ///< of the draw, in (0, 1]
  Monthly contract_mw;      ///< contract power by month, >= 0
  Monthly capacity_mw;      ///< what the capacity charge counts, by month, >= 0
  HistoryRule history;      ///< `periodic` needs a whole year in service
  const DemandHistory& earlier;  ///< empty, or one list for each demand charge; empty if periodic
  int first_hour;                ///< of the year, from which the service runs
  int end_hour;                  ///< up to which, exclusive, in [first_hour, 8760]
};

enum class ItemKind {
  energy,           ///< one line a period, without backup energy
  adder,            ///< one line an adder, on all energy
  demand,           ///< one line a charge, for the demand of the month itself
  ratchet,          ///< what the ratchet adds to it
  minimum,          ///< what the minimum bill adds to both
  coincident_peak,  ///< one line an event, in the month of its last hour
  capacity,
  fixed,
  backup,         ///< the reserve
  backup_energy,  ///< what was drawn of it
  curtailment,    ///< the discount, negative
  excess,         ///< draw above the firm power in called hours
};

/// "energy", "ratchet", ...
[[nodiscard]] std::string_view to_string(ItemKind kind);

/// One line of the bill in each month.
struct Item {
  ItemKind kind;
  std::string id;  ///< of the period, adder, charge or event; empty for the others
  Monthly usd{};
  Monthly billed_kw{};  ///< kVA where that is billed; a ratchet's or minimum's is what it adds
  Monthly billed_mwh{};

  /// Sum over the months [USD].
  [[nodiscard]] double year_usd() const;
};

struct Bill {
  std::vector<Item> items;  ///< in the order of ItemKind, then of the tariff
  Monthly usd{};            ///< sum of the items by month
  double total_usd = 0.0;   ///< sum of the months
  double mwh = 0.0;         ///< drawn while in service
  /// `earlier` and the months of this year: what the next year's bill takes as its own.
  DemandHistory history;

  /// Sum over the lines of a kind [USD].
  [[nodiscard]] double usd_of(ItemKind kind) const;
  /// All that is billed over all that is drawn [USD/MWh]; 0 where nothing is drawn.
  [[nodiscard]] double usd_per_mwh() const;
};

/// The bill of a model year [USD, nominal prices of the tariff]. In each month with an hour in
/// service:
///   energy      = sum over periods and blocks of MWh price
///   demand      = cost of D;  D = 1000 max(draw in the charge's hours) max(1, floor/power factor)
///   ratchet     = cost of max(D, R) - cost of D;  R = share max(D of the look-back months)
///   minimum     = cost of max(D, R, M) - cost of max(D, R);  M = 1000 share contract MW
///   capacity    = MW days price, the days in service
///   curtailment = -1000 discount max(0, contract MW - firm MW)
/// where cost(D) prices each block of D. A month that is in service for a part is billed whole but
/// for energy and capacity. Backup counts in none of D; 29 February is not billed.
/// Errors:  check failure where check() finds an error, a shape differs or a value is outside its
///          domain
/// Source:  NREL REopt.jl @029db01d, test/runtests.jl (ratchet, coincident peak, blended bill);
///          price levels S113 to S116; structure of large-power tariffs B20
[[nodiscard]] Bill bill(const Input& input);

}  // namespace sitewright::tariff
