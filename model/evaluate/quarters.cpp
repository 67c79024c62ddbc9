// Quarter by quarter: supply, accelerators, what binds, money.
#include "model/evaluate/quarters.h"

#include <algorithm>
#include <iterator>

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

/// Days of the horizon, both included.
struct DaySpan {
  Eigen::Index first;
  Eigen::Index last;
};

/// Accelerator-hours of useful work: online, times utilisation, the share of the load served and
/// goodput.
double useful_accelerator_h(const Evaluation& evaluation, const QuarterInputs& inputs,
                            DaySpan span) {
  double sum = 0.0;
  for (std::size_t lot = 0; lot < evaluation.fleet.lots.size(); ++lot) {
    sum +=
        evaluation.capacity.lot_online[lot].segment(span.first, span.last - span.first + 1).sum() *
        evaluation.fleet.lots[lot].utilisation_frac;
  }
  const int year = year_of(add_days(evaluation.start, static_cast<int>(span.first)));
  const auto at = static_cast<std::size_t>(year - inputs.years.front().year);
  return sum * kHoursPerDay * inputs.years[at].served_frac * evaluation.reliability.goodput_frac;
}

/// Cost of a quarter's useful accelerator-hour on the capital committed by its end.
std::optional<double> usd_per_useful_h(const Evaluation& evaluation, const QuarterInputs& inputs,
                                       DaySpan span, std::size_t index) {
  constexpr double kDaysPerYear = 365.25;
  const double hours = useful_accelerator_h(evaluation, inputs, span);
  if (hours <= 0.0 || !evaluation.cost.capex_usd || index >= evaluation.cost.quarters.size())
    return std::nullopt;
  const cost::CashPeriod& cash = evaluation.cost.quarters[index];
  std::vector<cost::CapexItem> committed;
  std::copy_if(evaluation.cost.capex.begin(), evaluation.cost.capex.end(),
               std::back_inserter(committed),
               [&](const cost::CapexItem& item) { return item.date < cash.until; });
  const double days = static_cast<double>(span.last - span.first + 1);
  const double running_usd = evaluation.cost.opex_quarters[index].running_usd();
  return (running_usd + days / kDaysPerYear * cost::annuity_usd(committed, inputs.wacc_frac)) /
         hours;
}

}  // namespace

std::vector<Quarter> quarters_of(const Evaluation& evaluation, const QuarterInputs& inputs) {
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
        .usd_per_useful_accelerator_h =
            usd_per_useful_h(evaluation, inputs, {first, last}, quarters.size()),
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
