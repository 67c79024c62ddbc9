// Quarter by quarter: supply, accelerators, what binds, money.
#include "model/evaluate/quarters.h"

#include <algorithm>

namespace sitewright {

namespace {

Date next_quarter(Date date) {
  const int quarter = month_index(date) / 3;
  return quarter == 3 ? make_date(year_of(date) + 1, 1, 1)
                      : make_date(year_of(date), static_cast<unsigned>(3 * (quarter + 1) + 1), 1);
}

std::optional<Date> next_change(const capacity::Result& capacity, Date start, std::size_t day) {
  for (std::size_t later = day + 1; later < capacity.binding.size(); ++later) {
    if (capacity.binding[later] != capacity.binding[day])
      return add_days(start, static_cast<int>(later));
  }
  return std::nullopt;
}

/// On-site output that is there on `day` and not needed beside the grid.
std::optional<double> headroom_mw(const Evaluation& evaluation, Eigen::Index day) {
  double grid_mw = 0.0;
  double onsite_mw = 0.0;
  for (const supply::Source& source : evaluation.supply.sources) {
    (source.kind == supply::SourceKind::grid ? grid_mw : onsite_mw) += source.mw[day];
  }
  if (onsite_mw <= 0.0) return std::nullopt;
  const double needed = std::max(0.0, evaluation.capacity.facility_mw[day] - grid_mw);
  return onsite_mw - needed;
}

}  // namespace

std::vector<Quarter> quarters_of(const Evaluation& evaluation) {
  std::vector<Quarter> quarters;
  const Eigen::Index days = evaluation.capacity.online.size();
  for (Date from = evaluation.start; from < evaluation.end;) {
    const Date until = std::min(next_quarter(from), evaluation.end);
    const Eigen::Index first = days_between(evaluation.start, from);
    const Eigen::Index last =
        std::min<Eigen::Index>(days_between(evaluation.start, until), days) - 1;
    if (last < first) break;
    const auto at = static_cast<std::size_t>(last);
    Quarter quarter{
        .from = from,
        .until = until,
        .firm_mw = evaluation.supply.firm_mw.segment(first, last - first + 1).minCoeff(),
        .non_firm_mw = evaluation.supply.non_firm_mw[last],
        .online = evaluation.capacity.online[last],
        .binding = evaluation.capacity.binding[at],
        .next = evaluation.capacity.next[at],
        .next_change = next_change(evaluation.capacity, evaluation.start, at),
        .peak_water_m3_per_day =
            evaluation.capacity.water_m3_per_day.segment(first, last - first + 1).maxCoeff(),
        .permit_headroom_mw = headroom_mw(evaluation, last)};
    for (const cost::CapexItem& item : evaluation.cost.capex) {
      if (item.date < until) quarter.capex_usd += item.usd;
    }
    quarters.push_back(quarter);
    from = until;
  }
  return quarters;
}

}  // namespace sitewright
