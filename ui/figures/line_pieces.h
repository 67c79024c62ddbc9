// Lines cut to the visible range and reduced to what a pixel column can show.
#pragma once

#include <QList>
#include <QPointF>
#include <span>
#include <vector>

#include "ui/figures/figure.h"

namespace sitewright::ui {

struct LinePiecesInput {
  std::span<const double> y;
  double first_x;  ///< x of y[0]; the others follow one by one
  bool steps;      ///< each value holds until the next x
  Range visible;
  double columns;  ///< pixels across the visible range
};

/// Unbroken runs of points in data coordinates: cut at the visible range, broken where a value is
/// not finite, and with first, least, greatest and last of each column where more points than that
/// fall on it.
[[nodiscard]] std::vector<QList<QPointF>> line_pieces(const LinePiecesInput& input);

}  // namespace sitewright::ui
