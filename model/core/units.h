// The closed list of units: one canonical unit per dimension, with its symbol, suffix and display
// alternatives.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace sitewright {

enum class Unit {
  none,
  count,
  mw,
  mwh,
  kw,
  w,
  kv,
  mva,
  kw_per_accelerator,
  c,
  k,
  pa,
  m,
  km,
  m2,
  m3,
  m3_per_day,
  m3_per_mw,
  l_per_kwh,
  db,
  frac,
  frac_per_h,
  t,
  tpy,
  t_per_year,
  kg_per_mwh,
  ppm,
  usd,
  usd_per_year,
  usd_per_kw,
  usd_per_kw_month,
  usd_per_kw_year,
  usd_per_mw,
  usd_per_mw_day,
  usd_per_month,
  usd_per_kwh,
  usd_per_mwh,
  usd_per_mmbtu,
  usd_per_m3,
  usd_per_accelerator_h,
  usd_per_accelerator_year,
  usd_per_ton,
  usd_per_t,
  usd_per_exaflop,
  s,
  minutes,
  h,
  h_per_year,
  days,
  weeks,
  months,
  years,
  per_day,
  per_week,
  per_accelerator_h,
  btu_per_kwh,
  mmbtu_per_h,
  mmbtu_per_day,
  exaflops,
  gbps,
  tbps,
  exaflop,
  year,
  date
};

/// One way to show a quantity: shown = canonical * factor.
struct DisplayUnit {
  std::string_view symbol;
  double factor;
};

struct UnitInfo {
  Unit unit;
  std::string_view symbol;                ///< canonical symbol, e.g. "MW"; empty for plain numbers
  std::string_view suffix;                ///< name suffix, e.g. "_mw"
  std::vector<DisplayUnit> alternatives;  ///< beside the canonical one
};

[[nodiscard]] const UnitInfo& unit_info(Unit unit);
[[nodiscard]] std::span<const UnitInfo> all_units();

}  // namespace sitewright
