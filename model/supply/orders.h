// Equipment with long lead times: how many, and by when it must be ordered.
#pragma once

#include "model/supply/supply.h"

namespace sitewright::supply {

/// Weeks from the order of a group's units to the site: the unit's own; of rented ones, which stand
/// in a renter's stock, those of their mobilisation where they are fewer. Source: the catalogue's
/// units; rented_unit_weeks: B24
[[nodiscard]] const Quantity& unit_lead_weeks(const plan::GeneratorGroup& group,
                                              const GeneratorUnit& unit, const Catalog& catalog);

/// Orders of what comes after the plan's start, in the order of the plan: for each step of delivery
/// the large power transformers that it adds to those at its point (a step is the total there) and
/// a line of switchgear for each; for each generator group its
/// units and, where it is owned, step-up transformers, one for each unit of 10 MW or more, smaller
/// units sharing one for 40 MVA (EST); a catalyst for each unit with selective catalytic reduction,
/// by the day from which it works. An issue where transformers were ordered too late.
/// Source: data/catalog/lead_times.csv (S117, S141) and the catalogue's units
void add_orders(const plan::Plan& plan, const Catalog& catalog, Result& result);

}  // namespace sitewright::supply
