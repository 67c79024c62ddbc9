// Equipment with long lead times: how many, and by when it must be ordered.
#pragma once

#include "model/supply/supply.h"

namespace sitewright::supply {

/// Orders of what comes after the plan's start, in the order of the plan: for each step of delivery
/// its large power transformers (128 weeks) and a line of switchgear for each (46 to 48 weeks); for
/// each generator group its units (the catalogue's lead time) and, where it is owned, step-up
/// transformers (144 weeks), one for each unit of 10 MW or more, smaller units sharing one for 40
/// MVA (EST). An issue where transformers were ordered too late.
/// Source: S117 (transformers, second quarter of 2025), S141 (switchgear)
void add_orders(const plan::Plan& plan, const Catalog& catalog, Result& result);

}  // namespace sitewright::supply
