// The time axis: what x means, its ticks at month starts, days and hours, and its words.
#pragma once

#include <QString>
#include <vector>

#include "model/core/date.h"
#include "ui/figures/figure.h"

class QFontMetricsF;

namespace sitewright::ui {

/// x counts days from `start`, hours of a model year (no 29 February, no year in its labels), or
/// hours in order of size, which no calendar knows.
struct XScale {
  enum class Kind { days, hours, ranked };
  Kind kind = Kind::days;
  Date start{};  ///< of x = 0; unused by the others
};

struct Tick {
  double at;
  QString label;
};

/// "2 Sep 2024", "3 Jul, 14:00", or "In 1,200 hours".
[[nodiscard]] QString x_text(const XScale& scale, double x);
/// "2024-09-02", or the number of the hour, for tables.
[[nodiscard]] QString x_cell(const XScale& scale, double x);
/// "Date", "Hour of year [h]", or "Hours exceeded [h]".
[[nodiscard]] QString x_header(const XScale& scale);

/// The finest ticks of which no two labels come closer than a character at this width [px].
[[nodiscard]] std::vector<Tick> x_ticks(const XScale& scale, Range range, double width,
                                        const QFontMetricsF& metrics);

}  // namespace sitewright::ui
