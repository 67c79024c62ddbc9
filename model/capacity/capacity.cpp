// Halls together, then the site's power, water, permit and fabric.
#include "model/capacity/capacity.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "model/capacity/hall_days.h"
#include "model/core/check.h"
#include "model/core/number_text.h"

namespace sitewright::capacity {

namespace {

constexpr double kKilowattsPerMegawatt = 1e3;
constexpr double kHours = 24.0;
constexpr double kUnlimited = 1e18;
constexpr double kRounding = 1e-9;

/// What is left of the site's budgets while halls are filled in plan order.
struct Budget {
  double facility_mw = kUnlimited;
  double water_m3 = kUnlimited;
  std::vector<double> fabric;  ///< by pod; empty for no limit
};

/// Per accelerator of each lot on a given month's design day.
struct Draw {
  double facility_mw;
  double water_m3;
};

class Site {
 public:
  explicit Site(const Input& input) : input_(input) {
    std::map<std::string, std::size_t> pods;
    for (const plan::Hall& hall : input.plan.halls) {
      pod_of_hall_.push_back(pods.emplace(hall.fabric_pod, pods.size()).first->second);
    }
    pods_ = pods.size();
    for (std::size_t hall = 0; hall < input.plan.halls.size(); ++hall)
      walks_.emplace_back(input, hall);
    for (const LotInput& lot : input.lots) {
      all_.push_back(lot.running);
      if (lot.hall != kNoHall) running_ += lot.running;
    }
  }

  Result run();

 private:
  [[nodiscard]] Draw draw(const LotInput& lot, std::size_t month) const {
    const double it_mw = lot.it_kw / kKilowattsPerMegawatt;
    return {.facility_mw = it_mw * (1.0 + input_.overhead_frac[month]),
            .water_m3 = it_mw * kHours * input_.water_m3_per_mwh[month]};
  }

  [[nodiscard]] std::vector<double> fabric_budget() const {
    return std::vector<double>(pods_, static_cast<double>(input_.largest_fabric));
  }

  /// Takes `wanted` of each lot, in order and whole racks, as far as the budget goes. Returns the
  /// total.
  double fill(const std::vector<double>& wanted, Budget budget, std::size_t month,
              std::vector<double>* taken) const;
  void split_hall(std::size_t hall, double count, std::vector<double>& wanted) const;
  void walk_day(Eigen::Index day, Result& result);
  void note_hall(Eigen::Index day, std::size_t hall, const HallDay& today, Result& result) const;
  void judge(Eigen::Index day, double halls_total, Constraint hall_binding, const Budget& budget,
             const std::vector<double>& wanted, std::size_t month, Result& result) const;
  void find_next(Eigen::Index day, Result& result) const;
  void find_target(Result& result) const;

