// Overlaps of windows in months, days and hours.
#include "model/plan/rates.h"

#include <algorithm>

namespace sitewright::plan {

namespace {

constexpr int kMonths = 12;
constexpr int kHours = 24;

/// True where `value` lies in a range that may go on past its end: months 11 to 2.
bool in_season(const Rate& rate, int month) {
  if (rate.month_from <= rate.month_until)
    return month >= rate.month_from && month <= rate.month_until;
  return month >= rate.month_from || month <= rate.month_until;
}

bool in_hours(const Rate& rate, int hour) {
  if (rate.hour_from == rate.hour_until) return false;
  if (rate.hour_from < rate.hour_until) return hour >= rate.hour_from && hour < rate.hour_until;
  return hour >= rate.hour_from || hour < rate.hour_until;
}

bool share_an_hour(const Rate& a, const Rate& b) {
  if (a.days != b.days && a.days != DayKind::all && b.days != DayKind::all) return false;
  bool months = false;
  bool hours = false;
  for (int month = 1; month <= kMonths; ++month)
    months = months || (in_season(a, month) && in_season(b, month));
  for (int hour = 0; hour < kHours; ++hour)
    hours = hours || (in_hours(a, hour) && in_hours(b, hour));
  return months && hours;
}

bool same_block(const Rate& a, const Rate& b) {
  return a.contract == b.contract && is_demand_block(a) && is_demand_block(b) &&
         a.above_mw == b.above_mw && same_window(a, b);
}

/// Why `later` cannot hold beside `kept`; nothing where it can.
std::optional<RefusedRate::Why> conflict(const Rate& later, const Rate& kept) {
  if (later.contract != kept.contract) return std::nullopt;
  if (later.id == kept.id) return RefusedRate::Why::id_taken;
  if (overlap(later, kept)) return RefusedRate::Why::overlap;
  if (same_block(later, kept)) return RefusedRate::Why::same_block;
  return std::nullopt;
}

}  // namespace

bool same_window(const Rate& a, const Rate& b) {
  return a.month_from == b.month_from && a.month_until == b.month_until && a.days == b.days &&
         a.hour_from == b.hour_from && a.hour_until == b.hour_until;
}

bool holds_always(const Rate& rate) {
  return rate.month_from == 1 && rate.month_until == kMonths && rate.days == DayKind::all &&
         rate.hour_from == 0 && rate.hour_until == kHours;
}

bool is_demand_block(const Rate& rate) {
  return rate.demand_usd_per_kw_month.has_value() && rate.above_mw > 0.0;
}

bool overlap(const Rate& a, const Rate& b) {
  if (a.contract != b.contract || !a.energy_usd_per_mwh || !b.energy_usd_per_mwh) return false;
  if (!share_an_hour(a, b)) return false;
  const bool blocks = same_window(a, b) || holds_always(a) || holds_always(b);
  return !blocks || a.above_mwh == b.above_mwh;
}

std::vector<RefusedRate> refused_rates(const Plan& plan) {
  using Why = RefusedRate::Why;
  std::vector<RefusedRate> refused;
  std::vector<const Rate*> kept;
  for (std::size_t i = 0; i < plan.rates.size(); ++i) {
    const Rate& rate = plan.rates[i];
    if (rate.id == rate.contract) {
      refused.push_back({i, Why::id_taken, rate.contract});
      continue;
    }
    const auto of_contract = std::count_if(kept.begin(), kept.end(), [&](const Rate* other) {
      return other->contract == rate.contract;
    });
    const auto found = std::find_if(kept.begin(), kept.end(), [&](const Rate* other) {
      return conflict(rate, *other).has_value();
    });
    if (found != kept.end()) {
      refused.push_back({i, *conflict(rate, **found), (*found)->id});
    } else if (static_cast<std::size_t>(of_contract) >= kMostRates) {
      refused.push_back({i, Why::too_many, rate.contract});
    } else {
      kept.push_back(&rate);
    }
  }
  return refused;
}

}  // namespace sitewright::plan
