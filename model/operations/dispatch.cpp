// Dispatch of a year: lays it out, searches it, keeps its books.
#include "model/operations/dispatch.h"

#include <algorithm>

#include "model/operations/problem.h"
#include "model/operations/search.h"
#include "model/operations/year_book.h"

namespace sitewright::operations {

double unit_capability_mw(const GeneratorGroup& group, double dry_bulb_c) {
  const double above_k = std::max(0.0, dry_bulb_c - group.reference_c);
  return group.unit_mw * group.altitude_factor * group.available_frac *
         std::max(0.0, 1.0 - group.derate_per_k * above_k);
}

double marginal_usd_per_mwh(const GeneratorGroup& group) {
  constexpr double kKwhPerMwhOverBtuPerMmbtu = 1e-3;
  return group.heat_rate_btu_per_kwh * group.hhv_per_lhv * kKwhPerMwhOverBtuPerMmbtu *
             group.fuel_usd_per_mmbtu +
         group.om_usd_per_mwh + group.merit_adder_usd_per_mwh;
}

bool counts_starts_alone(const Cap& cap) {
  const auto none = [](const std::vector<double>& rates) {
    return std::all_of(rates.begin(), rates.end(), [](double rate) { return rate <= 0.0; });
  };
  return none(cap.per_mmbtu) && none(cap.per_unit_hour) && !none(cap.per_start);
}

Result dispatch(const Input& input) { return dispatch(input, Rules{}); }

Result dispatch(const Input& input, const Rules& rules) {
  check_input(input, rules);
  const Problem problem = make_problem(input, rules);
  const Found found = search(problem);
  return keep_books(problem, found);
}

}  // namespace sitewright::operations
