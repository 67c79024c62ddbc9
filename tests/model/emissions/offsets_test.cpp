// Offsets in ozone nonattainment: what they cover, by hand.
#include "model/emissions/offsets.h"

#include <gtest/gtest.h>

#include "model/core/check.h"

namespace sitewright::emissions {
namespace {

struct Tons {
  double nox;
  double voc;
};

OffsetInput site_of(const Tons& potential, double offsets_tpy,
                    OzoneArea ozone = OzoneArea::moderate) {
  OffsetInput input{.ozone = ozone, .potential_tpy = {}, .cap_tpy = {}, .offsets_tpy = offsets_tpy};
  input.potential_tpy[Pollutant::nox] = potential.nox;
  input.potential_tpy[Pollutant::voc] = potential.voc;
  return input;
}

TEST(Offsets, WithoutAnyASourceStaysBelowItsThreshold) {
  const OffsetInput input = site_of({.nox = 200.0, .voc = 20.0}, 0.0);
  EXPECT_NEAR(offset_frac(input), 0.5, 1e-12);  // 100 short tons in a moderate area
  const OptionalByPollutant caps = offset_caps_tpy(input);
  EXPECT_EQ(caps[Pollutant::nox], 100.0);
  EXPECT_FALSE(caps[Pollutant::voc].has_value());
  EXPECT_FALSE(caps[Pollutant::co].has_value());
}

TEST(Offsets, CoverTonsAtTheRatioOfTheArea) {
  // Moderate 1.15, severe 1.3 for each ton; less than the threshold's worth changes nothing.
  EXPECT_NEAR(*offset_caps_tpy(site_of({.nox = 200.0, .voc = 0.0}, 150.0))[Pollutant::nox],
              150.0 / 1.15, 1e-9);
  EXPECT_NEAR(*offset_caps_tpy(
                  site_of({.nox = 200.0, .voc = 0.0}, 150.0, OzoneArea::severe))[Pollutant::nox],
              150.0 / 1.3, 1e-9);
  EXPECT_EQ(offset_caps_tpy(site_of({.nox = 200.0, .voc = 0.0}, 100.0))[Pollutant::nox], 100.0);
  EXPECT_EQ(offset_frac(site_of({.nox = 200.0, .voc = 0.0}, 230.0)), 1.0);
  EXPECT_LT(offset_frac(site_of({.nox = 200.0, .voc = 0.0}, 229.9)), 1.0);
}

TEST(Offsets, NoxAndVocShareThem) {
  // 230 short tons cover 200 of both together, 125 and 75 of 250 and 150: VOC is then minor and
  // needs none, so that NOx has all of them up to the share at which VOC is major, 100/150.
  const OffsetInput input = site_of({.nox = 250.0, .voc = 150.0}, 230.0);
  EXPECT_NEAR(offset_frac(input), 100.0 / 150.0, 1e-12);
  const OptionalByPollutant caps = offset_caps_tpy(input);
  EXPECT_NEAR(*caps[Pollutant::nox], 250.0 * 100.0 / 150.0, 1e-9);
  EXPECT_EQ(caps[Pollutant::voc], 100.0);
  // Enough for both at 0.8: 1.15 x 0.8 x 400
  EXPECT_NEAR(offset_frac(site_of({.nox = 250.0, .voc = 150.0}, 368.0)), 0.8, 1e-12);
}

TEST(Offsets, ACapBelowTheThresholdOrAnotherAreaNeedsNone) {
  OffsetInput capped = site_of({.nox = 200.0, .voc = 0.0}, 0.0);
  capped.cap_tpy[Pollutant::nox] = 99.0;
  EXPECT_EQ(offset_frac(capped), 1.0);
  EXPECT_EQ(offset_frac(site_of({.nox = 9e3, .voc = 9e3}, 0.0, OzoneArea::attainment)), 1.0);
  EXPECT_EQ(offset_frac(site_of({.nox = 99.0, .voc = 99.0}, 0.0)), 1.0);
  EXPECT_THROW((void)offset_frac(site_of({.nox = 1.0, .voc = 1.0}, -1.0)), ContractError);
}

TEST(Offsets, MoreOffsetsNeverLeaveLess) {
  double last = 0.0;
  for (double offsets_tpy = 0.0; offsets_tpy < 600.0; offsets_tpy += 7.0) {
    const double frac = offset_frac(site_of({.nox = 300.0, .voc = 170.0}, offsets_tpy));
    EXPECT_GE(frac, last) << offsets_tpy;
    last = frac;
  }
  EXPECT_EQ(last, 1.0);
}

}  // namespace
}  // namespace sitewright::emissions
