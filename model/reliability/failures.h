// Which part of a job's failures has which cause, and how large a pool of spare servers covers the
// servers in repair.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/catalog/failure_cause.h"

namespace sitewright::reliability {

/// One cause, scaled to a plan's failure rate.
struct CauseRate {
  std::string id;
  std::string name;
  FailureKind kind = FailureKind::hardware;
  double events = 0.0;  ///< of the published run
  double share_frac = 0.0;
  double per_accelerator_h = 0.0;
  double per_day = 0.0;          ///< of a job
  std::optional<double> mtti_h;  ///< of a job, from this cause alone; nothing where it never comes
};

struct CausesInput {
  std::span<const FailureCause> causes;
  double failure_per_accelerator_h;  ///< all causes together, >= 0
  double accelerators;               ///< of the job, >= 0
};
/// The failures of a job by cause: share = events / all events; rate = share x failure rate.
/// Source:  S181, S180 (419 events in 54 days on 16,384)
[[nodiscard]] std::vector<CauseRate> failures_by_cause(const CausesInput& input);

/// Least k with P(X <= k) >= confidence, X Poisson with that mean.
/// Inputs:  mean in [0, 1e7]; confidence_frac in [0, 1)
struct QuantileInput {
  double mean;
  double confidence_frac;
};
[[nodiscard]] int poisson_quantile(const QuantileInput& input);

struct SparesInput {
  double accelerators;                ///< that must run, >= 0
  double accelerators_per_server;     ///< >= 1: a fault takes the whole server out
  double hardware_per_accelerator_h;  ///< failures that take a server out, >= 0
  double repair_h;                    ///< from the failure until the server is back, >= 0
  double confidence_frac;             ///< share of the time in which the pool suffices, [0, 1)
};
struct Spares {
  double failures_per_day = 0.0;
  double mean_in_repair = 0.0;  ///< servers
  int servers = 0;
  double accelerators = 0.0;
};
/// Spare pool under failures at a constant rate and repairs of any distribution (Palm's theorem):
/// servers in repair are Poisson with mean rate x repair time; the pool is its quantile.
[[nodiscard]] Spares spare_pool(const SparesInput& input);

}  // namespace sitewright::reliability
