// Dispatch of a model year: checks, the loop over its hours, sums.
#include "model/operations/dispatch.h"

#include <algorithm>
#include <cmath>

#include "model/core/check.h"
#include "model/core/number_text.h"
#include "model/operations/hour.h"

namespace sitewright::operations {

namespace {

constexpr double kKwhPerMwhOverBtuPerMmbtu = 1e-3;

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
  SITEWRIGHT_CHECK(g.heat_rate_btu_per_kwh > 0.0 && std::isfinite(g.heat_rate_btu_per_kwh),
                   g.id + ": heat_rate_btu_per_kwh");
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

void check_input(const Input& input) {
  const Eigen::Index hours = input.load_mw.size();
  SITEWRIGHT_CHECK(input.dry_bulb_c.size() == hours, "dry bulb and load differ in length");
  SITEWRIGHT_CHECK(input.grid_mw.size() == hours || input.grid_mw.size() == 1, "grid_mw");
  SITEWRIGHT_CHECK(input.grid_usd_per_mwh.size() == hours || input.grid_usd_per_mwh.size() == 1,
                   "grid_usd_per_mwh");
  SITEWRIGHT_CHECK((input.load_mw >= 0.0).all() && input.load_mw.isFinite().all(), "load_mw");
  SITEWRIGHT_CHECK((input.grid_mw >= 0.0).all() && input.grid_mw.isFinite().all(), "grid_mw");
  SITEWRIGHT_CHECK(input.dry_bulb_c.isFinite().all(), "dry_bulb_c");
  SITEWRIGHT_CHECK(input.grid_usd_per_mwh.isFinite().all(), "grid_usd_per_mwh");
  for (const GeneratorGroup& g : input.groups) check_group(g, static_cast<int>(hours));
  for (const Storage& s : input.storage) {
    SITEWRIGHT_CHECK(not_negative(s.mw) && not_negative(s.mwh), s.id + ": size");
    SITEWRIGHT_CHECK(s.round_trip_frac > 0.0 && s.round_trip_frac <= 1.0,
                     s.id + ": round_trip_frac");
    SITEWRIGHT_CHECK(is_fraction(s.initial_frac), s.id + ": initial_frac");
    SITEWRIGHT_CHECK(s.first_hour >= 0 && s.end_hour <= hours, s.id + ": hours in service");
  }
}

/// Fuel per MWh against full load at the reference temperature, and its ratio by load.
class FuelCurve final {
 public:
  explicit FuelCurve(const GeneratorGroup& g)
      : group_(&g),
        mmbtu_per_mwh_(g.heat_rate_btu_per_kwh * g.hhv_per_lhv * kKwhPerMwhOverBtuPerMmbtu),
        full_load_ratio_(ratio(1.0)) {}

  /// Fuel of an hour [MMBtu, HHV].
  [[nodiscard]] double mmbtu(const RunningGroup& g, double dry_bulb_c) const {
    const double capability_mw = g.units * g.unit_mw;
    const double above_k = std::max(0.0, dry_bulb_c - group_->reference_c);
    const double at = g.mw < capability_mw ? ratio(g.mw / capability_mw) : full_load_ratio_;
    return g.mw * mmbtu_per_mwh_ * (1.0 + group_->heat_rate_rise_per_k * above_k) * at;
  }

 private:
  /// Straight lines between the points, level outside them.
  [[nodiscard]] double ratio(double load_frac) const {
    const std::vector<PartLoadPoint>& points = group_->part_load;
    if (points.empty()) return 1.0;
    std::size_t i = 0;
    while (i < points.size() && points[i].load_frac < load_frac) ++i;
    if (i == 0) return points.front().heat_rate_ratio;
    if (i == points.size()) return points.back().heat_rate_ratio;
    const PartLoadPoint& a = points[i - 1];
    const PartLoadPoint& b = points[i];
    const double share = (load_frac - a.load_frac) / (b.load_frac - a.load_frac);
    return a.heat_rate_ratio + share * (b.heat_rate_ratio - a.heat_rate_ratio);
  }

  const GeneratorGroup* group_;
  double mmbtu_per_mwh_;
  double full_load_ratio_;
};

/// The year's sums and arrays as the hours go by.
class YearBook final {
 public:
  explicit YearBook(const Input& input) : input_(&input), last_units_(input.groups.size(), 0) {
    for (const GeneratorGroup& g : input.groups) {
      curves_.emplace_back(g);
      result_.groups.push_back({.id = g.id});
    }
    if (input.detail == Detail::hourly) make_arrays();
  }

