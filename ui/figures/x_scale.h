// The time axis: what x means, its ticks at month starts, days and hours, and its words.
#pragma once

#include <QString>
#include <vector>

#include "model/core/date.h"
#include "ui/figures/figure.h"

class QFontMetricsF;

namespace sitewright::ui {

/// x counts days from `start`, or hours of a model year (no 29 February, no year in its labels).
struct XScale {
  enum class Kind { days, hours };
  Kind kind = Kind::days;
  Date start{};  ///< of x = 0; unused by hours
};

struct Tick {
  double at;
  QString label;
};

/// "2 Sep 2024", or "3 Jul, 14:00".
[[nodiscard]] QString x_text(const XScale& scale, double x);
/// "2024-09-02", or the hour's number, for tables.
[[nodiscard]] QString x_cell(const XScale& scale, double x);
/// "Date", or "Hour of year".
[[nodiscard]] QString x_header(const XScale& scale);

/// The finest ticks of which no two labels come closer than a character at this width [px].
[[nodiscard]] std::vector<Tick> x_ticks(const XScale& scale, Range range, double width,
                                        const QFontMetricsF& metrics);

}  // namespace sitewright::ui
