// Numbers that figures show and export, figure by figure.
#include <gtest/gtest.h>

#include <QTemporaryDir>
#include <cmath>
#include <limits>

#include "ui/figures/bar_figure.h"
#include "ui/figures/capacity_figure.h"
#include "ui/figures/compare_figure.h"
#include "ui/figures/export.h"
#include "ui/figures/gantt_figure.h"
#include "ui/figures/heat_map_figure.h"
#include "ui/figures/pie_figure.h"
#include "ui/figures/plot_frame.h"
#include "ui/figures/stacked_columns.h"
#include "ui/figures/waterfall_figure.h"

namespace sitewright::ui {
namespace {

using namespace Qt::Literals::StringLiterals;
using Row = std::vector<QString>;

const double kNan = std::numeric_limits<double>::quiet_NaN();
const Date kStart = make_date(2024, 9, 1);

void paint(Figure& figure) {
  (void)figure_image(figure, {600, 300}, figure_style(Theme::light), 1);
}

LineData two_lines() {
  LineData data;
  data.y_name = u"Power"_s;
  data.unit = Unit::mw;
  data.x.start = kStart;
  data.steps = true;
  data.series = {{u"Firm"_s, Qt::blue, {10, 20.5, kNan}}, {u"Load, peak"_s, Qt::red, {5, 6}, 1}};
  return data;
}

TEST(LineTable, DatesUnitsAndGaps) {
  const FigureTable table = LineFigure(two_lines()).table();
  EXPECT_EQ(table.headers, (Row{u"Date"_s, u"Firm [MW]"_s, u"Load, peak [MW]"_s}));
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.rows[0], (Row{u"2024-09-01"_s, u"10"_s, QString()}));
  EXPECT_EQ(table.rows[1], (Row{u"2024-09-02"_s, u"20.5"_s, u"5"_s}));
  EXPECT_EQ(table.rows[2], (Row{u"2024-09-03"_s, QString(), u"6"_s}));
}

TEST(LineHit, NamesTheDayAndEverySeries) {
  LineFigure figure(two_lines());
  paint(figure);
  const QRectF plot = figure.plot_rect();
  const auto hit = figure.hit({plot.left() + plot.width() / 2, plot.center().y()});
  ASSERT_TRUE(hit.has_value());
  EXPECT_EQ(hit->text.toStdString(), "2 Sep 2024\nFirm: 20.5 MW\nLoad, peak: 5 MW");
  figure.set_visible(0, false);
  const auto other = figure.hit({plot.left() + plot.width() / 2, plot.center().y()});
  EXPECT_EQ(other->text.toStdString(), "2 Sep 2024\nLoad, peak: 5 MW");
}

TEST(Lines, OnePointAndUnknownOnes) {
  LineData one;
  one.series = {{u"A"_s, Qt::blue, {4}}};
  LineFigure point(one);
  EXPECT_FALSE(point.is_empty());
  paint(point);
  EXPECT_EQ(point.table().rows.size(), 1U);
  LineData unknown;
  unknown.series = {{u"A"_s, Qt::blue, {kNan, kNan}}};
  EXPECT_TRUE(LineFigure(unknown).is_empty());
  LineData flat;
  flat.from_zero = false;
  flat.series = {{u"A"_s, Qt::blue, {-3, -3, kNan, -3}}};
  LineFigure constant(flat);
  paint(constant);
}

TEST(ZoomLimits, StayWithinTheData) {
  LineData data;
  data.series = {{u"A"_s, Qt::blue, std::vector<double>(101, 1.0)}};
  LineFigure figure(data);
  EXPECT_EQ(figure.full_range(), (Range{0, 100}));
  figure.set_visible_range({-20, 30});
  EXPECT_EQ(figure.visible_range(), (Range{0, 50}));
  figure.set_visible_range({90, 120});
  EXPECT_EQ(figure.visible_range(), (Range{70, 100}));
  figure.set_visible_range({50, 50.1});
  EXPECT_NEAR(figure.visible_range().width(), 4, 1e-9);
  figure.set_visible_range({kNan, 3});
  EXPECT_NEAR(figure.visible_range().width(), 4, 1e-9);
}

StackedData two_layers() {
  StackedData data;
  data.y_name = u"Power"_s;
  data.unit = Unit::mw;
  data.x.kind = XScale::Kind::hours;
  data.layers = {{u"Grid"_s, Qt::blue, {1, 2, kNan, 4}}, {u"Gas"_s, Qt::red, {3, 3, 3, 3}}};
  data.overlay = LineSeries{u"Load"_s, Qt::black, {4, 5, 3, 8}};
  return data;
}

TEST(StackedTable, LayersThenTheLoad) {
  const FigureTable table = StackedColumns(two_layers()).table();
  EXPECT_EQ(table.headers,
            (Row{u"Hour of year [h]"_s, u"Grid [MW]"_s, u"Gas [MW]"_s, u"Load [MW]"_s}));
  EXPECT_EQ(table.rows[3], (Row{u"3"_s, u"4"_s, u"3"_s, u"8"_s}));
  EXPECT_EQ(table.rows[2][1], QString());
}

TEST(StackedHit, TopLayerFirst) {
  StackedColumns figure(two_layers());
  paint(figure);
  const QRectF plot = figure.plot_rect();
  const auto hit = figure.hit({plot.left() + plot.width() * 0.3, plot.center().y()});
  ASSERT_TRUE(hit.has_value());
  EXPECT_EQ(hit->text.toStdString(),
            "1 Jan, 01:00\nGas: 3 MW\nGrid: 2 MW\nTotal: 5 MW\nLoad: 5 MW");
}

TEST(StackedPixels, HeightsAreTheValues) {
  StackedData data = two_layers();
  data.overlay.reset();
  data.layers[0].y = {5, 5, 5, 5};
  data.layers[1].y = {5, 5, 5, 5};
  StackedColumns figure(data);
  const QImage image = figure_image(figure, {600, 300}, figure_style(Theme::light), 1);
  const QRectF plot = figure.plot_rect();  // the axis ends at 10 MW
  const int x = static_cast<int>(plot.center().x());
  const auto at = [&](double share) {
    return image.pixelColor(x, static_cast<int>(plot.bottom() - plot.height() * share));
  };
  EXPECT_EQ(at(0.25), QColor(Qt::blue));
  EXPECT_EQ(at(0.47), QColor(Qt::blue));
  EXPECT_EQ(at(0.53), QColor(Qt::red));
  EXPECT_EQ(at(0.95), QColor(Qt::red));
}

TEST(Bars, TableAndHit) {
  BarData data;
  data.y_name = u"Cost"_s;
  data.unit = Unit::usd;
  data.category_name = u"Item"_s;
  data.categories = {u"Halls"_s, u"Cooling"_s};
  data.series = {{u"2024"_s, Qt::blue, {1e6, 2e6}}, {u"2025"_s, Qt::red, {3e6, kNan}}};
  data.stacked = true;
  BarFigure figure(data);
  EXPECT_EQ(figure.table().rows[0], (Row{u"Halls"_s, u"1000000"_s, u"3000000"_s}));
  EXPECT_EQ(figure.table().rows[1][2], QString());
  paint(figure);
  const QRectF plot = figure.plot_rect();
  const auto hit = figure.hit({plot.left() + plot.width() / 4, plot.center().y()});
  ASSERT_TRUE(hit.has_value());
  EXPECT_EQ(hit->text.toStdString(),
            "Halls\n2024: $1,000,000\n2025: $3,000,000\nTotal: $4,000,000");
}

TEST(Pie, QuartersAndShares) {
  PieData data;
  data.value_name = u"Cost"_s;
  data.unit = Unit::usd;
  data.slices = {{u"A"_s, Qt::red, 1},
                 {u"B"_s, Qt::green, 1},
                 {u"C"_s, Qt::blue, 2},
                 {u"None"_s, Qt::black, -4}};
  PieFigure figure(data);
  EXPECT_EQ(figure.table().headers, (Row{u"Part"_s, u"Cost [$]"_s, u"Share [%]"_s}));
  EXPECT_EQ(figure.table().rows[2], (Row{u"C"_s, u"2"_s, u"50"_s}));
  const QImage image = figure_image(figure, {600, 300}, figure_style(Theme::light), 1);
  const QPointF centre = figure.plot_rect().center();
  EXPECT_EQ(figure.hit(centre + QPointF(20, -20))->text, u"A: $1 (25 %)"_s);
  EXPECT_EQ(figure.hit(centre + QPointF(20, 20))->text, u"B: $1 (25 %)"_s);
  EXPECT_EQ(figure.hit(centre + QPointF(-20, 0))->text, u"C: $2 (50 %)"_s);
  EXPECT_EQ(image.pixelColor((centre + QPointF(20, -20)).toPoint()), QColor(Qt::red));
  EXPECT_EQ(image.pixelColor((centre + QPointF(20, 20)).toPoint()), QColor(Qt::green));
  EXPECT_EQ(image.pixelColor((centre + QPointF(-20, 0)).toPoint()), QColor(Qt::blue));
}

TEST(Ribbon, MergesEqualDays) {
  const std::vector<RibbonSegment> segments =
      merge_days({{u"power"_s, Qt::blue}, {u"power"_s, Qt::blue}, {u"water"_s, Qt::red}});
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(segments[0].end_day, 2);
  EXPECT_EQ(segments[1].first_day, 2);
  RibbonFigure figure({u""_s, u"Constraint"_s, kStart, {{u"Hall A"_s, segments}}});
  EXPECT_EQ(figure.table().rows[0],
            (Row{u"Hall A"_s, u"power"_s, u"2024-09-01"_s, u"2024-09-02"_s, u"2"_s}));
  paint(figure);
  const QRectF plot = figure.plot_rect();
  EXPECT_EQ(figure.hit({plot.right() - 10, plot.center().y()})->text.toStdString(),
            "Hall A: water\n3 Sep 2024 \u2013 3 Sep 2024");
  EXPECT_TRUE(merge_days({}).empty());
}

TEST(Capacity, TableAndHitNameWhatBinds) {
  LineData lines = two_lines();
  CapacityFigure figure({lines,
                         {u""_s,
                          u"Binds"_s,
                          kStart,
                          {{u""_s, {{u"power"_s, Qt::blue, 0, 2}, {u"water"_s, Qt::red, 2, 3}}}}}});
  EXPECT_EQ(figure.table().headers.back(), u"Binds"_s);
  EXPECT_EQ(figure.table().rows[1].back(), u"power"_s);
  EXPECT_EQ(figure.table().rows[2].back(), u"water"_s);
  paint(figure);
  const QRectF plot = figure.plot_rect();
  const auto hit = figure.hit({plot.center().x(), plot.top() + 20});
  ASSERT_TRUE(hit.has_value());
  EXPECT_TRUE(hit->text.endsWith(u"Binds: power"_s)) << hit->text.toStdString();
  EXPECT_EQ(figure.hit({plot.center().x(), plot.bottom() - 5})->text.section(u'\n', 0, 0),
            u"power"_s);
}

TEST(Capacity, StepsOfSupplyStandBelowOnTheSameAxis) {
  CapacityData data{two_lines(), {u""_s, u"Binds"_s, kStart, {}}};
  data.supply = two_lines();
  data.steps = {{u"late"_s, u"late"_s, 1, 20, 20, false, {}}};
  data.why = [](int day) { return u"reason %1"_s.arg(day); };
  CapacityFigure figure(std::move(data));
  EXPECT_EQ(figure.table().headers.size(), 5U);  // date, two lines, two lines of supply
  (void)figure_image(figure, {600, 500}, figure_style(Theme::light), 1);
  const QPointF step = figure.step_point(1, 20);
  EXPECT_TRUE(figure.supply_rect().contains(step));
  EXPECT_EQ(figure.step_at(step + QPointF(3, 3)), 0U);
  EXPECT_FALSE(figure.step_at(step + QPointF(30, 0)));
  EXPECT_NEAR(figure.level_at(step.y()), 20, 1e-9);
  EXPECT_NEAR(figure.x_of(1), step.x(), 1e-9);  // one time axis
  EXPECT_EQ(figure.day_at(figure.x_of(1) + 1), 1);
  EXPECT_TRUE(figure.hit(step - QPointF(0, 10))->text.endsWith(u"reason 1"_s));
  EXPECT_EQ(figure.why(99), QString());
  (void)figure_image(figure, {600, 200}, figure_style(Theme::light), 1);
  EXPECT_TRUE(figure.supply_rect().isEmpty());  // too low to be read
}

TEST(Gantt, TableAndHit) {
  GanttTask permit;
  permit.name = u"Permit"_s;
  permit.dates = {kStart, add_days(kStart, 30)};
  permit.float_days = 12;
  permit.late_finish = add_days(kStart, 42);
  permit.deadline = add_days(kStart, 20);
  GanttTask power;
  power.name = u"Power on"_s;
  power.kind = GanttKind::milestone;
  power.dates = {add_days(kStart, 31), add_days(kStart, 31)};
  power.critical = true;
  GanttData data;
  data.tasks = {permit, power};
  GanttFigure figure(std::move(data));
  EXPECT_EQ(figure.table().rows[0], (Row{u"Permit"_s, u"2024-09-01"_s, u"2024-10-01"_s, u"12"_s,
                                         u"no"_s, u"no"_s, u"2024-09-21"_s, u""_s, u""_s}));
  // Two days of margin on either side of the 42 from the first start to the last late finish.
  EXPECT_EQ(figure.full_range(), (Range{0, 46}));
  EXPECT_EQ(figure.origin(), add_days(kStart, -2));
  paint(figure);
  const QRectF plot = figure.plot_rect();
  EXPECT_EQ(figure.hit({plot.left() + 20, plot.top() + plot.height() / 4})->text.toStdString(),
            "Permit\n1 Sep 2024 \u2013 1 Oct 2024 (30 days)\nFloat: 12 days\n"
            "Deadline: 21 Sep 2024, missed by 10 days");
  EXPECT_EQ(figure.hit({plot.right() - 20, plot.bottom() - plot.height() / 4})->text.toStdString(),
            "Power on\n2 Oct 2024\nOn the critical path");
}

TEST(HeatMap, HitFindsTheHour) {
  std::vector<double> hourly(8760);
  for (std::size_t i = 0; i < hourly.size(); ++i) hourly[i] = static_cast<double>(i);
  hourly[0] = kNan;
  HeatMapFigure figure({u""_s, u"Load"_s, Unit::mw, hourly});
  paint(figure);
  const QRectF plot = figure.plot_rect();
  const QPointF point(plot.left() + plot.width() * 31.5 / 365,
                      plot.top() + plot.height() * 14.5 / 24);
  EXPECT_EQ(figure.hit(point)->text.toStdString(), "1 Feb, 14:00\nLoad: 758 MW");
  EXPECT_FALSE(figure.hit(plot.topLeft() + QPointF(0.2, 0.2)).has_value());
  EXPECT_EQ(figure.table().rows[0][1], QString());
  EXPECT_LT(heat_color(0).lightness(), heat_color(0.5).lightness());
  EXPECT_LT(heat_color(0.5).lightness(), heat_color(1).lightness());
}

TEST(Waterfall, TotalsAddUp) {
  WaterfallFigure figure(
      {u""_s,
       u"Power"_s,
       Unit::mw,
       {{u"Chips"_s, 70, {}, false}, {u"Hosts"_s, -20, {}, false}, {u"IT"_s, 999, {}, true}}});
  EXPECT_EQ(figure.table().rows[1], (Row{u"Hosts"_s, u"-20"_s, u"50"_s}));
  EXPECT_EQ(figure.table().rows[2], (Row{u"IT"_s, u"50"_s, u"50"_s}));
}

TEST(Compare, EachPlanFromItsOwnStart) {
  const auto figure = compare_figure(
      {u""_s, u"Firm"_s, Unit::mw, {{u"A"_s, add_days(kStart, 2), {7}}, {u"B"_s, kStart, {1, 2}}}});
  const FigureTable table = figure->table();
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.rows[0], (Row{u"2024-09-01"_s, QString(), u"1"_s}));
  EXPECT_EQ(table.rows[2], (Row{u"2024-09-03"_s, u"7"_s, QString()}));
}

