// One figure of each kind with data like a plan's, for tests that must hold for all of them.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "ui/figures/figure.h"

namespace sitewright::ui {

struct Sample {
  std::string name;
  std::function<std::unique_ptr<Figure>()> make;
};

[[nodiscard]] std::vector<Sample> sample_figures();
/// The same kinds without any data.
[[nodiscard]] std::vector<Sample> empty_figures();

}  // namespace sitewright::ui