  const Input& input_;
  std::vector<HallWalk> walks_;
  std::vector<std::size_t> pod_of_hall_;
  std::size_t pods_ = 0;
  std::vector<double> all_;
  int running_ = 0;
};

double Site::fill(const std::vector<double>& wanted, Budget budget, std::size_t month,
                  std::vector<double>* taken) const {
  double total = 0.0;
  for (std::size_t i = 0; i < input_.lots.size(); ++i) {
    const LotInput& lot = input_.lots[i];
    if (lot.hall == kNoHall) continue;
    const Draw each = draw(lot, month);
    double count = wanted[i];
    if (each.facility_mw > 0.0)
      count = std::min(count, budget.facility_mw / each.facility_mw + kRounding);
    if (each.water_m3 > 0.0) count = std::min(count, budget.water_m3 / each.water_m3 + kRounding);
    double* fabric = budget.fabric.empty() ? nullptr : &budget.fabric[pod_of_hall_[lot.hall]];
    if (fabric != nullptr) count = std::min(count, *fabric);
    count =
        count >= wanted[i] ? wanted[i] : std::min(wanted[i], whole_racks(lot, std::floor(count)));
    budget.facility_mw = std::max(0.0, budget.facility_mw - count * each.facility_mw);
    budget.water_m3 = std::max(0.0, budget.water_m3 - count * each.water_m3);
    if (fabric != nullptr) *fabric -= count;
    total += count;
    if (taken != nullptr) (*taken)[i] = count;
  }
  return total;
}

void Site::split_hall(std::size_t hall, double count, std::vector<double>& wanted) const {
  const std::vector<std::size_t>& lots = walks_[hall].lots();
  for (std::size_t i = 0; i < lots.size(); ++i) {
    const double there = std::min(count, walks_[hall].accepted()[i]);
    wanted[lots[i]] = std::min(whole_racks(input_.lots[lots[i]], there), there);
    count -= wanted[lots[i]];
  }
}

void Site::judge(Eigen::Index day, double halls_total, Constraint hall_binding,
                 const Budget& budget, const std::vector<double>& wanted, std::size_t month,
                 Result& result) const {
  const double online = result.online[day];
  const auto at = static_cast<std::size_t>(day);
  const int target = input_.plan.target.accelerators;
  if (online >= running_ || (target > 0 && online >= target)) {
    result.binding[at] = Constraint::target;
    return;
  }
  if (online >= halls_total) {
    result.binding[at] = hall_binding;
    return;
  }
  const double by_power =
      fill(wanted, {.facility_mw = budget.facility_mw, .fabric = {}}, month, nullptr);
  const double by_water = fill(wanted, {.water_m3 = budget.water_m3, .fabric = {}}, month, nullptr);
  const double by_fabric = fill(wanted, {.fabric = budget.fabric}, month, nullptr);
  if (by_power <= by_water && by_power <= by_fabric) {
    const bool permit = input_.usable_mw[day] < input_.unpermitted_usable_mw[day];
    result.binding[at] = permit ? Constraint::permit : Constraint::site_power;
  } else {
    result.binding[at] = by_water <= by_fabric ? Constraint::water : Constraint::fabric;
  }
}

void Site::note_hall(Eigen::Index day, std::size_t hall, const HallDay& today,
                     Result& result) const {
  HallSeries& series = result.halls[hall];
  series.delivered[day] = today.delivered;
  series.installed[day] = today.installed;
  series.accepted[day] = today.accepted;
  series.powered[day] = today.powered;
  series.cooled[day] = today.cooled;
  series.connected[day] = today.connected;
  const bool full = today.least() >= walks_[hall].running();
  series.binding[static_cast<std::size_t>(day)] = full ? Constraint::target : today.binding();
  for (const std::size_t lot : walks_[hall].lots())
    result.lot_delivered[lot][day] = walks_[hall].delivered(lot);
}

void Site::walk_day(Eigen::Index day, Result& result) {
  const auto month = static_cast<std::size_t>(
      month_index(add_days(input_.plan.schedule.start, static_cast<int>(day))));
  std::vector<double> wanted(input_.lots.size(), 0.0);
  double halls_total = 0.0;
  double most_gain = 0.0;
  double widest_gap = 0.0;
  Constraint hall_binding = Constraint::delivered;
  Limits& limits = result.limits;
  for (std::size_t hall = 0; hall < walks_.size(); ++hall) {
    const HallDay today = walks_[hall].next();
    limits.delivered[day] += today.delivered;
    limits.installed[day] += today.installed;
    limits.accepted[day] += today.accepted;
    limits.powered[day] += today.powered;
    limits.cooled[day] += today.cooled;
    limits.connected[day] += today.connected;
    note_hall(day, hall, today, result);
    split_hall(hall, today.least(), wanted);
    // What binds the site's halls is what binds the hall that would win most by its lifting.
    const double gap = walks_[hall].running() - today.least();
    const double gain = std::min(gap, today.gain());
    if (gain > most_gain || (gain == most_gain && gap > widest_gap)) {
      most_gain = gain;
      widest_gap = gap;
      hall_binding = today.binding();
    }
  }
  for (const double count : wanted) halls_total += count;

  const Budget budget{.facility_mw = input_.usable_mw[day],
                      .water_m3 = input_.plan.water.limit_m3_per_day.value_or(kUnlimited),
                      .fabric = fabric_budget()};
  std::vector<double> taken(input_.lots.size(), 0.0);
  result.online[day] = fill(wanted, budget, month, &taken);
  for (std::size_t i = 0; i < taken.size(); ++i) {
    if (input_.lots[i].hall == kNoHall) continue;
    const Draw each = draw(input_.lots[i], month);
    result.lot_online[i][day] = taken[i];
    result.hall_online[input_.lots[i].hall][day] += taken[i];
    result.it_mw[day] += taken[i] * input_.lots[i].it_kw / kKilowattsPerMegawatt;
    result.facility_mw[day] += taken[i] * each.facility_mw;
    result.water_m3_per_day[day] += taken[i] * each.water_m3;
  }
  const double unpermitted = input_.unpermitted_usable_mw[day];
  limits.site_power[day] = fill(all_, {.facility_mw = unpermitted, .fabric = {}}, month, nullptr);
  limits.water[day] = fill(all_, {.water_m3 = budget.water_m3, .fabric = {}}, month, nullptr);
  limits.fabric[day] = fill(all_, {.fabric = budget.fabric}, month, nullptr);
  limits.permitted[day] =
      input_.usable_mw[day] < unpermitted
          ? fill(all_, {.facility_mw = budget.facility_mw, .fabric = {}}, month, nullptr)
          : running_;
  judge(day, halls_total, hall_binding, budget, wanted, month, result);
  find_next(day, result);
}

void Site::find_next(Eigen::Index day, Result& result) const {
  const Limits& limits = result.limits;
  const std::array<const Daily*, 10> series{
      &limits.delivered, &limits.installed,  &limits.accepted, &limits.powered,   &limits.cooled,
      &limits.connected, &limits.site_power, &limits.water,    &limits.permitted, &limits.fabric};
  const auto at = static_cast<std::size_t>(day);
  double least = running_;
  auto next = Constraint::target;
  for (std::size_t i = 0; i < series.size(); ++i) {
    const double value = (*series[i])[day];
    if (static_cast<Constraint>(i) == result.binding[at] || value >= least) continue;
    // What follows of itself from the binding one is not a next constraint: nothing installed,
    // nothing accepted.
    if (follows(result.binding[at], static_cast<Constraint>(i))) continue;
    least = value;
    next = static_cast<Constraint>(i);
  }
  result.next[at] = next;
  result.next_limit[day] = least;
}

void Site::find_target(Result& result) const {
  const int wanted = input_.plan.target.accelerators;
  result.target_accelerators = wanted > 0 ? wanted : running_;
  if (result.target_accelerators == 0 || result.online.size() == 0) return;
  const auto text = [](double number) { return format_number(number); };
  const auto warn = [&](std::string message, std::vector<std::string> args) {
    result.issues.push_back(
        {"target.accelerators", Severity::warning, std::move(message), std::move(args)});
  };
  Eigen::Index day = 0;
  while (day < result.online.size() && result.online[day] < result.target_accelerators) ++day;
  if (day == result.online.size()) {
    if (running_ < result.target_accelerators) {
      warn("%1 accelerators are never online: the lots in halls hold %2",
           {text(result.target_accelerators), text(running_)});
    } else {
      warn("%1 accelerators are never online: %2 at the end of the plan, where %3 binds",
           {text(result.target_accelerators), text(result.online[day - 1]),
            std::string(to_string(result.binding.back()))});
    }
    return;
  }
  const Date start = input_.plan.schedule.start;
  result.target_date = add_days(start, static_cast<int>(day));
  for (; day < result.online.size(); ++day) {
    if (result.online[day] >= result.target_accelerators) continue;
    warn("%1 accelerators are online from %2, but fewer again from %3: %4",
         {text(result.target_accelerators), to_iso(*result.target_date),
          to_iso(add_days(start, static_cast<int>(day))), text(result.online[day])});
    return;
  }
}

Result Site::run() {
  const Eigen::Index days = input_.usable_mw.size();
  const Daily none = Daily::Zero(days);
  Result result{
      .limits = {none, none, none, none, none, none, none, none, none, none},
      .online = none,
      .it_mw = none,
      .facility_mw = none,
      .water_m3_per_day = none,
      .binding = std::vector<Constraint>(static_cast<std::size_t>(days), Constraint::target),
      .next = std::vector<Constraint>(static_cast<std::size_t>(days), Constraint::target),
      .next_limit = none,
      .lot_online = std::vector<Daily>(input_.lots.size(), none),
      .hall_online = std::vector<Daily>(input_.plan.halls.size(), none),
      .halls = std::vector<HallSeries>(
          input_.plan.halls.size(),
          {none, none, none, none, none, none,
           std::vector<Constraint>(static_cast<std::size_t>(days), Constraint::target)}),
      .lot_delivered = std::vector<Daily>(input_.lots.size(), none),
      .target_date = {},
      .issues = {}};
  for (Eigen::Index day = 0; day < days; ++day) walk_day(day, result);
  find_target(result);
  result.stranded_accelerator_days = (result.limits.delivered - result.online).max(0.0).sum();
  return result;
}

}  // namespace

Result evaluate_capacity(const Input& input) {
  SITEWRIGHT_CHECK(input.usable_mw.size() == input.unpermitted_usable_mw.size(),
                   "supply series differ");
  for (const LotInput& lot : input.lots) {
    SITEWRIGHT_CHECK(lot.hall == kNoHall || lot.hall < input.plan.halls.size(),
                     "a lot's hall is not there");
  }
  return Site(input).run();
}

}  // namespace sitewright::capacity
