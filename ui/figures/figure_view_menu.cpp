// What the figure widget's menu does: copy, export, show and hide.
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <algorithm>

#include "ui/figures/figure_view.h"

namespace sitewright::ui {

void FigureView::copy_image() {
  if (!figure_) return;
  constexpr double kSharp = 2;
  const FigureStyle style = figure_style(theme_of(palette()));
  QApplication::clipboard()->setImage(figure_image(*figure_, export_size(), style, kSharp));
  refresh();
}

void FigureView::copy_table() {
  if (figure_) QApplication::clipboard()->setText(table_tsv(figure_->table()));
}

void FigureView::ask_and_export(FigureFormat format) {
  const QString suffix = format_suffix(format);
  QString path = QFileDialog::getSaveFileName(this, tr("Export the figure"), QString(),
                                              tr("%1 files (*.%2)").arg(suffix.toUpper(), suffix));
  if (path.isEmpty()) return;
  if (format_of(path) != format) path += u'.' + suffix;
  const Expected<void> written = export_figure(*figure_, path, format, export_size());
  refresh();
  if (written) return;
  const QString message = QString::fromStdString(written.error().message);
  emit export_failed(message);
  QMessageBox::warning(this, tr("Export the figure"), message);
}

void FigureView::fill_series_menu(QMenu& menu) {
  const std::vector<LegendEntry> entries = figure_->legend();
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!entries[i].can_hide) continue;
    QAction* action = menu.addAction(entries[i].name);
    action->setCheckable(true);
    action->setChecked(entries[i].visible);
    connect(action, &QAction::triggered, this, [this, i] { toggle_entry(i); });
  }
}

void FigureView::fill_menu(QMenu& menu) {
  menu.addAction(tr("Copy image"), this, &FigureView::copy_image);
  menu.addAction(tr("Copy table"), this, &FigureView::copy_table);
  menu.addSeparator();
  for (const FigureFormat format :
       {FigureFormat::svg, FigureFormat::pdf, FigureFormat::png, FigureFormat::csv}) {
    QAction* action = menu.addAction(tr("Export %1\u2026").arg(format_suffix(format).toUpper()));
    connect(action, &QAction::triggered, this, [this, format] { ask_and_export(format); });
  }
  menu.addSeparator();
  QAction* reset = menu.addAction(tr("Show everything"), this, &FigureView::reset_zoom);
  reset->setEnabled(figure_->can_zoom() && figure_->visible_range() != figure_->full_range());
  const std::vector<LegendEntry> entries = figure_->legend();
  const bool can_hide = std::any_of(entries.begin(), entries.end(),
                                    [](const LegendEntry& entry) { return entry.can_hide; });
  if (entries.size() > 1 && can_hide) fill_series_menu(*menu.addMenu(tr("Series")));
}

void FigureView::show_menu(QPoint position) {
  if (!figure_) return;
  QMenu menu(this);
  fill_menu(menu);
  menu.exec(position);
}

void FigureView::contextMenuEvent(QContextMenuEvent* event) { show_menu(event->globalPos()); }

}  // namespace sitewright::ui
