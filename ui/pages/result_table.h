// A table of results that copies to a spreadsheet.
#pragma once

#include <QTableView>
#include <vector>

#include "ui/tables/value_table_model.h"

namespace sitewright::ui {

/// Columns and rows of a table.
struct TableContent {
  std::vector<ValueColumn> columns;
  std::vector<std::vector<ValueCell>> rows;
};

/// Read only; Ctrl+C copies the selected rows, or all of them, as tab-separated text.
class ResultTable final : public QTableView {
  Q_OBJECT

 public:
  explicit ResultTable(const QString& name, QWidget* parent = nullptr);
  void set_content(TableContent content);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void copy() const;

  ValueTableModel model_;
};

}  // namespace sitewright::ui
