// What the capacity command says beside the site's days: halls, what stands idle, what a little
// more of each limit is worth.
#pragma once

#include <string>
#include <vector>

#include "model/analysis/marginal.h"
#include "model/core/series.h"
#include "model/evaluate/evaluation.h"
#include "model/evaluate/stranded.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

struct Timeline {
  Daily ordered;  ///< accelerators
  Stranded stranded;
  std::vector<analysis::MarginalValue> values;
};

/// Inputs: `evaluation` is the plan's
[[nodiscard]] Timeline timeline_of(const plan::Plan& plan, const Catalog& catalog,
                                   const climate::Climate& climate, const Evaluation& evaluation);

/// Keys of one day's object: ordered, next, slack, stranded.
void write_day(const Timeline& timeline, const Evaluation& evaluation, Eigen::Index day,
               io::JsonWriter& writer);

/// Keys "halls", each with the days on which something of it changes, and "values".
void write_timeline(const plan::Plan& plan, const Timeline& timeline, const Evaluation& evaluation,
                    io::JsonWriter& writer);

/// What stands idle on the days on which another constraint begins to bind, and the values.
[[nodiscard]] std::string timeline_text(const Timeline& timeline, const Evaluation& evaluation);

}  // namespace sitewright::cli
