// Rows of the power page's tables: who supplies, step by step, and what a loss leaves.
#include <QCoreApplication>
#include <algorithm>

#include "model/evaluate/supply_day.h"
#include "ui/format/model_text.h"
#include "ui/pages/cells.h"
#include "ui/pages/page_tables.h"

namespace sitewright::ui {

using namespace cells;

namespace {

QString text(const char* english) { return QCoreApplication::translate("pages", english); }

ValueCell count(const std::optional<double>& value) {
  return value ? number(*value, Unit::count) : words(QString());
}

QString limit_name(supply::Limit limit) {
  switch (limit) {
    case supply::Limit::absent: return text(QT_TRANSLATE_NOOP("pages", "not there"));
    case supply::Limit::rating: return text(QT_TRANSLATE_NOOP("pages", "rating"));
    case supply::Limit::transformer: return text(QT_TRANSLATE_NOOP("pages", "transformers"));
    case supply::Limit::permit: return text(QT_TRANSLATE_NOOP("pages", "air permit"));
    case supply::Limit::offsets: return text(QT_TRANSLATE_NOOP("pages", "emission offsets"));
    case supply::Limit::fuel: return text(QT_TRANSLATE_NOOP("pages", "gas"));
    case supply::Limit::route: return text(QT_TRANSLATE_NOOP("pages", "364 days are over"));
    case supply::Limit::energy_only:
      return text(QT_TRANSLATE_NOOP("pages", "adds energy, no megawatts"));
  }
  return {};
}

/// What solar and wind could have given and nobody took, as one more column where there are any.
void add_curtailed(const Evaluation& evaluation, TableContent& table) {
  const auto& sources = evaluation.supply.sources;
  const auto by_weather = [&](const std::string& id) {
    return std::any_of(sources.begin(), sources.end(), [&](const supply::Source& source) {
      return source.id == id &&
             (source.kind == supply::SourceKind::solar || source.kind == supply::SourceKind::wind);
    });
  };
  const auto& groups = evaluation.operations.groups;
  const bool any = std::any_of(groups.begin(), groups.end(),
                               [&](const auto& group) { return by_weather(group.id); });
  if (!any) return;
  table.columns.push_back({text(QT_TRANSLATE_NOOP("pages", "Curtailed [MWh]")), true});
  for (auto& row : table.rows) row.push_back(words(QString()));
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (by_weather(groups[i].id))  // the first row is the grid's
      table.rows[i + 1].back() = number(evaluation.group_curtailed_mwh[i], Unit::mwh);
  }
}

}  // namespace

TableContent source_table(const plan::Plan&, const Evaluation& evaluation) {
  const operations::Result& year = evaluation.operations;
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Source"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Energy [MWh]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Peak [MW]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Fuel [MMBtu HHV]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Unit-hours")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Starts")), true}},
                     .rows = {}};
  const auto none = words(QString());
  table.rows.push_back({words(text(QT_TRANSLATE_NOOP("pages", "Grid"))),
                        number(year.grid_mwh, Unit::mwh), number(year.grid_peak_mw, Unit::mw), none,
                        none, none});
  for (const operations::GroupYear& group : year.groups) {
    table.rows.push_back({words(QString::fromStdString(group.id)), number(group.mwh, Unit::mwh),
                          number(group.peak_mw, Unit::mw), number(group.fuel_mmbtu, Unit::none),
                          number(group.unit_hours, Unit::h), number(group.starts, Unit::count)});
  }
  table.rows.push_back({words(text(QT_TRANSLATE_NOOP("pages", "Storage, discharged"))),
                        number(year.discharge_mwh, Unit::mwh), none, none, none, none});
  table.rows.push_back({words(text(QT_TRANSLATE_NOOP("pages", "Unserved"))),
                        number(year.unserved_mwh, Unit::mwh),
                        number(year.worst_unserved_mw, Unit::mw), none, none, none});
  add_curtailed(evaluation, table);
  return table;
}

TableContent supply_table(const plan::Plan&, const Evaluation& evaluation) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "From"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Supportable [MW]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Firm [MW]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Needed [MW]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Carries accelerators")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "After the worst loss")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Gas [MMBtu/day]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Binds"))}},
                     .rows = {}};
  if (evaluation.supply.sources.empty()) return table;
  for (const Date day : supply_steps(evaluation)) {
    const SupplyDay supply = supply_on(evaluation, day);
    table.rows.push_back({date(supply.date), number(supply.supportable_mw, Unit::mw),
                          number(supply.firm_mw, Unit::mw), number(supply.needed_mw, Unit::mw),
                          count(supply.accelerators), count(supply.n1_accelerators),
                          number(supply.gas_mmbtu_per_day, Unit::mmbtu_per_day),
                          binds(supply.binding)});
  }
  return table;
}

TableContent loss_table(const plan::Plan&, const Evaluation& evaluation) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "From"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Source"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Gives [MW]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Limit"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Left without one [MW]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Carries accelerators")), true}},
                     .rows = {}};
  if (evaluation.supply.sources.empty()) return table;
  for (const Date day : supply_steps(evaluation)) {
    const SupplyDay supply = supply_on(evaluation, day);
    for (const SupplyShare& source : supply.sources) {
      if (source.limit == supply::Limit::absent) continue;
      std::vector<ValueCell> row{date(supply.date), words(QString::fromStdString(source.id)),
                                 number(source.mw, Unit::mw), words(limit_name(source.limit))};
      const auto loss =
          std::find_if(supply.n1.begin(), supply.n1.end(),
                       [&](const SupplyLoss& candidate) { return candidate.lost == source.id; });
      const bool found = loss != supply.n1.end();
      row.push_back(found ? number(loss->mw, Unit::mw) : words(QString()));
      row.push_back(found ? count(loss->accelerators) : words(QString()));
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

TableContent order_table(const plan::Plan&, const Evaluation& evaluation) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Order"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "For"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Count")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Each [MVA]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Lead time [weeks]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Needed"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Order by"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Ordered"))}},
                     .rows = {}};
  for (const supply::Order& order : evaluation.supply.orders) {
    table.rows.push_back({words(model_text(order.what)), words(QString::fromStdString(order.path)),
                          number(order.count, Unit::count), number(order.mva, Unit::mva),
                          number(order.lead_weeks, Unit::weeks), date(order.needed),
                          date(order.order_by),
                          order.ordered ? date(*order.ordered) : words(QString())});
  }
  return table;
}

}  // namespace sitewright::ui
