// The unit table. Factors: NIST SP 811 (2008), appendix B; a cubic foot of pipeline gas is taken at
// 1,037 Btu HHV.
#include "model/core/units.h"

#include "model/core/check.h"

namespace sitewright {

namespace {

std::vector<UnitInfo> make_units() {
  return {
      {Unit::none, "", "", {}},
      {Unit::count, "", "", {{"thousand", 1e-3}}},
      {Unit::mw, "MW", "_mw", {{"GW", 1e-3}, {"kW", 1e3}}},
      {Unit::mwh, "MWh", "_mwh", {{"GWh", 1e-3}, {"TWh", 1e-6}}},
      {Unit::kw, "kW", "_kw", {{"MW", 1e-3}}},
      {Unit::w, "W", "_w", {{"kW", 1e-3}}},
      {Unit::kv, "kV", "_kv", {}},
      {Unit::mva, "MVA", "_mva", {}},
      {Unit::kw_per_accelerator, "kW/accelerator", "_kw_per_accelerator", {{"W/accelerator", 1e3}}},
      {Unit::c, "\u00b0C", "_c", {}},
      {Unit::k, "K", "_k", {}},
      {Unit::pa, "Pa", "_pa", {{"kPa", 1e-3}}},
      {Unit::m, "m", "_m", {{"ft", 1.0 / 0.3048}}},
      {Unit::km, "km", "_km", {{"mi", 1.0 / 1.609344}}},
      {Unit::m2, "m\u00b2", "_m2", {{"ft\u00b2", 1.0 / 0.09290304}, {"acre", 1.0 / 4046.8564224}}},
      {Unit::m3, "m\u00b3", "_m3", {{"Mgal", 1.0 / 3785.411784}}},
      {Unit::m3_per_day, "m\u00b3/day", "_m3_per_day", {{"Mgal/day", 1.0 / 3785.411784}}},
      {Unit::m3_per_mw, "m\u00b3/MW", "_m3_per_mw", {}},
      {Unit::l_per_kwh, "L/kWh", "_l_per_kwh", {}},
      {Unit::db, "dB(A)", "_db", {}},
      {Unit::frac, "", "_frac", {{"%", 100.0}}},
      {Unit::frac_per_h, "/h", "_frac_per_h", {{"%/h", 100.0}, {"%/min", 100.0 / 60.0}}},
      {Unit::t, "t", "_t", {{"short ton", 1.0 / 0.90718474}}},
      {Unit::tpy, "short tons/yr", "_tpy", {{"t/yr", 0.90718474}}},
      {Unit::t_per_year, "t/yr", "_t_per_year", {{"kt/yr", 1e-3}}},
      {Unit::kg_per_mwh, "kg/MWh", "_kg_per_mwh", {}},
      {Unit::ppm, "ppmvd@15%O\u2082", "_ppm", {}},
      {Unit::usd, "$", "_usd", {{"$ M", 1e-6}, {"$ bn", 1e-9}}},
      {Unit::usd_per_year, "$/yr", "_usd_per_year", {{"$ M/yr", 1e-6}}},
      {Unit::usd_per_kw, "$/kW", "_usd_per_kw", {}},
      {Unit::usd_per_kw_month, "$/kW-month", "_usd_per_kw_month", {}},
      {Unit::usd_per_kw_year, "$/kW-yr", "_usd_per_kw_year", {}},
      {Unit::usd_per_mw, "$/MW", "_usd_per_mw", {{"$ M/MW", 1e-6}}},
      {Unit::usd_per_mw_day, "$/MW-day", "_usd_per_mw_day", {}},
      {Unit::usd_per_month, "$/month", "_usd_per_month", {{"$ M/month", 1e-6}}},
      {Unit::usd_per_kwh, "$/kWh", "_usd_per_kwh", {}},
      {Unit::usd_per_mwh, "$/MWh", "_usd_per_mwh", {{"\u00a2/kWh", 0.1}}},
      {Unit::usd_per_mmbtu, "$/MMBtu", "_usd_per_mmbtu", {}},
      {Unit::usd_per_m3, "$/m\u00b3", "_usd_per_m3", {{"$/kgal", 3.785411784}}},
      {Unit::usd_per_accelerator_h, "$/accelerator-hour", "_usd_per_accelerator_h", {}},
      {Unit::usd_per_accelerator_year, "$/accelerator-yr", "_usd_per_accelerator_year", {}},
      {Unit::usd_per_ton, "$/short ton", "_usd_per_ton", {}},
      {Unit::usd_per_t, "$/t", "_usd_per_t", {}},
      {Unit::usd_per_exaflop, "$/EFLOP", "_usd_per_exaflop", {}},
      {Unit::s, "s", "_s", {{"min", 1.0 / 60.0}}},
      {Unit::minutes, "min", "_min", {}},
      {Unit::h, "h", "_h", {{"days", 1.0 / 24.0}}},
      {Unit::h_per_year, "h/yr", "_h_per_year", {}},
      {Unit::days, "days", "_days", {{"weeks", 1.0 / 7.0}}},
      {Unit::weeks, "weeks", "_weeks", {}},
      {Unit::months, "months", "_months", {}},
      {Unit::years, "years", "_years", {}},
      {Unit::per_day, "/day", "_per_day", {}},
      {Unit::per_week, "/week", "_per_week", {}},
      {Unit::per_accelerator_h, "/accelerator-hour", "_per_accelerator_h", {}},
      {Unit::btu_per_kwh, "Btu/kWh", "_btu_per_kwh", {{"kJ/kWh", 1.05505585262}}},
      {Unit::mmbtu_per_h, "MMBtu/h", "_mmbtu_per_h", {}},
      {Unit::mmbtu_per_day, "MMBtu/day", "_mmbtu_per_day", {{"Bcf/day", 1.0 / 1.037e6}}},
      {Unit::exaflops, "EFLOP/s", "_exaflops", {{"PFLOP/s", 1e3}}},
      {Unit::gbps, "Gb/s", "_gbps", {{"Tb/s", 1e-3}}},
      {Unit::tbps, "Tb/s", "_tbps", {{"Pb/s", 1e-3}}},
      {Unit::exaflop, "EFLOP", "_exaflop", {{"FLOP", 1e18}}},
      {Unit::year, "", "_year", {}},
      {Unit::date, "", "_date", {}},
  };
}

}  // namespace

std::span<const UnitInfo> all_units() {
  static const std::vector<UnitInfo> units = make_units();
  return units;
}

const UnitInfo& unit_info(Unit unit) {
  const auto index = static_cast<std::size_t>(unit);
  SITEWRIGHT_CHECK(index < all_units().size() && all_units()[index].unit == unit,
                   "unit table out of order");
  return all_units()[index];
}

}  // namespace sitewright
