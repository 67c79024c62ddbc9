// Columns and rows of the programme.
#include "tests/model/operations_milp/milp.h"

#include <coin/Cbc_C_Interface.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace sitewright::operations {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct Term {
  int column;
  double factor;
};

class Milp final {
 public:
  Milp(const Site& site, const Rules& rules)
      : site_(site),
        rules_(rules),
        hours_(static_cast<int>(site.load_mw.size())),
        model_(Cbc_newModel()),
        balance_(static_cast<std::size_t>(hours_)) {
    add_grid_and_demand();
    for (const Cap& cap : rules.caps) {
      caps_.push_back({});
      (void)cap;
    }
    for (std::size_t k = 0; k < site.groups.size(); ++k) add_group(k);
    for (std::size_t s = 0; s < site.storage.size(); ++s) add_storage(s);
    for (int h = 0; h < hours_; ++h) {
      unserved_.push_back(column({.low = 0, .high = kInfinity, .usd = kMilpUnservedUsd}));
      balance_[at(h)].push_back({unserved_.back(), 1.0});
      row(balance_[at(h)], 'E', site.load_mw[h]);
    }
    for (std::size_t c = 0; c < caps_.size(); ++c) row(caps_[c], 'L', rules.caps[c].limit);
  }
  Milp(const Milp&) = delete;
  Milp& operator=(const Milp&) = delete;
  ~Milp() { Cbc_deleteModel(model_); }

  Optimum solve(double seconds) {
    Cbc_setLogLevel(model_, 0);
    Cbc_setParameter(model_, "ratioGap", "0.0001");
    Cbc_setParameter(model_, "seconds", std::to_string(seconds).c_str());
    Cbc_solve(model_);
    const double* x = Cbc_getColSolution(model_);
    Optimum result{.usd = Cbc_getObjValue(model_),
                   .bound_usd = whole_columns_ > 0 ? Cbc_getBestPossibleObjValue(model_)
                                                   : Cbc_getObjValue(model_),
                   .unserved_mwh = 0.0,
                   .end_short_mwh = 0.0};
    for (const int u : unserved_) result.unserved_mwh += x[u];
    for (const int e : end_short_) result.end_short_mwh += x[e];
    return result;
  }

 private:
  struct Column {
    double low;
    double high;
    double usd;
    bool whole = false;
  };

  static std::size_t at(int h) { return static_cast<std::size_t>(h); }

  int column(const Column& c) {
    Cbc_addCol(model_, "", c.low, c.high, c.usd, c.whole ? 1 : 0, 0, nullptr, nullptr);
    if (c.whole) ++whole_columns_;
    return columns_++;
  }

  void row(const std::vector<Term>& terms, char sense, double right) {
    std::vector<int> columns;
    std::vector<double> factors;
    for (const Term& term : terms) {
      columns.push_back(term.column);
      factors.push_back(term.factor);
    }
    Cbc_addRow(model_, "", static_cast<int>(columns.size()), columns.data(), factors.data(), sense,
               right);
  }

  void add_grid_and_demand() {
    for (int h = 0; h < hours_; ++h) {
      const auto step = [h](const Hourly& s) { return s.size() == 1 ? 0 : h; };
      const double mw = site_.grid_mw[step(site_.grid_mw)];
      grid_.push_back(column(
          {.low = 0, .high = mw, .usd = site_.grid_usd_per_mwh[step(site_.grid_usd_per_mwh)]}));
      balance_[at(h)].push_back({grid_.back(), 1.0});
      for (const GridStep& s : site_.grid_steps) {
        if (!std::isfinite(s.above_mw[h])) continue;
        const int beyond = column({.low = 0, .high = kInfinity, .usd = s.more_usd_per_mwh[h]});
        row({{grid_.back(), 1.0}, {beyond, -1.0}}, 'L', s.above_mw[h]);
      }
    }
    for (const DemandCharge& charge : rules_.demand) {
      // All hours of a test lie in January.
      const int billed = column({.low = 0, .high = kInfinity, .usd = charge.usd_per_mw[0]});
      for (int h = 0; h < hours_; ++h) {
        if (!charge.at.empty() && charge.at[at(h)] == 0) continue;
        row({{grid_[at(h)], 1.0}, {billed, -1.0}}, 'L', charge.free_mw[0]);
      }
    }
  }

  static bool counts_in(const Cap& cap, int hour) {
    return cap.first_hour <= hour && hour < cap.end_hour;
  }

