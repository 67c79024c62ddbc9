// Shares of a rating by hour of a model year: a value that is cheap to copy.
#pragma once

#include <memory>
#include <span>
#include <vector>

namespace sitewright {

/// Shares of rated output, one for each hour of a model year in local standard time, hour 0 being
/// the first of 1 January. Never changes once made, so that copies share the numbers; compares by
/// value. What length and range it must have is said by check_value().
class HourlyShares final {
 public:
  HourlyShares() = default;
  explicit HourlyShares(std::vector<double> values)
      : values_(std::make_shared<const std::vector<double>>(std::move(values))) {}

  [[nodiscard]] std::span<const double> values() const {
    return values_ == nullptr ? std::span<const double>() : std::span<const double>(*values_);
  }
  /// Mean of the shares, the capacity factor [-]; 0 without any.
  [[nodiscard]] double mean() const;

  friend bool operator==(const HourlyShares& a, const HourlyShares& b);

 private:
  std::shared_ptr<const std::vector<double>> values_;
};

}  // namespace sitewright
