// A table of days with the work done before each; everything else is a search in it.
#include "model/schedule/work_clock.h"

#include <algorithm>

#include "model/core/check.h"

namespace sitewright::schedule {

namespace {

constexpr int kDaysBefore = 60;  // of the first table: late dates may fall before the start
constexpr int kDaysAfter = 800;
constexpr Minute kWorkStep = 512;  // about a day's work: from a step the day is near
constexpr Date kFirstDate = make_date(1900, 1, 1);
constexpr Date kLastDate = make_date(2199, 12, 31);

Minute floor_day(Minute minute) {
  const Minute day = minute / kMinutesPerDay;
  return minute % kMinutesPerDay < 0 ? day - 1 : day;
}

Minute work_of(const DayHours& hours) {
  Minute work = 0;
  for (const auto& [from, until] : hours) work += until - from;
  return work;
}

/// Monday = 0.
std::size_t weekday_of(Date day) { return std::chrono::weekday{day}.iso_encoding() - 1; }

int day_of_year_key(Date day) {
  const std::chrono::year_month_day ymd{day};
  constexpr int kMonth = 100;
  return static_cast<int>(unsigned{ymd.month()}) * kMonth + static_cast<int>(unsigned{ymd.day()});
}

}  // namespace

Date day_of(Minute minute) { return Date{std::chrono::days{floor_day(minute)}}; }

Date next_day_of(Minute minute) { return day_of(minute + kMinutesPerDay - 1); }

WorkClock::WorkClock(WorkingTime time, Date from) : time_(std::move(time)) {
  if (!time_.around_the_clock) {
    build(std::max(kFirstDate, add_days(from, -kDaysBefore)),
          std::min(kLastDate, add_days(from, kDaysAfter)));
  }
}

const DayHours& WorkClock::hours_of(Date day) const {
  if (const auto it = time_.dated.find(day); it != time_.dated.end()) return it->second;
  if (const auto it = time_.yearly.find(day_of_year_key(day)); it != time_.yearly.end())
    return it->second;
  return time_.week[weekday_of(day)];
}

void WorkClock::build(Date first, Date last) {
  first_ = first;
  last_ = last;
  hours_.clear();
  before_.assign(1, 0);
  for (Date day = first; day <= last; day += std::chrono::days{1}) {
    hours_.push_back(&hours_of(day));
    before_.push_back(before_.back() + work_of(*hours_.back()));
  }
  steps_.clear();
  for (std::size_t i = 0; i < before_.size(); ++i) {
    while (static_cast<Minute>(steps_.size()) * kWorkStep <= before_[i]) steps_.push_back(i);
  }
}

Minute WorkClock::midnight(std::size_t day) const {
  return (first_.time_since_epoch().count() + static_cast<Minute>(day)) * kMinutesPerDay;
}

/// A place in before_ up to which all have less work done; its end where none has as much.
std::size_t WorkClock::near(Minute work) const {
  const auto step = static_cast<std::size_t>(std::max<Minute>(0, work) / kWorkStep);
  return step < steps_.size() ? steps_[step] : before_.size();
}

/// Twice the days, on the side where t lies beyond the table.
void WorkClock::reach(Minute t) {
  const int days = static_cast<int>(hours_.size());
  Date first = first_;
  Date last = last_;
  while (day_of(t) < first && first > kFirstDate)
    first = std::max(kFirstDate, add_days(first, -days));
  while (day_of(t) > last && last < kLastDate) last = std::min(kLastDate, add_days(last, days));
  if (first != first_ || last != last_) build(first, last);
}

/// Until the table has the work done by t with `minutes` more, and some on either side.
void WorkClock::reach_work(Minute t, Minute minutes) {
  reach(t);
  while (done_by(t) + minutes >= before_.back() && last_ < kLastDate)
    reach(minute_of(add_days(last_, 1)));
  while (done_by(t) + minutes <= 0 && first_ > kFirstDate) reach(minute_of(first_) - 1);
}

std::size_t WorkClock::day_index(Minute t) const {
  const Minute day = floor_day(t) - first_.time_since_epoch().count();
  return static_cast<std::size_t>(
      std::clamp<Minute>(day, 0, static_cast<Minute>(hours_.size()) - 1));
}

Minute WorkClock::done_by(Minute t) const {
  const std::size_t day = day_index(t);
  const Minute at = t - midnight(day);
  Minute work = before_[day];
  for (const auto& [from, until] : *hours_[day]) {
    work += std::clamp<Minute>(at - from, 0, until - from);
  }
  return work;
}

bool WorkClock::works_from(Minute t) const {
  const std::size_t day = day_index(t);
  const Minute at = t - midnight(day);
  return std::any_of(hours_[day]->begin(), hours_[day]->end(),
                     [at](const auto& shift) { return shift.first <= at && at < shift.second; });
}

Minute WorkClock::find_earliest(Minute work) const {
  std::size_t after = near(work);
  while (after < before_.size() && before_[after] < work) ++after;
  if (after == before_.size()) return kEndOfTime;
  if (after == 0) return minute_of(first_);
  const std::size_t day = after - 1;
  Minute left = work - before_[day];
  for (const auto& [from, until] : *hours_[day]) {
    if (left <= until - from) return midnight(day) + from + left;
    left -= until - from;
  }
  SITEWRIGHT_CHECK(false, "a day has less work than its table says");
  return kEndOfTime;
}

Minute WorkClock::find_latest(Minute work) const {
  std::size_t after = near(work);
  while (after < before_.size() && before_[after] <= work) ++after;
  if (after == before_.size()) return kEndOfTime;
  if (after == 0) return kStartOfTime;
  const std::size_t day = after - 1;
  Minute left = work - before_[day];
  for (const auto& [from, until] : *hours_[day]) {
    if (left < until - from) return midnight(day) + from + left;
    left -= until - from;
  }
  SITEWRIGHT_CHECK(false, "a day has less work than its table says");
  return kEndOfTime;
}

Minute WorkClock::up(Minute t) { return latest_start(t) == t ? t : latest(t, 0); }

Minute WorkClock::earliest(Minute t, Minute minutes) {
  if (minutes == 0) return t;
  if (time_.around_the_clock) return t + minutes;
  reach_work(t, minutes);
  return find_earliest(done_by(t) + minutes);
}

Minute WorkClock::latest(Minute t, Minute minutes) {
  if (time_.around_the_clock) return t + minutes;
  reach_work(t, minutes);
  return find_latest(done_by(t) + minutes);
}

Minute WorkClock::latest_start(Minute t) {
  if (time_.around_the_clock) return t;
  reach(t);
  return works_from(t) ? t : latest(t, -1);
}

Minute WorkClock::between(Minute from, Minute until) {
  if (time_.around_the_clock) return until - from;
  reach(from);
  reach(until);
  return done_by(until) - done_by(from);
}

}  // namespace sitewright::schedule
