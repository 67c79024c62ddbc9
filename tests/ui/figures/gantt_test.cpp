// The Gantt chart's parts: bands of time, ways of arrows, rows in a window, what lies where.
#include "ui/figures/gantt_figure.h"

#include <gtest/gtest.h>

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

#include "ui/figures/gantt_route.h"
#include "ui/figures/time_header.h"

namespace sitewright::ui {
namespace {

using namespace Qt::Literals::StringLiterals;

const Date kStart = make_date(2024, 1, 1);  // a Monday

QStringList labels(const std::vector<TimeBand>& bands) {
  QStringList texts;
  for (const TimeBand& band : bands) texts.append(band.label);
  return texts;
}

TEST(TimeHeader, BandsFollowTheCalendar) {
  EXPECT_EQ(labels(time_bands(TimeUnit::month, kStart, {0, 91})),
            (QStringList{u"Jan"_s, u"Feb"_s, u"Mar"_s}));
  const auto quarters = time_bands(TimeUnit::quarter, kStart, {40, 370});
  EXPECT_EQ(labels(quarters), (QStringList{u"Q1"_s, u"Q2"_s, u"Q3"_s, u"Q4"_s, u"Q1"_s}));
  EXPECT_EQ(quarters[0].low, 0);
  EXPECT_EQ(quarters[0].high, 91);  // 2024 is a leap year
  EXPECT_EQ(labels(time_bands(TimeUnit::year, kStart, {0, 400})),
            (QStringList{u"2024"_s, u"2025"_s}));
  const auto weeks = time_bands(TimeUnit::week, kStart, {9, 20});
  EXPECT_EQ(labels(weeks), (QStringList{u"8"_s, u"15"_s}));  // Mondays
  EXPECT_EQ(weeks[0].low, 7);
  EXPECT_EQ(labels(time_bands(TimeUnit::day, kStart, {30, 33})),
            (QStringList{u"31"_s, u"1"_s, u"2"_s}));
}

TEST(TimeHeader, UnitsGrowCoarserWithTheScale) {
  const QFontMetricsF metrics(figure_style(Theme::light).font);
  EXPECT_EQ(finest_unit(30, metrics), TimeUnit::day);
  EXPECT_EQ(finest_unit(8, metrics), TimeUnit::week);
  EXPECT_EQ(finest_unit(1.5, metrics), TimeUnit::month);
  EXPECT_EQ(finest_unit(0.5, metrics), TimeUnit::quarter);
  EXPECT_EQ(finest_unit(0.1, metrics), TimeUnit::year);
  EXPECT_EQ(unit_above(TimeUnit::week), TimeUnit::month);
  EXPECT_EQ(unit_above(TimeUnit::quarter), TimeUnit::year);
  EXPECT_FALSE(unit_above(TimeUnit::year));
}

TEST(GanttRoute, GoesDownIntoALaterTaskAndTurnsBackForAnEarlierOne) {
  const QRectF first(0, 0, 50, 10);
  const QRectF later(60, 40, 50, 10);
  const QPolygonF down = link_route({first, later, true, true, 20});
  ASSERT_EQ(down.size(), 3);
  EXPECT_EQ(down.front(), QPointF(50, 5));
  EXPECT_EQ(down.back(), QPointF(65, 40));  // enters from above, a little inside
  const QRectF earlier(10, 40, 50, 10);
  const QPolygonF back = link_route({first, earlier, true, true, 20});
  ASSERT_EQ(back.size(), 6);
  EXPECT_EQ(back.back(), QPointF(10, 45));
  EXPECT_EQ(back[2].y(), 20);  // between the rows
  EXPECT_LT(back[4].x(), 10);
}

TEST(GanttRoute, EveryPairOfEndsArrivesFromItsOwnSide) {
  const QRectF from(100, 0, 50, 10);
  const QRectF to(120, 40, 80, 10);
  for (const bool from_finish : {true, false}) {
    for (const bool to_start : {true, false}) {
      const QPolygonF route = link_route({from, to, from_finish, to_start, 20});
      EXPECT_EQ(route.front().x(), from_finish ? from.right() : from.left());
      if (from_finish && to_start) continue;  // enters from above where time allows
      EXPECT_EQ(route.back().x(), to_start ? to.left() : to.right());
      const double before = route[route.size() - 2].x();
      EXPECT_TRUE(to_start ? before < to.left() : before > to.right());
    }
  }
}

TEST(GanttRoute, IsCutToThePlotAndKnowsHowNearAPointIs) {
  const QPolygonF route{{QPointF(0, 0), QPointF(100, 0), QPointF(100, 50)}};
  const auto lines = cut_route(route, 20, 60);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0], QLineF(20, 0, 60, 0));
  EXPECT_NEAR(route_distance(route, {50, 3}), 3, 1e-9);
  EXPECT_NEAR(route_distance(route, {103, 25}), 3, 1e-9);
}