  void note(const HourInput& hour, const HourDispatch& site) {
    for (const RunningGroup& g : site.groups()) note_group(hour, g);
    result_.load_mwh += hour.load_mw;
    result_.grid_mwh += site.grid_mw();
    result_.grid_usd += site.grid_mw() * hour.grid_usd_per_mwh;
    result_.charge_mwh += site.charge_mw();
    result_.discharge_mwh += site.discharge_mw();
    result_.load_peak_mw = std::max(result_.load_peak_mw, hour.load_mw);
    result_.grid_peak_mw = std::max(result_.grid_peak_mw, site.grid_mw());
    if (site.unserved_mw() > 0.0) note_unserved(hour.hour, site.unserved_mw());
    if (input_->detail == Detail::hourly) write(hour.hour, site);
  }

  Result finish(const HourDispatch& site) {
    for (std::size_t i = 0; i < input_->groups.size(); ++i) {
      GroupYear& g = result_.groups[i];
      g.fuel_usd = g.fuel_mmbtu * input_->groups[i].fuel_usd_per_mmbtu;
      g.om_usd = g.mwh * input_->groups[i].om_usd_per_mwh;
      result_.onsite_mwh += g.mwh;
      result_.fuel_mmbtu += g.fuel_mmbtu;
      result_.fuel_usd += g.fuel_usd;
      result_.om_usd += g.om_usd;
    }
    for (const RunningStorage& s : site.storage()) {
      result_.stored_mwh += s.state_mwh - s.storage->initial_frac * s.storage->mwh;
    }
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
  void make_arrays() {
    const Eigen::Index n = input_->load_mw.size();
    Hours& h = result_.hours;
    h.load_mw = input_->load_mw;
    for (Hourly* array :
         {&h.grid_mw, &h.charge_mw, &h.discharge_mw, &h.charge_state_mwh, &h.unserved_mw}) {
      array->resize(n);
    }
    h.group_mw.resize(input_->groups.size());
    for (Hourly& array : h.group_mw) array.resize(n);
  }

  void note_group(const HourInput& hour, const RunningGroup& g) {
    GroupYear& year = result_.groups[g.index];
    int& last = last_units_[g.index];
    if (g.units > 0) {
      year.mwh += g.mw;
      year.unit_hours += g.units;
      year.peak_mw = std::max(year.peak_mw, g.mw);
      year.fuel_mmbtu += curves_[g.index].mmbtu(g, hour.dry_bulb_c);
      if (hour.hour > 0) year.starts += std::max(0, g.units - last);
    }
    last = g.units;
  }

  void note_unserved(int hour, double mw) {
    result_.unserved_mwh += mw;
    ++result_.unserved_hours;
    if (mw > result_.worst_unserved_mw) {
      result_.worst_unserved_mw = mw;
      result_.worst_hour = hour;
    }
  }

  void write(int hour, const HourDispatch& site) {
    Hours& h = result_.hours;
    h.grid_mw[hour] = site.grid_mw();
    for (const RunningGroup& g : site.groups()) h.group_mw[g.index][hour] = g.mw;
    h.charge_mw[hour] = site.charge_mw();
    h.discharge_mw[hour] = site.discharge_mw();
    h.charge_state_mwh[hour] = site.state_mwh();
    h.unserved_mw[hour] = site.unserved_mw();
  }

  const Input* input_;
  std::vector<FuelCurve> curves_;
  std::vector<int> last_units_;
  Result result_;
};

}  // namespace

double unit_capability_mw(const GeneratorGroup& group, double dry_bulb_c) {
  const double above_k = std::max(0.0, dry_bulb_c - group.reference_c);
  return group.unit_mw * group.altitude_factor * group.available_frac *
         std::max(0.0, 1.0 - group.derate_per_k * above_k);
}

double marginal_usd_per_mwh(const GeneratorGroup& group) {
  return group.heat_rate_btu_per_kwh * group.hhv_per_lhv * kKwhPerMwhOverBtuPerMmbtu *
             group.fuel_usd_per_mmbtu +
         group.om_usd_per_mwh + group.merit_adder_usd_per_mwh;
}

Result dispatch(const Input& input) {
  check_input(input);
  HourDispatch site(input.groups, input.storage);
  YearBook book(input);
  const Eigen::Index grid_step = input.grid_mw.size() == 1 ? 0 : 1;
  const Eigen::Index price_step = input.grid_usd_per_mwh.size() == 1 ? 0 : 1;
  for (Eigen::Index h = 0; h < input.load_mw.size(); ++h) {
    const HourInput hour{.hour = static_cast<int>(h),
                         .load_mw = input.load_mw[h],
                         .dry_bulb_c = input.dry_bulb_c[h],
                         .grid_mw = input.grid_mw[h * grid_step],
                         .grid_usd_per_mwh = input.grid_usd_per_mwh[h * price_step]};
    site.step(hour);
    book.note(hour, site);
  }
  return book.finish(site);
}

}  // namespace sitewright::operations
