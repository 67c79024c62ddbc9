// The tables of the pages: functions of plan and evaluation.
#pragma once

#include "ui/pages/result_table.h"
#include "ui/plan_figures/plan_figures.h"

namespace sitewright::ui {

/// Quarter by quarter: supply, accelerators, what binds, money, water, headroom.
[[nodiscard]] TableContent quarter_table(const Evaluation& evaluation);
/// Stretches of days with one binding constraint.
[[nodiscard]] TableContent binding_table(const plan::Plan& plan, const Evaluation& evaluation);
/// Who supplied the reference year.
[[nodiscard]] TableContent source_table(const plan::Plan& plan, const Evaluation& evaluation);
/// Supply at each of its steps: megawatts, accelerators carried, what binds.
[[nodiscard]] TableContent supply_table(const plan::Plan& plan, const Evaluation& evaluation);
/// At each step, every source with its limit and what its loss leaves.
[[nodiscard]] TableContent loss_table(const plan::Plan& plan, const Evaluation& evaluation);
/// Long-lead equipment with the day by which it must be ordered.
[[nodiscard]] TableContent order_table(const plan::Plan& plan, const Evaluation& evaluation);
/// Class of the air permit, how long such a one takes, when it can be there and when it is wanted.
[[nodiscard]] TableContent permit_class_table(const plan::Plan& plan, const Evaluation& evaluation);
/// Potential to emit and the rolling ledger of each pollutant against its cap.
[[nodiscard]] TableContent permit_table(const plan::Plan& plan, const Evaluation& evaluation);
/// Whose units the potential to emit is the sum of, the halls' standby plant among them.
[[nodiscard]] TableContent potential_table(const plan::Plan& plan, const Evaluation& evaluation);
/// Whole units that each cap allows of each group, with the factor it rests on.
[[nodiscard]] TableContent allowed_units_table(const plan::Plan& plan,
                                               const Evaluation& evaluation);
/// Where the facility's energy went.
[[nodiscard]] TableContent energy_table(const plan::Plan& plan, const Evaluation& evaluation);
[[nodiscard]] TableContent task_table(const plan::Plan& plan, const Evaluation& evaluation);
/// What is bought: quantity, unit price with its year, cost, source; each opens.
[[nodiscard]] TableContent capex_table(const plan::Plan& plan, const Evaluation& evaluation);
/// Capital cost by category, per GW and per MW, each with its boundary and what is published.
[[nodiscard]] TableContent subtotal_table(const plan::Plan& plan, const Evaluation& evaluation);
/// What moves in each calendar year, received over 0 and spent below: the parts add up to cash.
[[nodiscard]] TableContent year_table(const plan::Plan& plan, const Evaluation& evaluation);
/// NPV, rates of return, payback, revenue, margin; or why there is none.
[[nodiscard]] TableContent return_table(const plan::Plan& plan, const Evaluation& evaluation);
/// Owned, leased shell and rented: when each runs, what it costs and is worth.
[[nodiscard]] TableContent way_table(const plan::Plan& plan, const Evaluation& evaluation);
/// Where owning and renting are worth the same, beside what the plan has.
[[nodiscard]] TableContent break_even_table(const plan::Plan& plan, const Evaluation& evaluation);
/// Switches, modules, cables and fibre with their prices.
[[nodiscard]] TableContent part_table(const plan::Plan& plan, const Evaluation& evaluation);
/// The fabric tier by tier: switches, ports left, links and what they are made of.
[[nodiscard]] TableContent tier_table(const plan::Plan& plan, const Evaluation& evaluation);
/// The site as one fabric or several.
[[nodiscard]] TableContent split_table(const plan::Plan& plan, const Evaluation& evaluation);
/// What interrupts the job, and how often.
[[nodiscard]] TableContent cause_table(const plan::Plan& plan, const Evaluation& evaluation);
/// Interruptions by job size beside two published fleets.
[[nodiscard]] TableContent size_table(const plan::Plan& plan, const Evaluation& evaluation);
/// Where the running time of the job goes.
[[nodiscard]] TableContent time_table(const plan::Plan& plan, const Evaluation& evaluation);
/// Every metric of several plans, with differences against the first and the best in bold.
[[nodiscard]] TableContent comparison_table(const std::vector<NamedEvaluation>& plans);

}  // namespace sitewright::ui
