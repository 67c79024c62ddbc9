// The table of pages.
#include "ui/pages/page.h"

#include <QCoreApplication>

#include "ui/pages/capacity_page.h"
#include "ui/pages/chart_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/page_tables.h"
#include "ui/pages/power_page.h"
#include "ui/pages/schedule_page.h"

namespace sitewright::ui {

namespace {

Page* overview(QWidget* parent) { return new OverviewPage(parent); }

Page* capacity_page(QWidget* parent) { return new CapacityPage(parent); }
Page* power_page(QWidget* parent) { return new PowerPage(parent); }
Page* heat_page(QWidget* parent) {
  return new ChartPage({.rows = {{"pue-by-hour"}, {"pue-by-month", "water-by-month"}},
                        .tables = {{QT_TRANSLATE_NOOP("pages", "Energy"), energy_table}}},
                       parent);
}
Page* schedule_page(QWidget* parent) { return new SchedulePage(parent); }
Page* network_page(QWidget* parent) {
  return new ChartPage(
      {.cards = {"network.switches", "network.optics", "network.power_mw", "network.capex_usd",
                 "reliability.mtti_h", "reliability.goodput_frac", "reliability.spare_accelerators",
                 "reliability.cheapest_cluster"},
       .rows = {{"useful-hour", "goodput"}},
       .tables = {{QT_TRANSLATE_NOOP("pages", "Parts"), part_table},
                  {QT_TRANSLATE_NOOP("pages", "Tiers"), tier_table},
                  {QT_TRANSLATE_NOOP("pages", "One fabric or several"), split_table},
                  {QT_TRANSLATE_NOOP("pages", "Failures"), cause_table},
                  {QT_TRANSLATE_NOOP("pages", "By job size"), size_table},
                  {QT_TRANSLATE_NOOP("pages", "Running time"), time_table}}},
      parent);
}
Page* cost_page(QWidget* parent) {
  return new ChartPage(
      {.cards = {"cost.capex_usd", "cost.opex_usd_per_year", "cost.npv_usd",
                 "cost.usd_per_accelerator_h", "cost.usd_per_useful_accelerator_h",
                 "cost.energy_usd_per_mwh", "cost.irr_frac", "cost.payback_years"},
       .rows = {{"capex", "hour-stack"}, {"cash-flow"}, {"opex", "useful-hour"}, {"buy-or-rent"}},
       .tornado = true,
       .tables = {{QT_TRANSLATE_NOOP("pages", "Capex items"), capex_table},
                  {QT_TRANSLATE_NOOP("pages", "Subtotals"), subtotal_table},
                  {QT_TRANSLATE_NOOP("pages", "By year"), year_table},
                  {QT_TRANSLATE_NOOP("pages", "Returns"), return_table},
                  {QT_TRANSLATE_NOOP("pages", "Own, lease or rent"), way_table},
                  {QT_TRANSLATE_NOOP("pages", "Break-even"), break_even_table}}},
      parent);
}

}  // namespace

const std::vector<PageEntry>& page_entries() {
  static const std::vector<PageEntry> entries{
      {"overview", QT_TRANSLATE_NOOP("pages", "Overview"), overview},
      {"capacity", QT_TRANSLATE_NOOP("pages", "Capacity"), capacity_page},
      {"power", QT_TRANSLATE_NOOP("pages", "Power"), power_page},
      {"heat", QT_TRANSLATE_NOOP("pages", "Heat"), heat_page},
      {"schedule", QT_TRANSLATE_NOOP("pages", "Schedule"), schedule_page},
      {"network", QT_TRANSLATE_NOOP("pages", "Network"), network_page},
      {"cost", QT_TRANSLATE_NOOP("pages", "Cost"), cost_page}};
  return entries;
}

}  // namespace sitewright::ui
