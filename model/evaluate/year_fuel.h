// Which fuel reaches a group in each hour of a year, and the books of groups that change fuels.
#pragma once

#include <vector>

#include "model/evaluate/year.h"

namespace sitewright {

/// Share of each group's output that the permit's megawatts leave, by group of the plan, shape
/// (hours) each; (0) where that is all of it in every hour of the year.
[[nodiscard]] std::vector<Hourly> named_fracs(const YearInputs& inputs, int year);

/// Share of each group's output that gas carries, by group of the plan, shape (hours) each, at most
/// what the permit's megawatts leave (`named`); (0) where its fuel is always there. None comes
/// before the lateral flows and, but by firm transport, on the coldest days; what that brings is
/// shared by the groups that stand in the hour at full output, and what one's units cannot carry at
/// their least load goes to those of the lowest heat rate. Groups with a second fuel take of it
/// what the others leave; standby sets take no part in it.
[[nodiscard]] std::vector<Hourly> fuelled_fracs(const YearInputs& inputs, int year,
                                                const std::vector<Hourly>& named);

/// Adds the operated group that stands for one on its second fuel, where some hour in which it
/// stands lacks gas: right behind `own`, in the hours and for the share that gas does not carry.
void add_on_second_fuel(const YearInputs& inputs, std::size_t index,
                        const operations::GeneratorGroup& own, const Hourly& named,
                        YearResult& result);

/// A running unit changes over: a start is only what adds to the units that run on both fuels, and
/// an hour is counted once. Mends hours, starts, their fuel and their cost after dispatch.
void settle_fuel_changes(YearResult& result);

}  // namespace sitewright
