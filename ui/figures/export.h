// Figures as files and pictures, with or without a display.
#pragma once

#include <QImage>
#include <QSizeF>
#include <QString>

#include "model/core/error.h"
#include "ui/figures/figure.h"

namespace sitewright::ui {

enum class FigureFormat { svg, pdf, png, csv };

/// The format that a file name's ending asks for; nothing for another ending.
[[nodiscard]] std::optional<FigureFormat> format_of(const QString& path);
/// "svg"
[[nodiscard]] QString format_suffix(FigureFormat format);

/// Writes the sheet at its visible range (CSV: the whole table). `size` in pixels of 1/96 inch; PNG
/// has twice as many. Errors name the file and say why; a file that was
/// there stays as it was.
[[nodiscard]] Expected<void> export_figure(Figure& figure, const QString& path, FigureFormat format,
                                           QSizeF size, Theme theme = Theme::light);

[[nodiscard]] QImage figure_image(Figure& figure, QSizeF size, const FigureStyle& style,
                                  double scale);
/// RFC 4180: CRLF, quotes where needed, a header line with units.
[[nodiscard]] QString table_csv(const FigureTable& table);
/// Tabs between cells, for the clipboard.
[[nodiscard]] QString table_tsv(const FigureTable& table);

}  // namespace sitewright::ui
