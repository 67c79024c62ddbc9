// The figure widget driven by a real mouse and real keys.
#include "ui/figures/figure_view.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

#include "ui/figures/line_figure.h"
#include "ui/figures/pie_figure.h"

namespace sitewright::ui {
namespace {

std::unique_ptr<LineFigure> two_lines(int days) {
  LineData data;
  data.title = QStringLiteral("Power by day");
  data.y_name = QStringLiteral("Power");
  data.unit = Unit::mw;
  data.x.start = make_date(2024, 1, 1);
  data.steps = true;
  const std::vector<double> y(static_cast<std::size_t>(days), 70.0);
  data.series = {{QStringLiteral("Grid"), Qt::blue, y}, {QStringLiteral("Gas"), Qt::red, y}};
  return std::make_unique<LineFigure>(std::move(data));
}

class FigureViewTest : public testing::Test {
 protected:
  FigureViewTest() {
    view_.resize(700, 400);
    view_.set_figure(two_lines(200));
    view_.show();
    QTest::qWait(1);
    (void)view_.grab();
  }
  void wheel(QPointF at, int delta) {
    QWheelEvent event(at, view_.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view_, &event);
  }
  [[nodiscard]] Range visible() const { return view_.figure()->visible_range(); }
  [[nodiscard]] double x_at(double pixel) const {
    const QRectF plot = view_.figure()->plot_rect();
    return visible().low + (pixel - plot.left()) / plot.width() * visible().width();
  }
  FigureView view_;
};

TEST_F(FigureViewTest, WheelZoomsAtTheCursor) {
  const QPointF at = view_.figure()->plot_rect().center() + QPointF(100, 0);
  const double before = x_at(at.x());
  QSignalSpy changed(&view_, &FigureView::visible_range_changed);
  wheel(at, 120);
  EXPECT_NEAR(visible().width(), 160, 1e-9);
  EXPECT_NEAR(x_at(at.x()), before, 1e-9);
  EXPECT_EQ(changed.count(), 1);
  wheel(at, -240);
  EXPECT_EQ(visible(), view_.figure()->full_range());
}

TEST_F(FigureViewTest, WheelOutsideThePlotIsLeftToThePage) {
  const QPointF at(2, 2);
  QWheelEvent event(at, view_.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                    Qt::NoScrollPhase, false);
  QApplication::sendEvent(&view_, &event);
  EXPECT_FALSE(event.isAccepted());
  EXPECT_EQ(visible(), view_.figure()->full_range());
}

TEST_F(FigureViewTest, KeysZoomPanAndReset) {
  QTest::keyClick(&view_, Qt::Key_Plus);
  EXPECT_NEAR(visible().low, 20, 1e-9);
  EXPECT_NEAR(visible().high, 180, 1e-9);
  QTest::keyClick(&view_, Qt::Key_Left);
  EXPECT_EQ(visible().low, 0);
  QTest::keyClick(&view_, Qt::Key_Right);
  EXPECT_NEAR(visible().low, 32, 1e-9);
  QTest::keyClick(&view_, Qt::Key_Minus);
  EXPECT_EQ(visible(), view_.figure()->full_range());
  QTest::keyClick(&view_, Qt::Key_Plus);
  QTest::keyClick(&view_, Qt::Key_Home);
  EXPECT_EQ(visible(), view_.figure()->full_range());
}

TEST_F(FigureViewTest, DraggingPansAndDoubleClickResets) {
  view_.zoom(0.5);
  const QPoint from = view_.figure()->plot_rect().center().toPoint();
  const double grabbed = x_at(from.x());
  QTest::mousePress(&view_, Qt::LeftButton, {}, from);
  const QPoint to = from + QPoint(60, 0);
  QMouseEvent move(QEvent::MouseMove, to, view_.mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                   Qt::NoModifier);
  QApplication::sendEvent(&view_, &move);
  QTest::mouseRelease(&view_, Qt::LeftButton, {}, to);
  EXPECT_NEAR(x_at(to.x()), grabbed, 1e-9);
  EXPECT_NEAR(visible().width(), 100, 1e-9);
  QTest::mouseDClick(&view_, Qt::LeftButton, {}, from);
  EXPECT_EQ(visible(), view_.figure()->full_range());
}

TEST_F(FigureViewTest, LegendAndDigitsHideSeries) {
  ASSERT_FALSE(view_.legend_rect(1).isEmpty());
  QTest::mouseClick(&view_, Qt::LeftButton, {}, view_.legend_rect(1).center());
  EXPECT_TRUE(view_.figure()->legend()[0].visible);
  EXPECT_FALSE(view_.figure()->legend()[1].visible);
  EXPECT_EQ(view_.accessibleDescription(), QStringLiteral("Grid"));
  QTest::keyClick(&view_, Qt::Key_2);
  EXPECT_TRUE(view_.figure()->legend()[1].visible);
  QTest::keyClick(&view_, Qt::Key_9);
  EXPECT_TRUE(view_.legend_rect(9).isEmpty());
}

TEST_F(FigureViewTest, ANewFigureOfTheSameRangeKeepsZoomAndHidden) {
  view_.zoom(0.5);
  view_.figure()->set_visible(0, false);
  view_.set_figure(two_lines(200));
  EXPECT_NEAR(visible().width(), 100, 1e-9);
  EXPECT_FALSE(view_.figure()->legend()[0].visible);
  view_.set_figure(two_lines(300));
  EXPECT_EQ(visible(), (Range{0, 300}));
  view_.set_figure(nullptr);
  EXPECT_EQ(view_.figure(), nullptr);
  (void)view_.grab();
  QTest::keyClick(&view_, Qt::Key_Plus);
  QTest::keyClick(&view_, Qt::Key_1);
  view_.copy_image();
  view_.copy_table();
}

TEST_F(FigureViewTest, HoverSaysWhatIsThere) {
  QTest::mouseMove(&view_, view_.figure()->plot_rect().center().toPoint());
  QTest::qWait(20);
  EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("Grid: 70 MW")))
      << QToolTip::text().toStdString();
}

