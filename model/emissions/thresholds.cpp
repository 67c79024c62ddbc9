// Thresholds of the federal air rules by pollutant and area.
#include "model/emissions/thresholds.h"

#include <array>
#include <cstddef>

namespace sitewright::emissions {

std::string_view to_string(OzoneArea area) {
  static constexpr std::array<std::string_view, 6> kNames{"attainment", "marginal", "moderate",
                                                          "serious",    "severe",   "extreme"};
  return kNames[static_cast<std::size_t>(area)];
}

std::optional<double> nonattainment_major_tpy(OzoneArea area) {
  switch (area) {
    case OzoneArea::attainment: break;
    case OzoneArea::marginal:
    case OzoneArea::moderate: return 100.0;
    case OzoneArea::serious: return 50.0;
    case OzoneArea::severe: return 25.0;
    case OzoneArea::extreme: return 10.0;
  }
  return std::nullopt;
}

double offset_ratio(OzoneArea area) {
  static constexpr std::array<double, 6> kRatios{0.0, 1.1, 1.15, 1.2, 1.3, 1.5};
  return kRatios[static_cast<std::size_t>(area)];
}

std::optional<double> significant_tpy(Pollutant pollutant) {
  switch (pollutant) {
    case Pollutant::nox:
    case Pollutant::voc: return 40.0;
    case Pollutant::co: return 100.0;
    case Pollutant::pm: return 10.0;
    case Pollutant::co2e: return 75000.0;
    case Pollutant::hap:
    case Pollutant::formaldehyde: break;
  }
  return std::nullopt;
}

std::optional<double> exempt_below_tpy(Pollutant pollutant, OzoneArea area) {
  const bool attains = area == OzoneArea::attainment;
  switch (pollutant) {
    case Pollutant::nox: return attains ? 10.0 : 5.0;
    case Pollutant::voc: return attains ? 5.0 : 2.0;
    case Pollutant::co: return 10.0;
    case Pollutant::pm: return 3.0;
    case Pollutant::hap:
    case Pollutant::formaldehyde:
    case Pollutant::co2e: break;
  }
  return std::nullopt;
}

}  // namespace sitewright::emissions
