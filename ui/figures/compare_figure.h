// One line a plan on one axis of dates, each from its own start.
#pragma once

#include <memory>

#include "ui/figures/line_figure.h"

namespace sitewright::ui {

struct ComparedPlan {
  QString name;
  Date start{};
  std::vector<double> y;  ///< one a day, canonical unit
};

struct CompareData {
  QString title;
  QString y_name;
  Unit unit = Unit::none;
  std::vector<ComparedPlan> plans;
};

[[nodiscard]] std::unique_ptr<LineFigure> compare_figure(CompareData data);

}  // namespace sitewright::ui
