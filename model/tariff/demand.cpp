// Blocks, look-back and power factor of demand charges.
#include "model/tariff/demand.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/core/check.h"
#include "model/tariff/cells.h"

namespace sitewright::tariff {

double power_factor_ratio(double floor, double power_factor) {
  return std::max(1.0, floor / power_factor);
}

double demand_usd(const std::vector<DemandTier>& tiers, int month, double kw) {
  double usd = 0.0;
  for (std::size_t i = 0; i < tiers.size() && kw > tiers[i].above_kw; ++i) {
    const double end =
        i + 1 < tiers.size() ? tiers[i + 1].above_kw : std::numeric_limits<double>::infinity();
    usd += (std::min(kw, end) - tiers[i].above_kw) *
           tiers[i].usd_per_kw_month[static_cast<std::size_t>(month)];
  }
  return usd;
}

bool looks_back(const Ratchet& ratchet, int months_back, int month) {
  return months_back <= ratchet.lookback && ratchet.months[static_cast<std::size_t>(month)];
}

Monthly ratchet_kw(const Ratchet& ratchet, const Monthly& kw, HistoryRule rule,
                   const std::vector<double>& earlier_kw) {
  Monthly result{};
  for (int month = 0; month < kMonthsPerYear; ++month) {
    double highest = 0.0;
    for (int back = 1; back <= kMostLookbackMonths; ++back) {
      const int at = month - back;
      // Whole years are added so that the remainder is taken of a positive number.
      const int calendar_month = (at + kMostLookbackMonths) % kMonthsPerYear;
      if (!looks_back(ratchet, back, calendar_month)) continue;
      if (at >= 0 || rule == HistoryRule::periodic) {
        highest = std::max(highest, kw[static_cast<std::size_t>(calendar_month)]);
      } else if (const auto before = static_cast<std::size_t>(-at); before <= earlier_kw.size()) {
        highest = std::max(highest, earlier_kw[earlier_kw.size() - before]);
      }
    }
    result[static_cast<std::size_t>(month)] = ratchet.share_frac * highest;
  }
  return result;
}

Months billed_months(const DemandCharge& charge) {
  Months months{};
  months.fill(charge.windows.empty());
  for (const Window& window : charge.windows) {
    for (std::size_t month = 0; month < months.size(); ++month) {
      months[month] = months[month] || window.months[month];
    }
  }
  return months;
}

double minimum_kw(const DemandCharge& charge, const Monthly& contract_mw, std::size_t month) {
  if (!charge.minimum_months[month]) return 0.0;
  return charge.minimum_frac * contract_mw[month] * kKilowattsPerMegawatt;
}

const std::vector<double>& earlier_of(const DemandHistory& earlier, std::size_t charge) {
  static const std::vector<double> kNone;
  return earlier.empty() ? kNone : earlier[charge];
}

void check_history(const DemandHistory& earlier, const Tariff& tariff) {
  SITEWRIGHT_CHECK(earlier.empty() || earlier.size() == tariff.demand.size(),
                   "tariff: the history needs one list for each demand charge");
  for (const std::vector<double>& charge : earlier) {
    for (const double kw : charge) {
      SITEWRIGHT_CHECK(std::isfinite(kw) && kw >= 0.0,
                       "tariff: earlier demand " + std::to_string(kw) + " kW");
    }
  }
}

}  // namespace sitewright::tariff
