// Rows of adequacy, storage, redundancy and losses.
#include "ui/pages/adequacy_tables.h"

#include <QCoreApplication>

#include "ui/format/model_text.h"
#include "ui/format/quantity.h"
#include "ui/pages/cells.h"

namespace sitewright::ui {

using namespace cells;

namespace {

QString text(const char* english) { return QCoreApplication::translate("pages", english); }

ValueCell some(const std::optional<double>& value, Unit unit) {
  return value ? number(*value, unit) : words(QString());
}

/// Why, with the permit's limit where that is why.
QString reason_text(const HourShare& share) {
  const QString words = model_text(sentence(share.reason));
  if (share.reason != HourReason::permit || share.permit_limit.empty()) return words;
  return words + QStringLiteral(": ") + plain(share.permit_limit);
}

QString duty_name(adequacy::DutyKind kind) {
  switch (kind) {
    case adequacy::DutyKind::ride_through: return text(QT_TRANSLATE_NOOP("pages", "Ride-through"));
    case adequacy::DutyKind::swings: return text(QT_TRANSLATE_NOOP("pages", "Training swings"));
    case adequacy::DutyKind::peak_shaving: return text(QT_TRANSLATE_NOOP("pages", "Peak shaving"));
    case adequacy::DutyKind::bridging: return text(QT_TRANSLATE_NOOP("pages", "Bridging"));
  }
  return {};
}

QString path_name(plan::Redundancy redundancy) {
  switch (redundancy) {
    case plan::Redundancy::n: return QStringLiteral("N");
    case plan::Redundancy::n_plus_1: return QStringLiteral("N+1");
    case plan::Redundancy::two_n: return QStringLiteral("2N");
  }
  return {};
}

QString loss_name(const std::string& name) { return model_text(name); }

}  // namespace

TableContent hour_table(const HourExplained& hour) {
  TableContent table{
      .columns = {{text(QT_TRANSLATE_NOOP("pages", "Source"))},
                  {text(QT_TRANSLATE_NOOP("pages", "Gives [MW]")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Could give [MW]")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "One more MWh at full load [$]")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Why"))}},
      .rows = {}};
  const auto none = words(QString());
  for (const HourShare& share : hour.shares) {
    const QString grid = text(QT_TRANSLATE_NOOP("pages", "Grid"));
    const QString name = share.is_contract    ? grid + QStringLiteral(": ") + plain(share.id)
                         : share.id == "grid" ? grid
                                              : plain(share.id);
    table.rows.push_back({words(name), number(share.mw, Unit::mw), number(share.could_mw, Unit::mw),
                          hourly_rate(share.usd_per_mwh), words(reason_text(share))});
  }
  const auto add = [&](const char* name, double mw) {
    if (mw > 0.0) table.rows.push_back({words(text(name)), number(mw, Unit::mw), none, none, none});
  };
  add(QT_TRANSLATE_NOOP("pages", "Storage, discharged"), hour.discharge_mw);
  add(QT_TRANSLATE_NOOP("pages", "Storage, charged"), hour.charge_mw);
  add(QT_TRANSLATE_NOOP("pages", "Unserved"), hour.unserved_mw);
  add(QT_TRANSLATE_NOOP("pages", "Load"), hour.load_mw);
  return table;
}

TableContent adequacy_table(const Adequacy& adequacy) {
  TableContent table{
      .columns = {{text(QT_TRANSLATE_NOOP("pages", "Lost"))},
                  {text(QT_TRANSLATE_NOOP("pages", "Worst hour of the year")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Left [MW]")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Short [MW]")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Still run")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Until standby runs [MW]")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Minutes on storage")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Short [h/yr]")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "At risk [MWh/yr]")), true}},
      .rows = {}};
  for (std::size_t i = 0; i < adequacy.losses.size(); ++i) {
    const adequacy::Loss& loss = adequacy.losses[i];
    const QString lost =
        loss.lost.empty() ? text(QT_TRANSLATE_NOOP("pages", "nothing")) : plain(loss.lost);
    table.rows.push_back({words(lost), number(loss.worst_hour, Unit::count),
                          number(loss.left_mw, Unit::mw), number(loss.short_mw, Unit::mw),
                          number(loss.accelerators, Unit::count), number(loss.bridge_mw, Unit::mw),
                          some(adequacy.rides[i].alone_min, Unit::minutes),
                          number(loss.short_h, Unit::h), number(loss.at_risk_mwh, Unit::mwh)});
  }
  const auto none = words(QString());
  table.rows.push_back({words(text(QT_TRANSLATE_NOOP("pages", "forced outages, expected"))), none,
                        none, none, none, none, none,
                        number(adequacy.loss_of_load.loss_of_load_h, Unit::h),
                        number(adequacy.loss_of_load.unserved_mwh, Unit::mwh)});
  table.rows.push_back({words(text(QT_TRANSLATE_NOOP("pages", "all power, cooling loops alone"))),
                        none, none, none, none, none,
                        some(adequacy.cooling.carried_min, Unit::minutes), none, none});
  return table;
}

