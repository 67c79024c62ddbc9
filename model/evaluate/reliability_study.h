// Failures of the plan's job by cause, the spare pool, how often jobs of other sizes fail, and what
// a useful hour costs by cluster size.
#pragma once

#include <optional>
#include <vector>

#include "model/reliability/cost_by_size.h"
#include "model/reliability/failures.h"

namespace sitewright {

struct Evaluation;
struct Catalog;
namespace plan {
struct Plan;
}

/// How often jobs of one size are interrupted, here and on two published fleets.
struct MttiBySize {
  double accelerators = 0.0;
  std::optional<double> mtti_h;      ///< at the plan's rate
  double rsc1_h = 0.0;               ///< at that of Meta's RSC-1 (B26)
  double rsc2_h = 0.0;               ///< at that of RSC-2
  std::optional<double> interval_s;  ///< Daly's, at the plan's rate
  double goodput_frac = 0.0;
};

struct ReliabilityStudy {
  double job_accelerators = 0.0;
  std::vector<reliability::CauseRate> causes;  ///< of the job, most frequent first
  reliability::Spares spares;                  ///< for all accelerators online at the end
  std::vector<MttiBySize> sizes;
  /// The site's costs with the cluster scaled, one job on all of it; empty where a cost is missing.
  reliability::CostBySize cost;
};

/// The study of an evaluation whose capacity, reliability and cost are done.
///   cost of a cluster of n = what does not grow with it (land, contributions and fees)
///     + n x (all other yearly cost less the fabric's, per accelerator) + the fabric designed for n
///     with as few tiers as it needs, as an annuity
[[nodiscard]] ReliabilityStudy study_reliability(const plan::Plan& plan, const Catalog& catalog,
                                                 const Evaluation& evaluation);

}  // namespace sitewright
