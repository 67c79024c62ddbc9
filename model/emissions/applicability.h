// Which permit the site's potential to emit calls for, what it needs and how long it takes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/issue.h"
#include "model/emissions/presence.h"
#include "model/emissions/thresholds.h"
#include "model/emissions/unit_year.h"

namespace sitewright::emissions {

/// From the least to the most demanding.
enum class PermitClass {
  exempt,            ///< below every threshold without any limit
  minor,             ///< below the major thresholds without any limit
  synthetic_minor,   ///< below them only by limits that can be enforced
  title_v_major,     ///< built under a minor permit, run under an operating permit
  psd_major,         ///< prevention of significant deterioration
  nonattainment_nsr  ///< new source review in an area that misses the ozone standard
};
/// "exempt", "minor", "synthetic minor", "Title V major", "PSD major", "nonattainment NSR".
[[nodiscard]] std::string_view to_string(PermitClass permit);

/// What a permit of the class asks of the site.
enum class Requirement {
  construction_permit,
  enforceable_limits,    ///< caps, hours, controls that are written into the permit
  title_v_application,   ///< within 12 months of the first operation
  hap_standard,          ///< federal standard for major sources of hazardous air pollutants
  best_control,          ///< BACT for every pollutant under review
  air_quality_analysis,  ///< increments and standards by modelling
  lowest_rate,           ///< LAER for the nonattainment pollutants
  offsets
};
/// "construction permit", "enforceable limits", ...
[[nodiscard]] std::string_view to_string(Requirement requirement);

/// Whole months from application to permit.
struct LeadTime {
  double low_months;
  double months;
  double high_months;
  std::string_view source;  ///< keys of the source register
};

/// Lead time of a class of permit: exempt 0; minor 4, 2 to 8; synthetic minor 3 to 9, 6 as at
/// Memphis (January to 2 July 2025); Title V major as the minor permit under which it is built,
/// with 12 at most; PSD 12 by statute, 6 to 18; nonattainment 12 to 24.
/// Source:  B24 (minor), S07 (Memphis), B07 (s.165(c): PSD), EST beyond these: public comment adds
///   a month or more to a synthetic minor permit; appeals and the search for offsets half a year
///   and more to the others
[[nodiscard]] LeadTime lead_time(PermitClass permit);

/// A generator group under common control with all others, standby and temporary ones too.
struct SourceGroup {
  std::string id;  ///< of plan.generators
  int units;       ///< >= 0
  UnitYear unit;   ///< at its permitted hours (a standby set: its limit, else kEmergencyHours)
  OptionalByPollutant unlimited_lb_per_mmbtu;  ///< as built, without any catalyst behind it, HHV
  double unlimited_hours;                      ///< 8,760; of a standby set kEmergencyHours
  bool temporary;                              ///< runs on the claim that no permit is needed
  Presence presence = {};                      ///< days on which it counts; every day
};

/// Potential of a group's units together, their starts counted [US short tons a year].
[[nodiscard]] OptionalByPollutant potential_tpy(const SourceGroup& group);

/// Potential of all groups that stand on a day [US short tons a year]; nothing where a factor of
/// one of them is unknown.
[[nodiscard]] OptionalByPollutant potential_tpy_on(Date day,
                                                   const std::vector<SourceGroup>& groups);

struct ApplicabilityInput {
  std::vector<SourceGroup> groups;
  OptionalByPollutant cap_tpy;  ///< limits of the permit, asked for or in force; empty: none
  OzoneArea ozone;
  double psd_tpy;      ///< kPsdTpy, kPsdListedTpy, or the site's own
  double all_hap_tpy;  ///< kAllHapTpy, or the site's own
  double offsets_tpy;  ///< held, of NOx and VOC together, >= 0
};

/// One pollutant's test [US short tons a year].
struct PollutantTest {
  std::optional<double> unlimited_tpy;  ///< without catalysts and limits on hours
  std::optional<double> potential_tpy;  ///< with controls, permitted hours and starts
  std::optional<double> cap_tpy;
  std::optional<double> enforceable_tpy;  ///< the lower of potential and cap
  std::optional<double> allowed_frac;     ///< min(1, cap / potential): of units x hours
  std::optional<double> major_tpy;        ///< lowest threshold that makes the source major
  std::optional<double> minor_frac;       ///< share of units x hours that stays below it
  bool major = false;
  bool reviewed = false;     ///< significant at a source that is major under PSD
  double offsets_tpy = 0.0;  ///< to be bought or held
};

struct ApplicabilityResult {
  ByPollutant<PollutantTest> tests;
  PermitClass permit = PermitClass::exempt;
  bool psd = false;  ///< PSD and nonattainment review may both apply
  bool nonattainment = false;
  bool title_v = false;
  bool hap_major = false;
  std::vector<Requirement> needs;
  LeadTime lead{};
  double permitted_frac = 1.0;       ///< least of allowed_frac; 1: no cap binds
  std::optional<Pollutant> binding;  ///< the pollutant that sets it, where it is below 1
  double allowed_mw = 0.0;           ///< permitted_frac of the MW that stand at once, at most
  double offsets_short_tpy = 0.0;    ///< needed beyond those held
  /// Pollutants without a factor, temporary units, missing offsets, the class itself where it is
  /// Title V or above.
  Issues issues;
};

/// Applicability of the permit rules to all units under common control.
///   potential = sum over groups of units ((hours - start hours) MMBtu/h lb + starts lb) / 2000,
///   the highest of any day: units that have left by then, or have not come, are no part of it
///   enforceable = min(potential, cap); major where enforceable >= threshold
/// A pollutant without a factor counts at its cap, if it has one, else not at all, with an issue.
/// Combined greenhouse gases make no source major on their own.
/// Errors:  check failure outside the domains named above
/// Source:  B07, 40CFR52.21, 40CFR70, EPA-OZONE-SIP, 40CFR49.153
[[nodiscard]] ApplicabilityResult find_applicability(const ApplicabilityInput& input);

}  // namespace sitewright::emissions
