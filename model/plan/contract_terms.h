// What a contract binds to and when: energisation, capacity in force, term, collateral.
#pragma once

#include <optional>
#include <vector>

#include "model/plan/plan.h"

namespace sitewright::plan {

/// The same day of the month so many calendar months later, or the month's last. `months` >= 0.
[[nodiscard]] Date add_months(Date date, int months);

/// First day on which the contract's load can be drawn: the later of the contract's first day and
/// the first delivery at its point of delivery. A plan without deliveries there has the former.
[[nodiscard]] Date energised(const Plan& plan, const Contract& contract);

/// From this day on, so many megawatts are under contract.
struct Capacity {
  Date from;
  double mw;  ///< >= 0

  friend bool operator==(const Capacity&, const Capacity&) = default;
};

/// The contract's ramp by date; empty where it has no steps: its MW then hold all the time. Steps
/// lie after_months after energised().
[[nodiscard]] std::vector<Capacity> capacity_ramp(const Plan& plan, const Contract& contract);

/// Highest contract capacity that is in force on some day of [from, until) [MW]: nothing before the
/// first step of a ramp. Whether the contract itself stands is not asked.
struct Days {
  Date from;
  Date until;
};
[[nodiscard]] double capacity_mw(const std::vector<Capacity>& ramp, const Contract& contract,
                                 const Days& days);

/// Highest capacity of all [MW].
[[nodiscard]] double full_capacity_mw(const std::vector<Capacity>& ramp, const Contract& contract);

/// First day after the term; nothing where there is no term. A year is twelve calendar months, a
/// part of one is rounded to whole months.
[[nodiscard]] std::optional<Date> term_end(const Plan& plan, const Contract& contract);

/// True where the contract ends inside the horizon and, if it has a term, before that is over.
[[nodiscard]] bool owes_exit_fee(const Plan& plan, const Contract& contract);

/// What a month costs at least at full capacity [USD]: the minimum bill of the demand charge and
/// the fixed charge.
///   1,000 minimum_bill_frac full MW $/kW-month, block by block, + $/month
[[nodiscard]] double minimum_month_usd(const Plan& plan, const Contract& contract);

/// A share of a collateral that comes back.
struct Release {
  double share_frac;
  Date date;
};

/// Security that a utility holds.
struct Collateral {
  double usd = 0.0;  ///< posted, of finance.price_year
  Date posted{};
  std::vector<Release> releases{};  ///< by date; shares add up to 1
};

/// The contract's collateral: on the highest capacity, posted on signing, released by share on each
/// anniversary of energisation, the rest at the day of return, else at the end of the term or of
/// the contract, whichever is first, else at the horizon's end. Nothing where the contract asks for
/// none or it would come back before it is posted.
///   usd = $/MW full MW + months minimum_month_usd
[[nodiscard]] std::optional<Collateral> collateral_of(const Plan& plan, const Contract& contract);

/// What letters of credit cost on days of a calendar year that lie in the horizon [USD].
///   sum of fee usd (share that stands) days / days of the year
/// Inputs:  `days` of one calendar year
[[nodiscard]] double collateral_fee_usd(const Plan& plan, const Days& days);

}  // namespace sitewright::plan