TEST(YAxes, RoundStepsThatCoverTheValues) {
  const FigureStyle style = figure_style(Theme::light);
  for (const double high : {0.0, 1e-4, 0.7, 1.0, 99.0, 1000.0, 4.3e9}) {
    for (const double height : {10.0, 200.0, 900.0}) {
      const YAxis axis =
          make_y_axis({{-high / 3, high}, Unit::usd, u"Cost"_s, true}, height, style);
      EXPECT_LE(axis.range.low, -high / 3 + 1e-9 * high);
      EXPECT_GE(axis.range.high, high - 1e-9 * high);
      EXPECT_GT(axis.range.width(), 0);
    }
  }
  const YAxis count = make_y_axis({{0, 2}, Unit::count, u"Units"_s, true}, 900, style);
  EXPECT_DOUBLE_EQ(count.step, 1);
}

TEST(YAxes, ALowPlotIsNotLeftHalfEmpty) {
  const FigureStyle style = figure_style(Theme::light);
  for (const double high : {10.8e9, 21e9, 53e9, 99e9}) {
    const YAxis axis = make_y_axis({{0, high}, Unit::usd, u"Cost"_s, true}, 110, style);
    EXPECT_LE(axis.range.high, 1.13 * high);
    EXPECT_LE(axis.step, axis.range.high) << "two ticks at least";
  }
}

