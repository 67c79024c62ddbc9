// Charts of a page as files and on paper.
#pragma once

#include <QMenu>
#include <functional>
#include <vector>

#include "model/core/error.h"
#include "ui/figures/export.h"
#include "ui/figures/figure_view.h"

class QPrinter;

namespace sitewright::ui {

/// Fills a menu with the charts, and below each the formats that it can be written in.
void fill_chart_menu(QMenu& menu, const std::vector<FigureView*>& charts,
                     const std::function<void(FigureView*, FigureFormat)>& write);

/// "Online accelerators" as a file name: "online-accelerators.svg".
[[nodiscard]] QString chart_file_name(const Figure& figure, FigureFormat format);

/// Writes a chart as it is seen, at its size on the screen. Errors: those of export_figure().
[[nodiscard]] Expected<void> write_chart(FigureView& chart, const QString& path,
                                         FigureFormat format);

/// One chart a sheet of paper, in the light theme. Errors: the printer takes nothing.
[[nodiscard]] Expected<void> print_charts(const std::vector<FigureView*>& charts,
                                          QPrinter& printer);

}  // namespace sitewright::ui
