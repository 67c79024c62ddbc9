// State of one hall from day to day.
#include "model/capacity/hall_days.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sitewright::capacity {

namespace {

constexpr double kDaysPerWeek = 7.0;
constexpr double kKilowattsPerMegawatt = 1e3;
// Tolerance of a division that should come out whole.
constexpr double kRounding = 1e-9;
// Less than this of an accelerator is what sums of days leave.
constexpr double kNearly = 1e-6;

int day_index(const Input& input, const std::optional<Date>& date) {
  return date ? std::max(0, days_between(input.plan.schedule.start, *date)) : 0;
}

const plan::Lot& plan_lot(const Input& input, const LotInput& lot) {
  return *std::find_if(input.plan.lots.begin(), input.plan.lots.end(),
                       [&](const plan::Lot& candidate) { return candidate.id == lot.id; });
}

/// Racks that what has been delivered of a lot fills; the last of a lot may be part full.
double racks_of(const LotInput& lot, double delivered) {
  if (lot.per_rack <= 0) return 0.0;
  const double racks = delivered / lot.per_rack;
  return delivered >= lot.running ? std::ceil(racks) : std::floor(racks);
}

/// Cooling of the hall by day; empty where it has no steps.
std::vector<double> cooling_by_day(const Input& input, const plan::Hall& hall) {
  std::vector<std::pair<int, double>> steps;
  for (const plan::CoolingStep& step : input.plan.cooling_steps) {
    if (step.hall == hall.id) steps.emplace_back(day_index(input, step.date), step.mw);
  }
  if (steps.empty()) return {};
  std::stable_sort(steps.begin(), steps.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<double> mw(static_cast<std::size_t>(input.usable_mw.size()), 0.0);
  for (const auto& [from, value] : steps) {
    const auto first = std::min(static_cast<std::size_t>(from), mw.size());
    std::fill(mw.begin() + static_cast<std::ptrdiff_t>(first), mw.end(), value);
  }
  return mw;
}

}  // namespace

double HallDay::least() const {
  return std::min({delivered, installed, accepted, powered, cooled, connected});
}

std::array<double, 6> HallDay::values() const {
  return {delivered, installed, accepted, powered, cooled, connected};
}

double HallDay::gain() const {
  const Constraint bound = binding();
  double next = -1.0;
  for (std::size_t i = 0; i < values().size(); ++i) {
    const auto other = static_cast<Constraint>(i);
    // A hall that is not ready has no power: nothing is won there by chips or racks.
    if (other == bound || (follows(bound, other) && other != Constraint::powered)) continue;
    if (next < 0.0 || values()[i] < next) next = values()[i];
  }
  return std::max(0.0, next - least());
}

Constraint HallDay::binding() const {
  const std::array<double, 6> values = this->values();
  const auto least_value = std::min_element(values.begin(), values.end());
  return static_cast<Constraint>(least_value - values.begin());
}

double whole_racks(const LotInput& lot, double wanted) {
  if (wanted >= lot.running) return lot.running;
  if (lot.per_rack <= 0) return 0.0;
  return std::floor(wanted / lot.per_rack + kRounding) * lot.per_rack;
}

HallWalk::HallWalk(const Input& input, std::size_t hall)
    : input_(input),
      hall_(input.plan.halls.at(hall)),
      cooling_mw_(cooling_by_day(input, hall_)),
      ready_(day_index(input, hall_.ready)),
      network_ready_(day_index(input, hall_.network_ready)) {
  for (std::size_t i = 0; i < input.lots.size(); ++i) {
    if (input.lots[i].hall != hall) continue;
    lots_.push_back(i);
    running_ += input.lots[i].running;
  }
  racks_.assign(lots_.size(), 0.0);
  accepted_.assign(lots_.size(), 0.0);
  installed_.resize(lots_.size());
  for (std::vector<double>& days : installed_)
    days.reserve(static_cast<std::size_t>(input.usable_mw.size()));
}

double HallWalk::delivered_of(std::size_t index, int day) const {
  const LotInput& lot = input_.lots[index];
  const plan::Lot& planned = plan_lot(input_, lot);
  const int days = day - day_index(input_, planned.delivery_start) + 1;
  if (days <= 0) return 0.0;
  const double delivered = std::floor(planned.delivered_per_week / kDaysPerWeek * days + kRounding);
  return std::min(static_cast<double>(lot.running), delivered);
}

double HallWalk::count_for_it_mw(double mw) const {
  double count = 0.0;
  for (const std::size_t index : lots_) {
    const LotInput& lot = input_.lots[index];
    const double each_mw = lot.it_kw / kKilowattsPerMegawatt;
    const double fits = each_mw > 0.0 ? std::floor(mw / each_mw + kRounding) : lot.running;
    const double taken = whole_racks(lot, fits);
    count += taken;
    mw = std::max(0.0, mw - taken * each_mw);
  }
  return count;
}

/// The day's racks go to the lots in turn, each as far as it has come; what stands stays.
void HallWalk::install(HallDay& day) {
  double racks = day_ < ready_ ? 0.0 : hall_.racks_per_day;
  if (hall_.racks) {
    const double stand = std::accumulate(racks_.begin(), racks_.end(), 0.0);
    racks = std::min(racks, std::max(0.0, *hall_.racks - stand));
  }
  for (std::size_t i = 0; i < lots_.size(); ++i) {
    const LotInput& lot = input_.lots[lots_[i]];
    const double delivered = delivered_of(lots_[i], day_);
    const double more = std::clamp(racks_of(lot, delivered) - racks_[i], 0.0, racks);
    racks_[i] += more;
    racks -= more;
    const double installed =
        std::min(delivered, std::floor(racks_[i] + kRounding) * std::max(0, lot.per_rack));
    installed_[i].push_back(installed);
    day.delivered += delivered;
    day.installed += installed;
  }
}

/// What has stood through commissioning is accepted at the hall's rate, the lots in turn.
void HallWalk::accept(HallDay& day) {
  double rate = hall_.accepted_per_week / kDaysPerWeek;
  const int seasoned = day_ - hall_.commissioning_days;
  for (std::size_t i = 0; i < lots_.size(); ++i) {
    const double ready = seasoned >= 0 ? installed_[i][static_cast<std::size_t>(seasoned)] : 0.0;
    const double more = std::clamp(ready - accepted_[i], 0.0, rate);
    accepted_[i] = ready - accepted_[i] - more < kNearly ? ready : accepted_[i] + more;
    rate -= more;
    day.accepted += accepted_[i];
  }
  day.accepted = std::floor(day.accepted + kRounding);
}

HallDay HallWalk::next() {
  HallDay day;
  install(day);
  accept(day);
  day.powered = day_ >= ready_ ? count_for_it_mw(hall_.it_mw) : 0.0;
  day.cooled =
      cooling_mw_.empty() ? running_ : count_for_it_mw(cooling_mw_[static_cast<std::size_t>(day_)]);
  day.connected = day_ >= network_ready_ ? running_ : 0.0;
  ++day_;
  return day;
}

}  // namespace sitewright::capacity
