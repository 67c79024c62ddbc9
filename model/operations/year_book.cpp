// The sums and arrays of a schedule.
#include "model/operations/year_book.h"

#include <algorithm>
#include <cmath>

#include "model/core/number_text.h"

namespace sitewright::operations {

namespace {

/// The sums and arrays of a schedule.
class YearBook final {
 public:
  YearBook(const Problem& problem, const Found& found) : problem_(problem), found_(found) {}

  Result write() {
    for (std::size_t k = 0; k < problem_.groups.size(); ++k) add_group(k);
    add_grid_and_load();
    add_storage();
    add_caps();
    add_demand();
    if (problem_.input->detail == Detail::hourly) keep_hours();
    if (result_.worst_hour) {
      result_.issues.push_back(
          {.path = "",
           .severity = Severity::warning,
           .text = "%1 MWh of the year are not served, in %2 hours; the worst lacks %3 MW.",
           .args = {format_number(result_.unserved_mwh, 4), std::to_string(result_.unserved_hours),
                    format_number(result_.worst_unserved_mw, 4)}});
    }
    return std::move(result_);
  }

 private:
  void add_group(std::size_t k) {
    const GroupHours& g = problem_.groups[k];
    GroupYear year{.id = g.group->id};
    const Hourly& mw = found_.schedule.group_mw[k];
    for (int h = 0; h < problem_.hours; ++h) {
      const auto at = static_cast<std::size_t>(h);
      const auto month = static_cast<std::size_t>(problem_.month_of[at]);
      const int units = found_.schedule.units[k][at];
      const int starts = started(g, found_.schedule.units[k], h);
      year.mwh += mw[h];
      year.peak_mw = std::max(year.peak_mw, mw[h]);
      year.month_unit_hours[month] += units;
      year.month_running_mmbtu[month] += running_mmbtu(problem_, k, h, units, mw[h]);
      year.month_starts[month] += starts;
      year.starts += starts;
    }
    for (std::size_t month = 0; month < kMonthsPerYear; ++month) {
      year.unit_hours += year.month_unit_hours[month];
      year.fuel_mmbtu += year.month_running_mmbtu[month];
    }
    year.start_mmbtu = year.starts * g.start_mmbtu;
    year.fuel_mmbtu += year.start_mmbtu;
    year.fuel_usd = year.fuel_mmbtu * g.group->fuel_usd_per_mmbtu;
    year.om_usd = year.mwh * g.group->om_usd_per_mwh;
    year.start_usd = year.starts * g.start_usd;
    result_.onsite_mwh += year.mwh;
    result_.fuel_mmbtu += year.fuel_mmbtu;
    result_.fuel_usd += year.fuel_usd;
    result_.om_usd += year.om_usd;
    result_.start_usd += year.start_usd;
    result_.groups.push_back(std::move(year));
  }

  void add_grid_and_load() {
    const Schedule& s = found_.schedule;
    result_.grid_usd = grid_usd(problem_, s.grid_mw).sum();
    for (int h = 0; h < problem_.hours; ++h) {
      result_.load_mwh += problem_.input->load_mw[h];
      result_.grid_mwh += s.grid_mw[h];
      result_.load_peak_mw = std::max(result_.load_peak_mw, problem_.input->load_mw[h]);
      result_.grid_peak_mw = std::max(result_.grid_peak_mw, s.grid_mw[h]);
      const double mw = s.unserved_mw[h];
      if (mw <= 0.0) continue;
      result_.unserved_mwh += mw;
      ++result_.unserved_hours;
      if (mw > result_.worst_unserved_mw) {
        result_.worst_unserved_mw = mw;
        result_.worst_hour = h;
      }
    }
  }

