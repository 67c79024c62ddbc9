// When a price is paid: by the trade's usual terms, and with the plan's tasks where it says so.
#pragma once

#include <string_view>
#include <vector>

#include "model/core/issue.h"
#include "model/cost/capex.h"
#include "model/plan/plan.h"
#include "model/schedule/schedule.h"

namespace sitewright {

/// Paid whole on the day of service.
[[nodiscard]] std::vector<cost::PaymentShare> paid_at_once(Date service);

/// A deposit with the order, the rest as the lot arrives.
struct LotDates {
  Date first;   ///< of its deliveries
  Date middle;  ///< on which half of it is there
};
[[nodiscard]] std::vector<cost::PaymentShare> paid_as_it(const plan::Finance& finance,
                                                         const LotDates& dates);

/// Equipment: a deposit with the order, lead_days before service; the retention 90 days after it.
[[nodiscard]] std::vector<cost::PaymentShare> paid_as_plant(const plan::Finance& finance,
                                                            Date service, int lead_days);

/// Works: a deposit as they begin, most of it half-way, the retention 90 days after service.
[[nodiscard]] std::vector<cost::PaymentShare> paid_as_works(const plan::Finance& finance,
                                                            Date service);

/// Lays the plan's own payments over the usual terms of each item: their shares fall due with their
/// tasks, the rest as usual. Issues: a payment for nothing that is bought, one outside the horizon,
/// shares of which several name the same item and are more than its price.
void pay_with_tasks(const plan::Plan& plan, const schedule::Result& schedule, Date horizon_end,
                    std::vector<cost::CapexQuantity>& items, Issues& issues);

}  // namespace sitewright