TableContent storage_table(const std::vector<StorageYear>& stores) {
  TableContent table{
      .columns = {{text(QT_TRANSLATE_NOOP("pages", "Store"))},
                  {text(QT_TRANSLATE_NOOP("pages", "Duty"))},
                  {text(QT_TRANSLATE_NOOP("pages", "Power [MW]")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Kept in the cells [MWh]")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Kept free [MWh]")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Short [MW]")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Short [MWh]")), true}},
      .rows = {}};
  const auto none = words(QString());
  for (const StorageYear& store : stores) {
    for (const adequacy::Reservation& kept : store.duties.reservations) {
      table.rows.push_back({words(plain(store.id)), words(duty_name(kept.kind)),
                            number(kept.mw, Unit::mw), number(kept.held_mwh, Unit::mwh),
                            number(kept.room_mwh, Unit::mwh), number(kept.short_mw, Unit::mw),
                            number(kept.short_mwh, Unit::mwh)});
    }
    table.rows.push_back({words(plain(store.id)),
                          words(text(QT_TRANSLATE_NOOP("pages", "Left for dispatch and peaks"))),
                          number(store.duties.left_mw, Unit::mw),
                          number(store.duties.left_mwh, Unit::mwh), none, none, none});
  }
  return table;
}

TableContent path_table(const std::vector<HallPath>& paths) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Hall"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Power path"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "In the plan"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Bought [MW]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Used [MW]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Stranded [MW]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "UPS loss [MW]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Redundancy costs")), true}},
                     .rows = {}};
  for (const HallPath& path : paths) {
    table.rows.push_back(
        {words(plain(path.hall)), words(path_name(path.redundancy)),
         words(path.chosen ? text(QT_TRANSLATE_NOOP("pages", "yes")) : QString()),
         number(path.bought_mw, Unit::mw), number(path.used_mw, Unit::mw),
         number(path.stranded_mw(), Unit::mw), number(path.ups_loss_mw, Unit::mw),
         path.redundancy_usd ? card(*path.redundancy_usd, Unit::usd) : words(QString())});
  }
  return table;
}

TableContent losses_table(const std::vector<LossRow>& rows) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Lost in"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Energy [MWh]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Of the facility")), true}},
                     .rows = {}};
  for (const LossRow& row : rows) {
    table.rows.push_back({words(loss_name(row.name)), number(row.mwh, Unit::mwh),
                          card(row.of_facility_frac, Unit::frac)});
  }
  return table;
}

TableContent month_table(const Evaluation& evaluation) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Month"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Fuel [MMBtu HHV]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Fuel costs")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Grid's bill")), true}},
                     .rows = {}};
  for (std::size_t month = 0; month < kMonthsPerYear; ++month) {
    double mmbtu = 0.0;
    double usd = 0.0;
    for (std::size_t i = 0; i < evaluation.group_months.size(); ++i) {
      const operations::GroupYear& year = evaluation.operations.groups[i];
      const double price = year.fuel_mmbtu > 0.0 ? year.fuel_usd / year.fuel_mmbtu : 0.0;
      mmbtu += evaluation.group_months[i].fuel_mmbtu[month];
      usd += evaluation.group_months[i].fuel_mmbtu[month] * price;
    }
    table.rows.push_back({words(short_month(static_cast<int>(month))), number(mmbtu, Unit::none),
                          card(usd, Unit::usd), card(evaluation.bill.usd[month], Unit::usd)});
  }
  return table;
}

}  // namespace sitewright::ui
