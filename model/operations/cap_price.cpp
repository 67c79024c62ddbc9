// Turning prices first, then halves.
#include "model/operations/cap_price.h"

#include <algorithm>

namespace sitewright::operations {

namespace {

constexpr double kNudge = 1e-6;  ///< to either side of a price at which sources change places
constexpr double kNear = 1e-4;   ///< from a guessed price to the turning one it stands for

}  // namespace

CapPrice::CapPrice(std::vector<double> turning_usd, std::optional<double> guess, int steps_between)
    : turning_(std::move(turning_usd)),
      high_(turning_.size()),
      middle_(turning_.size() / 2),
      from_guess_(guess.has_value()),
      steps_left_(steps_between) {
  if (guess && *guess > 0.0) {
    const auto at = std::lower_bound(turning_.begin(), turning_.end(), *guess * (1.0 - kNear));
    middle_ = static_cast<std::size_t>(at - turning_.begin());
  }
  aim();
}

/// Sets the next turning price, or the stage after them.
void CapPrice::aim() {
  if (low_ < high_) {
    middle_ = std::min(middle_, high_ - 1);
    usd_ = turning_[middle_] * (1.0 + kNudge);
  } else if (high_ == turning_.size()) {
    stage_ = Stage::done;  // not even the highest price keeps it
  } else {
    stage_ = Stage::below;
    usd_ = turning_[high_] * (1.0 - kNudge);
  }
}

void CapPrice::read_turning(bool kept) {
  if (kept) {
    high_ = middle_;
    any_kept_ = true;
  } else {
    low_ = middle_ + 1;
    any_over_ = true;
  }
  from_guess_ = from_guess_ && !(any_kept_ && any_over_);
  if (!from_guess_) {
    middle_ = (low_ + high_) / 2;
  } else if (any_kept_) {
    middle_ = high_ - std::min(high_, step_);
  } else {
    middle_ = low_ + step_ - 1;
  }
  step_ *= 4;
  aim();
}

void CapPrice::read(bool kept) {
  if (kept) {
    high_usd_ = usd_;
  } else {
    low_usd_ = usd_;
  }
  switch (stage_) {
    case Stage::turning: read_turning(kept); return;
    case Stage::below:
      // Where it is not kept just below a turning price, that is the price.
      from_ = high_ > 0 ? turning_[high_ - 1] : 0.0;
      to_ = turning_[high_];
      stage_ = kept && steps_left_ > 0 ? Stage::between : Stage::done;
      break;
    case Stage::between:
      (kept ? to_ : from_) = usd_;
      if (--steps_left_ == 0) stage_ = Stage::done;
      break;
    case Stage::done: return;
  }
  usd_ = 0.5 * (from_ + to_);
}

}  // namespace sitewright::operations