TEST(Csv, QuotesWhereNeeded) {
  const FigureTable table{{u"A, b"_s, u"C"_s}, {{u"say \"x\""_s, u"two\nlines"_s}}};
  EXPECT_EQ(table_csv(table).toStdString(), "\"A, b\",C\r\n\"say \"\"x\"\"\",\"two\nlines\"\r\n");
  EXPECT_EQ(table_tsv(table).toStdString(), "A, b\tC\nsay \"x\"\ttwo lines\n");
}

TEST(ExportErrors, NameTheFile) {
  LineFigure figure(two_lines());
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"missing/chart.svg"_s);
  for (const FigureFormat format :
       {FigureFormat::svg, FigureFormat::pdf, FigureFormat::png, FigureFormat::csv}) {
    const auto written = export_figure(figure, path, format, {300, 200});
    ASSERT_FALSE(written.has_value());
    EXPECT_NE(written.error().message.find(path.toStdString()), std::string::npos);
  }
  const auto nothing =
      export_figure(figure, folder.filePath(u"a.png"_s), FigureFormat::png, {0, 5});
  ASSERT_FALSE(nothing.has_value());
  EXPECT_NE(nothing.error().message.find("0 x 5"), std::string::npos) << nothing.error().message;
  EXPECT_FALSE(format_of(u"chart.doc"_s).has_value());
  EXPECT_EQ(format_of(u"CHART.SVG"_s), FigureFormat::svg);
}

}  // namespace
}  // namespace sitewright::ui
