// The cost of a plan as a workbook whose formulas run from quantities to net present value.
#pragma once

#include <string>

#include "model/catalog/catalog.h"
#include "model/core/error.h"
#include "model/evaluate/evaluation.h"
#include "model/plan/plan.h"

namespace sitewright::workbook {

/// What a formula's cell holds until it is calculated: our figure, or -1 to prove that a
/// calculation took place.
enum class Cached { ours, wrong };

/// Writes an XLSX workbook. Inputs (yellow) are the plan's rates, yearly quantities (MWh, MMBtu,
/// m3, tons, accelerator-hours), quantities and prices of purchases, and shares of time that follow
/// from dates; everything after them is a formula.
/// Sheets: Results, Inputs, Quantities, Purchases, Payments, Standing, Depreciation, Opex, Tax,
/// Cash. The file is replaced only when it is complete.
/// Errors: a price is missing; the file cannot be written.
[[nodiscard]] Expected<void> write_cost_workbook(const plan::Plan& plan, const Catalog& catalog,
                                                 const Evaluation& evaluation,
                                                 const std::string& path,
                                                 Cached cached = Cached::ours);

}  // namespace sitewright::workbook
