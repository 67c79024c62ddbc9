// What emission offsets let a source emit in an area that misses the ozone standard.
#pragma once

#include "model/emissions/pollutant.h"
#include "model/emissions/thresholds.h"

namespace sitewright::emissions {

/// Short tons a year, all >= 0. A pollutant without a potential takes no part.
struct OffsetInput {
  OzoneArea ozone;
  OptionalByPollutant potential_tpy;
  OptionalByPollutant cap_tpy;  ///< of the permit; empty: none
  double offsets_tpy;           ///< held, of NOx and VOC together
};

/// Highest share of the potential that the offsets held cover, in [0, 1].
///   tons = min(share potential, cap);  needed = ratio x sum of tons over NOx and VOC that reach
///   their major threshold;  share = max{s: needed(s) <= offsets}
/// Below the threshold a source is not major and needs none, so that no offsets leave the tons just
/// below it. 1 in attainment.
/// Errors:  check failure for a negative figure
/// Source:  EPA-OZONE-SIP, 40CFR93.163 (ratios); that a source without offsets stays below the
///   threshold by an enforceable limit is 40CFR52.21's synthetic minor
[[nodiscard]] double offset_frac(const OffsetInput& input);

/// Tons that the offsets leave of each of NOx and VOC that would reach its threshold [short tons a
/// year]: those of this share or, where they lie below the threshold, that; nothing of others, and
/// nothing at all where the offsets are enough.
[[nodiscard]] OptionalByPollutant offset_caps_tpy(const OffsetInput& input);

}  // namespace sitewright::emissions
