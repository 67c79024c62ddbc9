// Edits that the capacity chart asks for: steps of delivery moved in time and in size.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/session/plan_edit.h"

namespace sitewright::ui {

struct DeliveryChange {
  std::optional<Date> date;  ///< nothing leaves it
  std::optional<double> mw;  ///< nothing leaves it
};

/// Sets date, megawatts or both of the delivery with this id. Where tasks make it ready, it is they
/// that finish on another day (finish_tasks_edit). Errors: no such delivery, a value
/// that its field refuses.
[[nodiscard]] Expected<PlanEdit> move_delivery_edit(const plan::Plan& plan, std::string_view id,
                                                    const DeliveryChange& change,
                                                    std::string_view author = {});

/// Ids of the tasks that make the delivery ready.
[[nodiscard]] std::vector<std::string> tasks_of_delivery(const plan::Plan& plan,
                                                         std::string_view id);

}  // namespace sitewright::ui
