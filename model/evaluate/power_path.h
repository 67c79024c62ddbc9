// What the redundancy of the halls' power paths strands, loses and costs.
#pragma once

#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/evaluate/evaluation.h"
#include "model/evaluate/prices.h"
#include "model/plan/plan.h"

namespace sitewright {

/// Power path bought for each MW of hall: N 1, N+1 one spare module for four, 2N two whole paths.
/// Source: EST: four to one is common for modular UPS; 2N is its definition
[[nodiscard]] double path_factor(plan::Redundancy redundancy);

/// Transformers, switchgear, busway and UPS of one MW of path, as the halls' purchases have them,
/// without the plan's premiums [USD of the plan's price year]; nothing where a price is missing.
/// Source: B24 (unit costs transformer_usd_per_kw, switchgear_usd_per_kw, ups_usd_per_kw)
[[nodiscard]] std::optional<double> power_path_usd_per_mw(const plan::Plan& plan,
                                                          const Catalog& catalog);

/// The power path of one hall under one redundancy.
struct HallPath {
  std::string hall;
  plan::Redundancy redundancy = plan::Redundancy::n;
  bool chosen = false;        ///< the plan's
  double used_mw = 0.0;       ///< IT at most online in the hall
  double rated_mw = 0.0;      ///< of the hall
  double bought_mw = 0.0;     ///< rated x path factor
  double redundant_mw = 0.0;  ///< bought beyond the rating
  double idle_mw = 0.0;       ///< rated beyond what is used
  [[nodiscard]] double stranded_mw() const { return redundant_mw + idle_mw; }
  double ups_load_frac = 0.0;            ///< used / bought: all modules share the load
  double ups_loss_mw = 0.0;              ///< at what is used
  std::optional<double> redundancy_usd;  ///< of the redundant MW
};

/// Each hall under N, N+1 and 2N, in the order of the plan.
///   loss = used ups_loss_frac(1/efficiency - 1, used / bought)
[[nodiscard]] std::vector<HallPath> hall_paths(const plan::Plan& plan, const Catalog& catalog,
                                               const Evaluation& evaluation);

/// One place where power is lost between the fuel or the utility and the servers, in the reference
/// year.
struct LossRow {
  std::string name;  ///< "generator auxiliaries"
  double mwh = 0.0;
  double of_facility_frac = 0.0;
};

/// Losses of the reference year, from the sources to the servers: auxiliaries and step-up of
/// on-site units, lines, storage, UPS, distribution with its transformers.
[[nodiscard]] std::vector<LossRow> losses_of(const plan::Plan& plan, const Catalog& catalog,
                                             const Evaluation& evaluation);

}  // namespace sitewright
