// What holds for every kind of figure: both themes, all sizes, all file formats, empty data.
#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <cmath>

#include "tests/ui/figures/sample_figures.h"
#include "ui/figures/export.h"
#include "ui/figures/sheet.h"

namespace sitewright::ui {
namespace {

constexpr QSizeF kSize(900, 500);

QByteArray bytes_of(const QString& path) {
  QFile file(path);
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
  return file.readAll();
}

/// Mean difference of two pictures over all channels, 0 to 255.
double difference(const QImage& one, const QImage& other) {
  EXPECT_EQ(one.size(), other.size());
  double sum = 0;
  for (int y = 0; y < one.height(); ++y) {
    for (int x = 0; x < one.width(); ++x) {
      const QColor a = one.pixelColor(x, y);
      const QColor b = other.pixelColor(x, y);
      sum += std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
             std::abs(a.blue() - b.blue());
    }
  }
  return sum / (3.0 * one.width() * one.height());
}

QImage rasterised(const QByteArray& svg) {
  QSvgRenderer renderer(svg);
  EXPECT_TRUE(renderer.isValid());
  QImage image(kSize.toSize(), QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::white);
  QPainter painter(&image);
  renderer.render(&painter);
  return image;
}

class EveryFigure : public testing::TestWithParam<Sample> {};

TEST_P(EveryFigure, FillsBothThemes) {
  QDir().mkpath(QStringLiteral("figures"));
  for (const Theme theme : {Theme::light, Theme::dark}) {
    const auto figure = GetParam().make();
    const QImage image = figure_image(*figure, kSize, figure_style(theme), 1);
    const QString file =
        QStringLiteral("figures/%1_%2.png")
            .arg(QString::fromStdString(GetParam().name),
                 theme == Theme::light ? QStringLiteral("light") : QStringLiteral("dark"));
    EXPECT_TRUE(image.save(file));
    QImage blank(image.size(), image.format());
    blank.fill(figure_style(theme).background);
    EXPECT_GT(difference(image, blank), 0.5);
    EXPECT_TRUE(QRectF(QPointF(0, 0), kSize).contains(figure->plot_rect()));
  }
}

TEST_P(EveryFigure, SurvivesEverySize) {
  const auto figure = GetParam().make();
  for (const QSizeF size : {QSizeF(1, 1), QSizeF(40, 30), QSizeF(120, 90), QSizeF(3000, 60)})
    EXPECT_FALSE(figure_image(*figure, size, figure_style(Theme::light), 1).isNull());
}

TEST_P(EveryFigure, TableIsRectangular) {
  const FigureTable table = GetParam().make()->table();
  ASSERT_FALSE(table.headers.empty());
  ASSERT_FALSE(table.rows.empty());
  for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.headers.size());
  for (const QString& header : table.headers) EXPECT_FALSE(header.isEmpty());
}

TEST_P(EveryFigure, AnswersUnderThePlotOnly) {
  const auto figure = GetParam().make();
  EXPECT_FALSE(figure->hit({100, 100}).has_value()) << "before the first paint";
  (void)figure_image(*figure, kSize, figure_style(Theme::light), 1);
  const QRectF plot = figure->plot_rect();
  const QPointF inside = plot.center() + QPointF(plot.width() / 5, -plot.height() / 10);
  const auto hit = figure->hit(inside);
  ASSERT_TRUE(hit.has_value());
  EXPECT_FALSE(hit->text.isEmpty());
  EXPECT_FALSE(figure->hit(plot.topLeft() - QPointF(3, 3)).has_value());
}

TEST_P(EveryFigure, EachFormatIsValid) {
  const QTemporaryDir folder;
  const auto figure = GetParam().make();
  for (const FigureFormat format :
       {FigureFormat::svg, FigureFormat::pdf, FigureFormat::png, FigureFormat::csv}) {
    const QString path = folder.filePath(QStringLiteral("f.") + format_suffix(format));
    const Expected<void> written = export_figure(*figure, path, format, kSize);
    ASSERT_TRUE(written.has_value()) << written.error().message;
    EXPECT_EQ(format_of(path), format);
  }
  EXPECT_TRUE(QSvgRenderer(folder.filePath(QStringLiteral("f.svg"))).isValid());
  EXPECT_TRUE(bytes_of(folder.filePath(QStringLiteral("f.pdf"))).startsWith("%PDF-1."));
  EXPECT_TRUE(bytes_of(folder.filePath(QStringLiteral("f.pdf"))).trimmed().endsWith("%%EOF"));
  const QImage png(folder.filePath(QStringLiteral("f.png")));
  EXPECT_EQ(png.size(), QSize(1800, 1000));
  const QByteArray csv = bytes_of(folder.filePath(QStringLiteral("f.csv")));
  EXPECT_EQ(csv.count("\r\n"), static_cast<qsizetype>(figure->table().rows.size()) + 1);
}

TEST_P(EveryFigure, ZoomedSvgLooksLikeItsPicture) {
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("zoomed.svg"));
  const auto figure = GetParam().make();
  const Range full = figure->full_range();
  figure->set_visible_range({full.low + full.width() * 0.31, full.low + full.width() * 0.52});
  ASSERT_TRUE(export_figure(*figure, path, FigureFormat::svg, kSize).has_value());
  const QImage picture = figure_image(*figure, kSize, figure_style(Theme::light), 1);
  const QImage svg = rasterised(bytes_of(path));
  EXPECT_LT(difference(svg, picture), 2.5);
  // Clips are lost in SVG: nothing may reach over the margins.
  const QRectF plot = figure->plot_rect();
  if (!figure->can_zoom()) return;
  const QRect margin(static_cast<int>(plot.right()) + 3, static_cast<int>(plot.top()), 4,
                     static_cast<int>(plot.height() * 0.9));
  EXPECT_LT(difference(svg.copy(margin), picture.copy(margin)), 1.0);
}

TEST_P(EveryFigure, HidingKeepsTheOthers) {
  const auto figure = GetParam().make();
  for (std::size_t i = 0; i < figure->legend().size(); ++i) figure->set_visible(i, false);
  EXPECT_FALSE(figure_image(*figure, kSize, figure_style(Theme::light), 1).isNull());
  for (std::size_t i = 0; i < figure->legend().size(); ++i) figure->set_visible(i, true);
  for (const LegendEntry& entry : figure->legend()) EXPECT_TRUE(entry.visible);
}

INSTANTIATE_TEST_SUITE_P(Figures, EveryFigure, testing::ValuesIn(sample_figures()),
                         [](const auto& kind) { return kind.param.name; });

TEST(EmptyFigures, SayWhatToDo) {
  for (const Sample& sample : empty_figures()) {
    const auto figure = sample.make();
    EXPECT_TRUE(figure->is_empty()) << sample.name;
    EXPECT_FALSE(figure->can_zoom()) << sample.name;
    EXPECT_TRUE(figure->table().rows.empty()) << sample.name;
    figure->set_empty_text(QStringLiteral("Add a hall"));
    EXPECT_EQ(figure->empty_text(), QStringLiteral("Add a hall"));
    const QImage image = figure_image(*figure, {300, 200}, figure_style(Theme::light), 1);
    QImage blank(image.size(), image.format());
    blank.fill(figure_style(Theme::light).background);
    EXPECT_NE(image, blank) << sample.name;
    EXPECT_FALSE(figure->hit({150, 100}).has_value()) << sample.name;
  }
}

}  // namespace
}  // namespace sitewright::ui
