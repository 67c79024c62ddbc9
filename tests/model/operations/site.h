// A small site to dispatch in tests, with random ones beside it.
#pragma once

#include <string>
#include <vector>

#include "model/operations/dispatch.h"

namespace sitewright::operations {

/// Everything that dispatch needs, owned.
struct Site {
  Hourly load_mw;
  Hourly dry_bulb_c;
  Hourly grid_mw;
  Hourly grid_usd_per_mwh;
  std::vector<GeneratorGroup> groups;
  std::vector<Storage> storage;
  std::vector<GridStep> grid_steps = {};

  [[nodiscard]] Input input(Detail detail = Detail::hourly) const {
    return {.load_mw = load_mw,
            .dry_bulb_c = dry_bulb_c,
            .grid_mw = grid_mw,
            .grid_usd_per_mwh = grid_usd_per_mwh,
            .groups = groups,
            .storage = storage,
            .detail = detail,
            .grid_steps = grid_steps};
  }
  [[nodiscard]] Result run(Detail detail = Detail::hourly) const { return dispatch(input(detail)); }
  [[nodiscard]] Result run(const Rules& rules) const {
    return dispatch(input(Detail::hourly), rules);
  }
};

/// Ten units of 10 MW at 10,000 Btu/kWh HHV and 4 USD/MMBtu, without derate, minimum or part load.
inline GeneratorGroup plain_group(const std::string& id, int hours) {
  return {.id = id,
          .role = plan::Role::prime,
          .count = 10,
          .unit_mw = 10.0,
          .derate_per_k = 0.0,
          .reference_c = 15.0,
          .altitude_factor = 1.0,
          .available_frac = 1.0,
          .min_load_frac = 0.0,
          .heat_rate_btu_per_kwh = 8000.0,
          .heat_rate_rise_per_k = 0.0,
          .part_load = {},
          .hhv_per_lhv = 1.25,
          .fuel_usd_per_mmbtu = 4.0,
          .om_usd_per_mwh = 5.0,
          .merit_adder_usd_per_mwh = 0.0,
          .fuelled_frac = {},
          .first_hour = 0,
          .end_hour = hours};
}

inline Storage plain_storage(double mw, double mwh, int hours) {
  return {.id = "battery",
          .mw = mw,
          .mwh = mwh,
          .round_trip_frac = 0.81,
          .initial_frac = 1.0,
          .first_hour = 0,
          .end_hour = hours};
}

/// A constant load on a constant grid, at 15 C.
inline Site plain_site(int hours, double load_mw, double grid_mw) {
  return {.load_mw = Hourly::Constant(hours, load_mw),
          .dry_bulb_c = Hourly::Constant(hours, 15.0),
          .grid_mw = Hourly::Constant(1, grid_mw),
          .grid_usd_per_mwh = Hourly::Constant(1, 60.0),
          .groups = {},
          .storage = {}};
}

/// Rules of one group whose units may run so many hours and start so often together; a start costs
/// 300 USD and 20 MMBtu.
inline Rules hours_and_starts(double hours, double starts) {
  Rules rules;
  rules.groups = {{.must_run = false,
                   .start_usd = 300.0,
                   .start_fuel_mmbtu = 20.0,
                   .start_h = 0.2,
                   .outages = {}}};
  rules.caps = {
      {.id = "hours",
       .limit = hours,
       .per_mmbtu = {0.0},
       .per_start = {0.0},
       .per_unit_hour = {1.0},
       .unit = "h"},
      {.id = "starts", .limit = starts, .per_mmbtu = {0.0}, .per_start = {1.0}, .unit = "starts"}};
  return rules;
}

}  // namespace sitewright::operations