  void add_group(std::size_t k) {
    const GeneratorGroup& g = site_.groups[k];
    const UnitRules& rule = rules_.groups[k];
    const double mmbtu_per_mwh = g.heat_rate_btu_per_kwh * g.hhv_per_lhv / 1e3;
    const double start_usd = rule.start_usd + rule.start_fuel_mmbtu * g.fuel_usd_per_mmbtu;
    int last = -1;
    std::vector<int> counts;
    std::vector<int> started;
    std::vector<Term> given;  // in units at full load
    for (int h = 0; h < hours_; ++h) {
      const double unit_mw = unit_capability_mw(g, site_.dry_bulb_c[h]);
      int there = g.count;
      for (const PlannedOutage& o : rule.outages) {
        if (o.first_hour <= h && h < o.end_hour) there = std::max(0, there - o.units);
      }
      const int units = column({.low = rule.must_run ? static_cast<double>(there) : 0.0,
                                .high = static_cast<double>(there),
                                .usd = 0.0,
                                .whole = true});
      const int mw = column({.low = 0,
                             .high = kInfinity,
                             .usd = mmbtu_per_mwh * g.fuel_usd_per_mmbtu + g.om_usd_per_mwh});
      balance_[at(h)].push_back({mw, 1.0});
      row({{mw, 1.0}, {units, -unit_mw}}, 'L', 0.0);
      row({{mw, 1.0}, {units, -unit_mw * g.min_load_frac}}, 'G', 0.0);
      for (std::size_t c = 0; c < caps_.size(); ++c) {
        if (!counts_in(rules_.caps[c], h)) continue;
        caps_[c].push_back({mw, mmbtu_per_mwh * rules_.caps[c].per_mmbtu[k]});
        const std::vector<double>& per_unit_hour = rules_.caps[c].per_unit_hour;
        if (!per_unit_hour.empty()) caps_[c].push_back({units, per_unit_hour[k]});
      }
      counts.push_back(units);
      given.push_back({mw, 1.0 / unit_mw});
      if (last >= 0) {
        const int starts = column({.low = 0, .high = kInfinity, .usd = start_usd});
        row({{units, 1.0}, {last, -1.0}, {starts, -1.0}}, 'L', 0.0);
        started.push_back(starts);
        for (std::size_t c = 0; c < caps_.size(); ++c) {
          if (!counts_in(rules_.caps[c], h)) continue;
          caps_[c].push_back({starts, rules_.caps[c].per_start[k]});
        }
      }
      last = units;
    }
    add_rests(k, counts, started);
    if (std::isfinite(g.ramp_frac_per_h)) add_ramps(g, counts, started, given);
  }

  /// Units that go on move by their ramp; those that start or stop by their minimum if it is more.
  void add_ramps(const GeneratorGroup& g, const std::vector<int>& counts,
                 const std::vector<int>& started, const std::vector<Term>& given) {
    const double ramp = g.ramp_frac_per_h;
    const double edge = std::max(g.min_load_frac, ramp);
    for (int h = 1; h < hours_; ++h) {
      only_rise_or_fall(g.count, counts[at(h - 1)], counts[at(h)], started[at(h - 1)]);
      const Term now = given[at(h)];
      const Term before = given[at(h - 1)];
      const int start = started[at(h - 1)];
      row({now, {before.column, -before.factor}, {counts[at(h)], -ramp}, {start, ramp - edge}}, 'L',
          0.0);
      // stops = starts - rise of the count
      row({before,
           {now.column, -now.factor},
           {counts[at(h)], edge - ramp},
           {counts[at(h - 1)], -edge},
           {start, ramp - edge}},
          'L', 0.0);
    }
  }

  /// Starts are the rise of the count: no unit starts in the hour in which another stops.
  void only_rise_or_fall(int count, int before, int now, int starts) {
    const int rises = column({.low = 0, .high = 1, .usd = 0.0, .whole = true});
    row({{starts, 1.0}, {rises, -1.0 * count}}, 'L', 0.0);
    row({{starts, 1.0}, {now, -1.0}, {before, 1.0}, {rises, 1.0 * count}}, 'L', 1.0 * count);
  }

  /// Units that stop rest: units + stops within the rest <= all.
  void add_rests(std::size_t k, const std::vector<int>& counts, const std::vector<int>& started) {
    const int rest = static_cast<int>(std::ceil(rules_.groups[k].start_h));
    for (int h = 1; rest > 1 && h < hours_; ++h) {
      // stops = starts - rise of the count
      const int first = std::max(1, h - rest + 1);
      std::vector<Term> terms{{counts[at(first - 1)], 1.0}};
      for (int j = first; j <= h; ++j) terms.push_back({started[at(j - 1)], 1.0});
      row(terms, 'L', site_.groups[k].count);
    }
  }

  void add_storage(std::size_t i) {
    const Storage& s = site_.storage[i];
    const StorageRules& rule = rules_.storage[i];
    const double out = s.round_trip_frac / rule.charge_frac;
    const double first = std::max(rule.reserved_mwh, s.initial_frac * s.mwh);
    int last = -1;
    for (int h = 0; h < hours_; ++h) {
      const int charge = column({.low = 0, .high = s.mw, .usd = 0.0});
      const int give = column({.low = 0, .high = s.mw, .usd = 0.0});
      const int state = column({.low = rule.reserved_mwh, .high = s.mwh, .usd = 0.0});
      balance_[at(h)].push_back({give, 1.0});
      balance_[at(h)].push_back({charge, -1.0});
      std::vector<Term> terms{{state, 1.0}, {charge, -rule.charge_frac}, {give, 1.0 / out}};
      if (last >= 0) terms.push_back({last, -1.0});
      row(terms, 'E', last >= 0 ? 0.0 : first);
      last = state;
    }
    end_short_.push_back(column({.low = 0, .high = kInfinity, .usd = kMilpEndShortUsd}));
    row({{last, 1.0}, {end_short_.back(), 1.0}}, 'G', first);
  }

  const Site& site_;
  const Rules& rules_;
  int hours_;
  Cbc_Model* model_;
  int columns_ = 0;
  int whole_columns_ = 0;
  std::vector<int> grid_;
  std::vector<int> unserved_;
  std::vector<int> end_short_;
  std::vector<std::vector<Term>> balance_;
  std::vector<std::vector<Term>> caps_;
};

}  // namespace

Optimum solve_exactly(const Site& site, const Rules& rules, double seconds) {
  return Milp(site, rules).solve(seconds);
}

double measured_usd(const Result& result) {
  return result.total_usd() + result.unserved_mwh * kMilpUnservedUsd +
         std::max(0.0, -result.stored_mwh) * kMilpEndShortUsd;
}

}  // namespace sitewright::operations
