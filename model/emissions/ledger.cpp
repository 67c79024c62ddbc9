// Rolling 12-month sums against a permit's caps.
#include "model/emissions/ledger.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "model/core/check.h"
#include "model/core/number_text.h"
#include "model/emissions/checks.h"

namespace sitewright::emissions {

namespace {

constexpr std::size_t kMonths = 12;
constexpr double kRounding = 1e-9;  ///< of a cap that dispatch used up to the last

void check_group(const LedgerGroup& group, std::size_t months) {
  SITEWRIGHT_CHECK(group.months.size() == months, "emissions: months of " + group.id);
  if (group.starts_cap.most) check_not_negative(*group.starts_cap.most, group.id + " starts cap");
  if (group.hours_cap.most) check_not_negative(*group.hours_cap.most, group.id + " hours cap");
  for (const ControlPhase& phase : group.phases) {
    check_each(phase.lb_per_mmbtu, group.id + " lb_per_mmbtu");
    check_not_negative(phase.start.fuel_mmbtu, group.id + " start fuel_mmbtu");
    check_each(phase.start.lb_per_mmbtu, group.id + " start lb_per_mmbtu");
  }
  for (const MonthActivity& month : group.months) {
    check_not_negative(month.fuel_mmbtu, group.id + " fuel_mmbtu");
    check_not_negative(month.unit_hours, group.id + " unit_hours");
    check_not_negative(month.starts, group.id + " starts");
    check_not_negative(month.units, group.id + " units");
    SITEWRIGHT_CHECK(month.units > 0.0 || (month.unit_hours == 0.0 && month.starts == 0.0),
                     "emissions: hours or starts without units of " + group.id);
    SITEWRIGHT_CHECK(month.phase < group.phases.size(), "emissions: phase of " + group.id);
  }
}

/// First month of the window that ends with month `last`.
std::size_t window_begin(std::size_t last, std::size_t cap_from_month) {
  const std::size_t begin = last + 1 >= kMonths ? last + 1 - kMonths : 0;
  return last >= cap_from_month ? std::max(begin, cap_from_month) : begin;
}

double window_sum(const std::vector<double>& months, std::size_t last, std::size_t cap_from_month) {
  double sum = 0.0;
  for (std::size_t i = window_begin(last, cap_from_month); i <= last; ++i) sum += months[i];
  return sum;
}

RollingFigure roll(const std::vector<double>& months, const std::optional<double>& cap,
                   std::size_t cap_from_month) {
  RollingFigure figure;
  figure.cap = cap;
  for (std::size_t i = 0; i < months.size(); ++i) {
    const double sum = window_sum(months, i, cap_from_month);
    figure.rolling.push_back(sum);
    if (!figure.max || sum > *figure.max) {
      figure.max = sum;
      figure.max_month = i;
    }
    if (i < cap_from_month) continue;
    figure.permitted_max = std::max(figure.permitted_max.value_or(0.0), sum);
    if (!cap || sum <= *cap * (1.0 + kRounding)) continue;
    ++figure.months_over;
    if (!figure.first_over) figure.first_over = i;
  }
  if (cap && *cap > 0.0) figure.headroom_frac = 1.0 - figure.permitted_max.value_or(0.0) / *cap;
  return figure;
}

/// Short tons of one pollutant by month, in steady running and in starts; unknown where a factor
/// is.
struct MonthTons {
  std::optional<double> all = 0.0;
  std::optional<double> starts = 0.0;
};

void add_month(MonthTons& tons, const LedgerGroup& group, std::size_t month, Pollutant p) {
  const MonthActivity& activity = group.months[month];
  const ControlPhase& phase = group.phases[activity.phase];
  const auto starts =
      short_tons(activity.starts * phase.start.fuel_mmbtu, phase.start.lb_per_mmbtu[p]);
  add_known(tons.all, short_tons(activity.fuel_mmbtu, phase.lb_per_mmbtu[p]));
  add_known(tons.all, starts);
  add_known(tons.starts, starts);
}

PollutantLedger pollutant_ledger(const LedgerInput& input, std::size_t months, Pollutant p) {
  PollutantLedger ledger;
  std::vector<double> start_tons;
  bool known = true;
  for (std::size_t month = 0; month < months; ++month) {
    MonthTons tons;
    for (const LedgerGroup& group : input.groups) add_month(tons, group, month, p);
    known = known && tons.all;
    ledger.month_tons.push_back(tons.all.value_or(0.0));
    start_tons.push_back(tons.starts.value_or(0.0));
  }
  if (!known) {
    ledger.month_tons.clear();
    ledger.tpy.cap = input.cap_tpy[p];
    return ledger;
  }
  ledger.tpy = roll(ledger.month_tons, input.cap_tpy[p], input.cap_from_month);
  if (ledger.tpy.max_month) {
    ledger.start_tpy = window_sum(start_tons, *ledger.tpy.max_month, input.cap_from_month);
  }
  return ledger;
}

GroupLedger group_ledger(const LedgerInput& input, const LedgerGroup& group) {
  std::vector<double> starts;
  std::vector<double> hours;
  for (const MonthActivity& month : group.months) {
    starts.push_back(month.units > 0.0 ? month.starts / month.units : 0.0);
    hours.push_back(month.units > 0.0 ? month.unit_hours / month.units : 0.0);
  }
  return {.id = group.id,
          .starts_per_unit = roll(starts, group.starts_cap.most, input.cap_from_month),
          .hours_per_unit = roll(hours, group.hours_cap.most, input.cap_from_month)};
}

void report_missing(const LedgerGroup& group, Issues& issues) {
  std::string unknown;
  for (const Pollutant p : kPollutants) {
    MonthTons tons;
    for (std::size_t i = 0; i < group.months.size(); ++i) add_month(tons, group, i, p);
    if (!tons.all) unknown += (unknown.empty() ? "" : ", ") + std::string(to_string(p));
  }
  if (unknown.empty()) return;
  issues.push_back(warning_at("generators." + group.id,
                              "No sourced emission factor for: %1. The site's rolling totals of "
                              "these are unknown.",
                              {unknown}));
}

/// What went over its cap: where the cap stands in the plan, and how a message names it.
struct Exceedance {
  std::string path;
  std::string what;
};

void report_over(const RollingFigure& figure, const Exceedance& exceedance,
                 std::chrono::year_month first_month, Issues& issues) {
  if (!figure.first_over) return;
  const double highest =
      *std::max_element(figure.rolling.begin() + static_cast<std::ptrdiff_t>(*figure.first_over),
                        figure.rolling.end());
  issues.push_back(
      warning_at(exceedance.path,
                 "%1: %2 in 12 months, above the cap of %3; %4 months are over it, the first %5.",
                 {exceedance.what, format_number(highest, kMessageDigits),
                  format_number(*figure.cap, kMessageDigits), std::to_string(figure.months_over),
                  month_text(first_month, *figure.first_over)}));
}

}  // namespace

std::string month_text(std::chrono::year_month first_month, std::size_t index) {
  const auto month = first_month + std::chrono::months{static_cast<int>(index)};
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u", static_cast<int>(month.year()),
                static_cast<unsigned>(month.month()));
  return text.data();
}

Ledger keep_ledger(const LedgerInput& input) {
  const std::size_t months = input.groups.empty() ? 0 : input.groups.front().months.size();
  check_each(input.cap_tpy, "cap_tpy");
  for (const LedgerGroup& group : input.groups) check_group(group, months);
  Ledger ledger;
  for (const LedgerGroup& group : input.groups) report_missing(group, ledger.issues);
  for (const Pollutant p : kPollutants) {
    ledger.pollutants[p] = pollutant_ledger(input, months, p);
    report_over(ledger.pollutants[p].tpy,
                {.path = cap_path(p), .what = "Short tons of " + std::string(to_string(p))},
                input.first_month, ledger.issues);
  }
  for (const LedgerGroup& group : input.groups) {
    ledger.groups.push_back(group_ledger(input, group));
    report_over(ledger.groups.back().starts_per_unit,
                {.path = group.starts_cap.path, .what = "Starts of a unit of " + group.id},
                input.first_month, ledger.issues);
    report_over(ledger.groups.back().hours_per_unit,
                {.path = group.hours_cap.path, .what = "Hours of a unit of " + group.id},
                input.first_month, ledger.issues);
  }
  return ledger;
}

}  // namespace sitewright::emissions
