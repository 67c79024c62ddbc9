// Rows of the table of credible losses.
#include "model/adequacy/single_loss.h"

#include <algorithm>
#include <limits>

#include "model/adequacy/checks.h"
#include "model/adequacy/outage_table.h"
#include "model/core/check.h"

namespace sitewright::adequacy {

namespace {

constexpr double kStepH = 1.0;  // of the hourly series

void check_input(const SingleLossInput& input) {
  const Eigen::Index hours = input.load_mw.size();
  SITEWRIGHT_CHECK(hours > 0, "adequacy: a table of losses needs an hour");
  check_series(input.load_mw, hours, "load_mw");
  check_not_negative(input.online_accelerators, "online_accelerators");
  for (const Source& source : input.sources) {
    SITEWRIGHT_CHECK(source.units >= 1, "adequacy: " + source.id + ": units");
    SITEWRIGHT_CHECK(source.spares >= 0, "adequacy: " + source.id + ": spares");
    check_series(source.capability_mw, hours, source.id + ": capability_mw");
    check_series(source.unit_mw, hours, source.id + ": unit_mw");
  }
}

/// What a source no longer gives without `units` of its units, beyond its spares [MW], by hour.
Hourly without_units(const Source& source, int units) {
  const double missing = std::max(0, units - source.spares);
  return (missing * source.unit_mw).min(source.capability_mw);
}

/// What the site has with nothing lost [MW], by hour.
struct Intact {
  Hourly mw;
  Hourly without_standby_mw;
};

Intact intact_of(const SingleLossInput& input) {
  const Hourly none = Hourly::Zero(input.load_mw.size());
  Intact intact{.mw = none, .without_standby_mw = none};
  for (const Source& source : input.sources) {
    intact.mw += source.capability_mw;
    if (!source.standby) intact.without_standby_mw += source.capability_mw;
  }
  return intact;
}

Loss loss_row(const SingleLossInput& input, const Hourly& intact_mw, const Hourly& lost_mw) {
  Loss row{.lost = {},
           .maintenance = {},
           .worst_hour = 0,
           .lost_mw = 0.0,
           .left_mw = 0.0,
           .short_mw = 0.0,
           .served_frac = 1.0,
           .accelerators = 0.0,
           .most_short_mw = 0.0,
           .short_h = 0.0,
           .at_risk_mwh = 0.0,
           .bridge_mw = 0.0};
  double least = std::numeric_limits<double>::infinity();
  for (Eigen::Index h = 0; h < input.load_mw.size(); ++h) {
    const double load = input.load_mw[h];
    const double left = std::max(0.0, intact_mw[h] - lost_mw[h]);
    const double short_mw = load - left > kNothingMw ? load - left : 0.0;
    if (short_mw > 0.0) row.short_h += kStepH;
    row.at_risk_mwh += short_mw * kStepH;
    row.most_short_mw = std::max(row.most_short_mw, short_mw);
    const double served = load > 0.0 ? left / load : std::numeric_limits<double>::infinity();
    if (served >= least && h > 0) continue;
    least = served;
    row.worst_hour = static_cast<int>(h);
    row.lost_mw = lost_mw[h];
    row.left_mw = left;
    row.short_mw = short_mw;
  }
  row.served_frac = row.short_mw > 0.0 ? least : 1.0;
  row.accelerators = row.served_frac * input.online_accelerators;
  return row;
}

Loss loss_row(const SingleLossInput& input, const Intact& intact, const Hourly& lost_mw) {
  Loss row = loss_row(input, intact.mw, lost_mw);
  row.bridge_mw = loss_row(input, intact.without_standby_mw, lost_mw).short_mw;
  return row;
}

}  // namespace

std::string_view to_string(SourceKind kind) {
  switch (kind) {
    case SourceKind::unit: return "unit";
    case SourceKind::feed: return "feed";
    case SourceKind::storage: return "storage";
  }
  SITEWRIGHT_CHECK(false, "adequacy: unknown kind of source");
}

std::vector<Loss> single_losses(const SingleLossInput& input) {
  check_input(input);
  const Eigen::Index hours = input.load_mw.size();
  const Intact intact = intact_of(input);

  std::vector<Loss> rows{loss_row(input, intact, Hourly::Zero(hours))};
  for (const Source& source : input.sources) {
    if (source.standby) continue;
    rows.push_back(loss_row(input, intact, without_units(source, 1)));
    rows.back().lost = source.id;
  }
  if (!input.with_maintenance) return rows;

  for (std::size_t m = 0; m < input.sources.size(); ++m) {
    const Source& out = input.sources[m];
    if (out.kind != SourceKind::unit || out.standby) continue;
    for (std::size_t k = 0; k < input.sources.size(); ++k) {
      const Source& lost = input.sources[k];
      const bool listed = lost.kind == SourceKind::unit && k < m;
      if (listed || lost.standby || (k == m && lost.units < 2)) continue;
      const Hourly both =
          k == m ? without_units(out, 2) : without_units(out, 1) + without_units(lost, 1);
      rows.push_back(loss_row(input, intact, both));
      rows.back().lost = lost.id;
      rows.back().maintenance = out.id;
    }
  }
  return rows;
}

std::size_t worst_loss(const std::vector<Loss>& losses) {
  std::size_t worst = 0;
  for (std::size_t i = 1; i < losses.size(); ++i) {
    if (worst == 0 || losses[i].accelerators < losses[worst].accelerators) worst = i;
  }
  return worst;
}

}  // namespace sitewright::adequacy
