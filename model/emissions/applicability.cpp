// Potential to emit against the thresholds of the permit rules.
#include "model/emissions/applicability.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "model/core/check.h"
#include "model/core/number_text.h"
#include "model/emissions/checks.h"

namespace sitewright::emissions {

namespace {

/// Which of the rules a set of emissions meets.
struct Programs {
  bool psd = false;
  bool nonattainment = false;
  bool title_v = false;
  bool hap_major = false;
  bool above_exempt = false;
};

bool reaches(const std::optional<double>& tpy, const std::optional<double>& threshold) {
  return tpy && threshold && *tpy > 0.0 && *tpy >= *threshold;
}

bool ozone_precursor(Pollutant p) { return p == Pollutant::nox || p == Pollutant::voc; }

std::optional<double> nonattainment_tpy(const ApplicabilityInput& input, Pollutant p) {
  return ozone_precursor(p) ? nonattainment_major_tpy(input.ozone) : std::nullopt;
}

/// NOx stays under PSD in ozone nonattainment, for nitrogen dioxide; VOC does not.
std::optional<double> psd_tpy(const ApplicabilityInput& input, Pollutant p) {
  switch (p) {
    case Pollutant::nox:
    case Pollutant::co:
    case Pollutant::pm: return input.psd_tpy;
    case Pollutant::voc:
      return input.ozone == OzoneArea::attainment ? std::optional(input.psd_tpy) : std::nullopt;
    case Pollutant::hap:
    case Pollutant::formaldehyde:
    case Pollutant::co2e: break;
  }
  return std::nullopt;
}

std::optional<double> hap_tpy(const ApplicabilityInput& input, Pollutant p) {
  if (p == Pollutant::hap) return input.all_hap_tpy;
  if (p == Pollutant::formaldehyde) return kSingleHapTpy;
  return std::nullopt;
}

std::optional<double> title_v_tpy(const ApplicabilityInput& input, Pollutant p) {
  if (p == Pollutant::co2e) return std::nullopt;
  if (const auto hap = hap_tpy(input, p)) return hap;
  return std::min(kTitleVTpy, nonattainment_tpy(input, p).value_or(kTitleVTpy));
}

std::optional<double> lower_of(const std::optional<double>& a, const std::optional<double>& b) {
  if (a && b) return std::min(*a, *b);
  return a ? a : b;
}

Programs programs_of(const ApplicabilityInput& input, const OptionalByPollutant& tpy) {
  Programs programs;
  for (const Pollutant p : kPollutants) {
    programs.psd = programs.psd || reaches(tpy[p], psd_tpy(input, p));
    programs.nonattainment = programs.nonattainment || reaches(tpy[p], nonattainment_tpy(input, p));
    programs.title_v = programs.title_v || reaches(tpy[p], title_v_tpy(input, p));
    programs.hap_major = programs.hap_major || reaches(tpy[p], hap_tpy(input, p));
    programs.above_exempt =
        programs.above_exempt || reaches(tpy[p], exempt_below_tpy(p, input.ozone));
  }
  return programs;
}

PermitClass class_of(const Programs& programs) {
  if (programs.nonattainment) return PermitClass::nonattainment_nsr;
  if (programs.psd) return PermitClass::psd_major;
  if (programs.title_v) return PermitClass::title_v_major;
  return programs.above_exempt ? PermitClass::minor : PermitClass::exempt;
}

OptionalByPollutant unlimited_of(const SourceGroup& group) {
  UnitYear unit = group.unit;
  unit.hours_per_year = group.unlimited_hours;
  unit.lb_per_mmbtu = group.unlimited_lb_per_mmbtu;
  return steady_tpy(unit);
}

void add_units(OptionalByPollutant& totals, const OptionalByPollutant& of_one, int units) {
  for (const Pollutant p : kPollutants) {
    std::optional<double> tons = units > 0 ? of_one[p] : std::optional(0.0);
    if (tons) *tons *= units;
    add_known(totals[p], tons);
  }
}

void check_input(const ApplicabilityInput& input) {
  check_each(input.cap_tpy, "cap_tpy");
  check_positive(input.psd_tpy, "psd_tpy");
  check_positive(input.all_hap_tpy, "all_hap_tpy");
  check_not_negative(input.offsets_tpy, "offsets_tpy");
  for (const SourceGroup& group : input.groups) {
    SITEWRIGHT_CHECK(group.units >= 0, "emissions: units of " + group.id);
    check_unit_year(group.unit);
    check_each(group.unlimited_lb_per_mmbtu, group.id + " unlimited_lb_per_mmbtu");
    check_hours(group.unlimited_hours, group.id + " unlimited_hours");
  }
}

/// The site's potential: without limits, and with controls, hours and starts.
struct Potentials {
  OptionalByPollutant unlimited;
  OptionalByPollutant limited;
};

std::vector<Date> arrivals(const ApplicabilityInput& input) {
  std::vector<Presence> presences;
  for (const SourceGroup& group : input.groups) presences.push_back(group.presence);
  return days_of_arrival(presences);
}

/// The higher of two; unknown where one of them is.
void keep_higher(std::optional<double>& highest, const std::optional<double>& tpy) {
  if (highest && (!tpy || *tpy > *highest)) highest = tpy;
}

Potentials potentials_of(const ApplicabilityInput& input) {
  Potentials highest;
  for (const Pollutant p : kPollutants) highest.unlimited[p] = highest.limited[p] = 0.0;
  for (const Date day : arrivals(input)) {
    OptionalByPollutant unlimited;
    for (const Pollutant p : kPollutants) unlimited[p] = 0.0;
    for (const SourceGroup& group : input.groups) {
      if (group.presence.on(day)) add_units(unlimited, unlimited_of(group), group.units);
    }
    const OptionalByPollutant limited = potential_tpy_on(day, input.groups);
    for (const Pollutant p : kPollutants) {
      keep_higher(highest.unlimited[p], unlimited[p]);
      keep_higher(highest.limited[p], limited[p]);
    }
  }
  return highest;
}

double most_mw(const ApplicabilityInput& input) {
  double most = 0.0;
  for (const Date day : arrivals(input)) {
    double mw = 0.0;
    for (const SourceGroup& group : input.groups) {
      if (group.presence.on(day)) mw += group.units * group.unit.unit_mw;
    }
    most = std::max(most, mw);
  }
  return most;
}

PollutantTest test_of(const ApplicabilityInput& input, const Potentials& sums, Pollutant p) {
  PollutantTest test;
  test.unlimited_tpy = sums.unlimited[p];
  test.potential_tpy = sums.limited[p];
  test.cap_tpy = input.cap_tpy[p];
  test.enforceable_tpy = lower_of(test.potential_tpy, test.cap_tpy);
  test.major_tpy =
      lower_of(lower_of(psd_tpy(input, p), nonattainment_tpy(input, p)), title_v_tpy(input, p));
  test.major = reaches(test.enforceable_tpy, test.major_tpy);
  const auto share = [&](const std::optional<double>& limit) -> std::optional<double> {
    if (!limit || !test.potential_tpy) return std::nullopt;
    return *test.potential_tpy > *limit ? *limit / *test.potential_tpy : 1.0;
  };
  test.allowed_frac = share(test.cap_tpy);
  test.minor_frac = share(test.major_tpy);
  return test;
}

void review(const ApplicabilityInput& input, ApplicabilityResult& result) {
  for (const Pollutant p : kPollutants) {
    PollutantTest& test = result.tests[p];
    test.reviewed = result.psd && reaches(test.enforceable_tpy, significant_tpy(p));
    if (reaches(test.enforceable_tpy, nonattainment_tpy(input, p))) {
      test.offsets_tpy = offset_ratio(input.ozone) * *test.enforceable_tpy;
      result.offsets_short_tpy += test.offsets_tpy;
    }
    if (test.allowed_frac && *test.allowed_frac < result.permitted_frac) {
      result.permitted_frac = *test.allowed_frac;
      result.binding = p;
    }
  }
  result.offsets_short_tpy = std::max(0.0, result.offsets_short_tpy - input.offsets_tpy);
  result.allowed_mw = result.permitted_frac * most_mw(input);
}

/// Class and needs from what can be enforced and what would be without limits.
void classify(const Programs& enforced, const Programs& unlimited, ApplicabilityResult& result) {
  const bool limits_count = class_of(unlimited) > class_of(enforced);
  result.permit = class_of(enforced);
  if (limits_count && class_of(unlimited) >= PermitClass::title_v_major &&
      result.permit < PermitClass::synthetic_minor) {
    result.permit = PermitClass::synthetic_minor;
  }
  if (limits_count && result.permit == PermitClass::exempt) result.permit = PermitClass::minor;
  result.lead = lead_time(result.permit);
  const auto need = [&](bool wanted, Requirement requirement) {
    if (wanted) result.needs.push_back(requirement);
  };
  need(result.permit != PermitClass::exempt, Requirement::construction_permit);
  need(limits_count, Requirement::enforceable_limits);
  need(enforced.title_v, Requirement::title_v_application);
  need(enforced.hap_major, Requirement::hap_standard);
  need(enforced.psd, Requirement::best_control);
  need(enforced.psd, Requirement::air_quality_analysis);
  need(enforced.nonattainment, Requirement::lowest_rate);
  need(enforced.nonattainment, Requirement::offsets);
}

std::string text_of(const std::vector<Requirement>& needs) {
  std::string text;
  for (const Requirement requirement : needs) {
    text += (text.empty() ? "" : ", ") + std::string(to_string(requirement));
  }
  return text;
}

void report_class(ApplicabilityResult& result) {
  if (result.permit < PermitClass::title_v_major) return;
  std::string causes;
  for (const Pollutant p : kPollutants) {
    if (!result.tests[p].major) continue;
    causes += (causes.empty() ? "" : ", ") + std::string(to_string(p)) + " " +
              format_number(*result.tests[p].enforceable_tpy, kMessageDigits);
  }
  const std::string path = result.nonattainment ? "site.attainment"
                           : result.psd         ? "site.major_source_threshold_tpy"
                                                : "site.permit_from";
  result.issues.push_back(
      {.path = path,
       .severity = result.permit == PermitClass::title_v_major ? Severity::info : Severity::warning,
       .text =
           "On-site units could emit, in short tons a year, %1: %2, which takes %3 to %4 months "
           "and needs: %5.",
       .args = {causes, std::string(to_string(result.permit)),
                format_number(result.lead.low_months), format_number(result.lead.high_months),
                text_of(result.needs)}});
}

void report_groups(const ApplicabilityInput& input, Issues& issues) {
  for (const SourceGroup& group : input.groups) {
    if (group.units == 0) continue;
    const OptionalByPollutant tpy = tpy_with_starts(group.unit);
    std::string unknown;
    for (const Pollutant p : kPollutants) {
      if (!tpy[p]) unknown += (unknown.empty() ? "" : ", ") + std::string(to_string(p));
    }
    if (!unknown.empty()) {
      issues.push_back(warning_at("generators." + group.id,
                                  "No sourced emission factor for: %1. Their potential to emit is "
                                  "unknown and tested at the cap, if there is one.",
                                  {unknown}));
    }
    if (group.temporary) {
      issues.push_back(
          warning_at("generators." + group.id + ".temporary_route",
                     "These units count towards the potential to emit like all others: that "
                     "temporary units need no permit is contested.",
                     {}));
    }
  }
}

}  // namespace

std::string_view to_string(PermitClass permit) {
  static constexpr std::array<std::string_view, 6> kNames{
      "exempt", "minor", "synthetic minor", "Title V major", "PSD major", "nonattainment NSR"};
  return kNames[static_cast<std::size_t>(permit)];
}

std::string_view to_string(Requirement requirement) {
  static constexpr std::array<std::string_view, 8> kNames{
      "construction permit", "enforceable limits",
      "Title V application", "hazardous air pollutant standard",
      "best control (BACT)", "air quality analysis",
      "lowest rate (LAER)",  "offsets"};
  return kNames[static_cast<std::size_t>(requirement)];
}

OptionalByPollutant potential_tpy(const SourceGroup& group) {
  OptionalByPollutant tpy;
  for (const Pollutant p : kPollutants) tpy[p] = 0.0;
  add_units(tpy, tpy_with_starts(group.unit), group.units);
  return tpy;
}

OptionalByPollutant potential_tpy_on(Date day, const std::vector<SourceGroup>& groups) {
  OptionalByPollutant sums;
  for (const Pollutant p : kPollutants) sums[p] = 0.0;
  for (const SourceGroup& group : groups) {
    if (!group.presence.on(day)) continue;
    const OptionalByPollutant tpy = potential_tpy(group);
    for (const Pollutant p : kPollutants) add_known(sums[p], tpy[p]);
  }
  return sums;
}

LeadTime lead_time(PermitClass permit) {
  static constexpr std::array<LeadTime, 6> kLeadTimes{
      LeadTime{.low_months = 0.0, .months = 0.0, .high_months = 0.0, .source = "40CFR49.153"},
      LeadTime{.low_months = 2.0, .months = 4.0, .high_months = 8.0, .source = "B24"},
      LeadTime{.low_months = 3.0, .months = 6.0, .high_months = 9.0, .source = "S07 EST"},
      LeadTime{.low_months = 3.0, .months = 6.0, .high_months = 12.0, .source = "S07 EST"},
      LeadTime{.low_months = 6.0, .months = 12.0, .high_months = 18.0, .source = "B07 S07"},
      LeadTime{.low_months = 12.0, .months = 18.0, .high_months = 24.0, .source = "B07 EST"}};
  return kLeadTimes[static_cast<std::size_t>(permit)];
}

ApplicabilityResult find_applicability(const ApplicabilityInput& input) {
  check_input(input);
  const Potentials sums = potentials_of(input);
  ApplicabilityResult result;
  OptionalByPollutant enforceable;
  for (const Pollutant p : kPollutants) {
    result.tests[p] = test_of(input, sums, p);
    enforceable[p] = result.tests[p].enforceable_tpy;
  }
  const Programs enforced = programs_of(input, enforceable);
  result.psd = enforced.psd;
  result.nonattainment = enforced.nonattainment;
  result.title_v = enforced.title_v;
  result.hap_major = enforced.hap_major;
  review(input, result);
  classify(enforced, programs_of(input, sums.unlimited), result);
  report_groups(input, result.issues);
  report_class(result);
  if (result.offsets_short_tpy > 0.0) {
    result.issues.push_back(warning_at(
        "site.emission_offsets_tpy",
        "Offsets of %1 short tons a year are missing: the area asks for %2 tons for each ton.",
        {format_number(result.offsets_short_tpy, kMessageDigits),
         format_number(offset_ratio(input.ozone))}));
  }
  return result;
}

}  // namespace sitewright::emissions
