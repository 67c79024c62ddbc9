// Rows of the pages' tables.
#include "ui/pages/page_tables.h"

#include <QCoreApplication>
#include <cmath>

#include "model/evaluate/story.h"
#include "ui/format/quantity.h"
#include "ui/format/theme.h"
#include "ui/pages/cells.h"

namespace sitewright::ui {

using namespace cells;

namespace {

QString text(const char* english) { return QCoreApplication::translate("pages", english); }

}  // namespace

TableContent quarter_table(const Evaluation& evaluation) {
  TableContent table{
      .columns = {{text(QT_TRANSLATE_NOOP("pages", "Quarter"))},
                  {text(QT_TRANSLATE_NOOP("pages", "Firm [MW]")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Not firm [MW]")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Online")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Binds"))},
                  {text(QT_TRANSLATE_NOOP("pages", "Next"))},
                  {text(QT_TRANSLATE_NOOP("pages", "Until"))},
                  {text(QT_TRANSLATE_NOOP("pages", "Capex to date")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Useful accelerator-hour [$]")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Peak-day water [m\u00b3]")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "On-site headroom [MW]")), true}},
      .rows = {}};
  for (const Quarter& quarter : evaluation.quarters) {
    const int n = month_index(quarter.from) / 3 + 1;
    table.rows.push_back(
        {words(QStringLiteral("%1 Q%2").arg(year_of(quarter.from)).arg(n)),
         number(quarter.firm_mw, Unit::mw), number(quarter.non_firm_mw, Unit::mw),
         number(quarter.online, Unit::count), binds(quarter.binding), binds(quarter.next),
         quarter.next_change ? date(*quarter.next_change) : words(QString()),
         evaluation.cost.unpriced.empty() ? card(quarter.capex_usd, Unit::usd) : words(QString()),
         quarter.usd_per_useful_accelerator_h ? hourly_rate(*quarter.usd_per_useful_accelerator_h)
                                              : words(QString()),
         number(quarter.peak_water_m3_per_day, Unit::m3),
         quarter.permit_headroom_mw ? number(*quarter.permit_headroom_mw, Unit::mw)
                                    : words(QString())});
  }
  return table;
}

TableContent binding_table(const plan::Plan&, const Evaluation& evaluation) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Binds"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "From"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Until"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Days")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Online at its end")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Delivered, not online")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Next"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Next allows")), true}},
                     .rows = {}};
  for (const BindingSpan& span : binding_spans(evaluation.capacity, evaluation.start)) {
    const Eigen::Index last = days_between(evaluation.start, span.until) - 1;
    const double online = evaluation.capacity.online[last];
    table.rows.push_back({binds(span.constraint), date(span.from), date(span.until),
                          number(days_between(span.from, span.until), Unit::count),
                          number(online, Unit::count),
                          number(evaluation.capacity.limits.delivered[last] - online, Unit::count),
                          binds(evaluation.capacity.next[static_cast<std::size_t>(last)]),
                          number(evaluation.capacity.next_limit[last], Unit::count)});
  }
  return table;
}

TableContent energy_table(const plan::Plan&, const Evaluation& evaluation) {
  const cooling::HourlyHeat& heat = evaluation.cooling;
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Use"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Energy [MWh]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Of IT")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Peak [MW]")), true}},
                     .rows = {}};
  const double it_mwh = evaluation.it_mw.sum();
  const auto add = [&](const char* name, const Hourly& hours) {
    const double share = it_mwh > 0.0 ? hours.sum() / it_mwh : 0.0;
    table.rows.push_back({words(text(name)), number(hours.sum(), Unit::mwh),
                          card(share, Unit::frac), number(hours.maxCoeff(), Unit::mw)});
  };
  if (evaluation.it_mw.size() == 0) return table;
  add(QT_TRANSLATE_NOOP("pages", "IT"), evaluation.it_mw);
  add(QT_TRANSLATE_NOOP("pages", "Hall fans"), heat.fan_mw);
  add(QT_TRANSLATE_NOOP("pages", "Pumps"), heat.pump_mw);
  add(QT_TRANSLATE_NOOP("pages", "Chillers"), heat.chiller_mw);
  add(QT_TRANSLATE_NOOP("pages", "Towers and dry coolers"), heat.rejection_mw);
  add(QT_TRANSLATE_NOOP("pages", "UPS losses"), heat.ups_loss_mw);
  add(QT_TRANSLATE_NOOP("pages", "Distribution losses"), heat.distribution_loss_mw);
  add(QT_TRANSLATE_NOOP("pages", "Lighting"), heat.lighting_mw);
  add(QT_TRANSLATE_NOOP("pages", "Facility"), heat.facility_mw);
  return table;
}

}  // namespace sitewright::ui
