// Colours and sizes of a Gantt chart.
#pragma once

#include <QColor>
#include <algorithm>

#include "ui/format/theme.h"

namespace sitewright::ui {

[[nodiscard]] inline QColor critical_color() { return meaning_color(Meaning::turbine); }
[[nodiscard]] inline QColor near_critical_color() { return meaning_color(Meaning::engine); }
[[nodiscard]] inline QColor other_color() { return meaning_color(Meaning::grid); }
[[nodiscard]] inline QColor baseline_color() { return meaning_color(Meaning::target); }
[[nodiscard]] inline QColor odds_color() { return meaning_color(Meaning::schedule); }
/// Of a deadline that is missed.
[[nodiscard]] inline QColor missed_color() { return meaning_color(Meaning::unserved); }
[[nodiscard]] inline QColor deadline_color() { return meaning_color(Meaning::storage); }

/// Half the width of a milestone's diamond beside bars of this half height [px].
[[nodiscard]] inline double diamond_size(double half) { return std::min(half * 1.2, 7.0); }

}  // namespace sitewright::ui