  void add_storage() {
    const Schedule& s = found_.schedule;
    for (std::size_t i = 0; i < problem_.stores.size(); ++i) {
      const StoreHours& store = problem_.stores[i];
      result_.charge_mwh += (-s.store_mw[i]).max(0.0).sum();
      result_.discharge_mwh += s.store_mw[i].max(0.0).sum();
      const Storage& input = *store.storage;
      if (input.end_hour > input.first_hour) {
        result_.stored_mwh += state_mwh(store, s.store_mw[i])[input.end_hour - 1] - store.first_mwh;
      }
    }
  }

  void add_caps() {
    for (std::size_t c = 0; c < problem_.rules->caps.size(); ++c) {
      const Cap& cap = problem_.rules->caps[c];
      constexpr double kFullFrac = 0.97;  // whole units and months leave a little
      constexpr double kNothing = 1e-6;   // what a limit of nothing is taken for
      const double usd = found_.cap_usd[c];
      constexpr double kNearlyFrac = 0.8;  // where a unit more would be too much
      const double used_frac = found_.cap_used[c] / cap.limit;
      const bool nothing = cap.limit <= kNothing;
      const bool dark =
          result_.unserved_mwh > 0.0 && (nothing || (usd > 0.0 && used_frac >= kNearlyFrac));
      const bool binds = dark || nothing || used_frac >= kFullFrac;
      result_.caps.push_back({.id = cap.id,
                              .unit = cap.unit,
                              .used = found_.cap_used[c],
                              .limit = cap.limit,
                              .usd_per_unit = binds ? usd : 0.0,
                              .binds = binds,
                              .short_of_load = dark});
    }
  }

  void add_demand() {
    for (std::size_t c = 0; c < problem_.rules->demand.size(); ++c) {
      const DemandCharge& charge = problem_.rules->demand[c];
      DemandYear year{.id = charge.id, .threshold_mw = found_.threshold_mw[c]};
      for (int h = 0; h < problem_.hours; ++h) {
        const auto at = static_cast<std::size_t>(h);
        if (!charge.at.empty() && charge.at[at] == 0) continue;
        double& peak = year.peak_mw[static_cast<std::size_t>(problem_.month_of[at])];
        peak = std::max(peak, found_.schedule.grid_mw[h]);
      }
      for (std::size_t m = 0; m < kMonthsPerYear; ++m) {
        year.usd += charge.usd_per_mw[m] * std::max(0.0, year.peak_mw[m] - charge.free_mw[m]);
      }
      result_.demand_usd += year.usd;
      result_.demand.push_back(std::move(year));
    }
  }

  void keep_hours() {
    const Schedule& s = found_.schedule;
    Hours& hours = result_.hours;
    hours.load_mw = problem_.input->load_mw;
    hours.grid_mw = s.grid_mw;
    hours.group_mw = s.group_mw;
    hours.unserved_mw = s.unserved_mw;
    hours.charge_mw = Hourly::Zero(problem_.hours);
    hours.discharge_mw = hours.charge_mw;
    hours.charge_state_mwh = hours.charge_mw;
    Hourly given = hours.charge_mw;
    for (std::size_t i = 0; i < problem_.stores.size(); ++i) {
      given += s.store_mw[i];
      hours.charge_state_mwh += state_mwh(problem_.stores[i], s.store_mw[i]);
    }
    // One store that gives while another takes: what passes between them is no supply of the site.
    hours.discharge_mw = given.max(0.0);
    hours.charge_mw = (-given).max(0.0);
    for (std::size_t k = 0; k < problem_.groups.size(); ++k) {
      Eigen::ArrayXi units(problem_.hours);
      for (int h = 0; h < problem_.hours; ++h) {
        units[h] = s.units[k][static_cast<std::size_t>(h)];
      }
      hours.group_units.push_back(std::move(units));
    }
  }

  const Problem& problem_;
  const Found& found_;
  Result result_;
};

}  // namespace

Result keep_books(const Problem& problem, const Found& found) {
  return YearBook(problem, found).write();
}

}  // namespace sitewright::operations
