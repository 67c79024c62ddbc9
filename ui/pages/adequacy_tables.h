// Tables of the power page that are worked out off the window's thread.
#pragma once

#include "model/analysis/relaxations.h"
#include "model/evaluate/adequacy_year.h"
#include "model/evaluate/hour_explained.h"
#include "model/evaluate/power_path.h"
#include "ui/pages/result_table.h"

namespace sitewright::ui {

/// Who serves an hour, and why not the cheaper one.
[[nodiscard]] TableContent hour_table(const HourExplained& hour);
/// What each single loss leaves in its worst hour, minutes on storage, loss of load.
[[nodiscard]] TableContent adequacy_table(const Adequacy& adequacy);
/// What each store keeps for its duties.
[[nodiscard]] TableContent storage_table(const std::vector<StorageYear>& stores);
/// What N, N+1 and 2N of each hall strand, lose and cost.
[[nodiscard]] TableContent path_table(const std::vector<HallPath>& paths);
/// Energy lost between the sources and the servers.
[[nodiscard]] TableContent losses_table(const std::vector<LossRow>& rows);
/// Fuel, its cost and the grid's bill month by month.
[[nodiscard]] TableContent month_table(const Evaluation& evaluation);

/// What keeps a plan from its target or its load from being served, and what would fix it.
struct Fixes {
  analysis::TargetAnswer target;
  analysis::LoadAnswer load;
};
[[nodiscard]] TableContent limit_table(const Fixes& fixes);
[[nodiscard]] TableContent fix_table(const Fixes& fixes);
/// The columns of fix_table() without rows.
[[nodiscard]] TableContent fix_columns();
/// Rows of the changes that would do; `what` names in the first column what they fix.
void add_relaxations(const QString& what, const std::vector<analysis::Relaxation>& relaxations,
                     TableContent& table);

}  // namespace sitewright::ui
