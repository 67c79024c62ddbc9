// Applicability: permit classes around each threshold, nonattainment, offsets, Memphis and others.
#include "model/emissions/applicability.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/core/check.h"
#include "tests/model/emissions/memphis.h"

namespace sitewright::emissions {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

/// AP-42's lean-premix turbine (AP42-3.1) at a NOx concentration.
OptionalByPollutant lean_premix(double nox_ppm) {
  OptionalByPollutant factors = memphis_factors();
  factors[Pollutant::nox] = nox_lb_per_mmbtu_from_ppm(nox_ppm);
  factors[Pollutant::co] = 0.015;
  factors[Pollutant::voc] = 0.0021;
  return factors;
}

struct Turbines {
  double mw;
  double nox_ppm;
};

SourceGroup turbines(const Turbines& of) {
  UnitYear unit = memphis_unit();
  unit.unit_mw = of.mw;
  unit.lb_per_mmbtu = lean_premix(of.nox_ppm);
  return {.id = "turbines",
          .units = 1,
          .unit = unit,
          .unlimited_lb_per_mmbtu = lean_premix(of.nox_ppm),
          .unlimited_hours = 8760.0,
          .temporary = false};
}

ApplicabilityInput site_of(SourceGroup group) {
  return {.groups = {std::move(group)},
          .cap_tpy = {},
          .ozone = OzoneArea::attainment,
          .psd_tpy = kPsdTpy,
          .all_hap_tpy = kAllHapTpy,
          .offsets_tpy = 0.0};
}

PermitClass class_of(const Turbines& of) {
  return find_applicability(site_of(turbines(of))).permit;
}

TEST(Applicability, TheClassChangesAtThePublishedMegawatts) {
  // 100 and 250 short tons of NOx at 25, 15 and 9 ppm: 23/58, 39/97, 65/161 MW
  struct Row {
    double ppm, title_v_mw, psd_mw;
  };
  for (const Row& row : {Row{25, 23, 58}, Row{15, 39, 97}, Row{9, 65, 161}}) {
    EXPECT_EQ(class_of({.mw = row.title_v_mw - 1.0, .nox_ppm = row.ppm}), PermitClass::minor)
        << row.ppm;
    EXPECT_EQ(class_of({.mw = row.title_v_mw + 1.0, .nox_ppm = row.ppm}),
              PermitClass::title_v_major)
        << row.ppm;
    EXPECT_EQ(class_of({.mw = row.psd_mw - 1.0, .nox_ppm = row.ppm}), PermitClass::title_v_major)
        << row.ppm;
    EXPECT_EQ(class_of({.mw = row.psd_mw + 1.0, .nox_ppm = row.ppm}), PermitClass::psd_major)
        << row.ppm;
  }
  EXPECT_EQ(class_of({.mw = 1.0, .nox_ppm = 15.0}), PermitClass::exempt);
}

TEST(Applicability, AnotherPollutantBindsOnceNoxIsCaught) {
  // At 2 ppm NOx alone would allow 290 MW below 100 short tons and 726 below 250. With AP-42's
  // 0.015 lb/MMBtu CO reaches 100 at 142.6 MW and 250 at 356.6.
  EXPECT_EQ(class_of({.mw = 142.0, .nox_ppm = 2.0}), PermitClass::minor);
  EXPECT_EQ(class_of({.mw = 143.5, .nox_ppm = 2.0}), PermitClass::title_v_major);
  const ApplicabilityResult psd =
      find_applicability(site_of(turbines({.mw = 358.0, .nox_ppm = 2.0})));
  EXPECT_EQ(psd.permit, PermitClass::psd_major);
  EXPECT_FALSE(psd.tests[Pollutant::nox].enforceable_tpy >= kPsdTpy);
  EXPECT_TRUE(psd.tests[Pollutant::nox].major);  // for Title V: 123 short tons
  EXPECT_TRUE(psd.tests[Pollutant::nox].reviewed);
  EXPECT_TRUE(psd.tests[Pollutant::pm].reviewed);
}

SourceGroup memphis_turbines() {
  return {.id = "turbines",
          .units = 15,
          .unit = memphis_unit(),
          .unlimited_lb_per_mmbtu = lean_premix(15.0),
          .unlimited_hours = 8760.0,
          .temporary = false};
}

TEST(Applicability, UnitsThatHaveLeftAreNoPartOfThePotential) {
  SourceGroup before = memphis_turbines();
  before.id = "before";
  before.presence = {.from = make_date(2024, 6, 1), .until = make_date(2025, 7, 2)};
  SourceGroup after = memphis_turbines();
  after.presence = {.from = make_date(2025, 7, 2), .until = std::nullopt};
  ApplicabilityInput input = site_of(before);
  input.groups.push_back(after);
  EXPECT_NEAR(*find_applicability(input).tests[Pollutant::nox].potential_tpy, 85.05, 0.05);
  EXPECT_NEAR(*potential_tpy_on(make_date(2025, 7, 1), input.groups)[Pollutant::nox], 85.05, 0.05);
  EXPECT_EQ(potential_tpy_on(make_date(2024, 1, 1), input.groups)[Pollutant::nox], 0.0);
  // One day together is enough for the potential of both.
  input.groups[0].presence.until = make_date(2025, 7, 3);
  EXPECT_NEAR(*find_applicability(input).tests[Pollutant::nox].potential_tpy, 170.1, 0.1);
}

TEST(Applicability, MemphisIsASyntheticMinorSource) {
  ApplicabilityInput input = site_of(memphis_turbines());
  input.cap_tpy = memphis_caps();
  const ApplicabilityResult result = find_applicability(input);
  EXPECT_EQ(result.permit, PermitClass::synthetic_minor);
  EXPECT_THAT(result.needs,
              ElementsAre(Requirement::construction_permit, Requirement::enforceable_limits));
  EXPECT_EQ(result.lead.months, 6.0);  // January to 2 July 2025
  const PollutantTest& nox = result.tests[Pollutant::nox];
  EXPECT_NEAR(*nox.potential_tpy, 85.05, 0.05);
  EXPECT_NEAR(*nox.unlimited_tpy, 85.05 * 7.5, 0.5);  // 15 ppm: PSD major without the catalysts
  EXPECT_EQ(nox.allowed_frac, 1.0);
  EXPECT_FALSE(nox.major);
  // Formaldehyde of 8.2 lies below the 10 that would make the site major
  EXPECT_NEAR(*result.tests[Pollutant::formaldehyde].potential_tpy, 8.2, 0.05);
  EXPECT_FALSE(result.hap_major);
  // AP-42's 76.2 tons of particles leave 73/76.2 of units x hours
  EXPECT_EQ(result.binding, Pollutant::pm);
  EXPECT_NEAR(result.permitted_frac, 73.0 / 76.19, 1e-3);
  EXPECT_NEAR(result.allowed_mw, 247.0 * 73.0 / 76.19, 0.1);
}

TEST(Applicability, TheUnpermittedMemphisFleetIsPsdMajor) {
  // 421 MW at 15 ppm and 12.5 MMBtu/MWh: 1,274 short tons
  SourceGroup fleet = turbines({.mw = 421.0, .nox_ppm = 15.0});
  fleet.unit.heat_rate_btu_per_kwh = 12500.0;
  fleet.temporary = true;
  const ApplicabilityResult result = find_applicability(site_of(fleet));
  EXPECT_NEAR(*result.tests[Pollutant::nox].potential_tpy, 1270.0, 5.0);
  EXPECT_EQ(result.permit, PermitClass::psd_major);
  EXPECT_EQ(result.lead.months, 12.0);
  EXPECT_THAT(result.needs, Contains(Requirement::best_control));
  EXPECT_THAT(result.needs, Contains(Requirement::hap_standard));  // formaldehyde 16.4
  ASSERT_EQ(result.issues.size(), 2u);
  EXPECT_EQ(result.issues[0].path, "generators.turbines.temporary_route");
  EXPECT_EQ(result.issues[1].path, "site.major_source_threshold_tpy");
  EXPECT_THAT(result.issues[1].message(), testing::HasSubstr("nox 1274"));
}

TEST(Applicability, SouthavenNeedsPsdAtTwoPpm) {
  const ApplicabilityResult result =
      find_applicability(site_of(turbines({.mw = 1200.0, .nox_ppm = 2.0})));
  EXPECT_NEAR(*result.tests[Pollutant::nox].potential_tpy, 413.0, 0.5);
  EXPECT_EQ(result.permit, PermitClass::psd_major);
  EXPECT_TRUE(result.tests[Pollutant::co2e].reviewed);  // above 75,000 at a source major anyway
}

TEST(Applicability, ACapBelowTheThresholdMakesASyntheticMinor) {
  ApplicabilityInput input =
      site_of(turbines({.mw = 150.0, .nox_ppm = 15.0}));  // 387 short tons of NOx
  EXPECT_EQ(find_applicability(input).permit, PermitClass::psd_major);
  input.cap_tpy[Pollutant::nox] = 240.0;
  ApplicabilityResult result = find_applicability(input);
  EXPECT_EQ(result.permit, PermitClass::title_v_major);
  EXPECT_THAT(result.needs, Contains(Requirement::enforceable_limits));
  input.cap_tpy[Pollutant::nox] = 99.0;
  input.cap_tpy[Pollutant::co] = 99.0;
  result = find_applicability(input);
  EXPECT_EQ(result.permit, PermitClass::synthetic_minor);
  EXPECT_EQ(result.binding, Pollutant::nox);
  EXPECT_NEAR(result.permitted_frac, 99.0 / *result.tests[Pollutant::nox].potential_tpy, 1e-12);
  EXPECT_EQ(result.tests[Pollutant::nox].enforceable_tpy, 99.0);
}

TEST(Applicability, ACapAllowsTheMegawattsThatEmitIt) {
  // 421 MW at 15 ppm under 250 short tons: 97 MW; at half the hours twice as many
  ApplicabilityInput input = site_of(turbines({.mw = 421.0, .nox_ppm = 15.0}));
  input.cap_tpy[Pollutant::nox] = 250.0;
  const double all_year = find_applicability(input).allowed_mw;
  EXPECT_NEAR(all_year, 97.0, 0.5);
  input.groups[0].unit.hours_per_year = 4380.0;
  EXPECT_NEAR(find_applicability(input).allowed_mw, 2.0 * all_year, 1e-9);
  input.groups[0].unit.hours_per_year = 0.0;
  EXPECT_EQ(find_applicability(input).permitted_frac, 1.0);
  input.groups[0].unit.hours_per_year = 4380.0;
  input.groups[0].unit.unit_mw = all_year;
  const ApplicabilityResult within = find_applicability(input);
  EXPECT_EQ(within.permitted_frac, 1.0);
  EXPECT_FALSE(within.binding.has_value());
}

TEST(Applicability, FewerPermittedHoursAreALimitToo) {
  SourceGroup group = turbines({.mw = 50.0, .nox_ppm = 15.0});  // 129 short tons all year
  group.unit.hours_per_year = 6000.0;                           // 88
  const ApplicabilityResult result = find_applicability(site_of(group));
  EXPECT_EQ(result.permit, PermitClass::synthetic_minor);
  EXPECT_NEAR(*result.tests[Pollutant::nox].potential_tpy,
              *result.tests[Pollutant::nox].unlimited_tpy * 6000.0 / 8760.0, 1e-9);
}

TEST(Applicability, AListedCategoryIsMajorAtAHundred) {
  ApplicabilityInput input = site_of(turbines({.mw = 50.0, .nox_ppm = 15.0}));  // 129 short tons
  EXPECT_EQ(find_applicability(input).permit, PermitClass::title_v_major);
  input.psd_tpy = kPsdListedTpy;
  EXPECT_EQ(find_applicability(input).permit, PermitClass::psd_major);
}

struct AreaRow {
  OzoneArea area;
  double major_tpy;
  double ratio;
};

TEST(Applicability, NonattainmentLowersTheThresholdAndAsksForOffsets) {
  for (const AreaRow& row :
       {AreaRow{OzoneArea::marginal, 100, 1.1}, AreaRow{OzoneArea::moderate, 100, 1.15},
        AreaRow{OzoneArea::serious, 50, 1.2}, AreaRow{OzoneArea::severe, 25, 1.3},
        AreaRow{OzoneArea::extreme, 10, 1.5}}) {
    const double mw_at_threshold = row.major_tpy / 250.0 * 96.8;  // at 15 ppm
    ApplicabilityInput input = site_of(turbines({.mw = mw_at_threshold * 1.02, .nox_ppm = 15.0}));
    input.ozone = row.area;
    ApplicabilityResult result = find_applicability(input);
    EXPECT_EQ(result.permit, PermitClass::nonattainment_nsr) << to_string(row.area);
    const PollutantTest& nox = result.tests[Pollutant::nox];
    EXPECT_EQ(nox.major_tpy, row.major_tpy) << to_string(row.area);
    EXPECT_NEAR(nox.offsets_tpy, row.ratio * *nox.potential_tpy, 1e-9) << to_string(row.area);
    EXPECT_NEAR(result.offsets_short_tpy, nox.offsets_tpy, 1e-9);
    EXPECT_EQ(result.issues.back().path, "site.emission_offsets_tpy");
    input.offsets_tpy = nox.offsets_tpy;
    EXPECT_EQ(find_applicability(input).offsets_short_tpy, 0.0);
    input.groups[0].unit.unit_mw = mw_at_threshold * 0.98;
    EXPECT_LT(find_applicability(input).permit, PermitClass::nonattainment_nsr)
        << to_string(row.area);
  }
}

TEST(Applicability, PsdAndNonattainmentReviewMayBothApply) {
  ApplicabilityInput input = site_of(turbines({.mw = 421.0, .nox_ppm = 15.0}));
  input.ozone = OzoneArea::serious;
  const ApplicabilityResult result = find_applicability(input);
  EXPECT_TRUE(result.psd);
  EXPECT_TRUE(result.nonattainment);
  EXPECT_EQ(result.permit, PermitClass::nonattainment_nsr);
  EXPECT_THAT(result.needs, Contains(Requirement::air_quality_analysis));
  EXPECT_THAT(result.needs, Contains(Requirement::lowest_rate));
}

TEST(Applicability, VocLeavesPsdWhereOzoneIsNotAttained) {
  // 300 short tons of VOC and nothing else: nonattainment review instead of PSD
  SourceGroup group = turbines({.mw = 10.0, .nox_ppm = 0.0});
  group.unit.lb_per_mmbtu = {};
  for (const Pollutant p : kPollutants) group.unit.lb_per_mmbtu[p] = 0.0;
  group.unit.lb_per_mmbtu[Pollutant::voc] =
      300.0 * 2000.0 / (full_load_mmbtu_per_h(group.unit) * 8760.0);
  ApplicabilityInput input = site_of(group);
  EXPECT_TRUE(find_applicability(input).psd);
  input.ozone = OzoneArea::moderate;
  const ApplicabilityResult result = find_applicability(input);
  EXPECT_FALSE(result.psd);
  EXPECT_TRUE(result.nonattainment);
  EXPECT_NEAR(result.tests[Pollutant::voc].offsets_tpy, 345.0, 1e-6);
}

TEST(Applicability, LimitsThatKeepASourceBelowTheSmallestThresholdStillNeedAPermit) {
  SourceGroup group = turbines({.mw = 10.0, .nox_ppm = 15.0});  // 25.8 short tons all year
  EXPECT_EQ(find_applicability(site_of(group)).permit, PermitClass::minor);
  EXPECT_THAT(find_applicability(site_of(group)).needs,
              ElementsAre(Requirement::construction_permit));
  group.unit.hours_per_year = 500.0;  // 1.5
  const ApplicabilityResult result = find_applicability(site_of(group));
  EXPECT_EQ(result.permit, PermitClass::minor);
  EXPECT_THAT(result.needs,
              ElementsAre(Requirement::construction_permit, Requirement::enforceable_limits));
}

TEST(Applicability, OneHazardousPollutantIsMajorAtTenAllAtTwentyFive) {
  // A lean-burn engine by AP-42 3.2: 5.28e-2 lb/MMBtu of formaldehyde reach 10 short tons with
  // 378,788 MMBtu; all of them, 7.22e-2, make 13.7 there and 25 at 692,521 MMBtu
  SourceGroup engines = turbines({.mw = 35.0, .nox_ppm = 5.0});
  engines.unit.heat_rate_btu_per_kwh = 8463.0;
  engines.unit.lb_per_mmbtu[Pollutant::formaldehyde] = 0.0528;
  engines.unit.lb_per_mmbtu[Pollutant::hap] = 0.0722;
  engines.unit.hours_per_year = 377000.0 / (35.0 * 8.463);
  EXPECT_FALSE(find_applicability(site_of(engines)).hap_major);
  engines.unit.hours_per_year = 380000.0 / (35.0 * 8.463);
  const ApplicabilityResult result = find_applicability(site_of(engines));
  EXPECT_TRUE(result.hap_major);
  EXPECT_EQ(result.permit, PermitClass::title_v_major);
  EXPECT_TRUE(result.tests[Pollutant::formaldehyde].major);
  EXPECT_FALSE(result.tests[Pollutant::hap].major);
  EXPECT_THAT(result.needs, Contains(Requirement::hap_standard));
}

TEST(Applicability, StandbyDieselsAddTheirFiveHundredHours) {
  // 60 x 2.5 MW x 9.363 MMBtu/MWh x 500 h x 3.2 lb/MMBtu / 2,000 = 1,123.6 short tons
  SourceGroup diesels = turbines({.mw = 2.5, .nox_ppm = 5.0});
  diesels.id = "standby";
  diesels.units = 60;
  diesels.unit.heat_rate_btu_per_kwh = 9363.0;
  diesels.unit.hours_per_year = kEmergencyHours;
  diesels.unit.lb_per_mmbtu[Pollutant::nox] = 3.2;
  diesels.unlimited_lb_per_mmbtu = diesels.unit.lb_per_mmbtu;
  diesels.unlimited_hours = kEmergencyHours;
  ApplicabilityInput input = site_of(turbines({.mw = 20.0, .nox_ppm = 15.0}));
  input.groups.push_back(diesels);
  const ApplicabilityResult all = find_applicability(input);
  EXPECT_NEAR(*all.tests[Pollutant::nox].potential_tpy, 51.65 + 1123.6, 0.5);
  EXPECT_EQ(all.permit, PermitClass::psd_major);
  input.groups[1].unit.hours_per_year = 12.0;  // limited to its tests: 27 short tons
  const ApplicabilityResult limited = find_applicability(input);
  EXPECT_EQ(limited.permit, PermitClass::synthetic_minor);
}

TEST(Applicability, StartsAddToThePotential) {
  SourceGroup group = memphis_turbines();
  group.unit = memphis_unit({.starts = 22.0, .minutes = 30.0, .nox_ppm = 86.862});
  const ApplicabilityResult result = find_applicability(site_of(group));
  EXPECT_NEAR(*result.tests[Pollutant::nox].potential_tpy,
              15.0 * *tpy_with_starts(group.unit)[Pollutant::nox], 1e-9);
  EXPECT_GT(*result.tests[Pollutant::nox].potential_tpy, 87.0);
}

TEST(Applicability, AMissingFactorIsTestedAtItsCapOrNotAtAll) {
  SourceGroup group = memphis_turbines();
  group.unit.lb_per_mmbtu[Pollutant::pm] = std::nullopt;
  ApplicabilityInput input = site_of(group);
  ApplicabilityResult result = find_applicability(input);
  EXPECT_FALSE(result.tests[Pollutant::pm].potential_tpy.has_value());
  EXPECT_FALSE(result.tests[Pollutant::pm].enforceable_tpy.has_value());
  ASSERT_FALSE(result.issues.empty());
  EXPECT_EQ(result.issues[0].path, "generators.turbines");
  EXPECT_EQ(result.issues[0].args[0], "pm");
  input.cap_tpy[Pollutant::pm] = 120.0;
  result = find_applicability(input);
  EXPECT_EQ(result.tests[Pollutant::pm].enforceable_tpy, 120.0);
  EXPECT_EQ(result.permit, PermitClass::title_v_major);
  EXPECT_FALSE(result.tests[Pollutant::pm].allowed_frac.has_value());
}

TEST(Applicability, ASiteThatBurnsNothingIsExempt) {
  ApplicabilityInput input = site_of(turbines({.mw = 10.0, .nox_ppm = 15.0}));
  input.groups[0].units = 0;
  input.groups[0].unit.lb_per_mmbtu = {};
  ApplicabilityResult result = find_applicability(input);
  EXPECT_EQ(result.permit, PermitClass::exempt);
  EXPECT_THAT(result.needs, IsEmpty());
  EXPECT_EQ(result.lead.high_months, 0.0);
  EXPECT_THAT(result.issues, IsEmpty());
  input.groups.clear();
  EXPECT_EQ(find_applicability(input).permit, PermitClass::exempt);
}

TEST(Applicability, MorePowerNeverMakesThePermitEasier) {
  for (const OzoneArea area : {OzoneArea::attainment, OzoneArea::serious}) {
    PermitClass last = PermitClass::exempt;
    double mw = 1.0;
    for (int step = 0; step < 30; ++step) {
      mw *= 1.3;  // to 2,620 MW
      ApplicabilityInput input = site_of(turbines({.mw = mw, .nox_ppm = 9.0}));
      input.ozone = area;
      const PermitClass now = find_applicability(input).permit;
      EXPECT_GE(now, last) << mw << " MW, " << to_string(area);
      EXPECT_LE(lead_time(last).months, lead_time(now).months);
      last = now;
    }
  }
}

TEST(Applicability, ValuesOutsideTheDomainBreakTheContract) {
  ApplicabilityInput input = site_of(turbines({.mw = 10.0, .nox_ppm = 15.0}));
  input.groups[0].units = -1;
  EXPECT_THROW((void)find_applicability(input), ContractError);
  input = site_of(turbines({.mw = 10.0, .nox_ppm = 15.0}));
  input.groups[0].unlimited_hours = 9000.0;
  EXPECT_THROW((void)find_applicability(input), ContractError);
  input = site_of(turbines({.mw = 10.0, .nox_ppm = 15.0}));
  input.psd_tpy = 0.0;
  EXPECT_THROW((void)find_applicability(input), ContractError);
  input = site_of(turbines({.mw = 10.0, .nox_ppm = 15.0}));
  input.offsets_tpy = -1.0;
  EXPECT_THROW((void)find_applicability(input), ContractError);
}

}  // namespace
}  // namespace sitewright::emissions
