// What keeps a plan from its target or its load from being served, and what would fix it, as text
// and JSON.
#pragma once

#include <string>

#include "model/analysis/relaxations.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

/// The windows of the limits and what would fix it; empty where the target is met in time.
[[nodiscard]] std::string fix_text(const analysis::TargetAnswer& answer);
/// Hours without load served and what would fix it; empty where all load is served.
[[nodiscard]] std::string fix_text(const analysis::LoadAnswer& answer);

/// Writes the keys "wanted", "online_then", "in_time", "limits", "single", "relaxations", "tries"
/// into an object that is begun.
void write_fixes(const analysis::TargetAnswer& answer, io::JsonWriter& writer);
/// Writes one object: "year", "unserved_mwh", "worst_mw", "hours", "stretches", "stretch_count",
/// "too_large", "relaxations", "tries".
void write_fixes(const analysis::LoadAnswer& answer, io::JsonWriter& writer);

}  // namespace sitewright::cli
