// The tables of the list types, built once by fields.cpp.
#pragma once

#include <vector>

#include "model/core/field.h"

namespace sitewright::plan {

[[nodiscard]] std::vector<Field> hall_fields();
[[nodiscard]] std::vector<Field> lot_fields();
[[nodiscard]] std::vector<Field> delivery_fields();
[[nodiscard]] std::vector<Field> contract_fields();
[[nodiscard]] std::vector<Field> rate_fields();
[[nodiscard]] std::vector<Field> contract_step_fields();
[[nodiscard]] std::vector<Field> generator_fields();
[[nodiscard]] std::vector<Field> profile_fields();
[[nodiscard]] std::vector<Field> storage_fields();
[[nodiscard]] std::vector<Field> cooling_step_fields();
[[nodiscard]] std::vector<Field> task_fields();
[[nodiscard]] std::vector<Field> link_fields();
[[nodiscard]] std::vector<Field> calendar_fields();
[[nodiscard]] std::vector<Field> shift_fields();
[[nodiscard]] std::vector<Field> exception_fields();
[[nodiscard]] std::vector<Field> resource_fields();
[[nodiscard]] std::vector<Field> resource_change_fields();
[[nodiscard]] std::vector<Field> assignment_fields();
[[nodiscard]] std::vector<Field> risk_fields();
[[nodiscard]] std::vector<Field> unit_cost_fields();
[[nodiscard]] std::vector<Field> payment_fields();

}  // namespace sitewright::plan
