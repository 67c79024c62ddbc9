// Months of draw against months of contracts.
#include "model/evaluate/contract_draw.h"

#include <algorithm>

#include "model/core/number_text.h"

namespace sitewright {

Issues contract_draw_issues(const plan::Plan& plan, const ContractDraw& draw) {
  constexpr double kRoundingMw = 1e-6;
  constexpr int kDigits = 4;
  if (draw.grid_mw.size() == 0) return {};
  double worst_mw = kRoundingMw;
  double drawn_mw = 0.0;
  double contracted_mw = 0.0;
  int worst_month = -1;
  for (int month = 0; month < kMonthsPerYear; ++month) {
    double held_mw = 0.0;
    for (const YearTariff& entry : draw.tariffs) {
      held_mw += entry.contract_mw[static_cast<std::size_t>(month)];
    }
    const int first = first_hour_of_month(month);
    const double peak_mw =
        draw.grid_mw.segment(first, first_hour_of_month(month + 1) - first).maxCoeff();
    if (held_mw <= 0.0 || peak_mw - held_mw <= worst_mw) continue;
    worst_mw = peak_mw - held_mw;
    drawn_mw = peak_mw;
    contracted_mw = held_mw;
    worst_month = month;
  }
  if (worst_month < 0) return {};
  const std::string path =
      plan.contracts.size() == 1 ? "contracts." + plan.contracts[0].id + ".mw" : "contracts";
  const std::string month =
      to_iso(make_date(draw.year, static_cast<unsigned>(worst_month) + 1, 1)).substr(0, 7);
  return {{path,
           Severity::warning,
           "%1 MW are contracted, %2 MW are drawn in %3: the contracts' prices hold up to their "
           "power and are taken for all of it",
           {format_number(contracted_mw, kDigits), format_number(drawn_mw, kDigits), month}}};
}

}  // namespace sitewright