TEST_F(FigureViewTest, CopiesImageAndTable) {
  view_.copy_image();
  EXPECT_EQ(QApplication::clipboard()->image().size(), QSize(1400, 800));
  view_.setFocus();
  QTest::keyClick(&view_, Qt::Key_C, Qt::ControlModifier);
  EXPECT_TRUE(QApplication::clipboard()->text().startsWith(
      QStringLiteral("Date\tGrid [MW]\tGas [MW]\n2024-01-01\t70\t70\n")));
}

TEST_F(FigureViewTest, MenuOffersEverything) {
  QStringList texts;
  QTimer::singleShot(0, &view_, [&texts] {
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    if (menu == nullptr) return;
    for (const QAction* action : menu->actions())
      if (!action->isSeparator()) texts.append(action->text());
    menu->close();
  });
  auto* button = view_.findChild<QToolButton*>();
  ASSERT_NE(button, nullptr);
  EXPECT_FALSE(button->accessibleName().isEmpty());
  QTest::mouseClick(button, Qt::LeftButton);
  EXPECT_EQ(texts.join(u'|').toStdString(),
            "Copy image|Copy table|Export SVG\u2026|Export PDF\u2026|Export PNG\u2026|Export "
            "CSV\u2026|Show everything|Series");
}

TEST_F(FigureViewTest, NamedForReadersOfTheScreen) {
  EXPECT_EQ(view_.accessibleName(), QStringLiteral("Power by day"));
  auto empty = std::make_unique<PieFigure>(PieData{});
  empty->set_empty_text(QStringLiteral("Add a lot to see its cost"));
  view_.set_figure(std::move(empty));
  EXPECT_EQ(view_.accessibleName(), QStringLiteral("Figure"));
  EXPECT_EQ(view_.accessibleDescription(), QStringLiteral("Add a lot to see its cost"));
}

TEST_F(FigureViewTest, FollowsTheTheme) {
  const QImage light = view_.grab().toImage();
  view_.setPalette(theme_palette(Theme::dark));
  const QImage dark = view_.grab().toImage();
  EXPECT_EQ(light.pixelColor(3, 200), figure_style(Theme::light).background);
  EXPECT_EQ(dark.pixelColor(3, 200), figure_style(Theme::dark).background);
}

TEST(ZoomedRange, KeepsThePoint) {
  EXPECT_EQ(zoomed_range({0, 100}, 25, 0.5), (Range{12.5, 62.5}));
  EXPECT_EQ(zoomed_range({12.5, 62.5}, 25, 2), (Range{0, 100}));
}

}  // namespace
}  // namespace sitewright::ui