GanttTask task(const QString& id, int start, int days) {
  GanttTask made;
  made.id = id;
  made.name = id;
  made.kind = days == 0 ? GanttKind::milestone : GanttKind::task;
  made.dates = {add_days(kStart, start), add_days(kStart, start + days)};
  return made;
}

std::unique_ptr<GanttFigure> rows(int count) {
  GanttData data;
  for (int i = 0; i < count; ++i) data.tasks.push_back(task(QString::number(i), i, 10));
  return std::make_unique<GanttFigure>(std::move(data));
}

void paint(Figure& figure) {
  QImage image(800, 400, QImage::Format_ARGB32_Premultiplied);
  QPainter painter(&image);
  figure.paint(painter, QRectF(0, 0, 800, 400), figure_style(Theme::light));
}

TEST(Gantt, AWindowShowsRowsOfNaturalHeight) {
  const auto figure = rows(200);
  paint(*figure);
  EXPECT_LT(figure->row_rect(0).height(), 3);
  EXPECT_EQ(figure->row_at({5, figure->plot_rect().bottom() - 1}), 199U);
  figure->set_window(2200);
  paint(*figure);
  EXPECT_EQ(figure->row_rect(0).height(), 22);
  EXPECT_EQ(figure->row_at({5, figure->plot_rect().top() + 1}), 100U);
  EXPECT_EQ(figure->rows_height(), 4400);
  EXPECT_FALSE(figure->row_at({5, figure->plot_rect().top() - 1}));
}

TEST(Gantt, KnowsBarEdgeHandleAndLink) {
  GanttData data;
  data.tasks = {task(u"a"_s, 0, 40), task(u"b"_s, 60, 40), task(u"c"_s, 100, 0)};
  data.links = {{.id = u"l"_s, .from = 0, .to = 1}};
  GanttFigure figure(std::move(data));
  paint(figure);
  const QRectF bar = figure.bar_rect(0);
  EXPECT_EQ(figure.part_at(bar.center())->kind, GanttPart::Kind::bar);
  EXPECT_EQ(figure.part_at({bar.right() - 1, bar.center().y()})->kind, GanttPart::Kind::right_edge);
  EXPECT_EQ(figure.part_at(figure.link_handle(0))->kind, GanttPart::Kind::link_handle);
  EXPECT_EQ(figure.part_at({bar.right() + 60, bar.center().y()})->kind, GanttPart::Kind::row);
  EXPECT_EQ(figure.part_at(figure.bar_rect(2).center())->kind, GanttPart::Kind::bar);
  const QPolygonF path = figure.link_path(0);
  EXPECT_EQ(figure.link_at((path[1] + path[2]) / 2), 0U);
  EXPECT_FALSE(figure.link_at({bar.left() - 3, bar.center().y()}));
  EXPECT_EQ(figure.day_at(figure.x_of(add_days(kStart, 17)) + 0.01), add_days(kStart, 17));
}

/// The colour of a row in the middle of a day, beside the bar.
QColor ground(GanttFigure& figure, std::size_t row, Date day) {
  QImage image(800, 400, QImage::Format_ARGB32_Premultiplied);
  QPainter painter(&image);
  figure.paint(painter, QRectF(0, 0, 800, 400), figure_style(Theme::light));
  const double x = (figure.x_of(day) + figure.x_of(add_days(day, 1))) / 2;
  return image.pixelColor(
      QPoint(static_cast<int>(x), static_cast<int>(figure.row_rect(row).top()) + 2));
}

TEST(Gantt, DaysOffAreShadedInTheRowsOfTheirCalendarOnceDaysAreWide) {
  GanttData data;
  data.tasks = {task(u"a"_s, 0, 400), task(u"b"_s, 0, 400)};
  data.tasks[0].calendar = 0;
  GanttFigure figure(std::move(data));
  const Date saturday = add_days(kStart, 5);
  const Date tuesday = add_days(kStart, 8);
  figure.set_days_off({{{saturday, add_days(saturday, 2)}}});
  EXPECT_EQ(ground(figure, 0, saturday), ground(figure, 0, tuesday));  // 2 px a day
  const double first = days_between(figure.origin(), kStart);
  figure.set_visible_range({first, first + 28});
  EXPECT_NE(ground(figure, 0, saturday), ground(figure, 0, tuesday));
  EXPECT_EQ(ground(figure, 0, add_days(saturday, 2)), ground(figure, 0, tuesday));
  EXPECT_EQ(ground(figure, 1, saturday), ground(figure, 1, tuesday));  // works around the clock
}

TEST(Gantt, TodayIsNotItsOwnAffair) {
  const auto figure = rows(3);
  const double before = figure->space_above(figure_style(Theme::light));
  figure->set_today(add_days(kStart, 5));
  EXPECT_GT(figure->space_above(figure_style(Theme::light)), before);
  figure->set_today(add_days(kStart, 5000));
  EXPECT_EQ(figure->space_above(figure_style(Theme::light)), before);
}

}  // namespace
}  // namespace sitewright::ui
