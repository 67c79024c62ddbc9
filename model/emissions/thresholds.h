// The figures of the federal air rules: what makes a source major, significant or exempt.
#pragma once

#include <optional>
#include <string_view>

#include "model/emissions/pollutant.h"

namespace sitewright::emissions {

/// Classification of the area for ozone, of which NOx and VOC are the precursors.
enum class OzoneArea { attainment, marginal, moderate, serious, severe, extreme };
/// "attainment", "marginal", "moderate", "serious", "severe", "extreme".
[[nodiscard]] std::string_view to_string(OzoneArea area);

inline constexpr double kPsdTpy = 250.0;          ///< Source: 40CFR52.21 (b)(1)(i)(b), B07
inline constexpr double kPsdListedTpy = 100.0;    ///< listed categories: (b)(1)(i)(a)
inline constexpr double kTitleVTpy = 100.0;       ///< Source: 40CFR70, B07
inline constexpr double kSingleHapTpy = 10.0;     ///< Source: B07, Clean Air Act s.112(a)(1)
inline constexpr double kAllHapTpy = 25.0;        ///< Source: B07, Clean Air Act s.112(a)(1)
inline constexpr double kEmergencyHours = 500.0;  ///< potential of a standby set: EPA-PTE-1995

/// NOx or VOC at which a source is major in an ozone nonattainment area [short tons a year];
/// nothing in attainment.
///   marginal and moderate 100, serious 50, severe 25, extreme 10
/// Source:  EPA-OZONE-SIP
[[nodiscard]] std::optional<double> nonattainment_major_tpy(OzoneArea area);

/// Tons of offsets for each ton that a major source may emit; 0 in attainment.
///   marginal 1.1, moderate 1.15, serious 1.2, severe 1.3, extreme 1.5
/// Source:  EPA-OZONE-SIP, 40CFR93.163
[[nodiscard]] double offset_ratio(OzoneArea area);

/// Emission rate above which a major source must review a pollutant [short tons a year]; nothing
/// where it has none of its own.
///   NOx 40, CO 100, VOC 40, PM 10 (that of PM2.5; PM10 15, all particles 25), CO2e 75,000
/// Source:  40CFR52.21 (b)(23) and (b)(49)
[[nodiscard]] std::optional<double> significant_tpy(Pollutant pollutant);

/// Potential below which a new source needs no construction permit [short tons a year]; nothing
/// where the pollutant has no such figure. That of tribal land, which stands for those of the
/// states: NOx 10, CO 10, VOC 5, PM 3 (that of PM2.5); in nonattainment NOx 5, VOC 2.
/// Source:  40CFR49.153
[[nodiscard]] std::optional<double> exempt_below_tpy(Pollutant pollutant, OzoneArea area);

}  // namespace sitewright::emissions
