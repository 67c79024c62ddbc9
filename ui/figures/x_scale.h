// The time axis: what x means, its ticks at month starts, days and hours, and its words.
#pragma once

#include <QString>
#include <vector>

#include "model/core/date.h"
#include "ui/figures/figure.h"

class QFontMetricsF;

namespace sitewright::ui {

/// x counts days from `start`, hours of a model year (no 29 February, no year in its labels),
/// hours in order of size, which no calendar knows, numbers of accelerators, each `growth` times
/// the one before, or months of a term.
struct XScale {
  enum class Kind { days, hours, ranked, sizes, months };
  Kind kind = Kind::days;
  Date start{};         ///< of x = 0; unused by the others
  double first = 1.0;   ///< size at x = 0
  double growth = 2.0;  ///< of the size from one x to the next, > 1
};

/// Accelerators at x, and x of a number of accelerators, on a scale of sizes.
[[nodiscard]] double size_at(const XScale& scale, double x);
[[nodiscard]] double x_of_size(const XScale& scale, double size);

struct Tick {
  double at;
  QString label;
};

/// "2 Sep 2024", "3 Jul, 14:00", "In 1,200 hours", "16,384 accelerators" or "3.5 years".
[[nodiscard]] QString x_text(const XScale& scale, double x);
/// "2024-09-02", the number of the hour or month, or the size, for tables.
[[nodiscard]] QString x_cell(const XScale& scale, double x);
/// "Date", "Hour of year [h]", "Hours exceeded [h]", "Accelerators" or "Months".
[[nodiscard]] QString x_header(const XScale& scale);

/// The finest ticks of which no two labels come closer than a character at this width [px].
[[nodiscard]] std::vector<Tick> x_ticks(const XScale& scale, Range range, double width,
                                        const QFontMetricsF& metrics);

}  // namespace sitewright::ui
