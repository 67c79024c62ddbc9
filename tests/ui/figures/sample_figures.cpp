// Data of the size and shape that plans give.
#include "tests/ui/figures/sample_figures.h"

#include <cmath>
#include <numbers>

#include "ui/figures/bar_figure.h"
#include "ui/figures/capacity_figure.h"
#include "ui/figures/compare_figure.h"
#include "ui/figures/gantt_figure.h"
#include "ui/figures/heat_map_figure.h"
#include "ui/figures/pie_figure.h"
#include "ui/figures/stacked_columns.h"
#include "ui/figures/tornado_figure.h"
#include "ui/figures/waterfall_figure.h"

namespace sitewright::ui {

namespace {

using namespace Qt::Literals::StringLiterals;

const Date kStart = make_date(2024, 4, 15);

std::vector<double> ramp(int days, double from, double per_day, double most) {
  std::vector<double> y;
  for (int i = 0; i < days; ++i) y.push_back(std::clamp((i - from) * per_day, 0.0, most));
  return y;
}

std::vector<double> wave(double mean, double daily, double seasonal) {
  std::vector<double> y;
  for (int hour = 0; hour < 8760; ++hour) {
    const double day = std::cos(2 * std::numbers::pi * (hour % 24 - 15) / 24.0);
    const double year = std::cos(2 * std::numbers::pi * (hour / 24 - 200) / 365.0);
    y.push_back(mean + daily * day + seasonal * year);
  }
  return y;
}

LineData accelerators() {
  LineData data;
  data.title = u"Accelerators online"_s;
  data.y_name = u"Accelerators"_s;
  data.unit = Unit::count;
  data.x.start = kStart;
  data.steps = true;
  data.series = {
      {u"Online"_s, meaning_color(Meaning::accelerators), ramp(900, 90, 1500, 100000)},
      {u"Delivered"_s, meaning_color(Meaning::neutral), ramp(900, 50, 1100, 100000), 0, true}};
  data.markers = {{140, u"Target 2 Sep 2024"_s}, {430, u"Substation"_s}};
  return data;
}

RibbonRow constraints() {
  std::vector<RibbonDay> days;
  for (int i = 0; i < 900; ++i) {
    const auto constraint = i < 80    ? capacity::Constraint::powered
                            : i < 100 ? capacity::Constraint::delivered
                            : i < 160 ? capacity::Constraint::accepted
                                      : capacity::Constraint::target;
    const QString name = QString::fromLatin1(capacity::to_string(constraint).data());
    days.push_back({name, constraint_color(constraint)});
  }
  return {{}, merge_days(days)};
}

std::unique_ptr<Figure> lines() { return std::make_unique<LineFigure>(accelerators()); }

std::unique_ptr<Figure> hourly_line() {
  LineData data;
  data.title = u"Load at the meter"_s;
  data.y_name = u"Power"_s;
  data.unit = Unit::mw;
  data.x.kind = XScale::Kind::hours;
  data.from_zero = false;
  data.series = {{u"Facility"_s, meaning_color(Meaning::grid), wave(150, 6, 8)},
                 {u"IT"_s, meaning_color(Meaning::accelerators), wave(120, 2, 0)}};
  return std::make_unique<LineFigure>(std::move(data));
}

std::unique_ptr<Figure> stacked() {
  StackedData data;
  data.title = u"Who supplies the load"_s;
  data.y_name = u"Power"_s;
  data.unit = Unit::mw;
  data.x.kind = XScale::Kind::hours;
  std::vector<double> short_of(8760, 0.0);
  for (int hour = 4000; hour < 4500; ++hour) short_of[static_cast<std::size_t>(hour)] = 30;
  data.layers = {{u"Grid"_s, meaning_color(Meaning::grid), std::vector<double>(8760, 50.0)},
                 {u"Gas turbines"_s, meaning_color(Meaning::turbine), wave(70, 6, 8)},
                 {u"Engines"_s, meaning_color(Meaning::engine), std::vector<double>(8760, 12.0)},
                 {u"Storage"_s, meaning_color(Meaning::storage), std::vector<double>(8760, 5.0)},
                 {u"Unserved"_s, meaning_color(Meaning::unserved), std::move(short_of), true}};
  data.overlay = LineSeries{u"Load"_s, QColor(0x80, 0x88, 0x90), wave(140, 6, 8)};
  return std::make_unique<StackedColumns>(std::move(data));
}

BarData capex() {
  BarData data;
  data.title = u"Capital cost by year"_s;
  data.y_name = u"Cost"_s;
  data.unit = Unit::usd;
  data.category_name = u"Item"_s;
  data.categories = {u"Accelerators and hosts"_s,
                     u"Network"_s,
                     u"Electrical plant of the halls"_s,
                     u"Cooling"_s,
                     u"On-site generation"_s,
                     u"Substation and grid connection"_s};
  data.series = {{u"2024"_s, meaning_color(Meaning::grid), {2.5e9, 3e8, 2e8, 1.5e8, 1e8, 0}},
                 {u"2025"_s, meaning_color(Meaning::turbine), {1.2e9, 2e8, 1e8, 1e8, 2e8, 1.2e8}},
                 {u"2026"_s, meaning_color(Meaning::storage), {4e8, 0, -5e7, 0, 1e8, 0}}};
  return data;
}

std::unique_ptr<Figure> bars() { return std::make_unique<BarFigure>(capex()); }

std::unique_ptr<Figure> stacked_bars() {
  BarData data = capex();
  data.stacked = true;
  return std::make_unique<BarFigure>(std::move(data));
}

std::unique_ptr<Figure> pie() {
  PieData data;
  data.title = u"Capital cost"_s;
  data.value_name = u"Cost"_s;
  data.unit = Unit::usd;
  data.slices = {{u"Accelerators"_s, meaning_color(Meaning::accelerators), 3.2e9},
                 {u"Network"_s, meaning_color(Meaning::network), 4e8},
                 {u"Halls"_s, meaning_color(Meaning::neutral), 3.5e8},
                 {u"Cooling"_s, meaning_color(Meaning::heat), 1.6e8},
                 {u"Turbines"_s, meaning_color(Meaning::turbine), 9e7},
                 {u"Storage"_s, meaning_color(Meaning::storage), 6e7},
                 {u"Substation"_s, meaning_color(Meaning::grid), 5e7}};
  return std::make_unique<PieFigure>(std::move(data));
}

std::unique_ptr<Figure> ribbon() {
  RibbonRow first = constraints();
  first.name = u"Hall A"_s;
  RibbonRow second{u"Hall B"_s,
                   {{u"cooled"_s, constraint_color(capacity::Constraint::cooled), 0, 300},
                    {u"target"_s, constraint_color(capacity::Constraint::target), 300, 900}}};
  return std::make_unique<RibbonFigure>(
      RibbonData{u"What binds, hall by hall"_s, u"Constraint"_s, kStart, {first, second}});
}

std::unique_ptr<Figure> capacity_chart() {
  CapacityData data{accelerators(), {u""_s, u"Binds"_s, kStart, {constraints()}}};
  data.supply.y_name = u"Power"_s;
  data.supply.unit = Unit::mw;
  data.supply.x.start = kStart;
  data.supply.steps = true;
  std::vector<double> grid(900, 50.0);
  std::fill(grid.begin() + 430, grid.end(), 150.0);
  data.supply.series = {{u"Grid connection"_s, meaning_color(Meaning::grid), std::move(grid)}};
  data.steps = {{u"substation"_s, u"substation"_s, 430, 150, 150, false, {}}};
  return std::make_unique<CapacityFigure>(std::move(data));
}

std::unique_ptr<Figure> gantt() {
  GanttData data;
  data.title = u"Schedule"_s;
  const auto add = [&](const QString& name, int start, int days, double slack, bool critical) {
    GanttTask task;
    task.id = name;
    task.name = name;
    task.level = data.tasks.empty() ? 0 : 1;
    task.kind = days == 0 ? GanttKind::milestone : GanttKind::task;
    task.dates = {add_days(kStart, start), add_days(kStart, start + days)};
    task.float_days = slack;
    task.late_finish = add_days(task.dates.finish, static_cast<int>(slack));
    task.critical = critical;
    task.near_critical = slack < 15;
    data.tasks.push_back(std::move(task));
  };
  const auto link = [&](std::size_t from, std::size_t to, bool critical) {
    data.links.push_back({.id = QString::number(data.links.size()),
                          .from = from,
                          .to = to,
                          .driving = critical,
                          .critical = critical});
  };
  add(u"Campus"_s, 0, 168, 0, false);
  data.tasks[0].kind = GanttKind::summary;
  add(u"Site control"_s, 0, 30, 0, true);
  add(u"Air permit"_s, 20, 120, 45, false);
  add(u"Grid connection agreement with the utility"_s, 30, 210, 20, false);
  add(u"Shell and core of hall A"_s, 31, 90, 0, true);
  add(u"Transformers ordered"_s, 31, 0, 12, false);
  add(u"Turbines on site"_s, 60, 60, 30, false);
  add(u"First racks"_s, 122, 14, 0, true);
  add(u"Acceptance"_s, 137, 30, 0, true);
  add(u"100,000 accelerators online"_s, 168, 0, 0, true);
  link(1, 4, true);
  link(4, 7, true);
  link(7, 8, true);
  link(8, 9, true);
  link(1, 2, false);
  link(6, 5, false);
  GanttTask& permit = data.tasks[2];
  permit.baseline = GanttDates{add_days(kStart, 10), add_days(kStart, 130)};
  permit.deadline = add_days(kStart, 150);
  permit.constraint = permit.dates.start;
  permit.constraint_text = u"Not before 21 Sep 2024"_s;
  permit.enables = u"30 MW"_s;
  data.tasks[9].odds = GanttOdds{add_days(kStart, 170), add_days(kStart, 185)};
  data.tasks[8].deadline = add_days(kStart, 160);
  data.markers = {{add_days(kStart, 175), u"Target date"_s}};
  return std::make_unique<GanttFigure>(std::move(data));
}

std::unique_ptr<Figure> heat_map() {
  return std::make_unique<HeatMapFigure>(
      HeatMapData{u"Wet-bulb temperature"_s, u"Wet bulb"_s, Unit::c, wave(14, 4, 9)});
}

std::unique_ptr<Figure> waterfall() {
  WaterfallData data;
  data.title = u"From chips to source"_s;
  data.y_name = u"Power"_s;
  data.unit = Unit::mw;
  data.steps = {{u"Accelerators"_s, 70},   {u"Hosts"_s, 25},          {u"Network"_s, 8},
                {u"IT"_s, 0, {}, true},    {u"Cooling"_s, 22},        {u"Electrical losses"_s, 9},
                {u"Storage shaves"_s, -6}, {u"Source"_s, 0, {}, true}};
  return std::make_unique<WaterfallFigure>(std::move(data));
}

std::unique_ptr<Figure> tornado() {
  TornadoData data;
  data.title = u"What moves the useful hour most"_s;
  data.value_name = u"Useful accelerator-hour"_s;
  data.unit = Unit::usd_per_accelerator_h;
  data.base = 2.4;
  data.rows = {{u"Accelerators and servers, h100"_s, u"$31,250"_s, u"$50,000"_s, 2.3, 3.1},
               {u"Utilisation"_s, u"80 %"_s, u"99 %"_s, 2.7, 2.2},
               {u"WACC"_s, u"6.8 %"_s, u"9.2 %"_s, 2.33, 2.47},
               {u"A rather long name of an input that does not fit"_s, u"1"_s, u"2"_s, 2.41, 2.42}};
  return std::make_unique<TornadoFigure>(std::move(data));
}

std::unique_ptr<Figure> sizes() {
  LineData data;
  data.title = u"Cost of a useful hour by cluster size"_s;
  data.y_name = u"Useful accelerator-hour"_s;
  data.unit = Unit::usd_per_accelerator_h;
  data.x = {XScale::Kind::sizes, Date{}, 64.0, std::sqrt(2.0)};
  data.from_zero = false;
  LineSeries series{u"Useful accelerator-hour"_s, meaning_color(Meaning::accelerators), {}};
  for (int i = 0; i < 27; ++i) series.y.push_back(2.0 + 3.0 / (i + 1) + 0.002 * i * i);
  data.series = {series};
  data.markers = {{10, u"Cheapest"_s}};
  return std::make_unique<LineFigure>(std::move(data));
}

std::unique_ptr<Figure> terms() {
  LineData data;
  data.title = u"Own, lease or rent, by years of need"_s;
  data.y_name = u"Present value of use less cost"_s;
  data.unit = Unit::usd;
  data.x = {XScale::Kind::months, Date{}};
  LineSeries owned{u"Owned"_s, series_color(0), {}};
  LineSeries rented{u"Rented"_s, series_color(2), {}};
  for (int month = 0; month <= 96; ++month) {
    owned.y.push_back(-4e9 + 1e8 * month);
    rented.y.push_back(2e7 * month);
  }
  data.series = {owned, rented};
  data.markers = {{50, u"Owned as good as rented"_s}, {60, u"This plan's need"_s}};
  return std::make_unique<LineFigure>(std::move(data));
}

std::unique_ptr<Figure> compare() {
  CompareData data;
  data.title = u"Firm power, site against site"_s;
  data.y_name = u"Firm power"_s;
  data.unit = Unit::mw;
  data.plans = {{u"Memphis"_s, kStart, ramp(700, 60, 0.7, 280)},
                {u"North Dakota"_s, add_days(kStart, 120), ramp(700, 150, 1.2, 400)},
                {u"Pennsylvania"_s, add_days(kStart, 200), ramp(900, 300, 2.5, 960)}};
  return compare_figure(std::move(data));
}

}  // namespace

std::vector<Sample> sample_figures() {
  return {{"line", lines},
          {"hourly_line", hourly_line},
          {"stacked", stacked},
          {"bars", bars},
          {"stacked_bars", stacked_bars},
          {"pie", pie},
          {"ribbon", ribbon},
          {"capacity", capacity_chart},
          {"gantt", gantt},
          {"heat_map", heat_map},
          {"waterfall", waterfall},
          {"compare", compare},
          {"tornado", tornado},
          {"sizes", sizes},
          {"terms", terms}};
}

std::vector<Sample> empty_figures() {
  return {{"line", [] { return std::make_unique<LineFigure>(LineData{}); }},
          {"stacked", [] { return std::make_unique<StackedColumns>(StackedData{}); }},
          {"bars", [] { return std::make_unique<BarFigure>(BarData{}); }},
          {"pie", [] { return std::make_unique<PieFigure>(PieData{}); }},
          {"ribbon", [] { return std::make_unique<RibbonFigure>(RibbonData{}); }},
          {"capacity", [] { return std::make_unique<CapacityFigure>(CapacityData{}); }},
          {"gantt", [] { return std::make_unique<GanttFigure>(GanttData{}); }},
          {"heat_map", [] { return std::make_unique<HeatMapFigure>(HeatMapData{}); }},
          {"waterfall", [] { return std::make_unique<WaterfallFigure>(WaterfallData{}); }},
          {"tornado", [] { return std::make_unique<TornadoFigure>(TornadoData{}); }},
          {"compare", [] { return compare_figure(CompareData{}); }}};
}

}  // namespace sitewright::ui
