// Which fuel reaches a group in each hour of a year, and the books of groups that change fuels.
#pragma once

#include <vector>

#include "model/evaluate/year.h"

namespace sitewright {

/// Share of each group's output that gas carries, by group of the plan, shape (hours) each, or (0)
/// where its fuel is always there: none before the lateral flows and on the coldest days, and what
/// firm transport brings shared by the groups that stand in the hour at full output. Those with a
/// second fuel take of it what the others leave; standby sets take no part in it.
[[nodiscard]] std::vector<Hourly> gas_fracs(const YearInputs& inputs, int year);

/// Adds the operated group that stands for one on its second fuel, where some hour in which it
/// stands lacks gas: right behind `own`, in the hours and for the share that gas does not carry.
void add_on_second_fuel(const YearInputs& inputs, std::size_t index,
                        const operations::GeneratorGroup& own, double permitted_frac,
                        YearResult& result);

/// A running unit changes over: a start is only what adds to the units that run on both fuels, and
/// an hour is counted once. Mends hours, starts, their fuel and their cost after dispatch.
void settle_fuel_changes(YearResult& result);

}  // namespace sitewright
