// Figures as SVG, PDF, PNG and CSV; a file appears whole or not at all.
#include "ui/figures/export.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <cmath>

#include "ui/figures/sheet.h"

namespace sitewright::ui {

namespace {

constexpr int kDotsPerInch = 96;
constexpr int kPdfDotsPerInch = 1200;
constexpr double kPointsPerInch = 72;
constexpr double kPngScale = 2;

tl::unexpected<Error> cannot_write(const QString& path, const QString& why) {
  return failure("cannot write " + path.toStdString() + ": " + why.toStdString());
}

Expected<void> write(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  const bool done =
      file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
  if (done) return {};
  return cannot_write(path, file.errorString());
}

QByteArray svg_bytes(Figure& figure, QSizeF size, const FigureStyle& style) {
  QBuffer buffer;
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setResolution(kDotsPerInch);
  generator.setSize(size.toSize());
  generator.setViewBox(QRectF(QPointF(0, 0), size));
  generator.setTitle(figure.title());
  QPainter painter(&generator);
  paint_sheet(painter, QRectF(QPointF(0, 0), size), figure, style);
  painter.end();
  return buffer.data();
}

QByteArray pdf_bytes(Figure& figure, QSizeF size, const FigureStyle& style) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setResolution(kPdfDotsPerInch);
  writer.setPageMargins({});
  writer.setPageSize(QPageSize(size * (kPointsPerInch / kDotsPerInch), QPageSize::Point, QString(),
                               QPageSize::ExactMatch));
  writer.setTitle(figure.title());
  QPainter painter(&writer);
  constexpr double kScale = static_cast<double>(kPdfDotsPerInch) / kDotsPerInch;
  painter.scale(kScale, kScale);
  paint_sheet(painter, QRectF(QPointF(0, 0), size), figure, style);
  painter.end();
  return buffer.data();
}

QByteArray png_bytes(Figure& figure, QSizeF size, const FigureStyle& style) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  figure_image(figure, size, style, kPngScale).save(&buffer, "PNG");
  return buffer.data();
}

QString csv_cell(const QString& cell) {
  const bool plain = !cell.contains(u',') && !cell.contains(u'"') && !cell.contains(u'\n') &&
                     !cell.contains(u'\r');
  if (plain) return cell;
  QString quoted = cell;
  quoted.replace(u'"', QStringLiteral("\"\""));
  return u'"' + quoted + u'"';
}

QString csv_line(const std::vector<QString>& cells) {
  QString line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += u',';
    line += csv_cell(cells[i]);
  }
  return line + QStringLiteral("\r\n");
}

QString tsv_line(const std::vector<QString>& cells) {
  QString line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    QString cell = cells[i];
    for (const QChar breaking : {u'\t', u'\n', u'\r'}) cell.replace(breaking, u' ');
    if (i > 0) line += u'\t';
    line += cell;
  }
  return line + u'\n';
}

/// The style with a font in pixels, so that text has one size on every device.
FigureStyle fixed_style(FigureStyle style) {
  constexpr double kPixelsPerPoint = kDotsPerInch / kPointsPerInch;
  if (style.font.pointSizeF() > 0)
    style.font.setPixelSize(
        static_cast<int>(std::lround(style.font.pointSizeF() * kPixelsPerPoint)));
  return style;
}

}  // namespace

std::optional<FigureFormat> format_of(const QString& path) {
  for (const FigureFormat format :
       {FigureFormat::svg, FigureFormat::pdf, FigureFormat::png, FigureFormat::csv})
    if (path.endsWith(u'.' + format_suffix(format), Qt::CaseInsensitive)) return format;
  return std::nullopt;
}

QString format_suffix(FigureFormat format) {
  switch (format) {
    case FigureFormat::svg: return QStringLiteral("svg");
    case FigureFormat::pdf: return QStringLiteral("pdf");
    case FigureFormat::png: return QStringLiteral("png");
    case FigureFormat::csv: return QStringLiteral("csv");
  }
  return {};
}

QImage figure_image(Figure& figure, QSizeF size, const FigureStyle& style, double scale) {
  QImage image((size * scale).toSize().expandedTo(QSize(1, 1)),
               QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(scale);
  image.fill(style.background);
  QPainter painter(&image);
  paint_sheet(painter, QRectF(QPointF(0, 0), size), figure, fixed_style(style));
  return image;
}

Expected<void> export_figure(Figure& figure, const QString& path, FigureFormat format, QSizeF size,
                             Theme theme) {
  if (format != FigureFormat::csv && (size.width() < 1 || size.height() < 1)) {
    return cannot_write(path, QStringLiteral("a picture of %1 x %2 pixels is empty")
                                  .arg(size.width())
                                  .arg(size.height()));
  }
  const FigureStyle style = fixed_style(figure_style(theme));
  switch (format) {
    case FigureFormat::svg: return write(path, svg_bytes(figure, size, style));
    case FigureFormat::pdf: return write(path, pdf_bytes(figure, size, style));
    case FigureFormat::png: return write(path, png_bytes(figure, size, style));
    case FigureFormat::csv: return write(path, table_csv(figure.table()).toUtf8());
  }
  return {};
}

QString table_csv(const FigureTable& table) {
  QString text = csv_line(table.headers);
  for (const auto& row : table.rows) text += csv_line(row);
  return text;
}

QString table_tsv(const FigureTable& table) {
  QString text = tsv_line(table.headers);
  for (const auto& row : table.rows) text += tsv_line(row);
  return text;
}

}  // namespace sitewright::ui
