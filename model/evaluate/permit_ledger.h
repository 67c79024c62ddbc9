// The months that the air permit's ledger counts: fuel, hours and starts of every group.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/core/series.h"
#include "model/emissions/emissions.h"
#include "model/emissions/ledger.h"
#include "model/evaluate/permit_caps.h"
#include "model/operations/dispatch.h"
#include "model/plan/plan.h"

namespace sitewright {

/// A generator group in the months of one year.
struct GroupMonths {
  std::size_t group = 0;        ///< index into plan.generators
  bool on_second_fuel = false;  ///< the part of it that burns distillate
  Monthly mwh{};
  Monthly fuel_mmbtu{};  ///< HHV, starts included
  Monthly unit_hours{};
  Monthly starts{};
};

/// The months of each operated group's year as dispatch counted them, start fuel included.
/// Inputs: by operated group, the group of the plan and whether it burns the second fuel
[[nodiscard]] std::vector<GroupMonths> months_of(const operations::Result& year,
                                                 const std::vector<std::size_t>& group_of,
                                                 const std::vector<bool>& on_second_fuel);

/// What a group burnt in a year of dispatch, under the factors that the ledger has for each month:
/// with its controls, before they came, in starts.
[[nodiscard]] std::vector<emissions::Burn> burns_of(const plan::GeneratorGroup& group,
                                                    const Catalog& catalog,
                                                    const operations::GroupYear& operated, int year,
                                                    Fuel burnt);

/// One year of months for the ledger.
struct LedgerYear {
  int year;
  const std::vector<GroupMonths>& groups;
};

/// The rolling ledger over the calendar years of the horizon, ascending and without gaps.
/// Inputs: at least one year
[[nodiscard]] emissions::Ledger permit_ledger(const plan::Plan& plan, const Catalog& catalog,
                                              const BindingCaps& caps,
                                              const std::vector<LedgerYear>& years);

}  // namespace sitewright
