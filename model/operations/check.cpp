// The domain of what dispatch takes.
#include "model/core/check.h"

#include <algorithm>
#include <cmath>

#include "model/operations/problem.h"

namespace sitewright::operations {

namespace {

bool not_negative(double value) { return value >= 0.0 && std::isfinite(value); }
bool is_fraction(double value) { return value >= 0.0 && value <= 1.0; }

void check_part_load(const GeneratorGroup& g) {
  double last = 0.0;
  for (const PartLoadPoint& point : g.part_load) {
    SITEWRIGHT_CHECK(point.load_frac > last && point.load_frac <= 1.0,
                     g.id + ": part-load points must rise within (0, 1]");
    SITEWRIGHT_CHECK(point.heat_rate_ratio > 0.0 && std::isfinite(point.heat_rate_ratio),
                     g.id + ": heat-rate ratio must be positive");
    last = point.load_frac;
  }
}

void check_group(const GeneratorGroup& g, int hours) {
  SITEWRIGHT_CHECK(g.count >= 0, g.id + ": count");
  SITEWRIGHT_CHECK(g.unit_mw > 0.0 && std::isfinite(g.unit_mw), g.id + ": unit_mw");
  SITEWRIGHT_CHECK(g.derate_per_k >= 0.0 && g.derate_per_k <= 0.1, g.id + ": derate_per_k");
  SITEWRIGHT_CHECK(std::isfinite(g.reference_c), g.id + ": reference_c");
  SITEWRIGHT_CHECK(g.altitude_factor > 0.0 && g.altitude_factor <= 1.0, g.id + ": altitude_factor");
  SITEWRIGHT_CHECK(is_fraction(g.available_frac), g.id + ": available_frac");
  SITEWRIGHT_CHECK(is_fraction(g.min_load_frac), g.id + ": min_load_frac");
  SITEWRIGHT_CHECK(g.ramp_frac_per_h > 0.0, g.id + ": ramp_frac_per_h");
  SITEWRIGHT_CHECK(not_negative(g.heat_rate_btu_per_kwh), g.id + ": heat_rate_btu_per_kwh");
  SITEWRIGHT_CHECK(g.heat_rate_rise_per_k >= 0.0 && g.heat_rate_rise_per_k <= 0.1,
                   g.id + ": heat_rate_rise_per_k");
  SITEWRIGHT_CHECK(g.hhv_per_lhv >= 1.0 && std::isfinite(g.hhv_per_lhv), g.id + ": hhv_per_lhv");
  SITEWRIGHT_CHECK(not_negative(g.fuel_usd_per_mmbtu), g.id + ": fuel_usd_per_mmbtu");
  SITEWRIGHT_CHECK(not_negative(g.om_usd_per_mwh), g.id + ": om_usd_per_mwh");
  SITEWRIGHT_CHECK(not_negative(g.merit_adder_usd_per_mwh), g.id + ": merit_adder_usd_per_mwh");
  SITEWRIGHT_CHECK(g.first_hour >= 0 && g.end_hour <= hours, g.id + ": hours in service");
  const bool shaped = g.fuelled_frac.size() == 0 || g.fuelled_frac.size() == hours;
  SITEWRIGHT_CHECK(shaped && (g.fuelled_frac >= 0.0).all() && (g.fuelled_frac <= 1.0).all(),
                   g.id + ": fuelled_frac");
  check_part_load(g);
}

void check_storage(const Storage& s, int hours) {
  SITEWRIGHT_CHECK(not_negative(s.mw) && not_negative(s.mwh), s.id + ": size");
  SITEWRIGHT_CHECK(s.round_trip_frac > 0.0 && s.round_trip_frac <= 1.0, s.id + ": round_trip_frac");
  SITEWRIGHT_CHECK(is_fraction(s.initial_frac), s.id + ": initial_frac");
  SITEWRIGHT_CHECK(s.first_hour >= 0 && s.end_hour <= hours, s.id + ": hours in service");
}

void check_series(const Input& input) {
  const Eigen::Index hours = input.load_mw.size();
  SITEWRIGHT_CHECK(hours <= kHoursPerYear, "at most a year of hours");
  SITEWRIGHT_CHECK(input.dry_bulb_c.size() == hours, "dry bulb and load differ in length");
  SITEWRIGHT_CHECK(input.grid_mw.size() == hours || input.grid_mw.size() == 1, "grid_mw");
  SITEWRIGHT_CHECK(input.grid_usd_per_mwh.size() == hours || input.grid_usd_per_mwh.size() == 1,
                   "grid_usd_per_mwh");
  SITEWRIGHT_CHECK((input.load_mw >= 0.0).all() && input.load_mw.isFinite().all(), "load_mw");
  SITEWRIGHT_CHECK((input.grid_mw >= 0.0).all() && input.grid_mw.isFinite().all(), "grid_mw");
  SITEWRIGHT_CHECK(input.dry_bulb_c.isFinite().all(), "dry_bulb_c");
  SITEWRIGHT_CHECK(input.grid_usd_per_mwh.isFinite().all(), "grid_usd_per_mwh");
  for (std::size_t i = 0; i < input.grid_steps.size(); ++i) {
    const GridStep& step = input.grid_steps[i];
    SITEWRIGHT_CHECK(step.above_mw.size() == hours && step.more_usd_per_mwh.size() == hours,
                     "grid_steps: hours");
    SITEWRIGHT_CHECK((step.above_mw >= 0.0).all(), "grid_steps: above_mw");
    SITEWRIGHT_CHECK(i == 0 || (step.above_mw >= input.grid_steps[i - 1].above_mw).all(),
                     "grid_steps: by rising draw");
    SITEWRIGHT_CHECK((step.more_usd_per_mwh >= 0.0).all() && step.more_usd_per_mwh.isFinite().all(),
                     "grid_steps: more_usd_per_mwh");
  }
}

void check_unit_rules(const UnitRules& r, const std::string& id, int hours) {
  SITEWRIGHT_CHECK(not_negative(r.start_usd) && not_negative(r.start_fuel_mmbtu),
                   id + ": start cost");
  SITEWRIGHT_CHECK(not_negative(r.start_h), id + ": start_h");
  SITEWRIGHT_CHECK(r.units_before.value_or(0) >= 0, id + ": units_before");
  for (const PlannedOutage& outage : r.outages) {
    SITEWRIGHT_CHECK(outage.units >= 0 && outage.first_hour >= 0 && outage.end_hour <= hours,
                     id + ": planned outage");
  }
}

void check_cap(const Cap& cap, std::size_t groups, int hours) {
  SITEWRIGHT_CHECK(cap.first_hour >= 0 && cap.end_hour > cap.first_hour &&
                       (cap.first_hour == 0 || cap.first_hour < hours),
                   cap.id + ": hours");
  SITEWRIGHT_CHECK(cap.limit > 0.0 && std::isfinite(cap.limit), cap.id + ": limit");
  SITEWRIGHT_CHECK(cap.per_mmbtu.size() == groups && cap.per_start.size() == groups,
                   cap.id + ": one rate for each group");
  SITEWRIGHT_CHECK(
      std::all_of(cap.per_mmbtu.begin(), cap.per_mmbtu.end(), not_negative) &&
          std::all_of(cap.per_start.begin(), cap.per_start.end(), not_negative) &&
          std::all_of(cap.per_unit_hour.begin(), cap.per_unit_hour.end(), not_negative),
      cap.id + ": rates");
  SITEWRIGHT_CHECK(
      cap.later_hour.size() == cap.later_per_mmbtu.size() &&
          (cap.later_hour.empty() || cap.later_hour.size() == groups) &&
          std::all_of(cap.later_per_mmbtu.begin(), cap.later_per_mmbtu.end(), not_negative) &&
          std::all_of(cap.later_hour.begin(), cap.later_hour.end(),
                      [](int hour) { return hour >= 0; }),
      cap.id + ": later rates");
  SITEWRIGHT_CHECK(cap.per_unit_hour.empty() || cap.per_unit_hour.size() == groups,
                   cap.id + ": one rate of an hour for each group or none");
}

void check_demand(const DemandCharge& charge, std::size_t hours) {
  SITEWRIGHT_CHECK(std::all_of(charge.usd_per_mw.begin(), charge.usd_per_mw.end(), not_negative),
                   charge.id + ": usd_per_mw");
  SITEWRIGHT_CHECK(std::all_of(charge.free_mw.begin(), charge.free_mw.end(), not_negative),
                   charge.id + ": free_mw");
  SITEWRIGHT_CHECK(charge.at.empty() || charge.at.size() == hours, charge.id + ": hours");
}

void check_rules(const Input& input, const Rules& rules) {
  const int hours = static_cast<int>(input.load_mw.size());
  SITEWRIGHT_CHECK(rules.groups.empty() || rules.groups.size() == input.groups.size(),
                   "rules for each group or for none");
  SITEWRIGHT_CHECK(rules.storage.empty() || rules.storage.size() == input.storage.size(),
                   "rules for each store or for none");
  for (std::size_t i = 0; i < rules.groups.size(); ++i) {
    check_unit_rules(rules.groups[i], input.groups[i].id, hours);
  }
  for (std::size_t i = 0; i < rules.storage.size(); ++i) {
    const Storage& s = input.storage[i];
    const StorageRules& r = rules.storage[i];
    SITEWRIGHT_CHECK(r.charge_frac >= s.round_trip_frac && r.charge_frac <= 1.0,
                     s.id + ": charge_frac");
    SITEWRIGHT_CHECK(r.reserved_mwh >= 0.0 && r.reserved_mwh <= s.mwh, s.id + ": reserved_mwh");
    SITEWRIGHT_CHECK(!r.part_of || (*r.part_of < rules.storage.size() && *r.part_of != i &&
                                    !rules.storage[*r.part_of].part_of),
                     s.id + ": part_of");
  }
  for (const Cap& cap : rules.caps) check_cap(cap, input.groups.size(), hours);
  for (const DemandCharge& charge : rules.demand) {
    check_demand(charge, static_cast<std::size_t>(hours));
  }
}

}  // namespace

void check_input(const Input& input, const Rules& rules) {
  check_series(input);
  const int hours = static_cast<int>(input.load_mw.size());
  for (const GeneratorGroup& g : input.groups) check_group(g, hours);
  for (const Storage& s : input.storage) check_storage(s, hours);
  check_rules(input, rules);
}

}  // namespace sitewright::operations
